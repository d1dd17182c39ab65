//! Short names and kinds of divisions.
//!
//! Suffixes vary even inside one city, and nationally suffix and number range disagree for about 2,900 villages: a village
//! that became a community often kept its number. Where a suffix is plain, it counts; the number decides the rest.

#[cfg(test)]
mod tests;

use linli_vocabulary::divisions::{DivisionKind, DivisionLevel};

use crate::division_code::DivisionCode;

/// Suffixes of village-level names, the longer before those they end with; what they make of the division; and what the
/// name people use in speech keeps of them.
const COMMITTEES: [(&str, DivisionKind, &str); 6] = [
    ("社区居民委员会", DivisionKind::ResidentsCommittee, "社区"),
    ("社区居委会", DivisionKind::ResidentsCommittee, "社区"),
    ("居民委员会", DivisionKind::ResidentsCommittee, ""),
    ("居委会", DivisionKind::ResidentsCommittee, ""),
    ("村民委员会", DivisionKind::VillagersCommittee, "村"),
    ("村委会", DivisionKind::VillagersCommittee, "村"),
];

/// Rows that stand in the tree for counting only and are no place: a municipality's districts, a province's own counties.
const PLACEHOLDERS: [&str; 4] = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

/// The official name without the committee: 府街社区居委会 → 府街, 张徐坝村委会 → 张徐坝, 新都村村民委员会 → 新都村.
///
/// Names of other levels, and a name that is nothing but a suffix, stay whole.
#[must_use]
pub fn short_name(official: &str) -> &str {
    match committee(official) {
        Some((place, ..)) if !place.is_empty() => place,
        _ => official,
    }
}

/// The name people say: 府街社区, 张徐坝村, 新都村, 海棠街道. Stripping alone loses the 村 of 张徐坝村委会; here it comes back.
#[must_use]
pub fn spoken_name(official: &str) -> String {
    match committee(official) {
        Some((place, _, kept)) if !place.is_empty() && !place.ends_with(kept) => {
            format!("{place}{kept}")
        }
        Some((place, ..)) if !place.is_empty() => place.to_owned(),
        _ => official.to_owned(),
    }
}

/// The kind of a division by its level, name and number.
#[must_use]
pub fn kind(code: &DivisionCode, official: &str) -> DivisionKind {
    let number = |digits: std::ops::Range<usize>| code.as_str()[digits].parse::<u16>().unwrap_or_default();
    match code.level() {
        DivisionLevel::Province => DivisionKind::Province,
        DivisionLevel::Prefecture if is_placeholder(code, official) => DivisionKind::Other,
        DivisionLevel::Prefecture => DivisionKind::Prefecture,
        DivisionLevel::County => county_kind(number(4..6), official),
        DivisionLevel::Township => township_kind(number(6..9), official),
        DivisionLevel::Village => village_kind(number(9..12), official),
    }
}

/// Whether the row is a placeholder of the statistics and no place: 市辖区 under 北京, or a township-level row that stands
/// for a county without townships (…198 县直辖村级区划, 金门县 as 350527000).
#[must_use]
pub fn is_placeholder(code: &DivisionCode, official: &str) -> bool {
    match code.level() {
        DivisionLevel::Prefecture => PLACEHOLDERS.contains(&official),
        DivisionLevel::Township => code.as_str().ends_with("000") || official.ends_with("直辖村级区划"),
        DivisionLevel::Village => code.as_str().ends_with("000000"),
        DivisionLevel::Province | DivisionLevel::County => false,
    }
}

/// Whether a character of the name was lost on its way here: a private-use character, or pinyin in place of a rare one
/// (长shan村). The row is good; a person should look at the name.
#[must_use]
pub fn is_damaged(official: &str) -> bool {
    let lost = |c: char| {
        matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}' | '\u{fffd}') || c.is_ascii_lowercase()
    };
    official.contains(lost)
}

fn committee(official: &str) -> Option<(&str, DivisionKind, &'static str)> {
    COMMITTEES.iter().find_map(|(suffix, kind, kept)| Some((official.strip_suffix(suffix)?, *kind, *kept)))
}

/// Numbers from 61 to 79 are the statistics' own: development zones, and areas run like a district (大兴安岭's 新林区). The two
/// other exceptions have the name of a district but are none.
fn county_kind(number: u16, official: &str) -> DivisionKind {
    let ends = |suffix: &str| official.ends_with(suffix);
    match number {
        61..=79 => DivisionKind::Other,
        _ if ends("自治县") || ends("自治旗") => DivisionKind::AutonomousCounty,
        _ if ends("县") || ends("旗") => DivisionKind::County,
        _ if ends("市") => DivisionKind::CountyLevelCity,
        _ if official == "神农架林区" || ends("特区") => DivisionKind::Other,
        _ if ends("区") => DivisionKind::District,
        _ => DivisionKind::Other,
    }
}

fn township_kind(number: u16, official: &str) -> DivisionKind {
    let ends = |suffix: &str| official.ends_with(suffix);
    match number {
        _ if ends("街道") || ends("街道办事处") => DivisionKind::Subdistrict,
        _ if ends("镇") => DivisionKind::Town,
        _ if ends("族乡") || ends("族苏木") => DivisionKind::EthnicTownship,
        _ if ends("乡") || ends("苏木") => DivisionKind::Township,
        1..=99 => DivisionKind::Subdistrict,
        _ => DivisionKind::Other,
    }
}

fn village_kind(number: u16, official: &str) -> DivisionKind {
    match (committee(official), number) {
        (Some((_, kind, _)), _) => kind,
        (None, 1..=199) => DivisionKind::ResidentsCommittee,
        (None, 200..=399) if official.ends_with("社区") => DivisionKind::ResidentsCommittee,
        (None, 200..=399) => DivisionKind::VillagersCommittee,
        _ => DivisionKind::Other,
    }
}
