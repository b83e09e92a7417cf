//! `rasd serve`: the contract of the commands over HTTP, on this machine alone unless told otherwise.

mod app;
mod handlers;
mod metrics;

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::Status;
use crate::args::FactArgs;

use app::App;

#[derive(Args, Debug)]
pub(crate) struct ServeArgs {
    /// Where to listen; the default is for this machine alone
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The longest request body, in KiB
    #[arg(long, value_name = "KIB", default_value_t = 1024)]
    max_body: usize,
    /// The longest time for a request, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    timeout: u64,
    #[command(flatten)]
    facts: FactArgs,
}

pub(crate) fn run(args: &ServeArgs) -> Result<Status> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(args))?;
    Ok(Status::Good)
}

async fn serve(args: &ServeArgs) -> Result<()> {
    let listener = tokio::net::TcpListener::bind(args.listen)
        .await
        .with_context(|| format!("cannot listen on {}; choose another address with --listen", args.listen))?;
    eprintln!("rasd: listening on http://{}", listener.local_addr()?);
    let router = app::router(App::new(&args.facts)?, args.max_body << 10, Duration::from_secs(args.timeout));
    axum::serve(listener, router).with_graceful_shutdown(interrupted()?).await?;
    eprintln!("rasd: stopped");
    Ok(())
}

/// Comes to its end at the first interrupt; requests under way are answered before the server stops.
fn interrupted() -> Result<impl Future<Output = ()>> {
    let asked = std::sync::Arc::new(tokio::sync::Notify::new());
    let told = std::sync::Arc::clone(&asked);
    ctrlc::set_handler(move || told.notify_one()).context("cannot listen for interrupts")?;
    Ok(async move { asked.notified().await })
}
