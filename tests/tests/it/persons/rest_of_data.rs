//! What lies in the database, in the log and in a backup: no telephone number, identity number or address that was entered.

use std::path::Path;

use serde_json::json;

use super::{a_person, entered, notice};
use crate::town::{COMMUNITY, Database, Town};

/// What was entered, in the forms in which it could lie somewhere.
const SECRETS: [&str; 5] = ["13800004321", "511133188002292096", "示范路99号7栋", "13800007777", "138 0000 4321"];

fn without_secrets(what: &str, bytes: &[u8]) {
    for secret in SECRETS {
        let there = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!there, "{secret} lies in {what}");
    }
}

/// Every byte of the database: SQLite's files with the write-ahead log, or what pg_dump writes.
fn every_byte(database: &Database) -> Vec<(String, Vec<u8>)> {
    if Database::is_postgres() {
        return vec![("the dump".to_owned(), database.dumps())];
    }
    let files = std::fs::read_dir(&database.folder).unwrap().flatten().map(|entry| entry.path());
    let database = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("linli.db"));
    let read = |path: std::path::PathBuf| (path.display().to_string(), std::fs::read(path).unwrap());
    files.filter(|path| database(path)).map(read).collect()
}

#[tokio::test]
async fn a_dump_of_the_database_and_the_log_tell_no_number_and_no_address() {
    let town = Town::with(&[("LINLI_LOG_FILTER", "debug,sqlx=warn")]);
    let officer = town.sign_in("fujie").await;
    let input = entered(&notice(&officer, "community_service").await);
    let community = town.division(COMMUNITY).await;
    let made = officer.acts_once("person.create", &community, None, input.clone(), Some("k1")).await.done();
    officer.acts("person.create", &community, None, input).await.refused(422, "person_already_there");
    let id = made.text("/id");
    officer.acts("person.unmask", &id, None, json!({ "fields": ["address"], "reason": "上门走访" })).await.done();
    let find = json!({ "phone": "13800004321", "reason": "居民来窗口办事" });
    officer.acts_once("person.find", "", None, find, Some("k2")).await.done();
    let account = json!({ "account": "with-phone", "name": "李四", "phone": "+8613800007777" });
    let made = town.sign_in("sysadmin").await.acts("account.create", "", None, account).await.done();
    assert_eq!(made.text("/account/phone"), "13800007777", "whoever keeps the accounts sees it");

    let files = every_byte(town.database());
    assert!(files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > 100_000, "something was looked at");
    for (name, bytes) in files {
        without_secrets(&name, &bytes);
    }
    without_secrets("the log", town.log().as_bytes());
    let backup = town.database().folder.join("copy.linli");
    let ended = town.database().runs(&["backup", &backup.to_string_lossy()]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    without_secrets("the backup", &std::fs::read(backup).unwrap());
}

#[tokio::test]
async fn keys_are_rotated_while_the_server_runs_and_old_ones_can_be_removed() {
    let town = Town::own();
    let officer = town.sign_in("fujie").await;
    let id = a_person(&town).await;
    let listed = town.database().runs(&["keys", "list"]);
    assert!(listed.out.contains("k1 ·") && listed.out.contains("present"), "{listed:?}");
    assert_ne!(town.database().runs(&["keys", "remove", "k1"]).code, Some(0), "values lie under it");

    let rotated = town.database().runs(&["keys", "rotate", "--indexes"]);
    assert_eq!(rotated.code, Some(0), "{rotated:?}");
    let read = officer.gets(&format!("/api/v1/persons/{id}")).await.done();
    assert_eq!(read.text("/phone"), "138****4321");
    let find = json!({ "phone": "13800004321", "reason": "居民来窗口办事" });
    assert!(!officer.acts("person.find", "", None, find.clone()).await.done().list("/persons").is_empty());
    let other = a_person(&town).await;
    for key in ["k1", "b1"] {
        let removed = town.database().runs(&["keys", "remove", key]);
        assert_eq!(removed.code, Some(0), "{removed:?}");
    }
    let listed = town.database().runs(&["keys", "list"]);
    assert!(listed.out.contains("k2 ·") && !listed.out.contains("k1 ·"), "{listed:?}");
    for id in [id, other] {
        assert_eq!(officer.gets(&format!("/api/v1/persons/{id}")).await.done().text("/phone"), "138****4321");
    }
    // A further rotation of the present keys finds its way too.
    assert_eq!(town.database().runs(&["keys", "rotate"]).code, Some(0));
    assert!(!officer.acts("person.find", "", None, find).await.done().list("/persons").is_empty());
}

#[tokio::test]
async fn a_rotation_that_was_interrupted_goes_on_and_reads_work_meanwhile() {
    let town = Town::own();
    let officer = town.sign_in("fujie").await;
    let id = a_person(&town).await;
    // As after a kill in the middle: there is a new key, and some values lie under it, some do not.
    assert_eq!(town.database().runs(&["keys", "rotate"]).code, Some(0));
    let keys = town.database().folder.join("personal-data-keys.json");
    let mut file: serde_json::Value = serde_json::from_slice(&std::fs::read(&keys).unwrap()).unwrap();
    let third = {
        let mut third = file["values"][1].clone();
        third["id"] = json!("k3");
        third["secret"] = json!("5c".repeat(32));
        third
    };
    file["values"].as_array_mut().unwrap().push(third);
    std::fs::write(&keys, serde_json::to_vec(&file).unwrap()).unwrap();
    let other = a_person(&town).await;
    for id in [&id, &other] {
        assert_eq!(officer.gets(&format!("/api/v1/persons/{id}")).await.done().text("/phone"), "138****4321");
    }
    let rotated = town.database().runs(&["keys", "rotate"]);
    assert!(rotated.code == Some(0) && rotated.out.contains("goes on"), "{rotated:?}");
    for key in ["k1", "k2"] {
        assert_eq!(town.database().runs(&["keys", "remove", key]).code, Some(0), "{key}");
    }
    assert_eq!(officer.gets(&format!("/api/v1/persons/{id}")).await.done().text("/phone"), "138****4321");
}

#[tokio::test]
async fn a_value_that_was_moved_to_another_row_does_not_open() {
    let town = Town::own();
    let (one, other) = (a_person(&town).await, a_person(&town).await);
    let id = |text: &str| text.trim_start_matches("person_").to_owned();
    let hex = |text: &str| match Database::is_postgres() {
        true => format!("CAST('{}' AS uuid)", id(text)),
        false => format!("X'{}'", id(text)),
    };
    town.database().edits(&format!(
        "UPDATE person SET phone = (SELECT phone FROM person WHERE id = {}) WHERE id = {}",
        hex(&one),
        hex(&other)
    ));
    let officer = town.sign_in("fujie").await;
    officer.gets(&format!("/api/v1/persons/{one}")).await.done();
    officer.gets(&format!("/api/v1/persons/{other}")).await.refused(500, "internal");
}

#[tokio::test]
async fn a_server_without_the_keys_does_not_start_with_new_ones() {
    let town = Town::own();
    a_person(&town).await;
    town.asks_to_stop();
    town.has_stopped(std::time::Duration::from_secs(20));
    std::fs::remove_file(town.database().folder.join("personal-data-keys.json")).unwrap();
    let ended = town.database().runs(&["serve", "--listen", "127.0.0.1:0"]);
    assert!(ended.code != Some(0) && ended.err.contains("personal-data-keys.json"), "{ended:?}");
    assert!(!town.database().folder.join("personal-data-keys.json").exists());
}
