//! The door for calls outside: a name is resolved once, the address is looked at, and the connection goes to that address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use ipnet::IpNet;

use super::GatewayFault;

/// Metadata services of clouds that are not link-local.
const METADATA: [IpAddr; 2] =
    [IpAddr::V4(Ipv4Addr::new(100, 100, 100, 200)), IpAddr::V6(Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254))];

/// Which addresses may be called.
#[derive(Clone, Debug, Default)]
pub struct Door {
    allowed: Vec<IpNet>,
}

impl Door {
    /// With exceptions for networks that are named.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn new(networks: &[String]) -> Result<Self, String> {
        let parse = |text: &String| {
            let network = text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
            network.map_err(|_| format!("setting `gateways.networks`: `{text}` is no address or range"))
        };
        Ok(Self { allowed: networks.iter().map(parse).collect::<Result<_, _>>()? })
    }

    /// The one address to connect to.
    ///
    /// # Errors
    /// *Passing* when the name is not resolved, *lasting* when what it stands for must not be called.
    pub async fn resolve(&self, host: &str, port: u16) -> Result<SocketAddr, GatewayFault> {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let found = tokio::net::lookup_host((bare, port)).await;
        let first = found.ok().and_then(|mut all| all.next());
        let address = first.ok_or_else(|| GatewayFault::Passing("unresolved".to_owned()))?;
        match self.may(address.ip()) {
            true => Ok(address),
            false => Err(GatewayFault::Lasting("forbidden_address".to_owned())),
        }
    }

    /// Neither this machine, nor its link, nor a metadata service, nor many at once.
    fn may(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        if self.allowed.iter().any(|network| network.contains(&address)) {
            return true;
        }
        let near = match address {
            IpAddr::V4(v4) => v4.is_link_local() || v4.is_broadcast() || v4.octets()[0] == 0,
            IpAddr::V6(v6) => v6.is_unicast_link_local(),
        };
        let nowhere = address.is_loopback() || address.is_unspecified() || address.is_multicast();
        !near && !nowhere && !METADATA.contains(&address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_its_link_and_metadata_are_never_called_unless_named() {
        let door = Door::default();
        for never in [
            "127.0.0.1",
            "127.8.8.8",
            "::1",
            "::ffff:127.0.0.1",
            "169.254.169.254",
            "fe80::1",
            "0.0.0.0",
            "0.1.2.3",
            "::",
            "100.100.100.200",
            "fd00:ec2::254",
            "224.0.0.1",
            "255.255.255.255",
        ] {
            assert!(!door.may(never.parse().unwrap()), "{never}");
        }
        for may in ["10.1.2.3", "203.0.113.7", "2001:db8::1"] {
            assert!(door.may(may.parse().unwrap()), "{may}");
        }
        let beside = Door::new(&["127.0.0.1".to_owned()]).unwrap();
        assert!(beside.may("127.0.0.1".parse().unwrap()) && !beside.may("127.0.0.2".parse().unwrap()));
        assert!(Door::new(&["here".to_owned()]).unwrap_err().contains("`gateways.networks`"));
    }

    #[tokio::test]
    async fn a_name_that_stands_for_this_machine_is_not_called() {
        let refused = Door::default().resolve("localhost", 80).await;
        assert_eq!(refused, Err(GatewayFault::Lasting("forbidden_address".to_owned())));
    }
}
