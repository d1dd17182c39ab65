//! `linli backup` and `linli restore`.

use std::path::PathBuf;

use clap::Args;
use indicatif::{HumanBytes, ProgressBar, ProgressStyle};
use linli_app::{
    exec::Clock,
    operations::backup::{CarriedFiles, back_up, prove},
};

use crate::{
    config::Config,
    files, install,
    language::{Language, Speech, print},
};

/// Where to.
#[derive(Args, Debug)]
pub struct Backup {
    /// The file to make, such as linli-2026-11-23.backup; it must not be there yet
    file: PathBuf,
    #[command(flatten)]
    speech: Speech,
}

/// Where from.
#[derive(Args, Debug)]
pub struct Restore {
    /// A file made by `linli backup`
    file: PathBuf,
    /// Only read the file to its end and say whether it is whole; no database is touched
    #[arg(long)]
    verify: bool,
    /// Do not ask for the secret.key of the backup: audit entries and second factors are lost with it
    #[arg(long)]
    with_another_secret: bool,
    #[command(flatten)]
    speech: Speech,
}

/// Takes a backup while others work.
///
/// # Errors
/// A sentence for the terminal; there is no file then.
pub async fn take(config: &Config, asked: &Backup) -> Result<(), String> {
    let language = asked.speech.language();
    let db = install::existing(config).await.map_err(|message| language.say(&message).to_owned())?;
    let secret = install::kept_secret(config).map_err(|message| language.say(&message).to_owned())?;
    let bar = bar(language)?;
    let taken = back_up(&db, &files::open(config)?, &secret, &Clock::default(), &asked.file, &|done, total| {
        bar.set_length(total);
        bar.set_position(done);
    })
    .await;
    let elapsed = bar.elapsed();
    bar.finish_and_clear();
    let taken = taken.map_err(|error| language.refusal(&error))?;
    let (file, rows, tables) = (asked.file.display(), taken.rows, taken.tables);
    let (size, seconds) = (HumanBytes(taken.bytes), elapsed.as_secs_f32());
    let carried = carried(taken.files, language);
    print(&match language {
        Language::Chinese => format!(
            "备份完成：{file}，{tables}张表{rows}行，{size}，用时{seconds:.1}秒。\n{carried}\nSHA-256 {}\nsecret.key 不在备份里，请另行保管一份：没有它，恢复后审计记录无法校验，动态口令失效。",
            taken.sha256
        ),
        Language::English => format!(
            "Backed up: {file}, {rows} rows of {tables} tables, {size}, in {seconds:.1} s.\n{carried}\nSHA-256 {}\nsecret.key is not in it; keep a copy apart: without it audit entries cannot be verified and second factors are lost.",
            taken.sha256
        ),
    });
    Ok(())
}

/// Restores a backup into an empty database, which is migrated first. The file is read to its end before anything is touched.
///
/// # Errors
/// A sentence for the terminal; no record was stored then.
pub async fn bring_back(config: &Config, asked: &Restore) -> Result<(), String> {
    let language = asked.speech.language();
    let kept = || install::kept_secret(config).map_err(|message| language.say(&message).to_owned());
    let proof = if asked.with_another_secret { None } else { Some(kept()?) };
    let bar = bar(language)?;
    let told = |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    };
    let proven = prove(&asked.file, proof.as_ref(), &told).map_err(|error| language.refusal(&error))?;
    let (rows, made_at, carries) = (proven.rows(), proven.made_at(), proven.carries_files());
    if asked.verify {
        bar.finish_and_clear();
        print(&match language {
            Language::Chinese => format!("备份完好：{rows}行，备份时间{made_at}。没有写入任何数据。"),
            Language::English => format!("The backup is whole: {rows} rows, as of {made_at}. Nothing was written."),
        });
        return Ok(());
    }
    let db = install::migrated(config).await?;
    let secret = install::secret(config)?;
    bar.reset();
    let restored = proven.restore(&db, &files::open(config)?, &secret, &Clock::default(), &told).await;
    let seconds = bar.elapsed().as_secs_f32();
    bar.finish_and_clear();
    restored.map_err(|error| language.refusal(&error))?;
    if !carries {
        print(language.of(
            "附件内容不在备份里：请确认 file_store 指向原来的存储桶，或恢复存储桶的备份。",
            "The bytes of attachments are not in it: let file_store name the bucket they are in, or restore the bucket.",
        ));
    }
    print(&match language {
        Language::Chinese => format!(
            "恢复完成：{rows}行，备份时间{made_at}，用时{seconds:.1}秒。\n下一步：linli check 检查数据，然后 linli serve。"
        ),
        Language::English => {
            format!("Restored: {rows} rows, as of {made_at}, in {seconds:.1} s.\nNext: linli check, then linli serve.")
        }
    });
    Ok(())
}

/// What became of the files of attachments.
fn carried(files: CarriedFiles, language: Language) -> String {
    match (files, language) {
        (CarriedFiles::Here { carried, missing: 0 }, Language::Chinese) => format!("附件{carried}个，内容在备份里。"),
        (CarriedFiles::Here { carried, missing: 0 }, Language::English) => {
            format!("{carried} attachments with their bytes.")
        }
        (CarriedFiles::Here { carried, missing }, Language::Chinese) => {
            format!("附件{carried}个，内容在备份里；另有{missing}个在存储里找不到内容，请执行 linli check。")
        }
        (CarriedFiles::Here { carried, missing }, Language::English) => {
            format!("{carried} attachments with their bytes; {missing} have none in the store: run linli check.")
        }
        (CarriedFiles::Elsewhere, Language::Chinese) => {
            "附件内容在对象存储里，不在这份备份里，请另行备份存储桶。".to_owned()
        }
        (CarriedFiles::Elsewhere, Language::English) => {
            "The bytes of attachments are in the bucket and not in this backup; back the bucket up too.".to_owned()
        }
    }
}

fn bar(language: Language) -> Result<ProgressBar, String> {
    let template = language.of(
        "{bar:40} {human_pos}/{human_len} 行 · 已用{elapsed} · 还需{eta}",
        "{bar:40} {human_pos}/{human_len} rows · {elapsed} · {eta} left",
    );
    Ok(ProgressBar::new(0).with_style(ProgressStyle::with_template(template).map_err(|fault| fault.to_string())?))
}
