//! Which authority is competent for a process.

use linli_domain::{
    Result,
    authorisation::Permission,
    event::Happened,
    organisations::{Competence, Organisation},
};
use linli_persistence::organisations::competent;
use linli_vocabulary::Date;

use crate::exec::{Command, Fields, Loaded, Tx};

/// Makes the organisation competent for a process in its division; the former authority's competence ends that day.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "CompetenceSetInput")]
#[schema(as = CompetenceSetInput)]
pub struct SetCompetence {
    /// The process, at most 100 characters, spelled as before when it moves to another authority.
    #[schema(min_length = 1, max_length = 100)]
    pub process: String,
    /// First day.
    pub valid_from: Date,
    /// The document that says so, or "local choice"; at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub source: String,
}

impl Command for SetCompetence {
    const NEEDS: Permission = Permission::CompetenceSet;
    type On = Organisation;
    type Output = Competence;

    fn check(&self) -> Result<()> {
        Fields::new().line("process", &self.process, 100).line("source", &self.source, 200).done()
    }

    async fn run(self, on: Loaded<Organisation>, tx: &mut Tx) -> Result<Competence> {
        on.living()?;
        let process = self.process.trim().to_owned();
        if let Some(former) = competent(tx, &process, &on.division_code).await? {
            let former = tx.also::<Competence>(Permission::CompetenceSet, former).await?;
            let ended = former.decide(|competence| competence.end(self.valid_from))?;
            tx.save(ended).await?;
        }
        let competence = Competence {
            id: tx.new_id(),
            version: 1,
            process,
            organisation: on.id,
            division_code: on.division_code.clone(),
            valid_from: self.valid_from,
            valid_to: None,
            source: self.source.trim().to_owned(),
        };
        tx.create(competence, Happened("competence.set")).await
    }
}
