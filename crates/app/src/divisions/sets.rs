//! Named, dated sets of divisions: made, corrected, widened, narrowed, closed.

use linli_domain::{
    Error, Message, Result,
    authorisation::Permission,
    division_sets::{DivisionSet, DivisionSetContent, DivisionSetRule},
    divisions::Division,
    event::Happened,
};
use linli_vocabulary::{Date, DivisionId, DivisionSetMemberId, PolicyDocumentId};

use crate::{
    exec::{Command, Fields, Loaded, Tx},
    rules::citation::{self, cite},
};

pub(crate) use linli_persistence::divisions::set::codes_of;
pub use linli_persistence::divisions::set::{DivisionSetFilter, DivisionSetSort};

/// At most so many divisions at once.
const MOST: usize = 200;

/// What is said about a set of divisions.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DivisionSetContentInput")]
#[schema(as = DivisionSetContentInput)]
pub struct ChangeDivisionSet {
    /// Its name, such as 中心城区; at most 50 characters.
    #[schema(min_length = 1, max_length = 50)]
    pub name: String,
    /// In English, at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub english_name: String,
    /// What it is for, at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub purpose: String,
    /// The document that decided it; none is a local choice.
    pub policy_document: Option<PolicyDocumentId>,
    /// Why it was chosen, which a local choice must say, or a remark on the document; at most 500 characters.
    #[schema(max_length = 500)]
    pub reason: Option<String>,
}

impl ChangeDivisionSet {
    fn fields(&self, fields: Fields) -> Fields {
        let fields = fields.line("name", &self.name, 50).line("englishName", &self.english_name, 100).text(
            "purpose",
            &self.purpose,
            500,
        );
        citation::check(fields, self.policy_document, self.reason.as_deref())
    }

    async fn content(self, tx: &mut Tx) -> Result<DivisionSetContent> {
        let Self { name, english_name, purpose, policy_document, reason } = self;
        let citation = cite(tx, policy_document, reason).await?;
        Ok(DivisionSetContent { name, english_name, purpose, citation })
    }
}

/// Makes a set in a division; its members lie in that division.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DivisionSetCreateInput")]
#[schema(as = DivisionSetCreateInput)]
pub struct CreateDivisionSet {
    /// How reports and other systems name it: 2 to 40 lower-case letters, digits and underscores, a letter first. It stays.
    #[schema(min_length = 2, max_length = 40, pattern = "^[a-z][a-z0-9_]{1,39}$")]
    pub code: String,
    /// What is said about it.
    pub content: ChangeDivisionSet,
    /// Its first divisions, 1 to 200.
    #[schema(min_items = 1, max_items = 200)]
    pub divisions: Vec<DivisionId>,
    /// Since when they belong to it; that may be long ago.
    pub since: Date,
}

impl Command for CreateDivisionSet {
    const NEEDS: Permission = Permission::DivisionSetCreate;
    type On = Division;
    type Output = DivisionSet;

    fn check(&self) -> Result<()> {
        let code = self.code.as_str();
        let plain = code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        let fits = plain && (2..=40).contains(&code.len()) && code.starts_with(|c: char| c.is_ascii_lowercase());
        let message = Message::new(
            "代码为2到40个小写字母、数字和下划线，以字母开头。",
            "2 to 40 lower-case letters, digits and underscores, a letter first.",
        );
        within("content", &self.content)?;
        few(Fields::new().must("code", fits, "invalid_value", message), &self.divisions).done()
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<DivisionSet> {
        let Self { code, content, divisions, since } = self;
        let content = content.content(tx).await?;
        let joining = joining(tx, divisions).await?;
        let set = DivisionSet {
            id: tx.new_id(),
            version: 1,
            code,
            content,
            division: on.id,
            division_code: on.code.clone(),
            members: Vec::new(),
            closed_on: None,
        };
        tx.create_unique(set.with(joining, since)?, Happened("division_set.created"), DivisionSetRule::CodeTaken).await
    }
}

/// Names the fields of a nested input by their path.
fn within(field: &str, content: &ChangeDivisionSet) -> Result<()> {
    content.fields(Fields::new()).done().map_err(|error| match error {
        Error::Invalid(mut fields) => {
            fields.iter_mut().for_each(|one| one.field.insert(0, field.to_owned()));
            Error::Invalid(fields)
        }
        other => other,
    })
}

fn few(fields: Fields, divisions: &[DivisionId]) -> Fields {
    let message = Message::new("请选择1到200个区划。", "Between 1 and 200 divisions.");
    fields.must("divisions", (1..=MOST).contains(&divisions.len()), "out_of_range", message)
}

/// The named divisions, in the order of their ids, each with an id for its membership.
async fn joining(tx: &mut Tx, mut divisions: Vec<DivisionId>) -> Result<Vec<(DivisionSetMemberId, Division)>> {
    divisions.sort_unstable();
    let mut found = Vec::with_capacity(divisions.len());
    for id in divisions {
        let division = tx.read::<Division>(id).await.map_err(|error| match error {
            Error::NotFound(_) => {
                let message = Message::new("没有这个区划。", "There is no such division.");
                Error::field("divisions", "not_found", message)
            }
            other => other,
        })?;
        found.push((tx.new_id(), division));
    }
    Ok(found)
}

impl Command for ChangeDivisionSet {
    const NEEDS: Permission = Permission::DivisionSetChange;
    const VERSIONED: bool = true;
    type On = DivisionSet;
    type Output = DivisionSet;

    fn check(&self) -> Result<()> {
        self.fields(Fields::new()).done()
    }

    async fn run(self, on: Loaded<DivisionSet>, tx: &mut Tx) -> Result<DivisionSet> {
        let content = self.content(tx).await?;
        tx.save(on.decide(|set| set.change(content))?).await
    }
}

/// Takes divisions into a set, from a day on.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DivisionSetIncludeInput")]
#[schema(as = DivisionSetIncludeInput)]
pub struct IncludeDivisions {
    /// Which, 1 to 200.
    #[schema(min_items = 1, max_items = 200)]
    pub divisions: Vec<DivisionId>,
    /// The first day on which they belong; today or later.
    pub since: Date,
}

impl Command for IncludeDivisions {
    const NEEDS: Permission = Permission::DivisionSetInclude;
    const VERSIONED: bool = true;
    type On = DivisionSet;
    type Output = DivisionSet;

    fn check(&self) -> Result<()> {
        few(Fields::new(), &self.divisions).done()
    }

    async fn run(self, on: Loaded<DivisionSet>, tx: &mut Tx) -> Result<DivisionSet> {
        let joining = joining(tx, self.divisions).await?;
        let today = tx.today();
        tx.save(on.decide(|set| set.include(joining, self.since, today))?).await
    }
}

/// Takes divisions out of a set, on a day. They stay in it for the days before.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DivisionSetExcludeInput")]
#[schema(as = DivisionSetExcludeInput)]
pub struct ExcludeDivisions {
    /// Which, 1 to 200.
    #[schema(min_items = 1, max_items = 200)]
    pub divisions: Vec<DivisionId>,
    /// The first day on which they no longer belong; today or later.
    pub until: Date,
}

impl Command for ExcludeDivisions {
    const NEEDS: Permission = Permission::DivisionSetExclude;
    const VERSIONED: bool = true;
    type On = DivisionSet;
    type Output = DivisionSet;

    fn check(&self) -> Result<()> {
        few(Fields::new(), &self.divisions).done()
    }

    async fn run(self, on: Loaded<DivisionSet>, tx: &mut Tx) -> Result<DivisionSet> {
        let today = tx.today();
        tx.save(on.decide(|set| set.exclude(&self.divisions, self.until, today))?).await
    }
}

/// Closes a set with all its memberships, on a day.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DivisionSetCloseInput")]
#[schema(as = DivisionSetCloseInput)]
pub struct CloseDivisionSet {
    /// The first day on which it no longer exists; today or later.
    pub closed_on: Date,
}

impl Command for CloseDivisionSet {
    const NEEDS: Permission = Permission::DivisionSetClose;
    const VERSIONED: bool = true;
    type On = DivisionSet;
    type Output = DivisionSet;

    async fn run(self, on: Loaded<DivisionSet>, tx: &mut Tx) -> Result<DivisionSet> {
        let today = tx.today();
        tx.save(on.decide(|set| set.close(self.closed_on, today))?).await
    }
}
