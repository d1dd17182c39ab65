//! Persons, and what they agreed to and asked for.

use linli_vocabulary::privacy::{
    DataClass::{Personal, Sensitive},
    LegalBasis, Retention,
};

use super::{
    Field,
    Plain::{Derived, Ids, Official, Work},
    Purpose, Table,
    eyes::WHO_READS_THE_RECORD,
};
use crate::{error::Message, privacy::SealedField};

static SERVICE: Purpose = Purpose {
    text: Message::new("社区服务与联系居民", "Serving and reaching residents"),
    basis: LegalBasis::StatutoryDuty,
};
static PROOF: Purpose = Purpose {
    text: Message::new("核验身份、避免重复登记", "Proving who somebody is, and entering nobody twice"),
    basis: LegalBasis::StatutoryDuty,
};
static PUBLICATION: Purpose = Purpose {
    text: Message::new("经本人同意公开的联系卡", "Contact cards, public with the person's consent"),
    basis: LegalBasis::Consent,
};
static RIGHTS: Purpose = Purpose {
    text: Message::new("办理本人的个人信息申请", "Handling people's requests about their own data"),
    basis: LegalBasis::StatutoryDuty,
};
static SUPERVISION: Purpose = Purpose {
    text: Message::new("监督查阅个人信息的行为", "Supervising who looks at personal data"),
    basis: LegalBasis::StatutoryDuty,
};

static WITH_A_REASON: Message = Message::new(
    "社区干部和街道书记，每次须写明理由",
    "Community officers and subdistrict secretaries, with a reason each time",
);
static WITH_CONSENT: Message = Message::new("本人同意期间，登录用户可见", "With consent, everybody who has signed in");
static AUDITOR_AND_SECRETARY: Message =
    Message::new("审计管理员和街道书记", "The audit administrator and subdistrict secretaries");

const PERSON: Retention = Retention::Person;

pub(super) static TABLES: &[Table] = &[
    Table {
        name: "person",
        holds: Message::new("居民", "Persons"),
        personal: &[
            Field::new("name", Message::new("姓名", "Name"), &SERVICE, Personal, PERSON, &WITH_A_REASON),
            Field::new(
                "phone",
                Message::new("手机号码", "Telephone number"),
                &SERVICE,
                Personal,
                PERSON,
                &WITH_A_REASON,
            )
            .sealed(SealedField::PersonPhone),
            Field::new(
                "identity_number",
                Message::new("公民身份号码", "Citizen's identity number"),
                &PROOF,
                Sensitive,
                PERSON,
                &WITH_A_REASON,
            )
            .sealed(SealedField::PersonIdentityNumber),
            Field::new("address", Message::new("住址", "Home address"), &SERVICE, Sensitive, PERSON, &WITH_A_REASON)
                .sealed(SealedField::PersonAddress),
            Field::new(
                "birth_date",
                Message::new("出生日期", "Date of birth"),
                &SERVICE,
                Sensitive,
                PERSON,
                &WITH_A_REASON,
            ),
            Field::new(
                "guardian",
                Message::new("监护人姓名和关系", "Guardian's name and relation"),
                &SERVICE,
                Personal,
                PERSON,
                &WITH_A_REASON,
            ),
            Field::new(
                "duty",
                Message::new("在社区担任的职务", "What they do for the community"),
                &PUBLICATION,
                Personal,
                PERSON,
                &WITH_CONSENT,
            ),
        ],
        plain: &[
            Ids("id version division division_code notice entered_by"),
            Work("source entered_at ended_on blocked_at anonymised_at"),
            Derived("phone_blind identity_number_blind"),
        ],
    },
    Table {
        name: "person_access",
        holds: Message::new("个人信息查阅记录", "Records of looks at personal data"),
        personal: &[Field::new(
            "reason",
            Message::new("查阅理由", "Why somebody looked"),
            &SUPERVISION,
            Personal,
            Retention::AuditTrail,
            &AUDITOR_AND_SECRETARY,
        )],
        plain: &[Ids("id account person division_code"), Work("at on_day kind fields")],
    },
    Table {
        name: "consent",
        holds: Message::new("同意记录", "Consents"),
        personal: &[],
        plain: &[
            Ids("id version person division division_code notice recorded_by withdrawn_by"),
            Work("purpose form by_guardian given_at withdrawn_at"),
        ],
    },
    Table {
        name: "privacy_notice",
        holds: Message::new("告知书", "Privacy notices"),
        personal: &[],
        plain: &[
            Ids("id version division division_code assessment published_by"),
            Official("purpose edition title body sha256 published_at"),
        ],
    },
    Table {
        name: "impact_assessment",
        holds: Message::new("影响评估", "Impact assessments"),
        personal: &[],
        plain: &[
            Ids("id version division division_code recorded_by"),
            Official("purpose necessity risks measures assessed_on recorded_at"),
        ],
    },
    Table {
        name: "data_request",
        holds: Message::new("个人信息申请", "Requests about one's own data"),
        personal: &[
            Field::new(
                "detail",
                Message::new("申请内容", "What is asked for"),
                &RIGHTS,
                Personal,
                Retention::DataRequest,
                &WHO_READS_THE_RECORD,
            ),
            Field::new(
                "answer",
                Message::new("答复", "The answer"),
                &RIGHTS,
                Personal,
                Retention::DataRequest,
                &WHO_READS_THE_RECORD,
            ),
        ],
        plain: &[
            Ids("id version person division division_code entered_by decided_by"),
            Work("kind received_at due_at state decided_at"),
        ],
    },
    Table {
        name: "legal_hold",
        holds: Message::new("留存令", "Legal holds"),
        personal: &[Field::new(
            "reason",
            Message::new("留存原因", "Why it is held"),
            &RIGHTS,
            Personal,
            Retention::WorkRecord,
            &WHO_READS_THE_RECORD,
        )],
        plain: &[
            Ids("id version person division division_code placed_by"),
            Work("from_day until_day placed_at lifted_at"),
        ],
    },
];
