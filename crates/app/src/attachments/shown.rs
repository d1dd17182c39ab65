//! What a caller is told of attachments.

use linli_domain::{Error, Message, Result, attachments::Attachment};
use linli_persistence::attachments::{Standing, look, of_record, some, takes};
use linli_vocabulary::Kind;
use uuid::Uuid;

use crate::exec::{Figures, Output, Reader};

/// An attachment, and whether this caller may take it away.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The attachment.
    pub attachment: Attachment,
    /// Whether this caller may take it away now.
    pub removable: bool,
}

impl Output for Shown {
    fn output_id(&self) -> Uuid {
        self.attachment.id.into()
    }

    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        let attachment = some(reader, &[id]).await?.pop().ok_or(Error::NotFound(Kind::Attachment))?;
        let standing = look(reader, attachment.kind, attachment.record).await?;
        Ok(Self::to(reader, standing, attachment))
    }
}

/// The attachments of one record.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AttachmentsOf {
    /// The id of the record, such as that of a whistle.
    #[serde(default)]
    #[param(required = true)]
    pub record: String,
}

impl Figures for AttachmentsOf {
    const NAME: &'static str = "attachment";
    type Of = Shown;

    async fn read(self, reader: &Reader) -> Result<Vec<Shown>> {
        let (kind, record) = record_of(&self.record)?;
        // Asked first: a record that is not for these eyes has no attachments for them either.
        let standing = look(reader, kind, record).await?;
        let attachments = of_record(reader, kind, record).await?;
        Ok(attachments.into_iter().map(|one| Shown::to(reader, standing, one)).collect())
    }
}

impl Shown {
    fn to(reader: &Reader, standing: Standing, attachment: Attachment) -> Self {
        let theirs = reader.request().caller.account() == Some(attachment.uploaded_by);
        let removable = standing.open.is_ok() && standing.attaches && (standing.owns || theirs);
        Self { attachment, removable }
    }
}

/// The kind and id of a record that takes attachments, from the text of its id.
fn record_of(text: &str) -> Result<(Kind, Uuid)> {
    let found = text.rsplit_once('_').and_then(|(name, id)| {
        let kind = <Kind as linli_vocabulary::Words>::iter().find(|kind| kind.name() == name)?;
        let id = Uuid::try_parse(id).ok()?;
        (takes(kind) && kind.id_text(id) == text).then_some((kind, id))
    });
    found.ok_or_else(|| {
        let message = Message::new("应为可带附件的事项的编号。", "Expected the id of a record that takes attachments.");
        Error::field("record", "wrong_id", message)
    })
}
