//! Facts are appended and voided, and nothing else: the database refuses what the code would not do. And the indexes that
//! counting needs.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::columns::{index, sql};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What voiding must leave as it is.
const KEPT: [&str; 9] =
    ["id", "name", "kind", "subject", "division", "organisation", "occurred_on", "recorded_at", "amount"];
const REFUSAL: &str = "facts are appended and voided, never changed";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A count reads the index alone. It begins as the index it takes the place of.
        manager.drop_index(Index::drop().name("fact_name_division_occurred_on").table("fact").to_owned()).await?;
        let counted =
            ["name", "division", "occurred_on", "organisation", "amount", "recorded_at", "voided_at"].join(", ");
        sql(manager, &format!("CREATE INDEX fact_counted ON fact ({counted})")).await?;
        manager.create_index(index("fact", &["occurred_on", "id"])).await?;

        match manager.get_database_backend() {
            DatabaseBackend::Postgres => {
                let same = KEPT.map(|column| format!("NEW.{column} IS NOT DISTINCT FROM OLD.{column}")).join(" AND ");
                sql(
                    manager,
                    &format!(
                        "CREATE FUNCTION fact_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                           IF TG_OP = 'UPDATE' THEN
                             IF OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL AND {same} THEN RETURN NEW; END IF;
                           END IF;
                           RAISE EXCEPTION '{REFUSAL}';
                         END $$"
                    ),
                )
                .await?;
                sql(manager, "CREATE TRIGGER fact_kept BEFORE UPDATE OR DELETE ON fact FOR EACH ROW EXECUTE FUNCTION fact_kept()").await?;
                sql(
                    manager,
                    "CREATE TRIGGER facts_kept BEFORE TRUNCATE ON fact FOR EACH STATEMENT EXECUTE FUNCTION fact_kept()",
                )
                .await
            }
            _ => {
                let same = KEPT.map(|column| format!("NEW.{column} IS OLD.{column}")).join(" AND ");
                sql(
                    manager,
                    &format!(
                        "CREATE TRIGGER fact_voided BEFORE UPDATE ON fact
                         WHEN NOT (OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL AND {same})
                         BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
                    ),
                )
                .await?;
                sql(
                    manager,
                    &format!(
                        "CREATE TRIGGER fact_kept BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
                    ),
                )
                .await
            }
        }
    }
}
