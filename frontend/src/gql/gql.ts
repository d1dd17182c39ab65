/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query AuditList($filter: AuditEntryFilter, $after: String) {\n    auditEntries(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id seq at actor onBehalfOf address action kind subject outcome code change traceId }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AuditListDocument,
    "query CalendarYears { calendarYears { nodes { id year source loadedAt holidays makeUpDays } } }": typeof types.CalendarYearsDocument,
    "mutation CalendarYearLoad($input: CalendarYearLoadInput!, $idempotencyKey: String) { calendarYearLoad(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.CalendarYearLoadDocument,
    "\n  query RuleVersions($filter: RuleVersionFilter) {\n    ruleVersions(filter: $filter, sort: NEWEST, first: 50) { nodes { id effectiveFrom body source adoptedAt } }\n  }\n": typeof types.RuleVersionsDocument,
    "mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.RuleVersionAdoptDocument,
    "\n  query Desk {\n    desk {\n      counts { waiting overdue dueToday running }\n      waiting { kind subject title subtitle action since dueAt overdue }\n    }\n  }\n": typeof types.DeskDocument,
    "\n  query DueList($from: Date!, $to: Date!) {\n    desk { due(from: $from, to: $to) { on subject kind title what dueAt overdue } }\n  }\n": typeof types.DueListDocument,
    "mutation DivisionAdd($id: ID!, $expectedVersion: Int, $input: DivisionAddInput!, $idempotencyKey: String) { divisionAdd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionAddDocument,
    "mutation DivisionClose($id: ID!, $expectedVersion: Int, $input: DivisionCloseInput!, $idempotencyKey: String) { divisionClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionCloseDocument,
    "\n  query DivisionList($filter: DivisionFilter, $after: String) {\n    divisions(filter: $filter, sort: CODE, first: 100, after: $after) {\n      nodes { id code name shortName kind level validTo childCount ancestors { id shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DivisionListDocument,
    "\n  query DivisionPath($id: ID!) {\n    division(id: $id) { id code name shortName kind level validFrom validTo version childCount ancestors { id shortName } }\n  }\n": typeof types.DivisionPathDocument,
    "\n  query AccountList($filter: AccountFilter, $after: String) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 50, after: $after) {\n      nodes { id account name phone disabledAt mustChangePassword secondFactor lastSignInAt posts { id title organisation { shortName } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AccountListDocument,
    "mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) { accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { id account name } } userErrors { code message field } } }": typeof types.AccountCreateDocument,
    "\n  query AccountDetail($id: ID!) {\n    account(id: $id) {\n      id account name phone disabledAt mustChangePassword secondFactor lastSignInAt version\n      posts { id title organisation { id shortName } }\n      grants { id role validFrom validTo division { id shortName } organisation { id shortName } post { id title } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.AccountDetailDocument,
    "mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReset(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSlip { slip } userErrors { code message field } } }": typeof types.AccountResetDocument,
    "mutation AccountDisable($id: ID!, $expectedVersion: Int, $input: AccountDisableInput!, $idempotencyKey: String) { accountDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountDisableDocument,
    "mutation AccountEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountEnableDocument,
    "\n  query DelegationList($after: String) {\n    delegations(first: 50, after: $after) {\n      nodes { id fromName deputyName validFrom validTo endedAt reason version allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DelegationListDocument,
    "mutation DelegationGive($id: ID!, $input: DelegationGiveInput!, $idempotencyKey: String) { delegationGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DelegationGiveDocument,
    "mutation DelegationEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { delegationEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DelegationEndDocument,
    "\n  query GrantList($filter: GrantFilter, $after: String) {\n    grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes {\n        id role validFrom validTo version\n        account { id account name }\n        post { id title organisation { shortName } }\n        division { id shortName }\n        organisation { id shortName }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.GrantListDocument,
    "mutation GrantGive($input: GrantGiveInput!, $idempotencyKey: String) { grantGive(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.GrantGiveDocument,
    "mutation GrantClose($id: ID!, $expectedVersion: Int, $input: GrantCloseInput!, $idempotencyKey: String) { grantClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.GrantCloseDocument,
    "mutation AccountChangePassword($id: ID!, $input: AccountChangePasswordInput!, $idempotencyKey: String) { accountChangePassword(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountChangePasswordDocument,
    "mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) { accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) { enrolledFactor { factor { secret uri } } userErrors { code message field } } }": typeof types.AccountEnrolFactorDocument,
    "mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) { accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountConfirmFactorDocument,
    "\n  query FactList($filter: FactFilter, $after: String) {\n    facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id kind occurredOn recordedAt amount organisation { shortName } whistle { id number title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.FactListDocument,
    "\n  query FactsOf($filter: IndicatorFilter) {\n    indicators(filter: $filter) { code unit numerator denominator value name { zh en } }\n  }\n": typeof types.FactsOfDocument,
    "\n  query Indicators($filter: IndicatorFilter) {\n    indicators(filter: $filter) {\n      code unit direction minimum from asOf knownOn numerator denominator value\n      name { zh en } meaning { zh en } source { zh en }\n      months { month numerator denominator value }\n      organisations { organisation name numerator denominator value tooFew }\n    }\n  }\n": typeof types.IndicatorsDocument,
    "\n  query JobList($filter: JobFilter, $after: String) {\n    jobs(filter: $filter, sort: LATEST, first: 50, after: $after) {\n      nodes { id version kind subject due state tries nextAt lastCode endedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.JobListDocument,
    "mutation JobRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { jobRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.JobRetryDocument,
    "\n  query CompetenceList($filter: CompetenceFilter) {\n    competences(filter: $filter, first: 100) { nodes { id process validFrom validTo source } }\n  }\n": typeof types.CompetenceListDocument,
    "mutation CompetenceSet($id: ID!, $input: CompetenceSetInput!, $idempotencyKey: String) { competenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.CompetenceSetDocument,
    "\n  query HandoverList($after: String) {\n    handovers(first: 50, after: $after) {\n      nodes { id title openedAt closedAt fromName items { id transferredAt } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.HandoverListDocument,
    "\n  query HandoverDetail($id: ID!) {\n    handover(id: $id) {\n      id title openedAt closedAt version fromName\n      post { id title organisation { id } }\n      items { id kind subject title transferredTo transferredAt }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.HandoverDetailDocument,
    "mutation HandoverTransfer($id: ID!, $expectedVersion: Int, $input: HandoverTransferInput!, $idempotencyKey: String) { handoverTransfer(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.HandoverTransferDocument,
    "\n  query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {\n    organisations(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes { id name shortName kind displayOrder closedOn division { id shortName } posts { id title holder { name } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.OrganisationListDocument,
    "mutation OrganisationCreate($id: ID!, $input: OrganisationCreateInput!, $idempotencyKey: String) { organisationCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { organisation { id } userErrors { code message field } } }": typeof types.OrganisationCreateDocument,
    "\n  query OrganisationDetail($id: ID!) {\n    organisation(id: $id) {\n      id name shortName kind uscc displayOrder closedOn version\n      division { id code name shortName ancestors { id shortName } }\n      posts { id title displayOrder version holder { account name since } allowedActions { name reason } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.OrganisationDetailDocument,
    "mutation OrganisationChange($id: ID!, $expectedVersion: Int, $input: OrganisationChangeInput!, $idempotencyKey: String) { organisationChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.OrganisationChangeDocument,
    "mutation OrganisationClose($id: ID!, $expectedVersion: Int, $input: OrganisationCloseInput!, $idempotencyKey: String) { organisationClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.OrganisationCloseDocument,
    "mutation PostCreate($id: ID!, $input: PostCreateInput!, $idempotencyKey: String) { postCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostCreateDocument,
    "mutation PostAppoint($id: ID!, $expectedVersion: Int, $input: PostAppointInput!, $idempotencyKey: String) { postAppoint(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostAppointDocument,
    "mutation PostChange($id: ID!, $expectedVersion: Int, $input: PostChangeInput!, $idempotencyKey: String) { postChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostChangeDocument,
    "mutation PostEnd($id: ID!, $expectedVersion: Int, $input: PostEndInput!, $idempotencyKey: String) { postEnd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostEndDocument,
    "\n  query PolicyList($filter: PolicyDocumentFilter, $after: String) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id title issuer number issuedOn version }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.PolicyListDocument,
    "mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PolicyDocumentCreateDocument,
    "mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PolicyDocumentChangeDocument,
    "\n  query Search($text: String!, $kinds: [Kind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) { kind id title subtitle excerpt }\n  }\n": typeof types.SearchDocument,
    "query PostPlace($id: ID!) { post(id: $id) { organisation { id } } }": typeof types.PostPlaceDocument,
    "mutation WhistleSound($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleSoundDocument,
    "mutation WhistleDiscard($id: ID!, $expectedVersion: Int, $input: WhistleReasonInput!, $idempotencyKey: String) { whistleDiscard(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleDiscardDocument,
    "mutation WhistleAcknowledge($id: ID!, $expectedVersion: Int, $input: WhistleAcknowledgeInput!, $idempotencyKey: String) { whistleAcknowledge(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleAcknowledgeDocument,
    "mutation WhistleReportIn($id: ID!, $expectedVersion: Int, $input: WhistleReportInInput!, $idempotencyKey: String) { whistleReportIn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleReportInDocument,
    "mutation WhistleHandle($id: ID!, $expectedVersion: Int, $input: WhistleHandleInput!, $idempotencyKey: String) { whistleHandle(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleHandleDocument,
    "mutation WhistleFinish($id: ID!, $expectedVersion: Int, $input: WhistleFinishInput!, $idempotencyKey: String) { whistleFinish(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleFinishDocument,
    "mutation WhistleReturn($id: ID!, $expectedVersion: Int, $input: WhistleReturnInput!, $idempotencyKey: String) { whistleReturn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleReturnDocument,
    "mutation WhistleReassign($id: ID!, $expectedVersion: Int, $input: WhistleReassignInput!, $idempotencyKey: String) { whistleReassign(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleReassignDocument,
    "mutation WhistleConfirm($id: ID!, $expectedVersion: Int, $input: WhistleConfirmInput!, $idempotencyKey: String) { whistleConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleConfirmDocument,
    "mutation WhistleClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleCloseDocument,
    "mutation WhistleDraft($id: ID!, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleDraft(id: $id, input: $input, idempotencyKey: $idempotencyKey) { whistle { id version } userErrors { code message field } } }": typeof types.WhistleDraftDocument,
    "mutation WhistleChange($id: ID!, $expectedVersion: Int, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleChangeDocument,
    "mutation WhistleSoundDraft($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.WhistleSoundDraftDocument,
    "\n  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {\n    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes {\n        id number title kind state overdue dueAt dueUnit dueWorkingDaysLeft\n        division { id shortName }\n        organisation { id shortName }\n        assignments { id role state organisation { id shortName } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.WhistleListDocument,
    "\n  query WhistleDetail($id: ID!) {\n    whistle(id: $id) {\n      id number title body kind state address version draftedAt soundedAt closedAt overdue dueAt dueUnit dueWorkingDaysLeft draftedBy soundedBy confirmRemark\n      division { id code name shortName ancestors { id name shortName } }\n      organisation { id name shortName }\n      assignments {\n        id role state arrived result returnReason grade gradeRemark\n        organisation { id name shortName }\n        proposedOrganisation { id name }\n        clocks { kind state startedAt dueAt metAt unit workingDaysLeft limit }\n      }\n      timeline { id at act actor onBehalfOf clock remark organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.WhistleDetailDocument,
    "\n  query PickOrganisations($filter: OrganisationFilter) {\n    organisations(filter: $filter, sort: OFFICIAL, first: 30) { nodes { id name closedOn division { shortName } } }\n  }\n": typeof types.PickOrganisationsDocument,
    "\n  query PickDivisions($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 30) { nodes { id code name ancestors { shortName } } }\n  }\n": typeof types.PickDivisionsDocument,
    "\n  query PickPosts($filter: PostFilter) {\n    posts(filter: $filter, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } holder { account name } } }\n  }\n": typeof types.PickPostsDocument,
    "\n  query PickAccounts($filter: AccountFilter) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 30) { nodes { id account name } }\n  }\n": typeof types.PickAccountsDocument,
    "\n  query Me {\n    me {\n      id account name mustChangePassword secondFactor permissions demonstration now\n      grants { role onBehalfOf division { id code name shortName ancestors { id shortName } } organisation { id name shortName } }\n    }\n  }\n": typeof types.MeDocument,
};
const documents: Documents = {
    "\n  query AuditList($filter: AuditEntryFilter, $after: String) {\n    auditEntries(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id seq at actor onBehalfOf address action kind subject outcome code change traceId }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AuditListDocument,
    "query CalendarYears { calendarYears { nodes { id year source loadedAt holidays makeUpDays } } }": types.CalendarYearsDocument,
    "mutation CalendarYearLoad($input: CalendarYearLoadInput!, $idempotencyKey: String) { calendarYearLoad(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.CalendarYearLoadDocument,
    "\n  query RuleVersions($filter: RuleVersionFilter) {\n    ruleVersions(filter: $filter, sort: NEWEST, first: 50) { nodes { id effectiveFrom body source adoptedAt } }\n  }\n": types.RuleVersionsDocument,
    "mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.RuleVersionAdoptDocument,
    "\n  query Desk {\n    desk {\n      counts { waiting overdue dueToday running }\n      waiting { kind subject title subtitle action since dueAt overdue }\n    }\n  }\n": types.DeskDocument,
    "\n  query DueList($from: Date!, $to: Date!) {\n    desk { due(from: $from, to: $to) { on subject kind title what dueAt overdue } }\n  }\n": types.DueListDocument,
    "mutation DivisionAdd($id: ID!, $expectedVersion: Int, $input: DivisionAddInput!, $idempotencyKey: String) { divisionAdd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionAddDocument,
    "mutation DivisionClose($id: ID!, $expectedVersion: Int, $input: DivisionCloseInput!, $idempotencyKey: String) { divisionClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionCloseDocument,
    "\n  query DivisionList($filter: DivisionFilter, $after: String) {\n    divisions(filter: $filter, sort: CODE, first: 100, after: $after) {\n      nodes { id code name shortName kind level validTo childCount ancestors { id shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DivisionListDocument,
    "\n  query DivisionPath($id: ID!) {\n    division(id: $id) { id code name shortName kind level validFrom validTo version childCount ancestors { id shortName } }\n  }\n": types.DivisionPathDocument,
    "\n  query AccountList($filter: AccountFilter, $after: String) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 50, after: $after) {\n      nodes { id account name phone disabledAt mustChangePassword secondFactor lastSignInAt posts { id title organisation { shortName } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AccountListDocument,
    "mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) { accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { id account name } } userErrors { code message field } } }": types.AccountCreateDocument,
    "\n  query AccountDetail($id: ID!) {\n    account(id: $id) {\n      id account name phone disabledAt mustChangePassword secondFactor lastSignInAt version\n      posts { id title organisation { id shortName } }\n      grants { id role validFrom validTo division { id shortName } organisation { id shortName } post { id title } }\n      allowedActions { name reason }\n    }\n  }\n": types.AccountDetailDocument,
    "mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReset(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSlip { slip } userErrors { code message field } } }": types.AccountResetDocument,
    "mutation AccountDisable($id: ID!, $expectedVersion: Int, $input: AccountDisableInput!, $idempotencyKey: String) { accountDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountDisableDocument,
    "mutation AccountEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountEnableDocument,
    "\n  query DelegationList($after: String) {\n    delegations(first: 50, after: $after) {\n      nodes { id fromName deputyName validFrom validTo endedAt reason version allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DelegationListDocument,
    "mutation DelegationGive($id: ID!, $input: DelegationGiveInput!, $idempotencyKey: String) { delegationGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DelegationGiveDocument,
    "mutation DelegationEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { delegationEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DelegationEndDocument,
    "\n  query GrantList($filter: GrantFilter, $after: String) {\n    grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes {\n        id role validFrom validTo version\n        account { id account name }\n        post { id title organisation { shortName } }\n        division { id shortName }\n        organisation { id shortName }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.GrantListDocument,
    "mutation GrantGive($input: GrantGiveInput!, $idempotencyKey: String) { grantGive(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.GrantGiveDocument,
    "mutation GrantClose($id: ID!, $expectedVersion: Int, $input: GrantCloseInput!, $idempotencyKey: String) { grantClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.GrantCloseDocument,
    "mutation AccountChangePassword($id: ID!, $input: AccountChangePasswordInput!, $idempotencyKey: String) { accountChangePassword(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountChangePasswordDocument,
    "mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) { accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) { enrolledFactor { factor { secret uri } } userErrors { code message field } } }": types.AccountEnrolFactorDocument,
    "mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) { accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountConfirmFactorDocument,
    "\n  query FactList($filter: FactFilter, $after: String) {\n    facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id kind occurredOn recordedAt amount organisation { shortName } whistle { id number title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.FactListDocument,
    "\n  query FactsOf($filter: IndicatorFilter) {\n    indicators(filter: $filter) { code unit numerator denominator value name { zh en } }\n  }\n": types.FactsOfDocument,
    "\n  query Indicators($filter: IndicatorFilter) {\n    indicators(filter: $filter) {\n      code unit direction minimum from asOf knownOn numerator denominator value\n      name { zh en } meaning { zh en } source { zh en }\n      months { month numerator denominator value }\n      organisations { organisation name numerator denominator value tooFew }\n    }\n  }\n": types.IndicatorsDocument,
    "\n  query JobList($filter: JobFilter, $after: String) {\n    jobs(filter: $filter, sort: LATEST, first: 50, after: $after) {\n      nodes { id version kind subject due state tries nextAt lastCode endedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.JobListDocument,
    "mutation JobRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { jobRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.JobRetryDocument,
    "\n  query CompetenceList($filter: CompetenceFilter) {\n    competences(filter: $filter, first: 100) { nodes { id process validFrom validTo source } }\n  }\n": types.CompetenceListDocument,
    "mutation CompetenceSet($id: ID!, $input: CompetenceSetInput!, $idempotencyKey: String) { competenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.CompetenceSetDocument,
    "\n  query HandoverList($after: String) {\n    handovers(first: 50, after: $after) {\n      nodes { id title openedAt closedAt fromName items { id transferredAt } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.HandoverListDocument,
    "\n  query HandoverDetail($id: ID!) {\n    handover(id: $id) {\n      id title openedAt closedAt version fromName\n      post { id title organisation { id } }\n      items { id kind subject title transferredTo transferredAt }\n      allowedActions { name reason }\n    }\n  }\n": types.HandoverDetailDocument,
    "mutation HandoverTransfer($id: ID!, $expectedVersion: Int, $input: HandoverTransferInput!, $idempotencyKey: String) { handoverTransfer(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.HandoverTransferDocument,
    "\n  query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {\n    organisations(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes { id name shortName kind displayOrder closedOn division { id shortName } posts { id title holder { name } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.OrganisationListDocument,
    "mutation OrganisationCreate($id: ID!, $input: OrganisationCreateInput!, $idempotencyKey: String) { organisationCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { organisation { id } userErrors { code message field } } }": types.OrganisationCreateDocument,
    "\n  query OrganisationDetail($id: ID!) {\n    organisation(id: $id) {\n      id name shortName kind uscc displayOrder closedOn version\n      division { id code name shortName ancestors { id shortName } }\n      posts { id title displayOrder version holder { account name since } allowedActions { name reason } }\n      allowedActions { name reason }\n    }\n  }\n": types.OrganisationDetailDocument,
    "mutation OrganisationChange($id: ID!, $expectedVersion: Int, $input: OrganisationChangeInput!, $idempotencyKey: String) { organisationChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.OrganisationChangeDocument,
    "mutation OrganisationClose($id: ID!, $expectedVersion: Int, $input: OrganisationCloseInput!, $idempotencyKey: String) { organisationClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.OrganisationCloseDocument,
    "mutation PostCreate($id: ID!, $input: PostCreateInput!, $idempotencyKey: String) { postCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostCreateDocument,
    "mutation PostAppoint($id: ID!, $expectedVersion: Int, $input: PostAppointInput!, $idempotencyKey: String) { postAppoint(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostAppointDocument,
    "mutation PostChange($id: ID!, $expectedVersion: Int, $input: PostChangeInput!, $idempotencyKey: String) { postChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostChangeDocument,
    "mutation PostEnd($id: ID!, $expectedVersion: Int, $input: PostEndInput!, $idempotencyKey: String) { postEnd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostEndDocument,
    "\n  query PolicyList($filter: PolicyDocumentFilter, $after: String) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id title issuer number issuedOn version }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.PolicyListDocument,
    "mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PolicyDocumentCreateDocument,
    "mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PolicyDocumentChangeDocument,
    "\n  query Search($text: String!, $kinds: [Kind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) { kind id title subtitle excerpt }\n  }\n": types.SearchDocument,
    "query PostPlace($id: ID!) { post(id: $id) { organisation { id } } }": types.PostPlaceDocument,
    "mutation WhistleSound($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleSoundDocument,
    "mutation WhistleDiscard($id: ID!, $expectedVersion: Int, $input: WhistleReasonInput!, $idempotencyKey: String) { whistleDiscard(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleDiscardDocument,
    "mutation WhistleAcknowledge($id: ID!, $expectedVersion: Int, $input: WhistleAcknowledgeInput!, $idempotencyKey: String) { whistleAcknowledge(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleAcknowledgeDocument,
    "mutation WhistleReportIn($id: ID!, $expectedVersion: Int, $input: WhistleReportInInput!, $idempotencyKey: String) { whistleReportIn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleReportInDocument,
    "mutation WhistleHandle($id: ID!, $expectedVersion: Int, $input: WhistleHandleInput!, $idempotencyKey: String) { whistleHandle(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleHandleDocument,
    "mutation WhistleFinish($id: ID!, $expectedVersion: Int, $input: WhistleFinishInput!, $idempotencyKey: String) { whistleFinish(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleFinishDocument,
    "mutation WhistleReturn($id: ID!, $expectedVersion: Int, $input: WhistleReturnInput!, $idempotencyKey: String) { whistleReturn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleReturnDocument,
    "mutation WhistleReassign($id: ID!, $expectedVersion: Int, $input: WhistleReassignInput!, $idempotencyKey: String) { whistleReassign(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleReassignDocument,
    "mutation WhistleConfirm($id: ID!, $expectedVersion: Int, $input: WhistleConfirmInput!, $idempotencyKey: String) { whistleConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleConfirmDocument,
    "mutation WhistleClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleCloseDocument,
    "mutation WhistleDraft($id: ID!, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleDraft(id: $id, input: $input, idempotencyKey: $idempotencyKey) { whistle { id version } userErrors { code message field } } }": types.WhistleDraftDocument,
    "mutation WhistleChange($id: ID!, $expectedVersion: Int, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleChangeDocument,
    "mutation WhistleSoundDraft($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.WhistleSoundDraftDocument,
    "\n  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {\n    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes {\n        id number title kind state overdue dueAt dueUnit dueWorkingDaysLeft\n        division { id shortName }\n        organisation { id shortName }\n        assignments { id role state organisation { id shortName } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.WhistleListDocument,
    "\n  query WhistleDetail($id: ID!) {\n    whistle(id: $id) {\n      id number title body kind state address version draftedAt soundedAt closedAt overdue dueAt dueUnit dueWorkingDaysLeft draftedBy soundedBy confirmRemark\n      division { id code name shortName ancestors { id name shortName } }\n      organisation { id name shortName }\n      assignments {\n        id role state arrived result returnReason grade gradeRemark\n        organisation { id name shortName }\n        proposedOrganisation { id name }\n        clocks { kind state startedAt dueAt metAt unit workingDaysLeft limit }\n      }\n      timeline { id at act actor onBehalfOf clock remark organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n": types.WhistleDetailDocument,
    "\n  query PickOrganisations($filter: OrganisationFilter) {\n    organisations(filter: $filter, sort: OFFICIAL, first: 30) { nodes { id name closedOn division { shortName } } }\n  }\n": types.PickOrganisationsDocument,
    "\n  query PickDivisions($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 30) { nodes { id code name ancestors { shortName } } }\n  }\n": types.PickDivisionsDocument,
    "\n  query PickPosts($filter: PostFilter) {\n    posts(filter: $filter, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } holder { account name } } }\n  }\n": types.PickPostsDocument,
    "\n  query PickAccounts($filter: AccountFilter) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 30) { nodes { id account name } }\n  }\n": types.PickAccountsDocument,
    "\n  query Me {\n    me {\n      id account name mustChangePassword secondFactor permissions demonstration now\n      grants { role onBehalfOf division { id code name shortName ancestors { id shortName } } organisation { id name shortName } }\n    }\n  }\n": types.MeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditList($filter: AuditEntryFilter, $after: String) {\n    auditEntries(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id seq at actor onBehalfOf address action kind subject outcome code change traceId }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').AuditListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CalendarYears { calendarYears { nodes { id year source loadedAt holidays makeUpDays } } }"): typeof import('./graphql').CalendarYearsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CalendarYearLoad($input: CalendarYearLoadInput!, $idempotencyKey: String) { calendarYearLoad(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').CalendarYearLoadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RuleVersions($filter: RuleVersionFilter) {\n    ruleVersions(filter: $filter, sort: NEWEST, first: 50) { nodes { id effectiveFrom body source adoptedAt } }\n  }\n"): typeof import('./graphql').RuleVersionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').RuleVersionAdoptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Desk {\n    desk {\n      counts { waiting overdue dueToday running }\n      waiting { kind subject title subtitle action since dueAt overdue }\n    }\n  }\n"): typeof import('./graphql').DeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DueList($from: Date!, $to: Date!) {\n    desk { due(from: $from, to: $to) { on subject kind title what dueAt overdue } }\n  }\n"): typeof import('./graphql').DueListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DivisionAdd($id: ID!, $expectedVersion: Int, $input: DivisionAddInput!, $idempotencyKey: String) { divisionAdd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DivisionAddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DivisionClose($id: ID!, $expectedVersion: Int, $input: DivisionCloseInput!, $idempotencyKey: String) { divisionClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DivisionCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DivisionList($filter: DivisionFilter, $after: String) {\n    divisions(filter: $filter, sort: CODE, first: 100, after: $after) {\n      nodes { id code name shortName kind level validTo childCount ancestors { id shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').DivisionListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DivisionPath($id: ID!) {\n    division(id: $id) { id code name shortName kind level validFrom validTo version childCount ancestors { id shortName } }\n  }\n"): typeof import('./graphql').DivisionPathDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountList($filter: AccountFilter, $after: String) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 50, after: $after) {\n      nodes { id account name phone disabledAt mustChangePassword secondFactor lastSignInAt posts { id title organisation { shortName } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').AccountListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) { accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { id account name } } userErrors { code message field } } }"): typeof import('./graphql').AccountCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountDetail($id: ID!) {\n    account(id: $id) {\n      id account name phone disabledAt mustChangePassword secondFactor lastSignInAt version\n      posts { id title organisation { id shortName } }\n      grants { id role validFrom validTo division { id shortName } organisation { id shortName } post { id title } }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').AccountDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReset(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSlip { slip } userErrors { code message field } } }"): typeof import('./graphql').AccountResetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountDisable($id: ID!, $expectedVersion: Int, $input: AccountDisableInput!, $idempotencyKey: String) { accountDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').AccountDisableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').AccountEnableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DelegationList($after: String) {\n    delegations(first: 50, after: $after) {\n      nodes { id fromName deputyName validFrom validTo endedAt reason version allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').DelegationListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DelegationGive($id: ID!, $input: DelegationGiveInput!, $idempotencyKey: String) { delegationGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DelegationGiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DelegationEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { delegationEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DelegationEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantList($filter: GrantFilter, $after: String) {\n    grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes {\n        id role validFrom validTo version\n        account { id account name }\n        post { id title organisation { shortName } }\n        division { id shortName }\n        organisation { id shortName }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').GrantListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation GrantGive($input: GrantGiveInput!, $idempotencyKey: String) { grantGive(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').GrantGiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation GrantClose($id: ID!, $expectedVersion: Int, $input: GrantCloseInput!, $idempotencyKey: String) { grantClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').GrantCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountChangePassword($id: ID!, $input: AccountChangePasswordInput!, $idempotencyKey: String) { accountChangePassword(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').AccountChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) { accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) { enrolledFactor { factor { secret uri } } userErrors { code message field } } }"): typeof import('./graphql').AccountEnrolFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) { accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').AccountConfirmFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FactList($filter: FactFilter, $after: String) {\n    facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id kind occurredOn recordedAt amount organisation { shortName } whistle { id number title } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').FactListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FactsOf($filter: IndicatorFilter) {\n    indicators(filter: $filter) { code unit numerator denominator value name { zh en } }\n  }\n"): typeof import('./graphql').FactsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Indicators($filter: IndicatorFilter) {\n    indicators(filter: $filter) {\n      code unit direction minimum from asOf knownOn numerator denominator value\n      name { zh en } meaning { zh en } source { zh en }\n      months { month numerator denominator value }\n      organisations { organisation name numerator denominator value tooFew }\n    }\n  }\n"): typeof import('./graphql').IndicatorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JobList($filter: JobFilter, $after: String) {\n    jobs(filter: $filter, sort: LATEST, first: 50, after: $after) {\n      nodes { id version kind subject due state tries nextAt lastCode endedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').JobListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation JobRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { jobRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').JobRetryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompetenceList($filter: CompetenceFilter) {\n    competences(filter: $filter, first: 100) { nodes { id process validFrom validTo source } }\n  }\n"): typeof import('./graphql').CompetenceListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CompetenceSet($id: ID!, $input: CompetenceSetInput!, $idempotencyKey: String) { competenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').CompetenceSetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HandoverList($after: String) {\n    handovers(first: 50, after: $after) {\n      nodes { id title openedAt closedAt fromName items { id transferredAt } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').HandoverListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HandoverDetail($id: ID!) {\n    handover(id: $id) {\n      id title openedAt closedAt version fromName\n      post { id title organisation { id } }\n      items { id kind subject title transferredTo transferredAt }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').HandoverDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation HandoverTransfer($id: ID!, $expectedVersion: Int, $input: HandoverTransferInput!, $idempotencyKey: String) { handoverTransfer(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').HandoverTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {\n    organisations(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes { id name shortName kind displayOrder closedOn division { id shortName } posts { id title holder { name } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').OrganisationListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OrganisationCreate($id: ID!, $input: OrganisationCreateInput!, $idempotencyKey: String) { organisationCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { organisation { id } userErrors { code message field } } }"): typeof import('./graphql').OrganisationCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationDetail($id: ID!) {\n    organisation(id: $id) {\n      id name shortName kind uscc displayOrder closedOn version\n      division { id code name shortName ancestors { id shortName } }\n      posts { id title displayOrder version holder { account name since } allowedActions { name reason } }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').OrganisationDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OrganisationChange($id: ID!, $expectedVersion: Int, $input: OrganisationChangeInput!, $idempotencyKey: String) { organisationChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').OrganisationChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OrganisationClose($id: ID!, $expectedVersion: Int, $input: OrganisationCloseInput!, $idempotencyKey: String) { organisationClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').OrganisationCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PostCreate($id: ID!, $input: PostCreateInput!, $idempotencyKey: String) { postCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PostCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PostAppoint($id: ID!, $expectedVersion: Int, $input: PostAppointInput!, $idempotencyKey: String) { postAppoint(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PostAppointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PostChange($id: ID!, $expectedVersion: Int, $input: PostChangeInput!, $idempotencyKey: String) { postChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PostChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PostEnd($id: ID!, $expectedVersion: Int, $input: PostEndInput!, $idempotencyKey: String) { postEnd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PostEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyList($filter: PolicyDocumentFilter, $after: String) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id title issuer number issuedOn version }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').PolicyListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PolicyDocumentCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PolicyDocumentChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!, $kinds: [Kind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) { kind id title subtitle excerpt }\n  }\n"): typeof import('./graphql').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PostPlace($id: ID!) { post(id: $id) { organisation { id } } }"): typeof import('./graphql').PostPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleSound($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleSoundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleDiscard($id: ID!, $expectedVersion: Int, $input: WhistleReasonInput!, $idempotencyKey: String) { whistleDiscard(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleDiscardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleAcknowledge($id: ID!, $expectedVersion: Int, $input: WhistleAcknowledgeInput!, $idempotencyKey: String) { whistleAcknowledge(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleAcknowledgeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleReportIn($id: ID!, $expectedVersion: Int, $input: WhistleReportInInput!, $idempotencyKey: String) { whistleReportIn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleReportInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleHandle($id: ID!, $expectedVersion: Int, $input: WhistleHandleInput!, $idempotencyKey: String) { whistleHandle(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleHandleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleFinish($id: ID!, $expectedVersion: Int, $input: WhistleFinishInput!, $idempotencyKey: String) { whistleFinish(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleFinishDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleReturn($id: ID!, $expectedVersion: Int, $input: WhistleReturnInput!, $idempotencyKey: String) { whistleReturn(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleReturnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleReassign($id: ID!, $expectedVersion: Int, $input: WhistleReassignInput!, $idempotencyKey: String) { whistleReassign(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleReassignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleConfirm($id: ID!, $expectedVersion: Int, $input: WhistleConfirmInput!, $idempotencyKey: String) { whistleConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleConfirmDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleDraft($id: ID!, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleDraft(id: $id, input: $input, idempotencyKey: $idempotencyKey) { whistle { id version } userErrors { code message field } } }"): typeof import('./graphql').WhistleDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleChange($id: ID!, $expectedVersion: Int, $input: WhistleDraftInput!, $idempotencyKey: String) { whistleChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WhistleSoundDraft($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { whistleSound(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').WhistleSoundDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {\n    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes {\n        id number title kind state overdue dueAt dueUnit dueWorkingDaysLeft\n        division { id shortName }\n        organisation { id shortName }\n        assignments { id role state organisation { id shortName } }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').WhistleListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhistleDetail($id: ID!) {\n    whistle(id: $id) {\n      id number title body kind state address version draftedAt soundedAt closedAt overdue dueAt dueUnit dueWorkingDaysLeft draftedBy soundedBy confirmRemark\n      division { id code name shortName ancestors { id name shortName } }\n      organisation { id name shortName }\n      assignments {\n        id role state arrived result returnReason grade gradeRemark\n        organisation { id name shortName }\n        proposedOrganisation { id name }\n        clocks { kind state startedAt dueAt metAt unit workingDaysLeft limit }\n      }\n      timeline { id at act actor onBehalfOf clock remark organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').WhistleDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickOrganisations($filter: OrganisationFilter) {\n    organisations(filter: $filter, sort: OFFICIAL, first: 30) { nodes { id name closedOn division { shortName } } }\n  }\n"): typeof import('./graphql').PickOrganisationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickDivisions($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 30) { nodes { id code name ancestors { shortName } } }\n  }\n"): typeof import('./graphql').PickDivisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickPosts($filter: PostFilter) {\n    posts(filter: $filter, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } holder { account name } } }\n  }\n"): typeof import('./graphql').PickPostsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickAccounts($filter: AccountFilter) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 30) { nodes { id account name } }\n  }\n"): typeof import('./graphql').PickAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id account name mustChangePassword secondFactor permissions demonstration now\n      grants { role onBehalfOf division { id code name shortName ancestors { id shortName } } organisation { id name shortName } }\n    }\n  }\n"): typeof import('./graphql').MeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
