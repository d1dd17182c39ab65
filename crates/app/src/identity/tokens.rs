//! Refresh and device tokens: a few bytes under a MAC. Neither is stored; a session knows which generation holds, and a
//! device is known by having signed in before.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use linli_domain::{identity::throttle::Counted, phone::Mobile};
use linli_vocabulary::SessionId;
use sha2::Sha256;
use uuid::Uuid;

use super::sealing::fresh;
use crate::exec::Secret;

/// Makes and reads tokens.
pub(crate) struct Tokens {
    refresh: [u8; 32],
    device: [u8; 32],
    counted: [u8; 32],
    client: [u8; 32],
    phone: [u8; 32],
    invitation: [u8; 32],
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac =
        <Hmac<Sha256> as Mac>::new_from_slice(key).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac
}

/// Compares two texts in the same time wherever they differ.
pub(super) fn same(one: &str, other: &str) -> bool {
    subtle::ConstantTimeEq::ct_eq(one.as_bytes(), other.as_bytes()).into()
}

impl Tokens {
    pub(crate) fn new(secret: &Secret) -> Self {
        Self {
            refresh: secret.derive("refresh"),
            device: secret.derive("device"),
            counted: secret.derive("sign-in"),
            client: secret.derive("client"),
            phone: secret.derive("phone-code"),
            invitation: secret.derive("invitation"),
        }
    }

    /// The refresh token of one generation of a session. The same question has the same answer, so two tabs that refresh at
    /// once end up with the same token.
    pub(crate) fn refresh(&self, session: SessionId, generation: i32) -> String {
        let (id, number) = (Uuid::from(session), generation.to_be_bytes());
        let seal = mac(&self.refresh, &[id.as_bytes(), &number]).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode([id.as_bytes().as_slice(), &number, &seal].concat())
    }

    /// The session and generation of a refresh token that is ours.
    pub(crate) fn read_refresh(&self, token: &str) -> Option<(SessionId, i32)> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (id, rest) = bytes.split_first_chunk::<16>()?;
        let (number, seal) = rest.split_first_chunk::<4>()?;
        mac(&self.refresh, &[id, number]).verify_slice(seal).ok()?;
        Some((SessionId::from(Uuid::from_bytes(*id)), i32::from_be_bytes(*number)))
    }

    /// A token for a device that has just signed in with this name.
    pub(crate) fn device(&self, login: &str) -> String {
        let device: [u8; 16] = fresh();
        let seal = mac(&self.device, &[login.as_bytes(), &device]).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode([device.as_slice(), &seal].concat())
    }

    /// The device of a token that is ours and was given for this name.
    pub(crate) fn read_device(&self, login: &str, token: &str) -> Option<String> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (device, seal) = bytes.split_first_chunk::<16>()?;
        mac(&self.device, &[login.as_bytes(), device]).verify_slice(seal).ok()?;
        Some(hex::encode(device))
    }

    /// What is kept of a client's secret: whoever reads the database alone can try out nothing.
    pub(crate) fn client_secret(&self, secret: &str) -> String {
        hex::encode(mac(&self.client, &[secret.as_bytes()]).finalize().into_bytes())
    }

    /// What stands for a telephone number among codes.
    pub(crate) fn number(&self, phone: &Mobile) -> String {
        hex::encode(mac(&self.phone, &[b"number", phone.as_str().as_bytes()]).finalize().into_bytes())
    }

    /// What stands for an address among codes.
    pub(crate) fn asked_from(&self, address: &str) -> String {
        hex::encode(mac(&self.phone, &[b"address", address.as_bytes()]).finalize().into_bytes())
    }

    /// What is kept of a code, for its telephone only.
    pub(crate) fn phone_code(&self, phone: &Mobile, code: &str) -> String {
        let parts: [&[u8]; 3] = [b"code", phone.as_str().as_bytes(), code.as_bytes()];
        hex::encode(mac(&self.phone, &parts).finalize().into_bytes())
    }

    /// What is kept of the code of an invitation.
    pub(crate) fn invitation(&self, code: &str) -> String {
        hex::encode(mac(&self.invitation, &[code.as_bytes()]).finalize().into_bytes())
    }

    /// The key under which failures are counted: what was typed into the name field may be a password, so it is not kept.
    pub(crate) fn counted(&self, counted: &Counted) -> String {
        hex::encode(mac(&self.counted, &counted.parts().map(str::as_bytes)).finalize().into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_was_touched_is_none() {
        let tokens = Tokens::new(&Secret::new([7; 32]));
        let session = SessionId::from(Uuid::from_u128(5));
        let token = tokens.refresh(session, 3);
        assert_eq!(tokens.read_refresh(&token), Some((session, 3)));
        assert_ne!(token, tokens.refresh(session, 4));
        for at in 0..token.len() {
            let mut other = token.clone().into_bytes();
            other[at] = if other[at] == b'A' { b'B' } else { b'A' };
            let read = tokens.read_refresh(std::str::from_utf8(&other).unwrap());
            assert!(read.is_none() || other == token.as_bytes(), "{at}");
        }
        assert_eq!(Tokens::new(&Secret::new([8; 32])).read_refresh(&token), None);
    }

    #[test]
    fn a_device_is_known_for_one_name() {
        let tokens = Tokens::new(&Secret::new([7; 32]));
        let token = tokens.device("haitang");
        assert!(tokens.read_device("haitang", &token).is_some());
        assert_eq!(tokens.read_device("fujie", &token), None);
        assert_eq!(tokens.read_device("haitang", "AAAA"), None);
    }
}
