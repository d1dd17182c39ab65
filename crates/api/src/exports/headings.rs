//! What stands above the columns of a file.

use linli_app::imports::columns_of;
use linli_domain::Message;
use linli_vocabulary::Kind;

/// Headings by the names of members, the same in every list.
const HEADINGS: &[(&str, &str)] = &[
    ("account", "账号"),
    ("actedAt", "最近办理"),
    ("action", "操作"),
    ("actor", "经办人"),
    ("address", "地点"),
    ("adoptedAt", "采用时间"),
    ("adoptedByName", "采用人"),
    ("amount", "数量"),
    ("anonymisedAt", "去标识时间"),
    ("answer", "答复"),
    ("asOf", "截止日期"),
    ("askedAt", "申请时间"),
    ("assessedOn", "评估日期"),
    ("at", "时间"),
    ("beginsAt", "开始时间"),
    ("birthYear", "出生年份"),
    ("blockedAt", "封存时间"),
    ("body", "内容"),
    ("byGuardian", "监护人代为同意"),
    ("change", "变更内容"),
    ("channel", "渠道"),
    ("checked", "已校验"),
    ("clearedAt", "清理时间"),
    ("clock", "时限"),
    ("closeReason", "撤销原因"),
    ("closedAt", "关闭时间"),
    ("closedOn", "撤销日期"),
    ("code", "代码"),
    ("confirmRemark", "核实意见"),
    ("confirmedAt", "核实时间"),
    ("confirmedBy", "确认人"),
    ("contact", "联系岗位"),
    ("createdAt", "建立时间"),
    ("decidedAt", "答复时间"),
    ("deputy", "代理人"),
    ("deputyName", "代理人姓名"),
    ("detail", "申请内容"),
    ("disabledAt", "停用时间"),
    ("displayOrder", "排序"),
    ("division", "区划"),
    ("divisionCode", "区划代码"),
    ("divisions", "区划"),
    ("document", "依据文件"),
    ("draftedAt", "起草时间"),
    ("draftedBy", "起草人"),
    ("due", "应办时间"),
    ("dueAt", "期限"),
    ("dueUnit", "期限单位"),
    ("duty", "社区职务"),
    ("edition", "版次"),
    ("effectiveFrom", "生效日期"),
    ("email", "电子邮箱"),
    ("endedAt", "结束时间"),
    ("endedOn", "移出日期"),
    ("endsAt", "结束时间"),
    ("englishName", "英文名称"),
    ("enqueuedAt", "登记时间"),
    ("enteredAt", "登记时间"),
    ("enteredBy", "录入人"),
    ("expiresAt", "有效期至"),
    ("faulty", "有误行数"),
    ("file", "文件"),
    ("finishedAt", "办结时间"),
    ("form", "形式"),
    ("from", "起始日期"),
    ("fromName", "委托人姓名"),
    ("givenAt", "同意时间"),
    ("grade", "评分"),
    ("guardian", "监护人"),
    ("identityNumber", "公民身份号码"),
    ("issuedAt", "发放时间"),
    ("issuedBy", "发放人"),
    ("issuedOn", "发布日期"),
    ("issuer", "发文机关"),
    ("kept", "保留行数"),
    ("kind", "类别"),
    ("lastCode", "最近失败"),
    ("lastSignInAt", "最近登录"),
    ("lastUsedOn", "最近使用"),
    ("lead", "主办单位"),
    ("level", "层级"),
    ("liftedAt", "解除时间"),
    ("list", "列表"),
    ("loadedAt", "载入时间"),
    ("login", "账号"),
    ("measures", "保护措施"),
    ("mustChangePassword", "须改密码"),
    ("name", "名称"),
    ("necessity", "必要性"),
    ("nextAt", "下次执行"),
    ("notice", "告知书"),
    ("number", "编号"),
    ("occurredOn", "发生日期"),
    ("onBehalfOf", "被代理人"),
    ("openedAt", "开始时间"),
    ("opening", "期初"),
    ("organisation", "单位"),
    ("outcome", "结果"),
    ("overdue", "已超时"),
    ("parent", "上级区划"),
    ("person", "居民"),
    ("phone", "手机号码"),
    ("place", "地点"),
    ("placedAt", "设置时间"),
    ("policyDocument", "政策文件"),
    ("post", "岗位"),
    ("process", "事项"),
    ("publishedAt", "发布时间"),
    ("purpose", "用途"),
    ("queuedAt", "提交时间"),
    ("rank", "顺位"),
    ("readAt", "阅读时间"),
    ("reason", "原因"),
    ("receivedAt", "收到时间"),
    ("record", "记录"),
    ("recordedAt", "补录时间"),
    ("redeemedAt", "使用时间"),
    ("redeemedBy", "使用人"),
    ("reportedAt", "报到时间"),
    ("result", "处理结果"),
    ("revokedAt", "收回时间"),
    ("risks", "影响与风险"),
    ("role", "角色"),
    ("rows", "行数"),
    ("said", "本人说明"),
    ("search", "搜索"),
    ("secondFactor", "动态口令"),
    ("sentAt", "发送时间"),
    ("seq", "序号"),
    ("sha256", "校验值"),
    ("shortName", "简称"),
    ("since", "起"),
    ("slipUntil", "密码单有效期"),
    ("sort", "排序方式"),
    ("soundedAt", "吹哨时间"),
    ("soundedBy", "吹哨人"),
    ("source", "依据"),
    ("state", "状态"),
    ("stored", "已导入行数"),
    ("storedAt", "导入时间"),
    ("subject", "对象"),
    ("successor", "承接区划"),
    ("supporting", "协办单位"),
    ("text", "内容"),
    ("title", "标题"),
    ("traceId", "追踪编号"),
    ("tries", "次数"),
    ("until", "止"),
    ("uploadedAt", "上传时间"),
    ("uscc", "统一社会信用代码"),
    ("validFrom", "生效日期"),
    ("validTo", "失效日期"),
    ("validUntil", "有效期至"),
    ("voidReason", "作废原因"),
    ("voidedAt", "作废时间"),
    ("voidedBy", "作废人"),
    ("withdrawnAt", "撤回时间"),
    ("withdrawnReason", "撤回原因"),
    ("year", "年度"),
];

/// Where a list says it otherwise.
const OWN: &[(Kind, &str, &str)] = &[
    (Kind::Account, "name", "姓名"),
    (Kind::Client, "createdAt", "接入时间"),
    (Kind::DataRequest, "dueAt", "答复期限"),
    (Kind::DataRequest, "kind", "申请事项"),
    (Kind::Delivery, "address", "接收地址"),
    (Kind::Delivery, "dueAt", "不早于"),
    (Kind::Delivery, "kind", "消息"),
    (Kind::Handover, "fromName", "移交人姓名"),
    (Kind::LegalHold, "until", "截止日期"),
    (Kind::Link, "name", "姓名"),
    (Kind::Notification, "due", "期限"),
    (Kind::OpeningBalance, "confirmedAt", "确认时间"),
    (Kind::OpeningBalance, "source", "出处"),
    (Kind::Person, "address", "住址"),
    (Kind::Person, "name", "姓名"),
    (Kind::Person, "source", "来源"),
    (Kind::PersonAccess, "kind", "方式"),
    (Kind::Whistle, "closedAt", "销哨时间"),
    (Kind::Whistle, "dueAt", "最近期限"),
];

/// The heading of a member: as the template of that kind says it, else the same in every list.
pub(super) fn heading(kind: Option<Kind>, key: &str) -> Message {
    let declared = kind.and_then(|kind| columns_of(kind).iter().find(|column| column.key == key));
    if let Some(column) = declared {
        return column.heading.clone();
    }
    let english = english(key);
    let chinese = chinese(kind, key).map_or_else(|| english.clone(), str::to_owned);
    Message::of(chinese, english)
}

fn chinese(kind: Option<Kind>, key: &str) -> Option<&'static str> {
    let own = OWN.iter().find(|(of, name, _)| Some(*of) == kind && *name == key).map(|(_, _, said)| *said);
    own.or_else(|| HEADINGS.iter().find(|(name, _)| *name == key).map(|(_, said)| *said))
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

#[cfg(test)]
mod tests {
    use linli_app::{
        Command,
        exec::{Figures, Listing},
    };
    use serde::de::DeserializeOwned;
    use utoipa::{IntoParams, ToSchema};

    use super::*;
    use crate::{exports::columns::columns, faces::Faces, wire::View};

    /// Walks every list that is offered.
    #[derive(Default)]
    struct Walk {
        lists: usize,
        foreign: Vec<String>,
    }

    impl Faces for Walk {
        fn listing<S, V>(&mut self)
        where
            S: Listing,
            V: View<Of = S>,
        {
            self.lists += 1;
            let columns = columns::<V>(S::KIND);
            let foreign = columns.iter().filter(|column| column.heading.zh.is_ascii());
            self.foreign.extend(foreign.map(|column| format!("{}.{}", S::KIND.name(), column.key)));
        }

        fn figures<F, V>(&mut self)
        where
            F: Figures + DeserializeOwned + IntoParams + async_graphql::InputType,
            V: View<Of = F::Of>,
        {
        }

        fn command<C, V>(&mut self)
        where
            C: Command + DeserializeOwned + ToSchema + async_graphql::InputType,
            V: View<Of = C::Output>,
        {
        }

        fn step<C, V>(&mut self)
        where
            C: Command + Default + DeserializeOwned + ToSchema,
            V: View<Of = C::Output>,
        {
        }
    }

    #[test]
    fn every_column_of_every_list_has_a_chinese_heading() {
        let mut walk = Walk::default();
        crate::offer(&mut walk);
        assert!(walk.lists > 25, "{}", walk.lists);
        assert!(walk.foreign.is_empty(), "{:?}", walk.foreign);
    }

    #[test]
    fn what_a_list_says_otherwise_goes_first() {
        assert_eq!(heading(Some(Kind::Person), "address").zh, "住址");
        assert_eq!(heading(Some(Kind::Whistle), "address").zh, "地点");
        assert_eq!(heading(Some(Kind::Grant), "closedAt").zh, "关闭时间");
        assert_eq!(heading(None, "unheardOf").zh, "Unheard of");
    }
}
