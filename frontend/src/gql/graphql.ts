/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How somebody looked at what is kept of a person. */
export type AccessKind =
  /** 复制 */
  | 'COPY'
  /** 精确查找 */
  | 'FIND'
  /** 查看 */
  | 'READ'
  /** 查看完整信息 */
  | 'UNMASK';

/** Changes one's own password; every other session of the account ends. */
export type AccountChangePasswordInput = {
  /** The present password, or the slip. Never serialised: not even a digest of it is kept with an idempotency key. */
  current: string;
  /** The new one. */
  new: string;
};

/** Confirms one's second factor with a first code; from now on sign-in asks for one. */
export type AccountConfirmFactorInput = {
  /** Six digits. */
  code: string;
};

/** Makes an account; the answer carries the slip of its first password. */
export type AccountCreateInput = {
  /** Sign-in name: 3 to 32 of a–z, 0–9, dot, hyphen and underscore, beginning with a letter. */
  account: string;
  /** The person's name, at most 50 characters. */
  name: string;
  /** Mobile number. */
  phone?: string | null | undefined;
};

/** Lets nobody sign in with an account any more, at once. */
export type AccountDisableInput = {
  /** Why, at most 200 characters. */
  reason: string;
};

/** What accounts can be asked for. */
export type AccountFilter = {
  /** Only disabled ones, or only those that are not. */
  disabled?: boolean | null | undefined;
  /** Part of the person's name, its pinyin initials, or the beginning of the sign-in name; whoever lists accounts sees both. */
  search?: string | null | undefined;
};

/** Part of a called party. */
export type AssignmentRole =
  /** 主办 */
  | 'LEAD'
  /** 协办 */
  | 'SUPPORTING';

/** Where one called party stands. */
export type AssignmentState =
  /** 已签收 */
  | 'ACKNOWLEDGED'
  /** 待签收 */
  | 'CALLED'
  /** 已办结 */
  | 'DONE'
  /** 办理中 */
  | 'HANDLING'
  /** 已报到 */
  | 'REPORTED_IN'
  /** 已退回 */
  | 'RETURNED';

/** How an attachment stands. */
export type AttachmentState =
  /** 查出病毒，已拦截 */
  | 'REFUSED'
  /** 已删除 */
  | 'REMOVED'
  /** 已保存 */
  | 'STORED'
  /** 等待查毒 */
  | 'WAITING';

/** What audit entries can be asked for. */
export type AuditEntryFilter = {
  /** The command's name, or its beginning up to a dot: `whistle`, `whistle.sound`. */
  action?: string | null | undefined;
  /** Who did it. */
  actor?: string | null | undefined;
  /** The machine client that did it. */
  client?: string | null | undefined;
  /** How it ended. */
  outcome?: AuditOutcome | null | undefined;
  /** Not before this moment. */
  since?: string | null | undefined;
  /** The record, by its id of any kind. */
  subject?: string | null | undefined;
  /** Before this moment. */
  until?: string | null | undefined;
};

/** How an attempt ended. */
export type AuditOutcome =
  /** 无权 */
  | 'DENIED'
  /** 成功 */
  | 'DONE'
  /** 按规则拒绝 */
  | 'REFUSED';

/** Loads a year of the working-day calendar, as the State Council's notice says it. */
export type CalendarYearLoadInput = {
  /** Days off, weekends inside a holiday included. */
  holidays: Array<string>;
  /** Saturdays and Sundays that are worked (调休补班). */
  makeUpDays: Array<string>;
  /** Title and number of the notice, at most 500 characters. */
  source: string;
  /** The year. */
  year: number;
};

/** A way out of the house. */
export type Channel =
  /** 政务通 */
  | 'CHAT'
  /** 电子邮件 */
  | 'EMAIL'
  /** 短信 */
  | 'SMS';

/** Says what a client may read, where its grants reach. A scope that is taken away ends with the next request. */
export type ClientAllowInput = {
  /** All that it may read from now on; nothing if empty. */
  scopes: Array<ClientScope>;
};

/** Lets a client in no more, at once. */
export type ClientDisableInput = {
  /** Why, at most 200 characters. */
  reason: string;
};

/** What clients can be asked for. */
export type ClientFilter = {
  /** Only disabled ones, or only those that are not. */
  disabled?: boolean | null | undefined;
  /** Of this organisation. */
  organisation?: string | null | undefined;
};

/** What is said of a machine client. */
export type ClientInput = {
  /** Addresses and ranges it may call from, at most 20; from anywhere if empty. */
  addresses?: Array<string>;
  /** Who is asked when something is wrong: a post of that organisation. */
  contact: string;
  /** Its name, at most 50 characters, unlike any other client's. */
  name: string;
  /** Whose system it is. */
  organisation: string;
  /** What it reads for, at most 200 characters. */
  purpose: string;
  /** Its last day, if it has one. */
  validUntil?: string | null | undefined;
};

/** Retires a secret at once, and with it the tokens that were given for it. */
export type ClientRetireInput = {
  /** Which one. */
  secret: string;
};

/** What a machine client may be allowed to read; its name in OAuth is that of the permission (`whistle.read`). */
export type ClientScope =
  /** 读取工作日历 */
  | 'CALENDAR_YEAR_READ'
  /** 读取权责清单 */
  | 'COMPETENCE_READ'
  /** 读取区划 */
  | 'DIVISION_READ'
  /** 读取指标 */
  | 'INDICATOR_READ'
  /** 读取单位 */
  | 'ORGANISATION_READ'
  /** 读取政策文件 */
  | 'POLICY_DOCUMENT_READ'
  /** 读取岗位 */
  | 'POST_READ'
  /** 读取规则 */
  | 'RULE_VERSION_READ'
  /** 读取哨单 */
  | 'WHISTLE_READ';

/** What a clock measures. */
export type ClockKind =
  /** 签收 */
  | 'ACKNOWLEDGE'
  /** 报到 */
  | 'REPORT_IN';

/** How a clock stands. */
export type ClockState =
  /** 超时 */
  | 'LATE'
  /** 按时 */
  | 'MET'
  /** 待日历 */
  | 'PENDING_CALENDAR'
  /** 计时中 */
  | 'RUNNING'
  /** 已停止 */
  | 'STOPPED';

/** What a limit is counted in, as a clock shows it. */
export type ClockUnit =
  /** 自然时间（小时） */
  | 'HOURS'
  /** 工作时间（小时） */
  | 'OFFICE_HOURS'
  /** 工作日 */
  | 'WORKING_DAYS';

/** What competences can be asked for. */
export type CompetenceFilter = {
  /** Of organisations in the division with this code or below. */
  divisionCode?: string | null | undefined;
  /** That hold on this day. */
  on?: string | null | undefined;
  /** Of this organisation. */
  organisation?: string | null | undefined;
  /** For this process, spelled exactly. */
  process?: string | null | undefined;
};

/** Makes the organisation competent for a process in its division; the former authority's competence ends that day. */
export type CompetenceSetInput = {
  /** The process, at most 100 characters, spelled as before when it moves to another authority. */
  process: string;
  /** The document that says so, or "local choice"; at most 200 characters. */
  source: string;
  /** First day. */
  validFrom: string;
};

/** What consents can be asked for. */
export type ConsentFilter = {
  /** Of this person. */
  person?: string | null | undefined;
  /** For this purpose. */
  purpose?: ConsentPurpose | null | undefined;
  /** Only those that hold, or only those that were withdrawn. */
  withdrawn?: boolean | null | undefined;
};

/** How a consent was given. */
export type ConsentForm =
  /** 当面 */
  | 'IN_PERSON'
  /** 网上 */
  | 'ONLINE'
  /** 书面 */
  | 'ON_PAPER';

/** Records that a person consents to one purpose, after having read the newest notice for it. */
export type ConsentGiveInput = {
  /** Whether the guardian of a child gave it: needed below 14. */
  byGuardian?: boolean | null | undefined;
  /** How it was given. */
  form: ConsentForm;
  /** The notice they read. */
  notice: string;
  /** For what. */
  purpose: ConsentPurpose;
};

/** A purpose for which a person is asked. */
export type ConsentPurpose =
  /** 社区服务联系 */
  | 'COMMUNITY_SERVICE'
  /** 公开联系卡 */
  | 'PUBLIC_CONTACT_CARD';

/** Where cards are asked for. */
export type ContactCardFilter = {
  /** In the subdistrict or community with this code: 9 or 12 digits. */
  divisionCode: string;
};

/** How much harm a value can do in wrong hands: the four working classes inside the national grade "general data". */
export type DataClass =
  /** S1 内部 */
  | 'INTERNAL'
  /** S2 个人信息 */
  | 'PERSONAL'
  /** S0 公开 */
  | 'PUBLIC'
  /** S3 敏感个人信息 */
  | 'SENSITIVE';

/** Enters what a person asks for about what is kept of them; the limit begins to run. */
export type DataRequestEnterInput = {
  /** In the person's words, at most 1,000 characters. */
  detail: string;
  /** For what. */
  kind: DataRequestKind;
};

/** What requests can be asked for. */
export type DataRequestFilter = {
  /** Open and past its time. */
  overdue?: boolean | null | undefined;
  /** Of this person. */
  person?: string | null | undefined;
  /** In one of these states. */
  state?: Array<DataRequestState> | null | undefined;
};

/** Does what is asked for. A deletion anonymises the person; where a law forbids that, it blocks them instead. */
export type DataRequestGrantInput = {
  /** What the person is told, at most 1,000 characters. */
  answer: string;
  /** For a deletion: a law that forbids it, so that the person is blocked instead; at most 200 characters. */
  keptBecause?: string | null | undefined;
};

/** What a person asks for about what is kept of them (articles 44 to 48). */
export type DataRequestKind =
  /** 查阅复制 */
  | 'COPY'
  /** 更正补充 */
  | 'CORRECT'
  /** 删除 */
  | 'DELETE'
  /** 解释说明 */
  | 'EXPLAIN';

/** Refuses, with the reason that the person is told. */
export type DataRequestRefuseInput = {
  /** Why, and where to complain; at most 1,000 characters. */
  reason: string;
};

/** How such a request stands. */
export type DataRequestState =
  /** 已办结 */
  | 'GRANTED'
  /** 待办理 */
  | 'OPEN'
  /** 不予办理 */
  | 'REFUSED';

/** Lets a deputy act with one's own grants for a while. */
export type DelegationGiveInput = {
  /** Who acts for the caller. */
  deputy: string;
  /** Why, at most 200 characters. */
  reason: string;
  /** From when. */
  validFrom: string;
  /** Until when, exclusive; at most a year later. */
  validTo: string;
};

/** What messages outside can be asked for. */
export type DeliveryFilter = {
  /** Through one of these channels. */
  channel?: Array<Channel> | null | undefined;
  /** In one of these states. */
  state?: Array<DeliveryState> | null | undefined;
};

/** How a message outside stands. */
export type DeliveryState =
  /** 发送失败 */
  | 'FAILED'
  /** 待发送 */
  | 'QUEUED'
  /** 已发送 */
  | 'SENT';

/** How often open duties are summed up. */
export type DigestRhythm =
  /** 每个工作日 */
  | 'DAILY'
  /** 不发送 */
  | 'OFF'
  /** 每周 */
  | 'WEEKLY';

/** Adds a division below the one it stands on. */
export type DivisionAddInput = {
  /** Unpadded statistical code that begins with the parent's. */
  code: string;
  /** Its kind. */
  kind: DivisionKind;
  /** Official name, at most 100 characters. */
  name: string;
};

/** Closes a division after its last day. */
export type DivisionCloseInput = {
  /** The last day it exists. */
  lastDay: string;
  /** The division of the same level that takes its place, if one does. */
  successor?: string | null | undefined;
};

/** What divisions can be asked for. */
export type DivisionFilter = {
  /** Of one of these kinds. */
  kind?: Array<DivisionKind> | null | undefined;
  /** Of this level. */
  level?: DivisionLevel | null | undefined;
  /** Directly below this division. */
  parent?: string | null | undefined;
  /** Part of the name, its pinyin initials, or the beginning of the code. */
  search?: string | null | undefined;
  /** In the division with this code, or that division itself. */
  within?: string | null | undefined;
};

/** Kind of division, by official suffix and number range. */
export type DivisionKind =
  /** 自治县 */
  | 'AUTONOMOUS_COUNTY'
  /** 县 */
  | 'COUNTY'
  /** 县级市 */
  | 'COUNTY_LEVEL_CITY'
  /** 市辖区 */
  | 'DISTRICT'
  /** 民族乡 */
  | 'ETHNIC_TOWNSHIP'
  /** 开发区、农场、类似村级单位等 */
  | 'OTHER'
  /** 地级市、自治州 */
  | 'PREFECTURE'
  /** 省、自治区、直辖市 */
  | 'PROVINCE'
  /** 社区居民委员会 */
  | 'RESIDENTS_COMMITTEE'
  /** 街道 */
  | 'SUBDISTRICT'
  /** 镇 */
  | 'TOWN'
  /** 乡 */
  | 'TOWNSHIP'
  /** 村民委员会 */
  | 'VILLAGERS_COMMITTEE';

/** Level in the tree. Stored, never derived from the code: 东莞 and others share their digits with their prefecture. */
export type DivisionLevel =
  /** 县级 */
  | 'COUNTY'
  /** 地级 */
  | 'PREFECTURE'
  /** 省级 */
  | 'PROVINCE'
  /** 乡级 */
  | 'TOWNSHIP'
  /** 村级 */
  | 'VILLAGE';

/** Closes a set with all its memberships, on a day. */
export type DivisionSetCloseInput = {
  /** The first day on which it no longer exists; today or later. */
  closedOn: string;
};

/** What is said about a set of divisions. */
export type DivisionSetContentInput = {
  /** In English, at most 100 characters. */
  englishName: string;
  /** Its name, such as 中心城区; at most 50 characters. */
  name: string;
  /** The document that decided it; none is a local choice. */
  policyDocument?: string | null | undefined;
  /** What it is for, at most 500 characters. */
  purpose: string;
  /** Why it was chosen, which a local choice must say, or a remark on the document; at most 500 characters. */
  reason?: string | null | undefined;
};

/** Makes a set in a division; its members lie in that division. */
export type DivisionSetCreateInput = {
  /** How reports and other systems name it: 2 to 40 lower-case letters, digits and underscores, a letter first. It stays. */
  code: string;
  /** What is said about it. */
  content: DivisionSetContentInput;
  /** Its first divisions, 1 to 200. */
  divisions: Array<string>;
  /** Since when they belong to it; that may be long ago. */
  since: string;
};

/** Takes divisions out of a set, on a day. They stay in it for the days before. */
export type DivisionSetExcludeInput = {
  /** Which, 1 to 200. */
  divisions: Array<string>;
  /** The first day on which they no longer belong; today or later. */
  until: string;
};

/** What sets can be asked for. */
export type DivisionSetFilter = {
  /** With this code. */
  code?: string | null | undefined;
  /** That exist on this day. */
  on?: string | null | undefined;
  /** Citing this document. */
  policyDocument?: string | null | undefined;
};

/** Takes divisions into a set, from a day on. */
export type DivisionSetIncludeInput = {
  /** Which, 1 to 200. */
  divisions: Array<string>;
  /** The first day on which they belong; today or later. */
  since: string;
};

/** Puts whoever holds a post on duty. */
export type DutyShiftInput = {
  /** First moment. */
  beginsAt: string;
  /** First moment after; at most eight days later. */
  endsAt: string;
  /** A post of the organisation: who holds it when the shift begins is on duty. */
  post: string;
  /** In which order people are called, 1 first; at most 9. */
  rank: number;
};

/** What facts can be asked for. With the days of an indicator and its part, exactly what that number counts. */
export type FactFilter = {
  /** That happened on this day or earlier. */
  asOf?: string | null | undefined;
  /** About the division with this code, or one in it. */
  divisionCode?: string | null | undefined;
  /** In this set of divisions, with all that lies in them. */
  divisionSet?: string | null | undefined;
  /** The set as it was on this day; today, if not said. */
  divisionSetOn?: string | null | undefined;
  /** That happened on this day or later. */
  from?: string | null | undefined;
  /** Counted by this indicator. */
  indicator?: IndicatorCode | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<FactKind> | null | undefined;
  /** As known at the end of this day: recorded by then and not voided by then. Now, if not said. */
  knownOn?: string | null | undefined;
  /** Only what opening balances brought along, or only what they did not. */
  opening?: boolean | null | undefined;
  /** About this organisation. */
  organisation?: string | null | undefined;
  /** In this part of the indicator; the denominator if not said. */
  part?: IndicatorPart | null | undefined;
};

/** What a fact says happened. Its amount is 1 unless it says otherwise here. */
export type FactKind =
  /** 按时签收 */
  | 'WHISTLE_ACKNOWLEDGED'
  /** 超期签收 */
  | 'WHISTLE_ACKNOWLEDGED_LATE'
  /** 被吹哨(部门) */
  | 'WHISTLE_CALLED'
  /** 销哨 */
  | 'WHISTLE_CLOSED'
  /** 核实 */
  | 'WHISTLE_CONFIRMED'
  /** 办结 */
  | 'WHISTLE_FINISHED'
  /** 被评价; the amount is the grade, 1 to 5 */
  | 'WHISTLE_RATED'
  /** 按时报到 */
  | 'WHISTLE_REPORTED_IN'
  /** 超期报到 */
  | 'WHISTLE_REPORTED_IN_LATE'
  /** 到期未报到; voided by 超期报到 when the party comes after all */
  | 'WHISTLE_REPORT_IN_MISSED'
  /** 报到用时; the amount is whole minutes from the call to reporting in */
  | 'WHISTLE_RESPONSE'
  /** 退回 */
  | 'WHISTLE_RETURNED'
  /** 吹哨(街道) */
  | 'WHISTLE_SOUNDED';

/** What a file is, by its content. Nothing else is kept. */
export type FileType =
  /** CSV 表格 */
  | 'CSV'
  /** Word 文档 */
  | 'DOCX'
  /** JPEG 图片 */
  | 'JPEG'
  /** PDF 文档 */
  | 'PDF'
  /** PNG 图片 */
  | 'PNG'
  /** 纯文本 */
  | 'TEXT'
  /** Excel 表格 */
  | 'XLSX';

/** Takes a grant back, at once. */
export type GrantCloseInput = {
  /** Why, at most 200 characters. */
  reason: string;
};

/** What grants can be asked for. */
export type GrantFilter = {
  /** Held by this account, itself or through a post. */
  account?: string | null | undefined;
  /** Held by this machine client. */
  client?: string | null | undefined;
  /** Only open ones, or only closed ones. */
  closed?: boolean | null | undefined;
  /** Of one of these roles. */
  role?: Array<Role> | null | undefined;
};

/** Gives a role in a scope to an account, or to whoever holds a post. */
export type GrantGiveInput = {
  /** To this account; or to a post. */
  account?: string | null | undefined;
  /** To a machine client, which reads with it what it is allowed. */
  client?: string | null | undefined;
  /** In this division and everything below it; or in an organisation; or, if neither, in the whole installation. */
  division?: string | null | undefined;
  /** In this organisation. */
  organisation?: string | null | undefined;
  /** To whoever holds this post. */
  post?: string | null | undefined;
  /** The role. */
  role: Role;
  /** First day. */
  validFrom: string;
  /** Last day, if it has one. */
  validTo?: string | null | undefined;
};

/** Passes one piece of open work on; the last one closes the hand-over. */
export type HandoverTransferInput = {
  /** The piece of work. */
  item: string;
  /** The post of the same organisation that takes it over; somebody must hold it. */
  toPost: string;
};

/** Records an impact assessment (Personal Information Protection Law, article 55); it is kept for three years. */
export type ImpactAssessmentRecordInput = {
  /** The day it was made. */
  assessedOn: string;
  /** What is done against it; at most 2,000 characters. */
  measures: string;
  /** Whether purpose and way are lawful, legitimate and necessary; at most 2,000 characters. */
  necessity: string;
  /** Of what. */
  purpose: ConsentPurpose;
  /** What it can do to people; at most 2,000 characters. */
  risks: string;
};

/** What imports can be asked for. */
export type ImportFilter = {
  /** Of records of this kind. */
  kind?: Kind | null | undefined;
  /** That stand so. */
  state?: ImportState | null | undefined;
};

/** What rows can be asked for. */
export type ImportRowFilter = {
  /** Of this import. */
  import?: string | null | undefined;
  /** That stand so. */
  state?: ImportRowState | null | undefined;
};

/** How a row of an import stands. */
export type ImportRowState =
  /** 有误 */
  | 'FAULTY'
  /** 可导入 */
  | 'GOOD'
  /** 保留(撤回时已被改动或使用) */
  | 'KEPT'
  /** 已导入 */
  | 'STORED'
  /** 已撤回 */
  | 'UNDONE';

/** How an import stands. */
export type ImportState =
  /** 校验中 */
  | 'CHECKING'
  /** 已放弃 */
  | 'DISCARDED'
  /** 待导入 */
  | 'READY'
  /** 已导入 */
  | 'STORED'
  /** 已撤回 */
  | 'UNDONE';

/** Makes records of an import's rows: of all, or of the good ones only. It is done as a whole or not at all. */
export type ImportStoreInput = {
  /** Leave faulty rows out; without it an import with faulty rows is refused. */
  goodOnly: boolean;
};

/** Which indicator. */
export type IndicatorCode =
  /** 销哨件数 */
  | 'CLOSED'
  /** 平均报到用时 */
  | 'HOURS_TO_REPORT_IN'
  /** 评价四分以上比例 */
  | 'RATED_WELL'
  /** 按时报到率 */
  | 'REPORTED_IN_IN_TIME'
  /** 吹哨件数 */
  | 'SOUNDED';

/** Which way is better. */
export type IndicatorDirection =
  /** 越高越好 */
  | 'HIGHER_IS_BETTER'
  /** 越低越好 */
  | 'LOWER_IS_BETTER'
  /** 不论高低 */
  | 'NEITHER';

/** What indicators can be asked for: where, for whom, for which days, and as known on which day. */
export type IndicatorFilter = {
  /** The last day; today, if not said. */
  asOf?: string | null | undefined;
  /** Of the division with this code with all in it; else of all that the caller may see. */
  divisionCode?: string | null | undefined;
  /** Of this set of divisions, as it is on the last day, with all that lies in them. */
  divisionSet?: string | null | undefined;
  /** The first day; else the first of the month eleven months before the last day. */
  from?: string | null | undefined;
  /** Only these. */
  indicator?: Array<IndicatorCode> | null | undefined;
  /** As known at the end of this day; today, if not said. */
  knownOn?: string | null | undefined;
  /** Of this organisation alone. */
  organisation?: string | null | undefined;
};

/** Which of an indicator's two numbers. */
export type IndicatorPart =
  /** 分母 */
  | 'DENOMINATOR'
  /** 分子 */
  | 'NUMERATOR';

/** What an indicator is told in. */
export type IndicatorUnit =
  /** 件: no ratio, the numerator is told as it is */
  | 'COUNT'
  /** 小时 */
  | 'HOURS'
  /** 百分比 */
  | 'PERCENT';

/** What invitations can be asked for. */
export type InvitationFilter = {
  /** Only those that may be used now, or only the others. */
  open?: boolean | null | undefined;
  /** Into this post. */
  post?: string | null | undefined;
};

/** What jobs can be asked for. */
export type JobFilter = {
  /** Done by this command. */
  kind?: string | null | undefined;
  /** In one of these states. */
  state?: Array<JobState> | null | undefined;
};

/** How a job stands. */
export type JobState =
  /** 已完成 */
  | 'DONE'
  /** 已搁置 */
  | 'PARKED'
  /** 待执行 */
  | 'WAITING';

/** What a record is. */
export type Kind =
  /** 账号 */
  | 'ACCOUNT'
  /** 附件 */
  | 'ATTACHMENT'
  /** 审计记录 */
  | 'AUDIT_ENTRY'
  /** 工作日历 */
  | 'CALENDAR_YEAR'
  /** 接入系统 */
  | 'CLIENT'
  /** 权责(哪个部门主管哪项事务) */
  | 'COMPETENCE'
  /** 同意 */
  | 'CONSENT'
  /** 个人信息申请 */
  | 'DATA_REQUEST'
  /** 代理 */
  | 'DELEGATION'
  /** 外发消息 */
  | 'DELIVERY'
  /** 区划 */
  | 'DIVISION'
  /** 区划集合 */
  | 'DIVISION_SET'
  /** 值班 */
  | 'DUTY_SHIFT'
  /** 事实(指标据以计数) */
  | 'FACT'
  /** 授权 */
  | 'GRANT'
  /** 移交 */
  | 'HANDOVER'
  /** 影响评估 */
  | 'IMPACT_ASSESSMENT'
  /** 导入 */
  | 'IMPORT'
  /** 导入的行 */
  | 'IMPORT_ROW'
  /** 邀请 */
  | 'INVITATION'
  /** 任务 */
  | 'JOB'
  /** 留存令 */
  | 'LEGAL_HOLD'
  /** 账号与居民的关联 */
  | 'LINK'
  /** 列表偏好 */
  | 'LIST_PREFERENCE'
  /** 消息 */
  | 'NOTIFICATION'
  /** 消息设置 */
  | 'NOTIFICATION_PREFERENCE'
  /** 期初数 */
  | 'OPENING_BALANCE'
  /** 组织 */
  | 'ORGANISATION'
  /** 居民 */
  | 'PERSON'
  /** 个人信息查阅记录 */
  | 'PERSON_ACCESS'
  /** 验证码 */
  | 'PHONE_CODE'
  /** 政策文件 */
  | 'POLICY_DOCUMENT'
  /** 岗位 */
  | 'POST'
  /** 告知书 */
  | 'PRIVACY_NOTICE'
  /** 全域 */
  | 'REALM'
  /** 规则版本 */
  | 'RULE_VERSION'
  /** 会话 */
  | 'SESSION'
  /** 签名密钥 */
  | 'SIGNING_KEY'
  /** 哨 */
  | 'WHISTLE';

/** In which language a message outside is. */
export type Language =
  /** 中文 */
  | 'CHINESE'
  /** English */
  | 'ENGLISH';

/** Why a personal value may be processed (Personal Information Protection Law, article 13). */
export type LegalBasis =
  /** 已公开的信息 */
  | 'ALREADY_PUBLIC'
  /** 本人同意 */
  | 'CONSENT'
  /** 应对突发事件 */
  | 'EMERGENCY'
  /** 公共利益 */
  | 'PUBLIC_INTEREST'
  /** 履行法定职责 */
  | 'STATUTORY_DUTY';

/** What holds can be asked for. */
export type LegalHoldFilter = {
  /** Only those that were lifted, or only those that were not. */
  lifted?: boolean | null | undefined;
  /** On this person. */
  person?: string | null | undefined;
};

/** Places a hold on a person: what is known of them is not deleted while it holds. */
export type LegalHoldPlaceInput = {
  /** The first day. */
  from: string;
  /** Why: the case, the authority that asked; at most 500 characters. */
  reason: string;
  /** The last day, if it has one. */
  until?: string | null | undefined;
};

/** Asks a community to know one as a person it serves. */
export type LinkAskInput = {
  /** The community or village. */
  division: string;
  /** Where one lives, so that the community can tell; at most 100 characters. */
  said: string;
};

/** Confirms that an account is a person of the community. */
export type LinkConfirmInput = {
  /** Who it is. */
  person: string;
};

/** What links can be asked for. */
export type LinkFilter = {
  /** In one of these states. */
  state?: Array<LinkState> | null | undefined;
};

/** Refuses to know an account as a person. */
export type LinkRefuseInput = {
  /** Why, for the person who asked; at most 200 characters. */
  reason: string;
};

/** What became of somebody's request to be known as a person. */
export type LinkState =
  /** 待确认 */
  | 'ASKED'
  /** 已关联 */
  | 'CONFIRMED'
  /** 已解除 */
  | 'ENDED'
  /** 未通过 */
  | 'REFUSED';

/** Keeps how a list is liked. What is left out stays as it was. */
export type ListPreferenceKeepInput = {
  /** Keys of the columns in their order; none: as the page has them. At most 60. */
  columns?: Array<string> | null | undefined;
  /** Filters with names, at most 20. */
  filters?: Array<SavedFilterInput> | null | undefined;
  /** Which list, as its page calls it. */
  list: string;
};

/** What somebody is told of. All but the first can be read in the app; each has a text for outside. */
export type NoticeKind =
  /** 部门已签收或报到 */
  | 'ANSWERED'
  /** 收到吹哨 */
  | 'CALLED'
  /** 已销哨 */
  | 'CLOSED'
  /** 已评价 */
  | 'CONFIRMED'
  /** 待办摘要 */
  | 'DIGEST'
  /** 即将到期 */
  | 'DUE_SOON'
  /** 收到应急吹哨 */
  | 'EMERGENCY_CALLED'
  /** 逐级提醒 */
  | 'ESCALATED'
  /** 待核实 */
  | 'FINISHED'
  /** 验证码 */
  | 'ONE_TIME_CODE'
  /** 排班变动 */
  | 'ON_DUTY'
  /** 已超期 */
  | 'OVERDUE'
  /** 退回待处理 */
  | 'RETURNED';

/** What notifications can be asked for. */
export type NotificationFilter = {
  /** Of these kinds. */
  kind?: Array<NoticeKind> | null | undefined;
  /** Only unread ones, or only read ones. */
  unread?: boolean | null | undefined;
};

/** How one wants to be told. Says everything again; only addresses that are left out stay as they are. */
export type NotificationPreferenceSetInput = {
  /** A new name in the government's chat; an empty one takes it away. */
  chat?: string | null | undefined;
  /** How often open duties are summed up. */
  digest: DigestRhythm;
  /** At which hour, 0 to 23. */
  digestHour: number;
  /** On which day of the week if weekly, 1 (Monday) to 7. */
  digestWeekday: number;
  /** A new mail address; an empty one takes it away. */
  email?: string | null | undefined;
  /** In which language messages outside are. */
  language: Language;
  /** Which kinds are not even told in the app; duties always are. */
  muted: Array<NoticeKind>;
  /** Which kinds also go outside. */
  outside: Array<OutsideInput>;
  /** When nothing but emergencies goes outside; never, if left out. */
  quiet?: QuietHoursInput | null | undefined;
};

/** What opening balances can be asked for. */
export type OpeningBalanceFilter = {
  /** About the division with this code, or one in it. */
  divisionCode?: string | null | undefined;
  /** With a number of this organisation. */
  organisation?: string | null | undefined;
  /** How they stand. */
  state?: OpeningBalanceState | null | undefined;
};

/** What a unit counted before Linli, for a division and some days. */
export type OpeningBalanceInput = {
  /** The last day that is counted, before today; indicators count the numbers on this day. */
  asOf: string;
  /** The policy document they stand in, if it is one. */
  document?: string | null | undefined;
  /** The numbers, one for each organisation and measure; 1 to 500. */
  lines: Array<OpeningLineInput>;
  /** The first day that is counted. */
  since: string;
  /** Where the numbers stand, such as a letter or a report with its page; at most 200 characters. */
  source: string;
};

/** How an opening balance stands. */
export type OpeningBalanceState =
  /** 已确认: counts */
  | 'CONFIRMED'
  /** 待确认: counts nowhere yet */
  | 'ENTERED'
  /** 已作废: does not count any more */
  | 'VOIDED';

/** Takes an opening balance back: it counts no more, and what was known before stays as it was. */
export type OpeningBalanceVoidInput = {
  /** Why, at most 200 characters. */
  reason: string;
};

/** One number. */
export type OpeningLineInput = {
  /** How many, 1 to 10,000,000; what was none has no line. */
  amount: number;
  /** What is counted. */
  measure: OpeningMeasure;
  /** Whose work it was. */
  organisation: string;
};

/** What a brought number counts. Only what was counted one by one before Linli too: no hours and no grades. */
export type OpeningMeasure =
  /** 销哨件数(街道) */
  | 'CLOSED'
  /** 办结次数(部门) */
  | 'FINISHED'
  /** 按时报到次数(部门) */
  | 'REPORTED_IN'
  /** 超期报到次数(部门) */
  | 'REPORTED_IN_LATE'
  /** 吹哨件数(街道) */
  | 'SOUNDED';

/** Corrects names, social credit code and official order. */
export type OrganisationChangeInput = {
  /** Place in the official order, 0 to 9999, smallest first. */
  displayOrder: number;
  /** Official name, at most 100 characters. */
  name: string;
  /** Name as lists show it, at most 30 characters. */
  shortName: string;
  /** Unified social credit code (GB 32100-2015), 18 characters. */
  uscc?: string | null | undefined;
};

/** Closes an organisation in whose posts nobody is left. */
export type OrganisationCloseInput = {
  /** Why, for example the document that dissolved it; at most 500 characters. */
  reason: string;
};

/** Enters an organisation in a division. */
export type OrganisationCreateInput = {
  /** Place in the official order, 0 to 9999, smallest first. */
  displayOrder: number;
  /** What it is; it never changes. */
  kind: OrganisationKind;
  /** Official name, at most 100 characters. */
  name: string;
  /** Name as lists show it, at most 30 characters. */
  shortName: string;
  /** Unified social credit code (GB 32100-2015), 18 characters. */
  uscc?: string | null | undefined;
};

/** What organisations can be asked for. */
export type OrganisationFilter = {
  /** In the division with this code or below. */
  divisionCode?: string | null | undefined;
  /** In this set of divisions, with all that lies in them. */
  divisionSet?: string | null | undefined;
  /** The set as it was on this day; today, if not said. */
  divisionSetOn?: string | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<OrganisationKind> | null | undefined;
  /** Part of the name, its pinyin initials, or the beginning of the social credit code. */
  search?: string | null | undefined;
};

/** What an organisation is in grassroots governance. */
export type OrganisationKind =
  /** 市级部门 */
  | 'CITY_DEPARTMENT'
  /** 社区(居委会、村委会) */
  | 'COMMUNITY'
  /** 区级部门 */
  | 'DISTRICT_DEPARTMENT'
  /** 党委、党工委 */
  | 'PARTY_COMMITTEE'
  /** 驻区单位 */
  | 'RESIDENT_UNIT'
  /** 街道办事处 */
  | 'SUBDISTRICT_OFFICE'
  /** 公用事业单位 */
  | 'UTILITY'
  /** 垂直管理单位 */
  | 'VERTICAL_AGENCY';

/** In which order. */
export type OrganisationSort =
  /** By name. */
  | 'NAME'
  /** The official order, then the name. */
  | 'OFFICIAL';

/** A kind that also goes outside, and which way. */
export type OutsideInput = {
  /** Which way. */
  channel: Channel;
  /** What. */
  kind: NoticeKind;
};

/** What looks can be asked for. */
export type PersonAccessFilter = {
  /** By this account. */
  account?: string | null | undefined;
  /** Of this kind. */
  kind?: Array<AccessKind> | null | undefined;
  /** At this person. */
  person?: string | null | undefined;
};

/** Corrects what is kept of a person. What is left out stays: nobody who sees it masked could say it again. */
export type PersonChangeInput = {
  /** Another address. */
  address?: string | null | undefined;
  /** Another day of birth. */
  birthDate?: string | null | undefined;
  /** What they do for the community; empty text ends it. */
  duty?: string | null | undefined;
  /** Another guardian. */
  guardian?: string | null | undefined;
  /** Another identity number. */
  identityNumber?: string | null | undefined;
  /** Another name. */
  name?: string | null | undefined;
  /** Another mobile number. */
  phone?: string | null | undefined;
  /** Fields that are no longer kept. */
  remove?: Array<PersonField> | null | undefined;
};

/** Enters a person whom a community knows. */
export type PersonCreateInput = {
  /** Home address, at most 200 characters. */
  address?: string | null | undefined;
  /** Day of birth; taken from the identity number when that is there. */
  birthDate?: string | null | undefined;
  /** What they do for the community, such as 楼栋长; at most 50 characters. */
  duty?: string | null | undefined;
  /** For a child under 14: the guardian who consented, name and relation, at most 50 characters. */
  guardian?: string | null | undefined;
  /** Citizen's identity number (GB 11643). */
  identityNumber?: string | null | undefined;
  /** Name, at most 50 characters. */
  name: string;
  /** The notice that was shown to them before, the newest one for services of the community. */
  notice: string;
  /** Mobile number. */
  phone?: string | null | undefined;
  /** Where it came from. */
  source: PersonSource;
};

/** A personal field that can be uncovered. */
export type PersonField =
  /** 住址 */
  | 'ADDRESS'
  /** 出生日期 */
  | 'BIRTH_DATE'
  /** 公民身份号码 */
  | 'IDENTITY_NUMBER'
  /** 姓名 */
  | 'NAME'
  /** 手机号码 */
  | 'PHONE';

/** What persons can be asked for: nothing that is personal. Who looks for somebody gives a reason (`person.find`). */
export type PersonFilter = {
  /** In the division with this code or below. */
  divisionCode?: string | null | undefined;
  /** Only those whom the community serves, or only those it no longer serves. */
  ended?: boolean | null | undefined;
  /** Only those who do something for the community, or only the others. */
  onDuty?: boolean | null | undefined;
};

/** Finds persons by their whole telephone number, identity number or name, among those whom the caller may read. */
export type PersonFindInput = {
  /** Citizen's identity number. */
  identityNumber?: string | null | undefined;
  /** The whole name. */
  name?: string | null | undefined;
  /** Mobile number; or the identity number; or the name. */
  phone?: string | null | undefined;
  /** Why, 4 to 200 characters. */
  reason: string;
};

/** Where what is known about a person came from. */
export type PersonSource =
  /** 业务办理 */
  | 'CASE_WORK'
  /** 上级下发 */
  | 'HANDED_DOWN'
  /** 入户走访 */
  | 'HOME_VISIT'
  /** 本人提供 */
  | 'ONESELF';

/** Shows fields of a person in full, once, to whoever says why. */
export type PersonUnmaskInput = {
  /** Which. */
  fields: Array<PersonField>;
  /** Why, 4 to 200 characters. A sensitive field (identity number, address, day of birth) is uncovered alone. */
  reason: string;
};

/** What policy documents can be asked for. */
export type PolicyDocumentFilter = {
  /** Part of the title, issuer or number, or the pinyin initials of the issuer. */
  search?: string | null | undefined;
};

/** What is said about a policy document. */
export type PolicyDocumentInput = {
  /** The day it was issued. */
  issuedOn: string;
  /** Who issued it, at most 100 characters. */
  issuer: string;
  /** Its number (发文字号), at most 100 characters. */
  number?: string | null | undefined;
  /** Title without book-title marks, at most 200 characters. */
  title: string;
};

/** Puts a person into a post. */
export type PostAppointInput = {
  /** Sign-in name of the person's account: who appoints need not be able to look accounts up. */
  account: string;
  /** First day in the post, at most 60 days ahead. */
  since: string;
};

/** Corrects title and order of a post. */
export type PostChangeInput = {
  /** Place in the official order of its organisation, 0 to 9999, smallest first. */
  displayOrder: number;
  /** What it is called, at most 60 characters. */
  title: string;
};

/** Creates a post in an organisation. */
export type PostCreateInput = {
  /** Place in the official order of its organisation, 0 to 9999, smallest first. */
  displayOrder: number;
  /** What it is called, at most 60 characters. */
  title: string;
};

/** Ends the tenure of whoever holds the post, and opens the hand-over of the open work. */
export type PostEndInput = {
  /** First day on which the person no longer holds the post, at most 60 days ahead. */
  until: string;
};

/** What posts can be asked for. */
export type PostFilter = {
  /** Of this organisation. */
  organisation?: string | null | undefined;
  /** Part of the title or its pinyin initials. */
  search?: string | null | undefined;
  /** Whether nobody holds it today. */
  vacant?: boolean | null | undefined;
};

/** What notices can be asked for. */
export type PrivacyNoticeFilter = {
  /** For this purpose. */
  purpose?: ConsentPurpose | null | undefined;
};

/** Publishes the next version of the notice for a purpose. From now on people are asked under this one. */
export type PrivacyNoticePublishInput = {
  /** The assessment that came before; needed where the purpose shows persons to others. */
  assessment?: string | null | undefined;
  /** What people read, at most 5,000 characters. */
  body: string;
  /** For what people are asked. */
  purpose: ConsentPurpose;
  /** Title, at most 100 characters. */
  title: string;
};

/** From one minute of the day to another, over midnight if the end comes first. */
export type QuietHoursInput = {
  /** First minute, 0 to 1439. */
  from: number;
  /** First minute after, 0 to 1439. */
  to: number;
};

/** A role; what it may is the matrix in the domain crate. */
export type Role =
  /** 审计管理员 */
  | 'AUDIT_ADMINISTRATOR'
  /** 市级统筹 */
  | 'CITY_COORDINATOR'
  /** 社区干部 */
  | 'COMMUNITY_OFFICER'
  /** 县(市、区)统筹 */
  | 'COUNTY_COORDINATOR'
  /** 部门工作人员 */
  | 'DEPARTMENT_OFFICER'
  /** 单位联络员 */
  | 'LIAISON'
  /** 安全管理员 */
  | 'SECURITY_ADMINISTRATOR'
  /** 街道工作人员 */
  | 'SUBDISTRICT_CLERK'
  /** 街道党工委书记 */
  | 'SUBDISTRICT_SECRETARY'
  /** 系统管理员 */
  | 'SYSTEM_ADMINISTRATOR';

/** Who adopts versions of a table. */
export type RuleAdopter =
  /** What the city's work goes by. */
  | 'CITY_COORDINATOR'
  /** What the installation goes by. */
  | 'SYSTEM_ADMINISTRATOR';

/** What kind of value a field is. */
export type RuleFieldKind =
  /** One of some values. */
  | 'CHOICE'
  /** Yes or no. */
  | 'FLAG'
  /** An object with `unit` and `amount`. */
  | 'LIMIT'
  /** A whole number of a unit. */
  | 'NUMBER'
  /** Spans of a working day, each with `from` and `to`. */
  | 'OFFICE_HOURS'
  /** A text. */
  | 'TEXT'
  /** A list of short texts. */
  | 'TEXTS';

/** What somebody means to adopt. */
export type RulePreviewInput = {
  /** The table as JSON text, every number with its source; at most 20,000 characters. */
  body: string;
  /** The first day it would hold. */
  effectiveFrom: string;
  /** Which table: `whistle_time_limits`. */
  name: string;
};

/** Which tables, and on which day. */
export type RuleTableFilter = {
  /** Only the one of this name. */
  name?: string | null | undefined;
  /** What holds on this day; today, if not said. */
  on?: string | null | undefined;
};

/** Adopts a version of a rule table. What was begun under an earlier version keeps it. */
export type RuleVersionAdoptInput = {
  /** The table as JSON text, every number with its source; at most 20,000 characters. */
  body: string;
  /** The first day it holds. */
  effectiveFrom: string;
  /** Which table: `whistle_time_limits`. */
  name: string;
  /** The document that decided it; none is a local choice. */
  policyDocument?: string | null | undefined;
  /** The seal of the preview of exactly this body on this day. */
  previewed: string;
  /** Why it was chosen, which a local choice must say, or a remark on the document; at most 500 characters. */
  reason?: string | null | undefined;
};

/** What rule versions can be asked for. */
export type RuleVersionFilter = {
  /** Of this table, for example `whistle_time_limits`. */
  name?: string | null | undefined;
  /** Citing this document. */
  policyDocument?: string | null | undefined;
};

/** Takes back a version that has not begun. */
export type RuleVersionWithdrawInput = {
  /** Why; at most 500 characters. */
  reason: string;
};

/** A filter with a name. */
export type SavedFilterInput = {
  /** Whether the list opens with it; one at most. */
  first?: boolean;
  /** What it is called, at most 30 characters. */
  name: string;
  /** What stands in the page's address after the question mark, at most 1,000 characters. */
  search: string;
};

/** Who does a step of day one. */
export type SetupActor =
  /** 市级统筹 */
  | 'CITY_COORDINATOR'
  /** 区县统筹 */
  | 'COUNTY_COORDINATOR'
  /** 三员本人: each administrator for itself */
  | 'EACH_ADMINISTRATOR'
  /** 运维人员: whoever may run the program beside its database */
  | 'OPERATOR'
  /** 安全管理员 */
  | 'SECURITY_ADMINISTRATOR'
  /** 街道党工委书记 */
  | 'SUBDISTRICT_SECRETARY'
  /** 系统管理员 */
  | 'SYSTEM_ADMINISTRATOR';

/** How a step of day one stands. */
export type SetupState =
  /** 等待: an earlier step comes first */
  | 'BLOCKED'
  /** 完成 */
  | 'DONE'
  /** 待办: has to be done before people can work */
  | 'OPEN'
  /** 尽快: people can work, but it should be done soon */
  | 'SOON';

/** Acknowledges the call (签收). */
export type WhistleAcknowledgeInput = {
  /** The caller's own assignment. */
  assignment: string;
};

/** Confirms that the work is done, and grades every party. */
export type WhistleConfirmInput = {
  /** One for every party that finished. */
  ratings: Array<WhistleRatingInput>;
  /** At most 1,000 characters. */
  remark?: string | null | undefined;
};

/** Drafts a whistle about a subdistrict or a community. */
export type WhistleDraftInput = {
  /** Street and house, at most 200 characters. */
  address?: string | null | undefined;
  /** What happened and what is beyond the subdistrict's own means, at most 4,000 characters. */
  body: string;
  /** Why it may whistle. */
  kind: WhistleKind;
  /** The lead department. */
  lead: string;
  /** Supporting departments, at most 20. */
  supporting: Array<string>;
  /** One line, at most 100 characters. */
  title: string;
};

/** What whistles can be asked for. */
export type WhistleFilter = {
  /** About the division with this code, or one in it. */
  divisionCode?: string | null | undefined;
  /** In this set of divisions, with all that lies in them. */
  divisionSet?: string | null | undefined;
  /** The set as it was on this day; today, if not said. */
  divisionSetOn?: string | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<WhistleKind> | null | undefined;
  /** Whistled by this office. */
  organisation?: string | null | undefined;
  /** With a deadline that has passed and is not met, or without. */
  overdue?: boolean | null | undefined;
  /** With this organisation as a called party. */
  party?: string | null | undefined;
  /** What the title, the number, the address or the text has, as in the search box. */
  search?: string | null | undefined;
  /** Drafted on this day or later. */
  since?: string | null | undefined;
  /** In one of these states. */
  state?: Array<WhistleState> | null | undefined;
  /** Drafted on this day or earlier. */
  until?: string | null | undefined;
};

/** Finishes (办结). */
export type WhistleFinishInput = {
  /** The caller's own assignment. */
  assignment: string;
  /** What came of it, at most 2,000 characters. */
  result: string;
};

/** Begins to handle it. */
export type WhistleHandleInput = {
  /** The caller's own assignment. */
  assignment: string;
  /** At most 500 characters. */
  remark?: string | null | undefined;
};

/** Why a subdistrict may whistle (facts: Beijing's three kinds and Nanjing's work promotion). */
export type WhistleKind =
  /** 应急处置 */
  | 'EMERGENCY'
  /** 疑难事项 */
  | 'HARD_PROBLEM'
  /** 联合执法 */
  | 'JOINT_ENFORCEMENT'
  /** 工作推进 */
  | 'WORK_PROMOTION';

/** A grade for one party. */
export type WhistleRatingInput = {
  /** The party. */
  assignment: string;
  /** 1 to 5. */
  grade: number;
  /** At most 500 characters. */
  remark?: string | null | undefined;
};

/** Discards a draft. */
export type WhistleReasonInput = {
  /** Why, at most 500 characters. */
  reason: string;
};

/** Gives a returned call to another organisation, or back to the same one. */
export type WhistleReassignInput = {
  /** The returned call. */
  assignment: string;
  /** Who is called now. */
  organisation: string;
  /** Why, at most 500 characters. */
  reason: string;
};

/** Reports in (报到). */
export type WhistleReportInInput = {
  /** Who came, as the department writes it, at most 200 characters. */
  arrived: string;
  /** The caller's own assignment. */
  assignment: string;
  /** At most 500 characters. */
  remark?: string | null | undefined;
};

/** Gives the call back, once, with a reason and perhaps another organisation. */
export type WhistleReturnInput = {
  /** The caller's own assignment. */
  assignment: string;
  /** Who is competent instead, in the department's view. */
  proposed?: string | null | undefined;
  /** Why, at most 500 characters. */
  reason: string;
};

/** In which order. */
export type WhistleSort =
  /** Earliest running deadline first; without one last. */
  | 'DUE'
  /** Last drafted first. */
  | 'NEWEST'
  /** First drafted first. */
  | 'OLDEST';

/** Where a whistle stands. */
export type WhistleState =
  /** 已销哨 */
  | 'CLOSED'
  /** 已评价 */
  | 'CONFIRMED'
  /** 已作废 */
  | 'DISCARDED'
  /** 待核实 */
  | 'DONE'
  /** 草稿 */
  | 'DRAFT'
  /** 办理中 */
  | 'HANDLING'
  /** 已吹哨 */
  | 'SOUNDED';

export type AuditListQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditListQuery = { auditEntries: { totalCount: string, nodes: Array<{ id: string, seq: number | null, at: string, actor: string, onBehalfOf: string | null, address: string | null, action: string, kind: Kind, subject: string | null, outcome: AuditOutcome, code: string | null, change: string | null, traceId: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CalendarYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarYearsQuery = { calendarYears: { nodes: Array<{ id: string, year: number, source: string, loadedAt: string, holidays: Array<string>, makeUpDays: Array<string> }> } };

export type CalendarYearLoadMutationVariables = Exact<{
  input: CalendarYearLoadInput;
  idempotencyKey?: string | null | undefined;
}>;


export type CalendarYearLoadMutation = { calendarYearLoad: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DeskQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskQuery = { desk: { counts: { waiting: number, overdue: number, dueToday: number, running: number }, waiting: Array<{ kind: Kind, subject: string, title: string, subtitle: string, action: string, since: string, dueAt: string | null, unit: ClockUnit | null, workingDaysLeft: number | null, overdue: boolean }> } };

export type DueListQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DueListQuery = { desk: { due: Array<{ on: string, subject: string, kind: Kind, title: string, what: string, dueAt: string, overdue: boolean }> } };

export type DivisionAddMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DivisionAddInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DivisionAddMutation = { divisionAdd: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DivisionCloseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DivisionCloseInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DivisionCloseMutation = { divisionClose: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DivisionSetCreateMutationVariables = Exact<{
  id: string;
  input: DivisionSetCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DivisionSetCreateMutation = { divisionSetCreate: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DivisionSetChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DivisionSetContentInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DivisionSetChangeMutation = { divisionSetChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DivisionSetIncludeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DivisionSetIncludeInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DivisionSetIncludeMutation = { divisionSetInclude: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DivisionSetExcludeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DivisionSetExcludeInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DivisionSetExcludeMutation = { divisionSetExclude: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DivisionSetCloseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DivisionSetCloseInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DivisionSetCloseMutation = { divisionSetClose: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DivisionSetsQueryVariables = Exact<{ [key: string]: never; }>;


export type DivisionSetsQuery = { divisionSets: { nodes: Array<{ id: string, version: number, code: string, name: string, englishName: string, purpose: string, reason: string | null, closedOn: string | null, division: { id: string, code: string, name: string } | null, policyDocument: { id: string, title: string, number: string | null } | null, members: Array<{ division: string, code: string, name: string, since: string, until: string | null }>, allowedActions: Array<{ name: string, reason: string | null }> }> } };

export type DivisionListQueryVariables = Exact<{
  filter?: DivisionFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DivisionListQuery = { divisions: { totalCount: string, nodes: Array<{ id: string, code: string, name: string, shortName: string, kind: DivisionKind, level: DivisionLevel, validTo: string | null, childCount: number, ancestors: Array<{ id: string, shortName: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DivisionPathQueryVariables = Exact<{
  id: string;
}>;


export type DivisionPathQuery = { division: { id: string, code: string, name: string, shortName: string, kind: DivisionKind, level: DivisionLevel, validFrom: string, validTo: string | null, version: number, childCount: number, ancestors: Array<{ id: string, shortName: string }> } | null };

export type AccountListQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountListQuery = { accounts: { totalCount: string, nodes: Array<{ id: string, account: string, name: string, phone: string | null, disabledAt: string | null, mustChangePassword: boolean, secondFactor: boolean, lastSignInAt: string | null, posts: Array<{ id: string, title: string, organisation: { shortName: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountCreateMutationVariables = Exact<{
  input: AccountCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountCreateMutation = { accountCreate: { issuedSlip: { slip: string | null, account: { id: string, account: string, name: string, slipUntil: string | null } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountDetailQueryVariables = Exact<{
  id: string;
}>;


export type AccountDetailQuery = { account: { id: string, account: string, name: string, phone: string | null, disabledAt: string | null, mustChangePassword: boolean, secondFactor: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, title: string, organisation: { id: string, shortName: string } | null }>, grants: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, division: { id: string, shortName: string } | null, organisation: { id: string, shortName: string } | null, post: { id: string, title: string } | null }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type AccountResetMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountResetMutation = { accountReset: { issuedSlip: { slip: string | null, account: { slipUntil: string | null } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountDisableMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: AccountDisableInput;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountDisableMutation = { accountDisable: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountEnableMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountEnableMutation = { accountEnable: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ClientCreateMutationVariables = Exact<{
  input: ClientInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ClientCreateMutation = { clientCreate: { issuedSecret: { secret: string | null, client: { id: string } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ClientChangeMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  input: ClientInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ClientChangeMutation = { clientChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ClientListQueryVariables = Exact<{
  filter?: ClientFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ClientListQuery = { clients: { totalCount: string, nodes: Array<{ id: string, name: string, purpose: string, scopes: Array<ClientScope>, disabledAt: string | null, validUntil: string | null, lastUsedOn: string | null, organisation: { shortName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ClientDetailQueryVariables = Exact<{
  id: string;
}>;


export type ClientDetailQuery = { client: { id: string, version: number, name: string, purpose: string, scopes: Array<ClientScope>, addresses: Array<string>, validUntil: string | null, disabledAt: string | null, createdAt: string, lastUsedOn: string | null, organisation: { id: string, shortName: string } | null, contact: { id: string, title: string } | null, secrets: Array<{ id: string, createdAt: string, retiredAt: string | null, lastUsedOn: string | null }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type ClientGrantsQueryVariables = Exact<{
  client: string;
}>;


export type ClientGrantsQuery = { grants: { nodes: Array<{ id: string, role: Role, validTo: string | null, division: { shortName: string } | null, organisation: { shortName: string } | null }> } };

export type ClientAllowMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
  input: ClientAllowInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ClientAllowMutation = { clientAllow: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ClientRotateMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ClientRotateMutation = { clientRotate: { issuedSecret: { secret: string | null, client: { id: string } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ClientRetireMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: ClientRetireInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ClientRetireMutation = { clientRetire: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ClientDisableMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: ClientDisableInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ClientDisableMutation = { clientDisable: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ClientEnableMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ClientEnableMutation = { clientEnable: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DelegationListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DelegationListQuery = { delegations: { totalCount: string, nodes: Array<{ id: string, fromName: string, deputyName: string, validFrom: string, validTo: string, endedAt: string | null, reason: string, version: number, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DelegationGiveMutationVariables = Exact<{
  id: string;
  input: DelegationGiveInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DelegationGiveMutation = { delegationGive: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DelegationEndMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DelegationEndMutation = { delegationEnd: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type GrantListQueryVariables = Exact<{
  filter?: GrantFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type GrantListQuery = { grants: { totalCount: string, nodes: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, version: number, account: { id: string, account: string, name: string } | null, client: { id: string, name: string } | null, post: { id: string, title: string, organisation: { shortName: string } | null } | null, division: { id: string, shortName: string } | null, organisation: { id: string, shortName: string } | null, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GrantGiveMutationVariables = Exact<{
  input: GrantGiveInput;
  idempotencyKey?: string | null | undefined;
}>;


export type GrantGiveMutation = { grantGive: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type GrantCloseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: GrantCloseInput;
  idempotencyKey?: string | null | undefined;
}>;


export type GrantCloseMutation = { grantClose: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type InvitationListQueryVariables = Exact<{
  filter?: InvitationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type InvitationListQuery = { invitations: { totalCount: string, nodes: Array<{ id: string, version: number, issuedAt: string, issuedBy: string, expiresAt: string, redeemedAt: string | null, redeemedBy: string | null, revokedAt: string | null, post: { id: string, title: string } | null, organisation: { shortName: string } | null, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InvitationIssueMutationVariables = Exact<{
  id: string;
  idempotencyKey?: string | null | undefined;
}>;


export type InvitationIssueMutation = { invitationIssue: { issuedInvitation: { code: string | null, invitation: { expiresAt: string, post: { title: string } | null, organisation: { name: string } | null } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type InvitationRevokeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type InvitationRevokeMutation = { invitationRevoke: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type LinkListQueryVariables = Exact<{
  filter?: LinkFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LinkListQuery = { links: { totalCount: string, nodes: Array<{ id: string, version: number, name: string, said: string, state: LinkState, askedAt: string, reason: string | null, division: { code: string, shortName: string } | null, person: { id: string, name: string | null } | null, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PickPersonsQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
}>;


export type PickPersonsQuery = { persons: { nodes: Array<{ id: string, name: string | null, phone: string | null, address: string | null }> } };

export type LinkConfirmMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: LinkConfirmInput;
  idempotencyKey?: string | null | undefined;
}>;


export type LinkConfirmMutation = { linkConfirm: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type LinkRefuseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: LinkRefuseInput;
  idempotencyKey?: string | null | undefined;
}>;


export type LinkRefuseMutation = { linkRefuse: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type LinkEndByOfficerMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type LinkEndByOfficerMutation = { linkEnd: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type MineQueryVariables = Exact<{
  id: string;
}>;


export type MineQuery = { account: { id: string, version: number, name: string, phone: string | null, posts: Array<{ id: string, title: string, organisation: { shortName: string } | null }> } | null, links: { nodes: Array<{ id: string, version: number, state: LinkState, said: string, askedAt: string, decidedAt: string | null, reason: string | null, division: { shortName: string } | null, person: { id: string, version: number, name: string | null, phone: string | null, address: string | null } | null }> }, dataRequests: { nodes: Array<{ id: string, kind: DataRequestKind, state: DataRequestState, receivedAt: string, dueAt: string | null }> } };

export type LinkAskMutationVariables = Exact<{
  id: string;
  input: LinkAskInput;
  idempotencyKey?: string | null | undefined;
}>;


export type LinkAskMutation = { linkAsk: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type LinkEndMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type LinkEndMutation = { linkEnd: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type MineRequestMutationVariables = Exact<{
  id: string;
  input: DataRequestEnterInput;
  idempotencyKey?: string | null | undefined;
}>;


export type MineRequestMutation = { dataRequestEnter: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountGiveUpMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountGiveUpMutation = { accountGiveUp: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountChangePasswordMutationVariables = Exact<{
  id: string;
  input: AccountChangePasswordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountChangePasswordMutation = { accountChangePassword: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountEnrolFactorMutationVariables = Exact<{
  id: string;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountEnrolFactorMutation = { accountEnrolFactor: { enrolledFactor: { factor: { secret: string, uri: string } | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountConfirmFactorMutationVariables = Exact<{
  id: string;
  input: AccountConfirmFactorInput;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountConfirmFactorMutation = { accountConfirmFactor: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ImportStoreMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: ImportStoreInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportStoreMutation = { importStore: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ImportRecheckMutationVariables = Exact<{
  id: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportRecheckMutation = { importRecheck: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ImportUndoMutationVariables = Exact<{
  id: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportUndoMutation = { importUndo: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ImportDiscardMutationVariables = Exact<{
  id: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ImportDiscardMutation = { importDiscard: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ImportListQueryVariables = Exact<{
  filter?: ImportFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportListQuery = { imports: { totalCount: string, nodes: Array<{ id: string, kind: Kind, file: string, state: ImportState, rows: number, faulty: number, stored: number, kept: number, uploadedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportDetailQueryVariables = Exact<{
  id: string;
}>;


export type ImportDetailQuery = { import: { id: string, version: number, kind: Kind, file: string, state: ImportState, rows: number, checked: number, faulty: number, stored: number, kept: number, uploadedAt: string, storedAt: string | null, endedAt: string | null, clearedAt: string | null, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type ImportRowsQueryVariables = Exact<{
  filter?: ImportRowFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportRowsQuery = { importRows: { nodes: Array<{ id: string, number: number, cells: Array<string>, state: ImportRowState, record: string | null, problems: Array<{ column: string | null, code: string, message: { zh: string, en: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportKindsQuery = { importKinds: Array<{ kind: Kind, most: number, title: { zh: string, en: string }, columns: Array<{ key: string, required: boolean, example: string, heading: { zh: string, en: string }, note: { zh: string, en: string } }> }> };

export type FactListQueryVariables = Exact<{
  filter?: FactFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FactListQuery = { facts: { totalCount: string, nodes: Array<{ id: string, kind: FactKind, occurredOn: string, recordedAt: string, amount: number, opening: boolean, organisation: { shortName: string } | null, whistle: { id: string, number: string, title: string } | null, openingBalance: { id: string, source: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FactsOfQueryVariables = Exact<{
  filter?: IndicatorFilter | null | undefined;
}>;


export type FactsOfQuery = { indicators: Array<{ code: IndicatorCode, unit: IndicatorUnit, numerator: number, denominator: number, value: number | null, name: { zh: string, en: string } }> };

export type IndicatorsQueryVariables = Exact<{
  filter?: IndicatorFilter | null | undefined;
}>;


export type IndicatorsQuery = { indicators: Array<{ code: IndicatorCode, unit: IndicatorUnit, direction: IndicatorDirection, minimum: number, from: string, asOf: string, knownOn: string, numerator: number, denominator: number, openingNumerator: number, openingDenominator: number, value: number | null, name: { zh: string, en: string }, meaning: { zh: string, en: string }, source: { zh: string, en: string }, months: Array<{ month: string, numerator: number, denominator: number, value: number | null }>, organisations: Array<{ organisation: string, name: string, numerator: number | null, denominator: number, value: number | null, tooFew: boolean }> }> };

export type BacklogQueryVariables = Exact<{ [key: string]: never; }>;


export type BacklogQuery = { backlogs: Array<{ parked: number, waited: number, failedDeliveries: number, queuedDeliveries: number }> };

export type JobListQueryVariables = Exact<{
  filter?: JobFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type JobListQuery = { jobs: { totalCount: string, nodes: Array<{ id: string, version: number, kind: string, subject: string | null, due: string, state: JobState, tries: number, nextAt: string | null, lastCode: string | null, endedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type JobRetryMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type JobRetryMutation = { jobRetry: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type UnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadQuery = { unreadCounts: Array<{ count: number }> };

export type DutyWeekQueryVariables = Exact<{
  organisation: string;
  from: string;
  to: string;
}>;


export type DutyWeekQuery = { organisation: { id: string, name: string, shortName: string, division: { code: string } | null } | null, dutyCoverages: Array<{ onDuty: Array<string>, kept: boolean, gaps: Array<{ from: string, to: string }> }>, dutyShifts: { nodes: Array<{ id: string, version: number, name: string, beginsAt: string, endsAt: string, rank: number }> } };

export type DutyShiftSetMutationVariables = Exact<{
  id: string;
  input: DutyShiftInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DutyShiftSetMutation = { dutyShiftSet: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DutyShiftChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DutyShiftInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DutyShiftChangeMutation = { dutyShiftChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DutyShiftCloseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DutyShiftCloseMutation = { dutyShiftClose: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type MessageListQueryVariables = Exact<{
  filter?: NotificationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MessageListQuery = { notifications: { totalCount: string, nodes: Array<{ id: string, version: number, kind: NoticeKind, record: Kind, subject: string | null, title: string | null, number: string | null, place: string | null, due: string | null, clock: ClockKind | null, level: number | null, at: string, readAt: string | null, open: { acknowledge: number, dueToday: number, overdue: number, verify: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NotificationMarkReadMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type NotificationMarkReadMutation = { notificationMarkRead: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountReadNotificationsMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountReadNotificationsMutation = { accountReadNotifications: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DeliveryListQueryVariables = Exact<{
  filter?: DeliveryFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DeliveryListQuery = { deliveries: { totalCount: string, nodes: Array<{ id: string, version: number, kind: NoticeKind, channel: Channel, address: string | null, text: string, state: DeliveryState, tries: number, lastCode: string | null, queuedAt: string, dueAt: string | null, sentAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeliveryRetryMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DeliveryRetryMutation = { deliveryRetry: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type NotificationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationSettingsQuery = { notificationSettings: Array<{ id: string, version: number, muted: Array<NoticeKind>, digest: DigestRhythm, digestHour: number, digestWeekday: number, language: Language, email: string | null, chat: string | null, outside: Array<{ kind: NoticeKind, channel: Channel }>, quiet: { from: number, to: number } | null }> };

export type NotificationPreferenceSetMutationVariables = Exact<{
  id: string;
  input: NotificationPreferenceSetInput;
  idempotencyKey?: string | null | undefined;
}>;


export type NotificationPreferenceSetMutation = { notificationPreferenceSet: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OpeningBalanceEnterMutationVariables = Exact<{
  id: string;
  input: OpeningBalanceInput;
  idempotencyKey?: string | null | undefined;
}>;


export type OpeningBalanceEnterMutation = { openingBalanceEnter: { openingBalance: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OpeningBalanceChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: OpeningBalanceInput;
  idempotencyKey?: string | null | undefined;
}>;


export type OpeningBalanceChangeMutation = { openingBalanceChange: { openingBalance: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OpeningBalanceListQueryVariables = Exact<{
  filter?: OpeningBalanceFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OpeningBalanceListQuery = { openingBalances: { totalCount: string, nodes: Array<{ id: string, state: OpeningBalanceState, since: string, asOf: string, source: string, enteredBy: string, division: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpeningBalanceConfirmMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type OpeningBalanceConfirmMutation = { openingBalanceConfirm: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OpeningBalanceVoidMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: OpeningBalanceVoidInput;
  idempotencyKey?: string | null | undefined;
}>;


export type OpeningBalanceVoidMutation = { openingBalanceVoid: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OpeningBalanceDetailQueryVariables = Exact<{
  id: string;
}>;


export type OpeningBalanceDetailQuery = { openingBalance: { id: string, version: number, state: OpeningBalanceState, since: string, asOf: string, source: string, enteredBy: string, enteredAt: string, confirmedBy: string | null, confirmedAt: string | null, voidedBy: string | null, voidedAt: string | null, voidReason: string | null, division: { id: string, code: string, name: string } | null, document: { id: string, title: string, number: string | null } | null, lines: Array<{ measure: OpeningMeasure, amount: number, organisation: { id: string, shortName: string } | null }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type CompetenceListQueryVariables = Exact<{
  filter?: CompetenceFilter | null | undefined;
}>;


export type CompetenceListQuery = { competences: { nodes: Array<{ id: string, process: string, validFrom: string, validTo: string | null, source: string }> } };

export type CompetenceSetMutationVariables = Exact<{
  id: string;
  input: CompetenceSetInput;
  idempotencyKey?: string | null | undefined;
}>;


export type CompetenceSetMutation = { competenceSet: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type HandoverListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HandoverListQuery = { handovers: { totalCount: string, nodes: Array<{ id: string, title: string, openedAt: string, closedAt: string | null, fromName: string, items: Array<{ id: string, transferredAt: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HandoverDetailQueryVariables = Exact<{
  id: string;
}>;


export type HandoverDetailQuery = { handover: { id: string, title: string, openedAt: string, closedAt: string | null, version: number, fromName: string, post: { id: string, title: string, organisation: { id: string } | null } | null, items: Array<{ id: string, kind: string, subject: string, title: string, transferredTo: string | null, transferredAt: string | null }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type HandoverTransferMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: HandoverTransferInput;
  idempotencyKey?: string | null | undefined;
}>;


export type HandoverTransferMutation = { handoverTransfer: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OnDutyQueryVariables = Exact<{
  organisation: string;
}>;


export type OnDutyQuery = { dutyCoverages: Array<{ onDuty: Array<string>, kept: boolean, gaps: Array<{ from: string }> }> };

export type OrganisationListQueryVariables = Exact<{
  filter?: OrganisationFilter | null | undefined;
  sort?: OrganisationSort | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationListQuery = { organisations: { totalCount: string, nodes: Array<{ id: string, version: number, name: string, shortName: string, kind: OrganisationKind, displayOrder: number, closedOn: string | null, allowedActions: Array<{ name: string, reason: string | null }>, division: { id: string, shortName: string } | null, posts: Array<{ id: string, title: string, holder: { name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrganisationCreateMutationVariables = Exact<{
  id: string;
  input: OrganisationCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type OrganisationCreateMutation = { organisationCreate: { organisation: { id: string } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OrganisationDetailQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationDetailQuery = { organisation: { id: string, name: string, shortName: string, kind: OrganisationKind, uscc: string | null, displayOrder: number, closedOn: string | null, version: number, division: { id: string, code: string, name: string, shortName: string, ancestors: Array<{ id: string, shortName: string }> } | null, posts: Array<{ id: string, title: string, displayOrder: number, version: number, holder: { account: string, name: string, since: string } | null, allowedActions: Array<{ name: string, reason: string | null }> }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type OrganisationChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: OrganisationChangeInput;
  idempotencyKey?: string | null | undefined;
}>;


export type OrganisationChangeMutation = { organisationChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type OrganisationCloseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: OrganisationCloseInput;
  idempotencyKey?: string | null | undefined;
}>;


export type OrganisationCloseMutation = { organisationClose: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PostCreateMutationVariables = Exact<{
  id: string;
  input: PostCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PostCreateMutation = { postCreate: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PostAppointMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: PostAppointInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PostAppointMutation = { postAppoint: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PostChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: PostChangeInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PostChangeMutation = { postChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PostEndMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: PostEndInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PostEndMutation = { postEnd: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PersonAccessListQueryVariables = Exact<{
  filter?: PersonAccessFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PersonAccessListQuery = { personAccesses: { totalCount: string, nodes: Array<{ id: string, login: string | null, person: string | null, at: string, kind: AccessKind, fields: Array<PersonField>, reason: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsentsOfQueryVariables = Exact<{
  filter?: ConsentFilter | null | undefined;
}>;


export type ConsentsOfQuery = { consents: { nodes: Array<{ id: string, version: number, purpose: ConsentPurpose, form: ConsentForm, givenAt: string, withdrawnAt: string | null, notice: { edition: number } | null, allowedActions: Array<{ name: string, reason: string | null }> }> } };

export type ConsentWithdrawMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ConsentWithdrawMutation = { consentWithdraw: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type NewestNoticeQueryVariables = Exact<{
  filter?: PrivacyNoticeFilter | null | undefined;
}>;


export type NewestNoticeQuery = { privacyNotices: { nodes: Array<{ id: string, title: string, body: string, edition: number }> } };

export type PersonCreateMutationVariables = Exact<{
  id: string;
  input: PersonCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PersonCreateMutation = { personCreate: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PersonFindMutationVariables = Exact<{
  input: PersonFindInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PersonFindMutation = { personFind: { foundPersons: { persons: Array<{ id: string, name: string | null, phone: string | null, identityNumber: string | null, division: { shortName: string } | null }> } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type RequestsOfQueryVariables = Exact<{
  filter?: DataRequestFilter | null | undefined;
}>;


export type RequestsOfQuery = { dataRequests: { nodes: Array<{ id: string, kind: DataRequestKind, detail: string, receivedAt: string, state: DataRequestState, answer: string | null }> } };

export type HoldsOnQueryVariables = Exact<{
  filter?: LegalHoldFilter | null | undefined;
}>;


export type HoldsOnQuery = { legalHolds: { nodes: Array<{ id: string, version: number, reason: string, from: string, until: string | null, liftedAt: string | null, allowedActions: Array<{ name: string, reason: string | null }> }> } };

export type LegalHoldLiftMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type LegalHoldLiftMutation = { legalHoldLift: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PersonChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: PersonChangeInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PersonChangeMutation = { personChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PersonEndMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type PersonEndMutation = { personEnd: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ConsentGiveMutationVariables = Exact<{
  id: string;
  input: ConsentGiveInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ConsentGiveMutation = { consentGive: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DataRequestEnterMutationVariables = Exact<{
  id: string;
  input: DataRequestEnterInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DataRequestEnterMutation = { dataRequestEnter: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type LegalHoldPlaceMutationVariables = Exact<{
  id: string;
  input: LegalHoldPlaceInput;
  idempotencyKey?: string | null | undefined;
}>;


export type LegalHoldPlaceMutation = { legalHoldPlace: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PersonListQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PersonListQuery = { persons: { totalCount: string, nodes: Array<{ id: string, name: string | null, phone: string | null, duty: string | null, enteredAt: string, endedOn: string | null, blockedAt: string | null, anonymisedAt: string | null, division: { shortName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PersonDetailQueryVariables = Exact<{
  id: string;
}>;


export type PersonDetailQuery = { person: { id: string, version: number, name: string | null, phone: string | null, identityNumber: string | null, address: string | null, birthYear: number | null, guardian: string | null, duty: string | null, source: PersonSource, enteredAt: string, endedOn: string | null, blockedAt: string | null, anonymisedAt: string | null, division: { name: string, shortName: string, ancestors: Array<{ shortName: string }> } | null, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type PersonUnmaskMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: PersonUnmaskInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PersonUnmaskMutation = { personUnmask: { unmaskedPerson: { shown: { name: string | null, phone: string | null, identityNumber: string | null, address: string | null, birthDate: string | null } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type CitingQueryVariables = Exact<{
  versions?: RuleVersionFilter | null | undefined;
  sets?: DivisionSetFilter | null | undefined;
}>;


export type CitingQuery = { ruleVersions: { nodes: Array<{ id: string, name: string, effectiveFrom: string, withdrawnAt: string | null }> }, divisionSets: { nodes: Array<{ id: string, name: string, englishName: string, closedOn: string | null }> }, ruleTables: Array<{ name: string, title: { zh: string, en: string } }> };

export type PolicyListQueryVariables = Exact<{
  filter?: PolicyDocumentFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PolicyListQuery = { policyDocuments: { totalCount: string, nodes: Array<{ id: string, title: string, issuer: string, number: string | null, issuedOn: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PolicyDetailQueryVariables = Exact<{
  id: string;
}>;


export type PolicyDetailQuery = { policyDocument: { id: string, title: string, issuer: string, number: string | null, issuedOn: string, version: number, division: { id: string, code: string, name: string } | null } | null };

export type PolicyDocumentCreateMutationVariables = Exact<{
  id: string;
  input: PolicyDocumentInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PolicyDocumentCreateMutation = { policyDocumentCreate: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PolicyDocumentChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: PolicyDocumentInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PolicyDocumentChangeMutation = { policyDocumentChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ContactCardsQueryVariables = Exact<{
  filter?: ContactCardFilter | null | undefined;
}>;


export type ContactCardsQuery = { contactCards: Array<{ onDuty: number | null, division: { id: string, name: string } | null, cards: Array<{ name: string, duty: string, phone: string | null }> }> };

export type CardPlacesQueryVariables = Exact<{
  filter?: DivisionFilter | null | undefined;
}>;


export type CardPlacesQuery = { divisions: { nodes: Array<{ id: string, code: string, name: string, level: DivisionLevel }> } };

export type DataRequestCopyMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DataRequestCopyMutation = { dataRequestCopy: { dataCopy: { document: string | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type LegalHoldListQueryVariables = Exact<{
  filter?: LegalHoldFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LegalHoldListQuery = { legalHolds: { totalCount: string, nodes: Array<{ id: string, version: number, reason: string, from: string, until: string | null, liftedAt: string | null, person: { id: string, name: string | null } | null, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LegalHoldLiftHereMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type LegalHoldLiftHereMutation = { legalHoldLift: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type NoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesQuery = { privacyNotices: { nodes: Array<{ id: string, purpose: ConsentPurpose, edition: number, title: string, body: string, sha256: string, publishedAt: string, assessment: string | null, division: { shortName: string } | null }> }, impactAssessments: { nodes: Array<{ id: string, purpose: ConsentPurpose, necessity: string, risks: string, measures: string, assessedOn: string, division: { shortName: string } | null }> } };

export type PrivacyNoticePublishMutationVariables = Exact<{
  id: string;
  input: PrivacyNoticePublishInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PrivacyNoticePublishMutation = { privacyNoticePublish: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type ImpactAssessmentRecordMutationVariables = Exact<{
  id: string;
  input: ImpactAssessmentRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ImpactAssessmentRecordMutation = { impactAssessmentRecord: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PersonalFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonalFieldsQuery = { personalFields: Array<{ table: string, column: string, class: DataClass, basis: LegalBasis, months: number, encrypted: boolean, holds: { zh: string, en: string }, what: { zh: string, en: string }, purpose: { zh: string, en: string }, seenBy: { zh: string, en: string } }> };

export type DataRequestListQueryVariables = Exact<{
  filter?: DataRequestFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DataRequestListQuery = { dataRequests: { totalCount: string, nodes: Array<{ id: string, version: number, kind: DataRequestKind, detail: string, receivedAt: string, dueAt: string | null, state: DataRequestState, answer: string | null, person: { id: string, name: string | null, division: { shortName: string } | null } | null, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DataRequestGrantMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DataRequestGrantInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DataRequestGrantMutation = { dataRequestGrant: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DataRequestRefuseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: DataRequestRefuseInput;
  idempotencyKey?: string | null | undefined;
}>;


export type DataRequestRefuseMutation = { dataRequestRefuse: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type RuleTableEditQueryVariables = Exact<{
  filter?: RuleTableFilter | null | undefined;
}>;


export type RuleTableEditQuery = { ruleTables: Array<{ name: string, mayAdopt: boolean, title: { zh: string, en: string }, past: { zh: string, en: string } | null, inForce: { id: string, effectiveFrom: string, body: string, values: Array<{ key: string, value: { zh: string, en: string } }> }, form: Array<{ label: { zh: string, en: string }, fields: Array<{ key: string, at: string, sourceAt: string | null, kind: RuleFieldKind, min: number | null, max: number | null, label: { zh: string, en: string }, help: { zh: string, en: string } | null, unit: { zh: string, en: string } | null, options: Array<{ value: string, label: { zh: string, en: string } }> }> }> }> };

export type RulePreviewQueryVariables = Exact<{
  input: RulePreviewInput;
}>;


export type RulePreviewQuery = { rulePreview: { kept: number | null, seal: string, refusal: { zh: string, en: string } | null, replaces: { id: string, effectiveFrom: string } | null, until: { id: string, effectiveFrom: string } | null, differences: Array<{ before: { key: string, source: string | null, group: { zh: string, en: string }, label: { zh: string, en: string }, value: { zh: string, en: string } } | null, after: { key: string, source: string | null, group: { zh: string, en: string }, label: { zh: string, en: string }, value: { zh: string, en: string } } | null }>, examples: Array<{ given: { zh: string, en: string }, before: { zh: string, en: string } | null, after: { zh: string, en: string } }> } };

export type RuleVersionAdoptMutationVariables = Exact<{
  input: RuleVersionAdoptInput;
  idempotencyKey?: string | null | undefined;
}>;


export type RuleVersionAdoptMutation = { ruleVersionAdopt: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type RuleTablesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleTablesQuery = { ruleTables: Array<{ name: string, adoptedBy: RuleAdopter, title: { zh: string, en: string }, explains: { zh: string, en: string }, inForce: { id: string, effectiveFrom: string, reason: string | null, adoptedByName: string | null, policyDocument: { id: string, title: string, number: string | null } | null }, planned: Array<{ id: string, effectiveFrom: string }> }> };

export type RuleTableQueryVariables = Exact<{
  filter?: RuleTableFilter | null | undefined;
  versions?: RuleVersionFilter | null | undefined;
}>;


export type RuleTableQuery = { ruleTables: Array<{ name: string, adoptedBy: RuleAdopter, mayAdopt: boolean, title: { zh: string, en: string }, explains: { zh: string, en: string }, past: { zh: string, en: string } | null, inForce: { id: string, effectiveFrom: string, reason: string | null, body: string, policyDocument: { id: string, title: string, number: string | null } | null, values: Array<{ key: string, source: string | null, group: { zh: string, en: string }, label: { zh: string, en: string }, value: { zh: string, en: string } }> } }>, ruleVersions: { nodes: Array<{ id: string, version: number, effectiveFrom: string, reason: string | null, adoptedAt: string, adoptedByName: string | null, withdrawnAt: string | null, withdrawnReason: string | null, policyDocument: { id: string, title: string, number: string | null } | null, values: Array<{ key: string, source: string | null, group: { zh: string, en: string }, label: { zh: string, en: string }, value: { zh: string, en: string } }>, allowedActions: Array<{ name: string, reason: string | null }> }> } };

export type RuleVersionWithdrawMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: RuleVersionWithdrawInput;
  idempotencyKey?: string | null | undefined;
}>;


export type RuleVersionWithdrawMutation = { ruleVersionWithdraw: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<Kind> | Kind | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search: Array<{ kind: Kind, id: string, title: string, subtitle: string, excerpt: string | null }> };

export type PostPlaceQueryVariables = Exact<{
  id: string;
}>;


export type PostPlaceQuery = { post: { organisation: { id: string } | null } | null };

export type SetupStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type SetupStepsQuery = { setupSteps: Array<{ name: string, state: SetupState, actors: Array<SetupActor>, missing: number, blockedBy: string | null, title: { zh: string, en: string }, found: { zh: string, en: string }, next: { zh: string, en: string } | null }> };

export type VacantPostsQueryVariables = Exact<{ [key: string]: never; }>;


export type VacantPostsQuery = { posts: { nodes: Array<{ id: string, title: string, organisation: { shortName: string } | null }> } };

export type SlipAccountCreateMutationVariables = Exact<{
  input: AccountCreateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SlipAccountCreateMutation = { accountCreate: { issuedSlip: { slip: string | null, account: { account: string, name: string, slipUntil: string | null } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleSoundMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleSoundMutation = { whistleSound: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleDiscardMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleReasonInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleDiscardMutation = { whistleDiscard: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleAcknowledgeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleAcknowledgeInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleAcknowledgeMutation = { whistleAcknowledge: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleReportInMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleReportInInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleReportInMutation = { whistleReportIn: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleHandleMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleHandleInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleHandleMutation = { whistleHandle: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleFinishMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleFinishInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleFinishMutation = { whistleFinish: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleReturnMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleReturnInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleReturnMutation = { whistleReturn: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleReassignMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleReassignInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleReassignMutation = { whistleReassign: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleConfirmMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleConfirmInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleConfirmMutation = { whistleConfirm: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleCloseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleCloseMutation = { whistleClose: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleDraftMutationVariables = Exact<{
  id: string;
  input: WhistleDraftInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleDraftMutation = { whistleDraft: { whistle: { id: string, version: number } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleChangeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: WhistleDraftInput;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleChangeMutation = { whistleChange: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleSoundDraftMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type WhistleSoundDraftMutation = { whistleSound: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type WhistleListQueryVariables = Exact<{
  filter?: WhistleFilter | null | undefined;
  sort?: WhistleSort | null | undefined;
  after?: string | null | undefined;
}>;


export type WhistleListQuery = { whistles: { totalCount: string, nodes: Array<{ id: string, version: number, number: string, title: string, kind: WhistleKind, state: WhistleState, recordedAt: string | null, overdue: boolean, dueAt: string | null, dueUnit: ClockUnit | null, dueWorkingDaysLeft: number | null, division: { id: string, shortName: string } | null, organisation: { id: string, shortName: string } | null, assignments: Array<{ id: string, role: AssignmentRole, state: AssignmentState, organisation: { id: string, shortName: string } | null }>, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhistleDetailQueryVariables = Exact<{
  id: string;
}>;


export type WhistleDetailQuery = { whistle: { id: string, number: string, title: string, body: string, kind: WhistleKind, state: WhistleState, address: string | null, version: number, draftedAt: string, soundedAt: string | null, closedAt: string | null, recordedAt: string | null, overdue: boolean, dueAt: string | null, dueUnit: ClockUnit | null, dueWorkingDaysLeft: number | null, draftedBy: string | null, soundedBy: string | null, confirmRemark: string | null, division: { id: string, code: string, name: string, shortName: string, ancestors: Array<{ id: string, name: string, shortName: string }> } | null, organisation: { id: string, name: string, shortName: string } | null, assignments: Array<{ id: string, role: AssignmentRole, state: AssignmentState, arrived: string | null, result: string | null, returnReason: string | null, grade: number | null, gradeRemark: string | null, organisation: { id: string, name: string, shortName: string } | null, proposedOrganisation: { id: string, name: string } | null, clocks: Array<{ kind: ClockKind, state: ClockState, startedAt: string, dueAt: string | null, metAt: string | null, unit: ClockUnit, workingDaysLeft: number | null, limit: string }> }>, timeline: Array<{ id: string, at: string, act: string, actor: string, onBehalfOf: string | null, clock: ClockKind | null, level: number | null, remark: string | null, organisation: { id: string, shortName: string } | null }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type AttachmentRemoveMutationVariables = Exact<{
  id: string;
  idempotencyKey?: string | null | undefined;
}>;


export type AttachmentRemoveMutation = { attachmentRemove: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AttachmentsOfQueryVariables = Exact<{
  record: string;
}>;


export type AttachmentsOfQuery = { attachments: Array<{ id: string, name: string, fileType: FileType, bytes: number, width: number | null, height: number | null, state: AttachmentState, scannedAt: string | null, uploadedBy: string | null, uploadedAt: string, removable: boolean }> };

export type DivisionSetNamesQueryVariables = Exact<{
  on?: string | null | undefined;
}>;


export type DivisionSetNamesQuery = { divisionSets: { nodes: Array<{ id: string, name: string, englishName: string }> } };

export type ListPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListPreferencesQuery = { listPreferences: { nodes: Array<{ list: string, columns: Array<string>, filters: Array<{ name: string, search: string, first: boolean }> }> } };

export type ListPreferenceKeepMutationVariables = Exact<{
  id: string;
  input: ListPreferenceKeepInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ListPreferenceKeepMutation = { listPreferenceKeep: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type PickOrganisationsQueryVariables = Exact<{
  filter?: OrganisationFilter | null | undefined;
}>;


export type PickOrganisationsQuery = { organisations: { nodes: Array<{ id: string, name: string, closedOn: string | null, division: { shortName: string } | null }> } };

export type PickDivisionsQueryVariables = Exact<{
  filter?: DivisionFilter | null | undefined;
}>;


export type PickDivisionsQuery = { divisions: { nodes: Array<{ id: string, code: string, name: string, ancestors: Array<{ shortName: string }> }> } };

export type PickPostsQueryVariables = Exact<{
  filter?: PostFilter | null | undefined;
}>;


export type PickPostsQuery = { posts: { nodes: Array<{ id: string, title: string, organisation: { shortName: string } | null, holder: { account: string, name: string } | null }> } };

export type PickAccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
}>;


export type PickAccountsQuery = { accounts: { nodes: Array<{ id: string, account: string, name: string }> } };

export type PickClientsQueryVariables = Exact<{ [key: string]: never; }>;


export type PickClientsQuery = { clients: { nodes: Array<{ id: string, name: string, organisation: { shortName: string } | null }> } };

export type PickPolicyDocumentsQueryVariables = Exact<{
  filter?: PolicyDocumentFilter | null | undefined;
}>;


export type PickPolicyDocumentsQuery = { policyDocuments: { nodes: Array<{ id: string, title: string, issuer: string, number: string | null }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, account: string, name: string, byPhone: boolean, mustChangePassword: boolean, secondFactor: boolean, permissions: Array<string>, demonstration: boolean, now: string, grants: Array<{ role: Role, onBehalfOf: string | null, division: { id: string, code: string, name: string, shortName: string, ancestors: Array<{ id: string, shortName: string }> } | null, organisation: { id: string, name: string, shortName: string } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const AuditListDocument = new TypedDocumentString(`
    query AuditList($filter: AuditEntryFilter, $after: String) {
  auditEntries(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      seq
      at
      actor
      onBehalfOf
      address
      action
      kind
      subject
      outcome
      code
      change
      traceId
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AuditListQuery, AuditListQueryVariables>;
export const CalendarYearsDocument = new TypedDocumentString(`
    query CalendarYears {
  calendarYears {
    nodes {
      id
      year
      source
      loadedAt
      holidays
      makeUpDays
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarYearsQuery, CalendarYearsQueryVariables>;
export const CalendarYearLoadDocument = new TypedDocumentString(`
    mutation CalendarYearLoad($input: CalendarYearLoadInput!, $idempotencyKey: String) {
  calendarYearLoad(input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarYearLoadMutation, CalendarYearLoadMutationVariables>;
export const DeskDocument = new TypedDocumentString(`
    query Desk {
  desk {
    counts {
      waiting
      overdue
      dueToday
      running
    }
    waiting {
      kind
      subject
      title
      subtitle
      action
      since
      dueAt
      unit
      workingDaysLeft
      overdue
    }
  }
}
    `) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const DueListDocument = new TypedDocumentString(`
    query DueList($from: Date!, $to: Date!) {
  desk {
    due(from: $from, to: $to) {
      on
      subject
      kind
      title
      what
      dueAt
      overdue
    }
  }
}
    `) as unknown as TypedDocumentString<DueListQuery, DueListQueryVariables>;
export const DivisionAddDocument = new TypedDocumentString(`
    mutation DivisionAdd($id: ID!, $expectedVersion: Int, $input: DivisionAddInput!, $idempotencyKey: String) {
  divisionAdd(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionAddMutation, DivisionAddMutationVariables>;
export const DivisionCloseDocument = new TypedDocumentString(`
    mutation DivisionClose($id: ID!, $expectedVersion: Int, $input: DivisionCloseInput!, $idempotencyKey: String) {
  divisionClose(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionCloseMutation, DivisionCloseMutationVariables>;
export const DivisionSetCreateDocument = new TypedDocumentString(`
    mutation DivisionSetCreate($id: ID!, $input: DivisionSetCreateInput!, $idempotencyKey: String) {
  divisionSetCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionSetCreateMutation, DivisionSetCreateMutationVariables>;
export const DivisionSetChangeDocument = new TypedDocumentString(`
    mutation DivisionSetChange($id: ID!, $expectedVersion: Int, $input: DivisionSetContentInput!, $idempotencyKey: String) {
  divisionSetChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionSetChangeMutation, DivisionSetChangeMutationVariables>;
export const DivisionSetIncludeDocument = new TypedDocumentString(`
    mutation DivisionSetInclude($id: ID!, $expectedVersion: Int, $input: DivisionSetIncludeInput!, $idempotencyKey: String) {
  divisionSetInclude(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionSetIncludeMutation, DivisionSetIncludeMutationVariables>;
export const DivisionSetExcludeDocument = new TypedDocumentString(`
    mutation DivisionSetExclude($id: ID!, $expectedVersion: Int, $input: DivisionSetExcludeInput!, $idempotencyKey: String) {
  divisionSetExclude(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionSetExcludeMutation, DivisionSetExcludeMutationVariables>;
export const DivisionSetCloseDocument = new TypedDocumentString(`
    mutation DivisionSetClose($id: ID!, $expectedVersion: Int, $input: DivisionSetCloseInput!, $idempotencyKey: String) {
  divisionSetClose(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionSetCloseMutation, DivisionSetCloseMutationVariables>;
export const DivisionSetsDocument = new TypedDocumentString(`
    query DivisionSets {
  divisionSets(sort: NAME, first: 200) {
    nodes {
      id
      version
      code
      name
      englishName
      purpose
      reason
      closedOn
      division {
        id
        code
        name
      }
      policyDocument {
        id
        title
        number
      }
      members {
        division
        code
        name
        since
        until
      }
      allowedActions {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionSetsQuery, DivisionSetsQueryVariables>;
export const DivisionListDocument = new TypedDocumentString(`
    query DivisionList($filter: DivisionFilter, $after: String) {
  divisions(filter: $filter, sort: CODE, first: 100, after: $after) {
    nodes {
      id
      code
      name
      shortName
      kind
      level
      validTo
      childCount
      ancestors {
        id
        shortName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DivisionListQuery, DivisionListQueryVariables>;
export const DivisionPathDocument = new TypedDocumentString(`
    query DivisionPath($id: ID!) {
  division(id: $id) {
    id
    code
    name
    shortName
    kind
    level
    validFrom
    validTo
    version
    childCount
    ancestors {
      id
      shortName
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionPathQuery, DivisionPathQueryVariables>;
export const AccountListDocument = new TypedDocumentString(`
    query AccountList($filter: AccountFilter, $after: String) {
  accounts(filter: $filter, sort: ACCOUNT, first: 50, after: $after) {
    nodes {
      id
      account
      name
      phone
      disabledAt
      mustChangePassword
      secondFactor
      lastSignInAt
      posts {
        id
        title
        organisation {
          shortName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AccountListQuery, AccountListQueryVariables>;
export const AccountCreateDocument = new TypedDocumentString(`
    mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) {
  accountCreate(input: $input, idempotencyKey: $idempotencyKey) {
    issuedSlip {
      slip
      account {
        id
        account
        name
        slipUntil
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountCreateMutation, AccountCreateMutationVariables>;
export const AccountDetailDocument = new TypedDocumentString(`
    query AccountDetail($id: ID!) {
  account(id: $id) {
    id
    account
    name
    phone
    disabledAt
    mustChangePassword
    secondFactor
    lastSignInAt
    version
    posts {
      id
      title
      organisation {
        id
        shortName
      }
    }
    grants {
      id
      role
      validFrom
      validTo
      division {
        id
        shortName
      }
      organisation {
        id
        shortName
      }
      post {
        id
        title
      }
    }
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AccountDetailQuery, AccountDetailQueryVariables>;
export const AccountResetDocument = new TypedDocumentString(`
    mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  accountReset(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    issuedSlip {
      slip
      account {
        slipUntil
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountResetMutation, AccountResetMutationVariables>;
export const AccountDisableDocument = new TypedDocumentString(`
    mutation AccountDisable($id: ID!, $expectedVersion: Int, $input: AccountDisableInput!, $idempotencyKey: String) {
  accountDisable(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountDisableMutation, AccountDisableMutationVariables>;
export const AccountEnableDocument = new TypedDocumentString(`
    mutation AccountEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  accountEnable(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountEnableMutation, AccountEnableMutationVariables>;
export const ClientCreateDocument = new TypedDocumentString(`
    mutation ClientCreate($input: ClientInput!, $idempotencyKey: String) {
  clientCreate(input: $input, idempotencyKey: $idempotencyKey) {
    issuedSecret {
      secret
      client {
        id
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClientCreateMutation, ClientCreateMutationVariables>;
export const ClientChangeDocument = new TypedDocumentString(`
    mutation ClientChange($id: ID!, $expectedVersion: Int!, $input: ClientInput!, $idempotencyKey: String) {
  clientChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClientChangeMutation, ClientChangeMutationVariables>;
export const ClientListDocument = new TypedDocumentString(`
    query ClientList($filter: ClientFilter, $after: String) {
  clients(filter: $filter, sort: NAME, first: 50, after: $after) {
    nodes {
      id
      name
      purpose
      scopes
      disabledAt
      validUntil
      lastUsedOn
      organisation {
        shortName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ClientListQuery, ClientListQueryVariables>;
export const ClientDetailDocument = new TypedDocumentString(`
    query ClientDetail($id: ID!) {
  client(id: $id) {
    id
    version
    name
    purpose
    scopes
    addresses
    validUntil
    disabledAt
    createdAt
    lastUsedOn
    organisation {
      id
      shortName
    }
    contact {
      id
      title
    }
    secrets {
      id
      createdAt
      retiredAt
      lastUsedOn
    }
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<ClientDetailQuery, ClientDetailQueryVariables>;
export const ClientGrantsDocument = new TypedDocumentString(`
    query ClientGrants($client: ID!) {
  grants(filter: {client: $client, closed: false}, first: 50) {
    nodes {
      id
      role
      validTo
      division {
        shortName
      }
      organisation {
        shortName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClientGrantsQuery, ClientGrantsQueryVariables>;
export const ClientAllowDocument = new TypedDocumentString(`
    mutation ClientAllow($id: ID!, $expectedVersion: Int!, $input: ClientAllowInput!, $idempotencyKey: String) {
  clientAllow(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClientAllowMutation, ClientAllowMutationVariables>;
export const ClientRotateDocument = new TypedDocumentString(`
    mutation ClientRotate($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  clientRotate(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    issuedSecret {
      secret
      client {
        id
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClientRotateMutation, ClientRotateMutationVariables>;
export const ClientRetireDocument = new TypedDocumentString(`
    mutation ClientRetire($id: ID!, $expectedVersion: Int, $input: ClientRetireInput!, $idempotencyKey: String) {
  clientRetire(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClientRetireMutation, ClientRetireMutationVariables>;
export const ClientDisableDocument = new TypedDocumentString(`
    mutation ClientDisable($id: ID!, $expectedVersion: Int, $input: ClientDisableInput!, $idempotencyKey: String) {
  clientDisable(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClientDisableMutation, ClientDisableMutationVariables>;
export const ClientEnableDocument = new TypedDocumentString(`
    mutation ClientEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  clientEnable(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ClientEnableMutation, ClientEnableMutationVariables>;
export const DelegationListDocument = new TypedDocumentString(`
    query DelegationList($after: String) {
  delegations(first: 50, after: $after) {
    nodes {
      id
      fromName
      deputyName
      validFrom
      validTo
      endedAt
      reason
      version
      allowedActions {
        name
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DelegationListQuery, DelegationListQueryVariables>;
export const DelegationGiveDocument = new TypedDocumentString(`
    mutation DelegationGive($id: ID!, $input: DelegationGiveInput!, $idempotencyKey: String) {
  delegationGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DelegationGiveMutation, DelegationGiveMutationVariables>;
export const DelegationEndDocument = new TypedDocumentString(`
    mutation DelegationEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  delegationEnd(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DelegationEndMutation, DelegationEndMutationVariables>;
export const GrantListDocument = new TypedDocumentString(`
    query GrantList($filter: GrantFilter, $after: String) {
  grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      role
      validFrom
      validTo
      version
      account {
        id
        account
        name
      }
      client {
        id
        name
      }
      post {
        id
        title
        organisation {
          shortName
        }
      }
      division {
        id
        shortName
      }
      organisation {
        id
        shortName
      }
      allowedActions {
        name
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<GrantListQuery, GrantListQueryVariables>;
export const GrantGiveDocument = new TypedDocumentString(`
    mutation GrantGive($input: GrantGiveInput!, $idempotencyKey: String) {
  grantGive(input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GrantGiveMutation, GrantGiveMutationVariables>;
export const GrantCloseDocument = new TypedDocumentString(`
    mutation GrantClose($id: ID!, $expectedVersion: Int, $input: GrantCloseInput!, $idempotencyKey: String) {
  grantClose(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GrantCloseMutation, GrantCloseMutationVariables>;
export const InvitationListDocument = new TypedDocumentString(`
    query InvitationList($filter: InvitationFilter, $after: String) {
  invitations(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      version
      issuedAt
      issuedBy
      expiresAt
      redeemedAt
      redeemedBy
      revokedAt
      post {
        id
        title
      }
      organisation {
        shortName
      }
      allowedActions {
        name
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<InvitationListQuery, InvitationListQueryVariables>;
export const InvitationIssueDocument = new TypedDocumentString(`
    mutation InvitationIssue($id: ID!, $idempotencyKey: String) {
  invitationIssue(id: $id, idempotencyKey: $idempotencyKey) {
    issuedInvitation {
      code
      invitation {
        expiresAt
        post {
          title
        }
        organisation {
          name
        }
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InvitationIssueMutation, InvitationIssueMutationVariables>;
export const InvitationRevokeDocument = new TypedDocumentString(`
    mutation InvitationRevoke($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  invitationRevoke(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InvitationRevokeMutation, InvitationRevokeMutationVariables>;
export const LinkListDocument = new TypedDocumentString(`
    query LinkList($filter: LinkFilter, $after: String) {
  links(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      version
      name
      said
      state
      askedAt
      reason
      division {
        code
        shortName
      }
      person {
        id
        name
      }
      allowedActions {
        name
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<LinkListQuery, LinkListQueryVariables>;
export const PickPersonsDocument = new TypedDocumentString(`
    query PickPersons($filter: PersonFilter) {
  persons(filter: $filter, sort: NEWEST, first: 200) {
    nodes {
      id
      name
      phone
      address
    }
  }
}
    `) as unknown as TypedDocumentString<PickPersonsQuery, PickPersonsQueryVariables>;
export const LinkConfirmDocument = new TypedDocumentString(`
    mutation LinkConfirm($id: ID!, $expectedVersion: Int, $input: LinkConfirmInput!, $idempotencyKey: String) {
  linkConfirm(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LinkConfirmMutation, LinkConfirmMutationVariables>;
export const LinkRefuseDocument = new TypedDocumentString(`
    mutation LinkRefuse($id: ID!, $expectedVersion: Int, $input: LinkRefuseInput!, $idempotencyKey: String) {
  linkRefuse(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LinkRefuseMutation, LinkRefuseMutationVariables>;
export const LinkEndByOfficerDocument = new TypedDocumentString(`
    mutation LinkEndByOfficer($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  linkEnd(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LinkEndByOfficerMutation, LinkEndByOfficerMutationVariables>;
export const MineDocument = new TypedDocumentString(`
    query Mine($id: ID!) {
  account(id: $id) {
    id
    version
    name
    phone
    posts {
      id
      title
      organisation {
        shortName
      }
    }
  }
  links(first: 10) {
    nodes {
      id
      version
      state
      said
      askedAt
      decidedAt
      reason
      division {
        shortName
      }
      person {
        id
        version
        name
        phone
        address
      }
    }
  }
  dataRequests(first: 20) {
    nodes {
      id
      kind
      state
      receivedAt
      dueAt
    }
  }
}
    `) as unknown as TypedDocumentString<MineQuery, MineQueryVariables>;
export const LinkAskDocument = new TypedDocumentString(`
    mutation LinkAsk($id: ID!, $input: LinkAskInput!, $idempotencyKey: String) {
  linkAsk(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LinkAskMutation, LinkAskMutationVariables>;
export const LinkEndDocument = new TypedDocumentString(`
    mutation LinkEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  linkEnd(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LinkEndMutation, LinkEndMutationVariables>;
export const MineRequestDocument = new TypedDocumentString(`
    mutation MineRequest($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) {
  dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<MineRequestMutation, MineRequestMutationVariables>;
export const AccountGiveUpDocument = new TypedDocumentString(`
    mutation AccountGiveUp($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  accountGiveUp(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountGiveUpMutation, AccountGiveUpMutationVariables>;
export const AccountChangePasswordDocument = new TypedDocumentString(`
    mutation AccountChangePassword($id: ID!, $input: AccountChangePasswordInput!, $idempotencyKey: String) {
  accountChangePassword(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountChangePasswordMutation, AccountChangePasswordMutationVariables>;
export const AccountEnrolFactorDocument = new TypedDocumentString(`
    mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) {
  accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) {
    enrolledFactor {
      factor {
        secret
        uri
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountEnrolFactorMutation, AccountEnrolFactorMutationVariables>;
export const AccountConfirmFactorDocument = new TypedDocumentString(`
    mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) {
  accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountConfirmFactorMutation, AccountConfirmFactorMutationVariables>;
export const ImportStoreDocument = new TypedDocumentString(`
    mutation ImportStore($id: ID!, $expectedVersion: Int, $input: ImportStoreInput!, $idempotencyKey: String) {
  importStore(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ImportStoreMutation, ImportStoreMutationVariables>;
export const ImportRecheckDocument = new TypedDocumentString(`
    mutation ImportRecheck($id: ID!, $idempotencyKey: String) {
  importRecheck(id: $id, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ImportRecheckMutation, ImportRecheckMutationVariables>;
export const ImportUndoDocument = new TypedDocumentString(`
    mutation ImportUndo($id: ID!, $idempotencyKey: String) {
  importUndo(id: $id, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ImportUndoMutation, ImportUndoMutationVariables>;
export const ImportDiscardDocument = new TypedDocumentString(`
    mutation ImportDiscard($id: ID!, $idempotencyKey: String) {
  importDiscard(id: $id, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ImportDiscardMutation, ImportDiscardMutationVariables>;
export const ImportListDocument = new TypedDocumentString(`
    query ImportList($filter: ImportFilter, $after: String) {
  imports(filter: $filter, first: 50, after: $after) {
    nodes {
      id
      kind
      file
      state
      rows
      faulty
      stored
      kept
      uploadedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ImportListQuery, ImportListQueryVariables>;
export const ImportDetailDocument = new TypedDocumentString(`
    query ImportDetail($id: ID!) {
  import(id: $id) {
    id
    version
    kind
    file
    state
    rows
    checked
    faulty
    stored
    kept
    uploadedAt
    storedAt
    endedAt
    clearedAt
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<ImportDetailQuery, ImportDetailQueryVariables>;
export const ImportRowsDocument = new TypedDocumentString(`
    query ImportRows($filter: ImportRowFilter, $after: String) {
  importRows(filter: $filter, first: 50, after: $after) {
    nodes {
      id
      number
      cells
      state
      record
      problems {
        column
        code
        message {
          zh
          en
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImportRowsQuery, ImportRowsQueryVariables>;
export const ImportKindsDocument = new TypedDocumentString(`
    query ImportKinds {
  importKinds {
    kind
    title {
      zh
      en
    }
    most
    columns {
      key
      heading {
        zh
        en
      }
      note {
        zh
        en
      }
      required
      example
    }
  }
}
    `) as unknown as TypedDocumentString<ImportKindsQuery, ImportKindsQueryVariables>;
export const FactListDocument = new TypedDocumentString(`
    query FactList($filter: FactFilter, $after: String) {
  facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      kind
      occurredOn
      recordedAt
      amount
      opening
      organisation {
        shortName
      }
      whistle {
        id
        number
        title
      }
      openingBalance {
        id
        source
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FactListQuery, FactListQueryVariables>;
export const FactsOfDocument = new TypedDocumentString(`
    query FactsOf($filter: IndicatorFilter) {
  indicators(filter: $filter) {
    code
    unit
    numerator
    denominator
    value
    name {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<FactsOfQuery, FactsOfQueryVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators($filter: IndicatorFilter) {
  indicators(filter: $filter) {
    code
    unit
    direction
    minimum
    from
    asOf
    knownOn
    numerator
    denominator
    openingNumerator
    openingDenominator
    value
    name {
      zh
      en
    }
    meaning {
      zh
      en
    }
    source {
      zh
      en
    }
    months {
      month
      numerator
      denominator
      value
    }
    organisations {
      organisation
      name
      numerator
      denominator
      value
      tooFew
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const BacklogDocument = new TypedDocumentString(`
    query Backlog {
  backlogs {
    parked
    waited
    failedDeliveries
    queuedDeliveries
  }
}
    `) as unknown as TypedDocumentString<BacklogQuery, BacklogQueryVariables>;
export const JobListDocument = new TypedDocumentString(`
    query JobList($filter: JobFilter, $after: String) {
  jobs(filter: $filter, sort: LATEST, first: 50, after: $after) {
    nodes {
      id
      version
      kind
      subject
      due
      state
      tries
      nextAt
      lastCode
      endedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<JobListQuery, JobListQueryVariables>;
export const JobRetryDocument = new TypedDocumentString(`
    mutation JobRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  jobRetry(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<JobRetryMutation, JobRetryMutationVariables>;
export const UnreadDocument = new TypedDocumentString(`
    query Unread {
  unreadCounts {
    count
  }
}
    `) as unknown as TypedDocumentString<UnreadQuery, UnreadQueryVariables>;
export const DutyWeekDocument = new TypedDocumentString(`
    query DutyWeek($organisation: ID!, $from: Timestamp!, $to: Timestamp!) {
  organisation(id: $organisation) {
    id
    name
    shortName
    division {
      code
    }
  }
  dutyCoverages(filter: {organisation: $organisation}) {
    onDuty
    kept
    gaps {
      from
      to
    }
  }
  dutyShifts(
    filter: {organisation: $organisation, from: $from, to: $to, closed: false}
    sort: BEGIN
    first: 200
  ) {
    nodes {
      id
      version
      name
      beginsAt
      endsAt
      rank
    }
  }
}
    `) as unknown as TypedDocumentString<DutyWeekQuery, DutyWeekQueryVariables>;
export const DutyShiftSetDocument = new TypedDocumentString(`
    mutation DutyShiftSet($id: ID!, $input: DutyShiftInput!, $idempotencyKey: String) {
  dutyShiftSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DutyShiftSetMutation, DutyShiftSetMutationVariables>;
export const DutyShiftChangeDocument = new TypedDocumentString(`
    mutation DutyShiftChange($id: ID!, $expectedVersion: Int, $input: DutyShiftInput!, $idempotencyKey: String) {
  dutyShiftChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DutyShiftChangeMutation, DutyShiftChangeMutationVariables>;
export const DutyShiftCloseDocument = new TypedDocumentString(`
    mutation DutyShiftClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  dutyShiftClose(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DutyShiftCloseMutation, DutyShiftCloseMutationVariables>;
export const MessageListDocument = new TypedDocumentString(`
    query MessageList($filter: NotificationFilter, $after: String) {
  notifications(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      version
      kind
      record
      subject
      title
      number
      place
      due
      clock
      level
      open {
        acknowledge
        dueToday
        overdue
        verify
      }
      at
      readAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<MessageListQuery, MessageListQueryVariables>;
export const NotificationMarkReadDocument = new TypedDocumentString(`
    mutation NotificationMarkRead($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  notificationMarkRead(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationMarkReadMutation, NotificationMarkReadMutationVariables>;
export const AccountReadNotificationsDocument = new TypedDocumentString(`
    mutation AccountReadNotifications($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  accountReadNotifications(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AccountReadNotificationsMutation, AccountReadNotificationsMutationVariables>;
export const DeliveryListDocument = new TypedDocumentString(`
    query DeliveryList($filter: DeliveryFilter, $after: String) {
  deliveries(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      version
      kind
      channel
      address
      text
      state
      tries
      lastCode
      queuedAt
      dueAt
      sentAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DeliveryListQuery, DeliveryListQueryVariables>;
export const DeliveryRetryDocument = new TypedDocumentString(`
    mutation DeliveryRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  deliveryRetry(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DeliveryRetryMutation, DeliveryRetryMutationVariables>;
export const NotificationSettingsDocument = new TypedDocumentString(`
    query NotificationSettings {
  notificationSettings {
    id
    version
    outside {
      kind
      channel
    }
    muted
    quiet {
      from
      to
    }
    digest
    digestHour
    digestWeekday
    language
    email
    chat
  }
}
    `) as unknown as TypedDocumentString<NotificationSettingsQuery, NotificationSettingsQueryVariables>;
export const NotificationPreferenceSetDocument = new TypedDocumentString(`
    mutation NotificationPreferenceSet($id: ID!, $input: NotificationPreferenceSetInput!, $idempotencyKey: String) {
  notificationPreferenceSet(
    id: $id
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationPreferenceSetMutation, NotificationPreferenceSetMutationVariables>;
export const OpeningBalanceEnterDocument = new TypedDocumentString(`
    mutation OpeningBalanceEnter($id: ID!, $input: OpeningBalanceInput!, $idempotencyKey: String) {
  openingBalanceEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    openingBalance {
      id
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OpeningBalanceEnterMutation, OpeningBalanceEnterMutationVariables>;
export const OpeningBalanceChangeDocument = new TypedDocumentString(`
    mutation OpeningBalanceChange($id: ID!, $expectedVersion: Int, $input: OpeningBalanceInput!, $idempotencyKey: String) {
  openingBalanceChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    openingBalance {
      id
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OpeningBalanceChangeMutation, OpeningBalanceChangeMutationVariables>;
export const OpeningBalanceListDocument = new TypedDocumentString(`
    query OpeningBalanceList($filter: OpeningBalanceFilter, $after: String) {
  openingBalances(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      state
      since
      asOf
      source
      enteredBy
      division {
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OpeningBalanceListQuery, OpeningBalanceListQueryVariables>;
export const OpeningBalanceConfirmDocument = new TypedDocumentString(`
    mutation OpeningBalanceConfirm($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  openingBalanceConfirm(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OpeningBalanceConfirmMutation, OpeningBalanceConfirmMutationVariables>;
export const OpeningBalanceVoidDocument = new TypedDocumentString(`
    mutation OpeningBalanceVoid($id: ID!, $expectedVersion: Int, $input: OpeningBalanceVoidInput!, $idempotencyKey: String) {
  openingBalanceVoid(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OpeningBalanceVoidMutation, OpeningBalanceVoidMutationVariables>;
export const OpeningBalanceDetailDocument = new TypedDocumentString(`
    query OpeningBalanceDetail($id: ID!) {
  openingBalance(id: $id) {
    id
    version
    state
    since
    asOf
    source
    enteredBy
    enteredAt
    confirmedBy
    confirmedAt
    voidedBy
    voidedAt
    voidReason
    division {
      id
      code
      name
    }
    document {
      id
      title
      number
    }
    lines {
      measure
      amount
      organisation {
        id
        shortName
      }
    }
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<OpeningBalanceDetailQuery, OpeningBalanceDetailQueryVariables>;
export const CompetenceListDocument = new TypedDocumentString(`
    query CompetenceList($filter: CompetenceFilter) {
  competences(filter: $filter, first: 100) {
    nodes {
      id
      process
      validFrom
      validTo
      source
    }
  }
}
    `) as unknown as TypedDocumentString<CompetenceListQuery, CompetenceListQueryVariables>;
export const CompetenceSetDocument = new TypedDocumentString(`
    mutation CompetenceSet($id: ID!, $input: CompetenceSetInput!, $idempotencyKey: String) {
  competenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<CompetenceSetMutation, CompetenceSetMutationVariables>;
export const HandoverListDocument = new TypedDocumentString(`
    query HandoverList($after: String) {
  handovers(first: 50, after: $after) {
    nodes {
      id
      title
      openedAt
      closedAt
      fromName
      items {
        id
        transferredAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<HandoverListQuery, HandoverListQueryVariables>;
export const HandoverDetailDocument = new TypedDocumentString(`
    query HandoverDetail($id: ID!) {
  handover(id: $id) {
    id
    title
    openedAt
    closedAt
    version
    fromName
    post {
      id
      title
      organisation {
        id
      }
    }
    items {
      id
      kind
      subject
      title
      transferredTo
      transferredAt
    }
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<HandoverDetailQuery, HandoverDetailQueryVariables>;
export const HandoverTransferDocument = new TypedDocumentString(`
    mutation HandoverTransfer($id: ID!, $expectedVersion: Int, $input: HandoverTransferInput!, $idempotencyKey: String) {
  handoverTransfer(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<HandoverTransferMutation, HandoverTransferMutationVariables>;
export const OnDutyDocument = new TypedDocumentString(`
    query OnDuty($organisation: ID!) {
  dutyCoverages(filter: {organisation: $organisation}) {
    onDuty
    kept
    gaps {
      from
    }
  }
}
    `) as unknown as TypedDocumentString<OnDutyQuery, OnDutyQueryVariables>;
export const OrganisationListDocument = new TypedDocumentString(`
    query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {
  organisations(filter: $filter, sort: $sort, first: 50, after: $after) {
    nodes {
      id
      version
      name
      shortName
      kind
      displayOrder
      closedOn
      allowedActions {
        name
        reason
      }
      division {
        id
        shortName
      }
      posts {
        id
        title
        holder {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OrganisationListQuery, OrganisationListQueryVariables>;
export const OrganisationCreateDocument = new TypedDocumentString(`
    mutation OrganisationCreate($id: ID!, $input: OrganisationCreateInput!, $idempotencyKey: String) {
  organisationCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    organisation {
      id
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationCreateMutation, OrganisationCreateMutationVariables>;
export const OrganisationDetailDocument = new TypedDocumentString(`
    query OrganisationDetail($id: ID!) {
  organisation(id: $id) {
    id
    name
    shortName
    kind
    uscc
    displayOrder
    closedOn
    version
    division {
      id
      code
      name
      shortName
      ancestors {
        id
        shortName
      }
    }
    posts {
      id
      title
      displayOrder
      version
      holder {
        account
        name
        since
      }
      allowedActions {
        name
        reason
      }
    }
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationDetailQuery, OrganisationDetailQueryVariables>;
export const OrganisationChangeDocument = new TypedDocumentString(`
    mutation OrganisationChange($id: ID!, $expectedVersion: Int, $input: OrganisationChangeInput!, $idempotencyKey: String) {
  organisationChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationChangeMutation, OrganisationChangeMutationVariables>;
export const OrganisationCloseDocument = new TypedDocumentString(`
    mutation OrganisationClose($id: ID!, $expectedVersion: Int, $input: OrganisationCloseInput!, $idempotencyKey: String) {
  organisationClose(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationCloseMutation, OrganisationCloseMutationVariables>;
export const PostCreateDocument = new TypedDocumentString(`
    mutation PostCreate($id: ID!, $input: PostCreateInput!, $idempotencyKey: String) {
  postCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PostCreateMutation, PostCreateMutationVariables>;
export const PostAppointDocument = new TypedDocumentString(`
    mutation PostAppoint($id: ID!, $expectedVersion: Int, $input: PostAppointInput!, $idempotencyKey: String) {
  postAppoint(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PostAppointMutation, PostAppointMutationVariables>;
export const PostChangeDocument = new TypedDocumentString(`
    mutation PostChange($id: ID!, $expectedVersion: Int, $input: PostChangeInput!, $idempotencyKey: String) {
  postChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PostChangeMutation, PostChangeMutationVariables>;
export const PostEndDocument = new TypedDocumentString(`
    mutation PostEnd($id: ID!, $expectedVersion: Int, $input: PostEndInput!, $idempotencyKey: String) {
  postEnd(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PostEndMutation, PostEndMutationVariables>;
export const PersonAccessListDocument = new TypedDocumentString(`
    query PersonAccessList($filter: PersonAccessFilter, $after: String) {
  personAccesses(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      login
      person
      at
      kind
      fields
      reason
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PersonAccessListQuery, PersonAccessListQueryVariables>;
export const ConsentsOfDocument = new TypedDocumentString(`
    query ConsentsOf($filter: ConsentFilter) {
  consents(filter: $filter, sort: NEWEST, first: 50) {
    nodes {
      id
      version
      purpose
      form
      givenAt
      withdrawnAt
      notice {
        edition
      }
      allowedActions {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsentsOfQuery, ConsentsOfQueryVariables>;
export const ConsentWithdrawDocument = new TypedDocumentString(`
    mutation ConsentWithdraw($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  consentWithdraw(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ConsentWithdrawMutation, ConsentWithdrawMutationVariables>;
export const NewestNoticeDocument = new TypedDocumentString(`
    query NewestNotice($filter: PrivacyNoticeFilter) {
  privacyNotices(filter: $filter, sort: NEWEST, first: 1) {
    nodes {
      id
      title
      body
      edition
    }
  }
}
    `) as unknown as TypedDocumentString<NewestNoticeQuery, NewestNoticeQueryVariables>;
export const PersonCreateDocument = new TypedDocumentString(`
    mutation PersonCreate($id: ID!, $input: PersonCreateInput!, $idempotencyKey: String) {
  personCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PersonCreateMutation, PersonCreateMutationVariables>;
export const PersonFindDocument = new TypedDocumentString(`
    mutation PersonFind($input: PersonFindInput!, $idempotencyKey: String) {
  personFind(input: $input, idempotencyKey: $idempotencyKey) {
    foundPersons {
      persons {
        id
        name
        phone
        identityNumber
        division {
          shortName
        }
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PersonFindMutation, PersonFindMutationVariables>;
export const RequestsOfDocument = new TypedDocumentString(`
    query RequestsOf($filter: DataRequestFilter) {
  dataRequests(filter: $filter, sort: NEWEST, first: 20) {
    nodes {
      id
      kind
      detail
      receivedAt
      state
      answer
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsOfQuery, RequestsOfQueryVariables>;
export const HoldsOnDocument = new TypedDocumentString(`
    query HoldsOn($filter: LegalHoldFilter) {
  legalHolds(filter: $filter, sort: NEWEST, first: 20) {
    nodes {
      id
      version
      reason
      from
      until
      liftedAt
      allowedActions {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HoldsOnQuery, HoldsOnQueryVariables>;
export const LegalHoldLiftDocument = new TypedDocumentString(`
    mutation LegalHoldLift($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  legalHoldLift(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LegalHoldLiftMutation, LegalHoldLiftMutationVariables>;
export const PersonChangeDocument = new TypedDocumentString(`
    mutation PersonChange($id: ID!, $expectedVersion: Int, $input: PersonChangeInput!, $idempotencyKey: String) {
  personChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PersonChangeMutation, PersonChangeMutationVariables>;
export const PersonEndDocument = new TypedDocumentString(`
    mutation PersonEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  personEnd(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PersonEndMutation, PersonEndMutationVariables>;
export const ConsentGiveDocument = new TypedDocumentString(`
    mutation ConsentGive($id: ID!, $input: ConsentGiveInput!, $idempotencyKey: String) {
  consentGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ConsentGiveMutation, ConsentGiveMutationVariables>;
export const DataRequestEnterDocument = new TypedDocumentString(`
    mutation DataRequestEnter($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) {
  dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DataRequestEnterMutation, DataRequestEnterMutationVariables>;
export const LegalHoldPlaceDocument = new TypedDocumentString(`
    mutation LegalHoldPlace($id: ID!, $input: LegalHoldPlaceInput!, $idempotencyKey: String) {
  legalHoldPlace(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LegalHoldPlaceMutation, LegalHoldPlaceMutationVariables>;
export const PersonListDocument = new TypedDocumentString(`
    query PersonList($filter: PersonFilter, $after: String) {
  persons(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      name
      phone
      duty
      enteredAt
      endedOn
      blockedAt
      anonymisedAt
      division {
        shortName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PersonListQuery, PersonListQueryVariables>;
export const PersonDetailDocument = new TypedDocumentString(`
    query PersonDetail($id: ID!) {
  person(id: $id) {
    id
    version
    name
    phone
    identityNumber
    address
    birthYear
    guardian
    duty
    source
    enteredAt
    endedOn
    blockedAt
    anonymisedAt
    division {
      name
      shortName
      ancestors {
        shortName
      }
    }
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<PersonDetailQuery, PersonDetailQueryVariables>;
export const PersonUnmaskDocument = new TypedDocumentString(`
    mutation PersonUnmask($id: ID!, $expectedVersion: Int, $input: PersonUnmaskInput!, $idempotencyKey: String) {
  personUnmask(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    unmaskedPerson {
      shown {
        name
        phone
        identityNumber
        address
        birthDate
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PersonUnmaskMutation, PersonUnmaskMutationVariables>;
export const CitingDocument = new TypedDocumentString(`
    query Citing($versions: RuleVersionFilter, $sets: DivisionSetFilter) {
  ruleVersions(filter: $versions, sort: NEWEST, first: 100) {
    nodes {
      id
      name
      effectiveFrom
      withdrawnAt
    }
  }
  divisionSets(filter: $sets, first: 100) {
    nodes {
      id
      name
      englishName
      closedOn
    }
  }
  ruleTables {
    name
    title {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<CitingQuery, CitingQueryVariables>;
export const PolicyListDocument = new TypedDocumentString(`
    query PolicyList($filter: PolicyDocumentFilter, $after: String) {
  policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      title
      issuer
      number
      issuedOn
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PolicyListQuery, PolicyListQueryVariables>;
export const PolicyDetailDocument = new TypedDocumentString(`
    query PolicyDetail($id: ID!) {
  policyDocument(id: $id) {
    id
    title
    issuer
    number
    issuedOn
    version
    division {
      id
      code
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyDetailQuery, PolicyDetailQueryVariables>;
export const PolicyDocumentCreateDocument = new TypedDocumentString(`
    mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) {
  policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyDocumentCreateMutation, PolicyDocumentCreateMutationVariables>;
export const PolicyDocumentChangeDocument = new TypedDocumentString(`
    mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) {
  policyDocumentChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyDocumentChangeMutation, PolicyDocumentChangeMutationVariables>;
export const ContactCardsDocument = new TypedDocumentString(`
    query ContactCards($filter: ContactCardFilter) {
  contactCards(filter: $filter) {
    onDuty
    division {
      id
      name
    }
    cards {
      name
      duty
      phone
    }
  }
}
    `) as unknown as TypedDocumentString<ContactCardsQuery, ContactCardsQueryVariables>;
export const CardPlacesDocument = new TypedDocumentString(`
    query CardPlaces($filter: DivisionFilter) {
  divisions(filter: $filter, sort: CODE, first: 100) {
    nodes {
      id
      code
      name
      level
    }
  }
}
    `) as unknown as TypedDocumentString<CardPlacesQuery, CardPlacesQueryVariables>;
export const DataRequestCopyDocument = new TypedDocumentString(`
    mutation DataRequestCopy($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  dataRequestCopy(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    dataCopy {
      document
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DataRequestCopyMutation, DataRequestCopyMutationVariables>;
export const LegalHoldListDocument = new TypedDocumentString(`
    query LegalHoldList($filter: LegalHoldFilter, $after: String) {
  legalHolds(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      version
      reason
      from
      until
      liftedAt
      person {
        id
        name
      }
      allowedActions {
        name
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<LegalHoldListQuery, LegalHoldListQueryVariables>;
export const LegalHoldLiftHereDocument = new TypedDocumentString(`
    mutation LegalHoldLiftHere($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  legalHoldLift(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<LegalHoldLiftHereMutation, LegalHoldLiftHereMutationVariables>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices {
  privacyNotices(sort: NEWEST, first: 50) {
    nodes {
      id
      purpose
      edition
      title
      body
      sha256
      publishedAt
      assessment
      division {
        shortName
      }
    }
  }
  impactAssessments(sort: NEWEST, first: 50) {
    nodes {
      id
      purpose
      necessity
      risks
      measures
      assessedOn
      division {
        shortName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const PrivacyNoticePublishDocument = new TypedDocumentString(`
    mutation PrivacyNoticePublish($id: ID!, $input: PrivacyNoticePublishInput!, $idempotencyKey: String) {
  privacyNoticePublish(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PrivacyNoticePublishMutation, PrivacyNoticePublishMutationVariables>;
export const ImpactAssessmentRecordDocument = new TypedDocumentString(`
    mutation ImpactAssessmentRecord($id: ID!, $input: ImpactAssessmentRecordInput!, $idempotencyKey: String) {
  impactAssessmentRecord(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ImpactAssessmentRecordMutation, ImpactAssessmentRecordMutationVariables>;
export const PersonalFieldsDocument = new TypedDocumentString(`
    query PersonalFields {
  personalFields {
    table
    column
    class
    basis
    months
    encrypted
    holds {
      zh
      en
    }
    what {
      zh
      en
    }
    purpose {
      zh
      en
    }
    seenBy {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<PersonalFieldsQuery, PersonalFieldsQueryVariables>;
export const DataRequestListDocument = new TypedDocumentString(`
    query DataRequestList($filter: DataRequestFilter, $after: String) {
  dataRequests(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      version
      kind
      detail
      receivedAt
      dueAt
      state
      answer
      person {
        id
        name
        division {
          shortName
        }
      }
      allowedActions {
        name
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DataRequestListQuery, DataRequestListQueryVariables>;
export const DataRequestGrantDocument = new TypedDocumentString(`
    mutation DataRequestGrant($id: ID!, $expectedVersion: Int, $input: DataRequestGrantInput!, $idempotencyKey: String) {
  dataRequestGrant(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DataRequestGrantMutation, DataRequestGrantMutationVariables>;
export const DataRequestRefuseDocument = new TypedDocumentString(`
    mutation DataRequestRefuse($id: ID!, $expectedVersion: Int, $input: DataRequestRefuseInput!, $idempotencyKey: String) {
  dataRequestRefuse(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DataRequestRefuseMutation, DataRequestRefuseMutationVariables>;
export const RuleTableEditDocument = new TypedDocumentString(`
    query RuleTableEdit($filter: RuleTableFilter) {
  ruleTables(filter: $filter) {
    name
    mayAdopt
    title {
      zh
      en
    }
    past {
      zh
      en
    }
    inForce {
      id
      effectiveFrom
      body
      values {
        key
        value {
          zh
          en
        }
      }
    }
    form {
      label {
        zh
        en
      }
      fields {
        key
        at
        sourceAt
        kind
        min
        max
        label {
          zh
          en
        }
        help {
          zh
          en
        }
        unit {
          zh
          en
        }
        options {
          value
          label {
            zh
            en
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RuleTableEditQuery, RuleTableEditQueryVariables>;
export const RulePreviewDocument = new TypedDocumentString(`
    query RulePreview($input: RulePreviewInput!) {
  rulePreview(input: $input) {
    kept
    seal
    refusal {
      zh
      en
    }
    replaces {
      id
      effectiveFrom
    }
    until {
      id
      effectiveFrom
    }
    differences {
      before {
        key
        source
        group {
          zh
          en
        }
        label {
          zh
          en
        }
        value {
          zh
          en
        }
      }
      after {
        key
        source
        group {
          zh
          en
        }
        label {
          zh
          en
        }
        value {
          zh
          en
        }
      }
    }
    examples {
      given {
        zh
        en
      }
      before {
        zh
        en
      }
      after {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RulePreviewQuery, RulePreviewQueryVariables>;
export const RuleVersionAdoptDocument = new TypedDocumentString(`
    mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) {
  ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RuleVersionAdoptMutation, RuleVersionAdoptMutationVariables>;
export const RuleTablesDocument = new TypedDocumentString(`
    query RuleTables {
  ruleTables {
    name
    adoptedBy
    title {
      zh
      en
    }
    explains {
      zh
      en
    }
    inForce {
      id
      effectiveFrom
      reason
      adoptedByName
      policyDocument {
        id
        title
        number
      }
    }
    planned {
      id
      effectiveFrom
    }
  }
}
    `) as unknown as TypedDocumentString<RuleTablesQuery, RuleTablesQueryVariables>;
export const RuleTableDocument = new TypedDocumentString(`
    query RuleTable($filter: RuleTableFilter, $versions: RuleVersionFilter) {
  ruleTables(filter: $filter) {
    name
    adoptedBy
    mayAdopt
    title {
      zh
      en
    }
    explains {
      zh
      en
    }
    past {
      zh
      en
    }
    inForce {
      id
      effectiveFrom
      reason
      body
      policyDocument {
        id
        title
        number
      }
      values {
        key
        source
        group {
          zh
          en
        }
        label {
          zh
          en
        }
        value {
          zh
          en
        }
      }
    }
  }
  ruleVersions(filter: $versions, sort: NEWEST, first: 100) {
    nodes {
      id
      version
      effectiveFrom
      reason
      adoptedAt
      adoptedByName
      withdrawnAt
      withdrawnReason
      policyDocument {
        id
        title
        number
      }
      values {
        key
        source
        group {
          zh
          en
        }
        label {
          zh
          en
        }
        value {
          zh
          en
        }
      }
      allowedActions {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RuleTableQuery, RuleTableQueryVariables>;
export const RuleVersionWithdrawDocument = new TypedDocumentString(`
    mutation RuleVersionWithdraw($id: ID!, $expectedVersion: Int, $input: RuleVersionWithdrawInput!, $idempotencyKey: String) {
  ruleVersionWithdraw(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RuleVersionWithdrawMutation, RuleVersionWithdrawMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $kinds: [Kind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    kind
    id
    title
    subtitle
    excerpt
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const PostPlaceDocument = new TypedDocumentString(`
    query PostPlace($id: ID!) {
  post(id: $id) {
    organisation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PostPlaceQuery, PostPlaceQueryVariables>;
export const SetupStepsDocument = new TypedDocumentString(`
    query SetupSteps {
  setupSteps {
    name
    state
    actors
    missing
    blockedBy
    title {
      zh
      en
    }
    found {
      zh
      en
    }
    next {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<SetupStepsQuery, SetupStepsQueryVariables>;
export const VacantPostsDocument = new TypedDocumentString(`
    query VacantPosts {
  posts(filter: {vacant: true}, sort: OFFICIAL, first: 100) {
    nodes {
      id
      title
      organisation {
        shortName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VacantPostsQuery, VacantPostsQueryVariables>;
export const SlipAccountCreateDocument = new TypedDocumentString(`
    mutation SlipAccountCreate($input: AccountCreateInput!, $idempotencyKey: String) {
  accountCreate(input: $input, idempotencyKey: $idempotencyKey) {
    issuedSlip {
      slip
      account {
        account
        name
        slipUntil
      }
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SlipAccountCreateMutation, SlipAccountCreateMutationVariables>;
export const WhistleSoundDocument = new TypedDocumentString(`
    mutation WhistleSound($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  whistleSound(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleSoundMutation, WhistleSoundMutationVariables>;
export const WhistleDiscardDocument = new TypedDocumentString(`
    mutation WhistleDiscard($id: ID!, $expectedVersion: Int, $input: WhistleReasonInput!, $idempotencyKey: String) {
  whistleDiscard(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleDiscardMutation, WhistleDiscardMutationVariables>;
export const WhistleAcknowledgeDocument = new TypedDocumentString(`
    mutation WhistleAcknowledge($id: ID!, $expectedVersion: Int, $input: WhistleAcknowledgeInput!, $idempotencyKey: String) {
  whistleAcknowledge(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleAcknowledgeMutation, WhistleAcknowledgeMutationVariables>;
export const WhistleReportInDocument = new TypedDocumentString(`
    mutation WhistleReportIn($id: ID!, $expectedVersion: Int, $input: WhistleReportInInput!, $idempotencyKey: String) {
  whistleReportIn(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleReportInMutation, WhistleReportInMutationVariables>;
export const WhistleHandleDocument = new TypedDocumentString(`
    mutation WhistleHandle($id: ID!, $expectedVersion: Int, $input: WhistleHandleInput!, $idempotencyKey: String) {
  whistleHandle(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleHandleMutation, WhistleHandleMutationVariables>;
export const WhistleFinishDocument = new TypedDocumentString(`
    mutation WhistleFinish($id: ID!, $expectedVersion: Int, $input: WhistleFinishInput!, $idempotencyKey: String) {
  whistleFinish(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleFinishMutation, WhistleFinishMutationVariables>;
export const WhistleReturnDocument = new TypedDocumentString(`
    mutation WhistleReturn($id: ID!, $expectedVersion: Int, $input: WhistleReturnInput!, $idempotencyKey: String) {
  whistleReturn(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleReturnMutation, WhistleReturnMutationVariables>;
export const WhistleReassignDocument = new TypedDocumentString(`
    mutation WhistleReassign($id: ID!, $expectedVersion: Int, $input: WhistleReassignInput!, $idempotencyKey: String) {
  whistleReassign(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleReassignMutation, WhistleReassignMutationVariables>;
export const WhistleConfirmDocument = new TypedDocumentString(`
    mutation WhistleConfirm($id: ID!, $expectedVersion: Int, $input: WhistleConfirmInput!, $idempotencyKey: String) {
  whistleConfirm(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleConfirmMutation, WhistleConfirmMutationVariables>;
export const WhistleCloseDocument = new TypedDocumentString(`
    mutation WhistleClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  whistleClose(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleCloseMutation, WhistleCloseMutationVariables>;
export const WhistleDraftDocument = new TypedDocumentString(`
    mutation WhistleDraft($id: ID!, $input: WhistleDraftInput!, $idempotencyKey: String) {
  whistleDraft(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    whistle {
      id
      version
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleDraftMutation, WhistleDraftMutationVariables>;
export const WhistleChangeDocument = new TypedDocumentString(`
    mutation WhistleChange($id: ID!, $expectedVersion: Int, $input: WhistleDraftInput!, $idempotencyKey: String) {
  whistleChange(
    id: $id
    expectedVersion: $expectedVersion
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleChangeMutation, WhistleChangeMutationVariables>;
export const WhistleSoundDraftDocument = new TypedDocumentString(`
    mutation WhistleSoundDraft($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {
  whistleSound(
    id: $id
    expectedVersion: $expectedVersion
    idempotencyKey: $idempotencyKey
  ) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleSoundDraftMutation, WhistleSoundDraftMutationVariables>;
export const WhistleListDocument = new TypedDocumentString(`
    query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {
  whistles(filter: $filter, sort: $sort, first: 50, after: $after) {
    nodes {
      id
      version
      number
      title
      kind
      state
      recordedAt
      overdue
      dueAt
      dueUnit
      dueWorkingDaysLeft
      division {
        id
        shortName
      }
      organisation {
        id
        shortName
      }
      assignments {
        id
        role
        state
        organisation {
          id
          shortName
        }
      }
      allowedActions {
        name
        reason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<WhistleListQuery, WhistleListQueryVariables>;
export const WhistleDetailDocument = new TypedDocumentString(`
    query WhistleDetail($id: ID!) {
  whistle(id: $id) {
    id
    number
    title
    body
    kind
    state
    address
    version
    draftedAt
    soundedAt
    closedAt
    recordedAt
    overdue
    dueAt
    dueUnit
    dueWorkingDaysLeft
    draftedBy
    soundedBy
    confirmRemark
    division {
      id
      code
      name
      shortName
      ancestors {
        id
        name
        shortName
      }
    }
    organisation {
      id
      name
      shortName
    }
    assignments {
      id
      role
      state
      arrived
      result
      returnReason
      grade
      gradeRemark
      organisation {
        id
        name
        shortName
      }
      proposedOrganisation {
        id
        name
      }
      clocks {
        kind
        state
        startedAt
        dueAt
        metAt
        unit
        workingDaysLeft
        limit
      }
    }
    timeline {
      id
      at
      act
      actor
      onBehalfOf
      clock
      level
      remark
      organisation {
        id
        shortName
      }
    }
    allowedActions {
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<WhistleDetailQuery, WhistleDetailQueryVariables>;
export const AttachmentRemoveDocument = new TypedDocumentString(`
    mutation AttachmentRemove($id: ID!, $idempotencyKey: String) {
  attachmentRemove(id: $id, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AttachmentRemoveMutation, AttachmentRemoveMutationVariables>;
export const AttachmentsOfDocument = new TypedDocumentString(`
    query AttachmentsOf($record: String!) {
  attachments(filter: {record: $record}) {
    id
    name
    fileType
    bytes
    width
    height
    state
    scannedAt
    uploadedBy
    uploadedAt
    removable
  }
}
    `) as unknown as TypedDocumentString<AttachmentsOfQuery, AttachmentsOfQueryVariables>;
export const DivisionSetNamesDocument = new TypedDocumentString(`
    query DivisionSetNames($on: Date) {
  divisionSets(filter: {on: $on}, first: 100) {
    nodes {
      id
      name
      englishName
    }
  }
}
    `) as unknown as TypedDocumentString<DivisionSetNamesQuery, DivisionSetNamesQueryVariables>;
export const ListPreferencesDocument = new TypedDocumentString(`
    query ListPreferences {
  listPreferences(first: 200) {
    nodes {
      list
      columns
      filters {
        name
        search
        first
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListPreferencesQuery, ListPreferencesQueryVariables>;
export const ListPreferenceKeepDocument = new TypedDocumentString(`
    mutation ListPreferenceKeep($id: ID!, $input: ListPreferenceKeepInput!, $idempotencyKey: String) {
  listPreferenceKeep(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ListPreferenceKeepMutation, ListPreferenceKeepMutationVariables>;
export const PickOrganisationsDocument = new TypedDocumentString(`
    query PickOrganisations($filter: OrganisationFilter) {
  organisations(filter: $filter, sort: OFFICIAL, first: 30) {
    nodes {
      id
      name
      closedOn
      division {
        shortName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickOrganisationsQuery, PickOrganisationsQueryVariables>;
export const PickDivisionsDocument = new TypedDocumentString(`
    query PickDivisions($filter: DivisionFilter) {
  divisions(filter: $filter, sort: CODE, first: 30) {
    nodes {
      id
      code
      name
      ancestors {
        shortName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickDivisionsQuery, PickDivisionsQueryVariables>;
export const PickPostsDocument = new TypedDocumentString(`
    query PickPosts($filter: PostFilter) {
  posts(filter: $filter, sort: OFFICIAL, first: 100) {
    nodes {
      id
      title
      organisation {
        shortName
      }
      holder {
        account
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickPostsQuery, PickPostsQueryVariables>;
export const PickAccountsDocument = new TypedDocumentString(`
    query PickAccounts($filter: AccountFilter) {
  accounts(filter: $filter, sort: ACCOUNT, first: 30) {
    nodes {
      id
      account
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PickAccountsQuery, PickAccountsQueryVariables>;
export const PickClientsDocument = new TypedDocumentString(`
    query PickClients {
  clients(filter: {disabled: false}, sort: NAME, first: 200) {
    nodes {
      id
      name
      organisation {
        shortName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PickClientsQuery, PickClientsQueryVariables>;
export const PickPolicyDocumentsDocument = new TypedDocumentString(`
    query PickPolicyDocuments($filter: PolicyDocumentFilter) {
  policyDocuments(filter: $filter, sort: NEWEST, first: 30) {
    nodes {
      id
      title
      issuer
      number
    }
  }
}
    `) as unknown as TypedDocumentString<PickPolicyDocumentsQuery, PickPolicyDocumentsQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    account
    name
    byPhone
    mustChangePassword
    secondFactor
    permissions
    demonstration
    now
    grants {
      role
      onBehalfOf
      division {
        id
        code
        name
        shortName
        ancestors {
          id
          shortName
        }
      }
      organisation {
        id
        name
        shortName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;