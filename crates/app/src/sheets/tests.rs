use std::io::Write;

use encoding_rs::GB18030;
use linli_domain::Message;
use linli_vocabulary::organisations::OrganisationKind;

use super::{Column, Sheet, SheetFormat, SheetRule, escaped, read, template, unescaped, words};

fn sheet(rows: &[&[&str]]) -> Sheet {
    let texts = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    Sheet {
        title: "单位名录".to_owned(),
        header: vec!["名称".to_owned(), "电话".to_owned()],
        rows: rows.iter().map(texts).collect(),
        remark: Some("导出说明：张三".to_owned()),
    }
}

#[test]
fn what_could_run_comes_back_as_it_was_said() {
    let texts = [
        "=1+1",
        "+8613900000000",
        "-5",
        "-5.25",
        "+7",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\tx",
        "'=1",
        "''=1",
        "'quoted'",
        "＝1",
        "－甲",
        "0833-2440000",
        "",
        "-",
        "海棠街道,\"一\"号\n二楼",
    ];
    for text in texts {
        let written = escaped(text);
        assert_eq!(unescaped(&written), text);
        let runs = written.starts_with(['=', '+', '-', '@', '\t', '＝', '－']);
        assert!(!runs || matches!(text, "-5" | "-5.25" | "+7" | "+8613900000000"), "{written:?} would run");
    }
    assert_eq!(escaped("-5"), "-5", "a negative number stays a number");
}

#[test]
fn what_is_written_is_read_back_and_the_remark_is_passed_over() {
    let rows: &[&[&str]] = &[&["=HYPERLINK(1)", "-5"], &["海棠,\"一\"号\n二楼", "13900000000"]];
    for format in [SheetFormat::Xlsx, SheetFormat::Csv] {
        let grid = read(&sheet(rows).write(format).unwrap(), 10).unwrap();
        assert_eq!(grid.header, ["名称", "电话"]);
        let back: Vec<_> = grid.rows.iter().map(|(_, cells)| cells.clone()).collect();
        assert_eq!(back, sheet(rows).rows, "{format:?}");
        assert_eq!(grid.rows[0].0, 2);
    }
}

#[test]
fn a_csv_file_is_read_in_the_encodings_that_office_programs_write() {
    let text = "名称,电话\r\n海棠街道办事处,1\r\n";
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = format!("\u{FEFF}{text}");
    for bytes in [text.as_bytes(), marked.as_bytes(), &GB18030.encode(text).0, &utf16] {
        let grid = read(bytes, 10).unwrap();
        assert_eq!((grid.header[0].as_str(), grid.rows[0].1[0].as_str()), ("名称", "海棠街道办事处"));
    }
    assert_eq!(read("名称\t电话\n甲\t1\n".as_bytes(), 10).unwrap().header.len(), 2);
    assert_eq!(read(&[b'a', b'\n', 0xFF, 0xFF, b'\n'], 10), Err(SheetRule::Encoding));
}

#[test]
fn what_is_no_sheet_is_refused() {
    assert_eq!(read(b"<html><table><tr><td>1</td></tr></table></html>", 10), Err(SheetRule::NoSheet));
    assert_eq!(read(b"PK\x03\x04 not a zip", 10), Err(SheetRule::NoSheet));
    assert_eq!(read(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1], 10), Err(SheetRule::OldFormat));
    assert_eq!(read(b"", 10), Err(SheetRule::Empty));
    assert_eq!(read("名称\n".as_bytes(), 10), Err(SheetRule::Empty));
    assert_eq!(read("名称\na\nb\nc\n".as_bytes(), 2), Err(SheetRule::TooManyRows(2)));
}

/// A workbook made by hand of one sheet.
fn packed(sheet: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#),
        (
            "_rels/.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
("xl/workbook.xml", br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in parts {
        archive.start_file(name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn rows(inner: &str) -> Vec<u8> {
    format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{inner}</sheetData></worksheet>"#).into_bytes()
}

#[test]
fn a_million_empty_rows_and_a_far_corner_cost_nothing() {
    let mut inner = String::from(
        r#"<row r="1"><c r="A1" t="str"><v>名称</v></c></row><row r="2"><c r="A2" t="str"><f>1+1</f><v>2</v></c></row>"#,
    );
    for row in 3..200_000 {
        inner.push_str(&format!(r#"<row r="{row}"><c r="A{row}" s="0"/></row>"#));
    }
    inner.push_str(r#"<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>"#);
    let grid = read(&packed(&rows(&inner)), 10).unwrap();
    assert_eq!(grid.rows, [(2, vec!["2".to_owned()])], "a formula is read as its value");
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let bomb = packed(&vec![b' '; 170 * 1024 * 1024]);
    assert!(bomb.len() < 1024 * 1024, "{}", bomb.len());
    assert_eq!(read(&bomb, 10), Err(SheetRule::TooBig));
}

#[test]
fn a_text_that_many_cells_name_is_counted_in_each() {
    let text = "长".repeat(10_000);
    let cells = vec![text.as_str(); 20];
    let few = sheet(&vec![cells.as_slice(); 20]).write(SheetFormat::Xlsx).unwrap();
    assert_eq!(read(&few, 100).unwrap().rows.len(), 20);
    let many = sheet(&vec![cells.as_slice(); 60]).write(SheetFormat::Xlsx).unwrap();
    assert!(many.len() < 100 * 1024, "{}", many.len());
    assert_eq!(read(&many, 100), Err(SheetRule::TooBig));
}

#[test]
fn a_template_offers_its_lists_and_imports_nothing_by_itself() {
    let kinds: fn() -> Vec<super::Word> = words::<OrganisationKind>;
    let columns = [
        Column::new("name", Message::new("名称", "Name"), Message::new("全称", "In full"), "示范单位").required(),
        Column::new("kind", Message::new("类别", "Kind"), Message::new("可选：", "One of:"), "驻区单位").of(kinds),
    ];
    for format in [SheetFormat::Xlsx, SheetFormat::Csv] {
        let bytes = template(&Message::new("单位", "Units"), &columns, format, &|said| said.zh.to_string()).unwrap();
        assert_eq!(read(&bytes, 10), Err(SheetRule::Empty), "the example is passed over");
    }
    let kinds = kinds();
    assert_eq!(kinds.len(), 8);
    assert!(kinds[0].means("党委") && kinds[0].means("party_committee") && kinds[0].means("Party committee"));
}
