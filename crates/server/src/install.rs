//! What an installation keeps: its secret (in the data folder) and whether it is a demonstration (in the database).

use std::{io::Write, path::Path};

use linli_app::{
    App,
    exec::{Clock, Db, DbSettings, Secret, Settings},
};
use linli_migrations::{Migrator, MigratorTrait};
use rand::RngCore;

use crate::config::Config;

/// Connects, migrates and makes the application.
///
/// # Errors
/// A sentence for the terminal.
pub async fn open(config: &Config, demonstration: bool) -> Result<App, String> {
    let db = database(config).await?;
    Migrator::up(db.writer(), None).await.map_err(|fault| format!("the database could not be migrated: {fault}"))?;
    let marked = db.is_demonstration().await.map_err(|fault| fault.to_string())?;
    if demonstration && !marked {
        if db.holds_records().await.map_err(|fault| fault.to_string())? {
            return Err("this database holds records and is not a demonstration; `demo` does not touch it".to_owned());
        }
        db.mark_demonstration().await.map_err(|fault| fault.to_string())?;
    }
    if !demonstration && marked && !config.listen.ip().is_loopback() && !config.allow_demonstration {
        return Err("this is a demonstration database; it is served on a loopback address only (or with --allow-demonstration true)".to_owned());
    }
    let marked = marked || demonstration;
    let settings = Settings {
        secret: secret(&config.data_dir)?,
        demonstration: marked,
        second_factor: config.second_factor.unwrap_or(!marked),
        commands_per_minute: config.commands_per_minute,
    };
    Ok(App::new(db, Clock::default(), settings))
}

/// Connects to the configured database.
///
/// # Errors
/// A sentence for the terminal.
pub async fn database(config: &Config) -> Result<Db, String> {
    std::fs::create_dir_all(&config.data_dir)
        .map_err(|fault| format!("setting `data_dir`: {} cannot be made: {fault}", config.data_dir.display()))?;
    let settings = DbSettings { url: config.database(), connections: config.connections };
    Db::connect(&settings)
        .await
        .map_err(|fault| format!("setting `database_url`: the database does not answer: {fault}"))
}

/// Reads the secret, or makes it at the first start, readable by this user only.
fn secret(folder: &Path) -> Result<Secret, String> {
    let path = folder.join("secret.key");
    let wrong = |fault: &dyn std::fmt::Display| format!("the secret {} cannot be used: {fault}", path.display());
    if let Ok(text) = std::fs::read_to_string(&path) {
        let bytes = hex::decode(text.trim()).map_err(|fault| wrong(&fault))?;
        return bytes.try_into().map(Secret::new).map_err(|_| wrong(&"expected 64 hexadecimal digits"));
    }
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).map_err(|fault| wrong(&fault))?;
    file.write_all(hex::encode(bytes).as_bytes()).and_then(|()| file.sync_all()).map_err(|fault| wrong(&fault))?;
    Ok(Secret::new(bytes))
}
