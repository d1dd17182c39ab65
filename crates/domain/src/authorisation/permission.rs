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
    AccountGiveUp,
    AccountRead,
    AccountReadNotifications,
    AccountReset,
    AttachmentRemove,
    AttachmentScan,
    AttachmentSweep,
    AuditEntryRead,
    CalendarYearLoad,
    CalendarYearRead,
    ClientAllow,
    ClientChange,
    ClientCreate,
    ClientDisable,
    ClientEnable,
    ClientRead,
    ClientRetire,
    ClientRotate,
    ClientToken,
    CompetenceRead,
    CompetenceSet,
    ConsentGive,
    ConsentRead,
    ConsentWithdraw,
    ContactCardRead,
    DataRequestCopy,
    DataRequestEnter,
    DataRequestGrant,
    DataRequestRead,
    DataRequestRefuse,
    DelegationEnd,
    DelegationGive,
    DelegationRead,
    DeliveryRead,
    DeliveryRetry,
    DeliverySend,
    DigestPlan,
    DigestSend,
    DivisionAdd,
    DivisionClose,
    DivisionImport,
    DivisionRead,
    DivisionSetChange,
    DivisionSetClose,
    DivisionSetCreate,
    DivisionSetExclude,
    DivisionSetInclude,
    DivisionSetRead,
    DutyShiftChange,
    DutyShiftClose,
    DutyShiftRead,
    DutyShiftSet,
    GrantClose,
    GrantGive,
    GrantRead,
    HandoverRead,
    HandoverTransfer,
    ImpactAssessmentRead,
    ImpactAssessmentRecord,
    ImportCheck,
    ImportClear,
    ImportDiscard,
    ImportRead,
    ImportRecheck,
    ImportRowRead,
    ImportStore,
    ImportUndo,
    ImportUpload,
    IndicatorRead,
    InvitationIssue,
    InvitationRead,
    InvitationRedeem,
    InvitationRevoke,
    JobRead,
    JobRetry,
    LegalHoldLift,
    LegalHoldPlace,
    LegalHoldRead,
    LinkAsk,
    LinkConfirm,
    LinkEnd,
    LinkRead,
    LinkRefuse,
    ListExport,
    ListPreferenceKeep,
    ListPreferenceRead,
    NotificationMarkRead,
    NotificationPreferenceRead,
    NotificationPreferenceSet,
    NotificationRead,
    NotificationTell,
    OpeningBalanceChange,
    OpeningBalanceConfirm,
    OpeningBalanceEnter,
    OpeningBalanceRead,
    OpeningBalanceVoid,
    OrganisationChange,
    OrganisationClose,
    OrganisationCreate,
    OrganisationRead,
    PersonAccessRead,
    PersonalFieldRead,
    PersonAnonymise,
    PersonChange,
    PersonCreate,
    PersonEnd,
    PersonFind,
    PersonRead,
    PersonUnmask,
    PhoneCodeSend,
    PhoneCodeUse,
    PolicyDocumentAttach,
    PolicyDocumentChange,
    PolicyDocumentCreate,
    PolicyDocumentRead,
    PostAppoint,
    PostChange,
    PostCreate,
    PostEnd,
    PostRead,
    PrivacyNoticePublish,
    PrivacyNoticeRead,
    RetentionApply,
    RuleVersionAdopt,
    RuleVersionRead,
    RuleVersionWithdraw,
    SessionClose,
    SessionOpen,
    SessionRefresh,
    SetupRead,
    SigningKeyRotate,
    WhistleAcknowledge,
    WhistleAttach,
    WhistleChange,
    WhistleClose,
    WhistleConfirm,
    WhistleDiscard,
    WhistleDraft,
    WhistleEscalate,
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
    /// Whether an account that signs in by telephone has it without a role, where its relation asks for none.
    pub by_phone: bool,
    /// Whether such an account has it of what is its own, though not of everything that is open to staff.
    pub own_by_phone: bool,
}

const fn declare(name: &'static str, through: &'static [Relation], roles: &'static [Role]) -> Declared {
    Declared { name, through, roles, while_limited: false, by_phone: false, own_by_phone: false }
}

impl Declared {
    const fn even_limited(self) -> Self {
        Self { while_limited: true, ..self }
    }

    const fn own_by_phone(self) -> Self {
        Self { own_by_phone: true, ..self }
    }

    const fn by_phone(self) -> Self {
        Self { by_phone: true, ..self }
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
            Self::AccountGiveUp => declare("account.give_up", &[Myself], &[]).by_phone(),
            Self::AccountRead => declare("account.read", &[Myself, Owner], &[System, Security, Auditor]).even_limited().by_phone(),
            Self::AccountReadNotifications => declare("account.read_notifications", &[Myself], &[]),
            Self::AccountReset => declare("account.reset", &[Owner], &[System]),
            // Through the record: whoever may attach to it, if they brought the file or the record is theirs.
            Self::AttachmentRemove => declare("attachment.remove", &[Owner, Party], &[City, County, Secretary, Clerk, Department]),
            Self::AttachmentScan => declare("attachment.scan", &[], &[]),
            Self::AttachmentSweep => declare("attachment.sweep", &[], &[]),
            Self::AuditEntryRead => declare("audit_entry.read", &[], &[Auditor]),
            Self::CalendarYearLoad => declare("calendar_year.load", &[Owner], &[System]),
            Self::CalendarYearRead => declare("calendar_year.read", &[SignedIn], &[]).by_phone(),
            // The system administrator keeps clients and their secrets, the security administrator says what they may.
            Self::ClientAllow => declare("client.allow", &[Owner], &[Security]),
            Self::ClientChange => declare("client.change", &[Owner], &[System]),
            Self::ClientCreate => declare("client.create", &[Owner], &[System]),
            Self::ClientDisable => declare("client.disable", &[Owner], &[System, Security]),
            Self::ClientEnable => declare("client.enable", &[Owner], &[Security]),
            Self::ClientRead => declare("client.read", &[Owner], &[System, Security, Auditor]),
            Self::ClientRetire => declare("client.retire", &[Owner], &[System, Security]),
            Self::ClientRotate => declare("client.rotate", &[Owner], &[System]),
            Self::ClientToken => declare("client.token", &[], &[]),
            Self::CompetenceRead => declare("competence.read", &[SignedIn], &[]),
            Self::CompetenceSet => declare("competence.set", &[Owner], &[City, County]),
            Self::ConsentGive => declare("consent.give", &[Owner], &[Community]),
            Self::ConsentRead => declare("consent.read", &[Owner], &[Secretary, Clerk, Community]),
            Self::ConsentWithdraw => declare("consent.withdraw", &[Owner], &[Community]),
            Self::ContactCardRead => declare("contact_card.read", &[SignedIn], &[]),
            Self::DataRequestCopy => declare("data_request.copy", &[Owner], &[Secretary, Community]),
            Self::DataRequestEnter => declare("data_request.enter", &[Myself, Owner], &[Community]).by_phone(),
            Self::DataRequestGrant => declare("data_request.grant", &[Owner], &[Secretary, Community]),
            Self::DataRequestRead => declare("data_request.read", &[Myself, Owner], &[Secretary, Clerk, Community]).by_phone(),
            Self::DataRequestRefuse => declare("data_request.refuse", &[Owner], &[Secretary, Community]),
            Self::DelegationEnd => declare("delegation.end", &[Myself, Owner], &[Security]),
            Self::DelegationGive => declare("delegation.give", &[Myself], &[]),
            Self::DelegationRead => declare("delegation.read", &[Myself, Owner], &[Security, Auditor]),
            Self::DeliveryRead => declare("delivery.read", &[Myself, Owner], &[System]),
            Self::DeliveryRetry => declare("delivery.retry", &[Owner], &[System]),
            Self::DeliverySend => declare("delivery.send", &[], &[]),
            Self::DigestPlan => declare("digest.plan", &[], &[]),
            Self::DigestSend => declare("digest.send", &[], &[]),
            Self::DivisionAdd => declare("division.add", &[Owner], &[City, County]),
            Self::DivisionClose => declare("division.close", &[Owner], &[City, County]),
            // Offline maintenance only: nobody holds it, the command line acts as the system.
            Self::DivisionImport => declare("division.import", &[], &[]),
            Self::DivisionRead => declare("division.read", &[SignedIn], &[]).by_phone(),
            Self::DivisionSetChange => declare("division_set.change", &[Owner], &[City, County]),
            Self::DivisionSetClose => declare("division_set.close", &[Owner], &[City, County]),
            Self::DivisionSetCreate => declare("division_set.create", &[Owner], &[City, County]),
            Self::DivisionSetExclude => declare("division_set.exclude", &[Owner], &[City, County]),
            Self::DivisionSetInclude => declare("division_set.include", &[Owner], &[City, County]),
            Self::DivisionSetRead => declare("division_set.read", &[SignedIn], &[]),
            Self::DutyShiftChange => declare("duty_shift.change", &[Owner, Own], &[City, County, Secretary, Clerk, Department]),
            Self::DutyShiftClose => declare("duty_shift.close", &[Owner, Own], &[City, County, Secretary, Clerk, Department]),
            Self::DutyShiftRead => declare("duty_shift.read", &[SignedIn], &[]),
            Self::DutyShiftSet => declare("duty_shift.set", &[Owner, Own], &[City, County, Secretary, Clerk, Department]),
            Self::GrantClose => declare("grant.close", &[Owner], &[City, County, Secretary, Security]),
            Self::GrantGive => declare("grant.give", &[Owner], &[City, County, Secretary, Security]),
            Self::GrantRead => declare("grant.read", &[Myself, Owner], &[City, County, Secretary, Security, Auditor]),
            Self::HandoverRead => declare("handover.read", &[Owner, Own], &[City, County, Secretary, Clerk, Department]),
            Self::HandoverTransfer => declare("handover.transfer", &[Owner, Own], &[City, County, Secretary, Department]),
            Self::ImpactAssessmentRead => declare("impact_assessment.read", &[SignedIn], &[]),
            Self::ImpactAssessmentRecord => declare("impact_assessment.record", &[Owner], &[City, County]),
            Self::ImportCheck => declare("import.check", &[], &[]),
            Self::ImportClear => declare("import.clear", &[], &[]),
            Self::ImportDiscard => declare("import.discard", &[Myself], &[]),
            Self::ImportRead => declare("import.read", &[Myself], &[]),
            Self::ImportRecheck => declare("import.recheck", &[Myself], &[]),
            Self::ImportRowRead => declare("import_row.read", &[Myself], &[]),
            // Whoever may create such records one by one; storing asks for that permission, in every division of the file.
            Self::ImportStore => declare("import.store", &[Myself], &[]),
            Self::ImportUndo => declare("import.undo", &[Myself], &[]),
            Self::ImportUpload => declare("import.upload", &[Myself], &[]),
            Self::IndicatorRead => declare("indicator.read", &[Owner, Own], &[City, County, Secretary, Clerk, Community, Department]),
            Self::InvitationIssue => declare("invitation.issue", &[Owner], &[City, County, Secretary, Clerk]),
            Self::InvitationRead => declare("invitation.read", &[Owner], &[City, County, Secretary, Clerk]),
            Self::InvitationRedeem => declare("invitation.redeem", &[], &[]),
            Self::InvitationRevoke => declare("invitation.revoke", &[Owner], &[City, County, Secretary, Clerk]),
            Self::JobRead => declare("job.read", &[Owner], &[System]),
            Self::JobRetry => declare("job.retry", &[Owner], &[System]),
            Self::LegalHoldLift => declare("legal_hold.lift", &[Owner], &[County, Secretary]),
            Self::LegalHoldPlace => declare("legal_hold.place", &[Owner], &[County, Secretary]),
            Self::LegalHoldRead => declare("legal_hold.read", &[Owner], &[County, Secretary, Clerk, Community]),
            Self::LinkAsk => declare("link.ask", &[Myself], &[]).by_phone(),
            Self::LinkConfirm => declare("link.confirm", &[Owner], &[Community]),
            Self::LinkEnd => declare("link.end", &[Myself, Owner], &[Community]).by_phone(),
            Self::LinkRead => declare("link.read", &[Myself, Owner], &[Secretary, Clerk, Community]).by_phone(),
            Self::LinkRefuse => declare("link.refuse", &[Owner], &[Community]),
            Self::ListExport => declare("list.export", &[Myself], &[]),
            Self::ListPreferenceKeep => declare("list_preference.keep", &[Myself], &[]),
            Self::ListPreferenceRead => declare("list_preference.read", &[Myself], &[]),
            Self::NotificationMarkRead => declare("notification.mark_read", &[Myself], &[]).by_phone(),
            Self::NotificationPreferenceRead => declare("notification_preference.read", &[Myself], &[]),
            Self::NotificationPreferenceSet => declare("notification_preference.set", &[Myself], &[]),
            Self::NotificationRead => declare("notification.read", &[Myself], &[]).by_phone(),
            Self::NotificationTell => declare("notification.tell", &[], &[]),
            Self::OpeningBalanceChange => declare("opening_balance.change", &[Owner], &[City, County, Secretary]),
            Self::OpeningBalanceConfirm => declare("opening_balance.confirm", &[Owner], &[City, County]),
            Self::OpeningBalanceEnter => declare("opening_balance.enter", &[Owner], &[City, County, Secretary]),
            Self::OpeningBalanceRead => declare("opening_balance.read", &[Owner, Party], &[City, County, Secretary, Clerk, Community, Department]),
            Self::OpeningBalanceVoid => declare("opening_balance.void", &[Owner], &[City, County]),
            Self::OrganisationChange => declare("organisation.change", &[Owner], &[City, County, Secretary]),
            Self::OrganisationClose => declare("organisation.close", &[Owner], &[City, County]),
            Self::OrganisationCreate => declare("organisation.create", &[Owner], &[City, County, Secretary]),
            Self::OrganisationRead => declare("organisation.read", &[SignedIn], &[]).by_phone(),
            Self::PersonAccessRead => declare("person_access.read", &[Owner], &[Secretary, Auditor]),
            Self::PersonalFieldRead => declare("personal_field.read", &[SignedIn], &[]),
            Self::PersonAnonymise => declare("person.anonymise", &[], &[]),
            Self::PersonChange => declare("person.change", &[Owner], &[Community]),
            Self::PersonCreate => declare("person.create", &[Owner], &[Community]),
            Self::PersonEnd => declare("person.end", &[Owner], &[Community]),
            Self::PersonFind => declare("person.find", &[Owner], &[Secretary, Community]),
            Self::PersonRead => declare("person.read", &[Myself, Owner], &[County, Secretary, Clerk, Community]).by_phone(),
            Self::PersonUnmask => declare("person.unmask", &[Owner], &[Secretary, Community]),
            Self::PhoneCodeSend => declare("phone_code.send", &[], &[]),
            Self::PhoneCodeUse => declare("phone_code.use", &[], &[]),
            Self::PolicyDocumentAttach => declare("policy_document.attach", &[Owner], &[City, County]),
            Self::PolicyDocumentChange => declare("policy_document.change", &[Owner], &[City, County]),
            Self::PolicyDocumentCreate => declare("policy_document.create", &[Owner], &[City, County]),
            Self::PolicyDocumentRead => declare("policy_document.read", &[SignedIn], &[]).by_phone(),
            Self::PostAppoint => declare("post.appoint", &[Owner], &[City, County, Secretary]),
            Self::PostChange => declare("post.change", &[Owner], &[City, County, Secretary]),
            Self::PostCreate => declare("post.create", &[Owner], &[City, County, Secretary]),
            Self::PostEnd => declare("post.end", &[Owner], &[City, County, Secretary]),
            Self::PostRead => declare("post.read", &[SignedIn, Myself], &[]).own_by_phone(),
            Self::PrivacyNoticePublish => declare("privacy_notice.publish", &[Owner], &[City, County]),
            Self::PrivacyNoticeRead => declare("privacy_notice.read", &[SignedIn], &[]).by_phone(),
            Self::RetentionApply => declare("retention.apply", &[], &[]),
            // Which of the two adopts a table stands with the table (`rules::Adopter`).
            Self::RuleVersionAdopt => declare("rule_version.adopt", &[Owner], &[City, System]),
            Self::RuleVersionRead => declare("rule_version.read", &[SignedIn], &[]),
            Self::RuleVersionWithdraw => declare("rule_version.withdraw", &[Owner], &[City, System]),
            Self::SessionClose => declare("session.close", &[Myself], &[]).even_limited().by_phone(),
            Self::SessionOpen => declare("session.open", &[], &[]),
            Self::SessionRefresh => declare("session.refresh", &[], &[]),
            Self::SetupRead => declare("setup.read", &[Owner], &[City, System, Security, Auditor]),
            Self::SigningKeyRotate => declare("signing_key.rotate", &[], &[]),
            Self::WhistleAcknowledge => declare("whistle.acknowledge", &[Party], &[Department]),
            Self::WhistleAttach => declare("whistle.attach", &[Owner, Party], &[Secretary, Clerk, Department]),
            Self::WhistleChange => declare("whistle.change", &[Owner], &[Secretary, Clerk]),
            Self::WhistleClose => declare("whistle.close", &[Owner], &[Secretary]),
            Self::WhistleConfirm => declare("whistle.confirm", &[Owner], &[Secretary]),
            Self::WhistleDiscard => declare("whistle.discard", &[Owner], &[Secretary, Clerk]),
            Self::WhistleDraft => declare("whistle.draft", &[Owner], &[Secretary, Clerk]),
            Self::WhistleEscalate => declare("whistle.escalate", &[], &[]),
            Self::WhistleFinish => declare("whistle.finish", &[Party], &[Department]),
            Self::WhistleHandle => declare("whistle.handle", &[Party], &[Department]),
            Self::WhistleRead => declare("whistle.read", &[Owner, Party], &[City, County, Secretary, Clerk, Community, Department, Role::Liaison]),
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
        let machines = if permission.scope().is_some() { "; machine clients" } else { "" };
        text.push_str(&format!(
            "{:<24} through {:<14} {roles}{machines}\n",
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
