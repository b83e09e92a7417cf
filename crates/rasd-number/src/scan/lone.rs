//! Digits alone, as many numbers are: beside words that make nothing more of them no other rule need be asked.

use super::draft::Draft;
use crate::digits;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;

/// «2021», «15 كتابا», «(7)»: what all rules together would find.
pub(crate) fn lone(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let first = input.first().filter(|first| first.is_digits() && first.proclitics.is_empty())?;
    let calm = input.nth(1).is_none_or(|next| is_calm(input, next, input.nth(2)))
        && input.before(1).is_none_or(|before| !before.is(BEFORE));
    let text = if calm { input.text(first) } else { return None };
    let read = digits::short(text).filter(|read| !read.is_torn_end())?;
    let rest = input.skip(1);
    let value = Value::Exact(read.value);
    Some((rest, Draft::new(NumberKind::Cardinal, value, input.at, rest.at, "number.cardinal.digits")))
}

/// Words that make a name or a year of the digits behind them.
const BEFORE: Class = Class::LETTER.with(Class::MONTH).with(Class::ORDINAL);

/// The term behind digits ends them, and the one behind it qualifies nothing.
fn is_calm(input: Terms<'_>, next: &Term, second: Option<&Term>) -> bool {
    let ends = if next.is_word() {
        next.is_plain() && !next.glued && next.proclitics.is_empty() && input.text(next) != "ر"
    } else {
        !next.is_digits() && next.class == Class::NONE && matches!(input.text(next), "." | "،" | "," | ")")
    };
    ends && next.lexeme.word == 0
        && second.is_none_or(|term| term.lexeme.word == 0 && !term.is(Class::ODD) && !term.is_digits())
}

#[cfg(test)]
mod tests {
    use super::super::find::by_rules;
    use super::lone;
    use crate::grammar::stage::Stage;

    /// How often digits stand alone in a text; each time the rules say the same.
    fn alone(text: &str) -> usize {
        let alone = Stage::default().show(text, |input| {
            let found = lone(input);
            if let Some((rest, draft)) = &found {
                let (known, ruled) = by_rules(input).unwrap();
                assert_eq!((rest.at, format!("{draft:?}")), (known.at, format!("{ruled:?}")), "{text}");
            }
            found.is_some()
        });
        alone.iter().filter(|alone| **alone).count()
    }

    #[test]
    fn the_rules_say_the_same() {
        const BEFORE: [&str; 12] =
            ["", "في", "بنسبة", "عمره", "(", "حرف", "مارس", "فاز", "توفي عن", "البالغ", "من", "-"];
        const DIGITS: [&str; 6] = ["5", "12", "2021", "٤٥", "000", "007"];
        const BEHIND: [&str; 14] =
            ["", "كتابا", ".", "،", ")", ", 6", "عاما", "دولارا", "%", "أرباع", "إلى", "و3", "لهدف", "آلاف"];
        const LAST: [&str; 9] = ["", "شخص", "تقريبا", "ونيف", "سنة", "هدف", "3", "أرباع", "من عمره"];
        let mut count = 0;
        for (before, digits) in BEFORE.iter().flat_map(|before| DIGITS.map(|digits| (before, digits))) {
            for (behind, last) in BEHIND.iter().flat_map(|behind| LAST.map(|last| (behind, last))) {
                count += alone(&format!("{before} {digits} {behind} {last}"));
            }
        }
        assert!(count > 1000, "{count}");
    }
}
