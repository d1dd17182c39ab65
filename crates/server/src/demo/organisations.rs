//! The demonstration's organisations, posts and competences. Places are real, bodies are invented: every name begins with
//! 示例, so that no real body is ever shown late or badly rated.

mod roster;

use std::{collections::HashMap, sync::Arc};

use linli_app::{
    App, Target,
    exec::Request,
    organisations::{AppointPost, CreateOrganisation, CreatePost, SetCompetence},
};
use linli_domain::{Error, Result, division_names, uscc::Uscc};
use linli_persistence::divisions::import::{Present, present};
use linli_vocabulary::{Date, DivisionId, OrganisationId, PostId, organisations::OrganisationKind};

use roster::{COMPETENCES, Entry, NAMED, UNITS};

/// Since when competences hold.
const SINCE: &str = "2024-01-01";

/// What was made, for the seeds that follow.
#[derive(Debug, Default)]
pub struct Seeded {
    /// Organisations by the keys of the roster.
    pub organisations: HashMap<&'static str, OrganisationId>,
    /// Posts by the sign-in name of the account that is appointed to them.
    pub posts: HashMap<&'static str, PostId>,
}

/// Makes organisations and posts; needs the divisions.
pub async fn seed(app: &App) -> Result<Seeded> {
    let mut seeding = Seeding::begin(app).await?;
    for (number, entry) in (1..).zip(NAMED) {
        seeding.named(number * 10, entry).await?;
    }
    seeding.subdistricts().await?;
    seeding.communities().await?;
    for (number, name) in (1..).zip(UNITS) {
        seeding.unit(number, name).await?;
    }
    for (process, key) in COMPETENCES {
        seeding.competence(process, key).await?;
    }
    Ok(seeding.made)
}

/// Puts the demonstration's accounts into their posts; needs the accounts.
pub async fn appoint(app: &App, seeded: &Seeded, since: Date) -> Result<()> {
    let request = Arc::new(Request::system("demo"));
    for (login, post) in &seeded.posts {
        let command = AppointPost { account: (*login).to_owned(), since };
        app.execute(&request, Target::of(*post), command).await?;
    }
    Ok(())
}

struct Seeding<'a> {
    app: &'a App,
    request: Arc<Request>,
    divisions: HashMap<String, Present>,
    made: Seeded,
}

impl<'a> Seeding<'a> {
    async fn begin(app: &'a App) -> Result<Self> {
        let request = Arc::new(Request::system("demo"));
        let divisions = present(&app.read(&request)?).await?;
        Ok(Self { app, request, divisions, made: Seeded::default() })
    }

    fn division(&self, code: &str) -> Result<DivisionId> {
        self.divisions
            .get(code)
            .map(|division| division.id)
            .ok_or_else(|| Error::internal(format!("the demonstration needs division {code}")))
    }

    /// Living divisions whose code begins with this one and has so many digits, by code.
    fn below(&self, code: &str, digits: usize) -> Vec<(String, String)> {
        let mut found: Vec<_> = self
            .divisions
            .iter()
            .filter(|(other, division)| division.living && other.len() == digits && other.starts_with(code))
            .map(|(other, division)| (other.clone(), division.name.clone()))
            .collect();
        found.sort();
        found
    }

    async fn organisation(
        &self,
        division: &str,
        kind: OrganisationKind,
        name: String,
        display_order: i32,
        uscc: Option<String>,
    ) -> Result<OrganisationId> {
        let command =
            CreateOrganisation { short_name: name.chars().take(30).collect(), name, kind, uscc, display_order };
        Ok(self.app.execute(&self.request, Target::of(self.division(division)?), command).await?.id)
    }

    /// Creates posts in their order; those with a sign-in name are remembered.
    async fn posts(&mut self, organisation: OrganisationId, posts: &[(&str, Option<&'static str>)]) -> Result<()> {
        for (number, (title, login)) in (1..).zip(posts) {
            let command = CreatePost { title: (*title).to_owned(), display_order: number * 10 };
            let post = self.app.execute(&self.request, Target::of(organisation), command).await?;
            self.made.posts.extend(login.map(|login| (login, post.id)));
        }
        Ok(())
    }

    async fn named(&mut self, display_order: i32, entry: &Entry) -> Result<()> {
        let organisation =
            self.organisation(entry.division, entry.kind, entry.name.to_owned(), display_order, None).await?;
        self.made.organisations.insert(entry.key, organisation);
        self.posts(organisation, entry.posts).await
    }

    /// An office for every subdistrict of Leshan.
    async fn subdistricts(&mut self) -> Result<()> {
        let subdistricts = self.below("5111", 9).into_iter().filter(|(_, name)| name.ends_with("街道"));
        for (number, (code, name)) in (0..).zip(subdistricts) {
            let office = self
                .organisation(
                    &code,
                    OrganisationKind::SubdistrictOffice,
                    format!("示例{name}办事处"),
                    300 + number,
                    None,
                )
                .await?;
            let (key, secretary, clerk) = match code.as_str() {
                "511102008" => (Some("haitang"), Some("haitang"), Some("haitang-clerk")),
                "511102006" => (Some("tongjiang"), Some("tongjiang"), None),
                _ => (None, None, None),
            };
            self.made.organisations.extend(key.map(|key| (key, office)));
            self.posts(office, &[("党工委书记", secretary), ("办事处主任", None), ("党政办工作人员", clerk)]).await?;
        }
        Ok(())
    }

    /// The communities of 海棠 and 通江.
    async fn communities(&mut self) -> Result<()> {
        let communities = ["511102008", "511102006"].map(|code| self.below(code, 12)).concat();
        for (number, (code, name)) in (500..).zip(communities) {
            let spoken = format!("示例{}社区", division_names::short_name(&name).trim_end_matches("社区"));
            let community = self.organisation(&code, OrganisationKind::Community, spoken, number, None).await?;
            let fujie = (code == "511102008017").then_some("fujie");
            self.made.organisations.extend(fujie.map(|key| (key, community)));
            self.posts(community, &[("社区党委书记", fujie)]).await?;
        }
        Ok(())
    }

    /// A resident unit in 海棠 (odd numbers) or 通江, with a social credit code that is plainly invented: DEMO….
    async fn unit(&mut self, number: i32, name: &str) -> Result<()> {
        let division = if number % 2 == 1 { "511102008" } else { "511102006" };
        let uscc = invented_uscc(number).ok_or_else(|| Error::internal("no check characters fit"))?;
        let unit = self
            .organisation(division, OrganisationKind::ResidentUnit, name.to_owned(), 800 + number, Some(uscc))
            .await?;
        self.posts(unit, &[("共建联络员", None)]).await
    }

    async fn competence(&self, process: &str, key: &str) -> Result<()> {
        let organisation =
            self.made.organisations.get(key).ok_or_else(|| Error::internal(format!("the roster has no {key}")))?;
        let valid_from = SINCE.parse().map_err(Error::internal)?;
        let command =
            SetCompetence { process: process.to_owned(), valid_from, source: "本地选择（演示）".to_owned() };
        self.app.execute(&self.request, Target::of(*organisation), command).await?;
        Ok(())
    }
}

/// `12511102DEM00001` with the two check characters that make it right.
fn invented_uscc(number: i32) -> Option<String> {
    let stem = format!("12511102DEM{number:05}");
    let checks = || "0123456789ABCDEFGHJKLMNPQRTUWXY".chars();
    checks()
        .flat_map(|one| checks().map(move |two| (one, two)))
        .find_map(|(one, two)| Uscc::parse(&format!("{stem}{one}{two}")).ok())
        .map(String::from)
}
