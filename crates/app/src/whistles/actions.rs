//! What a caller may do with a whistle now: the same checks that the commands run into.

use linli_domain::{
    Error, Message, Rule,
    authorisation::{Acting, Permission},
    whistles::{Act, Whistle},
};
use linli_vocabulary::whistles::WhistleAct;

use crate::{
    attachments::Attachable,
    exec::{Actions, Reader},
};

impl Actions for Whistle {
    const COMMANDS: &'static [Permission] = &[
        Permission::WhistleChange,
        Permission::WhistleSound,
        Permission::WhistleDiscard,
        Permission::WhistleAttach,
        Permission::WhistleAcknowledge,
        Permission::WhistleReportIn,
        Permission::WhistleHandle,
        Permission::WhistleFinish,
        Permission::WhistleReturn,
        Permission::WhistleReassign,
        Permission::WhistleConfirm,
        Permission::WhistleClose,
    ];

    /// Of several assignments that the act could be about, one that it can is enough; otherwise the last speaks: after a
    /// return and a new call, it is the new call that counts.
    fn in_the_way(&self, need: Permission, reader: &Reader) -> Option<Message> {
        if need == Permission::WhistleAttach {
            return self.is_open().err().map(|rule| rule.message());
        }
        let act = WhistleAct::of(need)?;
        let acting = match act {
            _ if act.by_party() => reader.request().caller.acting(need),
            WhistleAct::Reassign => Acting::Everyone,
            _ => return self.accepts(act, None).err().map(|rule| rule.message()),
        };
        let mut reason = None;
        for party in self.assignments.iter().rev().filter(|party| acting.acts_for(party.organisation)) {
            match self.accepts(act, Some(party.id)) {
                Ok(()) => return None,
                Err(rule) => _ = reason.get_or_insert(rule),
            }
        }
        Some(reason.map_or_else(|| Error::Forbidden.message(), |rule| rule.message()))
    }
}
