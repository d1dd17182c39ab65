//! My desk: what waits for me, what is due, and a few figures. Each context adds what it has.

use chrono::Datelike;
use linli_domain::{
    Error, Message, Result,
    authorisation::{Permission, Reach},
    calendar::{Limit, end_of_day},
    whistles::Act,
};
use linli_persistence::{
    calendar::loaded_numbers,
    desk::{WaitingCall, WaitingWhistle, counts as counted, due as due_clocks, waiting_calls, waiting_whistles},
};
use linli_vocabulary::{
    Date, Kind, Timestamp,
    whistles::{AssignmentState, WhistleAct},
};

use crate::exec::Reader;

/// Something that waits for the caller.
#[derive(Clone, Debug)]
pub struct DeskItem {
    /// Kind of the record.
    pub kind: Kind,
    /// Its id.
    pub subject: String,
    /// What it is called.
    pub title: Message,
    /// Which one it is.
    pub subtitle: String,
    /// The command that is waited for.
    pub action: &'static str,
    /// Since when.
    pub since: Timestamp,
    /// Until when, if there is a deadline.
    pub due_at: Option<Timestamp>,
    /// How long there was for it.
    pub limit: Option<Limit>,
}

/// Something that is due.
#[derive(Clone, Debug)]
pub struct Due {
    /// Kind of the record.
    pub kind: Kind,
    /// Its id.
    pub subject: String,
    /// What it is called.
    pub title: String,
    /// What is due, and from whom.
    pub what: Message,
    /// When.
    pub due_at: Timestamp,
}

/// Figures at the top of the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeskCounts {
    /// What waits for the caller, no further than 300.
    pub waiting: i64,
    /// Whistles with a deadline that has passed.
    pub overdue: i64,
    /// Whistles with a deadline later today.
    pub due_today: i64,
    /// Whistles sounded and not closed.
    pub running: i64,
}

/// What waits for the caller, the most urgent first. At most three statements.
///
/// # Errors
/// A fault.
pub async fn waiting(reader: &Reader) -> Result<Vec<DeskItem>> {
    let mut items: Vec<_> = waiting_calls(reader).await?.into_iter().filter_map(of_call).collect();
    items.extend(waiting_whistles(reader).await?.into_iter().map(of_whistle));
    items.extend(missing_years(reader).await?);
    items.sort_by_key(|item| (item.due_at.is_none(), item.due_at, item.since));
    Ok(items)
}

/// What is due from one day to another, both included. One statement.
///
/// # Errors
/// *Invalid* for more than 400 days, or a fault.
pub async fn due(reader: &Reader, from: Date, to: Date) -> Result<Vec<Due>> {
    let days = (to.day() - from.day()).num_days();
    if !(0..=400).contains(&days) {
        let message = Message::new("一次最多查看400天。", "At most 400 days at a time.");
        return Err(Error::field("to", "out_of_range", message));
    }
    let (first, last) = (from.begins(), end_of_day(to));
    let mut all = Vec::new();
    for clock in due_clocks(reader, first, last).await? {
        let party = clock.party.unwrap_or_default();
        let words = [(clock.acknowledge, "签收", "acknowledge"), (clock.report_in, "报到", "report in")];
        for (due_at, zh, en) in words {
            all.extend(due_at.map(|due_at| Due {
                kind: Kind::Whistle,
                subject: clock.whistle.to_string(),
                title: clock.title.clone(),
                what: Message::of(format!("{party} {zh}").trim().to_owned(), format!("{party}: {en}")),
                due_at,
            }));
        }
    }
    all.sort_by_key(|due| due.due_at);
    Ok(all)
}

/// The figures; `waiting` has been read for the list.
///
/// # Errors
/// A fault.
pub async fn counts(reader: &Reader, waiting: usize) -> Result<DeskCounts> {
    let found = counted(reader).await?;
    let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
    Ok(DeskCounts { waiting, overdue: found.overdue, due_today: found.due_today, running: found.running })
}

fn of_call(call: WaitingCall) -> Option<DeskItem> {
    let (act, since, (due_at, limit)) = match call.state {
        AssignmentState::Called => {
            (WhistleAct::Acknowledge, call.acknowledge_started_at, (call.acknowledge_due_at, call.acknowledge_limit))
        }
        AssignmentState::Acknowledged => {
            (WhistleAct::ReportIn, call.acknowledge_met_at, (call.report_in_due_at, call.report_in_limit))
        }
        AssignmentState::ReportedIn => (WhistleAct::Handle, call.report_in_met_at, (None, None)),
        AssignmentState::Handling | AssignmentState::Done | AssignmentState::Returned => {
            (WhistleAct::Finish, call.report_in_met_at, (None, None))
        }
    };
    Some(DeskItem {
        kind: Kind::Whistle,
        subject: call.whistle.to_string(),
        title: Message::of(call.title.clone(), call.title),
        subtitle: call.number,
        action: act.name(),
        since: since.or(call.acknowledge_started_at)?,
        due_at,
        limit: limit.and_then(|limit| serde_json::from_str(&limit).ok()),
    })
}

fn of_whistle(whistle: WaitingWhistle) -> DeskItem {
    DeskItem {
        kind: Kind::Whistle,
        subject: whistle.id.to_string(),
        title: Message::of(whistle.title.clone(), whistle.title),
        subtitle: whistle.number,
        action: whistle.act.name(),
        since: whistle.acted_at,
        due_at: None,
        limit: None,
    }
}

/// From November on, when the notice is usually out, the next year's calendar waits to be loaded, and this year's always.
async fn missing_years(reader: &Reader) -> Result<Vec<DeskItem>> {
    if reader.request().caller.reach(Permission::CalendarYearLoad) != Reach::Everything {
        return Ok(Vec::new());
    }
    let today = reader.now().date().day();
    let loaded = loaded_numbers(reader).await?;
    let wanted = [Some(today.year()), (today.month() >= 11).then_some(today.year() + 1)];
    let missing = wanted.into_iter().flatten().filter(|year| !loaded.contains(year));
    Ok(missing
        .map(|year| DeskItem {
            kind: Kind::CalendarYear,
            subject: format!("calendar_{year}"),
            title: Message::of(
                format!("{year}年的工作日历尚未载入"),
                format!("The working-day calendar of {year} is not loaded"),
            ),
            subtitle: String::new(),
            action: Permission::CalendarYearLoad.name(),
            since: reader.now(),
            due_at: None,
            limit: None,
        })
        .collect())
}
