//! Who is told of what: a rule for each event that somebody wants to hear of. One more is one file and one line here.

mod duty;
mod whistles;

use futures::future::BoxFuture;
use linli_domain::Result;
use linli_persistence::exec::event;

use super::telling::Telling;
use crate::exec::Tx;

/// A rule: what is told when this event has happened.
pub(super) trait Notifies: 'static {
    /// `whistle.sounded`.
    const EVENT: &'static str;

    /// What is told to whom. It reads what it needs, as it stands now: what no longer applies is not told.
    fn told(tx: &mut Tx, event: &event::Model) -> impl Future<Output = Result<Vec<Telling>>> + Send;
}

/// A rule without its type.
pub(super) struct Rule {
    pub(super) event: &'static str,
    pub(super) told: for<'a> fn(&'a mut Tx, &'a event::Model) -> BoxFuture<'a, Result<Vec<Telling>>>,
}

impl Rule {
    const fn of<N: Notifies>() -> Self {
        Self { event: N::EVENT, told: |tx, event| Box::pin(N::told(tx, event)) }
    }
}

/// Every rule.
pub(super) const RULES: [Rule; 12] = [
    Rule::of::<whistles::Sounded>(),
    Rule::of::<whistles::Reassigned>(),
    Rule::of::<whistles::Acknowledged>(),
    Rule::of::<whistles::ReportedIn>(),
    Rule::of::<whistles::Returned>(),
    Rule::of::<whistles::Finished>(),
    Rule::of::<whistles::Confirmed>(),
    Rule::of::<whistles::Closed>(),
    Rule::of::<whistles::Reminded>(),
    Rule::of::<whistles::Escalated>(),
    Rule::of::<duty::Set>(),
    Rule::of::<duty::Closed>(),
];

/// The events that a rule listens to: the relay asks for a job for each of them.
pub(crate) fn heard() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.event).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_has_one_rule() {
        let mut events = heard();
        events.sort_unstable();
        events.dedup();
        assert_eq!(events.len(), RULES.len());
    }
}
