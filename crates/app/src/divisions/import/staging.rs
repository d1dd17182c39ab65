//! Reading and checking files.

use std::collections::HashMap;

use linli_domain::{
    division_code::DivisionCode,
    division_file::{DivisionChecker, DivisionFile, DivisionRow, Place, Problem},
};
use linli_persistence::divisions::import::Present;
use sha2::{Digest, Sha256};

use super::{LineProblem, LineReason, SourceFile};

/// A file with thousands of faults is the wrong file: more than these are not collected.
const MOST_PROBLEMS: usize = 1_000;

/// SHA-256 over all files in their order, hexadecimal.
pub(super) fn digest(files: &[SourceFile]) -> String {
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update((file.bytes.len() as u64).to_be_bytes());
        hasher.update(&file.bytes);
    }
    hex::encode(hasher.finalize())
}

/// The rows of all files, or everything that is wrong with them.
pub(super) fn stage(
    files: &[SourceFile],
    present: &HashMap<String, Present>,
) -> Result<Vec<DivisionRow>, Vec<LineProblem>> {
    let known: Vec<DivisionCode> = present.keys().filter_map(|code| DivisionCode::parse(code).ok()).collect();
    let mut checker = DivisionChecker::knowing(&known);
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for (number, file) in (0..).zip(files) {
        read(number, file, &mut checker, &mut rows, &mut problems);
    }
    let place = |problem: Problem| LineProblem {
        file: files[usize::from(problem.place.file)].name.clone(),
        line: problem.place.line,
        reason: LineReason::Row(problem.reason),
    };
    problems.extend(checker.finish().into_iter().map(place));
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

fn read(
    number: u16,
    file: &SourceFile,
    checker: &mut DivisionChecker,
    rows: &mut Vec<DivisionRow>,
    problems: &mut Vec<LineProblem>,
) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(file.bytes.as_slice());
    let problem = |line, reason| LineProblem { file: file.name.clone(), line, reason };
    let mut record = csv::StringRecord::new();
    let mut form = None;
    loop {
        let line = u32::try_from(reader.position().line()).unwrap_or(u32::MAX);
        match reader.read_record(&mut record) {
            Ok(false) if form.is_none() => return problems.push(problem(1, LineReason::Header)),
            Ok(false) => return,
            Err(fault) => {
                let line = fault.position().map_or(line, |at| u32::try_from(at.line()).unwrap_or(u32::MAX));
                problems.push(problem(line, LineReason::Unreadable(fault.to_string())));
            }
            Ok(true) => {
                let line = record.position().map_or(line, |at| u32::try_from(at.line()).unwrap_or(u32::MAX));
                let fields: Vec<&str> = record.iter().collect();
                match form {
                    None => match DivisionFile::recognise(&fields) {
                        Some(known) => form = Some(known),
                        None => return problems.push(problem(line, LineReason::Header)),
                    },
                    Some(form) => match checker.check(form, Place { file: number, line }, &fields) {
                        Ok(row) => rows.push(row),
                        Err(fault) => problems.push(problem(line, LineReason::Row(fault.reason))),
                    },
                }
            }
        }
        if problems.len() >= MOST_PROBLEMS {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn staged(files: &[(&str, &str)]) -> Result<Vec<String>, Vec<String>> {
        let files: Vec<_> = files
            .iter()
            .map(|(name, text)| SourceFile { name: (*name).into(), bytes: text.as_bytes().to_vec() })
            .collect();
        let rows = stage(&files, &HashMap::new())
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        Ok(rows.into_iter().map(|row| row.name).collect())
    }

    #[test]
    fn a_folder_of_national_files_is_read_in_any_order() {
        let villages = (
            "villages.csv",
            "code,name,streetCode,provinceCode,cityCode,areaCode\n\"511102008017\",\"府街社区居委会\",\"511102008\",\"51\",\"5111\",\"511102\"\n",
        );
        let above = (
            "leshan.csv",
            "code,name,level,parent\n51,四川省,province,\n5111,乐山市,prefecture,51\n511102,市中区,county,5111\n511102008,海棠街道,township,511102\n",
        );
        assert_eq!(staged(&[villages, above]).unwrap().len(), 5);
        assert_eq!(staged(&[villages]).unwrap_err(), ["villages.csv:2: the parent 511102008 does not exist"]);
    }

    #[test]
    fn every_bad_line_is_told_with_its_number() {
        let bad = "code,name,level,parent\n51,四川省,province,\n5111,乐山市,prefecture,51\n51111,沙湾区,county,5111\n5111O2,市中区,county,5111\n5111,乐山市,prefecture,51\n";
        let problems = staged(&[("bad.csv", bad)]).unwrap_err();
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(
            problems[0].starts_with("bad.csv:4: ")
                && problems[1].starts_with("bad.csv:5: ")
                && problems[2].starts_with("bad.csv:6: "),
            "{problems:?}"
        );
    }

    #[test]
    fn an_unknown_header_is_told() {
        assert_eq!(staged(&[("x.csv", "a,b\n1,2\n")]).unwrap_err().len(), 1);
        assert_eq!(staged(&[("x.csv", "")]).unwrap_err().len(), 1);
    }
}
