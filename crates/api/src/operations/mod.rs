//! Day one on both faces: the steps that `linli check --ready` prints.

use async_graphql::SimpleObject;
use linli_app::{
    exec::Reader,
    operations::{SetupStepFilter, Step},
};
use linli_domain::Result;
use linli_vocabulary::operations::{SetupActor, SetupState};

use crate::{faces::Faces, indicators::WordsView, wire::View};

/// A step of setting up, in the order in which it is best done: what there is, what is missing, and who does what about it.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "SetupStep", serial)]
#[schema(as = SetupStep)]
pub struct SetupStepView {
    /// `divisions`, `administrators` …
    pub name: String,
    /// What it is about.
    pub title: WordsView,
    /// How it stands.
    pub state: SetupState,
    /// What there is.
    pub found: WordsView,
    /// What to do next; nothing when it is done.
    pub next: Option<WordsView>,
    /// Who does it; where there are several, each does a part and nobody can do another's.
    pub actors: Vec<SetupActor>,
    /// How many are still missing, where that can be counted.
    pub missing: i64,
    /// The name of the step that comes first.
    pub blocked_by: Option<String>,
}

impl View for SetupStepView {
    type Of = Step;

    async fn of(steps: Vec<Step>, _: &Reader) -> Result<Vec<Self>> {
        let view = |step: Step| Self {
            name: step.name.to_owned(),
            title: (&step.title).into(),
            state: step.state,
            found: (&step.found).into(),
            next: (step.state != SetupState::Done).then(|| (&step.next).into()),
            actors: step.actors.to_vec(),
            missing: step.missing,
            blocked_by: step.blocked_by.map(str::to_owned),
        };
        Ok(steps.into_iter().map(view).collect())
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.figures::<SetupStepFilter, SetupStepView>();
}
