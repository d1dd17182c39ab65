//! Runs every integrity check.

use linli_domain::Result;
use linli_persistence::operations::{
    checks::{self, Check, Find, Offenders, Severity},
    trail,
};
use linli_vocabulary::Timestamp;

use crate::{
    attachments::{Files, check_files},
    exec::{AuditKey, Db},
};

/// What a check found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check.
    pub check: &'static Check,
    /// The records at fault.
    pub found: Offenders,
}

/// What all checks found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The checks that were run.
    pub checks: Vec<&'static Check>,
    /// What they found, in the order of the checks.
    pub findings: Vec<Finding>,
}

impl Report {
    /// How many checks of this severity found something.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.check.severity == severity).count()
    }
}

/// Runs every check, one after the other; `told` hears the name of each before it runs. Reads only; others may write
/// meanwhile, and each check sees one moment.
///
/// # Errors
/// A fault.
pub async fn check(
    db: &Db,
    key: &AuditKey,
    files: &Files,
    now: Timestamp,
    told: impl Fn(&'static str),
) -> Result<Report> {
    let mut report = Report { checks: Vec::new(), findings: Vec::new() };
    let (mut walk, mut walked) = (None, None);
    for check in checks::all() {
        told(check.name);
        let found = match (&check.find, check.find.sql(db.backend())) {
            (_, Some(sql)) => checks::select(db, &sql, now).await?,
            (Find::Trail(flaw), None) => {
                if walk.is_none() {
                    walk = Some(trail::walk(db, key, 1, None, |_| ()).await?);
                }
                walk.as_ref().map(|walk| walk.with(*flaw)).unwrap_or_default()
            }
            (Find::Registry(gap), None) => checks::registry(db, *gap).await?,
            (Find::Files(flaw), None) => {
                if walked.is_none() {
                    walked = Some(check_files(db, files, now).await?);
                }
                walked.as_mut().and_then(|found| found.remove(flaw)).unwrap_or_default()
            }
            (_, None) => Offenders::default(),
        };
        report.checks.push(check);
        report.findings.extend((found.count > 0).then_some(Finding { check, found }));
    }
    Ok(report)
}

#[cfg(test)]
mod tests {
    use linli_migrations::{Migrator, MigratorTrait};
    use linli_persistence::operations::copy::unlike_registry;

    use crate::exec::{Db, DbSettings};

    #[tokio::test]
    async fn the_registry_of_personal_fields_knows_every_column_of_every_table() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("t.db").display());
        let db = Db::connect(&DbSettings { url, connections: 1 }).await.unwrap();
        Migrator::up(db.writer(), None).await.unwrap();
        let difference = unlike_registry(&db).await.unwrap();
        assert_eq!(
            (difference.unclassified, difference.gone),
            (vec![], vec![]),
            "(columns to be registered, rows without a column): see docs/adding-a-personal-field.md"
        );
    }
}
