//! Policy documents: enter and correct.

use linli_domain::{
    Result,
    authorisation::Permission,
    divisions::Division,
    event::Happened,
    policy_documents::{PolicyDocument, PolicyDocumentContent},
};
use linli_vocabulary::Date;

pub use linli_persistence::policy_documents::{PolicyDocumentFilter, PolicyDocumentSort};

use crate::exec::{Change, Command, Fields, Loaded, Tx};

/// What is said about a policy document.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PolicyDocumentInput")]
#[schema(as = PolicyDocumentInput)]
pub struct CreatePolicyDocument {
    /// Title without book-title marks, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// Who issued it, at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub issuer: String,
    /// Its number (发文字号), at most 100 characters.
    #[schema(max_length = 100)]
    pub number: Option<String>,
    /// The day it was issued.
    pub issued_on: Date,
}

impl CreatePolicyDocument {
    fn content(self) -> PolicyDocumentContent {
        PolicyDocumentContent { title: self.title, issuer: self.issuer, number: self.number, issued_on: self.issued_on }
    }
}

impl Command for CreatePolicyDocument {
    const NEEDS: Permission = Permission::PolicyDocumentCreate;
    type On = Division;
    type Output = PolicyDocument;

    fn check(&self) -> Result<()> {
        Fields::new()
            .line("title", &self.title, 200)
            .line("issuer", &self.issuer, 100)
            .optional_line("number", self.number.as_deref(), 100)
            .done()
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<PolicyDocument> {
        let document = PolicyDocument {
            id: tx.new_id(),
            version: 1,
            division: on.id,
            division_code: on.code.clone(),
            content: self.content(),
        };
        tx.create(document, Happened("policy_document.created")).await
    }
}

impl Command for Change<CreatePolicyDocument> {
    const NEEDS: Permission = Permission::PolicyDocumentChange;
    const VERSIONED: bool = true;
    type On = PolicyDocument;
    type Output = PolicyDocument;

    fn check(&self) -> Result<()> {
        self.0.check()
    }

    async fn run(self, on: Loaded<PolicyDocument>, tx: &mut Tx) -> Result<PolicyDocument> {
        let decided = on.decide(|document| Ok::<_, linli_domain::Error>(document.change(self.0.content())))?;
        tx.save(decided).await
    }
}
