use DivisionKind::{
    AutonomousCounty, County, CountyLevelCity, District, EthnicTownship, Other, Prefecture, ResidentsCommittee,
    Subdistrict, Town, Township, VillagersCommittee,
};
use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn code(text: &str) -> DivisionCode {
    DivisionCode::parse(text).expect("a code")
}

#[test]
fn short_and_spoken_names() {
    for (official, short, spoken) in [
        ("府街社区居委会", "府街", "府街社区"),
        ("篦子街社区居民委员会", "篦子街", "篦子街社区"),
        ("张徐坝村委会", "张徐坝", "张徐坝村"),
        ("新都村村民委员会", "新都村", "新都村"),
        ("青衣江村民委员会", "青衣江", "青衣江村"),
        ("建设路居委会", "建设路", "建设路"),
        ("海棠街道", "海棠街道", "海棠街道"),
        ("峨边彝族自治县", "峨边彝族自治县", "峨边彝族自治县"),
        ("村委会", "村委会", "村委会"),
        ("", "", ""),
    ] {
        assert_eq!(short_name(official), short);
        assert_eq!(spoken_name(official), spoken);
    }
}

#[test]
fn kinds_are_as_published() {
    let vectors: Value = serde_json::from_str(include_str!("../../tests/vectors/division-code.json")).expect("vectors");
    for vector in vectors.as_array().expect("a list") {
        let (Ok(expected), Some(name)) =
            (serde_json::from_value::<DivisionKind>(vector["kind"].clone()), vector["name"].as_str())
        else {
            continue;
        };
        let level = serde_json::from_value(vector["level"].clone()).expect("a level");
        let code = DivisionCode::from_padded(vector["code"].as_str().expect("code"), level).expect("a code");
        assert_eq!(kind(&code, name), expected, "{vector}");
    }
}

#[test]
fn suffix_and_number_together_tell_the_kind() {
    for (digits, official, expected) in [
        ("5111", "乐山市", Prefecture),
        ("1101", "市辖区", Other),
        ("4290", "省直辖县级行政区划", Other),
        ("511102", "市中区", District),
        ("511123", "犍为县", County),
        ("511132", "峨边彝族自治县", AutonomousCounty),
        ("511181", "峨眉山市", CountyLevelCity),
        ("441900", "东莞市", CountyLevelCity),
        ("130171", "石家庄高新技术产业开发区", Other),
        ("620171", "兰州新区", Other),
        ("232763", "新林区", Other),
        ("230751", "金林区", District),
        ("130706", "下花园区", District),
        ("429021", "神农架林区", Other),
        ("520203", "六枝特区", Other),
        ("460321", "西沙群岛", Other),
        ("150724", "鄂温克族自治旗", AutonomousCounty),
        ("511102008", "海棠街道", Subdistrict),
        ("511102100", "牟子镇", Town),
        ("511132200", "新场乡", Township),
        ("511113200", "和平彝族乡", EthnicTownship),
        ("150203400", "包钢厂区", Other),
        ("350527000", "金门县", Other),
        ("511102008017", "府街社区居委会", ResidentsCommittee),
        ("511102009200", "张徐坝村委会", VillagersCommittee),
        ("130102001201", "桃园社区居民委员会", ResidentsCommittee),
        ("130102001001", "石桥村委会", VillagersCommittee),
        ("450305004006", "横塘社区", ResidentsCommittee),
        ("450305004206", "横塘社区", ResidentsCommittee),
        ("150927220356", "那日斯太嘎查委员会", VillagersCommittee),
        ("120110402403", "天津空港经济区三期社区", Other),
        ("659001501500", "一连生活区", Other),
    ] {
        assert_eq!(kind(&code(digits), official), expected, "{digits} {official}");
    }
}

#[test]
fn placeholders_are_no_places() {
    assert!(is_placeholder(&code("5002"), "县"));
    assert!(is_placeholder(&code("469001198"), "县直辖村级区划"));
    assert!(is_placeholder(&code("350527000000"), "金门县"));
    assert!(!is_placeholder(&code("511102"), "市中区"));
    assert!(!is_placeholder(&code("130131"), "市辖区"), "only a prefecture-level row");
}

#[test]
fn damaged_names_are_noticed() {
    assert!(is_damaged("长shan村委会"));
    assert!(is_damaged("\u{e000}村委会"));
    assert!(!is_damaged("温泉花园A区社区居委会"));
    assert!(!is_damaged("府街社区居委会"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_name_is_never_lost(place in "[\u{4e00}-\u{9fa5}]{0,6}", suffix in 0..COMMITTEES.len()) {
        let official = format!("{place}{}", COMMITTEES[suffix].0);
        prop_assert!(!short_name(&official).is_empty());
        prop_assert!(official.starts_with(short_name(&official)));
        prop_assert!(spoken_name(&official).starts_with(short_name(&official)));
    }
}
