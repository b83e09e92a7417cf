//! What may stand in one expression with a term: the classes behind it, up to the next word that no rule asks for.

use rasd_tokenize::TokenKind;

use super::Doc;
use super::event::is_behind_event;
use crate::lexicon::Classes;

/// No expression has more terms: what lies further is not told apart.
const MOST: usize = 32;

/// A stretch of terms without a wall, with the classes of each and those behind it together.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    first: usize,
    classes: Vec<Classes>,
}

impl Ahead {
    /// Forgets the stretch.
    pub(super) fn clear(&mut self) {
        self.classes.clear();
    }

    /// The classes of a term and those behind it; none when it lies outside the stretch.
    pub(super) fn at(&self, at: usize) -> Option<Classes> {
        self.classes.get(at.checked_sub(self.first)?).copied()
    }

    /// The term that no expression from a term on reaches: the wall at the end of the stretch, where it was found; none when the term
    /// lies outside the stretch.
    pub(super) fn reach(&self, at: usize) -> Option<usize> {
        self.at(at)?;
        Some(if self.classes.len() < MOST { self.first + self.classes.len() } else { usize::MAX })
    }

    /// Takes the stretch from a term on, to the next wall.
    pub(super) fn gather(&mut self, doc: &Doc<'_>, first: usize) -> Classes {
        self.first = first;
        self.classes.clear();
        let words = doc.tables.words.get(first..).unwrap_or_default();
        let (mut covered, mut counting) = (first + 1, false);
        for (at, found) in (first..).zip(words.iter().take(MOST)) {
            let classes = found.classes;
            if classes == Classes::NONE && at >= covered && is_wall(doc, at, counting) {
                break;
            }
            counting = classes.has(Classes::NUMERAL);
            if found.covers > 0 && doc.group(at).is_some_and(|group| group.may_be_long(doc.hash(at + 1))) {
                covered = covered.max(at + 1 + usize::from(found.covers));
            }
            let by_letters = classes == Classes::NONE || classes.has(Classes::NUMBER);
            self.classes.push(if by_letters {
                classes.or(told_by_letters(doc, at, classes))
            } else {
                classes
            });
        }
        let full = self.classes.len() == MOST;
        let mut all = if full { Classes::ANY } else { Classes::NONE };
        for classes in self.classes.iter_mut().rev() {
            all = all.or(*classes);
            *classes = all;
        }
        all
    }
}

/// True for a token without a class that stands in no expression: a word that no rule asks for by its letters, a line break.
///
/// Behind a numeral a word may join two of them: `ألف وتسعمئةوعشرة`.
pub(super) fn is_wall(doc: &Doc<'_>, at: usize, counting: bool) -> bool {
    const TWO_NUMERALS: u32 = 12;
    let i = doc.token_of(at);
    let joins = |bytes| counting && (bytes >= TWO_NUMERALS || doc.stream.key(i).ends_with('و'));
    doc.stream.get(i).is_some_and(|token| match token.kind {
        TokenKind::Word | TokenKind::Abbr => {
            let spelled = doc.vocabulary.may_be_spelled(token.key_hash());
            token.key_len() > 0 && !spelled && !joins(token.key_len())
        }
        kind => kind == TokenKind::Newline,
    })
}

/// What the letters of a term tell besides its classes: digits may be those of a date, a tatweel may be a dash.
fn told_by_letters(doc: &Doc<'_>, at: usize, classes: Classes) -> Classes {
    if classes.has(Classes::NUMBER) && may_be_field(doc, at) {
        Classes::FIELD
    } else if classes == Classes::NONE && doc.key(at).is_empty() {
        Classes::JOINS
    } else {
        Classes::NONE
    }
}

/// Digits that a date may be written with: four of a year, or with a sign or other digits behind them.
fn may_be_field(doc: &Doc<'_>, at: usize) -> bool {
    doc.key(at).len() == 4
        || is_behind_event(doc.stream, doc.token_of(at))
        || doc.classes(at + 1).has(Classes::NUMBER)
        || matches!(doc.key(at + 1), "/" | "-" | "." | "\\" | "؍")
}

#[cfg(test)]
mod tests {
    use rasd_tokenize::{TokenBuffer, tokenize};

    use super::super::{Doc, Tables};
    use crate::lexicon::Classes;

    #[track_caller]
    fn ahead(text: &str, at: usize) -> Classes {
        let mut buffer = TokenBuffer::default();
        Doc::of(tokenize(text, &mut buffer).unwrap(), Tables::default()).ahead(at)
    }

    #[test]
    fn a_word_that_no_rule_knows_is_a_wall() {
        assert!(!ahead("خمسة كتب في مايو", 0).has(Classes::MONTH));
        assert!(ahead("خمسة كتب في مايو", 2).has(Classes::MONTH));
        assert!(ahead("خمسة من مايو", 0).has(Classes::MONTH));
    }

    #[test]
    fn words_that_are_spelled_or_belong_to_the_word_before_are_none() {
        assert!(ahead("الأيام القليلة الماضية", 0).has(Classes::SHIFT));
        assert!(ahead("عام ثلاثة قبل الميلاد", 0).has(Classes::ERA));
        assert!(ahead("سنة ألف وتسعمئةوعشرين ميلادية", 0).has(Classes::ERA));
    }

    #[test]
    fn digits_of_a_date_are_told_from_others() {
        assert!(ahead("في 2010", 0).has(Classes::FIELD) && ahead("6-12", 0).has(Classes::FIELD));
        assert!(!ahead("في 25", 0).has(Classes::FIELD));
    }
}
