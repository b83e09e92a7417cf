//! Persons whom a sentence that begins with their name explains: «نيلز بور (1885 – 1962)», «نيلز بور هو عالم دنماركي».

use core::ops::Range;

use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::next_word;

/// Words in such a name.
const LONGEST: usize = 4;

/// Tokens between two brackets, and in all brackets behind a name.
const BRACKETS: usize = 40;

/// The names at the beginning of a sentence that is told to be a person's.
pub(crate) fn defined(page: &Page<'_>) -> Vec<Shape> {
    page.stream.sentences().iter().filter_map(|sentence| explained(page, &sentence.tokens())).collect()
}

fn explained(page: &Page<'_>, sentence: &Range<usize>) -> Option<Shape> {
    let end = name(page, sentence.start)?;
    let told = is_named(page, sentence.start, end) && is_lifetime(page, end..sentence.end)
        || end > sentence.start + 1 && is_called(page, end);
    told.then(|| Shape {
        tokens: sentence.start..end,
        start: page.start(sentence.start, 0),
        kind: ShapeKind::Person,
        confidence: 80,
        rule: "entity.person.defined",
    })
}

/// نيلز بور, أرسطو: several words, or a known given name; one foreign word may be anything, كورونا (2019 - 2022).
fn is_named(page: &Page<'_>, from: usize, end: usize) -> bool {
    let named = page.named(from);
    end > from + 1 || named.given && named.strength >= 2
}

/// The end of the words from token `from` on that may be a name.
fn name(page: &Page<'_>, from: usize) -> Option<usize> {
    let mut end = from;
    while end - from < LONGEST
        && may_be_part(page, end)
        && (end == from || next_word(page.stream, end - 1) == Some(end))
    {
        end += 1;
    }
    (end > from && !page.has(from, WordClass::PARTICLE)).then_some(end)
}

/// A word of the name lists, one of foreign letters, or a particle.
fn may_be_part(page: &Page<'_>, at: usize) -> bool {
    let named = page.named(at);
    let known = named.strength > 0 && named.cut == 0 && !page.has(at, WordClass::NO_NAME);
    known || page.has_foreign_letters(at) || page.has_whole(at, WordClass::PARTICLE)
}

/// (14 مارس 1879 - 18 أبريل 1955), (ولد 1960): the years of a life, in the first or the second bracket.
fn is_lifetime(page: &Page<'_>, behind: Range<usize>) -> bool {
    let end = behind.end.min(behind.start + BRACKETS);
    let mut open = behind.start;
    while open < end && page.stream.text(open) == "(" {
        let close = (open..end).find(|&at| page.stream.text(at) == ")").unwrap_or(end);
        if is_born(page, open + 1) || has_years(page, open + 1..close) {
            return true;
        }
        open = close + 1;
    }
    false
}

/// ولد 1960, توفي في القاهرة; not توفي 500 شخص, which counts.
fn is_born(page: &Page<'_>, at: usize) -> bool {
    matches!(page.stream.key(at), "ولد" | "ولدت" | "مواليد" | "توفي" | "توفيت") && !counts(page, at + 1)
}

/// 500 شخص: a number before a word that belongs to no date.
fn counts(page: &Page<'_>, at: usize) -> bool {
    let dated = WordClass::MONTH.with(WordClass::STOP);
    let noun = |at: usize| page.is_word(at) && page.stream.key(at).chars().count() > 2;
    let number = page.stream.text(at).starts_with(char::is_numeric);
    number && noun(at + 1) && !page.has(at + 1, dated)
}

/// Years between birth and death.
const LIFETIME: core::ops::RangeInclusive<u16> = 20..=110;

/// A year on each side of a dash, a life apart.
fn has_years(page: &Page<'_>, mut tokens: Range<usize>) -> bool {
    let dash = |&at: &usize| matches!(page.stream.text(at), "-" | "–" | "—" | "ـ");
    let Some(middle) = tokens.find(dash) else { return false };
    let born: Vec<u16> = (middle.saturating_sub(6)..middle).filter_map(|at| year(page, at)).collect();
    let mut died = tokens.filter_map(|at| year(page, at));
    died.any(|died| born.iter().any(|born| LIFETIME.contains(&died.abs_diff(*born))))
}

/// The year that token `at` is: a number of three or four digits.
fn year(page: &Page<'_>, at: usize) -> Option<u16> {
    let digits = || page.stream.key(at).chars().filter_map(|letter| letter.to_digit(10));
    let year = digits().fold(0, |year, digit| (year * 10 + digit).min(10_000));
    u16::try_from(year).ok().filter(|_| (3..=4).contains(&digits().count()))
}

/// هو عالم, هي ممثلة, ملحن نمساوي; not هو مدير المتعة, which may be said of anything.
fn is_called(page: &Page<'_>, at: usize) -> bool {
    let relation = |at: usize| page.is_country_nisba(at) && !page.is_definite(at);
    if page.has_whole(at, WordClass::PROFESSION) && !page.is_definite(at) {
        return relation(at + 1) && page.named(at).strength == 0;
    }
    let profession = WordClass::PROFESSION.with(WordClass::OFFICE).with(WordClass::WEAK_TITLE);
    let called = page.has(at + 1, profession) && !page.is_definite(at + 1);
    matches!(page.stream.key(at), "هو" | "هي") && called && !page.is_definite(at + 2)
}
