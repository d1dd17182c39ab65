//! The steps about divisions, rules, the calendar, organisations, what is brought along, and backups.

use chrono::TimeDelta;
use linli_domain::Message;
use linli_persistence::operations::inventory::Inventory;
use linli_vocabulary::{
    Timestamp,
    operations::{
        SetupActor::{CityCoordinator, CountyCoordinator, Operator, SubdistrictSecretary, SystemAdministrator},
        SetupState::{Done, Soon},
    },
};

use super::{Draft, counted, open_unless, step};

/// A copy that is older than this is worth a word.
const BACKUP_DAYS: i64 = 7;

pub(super) fn divisions(have: &Inventory) -> Draft {
    step(
        "divisions",
        Message::new("行政区划", "Divisions"),
        open_unless(have.townships > 0),
        Message::of(
            format!("在用区划{}个，其中街道、乡镇{}个", have.divisions, have.townships),
            format!("{} living divisions, {} of them subdistricts and townships", have.divisions, have.townships),
        ),
        Message::new(
            "停机执行 linli import divisions --leshan 导入随附的乐山市区划；其他城市给出文件名。",
            "While no server runs: linli import divisions --leshan for the divisions of Leshan that ship, or FILE for another city's.",
        ),
        &[Operator],
    )
}

pub(super) fn time_limits(have: &Inventory) -> Draft {
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
        &[SystemAdministrator],
    )
}

pub(super) fn this_year(have: &Inventory, year: i32) -> Draft {
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
        &[SystemAdministrator],
    )
}

pub(super) fn next_year(have: &Inventory, year: i32, is_out: bool) -> Draft {
    let loaded_already = have.years.contains(&year);
    let found = if is_out || loaded_already {
        loaded(have)
    } else {
        Message::new("国务院通知一般在11月发布，现在不急", "the notice comes out in November; no hurry yet")
    };
    step(
        "calendar_next_year",
        counted("{}年工作日历", "Working-day calendar of {}", year),
        if loaded_already || !is_out { Done } else { Soon },
        found,
        counted(
            "国务院办公厅放假通知发布后，由系统管理员载入{}年；载入前，跨年的期限显示“待日历”。",
            "Load {} when the State Council's notice is out; until then deadlines that reach into it stay pending.",
            year,
        ),
        &[SystemAdministrator],
    )
}

fn loaded(have: &Inventory) -> Message {
    let years: Vec<_> = have.years.iter().map(ToString::to_string).collect();
    match years.is_empty() {
        true => Message::new("一年也没有载入", "no year is loaded"),
        false => counted("已载入{}", "loaded: {}", years.join("、")),
    }
}

pub(super) fn organisations(have: &Inventory) -> Draft {
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
        &[CountyCoordinator, CityCoordinator],
    )
}

pub(super) fn posts(have: &Inventory) -> Draft {
    step(
        "posts",
        Message::new("岗位", "Posts"),
        open_unless(have.posts > 0),
        counted("岗位{}个", "{} posts", have.posts),
        Message::new(
            "在“单位与岗位”页为每个单位设岗位；账号和授权跟着岗位走，人走权收。",
            "Enter the posts of each organisation under Organisations: grants follow posts.",
        ),
        &[CountyCoordinator, SubdistrictSecretary],
    )
}

/// What a unit counted before Linli. Whoever brings nothing along has nothing to do here.
pub(super) fn opening_balances(have: &Inventory) -> Draft {
    let waiting = have.openings_entered;
    step(
        "opening_balances",
        Message::new("期初数", "Opening balances"),
        if waiting > 0 { Soon } else { Done },
        match (have.openings_confirmed, waiting) {
            (0, 0) => Message::new(
                "没有期初数；没有旧账要带的，略过这一步",
                "none; skip this if there is nothing to bring along",
            ),
            (confirmed, 0) => counted("{}份，都已确认", "{} of them, all confirmed", confirmed),
            (confirmed, waiting) => Message::of(
                format!("已确认{confirmed}份，待确认{waiting}份"),
                format!("{confirmed} confirmed, {waiting} to be confirmed"),
            ),
        },
        Message::new(
            "由录入人之外的另一人对照来源文件，在“期初数”页确认。",
            "Somebody else than who entered it compares it with its source and confirms it under Opening balances.",
        ),
        &[CountyCoordinator, CityCoordinator],
    )
    .missing(waiting)
}

pub(super) fn backup(have: &Inventory, now: Timestamp) -> Draft {
    let recent = |at: Timestamp| now.utc() - at.utc() <= TimeDelta::days(BACKUP_DAYS);
    step(
        "backup",
        Message::new("备份", "Backup"),
        match have.last_backup {
            Some(at) if recent(at) => Done,
            _ => Soon,
        },
        match have.last_backup {
            Some(at) => counted("最近一次 linli backup：{}", "last linli backup: {}", at.date()),
            None => Message::new("没有做过 linli backup", "linli backup was never run"),
        },
        Message::new(
            "每天定时执行 linli backup 文件，并把 secret.key 另存一份（不要和备份放在一起）。用别的办法备份的，可以不理会这一项。",
            "Run linli backup FILE every day, and keep a copy of secret.key elsewhere, apart from the backups. If you back up by other means, pass this by.",
        ),
        &[Operator],
    )
}
