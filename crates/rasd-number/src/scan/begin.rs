//! Where a match may begin.

use super::apart::MAX_SUBJECT;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::term::Term;

/// One look at a term: may a match begin here?
pub(super) fn may_begin(input: Terms<'_>, term: &Term) -> bool {
    term.begins()
        || if term.is_word() {
            input.scene.options.implicit_counts || term.is(OPENERS) && !is_idle(input, term)
        } else {
            let sign = || {
                matches!(
                    input.text(term),
                    "." | "٫" | "%" | "٪" | "-" | "−" | "+" | "(" | "<" | ">" | "≥" | "≤"
                )
            };
            term.is(OPENERS) || input.nth(1).is_some_and(|next| !next.is_word()) && sign()
        }
}

/// A preposition before a word of no phrase that begins no number («في السوق»), or a verb of a bound before a word of no list
/// («تجاوز اللاعب»), with no number near behind.
fn is_idle(input: Terms<'_>, term: &Term) -> bool {
    let preposition = term.is(PREPOSITIONS);
    let governed = |next: &Term| next.lexeme.word != 0 || next.begins() || next.is(GOVERNED);
    let idle = |next: &Term| if preposition { next.is_word() && !governed(next) } else { next.is_plain() };
    let reach = if preposition { 3 } else { MAX_SUBJECT + 1 };
    term.class.without(PREPOSITIONS.with(OF_PHRASES)) == Class::NONE
        && input.nth(1).is_some_and(idle)
        && !(term.is(Class::OPENS_BOUND) && (2..=reach).any(|n| input.nth(n).is_some_and(Term::begins)))
}

/// What a preposition may have behind it in a match besides numbers.
const GOVERNED: Class = Class::AGE
    .with(Class::BETWEEN)
    .with(Class::EVERY)
    .with(Class::ORIGIN)
    .with(Class::MINUS)
    .with(Class::PIECE)
    .with(Class::ODD);

/// «في», «على», «من», «بين».
const PREPOSITIONS: Class = Class::IN.with(Class::ON).with(Class::FROM).with(Class::BETWEEN);

/// What prepositions and verbs of bounds are in phrases.
pub(super) const OF_PHRASES: Class = Class::FRAILTY
    .with(Class::OPENS_MEASURE)
    .with(Class::PHRASE)
    .with(Class::OPENS_PHRASE)
    .with(Class::OPENS_BOUND)
    .with(Class::BOUND);

/// Words that open a match without being part of a number.
const OPENERS: Class = Class::FROM
    .with(Class::BETWEEN)
    .with(Class::MA)
    .with(Class::BEFORE)
    .with(Class::ODD)
    .with(Class::PIECE)
    .with(Class::MINUS)
    .with(Class::AGE)
    .with(Class::AGE_CHILD)
    .with(Class::REACH)
    .with(Class::BELOW)
    .with(Class::TIMES)
    .with(Class::LIFE_DECADE)
    .with(Class::OPENS_PHRASE)
    .with(Class::COIN_SIGN);

#[cfg(test)]
mod tests {
    use super::super::find::by_rules;
    use super::is_idle;
    use crate::grammar::stage::Stage;
    use crate::lexicon::INVENTORY;

    /// True when the word behind the words `before` is passed by; then the rules find nothing.
    fn is_passed(stage: &mut Stage, text: &str, before: usize) -> bool {
        let passed = stage.show(text, |input| {
            let passed = input.at == before && is_idle(input, input.first().unwrap());
            assert!(!passed || by_rules(input).is_none(), "{text}");
            passed
        });
        passed[before]
    }

    #[test]
    fn what_is_idle_opens_nothing() {
        const BEFORE: [&str; 3] = ["", "رجل", "يزيد"];
        const OPENERS: [&str; 8] = ["في", "من", "على", "بين", "تجاوز", "ناهز", "فوق", "قارب"];
        const LAST: [&str; 7] = [
            "البيت",
            "عمره 5 سنوات",
            "إلى ثلاثة كتب",
            "أو 7% على الأقل",
            "كل عشرة رجال",
            "المدينة الكبيرة 30 ألف نسمة",
            "الحضور الفعلي ألفا",
        ];
        let (mut stage, mut passed) = (Stage::default(), 0);
        let pairs = OPENERS.iter().flat_map(|opener| LAST.map(|last| (opener, last)));
        for (opener, last) in pairs {
            for ((word, _), before) in
                INVENTORY.words.iter().flat_map(|word| BEFORE.map(|before| (word, before)))
            {
                let text = format!("{before} {opener} {word} {last}");
                passed += usize::from(is_passed(&mut stage, &text, usize::from(!before.is_empty())));
            }
        }
        assert!(passed > 1000, "{passed}");
    }
}
