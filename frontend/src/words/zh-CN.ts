/** The words officials use; docs/glossary.md says which to avoid. */
export const zhCN = {
  product: { name: '邻里', long: '邻里 · 基层治理工作平台', demonstration: '演示数据：单位与人员均为虚构' },
  nav: {
    label: '主导航', desk: '我的工作台', deskShort: '工作台', whistles: '吹哨报到', whistlesShort: '吹哨', new: '发起吹哨', tree: '组织与区划',
    divisions: '行政区划', organisations: '单位与岗位', organisationsShort: '单位', handovers: '工作移交', system: '系统管理', accounts: '账号',
    grants: '授权', delegations: '代理', audit: '审计记录', calendar: '工作日历', rules: '时限规则', policies: '政策文件', more: '更多', skip: '跳到正文',
    close: '收起', search: '搜索吹哨：编号、标题', searchKey: '按 / 键搜索', place: '所在地', shortcuts: '键盘快捷键',
  },
  account: {
    menu: '账号菜单', signOut: '退出登录', password: '修改密码', factor: '动态口令', language: 'English', languageLabel: '语言',
    largeType: '大字显示', normalType: '普通字号', toLight: '改用浅色', toDark: '改用深色', deputy: '代', deputyFor: '代{{name}}办理',
  },
  signIn: {
    title: '登录', account: '账号', password: '密码', code: '动态口令', codeHelp: '打开身份验证器，输入六位数字', submit: '登录', next: '验证',
    back: '换一个账号', ended: '登录已到期，请重新登录。未提交的草稿保留在本机。', stage: '第二步：动态口令',
    unreachable: '连接不上服务器。填写的内容还在，稍后再试。',
  },
  password: {
    title: '修改密码', forced: '密码条上的密码只用一次，先设一个自己的密码再继续。', current: '当前密码', fresh: '新密码', again: '再输一次新密码',
    help: '至少 10 个字符，大写字母、小写字母、数字、符号至少三类；不含账号名和手机号', differs: '两次输入不一致', submit: '修改密码', done: '密码已修改', show: '显示密码',
  },
  factor: {
    title: '动态口令', forced: '这个账号必须启用动态口令，先启用再继续。', on: '已启用', off: '未启用', why: '启用后，登录时还要输入身份验证器里的六位数字。', enrol: '启用', again: '更换设备',
    scan: '用身份验证器扫描下面的二维码，或手工输入密钥。密钥只显示这一次。', secret: '密钥', qr: '二维码：身份验证器密钥', code: '六位动态口令', confirm: '确认启用', done: '动态口令已启用',
  },
  desk: {
    title: '我的工作台', waiting: '等我处理', due: '期限', overdue: '已超时', dueToday: '今天到期', running: '办理中', nothing: '没有待处理的事项',
    nothingHint: '新的事项会自动出现', allWhistles: '看全部吹哨', calendar: '期限日历', month: '{{year}}年{{month}}月', previous: '上个月', next: '下个月',
    today: '今天', noneDue: '这段时间没有到期事项', agenda: '近期到期', count: '{{count}} 项', since: '{{time}}起', more: '另有 {{count}} 项', day: '{{date}}，{{count}} 项到期',
  },
  list: {
    count: '共 {{count}} 条', more: '加载更多', loading: '正在加载', all: '已全部显示', filters: '筛选', moreFilters: '更多筛选', clear: '清除筛选', any: '全部', search: '搜索',
    export: '导出', exported: '已导出已加载的 {{count}} 条', nothing: '没有符合条件的记录', nothingHint: '放宽筛选条件再看', views: '常用视图', empty: '还没有记录', from: '起', to: '止',
    todo: '操作',
  },
  form: {
    errors_other: '有 {{count}} 处需要修改', required: '必填', optional: '选填', submit: '提交', cancel: '取消', save: '保存', missing: '请填写{{label}}', restored: '已恢复上次未提交的草稿',
    discardDraft: '清空草稿', leave: '内容还没有提交，要离开吗', stay: '留下', leaveAnyway: '离开', keys: 'Ctrl+Enter 提交', tooLong: '最多 {{count}} 个字', choose: '请选择',
    typeToSearch: '输入名称查找', none: '没有找到', loading: '正在查找',
  },
  error: {
    title: '没有办成', trace: '追踪编号', retry: '再试一次', network: '连接不上服务器。填写的内容还在，稍后再试。', conflict: '这条记录刚被别人改过，已重新读取，请核对后再办。',
    internal: '服务器出了差错，没有保存任何内容。', notFound: '找不到这条记录，或者无权查看。', notFoundPage: '没有这个页面', home: '回到工作台', crash: '页面出了差错', reload: '重新加载',
    forbidden: '没有这项权限。',
  },
  actions: { label: '可办事项', not: '暂不能办', none: '目前没有可办事项', why: '{{action}}：{{reason}}' },
  time: {
    workingDaysLeft_other: '剩 {{count}} 个工作日', daysLeft_other: '剩 {{count}} 天', hoursLeft_other: '剩 {{count}} 小时', minutesLeft_other: '剩 {{count}} 分钟',
    lastWorkingDay: '剩不到 1 个工作日', lateMinutes_other: '超时 {{count}} 分钟', lateHours_other: '超时 {{count}} 小时', lateDays_other: '超时 {{count}} 天', met: '按时完成', late: '{{late}}完成', stopped: '已停止',
    pending: '待日历', pendingWhy: '该年工作日历尚未载入，期限待定', limit: '限 {{limit}}', from: '{{start}} 至 {{due}}', ago: { minutes_other: '{{count}} 分钟前', hours_other: '{{count}} 小时前', now: '刚刚' },
    dueAt: '{{time}} 到期',
  },
  whistle: {
    title: '吹哨报到', one: '吹哨', number: '编号', what: '标题', body: '情况说明', kind: '类型', state: '状态', division: '发生地', organisation: '吹哨单位', address: '具体地点', lead: '主办单位',
    supporting: '协办单位', leadShort: '主办', supportingShort: '协办', draftedBy: '起草', soundedBy: '签发', draftedAt: '起草时间', soundedAt: '吹哨时间', closedAt: '销哨时间', dueAt: '最近期限', overdue: '已超时', timeline: '时间线', parties: '被吹哨单位',
    facts: '基本情况', onBehalfOf: '代{{name}}', newTitle: '发起吹哨', changeTitle: '修改吹哨', draftButton: '存为草稿', draftAndSound: '存稿并吹哨', changeButton: '保存修改', drafted: '草稿已保存', since: '吹哨日期起', until: '吹哨日期止', party: '被吹哨单位',
    titleHelp: '一句话说清什么事、在哪里', bodyHelp: '写清经过、已做的工作、需要部门做什么', addressHelp: '路名、门牌、小区、楼栋', divisionHelp: '事情所在的社区或街道', leadHelp: '对这件事负主要职责的一个单位', supportingHelp: '需要一同到场的单位，可不选',
    empty: '还没有吹哨', emptyHint: '街道、社区解决不了的事，可以吹哨请部门到场', waits: '等待{{what}}', result: '办理结果', arrived: '到场人员', returnReason: '退回原因', proposed: '建议改派', grade: '评价', grade_value: '{{count}} 分', ratingOf: '对{{name}}的评价',
    views: { all: '全部', mine: '待我处理', overdue: '已超时', running: '办理中', drafts: '草稿', closed: '已销哨' },
    notSounded: '尚未吹哨，时限未起算', sort: '排序', confirmRemark: '核实意见', noDeadline: '无',
  },
  sort: { NEWEST: '最新', OLDEST: '最早', DUE: '期限最近' },
  whistleKind: { HARD_PROBLEM: '疑难事项', JOINT_ENFORCEMENT: '联合执法', EMERGENCY: '应急处置', WORK_PROMOTION: '工作推进' },
  whistleKindHelp: { HARD_PROBLEM: '群众反映强烈、街道自身难以解决', JOINT_ENFORCEMENT: '街道没有执法权', EMERGENCY: '需要马上处置', WORK_PROMOTION: '需要部门配合推进的工作' },
  whistleState: { DRAFT: '草稿', SOUNDED: '已吹哨', HANDLING: '办理中', DONE: '待核实', CONFIRMED: '已核实', CLOSED: '已销哨', DISCARDED: '已作废' },
  whistleWaits: { DRAFT: '领导签发吹哨', SOUNDED: '部门签收、报到', HANDLING: '部门办结', DONE: '街道核实评价', CONFIRMED: '街道销哨', CLOSED: '', DISCARDED: '' },
  assignmentState: { CALLED: '待签收', ACKNOWLEDGED: '待报到', REPORTED_IN: '已报到', HANDLING: '办理中', DONE: '已办结', RETURNED: '已退回' },
  clockKind: { ACKNOWLEDGE: '签收', REPORT_IN: '报到' },
  act: {
    'whistle.draft': '起草', 'whistle.change': '修改', 'whistle.sound': '吹哨', 'whistle.discard': '作废', 'whistle.acknowledge': '签收', 'whistle.report_in': '报到', 'whistle.handle': '开始办理',
    'whistle.finish': '办结', 'whistle.return': '退回', 'whistle.reassign': '改派', 'whistle.confirm': '核实评价', 'whistle.close': '销哨', 'organisation.create': '新建单位', 'organisation.change': '修改单位', 'organisation.close': '撤销单位', 'post.create': '新设岗位',
    'post.appoint': '任职', 'post.end': '离岗', 'handover.transfer': '移交', 'account.create': '新建账号', 'account.reset': '重置密码', 'account.disable': '停用', 'account.enable': '启用', 'account.change_password': '修改密码', 'account.enrol_factor': '登记动态口令',
    'account.confirm_factor': '确认动态口令', 'grant.give': '授权', 'grant.close': '收回授权', 'delegation.give': '委托代理', 'delegation.end': '结束代理', 'calendar_year.load': '载入工作日历', 'rule_version.adopt': '采用时限规则', 'session.close': '退出登录', 'division.add': '新增区划', 'division.close': '停用区划', 'post.change': '修改岗位', 'competence.set': '设定主管单位', 'policy_document.create': '登记文件', 'policy_document.change': '修改文件', 'session.open': '登录', 'session.refresh': '续期', 'division.import': '导入区划', 'signing_key.rotate': '轮换签名密钥', 'whistle.fix_deadlines': '补算期限',
  },
  command: {
    soundTitle: '签发并吹哨', soundHelp: '吹哨后，被吹哨单位的签收、报到时限开始计算；签发人和起草人都会记录在案。', discardTitle: '作废草稿', reason: '原因', acknowledgeTitle: '签收', acknowledgeHelp: '签收表示本单位已收到，报到时限继续计算。', assignment: '被吹哨单位',
    reportInTitle: '报到', arrivedHelp: '姓名、职务，可写多人', remark: '说明', handleTitle: '开始办理', finishTitle: '办结', resultHelp: '做了什么、达到什么效果', returnTitle: '退回', returnHelp: '说明为什么不属于本单位职责', proposed: '建议改派单位', reassignTitle: '改派', to: '改派给',
    confirmTitle: '核实评价', closeTitle: '销哨', closeHelp: '销哨后不能再修改。', gradeHelp: '1 分最低，5 分最高', done: '已{{action}}',
  },
  division: {
    title: '行政区划', code: '代码', name: '名称', shortName: '简称', kind: '类别', level: '层级', validFrom: '启用日期', validTo: '停用日期', below: '下级', children: '下级 {{count}} 个', search: '名称或代码', none: '没有下级区划', path: '所在位置', parent: '上级', whistles: '看这里的吹哨',
    organisations: '看这里的单位', whole: '全部', root: '最上级', codeHelp: '以上级代码 {{code}} 开头', lastDay: '最后一天', successor: '承接的区划', successorHelp: '撤并后由谁承接，可不填',
  },
  divisionKind: { PROVINCE: '省', PREFECTURE: '地级市', DISTRICT: '市辖区', COUNTY: '县', AUTONOMOUS_COUNTY: '自治县', COUNTY_LEVEL_CITY: '县级市', SUBDISTRICT: '街道', TOWN: '镇', TOWNSHIP: '乡', ETHNIC_TOWNSHIP: '民族乡', RESIDENTS_COMMITTEE: '社区（居委会）', VILLAGERS_COMMITTEE: '村委会', OTHER: '其他' },
  divisionLevel: { PROVINCE: '省级', PREFECTURE: '地级', COUNTY: '县级', TOWNSHIP: '乡级', VILLAGE: '村级' },
  organisation: {
    title: '单位与岗位', one: '单位', name: '名称', shortName: '简称', kind: '类别', uscc: '统一社会信用代码', order: '排序', division: '所在区划', closedOn: '撤销日期', posts: '岗位', post: '岗位', holder: '任职人', since: '任职起', vacant: '空缺', create: '新建单位', createPost: '新设岗位',
    usccHelp: '18 位，可不填', orderHelp: '按官方排序，数字小的在前', empty: '没有单位', until: '离岗日期', accountHelp: '任职人的登录账号', postTitle: '岗位名称', closed: '已撤销', done: '已保存', noPosts: '还没有岗位',
    endHelp: '离岗后，未办结的工作列入移交清单，全部移交后清单关闭。', closeHelp: '撤销后不再参与吹哨。',
  },
  competence: { title: '主管事项', empty: '没有登记主管事项', process: '事项', processHelp: '如：占道经营查处' },
  organisationKind: { PARTY_COMMITTEE: '党委（党工委）', CITY_DEPARTMENT: '市级部门', DISTRICT_DEPARTMENT: '区级部门', VERTICAL_AGENCY: '垂直管理单位', UTILITY: '公用事业单位', SUBDISTRICT_OFFICE: '街道办事处', COMMUNITY: '社区', RESIDENT_UNIT: '驻区单位' },
  handover: { title: '工作移交', opened: '开始时间', closed: '已完成', open: '移交中', from: '移交人', post: '原岗位', items: '待移交事项', item: '事项', to: '接收岗位', transfer: '移交', left: '余 {{count}} 项', empty: '没有移交清单', emptyHint: '有人离任时，未办结的工作会列在这里', transferred: '已移交给{{name}}', progress: '{{done}} / {{all}} 项已移交', done: '已移交' },
  accounts: {
    title: '账号', account: '账号', name: '姓名', phone: '手机号', state: '状态', enabled: '正常', disabled: '已停用', mustChange: '待改密码', factor: '动态口令', factorOn: '已启用', factorOff: '未启用', lastSignIn: '最近登录', never: '未登录过', create: '新建账号', grants: '授权', posts: '任职', empty: '没有账号',
    slip: '密码条', slipHelp: '当面交给本人。只显示这一次，首次登录必须修改。', print: '打印', resetHelp: '生成密码条，原密码立即失效，已登录的设备全部退出。当面核对身份后再办。', accountHelp: '小写字母、数字、连字符', slipFor: '{{name}}（{{account}}）', noGrants: '没有授权', noPosts: '没有任职', done: '已办理', copied: '已复制',
  },
  grants: {
    title: '授权', holder: '授予', holderKind: '授予对象', toAccount: '个人账号', toPost: '岗位', account: '账号', post: '岗位', role: '角色', scope: '范围', scopeKind: '范围类型', realm: '全域', division: '行政区划', organisation: '单位', validFrom: '生效日期', validTo: '失效日期', give: '新增授权', empty: '没有授权', until: '至 {{date}}', unlimited: '长期', ended: '已失效', done: '已授权', closed: '已收回', closeHelp: '收回后立即失效。',
  },
  role: { CITY_COORDINATOR: '市级统筹', COUNTY_COORDINATOR: '县（市、区）统筹', SUBDISTRICT_SECRETARY: '街道党工委书记', SUBDISTRICT_CLERK: '街道工作人员', COMMUNITY_OFFICER: '社区干部', DEPARTMENT_OFFICER: '部门工作人员', SYSTEM_ADMINISTRATOR: '系统管理员', SECURITY_ADMINISTRATOR: '安全管理员', AUDIT_ADMINISTRATOR: '审计管理员' },
  delegations: { title: '代理', from: '委托人', deputy: '代理人', validFrom: '开始', validTo: '结束', reason: '事由', give: '委托代理', empty: '没有代理关系', emptyHint: '出差、休假时，可以委托 AB 角代为办理', active: '代理中', upcoming: '未开始', ended: '已结束', giveHelp: '代理期间，代理人以“代”办理委托人的事项，全部记录在案。', done: '已委托', stopped: '代理已结束' },
  audit: { title: '审计记录', at: '时间', actor: '操作人', action: '操作', subject: '对象', outcome: '结果', address: '来源地址', change: '变更内容', trace: '追踪编号', seq: '序号', code: '拒绝代码', since: '起始日期', until: '截止日期', empty: '没有审计记录', onBehalfOf: '代{{name}}', exact: '操作名称' },
  reading: '查看{{kind}}',
  recordKind: { account: '账号', audit_entry: '审计记录', calendar_year: '工作日历', competence: '主管事项', delegation: '代理', division: '区划', grant: '授权', handover: '移交', organisation: '单位', policy_document: '政策文件', post: '岗位', realm: '全域', rule_version: '规则', session: '会话', signing_key: '签名密钥', whistle: '吹哨' },
  auditOutcome: { DONE: '成功', REFUSED: '规则拒绝', DENIED: '越权拦截' },
  calendar: {
    title: '工作日历', year: '年份', source: '依据', holidays: '放假日期', makeUp: '调休补班日期', load: '载入一年', loaded: '载入时间', days: '{{count}} 天', empty: '还没有载入任何年份', help: '每行一个日期，如 2027-01-01。周六周日默认休息，这里只填例外。', sourceHelp: '放假安排的文号和名称', done: '已载入 {{year}} 年，待定的期限已补算',
    missing: '{{year}} 年工作日历尚未载入：期限跨入该年的吹哨显示为待定', bad: '第 {{line}} 行不是日期', legendHoliday: '放假', legendWork: '调休补班', legendRest: '周末',
  },
  rules: {
    title: '时限规则', adopt: '采用新版', adoptHelp: '新版自生效日起适用；此前吹出的哨仍按原规则。', empty: '还没有时限规则', from: '{{date}}起', inForce: '现行', coming: '未生效', past: '已被取代', officeHours: '工作时间', adoptedAt: '采用时间', lines: '时限',
    unchanged: '没有改动任何时限', effectiveFrom: '生效日期', sourceHelp: '文号和名称；没有文件的写明理由', done: '新版已采用', was: '原为{{limit}}', unitLabel: '单位',
    unit: { clock_minutes_other: '{{count}} 分钟', office_minutes_other: '{{count}} 分钟（工作时间）', office_hours_other: '{{count}} 个工作小时', working_days_other: '{{count}} 个工作日' },
    unitName: { clock_minutes: '分钟', office_minutes: '工作时间分钟', office_hours: '工作小时', working_days: '工作日' },
  },
  policies: { title: '政策文件', name: '文件名称', issuer: '发文机关', number: '文号', issuedOn: '成文日期', create: '登记文件', change: '修改文件', empty: '没有登记政策文件', done: '已保存' },
  keys: { title: '键盘快捷键', search: '搜索', help: '快捷键列表', submit: '提交表单', close: '关闭', desk: '我的工作台', whistles: '吹哨报到', draft: '发起吹哨' },
  week: { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' },
  explorer: { title: 'GraphQL' },
}

/** The shape both languages share. */
export type Words = typeof zhCN
