//! The demonstration's whistles: every act goes through its command, in the order of time, by a clock that is set back.

mod script;
mod stories;

use std::{collections::HashMap, sync::Arc};

use chrono::TimeDelta;
use linli_app::{
    App, Command, Target,
    exec::{Relay, Request, Worker},
    whistles::{
        AcknowledgeWhistle, CloseWhistle, ConfirmWhistle, DiscardWhistle, DraftWhistle, FinishWhistle, HandleWhistle,
        RateParty, ReassignWhistle, ReportInWhistle, ReturnWhistle, SoundWhistle,
    },
};
use linli_domain::{Error, Result, authorisation::Caller, whistles::Whistle};
use linli_persistence::divisions::import::{Present, present};
use linli_vocabulary::{AccountId, AssignmentId, OrganisationId, Timestamp, whistles::AssignmentState};

use super::notifications;
use script::{Scene, scenes};
use stories::{STORIES, Story};

/// Plays all stories up to now. Needs divisions, organisations by the roster's keys, accounts by their sign-in names, the
/// calendar and the time limits.
///
/// # Errors
/// A fault, or a refusal that the stories did not foresee.
pub async fn seed(
    app: &App,
    organisations: &HashMap<&'static str, OrganisationId>,
    accounts: &HashMap<&'static str, AccountId>,
) -> Result<()> {
    let divisions = present(&app.read(&Arc::new(Request::system("demo")))?).await?;
    let now = app.clock().now();
    let mut plan: Vec<_> = (0..STORIES.len())
        .flat_map(|at| scenes(&STORIES[at], now).into_iter().map(move |(when, scene)| (when, at, scene)))
        .collect();
    plan.sort_by_key(|(when, at, _)| (*when, *at));
    let mut stage = Stage { app, organisations, accounts, divisions, whistles: HashMap::new() };
    let present = app.clock().shifted();
    let mut linli = Linli { app, relay: app.relay(), worker: app.worker() };
    let yesterday = now.plus(-TimeDelta::hours(20));
    let mut read = false;
    for (when, at, scene) in plan {
        linli.works_until(when).await?;
        if when > yesterday && !read {
            read = true;
            app.clock().set(yesterday);
            notifications::read(app, accounts).await?;
        }
        app.clock().set(when);
        stage.plays(at, scene).await?;
    }
    linli.works_until(now).await?;
    app.clock().shift(present);
    Ok(())
}

/// What Linli itself does, reminders and messages above all, each at its own time.
struct Linli<'a> {
    app: &'a App,
    relay: Relay,
    worker: Worker,
}

impl Linli<'_> {
    async fn works_until(&mut self, when: Timestamp) -> Result<()> {
        loop {
            while self.relay.turn(self.app.clock().now()).await?.events > 0 {}
            let Some(due) = self.worker.next_at().await?.filter(|due| *due < when) else { return Ok(()) };
            self.app.clock().set(due);
            self.worker.turn().await?;
        }
    }
}

struct Stage<'a> {
    app: &'a App,
    organisations: &'a HashMap<&'static str, OrganisationId>,
    accounts: &'a HashMap<&'static str, AccountId>,
    divisions: HashMap<String, Present>,
    whistles: HashMap<usize, Whistle>,
}

impl Stage<'_> {
    /// A request for somebody of the demonstration; for organisations without an account nobody in particular acts.
    fn by(&self, login: Option<&str>) -> Arc<Request> {
        let on_behalf_of = login.and_then(|login| self.accounts.get(login).copied());
        let caller = Caller::System { job: "demo", on_behalf_of };
        Arc::new(Request { caller, ..Request::system("demo") })
    }

    fn organisation(&self, key: &str) -> Result<OrganisationId> {
        let found = self.organisations.get(key).copied();
        found.ok_or_else(|| Error::internal(format!("the demonstration needs the organisation {key}")))
    }

    async fn plays(&mut self, at: usize, scene: Scene) -> Result<()> {
        let story = &STORIES[at];
        let (clerk, leader) = people(story.place);
        let whistle = match (scene, self.whistles.get(&at)) {
            (Scene::Draft, _) => self.drafts(story, clerk).await?,
            (_, None) => return Err(Error::internal("a story begins with a draft")),
            (Scene::Discard, Some(draft)) => {
                self.does(clerk, draft, DiscardWhistle { reason: "重复登记，以先登记的为准。".into() }).await?
            }
            (Scene::Sound, Some(draft)) => self.does(leader, draft, SoundWhistle {}).await?,
            (Scene::Reassign, Some(whistle)) => {
                let assignment = whistle.assignments.iter().find(|one| one.awaits_decision()).map(|one| one.id);
                let assignment = assignment.ok_or_else(|| Error::internal("no return waits"))?;
                let organisation = self.organisation("transport")?;
                let reason = "经核实属道路附属设施，改由该单位主办。".into();
                self.does(leader, whistle, ReassignWhistle { assignment, organisation, reason }).await?
            }
            (Scene::Confirm, Some(whistle)) => {
                let rate = |assignment| RateParty { assignment, grade: story.grade, remark: None };
                let ratings = live(whistle).into_iter().map(rate).collect();
                let remark = Some("已到现场核实，居民认可。".to_owned());
                self.does(leader, whistle, ConfirmWhistle { remark, ratings }).await?
            }
            (Scene::Close, Some(whistle)) => self.does(leader, whistle, CloseWhistle {}).await?,
            (Scene::Party(key, step), Some(whistle)) => self.party(story, key, step, whistle).await?,
        };
        self.whistles.insert(at, whistle);
        Ok(())
    }

    async fn drafts(&self, story: &Story, clerk: &str) -> Result<Whistle> {
        let called = story.parties.iter().map(|key| self.organisation(key)).collect::<Result<Vec<_>>>()?;
        let (lead, supporting) = called.split_first().ok_or_else(|| Error::internal("a story needs a lead"))?;
        let input = DraftWhistle {
            title: story.title.into(),
            body: story.body.into(),
            kind: story.kind,
            address: Some(story.address.into()),
            lead: *lead,
            supporting: supporting.to_vec(),
        };
        let place = self.divisions.get(story.place);
        let place =
            place.ok_or_else(|| Error::internal(format!("the demonstration needs division {}", story.place)))?;
        self.app.execute(&self.by(Some(clerk)), Target::of(place.id), input).await
    }

    async fn party(&self, story: &Story, key: &str, step: script::Step, whistle: &Whistle) -> Result<Whistle> {
        let organisation = self.organisation(key)?;
        let own = whistle.assignments.iter().rev().find(|one| one.organisation == organisation);
        let assignment = own.map(|one| one.id).ok_or_else(|| Error::internal("the party was not called"))?;
        let login = match key {
            "urban-management" => Some("dept-a"),
            "housing" => Some("dept-b"),
            _ => None,
        };
        let by = login.unwrap_or_default();
        match step {
            script::Step::Acknowledge => self.does(by, whistle, AcknowledgeWhistle { assignment }).await,
            script::Step::ReportIn => {
                let arrived = "联络员和现场人员共3人".into();
                self.does(by, whistle, ReportInWhistle { assignment, arrived, remark: None }).await
            }
            script::Step::Handle => {
                let remark = Some("已现场查看，开始处置。".to_owned());
                self.does(by, whistle, HandleWhistle { assignment, remark }).await
            }
            script::Step::Finish => {
                let lead = story.parties.first() == Some(&key);
                let result =
                    if lead { story.result } else { "已按职责配合完成，并把资料交主办单位。" };
                self.does(by, whistle, FinishWhistle { assignment, result: result.into() }).await
            }
            script::Step::Return => {
                let reason = "经核对权责清单，该设施不由本单位管护。".into();
                let proposed = Some(self.organisation("transport")?);
                self.does(by, whistle, ReturnWhistle { assignment, reason, proposed }).await
            }
        }
    }

    async fn does<C: Command<On = Whistle, Output = Whistle>>(
        &self,
        login: &str,
        whistle: &Whistle,
        command: C,
    ) -> Result<Whistle> {
        self.app.execute(&self.by(Some(login)), Target::of(whistle.id), command).await
    }
}

/// Who drafts and who sounds in a subdistrict of the demonstration.
fn people(place: &str) -> (&'static str, &'static str) {
    if place.starts_with("511102006") { ("tongjiang", "tongjiang") } else { ("haitang-clerk", "haitang") }
}

fn live(whistle: &Whistle) -> Vec<AssignmentId> {
    whistle.assignments.iter().filter(|one| one.state == AssignmentState::Done).map(|one| one.id).collect()
}
