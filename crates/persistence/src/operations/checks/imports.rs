//! Imports: counts, rows, and jobs that check them.

use linli_domain::Message;
use linli_vocabulary::Kind;

use super::{Check, Find::Sql, Severity::Fault};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "import.counts_wrong",
        severity: Fault,
        kind: Kind::Import,
        meaning: Message::new(
            "导入的计数前后矛盾，例如导入的比校验通过的多，无法说明录入了多少。",
            "The counts of an import contradict each other: nobody can say how many records came from it.",
        ),
        repair: Message::new(
            "对照审计记录 import.store，改正 import 表的计数。",
            "Read the line import.store of the audit trail and correct the counts in the table import.",
        ),
        find: Sql(
            "SELECT id, file AS label FROM import WHERE checked > rows OR faulty > checked OR stored > rows - faulty OR kept > stored",
        ),
    },
    Check {
        name: "import.row_without_import",
        severity: Fault,
        kind: Kind::ImportRow,
        meaning: Message::new(
            "上传的行找不到它的导入，到期也不会清除。",
            "A row that was uploaded belongs to no import and will never be cleared.",
        ),
        repair: Message::new("删除 import_row 表中的这一行。", "Delete the row from the table import_row."),
        find: Sql(
            "SELECT r.id, CAST(r.number AS text) AS label FROM import_row r LEFT JOIN import i ON i.id = r.import WHERE i.id IS NULL",
        ),
    },
    Check {
        name: "import.never_checked",
        severity: Fault,
        kind: Kind::Import,
        meaning: Message::new(
            "导入停在校验中，却没有后台任务在校验它。",
            "An import waits to be checked, but no job is going to check it.",
        ),
        repair: Message::new(
            "请上传人放弃后重新上传；或在后台任务中重新执行搁置的“校验名单”。",
            "Let the uploader give it up and upload it again, or try the parked job import.check again.",
        ),
        find: Sql("SELECT i.id, i.file AS label FROM import i WHERE i.state = 'checking' AND NOT EXISTS
            (SELECT 1 FROM job j WHERE j.kind = 'import.check' AND j.subject = i.id AND j.state = 'waiting')"),
    },
];
