//! Use cases. `exec` is the one enforced path; each context has its commands and its bespoke queries.

pub mod attachments;
pub mod audit;
pub mod calendar;
pub mod demonstration;
pub mod desk;
pub mod divisions;
pub mod documents;
pub mod exec;
pub mod exports;
pub mod identity;
pub mod imports;
pub mod indicators;
pub mod jobs;
pub mod list_preferences;
pub mod live;
pub mod notifications;
pub mod opening_balances;
pub mod operations;
pub mod organisations;
pub mod persons;
pub mod policy_documents;
pub mod privacy;
pub mod rules;
pub mod search;
pub mod sheets;
pub mod whistles;

pub use exec::{App, Command, Output, Target};

use exec::{Reader, Subject};
use linli_domain::{
    Result,
    calendar::LoadedYear,
    division_sets::DivisionSet,
    divisions::Division,
    identity::{Account, Client, Delegation, Grant, Invitation, Link},
    imports::Import,
    indicators::RecordedFact,
    jobs::Job,
    list_preferences::ListPreference,
    notifications::{Delivery, DutyShift, Notification, NotificationPreference},
    opening_balances::OpeningBalance,
    organisations::{Competence, Handover, Organisation, Post},
    persons::{Person, PersonAccess},
    policy_documents::PolicyDocument,
    privacy::{Consent, DataRequest, ImpactAssessment, LegalHold, PrivacyNotice},
    rules::RuleVersion,
    whistles::Whistle,
};
use linli_vocabulary::Kind;
use uuid::Uuid;

/// Of these records, those the caller may read: what a subscriber may hear of, and what a fact may point to.
///
/// # Errors
/// A fault.
pub async fn readable(reader: &Reader, kind: Kind, subjects: &[Uuid]) -> Result<Vec<Uuid>> {
    async fn of<S: Subject>(reader: &Reader, subjects: &[Uuid]) -> Result<Vec<Uuid>> {
        let ids: Vec<S::Id> = subjects.iter().copied().map(S::Id::from).collect();
        Ok(reader.permitted::<S>(S::READ, &ids).await?.into_iter().map(Into::into).collect())
    }
    match kind {
        Kind::Account => of::<Account>(reader, subjects).await,
        Kind::Attachment => attachments::readable(reader, subjects).await,
        Kind::CalendarYear => of::<LoadedYear>(reader, subjects).await,
        Kind::Consent => of::<Consent>(reader, subjects).await,
        Kind::DataRequest => of::<DataRequest>(reader, subjects).await,
        Kind::ImpactAssessment => of::<ImpactAssessment>(reader, subjects).await,
        Kind::LegalHold => of::<LegalHold>(reader, subjects).await,
        Kind::Person => of::<Person>(reader, subjects).await,
        Kind::PersonAccess => of::<PersonAccess>(reader, subjects).await,
        Kind::PrivacyNotice => of::<PrivacyNotice>(reader, subjects).await,
        Kind::Competence => of::<Competence>(reader, subjects).await,
        Kind::Delegation => of::<Delegation>(reader, subjects).await,
        Kind::Delivery => of::<Delivery>(reader, subjects).await,
        Kind::Division => of::<Division>(reader, subjects).await,
        Kind::DivisionSet => of::<DivisionSet>(reader, subjects).await,
        Kind::DutyShift => of::<DutyShift>(reader, subjects).await,
        Kind::Fact => of::<RecordedFact>(reader, subjects).await,
        Kind::Grant => of::<Grant>(reader, subjects).await,
        Kind::Handover => of::<Handover>(reader, subjects).await,
        Kind::Job => of::<Job>(reader, subjects).await,
        Kind::Notification => of::<Notification>(reader, subjects).await,
        Kind::NotificationPreference => of::<NotificationPreference>(reader, subjects).await,
        Kind::OpeningBalance => of::<OpeningBalance>(reader, subjects).await,
        Kind::Organisation => of::<Organisation>(reader, subjects).await,
        Kind::PolicyDocument => of::<PolicyDocument>(reader, subjects).await,
        Kind::Post => of::<Post>(reader, subjects).await,
        Kind::RuleVersion => of::<RuleVersion>(reader, subjects).await,
        Kind::Whistle => of::<Whistle>(reader, subjects).await,
        Kind::Import => of::<Import>(reader, subjects).await,
        Kind::ListPreference => of::<ListPreference>(reader, subjects).await,
        Kind::ImportRow => Ok(Vec::new()),
        // Nobody's screen shows these, or they are no records.
        Kind::Client => of::<Client>(reader, subjects).await,
        Kind::Invitation => of::<Invitation>(reader, subjects).await,
        Kind::Link => of::<Link>(reader, subjects).await,
        Kind::AuditEntry | Kind::PhoneCode | Kind::Realm | Kind::Session | Kind::SigningKey => Ok(Vec::new()),
    }
}
