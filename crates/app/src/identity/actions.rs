//! What stands in the way of each command now, by the rules the commands themselves run into.

use linli_domain::{
    Message, Rule,
    authorisation::Permission,
    identity::{
        Account, AccountRule, Client, ClientRule, Delegation, DelegationRule, Grant, GrantRule, Invitation,
        InvitationRule, Link, LinkRule,
    },
};

use linli_vocabulary::identity::LinkState;

use crate::exec::{Actions, Reader};

impl Actions for Account {
    // What one does to one's own account has a page of its own and is no action on a record.
    const COMMANDS: &'static [Permission] =
        &[Permission::AccountReset, Permission::AccountDisable, Permission::AccountEnable];

    fn in_the_way(&self, need: Permission, reader: &Reader) -> Option<Message> {
        let oneself = reader.request().caller.account() == Some(self.id);
        let rule = match need {
            Permission::AccountReset | Permission::AccountDisable if oneself => AccountRule::Oneself,
            Permission::AccountDisable if self.disabled_at.is_some() => AccountRule::AlreadyDisabled,
            Permission::AccountEnable if self.disabled_at.is_none() => AccountRule::NotDisabled,
            _ => return None,
        };
        Some(rule.message())
    }
}

impl Actions for Client {
    const COMMANDS: &'static [Permission] = &[
        Permission::ClientChange,
        Permission::ClientAllow,
        Permission::ClientRotate,
        Permission::ClientRetire,
        Permission::ClientEnable,
        Permission::ClientDisable,
    ];

    fn in_the_way(&self, need: Permission, _: &Reader) -> Option<Message> {
        let rule = match need {
            Permission::ClientRotate if self.live().count() > 1 => ClientRule::TwoSecrets,
            Permission::ClientRetire if self.live().next().is_none() => ClientRule::NoSuchSecret,
            Permission::ClientDisable if self.disabled_at.is_some() => ClientRule::AlreadyDisabled,
            Permission::ClientEnable if self.disabled_at.is_none() => ClientRule::NotDisabled,
            _ => return None,
        };
        Some(rule.message())
    }
}

impl Actions for Link {
    const COMMANDS: &'static [Permission] = &[Permission::LinkConfirm, Permission::LinkRefuse, Permission::LinkEnd];

    fn in_the_way(&self, need: Permission, _: &Reader) -> Option<Message> {
        let rule = match need {
            Permission::LinkEnd if !matches!(self.state, LinkState::Asked | LinkState::Confirmed) => {
                LinkRule::NotLinked
            }
            Permission::LinkConfirm | Permission::LinkRefuse if self.state != LinkState::Asked => LinkRule::Decided,
            _ => return None,
        };
        Some(rule.message())
    }
}

impl Actions for Invitation {
    const COMMANDS: &'static [Permission] = &[Permission::InvitationRevoke];

    fn in_the_way(&self, _: Permission, _: &Reader) -> Option<Message> {
        let done = self.redeemed_at.is_some() || self.revoked_at.is_some();
        done.then(|| InvitationRule::Done.message())
    }
}

impl Actions for Grant {
    const COMMANDS: &'static [Permission] = &[Permission::GrantClose];

    fn in_the_way(&self, _: Permission, _: &Reader) -> Option<Message> {
        self.closed_at.map(|_| GrantRule::AlreadyClosed.message())
    }
}

impl Actions for Delegation {
    const COMMANDS: &'static [Permission] = &[Permission::DelegationEnd];

    fn in_the_way(&self, _: Permission, reader: &Reader) -> Option<Message> {
        let over = self.ended_at.is_some() || self.valid_to <= reader.now();
        over.then(|| DelegationRule::AlreadyEnded.message())
    }
}
