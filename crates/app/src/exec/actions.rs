//! What a caller may do with a record now, and why the rest may not be done: permission from the caller's reach, rules from
//! the same checks that the commands run into.

use std::collections::{HashMap, HashSet};

use linli_domain::{
    Error, Message, Result,
    authorisation::{Permission, Reach},
};

use super::{Reader, Subject};

/// One command, and what stands in its way, if anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// `whistle.sound`.
    pub name: &'static str,
    /// Why not now; none when it may be done.
    pub reason: Option<Message>,
}

/// A record that tells which commands it takes.
pub trait Actions: Subject {
    /// The commands on such a record, in the order in which they come in its life.
    const COMMANDS: &'static [Permission];

    /// The rule in the way of a command that the caller is permitted; none when it may be done now.
    fn in_the_way(&self, need: Permission, reader: &Reader) -> Option<Message>;
}

/// For each record, the commands that the caller's roles know. One statement for each distinct reach, usually one or two.
///
/// # Errors
/// A fault.
pub async fn allowed_actions<S: Actions>(reader: &Reader, records: &[&S]) -> Result<HashMap<S::Id, Vec<Allowed>>> {
    let ids: Vec<_> = records.iter().map(|record| record.id()).collect();
    let mut asked: Vec<(Reach, HashSet<S::Id>)> = Vec::new();
    let mut answers: HashMap<S::Id, Vec<Allowed>> = HashMap::new();
    for need in S::COMMANDS.iter().copied() {
        let reach = reader.request().caller.reach(need);
        if reach == Reach::Through(Vec::new()) {
            continue;
        }
        let at = match asked.iter().position(|(other, _)| *other == reach) {
            Some(at) => at,
            None => {
                asked.push((reach, reader.permitted::<S>(need, &ids).await?));
                asked.len() - 1
            }
        };
        for record in records {
            let permitted = asked[at].1.contains(&record.id());
            let reason = if permitted { record.in_the_way(need, reader) } else { Some(Error::Forbidden.message()) };
            answers.entry(record.id()).or_default().push(Allowed { name: need.name(), reason });
        }
    }
    Ok(answers)
}
