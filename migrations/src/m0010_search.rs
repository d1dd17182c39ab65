//! The search index.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::{sql, table, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tokens come ready and with a space between: whatever is not ASCII is part of one. Pairs of a kind's letter and a first
/// character have an index of their own: questions of one character are the most common prefixes.
const SQLITE: [&str; 4] = [
    "CREATE VIRTUAL TABLE search_terms USING fts5(terms, content='search_entry', content_rowid='id', tokenize='ascii', prefix='2')",
    "CREATE TRIGGER search_entry_made AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_terms(rowid, terms) VALUES (new.id, new.terms);
    END",
    "CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_terms(search_terms, rowid, terms) VALUES ('delete', old.id, old.terms);
    END",
    "CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN
        INSERT INTO search_terms(search_terms, rowid, terms) VALUES ('delete', old.id, old.terms);
        INSERT INTO search_terms(rowid, terms) VALUES (new.id, new.terms);
    END",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner and reach: those of the record it is about; nobody reads this table itself. Personal: tokens of names of
        // persons (accounts), of what free text says of them (whistles); no telephone numbers. Kept: as long as the record;
        // in no backup, because it is made anew from the records. Facts: none. Largest: 2,000,000 rows.
        let postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
        let mut id = ColumnDef::new("id").primary_key().take();
        let mut terms = text("terms");
        if postgres {
            id.big_integer().not_null().extra("GENERATED ALWAYS AS IDENTITY");
            terms = ColumnDef::new("terms").custom("tsvector").not_null().take();
        } else {
            id.integer().not_null();
        }
        manager.create_table(table("search_entry", vec![id, text("kind"), uuid("subject"), terms])).await?;
        sql(manager, "CREATE UNIQUE INDEX search_entry_subject ON search_entry (subject)").await?;
        sql(manager, "CREATE INDEX search_entry_kind_id ON search_entry (kind, id)").await?;
        if postgres {
            // Without a list of pending changes: each question would read it through.
            return sql(
                manager,
                "CREATE INDEX search_entry_terms ON search_entry USING gin (terms) WITH (fastupdate = off)",
            )
            .await;
        }
        for statement in SQLITE {
            sql(manager, statement).await?;
        }
        Ok(())
    }
}
