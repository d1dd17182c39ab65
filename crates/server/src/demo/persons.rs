//! The demonstration's residents: invented names, reserved telephone numbers, identity numbers of the 1880s, which belong to
//! nobody who lives.

use std::{collections::HashMap, sync::Arc};

use chrono::TimeDelta;
use linli_app::{
    App, Target,
    exec::Request,
    persons::CreatePerson,
    privacy::{EnterRequest, GiveConsent, PlaceHold, PublishNotice, RecordAssessment},
};
use linli_domain::{Error, Result, authorisation::Caller};
use linli_persistence::divisions::import::present;
use linli_vocabulary::{
    AccountId, DivisionId, PersonId, PrivacyNoticeId,
    privacy::{ConsentForm, ConsentPurpose, DataRequestKind, PersonSource},
};

/// The community that keeps them.
const COMMUNITY: &str = "511102008017";

/// Name, last four digits of the telephone number, identity number, address, duty, whether the contact card is public.
type Resident = (&'static str, &'static str, Option<&'static str>, &'static str, Option<&'static str>, bool);

const RESIDENTS: [Resident; 9] = [
    ("陈某华", "0101", Some("511102188002290010"), "示范路12号1栋1单元101", Some("1栋楼栋长"), true),
    ("林某芳", "0102", Some("511111188002290017"), "示范路12号2栋1单元302", Some("2栋楼栋长"), true),
    ("周某国", "0103", Some("511112188002290013"), "示范路12号3栋2单元501", Some("3栋楼栋长"), false),
    ("吴某兰", "0104", Some("511123188002290012"), "示范路14号1栋1单元202", Some("文艺队队长"), true),
    ("郑某平", "0105", Some("511124188002290019"), "示范路14号2栋3单元601", Some("志愿者"), false),
    ("何某英", "0106", Some("511126188002290011"), "示范路16号1单元402", None, false),
    ("欧阳某某", "0107", Some("51111318800229001X"), "示范路16号2单元101", None, false),
    ("罗某梅", "0108", None, "示范路18号3栋201", None, false),
    ("邓某强", "0109", Some("511181188002290024"), "示范路18号4栋502", None, false),
];

/// Enters them, as their community's officer; the city publishes the notices first. Answers the first of them.
///
/// # Errors
/// A fault, or a refusal that nobody foresaw.
pub async fn seed(app: &App, accounts: &HashMap<&'static str, AccountId>) -> Result<PersonId> {
    let divisions = present(&app.read(&Arc::new(Request::system("demo")))?).await?;
    let division = |code: &str| {
        let found = divisions.get(code).map(|division| division.id);
        found.ok_or_else(|| Error::internal(format!("the demonstration needs the division {code}")))
    };
    let by = |login: &str| {
        let caller = Caller::System { job: "demo", on_behalf_of: accounts.get(login).copied() };
        Arc::new(Request { caller, ..Request::system("demo") })
    };
    let (service, card) = notices(app, &by("leshan"), division("5111")?).await?;
    let (officer, community) = (by("fujie"), Target::of(division(COMMUNITY)?));
    let mut persons = Vec::new();
    for (name, last, number, address, duty, public) in RESIDENTS {
        let enter = CreatePerson {
            name: name.to_owned(),
            phone: Some(format!("1380000{last}")),
            identity_number: number.map(str::to_owned),
            address: Some(address.to_owned()),
            birth_date: None,
            guardian: None,
            duty: duty.map(str::to_owned),
            source: PersonSource::HomeVisit,
            notice: service,
        };
        let person = app.execute(&officer, community.clone(), enter).await?.id;
        if public {
            let consent = GiveConsent {
                purpose: ConsentPurpose::PublicContactCard,
                notice: card,
                form: ConsentForm::OnPaper,
                by_guardian: None,
            };
            app.execute(&officer, Target::of(person), consent).await?;
        }
        persons.push(person);
    }
    requests(app, &officer, &by("haitang"), &persons).await?;
    persons.first().copied().ok_or_else(|| Error::internal("the demonstration has no resident"))
}

/// The notices of services and of contact cards, the latter after its assessment.
async fn notices(app: &App, city: &Arc<Request>, place: DivisionId) -> Result<(PrivacyNoticeId, PrivacyNoticeId)> {
    let on = Target::of(place);
    let publish = |purpose, title: &str, body: &str, assessment| PublishNotice {
        purpose,
        title: title.to_owned(),
        body: body.to_owned(),
        assessment,
    };
    let service = publish(
        ConsentPurpose::CommunityService,
        "社区服务个人信息告知书",
        "社区登记您的姓名、电话和住址，用于上门服务、紧急联系和办事核验，只有本社区和街道的工作人员能看到，查看完整号码须写明理由并留痕。\
         您可以随时到社区查阅、复制、更正或要求删除；迁出后保存三年，到期自动去标识。",
        None,
    );
    let service = app.execute(city, on.clone(), service).await?.id;
    let assessment = RecordAssessment {
        purpose: ConsentPurpose::PublicContactCard,
        necessity: "居民需要知道楼栋长怎么联系；只公开姓名、职务和电话，不公开住址和身份号码。".to_owned(),
        risks: "电话公开后可能被推销或骚扰。".to_owned(),
        measures: "单独取得书面同意，随时撤回、立即下架；只对登录用户显示，不提供批量导出。".to_owned(),
        assessed_on: app.clock().now().plus(-TimeDelta::days(20)).date(),
    };
    let assessment = app.execute(city, on.clone(), assessment).await?.id;
    let card = publish(
        ConsentPurpose::PublicContactCard,
        "公开联系卡告知书",
        "经您同意，联系卡向登录用户公开您的姓名、社区职务和电话。您可以随时撤回，撤回后立即不再显示；不同意不影响您担任职务和享受服务。",
        Some(assessment),
    );
    Ok((service, app.execute(city, on, card).await?.id))
}

/// Two requests that wait for an answer, and a hold.
async fn requests(app: &App, officer: &Arc<Request>, secretary: &Arc<Request>, persons: &[PersonId]) -> Result<()> {
    let asked = [
        (5, DataRequestKind::Copy, "想要一份社区登记的本人信息，用于核对。"),
        (6, DataRequestKind::Delete, "已搬到女儿家，请删除登记的电话和住址。"),
    ];
    for (at, kind, detail) in asked {
        let Some(person) = persons.get(at) else { continue };
        let enter = EnterRequest { kind, detail: detail.to_owned() };
        app.execute(officer, Target::of(*person), enter).await?;
    }
    let Some(person) = persons.last() else { return Ok(()) };
    let today = app.clock().now().date();
    let hold = PlaceHold {
        reason: "配合民事纠纷调解取证，至调解结束。".to_owned(), from: today, until: None
    };
    app.execute(secretary, Target::of(*person), hold).await.map(drop)
}
