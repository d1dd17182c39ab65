//! Posts: owner is the organisation's division, own its organisation, readable by every signed-in account. Who holds a post
//! is work data and shown with it.

use std::collections::HashMap;

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    organisations::{Post, Tenure},
    search::SearchText,
};
use linli_vocabulary::{AccountId, Date, Kind, OrganisationId, PostId, Timestamp};
use sea_orm::{
    Condition, ConnectionTrait, FromQueryResult, IntoActiveModel, QueryOrder, QuerySelect, QueryTrait,
    entity::prelude::*,
    sea_query::{Alias, Expr, ExprTrait, Query},
};

use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx, below};

/// Tenures: rows of their post.
pub mod tenure {
    use linli_vocabulary::{AccountId, Date, PostId, TenureId};
    use sea_orm::entity::prelude::*;

    /// One person's time in a post.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tenure")]
    pub struct Model {
        /// Made by the transaction.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TenureId,
        /// The post.
        pub post: PostId,
        /// Who.
        pub account: AccountId,
        /// First day.
        pub since: Date,
        /// First day no longer in it.
        pub until: Option<Date>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PostId,
    /// Raised by each change.
    pub version: i32,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Code of the organisation's division, for its subtree.
    pub division_code: String,
    /// What it is called.
    pub title: String,
    /// Place in the official order.
    pub display_order: i32,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Post {
    type Id = PostId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Post;
    const READ: Permission = Permission::PostRead;

    fn id(&self) -> PostId {
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
            Branch::SignedIn => Some(Condition::all()),
            Branch::Myself(account) => {
                let held = tenure::Entity::find()
                    .select_only()
                    .column(tenure::Column::Post)
                    .filter(tenure::Column::Account.eq(*account))
                    .filter(tenure::Column::Until.is_null());
                Some(Condition::all().add(Column::Id.in_subquery(held.into_query())))
            }
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(db: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let mut tenures: HashMap<PostId, Vec<Tenure>> = HashMap::new();
        if !rows.is_empty() {
            let ids = rows.iter().map(|row| row.id);
            let found = tenure::Entity::find()
                .filter(tenure::Column::Post.is_in(ids))
                .order_by_asc(tenure::Column::Since)
                .all(db)
                .await
                .or_fault()?;
            for row in found {
                tenures.entry(row.post).or_default().push(Tenure {
                    id: row.id,
                    account: row.account,
                    since: row.since,
                    until: row.until,
                });
            }
        }
        let post = |row: Model| Self {
            tenures: tenures.remove(&row.id).unwrap_or_default(),
            id: row.id,
            version: row.version,
            organisation: row.organisation,
            division_code: row.division_code,
            title: row.title,
            display_order: row.display_order,
        };
        Ok(rows.into_iter().map(post).collect())
    }
}

impl Record for Post {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, organisation, division_code, title, display_order, .. } = self.clone();
        Model { id, version, organisation, division_code, title, display_order }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    fn searched(&self) -> Option<SearchText> {
        Some(SearchText { title: self.title.clone(), names: vec![self.title.clone()], ..SearchText::default() })
    }

    async fn store_children<C: ConnectionTrait>(&self, before: Option<&Self>, db: &C) -> Result<()> {
        let former = before.map_or(&[][..], |before| &before.tenures);
        for Tenure { id, account, since, until } in self.tenures.iter().filter(|tenure| !former.contains(tenure)) {
            let row = tenure::Model { id: *id, post: self.id, account: *account, since: *since, until: *until }
                .into_active_model()
                .reset_all();
            if former.iter().any(|old| old.id == *id) {
                tenure::Entity::update(row).exec(db).await.or_fault()?;
            } else {
                tenure::Entity::insert(row)
                    .exec_without_returning(db)
                    .await
                    .or_taken(linli_domain::organisations::PostRule::Held)?;
            }
        }
        Ok(())
    }
}

/// What posts can be asked for.
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
pub struct PostFilter {
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Part of the title or its pinyin initials.
    pub search: Option<String>,
    /// Whether nobody holds it today.
    pub vacant: Option<bool>,
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
pub enum PostSort {
    /// Divisions by code, organisation by organisation, in each the official order.
    #[default]
    Official,
}

impl Listing for Post {
    type Filter = PostFilter;
    type Sort = PostSort;

    fn matching(filter: &PostFilter, now: Timestamp) -> Condition {
        let held = || {
            let of_post = Expr::col((tenure::Entity, tenure::Column::Post)).equals((Entity, Column::Id));
            let mut select = Query::select();
            select
                .expr(Expr::val(1))
                .from(tenure::Entity)
                .cond_where(Condition::all().add(of_post).add(holding(now.date())));
            Expr::exists(select.to_owned())
        };
        Condition::all()
            .add_option(filter.organisation.map(|organisation| Column::Organisation.eq(organisation)))
            .add_option(filter.vacant.map(|vacant| if vacant { held().not() } else { held() }))
    }

    fn asked(filter: &PostFilter) -> Option<&str> {
        filter.search.as_deref()
    }

    fn order(_: PostSort) -> Order<Column> {
        Order {
            columns: vec![Column::DivisionCode, Column::Organisation, Column::DisplayOrder, Column::Title],
            descending: false,
        }
    }
}

/// A tenure that holds on a day.
fn holding(day: Date) -> Condition {
    let open = Condition::any().add(tenure::Column::Until.is_null()).add(tenure::Column::Until.gt(day));
    Condition::all().add(tenure::Column::Since.lte(day)).add(open)
}

/// The posts of several organisations, each in its official order: what a loader asks.
///
/// # Errors
/// A fault.
pub async fn posts_of(reader: &Reader, organisations: &[OrganisationId]) -> Result<Vec<Post>> {
    let rows = Entity::find()
        .filter(Column::Organisation.is_in(organisations.iter().copied()))
        .filter(reader.scope::<Post>(Permission::PostRead))
        .order_by_asc(Column::DisplayOrder)
        .order_by_asc(Column::Title)
        .order_by_asc(Column::Id)
        .all(reader.connection())
        .await
        .or_fault()?;
    Post::assemble(reader.connection(), rows).await
}

/// The enabled account with this sign-in name, for an appointment.
///
/// # Errors
/// A fault.
pub async fn appointable(tx: &Tx, login: &str) -> Result<Option<AccountId>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: AccountId,
    }
    let [id, account, disabled] = ["id", "login", "disabled_at"].map(Alias::new);
    let mut select = Query::select();
    select
        .column(id)
        .from(Alias::new("account"))
        .and_where(Expr::col(account).eq(login))
        .and_where(Expr::col(disabled).is_null());
    let row = Row::find_by_statement(tx.connection().get_database_backend().build(&select))
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(row.map(|row| row.id))
}
