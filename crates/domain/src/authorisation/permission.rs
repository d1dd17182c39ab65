//! Every permission: its name (which is the command's name), the relations it works through and the roles that hold it.

use linli_vocabulary::identity::Role;
use strum::IntoEnumIterator;

use super::Relation;

/// What may be done. A permission that changes something has the name of its command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter)]
#[expect(missing_docs, reason = "the name in `declared` says it")]
pub enum Permission {
    AccountChangePassword,
    AccountConfirmFactor,
    AccountCreate,
    AccountDisable,
    AccountEnable,
    AccountEnrolFactor,
    AccountRead,
    AccountReset,
    AuditEntryRead,
    CalendarYearLoad,
    CalendarYearRead,
    CompetenceRead,
    CompetenceSet,
    DelegationEnd,
    DelegationGive,
    DelegationRead,
    DivisionAdd,
    DivisionClose,
    DivisionImport,
    DivisionRead,
    GrantClose,
    GrantGive,
    GrantRead,
    HandoverRead,
    HandoverTransfer,
    IndicatorRead,
    JobRead,
    JobRetry,
    OrganisationChange,
    OrganisationClose,
    OrganisationCreate,
    OrganisationRead,
    PolicyDocumentChange,
    PolicyDocumentCreate,
    PolicyDocumentRead,
    PostAppoint,
    PostChange,
    PostCreate,
    PostEnd,
    PostRead,
    RetentionApply,
    RuleVersionAdopt,
    RuleVersionRead,
    SessionClose,
    SessionOpen,
    SessionRefresh,
    SigningKeyRotate,
    WhistleAcknowledge,
    WhistleChange,
    WhistleClose,
    WhistleConfirm,
    WhistleDiscard,
    WhistleDraft,
    WhistleFinish,
    WhistleHandle,
    WhistleRead,
    WhistleReassign,
    WhistleRemind,
    WhistleReportIn,
    WhistleReturn,
    WhistleSound,
}

/// A permission's declaration.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// `whistle.sound`: the same text in audit, in the matrix and (with other separators) in both APIs.
    pub name: &'static str,
    /// The relations that open a record.
    pub through: &'static [Relation],
    /// The roles that hold it.
    pub roles: &'static [Role],
    /// Whether it works in a session that must first change its password.
    pub while_limited: bool,
}

const fn declare(name: &'static str, through: &'static [Relation], roles: &'static [Role]) -> Declared {
    Declared { name, through, roles, while_limited: false }
}

impl Declared {
    const fn even_limited(self) -> Self {
        Self { while_limited: true, ..self }
    }
}

impl Permission {
    /// The one declaration of this permission.
    #[must_use]
    #[rustfmt::skip] // a table: one line a permission
    pub const fn declared(self) -> Declared {
        use Relation::{Myself, Own, Owner, Party, SignedIn};
        use Role::{
            AuditAdministrator as Auditor, CityCoordinator as City, CommunityOfficer as Community, CountyCoordinator as County, DepartmentOfficer as Department,
            SecurityAdministrator as Security, SubdistrictClerk as Clerk, SubdistrictSecretary as Secretary, SystemAdministrator as System,
        };
        match self {
            Self::AccountChangePassword => declare("account.change_password", &[Myself], &[]).even_limited(),
            Self::AccountConfirmFactor => declare("account.confirm_factor", &[Myself], &[]).even_limited(),
            Self::AccountCreate => declare("account.create", &[], &[System]),
            Self::AccountDisable => declare("account.disable", &[Owner], &[System]),
            Self::AccountEnable => declare("account.enable", &[Owner], &[System]),
            Self::AccountEnrolFactor => declare("account.enrol_factor", &[Myself], &[]).even_limited(),
            Self::AccountRead => declare("account.read", &[Myself, Owner], &[System, Security, Auditor]).even_limited(),
            Self::AccountReset => declare("account.reset", &[Owner], &[System]),
            Self::AuditEntryRead => declare("audit_entry.read", &[], &[Auditor]),
            Self::CalendarYearLoad => declare("calendar_year.load", &[Owner], &[System]),
            Self::CalendarYearRead => declare("calendar_year.read", &[SignedIn], &[]),
            Self::CompetenceRead => declare("competence.read", &[SignedIn], &[]),
            Self::CompetenceSet => declare("competence.set", &[Owner], &[City, County]),
            Self::DelegationEnd => declare("delegation.end", &[Myself, Owner], &[Security]),
            Self::DelegationGive => declare("delegation.give", &[Myself], &[]),
            Self::DelegationRead => declare("delegation.read", &[Myself, Owner], &[Security, Auditor]),
            Self::DivisionAdd => declare("division.add", &[Owner], &[City, County]),
            Self::DivisionClose => declare("division.close", &[Owner], &[City, County]),
            // Offline maintenance only: nobody holds it, the command line acts as the system.
            Self::DivisionImport => declare("division.import", &[], &[]),
            Self::DivisionRead => declare("division.read", &[SignedIn], &[]),
            Self::GrantClose => declare("grant.close", &[Owner], &[City, County, Secretary, Security]),
            Self::GrantGive => declare("grant.give", &[Owner], &[City, County, Secretary, Security]),
            Self::GrantRead => declare("grant.read", &[Myself, Owner], &[City, County, Secretary, Security, Auditor]),
            Self::HandoverRead => declare("handover.read", &[Owner, Own], &[City, County, Secretary, Clerk, Department]),
            Self::HandoverTransfer => declare("handover.transfer", &[Owner, Own], &[City, County, Secretary, Department]),
            Self::IndicatorRead => declare("indicator.read", &[Owner, Own], &[City, County, Secretary, Clerk, Community, Department]),
            Self::JobRead => declare("job.read", &[Owner], &[System]),
            Self::JobRetry => declare("job.retry", &[Owner], &[System]),
            Self::OrganisationChange => declare("organisation.change", &[Owner], &[City, County, Secretary]),
            Self::OrganisationClose => declare("organisation.close", &[Owner], &[City, County]),
            Self::OrganisationCreate => declare("organisation.create", &[Owner], &[City, County, Secretary]),
            Self::OrganisationRead => declare("organisation.read", &[SignedIn], &[]),
            Self::PolicyDocumentChange => declare("policy_document.change", &[Owner], &[City, County]),
            Self::PolicyDocumentCreate => declare("policy_document.create", &[Owner], &[City, County]),
            Self::PolicyDocumentRead => declare("policy_document.read", &[SignedIn], &[]),
            Self::PostAppoint => declare("post.appoint", &[Owner], &[City, County, Secretary]),
            Self::PostChange => declare("post.change", &[Owner], &[City, County, Secretary]),
            Self::PostCreate => declare("post.create", &[Owner], &[City, County, Secretary]),
            Self::PostEnd => declare("post.end", &[Owner], &[City, County, Secretary]),
            Self::PostRead => declare("post.read", &[SignedIn], &[]),
            Self::RetentionApply => declare("retention.apply", &[], &[]),
            Self::RuleVersionAdopt => declare("rule_version.adopt", &[Owner], &[System]),
            Self::RuleVersionRead => declare("rule_version.read", &[SignedIn], &[]),
            Self::SessionClose => declare("session.close", &[Myself], &[]).even_limited(),
            Self::SessionOpen => declare("session.open", &[], &[]),
            Self::SessionRefresh => declare("session.refresh", &[], &[]),
            Self::SigningKeyRotate => declare("signing_key.rotate", &[], &[]),
            Self::WhistleAcknowledge => declare("whistle.acknowledge", &[Party], &[Department]),
            Self::WhistleChange => declare("whistle.change", &[Owner], &[Secretary, Clerk]),
            Self::WhistleClose => declare("whistle.close", &[Owner], &[Secretary]),
            Self::WhistleConfirm => declare("whistle.confirm", &[Owner], &[Secretary]),
            Self::WhistleDiscard => declare("whistle.discard", &[Owner], &[Secretary, Clerk]),
            Self::WhistleDraft => declare("whistle.draft", &[Owner], &[Secretary, Clerk]),
            Self::WhistleFinish => declare("whistle.finish", &[Party], &[Department]),
            Self::WhistleHandle => declare("whistle.handle", &[Party], &[Department]),
            Self::WhistleRead => declare("whistle.read", &[Owner, Party], &[City, County, Secretary, Clerk, Community, Department]),
            Self::WhistleReassign => declare("whistle.reassign", &[Owner], &[Secretary]),
            Self::WhistleRemind => declare("whistle.remind", &[], &[]),
            Self::WhistleReportIn => declare("whistle.report_in", &[Party], &[Department]),
            Self::WhistleReturn => declare("whistle.return", &[Party], &[Department]),
            Self::WhistleSound => declare("whistle.sound", &[Owner], &[Secretary]),
        }
    }

    /// `whistle.sound`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.declared().name
    }
}

/// The role × permission matrix as text that a person can read; committed as `docs/permissions.txt` and compared in a test.
#[must_use]
pub fn matrix(roles: impl Iterator<Item = Role> + Clone) -> String {
    let mut text = String::from(
        "# Who may what. Made by `just gen` from crates/domain/src/authorisation/permission.rs; do not edit.\n",
    );
    for permission in Permission::iter() {
        let declared = permission.declared();
        let through: Vec<_> = declared.through.iter().map(|relation| format!("{relation:?}").to_lowercase()).collect();
        let roles: Vec<_> =
            roles.clone().filter(|role| declared.roles.contains(role)).map(|role| format!("{role:?}")).collect();
        let roles = match (roles.as_slice(), declared.through) {
            ([], []) => "Linli itself".to_owned(),
            ([], _) => "everybody the relation fits".to_owned(),
            _ => roles.join(", "),
        };
        text.push_str(&format!(
            "{:<24} through {:<14} {roles}\n",
            declared.name,
            if through.is_empty() { "realm".into() } else { through.join("+") }
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_sorted_as_the_variants_are() {
        let names: Vec<_> = Permission::iter().map(Permission::name).collect();
        let mut sorted = names.clone();
        sorted.sort_by_key(|name| name.replace(['.', '_'], ""));
        sorted.dedup();
        assert_eq!(names, sorted);
    }

    #[test]
    fn the_three_administrators_reach_no_business_record() {
        for permission in Permission::iter() {
            let declared = permission.declared();
            if declared.name.starts_with("whistle.") || declared.name.starts_with("indicator.") {
                assert!(
                    !declared.roles.iter().any(|role| super::super::granting::is_administrator(*role)),
                    "{}",
                    declared.name
                );
            }
        }
    }
}
