//! The names and patterns of CLDR's Arabic locales, formatted and read back. The tables carry their source.

use rasd_datetime::{Calendar, CalendarDate, CivilDate, Context, HijriRule, parse};

const MONTHS: &str = include_str!("../data/cldr_months.tsv");
const WEEKDAYS: &str = include_str!("../data/cldr_weekdays.tsv");
const PATTERNS: &str = include_str!("../data/cldr_date_patterns.tsv");
const OTHER_PATTERNS: &str = include_str!("../data/cldr_other_patterns.tsv");

/// The rows of a table, without comments and head.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split('\t').collect())
}

#[test]
fn every_month_name_is_read() {
    let mut count = 0;
    for row in rows(MONTHS) {
        let [calendar, month, name] = row[..] else { panic!("{row:?}") };
        let calendar = Calendar::from_name(calendar).unwrap();
        let (year, mark) = match calendar {
            Calendar::Hijri => (1442, "هـ"),
            Calendar::Coptic => (1740, " للشهداء"),
            Calendar::Persian => (1399, " هـ.ش"),
            _ => (2019, ""),
        };
        let date = CalendarDate { calendar, year, month: month.parse().unwrap(), day: 5 };
        let text = format!("5 {name} {year}{mark}");
        let expected = date.to_civil(HijriRule::UmmAlQura).map(|day| day.to_string());
        assert_eq!(parse(&text, &Context::new()).and_then(|found| found.value), expected, "{text}");
        count += 1;
    }
    assert!(count > 60, "{count} names");
}

/// Without their article weekdays are read after يوم.
#[test]
fn every_weekday_name_is_read() {
    for row in rows(WEEKDAYS) {
        let text = format!("يوم {}", row[1]);
        assert_eq!(
            parse(&text, &Context::new()).and_then(|found| found.value),
            Some(format!("XXXX-WXX-{}", row[0])),
            "{text}"
        );
    }
}

/// One field of a pattern, such as `MMMM`.
fn field(pattern: &str, date: CivilDate, month_name: &str, weekday: &str) -> String {
    match pattern {
        "EEEE" | "E" => weekday.to_owned(),
        "d" => date.day().to_string(),
        "dd" => format!("{:02}", date.day()),
        "M" => date.month().to_string(),
        "MM" => format!("{:02}", date.month()),
        "MMM" | "MMMM" => month_name.to_owned(),
        "y" => date.year().to_string(),
        "G" | "GGGGG" => "م".to_owned(),
        other => panic!("unknown field {other}"),
    }
}

/// A date in a pattern.
fn format(pattern: &str, date: CivilDate, month_name: &str, weekday: &str) -> String {
    fill(pattern, |head| field(head, date, month_name, weekday))
}

/// A pattern with its fields filled in.
fn fill(pattern: &str, field: impl Fn(&str) -> String) -> String {
    let pattern = pattern.replace("<U+200F>", "\u{200F}");
    let mut out = String::new();
    let mut rest = pattern.as_str();
    while let Some(c) = rest.chars().next() {
        let run = rest.len() - rest.trim_start_matches(c).len();
        let (head, tail) = rest.split_at(run);
        if c.is_ascii_alphabetic() {
            out.push_str(&field(head));
        } else {
            out.push_str(head);
        }
        rest = tail;
    }
    out
}

const WEEKDAY_NAMES: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

#[test]
fn every_pattern_reads_back() {
    let names: Vec<(u8, &str)> = rows(MONTHS)
        .filter(|row| row[0] == "gregorian")
        .map(|row| (row[1].parse().unwrap(), row[2]))
        .collect();
    for row in rows(PATTERNS).filter(|row| !row[0].contains('–')) {
        for (index, (month, name)) in names.iter().enumerate() {
            let day = u8::try_from(index % 28 + 1).unwrap();
            let date = CivilDate::new(1900 + i32::try_from(index).unwrap() * 3, *month, day).unwrap();
            let text = format(row[0], date, name, WEEKDAY_NAMES[usize::from(date.iso_weekday()) - 1]);
            assert_eq!(
                parse(&text, &Context::new()).and_then(|found| found.value),
                Some(date.to_string()),
                "{text}"
            );
        }
    }
}

#[test]
fn every_interval_pattern_reads_back() {
    let (from, to) = (CivilDate::new(2019, 5, 3).unwrap(), CivilDate::new(2019, 5, 17).unwrap());
    for row in rows(PATTERNS).filter(|row| row[0].contains('–')) {
        let (first, second) = row[0].split_once('–').unwrap();
        let text = format!("{}–{}", format(first, from, "مايو", ""), format(second, to, "مايو", ""));
        let found = parse(&text, &Context::new());
        assert_eq!(found.and_then(|found| found.value).as_deref(), Some("2019-05-03/2019-05-17"), "{text}");
    }
}

/// One field of 2019-08-05T21:05:30, with this mark of the afternoon.
fn partial_field(pattern: &str, afternoon: &str) -> String {
    match pattern {
        "E" | "ccc" => "الاثنين",
        "d" => "5",
        "M" => "8",
        "MM" => "08",
        "MMM" | "MMMM" | "LLL" => "أغسطس",
        "y" => "2019",
        "G" => "م",
        "QQQ" | "QQQQ" => "الربع الثالث",
        "w" => "32",
        "h" => "9",
        "H" | "HH" => "21",
        "dd" | "mm" => "05",
        "ss" => "30",
        "z" | "v" => "غرينتش",
        "a" => afternoon,
        "B" => "في المساء",
        other => panic!("unknown field {other}"),
    }
    .to_owned()
}

#[test]
fn every_partial_pattern_reads_back() {
    for row in rows(OTHER_PATTERNS) {
        for afternoon in ["م", "مساءً"] {
            let text = fill(row[0], |pattern| partial_field(pattern, afternoon));
            let found = parse(&text, &Context::new()).and_then(|found| found.value);
            assert_eq!(found.as_deref(), Some(row[1]), "{text}");
        }
    }
}
