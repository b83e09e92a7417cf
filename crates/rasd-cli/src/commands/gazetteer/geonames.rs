//! The dumps of GeoNames (<https://download.geonames.org/export/dump/readme.txt>, CC BY 4.0).

use std::collections::HashMap;

use rasd::gazetteer::seed::SeedError;
use rasd::gazetteer::{Class, Derive, Entry, NameFlags};

/// Columns of the dump and of the alternate names.
const COLUMNS: usize = 19;
const ALTERNATE_COLUMNS: usize = 8;

/// Reads a dump: places with an Arabic name. The names come from the file of alternate names, where the language is given; without it
/// from the column of alternate names, where only the letters tell.
///
/// # Errors
/// Lines that are not of the dump's form.
pub(crate) fn read(dump: &str, alternates: &str) -> Result<Vec<Entry>, Vec<SeedError>> {
    let mut errors = Vec::new();
    let arabic = arabic_names(alternates, &mut errors);
    let mut entries = Vec::new();
    for (number, line) in (1..).zip(dump.lines()).filter(|(_, line)| !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let Ok(cells) = <[&str; COLUMNS]>::try_from(cells) else {
            errors.push(wrong(number, COLUMNS, line));
            continue;
        };
        entries.extend(place(&cells, arabic.get(cells[0]), alternates.is_empty()));
    }
    if errors.is_empty() { Ok(entries) } else { Err(errors) }
}

fn wrong(line: usize, columns: usize, text: &str) -> SeedError {
    let found = text.split('\t').count();
    SeedError { line, column: 1, message: format!("{found} columns where GeoNames has {columns}") }
}

/// A name with what the file of alternate names says of it.
type Alternate<'t> = (&'t str, NameFlags);

fn arabic_names<'t>(text: &'t str, errors: &mut Vec<SeedError>) -> HashMap<&'t str, Vec<Alternate<'t>>> {
    let mut names: HashMap<&str, Vec<Alternate<'t>>> = HashMap::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, place, language, name, preferred, _, colloquial, historic, ..] = cells[..] else {
            errors.push(wrong(number, ALTERNATE_COLUMNS, line));
            continue;
        };
        if language == "ar" && colloquial != "1" {
            let mut flags = if preferred == "1" { NameFlags::PRIMARY } else { NameFlags::ALIAS };
            if historic == "1" {
                flags |= NameFlags::HISTORIC;
            }
            names.entry(place).or_default().push((name, flags));
        }
    }
    names
}

fn place(cells: &[&str; COLUMNS], arabic: Option<&Vec<Alternate<'_>>>, guess: bool) -> Option<Entry> {
    let [id, name, _, alternates, _, _, class, code, country, ..] = *cells;
    let guessed = || {
        alternates.split(',').filter(|name| guess && is_arabic(name)).map(|name| (name, NameFlags::default()))
    };
    let names: Vec<Alternate<'_>> = arabic.into_iter().flatten().copied().chain(guessed()).collect();
    let (first, rest) = names.split_first()?;
    let mut entry = Entry::new(id, Class::Place, first.0).id("geonames", id).kind(kind(class, code));
    if name.len() < 256 {
        entry = entry.label("en", name);
    }
    entry.region = if country.len() == 2 { country.into() } else { String::new() };
    entry.rank = rank(class, code, cells[14]);
    entry.source = "GeoNames, CC-BY-4.0".into();
    entry.names.truncate(0);
    for (text, flags) in std::iter::once(first).chain(rest) {
        entry = entry.name(text, *flags, Derive::Nothing);
    }
    Some(entry)
}

/// Arabic letters and blanks alone, none of those that Persian and Urdu add.
fn is_arabic(name: &str) -> bool {
    let letter = |c: char| matches!(c, 'ء'..='غ' | 'ف'..='ي' | ' ' | '-');
    !name.is_empty() && name.chars().all(letter)
}

fn kind(class: &str, code: &str) -> &'static str {
    match (class, code) {
        ("A", code) if code.starts_with("PCL") => "country",
        ("A", _) => "region",
        ("P", "PPLC") => "capital",
        ("P", _) => "city",
        ("H", _) => "water",
        ("T", _) => "mountain",
        ("S", "AIRP") => "airport",
        ("S" | "R", _) => "facility",
        _ => "area",
    }
}

/// Prominence: countries and capitals first, then by the digits and the leading half of the population.
fn rank(class: &str, code: &str, population: &str) -> u8 {
    let people: u64 = population.parse().unwrap_or(0);
    let size = u8::try_from(people.checked_ilog2().unwrap_or(0)).unwrap_or(0).saturating_mul(5);
    match kind(class, code) {
        "country" => 200,
        "capital" => 150,
        _ => size.min(140),
    }
}
