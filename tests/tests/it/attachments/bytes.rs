//! What is acknowledged is there, what is not is swept, what is removed is kept for a while; backups carry bytes, and
//! `linli check` finds what is amiss with them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    operations::found,
    town::{Database, Town},
};

/// What `linli check` finds about attachments.
fn amiss(database: &Database) -> Vec<String> {
    found(database).into_iter().filter(|name| name.starts_with("attachment.")).collect()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return all };
    for entry in entries.map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            all.push(entry.path());
        }
    }
    all
}

/// A town whose clerk has brought a text to a whistle: the whistle, the attachment, and the file it is in.
async fn with_a_text(text: &str) -> (Town, String, String, PathBuf) {
    let town = Town::own();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("字节").await.id().to_owned();
    let id = clerk.attaches(&whistle, "a.txt", text).await.done().text("/id");
    let holds = |path: &PathBuf| fs::read(path).unwrap() == text.as_bytes();
    let file = files(&town.database().folder.join("files")).into_iter().find(holds).unwrap();
    (town, whistle, id, file)
}

#[tokio::test]
async fn a_server_that_is_killed_while_files_come_leaves_no_broken_record() {
    let town = Town::own();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("边传边断电").await;
    let mut coming: Vec<_> = Vec::new();
    for number in 0..40 {
        coming.push(clerk.bringing(whistle.id(), "a.txt", format!("第{number}个文件")).send());
    }
    let all = futures::future::join_all(coming);
    let killing = async {
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        town.is_killed();
    };
    let (answers, ()) = tokio::join!(all, killing);
    let acknowledged = answers.into_iter().flatten().filter(|answer| answer.status().as_u16() == 201).count();
    assert_eq!(amiss(town.database()), Vec::<String>::new(), "every row has its bytes");
    let again = Town::at(town.database().again());
    let clerk = again.sign_in("haitang-clerk").await;
    let listed = clerk.attachments(whistle.id()).await.done();
    assert!(listed.list("/items").len() >= acknowledged, "{acknowledged} were acknowledged: {listed}");
    for one in listed.list("/items") {
        let (status, ..) = clerk.fetches(&format!("/api/v1/attachments/{}/content", one["id"].as_str().unwrap())).await;
        assert_eq!(status, 200);
    }
}

#[tokio::test]
async fn a_backup_carries_the_bytes_and_a_changed_byte_is_found() {
    let (town, whistle, id, _) = with_a_text("备份里也要有").await;
    let file = town.database().folder.join("with-files.backup");
    let ended = town.database().runs(&["backup", file.to_str().unwrap(), "--language", "zh-CN"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.out.contains("内容在备份里"), "{ended:?}");

    let copy = Database::empty();
    copy.takes_keys_of(town.database());
    let ended = copy.runs(&["restore", file.to_str().unwrap(), "--language", "en-US"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert_eq!(amiss(&copy), Vec::<String>::new(), "the digests are borne out");
    let again = Town::at(copy);
    let clerk = again.sign_in("haitang-clerk").await;
    assert_eq!(clerk.attachments(&whistle).await.done().list("/items").len(), 1);
    let (status, _, bytes) = clerk.fetches(&format!("/api/v1/attachments/{id}/content")).await;
    assert_eq!((status, bytes.as_slice()), (200, "备份里也要有".as_bytes()));
}

#[tokio::test]
async fn check_sees_bytes_that_are_missing_altered_or_nobodys() {
    let (town, _, _, file) = with_a_text("原来的内容").await;
    assert_eq!(amiss(town.database()), Vec::<String>::new());
    // "attachment.bytes_altered":
    fs::write(&file, "改过的内容").unwrap();
    assert_eq!(amiss(town.database()), ["attachment.bytes_altered"]);
    // "attachment.bytes_missing":
    fs::remove_file(&file).unwrap();
    assert_eq!(amiss(town.database()), ["attachment.bytes_missing"]);
    fs::write(&file, "原来的内容").unwrap();
    // "attachment.bytes_stray": two days old, of nobody.
    let stray = file.with_file_name("00000000000000000000000000000000");
    fs::write(&stray, "x").unwrap();
    let two_days_ago = fs::metadata(&stray).unwrap().modified().unwrap() - std::time::Duration::from_secs(2 * 86_400);
    fs::File::open(&stray).unwrap().set_modified(two_days_ago).unwrap();
    assert_eq!(amiss(town.database()), ["attachment.bytes_stray"]);
}
