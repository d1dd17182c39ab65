//! Reading XLSX and CSV files of which nothing is known yet: how big they really are, which encoding they have, where their
//! header is. Formulas count as their values.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx};
use encoding_rs::{Encoding, GB18030, UTF_8};
use linli_domain::{Message, Rule};

use super::{REMARK, unescaped};

/// A file is at most so big.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;
/// An XLSX file holds at most so much when it is unpacked.
const MOST_UNPACKED: u64 = 160 * 1024 * 1024;
/// More columns than any list has.
const MOST_COLUMNS: usize = 200;
/// Longer than any text of a list.
const LONGEST_CELL: usize = 10_000;
/// What all cells together may hold: a spreadsheet writes a text once and names it in as many cells as it likes.
const MOST_TEXT: usize = 32 * 1024 * 1024;

/// A sheet as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The header.
    pub header: Vec<String>,
    /// The lines below, each with its row as a spreadsheet counts; empty lines and remarks are left out.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetRule {
    /// Too many bytes, packed or unpacked.
    TooBig,
    /// More rows than this.
    TooManyRows(usize),
    /// The XLS format of before 2007.
    OldFormat,
    /// Neither XLSX nor CSV.
    NoSheet,
    /// Neither UTF-8 nor GB18030.
    Encoding,
    /// No line with a header, or nothing below it.
    Empty,
}

impl Rule for SheetRule {
    fn code(&self) -> &'static str {
        match self {
            Self::TooBig => "sheet_too_big",
            Self::TooManyRows(_) => "sheet_too_many_rows",
            Self::OldFormat => "sheet_old_format",
            Self::NoSheet => "sheet_unreadable",
            Self::Encoding => "sheet_encoding",
            Self::Empty => "sheet_empty",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::TooBig => {
                Message::new("文件过大（最大16MB），请拆分后上传。", "The file is too big (at most 16 MB); split it.")
            }
            Self::TooManyRows(most) => {
                Message::of(format!("最多{most}行，请拆分后上传。"), format!("At most {most} rows; split the file."))
            }
            Self::OldFormat => Message::new(
                "这是旧版 .xls 文件，请另存为 .xlsx 后上传。",
                "This is an old .xls file; save it as .xlsx first.",
            ),
            Self::NoSheet => Message::new(
                "读不出表格。请上传 .xlsx 或 .csv 文件，加密的先取消密码。",
                "No sheet can be read. Upload an .xlsx or .csv file without a password.",
            ),
            Self::Encoding => Message::new(
                "读不出文字。请另存为 UTF-8 编码的 CSV，或使用 .xlsx。",
                "The text cannot be read. Save it as CSV in UTF-8, or use .xlsx.",
            ),
            Self::Empty => Message::new("表格里没有数据。", "There is no data in the sheet."),
        }
    }
}

/// Reads a file with at most so many rows below its header.
///
/// # Errors
/// What is wrong with the file as a whole.
pub fn read(bytes: &[u8], most: usize) -> Result<Grid, SheetRule> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetRule::TooBig);
    }
    let mut lines = Lines::new(most);
    if bytes.starts_with(b"PK") {
        xlsx(bytes, &mut lines)?;
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(SheetRule::OldFormat);
    } else {
        csv(bytes, &mut lines)?;
    }
    lines.end()
}

/// Collects lines until there are too many.
struct Lines {
    most: usize,
    /// Bytes of text that may still come.
    left: usize,
    header: Option<Vec<String>>,
    rows: Vec<(u32, Vec<String>)>,
}

impl Lines {
    const fn new(most: usize) -> Self {
        Self { most, left: MOST_TEXT, header: None, rows: Vec::new() }
    }

    fn add(&mut self, number: u32, cells: Vec<String>) -> Result<(), SheetRule> {
        let told = cells.iter().find(|cell| !cell.trim().is_empty());
        if told.is_none_or(|cell| cell.trim_start().starts_with(REMARK)) {
            return Ok(());
        }
        if self.header.is_none() {
            self.header = Some(cells);
            return Ok(());
        }
        if self.rows.len() == self.most {
            return Err(SheetRule::TooManyRows(self.most));
        }
        self.left = self.left.checked_sub(cells.iter().map(String::len).sum()).ok_or(SheetRule::TooBig)?;
        self.rows.push((number, cells));
        Ok(())
    }

    fn end(self) -> Result<Grid, SheetRule> {
        match self.header {
            Some(header) if !self.rows.is_empty() => Ok(Grid { header, rows: self.rows }),
            _ => Err(SheetRule::Empty),
        }
    }
}

/// Unpacks an archive to nowhere first: what it says of its own size need not be true.
fn fits(bytes: &[u8]) -> Result<(), SheetRule> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetRule::NoSheet)?;
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| SheetRule::NoSheet)?;
        let unpacked = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|_| SheetRule::NoSheet)?;
        left = left.checked_sub(unpacked).ok_or(SheetRule::TooBig)?;
    }
    Ok(())
}

fn xlsx(bytes: &[u8], lines: &mut Lines) -> Result<(), SheetRule> {
    fits(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetRule::NoSheet)?;
    let name = book.sheet_names().first().cloned().ok_or(SheetRule::NoSheet)?;
    // Cell by cell: a sheet may claim a million rows and have two.
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| SheetRule::NoSheet)?;
    let (mut at, mut line) = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(|_| SheetRule::NoSheet)? {
        let (row, column) = cell.get_position();
        if row != at {
            lines.add(at + 1, std::mem::take(&mut line))?;
            at = row;
        }
        let text = said(cell.get_value());
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column < MOST_COLUMNS && !text.is_empty() {
            if line.len() <= column {
                line.resize(column + 1, String::new());
            }
            line[column] = cut(&text);
        }
    }
    lines.add(at + 1, line)
}

/// What a cell shows.
fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => figure(*number),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => day(moment),
        DataRef::Error(error) => Data::Error(error.clone()).to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A whole number without `.0`.
fn figure(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// `2026-11-23`, and `2026-11-23 09:30` when it has a time.
fn day(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) { date } else { format!("{date} {hour:02}:{minute:02}") }
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_CELL).collect()
}

fn csv(bytes: &[u8], lines: &mut Lines) -> Result<(), SheetRule> {
    // One kind of line end: the reader counts lines by it, and a cell with several lines says the same in each.
    let text = decoded(bytes)?.replace("\r\n", "\n");
    // A page that was saved from a browser, or anything else that is no table.
    if text.trim_start().starts_with(['<', '{', '%']) || text.contains('\0') {
        return Err(SheetRule::NoSheet);
    }
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b',', b'\t', b';'].into_iter().max_by_key(|one| {
        let count = first.bytes().filter(|byte| byte == one).count();
        // The comma where they are even.
        (count, *one == b',')
    });
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter.unwrap_or(b','))
        .from_reader(text.as_bytes());
    // A spreadsheet counts records, and empty lines, but not the line ends within a quoted cell.
    let mut within = 0;
    for record in reader.records() {
        let record = record.map_err(|_| SheetRule::NoSheet)?;
        let line = record.position().map_or(0, csv::Position::line).saturating_sub(within);
        within += record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        let cells = record.iter().take(MOST_COLUMNS).map(|cell| cut(unescaped(cell)));
        lines.add(u32::try_from(line).unwrap_or(u32::MAX), cells.collect())?;
    }
    Ok(())
}

/// UTF-8 with or without a mark, UTF-16 with one, else GB18030.
fn decoded(bytes: &[u8]) -> Result<String, SheetRule> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    for encoding in marked.map_or(vec![UTF_8, GB18030], |one| vec![one]) {
        let (text, _, broken) = encoding.decode(bytes);
        if !broken {
            return Ok(text.into_owned());
        }
    }
    Err(SheetRule::Encoding)
}
