//! What is shown of imports and their rows.

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{exec::Reader, imports::ImportKind, sheets::Column};
use linli_domain::{
    Result,
    imports::{CellProblem, Import, ImportRow},
};
use linli_vocabulary::{
    ImportId, ImportRowId, Kind, Timestamp,
    imports::{ImportRowState, ImportState},
};

use std::sync::Arc;

use crate::{
    graphql::{AllowedAction, Gql, actions},
    indicators::WordsView,
    wire::View,
};

/// A file of rows that becomes records.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Import", complex, serial)]
#[schema(as = Import)]
pub struct ImportView {
    /// Its id.
    pub id: ImportId,
    /// Raised by each change.
    pub version: i32,
    /// What its rows become.
    pub kind: Kind,
    /// Name of the file.
    pub file: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// How it stands.
    pub state: ImportState,
    /// How many rows it has.
    pub rows: i32,
    /// How many of them have been checked.
    pub checked: i32,
    /// How many of the checked ones are faulty.
    pub faulty: i32,
    /// How many became records.
    pub stored: i32,
    /// How many of these stayed when it was taken back.
    pub kept: i32,
    /// When it was uploaded.
    pub uploaded_at: Timestamp,
    /// When its rows became records.
    pub stored_at: Option<Timestamp>,
    /// When it was taken back or given up.
    pub ended_at: Option<Timestamp>,
    /// When its rows were cleared; they are kept for thirty days.
    pub cleared_at: Option<Timestamp>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Import>,
}

#[ComplexObject]
impl ImportView {
    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for ImportView {
    type Of = Import;

    async fn of(records: Vec<Import>, _: &Reader) -> Result<Vec<Self>> {
        let view = |import: Import| Self {
            id: import.id,
            version: import.version,
            kind: import.kind,
            file: import.file.clone(),
            sha256: import.sha256.clone(),
            state: import.state,
            rows: import.rows,
            checked: import.checked,
            faulty: import.faulty,
            stored: import.stored,
            kept: import.kept,
            uploaded_at: import.uploaded_at,
            stored_at: import.stored_at,
            ended_at: import.ended_at,
            cleared_at: import.cleared_at,
            record: Arc::new(import),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// A row of an import.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "ImportRow", serial)]
#[schema(as = ImportRow)]
pub struct ImportRowView {
    /// Its id.
    pub id: ImportRowId,
    /// Raised by each change.
    pub version: i32,
    /// Its import.
    pub import: ImportId,
    /// Its row in the file, as a spreadsheet counts: the header is 1.
    pub number: i32,
    /// What stands in it, in the order of the columns of its kind.
    pub cells: Vec<String>,
    /// How it stands.
    pub state: ImportRowState,
    /// What is wrong with it, or why its record stayed.
    pub problems: Vec<CellProblemView>,
    /// The record it became.
    pub record: Option<String>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "CellProblem", serial)]
#[schema(as = CellProblem)]
pub struct CellProblemView {
    /// Key of the column; none when it is the row as a whole.
    pub column: Option<String>,
    /// The stable code.
    pub code: String,
    /// What is wrong.
    pub message: WordsView,
}

impl View for ImportRowView {
    type Of = ImportRow;

    async fn of(records: Vec<ImportRow>, reader: &Reader) -> Result<Vec<Self>> {
        let problem =
            |CellProblem { column, code, zh, en }| CellProblemView { column, code, message: WordsView { zh, en } };
        let mut imports: Vec<ImportId> =
            records.iter().filter(|row| row.record.is_some()).map(|row| row.import).collect();
        imports.dedup();
        let imports = reader.many::<Import>(&imports).await?;
        let view = |row: ImportRow| {
            let kind = imports.get(&row.import).map(|import| import.kind);
            Self {
                id: row.id,
                version: row.version,
                import: row.import,
                number: row.number,
                cells: row.cells,
                state: row.state,
                problems: row.problems.into_iter().map(problem).collect(),
                record: row.record.and_then(|record| kind.map(|kind| kind.id_text(record))),
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// A list that the caller may import.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "ImportKind", serial)]
#[schema(as = ImportKind)]
pub struct ImportKindView {
    /// What its rows become.
    pub kind: Kind,
    /// What the list is called.
    pub title: WordsView,
    /// Most rows of a file.
    pub most: i32,
    /// Its columns.
    pub columns: Vec<ImportColumnView>,
}

/// A column of a list that can be imported.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "ImportColumn", serial)]
#[schema(as = ImportColumn)]
pub struct ImportColumnView {
    /// As problems name it.
    pub key: String,
    /// What stands above it.
    pub heading: WordsView,
    /// What is to be written there.
    pub note: WordsView,
    /// Whether it must be filled in.
    pub required: bool,
    /// Something that could stand there.
    pub example: String,
}

impl From<&Column> for ImportColumnView {
    fn from(column: &Column) -> Self {
        Self {
            key: column.key.to_owned(),
            heading: (&column.heading).into(),
            note: (&column.note).into(),
            required: column.required,
            example: column.example.to_owned(),
        }
    }
}

impl View for ImportKindView {
    type Of = ImportKind;

    async fn of(kinds: Vec<ImportKind>, _: &Reader) -> Result<Vec<Self>> {
        let view = |ImportKind { kind, title, most, columns }| Self {
            kind,
            title: (&title).into(),
            most: i32::try_from(most).unwrap_or(i32::MAX),
            columns: columns.iter().map(Into::into).collect(),
        };
        Ok(kinds.into_iter().map(view).collect())
    }
}
