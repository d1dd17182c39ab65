//! Personal data.

use linli_domain::Message;
use linli_vocabulary::{
    Kind,
    privacy::{ConsentForm, ConsentPurpose, DataRequestKind, DataRequestState, PersonSource},
};

use super::{
    Check,
    Find::{Registry, Sql, Words},
    Gap, KNOWN_WORD,
    Severity::Fault,
    UNKNOWN_WORD, words,
};

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
    Check {
        name: "person.plain_value",
        severity: Fault,
        kind: Kind::Person,
        meaning: Message::new(
            "手机号码、身份号码或住址没有加密存放，也打不开。",
            "A telephone number, identity number or address is not encrypted, and does not open.",
        ),
        repair: Message::new(
            "重新启动服务会自动加密；再查清是谁直接写了数据库。",
            "Starting the server encrypts it; then find out who wrote into the database.",
        ),
        find: Sql("SELECT id, CAST(entered_at AS text) AS label FROM person
            WHERE phone NOT LIKE 'k%.%' OR identity_number NOT LIKE 'k%.%' OR address NOT LIKE 'k%.%'"),
    },
    Check {
        name: "person.community_wrong",
        severity: Fault,
        kind: Kind::Person,
        meaning: Message::new(
            "居民所在社区不存在，或代码与社区不符：该社区的干部看不到，别处的人却可能看到。",
            "The community does not exist or has another code: the wrong people read the record.",
        ),
        repair: Message::new("改回正确的社区和代码。", "Put the right community and code back."),
        find: Sql("SELECT p.id, p.division_code AS label FROM person p LEFT JOIN division d ON d.id = p.division
            WHERE d.id IS NULL OR d.code <> p.division_code"),
    },
    Check {
        name: "person.left_over",
        severity: Fault,
        kind: Kind::Person,
        meaning: Message::new(
            "已去标识的居民还留有个人信息。",
            "Something personal is left of somebody who was anonymised.",
        ),
        repair: Message::new(
            "清空留下的各列，再查清是谁恢复了它们。",
            "Empty the columns, then find out who brought them back.",
        ),
        find: Sql("SELECT id, division_code AS label FROM person WHERE anonymised_at IS NOT NULL
            AND (name <> '' OR phone IS NOT NULL OR identity_number IS NOT NULL OR address IS NOT NULL
                OR birth_date IS NOT NULL OR guardian IS NOT NULL)"),
    },
    Check {
        name: "consent.of_nobody",
        severity: Fault,
        kind: Kind::Consent,
        meaning: Message::new(
            "同意还有效，居民却不存在、已移出或已去标识。",
            "A consent holds, but the person does not exist, is no longer served or was anonymised.",
        ),
        repair: Message::new("撤回这项同意。", "Withdraw the consent."),
        find: Sql("SELECT c.id, c.purpose AS label FROM consent c LEFT JOIN person p ON p.id = c.person
            WHERE c.withdrawn_at IS NULL AND (p.id IS NULL OR p.ended_on IS NOT NULL OR p.anonymised_at IS NOT NULL)"),
    },
    Check {
        name: "consent.without_notice",
        severity: Fault,
        kind: Kind::Consent,
        meaning: Message::new(
            "查不到同意所依据的告知书，或告知书不是这个用途的：不能证明本人知情。",
            "The notice does not exist or is for another purpose: nobody can prove what the person read.",
        ),
        repair: Message::new("撤回这项同意，重新征求。", "Withdraw the consent and ask again."),
        find: Sql("SELECT c.id, c.purpose AS label FROM consent c LEFT JOIN privacy_notice n ON n.id = c.notice
            WHERE c.withdrawn_at IS NULL AND (n.id IS NULL OR n.purpose <> c.purpose)"),
    },
    Check {
        name: "privacy_notice.without_assessment",
        severity: Fault,
        kind: Kind::PrivacyNotice,
        meaning: Message::new(
            "公开个人信息的告知书没有影响评估。",
            "A notice for publishing persons has no impact assessment.",
        ),
        repair: Message::new("登记影响评估，发布新一版告知书。", "Record an assessment and publish the next edition."),
        find: Sql(
            "SELECT n.id, n.title AS label FROM privacy_notice n LEFT JOIN impact_assessment a ON a.id = n.assessment
            WHERE n.purpose = 'public_contact_card' AND (a.id IS NULL OR a.purpose <> n.purpose)",
        ),
    },
    Check {
        name: "data_request.person_missing",
        severity: Fault,
        kind: Kind::DataRequest,
        meaning: Message::new(
            "申请或留存令所属的居民不存在。",
            "The person of a request or of a legal hold does not exist.",
        ),
        repair: Message::new("从备份恢复该居民的记录。", "Bring the person's record back from a backup."),
        find: Sql("SELECT m.id, m.label FROM (SELECT id, person, kind AS label FROM data_request
                UNION ALL SELECT id, person, 'legal_hold' AS label FROM legal_hold) m
            LEFT JOIN person p ON p.id = m.person WHERE p.id IS NULL"),
    },
    Check {
        name: "person.unknown_word",
        severity: Fault,
        kind: Kind::Person,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words {
            of: "SELECT id, source AS label, source FROM person",
            columns: &[("source", words::<PersonSource>)],
        },
    },
    Check {
        name: "consent.unknown_word",
        severity: Fault,
        kind: Kind::Consent,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words {
            of: "SELECT id, purpose AS label, purpose, form FROM consent",
            columns: &[("purpose", words::<ConsentPurpose>), ("form", words::<ConsentForm>)],
        },
    },
    Check {
        name: "data_request.unknown_word",
        severity: Fault,
        kind: Kind::DataRequest,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words {
            of: "SELECT id, kind AS label, kind, state FROM data_request",
            columns: &[("kind", words::<DataRequestKind>), ("state", words::<DataRequestState>)],
        },
    },
];
