//! Hand-overs: owner is the organisation's division, own its organisation. No personal fields beyond who leaves.

use std::collections::HashMap;

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    organisations::{Handover, HandoverItem, OpenWork},
};
use linli_vocabulary::{AccountId, HandoverId, Kind, OrganisationId, PostId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, IntoActiveModel, QueryOrder, entity::prelude::*};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject, below};

/// Pieces of work: rows of their hand-over.
pub mod item {
    use linli_vocabulary::{HandoverId, HandoverItemId, Kind, PostId, Timestamp};
    use sea_orm::entity::prelude::*;

    /// One piece of open work.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "handover_item")]
    pub struct Model {
        /// Made by the transaction.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: HandoverItemId,
        /// The hand-over.
        pub handover: HandoverId,
        /// Kind of record.
        pub kind: Kind,
        /// The record.
        pub subject: Uuid,
        /// What it was called then.
        pub title: String,
        /// Who took it over.
        pub to_post: Option<PostId>,
        /// When.
        pub transferred_at: Option<Timestamp>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HandoverId,
    /// Raised by each change.
    pub version: i32,
    /// The post that ended.
    pub post: PostId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Code of the organisation's division.
    pub division_code: String,
    /// Organisation and post as they were called.
    pub title: String,
    /// Who leaves.
    pub from_account: AccountId,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the last piece was passed on.
    pub closed_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Handover {
    type Id = HandoverId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Handover;
    const READ: Permission = Permission::HandoverRead;

    fn id(&self) -> HandoverId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Organisation(self.organisation)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            Branch::Own(organisation) => Some(Condition::all().add(Column::Organisation.eq(*organisation))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(db: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let mut items: HashMap<HandoverId, Vec<HandoverItem>> = HashMap::new();
        if !rows.is_empty() {
            let found = item::Entity::find()
                .filter(item::Column::Handover.is_in(rows.iter().map(|row| row.id)))
                .order_by_asc(item::Column::Id)
                .all(db)
                .await
                .or_fault()?;
            for row in found {
                let work = OpenWork { kind: row.kind, subject: row.subject, title: row.title };
                items.entry(row.handover).or_default().push(HandoverItem {
                    id: row.id,
                    work,
                    to_post: row.to_post,
                    transferred_at: row.transferred_at,
                });
            }
        }
        let handover = |row: Model| Self {
            items: items.remove(&row.id).unwrap_or_default(),
            id: row.id,
            version: row.version,
            post: row.post,
            organisation: row.organisation,
            division_code: row.division_code,
            title: row.title,
            from: row.from_account,
            opened_at: row.opened_at,
            closed_at: row.closed_at,
        };
        Ok(rows.into_iter().map(handover).collect())
    }
}

impl Record for Handover {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, post, organisation, division_code, title, from, opened_at, closed_at, .. } =
            self.clone();
        Model { id, version, post, organisation, division_code, title, from_account: from, opened_at, closed_at }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    async fn store_children<C: ConnectionTrait>(&self, before: Option<&Self>, db: &C) -> Result<()> {
        let row = |piece: &HandoverItem| {
            let HandoverItem { id, work: OpenWork { kind, subject, title }, to_post, transferred_at } = piece.clone();
            item::Model { id, handover: self.id, kind, subject, title, to_post, transferred_at }
        };
        let Some(before) = before else {
            return crate::exec::insert_all::<item::Entity, _>(db, self.items.iter().map(row).collect()).await;
        };
        for piece in self.items.iter().filter(|piece| !before.items.contains(piece)) {
            item::Entity::update(row(piece).into_active_model().reset_all()).exec(db).await.or_fault()?;
        }
        Ok(())
    }
}

/// What hand-overs can be asked for.
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
pub struct HandoverFilter {
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Whether something is still to be passed on.
    pub open: Option<bool>,
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
pub enum HandoverSort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for Handover {
    type Filter = HandoverFilter;
    type Sort = HandoverSort;

    fn matching(filter: &HandoverFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.organisation.map(|organisation| Column::Organisation.eq(organisation)))
            .add_option(filter.open.map(
                |open| {
                    if open { Column::ClosedAt.is_null() } else { Column::ClosedAt.is_not_null() }
                },
            ))
    }

    fn order(_: HandoverSort) -> Order<Column> {
        Order { columns: vec![Column::OpenedAt], descending: true }
    }
}
