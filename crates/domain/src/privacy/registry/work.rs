//! Records of the work: what people write in them counts as personal, because it may name somebody.

use linli_vocabulary::privacy::{DataClass::Personal, Retention};

use super::{
    Field,
    Plain::{Ids, Official, Technical, Work},
    Table,
    eyes::WHO_READS_THE_RECORD,
    purposes::CASES,
};
use crate::error::Message;

/// Text that somebody typed in the course of the work.
const fn typed(column: &'static str, what: Message) -> Field {
    Field::new(column, what, &CASES, Personal, Retention::WorkRecord, &WHO_READS_THE_RECORD)
}

pub(super) static TABLES: &[Table] = &[
    Table {
        name: "division",
        holds: Message::new("区划", "Divisions"),
        personal: &[],
        plain: &[Ids("id version parent successor"), Official("code name short_name kind level valid_from valid_to")],
    },
    Table {
        name: "division_set",
        holds: Message::new("区划集合", "Sets of divisions"),
        personal: &[],
        plain: &[
            Ids("id version division division_code policy_document"),
            Work("code name english_name purpose reason closed_on"),
        ],
    },
    Table {
        name: "division_set_member",
        holds: Message::new("区划集合的成员", "Members of sets of divisions"),
        personal: &[],
        plain: &[Ids("id division_set division division_code"), Work("since until")],
    },
    Table {
        name: "division_heir",
        holds: Message::new("区划继承", "Heirs of divisions"),
        personal: &[],
        plain: &[Ids("code heir")],
    },
    Table {
        name: "opening_balance",
        holds: Message::new("期初数", "Opening balances"),
        personal: &[
            typed("source", Message::new("来源说明", "Where the numbers stand")),
            typed("void_reason", Message::new("作废原因", "Why it was voided")),
        ],
        plain: &[
            Ids("id version division division_code document entered_by confirmed_by voided_by"),
            Work("since as_of entered_at confirmed_at voided_at"),
        ],
    },
    Table {
        name: "opening_line",
        holds: Message::new("期初数的各项", "Numbers of opening balances"),
        personal: &[],
        plain: &[Ids("opening_balance organisation"), Work("position measure amount")],
    },
    Table {
        name: "policy_document",
        holds: Message::new("政策文件", "Policy documents"),
        personal: &[],
        plain: &[Ids("id version division division_code"), Official("title issuer number issued_on")],
    },
    Table {
        name: "attachment",
        holds: Message::new("附件", "Attachments"),
        personal: &[typed("name", Message::new("文件名", "What a file is called"))],
        plain: &[
            Ids("id record uploaded_by"),
            Work("kind file_type bytes width height uploaded_at state scanned_at ended_at"),
            Technical("key sha256"),
        ],
    },
    Table {
        name: "attachment_usage",
        holds: Message::new("附件用量", "Use of the store of files"),
        personal: &[],
        plain: &[Ids("scope"), Technical("bytes counted_at")],
    },
    Table {
        name: "calendar_year",
        holds: Message::new("工作日历", "Working-day calendars"),
        personal: &[],
        plain: &[Ids("id version"), Official("year source holidays make_up_days loaded_at")],
    },
    Table {
        name: "rule_version",
        holds: Message::new("规则版本", "Versions of rules"),
        personal: &[
            typed("reason", Message::new("采用理由", "Why it was adopted")),
            typed("withdrawn_reason", Message::new("撤回理由", "Why it was withdrawn")),
        ],
        plain: &[
            Ids("id version policy_document adopted_by"),
            Official("name effective_from body adopted_at withdrawn_at"),
        ],
    },
    Table {
        name: "organisation",
        holds: Message::new("组织", "Organisations"),
        personal: &[typed("close_reason", Message::new("撤销原因", "Why it was closed"))],
        plain: &[
            Ids("id version division division_code"),
            Official("kind name short_name uscc display_order closed_on"),
        ],
    },
    Table {
        name: "post",
        holds: Message::new("岗位", "Posts"),
        personal: &[],
        plain: &[Ids("id version organisation division_code"), Official("title display_order")],
    },
    Table {
        name: "competence",
        holds: Message::new("权责", "Competences"),
        personal: &[],
        plain: &[Ids("id version organisation division_code"), Official("process valid_from valid_to source")],
    },
    Table {
        name: "handover",
        holds: Message::new("移交", "Hand-overs"),
        personal: &[],
        plain: &[Ids("id version post organisation division_code from_account"), Work("title opened_at closed_at")],
    },
    Table {
        name: "handover_item",
        holds: Message::new("移交事项", "Work in hand-overs"),
        personal: &[typed("title", Message::new("事项标题", "Title of the work"))],
        plain: &[Ids("id handover kind subject to_post"), Work("transferred_at")],
    },
    Table {
        name: "whistle",
        holds: Message::new("哨件", "Whistles"),
        personal: &[
            typed("title", Message::new("标题", "Title")),
            typed("body", Message::new("情况说明(可能提到个人)", "What it is about; may name somebody")),
            typed("address", Message::new("事发地点", "Where it is")),
            typed("confirm_remark", Message::new("确认意见", "Remark of the confirmation")),
        ],
        plain: &[
            Ids("id version number division division_code organisation drafted_by sounded_by rule_version"),
            Work(
                "kind state drafted_at sounded_at confirmed_at closed_at acted_at due_sort calendar_pending awaits_decision \
                 recorded_at",
            ),
        ],
    },
    Table {
        name: "whistle_assignment",
        holds: Message::new("哨件承办", "Called parties of whistles"),
        personal: &[
            typed("arrived", Message::new("到场人员", "Who arrived")),
            typed("result", Message::new("办理结果", "Result")),
            typed("return_reason", Message::new("退回理由", "Why it was returned")),
            typed("grade_remark", Message::new("评分说明", "Remark of the grade")),
        ],
        plain: &[
            Ids("id whistle organisation proposed replaced_by"),
            Work("position role state grade"),
            Work(
                "acknowledge_limit acknowledge_started_at acknowledge_due_at acknowledge_met_at acknowledge_stopped_at",
            ),
            Work("report_in_limit report_in_started_at report_in_due_at report_in_met_at report_in_stopped_at"),
        ],
    },
    Table {
        name: "whistle_entry",
        holds: Message::new("哨件经过", "Timelines of whistles"),
        personal: &[typed("remark", Message::new("说明", "Remark"))],
        plain: &[Ids("id whistle actor on_behalf_of organisation"), Work("at act clock level")],
    },
    Table {
        name: "whistle_number",
        holds: Message::new("哨件编号", "Numbers of whistles"),
        personal: &[],
        plain: &[Ids("code"), Work("year latest")],
    },
];
