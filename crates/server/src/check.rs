//! `linli check`: whether the records are sound, and what a new installation still lacks.

use std::{fmt::Write, process::ExitCode, time::Duration};

use clap::Args;
use indicatif::ProgressBar;
use linli_app::{
    exec::Clock,
    operations::{Finding, Report, Severity, Step, check, steps},
};
use linli_domain::Message;
use linli_vocabulary::operations::SetupState;
use serde_json::{Value, json};

use crate::{
    config::Config,
    files, install,
    language::{Language, Speech, print},
};

/// What is asked.
#[derive(Args, Debug)]
pub struct Check {
    /// Day one: what a new installation still lacks, in the order in which to do it
    #[arg(long)]
    ready: bool,
    /// Print JSON, with both languages in it
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    speech: Speech,
}

/// Checks and prints: success when nothing is at fault, 1 when something is.
///
/// # Errors
/// A sentence for the terminal: it could not be checked.
pub async fn run(config: &Config, asked: &Check) -> Result<ExitCode, String> {
    let language = asked.speech.language();
    let db = install::existing(config).await.map_err(|message| language.say(&message).to_owned())?;
    let now = Clock::default().now();
    let refused = |error| language.refusal(&error);
    if asked.ready {
        let steps = steps(&db, now, config.second_factor).await.map_err(refused)?;
        print(&if asked.json { steps_as_json(&steps) } else { steps_as_text(&steps, language) });
        return Ok(ExitCode::from(u8::from(!is_ready(&steps))));
    }
    let secret = install::kept_secret(config).map_err(|message| language.say(&message).to_owned())?;
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(Duration::from_millis(100));
    let report = check(&db, &secret.audit_key(), &files::open(config)?, now, |name| bar.set_message(name))
        .await
        .map_err(refused)?;
    let elapsed = bar.elapsed();
    bar.finish_and_clear();
    print(&if asked.json { report_as_json(&report) } else { report_as_text(&report, elapsed, language) });
    Ok(ExitCode::from(u8::from(report.count(Severity::Fault) > 0)))
}

fn report_as_text(report: &Report, elapsed: Duration, language: Language) -> String {
    let (faults, warnings) = (report.count(Severity::Fault), report.count(Severity::Warning));
    let (checks, seconds) = (report.checks.len(), elapsed.as_secs_f32());
    let mut text = match language {
        Language::Chinese => {
            format!("检查{checks}项，用时{seconds:.1}秒：故障{faults}项，警告{warnings}项。")
        }
        Language::English => format!("{checks} checks in {seconds:.1} s: {faults} faults, {warnings} warnings."),
    };
    for finding in &report.findings {
        text.push_str(&finding_as_text(finding, language));
    }
    text
}

fn finding_as_text(finding: &Finding, language: Language) -> String {
    let Finding { check, found } = finding;
    let severity = match check.severity {
        Severity::Fault => language.of("故障", "FAULT"),
        Severity::Warning => language.of("警告", "WARNING"),
    };
    let count = found.count;
    let records = match language {
        Language::Chinese => format!("{count}条"),
        Language::English => format!("{count} records"),
    };
    let mut text = format!("\n\n[{severity}] {} · {records}\n", check.name);
    let (means, repair) = (language.of("说明", "Meaning"), language.of("处理", "Repair "));
    let _ = writeln!(text, "  {means}  {}", language.say(&check.meaning));
    let _ = write!(text, "  {repair}  {}", language.say(&check.repair));
    for one in &found.named {
        let _ = write!(text, "\n    {}  {}", check.kind.id_text(one.id), one.label);
    }
    let rest = count.saturating_sub(found.named.len() as u64);
    if rest > 0 {
        let _ = match language {
            Language::Chinese => write!(text, "\n    另有{rest}条"),
            Language::English => write!(text, "\n    and {rest} more"),
        };
    }
    text
}

fn report_as_json(report: &Report) -> String {
    let findings: Vec<_> = report
        .findings
        .iter()
        .map(|Finding { check, found }| {
            let records: Vec<_> =
                found.named.iter().map(|one| json!({ "id": check.kind.id_text(one.id), "label": one.label })).collect();
            json!({
                "name": check.name,
                "severity": check.severity,
                "meaning": both(&check.meaning),
                "repair": both(&check.repair),
                "count": found.count,
                "records": records,
            })
        })
        .collect();
    pretty(&json!({
        "checks": report.checks.iter().map(|check| check.name).collect::<Vec<_>>(),
        "faults": report.count(Severity::Fault),
        "warnings": report.count(Severity::Warning),
        "findings": findings,
    }))
}

fn is_ready(steps: &[Step]) -> bool {
    steps.iter().all(|step| step.state.lets_others_begin())
}

fn steps_as_text(steps: &[Step], language: Language) -> String {
    let left = steps.iter().filter(|step| !step.state.lets_others_begin()).count();
    let mut text = match (language, left) {
        (Language::Chinese, 0) => "可以开始使用。".to_owned(),
        (Language::Chinese, _) => format!("还有{left}项没有完成，请按顺序办理："),
        (Language::English, 0) => "Ready for work.".to_owned(),
        (Language::English, _) => format!("{left} steps are left; do them in this order:"),
    };
    for (number, step) in (1..).zip(steps) {
        let state = match step.state {
            SetupState::Done => language.of("完成", "done"),
            SetupState::Open => language.of("待办", "OPEN"),
            SetupState::Soon => language.of("尽快", "soon"),
            SetupState::Blocked => language.of("等待", "waits"),
        };
        let colon = language.of("：", ": ");
        let (title, found) = (language.say(&step.title), language.say(&step.found));
        let _ = write!(text, "\n{number:>3}. [{state}] {title}{colon}{found}");
        match step.blocked_by.and_then(|first| steps.iter().position(|step| step.name == first)) {
            Some(first) => {
                let number = first + 1;
                let waits = language.of("先完成第{}项", "after step {}").replace("{}", &number.to_string());
                let _ = write!(text, "\n       → {waits}");
            }
            None if step.state == SetupState::Done => {}
            None => {
                let _ = write!(text, "\n       → {}", language.say(&step.next));
            }
        }
    }
    text
}

fn steps_as_json(steps: &[Step]) -> String {
    let told: Vec<_> = steps
        .iter()
        .map(|step| {
            json!({
                "name": step.name,
                "state": step.state,
                "title": both(&step.title),
                "found": both(&step.found),
                "next": (step.state != SetupState::Done).then(|| both(&step.next)),
                "who": step.actors,
                "missing": step.missing,
                "blockedBy": step.blocked_by,
            })
        })
        .collect();
    pretty(&json!({ "ready": is_ready(steps), "steps": told }))
}

fn both(message: &Message) -> Value {
    json!({ "zh-CN": message.zh, "en-US": message.en })
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
