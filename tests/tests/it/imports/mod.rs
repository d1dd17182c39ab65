//! Lists that people keep in spreadsheets: uploaded, checked, stored, taken back.

mod past;
mod sheet;
mod whole;

use reqwest::Method;
use serde_json::{Value, json};
pub use sheet::{checked, organisations, stores, uploads};
use sheet::{named, problems, uploaded};

use crate::{
    authorisation::{On, Row, row},
    town::{Path, Town},
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    let steps = ["import.recheck", "import.discard", "import.undo"];
    let step = |command| {
        row(command, On::Made(|town| Box::pin(an_import(town))), |_| json!({}), "haitang", None, Some("tongjiang"))
    };
    let store = row(
        "import.store",
        On::Made(|town| Box::pin(an_import(town))),
        |_| json!({ "goodOnly": false }),
        "haitang",
        None,
        Some("tongjiang"),
    );
    steps.into_iter().map(step).chain([store]).collect()
}

async fn an_import(town: &Town) -> String {
    let person = town.sign_in("haitang").await;
    uploaded(&person, "organisation", organisations("权限", 2, 0)).await.text("/id")
}

#[tokio::test]
async fn a_list_is_checked_stored_and_taken_back() {
    let town = Town::shared();
    for (path, prefix) in [(Path::Rest, "甲册"), (Path::GraphQl, "乙册")] {
        let secretary = town.sign_in("haitang").await.through(path);
        let import = uploaded(&secretary, "organisation", organisations(prefix, 20, 2)).await;
        let id = import.text("/id");
        assert_eq!((&import.body["rows"], &import.body["faulty"]), (&json!(20), &json!(2)), "{import}");
        assert_eq!(problems(&secretary, &id).await, ["11 uscc uscc_check", "21 uscc uscc_check"]);
        assert!(named(&secretary, prefix).await.is_empty(), "nothing is there before it is stored");
        stores(&secretary, &id, false).await.refused(422, "import_faulty");
        let stored = stores(&secretary, &id, true).await.done();
        assert_eq!(stored.body["stored"], 18, "{stored}");
        let there = named(&secretary, prefix).await;
        assert_eq!(there.len(), 18);
        let search = secretary.gets(&format!("/api/v1/search?text={prefix}&kinds=organisation")).await.done();
        assert!(!search.list("/items").is_empty(), "what was imported is found: {search}");
        stores(&secretary, &id, true).await.refused(422, "import_ended");

        // One is changed, another gets a post: both stay.
        let (changed, used) = (&there[0], &there[1]);
        let input = json!({ "name": format!("{prefix}改名"), "shortName": "改", "displayOrder": 1 });
        secretary.acts("organisation.change", changed["id"].as_str().unwrap(), Some(1), input).await.done();
        let post = json!({ "title": "联络员", "displayOrder": 1 });
        secretary.acts("post.create", used["id"].as_str().unwrap(), None, post).await.done();
        let undone = secretary.acts("import.undo", &id, None, json!({})).await.done();
        assert_eq!((undone.text("/state"), &undone.body["kept"]), ("undone".to_owned(), &json!(2)), "{undone}");
        assert_eq!(named(&secretary, prefix).await.len(), 2);
        let kept = secretary.gets(&format!("/api/v1/import-rows?import={id}&state=kept")).await.done();
        let mut why: Vec<_> =
            kept.list("/items").iter().map(|row| row["problems"][0]["code"].as_str().unwrap()).collect();
        why.sort_unstable();
        assert_eq!(why, ["changed", "in_use"]);
        secretary.acts("import.undo", &id, None, json!({})).await.refused(422, "import_not_stored");
    }
}

#[tokio::test]
async fn every_cell_that_is_wrong_is_named_in_both_languages() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let text = "名称,简称,类别,统一社会信用代码,所在区划,排序\n\
        ,示范,驻区单位,,511102008,1\n\
        错一,示范,俱乐部,,511102008,1\n\
        错二,示范,驻区单位,91350100M000100Y42,511102008,1\n\
        错三,示范,驻区单位,,不存在的街道,1\n\
        错四,示范,驻区单位,,511102008,第一\n\
        错五,示范,驻区单位,,511102008,12345\n\
        错六,示范,驻区单位,,511102,1\n\
        同名,示范,驻区单位,,511102008,1\n\
        同名,示范,驻区单位,,511102008,2\n\
        海棠街道办事处,示范,街道办事处,,511102008,1\n";
    let import = uploaded(&secretary, "organisation", text).await;
    let id = import.text("/id");
    let mut told = problems(&secretary, &id).await;
    told.sort();
    let mut expected = vec![
        "2 name required",
        "3 kind unknown_value",
        "4 uscc uscc_check",
        "5 division unknown_division",
        "6 displayOrder not_a_number",
        "7 displayOrder out_of_range",
        "8 division forbidden",
        "10 name duplicate",
    ];
    expected.sort_unstable();
    assert_eq!(told, expected);
    let rows = secretary.gets(&format!("/api/v1/import-rows?import={id}&first=1")).await.done();
    let message = &rows.list("/items")[0]["problems"][0]["message"];
    assert_eq!((message["zh"].as_str(), message["en"].as_str()), (Some("未填写"), Some("is empty")));

    // The faulty rows come back with the reasons, and go in again once they are corrected.
    let sheet = secretary.gets(&format!("/api/v1/imports/{id}/faulty?format=csv")).await.done();
    let Value::String(sheet) = &sheet.body else { panic!("{sheet}") };
    assert!(
        sheet.lines().next().unwrap().ends_with("Order,Reason") && sheet.contains("Division: is not within your area"),
        "{sheet}"
    );
    let again = uploaded(&secretary, "organisation", sheet.as_bytes()).await;
    assert_eq!(again.body["rows"], 8, "the column of reasons is passed over: {again}");
}

#[tokio::test]
async fn what_is_there_already_is_told_and_what_came_meanwhile_too() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let first = uploaded(&secretary, "organisation", organisations("先后", 3, 0)).await.text("/id");
    let second = uploaded(&secretary, "organisation", organisations("先后", 3, 0)).await.text("/id");
    stores(&secretary, &first, false).await.done();
    stores(&secretary, &second, false).await.refused(422, "import_overtaken");
    secretary.acts("import.recheck", &second, None, json!({})).await.done();
    let again = checked(&secretary, &second).await;
    assert_eq!(again.body["faulty"], 3, "{again}");
    assert_eq!(problems(&secretary, &second).await[0], "2 name organisation_exists");
    stores(&secretary, &second, true).await.refused(422, "import_nothing_good");
    secretary.acts("import.discard", &second, None, json!({})).await.done();
    assert_eq!(named(&secretary, "先后").await.len(), 3);
}

#[tokio::test]
async fn a_stranger_sees_nothing_of_it_and_a_reader_of_lists_may_not_import() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let id = uploaded(&secretary, "organisation", organisations("陌生", 2, 0)).await.text("/id");
    for account in ["tongjiang", "leshan", "sysadmin", "auditor"] {
        let other = town.sign_in(account).await;
        other.gets(&format!("/api/v1/imports/{id}")).await.refused(404, "not_found");
        let rows = other.gets(&format!("/api/v1/import-rows?import={id}")).await.done();
        assert!(rows.list("/items").is_empty(), "{account}: {rows}");
        other.gets(&format!("/api/v1/imports/{id}/faulty")).await.refused(404, "not_found");
    }
    let officer = town.sign_in("dept-a").await;
    uploads(&officer, "organisation", "a.csv", organisations("部门", 1, 0)).await.refused(403, "forbidden");
    assert!(officer.gets("/api/v1/import-kinds").await.done().list("/items").is_empty());
    uploads(&secretary, "account", "a.csv", "名称\n甲\n").await.refused(422, "invalid");
    let stranger = town.stranger();
    for path in ["/api/v1/imports/template?kind=organisation", "/api/v1/organisations/export"] {
        assert_eq!(stranger.gets(path).await.status, 401);
    }
}

#[tokio::test]
async fn nonsense_is_refused_as_a_whole() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("a.xlsx", b"<html><table></table></html>".to_vec(), "sheet_unreadable"),
        ("b.xlsx", b"PK\x03\x04nonsense".to_vec(), "sheet_unreadable"),
        ("c.xls", vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "sheet_old_format"),
        ("d.csv", Vec::new(), "sheet_empty"),
        ("e.csv", "名称,简称\n甲,乙\n".into(), "invalid"),
        ("f.csv", vec![b'x'; 17 * 1024 * 1024], "sheet_too_big"),
    ];
    for (name, bytes, code) in cases {
        let answer = uploads(&secretary, "organisation", name, bytes).await;
        answer.refused(422, code);
    }
    let twenty = organisations("太多", 20_001, 0);
    uploads(&secretary, "organisation", "g.csv", twenty).await.refused(422, "sheet_too_many_rows");
    let answer = uploads(&secretary, "organisation", "", "名称\n甲\n").await;
    answer.refused(422, "invalid");
}

#[tokio::test]
async fn the_same_upload_with_the_same_key_is_one_import() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let send = async |text: String| {
        let request = secretary.request(Method::POST, "/api/v1/imports?kind=organisation&name=a.csv").body(text);
        secretary.sends(request.header("idempotency-key", "upload-once")).await
    };
    let first = send(organisations("一次", 2, 0)).await.done();
    let second = send(organisations("一次", 2, 0)).await.done();
    assert_eq!(first.text("/id"), second.text("/id"));
    send(organisations("二次", 2, 0)).await.refused(422, "idempotency_key_reused");
}

#[tokio::test]
async fn a_file_that_an_office_program_wrote_in_gb18030_is_read() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    // 名称,类别,所在区划 / 国标单位,驻区单位,511102008
    let gb: &[u8] = b"\xC3\xFB\xB3\xC6,\xC0\xE0\xB1\xF0,\xCB\xF9\xD4\xDA\xC7\xF8\xBB\xAE\r\n\xB9\xFA\xB1\xEA\xB5\xA5\xCE\xBB,\xD7\xA4\xC7\xF8\xB5\xA5\xCE\xBB,511102008\r\n";
    let import = uploaded(&secretary, "organisation", gb).await;
    assert_eq!(import.body["faulty"], 0, "{import}");
    stores(&secretary, &import.text("/id"), false).await.done();
    assert_eq!(named(&secretary, "国标单位").await.len(), 1);
}

#[tokio::test]
async fn whoever_is_killed_while_checking_another_one_goes_on() {
    let rounds = if std::env::var_os("SOAK").is_some() { 20 } else { 3 };
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let id = uploads(&secretary, "organisation", "a.csv", organisations("中断", 6_000, 60)).await.done().text("/id");
    town.is_killed();
    // Before, inside or after a job's transaction; where differs from run to run. A minute later the leases of the dead are over.
    for round in 0..rounds {
        let server = town.server_at(&crate::town::minute(2 + round));
        tokio::time::sleep(std::time::Duration::from_millis(
            u64::from(std::process::id()) * 7919 * (round as u64 + 1) % 900,
        ))
        .await;
        server.is_killed();
    }
    let last = town.server_at(&crate::town::minute(3 + rounds));
    let secretary = last.sign_in("haitang").await;
    let import = checked(&secretary, &id).await;
    assert_eq!((&import.body["checked"], &import.body["faulty"]), (&json!(6_000), &json!(60)), "{import}");
    let told = problems(&secretary, &id).await;
    assert_eq!(told.len(), 60, "each faulty row is told once");
}

#[tokio::test]
async fn a_template_says_what_belongs_where() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let kinds = secretary.gets("/api/v1/import-kinds").await.done();
    assert_eq!(kinds.list("/items").len(), 2, "{kinds}");
    let sheet = secretary.gets("/api/v1/imports/template?kind=organisation&format=csv").await.done();
    let Value::String(text) = &sheet.body else { panic!("{sheet}") };
    let header = text.trim_start_matches('\u{FEFF}').lines().next().unwrap();
    assert_eq!(header, "Name,Short name,Kind,Unified social credit code,Division,Order");
    uploads(&secretary, "organisation", "t.csv", text.as_bytes()).await.refused(422, "sheet_empty");
    let book = secretary.gets("/api/v1/imports/template?kind=whistle").await;
    assert_eq!(book.status, 200);
    assert!(
        book.header("content-disposition").starts_with("attachment")
            && book.header("content-type").contains("spreadsheetml")
    );
}

#[tokio::test]
async fn the_sizes_of_statements_do_not_grow_with_the_file() {
    let town = Town::with(&[("LINLI_REVEAL_STATEMENTS", "true")]);
    let secretary = town.sign_in("haitang").await;
    let mut counts = Vec::new();
    for (prefix, rows) in [("少", 10), ("多", 300)] {
        let id = uploaded(&secretary, "organisation", organisations(prefix, rows, 0)).await.text("/id");
        let stored = stores(&secretary, &id, false).await.done();
        let undone = secretary.acts("import.undo", &id, None, json!({})).await.done();
        counts.push([&stored, &undone].map(|answer| answer.header("linli-statements").to_owned()));
    }
    assert_eq!(counts[0], counts[1], "storing and taking back three hundred takes as many statements as ten");
}
