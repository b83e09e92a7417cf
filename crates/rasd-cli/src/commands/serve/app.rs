//! Routes, limits and what all requests share.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use super::handlers;
use super::metrics::Metrics;
use crate::args::FactArgs;
use crate::commands::extract::Extractor;

/// How many documents a core may have waiting.
const PLACES_A_CORE: usize = 16;

/// What all requests share.
#[derive(Debug)]
pub(super) struct App {
    pub(super) extractor: Extractor,
    pub(super) metrics: Metrics,
    /// How many documents are worked on at once; who comes when all are taken is told to come back.
    pub(super) places: Arc<Semaphore>,
}

impl App {
    pub(super) fn new(facts: &FactArgs) -> anyhow::Result<Arc<Self>> {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let places = Arc::new(Semaphore::new(PLACES_A_CORE * cores));
        Ok(Arc::new(Self { extractor: Extractor::new(facts)?, metrics: Metrics::default(), places }))
    }
}

pub(super) fn router(app: Arc<App>, longest_body: usize, longest_time: Duration) -> Router {
    Router::new()
        .route("/", get(handlers::playground))
        .route("/extract", post(handlers::extract))
        .route("/normalize", post(handlers::normalize))
        .route("/spell", post(handlers::spell))
        .route("/openapi.json", get(handlers::openapi))
        .route("/health", get(|| async { "ok\n" }))
        .route("/metrics", get(handlers::metrics))
        .fallback(handlers::not_found)
        .method_not_allowed_fallback(handlers::method_not_allowed)
        .layer(DefaultBodyLimit::max(longest_body))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, longest_time))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(Arc::clone(&app), count))
        .with_state(app)
}

/// Counts every answer and how long it took, whoever gave it.
async fn count(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let start = std::time::Instant::now();
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    app.metrics.record(&path, response.status(), start.elapsed());
    response
}
