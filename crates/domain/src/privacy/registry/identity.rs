//! Accounts and what opens them.

use linli_vocabulary::privacy::{
    DataClass::{Personal, Sensitive},
    Retention,
};

use super::{
    Field,
    Plain::{Derived, Ids, Technical, Work},
    Table,
    eyes::{ADMINISTRATORS, COLLEAGUES, NOBODY, ONESELF_AND_SYSTEM, SYSTEM, WHO_READS_THE_RECORD},
    purposes::{SECURITY, SIGN_IN, STAFF},
};
use crate::{error::Message, privacy::SealedField};

const ACCOUNT: Retention = Retention::Account;
const SESSION: Retention = Retention::Session;

pub(super) static TABLES: &[Table] = &[
    Table {
        name: "account",
        holds: Message::new("账号", "Accounts"),
        personal: &[
            Field::new("login", Message::new("账号名", "Sign-in name"), &SIGN_IN, Personal, ACCOUNT, &ADMINISTRATORS),
            Field::new("name", Message::new("姓名", "Name"), &STAFF, Personal, ACCOUNT, &COLLEAGUES),
            Field::new(
                "phone",
                Message::new("手机号码", "Telephone number"),
                &STAFF,
                Personal,
                ACCOUNT,
                &ONESELF_AND_SYSTEM,
            )
            .sealed(SealedField::AccountPhone),
            Field::new(
                "password",
                Message::new("口令摘要", "Hash of the password"),
                &SIGN_IN,
                Sensitive,
                ACCOUNT,
                &NOBODY,
            ),
            Field::new(
                "former_passwords",
                Message::new("曾用口令摘要", "Hashes of former passwords"),
                &SIGN_IN,
                Sensitive,
                ACCOUNT,
                &NOBODY,
            ),
            Field::new(
                "factor",
                Message::new("动态口令密钥(加密)", "Secret of the second factor (encrypted)"),
                &SIGN_IN,
                Sensitive,
                ACCOUNT,
                &NOBODY,
            ),
            Field::new(
                "disabled_because",
                Message::new("停用原因", "Why it was disabled"),
                &SECURITY,
                Personal,
                ACCOUNT,
                &SYSTEM,
            ),
        ],
        plain: &[
            Ids("id version"),
            Derived("phone_blind"),
            Work(
                "kind password_changed_at must_change_password factor_confirmed_at factor_step disabled_at created_at",
            ),
        ],
    },
    Table {
        name: "session",
        holds: Message::new("会话", "Sessions"),
        personal: &[Field::new(
            "address",
            Message::new("登录地址", "Network address"),
            &SECURITY,
            Personal,
            SESSION,
            &NOBODY,
        )],
        plain: &[
            Ids("id version account"),
            Work("opened_at refreshed_at expires_at closed_at closed_because"),
            Technical("generation mobile factor_step"),
        ],
    },
    Table {
        name: "sign_in_failure",
        holds: Message::new("登录失败计数", "Counters of failed sign-ins"),
        personal: &[Field::new(
            "counted",
            Message::new("账号名和网络地址", "Sign-in name and network address"),
            &SECURITY,
            Personal,
            SESSION,
            &NOBODY,
        )],
        plain: &[Technical("failures since stopped_until")],
    },
    Table {
        name: "signing_key",
        holds: Message::new("令牌签名密钥", "Keys that sign tokens"),
        personal: &[],
        plain: &[Ids("id version"), Technical("sealed public created_at")],
    },
    Table {
        name: "grant_",
        holds: Message::new("授权", "Grants"),
        personal: &[Field::new(
            "closed_because",
            Message::new("收回原因", "Why it was closed"),
            &SECURITY,
            Personal,
            ACCOUNT,
            &WHO_READS_THE_RECORD,
        )],
        plain: &[
            Ids("id version account post client division division_code organisation"),
            Work("role valid_from valid_to given_at closed_at"),
        ],
    },
    Table {
        name: "phone_code",
        holds: Message::new("短信验证码", "Codes sent to telephones"),
        personal: &[],
        plain: &[
            Ids("id version notice"),
            Derived("number asked_from"),
            Work("asked_at tries used_at"),
            Technical("mac"),
        ],
    },
    Table {
        name: "invitation",
        holds: Message::new("岗位邀请单", "Invitations into posts"),
        personal: &[],
        plain: &[
            Ids("id version post organisation division_code issued_by redeemed_by"),
            Work("issued_at expires_at redeemed_at revoked_at"),
            Technical("mac"),
        ],
    },
    Table {
        name: "link",
        holds: Message::new("账号与居民的关联", "Links of accounts to persons"),
        personal: &[
            Field::new(
                "said",
                Message::new("本人所述住处等", "What the person said of where they live"),
                &STAFF,
                Personal,
                ACCOUNT,
                &WHO_READS_THE_RECORD,
            ),
            Field::new(
                "reason",
                Message::new("未通过原因", "Why it was refused"),
                &STAFF,
                Personal,
                ACCOUNT,
                &WHO_READS_THE_RECORD,
            ),
        ],
        plain: &[Ids("id version account division division_code person decided_by"), Work("state asked_at decided_at")],
    },
    Table {
        name: "client",
        holds: Message::new("接入系统", "Machine clients"),
        personal: &[Field::new(
            "disabled_because",
            Message::new("停用原因", "Why it was disabled"),
            &SECURITY,
            Personal,
            ACCOUNT,
            &WHO_READS_THE_RECORD,
        )],
        plain: &[
            Ids("id version organisation contact"),
            Work("name purpose valid_until disabled_at created_at"),
            Technical("scopes addresses"),
        ],
    },
    Table {
        name: "client_secret",
        holds: Message::new("接入系统密钥", "Secrets of machine clients"),
        personal: &[],
        plain: &[Ids("id client"), Work("created_at retired_at used_on"), Technical("mac")],
    },
    Table {
        name: "delegation",
        holds: Message::new("代理", "Delegations"),
        personal: &[Field::new(
            "reason",
            Message::new("代理原因", "Why somebody deputises"),
            &STAFF,
            Personal,
            ACCOUNT,
            &WHO_READS_THE_RECORD,
        )],
        plain: &[Ids("id version account deputy"), Work("valid_from valid_to given_at ended_at")],
    },
    Table {
        name: "tenure",
        holds: Message::new("任职", "Tenures"),
        personal: &[],
        plain: &[Ids("id post account"), Work("since until")],
    },
];
