//! Timelines: loaded for all whistles of a request at once.

use std::{collections::HashMap, sync::Arc};

use async_graphql::{ComplexObject, Context, SimpleObject, dataloader::Loader};
use linli_app::{exec::Reader, whistles::timelines};
use linli_domain::{
    Error, Message,
    organisations::Organisation,
    whistles::{Act, TimelineEntry},
};
use linli_vocabulary::{OrganisationId, TimelineEntryId, Timestamp, WhistleId, whistles::ClockKind};

use crate::{
    graphql::{Gql, batched, language, related},
    organisations::OrganisationView,
};

/// One line of a timeline.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(name = "TimelineEntry", complex, serial)]
pub struct TimelineEntryView {
    /// Its id.
    id: TimelineEntryId,
    /// When.
    at: Timestamp,
    /// The command's name, `whistle.report_in`.
    act: &'static str,
    /// Who did it; Linli itself when a calendar arrived.
    actor: String,
    /// For whom, if a deputy did it.
    on_behalf_of: Option<String>,
    #[graphql(skip)]
    organisation: Option<OrganisationId>,
    /// Which of its clocks a reminder is about.
    clock: Option<ClockKind>,
    /// Which step of an escalation.
    level: Option<u8>,
    /// What the actor wrote.
    remark: Option<String>,
}

#[ComplexObject]
impl TimelineEntryView {
    /// The organisation that acted, or that was called.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        match self.organisation {
            Some(organisation) => related::<Organisation, _>(cx, organisation).await,
            None => Ok(None),
        }
    }
}

/// The timeline of a whistle that was shown to the caller.
pub(super) async fn timeline_of(cx: &Context<'_>, whistle: WhistleId) -> Gql<Vec<TimelineEntryView>> {
    let Some(told) = batched(cx, Timelines, whistle).await? else { return Ok(Vec::new()) };
    let view = |(entry, actor, on_behalf_of): Told| TimelineEntryView {
        id: entry.id,
        at: entry.at,
        act: entry.act.name(),
        actor: actor.unwrap_or_else(|| language(cx).say(&Message::new("系统", "Linli"))),
        on_behalf_of,
        organisation: entry.organisation,
        clock: entry.clock,
        level: entry.level,
        remark: entry.remark.map(|remark| remark.bare().clone()),
    };
    Ok(told.into_iter().map(view).collect())
}

/// A line with the names of who acted and for whom.
type Told = (TimelineEntry, Option<String>, Option<String>);

/// Two statements for all timelines of a request: the lines, and the names in them.
struct Timelines(Reader);

impl Loader<WhistleId> for Timelines {
    type Value = Vec<Told>;
    type Error = Arc<Error>;

    async fn load(&self, whistles: &[WhistleId]) -> Result<HashMap<WhistleId, Vec<Told>>, Arc<Error>> {
        let lines = timelines(&self.0, whistles).await.map_err(Arc::new)?;
        let accounts = lines.values().flatten().flat_map(|entry| [entry.actor, entry.on_behalf_of]).flatten().collect();
        let names = self.0.names(accounts).await.map_err(Arc::new)?;
        let named = |account: Option<_>| account.and_then(|account| names.get(&account).cloned());
        let told = |entry: TimelineEntry| {
            let (actor, on_behalf_of) = (named(entry.actor), named(entry.on_behalf_of));
            (entry, actor, on_behalf_of)
        };
        Ok(lines.into_iter().map(|(whistle, lines)| (whistle, lines.into_iter().map(told).collect())).collect())
    }
}
