//! The demonstration's people with nothing but a telephone: a resident whom the community knows, one who waits to be known, and
//! the liaison of a unit.

use std::{collections::HashMap, sync::Arc};

use linli_app::{
    App, Target,
    exec::Request,
    identity::{AskLink, ConfirmLink, GiveGrant, MakePhoneAccount},
    organisations::{AppointPost, PostFilter, PostSort},
};
use linli_domain::{Error, Result, authorisation::Caller, identity::GrantHolder, organisations::Post};
use linli_persistence::divisions::import::present;
use linli_vocabulary::{AccountId, Date, PersonId, identity::Role};

/// The community that is asked.
const COMMUNITY: &str = "511102008017";
/// What a unit's post is called.
const LIAISON: &str = "共建联络员";

/// Makes them; needs the persons and the posts of units.
pub async fn seed(app: &App, accounts: &HashMap<&'static str, AccountId>, person: PersonId, since: Date) -> Result<()> {
    let system = Arc::new(Request::system("demo"));
    let missing = |what: &str| Error::internal(format!("the demonstration needs {what}"));
    let divisions = present(&app.read(&system)?).await?;
    let division = divisions.get(COMMUNITY).ok_or_else(|| missing(COMMUNITY))?.id;
    let make =
        async |phone: &str, name: &str| app.execute(&system, Target::of(()), MakePhoneAccount::new(phone, name)?).await;
    let ask = async |account: AccountId, said: &str| {
        let ask = AskLink { division, said: said.to_owned() };
        app.execute(&system, Target::of(account), ask).await
    };
    let known = make("13800000101", "陈某华").await?;
    let link = ask(known.id, "示范路12号1栋1单元").await?;
    let caller = Caller::System { job: "demo", on_behalf_of: accounts.get("fujie").copied() };
    let officer = Arc::new(Request { caller, ..Request::system("demo") });
    app.execute(&officer, Target::of(link.id), ConfirmLink { person }).await?;
    let waiting = make("13800000106", "何某英").await?;
    ask(waiting.id, "示范路16号1单元").await?;

    let liaison = make("13800000120", "联某某").await?;
    let filter = PostFilter { vacant: Some(true), ..PostFilter::default() };
    let page = linli_persistence::exec::PageRequest { first: Some(200), ..Default::default() };
    let posts = app.read(&system)?.list::<Post>(&filter, PostSort::default(), &page).await?;
    let post = posts
        .items
        .into_iter()
        .map(|(post, _)| post)
        .find(|post| post.title == LIAISON)
        .ok_or_else(|| missing(LIAISON))?;
    let appoint = AppointPost { account: liaison.login.clone(), since };
    app.execute(&system, Target::of(post.id), appoint).await?;
    let grant = GiveGrant::organisation(GrantHolder::Post(post.id), Role::Liaison, post.organisation, since);
    app.execute(&system, Target::of(()), grant).await.map(drop)
}
