//! Backup and restore: the drill that an operator should do before it is needed.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader, Read, Write},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use serde_json::{Value, json};

use super::{found, refused, told};
use crate::town::{Database, Person, Town};

/// What a backup's own lines say of each table: rows and digest.
fn contents(file: &Path) -> BTreeMap<String, (u64, String)> {
    let lines = BufReader::new(flate2::read::GzDecoder::new(fs::File::open(file).unwrap())).lines();
    lines
        .map(Result::unwrap)
        .filter(|line| line.starts_with(r#"{"end""#))
        .map(|line| serde_json::from_str::<Value>(&line).unwrap())
        .map(|end| {
            let sha256 = end["sha256"].as_str().unwrap().to_owned();
            (end["end"].as_str().unwrap().to_owned(), (end["rows"].as_u64().unwrap(), sha256))
        })
        .collect()
}

/// Takes a backup of a database into its own folder.
#[track_caller]
fn backed_up(database: &Database, name: &str) -> std::path::PathBuf {
    let file = database.folder.join(name);
    let ended = database.runs(&["backup", file.to_str().unwrap(), "--language", "zh-CN"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.out.contains("备份完成") && ended.out.contains("secret.key"), "{ended:?}");
    file
}

/// Gives a new database the secret and the keys of the old one, as an operator does, and restores.
fn restored(file: &Path, from: &Database, into: &Database) -> crate::town::Ended {
    into.takes_keys_of(from);
    into.runs(&["restore", file.to_str().unwrap(), "--language", "en-US"])
}

/// Drafts whistles until it is told to stop.
async fn keeps_drafting(clerk: &Person<'_>, stop: &AtomicBool) -> u64 {
    let mut drafted = 0;
    while !stop.load(Ordering::Relaxed) {
        clerk.drafts("备份期间起草").await;
        drafted += 1;
    }
    drafted
}

#[tokio::test]
async fn the_drill_a_backup_taken_while_people_work_is_whole_and_people_sign_in_to_the_copy() {
    let town = Town::own();
    let clerk = town.sign_in("haitang-clerk").await;
    let before = clerk.drafts("备份之前起草").await;
    let stop = AtomicBool::new(false);
    let database = town.database().again();
    let taken = async {
        let file = tokio::task::spawn_blocking(move || backed_up(&database, "live.backup")).await.unwrap();
        stop.store(true, Ordering::Relaxed);
        file
    };
    let (file, drafted) = tokio::join!(taken, keeps_drafting(&clerk, &stop));
    assert!(drafted > 0, "writes went on");

    let copy = Database::empty();
    let ended = restored(&file, town.database(), &copy);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(found(&copy), Vec::<String>::new());
    let (code, trail) = told(&copy, &["audit", "verify", "--json"]);
    assert_eq!((code, &trail["intact"]), (Some(0), &json!(true)), "{trail}");
    let told_rows = contents(&file).values().map(|(rows, _)| rows).sum::<u64>().to_string();
    assert!(ended.out.contains(&told_rows), "{told_rows} rows in {ended:?}");
    same_but_the_restore(&contents(&file), &contents(&backed_up(&copy, "again.backup")));

    let again = Town::at(copy);
    again.sign_in("haitang").await.reads(&before).await.done();
    let auditor = again.sign_in("auditor").await;
    let trail = auditor.gets("/api/v1/audit-entries?action=installation&first=5").await.done();
    let actions: Vec<_> = trail.list("/items").iter().map(|entry| entry["action"].clone()).collect();
    assert!(actions.contains(&json!("installation.restore")), "{trail}");
}

/// Every table has the same rows, byte by byte; the audit trail has one more, which says that it was restored.
#[track_caller]
fn same_but_the_restore(before: &BTreeMap<String, (u64, String)>, after: &BTreeMap<String, (u64, String)>) {
    for (table, rows) in before {
        if table == "audit_entry" {
            assert_eq!(rows.0 + 1, after[table].0);
        } else {
            assert_eq!(rows, &after[table], "{table}");
        }
    }
    assert_eq!(before.len(), after.len());
}

/// On a PostgreSQL run: PostgreSQL → SQLite → PostgreSQL.
#[test]
fn a_backup_moves_between_databases() {
    let mut from = Database::copy();
    let first = contents(&backed_up(&from, "0.backup"));
    for (number, into) in (1..).zip([Database::empty_sqlite(), Database::empty()]) {
        let file = from.folder.join(format!("{}.backup", number - 1));
        let ended = restored(&file, &from, &into);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert_eq!(found(&into), Vec::<String>::new());
        let now = contents(&backed_up(&into, &format!("{number}.backup")));
        for (table, rows) in &first {
            assert!(table == "audit_entry" || rows == &now[table], "{table}: {rows:?} is now {:?}", now[table]);
        }
        from = into;
    }
}

#[test]
fn a_file_that_was_cut_or_altered_is_refused_and_nothing_is_written() {
    let database = Database::copy();
    let file = backed_up(&database, "good.backup");
    let bytes = fs::read(&file).unwrap();
    let target = Database::empty();
    let bad = target.folder.join("bad.backup");
    let tries = |content: &[u8], words: &str| {
        fs::write(&bad, content).unwrap();
        refused(&restored(&bad, &database, &target), 1, words);
    };
    for length in [bytes.len() - 1, bytes.len() - 8, bytes.len() / 2, 1000] {
        tries(&bytes[..length], "cut off");
    }
    for place in [bytes.len() / 3, bytes.len() / 2, bytes.len() - 20, bytes.len() - 6] {
        let mut altered = bytes.clone();
        altered[place] ^= 1;
        tries(&altered, "othing was written");
    }
    tries(&[&bytes[..], b"more"].concat(), "altered");
    tries(b"PK not a backup", "not a backup");
    // An honest gzip around one changed word.
    let mut text = String::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap();
    let mut forged = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    forged.write_all(text.replacen("示例城管局", "示例城建局", 1).as_bytes()).unwrap();
    tries(&forged.finish().unwrap(), "altered");

    assert!(!target.folder.join("linli.db").exists(), "not even a database was made");
    let ended = target.runs(&["restore", "--verify", file.to_str().unwrap(), "--language", "zh-CN"]);
    assert!(ended.code == Some(0) && ended.out.contains("备份完好"), "{ended:?}");
    let ended = restored(&file, &database, &target);
    assert_eq!(ended.code, Some(0), "nothing is left of the tries: {ended:?}");
    refused(&restored(&file, &database, &target), 1, "holds records already");
}

#[test]
fn a_backup_belongs_to_its_secret() {
    let database = Database::copy();
    let file = backed_up(&database, "good.backup");
    let target = Database::empty();
    let arguments = ["restore", file.to_str().unwrap(), "--language", "zh-CN"];
    refused(&target.runs(&arguments), 1, "找不到");
    fs::write(target.folder.join("secret.key"), "ab".repeat(32)).unwrap();
    refused(&target.runs(&arguments), 1, "secret.key 不是备份时的那一个");
    let ended = target.runs(&[&arguments[..], &["--with-another-secret"]].concat());
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(found(&target), ["audit.altered", "audit.chain_broken"], "which is what it costs");
}

#[test]
fn a_backup_never_overwrites_a_file_and_is_for_its_owner_only() {
    let database = Database::copy();
    let file = backed_up(&database, "good.backup");
    refused(&database.runs(&["backup", file.to_str().unwrap(), "--language", "en-US"]), 1, "never overwrites");
    assert!(!file.with_extension("backup.part").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    // Nothing of the secret is in it.
    let secret = fs::read_to_string(database.folder.join("secret.key")).unwrap();
    let mut text = String::new();
    flate2::read::GzDecoder::new(fs::File::open(&file).unwrap()).read_to_string(&mut text).unwrap();
    assert!(!text.contains(secret.trim()));
}
