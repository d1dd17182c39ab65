//! What the demonstration's subdistricts counted before the first story: one balance is confirmed, one waits for the county.

use std::{collections::HashMap, sync::Arc};

use chrono::{Datelike, TimeDelta};
use linli_app::{
    App, Target,
    exec::Request,
    opening_balances::{ConfirmOpeningBalance, EnterOpeningBalance, LineInput},
};
use linli_domain::{Error, Result, authorisation::Caller};
use linli_persistence::divisions::import::present;
use linli_vocabulary::{AccountId, Date, OrganisationId, opening_balances::OpeningMeasure};

/// The first story is younger than this.
const BEFORE: TimeDelta = TimeDelta::days(75);

/// Enters them as the subdistricts' leaders; the county confirms the first.
///
/// # Errors
/// A fault, or a refusal that nobody foresaw.
pub async fn seed(
    app: &App,
    organisations: &HashMap<&'static str, OrganisationId>,
    accounts: &HashMap<&'static str, AccountId>,
) -> Result<()> {
    let divisions = present(&app.read(&Arc::new(Request::system("demo")))?).await?;
    let by = |login: &str| {
        let caller = Caller::System { job: "demo", on_behalf_of: accounts.get(login).copied() };
        Arc::new(Request { caller, ..Request::system("demo") })
    };
    let as_of = app.clock().now().plus(-BEFORE).date();
    let since = Date::new(as_of.day().with_ordinal(1).unwrap_or(as_of.day()));
    for (code, login, confirmed, [sounded, closed]) in
        [("511102008", "haitang", true, [120, 112]), ("511102006", "tongjiang", false, [64, 61])]
    {
        let missing = || Error::internal(format!("the demonstration needs {code}"));
        let division = divisions.get(code).ok_or_else(missing)?.id;
        let organisation = *organisations.get(login).ok_or_else(missing)?;
        let line = |measure, amount| LineInput { organisation, measure, amount };
        let entered = EnterOpeningBalance {
            since,
            as_of,
            source: "示例街道办吹哨工作台账（启用前），第2页合计栏".to_owned(),
            document: None,
            lines: vec![line(OpeningMeasure::Sounded, sounded), line(OpeningMeasure::Closed, closed)],
        };
        let balance = app.execute(&by(login), Target::of(division), entered).await?;
        if confirmed {
            let target = Target { id: balance.id, expected_version: Some(balance.version), key: None };
            app.execute(&by("shizhong"), target, ConfirmOpeningBalance {}).await?;
        }
    }
    Ok(())
}
