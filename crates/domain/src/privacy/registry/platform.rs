//! What the platform itself keeps: audit, events, jobs, search.

use linli_vocabulary::privacy::{DataClass::Personal, Retention};

use super::{
    Field,
    Plain::{Ids, Technical, Work},
    Table,
    eyes::{AUDITOR, NOBODY, ONESELF},
    purposes::{CASES, FINDING, SECURITY},
};
use crate::error::Message;

pub(super) static TABLES: &[Table] = &[
    Table {
        name: "audit_entry",
        holds: Message::new("审计记录", "Audit entries"),
        personal: &[
            Field::new(
                "address",
                Message::new("来源地址", "Network address"),
                &SECURITY,
                Personal,
                Retention::AuditTrail,
                &AUDITOR,
            ),
            Field::new(
                "change",
                Message::new("变更内容(个人信息已隐去)", "What changed, personal values hidden"),
                &SECURITY,
                Personal,
                Retention::AuditTrail,
                &AUDITOR,
            ),
        ],
        plain: &[
            Ids("id seq actor client on_behalf_of kind subject trace"),
            Work("at job action outcome code"),
            Technical("mac seal"),
        ],
    },
    Table {
        name: "event",
        holds: Message::new("事件", "Events"),
        personal: &[],
        plain: &[Ids("id seq kind subject version actor"), Work("at name payload")],
    },
    Table {
        name: "fact",
        holds: Message::new("事实", "Facts"),
        personal: &[],
        plain: &[Ids("id kind subject division organisation"), Work("name occurred_on recorded_at amount voided_at")],
    },
    Table {
        name: "idempotency",
        holds: Message::new("幂等键", "Idempotency keys"),
        personal: &[],
        plain: &[Ids("caller output"), Technical("key action digest at")],
    },
    Table {
        name: "import",
        holds: Message::new("导入", "Imports"),
        personal: &[],
        plain: &[
            Ids("id version account"),
            Work("kind file scope state rows checked faulty stored kept uploaded_at stored_at ended_at cleared_at"),
            Technical("sha256 stored_sha256"),
        ],
    },
    Table {
        name: "import_row",
        holds: Message::new("上传名单的行", "Rows of uploaded lists"),
        personal: &[Field::new(
            "cells",
            Message::new("上传的内容(可能提到个人)", "What was uploaded; may name somebody"),
            &CASES,
            Personal,
            Retention::Technical,
            &ONESELF,
        )],
        plain: &[Ids("id version import account record"), Work("number state rank problems")],
    },
    Table {
        name: "list_preference",
        holds: Message::new("列表偏好", "How lists are liked"),
        personal: &[],
        plain: &[Ids("id version account"), Work("list columns filters")],
    },
    Table {
        name: "job",
        holds: Message::new("任务", "Jobs"),
        personal: &[],
        plain: &[
            Ids("id version subject on_behalf_of"),
            Work("kind due state next_at tries last_code enqueued_at ended_at"),
            Technical("leased_by leased_until"),
        ],
    },
    Table {
        name: "lease",
        holds: Message::new("租约", "Leases"),
        personal: &[],
        plain: &[Technical("name holder until")],
    },
    Table {
        name: "mark",
        holds: Message::new("安装标记", "Marks of the installation"),
        personal: &[],
        plain: &[Technical("name value")],
    },
    Table {
        name: "search_entry",
        holds: Message::new("搜索索引", "Search index"),
        personal: &[Field::new(
            "terms",
            Message::new("可搜索的文字(含工作人员姓名)", "Words that can be found, names of staff among them"),
            &FINDING,
            Personal,
            Retention::Technical,
            &NOBODY,
        )],
        plain: &[Ids("id kind subject")],
    },
];
