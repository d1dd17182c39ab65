//! Where files are kept, as configuration says.

use linli_app::attachments::{Bucket, Files, Scanner};
use linli_domain::attachments::FileLimits;

use crate::config::Config;

const MIB: u64 = 1024 * 1024;

/// The store of files.
///
/// # Errors
/// A sentence that names the setting.
pub fn open(config: &Config) -> Result<Files, String> {
    let wrong = |setting: &str, fault: String| format!("wrong configuration: setting `{setting}`: {fault}");
    let scanner = Scanner::parse(&config.file_scanner).map_err(|fault| wrong("file_scanner", fault))?;
    let limits = limits(config);
    let Some(store) = config.file_store.as_deref().filter(|store| !store.is_empty()) else {
        return Files::in_folder(&config.data_dir.join("files"), scanner, limits)
            .map_err(|fault| wrong("data_dir", fault));
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
    Files::in_bucket(bucket, scanner, limits).map_err(|fault| wrong("file_store", fault))
}

fn limits(config: &Config) -> FileLimits {
    FileLimits {
        file_bytes: u64::from(config.file_mib) * MIB,
        record_files: config.files_per_record.into(),
        record_bytes: u64::from(config.file_mib_per_record) * MIB,
        day_bytes: u64::from(config.file_mib_per_day) * MIB,
        store_bytes: u64::from(config.file_gib) * 1024 * MIB,
    }
}
