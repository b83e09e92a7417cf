//! The page of `--to html` in a real browser. Where Chromium is not installed the test says so.

use std::fs;
use std::io::{self, Write as _};
use std::process::Command;

use serde_json::Value;

use crate::support::{folder, rasd};

const ARTICLES: &str = "{\"id\":\"</script>\",\"text\":\"بلغت الاستثمارات 3.2 مليار دولار في العام 2020، و40 كيلومترا من الطرق في لبنان 😀 ثم 7 شركات.\"}\n\
                        {\"id\":2,\"text\":\"وصل الوفد إلى بيروت في 12 تشرين الثاني 2021.\"}\n";

/// Runs before the page: errors of the page are kept.
const WATCH: &str = "<script>window.problems = []; addEventListener('error', (event) => problems.push(event.message));</script>";

/// Runs after the page: uses it as a reader would, and writes down what came of it.
const PROBE: &str = r"<script>
const all = (query) => [...document.querySelectorAll(query)];
const press = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const card = document.getElementById('card');
const report = { articles: all('article').length, mentions: all('.mention').length };
report.texts = all('.mention').map((span) => span.textContent);
all('.mention')[0].click();
report.clicked = !card.hidden && card.innerText;
press(document, 'Escape');
report.escaped = card.hidden;
press(all('.mention')[1], 'Enter');
report.entered = !card.hidden;
const money = document.querySelector('#filters button[data-kind=money]');
money.click();
report.off = all('.mention.off').map((span) => span.dataset.kind);
money.click();
report.on = all('.mention.off').length;
document.getElementById('tab-timeline').click();
report.timeline = all('#timeline li').map((row) => row.querySelector('time').textContent);
report.articlesHidden = document.getElementById('articles').hidden;
document.getElementById('tab-amounts').click();
report.amounts = all('#amounts td.amount').map((cell) => cell.textContent);
document.getElementById('language').click();
report.direction = document.documentElement.dir;
report.count = document.getElementById('count').textContent;
report.filter = document.querySelector('#filters button[data-kind=money]').textContent;
report.problems = problems;
document.body.innerHTML = '';
document.body.append(Object.assign(document.createElement('pre'), { id: 'report', textContent: JSON.stringify(report).replaceAll('<', '\\u003c') }));
</script>";

fn browser() -> Option<&'static str> {
    let starts = |name: &&str| {
        Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success())
    };
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find(starts)
}

/// The DOM of the page after its scripts have run.
fn dump(browser: &str, name: &str, page: &str) -> String {
    let folder = folder(name);
    let file = folder.join("page.html");
    fs::write(&file, page).unwrap();
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let quiet =
        ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", &profile, "--dump-dom"])
        .args(quiet)
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn report(dom: &str) -> Value {
    let (_, rest) = dom.split_once("<pre id=\"report\">").expect("the probe ran to its end");
    let (json, _) = rest.split_once("</pre>").unwrap();
    serde_json::from_str(&json.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")).unwrap()
}

#[test]
fn page_is_used_in_a_browser() {
    let run = rasd(&["extract", "--from", "jsonl", "--to", "html"], ARTICLES.as_bytes());
    assert_eq!(run.status, Some(0), "{}", run.err);
    let Some(browser) = browser() else {
        // Not by `eprintln!`, which the test harness swallows.
        let _ = writeln!(
            io::stderr(),
            "NOT RUN: no chromium to open the page in; install Debian's package `chromium`"
        );
        return;
    };
    let page = run
        .out
        .replacen("<head>", &format!("<head>{WATCH}"), 1)
        .replace("</body>", &format!("{PROBE}</body>"));
    let report = report(&dump(browser, "html", &page));
    assert_eq!(report["problems"], serde_json::json!([]));
    assert_eq!(report["articles"], 2);
    let texts: Vec<&str> = report["texts"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(
        texts.contains(&"3.2 مليار دولار") && texts.contains(&"7") && texts.contains(&"12 تشرين الثاني 2021"),
        "{texts:?}"
    );
    let card = report["clicked"].as_str().unwrap();
    assert!(["3200000000", "USD", "CAD", "Rule"].iter().all(|part| card.contains(part)), "{card}");
    assert!(!card.contains("undefined"), "{card}");
    assert_eq!((&report["escaped"], &report["entered"]), (&true.into(), &true.into()));
    assert_eq!(report["off"], serde_json::json!(["money"]));
    assert_eq!(report["on"], 0);
    assert_eq!(report["timeline"], serde_json::json!(["2020", "2021-11-12"]));
    assert_eq!(report["amounts"], serde_json::json!(["3,200,000,000", "40"]));
    let said = report["count"].as_str().unwrap();
    assert!(said.starts_with("وثيقتان · ") && said.ends_with(" مواضع"), "{said}");
    assert_eq!(report["filter"], "مبلغ1");
    assert_eq!((&report["articlesHidden"], &report["direction"]), (&true.into(), &"rtl".into()));
}

#[test]
fn page_speaks_the_language_of_the_command() {
    let page =
        rasd(&["--lang", "ar", "extract", "--from", "text", "--to", "html"], "2800 شركة".as_bytes()).out;
    assert!(page.contains("data-language=\"ar\""));
}

#[test]
fn page_asks_nothing_of_the_network() {
    let page = rasd(&["extract", "--from", "text", "--to", "html"], "2800 شركة".as_bytes()).out;
    assert!(page.contains("default-src 'none'"));
    assert!(!page.contains("http://") && !page.contains("https://") && !page.contains("@import"));
}
