//! Which commands organisations, posts and hand-overs take now.

use linli_domain::{
    Message, Rule,
    authorisation::Permission,
    organisations::{Handover, HandoverRule, Organisation, Post, PostRule},
};

use crate::exec::{Actions, Reader};

impl Actions for Organisation {
    const COMMANDS: &'static [Permission] = &[
        Permission::OrganisationChange,
        Permission::PostCreate,
        Permission::CompetenceSet,
        Permission::OrganisationClose,
    ];

    fn in_the_way(&self, _: Permission, _: &Reader) -> Option<Message> {
        self.living().err().map(|rule| rule.message())
    }
}

impl Actions for Post {
    const COMMANDS: &'static [Permission] = &[Permission::PostAppoint, Permission::PostEnd, Permission::PostChange];

    fn in_the_way(&self, need: Permission, _: &Reader) -> Option<Message> {
        let held = self.tenures.iter().any(|tenure| tenure.until.is_none());
        match need {
            Permission::PostAppoint if held => Some(PostRule::Held.message()),
            Permission::PostEnd if !held => Some(PostRule::Vacant.message()),
            _ => None,
        }
    }
}

impl Actions for Handover {
    const COMMANDS: &'static [Permission] = &[Permission::HandoverTransfer];

    fn in_the_way(&self, _: Permission, _: &Reader) -> Option<Message> {
        self.closed_at.map(|_| HandoverRule::AlreadyTransferred.message())
    }
}
