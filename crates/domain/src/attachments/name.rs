//! Names of files: what people called them, without what machines could misread.

use linli_vocabulary::attachments::FileType;

/// Longer names are cut; most file systems stop at 255 bytes, and a Chinese character has three.
const MOST: usize = 80;

/// The name without folders, invisible characters and what no file system takes, ending in what the file really is.
#[must_use]
pub fn clean_name(name: &str, file_type: FileType) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 && ending.bytes().all(|b| b.is_ascii_alphanumeric()) => stem,
        _ => last,
    };
    let kept: String = stem.chars().filter(|c| !is_misleading(*c)).take(MOST).collect();
    let kept = kept.trim_matches(|c: char| c.is_whitespace() || c == '.');
    format!("{}.{}", if kept.is_empty() { "附件" } else { kept }, file_type.extension())
}

/// Control and format characters (a name could read backwards), and what names of files must not hold.
fn is_misleading(c: char) -> bool {
    c.is_control()
        || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '/' | '\\')
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_what_people_called_it_and_tells_what_the_file_is() {
        for (given, kept) in [
            ("现场照片 1.JPG", "现场照片 1.jpg"),
            ("C:\\Users\\王某\\桌面\\清单.jpg", "清单.jpg"),
            ("../../etc/passwd", "passwd.jpg"),
            ("..", "附件.jpg"),
            ("", "附件.jpg"),
            ("报告.docx.exe", "报告.docx.jpg"),
            ("photo\u{202E}gpj.exe", "photogpj.jpg"),
            ("a\0b\r\nc.jpg", "abc.jpg"),
            ("第3.5节 说明", "第3.5节 说明.jpg"),
            ("<script>.jpg", "script.jpg"),
        ] {
            assert_eq!(clean_name(given, FileType::Jpeg), kept, "{given:?}");
        }
        assert_eq!(clean_name(&"长".repeat(300), FileType::Pdf).chars().count(), 84);
    }
}
