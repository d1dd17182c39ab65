//! Marks of an installation, such as being a demonstration; and whether it is fresh.

use linli_domain::Result;
use linli_vocabulary::Timestamp;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QueryOrder};
use uuid::Uuid;

use super::{Db, Fault, event};

mod mark {
    use sea_orm::entity::prelude::*;

    /// A mark.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mark")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
        pub name: String,
        pub value: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

const DEMONSTRATION: &str = "demonstration";
const COMPLETE: &str = "demonstration complete";

impl Db {
    /// Whether the database is a demonstration.
    ///
    /// # Errors
    /// A fault.
    pub async fn is_demonstration(&self) -> Result<bool> {
        self.is_marked(DEMONSTRATION).await
    }

    /// Whether the demonstration has all its records.
    ///
    /// # Errors
    /// A fault.
    pub async fn is_complete_demonstration(&self) -> Result<bool> {
        self.is_marked(COMPLETE).await
    }

    async fn is_marked(&self, name: &str) -> Result<bool> {
        Ok(mark::Entity::find_by_id(name.to_owned()).one(self.reader()).await.or_fault()?.is_some())
    }

    /// Marks the database as a demonstration, for good.
    ///
    /// # Errors
    /// A fault.
    pub async fn mark_demonstration(&self) -> Result<()> {
        self.mark(DEMONSTRATION, "yes".to_owned()).await
    }

    /// Marks the demonstration as having all its records, and remembers its last event and this moment.
    ///
    /// # Errors
    /// A fault.
    pub async fn mark_complete_demonstration(&self, at: Timestamp) -> Result<()> {
        let last = event::Entity::find().order_by_desc(event::Column::Id).one(self.reader()).await.or_fault()?;
        let last = last.map_or_else(Uuid::nil, |event| event.id.into());
        self.mark(COMPLETE, format!("{last} {at}")).await
    }

    /// The last event of the demonstration as it was made, and when that was.
    ///
    /// # Errors
    /// A fault.
    pub async fn completed_demonstration(&self) -> Result<Option<(Uuid, Timestamp)>> {
        let mark = mark::Entity::find_by_id(COMPLETE.to_owned()).one(self.reader()).await.or_fault()?;
        let read = |value: &str| {
            let (event, at) = value.split_once(' ')?;
            Some((event.parse().ok()?, at.parse().ok()?))
        };
        Ok(mark.and_then(|mark| read(&mark.value)))
    }

    async fn mark(&self, name: &str, value: String) -> Result<()> {
        let mark = mark::Model { name: name.to_owned(), value };
        mark::Entity::insert(mark.into_active_model().reset_all())
            .exec_without_returning(self.writer())
            .await
            .or_fault()?;
        Ok(())
    }

    /// Whether anything has ever happened in this database.
    ///
    /// # Errors
    /// A fault.
    pub async fn holds_records(&self) -> Result<bool> {
        Ok(event::Entity::find().one(self.reader()).await.or_fault()?.is_some())
    }

    /// When the newest event happened, if anything ever did.
    ///
    /// # Errors
    /// A fault.
    pub async fn newest_moment(&self) -> Result<Option<Timestamp>> {
        let newest = event::Entity::find().order_by_desc(event::Column::Id).one(self.reader()).await.or_fault()?;
        Ok(newest.map(|event| event.at))
    }

    /// Asks the database whether it is there.
    ///
    /// # Errors
    /// A fault.
    pub async fn ping(&self) -> Result<()> {
        self.reader().ping().await.or_fault()
    }
}
