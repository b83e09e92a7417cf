//! `rasd date`: a date in another calendar, written out in Arabic.

use std::io::{self, BufRead, Write};

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};
use rasd::datetime::{self, Calendar, CalendarDate, DateFormat, HijriRule, MonthSystem, parse};

use crate::Status;
use crate::lang::say;

#[derive(Args, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command")]
#[command(allow_negative_numbers = true)]
pub(crate) struct DateArgs {
    /// The date: 2022-01-06, or in Arabic: 12 ربيع الآخر 1443هـ; `-` for one a line on standard input
    #[arg(value_name = "DATE")]
    date: String,
    /// The calendar of a date in digits
    #[arg(long, value_enum, value_name = "CALENDAR", default_value = "gregorian")]
    from_calendar: CalendarChoice,
    /// The calendar to write it in
    #[arg(long, value_enum, value_name = "CALENDAR", default_value = "gregorian")]
    to_calendar: CalendarChoice,
    /// The names of the Gregorian months
    #[arg(long, value_enum, value_name = "REGION", default_value = "egypt")]
    months: MonthChoice,
    /// Which Hijri calendar
    #[arg(long, value_enum, default_value = "umm-al-qura")]
    hijri: HijriChoice,
    /// With the weekday
    #[arg(long)]
    weekday: bool,
    /// With م after a Gregorian year
    #[arg(long)]
    era: bool,
    /// ٠١٢٣ in place of 0123
    #[arg(long)]
    arabic_digits: bool,
    /// Digits instead: 1443-06-03
    #[arg(long, conflicts_with_all = ["months", "weekday", "era", "arabic_digits"])]
    iso: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum CalendarChoice {
    Gregorian,
    Hijri,
    Persian,
    Coptic,
    Julian,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum MonthChoice {
    /// يناير فبراير
    Egypt,
    /// كانون الثاني شباط
    Levant,
    /// جانفي فيفري
    Maghreb,
    /// يناير … يوليوز غشت
    Morocco,
    /// يناير … أغشت شتمبر
    Mauritania,
    /// أي النار النوار, 1986 to 2011
    Libya,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum HijriChoice {
    /// The civil calendar of Saudi Arabia
    UmmAlQura,
    /// Arithmetic, from Friday 16 July 622
    Civil,
    /// Arithmetic, from Thursday 15 July 622
    Tabular,
}

/// Writes the date, or each date of standard input; a line that is none has a message and makes the status 1.
pub(crate) fn run(args: &DateArgs) -> Result<Status> {
    let mut out = io::stdout().lock();
    if args.date != "-" {
        writeln!(out, "{}", written(args, &args.date)?)?;
        return Ok(Status::Good);
    }
    let mut status = Status::Good;
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        match written(args, &line?) {
            Ok(text) => writeln!(out, "{text}")?,
            Err(error) => {
                writeln!(out)?;
                eprintln!("rasd: {}", say!("line {number}: {error:#}", "السطر {number}: {error:#}"));
                status = Status::Bad;
            }
        }
    }
    Ok(status)
}

fn written(args: &DateArgs, text: &str) -> Result<String> {
    let rule = hijri(args.hijri);
    let civil = match in_digits(text.trim(), calendar(args.from_calendar)) {
        Some(date) => {
            date.to_civil(rule).with_context(|| say!("there is no such day: {text}", "لا يوم كهذا: {text}"))?
        }
        None => in_words(text, rule).with_context(|| no_day(text))?,
    };
    let date = CalendarDate::from_civil(civil, calendar(args.to_calendar), rule);
    if args.iso {
        return Ok(format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    }
    let mut format = DateFormat::new().with_months(months(args.months)).with_hijri_rule(rule);
    if args.weekday {
        format = format.with_weekday();
    }
    if args.era {
        format = format.with_era();
    }
    if args.arabic_digits {
        format = format.with_arabic_digits();
    }
    format.format(date).with_context(|| no_names(date.calendar))
}

fn no_day(text: &str) -> String {
    say!(
        "no day: {text}; write 2022-01-06 or a date in Arabic",
        "ليس يوما: {text}؛ اكتب 2022-01-06 أو تاريخا بالعربية"
    )
}

fn no_names(calendar: Calendar) -> String {
    say!(
        "the {calendar} calendar has no Arabic names here; use --iso",
        "ليس هنا أسماء عربية لتقويم {calendar}؛ استعمل --iso"
    )
}

/// `2022-01-06` or `-0043-03-15`, in the calendar asked for.
fn in_digits(text: &str, calendar: Calendar) -> Option<CalendarDate> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let mut fields = digits.splitn(3, '-');
    let mut field = || fields.next().filter(|field| field.bytes().all(|byte| byte.is_ascii_digit()));
    let year: i32 = field()?.parse().ok()?;
    let (month, day) = (field()?.parse().ok()?, field()?.parse().ok()?);
    Some(CalendarDate { calendar, year: sign * year, month, day })
}

/// The day of a date in Arabic words and digits.
fn in_words(text: &str, rule: HijriRule) -> Option<rasd::datetime::CivilDate> {
    let found = parse(text.trim(), &datetime::Context::new().with_hijri_rule(rule))?;
    found.days.filter(|(first, last)| first == last).map(|(day, _)| day)
}

const fn calendar(choice: CalendarChoice) -> Calendar {
    match choice {
        CalendarChoice::Gregorian => Calendar::Gregorian,
        CalendarChoice::Hijri => Calendar::Hijri,
        CalendarChoice::Persian => Calendar::Persian,
        CalendarChoice::Coptic => Calendar::Coptic,
        CalendarChoice::Julian => Calendar::Julian,
    }
}

const fn months(choice: MonthChoice) -> MonthSystem {
    match choice {
        MonthChoice::Egypt => MonthSystem::EgyptGulf,
        MonthChoice::Levant => MonthSystem::Levant,
        MonthChoice::Maghreb => MonthSystem::MaghrebFr,
        MonthChoice::Morocco => MonthSystem::Morocco,
        MonthChoice::Mauritania => MonthSystem::Mauritania,
        MonthChoice::Libya => MonthSystem::LibyaGaddafi,
    }
}

const fn hijri(choice: HijriChoice) -> HijriRule {
    match choice {
        HijriChoice::UmmAlQura => HijriRule::UmmAlQura,
        HijriChoice::Civil => HijriRule::Civil,
        HijriChoice::Tabular => HijriRule::Tabular,
    }
}
