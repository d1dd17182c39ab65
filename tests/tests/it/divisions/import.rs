//! `linli import divisions`: all of a file or nothing, with line numbers for what is wrong, and twice is once.

use std::fs;

use crate::town::{Database, Ended, PASSWORD, linli};

const HEADER: &str = "code,name,level,parent\n";
const GOOD: &str = "51,四川省,province,\n5111,乐山市,prefecture,51\n511102,市中区,county,5111\n";

/// A migrated database with a way to import into it.
struct Office(Database);

impl Office {
    fn new() -> Self {
        let office = Self(Database::empty());
        assert_eq!(office.runs(&["migrate"]).code, Some(0));
        office
    }

    fn runs(&self, command: &[&str]) -> Ended {
        let folder = self.0.folder.to_string_lossy().into_owned();
        let mut arguments = command.to_vec();
        arguments.extend(["--database-url", &self.0.url, "--data-dir", &folder]);
        linli(&arguments, &[("LINLI_DEMO_PASSWORD", PASSWORD)])
    }

    fn imports(&self, rows: &str) -> Ended {
        let file = self.0.folder.join("divisions.csv");
        fs::write(&file, format!("{HEADER}{rows}")).unwrap();
        self.runs(&["import", "divisions", &file.to_string_lossy()])
    }
}

#[test]
fn importing_twice_changes_nothing() {
    let office = Office::new();
    let first = office.imports(GOOD);
    assert_eq!(first.code, Some(0), "{first:?}");
    let again = office.imports(GOOD);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert!(format!("{}{}", again.out, again.err).contains('0'), "it says that nothing was new: {again:?}");
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_nothing_is_imported() {
    let office = Office::new();
    let cases = [
        ("wrong length", "51110,某区,county,5111\n"),
        ("letter O", "5111O2,某区,county,5111\n"),
        ("full-width digits", "５１１１０３,某区,county,5111\n"),
        ("orphan", "511203,某区,county,5112\n"),
        ("twice in the file", "511102,市中区,county,5111\n"),
        ("level does not fit", "511103,某区,village,5111\n"),
        ("no name", "511103,,county,5111\n"),
        ("name over-long", &format!("511103,{},county,5111\n", "长".repeat(200))),
        ("a column too few", "511103,某区\n"),
        ("a column too many", "511103,某区,county,5111,x\n"),
        ("NUL", "511103,某\u{0}区,county,5111\n"),
    ];
    for (case, row) in cases {
        let ended = office.imports(&format!("{GOOD}{row}"));
        assert!(ended.code.is_some_and(|code| code != 0), "{case}: {ended:?}");
        assert!(ended.err.contains('5'), "{case}: line 5 is named: {ended:?}");
        assert!(!ended.err.contains("panicked"), "{case}: {ended:?}");
    }
    let after = office.imports(GOOD);
    assert_eq!(after.code, Some(0), "{after:?}");
    assert!(format!("{}{}", after.out, after.err).contains('3'), "all three are new: {after:?}");
}

#[test]
fn a_file_that_is_none() {
    let office = Office::new();
    let missing = office.runs(&["import", "divisions", "/nowhere/divisions.csv"]);
    assert!(
        missing.code.is_some_and(|code| code != 0) && missing.err.contains("/nowhere/divisions.csv"),
        "{missing:?}"
    );
    let file = office.0.folder.join("picture.csv");
    fs::write(&file, b"\x89PNG\r\n\x1a\n\x00\x00").unwrap();
    let ended = office.runs(&["import", "divisions", &file.to_string_lossy()]);
    assert!(ended.code.is_some_and(|code| code != 0) && !ended.err.contains("panicked"), "{ended:?}");
}
