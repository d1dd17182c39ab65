//! Consent: given after the newest notice, taken back as easily.

use linli_domain::{
    Result,
    authorisation::Permission,
    event::Happened,
    persons::{Age, Person, PersonRule},
    privacy::{Consent, ConsentRule},
};
use linli_vocabulary::{
    PrivacyNoticeId,
    privacy::{ConsentForm, ConsentPurpose},
};

use crate::{
    exec::{Command, Loaded, Tx},
    persons::must_be_newest,
};

/// Records that a person consents to one purpose, after having read the newest notice for it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ConsentGiveInput")]
#[schema(as = ConsentGiveInput)]
pub struct GiveConsent {
    /// For what.
    pub purpose: ConsentPurpose,
    /// The notice they read.
    pub notice: PrivacyNoticeId,
    /// How it was given.
    pub form: ConsentForm,
    /// Whether the guardian of a child gave it: needed below 14.
    #[serde(default)]
    pub by_guardian: Option<bool>,
}

impl Command for GiveConsent {
    const NEEDS: Permission = Permission::ConsentGive;
    type On = Person;
    type Output = Consent;

    async fn run(self, on: Loaded<Person>, tx: &mut Tx) -> Result<Consent> {
        on.in_use()?;
        must_be_newest(tx, self.notice, &on.division_code, self.purpose).await?;
        let by_guardian = self.by_guardian.unwrap_or_default();
        let born = on.content.birth_date.as_ref().map(|born| *born.bare());
        if Age::on(tx.today(), born) == Age::Child && !by_guardian {
            return Err(PersonRule::GuardianNeeded.into());
        }
        let consent = Consent {
            id: tx.new_id(),
            version: 1,
            person: on.id,
            division: on.division,
            division_code: on.division_code.clone(),
            purpose: self.purpose,
            notice: self.notice,
            form: self.form,
            by_guardian,
            given_at: tx.now(),
            recorded_by: tx.account()?,
            withdrawn_at: None,
            withdrawn_by: None,
        };
        tx.create_unique(consent, Happened("consent.given"), ConsentRule::AlreadyGiven).await
    }
}

/// Records that a person takes a consent back: whoever reads after this sees them no more.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ConsentWithdrawInput)]
pub struct WithdrawConsent {}

impl Command for WithdrawConsent {
    const NEEDS: Permission = Permission::ConsentWithdraw;
    type On = Consent;
    type Output = Consent;

    async fn run(self, on: Loaded<Consent>, tx: &mut Tx) -> Result<Consent> {
        let (by, now) = (tx.account().ok(), tx.now());
        let decided = on.decide(|consent| consent.withdraw(by, now))?;
        tx.save(decided).await
    }
}
