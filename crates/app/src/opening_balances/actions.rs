//! Which commands an opening balance takes now.

use linli_domain::{Message, Rule, authorisation::Permission, opening_balances::OpeningBalance};
use linli_vocabulary::opening_balances::OpeningBalanceState;

use crate::exec::{Actions, Reader};

impl Actions for OpeningBalance {
    const COMMANDS: &'static [Permission] =
        &[Permission::OpeningBalanceChange, Permission::OpeningBalanceConfirm, Permission::OpeningBalanceVoid];

    fn in_the_way(&self, need: Permission, reader: &Reader) -> Option<Message> {
        let rule = match (need, reader.request().caller.account()) {
            (Permission::OpeningBalanceConfirm, Some(account)) => self.confirmable_by(account),
            (Permission::OpeningBalanceVoid, _) if self.state() != OpeningBalanceState::Voided => Ok(()),
            _ => self.unsettled(),
        };
        rule.err().map(|rule| rule.message())
    }
}
