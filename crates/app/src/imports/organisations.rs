//! The directory of organisations (单位名录): a row is what `organisation.create` says, with the division it is created in.

use std::{
    collections::HashSet,
    sync::{Arc, LazyLock},
};

use linli_domain::{
    Message, Result,
    authorisation::Permission,
    event::Happened,
    imports::{CellProblem, ImportRule},
    organisations::{Organisation, OrganisationRule},
};
use linli_persistence::imports::{known_organisations, used_organisations};
use linli_vocabulary::{DivisionId, Kind, OrganisationId, Timestamp, organisations::OrganisationKind};
use uuid::Uuid;

use super::{
    cells::{Cells, Places, Problems, choice, number},
    importable::{Importable, of_fields, of_rule},
    kept,
};
use crate::{
    exec::{Command, Newcomers, Reader, Tx},
    organisations::CreateOrganisation,
    sheets::{Column, words},
};

/// Where an organisation stands in the official order when nobody says.
const LAST: i32 = 9_000;

static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let column = |key, heading, note, example| Column::new(key, heading, note, example);
    vec![
        column(
            "name",
            Message::new("名称", "Name"),
            Message::new(
                "单位全称，最多100字；同一区划内不能重名。",
                "In full, at most 100 characters, once in a division.",
            ),
            "海棠街道示范商会",
        )
        .required(),
        column(
            "shortName",
            Message::new("简称", "Short name"),
            Message::new(
                "列表中显示，最多30字；不填则用全称。",
                "As lists show it, at most 30 characters; the name if empty.",
            ),
            "示范商会",
        ),
        column("kind", Message::new("类别", "Kind"), Message::new("从下列词语中选择：", "One of:"), "驻区单位")
            .required()
            .of(words::<OrganisationKind>),
        column(
            "uscc",
            Message::new("统一社会信用代码", "Unified social credit code"),
            Message::new(
                "18位，按文本填写；不能与其他单位相同。",
                "18 characters, as text; no other organisation may have it.",
            ),
            "91511102M000100Y43",
        ),
        column(
            "division",
            Message::new("所在区划", "Division"),
            Message::new(
                "区划代码，或名称；有重名的写成“市中区/海棠街道”。",
                "A division's code or name; where names repeat, with what it lies in: 市中区/海棠街道.",
            ),
            "511102008",
        )
        .required(),
        column(
            "displayOrder",
            Message::new("排序", "Order"),
            Message::new("0到9999，数字小的在前；不填排在最后。", "0 to 9999, smallest first; last if empty."),
            "100",
        ),
    ]
});

/// The declaration.
pub(crate) struct Organisations;

/// An organisation to be.
pub(crate) struct Row {
    input: CreateOrganisation,
    division: DivisionId,
    code: String,
}

/// What is known of divisions and organisations.
pub(crate) struct World {
    places: Places,
    names: HashSet<(String, String)>,
    usccs: HashSet<String>,
}

impl Importable for Organisations {
    const KIND: Kind = Kind::Organisation;
    const TITLE: Message = Message::new("单位名录", "Directory of organisations");
    const NEEDS: Permission = Permission::OrganisationCreate;
    const MOST: usize = 20_000;
    type Row = Row;
    type World = World;

    fn columns() -> &'static [Column] {
        &COLUMNS
    }

    fn keys(cells: &Cells<'_>) -> Vec<(&'static str, String)> {
        let name = cells.optional("name").map(|name| ("name", format!("{name}\n{}", cells.text("division"))));
        let uscc = cells.optional("uscc").map(|uscc| ("uscc", uscc.to_owned()));
        name.into_iter().chain(uscc).collect()
    }

    async fn world(reader: &Reader, rows: &[Cells<'_>]) -> Result<World> {
        let all = |key| rows.iter().filter_map(|row| row.optional(key)).map(str::to_owned).collect();
        let known = known_organisations(reader, &all("name"), &all("uscc")).await?;
        Ok(World {
            places: Places::of(reader, rows, "division").await?,
            usccs: known.iter().filter_map(|one| one.uscc.clone()).collect(),
            names: known.into_iter().map(|one| (one.division_code, one.name)).collect(),
        })
    }

    fn row(cells: &Cells<'_>, world: &World, _: Timestamp) -> Result<Row, Vec<CellProblem>> {
        let mut problems = Problems::of(cells);
        let kind = problems.take(choice::<OrganisationKind>(cells, "kind"));
        let place = problems.take(world.places.find("division", cells.text("division")));
        let order = problems.take(number(cells, "displayOrder")).flatten();
        let name = cells.text("name");
        let input = CreateOrganisation {
            name: name.to_owned(),
            short_name: cells.optional("shortName").unwrap_or(name).to_owned(),
            kind: kind.unwrap_or(OrganisationKind::ResidentUnit),
            uscc: cells.optional("uscc").map(str::to_owned),
            display_order: order.unwrap_or(LAST),
        };
        of_fields(input.check()).into_iter().for_each(|problem| problems.add(problem));
        let known = |column| of_rule(Some(column), &OrganisationRule::Exists);
        if let Some(place) = place
            && world.names.contains(&(place.code.clone(), name.to_owned()))
        {
            problems.add(known("name"));
        }
        if input.uscc.as_ref().is_some_and(|uscc| world.usccs.contains(uscc)) {
            problems.add(known("uscc"));
        }
        match place {
            Some(place) if problems.0.is_empty() => Ok(Row { input, division: place.id, code: place.code.clone() }),
            _ => Err(problems.0),
        }
    }

    fn division(row: &Row) -> &str {
        &row.code
    }

    type Made = Newcomers<Organisation>;

    fn made(rows: Vec<(Uuid, Arc<Row>)>) -> Result<Newcomers<Organisation>> {
        let made = |(id, row): (Uuid, Arc<Row>)| row.input.organisation(id.into(), (row.division, row.code.clone()));
        rows.into_iter().map(made).collect::<Result<_>>().map(Newcomers::of)
    }

    async fn store(made: &Newcomers<Organisation>, tx: &mut Tx) -> Result<()> {
        let event = |_: &Organisation| Happened("organisation.created");
        tx.create_many(Self::NEEDS, made, event, ImportRule::Overtaken).await
    }

    async fn take_back(ids: &[Uuid], tx: &mut Tx) -> Result<Vec<(Uuid, CellProblem)>> {
        let ids: Vec<OrganisationId> = ids.iter().copied().map(Into::into).collect();
        let unchanged = tx.unchanged::<Organisation>(Self::NEEDS, &ids).await?;
        let used = used_organisations(tx, &ids).await?;
        let (gone, stay): (Vec<_>, Vec<_>) =
            ids.into_iter().partition(|id| unchanged.contains(id) && !used.contains(id));
        tx.remove_many::<Organisation>(&gone).await?;
        Ok(stay.into_iter().map(|id| (id.into(), kept(unchanged.contains(&id)))).collect())
    }
}
