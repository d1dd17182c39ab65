//! Loading a year, once, and setting every deadline that waited for it.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

use linli_domain::{
    Error, Message, Result,
    authorisation::Permission,
    calendar::{LoadedYear, WorkingCalendar, YearAlreadyLoaded},
    whistles::{Deadlines, TimeLimits, Whistle},
};
use linli_persistence::{
    calendar,
    rules::{InForce, kept},
    whistles::pending,
};
use linli_vocabulary::{Date, RuleVersionId, WhistleId};

use crate::{
    exec::{Command, Fields, Loaded, Realm, Tx},
    whistles::{remind_later, step},
};

/// How many waiting whistles are read at once.
const BATCH: u64 = 100;

/// Loads a year of the working-day calendar, as the State Council's notice says it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "CalendarYearLoadInput")]
#[schema(as = CalendarYearLoadInput)]
pub struct LoadCalendarYear {
    /// The year.
    #[schema(minimum = 2000, maximum = 2200)]
    pub year: i32,
    /// Title and number of the notice, at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub source: String,
    /// Days off, weekends inside a holiday included.
    #[schema(max_items = 366)]
    pub holidays: Vec<Date>,
    /// Saturdays and Sundays that are worked (调休补班).
    #[schema(max_items = 366)]
    pub make_up_days: Vec<Date>,
}

impl Command for LoadCalendarYear {
    const NEEDS: Permission = Permission::CalendarYearLoad;
    type On = Realm;
    type Output = LoadedYear;

    fn check(&self) -> Result<()> {
        let few = |days: &[Date]| days.len() <= 366;
        let too_many = || Message::new("一年最多366天。", "A year has at most 366 days.");
        Fields::new()
            .text("source", &self.source, 500)
            .must("holidays", few(&self.holidays), "too_many", too_many())
            .must("makeUpDays", few(&self.make_up_days), "too_many", too_many())
            .done()
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<LoadedYear> {
        let plausible = (2000..=2200).contains(&self.year);
        let range = Message::new("年份须在2000到2200之间。", "The year is between 2000 and 2200.");
        Fields::new().must("year", plausible, "out_of_range", range).done()?;
        let (loaded, event) =
            LoadedYear::load(tx.new_id(), self.year, self.source, self.holidays, self.make_up_days, tx.now())?;
        let loaded = tx.create_unique(loaded, event, YearAlreadyLoaded { year: self.year }).await?;
        let calendar = calendar::whole_calendar(tx).await?;
        fix_all(tx, &calendar).await?;
        Ok(loaded)
    }
}

/// Sets what can be set now, in the order of ids, in this transaction: a year and its deadlines become known together.
async fn fix_all(tx: &mut Tx, calendar: &WorkingCalendar) -> Result<()> {
    let mut rules: HashMap<RuleVersionId, Deadlines> = HashMap::new();
    let mut after: Option<WhistleId> = None;
    loop {
        let waiting = pending(tx, after, BATCH).await?;
        let Some(last) = waiting.last() else { return Ok(()) };
        after = Some(*last);
        for id in waiting {
            let whistle = tx.also::<Whistle>(Permission::CalendarYearLoad, id).await?;
            let Some(rule) = whistle.rule_version else { continue };
            if let Entry::Vacant(unread) = rules.entry(rule) {
                unread.insert(deadlines_of(tx, rule, calendar).await?);
            }
            let step = step(tx);
            // A whistle that waits for yet another year stays as it is.
            if let Ok(decided) = whistle.decide(|whistle| whistle.fix_deadlines(&rules[&rule], step)) {
                let whistle = tx.save(decided).await?;
                remind_later(tx, &whistle).await?;
            }
        }
    }
}

async fn deadlines_of(tx: &Tx, rule: RuleVersionId, calendar: &WorkingCalendar) -> Result<Deadlines> {
    let version = kept::<TimeLimits>(tx, vec![rule]).await?.pop();
    let InForce { id, body } = version.ok_or_else(|| Error::internal("a whistle's rule version is gone"))?;
    Ok(Deadlines { rule: id, limits: Arc::unwrap_or_clone(body), calendar: calendar.clone() })
}
