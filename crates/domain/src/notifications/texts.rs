//! The templates: one for each kind, in both languages, with nothing in them but what [`About`] can hold.

use linli_vocabulary::{Timestamp, notifications::NoticeKind, whistles::ClockKind};

use super::{About, OneTimeCode};
use crate::Message;

/// What a message says. The code is for one-time codes alone; nothing else has one.
#[must_use]
pub fn text(kind: NoticeKind, about: &About, code: Option<&OneTimeCode>) -> Message {
    let number = about.number.as_ref().map_or("", |number| number.as_str());
    let place = about.place.as_ref().map_or("", |place| place.as_str());
    let due = about.due.map(spoken);
    let (due_zh, due_en) =
        due.map_or_else(Default::default, |(zh, en)| (format!("，请于{zh}前办理"), format!(", by {en}")));
    let (clock_zh, clock_en) = match about.clock {
        Some(ClockKind::Acknowledge) => ("签收", "the acknowledgement"),
        Some(ClockKind::ReportIn) => ("报到", "the reporting in"),
        None => ("期限", "a deadline"),
    };
    let (zh, en) = match kind {
        NoticeKind::OneTimeCode => {
            let code = code.or(about.code.as_ref()).map_or("••••••", OneTimeCode::as_str);
            (
                format!("验证码{code}，5分钟内有效，请勿告诉他人。"),
                format!("Your code is {code}. It is good for 5 minutes; tell nobody."),
            )
        }
        NoticeKind::Called => (
            format!("{place}吹哨，呼叫贵单位：哨单{number}{due_zh}。"),
            format!("{place} calls your organisation: whistle {number}{due_en}."),
        ),
        NoticeKind::EmergencyCalled => (
            format!("应急吹哨！{place}呼叫贵单位：哨单{number}{due_zh}。"),
            format!("Emergency! {place} calls your organisation: whistle {number}{due_en}."),
        ),
        NoticeKind::Answered => {
            (format!("哨单{number}：被叫单位已应答。"), format!("Whistle {number}: a called party has answered."))
        }
        NoticeKind::Finished => (
            format!("哨单{number}：各单位均已办结，请核实评价。"),
            format!("Whistle {number}: all parties are done; please verify."),
        ),
        NoticeKind::Returned => (
            format!("哨单{number}：有单位退回，请改派或重新指派。"),
            format!("Whistle {number}: a call was returned; please reassign it."),
        ),
        NoticeKind::Confirmed => {
            (format!("哨单{number}：街道已核实评价。"), format!("Whistle {number}: the work was verified and graded."))
        }
        NoticeKind::Closed => (format!("哨单{number}：已销哨。"), format!("Whistle {number} is closed.")),
        NoticeKind::DueSoon => (
            format!("哨单{number}：{clock_zh}即将到期{due_zh}。"),
            format!("Whistle {number}: {clock_en} is due soon{due_en}."),
        ),
        NoticeKind::Overdue => (
            format!("哨单{number}：{clock_zh}已超期，请尽快办理。"),
            format!("Whistle {number}: {clock_en} is overdue."),
        ),
        NoticeKind::Escalated => {
            let level = about.level.unwrap_or(1);
            (
                format!("哨单{number}：{clock_zh}仍未办理，第{level}级提醒，请督促。"),
                format!("Whistle {number}: {clock_en} is still open; reminder of level {level}, please see to it."),
            )
        }
        NoticeKind::OnDuty => {
            let (zh, en) = about.due.map(spoken).unwrap_or_default();
            (
                format!("您的值班安排有变动（{zh}起），请登录查看。"),
                format!("Your duty roster has changed (from {en}); please sign in and look."),
            )
        }
        NoticeKind::Digest => {
            let open = about.open.unwrap_or_default();
            let (acknowledge, today, overdue, verify) = (open.acknowledge, open.due_today, open.overdue, open.verify);
            (
                format!("待办：待签收{acknowledge}件，今日到期{today}件，已超期{overdue}件，待核实{verify}件。"),
                format!(
                    "Open: {acknowledge} to acknowledge, {today} due today, {overdue} overdue, {verify} to verify."
                ),
            )
        }
    };
    Message::of(zh, en)
}

/// 11月24日10:30, 24 Nov 10:30, in Asia/Shanghai.
fn spoken(at: Timestamp) -> (String, String) {
    let local = at.utc().naive_utc() + chrono::TimeDelta::hours(8);
    (local.format("%-m月%-d日%H:%M").to_string(), local.format("%-d %b %H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use linli_vocabulary::Words;

    use super::*;
    use crate::notifications::RecordNumber;

    #[test]
    fn every_kind_has_a_text_that_fits_a_short_message() {
        let about = About {
            number: RecordNumber::try_from("511102008-2026-0001".to_owned()).ok(),
            due: "2026-11-24T10:30:00+08:00".parse().ok(),
            clock: Some(ClockKind::ReportIn),
            level: Some(2),
            ..About::default()
        };
        for kind in NoticeKind::iter() {
            let Message { zh, en } = text(kind, &about, None);
            assert!(zh.ends_with('。') && zh.chars().count() <= 67, "{zh}");
            assert!(en.ends_with('.') && en.len() <= 140, "{en}");
        }
        let due = text(NoticeKind::Called, &about, None);
        assert!(due.zh.contains("11月24日10:30") && due.en.contains("24 Nov 10:30"), "{due:?}");
    }

    #[test]
    fn a_code_is_told_in_its_own_message_only() {
        let code = OneTimeCode::try_from("204816".to_owned()).unwrap();
        for kind in NoticeKind::iter() {
            let told = text(kind, &About::default(), Some(&code)).zh.contains("204816");
            assert_eq!(told, kind == NoticeKind::OneTimeCode, "{kind:?}");
        }
    }
}
