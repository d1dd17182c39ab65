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
    "\n  query Desk {\n    desk {\n      counts { waiting overdue dueToday running }\n      waiting { kind subject title subtitle action since dueAt unit workingDaysLeft overdue }\n    }\n  }\n": typeof types.DeskDocument,
    "\n  query DueList($from: Date!, $to: Date!) {\n    desk { due(from: $from, to: $to) { on subject kind title what dueAt overdue } }\n  }\n": typeof types.DueListDocument,
    "mutation DivisionAdd($id: ID!, $expectedVersion: Int, $input: DivisionAddInput!, $idempotencyKey: String) { divisionAdd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionAddDocument,
    "mutation DivisionClose($id: ID!, $expectedVersion: Int, $input: DivisionCloseInput!, $idempotencyKey: String) { divisionClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionCloseDocument,
    "mutation DivisionSetCreate($id: ID!, $input: DivisionSetCreateInput!, $idempotencyKey: String) { divisionSetCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionSetCreateDocument,
    "mutation DivisionSetChange($id: ID!, $expectedVersion: Int, $input: DivisionSetContentInput!, $idempotencyKey: String) { divisionSetChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionSetChangeDocument,
    "mutation DivisionSetInclude($id: ID!, $expectedVersion: Int, $input: DivisionSetIncludeInput!, $idempotencyKey: String) { divisionSetInclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionSetIncludeDocument,
    "mutation DivisionSetExclude($id: ID!, $expectedVersion: Int, $input: DivisionSetExcludeInput!, $idempotencyKey: String) { divisionSetExclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionSetExcludeDocument,
    "mutation DivisionSetClose($id: ID!, $expectedVersion: Int, $input: DivisionSetCloseInput!, $idempotencyKey: String) { divisionSetClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DivisionSetCloseDocument,
    "\n  query DivisionSets {\n    divisionSets(sort: NAME, first: 200) {\n      nodes {\n        id version code name englishName purpose reason closedOn\n        division { id code name }\n        policyDocument { id title number }\n        members { division code name since until }\n        allowedActions { name reason }\n      }\n    }\n  }\n": typeof types.DivisionSetsDocument,
    "\n  query DivisionList($filter: DivisionFilter, $after: String) {\n    divisions(filter: $filter, sort: CODE, first: 100, after: $after) {\n      nodes { id code name shortName kind level validTo childCount ancestors { id shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DivisionListDocument,
    "\n  query DivisionPath($id: ID!) {\n    division(id: $id) { id code name shortName kind level validFrom validTo version childCount ancestors { id shortName } }\n  }\n": typeof types.DivisionPathDocument,
    "\n  query AccountList($filter: AccountFilter, $after: String) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 50, after: $after) {\n      nodes { id account name phone disabledAt mustChangePassword secondFactor lastSignInAt posts { id title organisation { shortName } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AccountListDocument,
    "mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) { accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { id account name slipUntil } } userErrors { code message field } } }": typeof types.AccountCreateDocument,
    "\n  query AccountDetail($id: ID!) {\n    account(id: $id) {\n      id account name phone disabledAt mustChangePassword secondFactor lastSignInAt version\n      posts { id title organisation { id shortName } }\n      grants { id role validFrom validTo division { id shortName } organisation { id shortName } post { id title } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.AccountDetailDocument,
    "mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReset(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { slipUntil } } userErrors { code message field } } }": typeof types.AccountResetDocument,
    "mutation AccountDisable($id: ID!, $expectedVersion: Int, $input: AccountDisableInput!, $idempotencyKey: String) { accountDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountDisableDocument,
    "mutation AccountEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountEnableDocument,
    "mutation ClientCreate($input: ClientInput!, $idempotencyKey: String) { clientCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }": typeof types.ClientCreateDocument,
    "mutation ClientChange($id: ID!, $expectedVersion: Int!, $input: ClientInput!, $idempotencyKey: String) { clientChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ClientChangeDocument,
    "\n  query ClientList($filter: ClientFilter, $after: String) {\n    clients(filter: $filter, sort: NAME, first: 50, after: $after) {\n      nodes { id name purpose scopes disabledAt validUntil lastUsedOn organisation { shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.ClientListDocument,
    "\n  query ClientDetail($id: ID!) {\n    client(id: $id) {\n      id version name purpose scopes addresses validUntil disabledAt createdAt lastUsedOn\n      organisation { id shortName } contact { id title }\n      secrets { id createdAt retiredAt lastUsedOn }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.ClientDetailDocument,
    "\n  query ClientGrants($client: ID!) {\n    grants(filter: { client: $client, closed: false }, first: 50) { nodes { id role validTo division { shortName } organisation { shortName } } }\n  }\n": typeof types.ClientGrantsDocument,
    "mutation ClientAllow($id: ID!, $expectedVersion: Int!, $input: ClientAllowInput!, $idempotencyKey: String) { clientAllow(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ClientAllowDocument,
    "mutation ClientRotate($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientRotate(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }": typeof types.ClientRotateDocument,
    "mutation ClientRetire($id: ID!, $expectedVersion: Int, $input: ClientRetireInput!, $idempotencyKey: String) { clientRetire(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ClientRetireDocument,
    "mutation ClientDisable($id: ID!, $expectedVersion: Int, $input: ClientDisableInput!, $idempotencyKey: String) { clientDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ClientDisableDocument,
    "mutation ClientEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ClientEnableDocument,
    "\n  query DelegationList($after: String) {\n    delegations(first: 50, after: $after) {\n      nodes { id fromName deputyName validFrom validTo endedAt reason version allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DelegationListDocument,
    "mutation DelegationGive($id: ID!, $input: DelegationGiveInput!, $idempotencyKey: String) { delegationGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DelegationGiveDocument,
    "mutation DelegationEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { delegationEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DelegationEndDocument,
    "\n  query GrantList($filter: GrantFilter, $after: String) {\n    grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes {\n        id role validFrom validTo version\n        account { id account name }\n        client { id name }\n        post { id title organisation { shortName } }\n        division { id shortName }\n        organisation { id shortName }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.GrantListDocument,
    "mutation GrantGive($input: GrantGiveInput!, $idempotencyKey: String) { grantGive(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.GrantGiveDocument,
    "mutation GrantClose($id: ID!, $expectedVersion: Int, $input: GrantCloseInput!, $idempotencyKey: String) { grantClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.GrantCloseDocument,
    "\n  query InvitationList($filter: InvitationFilter, $after: String) {\n    invitations(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version issuedAt issuedBy expiresAt redeemedAt redeemedBy revokedAt post { id title } organisation { shortName } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.InvitationListDocument,
    "mutation InvitationIssue($id: ID!, $idempotencyKey: String) { invitationIssue(id: $id, idempotencyKey: $idempotencyKey) { issuedInvitation { code invitation { expiresAt post { title } organisation { name } } } userErrors { code message field } } }": typeof types.InvitationIssueDocument,
    "mutation InvitationRevoke($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { invitationRevoke(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.InvitationRevokeDocument,
    "\n  query LinkList($filter: LinkFilter, $after: String) {\n    links(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version name said state askedAt reason division { code shortName } person { id name } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.LinkListDocument,
    "query PickPersons($filter: PersonFilter) { persons(filter: $filter, sort: NEWEST, first: 200) { nodes { id name phone address } } }": typeof types.PickPersonsDocument,
    "mutation LinkConfirm($id: ID!, $expectedVersion: Int, $input: LinkConfirmInput!, $idempotencyKey: String) { linkConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LinkConfirmDocument,
    "mutation LinkRefuse($id: ID!, $expectedVersion: Int, $input: LinkRefuseInput!, $idempotencyKey: String) { linkRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LinkRefuseDocument,
    "mutation LinkEndByOfficer($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LinkEndByOfficerDocument,
    "\n  query Mine($id: ID!) {\n    account(id: $id) { id version name phone posts { id title organisation { shortName } } }\n    links(first: 10) { nodes { id version state said askedAt decidedAt reason division { shortName } person { id version name phone address } } }\n    dataRequests(first: 20) { nodes { id kind state receivedAt dueAt } }\n  }\n": typeof types.MineDocument,
    "mutation LinkAsk($id: ID!, $input: LinkAskInput!, $idempotencyKey: String) { linkAsk(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LinkAskDocument,
    "mutation LinkEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LinkEndDocument,
    "mutation MineRequest($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.MineRequestDocument,
    "mutation AccountGiveUp($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountGiveUp(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountGiveUpDocument,
    "mutation AccountChangePassword($id: ID!, $input: AccountChangePasswordInput!, $idempotencyKey: String) { accountChangePassword(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountChangePasswordDocument,
    "mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) { accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) { enrolledFactor { factor { secret uri } } userErrors { code message field } } }": typeof types.AccountEnrolFactorDocument,
    "mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) { accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountConfirmFactorDocument,
    "mutation ImportStore($id: ID!, $expectedVersion: Int, $input: ImportStoreInput!, $idempotencyKey: String) { importStore(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ImportStoreDocument,
    "mutation ImportRecheck($id: ID!, $idempotencyKey: String) { importRecheck(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ImportRecheckDocument,
    "mutation ImportUndo($id: ID!, $idempotencyKey: String) { importUndo(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ImportUndoDocument,
    "mutation ImportDiscard($id: ID!, $idempotencyKey: String) { importDiscard(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ImportDiscardDocument,
    "\n  query ImportList($filter: ImportFilter, $after: String) {\n    imports(filter: $filter, first: 50, after: $after) {\n      nodes { id kind file state rows faulty stored kept uploadedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.ImportListDocument,
    "\n  query ImportDetail($id: ID!) {\n    import(id: $id) {\n      id version kind file state rows checked faulty stored kept uploadedAt storedAt endedAt clearedAt\n      allowedActions { name reason }\n    }\n  }\n": typeof types.ImportDetailDocument,
    "\n  query ImportRows($filter: ImportRowFilter, $after: String) {\n    importRows(filter: $filter, first: 50, after: $after) {\n      nodes { id number cells state record problems { column code message { zh en } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ImportRowsDocument,
    "query ImportKinds { importKinds { kind title { zh en } most columns { key heading { zh en } note { zh en } required example } } }": typeof types.ImportKindsDocument,
    "\n  query FactList($filter: FactFilter, $after: String) {\n    facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id kind occurredOn recordedAt amount opening organisation { shortName } whistle { id number title } openingBalance { id source } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.FactListDocument,
    "\n  query FactsOf($filter: IndicatorFilter) {\n    indicators(filter: $filter) { code unit numerator denominator value name { zh en } }\n  }\n": typeof types.FactsOfDocument,
    "\n  query Indicators($filter: IndicatorFilter) {\n    indicators(filter: $filter) {\n      code unit direction minimum from asOf knownOn numerator denominator openingNumerator openingDenominator value\n      name { zh en } meaning { zh en } source { zh en }\n      months { month numerator denominator value }\n      organisations { organisation name numerator denominator value tooFew }\n    }\n  }\n": typeof types.IndicatorsDocument,
    "query Backlog { backlogs { parked waited failedDeliveries queuedDeliveries } }": typeof types.BacklogDocument,
    "\n  query JobList($filter: JobFilter, $after: String) {\n    jobs(filter: $filter, sort: LATEST, first: 50, after: $after) {\n      nodes { id version kind subject due state tries nextAt lastCode endedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.JobListDocument,
    "mutation JobRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { jobRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.JobRetryDocument,
    "query Unread { unreadCounts { count } }": typeof types.UnreadDocument,
    "\n  query DutyWeek($organisation: ID!, $from: Timestamp!, $to: Timestamp!) {\n    organisation(id: $organisation) { id name shortName division { code } }\n    dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from to } }\n    dutyShifts(filter: { organisation: $organisation, from: $from, to: $to, closed: false }, sort: BEGIN, first: 200) {\n      nodes { id version name beginsAt endsAt rank }\n    }\n  }\n": typeof types.DutyWeekDocument,
    "mutation DutyShiftSet($id: ID!, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DutyShiftSetDocument,
    "mutation DutyShiftChange($id: ID!, $expectedVersion: Int, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DutyShiftChangeDocument,
    "mutation DutyShiftClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { dutyShiftClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DutyShiftCloseDocument,
    "\n  query MessageList($filter: NotificationFilter, $after: String) {\n    notifications(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind record subject title number place due clock level open { acknowledge dueToday overdue verify } at readAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.MessageListDocument,
    "mutation NotificationMarkRead($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { notificationMarkRead(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.NotificationMarkReadDocument,
    "mutation AccountReadNotifications($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReadNotifications(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AccountReadNotificationsDocument,
    "\n  query DeliveryList($filter: DeliveryFilter, $after: String) {\n    deliveries(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind channel address text state tries lastCode queuedAt dueAt sentAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DeliveryListDocument,
    "mutation DeliveryRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { deliveryRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DeliveryRetryDocument,
    "\n  query NotificationSettings {\n    notificationSettings { id version outside { kind channel } muted quiet { from to } digest digestHour digestWeekday language email chat }\n  }\n": typeof types.NotificationSettingsDocument,
    "mutation NotificationPreferenceSet($id: ID!, $input: NotificationPreferenceSetInput!, $idempotencyKey: String) { notificationPreferenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.NotificationPreferenceSetDocument,
    "mutation OpeningBalanceEnter($id: ID!, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }": typeof types.OpeningBalanceEnterDocument,
    "mutation OpeningBalanceChange($id: ID!, $expectedVersion: Int, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }": typeof types.OpeningBalanceChangeDocument,
    "\n  query OpeningBalanceList($filter: OpeningBalanceFilter, $after: String) {\n    openingBalances(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id state since asOf source enteredBy division { name } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.OpeningBalanceListDocument,
    "mutation OpeningBalanceConfirm($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { openingBalanceConfirm(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.OpeningBalanceConfirmDocument,
    "mutation OpeningBalanceVoid($id: ID!, $expectedVersion: Int, $input: OpeningBalanceVoidInput!, $idempotencyKey: String) { openingBalanceVoid(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.OpeningBalanceVoidDocument,
    "\n  query OpeningBalanceDetail($id: ID!) {\n    openingBalance(id: $id) {\n      id version state since asOf source enteredBy enteredAt confirmedBy confirmedAt voidedBy voidedAt voidReason\n      division { id code name } document { id title number }\n      lines { measure amount organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.OpeningBalanceDetailDocument,
    "\n  query CompetenceList($filter: CompetenceFilter) {\n    competences(filter: $filter, first: 100) { nodes { id process validFrom validTo source } }\n  }\n": typeof types.CompetenceListDocument,
    "mutation CompetenceSet($id: ID!, $input: CompetenceSetInput!, $idempotencyKey: String) { competenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.CompetenceSetDocument,
    "\n  query HandoverList($after: String) {\n    handovers(first: 50, after: $after) {\n      nodes { id title openedAt closedAt fromName items { id transferredAt } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.HandoverListDocument,
    "\n  query HandoverDetail($id: ID!) {\n    handover(id: $id) {\n      id title openedAt closedAt version fromName\n      post { id title organisation { id } }\n      items { id kind subject title transferredTo transferredAt }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.HandoverDetailDocument,
    "mutation HandoverTransfer($id: ID!, $expectedVersion: Int, $input: HandoverTransferInput!, $idempotencyKey: String) { handoverTransfer(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.HandoverTransferDocument,
    "query OnDuty($organisation: ID!) { dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from } } }": typeof types.OnDutyDocument,
    "\n  query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {\n    organisations(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes { id version name shortName kind displayOrder closedOn allowedActions { name reason } division { id shortName } posts { id title holder { name } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.OrganisationListDocument,
    "mutation OrganisationCreate($id: ID!, $input: OrganisationCreateInput!, $idempotencyKey: String) { organisationCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { organisation { id } userErrors { code message field } } }": typeof types.OrganisationCreateDocument,
    "\n  query OrganisationDetail($id: ID!) {\n    organisation(id: $id) {\n      id name shortName kind uscc displayOrder closedOn version\n      division { id code name shortName ancestors { id shortName } }\n      posts { id title displayOrder version holder { account name since } allowedActions { name reason } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.OrganisationDetailDocument,
    "mutation OrganisationChange($id: ID!, $expectedVersion: Int, $input: OrganisationChangeInput!, $idempotencyKey: String) { organisationChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.OrganisationChangeDocument,
    "mutation OrganisationClose($id: ID!, $expectedVersion: Int, $input: OrganisationCloseInput!, $idempotencyKey: String) { organisationClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.OrganisationCloseDocument,
    "mutation PostCreate($id: ID!, $input: PostCreateInput!, $idempotencyKey: String) { postCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostCreateDocument,
    "mutation PostAppoint($id: ID!, $expectedVersion: Int, $input: PostAppointInput!, $idempotencyKey: String) { postAppoint(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostAppointDocument,
    "mutation PostChange($id: ID!, $expectedVersion: Int, $input: PostChangeInput!, $idempotencyKey: String) { postChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostChangeDocument,
    "mutation PostEnd($id: ID!, $expectedVersion: Int, $input: PostEndInput!, $idempotencyKey: String) { postEnd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PostEndDocument,
    "\n  query PersonAccessList($filter: PersonAccessFilter, $after: String) {\n    personAccesses(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id login person at kind fields reason }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.PersonAccessListDocument,
    "\n  query ConsentsOf($filter: ConsentFilter) {\n    consents(filter: $filter, sort: NEWEST, first: 50) {\n      nodes { id version purpose form givenAt withdrawnAt notice { edition } allowedActions { name reason } }\n    }\n  }\n": typeof types.ConsentsOfDocument,
    "mutation ConsentWithdraw($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { consentWithdraw(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ConsentWithdrawDocument,
    "\n  query NewestNotice($filter: PrivacyNoticeFilter) {\n    privacyNotices(filter: $filter, sort: NEWEST, first: 1) { nodes { id title body edition } }\n  }\n": typeof types.NewestNoticeDocument,
    "mutation PersonCreate($id: ID!, $input: PersonCreateInput!, $idempotencyKey: String) { personCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PersonCreateDocument,
    "\n  mutation PersonFind($input: PersonFindInput!, $idempotencyKey: String) {\n    personFind(input: $input, idempotencyKey: $idempotencyKey) {\n      foundPersons { persons { id name phone identityNumber division { shortName } } }\n      userErrors { code message field }\n    }\n  }\n": typeof types.PersonFindDocument,
    "\n  query RequestsOf($filter: DataRequestFilter) {\n    dataRequests(filter: $filter, sort: NEWEST, first: 20) { nodes { id kind detail receivedAt state answer } }\n  }\n": typeof types.RequestsOfDocument,
    "\n  query HoldsOn($filter: LegalHoldFilter) {\n    legalHolds(filter: $filter, sort: NEWEST, first: 20) { nodes { id version reason from until liftedAt allowedActions { name reason } } }\n  }\n": typeof types.HoldsOnDocument,
    "mutation LegalHoldLift($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LegalHoldLiftDocument,
    "mutation PersonChange($id: ID!, $expectedVersion: Int, $input: PersonChangeInput!, $idempotencyKey: String) { personChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PersonChangeDocument,
    "mutation PersonEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { personEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PersonEndDocument,
    "mutation ConsentGive($id: ID!, $input: ConsentGiveInput!, $idempotencyKey: String) { consentGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ConsentGiveDocument,
    "mutation DataRequestEnter($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DataRequestEnterDocument,
    "mutation LegalHoldPlace($id: ID!, $input: LegalHoldPlaceInput!, $idempotencyKey: String) { legalHoldPlace(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LegalHoldPlaceDocument,
    "\n  query PersonList($filter: PersonFilter, $after: String) {\n    persons(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id name phone duty enteredAt endedOn blockedAt anonymisedAt division { shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.PersonListDocument,
    "\n  query PersonDetail($id: ID!) {\n    person(id: $id) {\n      id version name phone identityNumber address birthYear guardian duty source enteredAt endedOn blockedAt anonymisedAt\n      division { name shortName ancestors { shortName } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.PersonDetailDocument,
    "\n  mutation PersonUnmask($id: ID!, $expectedVersion: Int, $input: PersonUnmaskInput!, $idempotencyKey: String) {\n    personUnmask(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) {\n      unmaskedPerson { shown { name phone identityNumber address birthDate } }\n      userErrors { code message field }\n    }\n  }\n": typeof types.PersonUnmaskDocument,
    "\n  query Citing($versions: RuleVersionFilter, $sets: DivisionSetFilter) {\n    ruleVersions(filter: $versions, sort: NEWEST, first: 100) { nodes { id name effectiveFrom withdrawnAt } }\n    divisionSets(filter: $sets, first: 100) { nodes { id name englishName closedOn } }\n    ruleTables { name title { zh en } }\n  }\n": typeof types.CitingDocument,
    "\n  query PolicyList($filter: PolicyDocumentFilter, $after: String) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id title issuer number issuedOn version }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.PolicyListDocument,
    "\n  query PolicyDetail($id: ID!) {\n    policyDocument(id: $id) { id title issuer number issuedOn version division { id code name } }\n  }\n": typeof types.PolicyDetailDocument,
    "mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PolicyDocumentCreateDocument,
    "mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PolicyDocumentChangeDocument,
    "\n  query ContactCards($filter: ContactCardFilter) {\n    contactCards(filter: $filter) { onDuty division { id name } cards { name duty phone } }\n  }\n": typeof types.ContactCardsDocument,
    "\n  query CardPlaces($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 100) { nodes { id code name level } }\n  }\n": typeof types.CardPlacesDocument,
    "\n  mutation DataRequestCopy($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {\n    dataRequestCopy(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {\n      dataCopy { document }\n      userErrors { code message field }\n    }\n  }\n": typeof types.DataRequestCopyDocument,
    "\n  query LegalHoldList($filter: LegalHoldFilter, $after: String) {\n    legalHolds(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version reason from until liftedAt person { id name } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.LegalHoldListDocument,
    "mutation LegalHoldLiftHere($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.LegalHoldLiftHereDocument,
    "\n  query Notices {\n    privacyNotices(sort: NEWEST, first: 50) { nodes { id purpose edition title body sha256 publishedAt assessment division { shortName } } }\n    impactAssessments(sort: NEWEST, first: 50) { nodes { id purpose necessity risks measures assessedOn division { shortName } } }\n  }\n": typeof types.NoticesDocument,
    "mutation PrivacyNoticePublish($id: ID!, $input: PrivacyNoticePublishInput!, $idempotencyKey: String) { privacyNoticePublish(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.PrivacyNoticePublishDocument,
    "mutation ImpactAssessmentRecord($id: ID!, $input: ImpactAssessmentRecordInput!, $idempotencyKey: String) { impactAssessmentRecord(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ImpactAssessmentRecordDocument,
    "\n  query PersonalFields {\n    personalFields {\n      table column class basis months encrypted\n      holds { zh en } what { zh en } purpose { zh en } seenBy { zh en }\n    }\n  }\n": typeof types.PersonalFieldsDocument,
    "\n  query DataRequestList($filter: DataRequestFilter, $after: String) {\n    dataRequests(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind detail receivedAt dueAt state answer person { id name division { shortName } } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.DataRequestListDocument,
    "mutation DataRequestGrant($id: ID!, $expectedVersion: Int, $input: DataRequestGrantInput!, $idempotencyKey: String) { dataRequestGrant(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DataRequestGrantDocument,
    "mutation DataRequestRefuse($id: ID!, $expectedVersion: Int, $input: DataRequestRefuseInput!, $idempotencyKey: String) { dataRequestRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.DataRequestRefuseDocument,
    "\n  query RuleTableEdit($filter: RuleTableFilter) {\n    ruleTables(filter: $filter) {\n      name mayAdopt title { zh en } past { zh en }\n      inForce { id effectiveFrom body values { key value { zh en } } }\n      form { label { zh en } fields { key at sourceAt kind min max label { zh en } help { zh en } unit { zh en } options { value label { zh en } } } }\n    }\n  }\n": typeof types.RuleTableEditDocument,
    "\n  query RulePreview($input: RulePreviewInput!) {\n    rulePreview(input: $input) {\n      kept seal refusal { zh en }\n      replaces { id effectiveFrom }\n      until { id effectiveFrom }\n      differences {\n        before { key source group { zh en } label { zh en } value { zh en } }\n        after { key source group { zh en } label { zh en } value { zh en } }\n      }\n      examples { given { zh en } before { zh en } after { zh en } }\n    }\n  }\n": typeof types.RulePreviewDocument,
    "mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.RuleVersionAdoptDocument,
    "\n  query RuleTables {\n    ruleTables {\n      name adoptedBy title { zh en } explains { zh en }\n      inForce { id effectiveFrom reason adoptedByName policyDocument { id title number } }\n      planned { id effectiveFrom }\n    }\n  }\n": typeof types.RuleTablesDocument,
    "\n  query RuleTable($filter: RuleTableFilter, $versions: RuleVersionFilter) {\n    ruleTables(filter: $filter) {\n      name adoptedBy mayAdopt title { zh en } explains { zh en } past { zh en }\n      inForce { id effectiveFrom reason body policyDocument { id title number } values { key source group { zh en } label { zh en } value { zh en } } }\n    }\n    ruleVersions(filter: $versions, sort: NEWEST, first: 100) {\n      nodes {\n        id version effectiveFrom reason adoptedAt adoptedByName withdrawnAt withdrawnReason\n        policyDocument { id title number }\n        values { key source group { zh en } label { zh en } value { zh en } }\n        allowedActions { name reason }\n      }\n    }\n  }\n": typeof types.RuleTableDocument,
    "mutation RuleVersionWithdraw($id: ID!, $expectedVersion: Int, $input: RuleVersionWithdrawInput!, $idempotencyKey: String) { ruleVersionWithdraw(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.RuleVersionWithdrawDocument,
    "\n  query Search($text: String!, $kinds: [Kind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) { kind id title subtitle excerpt }\n  }\n": typeof types.SearchDocument,
    "query PostPlace($id: ID!) { post(id: $id) { organisation { id } } }": typeof types.PostPlaceDocument,
    "\n  query SetupSteps {\n    setupSteps { name state actors missing blockedBy title { zh en } found { zh en } next { zh en } }\n  }\n": typeof types.SetupStepsDocument,
    "\n  query VacantPosts { posts(filter: { vacant: true }, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } } } }\n": typeof types.VacantPostsDocument,
    "\n  mutation SlipAccountCreate($input: AccountCreateInput!, $idempotencyKey: String) {\n    accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { account name slipUntil } } userErrors { code message field } }\n  }\n": typeof types.SlipAccountCreateDocument,
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
    "\n  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {\n    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes {\n        id version number title kind state recordedAt overdue dueAt dueUnit dueWorkingDaysLeft\n        division { id shortName }\n        organisation { id shortName }\n        assignments { id role state organisation { id shortName } }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.WhistleListDocument,
    "\n  query WhistleDetail($id: ID!) {\n    whistle(id: $id) {\n      id number title body kind state address version draftedAt soundedAt closedAt recordedAt overdue dueAt dueUnit dueWorkingDaysLeft draftedBy soundedBy confirmRemark\n      division { id code name shortName ancestors { id name shortName } }\n      organisation { id name shortName }\n      assignments {\n        id role state arrived result returnReason grade gradeRemark\n        organisation { id name shortName }\n        proposedOrganisation { id name }\n        clocks { kind state startedAt dueAt metAt unit workingDaysLeft limit }\n      }\n      timeline { id at act actor onBehalfOf clock level remark organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n": typeof types.WhistleDetailDocument,
    "mutation AttachmentRemove($id: ID!, $idempotencyKey: String) { attachmentRemove(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.AttachmentRemoveDocument,
    "\n  query AttachmentsOf($record: String!) {\n    attachments(filter: { record: $record }) {\n      id name fileType bytes width height state scannedAt uploadedBy uploadedAt removable\n    }\n  }\n": typeof types.AttachmentsOfDocument,
    "query DivisionSetNames($on: Date) { divisionSets(filter: { on: $on }, first: 100) { nodes { id name englishName } } }": typeof types.DivisionSetNamesDocument,
    "query ListPreferences { listPreferences(first: 200) { nodes { list columns filters { name search first } } } }": typeof types.ListPreferencesDocument,
    "mutation ListPreferenceKeep($id: ID!, $input: ListPreferenceKeepInput!, $idempotencyKey: String) { listPreferenceKeep(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": typeof types.ListPreferenceKeepDocument,
    "\n  query PickOrganisations($filter: OrganisationFilter) {\n    organisations(filter: $filter, sort: OFFICIAL, first: 30) { nodes { id name closedOn division { shortName } } }\n  }\n": typeof types.PickOrganisationsDocument,
    "\n  query PickDivisions($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 30) { nodes { id code name ancestors { shortName } } }\n  }\n": typeof types.PickDivisionsDocument,
    "\n  query PickPosts($filter: PostFilter) {\n    posts(filter: $filter, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } holder { account name } } }\n  }\n": typeof types.PickPostsDocument,
    "\n  query PickAccounts($filter: AccountFilter) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 30) { nodes { id account name } }\n  }\n": typeof types.PickAccountsDocument,
    "\n  query PickClients {\n    clients(filter: { disabled: false }, sort: NAME, first: 200) { nodes { id name organisation { shortName } } }\n  }\n": typeof types.PickClientsDocument,
    "\n  query PickPolicyDocuments($filter: PolicyDocumentFilter) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 30) { nodes { id title issuer number } }\n  }\n": typeof types.PickPolicyDocumentsDocument,
    "\n  query Me {\n    me {\n      id account name byPhone mustChangePassword secondFactor permissions demonstration now\n      grants { role onBehalfOf division { id code name shortName ancestors { id shortName } } organisation { id name shortName } }\n    }\n  }\n": typeof types.MeDocument,
};
const documents: Documents = {
    "\n  query AuditList($filter: AuditEntryFilter, $after: String) {\n    auditEntries(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id seq at actor onBehalfOf address action kind subject outcome code change traceId }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AuditListDocument,
    "query CalendarYears { calendarYears { nodes { id year source loadedAt holidays makeUpDays } } }": types.CalendarYearsDocument,
    "mutation CalendarYearLoad($input: CalendarYearLoadInput!, $idempotencyKey: String) { calendarYearLoad(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.CalendarYearLoadDocument,
    "\n  query Desk {\n    desk {\n      counts { waiting overdue dueToday running }\n      waiting { kind subject title subtitle action since dueAt unit workingDaysLeft overdue }\n    }\n  }\n": types.DeskDocument,
    "\n  query DueList($from: Date!, $to: Date!) {\n    desk { due(from: $from, to: $to) { on subject kind title what dueAt overdue } }\n  }\n": types.DueListDocument,
    "mutation DivisionAdd($id: ID!, $expectedVersion: Int, $input: DivisionAddInput!, $idempotencyKey: String) { divisionAdd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionAddDocument,
    "mutation DivisionClose($id: ID!, $expectedVersion: Int, $input: DivisionCloseInput!, $idempotencyKey: String) { divisionClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionCloseDocument,
    "mutation DivisionSetCreate($id: ID!, $input: DivisionSetCreateInput!, $idempotencyKey: String) { divisionSetCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionSetCreateDocument,
    "mutation DivisionSetChange($id: ID!, $expectedVersion: Int, $input: DivisionSetContentInput!, $idempotencyKey: String) { divisionSetChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionSetChangeDocument,
    "mutation DivisionSetInclude($id: ID!, $expectedVersion: Int, $input: DivisionSetIncludeInput!, $idempotencyKey: String) { divisionSetInclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionSetIncludeDocument,
    "mutation DivisionSetExclude($id: ID!, $expectedVersion: Int, $input: DivisionSetExcludeInput!, $idempotencyKey: String) { divisionSetExclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionSetExcludeDocument,
    "mutation DivisionSetClose($id: ID!, $expectedVersion: Int, $input: DivisionSetCloseInput!, $idempotencyKey: String) { divisionSetClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DivisionSetCloseDocument,
    "\n  query DivisionSets {\n    divisionSets(sort: NAME, first: 200) {\n      nodes {\n        id version code name englishName purpose reason closedOn\n        division { id code name }\n        policyDocument { id title number }\n        members { division code name since until }\n        allowedActions { name reason }\n      }\n    }\n  }\n": types.DivisionSetsDocument,
    "\n  query DivisionList($filter: DivisionFilter, $after: String) {\n    divisions(filter: $filter, sort: CODE, first: 100, after: $after) {\n      nodes { id code name shortName kind level validTo childCount ancestors { id shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DivisionListDocument,
    "\n  query DivisionPath($id: ID!) {\n    division(id: $id) { id code name shortName kind level validFrom validTo version childCount ancestors { id shortName } }\n  }\n": types.DivisionPathDocument,
    "\n  query AccountList($filter: AccountFilter, $after: String) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 50, after: $after) {\n      nodes { id account name phone disabledAt mustChangePassword secondFactor lastSignInAt posts { id title organisation { shortName } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AccountListDocument,
    "mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) { accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { id account name slipUntil } } userErrors { code message field } } }": types.AccountCreateDocument,
    "\n  query AccountDetail($id: ID!) {\n    account(id: $id) {\n      id account name phone disabledAt mustChangePassword secondFactor lastSignInAt version\n      posts { id title organisation { id shortName } }\n      grants { id role validFrom validTo division { id shortName } organisation { id shortName } post { id title } }\n      allowedActions { name reason }\n    }\n  }\n": types.AccountDetailDocument,
    "mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReset(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { slipUntil } } userErrors { code message field } } }": types.AccountResetDocument,
    "mutation AccountDisable($id: ID!, $expectedVersion: Int, $input: AccountDisableInput!, $idempotencyKey: String) { accountDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountDisableDocument,
    "mutation AccountEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountEnableDocument,
    "mutation ClientCreate($input: ClientInput!, $idempotencyKey: String) { clientCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }": types.ClientCreateDocument,
    "mutation ClientChange($id: ID!, $expectedVersion: Int!, $input: ClientInput!, $idempotencyKey: String) { clientChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ClientChangeDocument,
    "\n  query ClientList($filter: ClientFilter, $after: String) {\n    clients(filter: $filter, sort: NAME, first: 50, after: $after) {\n      nodes { id name purpose scopes disabledAt validUntil lastUsedOn organisation { shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.ClientListDocument,
    "\n  query ClientDetail($id: ID!) {\n    client(id: $id) {\n      id version name purpose scopes addresses validUntil disabledAt createdAt lastUsedOn\n      organisation { id shortName } contact { id title }\n      secrets { id createdAt retiredAt lastUsedOn }\n      allowedActions { name reason }\n    }\n  }\n": types.ClientDetailDocument,
    "\n  query ClientGrants($client: ID!) {\n    grants(filter: { client: $client, closed: false }, first: 50) { nodes { id role validTo division { shortName } organisation { shortName } } }\n  }\n": types.ClientGrantsDocument,
    "mutation ClientAllow($id: ID!, $expectedVersion: Int!, $input: ClientAllowInput!, $idempotencyKey: String) { clientAllow(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ClientAllowDocument,
    "mutation ClientRotate($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientRotate(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }": types.ClientRotateDocument,
    "mutation ClientRetire($id: ID!, $expectedVersion: Int, $input: ClientRetireInput!, $idempotencyKey: String) { clientRetire(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ClientRetireDocument,
    "mutation ClientDisable($id: ID!, $expectedVersion: Int, $input: ClientDisableInput!, $idempotencyKey: String) { clientDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ClientDisableDocument,
    "mutation ClientEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ClientEnableDocument,
    "\n  query DelegationList($after: String) {\n    delegations(first: 50, after: $after) {\n      nodes { id fromName deputyName validFrom validTo endedAt reason version allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DelegationListDocument,
    "mutation DelegationGive($id: ID!, $input: DelegationGiveInput!, $idempotencyKey: String) { delegationGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DelegationGiveDocument,
    "mutation DelegationEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { delegationEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DelegationEndDocument,
    "\n  query GrantList($filter: GrantFilter, $after: String) {\n    grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes {\n        id role validFrom validTo version\n        account { id account name }\n        client { id name }\n        post { id title organisation { shortName } }\n        division { id shortName }\n        organisation { id shortName }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.GrantListDocument,
    "mutation GrantGive($input: GrantGiveInput!, $idempotencyKey: String) { grantGive(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.GrantGiveDocument,
    "mutation GrantClose($id: ID!, $expectedVersion: Int, $input: GrantCloseInput!, $idempotencyKey: String) { grantClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.GrantCloseDocument,
    "\n  query InvitationList($filter: InvitationFilter, $after: String) {\n    invitations(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version issuedAt issuedBy expiresAt redeemedAt redeemedBy revokedAt post { id title } organisation { shortName } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.InvitationListDocument,
    "mutation InvitationIssue($id: ID!, $idempotencyKey: String) { invitationIssue(id: $id, idempotencyKey: $idempotencyKey) { issuedInvitation { code invitation { expiresAt post { title } organisation { name } } } userErrors { code message field } } }": types.InvitationIssueDocument,
    "mutation InvitationRevoke($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { invitationRevoke(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.InvitationRevokeDocument,
    "\n  query LinkList($filter: LinkFilter, $after: String) {\n    links(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version name said state askedAt reason division { code shortName } person { id name } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.LinkListDocument,
    "query PickPersons($filter: PersonFilter) { persons(filter: $filter, sort: NEWEST, first: 200) { nodes { id name phone address } } }": types.PickPersonsDocument,
    "mutation LinkConfirm($id: ID!, $expectedVersion: Int, $input: LinkConfirmInput!, $idempotencyKey: String) { linkConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LinkConfirmDocument,
    "mutation LinkRefuse($id: ID!, $expectedVersion: Int, $input: LinkRefuseInput!, $idempotencyKey: String) { linkRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LinkRefuseDocument,
    "mutation LinkEndByOfficer($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LinkEndByOfficerDocument,
    "\n  query Mine($id: ID!) {\n    account(id: $id) { id version name phone posts { id title organisation { shortName } } }\n    links(first: 10) { nodes { id version state said askedAt decidedAt reason division { shortName } person { id version name phone address } } }\n    dataRequests(first: 20) { nodes { id kind state receivedAt dueAt } }\n  }\n": types.MineDocument,
    "mutation LinkAsk($id: ID!, $input: LinkAskInput!, $idempotencyKey: String) { linkAsk(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LinkAskDocument,
    "mutation LinkEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LinkEndDocument,
    "mutation MineRequest($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.MineRequestDocument,
    "mutation AccountGiveUp($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountGiveUp(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountGiveUpDocument,
    "mutation AccountChangePassword($id: ID!, $input: AccountChangePasswordInput!, $idempotencyKey: String) { accountChangePassword(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountChangePasswordDocument,
    "mutation AccountEnrolFactor($id: ID!, $idempotencyKey: String) { accountEnrolFactor(id: $id, idempotencyKey: $idempotencyKey) { enrolledFactor { factor { secret uri } } userErrors { code message field } } }": types.AccountEnrolFactorDocument,
    "mutation AccountConfirmFactor($id: ID!, $input: AccountConfirmFactorInput!, $idempotencyKey: String) { accountConfirmFactor(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountConfirmFactorDocument,
    "mutation ImportStore($id: ID!, $expectedVersion: Int, $input: ImportStoreInput!, $idempotencyKey: String) { importStore(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ImportStoreDocument,
    "mutation ImportRecheck($id: ID!, $idempotencyKey: String) { importRecheck(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ImportRecheckDocument,
    "mutation ImportUndo($id: ID!, $idempotencyKey: String) { importUndo(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ImportUndoDocument,
    "mutation ImportDiscard($id: ID!, $idempotencyKey: String) { importDiscard(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ImportDiscardDocument,
    "\n  query ImportList($filter: ImportFilter, $after: String) {\n    imports(filter: $filter, first: 50, after: $after) {\n      nodes { id kind file state rows faulty stored kept uploadedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.ImportListDocument,
    "\n  query ImportDetail($id: ID!) {\n    import(id: $id) {\n      id version kind file state rows checked faulty stored kept uploadedAt storedAt endedAt clearedAt\n      allowedActions { name reason }\n    }\n  }\n": types.ImportDetailDocument,
    "\n  query ImportRows($filter: ImportRowFilter, $after: String) {\n    importRows(filter: $filter, first: 50, after: $after) {\n      nodes { id number cells state record problems { column code message { zh en } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ImportRowsDocument,
    "query ImportKinds { importKinds { kind title { zh en } most columns { key heading { zh en } note { zh en } required example } } }": types.ImportKindsDocument,
    "\n  query FactList($filter: FactFilter, $after: String) {\n    facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id kind occurredOn recordedAt amount opening organisation { shortName } whistle { id number title } openingBalance { id source } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.FactListDocument,
    "\n  query FactsOf($filter: IndicatorFilter) {\n    indicators(filter: $filter) { code unit numerator denominator value name { zh en } }\n  }\n": types.FactsOfDocument,
    "\n  query Indicators($filter: IndicatorFilter) {\n    indicators(filter: $filter) {\n      code unit direction minimum from asOf knownOn numerator denominator openingNumerator openingDenominator value\n      name { zh en } meaning { zh en } source { zh en }\n      months { month numerator denominator value }\n      organisations { organisation name numerator denominator value tooFew }\n    }\n  }\n": types.IndicatorsDocument,
    "query Backlog { backlogs { parked waited failedDeliveries queuedDeliveries } }": types.BacklogDocument,
    "\n  query JobList($filter: JobFilter, $after: String) {\n    jobs(filter: $filter, sort: LATEST, first: 50, after: $after) {\n      nodes { id version kind subject due state tries nextAt lastCode endedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.JobListDocument,
    "mutation JobRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { jobRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.JobRetryDocument,
    "query Unread { unreadCounts { count } }": types.UnreadDocument,
    "\n  query DutyWeek($organisation: ID!, $from: Timestamp!, $to: Timestamp!) {\n    organisation(id: $organisation) { id name shortName division { code } }\n    dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from to } }\n    dutyShifts(filter: { organisation: $organisation, from: $from, to: $to, closed: false }, sort: BEGIN, first: 200) {\n      nodes { id version name beginsAt endsAt rank }\n    }\n  }\n": types.DutyWeekDocument,
    "mutation DutyShiftSet($id: ID!, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DutyShiftSetDocument,
    "mutation DutyShiftChange($id: ID!, $expectedVersion: Int, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DutyShiftChangeDocument,
    "mutation DutyShiftClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { dutyShiftClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DutyShiftCloseDocument,
    "\n  query MessageList($filter: NotificationFilter, $after: String) {\n    notifications(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind record subject title number place due clock level open { acknowledge dueToday overdue verify } at readAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.MessageListDocument,
    "mutation NotificationMarkRead($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { notificationMarkRead(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.NotificationMarkReadDocument,
    "mutation AccountReadNotifications($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReadNotifications(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AccountReadNotificationsDocument,
    "\n  query DeliveryList($filter: DeliveryFilter, $after: String) {\n    deliveries(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind channel address text state tries lastCode queuedAt dueAt sentAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DeliveryListDocument,
    "mutation DeliveryRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { deliveryRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DeliveryRetryDocument,
    "\n  query NotificationSettings {\n    notificationSettings { id version outside { kind channel } muted quiet { from to } digest digestHour digestWeekday language email chat }\n  }\n": types.NotificationSettingsDocument,
    "mutation NotificationPreferenceSet($id: ID!, $input: NotificationPreferenceSetInput!, $idempotencyKey: String) { notificationPreferenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.NotificationPreferenceSetDocument,
    "mutation OpeningBalanceEnter($id: ID!, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }": types.OpeningBalanceEnterDocument,
    "mutation OpeningBalanceChange($id: ID!, $expectedVersion: Int, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }": types.OpeningBalanceChangeDocument,
    "\n  query OpeningBalanceList($filter: OpeningBalanceFilter, $after: String) {\n    openingBalances(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id state since asOf source enteredBy division { name } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.OpeningBalanceListDocument,
    "mutation OpeningBalanceConfirm($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { openingBalanceConfirm(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.OpeningBalanceConfirmDocument,
    "mutation OpeningBalanceVoid($id: ID!, $expectedVersion: Int, $input: OpeningBalanceVoidInput!, $idempotencyKey: String) { openingBalanceVoid(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.OpeningBalanceVoidDocument,
    "\n  query OpeningBalanceDetail($id: ID!) {\n    openingBalance(id: $id) {\n      id version state since asOf source enteredBy enteredAt confirmedBy confirmedAt voidedBy voidedAt voidReason\n      division { id code name } document { id title number }\n      lines { measure amount organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n": types.OpeningBalanceDetailDocument,
    "\n  query CompetenceList($filter: CompetenceFilter) {\n    competences(filter: $filter, first: 100) { nodes { id process validFrom validTo source } }\n  }\n": types.CompetenceListDocument,
    "mutation CompetenceSet($id: ID!, $input: CompetenceSetInput!, $idempotencyKey: String) { competenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.CompetenceSetDocument,
    "\n  query HandoverList($after: String) {\n    handovers(first: 50, after: $after) {\n      nodes { id title openedAt closedAt fromName items { id transferredAt } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.HandoverListDocument,
    "\n  query HandoverDetail($id: ID!) {\n    handover(id: $id) {\n      id title openedAt closedAt version fromName\n      post { id title organisation { id } }\n      items { id kind subject title transferredTo transferredAt }\n      allowedActions { name reason }\n    }\n  }\n": types.HandoverDetailDocument,
    "mutation HandoverTransfer($id: ID!, $expectedVersion: Int, $input: HandoverTransferInput!, $idempotencyKey: String) { handoverTransfer(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.HandoverTransferDocument,
    "query OnDuty($organisation: ID!) { dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from } } }": types.OnDutyDocument,
    "\n  query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {\n    organisations(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes { id version name shortName kind displayOrder closedOn allowedActions { name reason } division { id shortName } posts { id title holder { name } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.OrganisationListDocument,
    "mutation OrganisationCreate($id: ID!, $input: OrganisationCreateInput!, $idempotencyKey: String) { organisationCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { organisation { id } userErrors { code message field } } }": types.OrganisationCreateDocument,
    "\n  query OrganisationDetail($id: ID!) {\n    organisation(id: $id) {\n      id name shortName kind uscc displayOrder closedOn version\n      division { id code name shortName ancestors { id shortName } }\n      posts { id title displayOrder version holder { account name since } allowedActions { name reason } }\n      allowedActions { name reason }\n    }\n  }\n": types.OrganisationDetailDocument,
    "mutation OrganisationChange($id: ID!, $expectedVersion: Int, $input: OrganisationChangeInput!, $idempotencyKey: String) { organisationChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.OrganisationChangeDocument,
    "mutation OrganisationClose($id: ID!, $expectedVersion: Int, $input: OrganisationCloseInput!, $idempotencyKey: String) { organisationClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.OrganisationCloseDocument,
    "mutation PostCreate($id: ID!, $input: PostCreateInput!, $idempotencyKey: String) { postCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostCreateDocument,
    "mutation PostAppoint($id: ID!, $expectedVersion: Int, $input: PostAppointInput!, $idempotencyKey: String) { postAppoint(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostAppointDocument,
    "mutation PostChange($id: ID!, $expectedVersion: Int, $input: PostChangeInput!, $idempotencyKey: String) { postChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostChangeDocument,
    "mutation PostEnd($id: ID!, $expectedVersion: Int, $input: PostEndInput!, $idempotencyKey: String) { postEnd(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PostEndDocument,
    "\n  query PersonAccessList($filter: PersonAccessFilter, $after: String) {\n    personAccesses(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id login person at kind fields reason }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.PersonAccessListDocument,
    "\n  query ConsentsOf($filter: ConsentFilter) {\n    consents(filter: $filter, sort: NEWEST, first: 50) {\n      nodes { id version purpose form givenAt withdrawnAt notice { edition } allowedActions { name reason } }\n    }\n  }\n": types.ConsentsOfDocument,
    "mutation ConsentWithdraw($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { consentWithdraw(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ConsentWithdrawDocument,
    "\n  query NewestNotice($filter: PrivacyNoticeFilter) {\n    privacyNotices(filter: $filter, sort: NEWEST, first: 1) { nodes { id title body edition } }\n  }\n": types.NewestNoticeDocument,
    "mutation PersonCreate($id: ID!, $input: PersonCreateInput!, $idempotencyKey: String) { personCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PersonCreateDocument,
    "\n  mutation PersonFind($input: PersonFindInput!, $idempotencyKey: String) {\n    personFind(input: $input, idempotencyKey: $idempotencyKey) {\n      foundPersons { persons { id name phone identityNumber division { shortName } } }\n      userErrors { code message field }\n    }\n  }\n": types.PersonFindDocument,
    "\n  query RequestsOf($filter: DataRequestFilter) {\n    dataRequests(filter: $filter, sort: NEWEST, first: 20) { nodes { id kind detail receivedAt state answer } }\n  }\n": types.RequestsOfDocument,
    "\n  query HoldsOn($filter: LegalHoldFilter) {\n    legalHolds(filter: $filter, sort: NEWEST, first: 20) { nodes { id version reason from until liftedAt allowedActions { name reason } } }\n  }\n": types.HoldsOnDocument,
    "mutation LegalHoldLift($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LegalHoldLiftDocument,
    "mutation PersonChange($id: ID!, $expectedVersion: Int, $input: PersonChangeInput!, $idempotencyKey: String) { personChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PersonChangeDocument,
    "mutation PersonEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { personEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PersonEndDocument,
    "mutation ConsentGive($id: ID!, $input: ConsentGiveInput!, $idempotencyKey: String) { consentGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ConsentGiveDocument,
    "mutation DataRequestEnter($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DataRequestEnterDocument,
    "mutation LegalHoldPlace($id: ID!, $input: LegalHoldPlaceInput!, $idempotencyKey: String) { legalHoldPlace(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LegalHoldPlaceDocument,
    "\n  query PersonList($filter: PersonFilter, $after: String) {\n    persons(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id name phone duty enteredAt endedOn blockedAt anonymisedAt division { shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.PersonListDocument,
    "\n  query PersonDetail($id: ID!) {\n    person(id: $id) {\n      id version name phone identityNumber address birthYear guardian duty source enteredAt endedOn blockedAt anonymisedAt\n      division { name shortName ancestors { shortName } }\n      allowedActions { name reason }\n    }\n  }\n": types.PersonDetailDocument,
    "\n  mutation PersonUnmask($id: ID!, $expectedVersion: Int, $input: PersonUnmaskInput!, $idempotencyKey: String) {\n    personUnmask(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) {\n      unmaskedPerson { shown { name phone identityNumber address birthDate } }\n      userErrors { code message field }\n    }\n  }\n": types.PersonUnmaskDocument,
    "\n  query Citing($versions: RuleVersionFilter, $sets: DivisionSetFilter) {\n    ruleVersions(filter: $versions, sort: NEWEST, first: 100) { nodes { id name effectiveFrom withdrawnAt } }\n    divisionSets(filter: $sets, first: 100) { nodes { id name englishName closedOn } }\n    ruleTables { name title { zh en } }\n  }\n": types.CitingDocument,
    "\n  query PolicyList($filter: PolicyDocumentFilter, $after: String) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id title issuer number issuedOn version }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.PolicyListDocument,
    "\n  query PolicyDetail($id: ID!) {\n    policyDocument(id: $id) { id title issuer number issuedOn version division { id code name } }\n  }\n": types.PolicyDetailDocument,
    "mutation PolicyDocumentCreate($id: ID!, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PolicyDocumentCreateDocument,
    "mutation PolicyDocumentChange($id: ID!, $expectedVersion: Int, $input: PolicyDocumentInput!, $idempotencyKey: String) { policyDocumentChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PolicyDocumentChangeDocument,
    "\n  query ContactCards($filter: ContactCardFilter) {\n    contactCards(filter: $filter) { onDuty division { id name } cards { name duty phone } }\n  }\n": types.ContactCardsDocument,
    "\n  query CardPlaces($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 100) { nodes { id code name level } }\n  }\n": types.CardPlacesDocument,
    "\n  mutation DataRequestCopy($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {\n    dataRequestCopy(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {\n      dataCopy { document }\n      userErrors { code message field }\n    }\n  }\n": types.DataRequestCopyDocument,
    "\n  query LegalHoldList($filter: LegalHoldFilter, $after: String) {\n    legalHolds(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version reason from until liftedAt person { id name } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.LegalHoldListDocument,
    "mutation LegalHoldLiftHere($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.LegalHoldLiftHereDocument,
    "\n  query Notices {\n    privacyNotices(sort: NEWEST, first: 50) { nodes { id purpose edition title body sha256 publishedAt assessment division { shortName } } }\n    impactAssessments(sort: NEWEST, first: 50) { nodes { id purpose necessity risks measures assessedOn division { shortName } } }\n  }\n": types.NoticesDocument,
    "mutation PrivacyNoticePublish($id: ID!, $input: PrivacyNoticePublishInput!, $idempotencyKey: String) { privacyNoticePublish(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.PrivacyNoticePublishDocument,
    "mutation ImpactAssessmentRecord($id: ID!, $input: ImpactAssessmentRecordInput!, $idempotencyKey: String) { impactAssessmentRecord(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ImpactAssessmentRecordDocument,
    "\n  query PersonalFields {\n    personalFields {\n      table column class basis months encrypted\n      holds { zh en } what { zh en } purpose { zh en } seenBy { zh en }\n    }\n  }\n": types.PersonalFieldsDocument,
    "\n  query DataRequestList($filter: DataRequestFilter, $after: String) {\n    dataRequests(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind detail receivedAt dueAt state answer person { id name division { shortName } } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.DataRequestListDocument,
    "mutation DataRequestGrant($id: ID!, $expectedVersion: Int, $input: DataRequestGrantInput!, $idempotencyKey: String) { dataRequestGrant(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DataRequestGrantDocument,
    "mutation DataRequestRefuse($id: ID!, $expectedVersion: Int, $input: DataRequestRefuseInput!, $idempotencyKey: String) { dataRequestRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.DataRequestRefuseDocument,
    "\n  query RuleTableEdit($filter: RuleTableFilter) {\n    ruleTables(filter: $filter) {\n      name mayAdopt title { zh en } past { zh en }\n      inForce { id effectiveFrom body values { key value { zh en } } }\n      form { label { zh en } fields { key at sourceAt kind min max label { zh en } help { zh en } unit { zh en } options { value label { zh en } } } }\n    }\n  }\n": types.RuleTableEditDocument,
    "\n  query RulePreview($input: RulePreviewInput!) {\n    rulePreview(input: $input) {\n      kept seal refusal { zh en }\n      replaces { id effectiveFrom }\n      until { id effectiveFrom }\n      differences {\n        before { key source group { zh en } label { zh en } value { zh en } }\n        after { key source group { zh en } label { zh en } value { zh en } }\n      }\n      examples { given { zh en } before { zh en } after { zh en } }\n    }\n  }\n": types.RulePreviewDocument,
    "mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.RuleVersionAdoptDocument,
    "\n  query RuleTables {\n    ruleTables {\n      name adoptedBy title { zh en } explains { zh en }\n      inForce { id effectiveFrom reason adoptedByName policyDocument { id title number } }\n      planned { id effectiveFrom }\n    }\n  }\n": types.RuleTablesDocument,
    "\n  query RuleTable($filter: RuleTableFilter, $versions: RuleVersionFilter) {\n    ruleTables(filter: $filter) {\n      name adoptedBy mayAdopt title { zh en } explains { zh en } past { zh en }\n      inForce { id effectiveFrom reason body policyDocument { id title number } values { key source group { zh en } label { zh en } value { zh en } } }\n    }\n    ruleVersions(filter: $versions, sort: NEWEST, first: 100) {\n      nodes {\n        id version effectiveFrom reason adoptedAt adoptedByName withdrawnAt withdrawnReason\n        policyDocument { id title number }\n        values { key source group { zh en } label { zh en } value { zh en } }\n        allowedActions { name reason }\n      }\n    }\n  }\n": types.RuleTableDocument,
    "mutation RuleVersionWithdraw($id: ID!, $expectedVersion: Int, $input: RuleVersionWithdrawInput!, $idempotencyKey: String) { ruleVersionWithdraw(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.RuleVersionWithdrawDocument,
    "\n  query Search($text: String!, $kinds: [Kind!], $first: Int) {\n    search(text: $text, kinds: $kinds, first: $first) { kind id title subtitle excerpt }\n  }\n": types.SearchDocument,
    "query PostPlace($id: ID!) { post(id: $id) { organisation { id } } }": types.PostPlaceDocument,
    "\n  query SetupSteps {\n    setupSteps { name state actors missing blockedBy title { zh en } found { zh en } next { zh en } }\n  }\n": types.SetupStepsDocument,
    "\n  query VacantPosts { posts(filter: { vacant: true }, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } } } }\n": types.VacantPostsDocument,
    "\n  mutation SlipAccountCreate($input: AccountCreateInput!, $idempotencyKey: String) {\n    accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { account name slipUntil } } userErrors { code message field } }\n  }\n": types.SlipAccountCreateDocument,
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
    "\n  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {\n    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes {\n        id version number title kind state recordedAt overdue dueAt dueUnit dueWorkingDaysLeft\n        division { id shortName }\n        organisation { id shortName }\n        assignments { id role state organisation { id shortName } }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.WhistleListDocument,
    "\n  query WhistleDetail($id: ID!) {\n    whistle(id: $id) {\n      id number title body kind state address version draftedAt soundedAt closedAt recordedAt overdue dueAt dueUnit dueWorkingDaysLeft draftedBy soundedBy confirmRemark\n      division { id code name shortName ancestors { id name shortName } }\n      organisation { id name shortName }\n      assignments {\n        id role state arrived result returnReason grade gradeRemark\n        organisation { id name shortName }\n        proposedOrganisation { id name }\n        clocks { kind state startedAt dueAt metAt unit workingDaysLeft limit }\n      }\n      timeline { id at act actor onBehalfOf clock level remark organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n": types.WhistleDetailDocument,
    "mutation AttachmentRemove($id: ID!, $idempotencyKey: String) { attachmentRemove(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.AttachmentRemoveDocument,
    "\n  query AttachmentsOf($record: String!) {\n    attachments(filter: { record: $record }) {\n      id name fileType bytes width height state scannedAt uploadedBy uploadedAt removable\n    }\n  }\n": types.AttachmentsOfDocument,
    "query DivisionSetNames($on: Date) { divisionSets(filter: { on: $on }, first: 100) { nodes { id name englishName } } }": types.DivisionSetNamesDocument,
    "query ListPreferences { listPreferences(first: 200) { nodes { list columns filters { name search first } } } }": types.ListPreferencesDocument,
    "mutation ListPreferenceKeep($id: ID!, $input: ListPreferenceKeepInput!, $idempotencyKey: String) { listPreferenceKeep(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }": types.ListPreferenceKeepDocument,
    "\n  query PickOrganisations($filter: OrganisationFilter) {\n    organisations(filter: $filter, sort: OFFICIAL, first: 30) { nodes { id name closedOn division { shortName } } }\n  }\n": types.PickOrganisationsDocument,
    "\n  query PickDivisions($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 30) { nodes { id code name ancestors { shortName } } }\n  }\n": types.PickDivisionsDocument,
    "\n  query PickPosts($filter: PostFilter) {\n    posts(filter: $filter, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } holder { account name } } }\n  }\n": types.PickPostsDocument,
    "\n  query PickAccounts($filter: AccountFilter) {\n    accounts(filter: $filter, sort: ACCOUNT, first: 30) { nodes { id account name } }\n  }\n": types.PickAccountsDocument,
    "\n  query PickClients {\n    clients(filter: { disabled: false }, sort: NAME, first: 200) { nodes { id name organisation { shortName } } }\n  }\n": types.PickClientsDocument,
    "\n  query PickPolicyDocuments($filter: PolicyDocumentFilter) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 30) { nodes { id title issuer number } }\n  }\n": types.PickPolicyDocumentsDocument,
    "\n  query Me {\n    me {\n      id account name byPhone mustChangePassword secondFactor permissions demonstration now\n      grants { role onBehalfOf division { id code name shortName ancestors { id shortName } } organisation { id name shortName } }\n    }\n  }\n": types.MeDocument,
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
export function graphql(source: "\n  query Desk {\n    desk {\n      counts { waiting overdue dueToday running }\n      waiting { kind subject title subtitle action since dueAt unit workingDaysLeft overdue }\n    }\n  }\n"): typeof import('./graphql').DeskDocument;
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
export function graphql(source: "mutation DivisionSetCreate($id: ID!, $input: DivisionSetCreateInput!, $idempotencyKey: String) { divisionSetCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DivisionSetCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DivisionSetChange($id: ID!, $expectedVersion: Int, $input: DivisionSetContentInput!, $idempotencyKey: String) { divisionSetChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DivisionSetChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DivisionSetInclude($id: ID!, $expectedVersion: Int, $input: DivisionSetIncludeInput!, $idempotencyKey: String) { divisionSetInclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DivisionSetIncludeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DivisionSetExclude($id: ID!, $expectedVersion: Int, $input: DivisionSetExcludeInput!, $idempotencyKey: String) { divisionSetExclude(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DivisionSetExcludeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DivisionSetClose($id: ID!, $expectedVersion: Int, $input: DivisionSetCloseInput!, $idempotencyKey: String) { divisionSetClose(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DivisionSetCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DivisionSets {\n    divisionSets(sort: NAME, first: 200) {\n      nodes {\n        id version code name englishName purpose reason closedOn\n        division { id code name }\n        policyDocument { id title number }\n        members { division code name since until }\n        allowedActions { name reason }\n      }\n    }\n  }\n"): typeof import('./graphql').DivisionSetsDocument;
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
export function graphql(source: "mutation AccountCreate($input: AccountCreateInput!, $idempotencyKey: String) { accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { id account name slipUntil } } userErrors { code message field } } }"): typeof import('./graphql').AccountCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountDetail($id: ID!) {\n    account(id: $id) {\n      id account name phone disabledAt mustChangePassword secondFactor lastSignInAt version\n      posts { id title organisation { id shortName } }\n      grants { id role validFrom validTo division { id shortName } organisation { id shortName } post { id title } }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').AccountDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountReset($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReset(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { slipUntil } } userErrors { code message field } } }"): typeof import('./graphql').AccountResetDocument;
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
export function graphql(source: "mutation ClientCreate($input: ClientInput!, $idempotencyKey: String) { clientCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }"): typeof import('./graphql').ClientCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClientChange($id: ID!, $expectedVersion: Int!, $input: ClientInput!, $idempotencyKey: String) { clientChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ClientChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientList($filter: ClientFilter, $after: String) {\n    clients(filter: $filter, sort: NAME, first: 50, after: $after) {\n      nodes { id name purpose scopes disabledAt validUntil lastUsedOn organisation { shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').ClientListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientDetail($id: ID!) {\n    client(id: $id) {\n      id version name purpose scopes addresses validUntil disabledAt createdAt lastUsedOn\n      organisation { id shortName } contact { id title }\n      secrets { id createdAt retiredAt lastUsedOn }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').ClientDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientGrants($client: ID!) {\n    grants(filter: { client: $client, closed: false }, first: 50) { nodes { id role validTo division { shortName } organisation { shortName } } }\n  }\n"): typeof import('./graphql').ClientGrantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClientAllow($id: ID!, $expectedVersion: Int!, $input: ClientAllowInput!, $idempotencyKey: String) { clientAllow(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ClientAllowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClientRotate($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientRotate(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { issuedSecret { secret client { id } } userErrors { code message field } } }"): typeof import('./graphql').ClientRotateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClientRetire($id: ID!, $expectedVersion: Int, $input: ClientRetireInput!, $idempotencyKey: String) { clientRetire(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ClientRetireDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClientDisable($id: ID!, $expectedVersion: Int, $input: ClientDisableInput!, $idempotencyKey: String) { clientDisable(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ClientDisableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ClientEnable($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { clientEnable(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ClientEnableDocument;
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
export function graphql(source: "\n  query GrantList($filter: GrantFilter, $after: String) {\n    grants(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes {\n        id role validFrom validTo version\n        account { id account name }\n        client { id name }\n        post { id title organisation { shortName } }\n        division { id shortName }\n        organisation { id shortName }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').GrantListDocument;
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
export function graphql(source: "\n  query InvitationList($filter: InvitationFilter, $after: String) {\n    invitations(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version issuedAt issuedBy expiresAt redeemedAt redeemedBy revokedAt post { id title } organisation { shortName } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').InvitationListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation InvitationIssue($id: ID!, $idempotencyKey: String) { invitationIssue(id: $id, idempotencyKey: $idempotencyKey) { issuedInvitation { code invitation { expiresAt post { title } organisation { name } } } userErrors { code message field } } }"): typeof import('./graphql').InvitationIssueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation InvitationRevoke($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { invitationRevoke(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').InvitationRevokeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LinkList($filter: LinkFilter, $after: String) {\n    links(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version name said state askedAt reason division { code shortName } person { id name } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').LinkListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PickPersons($filter: PersonFilter) { persons(filter: $filter, sort: NEWEST, first: 200) { nodes { id name phone address } } }"): typeof import('./graphql').PickPersonsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LinkConfirm($id: ID!, $expectedVersion: Int, $input: LinkConfirmInput!, $idempotencyKey: String) { linkConfirm(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LinkConfirmDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LinkRefuse($id: ID!, $expectedVersion: Int, $input: LinkRefuseInput!, $idempotencyKey: String) { linkRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LinkRefuseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LinkEndByOfficer($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LinkEndByOfficerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Mine($id: ID!) {\n    account(id: $id) { id version name phone posts { id title organisation { shortName } } }\n    links(first: 10) { nodes { id version state said askedAt decidedAt reason division { shortName } person { id version name phone address } } }\n    dataRequests(first: 20) { nodes { id kind state receivedAt dueAt } }\n  }\n"): typeof import('./graphql').MineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LinkAsk($id: ID!, $input: LinkAskInput!, $idempotencyKey: String) { linkAsk(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LinkAskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LinkEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { linkEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LinkEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MineRequest($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').MineRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountGiveUp($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountGiveUp(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').AccountGiveUpDocument;
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
export function graphql(source: "mutation ImportStore($id: ID!, $expectedVersion: Int, $input: ImportStoreInput!, $idempotencyKey: String) { importStore(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ImportStoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportRecheck($id: ID!, $idempotencyKey: String) { importRecheck(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ImportRecheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportUndo($id: ID!, $idempotencyKey: String) { importUndo(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ImportUndoDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImportDiscard($id: ID!, $idempotencyKey: String) { importDiscard(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ImportDiscardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportList($filter: ImportFilter, $after: String) {\n    imports(filter: $filter, first: 50, after: $after) {\n      nodes { id kind file state rows faulty stored kept uploadedAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').ImportListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportDetail($id: ID!) {\n    import(id: $id) {\n      id version kind file state rows checked faulty stored kept uploadedAt storedAt endedAt clearedAt\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').ImportDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportRows($filter: ImportRowFilter, $after: String) {\n    importRows(filter: $filter, first: 50, after: $after) {\n      nodes { id number cells state record problems { column code message { zh en } } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ImportRowsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ImportKinds { importKinds { kind title { zh en } most columns { key heading { zh en } note { zh en } required example } } }"): typeof import('./graphql').ImportKindsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FactList($filter: FactFilter, $after: String) {\n    facts(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id kind occurredOn recordedAt amount opening organisation { shortName } whistle { id number title } openingBalance { id source } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').FactListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FactsOf($filter: IndicatorFilter) {\n    indicators(filter: $filter) { code unit numerator denominator value name { zh en } }\n  }\n"): typeof import('./graphql').FactsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Indicators($filter: IndicatorFilter) {\n    indicators(filter: $filter) {\n      code unit direction minimum from asOf knownOn numerator denominator openingNumerator openingDenominator value\n      name { zh en } meaning { zh en } source { zh en }\n      months { month numerator denominator value }\n      organisations { organisation name numerator denominator value tooFew }\n    }\n  }\n"): typeof import('./graphql').IndicatorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Backlog { backlogs { parked waited failedDeliveries queuedDeliveries } }"): typeof import('./graphql').BacklogDocument;
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
export function graphql(source: "query Unread { unreadCounts { count } }"): typeof import('./graphql').UnreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DutyWeek($organisation: ID!, $from: Timestamp!, $to: Timestamp!) {\n    organisation(id: $organisation) { id name shortName division { code } }\n    dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from to } }\n    dutyShifts(filter: { organisation: $organisation, from: $from, to: $to, closed: false }, sort: BEGIN, first: 200) {\n      nodes { id version name beginsAt endsAt rank }\n    }\n  }\n"): typeof import('./graphql').DutyWeekDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DutyShiftSet($id: ID!, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DutyShiftSetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DutyShiftChange($id: ID!, $expectedVersion: Int, $input: DutyShiftInput!, $idempotencyKey: String) { dutyShiftChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DutyShiftChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DutyShiftClose($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { dutyShiftClose(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DutyShiftCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MessageList($filter: NotificationFilter, $after: String) {\n    notifications(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind record subject title number place due clock level open { acknowledge dueToday overdue verify } at readAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').MessageListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation NotificationMarkRead($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { notificationMarkRead(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').NotificationMarkReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AccountReadNotifications($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { accountReadNotifications(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').AccountReadNotificationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeliveryList($filter: DeliveryFilter, $after: String) {\n    deliveries(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind channel address text state tries lastCode queuedAt dueAt sentAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').DeliveryListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeliveryRetry($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { deliveryRetry(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DeliveryRetryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationSettings {\n    notificationSettings { id version outside { kind channel } muted quiet { from to } digest digestHour digestWeekday language email chat }\n  }\n"): typeof import('./graphql').NotificationSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation NotificationPreferenceSet($id: ID!, $input: NotificationPreferenceSetInput!, $idempotencyKey: String) { notificationPreferenceSet(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').NotificationPreferenceSetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpeningBalanceEnter($id: ID!, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }"): typeof import('./graphql').OpeningBalanceEnterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpeningBalanceChange($id: ID!, $expectedVersion: Int, $input: OpeningBalanceInput!, $idempotencyKey: String) { openingBalanceChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { openingBalance { id } userErrors { code message field } } }"): typeof import('./graphql').OpeningBalanceChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpeningBalanceList($filter: OpeningBalanceFilter, $after: String) {\n    openingBalances(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id state since asOf source enteredBy division { name } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').OpeningBalanceListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpeningBalanceConfirm($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { openingBalanceConfirm(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').OpeningBalanceConfirmDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation OpeningBalanceVoid($id: ID!, $expectedVersion: Int, $input: OpeningBalanceVoidInput!, $idempotencyKey: String) { openingBalanceVoid(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').OpeningBalanceVoidDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpeningBalanceDetail($id: ID!) {\n    openingBalance(id: $id) {\n      id version state since asOf source enteredBy enteredAt confirmedBy confirmedAt voidedBy voidedAt voidReason\n      division { id code name } document { id title number }\n      lines { measure amount organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').OpeningBalanceDetailDocument;
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
export function graphql(source: "query OnDuty($organisation: ID!) { dutyCoverages(filter: { organisation: $organisation }) { onDuty kept gaps { from } } }"): typeof import('./graphql').OnDutyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganisationList($filter: OrganisationFilter, $sort: OrganisationSort, $after: String) {\n    organisations(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes { id version name shortName kind displayOrder closedOn allowedActions { name reason } division { id shortName } posts { id title holder { name } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').OrganisationListDocument;
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
export function graphql(source: "\n  query PersonAccessList($filter: PersonAccessFilter, $after: String) {\n    personAccesses(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id login person at kind fields reason }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').PersonAccessListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentsOf($filter: ConsentFilter) {\n    consents(filter: $filter, sort: NEWEST, first: 50) {\n      nodes { id version purpose form givenAt withdrawnAt notice { edition } allowedActions { name reason } }\n    }\n  }\n"): typeof import('./graphql').ConsentsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConsentWithdraw($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { consentWithdraw(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ConsentWithdrawDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestNotice($filter: PrivacyNoticeFilter) {\n    privacyNotices(filter: $filter, sort: NEWEST, first: 1) { nodes { id title body edition } }\n  }\n"): typeof import('./graphql').NewestNoticeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PersonCreate($id: ID!, $input: PersonCreateInput!, $idempotencyKey: String) { personCreate(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PersonCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PersonFind($input: PersonFindInput!, $idempotencyKey: String) {\n    personFind(input: $input, idempotencyKey: $idempotencyKey) {\n      foundPersons { persons { id name phone identityNumber division { shortName } } }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').PersonFindDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RequestsOf($filter: DataRequestFilter) {\n    dataRequests(filter: $filter, sort: NEWEST, first: 20) { nodes { id kind detail receivedAt state answer } }\n  }\n"): typeof import('./graphql').RequestsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HoldsOn($filter: LegalHoldFilter) {\n    legalHolds(filter: $filter, sort: NEWEST, first: 20) { nodes { id version reason from until liftedAt allowedActions { name reason } } }\n  }\n"): typeof import('./graphql').HoldsOnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LegalHoldLift($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LegalHoldLiftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PersonChange($id: ID!, $expectedVersion: Int, $input: PersonChangeInput!, $idempotencyKey: String) { personChange(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PersonChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PersonEnd($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { personEnd(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PersonEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConsentGive($id: ID!, $input: ConsentGiveInput!, $idempotencyKey: String) { consentGive(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ConsentGiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DataRequestEnter($id: ID!, $input: DataRequestEnterInput!, $idempotencyKey: String) { dataRequestEnter(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DataRequestEnterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LegalHoldPlace($id: ID!, $input: LegalHoldPlaceInput!, $idempotencyKey: String) { legalHoldPlace(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LegalHoldPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonList($filter: PersonFilter, $after: String) {\n    persons(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id name phone duty enteredAt endedOn blockedAt anonymisedAt division { shortName } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').PersonListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonDetail($id: ID!) {\n    person(id: $id) {\n      id version name phone identityNumber address birthYear guardian duty source enteredAt endedOn blockedAt anonymisedAt\n      division { name shortName ancestors { shortName } }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').PersonDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PersonUnmask($id: ID!, $expectedVersion: Int, $input: PersonUnmaskInput!, $idempotencyKey: String) {\n    personUnmask(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) {\n      unmaskedPerson { shown { name phone identityNumber address birthDate } }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').PersonUnmaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Citing($versions: RuleVersionFilter, $sets: DivisionSetFilter) {\n    ruleVersions(filter: $versions, sort: NEWEST, first: 100) { nodes { id name effectiveFrom withdrawnAt } }\n    divisionSets(filter: $sets, first: 100) { nodes { id name englishName closedOn } }\n    ruleTables { name title { zh en } }\n  }\n"): typeof import('./graphql').CitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyList($filter: PolicyDocumentFilter, $after: String) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id title issuer number issuedOn version }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').PolicyListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PolicyDetail($id: ID!) {\n    policyDocument(id: $id) { id title issuer number issuedOn version division { id code name } }\n  }\n"): typeof import('./graphql').PolicyDetailDocument;
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
export function graphql(source: "\n  query ContactCards($filter: ContactCardFilter) {\n    contactCards(filter: $filter) { onDuty division { id name } cards { name duty phone } }\n  }\n"): typeof import('./graphql').ContactCardsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CardPlaces($filter: DivisionFilter) {\n    divisions(filter: $filter, sort: CODE, first: 100) { nodes { id code name level } }\n  }\n"): typeof import('./graphql').CardPlacesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DataRequestCopy($id: ID!, $expectedVersion: Int, $idempotencyKey: String) {\n    dataRequestCopy(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {\n      dataCopy { document }\n      userErrors { code message field }\n    }\n  }\n"): typeof import('./graphql').DataRequestCopyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LegalHoldList($filter: LegalHoldFilter, $after: String) {\n    legalHolds(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version reason from until liftedAt person { id name } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').LegalHoldListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation LegalHoldLiftHere($id: ID!, $expectedVersion: Int, $idempotencyKey: String) { legalHoldLift(id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').LegalHoldLiftHereDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices {\n    privacyNotices(sort: NEWEST, first: 50) { nodes { id purpose edition title body sha256 publishedAt assessment division { shortName } } }\n    impactAssessments(sort: NEWEST, first: 50) { nodes { id purpose necessity risks measures assessedOn division { shortName } } }\n  }\n"): typeof import('./graphql').NoticesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PrivacyNoticePublish($id: ID!, $input: PrivacyNoticePublishInput!, $idempotencyKey: String) { privacyNoticePublish(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').PrivacyNoticePublishDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ImpactAssessmentRecord($id: ID!, $input: ImpactAssessmentRecordInput!, $idempotencyKey: String) { impactAssessmentRecord(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ImpactAssessmentRecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PersonalFields {\n    personalFields {\n      table column class basis months encrypted\n      holds { zh en } what { zh en } purpose { zh en } seenBy { zh en }\n    }\n  }\n"): typeof import('./graphql').PersonalFieldsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DataRequestList($filter: DataRequestFilter, $after: String) {\n    dataRequests(filter: $filter, sort: NEWEST, first: 50, after: $after) {\n      nodes { id version kind detail receivedAt dueAt state answer person { id name division { shortName } } allowedActions { name reason } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').DataRequestListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DataRequestGrant($id: ID!, $expectedVersion: Int, $input: DataRequestGrantInput!, $idempotencyKey: String) { dataRequestGrant(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DataRequestGrantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DataRequestRefuse($id: ID!, $expectedVersion: Int, $input: DataRequestRefuseInput!, $idempotencyKey: String) { dataRequestRefuse(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').DataRequestRefuseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RuleTableEdit($filter: RuleTableFilter) {\n    ruleTables(filter: $filter) {\n      name mayAdopt title { zh en } past { zh en }\n      inForce { id effectiveFrom body values { key value { zh en } } }\n      form { label { zh en } fields { key at sourceAt kind min max label { zh en } help { zh en } unit { zh en } options { value label { zh en } } } }\n    }\n  }\n"): typeof import('./graphql').RuleTableEditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RulePreview($input: RulePreviewInput!) {\n    rulePreview(input: $input) {\n      kept seal refusal { zh en }\n      replaces { id effectiveFrom }\n      until { id effectiveFrom }\n      differences {\n        before { key source group { zh en } label { zh en } value { zh en } }\n        after { key source group { zh en } label { zh en } value { zh en } }\n      }\n      examples { given { zh en } before { zh en } after { zh en } }\n    }\n  }\n"): typeof import('./graphql').RulePreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RuleVersionAdopt($input: RuleVersionAdoptInput!, $idempotencyKey: String) { ruleVersionAdopt(input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').RuleVersionAdoptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RuleTables {\n    ruleTables {\n      name adoptedBy title { zh en } explains { zh en }\n      inForce { id effectiveFrom reason adoptedByName policyDocument { id title number } }\n      planned { id effectiveFrom }\n    }\n  }\n"): typeof import('./graphql').RuleTablesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RuleTable($filter: RuleTableFilter, $versions: RuleVersionFilter) {\n    ruleTables(filter: $filter) {\n      name adoptedBy mayAdopt title { zh en } explains { zh en } past { zh en }\n      inForce { id effectiveFrom reason body policyDocument { id title number } values { key source group { zh en } label { zh en } value { zh en } } }\n    }\n    ruleVersions(filter: $versions, sort: NEWEST, first: 100) {\n      nodes {\n        id version effectiveFrom reason adoptedAt adoptedByName withdrawnAt withdrawnReason\n        policyDocument { id title number }\n        values { key source group { zh en } label { zh en } value { zh en } }\n        allowedActions { name reason }\n      }\n    }\n  }\n"): typeof import('./graphql').RuleTableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RuleVersionWithdraw($id: ID!, $expectedVersion: Int, $input: RuleVersionWithdrawInput!, $idempotencyKey: String) { ruleVersionWithdraw(id: $id, expectedVersion: $expectedVersion, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').RuleVersionWithdrawDocument;
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
export function graphql(source: "\n  query SetupSteps {\n    setupSteps { name state actors missing blockedBy title { zh en } found { zh en } next { zh en } }\n  }\n"): typeof import('./graphql').SetupStepsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VacantPosts { posts(filter: { vacant: true }, sort: OFFICIAL, first: 100) { nodes { id title organisation { shortName } } } }\n"): typeof import('./graphql').VacantPostsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SlipAccountCreate($input: AccountCreateInput!, $idempotencyKey: String) {\n    accountCreate(input: $input, idempotencyKey: $idempotencyKey) { issuedSlip { slip account { account name slipUntil } } userErrors { code message field } }\n  }\n"): typeof import('./graphql').SlipAccountCreateDocument;
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
export function graphql(source: "\n  query WhistleList($filter: WhistleFilter, $sort: WhistleSort, $after: String) {\n    whistles(filter: $filter, sort: $sort, first: 50, after: $after) {\n      nodes {\n        id version number title kind state recordedAt overdue dueAt dueUnit dueWorkingDaysLeft\n        division { id shortName }\n        organisation { id shortName }\n        assignments { id role state organisation { id shortName } }\n        allowedActions { name reason }\n      }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): typeof import('./graphql').WhistleListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhistleDetail($id: ID!) {\n    whistle(id: $id) {\n      id number title body kind state address version draftedAt soundedAt closedAt recordedAt overdue dueAt dueUnit dueWorkingDaysLeft draftedBy soundedBy confirmRemark\n      division { id code name shortName ancestors { id name shortName } }\n      organisation { id name shortName }\n      assignments {\n        id role state arrived result returnReason grade gradeRemark\n        organisation { id name shortName }\n        proposedOrganisation { id name }\n        clocks { kind state startedAt dueAt metAt unit workingDaysLeft limit }\n      }\n      timeline { id at act actor onBehalfOf clock level remark organisation { id shortName } }\n      allowedActions { name reason }\n    }\n  }\n"): typeof import('./graphql').WhistleDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AttachmentRemove($id: ID!, $idempotencyKey: String) { attachmentRemove(id: $id, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').AttachmentRemoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AttachmentsOf($record: String!) {\n    attachments(filter: { record: $record }) {\n      id name fileType bytes width height state scannedAt uploadedBy uploadedAt removable\n    }\n  }\n"): typeof import('./graphql').AttachmentsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DivisionSetNames($on: Date) { divisionSets(filter: { on: $on }, first: 100) { nodes { id name englishName } } }"): typeof import('./graphql').DivisionSetNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ListPreferences { listPreferences(first: 200) { nodes { list columns filters { name search first } } } }"): typeof import('./graphql').ListPreferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ListPreferenceKeep($id: ID!, $input: ListPreferenceKeepInput!, $idempotencyKey: String) { listPreferenceKeep(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }"): typeof import('./graphql').ListPreferenceKeepDocument;
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
export function graphql(source: "\n  query PickClients {\n    clients(filter: { disabled: false }, sort: NAME, first: 200) { nodes { id name organisation { shortName } } }\n  }\n"): typeof import('./graphql').PickClientsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickPolicyDocuments($filter: PolicyDocumentFilter) {\n    policyDocuments(filter: $filter, sort: NEWEST, first: 30) { nodes { id title issuer number } }\n  }\n"): typeof import('./graphql').PickPolicyDocumentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id account name byPhone mustChangePassword secondFactor permissions demonstration now\n      grants { role onBehalfOf division { id code name shortName ancestors { id shortName } } organisation { id name shortName } }\n    }\n  }\n"): typeof import('./graphql').MeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
