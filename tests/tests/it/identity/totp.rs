//! RFC 6238 as an authenticator on a phone computes it: SHA-1, six digits, thirty seconds.

use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, Mac};

/// The code of a base32 secret, so many steps from now.
#[expect(clippy::disallowed_methods, reason = "a phone has a clock")]
pub fn code(secret: &str, steps: i64) -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let counter = (seconds / 30).checked_add_signed(steps).unwrap();
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&base32(secret)).unwrap();
    mac.update(&counter.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let at = usize::from(digest[19] & 15);
    let number = u32::from_be_bytes(digest[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

fn base32(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
    for letter in text.bytes().filter(|byte| *byte != b'=') {
        let value =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|known| *known == letter.to_ascii_uppercase()).unwrap();
        bits = bits << 5 | u32::try_from(value).unwrap();
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}

#[test]
fn it_computes_what_the_standard_computes() {
    // RFC 4648's test vector; the secret of RFC 6238 is "12345678901234567890".
    assert_eq!(base32("MZXW6YTBOI======"), b"foobar");
    assert_eq!(base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), b"12345678901234567890");
}
