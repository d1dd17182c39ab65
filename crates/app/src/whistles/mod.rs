//! Whistles: draft, sound, answer, confirm, close.

mod actions;
mod draft;
mod escalate;
mod office;
mod party;
mod remind;
#[cfg(test)]
pub(crate) mod tests;

pub use draft::{DiscardWhistle, DraftWhistle, SoundWhistle};
pub use linli_persistence::whistles::{WhistleFilter, WhistleSort, timelines};
pub use office::{CloseWhistle, ConfirmWhistle, RateParty, ReassignWhistle};
pub use party::{AcknowledgeWhistle, FinishWhistle, HandleWhistle, ReportInWhistle, ReturnWhistle};

use linli_domain::{
    Error, Result,
    whistles::{Step, WhistleRule},
};
use linli_persistence::whistles::callable;
use linli_vocabulary::{OrganisationId, organisations::OrganisationKind};

use crate::exec::Tx;
pub use escalate::EscalateWhistle;
pub use remind::RemindWhistle;
pub(crate) use remind::remind_later;

/// Who does this, now.
pub(crate) fn step(tx: &Tx) -> Step {
    let actor = tx.request().caller.account();
    // A job acts for the account it names; that is not a deputy's doing.
    let on_behalf_of = tx.on_behalf_of().filter(|principal| Some(*principal) != actor);
    Step { entry: tx.new_id(), at: tx.now(), actor, on_behalf_of }
}

/// Refuses organisations that a whistle about this place cannot call.
async fn must_be_callable(tx: &Tx, place: &str, organisations: &[OrganisationId]) -> Result<()> {
    let found = callable(tx, organisations).await?;
    let fits = |wanted: &OrganisationId| {
        found.iter().any(|one| {
            one.id == *wanted && one.closed_on.is_none() && may_be_called(one.kind, &one.division_code, place)
        })
    };
    if organisations.iter().all(fits) { Ok(()) } else { Err(Error::from(WhistleRule::NotCallable)) }
}

/// Whether a whistle about a place can call an organisation of this kind and division at all.
pub(crate) fn may_be_called(kind: OrganisationKind, division_code: &str, place: &str) -> bool {
    use OrganisationKind::{CityDepartment, DistrictDepartment, Utility, VerticalAgency};
    matches!(kind, CityDepartment | DistrictDepartment | Utility | VerticalAgency) && place.starts_with(division_code)
}
