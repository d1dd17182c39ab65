//! The duty roster: set, change and close shifts; who is on duty now, and where nobody is.

use chrono::TimeDelta;
use linli_domain::{
    Error, Message, Result,
    authorisation::Permission,
    event::Happened,
    notifications::{DutyRule, DutyShift, ShiftContent, Span, gaps},
    organisations::{Organisation, Post},
};
use linli_persistence::notifications::{roster, shifts_between};
use linli_vocabulary::{AccountId, OrganisationId, PostId, Timestamp};

use crate::exec::{Change, Command, Fields, Figures, Loaded, Reader, Tx};

/// Looked so far ahead for gaps.
const AHEAD: TimeDelta = TimeDelta::days(7);

/// Puts whoever holds a post on duty.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DutyShiftInput")]
#[schema(as = DutyShiftInput)]
pub struct SetDutyShift {
    /// A post of the organisation: who holds it when the shift begins is on duty.
    pub post: PostId,
    /// First moment.
    pub begins_at: Timestamp,
    /// First moment after; at most eight days later.
    pub ends_at: Timestamp,
    /// In which order people are called, 1 first; at most 9.
    #[schema(minimum = 1, maximum = 9)]
    pub rank: i32,
}

impl SetDutyShift {
    async fn content(&self, organisation: OrganisationId, tx: &mut Tx) -> Result<ShiftContent> {
        let post = tx.read::<Post>(self.post).await?;
        let holder = post.holder_on(self.begins_at.date()).filter(|_| post.organisation == organisation);
        let account = holder.ok_or(DutyRule::NotOfOrganisation)?.account;
        Ok(ShiftContent { account, begins_at: self.begins_at, ends_at: self.ends_at, rank: self.rank })
    }

    fn others(&self) -> (Timestamp, Timestamp) {
        (self.begins_at, self.ends_at)
    }
}

impl Command for SetDutyShift {
    const NEEDS: Permission = Permission::DutyShiftSet;
    type On = Organisation;
    type Output = DutyShift;

    fn check(&self) -> Result<()> {
        let range = Message::new("顺位为1到9。", "1 to 9.");
        Fields::new().must("rank", (1..=9).contains(&self.rank), "out_of_range", range).done()
    }

    async fn run(self, on: Loaded<Organisation>, tx: &mut Tx) -> Result<DutyShift> {
        on.living()?;
        let content = self.content(on.id, tx).await?;
        let (from, to) = self.others();
        content.fits(&roster(tx, on.id, from, to).await?, tx.now())?;
        let shift = DutyShift {
            id: tx.new_id(),
            version: 1,
            organisation: on.id,
            division_code: on.division_code.clone(),
            content,
            closed_at: None,
        };
        tx.create(shift, Happened("duty_shift.set")).await
    }
}

/// Says a shift anew.
pub type ChangeDutyShift = Change<SetDutyShift>;

impl Command for Change<SetDutyShift> {
    const NEEDS: Permission = Permission::DutyShiftChange;
    const VERSIONED: bool = true;
    type On = DutyShift;
    type Output = DutyShift;

    fn check(&self) -> Result<()> {
        self.0.check()
    }

    async fn run(self, on: Loaded<DutyShift>, tx: &mut Tx) -> Result<DutyShift> {
        // Whoever changes a roster holds its organisation's row, so that two changes do not pass each other by.
        tx.also::<Organisation>(Permission::DutyShiftChange, on.organisation).await?;
        let content = self.0.content(on.organisation, tx).await?;
        let (from, to) = self.0.others();
        let mut others = roster(tx, on.organisation, from, to).await?;
        others.retain(|other| other.id != on.id);
        let now = tx.now();
        let decided = on.decide(|shift| shift.change(content, &others, now))?;
        tx.save(decided).await
    }
}

/// Takes a shift off the roster.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DutyShiftCloseInput)]
pub struct CloseDutyShift {}

impl Command for CloseDutyShift {
    const NEEDS: Permission = Permission::DutyShiftClose;
    type On = DutyShift;
    type Output = DutyShift;

    async fn run(self, on: Loaded<DutyShift>, tx: &mut Tx) -> Result<DutyShift> {
        let now = tx.now();
        let decided = on.decide(|shift| shift.close(now))?;
        tx.save(decided).await
    }
}

/// Of which organisation.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct DutyCoverageFilter {
    /// Whose roster; without it nothing is answered.
    pub organisation: Option<OrganisationId>,
}

/// Who is on duty now, and when nobody is in the coming seven days.
#[derive(Clone, Debug)]
pub struct DutyCoverage {
    /// Whose roster.
    pub organisation: OrganisationId,
    /// In the order in which they are called.
    pub on_duty: Vec<AccountId>,
    /// Empty for an organisation that keeps no roster.
    pub gaps: Vec<Span>,
    /// Whether it has kept a roster in the last thirty days or does now.
    pub kept: bool,
}

impl Figures for DutyCoverageFilter {
    const NAME: &'static str = "duty_coverage";
    type Of = DutyCoverage;

    /// At most two statements.
    async fn read(self, reader: &Reader) -> Result<Vec<DutyCoverage>> {
        if reader.request().caller.signed().is_none_or(|signed| signed.limited) {
            return Err(Error::Forbidden);
        }
        let Some(organisation) = self.organisation else { return Ok(Vec::new()) };
        let now = reader.now();
        let until = now.plus(AHEAD);
        let (shifts, kept) = shifts_between(reader, organisation, now, until).await?;
        let spans: Vec<_> =
            shifts.iter().map(|one| Span { from: one.content.begins_at, to: one.content.ends_at }).collect();
        let here = shifts.iter().filter(|one| one.content.begins_at <= now);
        Ok(vec![DutyCoverage {
            organisation,
            on_duty: here.map(|one| one.content.account).collect(),
            gaps: if kept { gaps(&spans, now, until) } else { Vec::new() },
            kept,
        }])
    }
}
