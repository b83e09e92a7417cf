//! Unicode tables of rasd-normalize, from the data of ICU4X and of the `unicode-normalization` crate (both Unicode 18.0;
//! licence Unicode-3.0).

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use icu_casemap::CaseMapper;
use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::Generated;
use super::file::root;

/// `crates/rasd-normalize/src/unicode/tables.rs`.
pub(crate) fn tables() -> Result<Vec<Generated>> {
    let (major, minor, patch) = unicode_normalization::UNICODE_VERSION;
    let mut out = String::from("// Written by `cargo xtask bake` from Unicode data; do not edit.\n\n");
    writeln!(out, "/// The version of Unicode of these tables.")?;
    writeln!(out, "pub(crate) const VERSION: (u8, u8, u8) = ({major}, {minor}, {patch});\n")?;
    writeln!(out, "/// The zeros of all decimal digits (general category Nd); each begins a row of ten.")?;
    write_chars(&mut out, "ZEROS", &zeros()?)?;
    write_folds(&mut out)?;
    writeln!(out, "/// Characters that lower-case to one other, with it.")?;
    let lower = |c| CaseMapper::new().simple_lowercase(c);
    write_pairs(&mut out, "LOWER", chars().filter(|c| lower(*c) != *c).map(|c| (c, lower(c))))?;
    writeln!(out, "/// Letters (general category L), as ranges.")?;
    write_ranges(&mut out, "LETTERS", is_letter)?;
    writeln!(out, "/// Invisible formatting characters (general category Cf), as ranges.")?;
    write_ranges(&mut out, "FORMATS", |c| category(c) == GeneralCategory::Format)?;
    writeln!(
        out,
        "/// Every character that some operation may change or move, outside the blocks with tables of their own."
    )?;
    let foldings = utr30()?;
    let folds = |c: char| foldings.iter().any(|(first, last, _)| (*first..=*last).contains(&c));
    write_ranges(&mut out, "TOUCHED", |c| is_touched(c) || !c.is_ascii() && folds(c))?;
    write_utr30(&mut out, &foldings)?;
    write_entities(&mut out)?;
    Ok(vec![Generated {
        path: PathBuf::from("crates/rasd-normalize/src/unicode/tables.rs"),
        content: out.into_bytes(),
    }])
}

/// A range of characters and what each becomes.
type Folding = (char, char, String);

/// The named references of `seeds/unicode/html_entities.tsv`, by name.
fn write_entities(out: &mut String) -> Result<()> {
    let path = root().join("seeds/unicode/html_entities.tsv");
    let rows = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    writeln!(out, "\n/// The named character references of HTML 5, by name, most with their semicolon.")?;
    writeln!(out, "pub(crate) const ENTITIES: &[(&str, &str)] = &[")?;
    for row in rows.lines().skip(2) {
        let mut fields = row.split('\t');
        let mut field = || fields.next().with_context(|| format!("a field is missing: {row}"));
        let name = field()?;
        let to = field()?.split(' ').map(parse).collect::<Result<String>>()?;
        writeln!(out, "    (\"{name}\", \"{}\"),", to.escape_unicode())?;
    }
    writeln!(out, "];")?;
    Ok(())
}

/// The foldings of `seeds/unicode/utr30_foldings.tsv`.
fn utr30() -> Result<Vec<Folding>> {
    let path = root().join("seeds/unicode/utr30_foldings.tsv");
    let rows = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let folding = |row: &str| {
        let mut fields = row.split('\t');
        let mut field = || fields.next().with_context(|| format!("a field is missing: {row}"));
        let (first, last) = (parse(field()?)?, parse(field()?)?);
        let to =
            field()?.split(' ').filter(|code| !code.is_empty()).map(parse).collect::<Result<String>>()?;
        Ok((first, last, to))
    };
    rows.lines().skip(2).map(folding).collect()
}

fn write_utr30(out: &mut String, foldings: &[Folding]) -> Result<()> {
    writeln!(
        out,
        "/// What UTR #30 folds besides `NFKC_Casefold`, in ranges, as Lucene's `ICUFoldingFilter` has it."
    )?;
    writeln!(out, "pub(crate) const UTR30: &[(char, char, &str)] = &[")?;
    for (first, last, to) in foldings {
        writeln!(out, "    ({}, {}, \"{}\"),", literal(*first), literal(*last), to.escape_unicode())?;
    }
    writeln!(out, "];")?;
    Ok(())
}

fn parse(code: &str) -> Result<char> {
    let code = u32::from_str_radix(code, 16).with_context(|| format!("not a code point: {code}"))?;
    char::from_u32(code).with_context(|| format!("not a character: {code:X}"))
}

/// Every character: the scalar values of Unicode.
fn chars() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

fn is_letter(c: char) -> bool {
    use GeneralCategory::{LowercaseLetter, ModifierLetter, OtherLetter, TitlecaseLetter, UppercaseLetter};
    matches!(category(c), UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter)
}

fn zeros() -> Result<Vec<char>> {
    let digits: Vec<char> = chars().filter(|c| category(*c) == GeneralCategory::DecimalNumber).collect();
    for row in digits.chunks(10) {
        let whole = row.len() == 10
            && row.iter().zip(row.iter().skip(1)).all(|(one, next)| u32::from(*one) + 1 == u32::from(*next));
        ensure!(whole, "the digits do not come in rows of ten: {row:?}");
    }
    Ok(digits.into_iter().step_by(10).collect())
}

fn fold(c: char) -> String {
    CaseMapper::new().fold_string(c.encode_utf8(&mut [0; 4])).into_owned()
}

/// Full case folding: one character for one in a table, the rest in another.
fn write_folds(out: &mut String) -> Result<()> {
    let folded: Vec<(char, String)> =
        chars().map(|c| (c, fold(c))).filter(|(c, to)| *to != c.to_string()).collect();
    let single = folded
        .iter()
        .filter_map(|(c, to)| Some((*c, to.chars().next().filter(|one| to.len() == one.len_utf8())?)));
    writeln!(out, "/// Characters whose full case folding is one other, with it.")?;
    write_pairs(out, "FOLDED", single)?;
    writeln!(out, "/// Characters whose full case folding is several.")?;
    writeln!(out, "pub(crate) const FOLDED_TO_SEVERAL: &[(char, &str)] = &[")?;
    for (c, to) in folded.iter().filter(|(_, to)| to.chars().count() > 1) {
        writeln!(out, "    ({}, \"{}\"),", literal(*c), to.escape_unicode())?;
    }
    writeln!(out, "];\n")?;
    Ok(())
}

/// True when a normalization form, a case folding, a digit folding or the removal of invisible characters touches `c`.
fn is_touched(c: char) -> bool {
    let alone = || core::iter::once(c);
    !c.is_ascii()
        && (canonical_combining_class(c) != 0
            || unicode_normalization::is_nfkc_quick(alone()) != unicode_normalization::IsNormalized::Yes
            || unicode_normalization::is_nfkd_quick(alone()) != unicode_normalization::IsNormalized::Yes
            || fold(c) != c.to_string()
            || CaseMapper::new().simple_lowercase(c) != c
            || alone().nfkd().any(|part| canonical_combining_class(part) != 0)
            || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
            || matches!(
                category(c),
                GeneralCategory::DecimalNumber
                    | GeneralCategory::Format
                    | GeneralCategory::SpaceSeparator
                    | GeneralCategory::NonspacingMark
            ))
}

fn literal(c: char) -> String {
    format!("'{}'", c.escape_unicode())
}

fn write_chars(out: &mut String, name: &str, chars: &[char]) -> Result<()> {
    writeln!(out, "pub(crate) const {name}: &[char] = &[")?;
    for c in chars {
        writeln!(out, "    {},", literal(*c))?;
    }
    writeln!(out, "];\n")?;
    Ok(())
}

fn write_pairs(out: &mut String, name: &str, pairs: impl Iterator<Item = (char, char)>) -> Result<()> {
    writeln!(out, "pub(crate) const {name}: &[(char, char)] = &[")?;
    for (from, to) in pairs {
        writeln!(out, "    ({}, {}),", literal(from), literal(to))?;
    }
    writeln!(out, "];\n")?;
    Ok(())
}

fn write_ranges(out: &mut String, name: &str, holds: impl Fn(char) -> bool) -> Result<()> {
    let mut ranges: Vec<(char, char)> = Vec::new();
    for c in chars().filter(|c| holds(*c)) {
        match ranges.last_mut() {
            Some((_, last)) if u32::from(*last) + 1 == u32::from(c) => *last = c,
            _ => ranges.push((c, c)),
        }
    }
    write_pairs(out, name, ranges.into_iter())
}
