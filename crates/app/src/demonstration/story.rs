//! The story a demonstration leads through, told by the records: a step is done when they show it, whoever did it and however.

use linli_domain::{
    Result,
    whistles::{Assignment, Whistle},
};
use linli_persistence::demonstration::{drafted_last_after, is_counted};
use linli_vocabulary::{
    OrganisationId, WhistleId,
    identity::Role,
    indicators::FactKind,
    whistles::{AssignmentState, WhistleState},
};
use uuid::Uuid;

use super::{Demonstration, Player};

/// The community of the demonstration's clerk: the story plays there.
const CLERK: Role = Role::SubdistrictClerk;

/// How far the story is.
#[derive(Clone, Debug)]
pub struct Story {
    /// The whistle it is about: the one that was drafted last since the demonstration was made.
    pub whistle: Option<WhistleId>,
    /// Its steps in order.
    pub steps: Vec<StoryStep>,
}

/// A step of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryStep {
    /// What is done: `draft`, `sound`, `acknowledge` …
    pub name: &'static str,
    /// Who does it; nobody when the party that was called has no account in the demonstration.
    pub account: Option<String>,
    /// Whether the records show it.
    pub done: bool,
}

/// What each called party does, in order.
const PARTY_STEPS: [(&str, AssignmentState); 4] = [
    ("acknowledge", AssignmentState::Acknowledged),
    ("report_in", AssignmentState::ReportedIn),
    ("handle", AssignmentState::Handling),
    ("finish", AssignmentState::Done),
];

impl Demonstration {
    /// How far the story is that began after an event.
    ///
    /// # Errors
    /// A fault.
    pub async fn story(&self, after: Uuid, players: &[Player]) -> Result<Story> {
        let reader = self.reader();
        let id = drafted_last_after(&reader, after).await?;
        let whistle: Option<Whistle> = match id {
            Some(id) => Some(reader.get(id).await?),
            None => None,
        };
        let counted = match id {
            Some(id) => is_counted(&reader, id, FactKind::WhistleClosed).await?,
            None => false,
        };
        let told = whistle.as_ref().filter(|whistle| whistle.state != WhistleState::Discarded);
        Ok(Story { whistle: told.map(|whistle| whistle.id), steps: steps(told, counted, players) })
    }
}

fn steps(whistle: Option<&Whistle>, counted: bool, players: &[Player]) -> Vec<StoryStep> {
    let clerk = players.iter().find(|player| player.role == CLERK);
    // The leader of the same subdistrict.
    let same_place = |player: &&Player| clerk.is_some_and(|clerk| clerk.division == player.division);
    let leaders = || players.iter().filter(|player| player.role == Role::SubdistrictSecretary);
    let leader = leaders().find(same_place).or_else(|| leaders().next());
    let login = |player: Option<&Player>| player.map(|player| player.login.clone());
    let of = |organisation: OrganisationId| players.iter().find(|player| player.organisation == Some(organisation));
    let step = |name, account, done| StoryStep { name, account, done };

    let state = whistle.map(|whistle| whistle.state);
    let sounded = state.is_some_and(|state| state != WhistleState::Draft);
    let mut all = vec![step("draft", login(clerk), whistle.is_some()), step("sound", login(leader), sounded)];
    for (name, reached) in PARTY_STEPS {
        let live: Vec<&Assignment> =
            whistle.iter().flat_map(|whistle| &whistle.assignments).filter(|party| party.is_live()).collect();
        let missing = live.iter().find(|party| !has_reached(party, reached));
        let next = missing.or(live.first()).map(|party| party.organisation);
        all.push(step(name, login(next.and_then(of)), sounded && !live.is_empty() && missing.is_none()));
    }
    let confirmed = matches!(state, Some(WhistleState::Confirmed | WhistleState::Closed));
    all.push(step("confirm", login(leader), confirmed));
    all.push(step("close", login(leader), state == Some(WhistleState::Closed)));
    all.push(step("count", login(leader), counted));
    all
}

/// Called, acknowledged, reported in, handling, done: in this order.
fn has_reached(party: &Assignment, state: AssignmentState) -> bool {
    party.state >= state
}
