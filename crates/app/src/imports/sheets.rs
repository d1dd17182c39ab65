//! The sheets of an import: the template to fill in, and the faulty rows to correct and upload again.

use linli_domain::{Message, Result, imports::Import};
use linli_persistence::imports::rows_of;
use linli_vocabulary::{ImportId, Kind, imports::ImportRowState};

use super::{declared, importable::importing};
use crate::{
    exec::Reader,
    sheets::{Column, Sheet, SheetFormat, template},
};

/// The columns of a kind of record, if it can be imported: an export has the same headings.
#[must_use]
pub fn columns_of(kind: Kind) -> &'static [Column] {
    importing(kind).map_or(&[], |declared| declared.columns())
}

/// An empty sheet to fill in, with its file's name.
///
/// # Errors
/// A kind that cannot be imported, or a fault.
pub fn template_of(kind: Kind, format: SheetFormat, say: &dyn Fn(&Message) -> String) -> Result<(String, Vec<u8>)> {
    let declared = declared(kind)?;
    let title = declared.title();
    let name = format!("{}{}", say(&title), say(&Message::new("导入模板", " template")));
    Ok((name, template(&title, declared.columns(), format, say)?))
}

/// The faulty rows of an import with what is wrong with each, with its file's name. The column of reasons is passed over when the
/// file is uploaded again.
///
/// # Errors
/// *Not found*, or a fault.
pub async fn faulty_rows(
    reader: &Reader,
    id: ImportId,
    format: SheetFormat,
    say: &(dyn Fn(&Message) -> String + Sync),
) -> Result<(String, Vec<u8>)> {
    let import = reader.get::<Import>(id).await?;
    let declared = declared(import.kind)?;
    let mut rows = rows_of(reader, id).await?;
    rows.retain(|row| row.state == ImportRowState::Faulty);
    let mut header: Vec<String> = declared.columns().iter().map(|column| say(&column.heading)).collect();
    header.push(say(&Message::new("原因", "Reason")));
    let line = |row: &linli_domain::imports::ImportRow| {
        let reasons = row.problems.iter().map(|problem| say(&said(declared.columns(), problem)));
        let reasons = reasons.collect::<Vec<_>>().join(say(&Message::new("；", "; ")).as_str());
        row.cells.iter().cloned().chain([reasons]).collect()
    };
    let name = format!("{} {}", say(&declared.title()), say(&Message::new("待改正", "to be corrected")));
    let sheet = Sheet { title: say(&declared.title()), header, rows: rows.iter().map(line).collect(), remark: None };
    Ok((name, sheet.write(format)?))
}

/// `统一社会信用代码：校验位不符`.
fn said(columns: &[Column], problem: &linli_domain::imports::CellProblem) -> Message {
    let heading = columns.iter().find(|column| Some(column.key) == problem.column.as_deref());
    match heading.map(|column| &column.heading) {
        Some(heading) => {
            Message::of(format!("{}：{}", heading.zh, problem.zh), format!("{}: {}", heading.en, problem.en))
        }
        None => Message::of(problem.zh.clone(), problem.en.clone()),
    }
}
