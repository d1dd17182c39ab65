//! Each integrity check sees the fault it is there for, and no other does. What a command would refuse is done here as it may
//! happen in life: by hand, in the database.

use super::{found, refused, told};
use crate::town::Database;

/// An id that is no record of the kind where it is put.
const STRAY: &str = "(SELECT id FROM account WHERE login = 'auditor')";
/// A community with whistles.
const COMMUNITY: &str = "code = '511102008017'";
/// A hand-over of some post, and work in it; `{closed}` is when it was closed.
const HANDOVER: &str =
    "INSERT INTO handover (id, version, post, organisation, division_code, title, from_account, opened_at, closed_at)
    SELECT p.id, 1, p.id, p.organisation, p.division_code, p.title, a.id, a.created_at, {closed}
    FROM post p JOIN tenure t ON t.post = p.id JOIN account a ON a.id = t.account WHERE a.login = 'fujie'";
const ITEM: &str = "INSERT INTO handover_item (id, handover, kind, subject, title)
    SELECT id, id, 'whistle', id, title FROM post WHERE id IN (SELECT post FROM tenure WHERE account IN (SELECT id FROM account WHERE login = 'fujie'))";
const DELEGATION: &str = "INSERT INTO delegation (id, version, account, deputy, valid_from, valid_to, reason, given_at)
    SELECT a.id, 1, a.id, {deputy}, '2026-01-05T00:00:00+00:00', '{until}T00:00:00+00:00', '培训', a.created_at FROM account a
    WHERE a.login = 'haitang'";

/// Does each of these to a copy of the demonstration of its own.
fn each(faults: &[(&str, &[String])]) {
    for (name, statements) in faults {
        let database = Database::copy();
        for statement in *statements {
            database.edits(statement);
        }
        assert_eq!(found(&database), [*name], "after {statements:?}");
    }
}

macro_rules! faults {
    ($($name:literal: $($statement:expr),+;)+) => {
        each(&[$(($name, &[$(format!("{}", $statement)),+])),+])
    };
}

#[test]
fn a_demonstration_has_none_and_every_check_speaks_both_languages() {
    let database = Database::copy();
    let (code, report) = told(&database, &["check", "--json"]);
    assert_eq!((code, &report["faults"], &report["warnings"]), (Some(0), &0.into(), &0.into()), "{report}");
    for name in report["checks"].as_array().unwrap() {
        // What is amiss with bytes is seeded where there are bytes.
        let seeds = [include_str!("faults.rs"), include_str!("../attachments/bytes.rs")];
        let seeded = seeds.iter().any(|seeds| seeds.contains(&format!("{name}:")));
        assert!(seeded, "{name} has no fault seeded in this file: who knows whether it sees one?");
    }
    assert!(database.runs(&["check", "--language", "zh-CN"]).out.contains("故障0项"));
    assert!(database.runs(&["check", "--language", "en-US"]).out.contains("0 faults"));
}

#[test]
fn a_finding_names_the_records_and_says_what_to_do() {
    let database = Database::copy();
    database.edits(&format!("UPDATE division SET level = 'county' WHERE {COMMUNITY}"));
    let (code, report) = told(&database, &["check", "--json"]);
    assert_eq!(code, Some(1));
    let finding = &report["findings"][0];
    assert_eq!((&finding["count"], &finding["severity"]), (&1.into(), &"fault".into()), "{finding}");
    assert!(finding["records"][0]["id"].as_str().unwrap().starts_with("division_"), "{finding}");
    assert!(finding["records"][0]["label"].as_str().unwrap().starts_with("511102008017 "), "{finding}");
    let shown = database.runs(&["check", "--language", "zh-CN"]);
    assert_eq!(shown.code, Some(1), "{shown:?}");
    for words in ["[故障] division.level_unlike_code · 1条", "说明", "处理", "division_"] {
        assert!(shown.out.contains(words), "{words} in {shown:?}");
    }
}

#[test]
fn what_cannot_be_checked_is_neither_sound_nor_at_fault() {
    let empty = Database::empty();
    for command in [&["check"][..], &["check", "--ready"], &["audit", "verify"]] {
        let ended = empty.runs(command);
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{command:?} {ended:?}");
    }
    let database = Database::copy();
    std::fs::remove_file(database.folder.join("secret.key")).unwrap();
    refused(&database.runs(&["check", "--language", "en-US"]), 2, "secret.key");
    assert!(!database.folder.join("secret.key").exists(), "a check makes no new secret");
}

#[test]
fn of_divisions() {
    faults! {
        "division.parent_missing": format!("UPDATE division SET parent = {STRAY} WHERE {COMMUNITY}");
        "division.level_unlike_code": format!("UPDATE division SET level = 'township' WHERE {COMMUNITY}");
        "division.code_not_below_parent":
            format!("UPDATE division SET parent = (SELECT id FROM division WHERE code = '511102006') WHERE {COMMUNITY}");
        "division.validity_overlaps": format!(
            "INSERT INTO division (id, version, code, name, short_name, kind, level, parent, valid_from, valid_to, successor)
             SELECT {STRAY}, 1, code, name, short_name, kind, level, parent, valid_from, valid_from, NULL
             FROM division WHERE {COMMUNITY}");
        "division.lives_below_closed": "UPDATE division SET valid_to = valid_from WHERE code = '511102008'",
            "DELETE FROM division_set_member WHERE division_code = '511102008'";
        "division.successor_missing": format!("UPDATE division SET valid_to = valid_from, successor = {STRAY} WHERE {COMMUNITY}");
        "division.inheritance_missing": format!("UPDATE division SET valid_to = valid_from,
            successor = (SELECT id FROM division WHERE code = '511102008018') WHERE {COMMUNITY}");
        "division.unknown_word": format!("UPDATE division SET kind = 'hamlet' WHERE {COMMUNITY}");
    }
}

#[test]
fn of_sets_of_divisions() {
    let set = "(SELECT id FROM division_set WHERE code = 'central_urban')";
    faults! {
        "division_set.overlaps": format!(
            "INSERT INTO division_set_member (id, division_set, division, division_code, since, until)
             SELECT d.id, {set}, d.id, d.code, '2026-01-01', '2027-01-01' FROM division d WHERE d.code = '511102'");
        "division_set.division_closed":
            "UPDATE division SET valid_to = '2026-03-01' WHERE code = (SELECT MAX(code) FROM division WHERE code LIKE '511112%')",
            format!("INSERT INTO division_set_member (id, division_set, division, division_code, since)
             SELECT d.id, {set}, d.id, d.code, '2026-01-01' FROM division d WHERE d.code LIKE '511112%' AND d.valid_to IS NOT NULL");
        "division_set.division_wrong": format!(
            "UPDATE division_set_member SET division_code = '511111' WHERE division_code = '511102009' AND division_set = {set}");
    }
}

#[test]
fn of_organisations() {
    let posts = "SELECT post FROM tenure WHERE account IN (SELECT id FROM account WHERE login = 'fujie')";
    let community = format!("SELECT organisation FROM post WHERE id IN ({posts})");
    faults! {
        "organisation.division_wrong":
            format!("UPDATE organisation SET division = (SELECT id FROM division WHERE code = '511111') WHERE id IN ({community})");
        "post.organisation_wrong": format!("UPDATE post SET division_code = '511111' WHERE id IN ({posts})");
        "post.held_by_two": format!(
            "INSERT INTO tenure (id, post, account, since, until)
             SELECT {STRAY}, post, {STRAY}, since, '2026-06-01' FROM tenure WHERE post IN ({posts})");
        "post.holder_missing":
            format!("UPDATE tenure SET account = (SELECT id FROM division WHERE code = '51') WHERE post IN ({posts})");
        "post.holder_disabled": "UPDATE account SET disabled_at = created_at WHERE login = 'fujie'";
        "organisation.closed_with_holders": format!("UPDATE organisation SET closed_on = '2026-01-02' WHERE id IN ({community})");
        "handover.missing": ITEM;
        "handover.closed_too_early": HANDOVER.replace("{closed}", "a.created_at"), ITEM;
        "handover.never_closes": HANDOVER.replace("{closed}", "NULL");
        "competence.overlaps": format!(
            "INSERT INTO competence (id, version, process, organisation, division_code, valid_from, valid_to, source)
             SELECT {STRAY}, 1, process, organisation, division_code, valid_from, '2025-01-01', source
             FROM competence WHERE process = '占道经营查处'");
        "competence.organisation_gone":
            format!("UPDATE competence SET organisation = {STRAY} WHERE process = '占道经营查处'");
        "organisation.unknown_word": format!("UPDATE organisation SET kind = 'bureau' WHERE id IN ({community})");
    }
}

#[test]
fn of_identity() {
    faults! {
        "grant.holder_missing":
            format!("UPDATE grant_ SET post = {STRAY} WHERE role = 'community_officer'");
        "grant.scope_wrong": "UPDATE grant_ SET division_code = '511111' WHERE role = 'community_officer'";
        "grant.to_disabled_account": "UPDATE account SET disabled_at = created_at WHERE login = 'auditor'";
        "account.two_administrators": "DROP INDEX grant_separated",
            "INSERT INTO grant_ (id, version, account, role, valid_from, given_at)
             SELECT account, 1, account, 'system_administrator', valid_from, given_at
             FROM grant_ WHERE role = 'audit_administrator'";
        "account.administrator_in_post":
            format!("UPDATE tenure SET account = {STRAY} WHERE account IN (SELECT id FROM account WHERE login = 'fujie')");
        "delegation.too_long": DELEGATION
            .replace("{deputy}", "(SELECT id FROM account WHERE login = 'fujie')").replace("{until}", "2027-01-07");
        "delegation.person_missing": DELEGATION
            .replace("{deputy}", "(SELECT id FROM division WHERE code = '51')").replace("{until}", "2027-01-06");
        "session.of_disabled_account":
            "INSERT INTO session (id, version, account, opened_at, refreshed_at, expires_at, generation, mobile)
             SELECT d.id, 1, d.id, a.created_at, a.created_at, '2999-01-01T00:00:00+00:00', 1, FALSE
             FROM division d JOIN account a ON a.login = 'fujie' WHERE d.code = '51'";
        "grant.unknown_word": "UPDATE grant_ SET role = 'mayor' WHERE role = 'community_officer'";
    }
}

#[test]
fn of_the_calendar_and_whistles() {
    let one = |state: &str| format!("(SELECT id FROM whistle WHERE state = '{state}' ORDER BY number LIMIT 1)");
    let (closed, sounded) = (one("closed"), one("sounded"));
    faults! {
        "calendar_year.day_of_other_year":
            "UPDATE calendar_year SET holidays = REPLACE(holidays, '2024-05', '2023-05') WHERE year = 2024";
        "rule_version.cites_nothing": "UPDATE rule_version SET reason = '' WHERE name = 'export_limits'";
        "rule_version.table_without_rule": "UPDATE rule_version SET effective_from = '2999-01-01' WHERE name = 'export_limits'";
        "whistle.place_wrong":
            format!("UPDATE whistle SET division = (SELECT id FROM division WHERE code = '511111') WHERE id = {closed}");
        "whistle.without_rule": format!("UPDATE whistle SET rule_version = NULL WHERE id = {closed}");
        "whistle.past_with_clock": format!("UPDATE whistle SET recorded_at = '2026-03-02T01:00:00+00:00' WHERE id = {sounded}");
        "whistle.without_lead": format!("UPDATE whistle_assignment SET role = 'supporting' WHERE whistle = {closed}");
        "whistle.party_missing":
            format!("UPDATE whistle_assignment SET organisation = {STRAY} WHERE whistle = {closed} AND role = 'lead'");
        "whistle.state_unlike_parties":
            format!("UPDATE whistle_assignment SET state = 'handling' WHERE whistle = {closed} AND role = 'lead'");
        "whistle.clock_without_due":
            format!("UPDATE whistle_assignment SET acknowledge_due_at = NULL,
                acknowledge_started_at = '2026-03-02T01:00:00+00:00' WHERE whistle = {closed} AND role = 'lead'"),
            format!("UPDATE whistle SET calendar_pending = TRUE WHERE id = {closed}");
        "whistle.pending_unlike_clocks": format!("UPDATE whistle SET calendar_pending = TRUE WHERE id = {sounded}");
        "whistle.unknown_word": format!("UPDATE whistle SET kind = 'noise' WHERE id = {closed}");
        "whistle.party_unknown_word":
            format!("UPDATE whistle_assignment SET role = 'guest' WHERE whistle = {closed} AND role = 'supporting'");
        "whistle.number_beyond_counter": "UPDATE whistle_number SET latest = latest - 1 WHERE code = '511102008'";
    }
}

#[test]
fn of_the_registry_of_personal_fields() {
    faults! {
        "personal_field.unclassified": "ALTER TABLE whistle ADD COLUMN witness text";
        "personal_field.gone": "ALTER TABLE policy_document DROP COLUMN issuer";
    }
}

#[test]
fn of_persons_and_what_they_agreed_to() {
    let one = "(SELECT MIN(entered_at) FROM person)";
    faults! {
        "person.plain_value": format!("UPDATE person SET phone = '13800000000' WHERE entered_at = {one}");
        "person.community_wrong": format!("UPDATE person SET division_code = '511111' WHERE entered_at = {one}");
        "person.left_over":
            "UPDATE person SET anonymised_at = entered_at, ended_on = '2026-01-02' WHERE duty IS NULL AND birth_date IS NULL";
        "person.unknown_word": format!("UPDATE person SET source = 'rumour' WHERE entered_at = {one}");
        "consent.of_nobody": format!("UPDATE consent SET person = {STRAY} WHERE person IN
            (SELECT id FROM person WHERE entered_at = {one})");
        "consent.without_notice": format!("UPDATE consent SET notice = {STRAY}");
        "consent.unknown_word": "UPDATE consent SET form = 'by_nod'";
        "privacy_notice.without_assessment":
            "UPDATE privacy_notice SET assessment = NULL WHERE purpose = 'public_contact_card'";
        "data_request.person_missing": format!("UPDATE legal_hold SET person = {STRAY}");
        "data_request.unknown_word": "UPDATE data_request SET kind = 'forget' WHERE kind = 'delete'";
    }
}

#[test]
fn of_facts() {
    // Facts cannot be changed, not by hand either: these are added, each under the id of its whistle.
    let fact = |name: &str, subject: &str, recorded: &str, voided: &str| {
        format!(
            "INSERT INTO fact (id, name, kind, subject, division, organisation, occurred_on, recorded_at, amount, voided_at)
            SELECT w.id, '{name}', 'whistle', {subject}, w.division_code, w.organisation, '2026-03-02', '{recorded}T01:00:00+00:00', 1, {voided}
            FROM whistle w WHERE w.state = 'closed' ORDER BY w.number LIMIT 1"
        )
    };
    faults! {
        "fact.without_record": fact("whistle_closed", STRAY, "2026-03-02", "NULL");
        "fact.told_before_it_happened": fact("whistle_closed", "w.id", "2026-03-01", "NULL");
        "fact.voided_before_it_was_told": fact("whistle_closed", "w.id", "2026-03-02", "'2026-03-01T01:00:00+00:00'");
        "fact.unknown_word": fact("whistle_sung", "w.id", "2026-03-02", "NULL");
    }
}

#[test]
fn of_the_search_index() {
    let closed = "(SELECT id FROM whistle WHERE state = 'closed' ORDER BY number LIMIT 1)";
    faults! {
        "search.whistle_missing": format!("DELETE FROM search_entry WHERE subject = {closed}");
        "search.whistle_gone": format!("UPDATE search_entry SET kind = 'whistle' WHERE subject = {STRAY}");
    }
}

#[test]
fn of_the_audit_trail() {
    faults! {
        "audit.gap": "DELETE FROM audit_entry WHERE seq = 10";
        "audit.altered": "UPDATE audit_entry SET outcome = 'refused' WHERE seq = 10";
        "audit.chain_broken": "UPDATE audit_entry SET seq = -10 WHERE seq = 10", "UPDATE audit_entry SET seq = 10 WHERE seq = 11",
            "UPDATE audit_entry SET seq = 11 WHERE seq = -10";
    }
}

#[test]
fn of_notifications() {
    faults! {
        "duty_shift.at_once":
            "INSERT INTO duty_shift (id, version, organisation, division_code, account, begins_at, ends_at, rank)
             SELECT a.id, 1, s.organisation, s.division_code, a.id, s.begins_at, s.ends_at, s.rank FROM account a, duty_shift s
             WHERE a.login = 'auditor' AND s.id IN (SELECT id FROM duty_shift ORDER BY id LIMIT 1)";
        "duty_shift.without_organisation": format!(
            "UPDATE duty_shift SET organisation = {STRAY} WHERE id IN (SELECT id FROM duty_shift ORDER BY id LIMIT 1)");
        "delivery.without_job":
            "UPDATE delivery SET state = 'queued' WHERE id IN (SELECT id FROM delivery WHERE state = 'sent' ORDER BY id LIMIT 1)";
    }
}

#[test]
fn of_imports() {
    let import = |counts: &str, state: &str| {
        format!(
            "INSERT INTO import (id, version, account, kind, file, sha256, state, rows, checked, faulty, stored, kept, uploaded_at)
             SELECT a.id, 1, a.id, 'organisation', 'a.csv', '', '{state}', {counts}, a.created_at FROM account a WHERE a.login = 'auditor'"
        )
    };
    faults! {
        "import.counts_wrong": import("5, 5, 2, 4, 0", "stored");
        "import.never_checked": import("5, 0, 0, 0, 0", "checking");
        "import.row_without_import":
            "INSERT INTO import_row (id, version, import, account, number, cells, state, rank)
             SELECT id, 1, id, id, 2, '[]', 'good', 1 FROM account WHERE login = 'auditor'";
    }
}

/// A row of an attachment that never was.
fn attachment(record: &str, file_type: &str, state: &str) -> String {
    format!(
        "INSERT INTO attachment (id, kind, record, key, name, file_type, bytes, sha256, uploaded_by, uploaded_at, state)
         SELECT w.id, 'whistle', {record}, '2026/01/01/0', 'a', '{file_type}', 0, '0', w.drafted_by, w.drafted_at, '{state}'
         FROM whistle w WHERE w.number = (SELECT MIN(number) FROM whistle)"
    )
}

#[test]
fn of_attachments() {
    faults! {
        "attachment.record_missing": attachment(STRAY, "jpeg", "refused");
        "attachment.unknown_word": attachment("w.id", "exe", "refused");
        "attachment.bytes_missing": attachment("w.id", "jpeg", "stored");
        "attachment.usage_wrong": "UPDATE attachment_usage SET bytes = bytes + 1 WHERE scope = 'store'";
        "attachment.store_nearly_full":
            "UPDATE rule_version SET body = REPLACE(REPLACE(body, ':100', ':0'), ': 100', ': 0') WHERE name = 'file_limits'";
    }
}

/// The confirmed balance of the demonstration.
const CONFIRMED: &str = "(SELECT id FROM opening_balance WHERE confirmed_at IS NOT NULL)";

#[test]
fn of_opening_balances() {
    faults! {
        "opening_balance.counted_otherwise":
            format!("UPDATE opening_line SET amount = amount + 1 WHERE opening_balance = {CONFIRMED} AND position = 1");
        "opening_balance.counted_twice":
            format!("INSERT INTO fact (id, name, kind, subject, division, organisation, occurred_on, recorded_at, amount)
                SELECT a.id, 'whistle_sounded', 'whistle', w.id, b.division_code, l.organisation, b.as_of, b.entered_at, 1
                FROM opening_balance b JOIN opening_line l ON l.opening_balance = b.id AND l.position = 1
                    JOIN account a ON a.login = 'auditor' JOIN whistle w ON w.number = (SELECT MIN(number) FROM whistle)
                WHERE b.id = {CONFIRMED}");
        "opening_balance.confirmed_by_its_author":
            format!("UPDATE opening_balance SET confirmed_by = entered_by WHERE id = {CONFIRMED}");
        "opening_balance.unknown_word":
            "UPDATE opening_line SET measure = 'whistled' WHERE opening_balance IN (SELECT id FROM opening_balance WHERE confirmed_at IS NULL)";
    }
}
