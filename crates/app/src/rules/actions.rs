//! What may be done with a version now.

use linli_domain::{
    Message, Rule,
    authorisation::Permission,
    rules::{RuleVersion, RuleVersionRule, may_adopt, table},
};

use crate::exec::{Actions, Reader};

impl Actions for RuleVersion {
    const COMMANDS: &'static [Permission] = &[Permission::RuleVersionWithdraw];

    fn in_the_way(&self, _: Permission, reader: &Reader) -> Option<Message> {
        let mine = table(&self.name).is_some_and(|table| may_adopt(&reader.request().caller, table.about().adopted_by));
        if !mine {
            return Some(RuleVersionRule::OthersTable.message());
        }
        self.may_be_withdrawn(reader.now().date()).err().map(|rule| rule.message())
    }
}
