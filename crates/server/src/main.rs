//! `linli`: one binary with the server, its command line and the built SPA.

mod accounts;
mod assets;
mod cli;
mod config;
mod demo;
mod doors;
mod explorer;
mod import;
mod install;
mod metrics;
mod serve;
mod workers;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[actix_web::main]
async fn main() -> ExitCode {
    match cli::run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("linli: {fault}");
            ExitCode::FAILURE
        }
    }
}
