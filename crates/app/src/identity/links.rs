//! Accounts opened by telephone: known as a person by the community, or given up.

use linli_domain::{
    Error, Result, Rule,
    authorisation::Permission,
    divisions::Division,
    event::Happened,
    identity::{Account, Ending, Link, LinkRule},
    personal::Personal,
    persons::Person,
};
use linli_persistence::identity::{close_sessions, open_link_of};
use linli_vocabulary::{AccountId, DivisionId, PersonId, divisions::DivisionLevel, identity::LinkState};

use super::grants::absent;
use crate::exec::{Command, Fields, Loaded, Tx};

/// Asks a community to know one as a person it serves.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "LinkAskInput")]
#[schema(as = LinkAskInput)]
pub struct AskLink {
    /// The community or village.
    pub division: DivisionId,
    /// Where one lives, so that the community can tell; at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub said: String,
}

impl Command for AskLink {
    const NEEDS: Permission = Permission::LinkAsk;
    type On = Account;
    type Output = Link;

    fn check(&self) -> Result<()> {
        Fields::new().line("said", &self.said, 100).done()
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Link> {
        let division = tx.read::<Division>(self.division).await.map_err(|error| absent("division", error))?;
        if division.level != DivisionLevel::Village || division.valid_to.is_some() {
            let rule = LinkRule::NoCommunity;
            return Err(Error::field("division", rule.code(), rule.message()));
        }
        let link = Link {
            id: tx.new_id(),
            version: 1,
            account: on.id,
            division: division.id,
            division_code: division.code,
            said: Personal::new(self.said),
            state: LinkState::Asked,
            person: None,
            asked_at: tx.now(),
            decided_at: None,
            decided_by: None,
            reason: Personal::new(None),
        };
        tx.create_unique(link, Happened("link.asked"), LinkRule::AlreadyAsked).await
    }
}

/// Confirms that an account is a person of the community.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "LinkConfirmInput")]
#[schema(as = LinkConfirmInput)]
pub struct ConfirmLink {
    /// Who it is.
    pub person: PersonId,
}

impl Command for ConfirmLink {
    const NEEDS: Permission = Permission::LinkConfirm;
    type On = Link;
    type Output = Link;

    async fn run(self, on: Loaded<Link>, tx: &mut Tx) -> Result<Link> {
        let person = tx.read::<Person>(self.person).await.map_err(|error| absent("person", error))?;
        person.in_use()?;
        if person.division != on.division {
            let rule = LinkRule::PersonElsewhere;
            return Err(Error::field("person", rule.code(), rule.message()));
        }
        let (by, now) = (tx.account()?, tx.now());
        let decided = on.decide(|link| link.confirm(person.id, by, now))?;
        tx.save_unique(decided, LinkRule::PersonTaken).await
    }
}

/// Refuses to know an account as a person.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "LinkRefuseInput")]
#[schema(as = LinkRefuseInput)]
pub struct RefuseLink {
    /// Why, for the person who asked; at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub reason: String,
}

impl Command for RefuseLink {
    const NEEDS: Permission = Permission::LinkRefuse;
    type On = Link;
    type Output = Link;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 200).done()
    }

    async fn run(self, on: Loaded<Link>, tx: &mut Tx) -> Result<Link> {
        let (by, now) = (tx.account()?, tx.now());
        let decided = on.decide(|link| link.refuse(self.reason, by, now))?;
        tx.save(decided).await
    }
}

/// Ends a link, or takes the request for one back.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LinkEndInput)]
pub struct EndLink {}

impl Command for EndLink {
    const NEEDS: Permission = Permission::LinkEnd;
    type On = Link;
    type Output = Link;

    async fn run(self, on: Loaded<Link>, tx: &mut Tx) -> Result<Link> {
        let (by, now) = (tx.account()?, tx.now());
        let decided = on.decide(|link| link.end(by, now))?;
        tx.save(decided).await
    }
}

/// Gives one's own account up: name and number are taken away, every session ends, the link too.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AccountGiveUpInput)]
pub struct GiveUpAccount {}

impl Command for GiveUpAccount {
    const NEEDS: Permission = Permission::AccountGiveUp;
    type On = Account;
    type Output = Account;

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let now = tx.now();
        let id = on.id;
        let decided = on.decide(|account| account.give_up(now))?;
        close_sessions(tx, id, None, Ending::Disabled).await?;
        end_open_link(tx, id).await?;
        tx.save(decided).await
    }
}

/// Ends the link of an account, if it has one.
pub(super) async fn end_open_link(tx: &mut Tx, account: AccountId) -> Result<()> {
    let Some(link) = open_link_of(tx, account).await? else { return Ok(()) };
    let (on, now) = (tx.also::<Link>(Permission::LinkEnd, link).await?, tx.now());
    let decided = on.decide(|link| link.end(account, now))?;
    tx.save(decided).await.map(drop)
}
