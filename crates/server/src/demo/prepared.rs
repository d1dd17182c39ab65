//! A copy of the demonstration as it was made, kept beside it, from which it can begin anew within seconds: the file of an
//! embedded database; a backup of one on PostgreSQL.

use std::{fs, path::PathBuf};

use linli_app::{
    App,
    operations::backup::{copy_out, prove},
};

use crate::{config::Config, files, install};

fn file(config: &Config) -> PathBuf {
    config.data_dir.join("demonstration.prepared")
}

/// The file of the embedded database; none on PostgreSQL.
fn embedded(config: &Config) -> Option<PathBuf> {
    let url = config.database();
    let rest = url.strip_prefix("sqlite:")?.trim_start_matches("//");
    Some(PathBuf::from(rest.split('?').next().unwrap_or_default()))
}

/// Whether there is a copy.
pub fn is_kept(config: &Config) -> bool {
    file(config).exists()
}

/// Keeps a copy of the demonstration as it is now.
///
/// # Errors
/// A sentence for the terminal.
pub async fn keep(config: &Config, app: &App) -> Result<(), String> {
    let path = file(config);
    if path.exists() {
        fs::remove_file(&path).map_err(|fault| fault.to_string())?;
    }
    let kept = match embedded(config) {
        Some(_) => app.db().copy_into(&path.to_string_lossy()).await,
        None => {
            let settings = app.settings();
            copy_out(app.db(), &settings.files, &settings.secret, app.clock(), &path, &|_, _| {}).await.map(drop)
        }
    };
    kept.map_err(|fault| format!("the demonstration could not be copied to {}: {fault}", path.display()))
}

/// Puts the copy in the place of a database that nobody has open any more.
///
/// # Errors
/// A sentence for the terminal; the copy is still there.
pub async fn bring_back(config: &Config) -> Result<(), String> {
    let path = file(config);
    let lost = |fault: &dyn std::fmt::Display| format!("the demonstration could not begin anew: {fault}");
    if let Some(database) = embedded(config) {
        let beside = |ending: &str| PathBuf::from(format!("{}{ending}", database.display()));
        let fresh = beside("-fresh");
        fs::copy(&path, &fresh).map_err(|fault| lost(&fault))?;
        for ending in ["-wal", "-shm"] {
            match fs::remove_file(beside(ending)) {
                Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => return Err(lost(&fault)),
                _ => {}
            }
        }
        return fs::rename(fresh, database).map_err(|fault| lost(&fault));
    }
    let secret = install::secret(config)?;
    let proven = prove(&path, Some(&secret), &|_, _| {}).map_err(|fault| lost(&fault))?;
    let db = install::database(config).await?;
    db.empty().await.map_err(|fault| lost(&fault))?;
    db.close().await.map_err(|fault| lost(&fault))?;
    let db = install::migrated(config).await?;
    proven.copy_in(&db, &files::open(config)?, &|_, _| {}).await.map_err(|fault| lost(&fault))?;
    db.close().await.map_err(|fault| lost(&fault))
}
