//! The file: gzip of lines of JSON. First the manifest, then the rows of each table as arrays, each table closed by a line
//! with its count and digest, then the files of attachments, each a line with its place, size and digest and the bytes in
//! lines after it, last a line with the digest of everything and a MAC over it under the installation's secret.

use std::{
    fs::File,
    io::{BufRead, BufReader, BufWriter, ErrorKind, Write},
    path::Path,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, bufread::GzDecoder, write::GzEncoder};
use hmac::{Hmac, Mac};
use linli_domain::{Error, Result};
use linli_persistence::operations::copy::{Column, Row};
use linli_vocabulary::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::BackupRule;
use crate::exec::Secret;

pub(super) const FORMAT: &str = "linli-backup";
/// Raised when a reader of today could not read it.
pub(super) const EDITION: u32 = 2;
/// So many bytes of a file stand in one line.
const CHUNK: usize = 256 * 1024;

/// The first line.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Manifest {
    /// `linli-backup`.
    pub format: String,
    /// Of the format.
    pub edition: u32,
    /// The version of Linli that took it.
    pub version: String,
    /// When.
    pub made_at: Timestamp,
    /// The migrations that were run.
    pub schema: Vec<String>,
    /// The tables, in the order of the file.
    pub tables: Vec<Entry>,
    /// Where the bytes of attachments are.
    #[serde(default)]
    pub files: Place,
}

/// Where the bytes of attachments are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Place {
    /// In this file.
    Here,
    /// In a bucket, which is backed up by whoever runs it.
    #[default]
    Elsewhere,
}

impl Manifest {
    /// Rows of all tables.
    pub(super) fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// A table of the manifest.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    pub name: String,
    pub rows: u64,
    pub columns: Vec<Column>,
}

/// The line after a table's rows.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct End {
    end: String,
    rows: u64,
    sha256: String,
}

/// The line before the bytes of a file.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    file: String,
    bytes: usize,
    sha256: String,
}

/// What comes next in an archive.
pub(super) enum Piece {
    /// A row, with the place of its table in the manifest.
    Row(usize, Row),
    /// A file, with its place in the store.
    File(String, Vec<u8>),
}

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
struct Seal {
    sha256: String,
    mac: String,
}

/// Writes an archive.
pub(super) struct Writer {
    out: GzEncoder<BufWriter<File>>,
    whole: Sha256,
    table: Sha256,
    rows: u64,
}

impl Writer {
    pub(super) fn new(file: File, manifest: &Manifest) -> Result<Self> {
        let out = GzEncoder::new(BufWriter::new(file), Compression::new(6));
        let mut writer = Self { out, whole: Sha256::new(), table: Sha256::new(), rows: 0 };
        writer.line(manifest)?;
        Ok(writer)
    }

    pub(super) fn row(&mut self, row: &Row) -> Result<()> {
        let line = self.line(row)?;
        self.table.update(line);
        self.rows += 1;
        Ok(())
    }

    pub(super) fn end(&mut self, table: &str) -> Result<()> {
        let sha256 = hex::encode(std::mem::take(&mut self.table).finalize());
        let rows = std::mem::take(&mut self.rows);
        self.line(&End { end: table.to_owned(), rows, sha256 }).map(drop)
    }

    pub(super) fn file(&mut self, key: &str, bytes: &[u8]) -> Result<()> {
        let sha256 = hex::encode(Sha256::digest(bytes));
        self.line(&Head { file: key.to_owned(), bytes: bytes.len(), sha256 })?;
        for chunk in bytes.chunks(CHUNK) {
            self.line(&STANDARD.encode(chunk))?;
        }
        Ok(())
    }

    /// Seals the file and makes sure that it is on the disk; returns the digest of what is in it.
    pub(super) fn seal(mut self, secret: &Secret) -> Result<String> {
        let sha256 = hex::encode(std::mem::take(&mut self.whole).finalize());
        self.line(&Seal { mac: mac(secret, &sha256), sha256: sha256.clone() })?;
        let file = self.out.finish().and_then(|out| out.into_inner().map_err(std::io::IntoInnerError::into_error));
        file.and_then(|file| file.sync_all()).map_err(unwritable)?;
        Ok(sha256)
    }

    fn line(&mut self, content: &impl Serialize) -> Result<Vec<u8>> {
        let mut line = serde_json::to_vec(content).map_err(Error::internal)?;
        line.push(b'\n');
        self.whole.update(&line);
        self.out.write_all(&line).map_err(unwritable)?;
        Ok(line)
    }
}

/// Reads an archive, and believes nothing in it that a digest does not bear out.
pub(super) struct Reader {
    lines: BufReader<GzDecoder<BufReader<File>>>,
    manifest: Manifest,
    whole: Sha256,
    table: Sha256,
    at: usize,
    rows: u64,
}

impl Reader {
    /// Opens it and reads the manifest, which is proved only when everything has been read.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(unwritable)?;
        let lines = BufReader::new(GzDecoder::new(BufReader::new(file)));
        let manifest = Manifest {
            format: String::new(),
            edition: 0,
            version: String::new(),
            made_at: Timestamp::new(chrono::DateTime::UNIX_EPOCH),
            schema: Vec::new(),
            tables: Vec::new(),
            files: Place::Elsewhere,
        };
        let mut reader = Self { lines, manifest, whole: Sha256::new(), table: Sha256::new(), at: 0, rows: 0 };
        let first = reader.line().map_err(|rule| match rule {
            BackupRule::Altered => BackupRule::NotABackup,
            other => other,
        })?;
        reader.whole.update(&first);
        reader.manifest = serde_json::from_slice(&first).map_err(|_| BackupRule::NotABackup)?;
        if reader.manifest.format != FORMAT {
            return Err(BackupRule::NotABackup.into());
        }
        Ok(reader)
    }

    pub(super) const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The next row or file; nothing at the end, when all digests have been borne out.
    pub(super) fn next(&mut self, secret: Option<&Secret>) -> Result<Option<Piece>> {
        loop {
            let line = self.line()?;
            if line.first() == Some(&b'[') {
                self.whole.update(&line);
                self.table.update(&line);
                self.rows += 1;
                let row = serde_json::from_slice(&line).map_err(|_| BackupRule::Altered)?;
                return Ok(Some(Piece::Row(self.at, row)));
            }
            let Some(entry) = self.manifest.tables.get(self.at) else {
                if let Ok(head) = serde_json::from_slice::<Head>(&line) {
                    self.whole.update(&line);
                    return Ok(Some(self.file(head)?));
                }
                return Ok(self.ended(&line, secret).map(|()| None)?);
            };
            let sha256 = hex::encode(std::mem::take(&mut self.table).finalize());
            let expected = End { end: entry.name.clone(), rows: entry.rows, sha256 };
            let end: End = serde_json::from_slice(&line).map_err(|_| BackupRule::Altered)?;
            if end != expected || self.rows != entry.rows {
                return Err(BackupRule::Altered.into());
            }
            self.whole.update(&line);
            self.at += 1;
            self.rows = 0;
        }
    }

    fn file(&mut self, head: Head) -> Result<Piece, BackupRule> {
        let mut bytes = Vec::new();
        while bytes.len() < head.bytes {
            let line = self.line()?;
            let chunk: String = serde_json::from_slice(&line).map_err(|_| BackupRule::Altered)?;
            let chunk = STANDARD.decode(chunk).map_err(|_| BackupRule::Altered)?;
            if chunk.is_empty() {
                return Err(BackupRule::Altered);
            }
            bytes.extend(chunk);
            self.whole.update(&line);
        }
        if bytes.len() != head.bytes || hex::encode(Sha256::digest(&bytes)) != head.sha256 {
            return Err(BackupRule::Altered);
        }
        Ok(Piece::File(head.file, bytes))
    }

    fn ended(&mut self, line: &[u8], secret: Option<&Secret>) -> Result<(), BackupRule> {
        let seal: Seal = serde_json::from_slice(line).map_err(|_| BackupRule::Altered)?;
        if seal.sha256 != hex::encode(self.whole.clone().finalize()) {
            return Err(BackupRule::Altered);
        }
        // The check sum of gzip stands behind the last line, and nothing behind that.
        let rest = self.lines.fill_buf().map_err(|fault| unread(&fault))?.len();
        if rest > 0 || !self.lines.get_mut().get_mut().fill_buf().map_err(|fault| unread(&fault))?.is_empty() {
            return Err(BackupRule::Altered);
        }
        match secret {
            Some(secret) if mac(secret, &seal.sha256) != seal.mac => Err(BackupRule::OtherSecret),
            _ => Ok(()),
        }
    }

    fn line(&mut self) -> Result<Vec<u8>, BackupRule> {
        let mut line = Vec::new();
        self.lines.read_until(b'\n', &mut line).map_err(|fault| unread(&fault))?;
        if line.last() == Some(&b'\n') { Ok(line) } else { Err(BackupRule::Truncated) }
    }
}

fn mac(secret: &Secret, sha256: &str) -> String {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&secret.derive("backup"))
        .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    mac.update(sha256.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err takes")]
pub(super) fn unwritable(fault: std::io::Error) -> Error {
    BackupRule::File(fault.to_string()).into()
}

fn unread(fault: &std::io::Error) -> BackupRule {
    match fault.kind() {
        ErrorKind::UnexpectedEof => BackupRule::Truncated,
        _ => BackupRule::Altered,
    }
}
