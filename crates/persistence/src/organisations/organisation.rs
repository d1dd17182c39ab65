//! Organisations: owner is the division, own is the organisation itself, readable by every signed-in account.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    event::Happened,
    organisations::{Organisation, OrganisationContent},
    search::SearchText,
    uscc::Uscc,
};
use linli_vocabulary::{
    Date, DivisionId, DivisionSetId, Kind, OrganisationId, Timestamp, organisations::OrganisationKind,
};
use sea_orm::{Condition, ConnectionTrait, QuerySelect, entity::prelude::*};

use super::post::{self, tenure};
use crate::{
    divisions::set::{codes_of, within},
    exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx, below},
};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganisationId,
    /// Raised by each change.
    pub version: i32,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Official name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Unified social credit code.
    pub uscc: Option<String>,
    /// Place in the official order.
    pub display_order: i32,
    /// The day it was closed.
    pub closed_on: Option<Date>,
    /// Why.
    pub close_reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Organisation {
    type Id = OrganisationId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Organisation;
    const READ: Permission = Permission::OrganisationRead;

    fn id(&self) -> OrganisationId {
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
            Branch::Own(organisation) => Some(Condition::all().add(Column::Id.eq(*organisation))),
            Branch::SignedIn => Some(Condition::all()),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        rows.into_iter()
            .map(|row| {
                let uscc = row.uscc.as_deref().map(Uscc::parse).transpose().map_err(Error::internal)?;
                let content = OrganisationContent {
                    name: row.name,
                    short_name: row.short_name,
                    uscc,
                    display_order: row.display_order,
                };
                Ok(Self {
                    id: row.id,
                    version: row.version,
                    division: row.division,
                    division_code: row.division_code,
                    kind: row.kind,
                    content,
                    closed_on: row.closed_on,
                    close_reason: row.close_reason,
                })
            })
            .collect()
    }
}

impl Record for Organisation {
    type Event = Happened;

    fn row(&self) -> Model {
        let OrganisationContent { name, short_name, uscc, display_order } = self.content.clone();
        Model {
            id: self.id,
            version: self.version,
            division: self.division,
            division_code: self.division_code.clone(),
            kind: self.kind,
            name,
            short_name,
            uscc: uscc.map(String::from),
            display_order,
            closed_on: self.closed_on,
            close_reason: self.close_reason.clone(),
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    fn searched(&self) -> Option<SearchText> {
        let OrganisationContent { name, short_name, uscc, .. } = &self.content;
        let subtitle =
            (short_name != name).then_some(short_name.as_str()).into_iter().chain(uscc.as_ref().map(Uscc::as_str));
        Some(SearchText {
            title: name.clone(),
            subtitle: subtitle.collect::<Vec<_>>().join(" · "),
            names: vec![name.clone(), short_name.clone()],
            ..SearchText::default()
        })
    }
}

/// What organisations can be asked for.
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
pub struct OrganisationFilter {
    /// In the division with this code or below.
    pub division_code: Option<String>,
    /// In this set of divisions, with all that lies in them.
    pub division_set: Option<DivisionSetId>,
    /// The set as it was on this day; today, if not said.
    pub division_set_on: Option<Date>,
    /// The codes that the set stands for; nobody asks by them.
    #[serde(skip)]
    #[graphql(skip)]
    #[param(ignore)]
    #[schema(ignore)]
    pub set_codes: Option<Vec<String>>,
    /// Of one of these kinds.
    pub kind: Option<Vec<OrganisationKind>>,
    /// Part of the name, its pinyin initials, or the beginning of the social credit code.
    pub search: Option<String>,
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
pub enum OrganisationSort {
    /// The official order, then the name.
    #[default]
    Official,
    /// By name.
    Name,
}

impl Listing for Organisation {
    type Filter = OrganisationFilter;
    type Sort = OrganisationSort;

    fn matching(filter: &OrganisationFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.division_code.as_deref().map(|code| below(Column::DivisionCode, code)))
            .add_option(filter.set_codes.as_deref().map(|codes| within(Column::DivisionCode, codes)))
            .add_option(filter.kind.clone().map(|kinds| Column::Kind.is_in(kinds)))
    }

    fn asked(filter: &OrganisationFilter) -> Option<&str> {
        filter.search.as_deref()
    }

    async fn resolve(filter: &OrganisationFilter, reader: &Reader) -> Result<Option<OrganisationFilter>> {
        let codes = codes_of(reader, filter.division_set, filter.division_set_on).await?;
        Ok(codes.map(|codes| OrganisationFilter { set_codes: Some(codes), ..filter.clone() }))
    }

    fn order(sort: OrganisationSort) -> Order<Column> {
        let columns = match sort {
            OrganisationSort::Official => vec![Column::DisplayOrder, Column::Name],
            OrganisationSort::Name => vec![Column::Name],
        };
        Order { columns, descending: false }
    }
}

/// Whether a post of the organisation is held on a day or later.
///
/// # Errors
/// A fault.
pub async fn has_holders(tx: &Tx, organisation: OrganisationId, day: Date) -> Result<bool> {
    let posts =
        post::Entity::find().select_only().column(post::Column::Id).filter(post::Column::Organisation.eq(organisation));
    let held = tenure::Entity::find()
        .filter(tenure::Column::Post.in_subquery(sea_orm::QueryTrait::into_query(posts)))
        .filter(Condition::any().add(tenure::Column::Until.is_null()).add(tenure::Column::Until.gt(day)))
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(held.is_some())
}
