//! Why a file is not taken, not handed out or not removed.

use crate::error::{Message, Rule};

/// What attachments refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentRule {
    /// There is nothing in it.
    Empty,
    /// More bytes than one file may have.
    TooLarge {
        /// How many MiB are allowed.
        most: u32,
    },
    /// Nothing that is taken, whatever its name says.
    TypeRefused,
    /// It begins like something that is taken, but cannot be read.
    Damaged,
    /// A picture that would be too much to decode.
    TooManyPixels,
    /// Packed so that it would unpack to far too much.
    Bomb,
    /// It carries a marking of state secrets.
    Marked,
    /// The record has as many as it may have.
    RecordFull,
    /// The account has brought as much as it may in a day.
    DayFull,
    /// The installation has no room left.
    StoreFull,
    /// The record is closed.
    RecordClosed,
    /// It was removed.
    AlreadyRemoved,
    /// The scanner has not spoken yet.
    AwaitsScan,
    /// The scanner refused it.
    Infected,
}

impl Rule for AttachmentRule {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "attachment_empty",
            Self::TooLarge { .. } => "attachment_too_large",
            Self::TypeRefused => "attachment_type_refused",
            Self::Damaged => "attachment_damaged",
            Self::TooManyPixels => "attachment_too_many_pixels",
            Self::Bomb => "attachment_bomb",
            Self::Marked => "attachment_marked",
            Self::RecordFull => "attachment_record_full",
            Self::DayFull => "attachment_day_full",
            Self::StoreFull => "attachment_store_full",
            Self::RecordClosed => "attachment_record_closed",
            Self::AlreadyRemoved => "attachment_already_removed",
            Self::AwaitsScan => "attachment_awaits_scan",
            Self::Infected => "attachment_infected",
        }
    }

    fn message(&self) -> Message {
        let (zh, en) = match self {
            Self::TooLarge { most } => {
                return Message::of(
                    format!("文件超过{most} MB，请压缩或拆分后再上传。"),
                    format!("The file has more than {most} MB; make it smaller or split it."),
                );
            }
            Self::Empty => ("文件是空的。", "The file is empty."),
            Self::TypeRefused => (
                "只接受 JPEG、PNG、WebP 图片，PDF、DOCX、XLSX 文档，以及纯文本和 CSV；旧版 doc、xls 和带宏的文档请另存后上传。",
                "Taken are JPEG, PNG and WebP pictures, PDF, DOCX and XLSX documents, plain text and CSV; save old .doc and .xls files and documents with macros as one of these.",
            ),
            Self::Damaged => {
                ("文件损坏，无法读取，请重新导出后上传。", "The file is damaged and cannot be read; export it anew.")
            }
            Self::TooManyPixels => (
                "图片尺寸过大：最多4000万像素，每边最多12000像素。请缩小后上传。",
                "The picture is too large: at most 40 million pixels and 12,000 on a side. Make it smaller.",
            ),
            Self::Bomb => {
                ("文件解压后过大，不予接收。", "The file unpacks to far more than its size and is not taken.")
            }
            Self::Marked => (
                "文件带有密级标志（秘密、机密或绝密）。本系统不是涉密网络，严禁上传、处理国家秘密；请立即停止，并按保密规定向本单位保密机构报告。",
                "The file carries a marking of state secrets. This network must not carry them: stop, and report to your organisation's secrecy office.",
            ),
            Self::RecordFull => (
                "这件事项的附件已达上限，请先删除不需要的附件。",
                "This record has as many attachments as it may have; remove one first.",
            ),
            Self::DayFull => (
                "您今天上传的文件已达上限，请明天再传，或请管理员调整。",
                "You have uploaded as much as an account may in a day; go on tomorrow, or ask your administrator.",
            ),
            Self::StoreFull => (
                "系统的文件空间已满，请联系管理员。",
                "The installation has no room left for files; tell your administrator.",
            ),
            Self::RecordClosed => (
                "事项已经办结归档，附件不能再增减。",
                "The record is closed; attachments can no longer be added or removed.",
            ),
            Self::AlreadyRemoved => ("这个附件已经删除。", "This attachment was removed already."),
            Self::AwaitsScan => (
                "文件正在等待病毒查杀，完成后才能打开，请稍后再试。",
                "The file waits for the virus scanner and can be opened after that; try again shortly.",
            ),
            Self::Infected => (
                "文件查出病毒，已被拦截，不能打开。",
                "The scanner found something harmful in the file; it cannot be opened.",
            ),
        };
        Message::new(zh, en)
    }
}
