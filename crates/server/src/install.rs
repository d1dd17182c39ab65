//! What an installation keeps: its secret (in the data folder) and whether it is a demonstration (in the database).

use std::{io::Write, path::Path};

use linli_app::{
    App,
    exec::{Clock, Db, DbSettings, Secret, Settings},
    notifications::Gateways,
    operations::applied_migrations,
    search,
};
use linli_domain::Message;
use linli_migrations::{Migrator, MigratorTrait};
use rand::RngCore;

use crate::{config::Config, files, keys};

/// Connects, migrates and makes the application.
///
/// # Errors
/// A sentence for the terminal.
pub async fn open(config: &Config, demonstration: bool) -> Result<App, String> {
    let db = keys::unlock(config, migrated(config).await?).await?;
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
        secret: secret(config)?,
        demonstration: marked,
        second_factor: config.second_factor.unwrap_or(!marked),
        commands_per_minute: config.commands_per_minute,
        gateways: Gateways::open(&config.gateways, &config.data_dir)?,
        files: files::open(config)?,
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

/// Connects to the configured database and brings its schema up to date.
///
/// # Errors
/// A sentence for the terminal.
pub async fn migrated(config: &Config) -> Result<Db, String> {
    let db = database(config).await?;
    Migrator::up(db.writer(), None).await.map_err(|fault| format!("the database could not be migrated: {fault}"))?;
    search::fill_if_empty(&db).await.map_err(|fault| fault.to_string())?;
    Ok(db)
}

/// Connects to a database that is there and has the schema of this version; makes nothing and changes nothing.
///
/// # Errors
/// A sentence for the terminal.
pub async fn existing(config: &Config) -> Result<Db, Message> {
    let url = config.database();
    if let Some(rest) = url.strip_prefix("sqlite:") {
        let path = rest.trim_start_matches("//").split('?').next().unwrap_or_default();
        if !Path::new(path).exists() {
            return Err(Message::of(format!("没有这个数据库：{path}。"), format!("There is no database {path}.")));
        }
    }
    let db = database(config).await.map_err(|fault| Message::of(fault.clone(), fault))?;
    let applied = applied_migrations(&db).await.map_err(|fault| Message::of(fault.to_string(), fault.to_string()))?;
    let known: Vec<_> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    if applied == known {
        return Ok(db);
    }
    Err(if known.starts_with(&applied) {
        Message::new(
            "数据库的表结构不是本版的，请先执行 linli migrate。",
            "The schema is not up to date; run linli migrate first.",
        )
    } else {
        Message::new(
            "数据库由更新的版本升级过，请使用那个版本的程序。",
            "The database was migrated by a newer version; use that one.",
        )
    })
}

/// The secret that is there already.
///
/// # Errors
/// A sentence for the terminal, when there is none.
pub fn kept_secret(config: &Config) -> Result<Secret, Message> {
    let path = config.data_dir.join("secret.key");
    if !path.exists() {
        let path = path.display();
        return Err(Message::of(
            format!("找不到 {path}。请把本系统的 secret.key 放回数据目录，或用 --data-dir 指明数据目录。"),
            format!("There is no {path}. Put the installation's secret.key there, or name the folder with --data-dir."),
        ));
    }
    secret(config).map_err(|fault| Message::of(fault.clone(), fault))
}

/// Reads the secret, or makes it at the first start, readable by this user only.
///
/// # Errors
/// A sentence for the terminal.
pub fn secret(config: &Config) -> Result<Secret, String> {
    let path = config.data_dir.join("secret.key");
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
