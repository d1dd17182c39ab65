//! Organisations: departments, subdistrict offices, communities' organisations, resident units.

use linli_vocabulary::{Date, DivisionId, OrganisationId, organisations::OrganisationKind};
use serde::Serialize;

use crate::{Message, Rule, event::Happened, uscc::Uscc};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its version.
    pub version: i32,
    /// The division it works for.
    pub division: DivisionId,
    /// Unpadded code of that division.
    pub division_code: String,
    /// What it is; it never changes, because whom it may be called for hangs on it.
    pub kind: OrganisationKind,
    /// Names, code and place in the official order.
    #[serde(flatten)]
    pub content: OrganisationContent,
    /// The day it was closed.
    pub closed_on: Option<Date>,
    /// Why it was closed.
    pub close_reason: Option<String>,
}

/// What can be corrected about an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrganisationContent {
    /// Official name.
    pub name: String,
    /// Name as lists and whistles show it.
    pub short_name: String,
    /// Unified social credit code, if it has one.
    pub uscc: Option<Uscc>,
    /// Place in the official order, smallest first.
    pub display_order: i32,
}

/// Why an organisation is not created, changed or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationRule {
    /// A living organisation of this division has the name, or one anywhere has the social credit code.
    Exists,
    /// It has been closed.
    Closed,
    /// Posts in it are still held.
    HasHolders,
}

impl Rule for OrganisationRule {
    fn code(&self) -> &'static str {
        match self {
            Self::Exists => "organisation_exists",
            Self::Closed => "organisation_closed",
            Self::HasHolders => "organisation_has_holders",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::Exists => Message::new(
                "该区划已有同名单位，或统一社会信用代码已被另一单位使用。",
                "This division already has an organisation of this name, or another organisation uses the social credit code.",
            ),
            Self::Closed => Message::new("该单位已撤销。", "This organisation has been closed."),
            Self::HasHolders => Message::new(
                "仍有人员在岗，请先办理离岗和工作移交。",
                "Posts in it are still held; end them and hand their work over first.",
            ),
        }
    }
}

impl Organisation {
    /// Corrects names, code and order.
    ///
    /// # Errors
    /// *Closed*: a closed organisation stays as it was.
    pub fn change(self, content: OrganisationContent) -> Result<(Self, Happened), OrganisationRule> {
        self.living()?;
        Ok((Self { content, ..self }, Happened("organisation.changed")))
    }

    /// Closes it. `has_holders` tells whether a post in it is held.
    ///
    /// # Errors
    /// *Closed* already, or still with people in its posts.
    pub fn close(self, on: Date, reason: String, has_holders: bool) -> Result<(Self, Happened), OrganisationRule> {
        self.living()?;
        if has_holders {
            return Err(OrganisationRule::HasHolders);
        }
        Ok((Self { closed_on: Some(on), close_reason: Some(reason), ..self }, Happened("organisation.closed")))
    }

    /// That it has not been closed.
    ///
    /// # Errors
    /// *Closed*.
    pub const fn living(&self) -> Result<(), OrganisationRule> {
        if self.closed_on.is_some() { Err(OrganisationRule::Closed) } else { Ok(()) }
    }
}
