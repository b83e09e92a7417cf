//! Number words, cues, units and modifiers.

use anyhow::{Context, Result};

use super::{Row, read};

/// The rows of the word table that this module knows.
pub(super) fn rows() -> Result<Vec<String>> {
    let mut rows = Vec::new();
    for row in read("cardinals.tsv")? {
        rows.push(cardinal(&row)?);
    }
    for row in read("ordinals.tsv")? {
        rows.push(ordinal(&row)?);
    }
    for row in read("fractions.tsv")? {
        rows.push(fraction(&row)?);
    }
    for row in read("number_cues.tsv")? {
        rows.push(cue(&row)?);
    }
    Ok(rows)
}

/// The rows of the phrase table that this module knows.
pub(super) fn phrases() -> Result<Vec<String>> {
    read("modifiers.tsv")?.iter().map(modifier).collect()
}

fn cardinal(row: &Row) -> Result<String> {
    let (surface, value) = (row.get("surface")?, row.get("value")?);
    let class = match row.get("class")? {
        "zero" => "C::ZERO",
        "unit" => "C::UNIT",
        "ten" => "C::TEN",
        "teen" => "C::TEEN",
        "tens" => "C::TENS",
        "hundred" => "C::HUNDRED",
        "hundreds-dual" => "C::HUNDREDS_DUAL",
        "hundreds" => "C::HUNDREDS",
        "scale" => "C::SCALE",
        "scale-acc" => "C::SCALE_ACC",
        "scale-dual" => "C::SCALE_DUAL",
        "scale-construct" => "C::SCALE_CONSTRUCT",
        "scale-plural" => "C::SCALE_PLURAL",
        "many" => "C::MANY",
        "dozen" => "C::DOZEN",
        "dozen-dual" => "C::DOZEN_DUAL",
        _ => return row.unknown("class"),
    };
    let class = format!("{class}{}{}", ambiguity(row)?, agreement(row)?);
    if row.get("class")?.starts_with("scale") || row.get("class")? == "many" {
        return Ok(format!("({surface:?}, L::scale({class}, {}))", exponent(value)?));
    }
    Ok(format!("({surface:?}, L::of({class}, {}))", value.parse::<u16>().context("value")?))
}

/// The power of ten that a scale stands for.
fn exponent(value: &str) -> Result<usize> {
    let zeros = value.strip_prefix('1').context("a scale is a power of ten")?;
    anyhow::ensure!(zeros.bytes().all(|digit| digit == b'0'), "a scale is a power of ten");
    Ok(zeros.len())
}

fn ambiguity(row: &Row) -> Result<&'static str> {
    Ok(match row.get("amb")? {
        "0" => "",
        "1" => ".with(C::NEEDS_LICENCE)",
        "2" => ".with(C::COMPOUND_ONLY)",
        _ => return row.unknown("amb"),
    })
}

fn agreement(row: &Row) -> Result<String> {
    let gender = match row.get("gender")? {
        "m" => ".with(C::MASCULINE)",
        "f" => ".with(C::FEMININE)",
        "-" => "",
        _ => return row.unknown("gender"),
    };
    let case = if row.get("case").is_ok_and(|case| case == "acc") { ".with(C::ACCUSATIVE)" } else { "" };
    let variety = row.get("variety")?;
    let dialect = if variety.starts_with("dial") { ".with(C::DIALECT)" } else { "" };
    Ok(format!("{gender}{case}{dialect}"))
}

fn ordinal(row: &Row) -> Result<String> {
    let class = match row.get("class")? {
        "ordinal" => "C::ORDINAL",
        "ordinal-compound" => "C::ORDINAL_COMPOUND",
        "enumerator" => "C::ENUMERATOR",
        "last" => "C::LAST",
        "last-construct" => "C::LAST_CONSTRUCT",
        _ => return row.unknown("class"),
    };
    let gender = match row.get("gender")? {
        "m" => ".with(C::MASCULINE)",
        "f" => ".with(C::FEMININE)",
        _ => "",
    };
    let value = row.get("value")?.parse::<u16>().unwrap_or(0);
    Ok(format!("({:?}, L::of({class}{gender}, {value}))", row.get("surface")?))
}

fn fraction(row: &Row) -> Result<String> {
    let class = match row.get("number")? {
        "sg" | "du" => "C::FRACTION",
        "pl" => "C::FRACTION_PLURAL",
        "char" => "C::FRACTION_CHAR",
        _ => return row.unknown("number"),
    };
    let dual = if row.get("number")? == "du" { ".with(C::DUAL)" } else { "" };
    let dialect = if row.get("variety")? == "dial" { ".with(C::DIALECT)" } else { "" };
    let (parts, denominator) = (row.get("num")?, row.get("den")?);
    Ok(format!("({:?}, L::fraction({class}{dual}{dialect}, {parts}, {denominator}))", row.get("surface")?))
}

fn cue(row: &Row) -> Result<String> {
    let name = match row.get("cue")? {
        "month-unit" => "MONTHS".to_owned(),
        "week-unit" => "WEEKS".to_owned(),
        "day-unit" => "DAYS".to_owned(),
        "year-unit" => "YEARS".to_owned(),
        "spring" => "SPRINGS".to_owned(),
        cue => cue.to_uppercase().replace('-', "_"),
    };
    let counts = name.starts_with("DECADE") || matches!(name.as_str(), "GOAL" | "TUPLE");
    let value = if counts { row.get("note")? } else { "0" };
    Ok(format!("({:?}, L::of(C::{name}, {value}))", row.get("surface")?))
}

fn modifier(row: &Row) -> Result<String> {
    let modifier = match row.get("mod")? {
        "APPROX" => "M::Approx",
        "MORE_THAN" => "M::MoreThan",
        "LESS_THAN" => "M::LessThan",
        "EQUAL_OR_MORE" => "M::EqualOrMore",
        "EQUAL_OR_LESS" => "M::EqualOrLess",
        _ => return row.unknown("mod"),
    };
    let place = match row.get("position")? {
        "pre" => "Before",
        "post" => "After",
        _ => return row.unknown("position"),
    };
    Ok(format!("({:?}, P::{place}({modifier}))", row.get("surface")?))
}
