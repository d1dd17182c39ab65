//! Names of files in `Content-Disposition` (RFC 6266): what a browser saves a download as, and what an upload is called.

use std::fmt::Write;

use actix_web::http::header::{CONTENT_DISPOSITION, ContentDisposition, HeaderMap};

/// `attachment; filename="file.pdf"; filename*=UTF-8''…`. What is downloaded is never shown in the page's own name.
#[must_use]
pub fn as_download(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("bin", |(_, ending)| ending);
    let plain = if ending.bytes().all(|b| b.is_ascii_alphanumeric()) { ending } else { "bin" };
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"file.{plain}\"; filename*=UTF-8''{encoded}")
}

/// What an upload is called, if it says.
#[must_use]
pub fn uploaded_name(headers: &HeaderMap) -> Option<String> {
    let said = ContentDisposition::from_raw(headers.get(CONTENT_DISPOSITION)?).ok()?;
    let name = match said.get_filename_ext() {
        Some(extended) => String::from_utf8(extended.value.clone()).ok()?,
        None => said.get_filename()?.to_owned(),
    };
    Some(name).filter(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_out_and_comes_back_whole() {
        for name in ["现场 照片.jpg", "a\"b\r\nSet-Cookie: x.pdf", "plain.txt", "100%.csv"] {
            let written = as_download(name);
            assert!(written.bytes().all(|b| b.is_ascii_graphic() || b == b' '), "{written}");
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_DISPOSITION, written.parse().unwrap());
            assert_eq!(uploaded_name(&headers).as_deref(), Some(name));
        }
    }

    #[test]
    fn an_upload_without_a_name_has_none() {
        let mut headers = HeaderMap::new();
        assert_eq!(uploaded_name(&headers), None);
        headers.insert(CONTENT_DISPOSITION, "attachment; filename=\"  \"".parse().unwrap());
        assert_eq!(uploaded_name(&headers), None);
    }
}
