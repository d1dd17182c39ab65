//! Whistles on both faces.

mod document;
mod party;
mod timeline;
mod view;

pub(crate) use document::rest;
pub use party::{AssignmentView, ClockView};
pub(crate) use party::{unit, working_days_left};
pub use timeline::TimelineEntryView;
pub use view::WhistleView;

use linli_app::{
    exec::Change,
    whistles::{
        AcknowledgeWhistle, CloseWhistle, ConfirmWhistle, DiscardWhistle, DraftWhistle, FinishWhistle, HandleWhistle,
        ReassignWhistle, ReportInWhistle, ReturnWhistle, SoundWhistle,
    },
};
use linli_domain::whistles::Whistle;

use crate::faces::Faces;

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Whistle, WhistleView>();
    faces.command::<DraftWhistle, WhistleView>();
    faces.command::<Change<DraftWhistle>, WhistleView>();
    faces.step::<SoundWhistle, WhistleView>();
    faces.command::<DiscardWhistle, WhistleView>();
    faces.command::<AcknowledgeWhistle, WhistleView>();
    faces.command::<ReportInWhistle, WhistleView>();
    faces.command::<HandleWhistle, WhistleView>();
    faces.command::<FinishWhistle, WhistleView>();
    faces.command::<ReturnWhistle, WhistleView>();
    faces.command::<ReassignWhistle, WhistleView>();
    faces.command::<ConfirmWhistle, WhistleView>();
    faces.step::<CloseWhistle, WhistleView>();
}
