//! Passing open work on.

use linli_domain::{
    Result,
    authorisation::Permission,
    organisations::{Handover, Post},
};
use linli_vocabulary::{HandoverItemId, PostId};

use crate::exec::{Command, Loaded, Tx};

/// Passes one piece of open work on; the last one closes the hand-over.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "HandoverTransferInput")]
#[schema(as = HandoverTransferInput)]
pub struct TransferHandover {
    /// The piece of work.
    pub item: HandoverItemId,
    /// The post of the same organisation that takes it over; somebody must hold it.
    pub to_post: PostId,
}

impl Command for TransferHandover {
    const NEEDS: Permission = Permission::HandoverTransfer;
    type On = Handover;
    type Output = Handover;

    async fn run(self, on: Loaded<Handover>, tx: &mut Tx) -> Result<Handover> {
        let post = tx.read::<Post>(self.to_post).await?;
        let now = tx.now();
        let decided = on.decide(|handover| handover.transfer(self.item, &post, now))?;
        tx.save(decided).await
    }
}
