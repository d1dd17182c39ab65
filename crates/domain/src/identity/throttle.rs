//! How often sign-in may fail (facts DB-2): 5 failures in 15 minutes stop attempts for 30 minutes, counted for a name *and*
//! an address, so that nobody can lock an official out from elsewhere. A browser that signed in before counts by itself.

use chrono::TimeDelta;

/// Failures are counted within this span.
pub const WINDOW: TimeDelta = TimeDelta::minutes(15);
/// Too many of them stop attempts for this long.
pub const STOP: TimeDelta = TimeDelta::minutes(30);

/// What failures are counted for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    /// One name from one address, without a known device.
    NameAt {
        /// The name that was typed, folded.
        login: String,
        /// Where from.
        address: String,
    },
    /// One name from all unknown devices together: guessing from many addresses.
    Name {
        /// The name that was typed, folded.
        login: String,
    },
    /// All names from one address, without a known device: guessing names.
    Address {
        /// Where from.
        address: String,
    },
    /// One name on a device that signed in with it before.
    Device {
        /// The name that was typed, folded.
        login: String,
        /// The device.
        device: String,
    },
    /// Wrong one-time codes from one address, for whatever telephone.
    Codes {
        /// Where from.
        address: String,
    },
    /// All machine clients from one address: a client itself is never stopped, nobody can lock it out from elsewhere.
    Clients {
        /// Where from.
        address: String,
    },
}

impl Counted {
    /// What an attempt counts for. A known device stands apart from everybody else's failures.
    #[must_use]
    pub fn of(login: &str, address: &str, device: Option<&str>) -> Vec<Self> {
        let (login, address) = (login.to_lowercase(), address.to_owned());
        match device {
            Some(device) => vec![Self::Device { login, device: device.to_owned() }],
            None => vec![
                Self::NameAt { login: login.clone(), address: address.clone() },
                Self::Name { login },
                Self::Address { address },
            ],
        }
    }

    /// What an attempt of a machine client counts for.
    #[must_use]
    pub fn of_client(address: &str) -> Vec<Self> {
        vec![Self::Clients { address: address.to_owned() }]
    }

    /// What a wrong one-time code counts for.
    #[must_use]
    pub fn of_code(address: &str) -> Vec<Self> {
        vec![Self::Codes { address: address.to_owned() }]
    }

    /// How many failures within the window stop further attempts. An office shares its address, hence the wide third.
    #[must_use]
    pub const fn limit(&self) -> i32 {
        match self {
            Self::NameAt { .. } | Self::Device { .. } => 5,
            Self::Name { .. } | Self::Clients { .. } | Self::Codes { .. } => 30,
            Self::Address { .. } => 60,
        }
    }

    /// Whether signing in wipes this count: one right password does not excuse guessing at other names.
    #[must_use]
    pub const fn is_forgiven(&self) -> bool {
        matches!(self, Self::NameAt { .. } | Self::Device { .. })
    }

    /// The parts that name it, for a key.
    #[must_use]
    pub fn parts(&self) -> [&str; 3] {
        match self {
            Self::NameAt { login, address } => ["name-at", login, address],
            Self::Name { login } => ["name", login, ""],
            Self::Address { address } => ["address", address, ""],
            Self::Codes { address } => ["codes", address, ""],
            Self::Clients { address } => ["clients", address, ""],
            Self::Device { login, device } => ["device", login, device],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_elsewhere_do_not_count_against_a_known_device() {
        let stranger = Counted::of("Haitang", "198.51.100.7", None);
        let official = Counted::of("haitang", "203.0.113.9", Some("device"));
        assert!(stranger.iter().all(|counted| !official.contains(counted)));
        assert_eq!(stranger, Counted::of("haitang", "198.51.100.7", None));
    }
}
