//! Units of measure behind a numeral, and duals that count themselves.

use nom::Parser;
use nom::combinator::opt;

use super::draft::Suffix;
use super::suffix::phrase;
use super::way::is_of_a_way;
use crate::grammar::input::{Terms, bare, sign, term};
use crate::grammar::numeral::Numeral;
use crate::lexicon::{ANGLES, Class, ENGINES, HEAT, MOMENTS, OWNED_HEAT, QUAKES, Sense, VOLUMES, unit_code};
use crate::term::Term;

/// A unit at the input: its code, and whether its name counts two.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub(crate) code: &'static str,
    pub(crate) dual: bool,
    pub(crate) everyday: bool,
}

/// The unit that begins at the input: a phrase before a word.
pub(crate) fn unit_at(input: Terms<'_>, digits: bool) -> Option<(Terms<'_>, Unit)> {
    let named = named(input).filter(|(rest, _)| !is_spelled(*rest));
    if let Some((rest, Sense::Unit(unit, dual))) = named {
        return Some((rest, Unit { code: unit_code(unit), dual, everyday: false }));
    }
    if let Some(rest) = degree_sign(input) {
        return Some(rest);
    }
    let word = input.first().filter(|term| term.is(Class::MEASURE) && (digits || !term.is(Class::SHORT)))?;
    let code = unit_code(word.lexeme.unit);
    let code = if code == "kg" && is_of_a_way(input) { "km" } else { code };
    let rest = input.skip(1);
    let unit = Unit { code, dual: word.is(Class::DUAL), everyday: word.is(Class::EVERYDAY) };
    Some(raised(rest, code).map_or((rest, unit), |(rest, code)| (rest, Unit { code, ..unit })))
}

/// The longest unit of several words; of «ميغا واط ساعة الذروة» the hour is none.
fn named(input: Terms<'_>) -> Option<(Terms<'_>, Sense)> {
    let found = phrase(input, |sense| matches!(sense, Sense::Unit(..)))?;
    let end = found.0.at;
    if end > input.at + 1 && is_moment(found.0) {
        return named(Terms::until(input, end - 1));
    }
    Some((Terms { end: input.end, ..found.0 }, found.1))
}

/// «ساعة الذروة», «ساعة وقوع العطل»: when something happens.
fn is_moment(rest: Terms<'_>) -> bool {
    let hour = rest.before(1).is_some_and(|hour| rest.key(hour) == "ساعة");
    let moment = |next: &Term| {
        let key = rest.key(next);
        MOMENTS.contains(&key.strip_prefix("ال").unwrap_or(key))
    };
    hour && rest.first().is_some_and(moment)
}

/// «سي سي تي في»: names of letters in a row are no unit.
fn is_spelled(rest: Terms<'_>) -> bool {
    let letter = |term: Option<&Term>| term.is_some_and(|term| term.is(Class::LETTER_NAME));
    letter(rest.before(1)) && letter(rest.first())
}

/// «37° سلزيوس», «70°F», «20°م».
fn degree_sign(input: Terms<'_>) -> Option<(Terms<'_>, Unit)> {
    let (rest, _) = sign(&["°", "º", "˚"])(input).ok()?;
    let next = rest.first().map(|term| (rest.text(term), term));
    let (rest, code) = match next {
        Some(("م" | "س" | "C" | "c", _)) => (rest.skip(1), "Cel"),
        Some(("ف" | "F", _)) => (rest.skip(1), "[degF]"),
        Some((_, term))
            if term.is(Class::MEASURE) && matches!(unit_code(term.lexeme.unit), "Cel" | "[degF]" | "K") =>
        {
            (rest.skip(1), unit_code(term.lexeme.unit))
        }
        _ => (rest, "deg"),
    };
    Some((rest, Unit { code, dual: false, everyday: false }))
}

/// «م2», «كم²», «م٣»: an area or a volume.
fn raised<'a>(rest: Terms<'a>, code: &'static str) -> Option<(Terms<'a>, &'static str)> {
    let next = rest.first().filter(|term| term.glued || stands_apart(rest))?;
    let power = match rest.text(next) {
        "2" | "٢" | "²" => 2,
        "3" | "٣" | "³" => 3,
        _ => return None,
    };
    let raised = match (code, power) {
        ("m", 2) => "m2",
        ("m", 3) => "m3",
        ("km", 2) => "km2",
        ("km", 3) => "km3",
        ("cm", 2) => "cm2",
        ("cm", 3) => "cm3",
        _ => return None,
    };
    Some((rest.skip(1), raised))
}

/// «15000 م 2 ،», «75 كم 2 وسكانها»: the square of letters stands apart where nothing follows that it could count, and the cube in
/// «حجمه 400 م 3»; «400 م 3» alone says two things.
fn stands_apart(rest: Terms<'_>) -> bool {
    let letter =
        rest.before(1).is_some_and(|unit| unit.is(Class::SHORT) || matches!(rest.key(unit), "كم" | "كلم"));
    let square = rest.first().is_some_and(|power| {
        matches!(rest.text(power), "2" | "٢" | "²")
            || matches!(rest.text(power), "3" | "٣" | "³") && letter && is_volume(rest)
    });
    let joined = |next: &Term| next.conjoined() || rest.key(next).starts_with('و') || next.is(Class::IN);
    let free = |next: &Term| {
        if next.is_word() {
            joined(next) && !next.begins() && is_area(rest)
        } else {
            !next.is_digits() && !next.glued
        }
    };
    letter && square && rest.nth(1).is_none_or(free)
}

/// «مساحتها 75 كم 2 وسكانها»: an area is spoken of shortly before.
fn is_area(rest: Terms<'_>) -> bool {
    const WORDS: usize = 8;
    (3..=WORDS).any(|n| rest.before(n).is_some_and(|word| rest.key(word).contains("ساح")))
}

/// «حجمه 400 م 3», «بسعة نحو 400 م 3»: a word of what has a volume stands shortly before.
fn is_volume(rest: Terms<'_>) -> bool {
    const WORDS: usize = 6;
    (3..=WORDS).any(|n| rest.before(n).is_some_and(|word| VOLUMES.contains(&rest.key(word))))
}

/// A unit as the suffix of a numeral.
pub(crate) fn suffix<'a>(rest: Terms<'a>, numeral: &Numeral) -> Option<(Terms<'a>, Suffix)> {
    rest.first().filter(|term| !term.conjoined() && !term.proclitics.preposition())?;
    let digits = numeral.digits;
    let (after, unit) = direct(rest, digits).or_else(|| of_many(rest, numeral))?;
    if after.at == rest.at + 1 && is_era(rest, numeral)
        || unit.dual && !unit.everyday && numeral.at + 1 == numeral.end
    {
        return None;
    }
    let code = resolve(rest, unit.code);
    if unit.everyday && code == HORSEPOWER && !is_power(rest, numeral, after) {
        return None;
    }
    if let Some((after, code)) = energy(after, code) {
        return Some((after, Suffix::Unit { code, per: None }));
    }
    let (after, per) = per(after);
    Some((after, Suffix::Unit { code, per }))
}

fn direct(rest: Terms<'_>, digits: bool) -> Option<(Terms<'_>, Unit)> {
    unit_at(rest, digits)
}

/// «ملايين من براميل», «3 آلاف من الأطنان».
fn of_many<'a>(rest: Terms<'a>, numeral: &Numeral) -> Option<(Terms<'a>, Unit)> {
    if numeral.exponent == 0 && !numeral.upper.is_vague() {
        return None;
    }
    let (rest, _) = bare(Class::FROM)(rest).ok()?;
    unit_at(rest, false).filter(|(_, unit)| !unit.everyday)
}

/// «1990 م» is a year.
fn is_era(rest: Terms<'_>, numeral: &Numeral) -> bool {
    let year = numeral.value.to_u32().is_some_and(|value| (622..=2200).contains(&value))
        && numeral.digits
        && numeral.at + 1 == numeral.end;
    let start = Terms::from(rest, numeral.at);
    let years = start.before(1).is_some_and(|before| before.is(Class::YEARS));
    let range = start.before(1).is_some_and(|dash| matches!(start.text(dash), "-" | "–"))
        && start.before(2).is_some_and(|before| matches!(start.text(before), "م" | "ق.م"));
    rest.first().is_some_and(|term| rest.text(term) == "م") && (year || years || range)
}

const HORSEPOWER: &str = "[HP]";

/// «قوته 150 حصانا», «محرك بقوة 90 حصانا»; «اشترى ثلاثة أحصنة» is of animals.
fn is_power(rest: Terms<'_>, numeral: &Numeral, after: Terms<'_>) -> bool {
    super::near::is_alone(rest, numeral.at, after.at) || speaks_of(rest, ENGINES)
}

/// «درجة» alone is of temperature, of an earthquake, or of an angle.
fn resolve(input: Terms<'_>, code: &'static str) -> &'static str {
    if code != "deg" {
        return code;
    }
    let told = *input.scene.degree.get_or_init(|| degree_of_sentence(input));
    if told == "deg" && is_of_heat(input) { "Cel" } else { told }
}

/// «حرارته 38.5 درجة»: the heat of something stands shortly before its degrees.
fn is_of_heat(input: Terms<'_>) -> bool {
    const WORDS: usize = 5;
    (1..=WORDS)
        .map_while(|n| input.before(n).filter(|word| word.is_word() || word.is_digits()))
        .any(|word| OWNED_HEAT.contains(&input.key(word)))
}

/// What degrees are in a sentence, by what else it speaks of.
fn degree_of_sentence(input: Terms<'_>) -> &'static str {
    if speaks_of(input, HEAT) {
        "Cel"
    } else if speaks_of(input, QUAKES) {
        "ML"
    } else {
        "deg"
    }
}

/// «زاوية -30 درجة», «خط عرض -30 درجة»: degrees of an angle, however small.
pub(super) fn speaks_of_angles(input: Terms<'_>) -> bool {
    *input.scene.angles.get_or_init(|| speaks_of(input, ANGLES))
}

/// One of the words stands in the sentence, with the article or without.
fn speaks_of(input: Terms<'_>, words: &[&str]) -> bool {
    input.scene.terms.iter().any(|term: &Term| {
        let key = input.key(term);
        words.contains(&key.strip_prefix("ال").unwrap_or(key))
    })
}

/// «في الساعة», «/س», «لكل ثانية»: the unit of time a rate is divided by.
fn per(input: Terms<'_>) -> (Terms<'_>, Option<&'static str>) {
    in_time(input).or_else(|| over_time(input)).map_or((input, None), |(rest, per)| (rest, Some(per)))
}

/// «في الساعة», «في الثانية», «بالساعة».
fn in_time(input: Terms<'_>) -> Option<(Terms<'_>, &'static str)> {
    if let Some(code) = input.first().and_then(|term| by_time(input.key(term))) {
        return Some((input.skip(1), code));
    }
    let (rest, _) = bare(Class::IN)(input).ok()?;
    let next =
        rest.first().filter(|term| term.proclitics.without(rasd_tokenize::Proclitics::AL).is_empty())?;
    time_code(rest.key(next)).map(|code| (rest.skip(1), code))
}

/// «كيلوواط/ساعة»: an hour of a power is an amount of energy, however it is written.
fn energy<'a>(rest: Terms<'a>, code: &str) -> Option<(Terms<'a>, &'static str)> {
    let hours = match code {
        "W" => "W.h",
        "kW" => "kW.h",
        "MW" => "MW.h",
        "GW" => "GW.h",
        _ => return None,
    };
    over_time(rest).filter(|(_, per)| *per == "h").map(|(rest, _)| (rest, hours))
}

/// «/س», «/ساعة».
fn over_time(input: Terms<'_>) -> Option<(Terms<'_>, &'static str)> {
    let (rest, _) = sign(&["/"])(input).ok()?;
    let (rest, next) = opt(term(Term::is_word)).parse(rest).ok()?;
    time_code(rest.key(next?)).map(|code| (rest, code))
}

/// «بالساعة», «بالثانية».
pub(super) fn by_time(key: &str) -> Option<&'static str> {
    key.strip_prefix("بال").and_then(time_code)
}

fn time_code(key: &str) -> Option<&'static str> {
    Some(match key.strip_prefix("ال").unwrap_or(key) {
        "ساعة" | "ساعه" | "س" => "h",
        "ثانية" | "ثانيه" | "ث" => "s",
        "دقيقة" | "دقيقه" => "min",
        "يوم" => "d",
        _ => return None,
    })
}

/// How many of the second unit make one of the first: «متر و75 سنتيمترا».
pub(crate) fn fraction_of(whole: &str, part: &str) -> Option<u16> {
    const PARTS: &[(&str, &str, u16)] = &[
        ("km", "m", 1000),
        ("m", "cm", 100),
        ("m", "mm", 1000),
        ("cm", "mm", 10),
        ("kg", "g", 1000),
        ("t", "kg", 1000),
        ("g", "mg", 1000),
        ("L", "mL", 1000),
        ("[ft_i]", "[in_i]", 12),
        ("feddan", "qirat", 24),
        ("[lb_av]", "[oz_av]", 16),
    ];
    PARTS.iter().find(|(first, second, _)| (*first, *second) == (whole, part)).map(|(_, _, count)| *count)
}
