//! Whistles, their called parties, their timelines and their numbers.

use sea_orm_migration::prelude::*;

use crate::columns::{code, flag, id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the division. Reach: owner, party. Personal: none as such. Kept: for good. Facts: whistle.*. Largest: 1,000,000 rows.
        let whistle = vec![
            id(),
            version(),
            text("number"),
            text("title"),
            text("body"),
            text("kind"),
            text("state"),
            maybe(text("address")),
            uuid("division"),
            code(manager, "division_code"),
            uuid("organisation"),
            uuid("drafted_by"),
            moment("drafted_at"),
            maybe(uuid("sounded_by")),
            maybe(moment("sounded_at")),
            maybe(uuid("rule_version")),
            maybe(moment("confirmed_at")),
            maybe(text("confirm_remark")),
            maybe(moment("closed_at")),
            moment("acted_at"),
            moment("due_sort"),
            flag("calendar_pending"),
            flag("awaits_decision"),
        ];
        manager.create_table(table("whistle", whistle)).await?;
        sql(manager, "CREATE UNIQUE INDEX whistle_by_number ON whistle (number)").await?;
        // One for each sort and branch: everything, owner (a range of codes), and for what waits on a desk.
        for columns in [["drafted_at", "id"], ["due_sort", "id"], ["organisation", "id"]] {
            manager.create_index(index("whistle", &columns)).await?;
        }
        manager.create_index(index("whistle", &["division_code", "drafted_at", "id"])).await?;
        manager.create_index(index("whistle", &["division_code", "state", "id"])).await?;
        sql(manager, "CREATE INDEX whistle_pending ON whistle (id) WHERE calendar_pending").await?;

        // Owner: its whistle. Reach: as its whistle. Personal: arrived (who came). Kept: for good. Largest: 3,000,000 rows.
        let assignment = vec![
            id(),
            uuid("whistle"),
            number("position"),
            uuid("organisation"),
            text("role"),
            text("state"),
            maybe(text("acknowledge_limit")),
            maybe(moment("acknowledge_started_at")),
            maybe(moment("acknowledge_due_at")),
            maybe(moment("acknowledge_met_at")),
            maybe(moment("acknowledge_stopped_at")),
            maybe(text("report_in_limit")),
            maybe(moment("report_in_started_at")),
            maybe(moment("report_in_due_at")),
            maybe(moment("report_in_met_at")),
            maybe(moment("report_in_stopped_at")),
            maybe(text("arrived")),
            maybe(text("result")),
            maybe(text("return_reason")),
            maybe(uuid("proposed")),
            maybe(uuid("replaced_by")),
            maybe(number("grade")),
            maybe(text("grade_remark")),
        ];
        manager.create_table(table("whistle_assignment", assignment)).await?;
        manager.create_index(index("whistle_assignment", &["whistle", "position"])).await?;
        manager.create_index(index("whistle_assignment", &["organisation", "whistle"])).await?;
        manager.create_index(index("whistle_assignment", &["organisation", "state", "whistle"])).await?;
        // An organisation is called once at a time, whoever calls it.
        sql(manager, "CREATE UNIQUE INDEX whistle_assignment_live ON whistle_assignment (whistle, organisation) WHERE state <> 'returned'").await?;
        sql(manager, "CREATE INDEX whistle_acknowledge_due ON whistle_assignment (acknowledge_due_at) WHERE acknowledge_met_at IS NULL AND acknowledge_stopped_at IS NULL").await?;
        sql(manager, "CREATE INDEX whistle_report_in_due ON whistle_assignment (report_in_due_at) WHERE report_in_met_at IS NULL AND report_in_stopped_at IS NULL").await?;

        // Owner: its whistle. Reach: as its whistle. Personal: remark (free text). Kept: for good. Largest: 10,000,000 rows.
        let entry = vec![
            id(),
            uuid("whistle"),
            moment("at"),
            text("act"),
            maybe(uuid("actor")),
            maybe(uuid("on_behalf_of")),
            maybe(uuid("organisation")),
            maybe(text("remark")),
        ];
        manager.create_table(table("whistle_entry", entry)).await?;
        manager.create_index(index("whistle_entry", &["whistle", "at", "id"])).await?;

        // Owner: the subdistrict. Reach: none, a counter. Personal: none. Kept: for good. Largest: 10,000 rows.
        let mut counter = table("whistle_number", vec![code(manager, "code"), number("year"), number("latest")]);
        counter.primary_key(Index::create().col("code").col("year"));
        manager.create_table(counter).await
    }
}
