//! The steps about accounts and who holds what.

use linli_domain::Message;
use linli_persistence::operations::inventory::{Administrator, Inventory};
use linli_vocabulary::{
    identity::Role,
    operations::{
        SetupActor::{
            CountyCoordinator, EachAdministrator, Operator, SecurityAdministrator, SubdistrictSecretary,
            SystemAdministrator,
        },
        SetupState,
    },
};

use super::{Draft, counted, open_unless, step};

/// So many offices are named; all are counted.
const NAMED: usize = 5;

pub(super) fn administrators(have: &Inventory) -> Draft {
    let missing: Vec<Role> = [Role::SystemAdministrator, Role::SecurityAdministrator, Role::AuditAdministrator]
        .into_iter()
        .filter(|role| !have.administrators.iter().any(|one| one.role == *role))
        .collect();
    let gone = i64::try_from(missing.len()).unwrap_or_default();
    let names: Vec<_> = missing.iter().map(|role| administrator(*role)).collect();
    let (zh, en): (Vec<_>, Vec<_>) = names.iter().map(|(zh, en, _)| (*zh, *en)).unzip();
    let found = if missing.is_empty() {
        Message::new("三员齐备", "all three are there")
    } else {
        Message::of(format!("缺{}", zh.join("、")), format!("missing: {}", en.join(", ")))
    };
    let command = names.first().map_or_else(String::new, |(.., flag)| {
        format!("linli account create --account LOGIN --name NAME --role {flag}")
    });
    step(
        "administrators",
        Message::new("三员（系统、安全、审计管理员）", "The three administrators"),
        open_unless(missing.is_empty()),
        found,
        Message::of(
            format!("三个人、三个账号，逐个执行 {command}，把密码条当面交给本人。"),
            format!("Three people, three accounts: {command}; hand each slip over in person."),
        ),
        &[Operator],
    )
    .missing(gone)
}

const fn administrator(role: Role) -> (&'static str, &'static str, &'static str) {
    match role {
        Role::SecurityAdministrator => ("安全管理员", "security administrator", "security-administrator"),
        Role::AuditAdministrator => ("审计管理员", "audit administrator", "audit-administrator"),
        _ => ("系统管理员", "system administrator", "system-administrator"),
    }
}

pub(super) fn second_factors(have: &Inventory, setting: Option<bool>) -> Draft {
    let asked = !have.demonstration || setting == Some(true);
    let ready = |one: &Administrator| one.has_password && (one.has_factor || !asked);
    let waiting: Vec<_> = have.administrators.iter().filter(|one| !ready(one)).map(|one| one.login.as_str()).collect();
    let found = match (have.administrators.is_empty(), waiting.is_empty()) {
        (true, _) => Message::new("还没有管理员账号", "no administrator yet"),
        (false, true) if asked => {
            Message::new("都已改密并绑定动态口令", "all have their own password and second factor")
        }
        (false, true) => Message::new("演示库不要求动态口令", "a demonstration asks for none"),
        (false, false) => Message::of(
            format!("还没有完成的账号：{}", waiting.join("、")),
            format!("not done yet: {}", waiting.join(", ")),
        ),
    };
    step(
        "second_factors",
        Message::new("管理员首次登录", "The administrators' first sign-in"),
        open_unless(!have.administrators.is_empty() && waiting.is_empty()),
        found,
        Message::new(
            "启动 linli serve，请本人用密码条登录，改密码，用手机验证器扫码绑定动态口令。",
            "Start linli serve; each signs in with the slip, chooses a password and enrols a second factor.",
        ),
        &[EachAdministrator],
    )
}

pub(super) fn coordinator(have: &Inventory) -> Draft {
    step(
        "city_coordinator",
        Message::new("市级统筹账号", "A city coordinator"),
        open_unless(have.coordinators > 0),
        counted("{}个", "{} of them", have.coordinators),
        Message::new(
            "系统管理员新建账号，安全管理员授予“市级统筹”；之后由市授区县、区县授街道，逐级授权。",
            "The system administrator makes the account, the security administrator grants it; the city then grants the counties, they the subdistricts.",
        ),
        &[SystemAdministrator, SecurityAdministrator],
    )
}

/// Accounts with their slips: made by the system administrator, handed over in person.
pub(super) fn accounts(have: &Inventory) -> Draft {
    let state = match (have.accounts, have.slips) {
        (0, _) => SetupState::Open,
        (_, 0) => SetupState::Done,
        _ => SetupState::Soon,
    };
    let found = match (have.slips, have.expired_slips) {
        (0, _) => counted("业务账号{}个，都已首次登录", "{} accounts, all have signed in", have.accounts),
        (slips, 0) => Message::of(
            format!("业务账号{}个，其中{slips}个还没有首次登录", have.accounts),
            format!("{} accounts, {slips} of them have not signed in yet", have.accounts),
        ),
        (slips, expired) => Message::of(
            format!("业务账号{}个，其中{slips}个还没有首次登录，{expired}个密码条已过期", have.accounts),
            format!("{} accounts, {slips} of them have not signed in yet, {expired} slips have run out", have.accounts),
        ),
    };
    step(
        "accounts",
        Message::new("账号与密码条", "Accounts and slips"),
        state,
        if have.accounts == 0 { Message::new("还没有业务账号", "no account of those who do the work yet") } else { found },
        Message::new(
            "在“批量建账号”页按空缺岗位建账号，打印密码条，裁开后当面交给本人；过期的重置后重打。",
            "Make accounts for vacant posts under Accounts in bulk, print the slips, and hand each over in person; reset those that ran out.",
        ),
        &[SystemAdministrator],
    )
    .missing(have.slips)
}

pub(super) fn appointments(have: &Inventory) -> Draft {
    let vacant = have.posts - have.held_posts;
    step(
        "appointments",
        Message::new("任职", "Appointments"),
        open_unless(have.held_posts > 0),
        Message::of(
            format!("岗位{}个，其中空缺{vacant}个", have.posts),
            format!("{} posts, {vacant} of them vacant", have.posts),
        ),
        Message::new(
            "在“单位与岗位”页给岗位办任职，再把角色授给岗位。",
            "Appoint the holders of posts under Organisations, and grant roles to the posts.",
        ),
        &[CountyCoordinator, SubdistrictSecretary],
    )
    .missing(vacant)
}

pub(super) fn secretaries(have: &Inventory) -> Draft {
    let without = &have.offices_without_secretary;
    let some = |and: &str| {
        let named = without.iter().take(NAMED).cloned().collect::<Vec<_>>().join("、");
        if without.len() > NAMED { format!("{named}{and}") } else { named }
    };
    let found = match (have.offices, without.len()) {
        (0, _) => Message::new("还没有街道办", "no subdistrict office yet"),
        (_, 0) => Message::new("每个街道办都有人能吹哨", "every office has somebody who may sound a whistle"),
        (_, missing) => Message::of(
            format!("{missing}个街道办没有能吹哨的账号：{}", some("等")),
            format!("{missing} offices without anybody who may sound a whistle: {}", some(" …")),
        ),
    };
    step(
        "secretaries",
        Message::new("街道党工委书记账号", "Accounts of the subdistrict secretaries"),
        open_unless(have.offices > 0 && without.is_empty()),
        found,
        Message::new(
            "为书记建账号、办任职，由区县授予“街道党工委书记”（授给岗位，人走权收）。",
            "Make the account, appoint the person, and have the county grant the secretary's role, best to the post.",
        ),
        &[SystemAdministrator, CountyCoordinator],
    )
    .missing(i64::try_from(without.len()).unwrap_or_default())
}
