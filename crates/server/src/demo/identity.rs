//! The demonstration's people: invented names, one password for all, grants through posts where there is a post.

use std::{collections::HashMap, sync::Arc};

use linli_app::{
    App, Target,
    exec::Request,
    identity::{AllowClient, ChangePassword, CreateAccount, CreateClient, GiveGrant},
};
use linli_domain::{Error, Result, identity::GrantHolder};
use linli_persistence::divisions::import::present;
use linli_vocabulary::{
    AccountId, Date,
    identity::{ClientScope, Role},
};

use super::organisations::Seeded;

/// Where somebody's role holds.
enum Place {
    /// A division and everything below it, by code.
    Division(&'static str),
    /// An organisation, by the roster's key.
    Organisation(&'static str),
    /// The whole installation: the three administrators, who hold no post.
    Realm,
}

use Place::{Division as In, Organisation as Of, Realm};

/// Sign-in name, invented name, role and place.
const PEOPLE: [(&str, &str, Role, Place); 11] = [
    ("leshan", "乐某某", Role::CityCoordinator, In("5111")),
    ("shizhong", "石某某", Role::CountyCoordinator, In("511102")),
    ("haitang", "海某某", Role::SubdistrictSecretary, In("511102008")),
    ("tongjiang", "童某某", Role::SubdistrictSecretary, In("511102006")),
    ("haitang-clerk", "唐某某", Role::SubdistrictClerk, In("511102008")),
    ("fujie", "傅某某", Role::CommunityOfficer, In("511102008017")),
    ("dept-a", "甲某某", Role::DepartmentOfficer, Of("urban-management")),
    ("dept-b", "易某某", Role::DepartmentOfficer, Of("housing")),
    ("sysadmin", "管某某", Role::SystemAdministrator, Realm),
    ("secadmin", "安某某", Role::SecurityAdministrator, Realm),
    ("auditor", "申某某", Role::AuditAdministrator, Realm),
];

/// Makes accounts with this password and gives them their roles; needs divisions, organisations and posts. Answers the
/// accounts by their sign-in names, for the seeds that follow.
pub async fn seed(app: &App, password: &str, seeded: &Seeded, since: Date) -> Result<HashMap<&'static str, AccountId>> {
    let mut accounts = HashMap::new();
    let system = Arc::new(Request::system("demo"));
    let divisions = present(&app.read(&system)?).await?;
    for (login, name, role, place) in &PEOPLE {
        let account = account(app, &system, login, name, password).await?;
        accounts.insert(*login, account);
        let holder = seeded.posts.get(login).map_or(GrantHolder::Account(account), |post| GrantHolder::Post(*post));
        let missing = |what: &str| Error::internal(format!("the demonstration needs {what}"));
        let grant = match place {
            In(code) => {
                GiveGrant::division(holder, *role, divisions.get(*code).ok_or_else(|| missing(code))?.id, since)
            }
            Of(key) => GiveGrant::organisation(
                holder,
                *role,
                *seeded.organisations.get(key).ok_or_else(|| missing(key))?,
                since,
            ),
            Realm => GiveGrant::realm(account, *role, since),
        };
        app.execute(&system, Target::of(()), grant).await?;
    }
    client(app, &system, seeded, since).await?;
    Ok(accounts)
}

/// Another system that reads whistles: its secret is nobody's until the system administrator gives it a second one.
async fn client(app: &App, system: &Arc<Request>, seeded: &Seeded, since: Date) -> Result<()> {
    let missing = || Error::internal("the demonstration needs its departments");
    let organisation = *seeded.organisations.get("urban-management").ok_or_else(missing)?;
    let contact = *seeded.posts.get("dept-a").ok_or_else(missing)?;
    let create = CreateClient::new("市城管局业务系统", "读取呼叫本局的哨单，显示在本局系统里", organisation, contact);
    let client = app.execute(system, Target::of(()), create).await?.client;
    let scopes = vec![ClientScope::DivisionRead, ClientScope::OrganisationRead, ClientScope::WhistleRead];
    let target = Target { id: client.id, expected_version: Some(client.version), key: None };
    app.execute(system, target, AllowClient { scopes }).await?;
    let holder = GrantHolder::Client(client.id);
    let grant = GiveGrant::organisation(holder, Role::DepartmentOfficer, organisation, since);
    app.execute(system, Target::of(()), grant).await.map(drop)
}

/// An account whose slip has been exchanged for the demonstration's password already.
async fn account(app: &App, system: &Arc<Request>, login: &str, name: &str, password: &str) -> Result<AccountId> {
    let issued = app.execute(system, Target::of(()), CreateAccount::new(login, name, None)).await?;
    let change = ChangePassword::new(&issued.slip.unwrap_or_default(), password);
    app.execute(system, Target::of(issued.account.id), change).await?;
    Ok(issued.account.id)
}
