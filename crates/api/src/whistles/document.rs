//! `GET /api/v1/whistles/{id}/document`: the order sheet (街道吹哨派单) as DOCX. It says what the caller's view of the whistle
//! says, and no more.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, http::header::CONTENT_DISPOSITION, web};
use linli_app::{
    divisions::ancestors,
    documents::{DOCX, Form},
    exec::{Reader, parse_id},
};
use linli_domain::{Error, Message, Result, divisions::Division, organisations::Organisation, whistles::Whistle};
use linli_vocabulary::{
    OrganisationId, Timestamp, TypedId, WhistleId,
    whistles::{AssignmentRole, AssignmentState, ClockKind, ClockState, WhistleKind, WhistleState},
};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, ResponseBuilder,
    path::OperationBuilder,
    schema::{KnownFormat, SchemaFormat, Type},
    security::SecurityRequirement,
};

use super::{AssignmentView, WhistleView};
use crate::{
    rest::{Contract, id_in_path, problem},
    wire::{Incoming, Language, Refusal, View, as_download},
};

/// The operation.
pub(crate) fn rest(contract: &mut Contract) {
    let file = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
        .build();
    let operation = OperationBuilder::new()
        .operation_id(Some("whistle_document"))
        .tag("whistles")
        .summary(Some("The order sheet of a whistle as DOCX"))
        .description(Some("For those who go on editing it; it holds what the caller sees of the whistle."))
        .parameter(id_in_path(WhistleId::PREFIX, "The whistle."))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response(
            "200",
            ResponseBuilder::new()
                .description("The document.")
                .content(DOCX, ContentBuilder::new().schema(Some(file)).build()),
        )
        .response("4XX", problem())
        .response("5XX", problem())
        .build();
    contract.reading("whistle_document", "/api/v1/whistles/{id}/document", operation, || web::route().to(document));
}

async fn document(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    let answer = async {
        let reader = incoming.app.read(&incoming.request)?;
        let id = parse_id::<WhistleId>(http.match_info().get("id").unwrap_or_default())?;
        let whistle = reader.get::<Whistle>(id).await?;
        let view = WhistleView::of(vec![whistle], &reader).await?.pop();
        let view = view.ok_or_else(|| Error::internal("a view is missing"))?;
        let form = form(&view, &reader, incoming.language).await?;
        let name = format!("{} {}.docx", form.title, view.number);
        Ok::<_, Error>((name, form.docx()?))
    };
    let (name, bytes) = answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))?;
    Ok(HttpResponse::Ok()
        .content_type(DOCX)
        .insert_header((CONTENT_DISPOSITION, as_download(&name)))
        .insert_header(("Cache-Control", "no-store"))
        .body(bytes))
}

async fn form(whistle: &WhistleView, reader: &Reader, language: Language) -> Result<Form> {
    let say = |zh: &'static str, en: &'static str| language.say(&Message::new(zh, en));
    let called: Vec<OrganisationId> =
        whistle.assignments.iter().map(|party| party.organisation).chain([whistle.organisation]).collect();
    let organisations = reader.many::<Organisation>(&called).await?;
    let name = |id: OrganisationId| organisations.get(&id).map(|one| one.content.name.clone());
    let signed =
        |by: &Option<String>, at: Timestamp| format!("{} {}", by.as_deref().unwrap_or_default(), moment(at, language));
    let mut parties: Vec<_> = whistle.assignments.iter().collect();
    parties.sort_by_key(|party| party.role != AssignmentRole::Lead);
    let heads = vec![
        say("单位", "Department"),
        say("签收", "Acknowledge"),
        say("报到", "Report in"),
        say("办理结果", "Result"),
    ];
    let rows =
        parties.iter().map(|party| row(party, &name(party.organisation), whistle.sounded_at.is_some(), language));
    let reached = |branch: &str| branch.to_owned();
    let by = reader.request().caller.signed().map(|signed| signed.name.clone()).unwrap_or_default();
    Ok(Form {
        unit: name(whistle.organisation),
        title: say("街道吹哨派单", "Whistle order sheet"),
        number: (format!("{} {}", say("编号", "No."), whistle.number), state(whistle.state, language)),
        facts: vec![
            (say("标题", "Title"), whistle.title.clone()),
            (say("类型", "Kind"), kind(whistle.kind, language)),
            (say("发生地", "Where"), place(whistle, reader).await?),
            (say("起草", "Drafted by"), signed(&whistle.drafted_by, whistle.drafted_at)),
            (
                say("签发", "Sounded by"),
                whistle
                    .sounded_at
                    .map_or_else(|| say("尚未签发", "not sounded yet"), |at| signed(&whistle.sounded_by, at)),
            ),
            (say("事由与要求", "Situation and demand"), whistle.body.clone()),
        ],
        table: Some((say("被吹哨单位", "Called departments"), [heads].into_iter().chain(rows).collect())),
        more: vec![(say("核实意见", "Finding"), whistle.confirm_remark.as_deref().map(reached).unwrap_or_default())],
        signs: vec![
            say("吹哨单位签发", "For the subdistrict"),
            say("主办单位签收", "For the lead department"),
            say("协办单位签收", "For supporting departments"),
            say("日期", "Date"),
        ],
        mark: language.say(&Message::of(
            format!("{by} 于 {} 从邻里平台导出", moment(reader.now(), Language::Chinese)),
            format!("Exported from Linli by {by} on {}", moment(reader.now(), Language::English)),
        )),
    })
}

async fn place(whistle: &WhistleView, reader: &Reader) -> Result<String> {
    let division = reader.get::<Division>(whistle.division).await?;
    let mut above: HashMap<_, _> = ancestors(reader, std::slice::from_ref(&division.code)).await?;
    let above = above.remove(&division.code).unwrap_or_default();
    // County and subdistrict are enough to find it; the province is known.
    let near = above.iter().skip(above.len().saturating_sub(2)).map(|one| one.name.as_str());
    let names: String = near.chain([division.name.as_str()]).collect();
    Ok([Some(names), whistle.address.clone()].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn row(party: &AssignmentView, name: &Option<String>, sounded: bool, language: Language) -> Vec<String> {
    let role = match party.role {
        AssignmentRole::Lead => Message::new("主办", "Lead"),
        AssignmentRole::Supporting => Message::new("协办", "Supporting"),
    };
    let stands = match party.state {
        AssignmentState::Called => Message::new("待签收", "to acknowledge"),
        AssignmentState::Acknowledged => Message::new("待报到", "to report in"),
        AssignmentState::ReportedIn => Message::new("已报到", "reported in"),
        AssignmentState::Handling => Message::new("办理中", "handling"),
        AssignmentState::Done => Message::new("已办结", "done"),
        AssignmentState::Returned => Message::new("已退回", "returned"),
    };
    let mut who = format!("{}\n{}", name.as_deref().unwrap_or("—"), language.say(&role));
    if sounded {
        who = format!("{who} · {}", language.say(&stands));
    }
    let came = [&party.result, &party.return_reason].into_iter().flatten().cloned().collect::<Vec<_>>().join("\n");
    let clock = |kind| clock(party, kind, language);
    vec![who, clock(ClockKind::Acknowledge), clock(ClockKind::ReportIn), came]
}

/// Until when, and what came of it.
fn clock(party: &AssignmentView, kind: ClockKind, language: Language) -> String {
    let Some(clock) = party.clocks.iter().find(|clock| clock.kind == kind) else { return "—".to_owned() };
    let due = match clock.due_at.map(|at| moment(at, language)) {
        Some(at) => Message::of(format!("{at}前"), format!("by {at}")),
        None => Message::new("待日历", "calendar pending"),
    };
    let met = clock.met_at.map(|at| {
        let at = moment(at, language);
        match clock.state {
            ClockState::Late => Message::of(format!("\n{at}完成，超时"), format!("\ndone {at}, late")),
            _ => Message::of(format!("\n已于{at}完成"), format!("\ndone {at}")),
        }
    });
    language.say(&due) + &met.map(|met| language.say(&met)).unwrap_or_default()
}

fn kind(kind: WhistleKind, language: Language) -> String {
    language.say(&match kind {
        WhistleKind::HardProblem => Message::new("疑难事项", "Hard problem"),
        WhistleKind::JointEnforcement => Message::new("联合执法", "Joint enforcement"),
        WhistleKind::Emergency => Message::new("应急处置", "Emergency"),
        WhistleKind::WorkPromotion => Message::new("工作推进", "Work promotion"),
    })
}

fn state(state: WhistleState, language: Language) -> String {
    language.say(&match state {
        WhistleState::Draft => Message::new("草稿", "Draft"),
        WhistleState::Sounded => Message::new("已吹哨", "Sounded"),
        WhistleState::Handling => Message::new("办理中", "Handling"),
        WhistleState::Done => Message::new("待核实", "To confirm"),
        WhistleState::Confirmed => Message::new("已核实", "Confirmed"),
        WhistleState::Closed => Message::new("已销哨", "Closed"),
        WhistleState::Discarded => Message::new("已作废", "Discarded"),
    })
}

/// 2026年11月23日 09:00, in Shanghai.
fn moment(at: Timestamp, language: Language) -> String {
    at.written(match language {
        Language::Chinese => "%Y年%-m月%-d日 %H:%M",
        Language::English => "%-d %b %Y %H:%M",
    })
}
