//! Day one: what a new installation still lacks, in the order in which it is best done.

use chrono::{Datelike, TimeDelta};
use linli_domain::{Message, Result};
use linli_persistence::operations::inventory::{Administrator, Inventory};
use linli_vocabulary::{Timestamp, identity::Role};

use crate::exec::Db;

/// A copy that is older than this is worth a word.
const BACKUP_DAYS: i64 = 7;
/// So many offices are named; all are counted.
const NAMED: usize = 5;
/// The State Council's notice for the next year is out by then.
const NOTICE_MONTH: u32 = 11;

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Nothing to do.
    Done,
    /// Has to be done before people can work.
    Open,
    /// People can work, but it should be done soon.
    Soon,
}

/// A step of day one.
#[derive(Clone, Debug)]
pub struct Step {
    /// `divisions`.
    pub name: &'static str,
    /// What it is about.
    pub title: Message,
    /// How it stands.
    pub state: StepState,
    /// What there is.
    pub found: Message,
    /// What to do next; empty when it is done.
    pub next: Message,
}

/// The steps, as they stand now.
///
/// # Errors
/// A fault.
pub async fn steps(db: &Db, now: Timestamp, second_factor: Option<bool>) -> Result<Vec<Step>> {
    let inventory = Inventory::take(db, now).await?;
    Ok(list(&inventory, now, second_factor))
}

fn list(have: &Inventory, now: Timestamp, second_factor: Option<bool>) -> Vec<Step> {
    let year = now.date().day().year();
    vec![
        divisions(have),
        administrators(have),
        second_factors(have, second_factor),
        time_limits(have),
        this_year(have, year),
        coordinator(have),
        organisations(have),
        posts(have),
        secretaries(have),
        next_year(have, year + 1, now.date().day().month() >= NOTICE_MONTH),
        backup(have, now),
    ]
}

fn step(name: &'static str, title: Message, state: StepState, found: Message, next: Message) -> Step {
    let next = if state == StepState::Done { Message::new("", "") } else { next };
    Step { name, title, state, found, next }
}

const fn open_unless(done: bool) -> StepState {
    if done { StepState::Done } else { StepState::Open }
}

fn counted(zh: &str, en: &str, count: impl std::fmt::Display) -> Message {
    Message::of(zh.replace("{}", &count.to_string()), en.replace("{}", &count.to_string()))
}

fn divisions(have: &Inventory) -> Step {
    step(
        "divisions",
        Message::new("行政区划", "Divisions"),
        open_unless(have.townships > 0),
        Message::of(
            format!("在用区划{}个，其中街道、乡镇{}个", have.divisions, have.townships),
            format!("{} living divisions, {} of them subdistricts and townships", have.divisions, have.townships),
        ),
        Message::new(
            "停机执行 linli import divisions 文件，导入本市区划。",
            "Import the city's divisions: linli import divisions FILE, while no server runs.",
        ),
    )
}

fn administrators(have: &Inventory) -> Step {
    let missing: Vec<Role> = [Role::SystemAdministrator, Role::SecurityAdministrator, Role::AuditAdministrator]
        .into_iter()
        .filter(|role| !have.administrators.iter().any(|one| one.role == *role))
        .collect();
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
    )
}

const fn administrator(role: Role) -> (&'static str, &'static str, &'static str) {
    match role {
        Role::SecurityAdministrator => ("安全管理员", "security administrator", "security-administrator"),
        Role::AuditAdministrator => ("审计管理员", "audit administrator", "audit-administrator"),
        _ => ("系统管理员", "system administrator", "system-administrator"),
    }
}

fn second_factors(have: &Inventory, setting: Option<bool>) -> Step {
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
    )
}

fn time_limits(have: &Inventory) -> Step {
    step(
        "time_limits",
        Message::new("时限规则", "Time limits"),
        open_unless(have.time_limits),
        if have.time_limits {
            Message::new("有生效的版本", "a version is in force")
        } else {
            Message::new("没有生效的版本", "no version is in force")
        },
        Message::new(
            "启动一次 linli serve 会载入随附的默认时限；本地另有规定的，由系统管理员在“时限规则”页采用本地版本。",
            "linli serve enters the defaults that ship at its first start; the system administrator adopts the local ones.",
        ),
    )
}

fn this_year(have: &Inventory, year: i32) -> Step {
    step(
        "calendar_this_year",
        counted("{}年工作日历", "Working-day calendar of {}", year),
        open_unless(have.years.contains(&year)),
        loaded(have),
        counted(
            "由系统管理员在“工作日历”页按国务院通知载入{}年。",
            "The system administrator loads {} under 工作日历， by the State Council's notice.",
            year,
        ),
    )
}

fn next_year(have: &Inventory, year: i32, is_out: bool) -> Step {
    let loaded_already = have.years.contains(&year);
    let found = if is_out || loaded_already {
        loaded(have)
    } else {
        Message::new("国务院通知一般在11月发布，现在不急", "the notice comes out in November; no hurry yet")
    };
    step(
        "calendar_next_year",
        counted("{}年工作日历", "Working-day calendar of {}", year),
        if loaded_already || !is_out { StepState::Done } else { StepState::Soon },
        found,
        counted(
            "国务院办公厅放假通知发布后，由系统管理员载入{}年；载入前，跨年的期限显示“待日历”。",
            "Load {} when the State Council's notice is out; until then deadlines that reach into it stay pending.",
            year,
        ),
    )
}

fn loaded(have: &Inventory) -> Message {
    let years: Vec<_> = have.years.iter().map(ToString::to_string).collect();
    match years.is_empty() {
        true => Message::new("一年也没有载入", "no year is loaded"),
        false => counted("已载入{}", "loaded: {}", years.join("、")),
    }
}

fn coordinator(have: &Inventory) -> Step {
    step(
        "city_coordinator",
        Message::new("市级统筹账号", "A city coordinator"),
        open_unless(have.coordinators > 0),
        counted("{}个", "{} of them", have.coordinators),
        Message::new(
            "系统管理员新建账号，安全管理员授予“市级统筹”；之后由市授区县、区县授街道，逐级授权。",
            "The system administrator makes the account, the security administrator grants it; the city then grants the counties, they the subdistricts.",
        ),
    )
}

fn organisations(have: &Inventory) -> Step {
    step(
        "organisations",
        Message::new("单位", "Organisations"),
        open_unless(have.offices > 0 && have.departments > 0),
        Message::of(
            format!("街道办{}个，可被呼叫的部门{}个", have.offices, have.departments),
            format!("{} subdistrict offices, {} departments that can be called", have.offices, have.departments),
        ),
        Message::new(
            "由区县在“单位与岗位”页建立街道办事处和各部门。",
            "The counties enter subdistrict offices and departments under Organisations.",
        ),
    )
}

fn posts(have: &Inventory) -> Step {
    let vacant = have.posts - have.held_posts;
    step(
        "posts",
        Message::new("岗位与任职", "Posts"),
        open_unless(have.held_posts > 0),
        Message::of(
            format!("岗位{}个，其中空缺{vacant}个", have.posts),
            format!("{} posts, {vacant} of them vacant", have.posts),
        ),
        Message::new("在“单位与岗位”页设岗位、办任职。", "Enter posts and appoint their holders under Organisations."),
    )
}

fn secretaries(have: &Inventory) -> Step {
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
    )
}

fn backup(have: &Inventory, now: Timestamp) -> Step {
    let recent = |at: Timestamp| now.utc() - at.utc() <= TimeDelta::days(BACKUP_DAYS);
    step(
        "backup",
        Message::new("备份", "Backup"),
        match have.last_backup {
            Some(at) if recent(at) => StepState::Done,
            _ => StepState::Soon,
        },
        match have.last_backup {
            Some(at) => counted("最近一次 linli backup：{}", "last linli backup: {}", at.date()),
            None => Message::new("没有做过 linli backup", "linli backup was never run"),
        },
        Message::new(
            "每天定时执行 linli backup 文件，并把 secret.key 另存一份（不要和备份放在一起）。用别的办法备份的，可以不理会这一项。",
            "Run linli backup FILE every day, and keep a copy of secret.key elsewhere, apart from the backups. If you back up by other means, pass this by.",
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn states(have: &Inventory, now: &str) -> Vec<(&'static str, StepState)> {
        list(have, now.parse().unwrap(), None).iter().map(|step| (step.name, step.state)).collect()
    }

    #[test]
    fn a_fresh_installation_lacks_everything_but_the_next_year_in_spring() {
        let spring = states(&Inventory::default(), "2026-03-01T00:00:00.000Z");
        let done: Vec<_> = spring.iter().filter(|(_, state)| *state == StepState::Done).collect();
        assert_eq!(done, [&("calendar_next_year", StepState::Done)]);
        let autumn = states(&Inventory::default(), "2026-11-23T00:00:00.000Z");
        assert!(autumn.contains(&("calendar_next_year", StepState::Soon)));
    }

    #[test]
    fn a_second_factor_is_asked_for_unless_it_is_a_demonstration() {
        let one = |role| Administrator { login: "a".into(), role, has_password: true, has_factor: false };
        let mut have = Inventory { administrators: vec![one(Role::SystemAdministrator)], ..Inventory::default() };
        assert_eq!(second_factors(&have, None).state, StepState::Open);
        have.demonstration = true;
        assert_eq!(second_factors(&have, None).state, StepState::Done);
        assert_eq!(second_factors(&have, Some(true)).state, StepState::Open);
    }
}
