//! Posts: create and correct.

use linli_domain::{
    Result,
    authorisation::Permission,
    event::Happened,
    organisations::{Organisation, Post},
};

use super::change::order;
use crate::exec::{Command, Fields, Loaded, Tx};

/// Creates a post in an organisation.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PostCreateInput")]
#[schema(as = PostCreateInput)]
pub struct CreatePost {
    /// What it is called, at most 60 characters.
    #[schema(min_length = 1, max_length = 60)]
    pub title: String,
    /// Place in the official order of its organisation, 0 to 9999, smallest first.
    #[schema(minimum = 0, maximum = 9999)]
    pub display_order: i32,
}

impl Command for CreatePost {
    const NEEDS: Permission = Permission::PostCreate;
    type On = Organisation;
    type Output = Post;

    fn check(&self) -> Result<()> {
        order(Fields::new().line("title", &self.title, 60), self.display_order).done()
    }

    async fn run(self, on: Loaded<Organisation>, tx: &mut Tx) -> Result<Post> {
        on.living()?;
        let post = Post {
            id: tx.new_id(),
            version: 1,
            organisation: on.id,
            division_code: on.division_code.clone(),
            title: self.title.trim().to_owned(),
            display_order: self.display_order,
            tenures: Vec::new(),
        };
        tx.create(post, Happened("post.created")).await
    }
}

/// Corrects title and order of a post.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PostChangeInput")]
#[schema(as = PostChangeInput)]
pub struct ChangePost {
    /// What it is called, at most 60 characters.
    #[schema(min_length = 1, max_length = 60)]
    pub title: String,
    /// Place in the official order of its organisation, 0 to 9999, smallest first.
    #[schema(minimum = 0, maximum = 9999)]
    pub display_order: i32,
}

impl Command for ChangePost {
    const NEEDS: Permission = Permission::PostChange;
    const VERSIONED: bool = true;
    type On = Post;
    type Output = Post;

    fn check(&self) -> Result<()> {
        order(Fields::new().line("title", &self.title, 60), self.display_order).done()
    }

    async fn run(self, on: Loaded<Post>, tx: &mut Tx) -> Result<Post> {
        let decided = on.decide(|post| {
            Ok::<_, linli_domain::Error>(post.change(self.title.trim().to_owned(), self.display_order))
        })?;
        tx.save(decided).await
    }
}
