//! Who gets in: as the record says, for bytes as for lists; and what HTTP must carry.

use reqwest::Method;
use serde_json::json;

use crate::town::Town;

#[tokio::test]
async fn a_stranger_finds_neither_list_nor_bytes_nor_a_way_to_add() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("只给海棠").await;
    let id = clerk.attaches(whistle.id(), "a.txt", "内容").await.done().text("/id");
    for account in ["tongjiang", "sysadmin", "auditor", "dept-a"] {
        let stranger = town.sign_in(account).await;
        stranger.attachments(whistle.id()).await.refused(404, "not_found");
        for part in ["content", "thumbnail", "thumbnail?size=medium"] {
            stranger.gets(&format!("/api/v1/attachments/{id}/{part}")).await.refused(404, "not_found");
        }
        stranger.attaches(whistle.id(), "b.txt", "x").await.refused(404, "not_found");
        stranger.acts("attachment.remove", &id, None, json!({})).await.refused(404, "not_found");
    }
    let nobody = town.stranger();
    for part in ["content", "thumbnail"] {
        nobody.gets(&format!("/api/v1/attachments/{id}/{part}")).await.refused(401, "unauthenticated");
    }
    nobody.attaches(whistle.id(), "b.txt", "x").await.refused(401, "unauthenticated");
    let listed = clerk.attachments(whistle.id()).await.done();
    assert_eq!(listed.list("/items").len(), 1, "nothing of that was added");
}

#[tokio::test]
async fn a_called_department_adds_its_own_and_removes_only_that() {
    let town = Town::shared();
    let (clerk, secretary) = (town.sign_in("haitang-clerk").await, town.sign_in("haitang").await);
    let (department, other) = (town.sign_in("dept-a").await, town.sign_in("dept-b").await);
    let whistle = secretary.sounds(&clerk.drafts("部门来传").await).await;
    let of_clerk = clerk.attaches(whistle.id(), "街道.txt", "一").await.done().text("/id");
    let of_department = department.attaches(whistle.id(), "部门.txt", "二").await.done().text("/id");
    let listed = department.attachments(whistle.id()).await.done();
    let removable: Vec<_> = listed.list("/items").iter().map(|one| one["removable"].clone()).collect();
    assert_eq!(removable, [false, true]);
    department.acts("attachment.remove", &of_clerk, None, json!({})).await.refused(403, "forbidden");
    other.acts("attachment.remove", &of_department, None, json!({})).await.refused(403, "forbidden");
    // Who may read it all may not add by that.
    town.sign_in("shizhong").await.attaches(whistle.id(), "市里.txt", "三").await.refused(403, "forbidden");
    // The record is the subdistrict's: it removes what others brought, too.
    clerk.acts("attachment.remove", &of_department, None, json!({})).await.done();
    department.acts("attachment.remove", &of_department, None, json!({})).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_file_needs_a_name_and_bytes_and_a_record_that_takes_files() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("缺东西").await;
    let path = format!("/api/v1/whistles/{}/attach", whistle.id());
    let nameless = clerk.sends(clerk.request(Method::POST, &path).body("x")).await;
    assert_eq!((nameless.status, nameless.fields.as_slice()), (422, &["/Content-Disposition required".to_owned()][..]));
    clerk.attaches(whistle.id(), "a.txt", "").await.refused(422, "attachment_empty");
    clerk.gets("/api/v1/attachments").await.refused(422, "invalid");
    clerk.gets("/api/v1/attachments?record=whistle_x").await.refused(422, "invalid");
    let division = town.division("5111").await;
    clerk.gets(&format!("/api/v1/attachments?record={division}")).await.refused(422, "invalid");
    clerk.gets("/api/v1/attachments/whistle_1/content").await.refused(422, "invalid");
    for odd in ["../../../etc/passwd", "..\\..\\boot.ini", "a\0b", "<script>", "\u{202E}gpj.exe", "."] {
        let made = clerk.attaches(whistle.id(), odd, "内容").await.done();
        let name = made.text("/name");
        assert!(name.ends_with(".txt") && !name.contains(['/', '\\', '\0', '<', '\u{202E}']), "{odd:?} → {name}");
        assert!(!name.contains(".."), "{odd:?} → {name}");
    }
}

#[tokio::test]
async fn what_is_too_large_is_told_before_it_is_sent() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("太大").await;
    let most = 20 * 1024 * 1024;
    let announced = clerk.bringing(whistle.id(), "a.txt", vec![b'a'; most + 1]);
    let answer = announced.send().await;
    // The server need not hear all of it: a refusal, or a line that ends, but never an attachment.
    if let Ok(answer) = answer {
        assert_eq!(answer.status().as_u16(), 413);
    }
    // A body that does not say how long it is.
    let parts = futures::stream::iter((0..25).map(|_| Ok::<_, std::io::Error>(vec![b'a'; 1024 * 1024])));
    let path = format!("/api/v1/whistles/{}/attach", whistle.id());
    let endless = clerk.request(Method::POST, &path).header("content-disposition", "attachment; filename=\"a.txt\"");
    if let Ok(answer) = endless.body(reqwest::Body::wrap_stream(parts)).send().await {
        assert_eq!(answer.status().as_u16(), 413);
    }
    assert_eq!(clerk.attachments(whistle.id()).await.done().list("/items").len(), 0);
}

#[tokio::test]
async fn a_repeated_upload_adds_once() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("断线重传").await;
    let key = format!("upload-{}", whistle.id());
    let send = |text: &'static str| clerk.bringing(whistle.id(), "a.txt", text).header("idempotency-key", &key);
    let (first, again) = tokio::join!(clerk.sends(send("一样")), clerk.sends(send("一样")));
    let (first, again) = (first.done().text("/id"), again.done().text("/id"));
    assert_eq!(first, again);
    clerk.sends(send("不一样")).await.refused(422, "idempotency_key_reused");
    assert_eq!(clerk.attachments(whistle.id()).await.done().list("/items").len(), 1);
}

#[tokio::test]
async fn parts_of_a_file_and_its_headers_can_be_asked_for() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("断点续传").await;
    let id = clerk.attaches(whistle.id(), "a.txt", "0123456789").await.done().text("/id");
    let path = format!("/api/v1/attachments/{id}/content");
    for (asked, status, said, bytes) in [
        ("bytes=2-4", 206, "bytes 2-4/10", "234"),
        ("bytes=7-", 206, "bytes 7-9/10", "789"),
        ("bytes=5-500", 206, "bytes 5-9/10", "56789"),
        ("nonsense", 200, "", "0123456789"),
    ] {
        let response = clerk.request(Method::GET, &path).header("range", asked).send().await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{asked}");
        let range = response.headers().get("content-range").map_or("", |range| range.to_str().unwrap()).to_owned();
        assert_eq!((range.as_str(), response.text().await.unwrap().as_str()), (said, bytes), "{asked}");
    }
    let beyond = clerk.request(Method::GET, &path).header("range", "bytes=10-").send().await.unwrap();
    assert_eq!((beyond.status().as_u16(), beyond.headers()["content-range"].to_str().unwrap()), (416, "bytes */10"));
    let head = clerk.request(Method::HEAD, &path).send().await.unwrap();
    assert_eq!((head.status().as_u16(), head.headers()["content-length"].to_str().unwrap()), (200, "10"));
}
