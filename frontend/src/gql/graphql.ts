/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
  /** Part of the sign-in name or of the person's name; whoever lists accounts sees both. */
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

/** What audit entries can be asked for. */
export type AuditEntryFilter = {
  /** The command's name, or its beginning up to a dot: `whistle`, `whistle.sound`. */
  action?: string | null | undefined;
  /** Who did it. */
  actor?: string | null | undefined;
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
  /** Part of the name, or the beginning of the code. */
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

/** What facts can be asked for. With the days of an indicator and its part, exactly what that number counts. */
export type FactFilter = {
  /** That happened on this day or earlier. */
  asOf?: string | null | undefined;
  /** About the division with this code, or one in it. */
  divisionCode?: string | null | undefined;
  /** That happened on this day or later. */
  from?: string | null | undefined;
  /** Counted by this indicator. */
  indicator?: IndicatorCode | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<FactKind> | null | undefined;
  /** As known at the end of this day: recorded by then and not voided by then. Now, if not said. */
  knownOn?: string | null | undefined;
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

/** Takes a grant back, at once. */
export type GrantCloseInput = {
  /** Why, at most 200 characters. */
  reason: string;
};

/** What grants can be asked for. */
export type GrantFilter = {
  /** Held by this account, itself or through a post. */
  account?: string | null | undefined;
  /** Only open ones, or only closed ones. */
  closed?: boolean | null | undefined;
  /** Of one of these roles. */
  role?: Array<Role> | null | undefined;
};

/** Gives a role in a scope to an account, or to whoever holds a post. */
export type GrantGiveInput = {
  /** To this account; or to a post. */
  account?: string | null | undefined;
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

/** Which indicator. */
export type IndicatorCode =
  /** 平均报到用时 */
  | 'HOURS_TO_REPORT_IN'
  /** 评价四分以上比例 */
  | 'RATED_WELL'
  /** 按时报到率 */
  | 'REPORTED_IN_IN_TIME';

/** Which way is better. */
export type IndicatorDirection =
  /** 越高越好 */
  | 'HIGHER_IS_BETTER'
  /** 越低越好 */
  | 'LOWER_IS_BETTER';

/** What indicators can be asked for: where, for whom, for which days, and as known on which day. */
export type IndicatorFilter = {
  /** The last day; today, if not said. */
  asOf?: string | null | undefined;
  /** Of the division with this code with all in it; else of all that the caller may see. */
  divisionCode?: string | null | undefined;
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
  /** 小时 */
  | 'HOURS'
  /** 百分比 */
  | 'PERCENT';

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
  /** 审计记录 */
  | 'AUDIT_ENTRY'
  /** 工作日历 */
  | 'CALENDAR_YEAR'
  /** 权责(哪个部门主管哪项事务) */
  | 'COMPETENCE'
  /** 代理 */
  | 'DELEGATION'
  /** 区划 */
  | 'DIVISION'
  /** 事实(指标据以计数) */
  | 'FACT'
  /** 授权 */
  | 'GRANT'
  /** 移交 */
  | 'HANDOVER'
  /** 任务 */
  | 'JOB'
  /** 组织 */
  | 'ORGANISATION'
  /** 政策文件 */
  | 'POLICY_DOCUMENT'
  /** 岗位 */
  | 'POST'
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
  /** Of one of these kinds. */
  kind?: Array<OrganisationKind> | null | undefined;
  /** Part of the name or short name, or the whole social credit code. */
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

/** What policy documents can be asked for. */
export type PolicyDocumentFilter = {
  /** Part of the title, issuer or number. */
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
  /** Part of the title. */
  search?: string | null | undefined;
  /** Whether nobody holds it today. */
  vacant?: boolean | null | undefined;
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
  /** 安全管理员 */
  | 'SECURITY_ADMINISTRATOR'
  /** 街道工作人员 */
  | 'SUBDISTRICT_CLERK'
  /** 街道党工委书记 */
  | 'SUBDISTRICT_SECRETARY'
  /** 系统管理员 */
  | 'SYSTEM_ADMINISTRATOR';

/** Adopts a version of a rule table. What was begun under an earlier version keeps it. */
export type RuleVersionAdoptInput = {
  /** The table as JSON text, every number with its source; at most 20,000 characters. */
  body: string;
  /** The first day it holds. */
  effectiveFrom: string;
  /** Which table: `whistle_time_limits`. */
  name: string;
  /** The document that decided it, or "local choice"; at most 500 characters. */
  source: string;
};

/** What rule versions can be asked for. */
export type RuleVersionFilter = {
  /** Of this table, for example `whistle_time_limits`. */
  name?: string | null | undefined;
};

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
  /** Of one of these kinds. */
  kind?: Array<WhistleKind> | null | undefined;
  /** Whistled by this office. */
  organisation?: string | null | undefined;
  /** With a deadline that has passed and is not met, or without. */
  overdue?: boolean | null | undefined;
  /** With this organisation as a called party. */
  party?: string | null | undefined;
  /** Part of the title or the number. */
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

export type RuleVersionsQueryVariables = Exact<{
  filter?: RuleVersionFilter | null | undefined;
}>;


export type RuleVersionsQuery = { ruleVersions: { nodes: Array<{ id: string, effectiveFrom: string, body: string, source: string, adoptedAt: string }> } };

export type RuleVersionAdoptMutationVariables = Exact<{
  input: RuleVersionAdoptInput;
  idempotencyKey?: string | null | undefined;
}>;


export type RuleVersionAdoptMutation = { ruleVersionAdopt: { userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type DeskQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskQuery = { desk: { counts: { waiting: number, overdue: number, dueToday: number, running: number }, waiting: Array<{ kind: Kind, subject: string, title: string, subtitle: string, action: string, since: string, dueAt: string | null, overdue: boolean }> } };

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


export type AccountCreateMutation = { accountCreate: { issuedSlip: { slip: string | null, account: { id: string, account: string, name: string } } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

export type AccountDetailQueryVariables = Exact<{
  id: string;
}>;


export type AccountDetailQuery = { account: { id: string, account: string, name: string, phone: string | null, disabledAt: string | null, mustChangePassword: boolean, secondFactor: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, title: string, organisation: { id: string, shortName: string } | null }>, grants: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, division: { id: string, shortName: string } | null, organisation: { id: string, shortName: string } | null, post: { id: string, title: string } | null }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

export type AccountResetMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AccountResetMutation = { accountReset: { issuedSlip: { slip: string | null } | null, userErrors: Array<{ code: string, message: string, field: Array<string> | null }> } };

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


export type GrantListQuery = { grants: { totalCount: string, nodes: Array<{ id: string, role: Role, validFrom: string, validTo: string | null, version: number, account: { id: string, account: string, name: string } | null, post: { id: string, title: string, organisation: { shortName: string } | null } | null, division: { id: string, shortName: string } | null, organisation: { id: string, shortName: string } | null, allowedActions: Array<{ name: string, reason: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type FactListQueryVariables = Exact<{
  filter?: FactFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type FactListQuery = { facts: { totalCount: string, nodes: Array<{ id: string, kind: FactKind, occurredOn: string, recordedAt: string, amount: number, organisation: { shortName: string } | null, whistle: { id: string, number: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FactsOfQueryVariables = Exact<{
  filter?: IndicatorFilter | null | undefined;
}>;


export type FactsOfQuery = { indicators: Array<{ code: IndicatorCode, unit: IndicatorUnit, numerator: number, denominator: number, value: number | null, name: { zh: string, en: string } }> };

export type IndicatorsQueryVariables = Exact<{
  filter?: IndicatorFilter | null | undefined;
}>;


export type IndicatorsQuery = { indicators: Array<{ code: IndicatorCode, unit: IndicatorUnit, direction: IndicatorDirection, minimum: number, from: string, asOf: string, knownOn: string, numerator: number, denominator: number, value: number | null, name: { zh: string, en: string }, meaning: { zh: string, en: string }, source: { zh: string, en: string }, months: Array<{ month: string, numerator: number, denominator: number, value: number | null }>, organisations: Array<{ organisation: string, name: string, numerator: number | null, denominator: number, value: number | null, tooFew: boolean }> }> };

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

export type OrganisationListQueryVariables = Exact<{
  filter?: OrganisationFilter | null | undefined;
  sort?: OrganisationSort | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationListQuery = { organisations: { totalCount: string, nodes: Array<{ id: string, name: string, shortName: string, kind: OrganisationKind, displayOrder: number, closedOn: string | null, division: { id: string, shortName: string } | null, posts: Array<{ id: string, title: string, holder: { name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type PolicyListQueryVariables = Exact<{
  filter?: PolicyDocumentFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PolicyListQuery = { policyDocuments: { totalCount: string, nodes: Array<{ id: string, title: string, issuer: string, number: string | null, issuedOn: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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


export type WhistleListQuery = { whistles: { totalCount: string, nodes: Array<{ id: string, number: string, title: string, kind: WhistleKind, state: WhistleState, overdue: boolean, dueAt: string | null, dueUnit: ClockUnit | null, dueWorkingDaysLeft: number | null, division: { id: string, shortName: string } | null, organisation: { id: string, shortName: string } | null, assignments: Array<{ id: string, role: AssignmentRole, state: AssignmentState, organisation: { id: string, shortName: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhistleDetailQueryVariables = Exact<{
  id: string;
}>;


export type WhistleDetailQuery = { whistle: { id: string, number: string, title: string, body: string, kind: WhistleKind, state: WhistleState, address: string | null, version: number, draftedAt: string, soundedAt: string | null, closedAt: string | null, overdue: boolean, dueAt: string | null, dueUnit: ClockUnit | null, dueWorkingDaysLeft: number | null, draftedBy: string | null, soundedBy: string | null, confirmRemark: string | null, division: { id: string, code: string, name: string, shortName: string, ancestors: Array<{ id: string, name: string, shortName: string }> } | null, organisation: { id: string, name: string, shortName: string } | null, assignments: Array<{ id: string, role: AssignmentRole, state: AssignmentState, arrived: string | null, result: string | null, returnReason: string | null, grade: number | null, gradeRemark: string | null, organisation: { id: string, name: string, shortName: string } | null, proposedOrganisation: { id: string, name: string } | null, clocks: Array<{ kind: ClockKind, state: ClockState, startedAt: string, dueAt: string | null, metAt: string | null, unit: ClockUnit, workingDaysLeft: number | null, limit: string }> }>, timeline: Array<{ id: string, at: string, act: string, actor: string, onBehalfOf: string | null, clock: ClockKind | null, remark: string | null, organisation: { id: string, shortName: string } | null }>, allowedActions: Array<{ name: string, reason: string | null }> } | null };

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

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, account: string, name: string, mustChangePassword: boolean, secondFactor: boolean, permissions: Array<string>, demonstration: boolean, now: string, grants: Array<{ role: Role, onBehalfOf: string | null, division: { id: string, code: string, name: string, shortName: string, ancestors: Array<{ id: string, shortName: string }> } | null, organisation: { id: string, name: string, shortName: string } | null }> } };

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
export const RuleVersionsDocument = new TypedDocumentString(`
    query RuleVersions($filter: RuleVersionFilter) {
  ruleVersions(filter: $filter, sort: NEWEST, first: 50) {
    nodes {
      id
      effectiveFrom
      body
      source
      adoptedAt
    }
  }
}
    `) as unknown as TypedDocumentString<RuleVersionsQuery, RuleVersionsQueryVariables>;
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
export const FactListDocument = new TypedDocumentString(`
    query FactList($filter: FactFilter, $after: String) {
  facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {
    nodes {
      id
      kind
      occurredOn
      recordedAt
      amount
      organisation {
        shortName
      }
      whistle {
        id
        number
        title
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
export const OrganisationListDocument = new TypedDocumentString(`
    query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {
  organisations(filter: $filter, sort: $sort, first: 50, after: $after) {
    nodes {
      id
      name
      shortName
      kind
      displayOrder
      closedOn
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
      number
      title
      kind
      state
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
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    account
    name
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