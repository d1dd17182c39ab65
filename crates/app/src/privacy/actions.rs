//! Which commands consents, requests and holds take now.

use linli_domain::{
    Message, Rule,
    authorisation::Permission,
    privacy::{AlreadyLifted, Consent, ConsentRule, DataRequest, DataRequestRule, LegalHold},
};
use linli_vocabulary::privacy::DataRequestState;

use crate::exec::{Actions, Reader};

impl Actions for Consent {
    const COMMANDS: &'static [Permission] = &[Permission::ConsentWithdraw];

    fn in_the_way(&self, _: Permission, _: &Reader) -> Option<Message> {
        self.withdrawn_at.map(|_| ConsentRule::AlreadyWithdrawn.message())
    }
}

impl Actions for DataRequest {
    const COMMANDS: &'static [Permission] =
        &[Permission::DataRequestGrant, Permission::DataRequestRefuse, Permission::DataRequestCopy];

    fn in_the_way(&self, need: Permission, _: &Reader) -> Option<Message> {
        match need {
            Permission::DataRequestCopy => self.copy().err().map(|rule| rule.message()),
            _ => (self.state != DataRequestState::Open).then(|| DataRequestRule::AlreadyDecided.message()),
        }
    }
}

impl Actions for LegalHold {
    const COMMANDS: &'static [Permission] = &[Permission::LegalHoldLift];

    fn in_the_way(&self, _: Permission, _: &Reader) -> Option<Message> {
        self.lifted_at.map(|_| AlreadyLifted.message())
    }
}
