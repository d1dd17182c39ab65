//! Bringing a file: examined and put into the store first, then told to the database in one transaction. Whoever dies between
//! the two leaves bytes that nobody speaks of, and the night sweeps them.

use std::{marker::PhantomData, sync::Arc};

use linli_domain::{
    Error, Result,
    attachments::{Attachment, AttachmentRule, FileInfo, FileLimits},
    authorisation::Permission,
};
use linli_persistence::attachments::{Attachable, count_in, held, look, store};
use linli_vocabulary::{Date, Kind, attachments::AttachmentState};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{ScanAttachment, Shown, examine::examine, files::Files};
use crate::{
    exec::{App, Command, Ground, Loaded, Reader, Request, Tx, later},
    rules::in_force,
};

/// Everything that is held.
pub(super) const STORE: &str = "store";

/// Adds a file to a record of kind `R`. Made of a name and bytes; `prepare` examines and keeps them.
#[derive(Debug, serde::Serialize)]
pub struct Attach<R> {
    name: String,
    /// Of what was sent, for the idempotency key; what is kept may have been written anew.
    sent_sha256: String,
    #[serde(skip)]
    sent: Arc<Vec<u8>>,
    #[serde(skip)]
    kept: Option<Kept>,
    #[serde(skip)]
    record: PhantomData<fn() -> R>,
}

/// A file in the store.
#[derive(Clone, Debug)]
struct Kept {
    key: String,
    name: String,
    info: FileInfo,
    waits: bool,
}

impl<R> Clone for Attach<R> {
    fn clone(&self) -> Self {
        Self {
            name: self.name.clone(),
            sent_sha256: self.sent_sha256.clone(),
            sent: self.sent.clone(),
            kept: self.kept.clone(),
            record: PhantomData,
        }
    }
}

impl<R> Attach<R> {
    /// A file as it came.
    #[must_use]
    pub fn new(name: String, bytes: Vec<u8>) -> Self {
        let sent_sha256 = hex::encode(Sha256::digest(&bytes));
        Self { name, sent_sha256, sent: Arc::new(bytes), kept: None, record: PhantomData }
    }
}

/// How much may be brought on a day.
///
/// # Errors
/// A fault.
pub async fn limits(reader: &Reader, day: Date) -> Result<Arc<FileLimits>> {
    Ok(in_force::<FileLimits>(reader, day).await?.body)
}

/// Refuses whoever may not attach to a record, and records that they cannot, before a body is read: nobody sends megabytes in
/// vain, and nobody fills the store with what belongs nowhere.
///
/// # Errors
/// *Not found*, *forbidden*, or the record is closed.
pub async fn may_attach<R: Attachable>(app: &App, request: &Arc<Request>, id: R::Id) -> Result<()> {
    let reader = app.read(request)?;
    let asked = async {
        let standing = look(&reader, R::KIND, id.into()).await?;
        if !standing.attaches {
            return Err(Error::Forbidden);
        }
        standing.open.map_err(Error::from)
    };
    match asked.await {
        Ok(()) => Ok(()),
        Err(error) => Err(app.denied(request, R::ATTACH.name(), (R::KIND, Some(id.into())), error).await),
    }
}

impl<R: Attachable> Command for Attach<R> {
    const NEEDS: Permission = R::ATTACH;
    type On = R;
    type Output = Shown;

    async fn prepare(self, app: &App, request: &Arc<Request>, id: <R as Ground>::Key) -> Result<Self>
    where
        R: Ground,
    {
        let _ = id;
        let files = app.files();
        let limits = limits(&app.read(request)?, app.clock().now().date()).await?;
        limits.takes(self.sent.len() as u64)?;
        let permit = files.examining().await?;
        let (sent, name) = (self.sent.clone(), self.name.clone());
        let examined = tokio::task::spawn_blocking(move || {
            let _held = permit;
            examine(Arc::unwrap_or_clone(sent), &name)
        });
        let examined = examined.await.map_err(Error::internal)??;
        let key = files.put(app.clock().now().date(), &examined).await?;
        let waits = files.scanner().is_there();
        let kept = Kept { key, name: examined.name, info: examined.info, waits };
        // The bytes are where they belong; a second try of the transaction needs them no more.
        Ok(Self { sent: Arc::default(), kept: Some(kept), ..self })
    }

    async fn run(self, on: Loaded<R>, tx: &mut Tx) -> Result<Shown> {
        let Kept { key, name, info, waits } = self.kept.ok_or_else(|| Error::internal("nothing was kept"))?;
        let (record, account): (Uuid, _) = (on.id().into(), tx.account()?);
        on.is_open()?;
        let limits = in_force::<FileLimits>(tx, tx.today()).await?.body;
        limits.has_room(held(tx, R::KIND, record).await?, info.bytes.unsigned_abs())?;
        let day = format!("{account} {}", tx.today());
        if !count_in(tx, &day, info.bytes, limits.day_bytes()).await? {
            return Err(AttachmentRule::DayFull.into());
        }
        if !count_in(tx, STORE, info.bytes, limits.store_bytes()).await? {
            return Err(AttachmentRule::StoreFull.into());
        }
        let attachment = Attachment {
            id: tx.new_id(),
            kind: R::KIND,
            record,
            key,
            name,
            file: info,
            uploaded_by: account,
            uploaded_at: tx.now(),
            state: if waits { AttachmentState::Waiting } else { AttachmentState::Stored },
            scanned_at: None,
            ended_at: None,
        };
        store(tx, &attachment).await?;
        let id = attachment.id.into();
        if waits {
            later::<ScanAttachment>(tx, [(id, tx.now())]).await?;
        }
        let summary = json!({ "record": R::KIND.id_text(record), "file": attachment.file });
        tx.tell((Kind::Attachment, id, 1), "attachment.added", summary);
        Ok(Shown { attachment, removable: true })
    }
}

impl App {
    /// The files of this installation.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.settings().files
    }
}
