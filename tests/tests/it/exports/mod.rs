//! Lists as files: the same filter, the same columns as the template, a reason above the limit, a line of audit.

use serde_json::Value;

use crate::town::{Answer, Town};

/// The lines of a CSV answer.
fn lines(answer: &Answer) -> Vec<String> {
    let Value::String(text) = &answer.body else { panic!("{answer}") };
    text.trim_start_matches('\u{FEFF}').lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn an_export_has_the_list_its_columns_and_who_took_it_away() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let all = secretary.gets("/api/v1/organisations/export?format=csv&kind=subdistrict_office").await.done();
    let told = lines(&all);
    assert!(told[0].starts_with("Name,Short name,Kind,Unified social credit code,Division,Order"), "{told:?}");
    let list = secretary.gets("/api/v1/organisations?kind=subdistrict_office&first=200").await.done();
    assert_eq!(told.len() - 2, list.list("/items").len(), "a header, the rows, and the line below");
    let last = told.last().unwrap();
    assert!(last.starts_with("【Exported from Linli by ") && last.contains("Kind subdistrict_office"), "{last}");
    let office = told.iter().find(|line| line.contains(",511102008 ")).unwrap_or_else(|| panic!("{told:?}"));
    assert!(office.contains(",Subdistrict office,"), "{office}");

    let some = secretary.gets("/api/v1/organisations/export?format=csv&columns=kind,name&sort=name").await.done();
    assert_eq!(lines(&some)[0], "Kind,Name");
    secretary.gets("/api/v1/organisations/export?columns=nothing").await.refused(422, "invalid");
    secretary.gets("/api/v1/organisations/export?format=pdf").await.refused(422, "invalid");
    secretary.gets("/api/v1/organisations/export?first=5").await.refused(422, "invalid");
    secretary.gets("/api/v1/organisations/export?nonsense=5").await.refused(422, "invalid");
    let book = secretary.gets("/api/v1/whistles/export").await;
    assert!(book.status == 200 && book.header("content-type").contains("spreadsheetml"), "{}", book.status);

    let auditor = town.sign_in("auditor").await;
    let trail = auditor.gets("/api/v1/audit-entries?action=list.export&first=50").await.done();
    let told = |line: &&Value| line["actor"] == "haitang" && line["change"].to_string().contains("organisation");
    let line = trail.list("/items").iter().find(told).unwrap_or_else(|| panic!("no line of the export: {trail}"));
    assert!(line["change"].to_string().contains("asked"), "{line}");
}

#[tokio::test]
async fn what_was_exported_can_be_imported_back() {
    use crate::imports::{checked, organisations, stores, uploads};
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let mut text = organisations("往返", 3, 0);
    text.push_str(
        "'=往返公式,往返,驻区单位,91350100M000100Y43,511102008,7\n\"往返,引号\",'-往返,社区,,市中区/海棠街道,8\n",
    );
    let id = uploads(&secretary, "organisation", "a.csv", text).await.done().text("/id");
    assert_eq!(checked(&secretary, &id).await.body["faulty"], 0);
    stores(&secretary, &id, false).await.done();
    for format in ["csv", "xlsx"] {
        let path = format!("/api/v1/organisations/export?search=往返&sort=name&format={format}");
        let request = secretary.request(reqwest::Method::GET, &path);
        let before = request.send().await.unwrap().bytes().await.unwrap().to_vec();
        let list = secretary.gets("/api/v1/organisations?search=往返&sort=name").await.done();
        let last = secretary.gets("/api/v1/imports?state=stored&first=1").await.done();
        let last = last.list("/items")[0]["id"].as_str().unwrap().to_owned();
        secretary.acts("import.undo", &last, None, serde_json::json!({})).await.done();
        let id = uploads(&secretary, "organisation", "back.csv", before).await.done().text("/id");
        let back = checked(&secretary, &id).await;
        assert_eq!((&back.body["rows"], &back.body["faulty"]), (&5.into(), &0.into()), "{format}: {back}");
        stores(&secretary, &id, false).await.done();
        let again = secretary.gets("/api/v1/organisations?search=往返&sort=name").await.done();
        let content = |answer: &Answer| -> Vec<Value> {
            let fields = ["name", "shortName", "kind", "uscc", "division", "displayOrder"];
            answer.list("/items").iter().map(|one| fields.iter().map(|field| one[field].clone()).collect()).collect()
        };
        assert_eq!(content(&list), content(&again), "{format}");
    }
}

#[tokio::test]
async fn many_rows_need_a_reason_which_is_written_down() {
    use crate::imports::{checked, organisations, stores, uploads};
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let id = uploads(&secretary, "organisation", "a.csv", organisations("很多", 1_001, 0)).await.done().text("/id");
    checked(&secretary, &id).await;
    stores(&secretary, &id, false).await.done();
    let path = "/api/v1/organisations/export?search=很多&format=csv";
    secretary.gets(path).await.refused(422, "export_reason_required");
    let given = secretary.gets(&format!("{path}&reason=年度核对")).await.done();
    assert_eq!(lines(&given).len(), 1_003);
    let trail = town.sign_in("auditor").await.gets("/api/v1/audit-entries?action=list.export&first=10").await.done();
    assert!(trail.list("/items").iter().any(|line| line.to_string().contains("年度核对")), "{trail}");
}
