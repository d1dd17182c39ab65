//! Marks of an installation, such as being a demonstration; and whether it is fresh.

use linli_domain::Result;
use linli_vocabulary::Timestamp;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QueryOrder};

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
        self.mark(DEMONSTRATION).await
    }

    /// Marks the demonstration as having all its records.
    ///
    /// # Errors
    /// A fault.
    pub async fn mark_complete_demonstration(&self) -> Result<()> {
        self.mark(COMPLETE).await
    }

    async fn mark(&self, name: &str) -> Result<()> {
        let mark = mark::Model { name: name.to_owned(), value: "yes".to_owned() };
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
