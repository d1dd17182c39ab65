//! Consents: owner is the person's community, readable by its officers and those of its subdistrict; whose they are is an id.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    privacy::Consent,
};
use linli_vocabulary::{
    AccountId, ConsentId, DivisionId, Kind, PersonId, PrivacyNoticeId, Timestamp,
    privacy::{ConsentForm, ConsentPurpose},
};
use sea_orm::{
    Condition, ConnectionTrait, QueryOrder, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    exec::{Fault, Home, Listing, Order, Record, Subject, Tx, below},
    persons,
};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ConsentId,
    /// Raised by each change.
    pub version: i32,
    /// Whose.
    pub person: PersonId,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// For what.
    pub purpose: ConsentPurpose,
    /// After which notice.
    pub notice: PrivacyNoticeId,
    /// How it was given.
    pub form: ConsentForm,
    /// By a guardian.
    pub by_guardian: bool,
    /// When.
    pub given_at: Timestamp,
    /// Who recorded it.
    pub recorded_by: AccountId,
    /// Since when it does not hold.
    pub withdrawn_at: Option<Timestamp>,
    /// Who recorded that.
    pub withdrawn_by: Option<AccountId>,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for Consent {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            person: row.person,
            division: row.division,
            division_code: row.division_code,
            purpose: row.purpose,
            notice: row.notice,
            form: row.form,
            by_guardian: row.by_guardian,
            given_at: row.given_at,
            recorded_by: row.recorded_by,
            withdrawn_at: row.withdrawn_at,
            withdrawn_by: row.withdrawn_by,
        }
    }
}

impl From<Consent> for Model {
    fn from(one: Consent) -> Self {
        Self {
            id: one.id,
            version: one.version,
            person: one.person,
            division: one.division,
            division_code: one.division_code,
            purpose: one.purpose,
            notice: one.notice,
            form: one.form,
            by_guardian: one.by_guardian,
            given_at: one.given_at,
            recorded_by: one.recorded_by,
            withdrawn_at: one.withdrawn_at,
            withdrawn_by: one.withdrawn_by,
        }
    }
}

impl Subject for Consent {
    type Id = ConsentId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Consent;
    const READ: Permission = Permission::ConsentRead;

    fn id(&self) -> ConsentId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Division(self.division)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows.into_iter().map(Self::from).collect())
    }
}

impl Record for Consent {
    type Event = Happened;

    fn row(&self) -> Model {
        Model::from(self.clone())
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What consents can be asked for.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct ConsentFilter {
    /// Of this person.
    pub person: Option<PersonId>,
    /// For this purpose.
    pub purpose: Option<ConsentPurpose>,
    /// Only those that hold, or only those that were withdrawn.
    pub withdrawn: Option<bool>,
}

/// In which order.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::Enum,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ConsentSort {
    /// Given last first.
    #[default]
    Newest,
}

impl Listing for Consent {
    type Filter = ConsentFilter;
    type Sort = ConsentSort;

    fn matching(filter: &ConsentFilter, _: Timestamp) -> Condition {
        let withdrawn = filter.withdrawn.map(|withdrawn| match withdrawn {
            true => Column::WithdrawnAt.is_not_null(),
            false => Column::WithdrawnAt.is_null(),
        });
        Condition::all()
            .add_option(filter.person.map(|person| Column::Person.eq(person)))
            .add_option(filter.purpose.map(|purpose| Column::Purpose.eq(purpose)))
            .add_option(withdrawn)
    }

    fn order(_: ConsentSort) -> Order<Column> {
        Order { columns: vec![Column::GivenAt], descending: true }
    }
}

/// Persons who have agreed to this purpose and not withdrawn, and whom the community still serves: the only way in which
/// readings for others than those who work with them reach rows of persons.
pub(crate) fn consented(purpose: ConsentPurpose) -> Condition {
    let agreed = Entity::find()
        .select_only()
        .column(Column::Person)
        .filter(Column::Purpose.eq(purpose))
        .filter(Column::WithdrawnAt.is_null())
        .filter(Expr::col((Entity, Column::Person)).equals((persons::Entity, persons::Column::Id)))
        .into_query();
    Condition::all()
        .add(Expr::exists(agreed))
        .add(persons::Column::EndedOn.is_null())
        .add(persons::Column::BlockedAt.is_null())
        .add(persons::Column::AnonymisedAt.is_null())
}

/// Those of a person, first made first.
///
/// # Errors
/// A fault.
pub async fn consents_of(tx: &Tx, person: PersonId) -> Result<Vec<Consent>> {
    let found = Entity::find().filter(Column::Person.eq(person)).order_by_asc(Column::GivenAt);
    Consent::assemble(tx.connection(), found.all(tx.connection()).await.or_fault()?).await
}
