//! A machine client that has shown its token, and what it may be allowed: readings only. What is done in Linli a person
//! answers for, by name.

use std::{collections::BTreeSet, fmt, net::IpAddr, str::FromStr};

use ipnet::IpNet;
use linli_vocabulary::{ClientId, ClientSecretId, identity::ClientScope};
use serde::{Serialize, Serializer};

use super::{HeldGrant, Permission};

/// A machine client with the grants that hold now.
#[derive(Clone, Debug)]
pub struct Admitted {
    /// The client.
    pub client: ClientId,
    /// The secret its token was given for: a retired secret takes its tokens with it.
    pub secret: ClientSecretId,
    /// Its name.
    pub name: String,
    /// What its token is for: never more than what the client is allowed now.
    pub scopes: Scopes,
    /// Grants that hold at this moment.
    pub grants: Vec<HeldGrant>,
}

/// The permission behind a scope.
#[must_use]
pub const fn permission(scope: ClientScope) -> Permission {
    match scope {
        ClientScope::CalendarYearRead => Permission::CalendarYearRead,
        ClientScope::CompetenceRead => Permission::CompetenceRead,
        ClientScope::DivisionRead => Permission::DivisionRead,
        ClientScope::IndicatorRead => Permission::IndicatorRead,
        ClientScope::OrganisationRead => Permission::OrganisationRead,
        ClientScope::PolicyDocumentRead => Permission::PolicyDocumentRead,
        ClientScope::PostRead => Permission::PostRead,
        ClientScope::RuleVersionRead => Permission::RuleVersionRead,
        ClientScope::WhistleRead => Permission::WhistleRead,
    }
}

/// The name of a scope in OAuth: `whistle.read`.
#[must_use]
pub const fn name(scope: ClientScope) -> &'static str {
    permission(scope).name()
}

impl Permission {
    /// The scope under which a machine client may have this permission, if it may at all.
    #[must_use]
    pub fn scope(self) -> Option<ClientScope> {
        ALL.into_iter().find(|scope| permission(*scope) == self)
    }
}

/// Every scope.
pub const ALL: [ClientScope; 9] = [
    ClientScope::CalendarYearRead,
    ClientScope::CompetenceRead,
    ClientScope::DivisionRead,
    ClientScope::IndicatorRead,
    ClientScope::OrganisationRead,
    ClientScope::PolicyDocumentRead,
    ClientScope::PostRead,
    ClientScope::RuleVersionRead,
    ClientScope::WhistleRead,
];

/// A set of scopes; as text, their names with spaces between (RFC 6749, section 3.3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(pub BTreeSet<ClientScope>);

impl Scopes {
    /// Whether the permission is among them.
    #[must_use]
    pub fn include(&self, wanted: Permission) -> bool {
        self.0.iter().any(|scope| permission(*scope) == wanted)
    }

    /// Those of both.
    #[must_use]
    pub fn both(&self, other: &Self) -> Self {
        Self(self.0.intersection(&other.0).copied().collect())
    }
}

impl FromStr for Scopes {
    type Err = String;

    /// # Errors
    /// The first name that is none.
    fn from_str(text: &str) -> Result<Self, String> {
        let scope = |word: &str| ALL.into_iter().find(|scope| name(*scope) == word).ok_or_else(|| word.to_owned());
        text.split_ascii_whitespace().map(scope).collect::<Result<_, _>>().map(Self)
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.0.iter().map(|scope| name(*scope)).collect();
        f.write_str(&names.join(" "))
    }
}

impl Serialize for Scopes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// From where a client may call; empty means from anywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// Reads addresses and ranges.
    ///
    /// # Errors
    /// The first text that is neither.
    pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let net = |text: &'a str| {
            let net = text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
            net.map(|net| net.trunc()).map_err(|_| text.to_owned())
        };
        lines.into_iter().map(net).collect::<Result<_, _>>().map(Self)
    }

    /// Whether a call from this address is taken. An address that is not known is in no range.
    #[must_use]
    pub fn admit(&self, address: Option<&str>) -> bool {
        let address = address.and_then(|text| text.parse::<IpAddr>().ok()).map(|address| address.to_canonical());
        self.0.is_empty() || address.is_some_and(|address| self.0.iter().any(|net| net.contains(&address)))
    }

    /// One a line, as they are stored and shown.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.0.iter().map(ToString::to_string).collect()
    }
}

impl Serialize for Networks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(ToString::to_string))
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn no_scope_is_forgotten_and_each_is_a_reading() {
        let all: Vec<_> = ALL.into_iter().collect();
        for permission in Permission::iter() {
            if let Some(scope) = permission.scope() {
                assert!(all.contains(&scope) && permission.name().ends_with(".read"), "{}", permission.name());
            }
        }
        assert_eq!(ALL.into_iter().collect::<BTreeSet<_>>().len(), ALL.len());
    }

    #[test]
    fn scopes_are_words_with_spaces_and_an_unknown_one_is_told() {
        let scopes: Scopes = " whistle.read  division.read ".parse().unwrap();
        assert_eq!(scopes.to_string(), "division.read whistle.read");
        assert_eq!("whistle.read account.read".parse::<Scopes>(), Err("account.read".to_owned()));
        assert!(scopes.include(Permission::WhistleRead) && !scopes.include(Permission::WhistleSound));
    }

    #[test]
    fn a_range_admits_what_lies_in_it() {
        let inside = Networks::parse(["10.20.0.0/16", "2001:db8::7"]).unwrap();
        assert!(inside.admit(Some("10.20.3.4")) && inside.admit(Some("::ffff:10.20.3.4")));
        assert!(inside.admit(Some("2001:db8::7")) && !inside.admit(Some("10.21.0.1")));
        assert!(!inside.admit(None) && Networks::default().admit(None));
        assert_eq!(Networks::parse(["10.20.0.0/33"]), Err("10.20.0.0/33".to_owned()));
    }
}
