//! Invitations: owner is the post's organisation, readable in its division, no personal fields, kept for good.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    identity::Invitation,
};
use linli_vocabulary::{
    AccountId, InvitationId, Kind, OrganisationId, PostId, Timestamp,
    identity::{AccountKind, Role},
};
use sea_orm::{Condition, ConnectionTrait, PaginatorTrait, entity::prelude::*};

use super::{account, grant};
use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationId,
    /// Raised by each change.
    pub version: i32,
    /// Into which post.
    pub post: PostId,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// In which division.
    pub division_code: String,
    /// MAC of its code.
    pub mac: String,
    /// By whom.
    pub issued_by: AccountId,
    /// When.
    pub issued_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// When it was used.
    pub redeemed_at: Option<Timestamp>,
    /// By whom.
    pub redeemed_by: Option<AccountId>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for Invitation {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            post: row.post,
            organisation: row.organisation,
            division_code: row.division_code,
            mac: row.mac,
            issued_by: row.issued_by,
            issued_at: row.issued_at,
            expires_at: row.expires_at,
            redeemed_at: row.redeemed_at,
            redeemed_by: row.redeemed_by,
            revoked_at: row.revoked_at,
        }
    }
}

impl Subject for Invitation {
    type Id = InvitationId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Invitation;
    const READ: Permission = Permission::InvitationRead;

    fn id(&self) -> InvitationId {
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
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows.into_iter().map(Self::from).collect())
    }
}

impl Record for Invitation {
    type Event = Happened;

    fn row(&self) -> Model {
        let one = self.clone();
        Model {
            id: one.id,
            version: one.version,
            post: one.post,
            organisation: one.organisation,
            division_code: one.division_code,
            mac: one.mac,
            issued_by: one.issued_by,
            issued_at: one.issued_at,
            expires_at: one.expires_at,
            redeemed_at: one.redeemed_at,
            redeemed_by: one.redeemed_by,
            revoked_at: one.revoked_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What invitations can be asked for.
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
pub struct InvitationFilter {
    /// Into this post.
    pub post: Option<PostId>,
    /// Only those that may be used now, or only the others.
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
pub enum InvitationSort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for Invitation {
    type Filter = InvitationFilter;
    type Sort = InvitationSort;

    fn matching(filter: &InvitationFilter, now: Timestamp) -> Condition {
        let may = || {
            Condition::all()
                .add(Column::RedeemedAt.is_null())
                .add(Column::RevokedAt.is_null())
                .add(Column::ExpiresAt.gt(now))
        };
        let open = filter.open.map(|open| if open { may() } else { may().not() });
        Condition::all().add_option(filter.post.map(|post| Column::Post.eq(post))).add_option(open)
    }

    fn order(_: InvitationSort) -> Order<Column> {
        Order { columns: vec![Column::IssuedAt], descending: true }
    }
}

/// The invitation with this MAC. For Linli itself: `reader` must be its own.
///
/// # Errors
/// A fault.
pub async fn invitation_by_mac(reader: &Reader, mac: &str) -> Result<Option<Invitation>> {
    let row = Entity::find()
        .filter(reader.scope::<Invitation>(Permission::InvitationRead))
        .filter(Column::Mac.eq(mac))
        .one(reader.connection())
        .await
        .or_fault()?;
    Ok(row.map(Invitation::from))
}

/// Whether a post comes with a role that whoever signs in by telephone alone may not have.
///
/// # Errors
/// A fault.
pub async fn gives_staff_role(tx: &Tx, post: PostId) -> Result<bool> {
    let staff = grant::Entity::find()
        .filter(grant::Column::Post.eq(post))
        .filter(grant::Column::ClosedAt.is_null())
        .filter(grant::Column::Role.ne(Role::Liaison))
        .count(tx.connection())
        .await
        .or_fault()?;
    Ok(staff > 0)
}

/// Whether an account is one that is opened by telephone.
///
/// # Errors
/// A fault.
pub async fn is_by_phone(tx: &Tx, account: AccountId) -> Result<bool> {
    let found = account::Entity::find_by_id(account).one(tx.connection()).await.or_fault()?;
    Ok(found.is_some_and(|row| row.kind == AccountKind::Phone && row.disabled_at.is_none()))
}
