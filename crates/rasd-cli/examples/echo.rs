//! A bare server that gives back what it is sent: what `rasd serve` is measured beside.

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::Bytes;
use axum::routing::post;

fn main() -> Result<()> {
    let address = std::env::args().nth(1).context("give an address, such as 127.0.0.1:8094")?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await?;
        let router = Router::new().route("/", post(|body: Bytes| async { body }));
        axum::serve(listener, router).await?;
        Ok(())
    })
}
