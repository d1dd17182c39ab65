//! Opening balances: enter, correct, confirm by somebody else, take back.

mod actions;

use std::collections::HashSet;

use linli_domain::{
    Error, Message, Result,
    authorisation::Permission,
    divisions::Division,
    opening_balances::{OpeningBalance, OpeningBalanceContent, OpeningBalanceRule, OpeningLine},
    policy_documents::PolicyDocument,
};
use linli_persistence::opening_balances::{seen_by_linli, short_names, told_elsewhere};
use linli_vocabulary::{Date, OrganisationId, PolicyDocumentId, opening_balances::OpeningMeasure};

pub use linli_persistence::opening_balances::{OpeningBalanceFilter, OpeningBalanceSort};

use crate::exec::{Change, Command, Fields, Loaded, Tx};

/// So many lines fit into one balance: every organisation of a county with every measure.
const MOST_LINES: usize = 500;
/// More than that was never counted anywhere; it is a slip of the hand.
const MOST: i64 = 10_000_000;

/// One number.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "OpeningLineInput")]
#[schema(as = OpeningLineInput)]
pub struct LineInput {
    /// Whose work it was.
    pub organisation: OrganisationId,
    /// What is counted.
    pub measure: OpeningMeasure,
    /// How many, 1 to 10,000,000; what was none has no line.
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub amount: i64,
}

/// What a unit counted before Linli, for a division and some days.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "OpeningBalanceInput")]
#[schema(as = OpeningBalanceInput)]
pub struct EnterOpeningBalance {
    /// The first day that is counted.
    pub since: Date,
    /// The last day that is counted, before today; indicators count the numbers on this day.
    pub as_of: Date,
    /// Where the numbers stand, such as a letter or a report with its page; at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub source: String,
    /// The policy document they stand in, if it is one.
    pub document: Option<PolicyDocumentId>,
    /// The numbers, one for each organisation and measure; 1 to 500.
    #[schema(min_items = 1, max_items = 500)]
    pub lines: Vec<LineInput>,
}

impl EnterOpeningBalance {
    fn content(self) -> OpeningBalanceContent {
        let line = |line: LineInput| OpeningLine {
            organisation: line.organisation,
            measure: line.measure,
            amount: line.amount,
        };
        OpeningBalanceContent {
            since: self.since,
            as_of: self.as_of,
            source: self.source,
            document: self.document,
            lines: self.lines.into_iter().map(line).collect(),
        }
    }

    fn wrong(&self) -> Fields {
        let ordered = Message::new("起始日期不能晚于截止日期。", "It cannot begin after it ends.");
        let many = Message::new("请填写1到500个数。", "Give 1 to 500 numbers.");
        let mut fields = Fields::new()
            .must("since", self.since <= self.as_of, "ends_before_it_begins", ordered)
            .line("source", &self.source, 200)
            .must("lines", (1..=MOST_LINES).contains(&self.lines.len()), "out_of_range", many);
        let mut said = HashSet::new();
        for (at, line) in self.lines.iter().enumerate() {
            let amount = Message::new("应为1到10000000的整数。", "Expected a whole number from 1 to 10,000,000.");
            let twice =
                Message::new("同一单位的同一项只填一个数。", "There is one number for an organisation and a measure.");
            fields = fields
                .must(&format!("lines.{at}.amount"), (1..=MOST).contains(&line.amount), "out_of_range", amount)
                .must(
                    &format!("lines.{at}.measure"),
                    said.insert((line.organisation, line.measure)),
                    "opening_line_twice",
                    twice,
                );
        }
        fields
    }
}

/// What only the records can tell: that the days are over, that what is named exists, and that nothing is counted twice.
async fn sound(tx: &mut Tx, balance: &OpeningBalance) -> Result<()> {
    let content = &balance.content;
    if content.as_of >= tx.today() {
        let message = Message::new(
            "截止日期应早于今天：今天起的工作由系统记录。",
            "It ends before today: what happens from today on is recorded here.",
        );
        return Err(Error::field("asOf", "in_future", message));
    }
    if let Some(document) = content.document {
        tx.read::<PolicyDocument>(document).await?;
    }
    let names = short_names(tx, balance).await?;
    if let Some(at) = content.lines.iter().position(|line| !names.contains_key(&line.organisation)) {
        let message = Message::new("没有这个单位。", "There is no such organisation.");
        return Err(Error::field(&format!("lines.{at}.organisation"), "no_such_organisation", message));
    }
    let name = |organisation| names.get(&organisation).cloned().unwrap_or_default();
    if let Some(told) = told_elsewhere(tx, balance).await? {
        let other = format!("{} {} – {}", name(told.organisation), told.since, told.as_of);
        return Err(OpeningBalanceRule::SaidTwice { other }.into());
    }
    if let Some(seen) = seen_by_linli(tx, balance).await? {
        let (organisation, first) = (name(seen.organisation), seen.first.to_string());
        return Err(OpeningBalanceRule::CountedHere { organisation, records: seen.records, first }.into());
    }
    Ok(())
}

impl Command for EnterOpeningBalance {
    const NEEDS: Permission = Permission::OpeningBalanceEnter;
    type On = Division;
    type Output = OpeningBalance;

    fn check(&self) -> Result<()> {
        self.wrong().done()
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<OpeningBalance> {
        let place = (on.id, on.code.clone());
        let (balance, event) = OpeningBalance::enter(tx.new_id(), place, self.content(), tx.account()?, tx.now());
        sound(tx, &balance).await?;
        tx.create(balance, event).await
    }
}

impl Command for Change<EnterOpeningBalance> {
    const NEEDS: Permission = Permission::OpeningBalanceChange;
    const VERSIONED: bool = true;
    type On = OpeningBalance;
    type Output = OpeningBalance;

    fn check(&self) -> Result<()> {
        self.0.check()
    }

    async fn run(self, on: Loaded<OpeningBalance>, tx: &mut Tx) -> Result<OpeningBalance> {
        let (by, now) = (tx.account()?, tx.now());
        let decided = on.decide(|balance| balance.change(self.0.content(), by, now))?;
        let changed = tx.save(decided).await?;
        sound(tx, &changed).await?;
        Ok(changed)
    }
}

/// Confirms an opening balance after comparing it with its source: from now on indicators count it. Not by who wrote it.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OpeningBalanceConfirmInput)]
pub struct ConfirmOpeningBalance {}

impl Command for ConfirmOpeningBalance {
    const NEEDS: Permission = Permission::OpeningBalanceConfirm;
    const VERSIONED: bool = true;
    type On = OpeningBalance;
    type Output = OpeningBalance;

    async fn run(self, on: Loaded<OpeningBalance>, tx: &mut Tx) -> Result<OpeningBalance> {
        let (by, now) = (tx.account()?, tx.now());
        on.confirmable_by(by)?;
        sound(tx, &on).await?;
        let decided = on.decide(|balance| balance.confirm(by, now))?;
        tx.save(decided).await
    }
}

/// Takes an opening balance back: it counts no more, and what was known before stays as it was.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "OpeningBalanceVoidInput")]
#[schema(as = OpeningBalanceVoidInput)]
pub struct VoidOpeningBalance {
    /// Why, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub reason: String,
}

impl Command for VoidOpeningBalance {
    const NEEDS: Permission = Permission::OpeningBalanceVoid;
    type On = OpeningBalance;
    type Output = OpeningBalance;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 200).done()
    }

    async fn run(self, on: Loaded<OpeningBalance>, tx: &mut Tx) -> Result<OpeningBalance> {
        let (by, now) = (tx.account()?, tx.now());
        let decided = on.decide(|balance| balance.void(self.reason, by, now))?;
        tx.save(decided).await
    }
}
