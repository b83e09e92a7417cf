//! Counters in the text format of Prometheus.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::Duration;

use axum::http::StatusCode;

/// The paths that are counted by name; everything else is one row, so that nobody can make the table grow.
const PATHS: &[&str] = &["/", "/extract", "/normalize", "/spell", "/openapi.json", "/health", "/metrics"];

/// Answers by path and status.
#[derive(Debug, Default)]
pub(super) struct Metrics(Mutex<BTreeMap<(&'static str, u16), Row>>);

#[derive(Clone, Copy, Debug, Default)]
struct Row {
    answers: u64,
    time: Duration,
}

impl Metrics {
    pub(super) fn record(&self, path: &str, status: StatusCode, time: Duration) {
        let path = PATHS.iter().copied().find(|known| *known == path).unwrap_or("other");
        // A poisoned lock means that another thread panicked between two additions; the counts are still usable.
        let mut rows = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let row = rows.entry((path, status.as_u16())).or_default();
        row.answers += 1;
        row.time += time;
    }

    pub(super) fn text(&self) -> String {
        let rows = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut text =
            String::from("# TYPE rasd_requests_total counter\n# TYPE rasd_request_seconds_total counter\n");
        for ((path, status), row) in rows.iter() {
            let labels = format!("path=\"{path}\",status=\"{status}\"");
            let seconds = row.time.as_secs_f64();
            let _ = writeln!(text, "rasd_requests_total{{{labels}}} {}", row.answers);
            let _ = writeln!(text, "rasd_request_seconds_total{{{labels}}} {seconds:.6}");
        }
        text
    }
}
