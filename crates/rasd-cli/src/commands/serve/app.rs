//! Routes, limits and what all requests share.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use super::handlers;
use super::metrics::Metrics;
use crate::args::FactArgs;
use crate::commands::extract::Extractor;

/// What all requests share.
#[derive(Debug)]
pub(super) struct App {
    pub(super) extractor: Extractor,
    pub(super) metrics: Metrics,
}

impl App {
    pub(super) fn new(facts: &FactArgs) -> anyhow::Result<Arc<Self>> {
        Ok(Arc::new(Self { extractor: Extractor::new(facts)?, metrics: Metrics::default() }))
    }
}

pub(super) fn router(app: Arc<App>, longest_body: usize, longest_time: Duration) -> Router {
    Router::new()
        .route("/", get(handlers::playground))
        .route("/extract", post(handlers::extract))
        .route("/spell", post(handlers::spell))
        .route("/openapi.json", get(handlers::openapi))
        .route("/health", get(|| async { "ok\n" }))
        .route("/metrics", get(handlers::metrics))
        .fallback(handlers::not_found)
        .method_not_allowed_fallback(handlers::method_not_allowed)
        .layer(middleware::from_fn_with_state(Arc::clone(&app), count))
        .layer(DefaultBodyLimit::max(longest_body))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, longest_time))
        .layer(CatchPanicLayer::new())
        .with_state(app)
}

/// Counts every answer and how long it took.
async fn count(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let start = std::time::Instant::now();
    let response = next.run(request).await;
    app.metrics.record(&path, response.status(), start.elapsed());
    response
}
