//! Writing sheets: a header, lines, and a remark below them that an import passes over.

use linli_domain::{Error, Message, Result};
use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Column, REMARK, escaped};

/// Lines for which a template offers its lists.
const OFFERED: u32 = 20_001;
/// A list in a cell holds at most so many characters; longer ones go to the notes only.
const LONGEST_LIST: usize = 255;

/// Which kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    /// Excel and WPS.
    #[default]
    Xlsx,
    /// Text, UTF-8 with a mark.
    Csv,
}

impl SheetFormat {
    /// For `Content-Type`.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }

    /// At the end of a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// A sheet to be written.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The name on its tab.
    pub title: String,
    /// Headings.
    pub header: Vec<String>,
    /// Lines.
    pub rows: Vec<Vec<String>>,
    /// What stands below, such as who took it away and when.
    pub remark: Option<String>,
}

impl Sheet {
    /// The file.
    ///
    /// # Errors
    /// A fault.
    pub fn write(&self, format: SheetFormat) -> Result<Vec<u8>> {
        match format {
            SheetFormat::Csv => self.csv(),
            SheetFormat::Xlsx => {
                let mut book = Workbook::new();
                self.fill(book.add_worksheet()).map_err(Error::internal)?;
                book.save_to_buffer().map_err(Error::internal)
            }
        }
    }

    fn remarked(&self) -> Option<String> {
        self.remark.as_ref().map(|remark| format!("{REMARK}{remark}】"))
    }

    fn csv(&self) -> Result<Vec<u8>> {
        // Office spreadsheets need the mark to read Chinese.
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{FEFF}".as_bytes().to_vec());
        let remark = self.remarked().map(|remark| vec![remark]);
        for line in std::iter::once(&self.header).chain(&self.rows).chain(&remark) {
            writer.write_record(line.iter().map(|cell| escaped(cell))).map_err(Error::internal)?;
        }
        writer.into_inner().map_err(Error::internal)
    }

    /// Every cell is written as text, so nothing in it can run.
    fn fill(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let heading = Format::new().set_bold().set_background_color(0x00E8_EDF4).set_align(FormatAlign::VerticalCenter);
        sheet.set_name(named(&self.title))?.set_freeze_panes(1, 0)?;
        for (column, title) in (0..).zip(&self.header) {
            sheet.write_string_with_format(0, column, title, &heading)?;
            sheet.set_column_width(
                column,
                width(title, self.rows.iter().take(100).filter_map(|row| row.get(usize::from(column)))),
            )?;
        }
        for (row, cells) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell)?;
            }
        }
        if let Some(remark) = self.remarked() {
            let quiet = Format::new().set_italic().set_font_color(0x0066_6666);
            let below = u32::try_from(self.rows.len()).unwrap_or(u32::MAX).saturating_add(1);
            sheet.write_string_with_format(below, 0, remark, &quiet)?;
        }
        Ok(())
    }
}

/// A tab's name has at most 31 characters, none of these.
fn named(title: &str) -> String {
    title.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\')).take(31).collect()
}

/// As wide as the longest of its texts; a Chinese character takes two places.
fn width<'a>(title: &'a str, cells: impl Iterator<Item = &'a String>) -> f64 {
    let places = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<u32>();
    let longest = cells.map(|cell| places(cell)).chain([places(title)]).max().unwrap_or(8);
    f64::from(longest.clamp(8, 48)) + 2.0
}

/// An empty sheet with everything that helps to fill it in: an example that an import passes over, lists to choose from, and a
/// second sheet of notes. A CSV has the header and the example.
///
/// # Errors
/// A fault.
pub fn template(
    title: &Message,
    columns: &[Column],
    format: SheetFormat,
    say: &dyn Fn(&Message) -> String,
) -> Result<Vec<u8>> {
    let example = Message::new("示例", "Example");
    let mut first: Vec<String> = columns.iter().map(|column| column.example.to_owned()).collect();
    if let Some(cell) = first.first_mut() {
        *cell = format!("{REMARK}{}】{cell}", say(&example));
    }
    let sheet = Sheet {
        title: say(title),
        header: columns.iter().map(|column| say(&column.heading)).collect(),
        rows: vec![first],
        remark: None,
    };
    if format == SheetFormat::Csv {
        return sheet.write(format);
    }
    let filled = || -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let main = book.add_worksheet();
        sheet.fill(main)?;
        for (at, column) in (0..).zip(columns) {
            let words: Vec<String> = column.choices.iter().flat_map(|all| all()).map(|word| say(&word.said)).collect();
            if !words.is_empty() && words.iter().map(|word| word.chars().count() + 1).sum::<usize>() <= LONGEST_LIST {
                main.add_data_validation(2, at, OFFERED, at, &DataValidation::new().allow_list_strings(&words)?)?;
            }
        }
        notes(columns, say).fill(book.add_worksheet())?;
        book.save_to_buffer()
    };
    filled().map_err(Error::internal)
}

/// What is to be written where.
fn notes(columns: &[Column], say: &dyn Fn(&Message) -> String) -> Sheet {
    let said = |zh, en| say(&Message::new(zh, en));
    let line = |column: &Column| {
        let words: Vec<String> = column.choices.iter().flat_map(|all| all()).map(|word| say(&word.said)).collect();
        let note =
            if words.is_empty() { say(&column.note) } else { format!("{} {}", say(&column.note), words.join(" / ")) };
        let required = if column.required { said("必填", "required") } else { said("选填", "optional") };
        vec![say(&column.heading), required, note, column.example.to_owned()]
    };
    let told = said(
        "从第2行起填写；第一格以“【”开头的行（如示例）不导入。列的顺序可以变，表头文字不要改。",
        "Fill in from row 2; lines whose first cell begins with 【, such as the example, are not imported. Columns may change places, headings may not change.",
    );
    Sheet {
        title: said("填写说明", "Notes"),
        header: vec![said("列", "Column"), said("要求", "Required"), said("说明", "Note"), said("示例", "Example")],
        rows: columns.iter().map(line).collect(),
        remark: Some(told),
    }
}
