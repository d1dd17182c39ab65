//! Configuration: flags before `LINLI_*` variables before `linli.toml` before defaults.

use std::{net::SocketAddr, num::NonZeroU32, path::PathBuf};

use clap::Args;
use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use linli_api::wire::{Origins, Proxies};
use linli_app::notifications::GatewaySettings;
use serde::{Deserialize, Serialize};

/// Settings that every command takes.
#[derive(Args, Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME [default: sqlite in the data folder]
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// Address to listen on; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(long, global = true, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// Folder for the embedded database and the installation's secret [default: ./var]
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_dir: Option<PathBuf>,
    /// File with the keys of personal data [default: personal-data-keys.json in the data folder]
    #[arg(long, global = true, value_name = "FILE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
    /// Most database connections [default: 16]
    #[arg(long, global = true, value_name = "NUMBER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connections: Option<u32>,
    /// Whether staff need a second factor [default: true; in a demonstration false]
    #[arg(long, global = true, value_name = "BOOL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second_factor: Option<bool>,
    /// Most commands that one account may send in a minute, through both faces together [default: 600]
    #[arg(long, global = true, value_name = "NUMBER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commands_per_minute: Option<NonZeroU32>,
    /// Origins besides the server's own whose pages may use the API, such as https://linli.example
    #[arg(long, global = true, value_name = "ORIGIN", value_delimiter = ',')]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_origins: Option<Vec<String>>,
    /// Proxies, as addresses or ranges, whose word on where a request comes from is believed
    #[arg(long, global = true, value_name = "ADDRESS", value_delimiter = ',')]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trusted_proxies: Option<Vec<String>>,
    /// Log as `text` or `json` [default: text]
    #[arg(long, global = true, value_name = "FORM")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<LogForm>,
    /// What to log: levels by target, as in RUST_LOG [default: info,sqlx=warn]
    #[arg(long, global = true, value_name = "FILTER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_filter: Option<String>,
    /// Tell the number of SQL statements of each answer in the header Linli-Statements (for tests)
    #[arg(long, global = true, value_name = "BOOL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reveal_statements: Option<bool>,
    /// Serve a demonstration database on an address that others can reach
    #[arg(long, global = true, value_name = "BOOL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_demonstration: Option<bool>,
}

/// The form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum LogForm {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// The settings that hold.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Database; the embedded one when absent.
    pub database_url: Option<String>,
    /// Address.
    pub listen: SocketAddr,
    /// Data folder.
    pub data_dir: PathBuf,
    /// Keys of personal data; in the data folder when absent.
    pub key_file: Option<PathBuf>,
    /// Connections.
    pub connections: u32,
    /// Second factor.
    pub second_factor: Option<bool>,
    /// Most commands of one account in a minute.
    pub commands_per_minute: NonZeroU32,
    /// More origins.
    #[serde(deserialize_with = "list")]
    pub allowed_origins: Vec<String>,
    /// Proxies that are believed.
    #[serde(deserialize_with = "list")]
    pub trusted_proxies: Vec<String>,
    /// Form of the log.
    pub log: LogForm,
    /// Log filter.
    pub log_filter: String,
    /// Header with statement counts.
    pub reveal_statements: bool,
    /// Serve a demonstration to others.
    pub allow_demonstration: bool,
    /// Which way messages go.
    pub gateways: GatewaySettings,
    /// Where files are kept: `s3://bucket/prefix`; the folder `files` in the data folder when absent.
    pub file_store: Option<String>,
    /// Address of an S3-compatible store that is not Amazon's.
    pub file_store_endpoint: Option<String>,
    /// Its region.
    pub file_store_region: Option<String>,
    /// Its access key.
    pub file_store_access_key: Option<String>,
    /// Its secret key.
    pub file_store_secret_key: Option<String>,
    /// `clamd://HOST:PORT` or `program:PATH ARGUMENTS`; none when empty.
    pub file_scanner: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database_url: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data_dir: "var".into(),
            key_file: None,
            connections: 16,
            second_factor: None,
            commands_per_minute: NonZeroU32::new(600).unwrap_or(NonZeroU32::MAX),
            allowed_origins: Vec::new(),
            trusted_proxies: Vec::new(),
            log: LogForm::Text,
            log_filter: "info,sqlx=warn".to_owned(),
            reveal_statements: false,
            allow_demonstration: false,
            gateways: GatewaySettings::default(),
            file_store: None,
            file_store_endpoint: None,
            file_store_region: None,
            file_store_access_key: None,
            file_store_secret_key: None,
            file_scanner: String::new(),
        }
    }
}

/// Variables that begin with LINLI_ but are not settings.
const NOT_SETTINGS: [&str; 5] = ["demo_password", "demo_now", "bin", "test_postgres", "url"];

impl Config {
    /// Reads all sources.
    ///
    /// # Errors
    /// A sentence that names the setting at fault.
    pub fn load(flags: &Flags) -> Result<Self, String> {
        let figment = Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file("linli.toml"))
            .merge(Env::prefixed("LINLI_").ignore(&NOT_SETTINGS))
            .merge(Serialized::defaults(flags));
        let config: Self = figment.extract().map_err(|fault| {
            let faults: Vec<_> =
                fault.into_iter().map(|one| format!("setting `{}`: {}", one.path.join("."), one.kind)).collect();
            format!("wrong configuration: {}", faults.join("; "))
        })?;
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<(), String> {
        let url = self.database_url.as_deref().unwrap_or("sqlite:");
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme)) {
            return Err("wrong configuration: setting `database_url`: expected sqlite://… or postgres://…".to_owned());
        }
        if !(1..=1000).contains(&self.connections) {
            return Err("wrong configuration: setting `connections`: expected 1 to 1000".to_owned());
        }
        self.origins()?;
        self.proxies()?;
        Ok(())
    }

    /// The origins besides the server's own.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn origins(&self) -> Result<Origins, String> {
        Origins::parse(&self.allowed_origins)
            .map_err(|fault| format!("wrong configuration: setting `allowed_origins`: {fault}"))
    }

    /// The proxies that are believed.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn proxies(&self) -> Result<Proxies, String> {
        Proxies::parse(&self.trusted_proxies)
            .map_err(|fault| format!("wrong configuration: setting `trusted_proxies`: {fault}"))
    }

    /// The database's address, the embedded one in the data folder when none is set.
    #[must_use]
    pub fn database(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite://{}", self.data_dir.join("linli.db").display()))
    }
}

/// A list in the file; in a variable a list too, or its parts between commas.
fn list<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        List(Vec<String>),
        Line(String),
    }
    Ok(match Written::deserialize(deserializer)? {
        Written::List(list) => list,
        Written::Line(line) => {
            line.split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_setting_is_named() {
        let flags = Flags { connections: Some(0), ..Flags::default() };
        assert!(Config::load(&flags).unwrap_err().contains("`connections`"));
        let flags = Flags { database_url: Some("mysql://x".into()), ..Flags::default() };
        assert!(Config::load(&flags).unwrap_err().contains("`database_url`"));
    }
}
