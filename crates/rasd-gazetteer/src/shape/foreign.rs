//! Foreign names that no list has, by what stands beside them.

use super::Page;
use super::person::is_native;
use super::words::WordClass;
use crate::next_word;

/// العالم النمساوي شرودنجر, زوجته ميلفا, الهولندي رايمون سلويتر: a foreign name behind a title with the article, a relative or the nisba
/// of who bears it.
pub(super) fn is_introduced(page: &Page<'_>, at: usize) -> bool {
    let introduces = |before: usize| {
        let title = page.has(before, WordClass::TITLE)
            && !page.has(before, WordClass::WEAK_TITLE.with(WordClass::LEAD));
        let definite = title && page.is_definite(before) || page.has(before, WordClass::KIN);
        definite || is_native(page, before) || page.is_country_nisba(before) && is_titled(page, before)
    };
    !begins_clitic(page, at) && page.before(at).is_some_and(introduces) && page.is_foreign_name(at)
}

/// أنغلوس باسيناس: another foreign name behind one that is introduced.
pub(super) fn goes_on(page: &Page<'_>, at: usize) -> bool {
    page.before(at).is_some_and(|first| is_introduced(page, first)) && page.is_foreign_name(at)
}

/// العالم in العالم النمساوي: the nisba of one person behind a title.
fn is_titled(page: &Page<'_>, nisba: usize) -> bool {
    let title = |before: usize| page.has(before, WordClass::TITLE) && page.is_definite(before);
    let one = !page.stream.key(nisba).ends_with(['ن', 'ت']);
    one && page.is_definite(nisba) && page.before(nisba).is_some_and(title)
}

/// أنيت براون, سلفان شالوم: an unlisted word of foreign letters before a foreign surname.
pub(super) fn is_foreign_pair(page: &Page<'_>, at: usize) -> bool {
    let next = page.named(at + 1);
    let known = next.surname && next.cut == 0 && next.strength >= 2;
    let pair = known && page.is_latinate_surname(at + 1) && page.is_latinate(at);
    (pair || page.is_slavic(at + 1) && page.has_foreign_letters(at))
        && next_word(page.stream, at) == Some(at + 1)
        && !begins_clitic(page, at)
}

/// و ب ل at the beginning of an unlisted word are rather clitics: بوقوع, لراديو.
pub(super) fn begins_clitic(page: &Page<'_>, at: usize) -> bool {
    page.stream.key(at).starts_with(['و', 'ب', 'ل'])
}
