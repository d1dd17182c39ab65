//! What happened in the demonstration. Places are real, everything else is invented; the texts name no person and no body.

use linli_vocabulary::whistles::WhistleKind::{self, Emergency, HardProblem, JointEnforcement, WorkPromotion};

/// How far a story has come by now, or how it ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    Draft,
    Discarded,
    Sounded,
    Acknowledged,
    /// Acknowledged after the deadline.
    AcknowledgedLate,
    ReportedIn,
    Handling,
    /// The supporting party is done, the lead is not.
    HalfDone,
    Done,
    Confirmed,
    Closed,
    /// Returned by the lead, waiting for the subdistrict.
    Returned,
    /// Returned by the lead and given to another.
    Reassigned,
}

/// One whistle.
pub(super) struct Story {
    /// Code of the community or subdistrict.
    pub place: &'static str,
    pub kind: WhistleKind,
    pub title: &'static str,
    pub body: &'static str,
    pub address: &'static str,
    /// Lead and supporting departments, by the roster's keys.
    pub parties: &'static [&'static str],
    /// Drafted so many working days ago.
    pub ago: u32,
    pub until: Until,
    /// What the lead did in the end.
    pub result: &'static str,
    /// What the subdistrict gave for it.
    pub grade: i32,
}

const fn story(
    place: &'static str,
    kind: WhistleKind,
    (title, body, address): (&'static str, &'static str, &'static str),
    parties: &'static [&'static str],
    ago: u32,
    until: Until,
    (result, grade): (&'static str, i32),
) -> Story {
    Story { place, kind, title, body, address, parties, ago, until, result, grade }
}

const A: &[&str] = &["urban-management"];
const B: &[&str] = &["housing"];
const AB: &[&str] = &["urban-management", "housing"];
const BA: &[&str] = &["housing", "urban-management"];
const OPEN: (&str, i32) = ("", 0);

/// Oldest first.
pub(super) const STORIES: &[Story] = &[
    story("511102008001", JointEnforcement, ("沿街店铺占道经营", "早晚高峰有六家店铺把货架摆到盲道上，社区多次劝导后又恢复，街道没有处罚权。", "演武街中段"), A, 46, Until::Closed, ("与店主逐户签订门前责任书，货架全部收回店内，连续一周巡查无反复。", 5)),
    story("511102008005", HardProblem, ("老旧楼院雨污管道混接", "三栋老楼雨天返水，管道产权不清，街道没有改造资金和施工资质。", "圣水街社区3号院"), BA, 41, Until::Closed, ("已完成管道检测和局部改造，雨天复查未再返水。", 4)),
    story("511102008010", WorkPromotion, ("小区加装电梯意见征集", "两个单元居民意愿已达法定比例，需要部门到场说明流程和补助办法。", "县街社区2号院"), BA, 38, Until::Closed, ("到场说明会两场，协助完成公示和申报材料。", 5)),
    story("511102006001", JointEnforcement, ("河边违建棚屋清理", "沿河绿地有人搭建棚屋存放杂物，影响通行，街道无权拆除。", "滨河步道北段"), AB, 34, Until::Closed, ("当事人自行拆除，场地已恢复绿化。", 4)),
    story("511102008017", HardProblem, ("地下车库渗水", "车库顶板多处渗水，维修资金使用存在分歧，业主意见不一。", "府街社区地下车库"), BA, 29, Until::Closed, ("协调使用维修资金，完成防水修补，两次大雨后查看无渗漏。", 3)),
    story("511102008012", Emergency, ("围墙倾斜有倒塌危险", "大雨后院墙明显倾斜，下方是学生上学必经的通道。", "白塔街社区后巷"), BA, 27, Until::Closed, ("当日拉设警戒并拆除危墙，次日搭设临时围挡。", 5)),
    story("511102008019", WorkPromotion, ("夜市摊位规范设置", "拟在空地设置便民夜市，请部门指导划线、排污和收摊时间。", "水井冲社区空地"), A, 24, Until::Closed, ("已划线编号三十个摊位，明确经营时段和保洁责任。", 5)),
    story("511102006005", HardProblem, ("屋顶防水年久失修", "顶楼六户反映漏雨，原建设单位已注销，维修责任不明。", "乐达社区5栋"), B, 22, Until::Closed, ("列入维修计划并完成屋面防水。", 4)),
    story("511102008006", JointEnforcement, ("餐饮油烟直排居民楼", "两家餐馆油烟管道朝向居民窗口，多次调解未果。", "北门桥社区临街铺面"), AB, 19, Until::Confirmed, ("责令改装烟道并加装净化设备，已检测达标。", 4)),
    story("511102008014", WorkPromotion, ("垃圾分类投放点迁移", "现投放点距住户窗口不足五米，拟迁至院角，需要审核选址。", "新村街社区4号院"), A, 17, Until::Confirmed, ("现场核定新址，完成硬化和遮雨棚安装。", 5)),
    story("511102008002", HardProblem, ("物业交接期间电梯停运", "新旧物业交接，两部电梯停运三天，老人上下楼困难。", "徐家扁社区高层"), BA, 15, Until::Done, ("督促完成交接，电梯检验合格后恢复运行。", 0)),
    story("511102008009", JointEnforcement, ("共享单车堆放堵塞人行道", "地铁口式集中停放，高峰时行人被迫走到车行道。", "较场坝社区路口"), AB, 13, Until::Done, ("划定停放区并清运，企业增加调度频次。", 0)),
    story("511102006007", WorkPromotion, ("公园照明设施补盲", "晚间健步道有两百米没有照明，居民建议加装路灯。", "敖坝社区步道"), A, 11, Until::Done, ("补装路灯八盏，已通电试运行。", 0)),
    story("511102008004", HardProblem, ("外墙瓷砖脱落", "外墙瓷砖零星脱落，已设围挡，需要鉴定和修缮方案。", "王浩儿社区6栋"), BA, 10, Until::HalfDone, ("已完成外墙敲击检测，正在编制修缮方案。", 0)),
    story("511102008007", JointEnforcement, ("楼顶搭建阳光房", "顶楼住户正在搭建，邻居担心荷载，需要联合核查。", "石雁儿社区9栋"), AB, 9, Until::HalfDone, ("已下达停工通知，等待当事人申辩。", 0)),
    story("511102006010", JointEnforcement, ("建筑垃圾偷倒", "夜间有车辆向空地倾倒建筑垃圾，需要查处来源。", "柏杨社区空地"), A, 8, Until::Handling, OPEN),
    story("511102008015", HardProblem, ("二次供水水压不足", "七楼以上早晚水压不足，水泵老化，产权移交未完成。", "人民西路社区2号院"), BA, 7, Until::Handling, OPEN),
    story("511102008018", WorkPromotion, ("既有院落停车位重新划线", "院内停车混乱，消防通道常被占用，请部门指导划线。", "桂花楼社区1号院"), AB, 6, Until::Handling, OPEN),
    story("511102008008", HardProblem, ("违规出租隔断房", "一套住房被隔成八间出租，存在用电隐患。", "青果山社区3栋"), BA, 5, Until::ReportedIn, OPEN),
    story("511102006013", JointEnforcement, ("沿街广告牌松动", "大风后多块广告牌松动，需要排查和拆除。", "牛耳桥社区沿街"), AB, 5, Until::ReportedIn, OPEN),
    story("511102008013", WorkPromotion, ("旧衣回收箱无人管理", "回收箱破损外溢，联系不上设置单位。", "斑竹湾社区门口"), A, 4, Until::AcknowledgedLate, OPEN),
    story("511102008017", HardProblem, ("小区东门路灯不亮", "东门三盏路灯不亮，老人夜间出行不便，灯杆产权需要确认。", "府街社区东门"), AB, 4, Until::Acknowledged, OPEN),
    story("511102008010", JointEnforcement, ("校门口流动摊贩聚集", "放学时段摊贩聚集，接送车辆无法通行。", "县街社区学校旁"), AB, 3, Until::Sounded, OPEN),
    story("511102006002", HardProblem, ("排水沟淤堵返味", "沟渠淤堵，雨后返味，管护单位不明。", "岷河社区排水沟"), B, 6, Until::Returned, OPEN),
    story("511102008005", WorkPromotion, ("道路限高杆被撞变形", "限高杆被货车撞变形，有坠落风险，请尽快处置。", "圣水街社区入口"), A, 5, Until::Reassigned, OPEN),
    story("511102008001", Emergency, ("自来水管爆裂", "主管爆裂，路面积水，一百余户停水。", "演武街社区5号院"), &["urban-management", "water"], 1, Until::ReportedIn, OPEN),
    story("511102008012", HardProblem, ("小区门禁系统长期停用", "门禁停用半年，物业与业主对更换费用有分歧。", "白塔街社区2号院"), BA, 0, Until::Sounded, OPEN),
    story("511102006014", WorkPromotion, ("社区食堂选址", "拟利用闲置用房开办社区食堂，请部门核实用房性质。", "檀木嘴社区"), BA, 1, Until::Acknowledged, OPEN),
    story("511102008017", WorkPromotion, ("健身器材松动", "广场两件健身器材松动，已贴提示，需要确认维护单位。", "府街社区广场"), A, 0, Until::Draft, OPEN),
    story("511102008019", HardProblem, ("化粪池满溢", "化粪池满溢到通道，物业已撤场，需要部门协调清掏。", "水井冲社区4栋"), BA, 0, Until::Draft, OPEN),
    story("511102008006", WorkPromotion, ("道路坑洼修补", "与上周另一条重复登记。", "北门桥社区支路"), A, 3, Until::Discarded, OPEN),
];
