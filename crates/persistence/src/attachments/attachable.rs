//! Which kinds of records take attachments, and how their own permissions decide about them.

use std::pin::Pin;

use linli_domain::{
    Error, Result,
    attachments::AttachmentRule,
    authorisation::{Branch, Caller, Permission, Reach},
    policy_documents::PolicyDocument,
    whistles::Whistle,
};
use linli_vocabulary::{Kind, whistles::WhistleState};
use uuid::Uuid;

use crate::exec::{Reader, Subject, Tx};

/// A record that takes attachments. Whoever reads it reads them.
pub trait Attachable: Subject {
    /// The permission to add one; whoever holds it also removes what they brought.
    const ATTACH: Permission;

    /// Code of the division it belongs to: whoever may attach through that removes what others brought, too.
    fn owner(&self) -> &str;

    /// Whether attachments may still come and go.
    ///
    /// # Errors
    /// The record is closed.
    fn is_open(&self) -> Result<(), AttachmentRule> {
        Ok(())
    }
}

/// Every kind that takes attachments: one line each.
const KINDS: [Door; 2] = [Door::of::<PolicyDocument>(), Door::of::<Whistle>()];

impl Attachable for PolicyDocument {
    const ATTACH: Permission = Permission::PolicyDocumentAttach;

    fn owner(&self) -> &str {
        &self.division_code
    }
}

impl Attachable for Whistle {
    const ATTACH: Permission = Permission::WhistleAttach;

    fn owner(&self) -> &str {
        &self.place.division_code
    }

    fn is_open(&self) -> Result<(), AttachmentRule> {
        match self.state {
            WhistleState::Closed | WhistleState::Discarded => Err(AttachmentRule::RecordClosed),
            _ => Ok(()),
        }
    }
}

/// How a caller stands to the attachments of a record they may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// They may add one.
    pub attaches: bool,
    /// The record is theirs, so that they remove what others brought.
    pub owns: bool,
    /// Whether the record is open.
    pub open: Result<(), AttachmentRule>,
}

impl Standing {
    fn of<R: Attachable>(caller: &Caller, record: &R, attaches: bool) -> Self {
        let owns = match caller.reach(R::ATTACH) {
            Reach::Everything => true,
            Reach::Through(branches) => branches
                .iter()
                .any(|branch| matches!(branch, Branch::Owner(code) if record.owner().starts_with(code.as_str()))),
        };
        Self { attaches, owns: attaches && owns, open: record.is_open() }
    }
}

type Stands<'a> = Pin<Box<dyn Future<Output = Result<Standing>> + Send + 'a>>;

/// What is known of one kind.
struct Door {
    kind: Kind,
    look: for<'a> fn(&'a Reader, Uuid) -> Stands<'a>,
    stand: for<'a> fn(&'a mut Tx, Uuid) -> Stands<'a>,
}

impl Door {
    const fn of<R: Attachable>() -> Self {
        Self {
            kind: R::KIND,
            look: |reader, id| Box::pin(look_at::<R>(reader, id)),
            stand: |tx, id| Box::pin(stand_on::<R>(tx, id)),
        }
    }

    fn to(kind: Kind) -> Result<&'static Self> {
        KINDS.iter().find(|door| door.kind == kind).ok_or(Error::NotFound(kind))
    }
}

async fn look_at<R: Attachable>(reader: &Reader, id: Uuid) -> Result<Standing> {
    let record = reader.get::<R>(id.into()).await?;
    let attaches = reader.permitted::<R>(R::ATTACH, &[id.into()]).await?.contains(&record.id());
    Ok(Standing::of(&reader.request().caller, &record, attaches))
}

async fn stand_on<R: Attachable>(tx: &mut Tx, id: Uuid) -> Result<Standing> {
    let record = tx.also::<R>(R::ATTACH, id.into()).await?;
    Ok(Standing::of(&tx.request().caller, &*record, true))
}

/// Whether records of this kind take attachments.
#[must_use]
pub fn takes(kind: Kind) -> bool {
    Door::to(kind).is_ok()
}

/// How the caller stands to a record's attachments.
///
/// # Errors
/// *Not found* when the record is not for these eyes or takes none, or a fault.
pub async fn look(reader: &Reader, kind: Kind, record: Uuid) -> Result<Standing> {
    (Door::to(kind)?.look)(reader, record).await
}

/// The same within a command, the record locked; who may not attach is refused.
pub(super) async fn stand(tx: &mut Tx, kind: Kind, record: Uuid) -> Result<Standing> {
    (Door::to(kind)?.stand)(tx, record).await
}
