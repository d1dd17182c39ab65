//! Jobs: which there are, what an administrator may do with them, and clearing what is old.

mod retention;
#[cfg(test)]
mod tests;

pub use linli_persistence::jobs::{JobFilter, JobSort};
pub use retention::ApplyRetention;

use linli_domain::{Result, authorisation::Permission, jobs::Job};

use crate::{
    attachments::{ScanAttachment, SweepAttachments},
    exec::{Command, Known, Loaded, Tx},
    imports::{CheckImport, ClearImports},
    notifications::{PlanDigests, SendDelivery, SendDigest, TellNotifications},
    privacy::AnonymisePast,
    whistles::{EscalateWhistle, RemindWhistle},
};

/// Every job that a worker knows to do.
pub(crate) const KNOWN: &[Known] = &[
    Known::nightly::<ApplyRetention>(),
    Known::nightly::<AnonymisePast>(),
    Known::on_demand::<RemindWhistle>(),
    Known::on_demand::<EscalateWhistle>(),
    Known::on_demand::<TellNotifications>(),
    Known::on_demand::<SendDelivery>(),
    Known::nightly::<PlanDigests>(),
    Known::on_demand::<SendDigest>(),
    Known::on_demand::<CheckImport>(),
    Known::nightly::<ClearImports>(),
    Known::on_demand::<ScanAttachment>(),
    Known::nightly::<SweepAttachments>(),
];

/// Lets a parked job be tried again.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = JobRetryInput)]
pub struct RetryJob {}

impl Command for RetryJob {
    const NEEDS: Permission = Permission::JobRetry;
    type On = Job;
    type Output = Job;

    async fn run(self, on: Loaded<Job>, tx: &mut Tx) -> Result<Job> {
        let now = tx.now();
        let decided = on.decide(|job| job.retry(now))?;
        tx.save(decided).await
    }
}
