//! Which commands an import takes now.

use linli_domain::{Message, Rule, authorisation::Permission, imports::Import};

use crate::exec::{Actions, Reader};

impl Actions for Import {
    const COMMANDS: &'static [Permission] =
        &[Permission::ImportStore, Permission::ImportRecheck, Permission::ImportDiscard, Permission::ImportUndo];

    fn in_the_way(&self, need: Permission, reader: &Reader) -> Option<Message> {
        let rule = match need {
            // Whether the good rows alone are wanted is asked when it is done.
            Permission::ImportStore => self.may_store(true).err(),
            Permission::ImportRecheck => self.clone().recheck().err(),
            Permission::ImportDiscard => self.clone().discard(reader.now()).err(),
            Permission::ImportUndo => self.may_undo().err(),
            _ => None,
        };
        rule.map(|rule| rule.message())
    }
}
