//! My desk: a page of the single-page app, put together from readings that REST has one by one.

use async_graphql::{ComplexObject, Context, Object, SimpleObject};
use linli_app::desk::{self, DeskCounts, DeskItem, Due};
use linli_vocabulary::{Date, Kind, Timestamp, whistles::ClockUnit};

use crate::{
    graphql::{Gql, language, reader, top},
    whistles::{unit, working_days_left},
    wire::Language,
};

/// Something that waits for the caller.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(name = "DeskItem", complex, serial)]
pub struct DeskItemView {
    /// Kind of the record.
    pub kind: Kind,
    /// Its id.
    pub subject: String,
    /// What it is called.
    pub title: String,
    /// Which one it is.
    pub subtitle: String,
    /// The command that is waited for, for example `whistle.acknowledge`.
    pub action: String,
    /// Since when.
    pub since: Timestamp,
    /// Until when, if there is a deadline.
    pub due_at: Option<Timestamp>,
    /// What the deadline is counted in, if there is one.
    pub unit: Option<ClockUnit>,
    /// Whether the deadline has passed.
    pub overdue: bool,
}

#[ComplexObject]
impl DeskItemView {
    /// Whole working days left until the deadline, by the calendar; none unless it is counted in working days.
    async fn working_days_left(&self, cx: &Context<'_>) -> Gql<Option<i32>> {
        match self.unit {
            Some(unit) => working_days_left(cx, self.due_at, unit).await,
            None => Ok(None),
        }
    }
}

/// Something that is due.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(name = "Due", serial)]
pub struct DueView {
    /// The day, in Asia/Shanghai.
    pub on: Date,
    /// Its id.
    pub subject: String,
    /// Kind of the record.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// What is due, and from whom.
    pub what: String,
    /// The moment.
    pub due_at: Timestamp,
    /// Whether it has passed.
    pub overdue: bool,
}

/// Figures at the top of the desk.
#[derive(Clone, Copy, Debug, SimpleObject)]
#[graphql(name = "DeskCounts", serial)]
pub struct DeskCountsView {
    /// What waits for the caller.
    pub waiting: i64,
    /// Whistles with a deadline that has passed.
    pub overdue: i64,
    /// Whistles with a deadline later today.
    pub due_today: i64,
    /// Whistles sounded and not closed.
    pub running: i64,
}

fn item(item: DeskItem, language: Language, now: Timestamp) -> DeskItemView {
    DeskItemView {
        kind: item.kind,
        subject: item.subject,
        title: language.say(&item.title),
        subtitle: item.subtitle,
        action: item.action.to_owned(),
        since: item.since,
        due_at: item.due_at,
        unit: item.due_at.and(item.limit).map(unit),
        overdue: item.due_at.is_some_and(|due| now > due),
    }
}

fn figures(DeskCounts { waiting, overdue, due_today, running }: DeskCounts) -> DeskCountsView {
    DeskCountsView { waiting, overdue, due_today, running }
}

/// What waits for the caller, and what is due.
pub struct Desk;

#[Object]
impl Desk {
    /// What waits for the caller, the most urgent first.
    #[graphql(complexity = "5 + child_complexity")]
    async fn waiting(&self, cx: &Context<'_>) -> Gql<Vec<DeskItemView>> {
        let reader = reader(cx)?;
        let items = desk::waiting(&reader).await.map_err(|error| top(cx, error))?;
        Ok(items.into_iter().map(|one| item(one, language(cx), reader.now())).collect())
    }

    /// What is due from one day to another, both included; at most 400 days.
    #[graphql(complexity = "5 + child_complexity")]
    async fn due(&self, cx: &Context<'_>, from: Date, to: Date) -> Gql<Vec<DueView>> {
        let reader = reader(cx)?;
        let all = desk::due(&reader, from, to).await.map_err(|error| top(cx, error))?;
        let view = |Due { kind, subject, title, what, due_at }| DueView {
            on: due_at.date(),
            subject,
            kind,
            title,
            what: language(cx).say(&what),
            due_at,
            overdue: reader.now() > due_at,
        };
        Ok(all.into_iter().map(view).collect())
    }

    /// Figures.
    #[graphql(complexity = "5 + child_complexity")]
    async fn counts(&self, cx: &Context<'_>) -> Gql<DeskCountsView> {
        let reader = reader(cx)?;
        let counted = async { desk::counts(&reader, desk::waiting(&reader).await?.len()).await };
        counted.await.map(figures).map_err(|error| top(cx, error))
    }
}

/// Queries.
#[derive(Default)]
pub struct DeskQueries;

#[Object]
impl DeskQueries {
    /// The caller's desk.
    async fn desk(&self, cx: &Context<'_>) -> Gql<Desk> {
        reader(cx).map(|_| Desk)
    }
}
