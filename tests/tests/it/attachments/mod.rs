//! Files of records: brought, read, taken away; by whom, how much, and what becomes of their bytes.

mod bytes;
mod doors;
mod pictures;
mod rooms;
mod scanner;
mod stores;

use reqwest::{Method, RequestBuilder};
use serde_json::json;

use crate::{
    authorisation::{On, Row, nothing, row},
    town::{Answer, Person, Town},
};

/// What each command is tried on, and by whom. Who brings a file stands in `doors.rs`: bytes go over REST alone.
pub fn rows() -> Vec<Row> {
    vec![row(
        "attachment.remove",
        On::Made(|town| Box::pin(brought_by_the_clerk(town))),
        nothing,
        "haitang",
        Some("shizhong"),
        Some("tongjiang"),
    )]
}

async fn brought_by_the_clerk(town: &Town) -> String {
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("带附件").await;
    clerk.attaches(whistle.id(), "说明.txt", "现场说明").await.done().text("/id")
}

/// A name as HTTP carries it.
fn called(name: &str) -> String {
    let encoded: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}

impl Person<'_> {
    /// A request that brings a file to a record.
    fn bringing(&self, record: &str, name: &str, bytes: impl Into<Vec<u8>>) -> RequestBuilder {
        let kind = if record.starts_with("whistle_") { "whistles" } else { "policy-documents" };
        self.request(Method::POST, &format!("/api/v1/{kind}/{record}/attach"))
            .header("content-type", "application/octet-stream")
            .header("content-disposition", called(name))
            .body(bytes.into())
    }

    /// Brings a file to a record.
    pub async fn attaches(&self, record: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Answer {
        self.sends(self.bringing(record, name, bytes)).await
    }

    /// The attachments of a record, as both faces tell them alike.
    async fn attachments(&self, record: &str) -> Answer {
        let told = self.gets(&format!("/api/v1/attachments?record={record}")).await;
        let query = "query($r: String!) { attachments(filter: { record: $r }) { id name fileType bytes sha256 width height state scannedAt uploadedBy uploadedAt removable } }";
        let asked = self.asks(query, json!({ "r": record })).await;
        assert_eq!((told.status, &told.code), (asked.status, &asked.code), "both faces: {told} {asked}");
        if told.status == 200 {
            assert_eq!(told.body["items"], asked.body["attachments"], "both faces say the same");
        }
        told
    }

    /// The bytes behind an address, with status and headers.
    async fn fetches(&self, path: &str) -> (u16, reqwest::header::HeaderMap, Vec<u8>) {
        let response = self.request(Method::GET, path).send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        (status, headers, response.bytes().await.unwrap().to_vec())
    }
}

#[tokio::test]
async fn evidence_is_brought_read_and_taken_away() {
    let town = Town::shared();
    let (clerk, secretary) = (town.sign_in("haitang-clerk").await, town.sign_in("haitang").await);
    let whistle = clerk.drafts("路面塌陷").await;
    assert_eq!(clerk.attachments(whistle.id()).await.done().list("/items").len(), 0, "none is asked for");

    let made = clerk.attaches(whistle.id(), "现场 记录.txt", "积水三十厘米").await.done();
    assert_eq!((made.status, made.text("/name")), (201, "现场 记录.txt".to_owned()));
    assert_eq!(made.body["removable"], true);
    let id = made.text("/id");

    let (status, headers, bytes) = secretary.fetches(&format!("/api/v1/attachments/{id}/content")).await;
    assert_eq!((status, bytes), (200, "积水三十厘米".as_bytes().to_vec()));
    let said = |name: &str| headers[name].to_str().unwrap().to_owned();
    assert!(
        said("content-disposition").starts_with("attachment; ") && said("content-disposition").contains("%E7%8E%B0")
    );
    assert_eq!(said("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!((said("x-content-type-options"), said("cache-control")), ("nosniff".into(), "no-store".into()));
    assert_eq!(said("content-type"), "text/plain; charset=utf-8");

    let listed = secretary.attachments(whistle.id()).await.done();
    assert_eq!(listed.list("/items").len(), 1);
    assert!(listed.body["items"][0]["uploadedBy"].as_str().is_some_and(|name| !name.is_empty()), "{listed}");
    secretary.acts("attachment.remove", &id, None, json!({})).await.done();
    assert_eq!(clerk.attachments(whistle.id()).await.done().list("/items").len(), 0);
    let (status, ..) = clerk.fetches(&format!("/api/v1/attachments/{id}/content")).await;
    assert_eq!(status, 404, "what was removed is gone for everybody");
    clerk.acts("attachment.remove", &id, None, json!({})).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_policy_document_carries_its_file_for_everybody_to_read() {
    let town = Town::shared();
    let city = town.division("5111").await;
    let coordinator = town.sign_in("leshan").await;
    let input = json!({ "title": "带正文的文件", "issuer": "示范单位", "issuedOn": "2026-01-01" });
    let document = coordinator.acts("policy_document.create", &city, None, input).await.done().text("/id");
    let made = coordinator.attaches(&document, "正文.txt", "第一条").await.done();
    let resident = town.sign_in("fujie").await;
    let (status, _, bytes) = resident.fetches(&format!("/api/v1/attachments/{}/content", made.text("/id"))).await;
    assert_eq!((status, bytes.as_slice()), (200, "第一条".as_bytes()));
    let listed = resident.attachments(&document).await.done();
    assert_eq!(listed.body["items"][0]["removable"], false);
    resident.attaches(&document, "另一.txt", "x").await.refused(403, "forbidden");
}

#[tokio::test]
async fn a_closed_whistle_keeps_what_it_has() {
    let town = Town::shared();
    let (clerk, secretary) = (town.sign_in("haitang-clerk").await, town.sign_in("haitang").await);
    let whistle = clerk.drafts("要作废的").await;
    let made = clerk.attaches(whistle.id(), "a.txt", "一").await.done();
    secretary.tries("whistle.discard", &whistle, json!({ "reason": "重复" })).await.done();
    clerk.attaches(whistle.id(), "b.txt", "二").await.refused(422, "attachment_record_closed");
    clerk.acts("attachment.remove", &made.text("/id"), None, json!({})).await.refused(422, "attachment_record_closed");
    assert_eq!(clerk.attachments(whistle.id()).await.done().body["items"][0]["removable"], false);
    let query = "query($id: ID!) { whistle(id: $id) { allowedActions { name reason } } }";
    let actions = clerk.asks(query, json!({ "id": whistle.id() })).await.done();
    let actions = actions.list("/whistle/allowedActions");
    let attach = actions.iter().find(|one| one["name"] == "whistle.attach").unwrap();
    assert!(attach["reason"].as_str().is_some_and(|reason| reason.contains("closed")), "{attach}");
}

#[tokio::test]
async fn what_was_done_is_audited_without_the_names_of_files() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("审计附件").await;
    let made = clerk.attaches(whistle.id(), "王某身份证.txt", "正面").await.done();
    let (id, sha256) = (made.text("/id"), made.text("/sha256"));
    clerk.acts("attachment.remove", &id, None, json!({})).await.done();
    let auditor = town.sign_in("auditor").await;
    for (action, event) in [("whistle.attach", "added"), ("attachment.remove", "removed")] {
        let trail = auditor.gets(&format!("/api/v1/audit-entries?action={action}&first=20")).await.done();
        let entry = trail.list("/items").iter().find(|entry| entry.to_string().contains(&sha256));
        let entry = entry.unwrap_or_else(|| panic!("{event}: {trail}"));
        assert!(entry.to_string().contains(whistle.id()), "{entry}");
    }
    let all = auditor.gets("/api/v1/audit-entries?first=200").await.done();
    assert!(!all.body.to_string().contains("王某身份证"), "a name may name a person");
}
