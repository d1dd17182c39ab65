//! Markings of state secrets (国家秘密标志). A file that carries one must not be in this network, so it is refused; a text that
//! merely speaks about secrets (保守国家秘密法, 商业秘密) is not.
//!
//! The marking is the level with a star, then the period (机密★5年, 绝密★长期; GB/T 9704-2012 §7.2.2). Before that, and in names
//! of files, the level stands alone. Hence three rules:
//!
//! 1. a level followed by a star, anywhere, however it is spaced;
//! 2. a line or field 密级：机密;
//! 3. a line, or a part of a file's name between separators or brackets, that is nothing but the level, or the level with
//!    件, 级, 文件, 材料, 资料 or 公文.

const LEVELS: [&str; 3] = ["绝密", "机密", "秘密"];
const STARS: [char; 8] = ['★', '☆', '✩', '⭐', '✮', '✭', '＊', '*'];
const THINGS: [&str; 7] = ["", "件", "级", "文件", "材料", "资料", "公文"];

/// Whether a name or a text carries a marking. Lines of a text are separated by `\n`.
#[must_use]
pub fn is_marked(text: &str) -> bool {
    text.lines().any(|line| {
        // 机 密 ★ 5 年 is spaced out for the eye.
        let close: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        has_star(&close) || has_field(&close) || parts(&close).any(is_level)
    })
}

fn has_star(line: &str) -> bool {
    LEVELS.iter().any(|level| line.match_indices(level).any(|(at, _)| line[at + level.len()..].starts_with(STARS)))
}

fn has_field(line: &str) -> bool {
    line.match_indices("密级").any(|(at, field)| {
        let value = line[at + field.len()..].trim_start_matches([':', '：', '为', '】', ']', '|', '\t']);
        LEVELS.iter().any(|level| value.starts_with(level))
    })
}

/// The whole line and, for names, what stands between separators or brackets. A sentence has neither: its commas do not count.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    const SEPARATORS: [char; 19] =
        ['-', '_', '.', '—', '－', '＿', '·', '+', '(', ')', '（', '）', '[', ']', '【', '】', '〔', '〕', '&'];
    line.split(SEPARATORS).filter(|part| !part.is_empty())
}

fn is_level(part: &str) -> bool {
    let part = part.trim_end_matches(|c: char| c.is_ascii_digit());
    LEVELS.iter().any(|level| part.strip_prefix(level).is_some_and(|rest| THINGS.contains(&rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_seen() {
        for marked in [
            "机密★5年",
            "机 密 ★ 1 年",
            "绝密★启用前",
            "首页\n秘密★长期\n正文",
            "秘密*3年",
            "密级：机密",
            "密级: 秘密 ",
            "【机密】关于某事项的请示.pdf",
            "某方案（秘密）.docx",
            "绝密-名单.xlsx",
            "机密文件.pdf",
            "2026_绝密_1.png",
            "机密2.jpg",
            "说明\n机  密\n第一条",
        ] {
            assert!(is_marked(marked), "{marked:?}");
        }
    }

    #[test]
    fn what_speaks_about_secrets_is_not() {
        for plain in [
            "保守国家秘密法宣传方案.docx",
            "商业秘密保护指南.pdf",
            "为当事人保守秘密，不得泄露个人隐私。",
            "涉及国家秘密、工作秘密的内容不得上传",
            "密级：无",
            "密级：内部",
            "秘密花园小区门口照片.jpg",
            "严守机密是每个工作人员的责任",
            "不得使用秘密手段",
            "",
        ] {
            assert!(!is_marked(plain), "{plain:?}");
        }
    }
}
