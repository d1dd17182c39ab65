//! The schema, the same on SQLite and PostgreSQL. One file per context; each table says who owns it, who reaches it, which
//! of its fields are personal, how long it is kept and which facts it yields.

use sea_orm_migration::prelude::*;

pub use sea_orm_migration::MigratorTrait;

mod columns;
mod m0001_exec;
mod m0002_divisions;
mod m0003_policy_documents;
mod m0004_identity;
mod m0005_organisations;
mod m0006_calendar;
mod m0007_whistles;
mod m0008_session_address;
mod m0009_jobs;
mod m0010_search;
mod m0012_facts;
mod m0013_reminded_clock;
mod m0014_rules;
mod m0015_division_sets;
mod m0016_attachments;
mod m0018_imports;
mod m0019_list_preferences;
mod m0020_sealed_phones;
mod m0021_persons;
mod m0022_privacy;
mod m0023_notifications;
mod m0024_duty;
mod m0025_clients;
mod m0026_phone_accounts;
mod m0027_opening_balances;
mod m0028_search_beginnings;

/// All migrations, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_exec::Migration),
            Box::new(m0002_divisions::Migration),
            Box::new(m0003_policy_documents::Migration),
            Box::new(m0004_identity::Migration),
            Box::new(m0005_organisations::Migration),
            Box::new(m0006_calendar::Migration),
            Box::new(m0007_whistles::Migration),
            Box::new(m0008_session_address::Migration),
            Box::new(m0009_jobs::Migration),
            Box::new(m0010_search::Migration),
            Box::new(m0012_facts::Migration),
            Box::new(m0013_reminded_clock::Migration),
            Box::new(m0014_rules::Migration),
            Box::new(m0015_division_sets::Migration),
            Box::new(m0016_attachments::Migration),
            Box::new(m0018_imports::Migration),
            Box::new(m0019_list_preferences::Migration),
            Box::new(m0020_sealed_phones::Migration),
            Box::new(m0021_persons::Migration),
            Box::new(m0022_privacy::Migration),
            Box::new(m0023_notifications::Migration),
            Box::new(m0024_duty::Migration),
            Box::new(m0025_clients::Migration),
            Box::new(m0026_phone_accounts::Migration),
            Box::new(m0027_opening_balances::Migration),
            Box::new(m0028_search_beginnings::Migration),
        ]
    }
}
