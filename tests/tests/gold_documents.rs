//! The gold of seeds/documents is well formed: slices, order, dates, weekdays, and nothing with a digit left out.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::Value;

/// The kinds that carry a value and therefore never overlap.
const VALUES: [&str; 19] = [
    "cardinal",
    "ordinal",
    "fraction",
    "percent",
    "permille",
    "multiplier",
    "money",
    "quantity",
    "age",
    "count",
    "score",
    "identifier",
    "phone",
    "date",
    "time",
    "datetime",
    "date_range",
    "duration",
    "set",
];

/// Monday first.
const WEEKDAYS: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

struct Document {
    id: String,
    text: Vec<char>,
    mentions: Vec<Mention>,
}

#[derive(Clone)]
struct Mention {
    start: usize,
    end: usize,
    text: String,
    core: Option<(usize, usize)>,
    kind: String,
    value: String,
    check: String,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../seeds/documents")
}

fn documents() -> Result<Vec<Document>> {
    fs::read_to_string(folder().join("gold.jsonl"))?.lines().map(document).collect()
}

fn document(line: &str) -> Result<Document> {
    let row: Value = serde_json::from_str(line)?;
    let id = string(&row, "id");
    let text = fs::read_to_string(folder().join(string(&row, "file"))).context(id.clone())?.chars().collect();
    let mentions = field(&row, "mentions")
        .as_array()
        .context("no mentions")?
        .iter()
        .map(mention)
        .collect::<Result<_>>()?;
    Ok(Document { id, text, mentions })
}

fn mention(row: &Value) -> Result<Mention> {
    let offset =
        |value: &Value| Ok::<_, anyhow::Error>(usize::try_from(value.as_u64().context("no offset")?)?);
    let core = match field(row, "core").as_array().map(Vec::as_slice) {
        Some([start, end]) => Some((offset(start)?, offset(end)?)),
        _ => None,
    };
    Ok(Mention {
        start: offset(field(row, "start"))?,
        end: offset(field(row, "end"))?,
        text: string(row, "text"),
        core,
        kind: string(row, "kind"),
        value: string(row, "value"),
        check: string(row, "check"),
    })
}

fn string(row: &Value, name: &str) -> String {
    field(row, name).as_str().unwrap_or_default().to_owned()
}

fn field<'r>(row: &'r Value, name: &str) -> &'r Value {
    row.get(name).unwrap_or(&Value::Null)
}

fn has_value(mention: &Mention) -> bool {
    VALUES.contains(&mention.kind.as_str()) || mention.kind == "time_range"
}

/// Runs `law` over every mention and names the document and the mention that break it.
#[track_caller]
fn check(law: impl Fn(&Document, &Mention) -> bool) -> Result<()> {
    for document in documents()? {
        for mention in &document.mentions {
            assert!(law(&document, mention), "{}: {} «{}»", document.id, mention.kind, mention.text);
        }
    }
    Ok(())
}

#[test]
fn text_is_the_slice() -> Result<()> {
    check(|document, mention| {
        let slice: String = document.text[mention.start..mention.end].iter().collect();
        slice == mention.text && !slice.is_empty()
    })
}

#[test]
fn core_lies_inside() -> Result<()> {
    check(|_, mention| {
        mention.core.is_none_or(|(start, end)| mention.start <= start && start < end && end <= mention.end)
    })
}

#[test]
fn mentions_are_sorted() -> Result<()> {
    for document in documents()? {
        assert!(document.mentions.is_sorted_by_key(|m| (m.start, usize::MAX - m.end)), "{}", document.id);
    }
    Ok(())
}

#[test]
fn values_do_not_overlap() -> Result<()> {
    for document in documents()? {
        let values: Vec<&Mention> = document.mentions.iter().filter(|m| has_value(m)).collect();
        for pair in values.windows(2) {
            assert!(pair[0].end <= pair[1].start, "{}: «{}», «{}»", document.id, pair[0].text, pair[1].text);
        }
    }
    Ok(())
}

/// A version number is the one thing with digits that is no mention.
#[test]
fn no_digit_is_left_out() -> Result<()> {
    for document in documents()? {
        let inside =
            |at: usize| document.mentions.iter().any(|m| m.kind != "quote" && m.start <= at && at < m.end);
        let left: String = (0..document.text.len())
            .filter(|at| document.text[*at].is_numeric() && !inside(*at))
            .map(|at| document.text[at])
            .collect();
        assert!(left.is_empty() || left == "321", "{}: {left}", document.id);
    }
    Ok(())
}

#[test]
fn days_exist() -> Result<()> {
    check(|_, mention| {
        days(&mention.value).iter().all(|day| (1..=month_length(day.0, day.1)).contains(&day.2))
    })
}

#[test]
fn weekdays_agree() -> Result<()> {
    check(|_, mention| {
        let said = WEEKDAYS.iter().position(|name| mention.text.split(' ').any(|word| word == *name));
        match (said, days(&mention.value).as_slice()) {
            (Some(said), [day]) if mention.kind != "set" => {
                weekday(*day) == said || mention.check == "weekday_mismatch"
            }
            _ => true,
        }
    })
}

#[test]
fn every_kind_occurs_again() -> Result<()> {
    let mut seen = BTreeMap::new();
    for mention in documents()?.into_iter().flat_map(|document| document.mentions) {
        *seen.entry(mention.kind).or_insert(0) += 1;
    }
    for kind in VALUES {
        assert!(seen.get(kind).is_some_and(|times| *times > 1), "{kind}: {seen:?}");
    }
    Ok(())
}

/// The full Gregorian days in a value such as `2019-05-03/2019-05-07`.
fn days(value: &str) -> Vec<(i64, i64, i64)> {
    let day = |part: &str| {
        let mut fields = part.get(..10)?.split('-').map(|field| field.parse().ok());
        Some((fields.next()??, fields.next()??, fields.next()??))
    };
    value.split('/').filter_map(day).collect()
}

fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// Zeller's congruence, Monday = 0.
fn weekday((year, month, day): (i64, i64, i64)) -> usize {
    let (year, month) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
    let shifted = day + (13 * (month + 1)) / 5 + year + year / 4 - year / 100 + year / 400;
    usize::try_from((shifted + 5).rem_euclid(7)).unwrap_or_default()
}

#[test]
fn zeller_knows_its_days() {
    assert_eq!(weekday((2022, 1, 6)), 3);
    assert_eq!(weekday((1969, 7, 20)), 6);
}
