//! What can be imported, declared type by type. Adding one is a file with an [`Importable`] and a line in [`ALL`]; see
//! docs/adding-an-importable-list.md.

use std::{any::Any, collections::HashMap, future::Future, sync::Arc};

use futures::future::BoxFuture;
use linli_domain::{
    Error, FieldError, Message, Result, Rule,
    authorisation::Permission,
    imports::{CellProblem, ImportRow},
};
use linli_vocabulary::{Kind, Timestamp};
use uuid::Uuid;

use super::{
    cells::{Cells, Problems},
    organisations::Organisations,
    whistles::Whistles,
};
use crate::{
    exec::{Reader, Tx},
    sheets::Column,
};

/// Everything that can be imported.
pub(crate) static ALL: [&(dyn Importing + Sync); 2] = [&Of::<Organisations>::NEW, &Of::<Whistles>::NEW];

/// The declaration for a kind of record.
pub(crate) fn importing(kind: Kind) -> Option<&'static (dyn Importing + Sync)> {
    ALL.into_iter().find(|one| one.kind() == kind)
}

/// A kind of record that people keep in spreadsheets.
///
/// A row becomes the same command as the one that makes a single record, so that its rules and its permission are the same;
/// what is said here is only how cells become its fields, and what makes two rows the same.
pub(crate) trait Importable: Send + Sync + 'static {
    /// What rows become.
    const KIND: Kind;
    /// What the list is called.
    const TITLE: Message;
    /// The permission of the command that makes a single one; it is asked in each division of the file.
    const NEEDS: Permission;
    /// So many rows are stored within two seconds.
    const MOST: usize;
    /// The columns in their order.
    fn columns() -> &'static [Column];

    /// A row with everything that storing it needs.
    type Row: Send + Sync + 'static;
    /// What the database knows of the things that rows name.
    type World: Send + Sync;

    /// What no two rows may have in common, each with the column that says it.
    fn keys(cells: &Cells<'_>) -> Vec<(&'static str, String)>;

    /// Reads what these rows name, in as few statements as there are kinds of things.
    fn world(reader: &Reader, rows: &[Cells<'_>]) -> impl Future<Output = Result<Self::World>> + Send;

    /// Makes a row of cells.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    fn row(cells: &Cells<'_>, world: &Self::World, now: Timestamp) -> Result<Self::Row, Vec<CellProblem>>;

    /// Code of the division in which the record will live.
    fn division(row: &Self::Row) -> &str;

    /// Everything that can be made of rows, with the ids of their records, before a transaction begins.
    type Made: Send + Sync + 'static;

    /// Makes it.
    ///
    /// # Errors
    /// A fault.
    fn made(rows: Vec<(Uuid, Arc<Self::Row>)>) -> Result<Self::Made>;

    /// Stores it.
    fn store(made: &Self::Made, tx: &mut Tx) -> impl Future<Output = Result<()>> + Send;

    /// Takes records back, and says which stay and why.
    fn take_back(ids: &[Uuid], tx: &mut Tx) -> impl Future<Output = Result<Vec<(Uuid, CellProblem)>>> + Send;
}

/// Rows that are ready to be stored; of which type, only their declaration knows.
pub(crate) type Ready = Vec<(Uuid, Arc<dyn Any + Send + Sync>)>;
/// What was found out about rows: a row to store, or what is wrong.
pub(crate) type Verdict = Result<Arc<dyn Any + Send + Sync>, Vec<CellProblem>>;

/// An [`Importable`] without its types, as it stands in [`ALL`].
pub(crate) trait Importing {
    fn kind(&self) -> Kind;
    fn title(&self) -> Message;
    fn needs(&self) -> Permission;
    fn most(&self) -> usize;
    fn columns(&self) -> &'static [Column];
    /// Judges some of the rows of a file; `scope` is where the uploader may create such records.
    fn judge<'a>(
        &'a self,
        reader: &'a Reader,
        all: &'a [ImportRow],
        some: std::ops::Range<usize>,
        scope: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Vec<Verdict>>>;
    fn made(&self, rows: Ready) -> Result<Arc<dyn Any + Send + Sync>>;
    fn store<'a>(&'a self, made: &'a (dyn Any + Send + Sync), tx: &'a mut Tx) -> BoxFuture<'a, Result<()>>;
    fn take_back<'a>(&'a self, ids: &'a [Uuid], tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<(Uuid, CellProblem)>>>;
}

/// See [`Importing`].
pub(crate) struct Of<I>(std::marker::PhantomData<fn() -> I>);

impl<I> Of<I> {
    const NEW: Self = Self(std::marker::PhantomData);
}

impl<I: Importable> Importing for Of<I> {
    fn kind(&self) -> Kind {
        I::KIND
    }

    fn title(&self) -> Message {
        I::TITLE
    }

    fn needs(&self) -> Permission {
        I::NEEDS
    }

    fn most(&self) -> usize {
        I::MOST
    }

    fn columns(&self) -> &'static [Column] {
        I::columns()
    }

    fn judge<'a>(
        &'a self,
        reader: &'a Reader,
        all: &'a [ImportRow],
        some: std::ops::Range<usize>,
        scope: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Vec<Verdict>>> {
        Box::pin(async move {
            let cells = |row: &'a ImportRow| Cells::new(I::columns(), &row.cells);
            let judged: Vec<Cells<'a>> = all[some.clone()].iter().map(cells).collect();
            let world = I::world(reader, &judged).await?;
            // The first row that says a thing has it; the later ones double it.
            let mut first: HashMap<(&'static str, String), i32> = HashMap::new();
            let mut doubled: HashMap<i32, Vec<CellProblem>> = HashMap::new();
            for row in all {
                for (column, key) in I::keys(&cells(row)) {
                    let before = *first.entry((column, key)).or_insert(row.number);
                    if before != row.number {
                        doubled.entry(row.number).or_default().push(doubles(column, before));
                    }
                }
            }
            let verdict = |(row, cells): (&ImportRow, &Cells<'_>)| {
                let (made, wrong) = match I::row(cells, &world, reader.now()) {
                    Ok(made) => (Some(made), Vec::new()),
                    Err(wrong) => (None, wrong),
                };
                let mut problems = Problems(wrong);
                // One problem of a cell is enough: what is mistyped need not be called the same as another as well.
                doubled.remove(&row.number).unwrap_or_default().into_iter().for_each(|problem| problems.add(problem));
                problems.0.extend(made.as_ref().and_then(|made| within(I::division(made), scope).err()));
                match made {
                    Some(made) if problems.0.is_empty() => Ok(Arc::new(made) as Arc<dyn Any + Send + Sync>),
                    _ => Err(problems.0),
                }
            };
            Ok(all[some].iter().zip(&judged).map(verdict).collect())
        })
    }

    fn made(&self, rows: Ready) -> Result<Arc<dyn Any + Send + Sync>> {
        let typed = |(id, row): (Uuid, Arc<dyn Any + Send + Sync>)| {
            row.downcast::<I::Row>().map(|row| (id, row)).map_err(|_| Error::internal("a row of another import"))
        };
        Ok(Arc::new(I::made(rows.into_iter().map(typed).collect::<Result<_>>()?)?))
    }

    fn store<'a>(&'a self, made: &'a (dyn Any + Send + Sync), tx: &'a mut Tx) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let made = made.downcast_ref::<I::Made>().ok_or_else(|| Error::internal("what another import made"))?;
            I::store(made, tx).await
        })
    }

    fn take_back<'a>(&'a self, ids: &'a [Uuid], tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<(Uuid, CellProblem)>>> {
        Box::pin(I::take_back(ids, tx))
    }
}

fn doubles(column: &'static str, before: i32) -> CellProblem {
    let message = Message::of(format!("与第{before}行重复"), format!("the same as in row {before}"));
    CellProblem::new(Some(column), "duplicate", message)
}

/// That a division lies in one of the scopes, separated by commas; none is everywhere.
fn within(code: &str, scope: Option<&str>) -> Result<(), CellProblem> {
    match scope {
        Some(scope) if !scope.split(',').any(|above| !above.is_empty() && code.starts_with(above)) => {
            let message = Message::new("不在您的管辖范围内", "is not within your area");
            Err(CellProblem::new(Some("division"), "forbidden", message))
        }
        _ => Ok(()),
    }
}

/// What a command's own check says, by the columns of the sheet: its fields have the same names.
pub(crate) fn of_fields(checked: Result<()>) -> Vec<CellProblem> {
    let problem = |field: FieldError| {
        let column = field.field.first().map(String::as_str);
        let zh = field.message.zh.trim_end_matches('。').to_owned();
        let en = field.message.en.trim_end_matches('.').to_owned();
        CellProblem::new(column, field.code, Message::of(zh, en))
    };
    match checked {
        Ok(()) => Vec::new(),
        Err(Error::Invalid(fields)) => fields.into_iter().map(problem).collect(),
        Err(error) => vec![CellProblem::new(None, error.code(), error.message())],
    }
}

/// A rule as the problem of a cell.
pub(crate) fn of_rule(column: Option<&str>, rule: &impl Rule) -> CellProblem {
    let Message { zh, en } = rule.message();
    let (zh, en) = (zh.trim_end_matches('。').to_owned(), en.trim_end_matches('.').to_owned());
    CellProblem::new(column, rule.code(), Message::of(zh, en))
}
