//! The ids of all records, and the kinds of those that audit, outbox and live hints name.

use async_graphql::Enum;
use sea_orm::{ActiveEnum, DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::ids::id;

id!(/// An account that signs in.
    AccountId, "account");
id!(/// One called party of a whistle.
    AssignmentId, "assignment");
id!(/// A file that belongs to a record.
    AttachmentId, "attachment");
id!(/// An audit entry.
    AuditEntryId, "audit_entry");
id!(/// A loaded year of the working-day calendar.
    CalendarYearId, "calendar_year");
id!(/// A machine client: another system that calls Linli.
    ClientId, "client");
id!(/// One of a machine client's secrets.
    ClientSecretId, "client_secret");
id!(/// Which organisation is competent for a process, from a day on.
    CompetenceId, "competence");
id!(/// A consent of a person.
    ConsentId, "consent");
id!(/// What a person asks for about what is kept of them.
    DataRequestId, "data_request");
id!(/// A dated delegation to a deputy.
    DelegationId, "delegation");
id!(/// A message sent outside.
    DeliveryId, "delivery");
id!(/// A division of the country's tree.
    DivisionId, "division");
id!(/// A shift of the duty roster.
    DutyShiftId, "duty_shift");
id!(/// A named, dated set of divisions.
    DivisionSetId, "division_set");
id!(/// That a division belongs to a set.
    DivisionSetMemberId, "division_set_member");
id!(/// An event of the outbox.
    EventId, "event");
id!(/// A fact that indicators count.
    FactId, "fact");
id!(/// A grant of a role in a scope.
    GrantId, "grant");
id!(/// A hand-over opened when a post ends.
    HandoverId, "handover");
id!(/// One piece of open work in a hand-over.
    HandoverItemId, "item");
id!(/// A file of rows that becomes records.
    ImportId, "import");
id!(/// A row of such a file.
    ImportRowId, "import_row");
id!(/// An impact assessment for the protection of personal information.
    ImpactAssessmentId, "impact_assessment");
id!(/// An invitation into a post, printed on a slip.
    InvitationId, "invitation");
id!(/// That an account is a person whom a community knows.
    LinkId, "link");
id!(/// A one-time code sent to a telephone.
    PhoneCodeId, "phone_code");
id!(/// Something that Linli does later.
    JobId, "job");
id!(/// How an account likes a list.
    ListPreferenceId, "list_preference");
id!(/// Something that somebody was told of in the app.
    NotificationId, "notification");
id!(/// How an account wants to be told.
    NotificationPreferenceId, "notification_preference");
id!(/// Numbers from before Linli, with their source.
    OpeningBalanceId, "opening_balance");
id!(/// An organisation.
    OrganisationId, "organisation");
id!(/// A policy document that rules and reports cite.
    PolicyDocumentId, "policy_document");
id!(/// A hold that keeps what is known about a person from being deleted.
    LegalHoldId, "legal_hold");
id!(/// A person whom a community knows.
    PersonId, "person");
id!(/// That somebody looked at what is kept of a person.
    PersonAccessId, "person_access");
id!(/// A notice that tells people what is done with what they say.
    PrivacyNoticeId, "privacy_notice");
id!(/// A post in an organisation.
    PostId, "post");
id!(/// One holder's time in a post.
    TenureId, "tenure");
id!(/// A version of a rule table.
    RuleVersionId, "rule_version");
id!(/// A signed-in session (a family of refresh tokens).
    SessionId, "session");
id!(/// A key that signs access tokens; its text is the `kid`.
    SigningKeyId, "signing_key");
id!(/// One line of a whistle's timeline.
    TimelineEntryId, "entry");
id!(/// A whistle.
    WhistleId, "whistle");

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
    /// 附件
    Attachment,
    /// 审计记录
    AuditEntry,
    /// 工作日历
    CalendarYear,
    /// 接入系统
    Client,
    /// 权责(哪个部门主管哪项事务)
    Competence,
    /// 同意
    Consent,
    /// 个人信息申请
    DataRequest,
    /// 代理
    Delegation,
    /// 外发消息
    Delivery,
    /// 区划
    Division,
    /// 区划集合
    DivisionSet,
    /// 值班
    DutyShift,
    /// 事实(指标据以计数)
    Fact,
    /// 授权
    Grant,
    /// 移交
    Handover,
    /// 导入
    Import,
    /// 导入的行
    ImportRow,
    /// 影响评估
    ImpactAssessment,
    /// 邀请
    Invitation,
    /// 任务
    Job,
    /// 账号与居民的关联
    Link,
    /// 验证码
    PhoneCode,
    /// 列表偏好
    ListPreference,
    /// 消息
    Notification,
    /// 消息设置
    NotificationPreference,
    /// 留存令
    LegalHold,
    /// 期初数
    OpeningBalance,
    /// 组织
    Organisation,
    /// 居民
    Person,
    /// 个人信息查阅记录
    PersonAccess,
    /// 政策文件
    PolicyDocument,
    /// 岗位
    Post,
    /// 告知书
    PrivacyNotice,
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
    /// `policy_document`: what its ids begin with, its commands too, and what addresses are made of.
    #[must_use]
    pub fn name(self) -> String {
        ActiveEnum::to_value(&self)
    }

    /// The text of an id of this kind, as its typed id would write it.
    #[must_use]
    pub fn id_text(self, id: Uuid) -> String {
        match self {
            Self::Realm => self.name(),
            _ => format!("{}_{}", self.name(), id.simple()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_writes_ids_as_their_type_does() {
        let id = Uuid::from_u128(7);
        assert_eq!(Kind::PolicyDocument.id_text(id), PolicyDocumentId::from(id).to_string());
        assert_eq!(Kind::SigningKey.id_text(id), SigningKeyId::from(id).to_string());
        assert_eq!(Kind::Realm.id_text(id), "realm");
    }
}
