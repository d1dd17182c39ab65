//! Masked forms of personal values: enough to recognise, too little to use.
//!
//! Each works on any text and never fails, because masks are also applied to values that were refused.

/// Family names of two characters that are still borne. A given name is masked, a family name is shown.
const COMPOUND_SURNAMES: [&str; 48] = [
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊",
    "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文",
    "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正",
    "宰父", "谷梁", "拓跋", "轩辕", "令狐", "呼延",
];

/// A telephone number: the first three and the last four characters stay, `138****8000`.
#[must_use]
pub fn mask_phone(number: &str) -> String {
    mask_middle(number)
}

/// A citizen's identity number: the first three and the last four characters stay, `110***********002X`.
#[must_use]
pub fn mask_id(number: &str) -> String {
    mask_middle(number)
}

/// A person's name: the family name stays. 王小明 → 王**, 欧阳娜娜 → 欧阳**.
///
/// Of a name with middle dots (阿依·木呷) or in Latin letters the first character and the separators stay. A name of one
/// character is masked whole. A name of two characters that reads as a compound family name shows only its first.
#[must_use]
pub fn mask_name(name: &str) -> String {
    let name = name.trim();
    let length = name.chars().count();
    let surname = COMPOUND_SURNAMES.iter().any(|surname| name.starts_with(surname));
    let shown = match length {
        0 | 1 => 0,
        2 => 1,
        _ if surname => 2,
        _ => 1,
    };
    let separator = |c: char| matches!(c, '·' | '•' | ' ' | '-');
    name.chars().enumerate().map(|(at, c)| if at < shown || separator(c) { c } else { '*' }).collect()
}

/// A home address: the street or compound stays, from the first number on all is hidden. 海棠路128号3栋 → 海棠路*****. An address
/// without a number keeps at most half of it, and never more than eight characters.
#[must_use]
pub fn mask_address(address: &str) -> String {
    let length = address.chars().count();
    let numbered = |c: char| c.is_numeric() || "一二三四五六七八九十百零".contains(c);
    let first = address.chars().position(numbered);
    let shown = first.unwrap_or(length / 2).min(8).min(length * 2 / 3);
    address.chars().enumerate().map(|(at, c)| if at < shown { c } else { '*' }).collect()
}

/// Keeps three in front and four at the end if at least as many again as the four are hidden; otherwise hides all.
fn mask_middle(text: &str) -> String {
    let length = text.chars().count();
    if length < 3 + 4 + 4 {
        return "*".repeat(length);
    }
    text.chars().enumerate().map(|(at, c)| if (3..length - 4).contains(&at) { '*' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn numbers_are_masked_as_published() {
        let file = include_str!("../tests/vectors/money-and-crypto.json");
        let vectors = serde_json::from_str::<Value>(file).expect("vectors")["masking"].clone();
        let pair = |key: &str, at: usize| vectors[key][at].as_str().expect("text").to_owned();
        assert_eq!(mask_phone(&pair("phone", 0)), pair("phone", 1));
        assert_eq!(mask_id(&pair("id", 0)), pair("id", 1));
    }

    #[test]
    fn names_keep_their_family_name() {
        for (name, masked) in [
            ("王明", "王*"),
            ("王小明", "王**"),
            ("欧阳娜娜", "欧阳**"),
            ("欧阳修", "欧阳*"),
            ("司马", "司*"),
            ("王", "*"),
            ("", ""),
            (" 李四 ", "李*"),
            ("吉克·阿呷", "吉*·**"),
            ("Ann Lee", "A** ***"),
        ] {
            assert_eq!(mask_name(name), masked, "{name}");
        }
    }

    #[test]
    fn addresses_keep_their_street() {
        for (address, masked) in [
            ("海棠路128号3栋2单元501", "海棠路************"),
            ("竹公溪社区三号院", "竹公溪社区***"),
            ("示范小区甲区", "示范小***"),
            ("5号", "**"),
            ("", ""),
        ] {
            assert_eq!(mask_address(address), masked, "{address}");
        }
    }

    #[test]
    fn short_numbers_are_hidden_whole() {
        assert_eq!(mask_phone("10086"), "*****");
        assert_eq!(mask_phone("2345678"), "*******");
        assert_eq!(mask_phone(""), "");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn length_stays_and_at_least_four_are_hidden(number in ".{1,24}") {
            let masked = mask_id(&number);
            let length = number.chars().count();
            prop_assert_eq!(masked.chars().count(), length);
            prop_assert!(masked.chars().filter(|c| *c == '*').count() >= length.min(4));
        }

        #[test]
        fn a_name_never_stays_whole(name in "[\u{4e00}-\u{9fa5}]{1,6}") {
            let masked = mask_name(&name);
            prop_assert!(masked.ends_with('*'));
            prop_assert_eq!(masked.chars().count(), name.chars().count());
        }
    }
}
