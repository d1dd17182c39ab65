//! Pictures and documents through the whole house; the many ways of being no picture are tried in the app crate.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};

use crate::town::Town;

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    DynamicImage::ImageRgb8(image).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

#[tokio::test]
async fn a_photo_has_smaller_versions_and_a_text_has_none() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("有照片").await;
    let made = clerk.attaches(whistle.id(), "现场.png", jpeg(1600, 900)).await.done();
    assert_eq!(
        (made.text("/fileType"), made.text("/name")),
        ("jpeg".into(), "现场.jpg".into()),
        "by content, not by name"
    );
    assert_eq!((made.body["width"].as_i64(), made.body["height"].as_i64()), (Some(1600), Some(900)));
    let id = made.text("/id");
    for (part, side) in [("thumbnail", 240), ("thumbnail?size=small", 240), ("thumbnail?size=medium", 1280)] {
        let (status, headers, bytes) = clerk.fetches(&format!("/api/v1/attachments/{id}/{part}")).await;
        assert_eq!((status, headers["content-type"].to_str().unwrap()), (200, "image/jpeg"), "{part}");
        let image = image::load_from_memory(&bytes).unwrap();
        assert_eq!(image.width().max(image.height()), side, "{part}");
    }
    clerk.gets(&format!("/api/v1/attachments/{id}/thumbnail?size=large")).await.refused(422, "invalid");
    let text = clerk.attaches(whistle.id(), "a.txt", "文字").await.done().text("/id");
    clerk.gets(&format!("/api/v1/attachments/{text}/thumbnail")).await.refused(404, "not_found");
}

#[tokio::test]
async fn what_is_no_file_of_the_work_is_refused_in_words() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("不收的").await;
    for (name, bytes, code) in [
        ("机密-方案.jpg", jpeg(20, 20), "attachment_marked"),
        ("方案.txt", "机密★5年\n正文".as_bytes().to_vec(), "attachment_marked"),
        ("page.jpg", b"<!doctype html><script>alert(1)</script>".to_vec(), "attachment_type_refused"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "attachment_type_refused"),
        ("program.exe", b"MZ\x90\0\x03".to_vec(), "attachment_type_refused"),
        ("half.jpg", jpeg(200, 200)[..100].to_vec(), "attachment_damaged"),
        ("half.pdf", b"%PDF-1.7".to_vec(), "attachment_damaged"),
    ] {
        clerk.attaches(whistle.id(), name, bytes).await.refused(422, code);
    }
    assert_eq!(clerk.attachments(whistle.id()).await.done().list("/items").len(), 0, "nothing of that was added");
    let marked = clerk.bringing(whistle.id(), "绝密.txt", "x").send().await.unwrap();
    let marked: serde_json::Value = marked.json().await.unwrap();
    let sentence = marked["detail"].as_str().unwrap();
    assert!(sentence.contains("must not carry") && sentence.contains("secrecy office"), "{sentence}");
}
