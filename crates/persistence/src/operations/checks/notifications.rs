//! Notifications and the duty roster.

use linli_domain::Message;
use linli_vocabulary::Kind;

use super::{Check, Find::Sql, Severity::Fault};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "duty_shift.at_once",
        severity: Fault,
        kind: Kind::DutyShift,
        meaning: Message::new(
            "同一单位的值班表里，同一顺位在同一时间有两个人，或同一个人同时值两班：应急时不知道先找谁。",
            "Two people have the same place in the order at one time, or one person is on duty twice: in an emergency nobody knows whom to call.",
        ),
        repair: Message::new("在“值班表”页撤销其中一班。", "Take one of the two off the roster."),
        find: Sql("SELECT a.id, CAST(a.begins_at AS text) AS label FROM duty_shift a JOIN duty_shift b
                ON b.organisation = a.organisation AND b.id <> a.id AND b.begins_at < a.ends_at AND a.begins_at < b.ends_at
            WHERE a.closed_at IS NULL AND b.closed_at IS NULL AND (a.rank = b.rank OR a.account = b.account)"),
    },
    Check {
        name: "duty_shift.without_organisation",
        severity: Fault,
        kind: Kind::DutyShift,
        meaning: Message::new("班次所属的单位或值班人员不存在。", "Its organisation or its person does not exist."),
        repair: Message::new("在“值班表”页撤销这一班，重新排班。", "Take it off the roster and set it again."),
        find: Sql("SELECT s.id, CAST(s.begins_at AS text) AS label FROM duty_shift s
            LEFT JOIN organisation o ON o.id = s.organisation LEFT JOIN account a ON a.id = s.account
            WHERE s.closed_at IS NULL AND (o.id IS NULL OR a.id IS NULL)"),
    },
    Check {
        name: "delivery.without_job",
        severity: Fault,
        kind: Kind::Delivery,
        meaning: Message::new(
            "外发消息待发送，但没有任务会去发它。",
            "The message waits to be sent, but no job will send it.",
        ),
        repair: Message::new(
            "把它的状态改为 failed，再在“发件箱”页重新发送。",
            "Set its state to failed and send it again from the page of sent messages.",
        ),
        find: Sql("SELECT d.id, d.kind AS label FROM delivery d WHERE d.state = 'queued' AND NOT EXISTS (
                SELECT 1 FROM job j WHERE j.subject = d.id AND j.kind = 'delivery.send' AND j.state <> 'done')"),
    },
];
