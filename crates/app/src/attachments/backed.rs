//! The bytes of attachments in a backup, and back from one.

use futures::TryStreamExt;
use linli_domain::Result;
use object_store::GetOptions;

use super::{
    Files,
    files::{MEDIUM, SMALL, fault},
};

/// A file in the store, whole: none larger than what an upload may have.
pub(crate) async fn bytes_at(files: &Files, key: &str) -> Result<Option<Vec<u8>>> {
    let got = match files.get(key, GetOptions::default()).await {
        Ok(got) => got,
        Err(object_store::Error::NotFound { .. }) => return Ok(None),
        Err(other) => return Err(fault(other)),
    };
    let bytes = got.into_stream().try_fold(Vec::new(), |mut bytes, part| async move {
        bytes.extend_from_slice(&part);
        Ok(bytes)
    });
    bytes.await.map(Some).map_err(fault)
}

/// A file and its smaller versions, as their places are called.
pub(crate) fn versions(key: &str) -> [String; 3] {
    [key.to_owned(), format!("{key}{SMALL}"), format!("{key}{MEDIUM}")]
}

/// Puts bytes back where they were.
pub(crate) async fn put_back(files: &Files, key: &str, bytes: Vec<u8>) -> Result<()> {
    files.put_at(key, bytes.into()).await
}
