//! Day one: what a new installation still lacks, in the order in which it is best done. `linli check --ready` prints it, and
//! both faces show it to those who set up.

mod ground;
mod people;

use chrono::Datelike;
use linli_domain::{
    Error, Message, Result,
    authorisation::{Permission, Reach},
};
use linli_persistence::operations::inventory::Inventory;
use linli_vocabulary::{
    Timestamp,
    operations::{SetupActor, SetupState},
};

use crate::exec::{Db, Figures, Reader};

/// The State Council's notice for the next year is out by then.
const NOTICE_MONTH: u32 = 11;

/// A step of day one.
#[derive(Clone, Debug)]
pub struct Step {
    /// `divisions`.
    pub name: &'static str,
    /// What it is about.
    pub title: Message,
    /// How it stands.
    pub state: SetupState,
    /// What there is.
    pub found: Message,
    /// What to do next; empty when it is done.
    pub next: Message,
    /// Who does it; where there are several, each does a part and nobody can do another's.
    pub actors: &'static [SetupActor],
    /// How many are still missing, where that can be counted.
    pub missing: i64,
    /// The earlier step that comes first.
    pub blocked_by: Option<&'static str>,
}

/// The steps, as they stand now.
///
/// # Errors
/// A fault.
pub async fn steps(db: &Db, now: Timestamp, second_factor: Option<bool>) -> Result<Vec<Step>> {
    let inventory = Inventory::take(db, now).await?;
    Ok(list(&inventory, now, second_factor))
}

/// The steps, for those who set up: one may see them all and do some.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct SetupStepFilter {
    /// Only steps that stand so.
    #[param(inline)]
    pub state: Option<SetupState>,
}

impl Figures for SetupStepFilter {
    const NAME: &'static str = "setup_step";
    type Of = Step;

    async fn read(self, reader: &Reader) -> Result<Vec<Step>> {
        if reader.request().caller.reach(Permission::SetupRead) == Reach::Through(Vec::new()) {
            return Err(Error::Forbidden);
        }
        let inventory = Inventory::of(reader).await?;
        let mut steps = list(&inventory, reader.now(), None);
        steps.retain(|step| self.state.is_none_or(|state| step.state == state));
        Ok(steps)
    }
}

fn list(have: &Inventory, now: Timestamp, second_factor: Option<bool>) -> Vec<Step> {
    let year = now.date().day().year();
    let steps = vec![
        ground::divisions(have),
        people::administrators(have),
        people::second_factors(have, second_factor).after("administrators"),
        ground::time_limits(have),
        ground::this_year(have, year).after("second_factors"),
        people::coordinator(have).after("divisions").after("second_factors"),
        ground::organisations(have).after("divisions").after("city_coordinator"),
        ground::posts(have).after("organisations"),
        people::accounts(have).after("second_factors"),
        people::appointments(have).after("posts").after("accounts"),
        people::secretaries(have).after("organisations").after("accounts"),
        ground::opening_balances(have),
        ground::next_year(have, year + 1, now.date().day().month() >= NOTICE_MONTH),
        ground::backup(have, now),
    ];
    blocked(steps)
}

/// A step with those that come before it.
struct Draft {
    step: Step,
    after: Vec<&'static str>,
}

impl Draft {
    fn after(mut self, name: &'static str) -> Self {
        self.after.push(name);
        self
    }

    fn missing(mut self, missing: i64) -> Self {
        self.step.missing = missing;
        self
    }
}

/// What is open, but stands behind something that is not done, waits for that.
fn blocked(drafts: Vec<Draft>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for Draft { mut step, after } in drafts {
        let is_done = |name: &&&str| steps.iter().any(|one| one.name == **name && one.state.lets_others_begin());
        let first = after.iter().find(|name| !is_done(name)).copied();
        if step.state == SetupState::Open && first.is_some() {
            (step.state, step.blocked_by) = (SetupState::Blocked, first);
        }
        steps.push(step);
    }
    steps
}

fn step(
    name: &'static str,
    title: Message,
    state: SetupState,
    found: Message,
    next: Message,
    actors: &'static [SetupActor],
) -> Draft {
    let next = if state == SetupState::Done { Message::new("", "") } else { next };
    let step = Step { name, title, state, found, next, actors, missing: 0, blocked_by: None };
    Draft { step, after: Vec::new() }
}

const fn open_unless(done: bool) -> SetupState {
    if done { SetupState::Done } else { SetupState::Open }
}

fn counted(zh: &str, en: &str, count: impl std::fmt::Display) -> Message {
    Message::of(zh.replace("{}", &count.to_string()), en.replace("{}", &count.to_string()))
}

#[cfg(test)]
mod tests {
    use linli_persistence::operations::inventory::Administrator;
    use linli_vocabulary::identity::Role;

    use super::*;

    fn states(have: &Inventory, now: &str) -> Vec<(&'static str, SetupState)> {
        list(have, now.parse().unwrap(), None).iter().map(|step| (step.name, step.state)).collect()
    }

    #[test]
    fn a_fresh_installation_lacks_everything_but_the_next_year_in_spring_and_what_it_never_had() {
        let spring = states(&Inventory::default(), "2026-03-01T00:00:00.000Z");
        let done: Vec<_> =
            spring.iter().filter(|(_, state)| *state == SetupState::Done).map(|(name, _)| *name).collect();
        assert_eq!(done, ["opening_balances", "calendar_next_year"]);
        let autumn = states(&Inventory::default(), "2026-11-23T00:00:00.000Z");
        assert!(autumn.contains(&("calendar_next_year", SetupState::Soon)));
    }

    #[test]
    fn what_stands_behind_an_open_step_waits_for_it_and_names_it() {
        let empty = list(&Inventory::default(), "2026-03-01T00:00:00.000Z".parse().unwrap(), None);
        let of = |steps: &[Step], name: &str| {
            let step = steps.iter().find(|step| step.name == name).unwrap();
            (step.state, step.blocked_by)
        };
        assert_eq!(of(&empty, "divisions"), (SetupState::Open, None));
        assert_eq!(of(&empty, "second_factors"), (SetupState::Blocked, Some("administrators")));
        assert_eq!(of(&empty, "posts"), (SetupState::Blocked, Some("organisations")));
        let divided = Inventory { divisions: 10, townships: 3, ..Inventory::default() };
        let divided = list(&divided, "2026-03-01T00:00:00.000Z".parse().unwrap(), None);
        assert_eq!(of(&divided, "organisations"), (SetupState::Blocked, Some("city_coordinator")));
    }

    #[test]
    fn a_second_factor_is_asked_for_unless_it_is_a_demonstration() {
        let one = |role| Administrator { login: "a".into(), role, has_password: true, has_factor: false };
        let mut have = Inventory { administrators: vec![one(Role::SystemAdministrator)], ..Inventory::default() };
        let state = |have: &Inventory, setting| people::second_factors(have, setting).step.state;
        assert_eq!(state(&have, None), SetupState::Open);
        have.demonstration = true;
        assert_eq!(state(&have, None), SetupState::Done);
        assert_eq!(state(&have, Some(true)), SetupState::Open);
    }
}
