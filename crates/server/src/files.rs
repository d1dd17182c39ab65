//! Where files are kept, as configuration says.

use linli_app::attachments::{Bucket, Files, Scanner};

use crate::config::Config;

/// The store of files.
///
/// # Errors
/// A sentence that names the setting.
pub fn open(config: &Config) -> Result<Files, String> {
    let wrong = |setting: &str, fault: String| format!("wrong configuration: setting `{setting}`: {fault}");
    let scanner = Scanner::parse(&config.file_scanner).map_err(|fault| wrong("file_scanner", fault))?;
    let Some(store) = config.file_store.as_deref().filter(|store| !store.is_empty()) else {
        return Files::in_folder(&config.data_dir.join("files"), scanner).map_err(|fault| wrong("data_dir", fault));
    };
    let address = store
        .strip_prefix("s3://")
        .filter(|rest| !rest.is_empty())
        .ok_or_else(|| wrong("file_store", "expected s3://BUCKET or s3://BUCKET/PREFIX".to_owned()))?;
    let (name, prefix) = address.split_once('/').unwrap_or((address, ""));
    let bucket = Bucket {
        name: name.to_owned(),
        prefix: prefix.trim_matches('/').to_owned(),
        endpoint: config.file_store_endpoint.clone(),
        region: config.file_store_region.clone(),
        access_key: config.file_store_access_key.clone(),
        secret_key: config.file_store_secret_key.clone(),
    };
    Files::in_bucket(bucket, scanner).map_err(|fault| wrong("file_store", fault))
}
