//! How accounts like their lists: owner is the account, reached by nobody else.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    event::Happened,
    list_preferences::ListPreference,
};
use linli_vocabulary::{AccountId, Kind, ListPreferenceId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, QuerySelect, entity::prelude::*};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject, Tx};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "list_preference")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ListPreferenceId,
    /// Raised by each change.
    pub version: i32,
    /// Whose it is.
    pub account: AccountId,
    /// Which list.
    pub list: String,
    /// Keys of the columns, as JSON.
    pub columns: String,
    /// Filters with names, as JSON.
    pub filters: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for ListPreference {
    type Id = ListPreferenceId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::ListPreference;
    const READ: Permission = Permission::ListPreferenceRead;

    fn id(&self) -> ListPreferenceId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Account(self.account)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Myself(account) => Some(Condition::all().add(Column::Account.eq(*account))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let preference = |row: Model| {
            Ok(Self {
                id: row.id,
                version: row.version,
                account: row.account,
                list: row.list,
                columns: serde_json::from_str(&row.columns).map_err(Error::internal)?,
                filters: serde_json::from_str(&row.filters).map_err(Error::internal)?,
            })
        };
        rows.into_iter().map(preference).collect()
    }
}

impl Record for ListPreference {
    type Event = Happened;

    fn row(&self) -> Model {
        Model {
            id: self.id,
            version: self.version,
            account: self.account,
            list: self.list.clone(),
            columns: serde_json::to_string(&self.columns).unwrap_or_default(),
            filters: serde_json::to_string(&self.filters).unwrap_or_default(),
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What preferences can be asked for.
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
pub struct ListPreferenceFilter {
    /// Of this list.
    pub list: Option<String>,
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
pub enum ListPreferenceSort {
    /// By the list.
    #[default]
    List,
}

impl Listing for ListPreference {
    type Filter = ListPreferenceFilter;
    type Sort = ListPreferenceSort;

    fn matching(filter: &ListPreferenceFilter, _: Timestamp) -> Condition {
        Condition::all().add_option(filter.list.as_deref().map(|list| Column::List.eq(list)))
    }

    fn order(_: ListPreferenceSort) -> Order<Column> {
        Order { columns: vec![Column::List], descending: false }
    }
}

/// The preference of an account for a list, if it has one.
///
/// # Errors
/// A fault.
pub async fn preference_of(tx: &Tx, account: AccountId, list: &str) -> Result<Option<ListPreferenceId>> {
    let of = Entity::find().select_only().column(Column::Id).filter(Column::Account.eq(account));
    of.filter(Column::List.eq(list)).into_tuple().one(tx.connection()).await.or_fault()
}
