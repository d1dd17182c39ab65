//! What people are told, and how they can be reached.

use linli_vocabulary::privacy::{DataClass::Personal, Retention};

use super::{
    Field,
    Plain::{Derived, Ids, Technical, Work},
    Table,
    eyes::NOBODY,
    purposes::STAFF,
};
use crate::error::Message;

pub(super) static TABLES: &[Table] = &[
    Table {
        name: "notification",
        holds: Message::new("站内消息", "Notifications"),
        personal: &[],
        plain: &[Ids("id version account subject"), Work("kind record about at read_at"), Technical("once")],
    },
    Table {
        name: "delivery",
        holds: Message::new("外发消息", "Messages outside"),
        personal: &[Field::new(
            "sealed",
            Message::new("接收号码和验证码(加密，发出即删)", "Address and code (encrypted, gone once sent)"),
            &STAFF,
            Personal,
            Retention::Technical,
            &NOBODY,
        )],
        plain: &[
            Ids("id version account notification"),
            Work("kind channel about language state due_at tries last_code queued_at sent_at"),
            Technical("once"),
            // Masked.
            Derived("address"),
        ],
    },
    Table {
        name: "notification_preference",
        holds: Message::new("消息设置", "How accounts want to be told"),
        personal: &[
            Field::new(
                "email",
                Message::new("电子邮箱(加密)", "Mail address (encrypted)"),
                &STAFF,
                Personal,
                Retention::Account,
                &NOBODY,
            ),
            Field::new(
                "chat",
                Message::new("政务通账号(加密)", "Name in the chat (encrypted)"),
                &STAFF,
                Personal,
                Retention::Account,
                &NOBODY,
            ),
        ],
        plain: &[Ids("id version account"), Work("choice"), Derived("email_masked chat_masked")],
    },
    Table {
        name: "duty_shift",
        holds: Message::new("值班表", "Duty rosters"),
        personal: &[],
        plain: &[Ids("id version organisation account"), Work("division_code begins_at ends_at rank closed_at")],
    },
    Table {
        name: "whistle_escalation",
        holds: Message::new("逐级提醒", "Steps of escalations"),
        personal: &[],
        plain: &[Ids("assignment whistle"), Work("clock level at")],
    },
];
