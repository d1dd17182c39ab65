//! The provider of encryption that ships: XChaCha20-Poly1305 for values, HMAC-SHA-256 for blind indexes, under keys of a file
//! in the data folder that only its user reads. The keys are never in the database and never in a backup.

use std::{
    io::Write,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use hmac::{Hmac, Mac};
use linli_domain::{
    Error, Result,
    privacy::{Blind, Place, Sealed, SealedField},
};
use linli_persistence::exec::{Cipher, PresentKeys};
use linli_vocabulary::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::identity::{Sealing, fresh};

/// How a key is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Algorithm {
    /// For values.
    #[serde(rename = "xchacha20-poly1305")]
    XChaCha20Poly1305,
    /// For blind indexes.
    #[serde(rename = "hmac-sha256")]
    HmacSha256,
}

/// A key of the file.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// `k1`: what values under it begin with.
    pub id: String,
    /// How it is used.
    pub algorithm: Algorithm,
    /// When it was made.
    pub made_at: Timestamp,
    /// 32 bytes, hexadecimal.
    secret: String,
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key({})", self.id)
    }
}

impl Key {
    fn bytes(&self) -> Result<[u8; 32]> {
        let bytes = hex::decode(&self.secret).ok().and_then(|bytes| bytes.try_into().ok());
        bytes.ok_or_else(|| Error::internal(format!("key {} is not 64 hexadecimal digits", self.id)))
    }
}

/// Every key; the last of each kind is the present one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keys {
    /// Of values.
    pub values: Vec<Key>,
    /// Of blind indexes.
    pub indexes: Vec<Key>,
}

impl Keys {
    fn next(of: &[Key], letter: char, algorithm: Algorithm, now: Timestamp) -> Key {
        let number = |key: &Key| key.id.trim_start_matches(letter).parse::<u32>().unwrap_or_default();
        let id = format!("{letter}{}", of.iter().map(number).max().unwrap_or_default() + 1);
        Key { id, algorithm, made_at: now, secret: hex::encode(fresh::<32>()) }
    }

    /// With a fresh key for values, which is the present one from now on.
    #[must_use]
    pub fn with_new_values_key(mut self, now: Timestamp) -> Self {
        self.values.push(Self::next(&self.values, 'k', Algorithm::XChaCha20Poly1305, now));
        self
    }

    /// With a fresh key for blind indexes, which is the present one from now on.
    #[must_use]
    pub fn with_new_index_key(mut self, now: Timestamp) -> Self {
        self.indexes.push(Self::next(&self.indexes, 'b', Algorithm::HmacSha256, now));
        self
    }

    /// Without the key of this id; nothing when there is no such key or it is a present one.
    #[must_use]
    pub fn without(mut self, id: &str) -> Option<Self> {
        let older = |keys: &mut Vec<Key>| match keys.iter().position(|key| key.id == id) {
            Some(at) if at + 1 < keys.len() => Some(keys.remove(at)),
            _ => None,
        };
        older(&mut self.values).or_else(|| older(&mut self.indexes)).is_some().then_some(self)
    }
}

/// The keys of one file, read again when the file has changed.
pub struct KeyRing {
    path: PathBuf,
    read: Mutex<(Option<SystemTime>, Keys)>,
}

impl std::fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyRing({})", self.path.display())
    }
}

impl KeyRing {
    /// Reads the file that is there.
    ///
    /// # Errors
    /// A fault that names the file.
    pub fn open(path: &Path) -> Result<Self> {
        let read = read(path)?;
        Ok(Self { path: path.to_owned(), read: Mutex::new(read) })
    }

    /// Reads the file, or makes it with first keys, readable by this user only.
    ///
    /// # Errors
    /// A fault that names the file.
    pub fn open_or_make(path: &Path, now: Timestamp) -> Result<Self> {
        if !path.exists() {
            let first = Keys::default().with_new_values_key(now).with_new_index_key(now);
            // Another process may be first: then its keys hold.
            match write(path, &first, true) {
                Err(fault) if !path.exists() => return Err(fault),
                _ => {}
            }
        }
        Self::open(path)
    }

    /// The keys as the file has them now.
    ///
    /// # Errors
    /// A fault that names the file.
    pub fn keys(&self) -> Result<Keys> {
        let changed = std::fs::metadata(&self.path).and_then(|file| file.modified()).ok();
        let mut held = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        // While the file is away, such as during its replacement, what was read holds.
        if changed.is_some() && held.0 != changed {
            *held = read(&self.path)?;
        }
        Ok(held.1.clone())
    }

    /// Puts other keys in the place of these, at once for every process that has the file.
    ///
    /// # Errors
    /// A fault that names the file.
    pub fn replace(&self, keys: &Keys) -> Result<()> {
        let beside = self.path.with_extension("new");
        write(&beside, keys, false)?;
        std::fs::rename(&beside, &self.path).map_err(|fault| wrong(&self.path, &fault))?;
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = read(&self.path)?;
        Ok(())
    }
}

fn wrong(path: &Path, fault: &dyn std::fmt::Display) -> Error {
    Error::internal(format!("the keys of personal data {} cannot be used: {fault}", path.display()))
}

fn read(path: &Path) -> Result<(Option<SystemTime>, Keys)> {
    let changed = std::fs::metadata(path).and_then(|file| file.modified()).ok();
    let text = std::fs::read_to_string(path).map_err(|fault| wrong(path, &fault))?;
    let keys: Keys = serde_json::from_str(&text).map_err(|fault| wrong(path, &fault))?;
    for (of, algorithm) in [(&keys.values, Algorithm::XChaCha20Poly1305), (&keys.indexes, Algorithm::HmacSha256)] {
        if of.is_empty() || of.iter().any(|key| key.algorithm != algorithm || key.bytes().is_err()) {
            return Err(wrong(path, &"expected keys of values and keys of indexes, each of 64 hexadecimal digits"));
        }
    }
    Ok((changed, keys))
}

fn write(path: &Path, keys: &Keys, only_new: bool) -> Result<()> {
    let text = serde_json::to_string_pretty(keys).map_err(Error::internal)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(!only_new).create_new(only_new).truncate(!only_new);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|fault| wrong(path, &fault))?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|fault| wrong(path, &fault))
}

fn present(of: &[Key]) -> Result<&Key> {
    of.last().ok_or_else(|| Error::internal("there is no key"))
}

impl Cipher for KeyRing {
    fn seal(&self, place: Place, plain: &str) -> Result<Sealed> {
        let keys = self.keys()?;
        let key = present(&keys.values)?;
        let sealed = Sealing::under(&key.bytes()?).seal(&place.text(), plain.as_bytes())?;
        Ok(Sealed::stored(format!("{}.{sealed}", key.id)))
    }

    fn open(&self, place: Place, sealed: &Sealed) -> Result<String> {
        let (id, rest) = sealed
            .parts()
            .ok_or_else(|| Error::internal(format!("what stands in {} is not encrypted", place.text())))?;
        let keys = self.keys()?;
        let key = keys.values.iter().find(|key| key.id == id);
        let key = key.ok_or_else(|| Error::internal(format!("there is no key {id} for {}", place.text())))?;
        let plain = Sealing::under(&key.bytes()?).open(&place.text(), rest)?;
        String::from_utf8(plain).map_err(Error::internal)
    }

    fn blinds(&self, field: SealedField, normalised: &str) -> Result<Vec<Blind>> {
        let keys = self.keys()?;
        let blind = |key: &Key| {
            let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&key.bytes()?).map_err(Error::internal)?;
            // Equal numbers in two columns must not look equal.
            mac.update(format!("{}.{}/", field.table(), field.column()).as_bytes());
            mac.update(normalised.as_bytes());
            Ok(Blind::stored(format!("{}.{}", key.id, hex::encode(mac.finalize().into_bytes()))))
        };
        keys.indexes.iter().rev().map(blind).collect()
    }

    fn present(&self) -> Result<PresentKeys> {
        let keys = self.keys()?;
        Ok(PresentKeys { values: present(&keys.values)?.id.clone(), indexes: present(&keys.indexes)?.id.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn now() -> Timestamp {
        "2026-11-23T01:00:00.000Z".parse().unwrap()
    }

    fn ring(folder: &tempfile::TempDir) -> KeyRing {
        KeyRing::open_or_make(&folder.path().join("keys.json"), now()).unwrap()
    }

    fn phone(row: u128) -> Place {
        Place::of(SealedField::PersonPhone, Uuid::from_u128(row))
    }

    #[test]
    fn a_value_opens_in_its_place_only() {
        let folder = tempfile::tempdir().unwrap();
        let ring = ring(&folder);
        let sealed = ring.seal(phone(1), "13800001234").unwrap();
        assert!(sealed.text().starts_with("k1.") && !sealed.text().contains("13800001234"));
        assert_ne!(sealed, ring.seal(phone(1), "13800001234").unwrap(), "equal values do not look equal");
        assert_eq!(ring.open(phone(1), &sealed).unwrap(), "13800001234");
        assert!(ring.open(phone(2), &sealed).is_err(), "another row");
        let other = Place::of(SealedField::PersonAddress, Uuid::from_u128(1));
        assert!(ring.open(other, &sealed).is_err(), "another column");
        assert!(ring.open(phone(1), &Sealed::stored("13800001234".into())).is_err(), "plain");
    }

    #[test]
    fn an_index_is_the_same_for_the_same_value_in_the_same_column() {
        let folder = tempfile::tempdir().unwrap();
        let ring = ring(&folder);
        let blind = |field, value| ring.blinds(field, value).unwrap();
        let one = blind(SealedField::PersonPhone, "13800001234");
        assert_eq!(one, blind(SealedField::PersonPhone, "13800001234"));
        assert_ne!(one, blind(SealedField::PersonPhone, "13800001235"));
        assert_ne!(one, blind(SealedField::AccountPhone, "13800001234"));
    }

    #[test]
    fn old_values_open_after_a_new_key_and_another_process_sees_it() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (ring(&folder), ring(&folder));
        let old = one.seal(phone(1), "13800001234").unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        one.replace(&one.keys().unwrap().with_new_values_key(now()).with_new_index_key(now())).unwrap();
        let new = other.seal(phone(1), "13800001234").unwrap();
        assert!(new.text().starts_with("k2."), "{new:?}");
        assert_eq!(other.open(phone(1), &old).unwrap(), one.open(phone(1), &new).unwrap());
        let blinds = other.blinds(SealedField::PersonPhone, "1").unwrap();
        assert_eq!(blinds.iter().map(|b| b.text()[..3].to_owned()).collect::<Vec<_>>(), ["b2.", "b1."]);
    }

    #[test]
    fn a_present_key_is_not_removed_and_a_removed_one_opens_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let ring = ring(&folder);
        let old = ring.seal(phone(1), "13800001234").unwrap();
        assert!(ring.keys().unwrap().without("k1").is_none());
        let keys = ring.keys().unwrap().with_new_values_key(now());
        ring.replace(&keys.without("k1").unwrap()).unwrap();
        assert!(ring.open(phone(1), &old).is_err());
        assert!(ring.seal(phone(1), "1").unwrap().text().starts_with("k2."));
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_the_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let ring = ring(&folder);
        let mode = || std::fs::metadata(&ring.path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(), 0o600);
        ring.replace(&ring.keys().unwrap().with_new_values_key(now())).unwrap();
        assert_eq!(mode(), 0o600);
        assert!(!format!("{ring:?} {:?}", ring.keys().unwrap()).contains(&ring.keys().unwrap().values[0].secret));
    }
}
