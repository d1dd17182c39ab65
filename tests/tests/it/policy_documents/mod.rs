//! Policy documents: the small aggregate that shows what a second one costs.

use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, row},
    town::{Path, Town},
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    vec![row(
        "policy_document.change",
        On::Made(|town| Box::pin(a_document(town))),
        |_| content(),
        "leshan",
        Some("fujie"),
        None,
    )]
}

fn content() -> Value {
    json!({ "title": "示范文件", "issuer": "示范单位", "issuedOn": "2026-01-01" })
}

async fn a_document(town: &Town) -> String {
    let city = town.division("5111").await;
    town.sign_in("leshan").await.acts("policy_document.create", &city, None, content()).await.done().text("/id")
}

#[tokio::test]
async fn a_document_is_entered_corrected_and_read_by_all() {
    let town = Town::shared();
    let city = town.division("5111").await;
    for path in Path::BOTH {
        let coordinator = town.sign_in("leshan").await.through(path);
        let input = json!({ "title": format!("示范文件{path:?}"), "issuer": "示范单位", "number": "示发〔2026〕1号", "issuedOn": "2026-01-05" });
        let made = coordinator.acts("policy_document.create", &city, None, input.clone()).await.done();
        let mut corrected = input;
        corrected["number"] = json!("示发〔2026〕2号");
        let (id, version) = (made.text("/id"), made.body["version"].as_i64());
        let changed = coordinator.acts("policy_document.change", &id, version, corrected).await.done();
        assert_eq!(changed.text("/number"), "示发〔2026〕2号");
        let read = town.sign_in("fujie").await.gets(&format!("/api/v1/policy-documents/{id}")).await.done();
        assert_eq!(read.body["version"].as_i64(), version.map(|version| version + 1));
        let refused = town
            .sign_in("fujie")
            .await
            .through(path)
            .acts(
                "policy_document.change",
                &id,
                version,
                json!({ "title": "x", "issuer": "x", "issuedOn": "2026-01-05" }),
            )
            .await;
        refused.refused(403, "forbidden");
    }
}

#[tokio::test]
async fn a_document_with_a_wrong_date_or_no_title_is_refused() {
    let town = Town::shared();
    let city = town.division("5111").await;
    for path in Path::BOTH {
        let coordinator = town.sign_in("leshan").await.through(path);
        for (case, input) in [
            ("no title", json!({ "title": " ", "issuer": "示范单位", "issuedOn": "2026-01-05" })),
            ("no such day", json!({ "title": "示范", "issuer": "示范单位", "issuedOn": "2026-02-30" })),
            ("another calendar", json!({ "title": "示范", "issuer": "示范单位", "issuedOn": "２０２６-01-05" })),
        ] {
            let answer = coordinator.acts("policy_document.create", &city, None, input).await;
            assert!((400..500).contains(&answer.status) && answer.code.is_some(), "{case}: {answer}");
        }
    }
}
