//! The keys of personal data: a file beside the secret, `linli keys` to see, rotate and remove them.

use std::{path::PathBuf, sync::Arc};

use clap::Subcommand;
use linli_app::{
    exec::{Clock, Db, record_operation},
    privacy::{KeyRing, holds_plain, reseal, sweep, values_by_key},
};
use linli_domain::Message;

use crate::{config::Config, install};

/// What is done with the keys.
#[derive(Subcommand, Debug)]
pub enum Keys {
    /// Tell which keys there are and how many values lie under each
    List,
    /// Make a new key and move every value to it, while the server runs; goes on with a rotation that was interrupted
    Rotate {
        /// Make a new key of the blind indexes too
        #[arg(long)]
        indexes: bool,
    },
    /// Remove a key under which nothing lies any more
    Remove {
        /// Its id, such as k1
        id: String,
    },
}

/// Where the keys are kept.
fn path(config: &Config) -> PathBuf {
    config.key_file.clone().unwrap_or_else(|| config.data_dir.join("personal-data-keys.json"))
}

/// A database with the keys of personal data; they are made at the first start. What was written before such values were
/// encrypted is encrypted now, before anybody is let in.
///
/// # Errors
/// A sentence for the terminal.
pub async fn unlock(config: &Config, db: Db) -> Result<Db, String> {
    let path = path(config);
    let told = |fault: linli_domain::Error| fault.to_string();
    let held = values_by_key(&db).await.map_err(told)?;
    if !path.exists() && held.keys().any(|key| !key.is_empty()) {
        return Err(format!(
            "the keys of personal data {} are missing, but the database holds encrypted values: put the file back, \
             or name it with --key-file",
            path.display()
        ));
    }
    let ring = KeyRing::open_or_make(&path, Clock::default().now()).map_err(told)?;
    let known = ring.keys().map_err(told)?;
    let known = |id: &String| known.values.iter().chain(&known.indexes).any(|key| key.id == *id);
    if let Some(missing) = held.keys().find(|key| !key.is_empty() && !known(key)) {
        return Err(format!("{} lacks the key {missing}, under which values lie", path.display()));
    }
    let db = db.keyed(Arc::new(ring));
    if held.contains_key("") && holds_plain(&db).await.map_err(told)? {
        let moved = reseal(&db, |_| ()).await.map_err(told)?;
        sweep(&db).await.map_err(told)?;
        tracing::info!(values = moved.plain, "values that lay plain are encrypted now");
    }
    Ok(db)
}

/// Does what the operator asks.
///
/// # Errors
/// A sentence for the terminal.
pub async fn run(config: &Config, what: Keys) -> Result<(), String> {
    let told = |fault: linli_domain::Error| fault.to_string();
    let said = |message: Message| message.en.into_owned();
    let secret = install::kept_secret(config).map_err(said)?;
    let db = install::existing(config).await.map_err(said)?;
    let path = path(config);
    let ring = Arc::new(KeyRing::open(&path).map_err(told)?);
    let db = db.keyed(ring.clone());
    match what {
        Keys::List => {
            let held = values_by_key(&db).await.map_err(told)?;
            let keys = ring.keys().map_err(told)?;
            for of in [&keys.values, &keys.indexes] {
                for (at, key) in of.iter().enumerate() {
                    let present = if at + 1 == of.len() { " · present" } else { "" };
                    let values = held.get(&key.id).copied().unwrap_or_default();
                    let algorithm = serde_json::to_value(key.algorithm).unwrap_or_default();
                    let algorithm = algorithm.as_str().unwrap_or_default().to_owned();
                    println!("{} · {algorithm} · made {} · {values} values{present}", key.id, key.made_at);
                }
            }
            Ok(())
        }
        Keys::Rotate { indexes } => {
            let now = Clock::default().now();
            let keys = ring.keys().map_err(told)?;
            let held = values_by_key(&db).await.map_err(told)?;
            let last = |of: &[linli_app::privacy::Key]| of.last().map(|key| key.id.clone()).unwrap_or_default();
            let present = [last(&keys.values), last(&keys.indexes)];
            let interrupted = held.keys().any(|key| !present.contains(key));
            if interrupted {
                println!("an earlier rotation was interrupted; it goes on");
            } else {
                let keys = keys.with_new_values_key(now);
                let keys = if indexes { keys.with_new_index_key(now) } else { keys };
                ring.replace(&keys).map_err(told)?;
            }
            let moved = reseal(&db, |moved| println!("{} values moved", moved.values)).await.map_err(told)?;
            let did = serde_json::json!({ "values": moved.values, "goes_on": interrupted });
            record_operation(&db, "installation.rotate_keys", Clock::default().now(), &did, &secret.audit_key())
                .await
                .map_err(told)?;
            println!(
                "{} values lie under the present keys; keep {} apart from every backup",
                moved.values,
                path.display()
            );
            Ok(())
        }
        Keys::Remove { id } => {
            let held = values_by_key(&db).await.map_err(told)?;
            if let Some(values) = held.get(&id) {
                return Err(format!("{values} values lie under {id}: run linli keys rotate first"));
            }
            let keys = ring.keys().map_err(told)?.without(&id);
            let keys = keys.ok_or_else(|| format!("there is no key {id} that could be removed; present keys stay"))?;
            ring.replace(&keys).map_err(told)?;
            let did = serde_json::json!({ "key": id });
            record_operation(&db, "installation.remove_key", Clock::default().now(), &did, &secret.audit_key())
                .await
                .map_err(told)?;
            println!("{id} is removed; backups that hold values under it need it still");
            Ok(())
        }
    }
}
