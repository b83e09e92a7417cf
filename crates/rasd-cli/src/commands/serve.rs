//! `rasd serve`: the contract of the commands over HTTP, on this machine alone unless told otherwise.

mod app;
mod handlers;
mod metrics;
mod normalize;

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::Status;
use crate::args::FactArgs;
use crate::lang::{cannot_listen, say};

use app::App;

#[derive(Args, Debug)]
pub(crate) struct ServeArgs {
    /// Where to listen; the default is for this machine alone
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The longest request body, in KiB
    #[arg(long, value_name = "KIB", default_value_t = 1024)]
    max_body: usize,
    /// The longest time for an answer, in seconds; work that has begun then goes on to its end, which --max-body bounds, and
    /// keeps its place among the requests that are worked on
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
    let listener =
        tokio::net::TcpListener::bind(args.listen).await.with_context(|| cannot_listen_on(args.listen))?;
    let address = listener.local_addr()?;
    eprintln!("rasd: {}", say!("listening on http://{address}", "الخدمة على http://{address}"));
    let router = app::router(App::new(&args.facts)?, args.max_body << 10, Duration::from_secs(args.timeout));
    axum::serve(listener, router).with_graceful_shutdown(asked_to_stop()?).await?;
    eprintln!("rasd: {}", say!("stopped", "توقفت"));
    Ok(())
}

fn cannot_listen_on(address: SocketAddr) -> String {
    say!(
        "cannot listen on {address}; choose another address with --listen",
        "تعذر الاستماع على {address}؛ اختر عنوانا آخر بالخيار --listen"
    )
}

/// Comes to its end when somebody interrupts or terminates the process; requests under way are answered before the server
/// stops.
fn asked_to_stop() -> Result<impl Future<Output = ()>> {
    let mut terminated = terminated()?;
    let asked = std::sync::Arc::new(tokio::sync::Notify::new());
    let told = std::sync::Arc::clone(&asked);
    ctrlc::set_handler(move || told.notify_one()).with_context(cannot_listen)?;
    Ok(async move {
        tokio::select! {
            () = asked.notified() => {}
            () = terminated.as_mut() => {}
        }
    })
}

type Ending = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

/// How service managers stop what they have started.
#[cfg(unix)]
fn terminated() -> Result<Ending> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut signals = signal(SignalKind::terminate()).with_context(cannot_listen)?;
    Ok(Box::pin(async move {
        signals.recv().await;
    }))
}

#[cfg(not(unix))]
fn terminated() -> Result<Ending> {
    Ok(Box::pin(std::future::pending()))
}
