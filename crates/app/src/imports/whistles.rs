//! Whistles of the past (补录): closed ones, with who came when and what came of it. They start no clock and remind nobody.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::{Arc, LazyLock},
};

use chrono::Datelike;
use linli_domain::{
    Message, Result,
    authorisation::Permission,
    imports::{CellProblem, ImportRule},
    whistles::{Past, PastStep, PastSteps, Place, Whistle, WhistleContent, WhistleEvent, WhistleRule},
};
use linli_persistence::{
    imports::{Unit, known_whistles, offices, remove_whistles, units},
    whistles::reserve_numbers,
};
use linli_vocabulary::{DivisionId, Kind, OrganisationId, Timestamp, WhistleId, whistles::WhistleKind};
use uuid::Uuid;

use super::{
    cells::{Cells, Places, Problems, choice, moment, number},
    importable::{Importable, of_fields, of_rule},
    kept,
};
use crate::{
    exec::{Command, Newcomers, Reader, Tx},
    sheets::{Column, words},
    whistles::{DraftWhistle, may_be_called},
};

static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let day = Message::new(
        "日期，可带时间，如 2025-03-01 或 2025-03-01 09:30。",
        "A date, perhaps with a time: 2025-03-01 or 2025-03-01 09:30.",
    );
    let named = Message::new("单位全称或简称。", "An organisation's name or short name.");
    let column = Column::new;
    vec![
        column(
            "title",
            Message::new("标题", "Title"),
            Message::new("最多100字。", "At most 100 characters."),
            "夜市油烟扰民",
        )
        .required(),
        column(
            "body",
            Message::new("事由", "What happened"),
            Message::new("最多4000字；不填则同标题。", "At most 4,000 characters; the title if empty."),
            "商户夜间占道经营",
        ),
        column("kind", Message::new("哨类", "Kind"), Message::new("从下列词语中选择：", "One of:"), "疑难事项")
            .required()
            .of(words::<WhistleKind>),
        column(
            "division",
            Message::new("区划", "Division"),
            Message::new(
                "街道或社区的代码或名称，如“市中区/海棠街道”。",
                "Code or name of a subdistrict or community, such as 市中区/海棠街道.",
            ),
            "511102008",
        )
        .required(),
        column(
            "address",
            Message::new("地点", "Address"),
            Message::new("最多200字。", "At most 200 characters."),
            "海棠路5号",
        ),
        column("lead", Message::new("主办单位", "Lead"), named.clone(), "区综合行政执法局").required(),
        column(
            "supporting",
            Message::new("协办单位", "Supporting"),
            Message::new("多个用“、”分开。", "Several are separated by 、."),
            "区生态环境局",
        ),
        column("soundedAt", Message::new("吹哨时间", "Sounded"), day.clone(), "2025-03-01 09:30").required(),
        column("reportedAt", Message::new("报到时间", "Reported in"), day.clone(), "2025-03-01 11:00"),
        column(
            "finishedAt",
            Message::new("办结时间", "Finished"),
            Message::new("不填则同销哨时间。", "When it was closed, if empty."),
            "2025-03-04",
        ),
        column("closedAt", Message::new("销哨时间", "Closed"), day, "2025-03-05").required(),
        column(
            "result",
            Message::new("处理结果", "Result"),
            Message::new("最多4000字。", "At most 4,000 characters."),
            "已规范经营，安装净化设备",
        )
        .required(),
        column("grade", Message::new("评分", "Grade"), Message::new("1到5分。", "1 to 5."), "5"),
    ]
});

/// The declaration.
pub(crate) struct Whistles;

/// A whistle of the past.
pub(crate) struct Row {
    past: Past,
    place: Place,
    /// Code of its subdistrict: the beginning of its number.
    series: String,
}

/// What is known of divisions, organisations and whistles.
pub(crate) struct World {
    places: Places,
    units: Vec<Unit>,
    offices: HashMap<String, OrganisationId>,
    known: HashSet<(String, String, Timestamp)>,
}

impl World {
    /// The one organisation that a text means and that a whistle there could call.
    fn called(&self, key: &'static str, text: &str, place: &str) -> Result<OrganisationId, CellProblem> {
        let named: Vec<&Unit> = self.units.iter().filter(|unit| unit.name == text || unit.short_name == text).collect();
        let fitting: Vec<_> =
            named.iter().filter(|unit| may_be_called(unit.kind, &unit.division_code, place)).collect();
        match (fitting.as_slice(), named.as_slice()) {
            ([one], _) => Ok(one.id),
            ([], []) => {
                let message =
                    Message::of(format!("没有“{text}”这个单位"), format!("there is no organisation “{text}”"));
                Err(CellProblem::new(Some(key), "unknown_organisation", message))
            }
            ([], _) => Err(of_rule(Some(key), &WhistleRule::NotCallable)),
            _ => {
                let message = Message::of(
                    format!("有{}个单位叫“{text}”，请写全称", fitting.len()),
                    format!("{} organisations are called “{text}”; write the full name", fitting.len()),
                );
                Err(CellProblem::new(Some(key), "ambiguous_organisation", message))
            }
        }
    }
}

impl Importable for Whistles {
    const KIND: Kind = Kind::Whistle;
    const TITLE: Message = Message::new("吹哨历史补录", "Whistles of the past");
    const NEEDS: Permission = Permission::WhistleDraft;
    // With parties, timelines and facts one row becomes about fifteen.
    const MOST: usize = 2_000;
    type Row = Row;
    type World = World;

    fn columns() -> &'static [Column] {
        &COLUMNS
    }

    fn keys(cells: &Cells<'_>) -> Vec<(&'static str, String)> {
        let parts = [cells.text("title"), cells.text("division"), cells.text("soundedAt")];
        let told = parts.iter().all(|part| !part.is_empty());
        told.then(|| ("title", parts.join("\n"))).into_iter().collect()
    }

    async fn world(reader: &Reader, rows: &[Cells<'_>]) -> Result<World> {
        let places = Places::of(reader, rows, "division").await?;
        let by_code = places.by_code();
        let codes: BTreeSet<String> = by_code.keys().map(|code| (*code).to_owned()).collect();
        let subdistricts = codes.iter().filter_map(|code| code.get(..9)).map(str::to_owned).collect();
        let offices = offices(reader, &subdistricts).await?;
        let named = rows.iter().flat_map(|row| [row.several("lead"), row.several("supporting")].concat());
        let units = units(reader, &named.map(str::to_owned).collect()).await?;
        let sounded: Vec<_> = rows.iter().filter_map(|row| moment(row, "soundedAt").ok().flatten()).collect();
        let known = match (sounded.iter().min(), sounded.iter().max()) {
            (Some(first), Some(last)) => known_whistles(reader, &codes, (*first, *last)).await?,
            _ => Vec::new(),
        };
        Ok(World {
            offices: offices.into_iter().map(|office| (office.division_code, office.id)).collect(),
            known: known.into_iter().filter_map(|one| Some((one.division_code, one.name, one.at?))).collect(),
            units,
            places,
        })
    }

    fn row(cells: &Cells<'_>, world: &World, now: Timestamp) -> Result<Row, Vec<CellProblem>> {
        let mut problems = Problems::of(cells);
        let kind = problems.take(choice::<WhistleKind>(cells, "kind"));
        let division = problems.take(world.places.find("division", cells.text("division")));
        let office = division.and_then(|division| {
            let series = division.code.get(..9)?;
            world.offices.get(series).map(|office| (*office, series.to_owned()))
        });
        if division.is_some() && office.is_none() {
            problems.add(of_rule(Some("division"), &WhistleRule::NoSubdistrict));
        }
        let place = division.map_or("", |division| division.code.as_str());
        let lead = cells.optional("lead").and_then(|text| problems.take(world.called("lead", text, place)));
        let supporting: Vec<_> = cells
            .several("supporting")
            .into_iter()
            .filter_map(|text| problems.take(world.called("supporting", text, place)))
            .collect();
        if lead.is_some_and(|lead| supporting.contains(&lead))
            || supporting.iter().collect::<HashSet<_>>().len() != supporting.len()
        {
            problems.add(of_rule(Some("supporting"), &WhistleRule::PartyTwice));
        }
        let steps = steps(cells, now, &mut problems);
        let grade = problems.take(number(cells, "grade")).flatten();
        if grade.is_some_and(|grade| !(1..=5).contains(&grade)) {
            let message = Message::new("评分为1到5分", "a grade is 1 to 5");
            problems.add(CellProblem::new(Some("grade"), "out_of_range", message));
        }
        let result = cells.text("result");
        let draft = DraftWhistle {
            title: cells.text("title").to_owned(),
            body: cells.optional("body").unwrap_or_else(|| cells.text("title")).to_owned(),
            kind: kind.unwrap_or(WhistleKind::HardProblem),
            address: cells.optional("address").map(str::to_owned),
            lead: lead.unwrap_or_else(|| Uuid::nil().into()),
            supporting,
        };
        of_fields(draft.check()).into_iter().for_each(|problem| problems.add(problem));
        of_fields(crate::exec::Fields::new().text("result", result, 4000).done())
            .into_iter()
            .for_each(|problem| problems.add(problem));
        let (Some(division), Some((organisation, series)), Some(steps)) = (division, office, steps) else {
            return Err(problems.0);
        };
        if world.known.contains(&(division.code.clone(), draft.title.clone(), steps.sounded_at)) {
            let message =
                Message::new("同一区划同一时间已有这个标题的哨", "a whistle of this title and time is there already");
            problems.add(CellProblem::new(Some("title"), "whistle_known", message));
        }
        if !problems.0.is_empty() {
            return Err(problems.0);
        }
        let DraftWhistle { title, body, kind, address, lead, supporting } = draft;
        let content = WhistleContent { title, body, kind, address };
        let past = Past { content, lead, supporting, steps, result: result.to_owned(), grade };
        let (division, division_code): (DivisionId, _) = (division.id, division.code.clone());
        Ok(Row { past, place: Place { division, division_code, organisation }, series })
    }

    fn division(row: &Row) -> &str {
        &row.place.division_code
    }

    // Their numbers are known only within the transaction, so they are made there.
    type Made = Vec<(Uuid, Arc<Row>)>;

    fn made(mut rows: Vec<(Uuid, Arc<Row>)>) -> Result<Vec<(Uuid, Arc<Row>)>> {
        // Numbered in the order in which they were sounded.
        rows.sort_by_key(|(_, row)| row.past.steps.sounded_at);
        Ok(rows)
    }

    async fn store(made: &Vec<(Uuid, Arc<Row>)>, tx: &mut Tx) -> Result<()> {
        let recorded = (tx.account()?, tx.now());
        // Office by office and year by year.
        let mut series: BTreeMap<(&str, i32), Vec<(Uuid, &Row)>> = BTreeMap::new();
        for (id, row) in made {
            let year = row.past.steps.sounded_at.date().day().year();
            series.entry((row.series.as_str(), year)).or_default().push((*id, row));
        }
        let mut whistles = Vec::new();
        let mut events = HashMap::new();
        for ((code, year), rows) in series {
            let first = reserve_numbers(tx, code, year, i32::try_from(rows.len()).unwrap_or(i32::MAX)).await?;
            for (number, (id, row)) in (first..).zip(rows) {
                let number = format!("{code}-{year}-{number:04}");
                let fresh = (|| tx.new_id(), || tx.new_id());
                let past = row.past.clone();
                let (whistle, event) = Whistle::record(id.into(), number, row.place.clone(), past, recorded, fresh)?;
                events.insert(whistle.id, event);
                whistles.push(whistle);
            }
        }
        let none = WhistleEvent::Drafted {};
        let event = move |whistle: &Whistle| events.get(&whistle.id).unwrap_or(&none).clone();
        tx.create_many(Self::NEEDS, &Newcomers::of(whistles), event, ImportRule::Overtaken).await
    }

    async fn take_back(ids: &[Uuid], tx: &mut Tx) -> Result<Vec<(Uuid, CellProblem)>> {
        let ids: Vec<WhistleId> = ids.iter().copied().map(Into::into).collect();
        let unchanged = tx.unchanged::<Whistle>(Self::NEEDS, &ids).await?;
        let (gone, stay): (Vec<_>, Vec<_>) = ids.into_iter().partition(|id| unchanged.contains(id));
        remove_whistles(tx, &gone).await?;
        tx.remove_many::<Whistle>(&gone).await?;
        Ok(stay.into_iter().map(|id| (id.into(), kept(false))).collect())
    }
}

/// When its steps were taken, if that can be said.
fn steps(cells: &Cells<'_>, now: Timestamp, problems: &mut Problems) -> Option<PastSteps> {
    let mut at = |key| problems.take(moment(cells, key)).flatten();
    let (sounded, reported_at) = (at("soundedAt"), at("reportedAt"));
    let (finished, closed) = (at("finishedAt"), at("closedAt"));
    let (sounded_at, closed_at) = (sounded?, closed?);
    let steps = PastSteps { sounded_at, reported_at, finished_at: finished.unwrap_or(closed_at), closed_at };
    match steps.check(now) {
        Ok(()) => Some(steps),
        Err((step, rule)) => {
            let column = match step {
                PastStep::Sounded => "soundedAt",
                PastStep::Reported => "reportedAt",
                PastStep::Finished if finished.is_some() => "finishedAt",
                PastStep::Finished | PastStep::Closed => "closedAt",
            };
            problems.add(of_rule(Some(column), &rule));
            None
        }
    }
}
