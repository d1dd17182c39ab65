//! Who holds a post: appoint and end.

use linli_domain::{
    Result,
    authorisation::Permission,
    organisations::{Handover, Organisation, Post, PostRule},
};
use linli_persistence::organisations::{appointable, open_work};
use linli_vocabulary::Date;

use crate::exec::{Command, Fields, Loaded, Tx};

/// Puts a person into a post.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PostAppointInput")]
#[schema(as = PostAppointInput)]
pub struct AppointPost {
    /// Sign-in name of the person's account: who appoints need not be able to look accounts up.
    #[schema(min_length = 1, max_length = 60)]
    pub account: String,
    /// First day in the post, at most 60 days ahead.
    pub since: Date,
}

impl Command for AppointPost {
    const NEEDS: Permission = Permission::PostAppoint;
    type On = Post;
    type Output = Post;

    fn check(&self) -> Result<()> {
        Fields::new().line("account", &self.account, 60).done()
    }

    async fn run(self, on: Loaded<Post>, tx: &mut Tx) -> Result<Post> {
        tx.read::<Organisation>(on.organisation).await?.living()?;
        let account = appointable(tx, self.account.trim()).await?.ok_or(PostRule::NoSuchAccount)?;
        let (tenure, today) = (tx.new_id(), tx.today());
        let decided = on.decide(|post| post.appoint(tenure, account, self.since, today))?;
        tx.save(decided).await
    }
}

/// Ends the tenure of whoever holds the post, and opens the hand-over of the open work.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PostEndInput")]
#[schema(as = PostEndInput)]
pub struct EndPost {
    /// First day on which the person no longer holds the post, at most 60 days ahead.
    pub until: Date,
}

impl Command for EndPost {
    const NEEDS: Permission = Permission::PostEnd;
    type On = Post;
    type Output = Post;

    async fn run(self, on: Loaded<Post>, tx: &mut Tx) -> Result<Post> {
        let organisation = tx.read::<Organisation>(on.organisation).await?;
        let leaving = on.tenures.iter().find(|tenure| tenure.until.is_none()).ok_or(PostRule::Vacant)?.account;
        let work = open_work(tx, on.organisation).await?.into_iter().map(|work| (tx.new_id(), work)).collect();
        let (handover, opened) =
            Handover::open(tx.new_id(), &on, &organisation.content.short_name, leaving, work, tx.now());
        let today = tx.today();
        let decided = on.decide(|post| post.end(self.until, today))?;
        let post = tx.save(decided).await?;
        tx.create(handover, opened).await?;
        Ok(post)
    }
}
