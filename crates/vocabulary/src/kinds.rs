//! Kinds of records, as audit, outbox and live hints name them.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a record is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumIter,
    DeriveActiveEnum,
    Enum,
    ToSchema,
)]
#[serde(rename_all = "snake_case")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(40))", rename_all = "snake_case")]
pub enum Kind {
    /// 账号
    Account,
    /// 审计记录
    AuditEntry,
    /// 工作日历
    CalendarYear,
    /// 权责(哪个部门主管哪项事务)
    Competence,
    /// 代理
    Delegation,
    /// 区划
    Division,
    /// 授权
    Grant,
    /// 移交
    Handover,
    /// 组织
    Organisation,
    /// 政策文件
    PolicyDocument,
    /// 岗位
    Post,
    /// 全域
    Realm,
    /// 规则版本
    RuleVersion,
    /// 会话
    Session,
    /// 签名密钥
    SigningKey,
    /// 哨
    Whistle,
}

impl Kind {
    /// The text of an id of this kind, as its typed id would write it.
    #[must_use]
    pub fn id_text(self, id: uuid::Uuid) -> String {
        use crate::{TypedId, ids};
        fn text<I: TypedId>(id: uuid::Uuid) -> String {
            I::from(id).to_string()
        }
        match self {
            Self::Account => text::<ids::AccountId>(id),
            Self::AuditEntry => text::<ids::AuditEntryId>(id),
            Self::CalendarYear => text::<ids::CalendarYearId>(id),
            Self::Competence => text::<ids::CompetenceId>(id),
            Self::Delegation => text::<ids::DelegationId>(id),
            Self::Division => text::<ids::DivisionId>(id),
            Self::Grant => text::<ids::GrantId>(id),
            Self::Handover => text::<ids::HandoverId>(id),
            Self::Organisation => text::<ids::OrganisationId>(id),
            Self::PolicyDocument => text::<ids::PolicyDocumentId>(id),
            Self::Post => text::<ids::PostId>(id),
            Self::Realm => "realm".to_owned(),
            Self::RuleVersion => text::<ids::RuleVersionId>(id),
            Self::Session => text::<ids::SessionId>(id),
            Self::SigningKey => text::<ids::SigningKeyId>(id),
            Self::Whistle => text::<ids::WhistleId>(id),
        }
    }
}
