//! Where a request comes from: the connection's address, or what a trusted proxy says of it.

use std::net::{IpAddr, SocketAddr};

use actix_web::{HttpRequest, http::header::HeaderMap, web};
use ipnet::IpNet;

/// The proxies in front of the server: only what they say about addresses is believed.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Reads a setting: addresses and ranges.
    ///
    /// # Errors
    /// What is neither, and how they are written.
    pub fn parse(list: &[String]) -> Result<Self, String> {
        let net = |one: &String| {
            let net = one.parse::<IpNet>().or_else(|_| one.parse::<IpAddr>().map(IpNet::from));
            net.map_err(|_| format!("`{one}` is not an address or range such as 10.1.2.3 or 10.0.0.0/8"))
        };
        list.iter().map(net).collect::<Result<_, _>>().map(Self)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|net| net.contains(&address))
    }

    /// The address a request comes from, as audit shows it and throttling counts it.
    #[must_use]
    pub fn address(http: &HttpRequest) -> Option<String> {
        let peer = http.peer_addr()?.ip().to_canonical();
        let proxies = http.app_data::<web::Data<Self>>();
        let said = proxies.and_then(|proxies| proxies.client(peer, http.headers()));
        Some(said.unwrap_or(peer).to_string())
    }

    /// Whom the proxy `peer` speaks for: the last address before the trusted ones. Nobody, when the peer is not trusted or
    /// says nothing, and when the two headers differ: then one of them came from the client, and nobody knows which.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
        if !self.trusts(peer) {
            return None;
        }
        let usual = self.last_stranger(values(headers, "x-forwarded-for").map(Some));
        let standard = self.last_stranger(values(headers, "forwarded").map(forwarded_for));
        match (usual, standard) {
            (Some(one), Some(other)) => (one == other).then_some(one),
            (one, other) => one.or(other),
        }
    }

    /// Each proxy adds on the right whom it heard. What stands left of the first stranger, the stranger may have written.
    fn last_stranger<'a>(&self, chain: impl DoubleEndedIterator<Item = Option<&'a str>>) -> Option<IpAddr> {
        let mut last = None;
        for hop in chain.rev() {
            let Some(address) = hop.and_then(address) else { break };
            last = Some(address);
            if !self.trusts(address) {
                break;
            }
        }
        last
    }
}

/// The parts of a header that is a list, through all its lines.
fn values<'a>(headers: &'a HeaderMap, name: &str) -> impl DoubleEndedIterator<Item = &'a str> {
    let lines: Vec<_> = headers.get_all(name).map(|value| value.to_str().unwrap_or_default()).collect();
    lines.into_iter().flat_map(|line| line.split(',')).map(str::trim).collect::<Vec<_>>().into_iter()
}

/// `for` of one element of `Forwarded` (RFC 7239).
fn forwarded_for(element: &str) -> Option<&str> {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
    named.next().map(|(_, value)| value.trim().trim_matches('"'))
}

/// An address with or without a port; IPv6 with or without brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse().or_else(|_| text.parse::<SocketAddr>().map(|socket| socket.ip()));
    address.ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn client(peer: &str, headers: &[(&'static str, &'static str)]) -> Option<String> {
        let proxies = Proxies::parse(&["10.0.0.0/8".to_owned(), "2001:db8::7".to_owned()]).unwrap();
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        proxies.client(peer.parse().unwrap(), &map).map(|address| address.to_string())
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let said = [("x-forwarded-for", "203.0.113.9")];
        assert_eq!(client("10.1.2.3", &said).as_deref(), Some("203.0.113.9"));
        assert_eq!(client("2001:db8::7", &said).as_deref(), Some("203.0.113.9"));
        assert_eq!(client("192.0.2.1", &said), None);
        assert_eq!(client("10.1.2.3", &[]), None);
    }

    #[test]
    fn what_the_client_wrote_itself_counts_for_nothing() {
        let chain = [("x-forwarded-for", "198.51.100.1, 203.0.113.9, 10.9.9.9")];
        assert_eq!(client("10.1.2.3", &chain).as_deref(), Some("203.0.113.9"));
        let lines = [("x-forwarded-for", "198.51.100.1"), ("x-forwarded-for", "203.0.113.9")];
        assert_eq!(client("10.1.2.3", &lines).as_deref(), Some("203.0.113.9"));
        assert_eq!(client("10.1.2.3", &[("x-forwarded-for", "203.0.113.9, nonsense")]), None);
        assert_eq!(client("10.1.2.3", &[("x-forwarded-for", "nonsense, 10.9.9.9")]).as_deref(), Some("10.9.9.9"));
        // A proxy that writes one header passes the other on as it came.
        let both = [("x-forwarded-for", "203.0.113.9"), ("forwarded", "for=198.51.100.1")];
        assert_eq!(client("10.1.2.3", &both), None);
    }

    #[test]
    fn the_standard_header_is_read_too() {
        let chain = [("forwarded", "for=198.51.100.1;proto=http, For=\"[2001:db8::9]:4711\";by=10.1.2.3")];
        assert_eq!(client("10.1.2.3", &chain).as_deref(), Some("2001:db8::9"));
        assert_eq!(client("10.1.2.3", &[("forwarded", "for=203.0.113.9:80")]).as_deref(), Some("203.0.113.9"));
        assert_eq!(client("10.1.2.3", &[("forwarded", "for=_hidden")]), None);
    }

    #[test]
    fn garbage_is_refused() {
        for bad in ["", "proxy", "10.0.0.0/33", "10.0.0", "10.0.0.1:80"] {
            assert!(Proxies::parse(&[bad.to_owned()]).unwrap_err().contains("is not an address"), "{bad}");
        }
    }
}
