//! Personal data.

use linli_domain::Message;
use linli_vocabulary::Kind;

use super::{Check, Find::Registry, Gap, Severity::Fault};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "personal_field.unclassified",
        severity: Fault,
        kind: Kind::Realm,
        meaning: Message::new(
            "数据库有个人信息目录里没有登记的列，不知道是否存放个人信息。",
            "A column is not in the registry of personal fields: nobody knows whether it holds personal data.",
        ),
        repair: Message::new(
            "在个人信息目录登记该列(目的、依据、类别、期限、谁能看)，或注明它不是个人信息；见 docs/adding-a-personal-field.md。",
            "Register it with purpose, basis, class, period and who sees it, or say that it is not personal; see docs/adding-a-personal-field.md.",
        ),
        find: Registry(Gap::Unclassified),
    },
    Check {
        name: "personal_field.gone",
        severity: Fault,
        kind: Kind::Realm,
        meaning: Message::new(
            "个人信息目录登记了数据库里没有的列，目录与事实不符。",
            "The registry of personal fields names a column that is not there.",
        ),
        repair: Message::new("从目录删去该列。", "Take it out of the registry."),
        find: Registry(Gap::Gone),
    },
];
