//! What stands above the columns of a file.

use linli_app::imports::columns_of;
use linli_domain::Message;
use linli_vocabulary::Kind;

/// Headings by the names of members, the same in every list.
const HEADINGS: &[(&str, &str)] = &[
    ("account", "账号"),
    ("action", "操作"),
    ("actor", "经办人"),
    ("actedAt", "最近办理"),
    ("address", "地点"),
    ("amount", "数量"),
    ("at", "时间"),
    ("body", "内容"),
    ("checked", "已校验"),
    ("closeReason", "撤销原因"),
    ("closedAt", "销哨时间"),
    ("closedOn", "撤销日期"),
    ("code", "代码"),
    ("confirmRemark", "核实意见"),
    ("confirmedAt", "核实时间"),
    ("createdAt", "建立时间"),
    ("deputy", "代理人"),
    ("displayOrder", "排序"),
    ("division", "区划"),
    ("divisionCode", "区划代码"),
    ("draftedAt", "起草时间"),
    ("draftedBy", "起草人"),
    ("due", "应办时间"),
    ("dueAt", "最近期限"),
    ("dueUnit", "期限单位"),
    ("effectiveFrom", "生效日期"),
    ("endedAt", "结束时间"),
    ("enqueuedAt", "登记时间"),
    ("faulty", "有误行数"),
    ("file", "文件"),
    ("finishedAt", "办结时间"),
    ("grade", "评分"),
    ("issuedOn", "发布日期"),
    ("issuer", "发文机关"),
    ("kept", "保留行数"),
    ("kind", "类别"),
    ("lastCode", "最近失败"),
    ("lead", "主办单位"),
    ("level", "层级"),
    ("name", "名称"),
    ("nextAt", "下次执行"),
    ("number", "编号"),
    ("occurredOn", "发生日期"),
    ("openedAt", "开始时间"),
    ("organisation", "单位"),
    ("outcome", "结果"),
    ("overdue", "已超时"),
    ("parent", "上级区划"),
    ("post", "岗位"),
    ("process", "事项"),
    ("reason", "原因"),
    ("recordedAt", "补录时间"),
    ("reportedAt", "报到时间"),
    ("result", "处理结果"),
    ("role", "角色"),
    ("rows", "行数"),
    ("search", "搜索"),
    ("shortName", "简称"),
    ("since", "起"),
    ("sort", "排序方式"),
    ("soundedAt", "吹哨时间"),
    ("soundedBy", "吹哨人"),
    ("source", "依据"),
    ("state", "状态"),
    ("stored", "已导入行数"),
    ("storedAt", "导入时间"),
    ("subject", "对象"),
    ("supporting", "协办单位"),
    ("title", "标题"),
    ("tries", "次数"),
    ("until", "止"),
    ("uploadedAt", "上传时间"),
    ("uscc", "统一社会信用代码"),
    ("validFrom", "生效日期"),
    ("validTo", "失效日期"),
    ("year", "年度"),
];

/// The heading of a member: as the template of that kind says it, else the same in every list.
pub(super) fn heading(kind: Option<Kind>, key: &str) -> Message {
    let declared = kind.and_then(|kind| columns_of(kind).iter().find(|column| column.key == key));
    if let Some(column) = declared {
        return column.heading.clone();
    }
    let english = english(key);
    let chinese =
        HEADINGS.iter().find(|(name, _)| *name == key).map_or_else(|| english.clone(), |(_, said)| (*said).to_owned());
    Message::of(chinese, english)
}

/// `closeReason` → `Close reason`.
fn english(key: &str) -> String {
    let mut said = String::new();
    for letter in key.chars() {
        if said.is_empty() {
            said.extend(letter.to_uppercase());
        } else if letter.is_uppercase() {
            said.push(' ');
            said.extend(letter.to_lowercase());
        } else {
            said.push(letter);
        }
    }
    said
}

/// What a list of these records is called.
pub(super) fn title(kind: Kind) -> Message {
    let word = linli_app::sheets::words::<Kind>().into_iter().find(|word| word.value == kind.name());
    word.map_or_else(|| Message::of(kind.name(), kind.name()), |word| word.said)
}
