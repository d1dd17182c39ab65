//! Forms as DOCX, where people go on editing: the layout of official documents (GB/T 9704-2012) on A4, made of the same parts
//! as the sheets that are printed. What stands in a form was decided by a view; nothing is read here.

use docx_rs::{
    AlignmentType, Docx, Footer, HeightRule, LineSpacing, LineSpacingType, NumPages, PageMargin, PageNum, Paragraph,
    Run, RunFonts, Table, TableAlignmentType, TableCell, TableLayoutType, TableRow, WidthType,
};
use linli_domain::{Error, Result};

/// The media type.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// A form with everything that is written in it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The unit on whose behalf it is made.
    pub unit: Option<String>,
    /// What it is.
    pub title: String,
    /// Its number, and what stands opposite it.
    pub number: (String, String),
    /// Name and value, one below the other.
    pub facts: Vec<(String, String)>,
    /// A table with its heading; the first row names the columns.
    pub table: Option<(String, Vec<Vec<String>>)>,
    /// More of name and value, below the table.
    pub more: Vec<(String, String)>,
    /// Lines to sign on.
    pub signs: Vec<String>,
    /// Who made it and when, at the foot of each page.
    pub mark: String,
}

/// Twentieths of a point.
const A4: (u32, u32) = (11_906, 16_838);
/// What is left between margins of 24 mm and 20 mm.
const WIDTH: usize = 9_411;
const NAMES: usize = 1_800;
/// Half points.
const TITLE: usize = 44;
const BODY: usize = 24;
const SMALL: usize = 18;

/// The faces of official documents. Where a computer lacks them, its word processor falls back by itself.
const SONG: &str = "方正小标宋简体";
const FANG: &str = "仿宋_GB2312";
const HEI: &str = "黑体";

impl Form {
    /// The bytes of the document.
    ///
    /// # Errors
    /// A fault.
    pub fn docx(&self) -> Result<Vec<u8>> {
        let margin =
            PageMargin { top: 1134, right: 1134, bottom: 1021, left: 1361, header: 600, footer: 600, gutter: 0 };
        let mut docx = Docx::new()
            .page_size(A4.0, A4.1)
            .page_margin(margin)
            .default_fonts(fonts(FANG))
            .default_size(BODY)
            .footer(self.footer());
        if let Some(unit) = &self.unit {
            docx = docx.add_paragraph(centred(unit, SONG, 28));
        }
        docx = docx.add_paragraph(centred(&self.title, SONG, TITLE));
        let (number, aside) = &self.number;
        let opposite = Table::without_borders(vec![TableRow::new(vec![
            cell(number, FANG, WIDTH / 2),
            TableCell::new()
                .width(WIDTH / 2, WidthType::Dxa)
                .add_paragraph(paragraph(aside, FANG, BODY).align(AlignmentType::Right)),
        ])]);
        docx = docx.add_table(fixed(opposite, &[WIDTH / 2, WIDTH / 2])).add_table(facts(&self.facts));
        if let Some((heading, rows)) = &self.table {
            docx = docx.add_paragraph(paragraph(heading, HEI, BODY)).add_table(ruled(rows));
        }
        if !self.more.is_empty() {
            docx = docx.add_paragraph(Paragraph::new()).add_table(facts(&self.more));
        }
        for sign in &self.signs {
            docx = docx.add_paragraph(
                paragraph(&format!("{sign}：____________________"), FANG, BODY)
                    .line_spacing(LineSpacing::new().before(240)),
            );
        }
        let mut bytes = std::io::Cursor::new(Vec::new());
        docx.build().pack(&mut bytes).map_err(Error::internal)?;
        Ok(bytes.into_inner())
    }

    fn footer(&self) -> Footer {
        let pages = Paragraph::new()
            .align(AlignmentType::Right)
            .add_page_num(PageNum::new())
            .add_run(run(" / ", FANG, SMALL))
            .add_num_pages(NumPages::new());
        Footer::new().add_paragraph(paragraph(&self.mark, FANG, SMALL)).add_paragraph(pages)
    }
}

fn fonts(face: &str) -> RunFonts {
    RunFonts::new().east_asia(face).ascii("Times New Roman").hi_ansi("Times New Roman")
}

fn run(text: &str, face: &str, size: usize) -> Run {
    Run::new().add_text(written(text)).fonts(fonts(face)).size(size)
}

/// XML has no control characters.
fn written(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

fn paragraph(text: &str, face: &str, size: usize) -> Paragraph {
    Paragraph::new().add_run(run(text, face, size))
}

fn centred(text: &str, face: &str, size: usize) -> Paragraph {
    let spacing = LineSpacing::new().line_rule(LineSpacingType::Auto).after(80);
    paragraph(text, face, size).align(AlignmentType::Center).line_spacing(spacing)
}

/// A cell; each line of its text is a paragraph.
fn cell(text: &str, face: &str, width: usize) -> TableCell {
    let empty = TableCell::new().width(width, WidthType::Dxa);
    let mut lines = text.lines().peekable();
    if lines.peek().is_none() {
        return empty.add_paragraph(Paragraph::new());
    }
    lines.fold(empty, |cell, line| cell.add_paragraph(paragraph(line, face, BODY)))
}

fn fixed(table: Table, widths: &[usize]) -> Table {
    table
        .set_grid(widths.to_vec())
        .layout(TableLayoutType::Fixed)
        .width(WIDTH, WidthType::Dxa)
        .align(TableAlignmentType::Center)
}

fn facts(rows: &[(String, String)]) -> Table {
    let row = |(name, value): &(String, String)| {
        TableRow::new(vec![cell(name, HEI, NAMES), cell(value, FANG, WIDTH - NAMES)])
            .row_height(480.0)
            .height_rule(HeightRule::AtLeast)
    };
    fixed(Table::new(rows.iter().map(row).collect()), &[NAMES, WIDTH - NAMES])
}

fn ruled(rows: &[Vec<String>]) -> Table {
    let columns = rows.first().map_or(1, Vec::len).max(1);
    let width = WIDTH / columns;
    let row = |(number, row): (usize, &Vec<String>)| {
        let face = if number == 0 { HEI } else { FANG };
        TableRow::new(row.iter().map(|text| cell(text, face, width)).collect()).cant_split()
    };
    fixed(Table::new(rows.iter().enumerate().map(row).collect()), &vec![width; columns])
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_form_is_a_document_with_all_its_words() {
        let form = Form {
            unit: Some("示例街道办事处".into()),
            title: "街道吹哨派单".into(),
            number: ("编号 1".into(), "已吹哨".into()),
            facts: vec![("标题".into(), "<积水> & \"返水\"\u{1}\n第二行".into())],
            table: Some(("被吹哨单位".into(), vec![vec!["单位".into()], vec!["示例城管局".into()]])),
            more: vec![("核实意见".into(), String::new())],
            signs: vec!["吹哨单位签发".into()],
            mark: "某某 制".into(),
        };
        let bytes = form.docx().unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
        for words in ["示例街道办事处", "街道吹哨派单", "&lt;积水&gt; &amp;", "第二行", "示例城管局", "核实意见", FANG]
        {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(!text.contains('\u{1}'), "a control character makes the document unreadable");
        assert!(text.contains("w:w=\"11906\""), "A4");
    }
}
