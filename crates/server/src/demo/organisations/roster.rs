//! Who there is in the demonstration. The order is the official order.

use linli_vocabulary::organisations::OrganisationKind::{
    self, CityDepartment, DistrictDepartment, PartyCommittee, Utility, VerticalAgency,
};

/// One organisation with its posts; a post names the account that is appointed to it.
pub(super) struct Entry {
    pub key: &'static str,
    pub division: &'static str,
    pub kind: OrganisationKind,
    pub name: &'static str,
    pub posts: &'static [(&'static str, Option<&'static str>)],
}

const fn entry(
    key: &'static str,
    division: &'static str,
    kind: OrganisationKind,
    name: &'static str,
    posts: &'static [(&'static str, Option<&'static str>)],
) -> Entry {
    Entry { key, division, kind, name, posts }
}

type Posts = &'static [(&'static str, Option<&'static str>)];

/// What most departments have.
const DEPARTMENT: Posts = &[("局长", None), ("报到联络员", None)];
/// What companies have.
const COMPANY: Posts = &[("经理", None), ("报到联络员", None)];

const CITY: &str = "5111";
const DISTRICT: &str = "511102";

pub(super) const NAMED: &[Entry] = &[
    entry("city-party", CITY, PartyCommittee, "示例市委", &[("秘书长", None)]),
    entry(
        "city-governance",
        CITY,
        CityDepartment,
        "示例市基层治理办公室",
        &[("主任", Some("leshan")), ("工作人员", None)],
    ),
    entry("city-urban-management", CITY, CityDepartment, "示例市城市管理局", DEPARTMENT),
    entry("city-housing", CITY, CityDepartment, "示例市住房城乡建设局", DEPARTMENT),
    entry("city-market", CITY, CityDepartment, "示例市市场监督管理局", DEPARTMENT),
    entry("city-civil-affairs", CITY, CityDepartment, "示例市民政局", DEPARTMENT),
    entry("city-emergency", CITY, CityDepartment, "示例市应急管理局", DEPARTMENT),
    entry("district-party", DISTRICT, PartyCommittee, "示例区委", &[("秘书长", None)]),
    entry(
        "district-governance",
        DISTRICT,
        DistrictDepartment,
        "示例区基层治理办公室",
        &[("主任", Some("shizhong")), ("工作人员", None)],
    ),
    entry(
        "urban-management",
        DISTRICT,
        DistrictDepartment,
        "示例城管局",
        &[("局长", None), ("报到联络员", Some("dept-a")), ("执法中队长", None)],
    ),
    entry(
        "housing",
        DISTRICT,
        DistrictDepartment,
        "示例住建局",
        &[("局长", None), ("报到联络员", Some("dept-b")), ("物业科科长", None)],
    ),
    entry("market", DISTRICT, DistrictDepartment, "示例市场监管局", DEPARTMENT),
    entry("civil-affairs", DISTRICT, DistrictDepartment, "示例民政局", DEPARTMENT),
    entry("emergency", DISTRICT, DistrictDepartment, "示例应急局", DEPARTMENT),
    entry("environment", DISTRICT, DistrictDepartment, "示例生态环境局", DEPARTMENT),
    entry("health", DISTRICT, DistrictDepartment, "示例卫健局", DEPARTMENT),
    entry("education", DISTRICT, DistrictDepartment, "示例教育局", DEPARTMENT),
    entry("transport", DISTRICT, DistrictDepartment, "示例交通局", DEPARTMENT),
    entry("natural-resources", DISTRICT, DistrictDepartment, "示例自然资源局", DEPARTMENT),
    entry("human-resources", DISTRICT, DistrictDepartment, "示例人社局", DEPARTMENT),
    entry("justice", DISTRICT, DistrictDepartment, "示例司法局", DEPARTMENT),
    entry("fire", DISTRICT, VerticalAgency, "示例消防大队", &[("大队长", None), ("报到联络员", None)]),
    entry("police", DISTRICT, VerticalAgency, "示例公安分局", DEPARTMENT),
    entry("tax", DISTRICT, VerticalAgency, "示例税务局", DEPARTMENT),
    entry("water", DISTRICT, Utility, "示例供水公司", COMPANY),
    entry("gas", DISTRICT, Utility, "示例燃气公司", COMPANY),
    entry("power", DISTRICT, Utility, "示例供电公司", COMPANY),
    entry("bus", DISTRICT, Utility, "示例公交公司", COMPANY),
];

/// Resident units, in turn of 海棠 and 通江.
pub(super) const UNITS: &[&str] = &[
    "示例人民医院",
    "示例中心小学",
    "示例实验中学",
    "示例职业学校",
    "示例图书馆",
    "示例文化馆",
    "示例体育中心",
    "示例社区卫生服务中心",
    "示例幼儿园",
    "示例养老服务中心",
    "示例邮政营业部",
    "示例通信营业部",
    "示例银行营业部",
    "示例农贸市场管理处",
    "示例购物中心",
    "示例物业公司",
    "示例环卫站",
    "示例园林站",
    "示例停车管理公司",
    "示例律师事务所",
];

/// Which organisation is competent for what, by key.
pub(super) const COMPETENCES: &[(&str, &str)] = &[
    ("占道经营查处", "urban-management"),
    ("违法建设查处", "urban-management"),
    ("物业纠纷调处", "housing"),
    ("电梯安全监管", "market"),
    ("食品摊贩监管", "market"),
    ("社区社会组织备案", "civil-affairs"),
    ("消防通道占用查处", "fire"),
    ("油烟噪声扰民查处", "environment"),
    ("供水抢修", "water"),
    ("燃气隐患处置", "gas"),
];
