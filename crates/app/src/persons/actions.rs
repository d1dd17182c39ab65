//! Which commands a person's record takes now.

use linli_domain::{
    Message, Rule,
    authorisation::Permission,
    persons::{Person, PersonRule},
};

use crate::exec::{Actions, Reader};

impl Actions for Person {
    const COMMANDS: &'static [Permission] = &[
        Permission::PersonUnmask,
        Permission::PersonChange,
        Permission::ConsentGive,
        Permission::DataRequestEnter,
        Permission::LegalHoldPlace,
        Permission::PersonEnd,
    ];

    fn in_the_way(&self, need: Permission, _: &Reader) -> Option<Message> {
        let standing = match need {
            Permission::PersonUnmask => self.to_be_seen(),
            Permission::DataRequestEnter | Permission::LegalHoldPlace => match self.anonymised_at {
                Some(_) => Err(PersonRule::Anonymised),
                None => Ok(()),
            },
            _ => self.in_use(),
        };
        standing.err().map(|rule| rule.message())
    }
}
