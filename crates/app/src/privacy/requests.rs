//! What people ask about their own data: entered for them at the window, decided within the limit.

use linli_domain::{
    Error, Message, Result,
    authorisation::Permission,
    event::Happened,
    personal::Personal,
    persons::{Person, PersonRule},
    privacy::{DataRequest, RetentionPeriods},
};
use linli_persistence::{calendar, persons::withdraw_all, privacy::is_held, rules::in_force};
use linli_vocabulary::{
    Timestamp,
    privacy::{DataRequestKind, DataRequestState},
};

use crate::exec::{Command, Fields, Loaded, Tx};

/// Enters what a person asks for about what is kept of them; the limit begins to run.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DataRequestEnterInput")]
#[schema(as = DataRequestEnterInput)]
pub struct EnterRequest {
    /// For what.
    pub kind: DataRequestKind,
    /// In the person's words, at most 1,000 characters.
    #[schema(min_length = 1, max_length = 1000)]
    pub detail: String,
}

impl Command for EnterRequest {
    const NEEDS: Permission = Permission::DataRequestEnter;
    type On = Person;
    type Output = DataRequest;

    fn check(&self) -> Result<()> {
        Fields::new().text("detail", &self.detail, 1_000).done()
    }

    async fn run(self, on: Loaded<Person>, tx: &mut Tx) -> Result<DataRequest> {
        if on.anonymised_at.is_some() {
            return Err(PersonRule::Anonymised.into());
        }
        let request = DataRequest {
            id: tx.new_id(),
            version: 1,
            person: on.id,
            division: on.division,
            division_code: on.division_code.clone(),
            kind: self.kind,
            detail: Personal::new(self.detail),
            received_at: tx.now(),
            due_at: due(tx).await?,
            entered_by: tx.account()?,
            state: DataRequestState::Open,
            decided_at: None,
            decided_by: None,
            answer: None,
        };
        tx.create(request, Happened("data_request.entered")).await
    }
}

/// When an answer is due that is asked for now; nothing as long as the calendar does not reach that far.
async fn due(tx: &Tx) -> Result<Option<Timestamp>> {
    let periods = in_force::<RetentionPeriods>(tx, tx.today()).await?;
    let calendar = calendar::calendar(tx).await?;
    // Whole working days: office hours do not matter.
    Ok(calendar.deadline(periods.body.answer_within.value, tx.now(), &Default::default()).ok())
}

/// Does what is asked for. A deletion anonymises the person; where a law forbids that, it blocks them instead.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DataRequestGrantInput")]
#[schema(as = DataRequestGrantInput)]
pub struct GrantRequest {
    /// What the person is told, at most 1,000 characters.
    #[schema(min_length = 1, max_length = 1000)]
    pub answer: String,
    /// For a deletion: a law that forbids it, so that the person is blocked instead; at most 200 characters.
    #[schema(max_length = 200)]
    pub kept_because: Option<String>,
}

impl Command for GrantRequest {
    const NEEDS: Permission = Permission::DataRequestGrant;
    const VERSIONED: bool = true;
    type On = DataRequest;
    type Output = DataRequest;

    fn check(&self) -> Result<()> {
        Fields::new()
            .text("answer", &self.answer, 1_000)
            .optional_line("keptBecause", self.kept_because.as_deref(), 200)
            .done()
    }

    async fn run(self, on: Loaded<DataRequest>, tx: &mut Tx) -> Result<DataRequest> {
        if self.kept_because.is_some() && on.kind != DataRequestKind::Delete {
            let message = Message::new("只有删除申请可以改为封存。", "Only a deletion can become a block.");
            return Err(Error::field("keptBecause", "not_a_deletion", message));
        }
        let (by, now, person, kind) = (tx.account()?, tx.now(), on.person, on.kind);
        let answer = match &self.kept_because {
            Some(law) => format!("{}（依据：{law}）", self.answer),
            None => self.answer,
        };
        let decided = on.decide(|request| request.grant(answer, by, now))?;
        let granted = tx.save(decided).await?;
        if kind == DataRequestKind::Delete {
            let held = is_held(tx, person).await?;
            withdraw_all(tx, &[person]).await?;
            let person = tx.also::<Person>(Permission::DataRequestGrant, person).await?;
            let decided = person.decide(|person| match self.kept_because {
                Some(_) => person.block(now),
                None => person.anonymise(held, now),
            })?;
            tx.save(decided).await?;
        }
        Ok(granted)
    }
}

/// Refuses, with the reason that the person is told.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DataRequestRefuseInput")]
#[schema(as = DataRequestRefuseInput)]
pub struct RefuseRequest {
    /// Why, and where to complain; at most 1,000 characters.
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

impl Command for RefuseRequest {
    const NEEDS: Permission = Permission::DataRequestRefuse;
    const VERSIONED: bool = true;
    type On = DataRequest;
    type Output = DataRequest;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 1_000).done()
    }

    async fn run(self, on: Loaded<DataRequest>, tx: &mut Tx) -> Result<DataRequest> {
        let (by, now) = (tx.account()?, tx.now());
        let decided = on.decide(|request| request.refuse(self.reason, by, now))?;
        tx.save(decided).await
    }
}
