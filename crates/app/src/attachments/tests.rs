//! What is taken, what is refused, and what is left of it.

use std::io::{Cursor, Write};

use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use linli_domain::attachments::AttachmentRule;
use linli_vocabulary::attachments::FileType;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::examine::{Examined, examine};

/// A picture whose left half is red, so that it shows how it was turned.
fn half_red(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, _| {
        image::Rgb(if x < width / 2 { [220, 20, 20] } else { [20, 20, 220] })
    }))
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Puts an EXIF segment into a JPEG, as a telephone held upright does: turn right, taken at a place, by a person.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    // Two entries: orientation 6 (turn by 90° to the right), artist.
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
    tiff.extend([0x3B, 0x01, 2, 0, 12, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(b"WANG-SECRET\0GPS 29.55N 103.77E");
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(u16::try_from(segment.len() + 2).unwrap().to_be_bytes());
    bytes.extend(segment);
    bytes.extend(&jpeg[2..]);
    bytes
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn types(of: &str) -> Vec<u8> {
    format!("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.{of}.main+xml\"/></Types>")
        .into()
}

fn docx(text: &str) -> Vec<u8> {
    let paragraphs: String = text.lines().map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect();
    packed(&[
        ("[Content_Types].xml", &types("wordprocessingml.document")),
        ("word/document.xml", format!("<w:document>{paragraphs}</w:document>").as_bytes()),
    ])
}

fn refused(bytes: Vec<u8>, name: &str) -> AttachmentRule {
    examine(bytes, name).map(|examined| examined.info).unwrap_err()
}

fn taken(bytes: Vec<u8>, name: &str) -> Examined {
    examine(bytes, name).unwrap()
}

#[test]
fn a_photo_is_turned_upright_and_loses_what_the_camera_knew() {
    let photo = with_exif(&written(&half_red(400, 200), ImageFormat::Jpeg));
    assert!(holds(&photo, "WANG-SECRET") && holds(&photo, "GPS"));
    let kept = taken(photo, "IMG_0001.JPG");
    assert_eq!((kept.info.file_type, kept.name.as_str()), (FileType::Jpeg, "IMG_0001.jpg"));
    assert_eq!((kept.info.width, kept.info.height), (Some(200), Some(400)), "turned by 90°");
    for bytes in [&kept.bytes, kept.small.as_ref().unwrap(), kept.medium.as_ref().unwrap()] {
        assert!(!holds(bytes, "WANG-SECRET") && !holds(bytes, "GPS") && !holds(bytes, "Exif"));
    }
    // What was left is now above.
    let upright = image::load_from_memory(&kept.bytes).unwrap().to_rgb8();
    let (above, below) = (upright.get_pixel(100, 40), upright.get_pixel(100, 360));
    assert!(above[0] > 150 && below[2] > 150, "{above:?} {below:?}");
}

#[test]
fn smaller_versions_fit_their_frames() {
    let kept = taken(written(&half_red(3000, 1000), ImageFormat::Png), "全景.png");
    let size = |bytes: &Option<Vec<u8>>| {
        let image = image::load_from_memory(bytes.as_ref().unwrap()).unwrap();
        (image.width(), image.height())
    };
    assert_eq!((kept.info.file_type, size(&kept.small), size(&kept.medium)), (FileType::Png, (240, 80), (1280, 427)));
}

#[test]
fn webp_becomes_what_everybody_opens() {
    let kept = taken(written(&half_red(40, 20), ImageFormat::WebP), "图.webp");
    assert_eq!((kept.info.file_type, kept.name.as_str()), (FileType::Jpeg, "图.jpg"));
    let glass = DynamicImage::ImageRgba8(RgbaImage::from_pixel(40, 20, image::Rgba([0, 0, 0, 0])));
    let kept = taken(written(&glass, ImageFormat::WebP), "图.webp");
    assert_eq!(kept.info.file_type, FileType::Png, "what can be seen through stays so");
    let small = image::load_from_memory(&kept.small.unwrap()).unwrap().to_rgb8();
    assert!(small.get_pixel(5, 5)[0] > 250, "and is white, not black, where it cannot");
}

#[test]
fn a_page_in_a_pictures_clothes_leaves_the_page_behind() {
    let mut polyglot = written(&half_red(40, 20), ImageFormat::Jpeg);
    polyglot.extend(b"<html><script>alert(1)</script></html>");
    assert!(!holds(&taken(polyglot, "a.jpg").bytes, "script"));
    assert_eq!(refused(b"\xFF\xD8\xFF<html><script>alert(1)</script>".to_vec(), "a.jpg"), AttachmentRule::Damaged);
    for (page, name) in [
        ("<!DOCTYPE html><p>你好", "a.jpg"),
        ("  <html><body>", "a.txt"),
        ("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.svg"),
        ("说明<script>alert(1)</script>", "a.csv"),
    ] {
        assert_eq!(refused(page.into(), name), AttachmentRule::TypeRefused, "{page}");
    }
}

/// A PNG of one colour, of which the header says that it is enormous.
fn huge_png(width: u32, height: u32) -> Vec<u8> {
    let mut png = written(&half_red(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&png[12..29]);
    png[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    png
}

#[test]
fn pictures_that_would_unpack_to_gigabytes_are_not_unpacked() {
    assert_eq!(refused(huge_png(50_000, 50_000), "a.png"), AttachmentRule::TooManyPixels);
    assert_eq!(refused(huge_png(11_000, 11_000), "a.png"), AttachmentRule::TooManyPixels);
    assert_eq!(refused(huge_png(1, 2_000_000), "a.png"), AttachmentRule::TooManyPixels);
    assert_eq!(refused(huge_png(3_000, 3_000), "a.png"), AttachmentRule::Damaged, "it says more than it has");
}

#[test]
fn office_documents_are_told_by_what_is_in_them() {
    assert_eq!(taken(docx("会议记录"), "会议记录.doc").name, "会议记录.docx");
    let xlsx = packed(&[
        ("[Content_Types].xml", &types("spreadsheetml.sheet")),
        ("xl/sharedStrings.xml", "<sst><si><t>名册</t></si></sst>".as_bytes()),
    ]);
    assert_eq!(taken(xlsx, "名册.zip").info.file_type, FileType::Xlsx);
    assert_eq!(refused(packed(&[("a.txt", b"x")]), "a.docx"), AttachmentRule::TypeRefused);
    assert_eq!(refused(b"PK\x03\x04 and then nothing".to_vec(), "a.docx"), AttachmentRule::Damaged);
    let types = types("wordprocessingml.document");
    let with = |name| packed(&[("[Content_Types].xml", &types[..]), (name, b"x")]);
    assert_eq!(refused(with("word/vbaProject.bin"), "a.docx"), AttachmentRule::TypeRefused);
    assert_eq!(refused(with("../../etc/passwd"), "a.docx"), AttachmentRule::Damaged);
}

#[test]
fn an_archive_that_unpacks_to_far_too_much_is_a_bomb() {
    let zeros = vec![0; 64 * 1024 * 1024];
    let types = types("wordprocessingml.document");
    let mut parts: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", &types)];
    parts.extend(["1", "2", "3", "4", "5"].map(|name| (name, zeros.as_slice())));
    let bomb = packed(&parts);
    assert!(bomb.len() < 1024 * 1024, "{}", bomb.len());
    assert_eq!(refused(bomb, "a.docx"), AttachmentRule::Bomb);
    let names: Vec<String> = (0..2_100).map(|number| number.to_string()).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(packed(&many), "a.docx"), AttachmentRule::Bomb);
}

#[test]
fn text_is_kept_in_one_spelling() {
    let (gb, _, _) = encoding_rs::GB18030.encode("姓名,电话\n王某,—\n");
    let kept = taken(gb.into_owned(), "名单.csv");
    assert_eq!((kept.info.file_type, &kept.bytes[..3]), (FileType::Csv, &b"\xEF\xBB\xBF"[..]));
    assert!(holds(&kept.bytes, "姓名,电话"));
    assert_eq!(taken("说明".into(), "readme").name, "readme.txt");
    for (what, bytes) in [
        ("a program", b"MZ\x90\0\x03\0\0\0".to_vec()),
        ("an old document", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        ("noise", vec![0x81; 3]),
        ("a picture of another kind", b"GIF89a\x01\0\x01\0".to_vec()),
    ] {
        assert_eq!(refused(bytes, "a.txt"), AttachmentRule::TypeRefused, "{what}");
    }
}

#[test]
fn what_is_marked_is_refused_wherever_the_marking_stands() {
    let pdf = |body: &[u8]| [b"%PDF-1.7\n", body, b"\n%%EOF\n"].concat();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let title = [b"/Title (\xFE\xFF".as_slice(), &wide("机密★5年 方案"), b")"].concat();
    let hexed = format!("/Title <FEFF{}>", hex::encode_upper(wide("秘密★长期")));
    let photo = || written(&half_red(8, 8), ImageFormat::Jpeg);
    for (where_, bytes, name) in [
        ("the name of a picture", photo(), "绝密-现场.jpg"),
        ("a document", docx("机密★5年\n关于某事项的请示"), "请示.docx"),
        ("a document, spaced out", docx("绝 密 ★ 启用前"), "a.docx"),
        ("a text", "密级：秘密\n内容".into(), "a.txt"),
        ("a PDF's title", pdf(&title), "a.pdf"),
        ("a PDF's title in hexadecimal", pdf(hexed.as_bytes()), "a.pdf"),
        ("a PDF's properties", pdf("<dc:title>机密★1年</dc:title>".as_bytes()), "a.pdf"),
    ] {
        assert_eq!(refused(bytes, name), AttachmentRule::Marked, "{where_}");
    }
    for (what, bytes, name) in [
        ("a text about secrets", docx("为群众保守秘密，学习保守国家秘密法。"), "保密法宣传.docx"),
        ("a title about secrets", pdf("<dc:title>商业秘密保护</dc:title>".as_bytes()), "商业秘密.pdf"),
        ("a picture", photo(), "秘密花园门口.jpg"),
    ] {
        assert!(examine(bytes, name).is_ok(), "{what}");
    }
}

#[test]
fn a_pdf_that_broke_off_is_told_so() {
    assert_eq!(refused(b"%PDF-1.7 and the line broke".to_vec(), "a.pdf"), AttachmentRule::Damaged);
}

#[test]
fn a_pdf_full_of_beginnings_is_read_once() {
    for beginning in [&b"(\xFE\xFF"[..], b"<FEFF", b"<feff00"] {
        let body = beginning.repeat(400_000);
        let begun = std::time::Instant::now();
        taken([b"%PDF-1.7\n", &body[..], b"\n%%EOF\n"].concat(), "a.pdf");
        // Each beginning read to its longest end would be gigabytes.
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
