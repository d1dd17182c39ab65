//! Sets of divisions: owner is a division, readable by every signed-in account, no personal fields, kept for good.

use std::collections::HashMap;

use linli_domain::{
    Error, Message, Result,
    authorisation::{Branch, Permission},
    division_sets::{DivisionSet, DivisionSetContent, DivisionSetRule, Membership},
    divisions::Division,
    event::Happened,
    rules::Citation,
};
use linli_vocabulary::{Date, DivisionId, DivisionSetId, Kind, PolicyDocumentId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect, entity::prelude::*};

use super::set_member;
use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "division_set")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DivisionSetId,
    /// Raised by each change.
    pub version: i32,
    /// Unique.
    pub code: String,
    /// Name.
    pub name: String,
    /// In English.
    pub english_name: String,
    /// What it is for.
    pub purpose: String,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// The document it goes back to; none is a local choice.
    pub policy_document: Option<PolicyDocumentId>,
    /// Why it was chosen, or a remark on the document.
    pub reason: String,
    /// The first day on which it no longer exists.
    pub closed_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for DivisionSet {
    type Id = DivisionSetId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::DivisionSet;
    const READ: Permission = Permission::DivisionSetRead;

    fn id(&self) -> DivisionSetId {
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
            Branch::SignedIn => Some(Condition::all()),
            _ => None,
        }
    }

    /// One statement for the members of all of them.
    async fn assemble<C: ConnectionTrait>(db: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let members = set_member::Entity::find()
            .filter(set_member::Column::DivisionSet.is_in(rows.iter().map(|row| row.id)))
            .order_by_asc(set_member::Column::DivisionCode)
            .order_by_asc(set_member::Column::Since)
            .all(db)
            .await
            .or_fault()?;
        let mut of: HashMap<DivisionSetId, Vec<Membership>> = HashMap::new();
        for set_member::Model { id, division_set, division, division_code, since, until } in members {
            of.entry(division_set).or_default().push(Membership { id, division, division_code, since, until });
        }
        rows.into_iter().map(|row| set(row, &mut of)).collect()
    }
}

fn set(row: Model, of: &mut HashMap<DivisionSetId, Vec<Membership>>) -> Result<DivisionSet> {
    let citation =
        Citation::kept(row.policy_document, row.reason).ok_or_else(|| Error::internal("a set cites nothing"))?;
    let Model { id, version, code, name, english_name, purpose, division, division_code, closed_on, .. } = row;
    let content = DivisionSetContent { name, english_name, purpose, citation };
    let members = of.remove(&id).unwrap_or_default();
    Ok(DivisionSet { id, version, code, content, division, division_code, members, closed_on })
}

impl Record for DivisionSet {
    type Event = Happened;

    fn row(&self) -> Model {
        let DivisionSetContent { name, english_name, purpose, citation } = self.content.clone();
        let (policy_document, reason) = citation.columns();
        Model {
            id: self.id,
            version: self.version,
            code: self.code.clone(),
            name,
            english_name,
            purpose,
            division: self.division,
            division_code: self.division_code.clone(),
            policy_document,
            reason,
            closed_on: self.closed_on,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    async fn store_children<C: ConnectionTrait>(&self, before: Option<&Self>, db: &C) -> Result<()> {
        let former = before.map_or(&[][..], |before| &before.members);
        for member in self.members.iter().filter(|member| !former.contains(member)) {
            let Membership { id, division, division_code, since, until } = member.clone();
            let row = set_member::Model { id, division_set: self.id, division, division_code, since, until };
            let row = row.into_active_model().reset_all();
            if former.iter().any(|old| old.id == id) {
                set_member::Entity::update(row).exec(db).await.or_fault()?;
            } else {
                let taken = DivisionSetRule::Overlaps { code: member.division_code.clone() };
                set_member::Entity::insert(row).exec_without_returning(db).await.or_taken(taken)?;
            }
        }
        Ok(())
    }
}

/// What sets can be asked for.
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
pub struct DivisionSetFilter {
    /// With this code.
    pub code: Option<String>,
    /// That exist on this day.
    pub on: Option<Date>,
    /// Citing this document.
    pub policy_document: Option<PolicyDocumentId>,
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
pub enum DivisionSetSort {
    /// By name.
    #[default]
    Name,
}

impl Listing for DivisionSet {
    type Filter = DivisionSetFilter;
    type Sort = DivisionSetSort;

    fn matching(filter: &DivisionSetFilter, _: Timestamp) -> Condition {
        let exists = |day: Date| {
            let open = Condition::any().add(Column::ClosedOn.is_null()).add(Column::ClosedOn.gt(day));
            let began = set_member::Entity::find()
                .select_only()
                .column(set_member::Column::DivisionSet)
                .filter(set_member::Column::Since.lte(day));
            open_and(open, Column::Id.in_subquery(sea_orm::QueryTrait::into_query(began)))
        };
        Condition::all()
            .add_option(filter.code.as_deref().map(|code| Column::Code.eq(code)))
            .add_option(filter.on.map(exists))
            .add_option(filter.policy_document.map(|document| Column::PolicyDocument.eq(document)))
    }

    fn order(_: DivisionSetSort) -> Order<Column> {
        Order { columns: vec![Column::Name], descending: false }
    }
}

fn open_and(open: Condition, began: sea_orm::sea_query::SimpleExpr) -> Condition {
    Condition::all().add(open).add(began)
}

/// Whether a set with this code was ever made.
///
/// # Errors
/// A fault.
pub async fn is_known(reader: &Reader, code: &str) -> Result<bool> {
    let found = Entity::find().filter(Column::Code.eq(code)).one(reader.connection()).await.or_fault()?;
    Ok(found.is_some())
}

/// The living divisions with these codes.
///
/// # Errors
/// A fault.
pub async fn living(reader: &Reader, codes: &[String]) -> Result<HashMap<String, Division>> {
    let rows = super::Entity::find()
        .filter(super::Column::Code.is_in(codes))
        .filter(super::Column::ValidTo.is_null())
        .all(reader.connection())
        .await
        .or_fault()?;
    let found = Division::assemble(reader.connection(), rows).await?;
    Ok(found.into_iter().map(|division| (division.code.clone(), division)).collect())
}

/// The codes of a set's divisions on a day: what a filter by the set becomes before any row is looked at. Every signed-in
/// account may read sets, so it is read whoever asks.
///
/// # Errors
/// *Invalid* when there is no such set.
pub async fn codes_on(reader: &Reader, set: DivisionSetId, day: Date) -> Result<Vec<String>> {
    // A set without members on that day is a set; the LEFT JOIN tells it from none.
    let rows: Vec<(DivisionSetId, Option<String>)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(set_member::Column::DivisionCode)
        .join(
            sea_orm::JoinType::LeftJoin,
            Entity::belongs_to(set_member::Entity)
                .from(Column::Id)
                .to(set_member::Column::DivisionSet)
                .on_condition(move |_, _| {
                    let until = Condition::any()
                        .add(set_member::Column::Until.is_null())
                        .add(set_member::Column::Until.gt(day));
                    Condition::all().add(set_member::Column::Since.lte(day)).add(until)
                })
                .into(),
        )
        .filter(Column::Id.eq(set))
        .into_tuple()
        .all(reader.connection())
        .await
        .or_fault()?;
    if rows.is_empty() {
        let message = Message::new("没有这个区划集合。", "There is no such set of divisions.");
        return Err(Error::field("divisionSet", "not_found", message));
    }
    Ok(rows.into_iter().filter_map(|(_, code)| code).collect())
}

/// The codes that a filter's set stands for, if it names one; on the day it names, else today.
///
/// # Errors
/// As [`codes_on`].
pub async fn codes_of(reader: &Reader, set: Option<DivisionSetId>, on: Option<Date>) -> Result<Option<Vec<String>>> {
    match set {
        Some(set) => codes_on(reader, set, on.unwrap_or_else(|| reader.now().date())).await.map(Some),
        None => Ok(None),
    }
}

/// A column of division codes within any of these: index ranges. Within none of nothing.
pub(crate) fn within<C: ColumnTrait>(column: C, codes: &[String]) -> Condition {
    let ranges = codes.iter().fold(Condition::any(), |any, code| any.add(below(column, code)));
    if codes.is_empty() { Condition::all().add(Expr::cust("1 = 0")) } else { ranges }
}
