//! Where a match may begin.

use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::term::Term;

/// One look at a term: may a match begin here?
pub(super) fn may_begin(input: Terms<'_>, term: &Term) -> bool {
    term.begins()
        || if term.is_word() {
            input.scene.options.implicit_counts || term.is(OPENERS) && !is_lone_preposition(input, term)
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

/// «في», «من», «على», «بين» before a word of no phrase that begins no number, and no number one or two words behind it.
fn is_lone_preposition(input: Terms<'_>, term: &Term) -> bool {
    let idle = |next: &Term| next.is_word() && next.lexeme.word == 0 && !next.begins() && !next.is(GOVERNED);
    term.class.without(PREPOSITIONS) == Class::NONE
        && input.nth(1).is_some_and(idle)
        && !(term.is(Class::OPENS_BOUND) && (2..=3).any(|n| input.nth(n).is_some_and(Term::begins)))
}

/// What a preposition may have behind it in a match besides numbers.
const GOVERNED: Class = Class::AGE
    .with(Class::BETWEEN)
    .with(Class::EVERY)
    .with(Class::ORIGIN)
    .with(Class::MINUS)
    .with(Class::PIECE)
    .with(Class::ODD);

/// Prepositions and what they are in phrases.
const PREPOSITIONS: Class = Class::IN
    .with(Class::ON)
    .with(Class::FROM)
    .with(Class::BETWEEN)
    .with(Class::FRAILTY)
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
    use rasd_tokenize::{TokenBuffer, tokenize};

    use super::super::find::by_rules;
    use super::is_lone_preposition;
    use crate::grammar::input::{Scene, Terms};
    use crate::grammar::memo::Memo;
    use crate::lex::{lex, survey};
    use crate::lexicon::INVENTORY;
    use crate::look_up::Words;
    use crate::options::Options;

    /// Where a preposition is passed by, the rules find nothing: beside every word of the inventories.
    #[test]
    fn a_lone_preposition_opens_nothing() {
        let (mut buffer, mut words, mut passed) = (TokenBuffer::default(), Words::default(), 0);
        for (word, _) in INVENTORY.words.iter() {
            for preposition in ["في", "من", "على", "بين"] {
                for rest in ["البيت", "عمره 5 سنوات", "إلى ثلاثة كتب", "أو 7% على الأقل", "كل عشرة رجال"]
                {
                    for before in ["", "رجل", "يزيد"] {
                        let text = format!("{before} {preposition} {word} {rest}");
                        let stream = tokenize(&text, &mut buffer).unwrap();
                        let (mut terms, mut sights, memo) = (Vec::new(), Vec::new(), Memo::default());
                        survey(&stream, 0..stream.len(), &mut words, &mut sights);
                        let seen = lex(&stream, 0..stream.len(), &sights, &mut words, &mut terms);
                        let options = Options::default();
                        let scene = Scene::new(stream, (&terms, seen), &options, (&memo, 1));
                        let at = usize::from(!before.is_empty());
                        let input = Terms::new(&scene, at);
                        if is_lone_preposition(input, &terms[at]) {
                            passed += 1;
                            assert!(by_rules(input).is_none(), "{text}");
                        }
                    }
                }
            }
        }
        assert!(passed > 1000, "{passed}");
    }
}
