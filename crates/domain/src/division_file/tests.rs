use std::collections::BTreeMap;

use DivisionKind::{EthnicTownship, ResidentsCommittee, Subdistrict, Town, Township, VillagersCommittee};
use proptest::prelude::*;

use super::*;
use crate::Rule;

const LESHAN: &str = include_str!("../../../../data/divisions/leshan.csv");

/// The extract quotes nothing, so splitting is reading.
fn checked(text: &str) -> (Vec<DivisionRow>, Vec<Problem>) {
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let form = DivisionFile::recognise(&lines.next().expect("a header")).expect("a known header");
    let (mut checker, mut rows, mut problems) = (DivisionChecker::default(), Vec::new(), Vec::new());
    for (line, fields) in (2..).zip(lines) {
        match checker.check(form, Place { file: 0, line }, &fields) {
            Ok(row) => rows.push(row),
            Err(problem) => problems.push(problem),
        }
    }
    problems.extend(checker.finish());
    (rows, problems)
}

fn complaints(text: &str) -> Vec<(u32, &'static str)> {
    checked(text).1.iter().map(|problem| (problem.place.line, problem.reason.code())).collect()
}

#[test]
fn leshan_is_whole() {
    let (rows, problems) = checked(LESHAN);
    assert_eq!(problems, []);
    let mut kinds = BTreeMap::new();
    for row in &rows {
        *kinds.entry(row.kind()).or_insert(0) += 1;
    }
    let counts = [Subdistrict, Town, Township, EthnicTownship, ResidentsCommittee, VillagersCommittee]
        .map(|kind| kinds.get(&kind).copied().unwrap_or_default());
    assert_eq!(counts, [11, 103, 16, 2, 264, 1107]);
    assert_eq!(rows.len(), 1 + 1 + 11 + 132 + 1371);
    let fujie = rows.iter().find(|row| row.code.as_str() == "511102008017").expect("府街社区");
    assert_eq!((fujie.short_name(), fujie.level()), ("府街", DivisionLevel::Village));
    assert!(!rows.iter().any(|row| division_names::is_damaged(&row.name)));
}

/// One row between the right ones.
fn with_row(row: &str) -> String {
    format!("code,name,level,parent\n51,四川省,province,\n5111,乐山市,prefecture,51\n{row}\n")
}

#[test]
fn each_problem_is_told_with_its_line() {
    for (row, code) in [
        ("511102,市中区,county", "division_row_fields"),
        ("511102,市中区,区,5111", "division_row_level"),
        ("51110,市中区,county,5111", "division_code_length"),
        ("5111O2,市中区,county,5111", "division_code_not_digit"),
        ("５11102,市中区,county,5111", "division_code_not_digit"),
        ("511102,  ,county,5111", "division_row_empty_name"),
        ("511102,市中\u{0}区,county,5111", "division_row_control_character"),
        ("511102,市中区,county,5101", "division_row_parent"),
        ("511102,市中区,county,", "division_row_parent"),
        ("52,贵州省,province,51", "division_row_parent"),
        ("521102,某县,county,5211", "division_row_orphan"),
        ("5111,乐山市,prefecture,51", "division_row_duplicate"),
    ] {
        assert_eq!(complaints(&with_row(row)), [(4, code)], "{row}");
    }
    let long = format!("511102,{},county,5111", "长".repeat(MAX_NAME + 1));
    assert_eq!(complaints(&with_row(&long)), [(4, "division_row_long_name")]);
    assert_eq!(complaints(&with_row(" 511102 , 市中区 ,county,5111")), []);
}

#[test]
fn a_bad_parent_makes_its_children_orphans() {
    let text = with_row("511I02,市中区,county,5111\n511102008,海棠街道,township,511102");
    assert_eq!(complaints(&text), [(4, "division_code_not_digit"), (5, "division_row_orphan")]);
}

#[test]
fn a_parent_may_come_after_its_child() {
    let (rows, problems) = checked("code,name,level,parent\n5111,乐山市,prefecture,51\n51,四川省,province,\n");
    assert_eq!((rows.len(), problems), (2, vec![]));
}

#[test]
fn what_was_there_before_is_a_parent_and_no_duplicate() {
    let there = ["51", "5111"].map(|code| DivisionCode::parse(code).expect("a code"));
    let mut checker = DivisionChecker::knowing(&there);
    let mut line = 1;
    let mut check = |fields: &[&str]| {
        line += 1;
        checker.check(DivisionFile::Extract, Place { file: 0, line }, fields).map(|_| ())
    };
    assert_eq!(check(&["5111", "乐山市", "prefecture", "51"]), Ok(()));
    assert_eq!(check(&["511102", "市中区", "county", "5111"]), Ok(()));
    let again = check(&["5111", "乐山市", "prefecture", "51"]).expect_err("twice in the file");
    assert_eq!(again.to_string(), "line 4: the code has come before, on line 2");
    assert_eq!(checker.finish(), []);
}

/// Rows of the national files that break naive code.
#[test]
fn the_national_files_odd_rows_are_taken() {
    let files: [(&[&str], &[&[&str]]); 5] = [
        (&["\u{feff}code", "name"], &[&["11", "北京市"], &["44", "广东省"], &["35", "福建省"]]),
        (
            &["code", "name", "provinceCode"],
            &[&["1101", "市辖区", "11"], &["4419", "东莞市", "44"], &["3505", "泉州市", "35"]],
        ),
        (
            &["code", "name", "cityCode", "provinceCode"],
            &[&["441900", "东莞市", "4419", "44"], &["350527", "金门县", "3505", "35"]],
        ),
        (
            &["code", "name", "areaCode", "provinceCode", "cityCode"],
            &[&["441900003", "东城街道", "441900", "44", "4419"], &["350527000", "金门县", "350527", "35", "3505"]],
        ),
        (
            &["code", "name", "streetCode", "provinceCode", "cityCode", "areaCode"],
            &[&["350527000000", "金门县", "350527000", "35", "3505", "350527"]],
        ),
    ];
    let mut checker = DivisionChecker::default();
    for (file, (header, rows)) in (0..).zip(files) {
        let form = DivisionFile::recognise(header).expect("a known header");
        for (line, fields) in (2..).zip(rows) {
            assert!(checker.check(form, Place { file, line }, fields).is_ok(), "{fields:?}");
        }
    }
    assert_eq!(checker.finish(), []);
    let wrong = ["441900004", "南城街道", "441900", "44", "4420"];
    let form = DivisionFile::National(DivisionLevel::Township);
    let problem = DivisionChecker::default().check(form, Place { file: 3, line: 9 }, &wrong);
    assert_eq!(problem.expect_err("another city").reason.code(), "division_row_parent");
    assert_eq!(DivisionFile::recognise(&["id", "name"]), None);
}

/// As many rows as the whole country has. Nothing is timed here; a quadratic step would be noticed all the same.
#[test]
fn a_whole_country_is_checked() {
    let mut checker = DivisionChecker::default();
    let mut take = |code: String, level| {
        let parent = code[..code.len() - if code.len() > 6 { 3 } else { 2 }].to_owned();
        let place = Place { file: 0, line: 2 };
        checker.check(DivisionFile::Extract, place, &[&code, "某地", level, &parent]).map(|_| ())
    };
    for province in 11..42 {
        assert_eq!(take(format!("{province}"), "province"), Ok(()));
        for prefecture in 1..12 {
            assert_eq!(take(format!("{province}{prefecture:02}"), "prefecture"), Ok(()));
            for county in 1..10 {
                assert_eq!(take(format!("{province}{prefecture:02}{county:02}"), "county"), Ok(()));
                for township in 1..15 {
                    let code = format!("{province}{prefecture:02}{county:02}{township:03}");
                    assert_eq!(take(code.clone(), "township"), Ok(()));
                    for village in 1..16 {
                        assert_eq!(take(format!("{code}{village:03}"), "village"), Ok(()));
                    }
                }
            }
        }
    }
    assert_eq!(checker.finish(), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_rows_does_not_matter(seed in prop::collection::vec(any::<u32>(), 40)) {
        let mut rows: Vec<(u32, &str)> = seed.into_iter().zip(LESHAN.lines().skip(1)).collect();
        rows.sort_unstable();
        let text: Vec<&str> = std::iter::once("code,name,level,parent").chain(rows.iter().map(|row| row.1)).collect();
        let (kept, problems) = checked(&text.join("\n"));
        prop_assert_eq!((kept.len(), problems), (40, vec![]));
    }

    #[test]
    fn any_fields_are_answered(fields in prop::collection::vec("[0-9O,县 ]{0,13}", 0..7)) {
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        for form in [DivisionFile::Extract, DivisionFile::National(DivisionLevel::Village)] {
            let answer = DivisionChecker::default().check(form, Place { file: 0, line: 2 }, &fields);
            prop_assert!(answer.is_err() || fields.len() == form.columns());
        }
    }
}
