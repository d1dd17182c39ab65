//! The command line.

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use linli_vocabulary::{Timestamp, identity::Role};
use tracing_subscriber::{filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

use crate::{
    accounts, backup, check,
    config::{Config, Flags, LogForm},
    demo, import, install, keys, serve, trail,
};

/// Linli 邻里: the working platform of a city's grassroots governance.
#[derive(Parser, Debug)]
#[command(
    version,
    about,
    after_help = "Every setting is also a LINLI_… variable and a line of linli.toml; flags come first, then variables, then the file."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Serve the API and the SPA
    Serve,
    /// Fill a fresh database with the demonstration of Leshan and serve it
    Demo {
        /// Let the demonstration's clock begin at this moment and go on from there, such as 2026-11-23T09:00:00+08:00
        #[arg(long, value_name = "MOMENT", env = "LINLI_DEMO_NOW")]
        now: Option<Timestamp>,
    },
    /// Bring the database's schema up to date
    Migrate,
    /// Bring data in from files
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Check the records, or (--ready) what a new installation still lacks; ends with 0, 1 (faults) or 2 (could not run)
    Check(check::Check),
    /// Copy everything but the secret into one file, while the server runs
    Backup(backup::Backup),
    /// Bring a backup into an empty database
    Restore(backup::Restore),
    /// Verify the audit trail, or export the head of its chain
    Audit {
        #[command(subcommand)]
        what: trail::Audit,
    },
    /// The keys under which telephone numbers, identity numbers and addresses are encrypted
    Keys {
        #[command(subcommand)]
        what: keys::Keys,
    },
    /// The search index
    Search {
        #[command(subcommand)]
        what: Search,
    },
    /// Make the first accounts of an installation
    Account {
        #[command(subcommand)]
        what: accounts::Account,
    },
    /// Print a contract: the OpenAPI document, the GraphQL schema or the matrix of permissions
    Export {
        /// Which contract
        what: Contract,
    },
}

#[derive(Subcommand, Debug)]
enum Import {
    /// Divisions: an extract (code,name,level,parent) or the national CSV files of the china-division package
    Divisions {
        /// Files, or folders whose CSV files are taken; their order does not matter
        #[arg(required_unless_present = "leshan")]
        files: Vec<std::path::PathBuf>,
        /// The divisions of Leshan that ship with Linli, in place of files
        #[arg(long, conflicts_with = "files")]
        leshan: bool,
        /// First day on which new divisions are valid
        #[arg(long, value_name = "DATE", default_value = import::EDITION)]
        valid_from: linli_vocabulary::Date,
    },
}

#[derive(Subcommand, Debug)]
enum Search {
    /// Make it anew from the records; other writers wait meanwhile
    Rebuild,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Contract {
    /// OpenAPI 3.1 of the REST face
    Openapi,
    /// GraphQL schema
    Graphql,
    /// Which role may what
    Permissions,
}

impl Command {
    /// The exit code when it could not be done: where 1 says that something was found, 2 says that nothing was looked at.
    fn when_it_fails(&self) -> ExitCode {
        match self {
            Self::Check(_) | Self::Audit { .. } => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}

/// Reads the command line and does what it says.
pub async fn run() -> ExitCode {
    let cli = Cli::parse();
    let failure = cli.command.when_it_fails();
    perform(cli).await.unwrap_or_else(|fault| {
        eprintln!("linli: {fault}");
        failure
    })
}

/// # Errors
/// A sentence for the terminal.
async fn perform(cli: Cli) -> Result<ExitCode, String> {
    if let Command::Export { what } = cli.command {
        println!("{}", export(what)?);
        return Ok(ExitCode::SUCCESS);
    }
    let config = Config::load(&cli.flags)?;
    if matches!(cli.command, Command::Serve) && std::env::var_os("LINLI_DEMO_NOW").is_some() {
        return Err("wrong configuration: setting `demo_now`: only the clock of a demonstration can be set".to_owned());
    }
    log(&config)?;
    match cli.command {
        Command::Check(asked) => return check::run(&config, &asked).await,
        Command::Audit { what } => return trail::run(&config, &what).await,
        Command::Backup(asked) => backup::take(&config, &asked).await,
        Command::Restore(asked) => backup::bring_back(&config, &asked).await,
        Command::Serve => serve::forever(&config, install::open(&config, false).await?).await,
        Command::Demo { now } => demo::run(&config, now).await,
        Command::Migrate => install::migrated(&config).await.map(drop),
        Command::Import { what: Import::Divisions { files, leshan, valid_from } } => {
            let app = install::open(&config, false).await?;
            let files = if leshan { vec![import::shipped()] } else { import::read_all(&files)? };
            import::divisions(&app, &files, valid_from).await
        }
        Command::Search { what: Search::Rebuild } => {
            let entries = linli_app::search::rebuild(&install::migrated(&config).await?).await;
            entries.map(|entries| println!("search: {entries} records can be found")).map_err(|fault| fault.to_string())
        }
        Command::Account { what } => accounts::run(&install::open(&config, false).await?, what).await,
        Command::Keys { what } => keys::run(&config, what).await,
        Command::Export { .. } => Ok(()),
    }?;
    Ok(ExitCode::SUCCESS)
}

fn export(what: Contract) -> Result<String, String> {
    match what {
        Contract::Openapi => linli_api::contract().document().to_pretty_json().map_err(|fault| fault.to_string()),
        Contract::Graphql => Ok(linli_api::graphql::build().sdl().trim_end().to_owned()),
        Contract::Permissions => {
            Ok(linli_domain::authorisation::matrix(<Role as linli_vocabulary::Words>::iter()).trim_end().to_owned())
        }
    }
}

fn log(config: &Config) -> Result<(), String> {
    let filter: Targets =
        config.log_filter.parse().map_err(|fault| format!("wrong configuration: setting `log_filter`: {fault}"))?;
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let registry = tracing_subscriber::registry().with(filter);
    match config.log {
        LogForm::Text => registry.with(lines.compact()).init(),
        LogForm::Json => registry.with(lines.json().flatten_event(true)).init(),
    }
    Ok(())
}
