//! The longest numeral that begins at a term and is licensed there.

use super::licence;
use super::vague::vague;
use crate::digits;
use crate::grammar::cardinal::cardinal;
use crate::grammar::fraction::{fraction, ratio};
use crate::grammar::input::Terms;
use crate::grammar::numeral::{Numeral, Shape};
use crate::lexicon::Class;
use crate::term::Term;
use crate::value::Number;

/// The numeral at the input: the longest of all shapes, a cardinal before a fraction of the same length.
pub(crate) fn numeral(input: Terms<'_>) -> Option<(Terms<'_>, Numeral)> {
    input.first().filter(|term| {
        term.is_digits()
            || term.is(OPENERS)
            || !term.is_word() && matches!(input.text(term), "." | "٫" | "-" | "−" | "(")
    })?;
    lone_digits(input)
        .or_else(|| lone_word(input))
        .or_else(|| input.scene.memo.numerals.get_or(input, || longest(input)))
}

/// What a numeral of any shape may begin with besides digits and signs.
pub(crate) const OPENERS: Class = crate::grammar::piece::OPENERS
    .with(Class::MINUS)
    .with(Class::FRACTION)
    .with(Class::FRACTION_CHAR)
    .with(Class::PIECE)
    .with(Class::FEW)
    .with(Class::SEVERAL)
    .with(Class::MANY)
    .with(Class::SCALE_PLURAL);

fn longest<'a>(input: Terms<'a>) -> Option<(Terms<'a>, Numeral)> {
    let mut best: Option<(Terms<'a>, Numeral)> = None;
    let mut offer = |found: Option<(Terms<'a>, Numeral)>| {
        if let Some((rest, numeral)) = found
            && best.as_ref().is_none_or(|(_, known)| numeral.end > known.end)
        {
            best = Some((rest, numeral));
        }
    };
    offer(ratio(input).ok().filter(|(_, found)| share(input, found)));
    offer(cardinal(input).ok());
    offer(fraction(input).ok().filter(|(_, found)| found.shape == Shape::Cardinal || found.len() > 1));
    if input.first().is_some_and(|first| first.is(super::vague::OPENERS)) {
        offer(vague(input).ok());
    }
    best
}

/// Digits that the term behind them cannot make more of, as most are: «2021», «15 كتابا».
fn lone_digits(input: Terms<'_>) -> Option<(Terms<'_>, Numeral)> {
    let digits = input.first().filter(|first| first.is_digits())?;
    let rest = input.skip(1);
    if rest.first().is_some_and(|next| may_continue(rest, next)) {
        return None;
    }
    let read = digits::short(input.text(digits)).filter(|read| !read.is_torn_end())?;
    let mut found = Numeral::new(Shape::Cardinal, read.value, input.at, rest.at, "number.cardinal.digits");
    (found.digits, found.words) = (true, false);
    Some((rest, found))
}

/// A unit or a ten in one word before a word of no list: «ثلاثة رجال», «الخمسون».
fn lone_word(input: Terms<'_>) -> Option<(Terms<'_>, Numeral)> {
    let word = input
        .first()
        .filter(|word| word.is(SMALL) && word.class.without(SMALL.with(GENDER)) == Class::NONE)?;
    let rest = input.skip(1);
    rest.first().filter(|next| next.is_plain() && !next.glued && !next.conjoined())?;
    let value = Number::from(word.lexeme.value);
    Some((rest, Numeral::new(Shape::Cardinal, value, input.at, rest.at, "number.cardinal.descending")))
}

/// What a lone word is.
const SMALL: Class = Class::UNIT.with(Class::TENS);
/// What it is besides.
const GENDER: Class = Class::MASCULINE.with(Class::FEMININE);

/// The term may be a part of the numeral whose digits stand before it.
fn may_continue(rest: Terms<'_>, next: &Term) -> bool {
    if next.is_word() {
        return next.glued || next.conjoined() || next.is(CONTINUES) || rest.text(next) == "ر";
    }
    match rest.text(next) {
        "," | "،" => rest.nth(1).is_some_and(Term::is_digits),
        "." | ":" | "؛" | "(" | ")" | "-" | "«" | "»" | "\"" | "%" | "\n" => false,
        _ => true,
    }
}

/// The words that may stand behind the digits of a numeral as a part of it.
const CONTINUES: Class = crate::grammar::piece::OPENERS
    .with(Class::SCALE_PLURAL)
    .with(Class::MANY)
    .with(Class::FRACTION)
    .with(Class::FRACTION_PLURAL)
    .with(Class::FRACTION_CHAR)
    .with(Class::PIECE)
    .with(Class::POINT)
    .with(Class::EXCEPT)
    .with(Class::FROM)
    .with(Class::ON);

/// A numeral that may stand without anything behind it.
pub(crate) fn licensed(input: Terms<'_>) -> Option<(Terms<'_>, Numeral)> {
    input.scene.memo.licensed.get_or(input, || with_licence(input))
}

fn with_licence(input: Terms<'_>) -> Option<(Terms<'_>, Numeral)> {
    let word = fraction(input)
        .ok()
        .filter(|(_, found)| found.shape == Shape::Fraction && licence::fraction(input, found));
    let Some((rest, found)) = numeral(input) else { return word };
    let shorter = word.filter(|(_, part)| part.end >= found.end && prefers_fraction(input, &found));
    if shorter.is_some() {
        return shorter;
    }
    match found.shape {
        Shape::Cardinal if licence::cardinal(input, &found) => Some((rest, found)),
        Shape::Fraction | Shape::Vague => Some((rest, found)),
        _ => None,
    }
}

/// «خُمس», or «خمس الناخبين», or «خمس» alone: the word as a fraction.
fn prefers_fraction(input: Terms<'_>, found: &Numeral) -> bool {
    let only_word = found.len() == 1;
    let ten = !super::near::is_alone(input, found.at, found.end);
    only_word
        && input.first().is_some_and(|term| {
            term.is(Class::FRACTION)
                && (term.is(Class::UNIT) || ten && term.is(Class::TEN))
                && term.is(Class::NEEDS_LICENCE | Class::COMPOUND_ONLY)
        })
}

/// «واحد من ثلاثة» is a share unless a date, a range or a counted thing follows.
fn share(input: Terms<'_>, found: &Numeral) -> bool {
    let after = Terms::from(input, found.end);
    let month = after.first().is_some_and(|next| next.is(Class::MONTH | Class::MONTH_STEM));
    let range = after.first().is_some_and(|next| next.is(Class::TO));
    let small = found.value < Number::ONE;
    !month && !range && (small || found.rule == "number.fraction.over")
}

#[cfg(test)]
mod tests {
    use super::{lone_word, longest};
    use crate::grammar::stage::Stage;

    /// True when some word is read at one look; the grammar says the same of each.
    fn is_lone(text: &str) -> bool {
        let lone = Stage::default().show(text, |input| {
            let found = lone_word(input).map(|(rest, found)| (rest.at, format!("{found:?}")));
            let known = longest(input).map(|(rest, found)| (rest.at, format!("{found:?}")));
            assert!(found.is_none() || found == known, "{text}: {found:?}, {known:?}");
            found.is_some()
        });
        lone.contains(&true)
    }

    #[test]
    fn a_lone_word_is_what_the_grammar_reads() {
        const BEFORE: [&str; 5] = ["", "في", "مئة", "إلا", "سالب"];
        const WORDS: [&str; 12] = [
            "ثلاثة",
            "ثلاث",
            "الثلاثة",
            "وأربعة",
            "لستة",
            "واحد",
            "واحدة",
            "اثنان",
            "خمسون",
            "والستين",
            "بسبعين",
            "خمسة",
        ];
        const BEHIND: [&str; 10] =
            ["رجال", "البيوت", "يقولون", "وقال", "من كل", "في", "ونصف", "أرباع", "ألف", "مئة"];
        const LAST: [&str; 5] = ["", "من ثلاثة", "وعشرون", "ألف", "5"];
        let mut count = 0;
        for (before, word) in BEFORE.iter().flat_map(|before| WORDS.map(|word| (before, word))) {
            for (behind, last) in BEHIND.iter().flat_map(|behind| LAST.map(|last| (behind, last))) {
                count += usize::from(is_lone(&format!("{before} {word} {behind} {last}")));
            }
        }
        assert!(count > 500, "{count}");
    }
}
