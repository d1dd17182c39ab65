//! `linli`: one binary with the server, its command line and the built SPA.

mod accounts;
mod assets;
mod backup;
mod check;
mod cli;
mod config;
mod demo;
mod doors;
mod explorer;
mod files;
mod import;
mod install;
mod keys;
mod language;
mod metrics;
mod serve;
mod trail;
mod workers;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[actix_web::main]
async fn main() -> ExitCode {
    cli::run().await
}
