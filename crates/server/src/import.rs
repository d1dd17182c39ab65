//! `linli import divisions`: offline maintenance with a progress bar.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use indicatif::{HumanDuration, ProgressBar, ProgressStyle};
use linli_app::{
    App,
    divisions::import::{Imported, Refusal, SourceFile, import},
    exec::Request,
};
use linli_domain::{Error, Result};
use linli_vocabulary::Date;

/// Leshan's divisions, as they ship.
const LESHAN: &[u8] = include_bytes!("../../../data/divisions/leshan.csv");
/// The day up to which the shipped and the national data hold: where they come from says so.
pub const EDITION: &str = "2023-06-30";
/// Lines with faults that are printed; the rest is counted.
const MOST_PRINTED: usize = 50;

/// Files, or all CSV files of folders.
///
/// # Errors
/// A sentence for the terminal that names what cannot be read.
pub fn read_all(paths: &[PathBuf]) -> Result<Vec<SourceFile>, String> {
    let mut files = Vec::new();
    for path in paths {
        files.extend(read(path)?);
    }
    Ok(files)
}

/// Leshan's divisions, as they ship.
pub fn shipped() -> SourceFile {
    SourceFile { name: "leshan.csv".to_owned(), bytes: LESHAN.to_vec() }
}

/// Imports files and says what was done.
///
/// # Errors
/// Sentences for the terminal, one per faulty line; nothing was stored then.
pub async fn divisions(app: &App, files: &[SourceFile], valid_from: Date) -> Result<(), String> {
    let bar = ProgressBar::new_spinner().with_message("reading and checking");
    bar.enable_steady_tick(std::time::Duration::from_millis(100));
    let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} divisions · {elapsed} · {eta} left")
        .map_err(|fault| fault.to_string())?;
    let told = bar.clone();
    let progress = Arc::new(move |done: usize, total: usize| {
        if told.length() != Some(total as u64) {
            told.set_style(style.clone());
            told.set_length(total as u64);
        }
        told.set_position(done as u64);
    });
    let outcome = import(app, &Arc::new(Request::system("import")), files, valid_from, progress).await;
    let elapsed = HumanDuration(bar.elapsed());
    bar.finish_and_clear();
    let Imported { added, renamed, unchanged, .. } = outcome.map_err(|refusal| said(&refusal))?;
    println!("divisions: {added} added, {renamed} renamed, {unchanged} unchanged, in {elapsed}");
    Ok(())
}

/// Imports Leshan's divisions for the demonstration.
///
/// # Errors
/// A fault.
pub async fn leshan(app: &App) -> Result<()> {
    let files = [shipped()];
    let valid_from = EDITION.parse().map_err(Error::internal)?;
    let request = Arc::new(Request::system("demo"));
    match import(app, &request, &files, valid_from, Arc::new(|_, _| {})).await {
        Ok(_) => Ok(()),
        Err(Refusal::Failed(error)) => Err(error),
        Err(lines @ Refusal::Lines(_)) => Err(Error::internal(said(&lines))),
    }
}

fn read(path: &Path) -> Result<Vec<SourceFile>, String> {
    let cannot = |fault: std::io::Error| format!("{} cannot be read: {fault}", path.display());
    let mut paths = vec![path.to_owned()];
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(cannot)?;
        paths = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
            .collect();
        paths.sort();
        if paths.is_empty() {
            return Err(format!("{} holds no CSV files", path.display()));
        }
    }
    let name = |path: &Path| path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    paths.iter().map(|path| Ok(SourceFile { name: name(path), bytes: fs::read(path).map_err(cannot)? })).collect()
}

fn said(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Failed(Error::Internal(cause)) => {
            format!("the import failed, nothing was stored: {cause}")
        }
        Refusal::Failed(error) => format!("the import was refused, nothing was stored: {}", error.message().en),
        Refusal::Lines(problems) => {
            let mut lines: Vec<String> =
                problems.iter().take(MOST_PRINTED).map(|problem| format!("  {problem}")).collect();
            if problems.len() > MOST_PRINTED {
                lines.push(format!("  and {} more", problems.len() - MOST_PRINTED));
            }
            let count =
                if problems.len() == 1 { "1 line is".to_owned() } else { format!("{} lines are", problems.len()) };
            format!("{count} not acceptable, nothing was stored\n{}", lines.join("\n"))
        }
    }
}
