//! Between child rows and what the domain knows.

use linli_domain::{
    Error, Result,
    clocks::Clock,
    personal::Personal,
    whistles::{Assignment, PartyClock, PartyClocks, TimelineEntry},
};
use linli_vocabulary::{Timestamp, WhistleId};
use sea_orm::Iterable;

use super::{assignment, entry};

fn clock(
    limit: Option<&str>,
    started_at: Option<Timestamp>,
    due_at: Option<Timestamp>,
    met_at: Option<Timestamp>,
    stopped_at: Option<Timestamp>,
) -> Result<Option<PartyClock>> {
    let (Some(limit), Some(started_at)) = (limit, started_at) else { return Ok(None) };
    let limit = serde_json::from_str(limit).map_err(Error::internal)?;
    Ok(Some(PartyClock { limit, clock: Clock { started_at, due_at, met_at, stopped_at } }))
}

fn limit(clock: Option<PartyClock>) -> Option<String> {
    clock.and_then(|clock| serde_json::to_string(&clock.limit).ok())
}

impl TryFrom<assignment::Model> for Assignment {
    type Error = Error;

    fn try_from(row: assignment::Model) -> Result<Self> {
        let acknowledge = clock(
            row.acknowledge_limit.as_deref(),
            row.acknowledge_started_at,
            row.acknowledge_due_at,
            row.acknowledge_met_at,
            row.acknowledge_stopped_at,
        )?;
        let report_in = clock(
            row.report_in_limit.as_deref(),
            row.report_in_started_at,
            row.report_in_due_at,
            row.report_in_met_at,
            row.report_in_stopped_at,
        )?;
        Ok(Self {
            id: row.id,
            organisation: row.organisation,
            role: row.role,
            state: row.state,
            clocks: acknowledge.zip(report_in).map(|(acknowledge, report_in)| PartyClocks { acknowledge, report_in }),
            arrived: row.arrived.map(Personal::new),
            result: row.result,
            return_reason: row.return_reason,
            proposed: row.proposed,
            replaced_by: row.replaced_by,
            grade: row.grade,
            grade_remark: row.grade_remark,
        })
    }
}

impl assignment::Model {
    /// The row of a party in its place.
    pub(super) fn of(whistle: WhistleId, position: i32, party: &Assignment) -> Self {
        let acknowledge = party.clocks.map(|clocks| clocks.acknowledge);
        let report_in = party.clocks.map(|clocks| clocks.report_in);
        Self {
            id: party.id,
            whistle,
            position,
            organisation: party.organisation,
            role: party.role,
            state: party.state,
            acknowledge_limit: limit(acknowledge),
            acknowledge_started_at: acknowledge.map(|one| one.clock.started_at),
            acknowledge_due_at: acknowledge.and_then(|one| one.clock.due_at),
            acknowledge_met_at: acknowledge.and_then(|one| one.clock.met_at),
            acknowledge_stopped_at: acknowledge.and_then(|one| one.clock.stopped_at),
            report_in_limit: limit(report_in),
            report_in_started_at: report_in.map(|one| one.clock.started_at),
            report_in_due_at: report_in.and_then(|one| one.clock.due_at),
            report_in_met_at: report_in.and_then(|one| one.clock.met_at),
            report_in_stopped_at: report_in.and_then(|one| one.clock.stopped_at),
            arrived: party.arrived.as_ref().map(|arrived| arrived.bare().clone()),
            result: party.result.clone(),
            return_reason: party.return_reason.clone(),
            proposed: party.proposed,
            replaced_by: party.replaced_by,
            grade: party.grade,
            grade_remark: party.grade_remark.clone(),
        }
    }

    /// What may change of a party: everything but whose it is.
    pub(super) fn changing() -> impl Iterator<Item = assignment::Column> {
        assignment::Column::iter()
            .filter(|column| !matches!(column, assignment::Column::Id | assignment::Column::Whistle))
    }
}

impl entry::Model {
    /// The row of a line.
    pub(super) fn of(whistle: WhistleId, line: &TimelineEntry) -> Self {
        Self {
            id: line.id,
            whistle,
            at: line.at,
            act: line.act,
            actor: line.actor,
            on_behalf_of: line.on_behalf_of,
            organisation: line.organisation,
            clock: line.clock,
            level: line.level.map(i32::from),
            remark: line.remark.as_ref().map(|remark| remark.bare().clone()),
        }
    }
}

impl From<entry::Model> for TimelineEntry {
    fn from(row: entry::Model) -> Self {
        let entry::Model { id, at, act, actor, on_behalf_of, organisation, clock, level, remark, .. } = row;
        let level = level.and_then(|level| u8::try_from(level).ok());
        Self { id, at, act, actor, on_behalf_of, organisation, clock, level, remark: remark.map(Personal::new) }
    }
}
