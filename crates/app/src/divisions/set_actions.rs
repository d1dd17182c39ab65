//! What may be done with a set of divisions now.

use linli_domain::{
    Message, Rule,
    authorisation::Permission,
    division_sets::{DivisionSet, DivisionSetRule},
};

use crate::exec::{Actions, Reader};

impl Actions for DivisionSet {
    const COMMANDS: &'static [Permission] = &[
        Permission::DivisionSetInclude,
        Permission::DivisionSetExclude,
        Permission::DivisionSetChange,
        Permission::DivisionSetClose,
    ];

    fn in_the_way(&self, _: Permission, _: &Reader) -> Option<Message> {
        self.closed_on.map(|_| DivisionSetRule::Closed.message())
    }
}
