//! Where a scanner is configured, nobody gets the bytes before it has spoken.

use std::{fs, os::unix::fs::PermissionsExt, time::Duration};

use crate::town::{Answer, Person, Town};

/// A scanner of our own: finds a word, and fails as long as a file is there.
fn scanner(folder: &std::path::Path) -> String {
    let program = folder.join("scan.sh");
    let away = folder.join("away");
    fs::write(&program, format!("#!/bin/sh\n[ -e {} ] && exit 2\ngrep -q HARMFUL && exit 1\nexit 0\n", away.display()))
        .unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    format!("program:{}", program.display())
}

async fn until(person: &Person<'_>, record: &str, state: &str) -> Answer {
    for _ in 0..150 {
        let listed = person.attachments(record).await.done();
        if listed.body["items"][0]["state"] == state {
            return listed;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("it never was {state}: {}", person.attachments(record).await);
}

#[tokio::test]
async fn what_is_clean_is_handed_out_and_what_is_not_never() {
    let home = std::env::temp_dir().join(format!("linli-scan-{}", std::process::id()));
    fs::create_dir_all(&home).unwrap();
    fs::write(home.join("away"), "").unwrap();
    let town = Town::with(&[("LINLI_FILE_SCANNER", &scanner(&home))]);
    let clerk = town.sign_in("haitang-clerk").await;
    let (clean, harmful) = (clerk.drafts("干净的").await, clerk.drafts("带毒的").await);
    let id = clerk.attaches(clean.id(), "a.txt", "普通内容").await.done();
    assert_eq!(id.text("/state"), "waiting", "as long as the scanner is away nothing is handed out");
    let content = format!("/api/v1/attachments/{}/content", id.text("/id"));
    clerk.gets(&content).await.refused(422, "attachment_awaits_scan");
    fs::remove_file(home.join("away")).unwrap();
    // The job that failed is tried again after ten seconds.
    let listed = until(&clerk, clean.id(), "stored").await;
    assert!(listed.body["items"][0]["scannedAt"].is_string(), "{listed}");
    let (status, ..) = clerk.fetches(&content).await;
    assert_eq!(status, 200);

    let bad = clerk.attaches(harmful.id(), "b.txt", "HARMFUL").await.done().text("/id");
    until(&clerk, harmful.id(), "refused").await;
    clerk.gets(&format!("/api/v1/attachments/{bad}/content")).await.refused(422, "attachment_infected");
    fs::remove_dir_all(home).unwrap();
}
