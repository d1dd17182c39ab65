//! What a caller may do with a whistle now, and why the rest may not be done: permission from the caller's reach, rules
//! from the same checks that the commands run into.

use std::collections::{HashMap, HashSet};

use linli_domain::{
    Error, Message, Result, Rule,
    authorisation::{Acting, Permission, Reach},
    whistles::{Act, Whistle},
};
use linli_vocabulary::{WhistleId, whistles::WhistleAct};

use crate::exec::Reader;

/// One command, and what stands in its way, if anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// `whistle.sound`.
    pub name: &'static str,
    /// Why not now; none when it may be done.
    pub reason: Option<Message>,
}

/// In the order in which they come in a whistle's life.
const ACTS: [WhistleAct; 11] = [
    WhistleAct::Change,
    WhistleAct::Sound,
    WhistleAct::Discard,
    WhistleAct::Acknowledge,
    WhistleAct::ReportIn,
    WhistleAct::Handle,
    WhistleAct::Finish,
    WhistleAct::Return,
    WhistleAct::Reassign,
    WhistleAct::Confirm,
    WhistleAct::Close,
];

/// For each whistle, the commands that the caller's roles know. One statement for each distinct reach, usually one or two.
///
/// # Errors
/// A fault.
pub async fn allowed_actions(reader: &Reader, whistles: &[&Whistle]) -> Result<HashMap<WhistleId, Vec<Allowed>>> {
    let ids: Vec<_> = whistles.iter().map(|whistle| whistle.id).collect();
    let mut asked: Vec<(Reach, HashSet<WhistleId>)> = Vec::new();
    let mut answers: HashMap<WhistleId, Vec<Allowed>> = HashMap::new();
    for (act, need) in ACTS.into_iter().filter_map(|act| act.permission().map(|need| (act, need))) {
        let reach = reader.request().caller.reach(need);
        if reach == Reach::Through(Vec::new()) {
            continue;
        }
        let known = asked.iter().position(|(other, _)| *other == reach);
        let at = match known {
            Some(at) => at,
            None => {
                asked.push((reach, reader.permitted::<Whistle>(need, &ids).await?));
                asked.len() - 1
            }
        };
        for whistle in whistles {
            let permitted = asked[at].1.contains(&whistle.id);
            let reason =
                if permitted { in_the_way(reader, whistle, act, need) } else { Some(Error::Forbidden.message()) };
            answers.entry(whistle.id).or_default().push(Allowed { name: act.name(), reason });
        }
    }
    Ok(answers)
}

/// The rule in the way; of several assignments that the act could be about, one that it can is enough.
fn in_the_way(reader: &Reader, whistle: &Whistle, act: WhistleAct, need: Permission) -> Option<Message> {
    let acting = match act {
        _ if act.is_partys() => reader.request().caller.acting(need),
        WhistleAct::Reassign => Acting::Everyone,
        _ => return whistle.accepts(act, None).err().map(|rule| rule.message()),
    };
    let mut reason = None;
    // The last assignment speaks: after a return and a new call, it is the new call that counts.
    for party in whistle.assignments.iter().rev().filter(|party| acting.acts_for(party.organisation)) {
        match whistle.accepts(act, Some(party.id)) {
            Ok(()) => return None,
            Err(rule) => _ = reason.get_or_insert(rule),
        }
    }
    Some(reason.map_or_else(|| Error::Forbidden.message(), |rule| rule.message()))
}
