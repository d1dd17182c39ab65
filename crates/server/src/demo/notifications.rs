//! What the demonstration's people are told: how two of them want it, who is on duty this week, and that they have read what
//! is older than a day.

use std::{collections::HashMap, sync::Arc};

use chrono::TimeDelta;
use linli_app::{
    App, Target,
    exec::Request,
    notifications::{OutsideInput, ReadNotifications, SetDutyShift, SetNotificationPreference},
};
use linli_domain::{Result, authorisation::Caller};
use linli_vocabulary::{
    AccountId,
    notifications::{Channel, NoticeKind},
};

use super::organisations::Seeded;

/// Shifts change at half past eight.
const CHANGE: TimeDelta = TimeDelta::minutes(8 * 60 + 30);
/// The day, counted from today, on which nobody is on duty: the page shows the gap.
const FORGOTTEN: i64 = 5;

/// Organisations that keep a roster, with the posts that take turns and the rank of each.
const ROSTERS: [(&str, &[(&str, i32)]); 2] = [("urban-management", &[("dept-a", 1)]), ("housing", &[("dept-b", 1)])];

/// Preferences and rosters; needs accounts in their posts.
pub async fn seed(app: &App, seeded: &Seeded, accounts: &HashMap<&'static str, AccountId>) -> Result<()> {
    let by = |channel: Channel, kinds: &[NoticeKind]| -> Vec<_> {
        kinds.iter().map(|kind| OutsideInput { kind: *kind, channel }).collect()
    };
    let officer = [
        by(Channel::Chat, &[NoticeKind::Called, NoticeKind::EmergencyCalled, NoticeKind::DueSoon]),
        by(Channel::Email, &[NoticeKind::Overdue, NoticeKind::Digest]),
    ];
    let secretary = by(Channel::Chat, &[NoticeKind::Returned, NoticeKind::Finished, NoticeKind::Escalated]);
    for (login, outside) in [("dept-a", officer.concat()), ("haitang", secretary)] {
        let Some(account) = accounts.get(login) else { continue };
        let email = format!("{login}@example.cn");
        let command = SetNotificationPreference::choosing(outside, Some(&email), Some(login));
        app.execute(&of(*account), Target::of(*account), command).await?;
    }
    let (today, present) = (app.clock().now().date().begins(), app.clock().shifted());
    // This week was planned last week.
    app.clock().set(today.plus(-TimeDelta::days(5)));
    for (key, posts) in ROSTERS {
        let Some(organisation) = seeded.organisations.get(key) else { continue };
        let turns = posts.iter().filter_map(|(login, rank)| Some((*seeded.posts.get(login)?, *rank)));
        for (post, rank) in turns {
            for day in (0..7).filter(|day| *day != FORGOTTEN) {
                let begins_at = today.plus(TimeDelta::days(day) + CHANGE);
                let shift = SetDutyShift { post, begins_at, ends_at: begins_at.plus(TimeDelta::days(1)), rank };
                app.execute(&Arc::new(Request::system("demo")), Target::of(*organisation), shift).await?;
            }
        }
    }
    app.clock().shift(present);
    Ok(())
}

/// Everybody has read what came so far.
pub async fn read(app: &App, accounts: &HashMap<&'static str, AccountId>) -> Result<()> {
    for account in accounts.values() {
        app.execute(&of(*account), Target::of(*account), ReadNotifications {}).await?;
    }
    Ok(())
}

fn of(account: AccountId) -> Arc<Request> {
    let caller = Caller::System { job: "demo", on_behalf_of: Some(account) };
    Arc::new(Request { caller, ..Request::system("demo") })
}
