//! `linli audit`: verifies the audit trail and exports the head of its chain.

use std::{fs, path::PathBuf, process::ExitCode, time::Duration};

use clap::{Args, Subcommand};
use indicatif::ProgressBar;
use linli_app::{
    exec::Clock,
    operations::{Flaw, Head, HeadFault, Verified, export_head, verify},
};
use serde_json::json;

use crate::{
    config::Config,
    install,
    language::{Language, Speech, print},
};

/// What can be done with the audit trail from the command line.
#[derive(Subcommand, Debug)]
pub enum Audit {
    /// Verify the MAC of every entry and the chain over them; names the first entry at fault
    Verify(Verify),
    /// Print the head of the chain as one line, to be kept elsewhere or printed out
    Heads {
        #[command(flatten)]
        speech: Speech,
    },
}

/// Which part of the trail.
#[derive(Args, Debug)]
pub struct Verify {
    /// First place in the chain [default: 1]
    #[arg(long, value_name = "SEQ", value_parser = clap::value_parser!(i64).range(1..))]
    from: Option<i64>,
    /// Last place in the chain [default: its end, and what is not sealed yet]
    #[arg(long, value_name = "SEQ", value_parser = clap::value_parser!(i64).range(1..))]
    to: Option<i64>,
    /// Heads that `linli audit heads` printed before, one a line: nothing up to them may have changed
    #[arg(long, value_name = "FILE")]
    head: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    speech: Speech,
}

/// Does it: success when the trail is intact, 1 when it is not.
///
/// # Errors
/// A sentence for the terminal: it could not be verified.
pub async fn run(config: &Config, what: &Audit) -> Result<ExitCode, String> {
    match what {
        Audit::Verify(asked) => verified(config, asked).await,
        Audit::Heads { speech } => heads(config, speech.language()).await,
    }
}

async fn heads(config: &Config, language: Language) -> Result<ExitCode, String> {
    let db = install::existing(config).await.map_err(|message| language.say(&message).to_owned())?;
    let head = export_head(&db, Clock::default().now()).await.map_err(|error| language.refusal(&error))?;
    let Some(head) = head else {
        return Err(language.of("还没有已封存的审计记录。", "No audit entry has been sealed yet.").to_owned());
    };
    print(&serde_json::to_string(&head).map_err(|fault| fault.to_string())?);
    Ok(ExitCode::SUCCESS)
}

async fn verified(config: &Config, asked: &Verify) -> Result<ExitCode, String> {
    let language = asked.speech.language();
    let told = |message| language.say(&message).to_owned();
    let heads = asked.head.as_ref().map_or(Ok(Vec::new()), |file| kept(file, language))?;
    let db = install::existing(config).await.map_err(told)?;
    let secret = install::kept_secret(config).map_err(told)?;
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(Duration::from_millis(100));
    let range = (asked.from.unwrap_or(1), asked.to);
    let seen = |entries: u64| bar.set_message(entries.to_string());
    let verified = verify(&db, &secret.audit_key(), range, heads, seen).await;
    bar.finish_and_clear();
    let verified = verified.map_err(|error| language.refusal(&error))?;
    print(&if asked.json { as_json(&verified) } else { as_text(&verified, language) });
    Ok(ExitCode::from(u8::from(!verified.is_intact())))
}

/// The heads in a file; lines that are empty are passed over.
fn kept(file: &PathBuf, language: Language) -> Result<Vec<Head>, String> {
    let unread = |fault: &dyn std::fmt::Display| {
        format!("{} {}: {fault}", file.display(), language.of("不是链首文件", "holds no heads of the chain"))
    };
    let text = fs::read_to_string(file).map_err(|fault| unread(&fault))?;
    let heads: Result<Vec<Head>, _> =
        text.lines().filter(|line| !line.trim().is_empty()).map(serde_json::from_str).collect();
    match heads {
        Ok(heads) if heads.is_empty() => Err(unread(&language.of("空文件", "it is empty"))),
        Ok(heads) => Ok(heads),
        Err(fault) => Err(unread(&fault)),
    }
}

fn as_json(verified: &Verified) -> String {
    let walk = &verified.walk;
    let first = verified.first().map(|one| json!({ "seq": one.seq, "id": one.id, "flaw": one.flaw }));
    let heads: Vec<_> = verified.heads.iter().map(|(head, fault)| json!({ "seq": head.seq, "fault": fault })).collect();
    let report = json!({
        "intact": verified.is_intact(),
        "entries": walk.entries,
        "from": walk.range.map(|(from, _)| from),
        "to": walk.range.map(|(_, to)| to),
        "unsealed": walk.unsealed,
        "flaws": walk.blemishes.len(),
        "first": first,
        "heads": heads,
    });
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

fn as_text(verified: &Verified, language: Language) -> String {
    let walk = &verified.walk;
    let (from, to) = walk.range.unwrap_or_default();
    let (entries, unsealed) = (walk.entries, walk.unsealed);
    let mut lines = vec![match language {
        Language::Chinese => {
            format!("审计记录{entries}条，链上第{from}至第{to}条，另有{unsealed}条尚未封存。")
        }
        Language::English => {
            format!("{entries} audit entries: {from} to {to} in the chain, {unsealed} not sealed yet.")
        }
    }];
    if let Some(first) = verified.first() {
        let place = first.seq.map_or_else(|| language.of("未封存", "unsealed").to_owned(), |seq| seq.to_string());
        let flaw = match first.flaw {
            Flaw::Gap => language.of("它前面的记录不见了", "the entry before it is gone"),
            Flaw::Altered => language.of("内容被改过", "it was altered"),
            Flaw::ChainBroken => language.of("链在这里断开，顺序或封印被动过", "the chain breaks here"),
        };
        let all = walk.blemishes.len();
        lines.push(match language {
            Language::Chinese => {
                format!("不完整：第一处在第{place}条（{}），{flaw}；共{all}处。", first.id)
            }
            Language::English => format!("NOT INTACT: first at {place} ({}): {flaw}; {all} in all.", first.id),
        });
    }
    for (head, fault) in &verified.heads {
        let what = match fault {
            HeadFault::Gone => language.of("那一条已不存在", "that entry is gone"),
            HeadFault::Other => language.of("那一条已不是当时的记录", "that entry is another one now"),
        };
        lines.push(match language {
            Language::Chinese => format!("不完整：与{}导出的链首（第{}条）不符，{what}。", head.exported_at, head.seq),
            Language::English => format!("NOT INTACT: the head of {} at {}: {what}.", head.exported_at, head.seq),
        });
    }
    if verified.is_intact() {
        lines.push(language.of("完整。", "Intact.").to_owned());
    }
    lines.join("\n")
}
