//! Places that no list has, by the head before them: «قرية عبوين», «نهر دنيستر», «بلدة كفر زيباد», «بلدتي عبوين وعابود».

use super::foreign::{begins_clitic, is_nominative};
use super::organisation::{follows, head_start};
use super::words::WordClass;
use super::{Page, Shape, ShapeKind};

/// Heads before which an unlisted word is rather a name than an adjective, and those before which it is only when it is foreign.
const HEADS: WordClass = WordClass::SETTLEMENT.with(WordClass::TERRAIN);

/// Finds the places of a text, in its order.
pub(crate) fn places(page: &Page<'_>) -> Vec<Shape> {
    let mut found = Vec::new();
    let mut at = page.next_of(0, HEADS);
    while at < page.stream.len() {
        if page.has(at, HEADS) && !page.is_definite(at) {
            found.extend(behind(page, at));
        }
        at = page.next_of(at + 1, HEADS);
    }
    found
}

/// The place behind a head, and the second one behind «بلدتي».
fn behind(page: &Page<'_>, head: usize) -> impl Iterator<Item = Shape> {
    let first = one(page, head);
    let second = first.as_ref().and_then(|first| joined(page, head, first.tokens.end));
    first.into_iter().chain(second)
}

fn one(page: &Page<'_>, head: usize) -> Option<Shape> {
    let first = head + 1;
    if !follows(page, first) {
        return None;
    }
    let end = compound(page, head, first).or_else(|| name(page, head, first))?;
    let within = page.has(head, WordClass::PLACE_IN);
    let (from, start) = if within { (head, head_start(page, head)) } else { (first, page.start(first, 0)) };
    Some(shape(from..end, start))
}

fn shape(tokens: core::ops::Range<usize>, start: u32) -> Shape {
    Shape { tokens, start, kind: ShapeKind::Place, confidence: 70, rule: "entity.place.head" }
}

/// The end of «كفر زيباد», «دير نظام» behind the word for a village: the first word of many villages with one that no list has, or a
/// definite noun that is no common word; not where a list has the name.
fn compound(page: &Page<'_>, head: usize, first: usize) -> Option<usize> {
    let second = first + 1;
    let key = page.stream.key(second);
    let noun = || {
        page.is_definite(second)
            && !page.is_definite_adjective(second)
            && !page.has(second, WordClass::COMMON.with(WordClass::TITLE))
    };
    let unlisted = || page.is_unlisted_name(second) && is_no_adjective(key) && !is_participle(key);
    let village = page.has(head, WordClass::SETTLEMENT)
        && page.has_whole(first, WordClass::VILLAGE)
        && follows(page, second);
    let listed = || page.hits_at(first).iter().any(|hit| hit.tokens().len() > 1);
    (village && !listed() && (unlisted() || noun())).then_some(second + 1)
}

/// The end of a name of one word: «عبوين» behind a village, «دنيستر» behind a river.
fn name(page: &Page<'_>, head: usize, at: usize) -> Option<usize> {
    let key = page.stream.key(at);
    let foreign = || {
        page.is_foreign_name(at)
            && is_nominative(page, at)
            && !key.starts_with(['ي', 'ت'])
            && !key.ends_with('ي')
    };
    let named = || page.is_unlisted_name(at) && is_no_adjective(key) && is_long(key) && !is_passive(key);
    if is_definite_name(page, head, at) {
        return Some(at + 1);
    }
    let settled = page.has(head, WordClass::SETTLEMENT);
    let fits = if settled { named() || is_made_definite(page, at) } else { foreign() };
    let whole = !begins_clitic(page, at) || begins_with_its_letter(page, at);
    (whole && (fits || settled && begins_with_its_letter(page, at))).then_some(at + 1)
}

/// مخيم السخنة, جبل القلمون: a definite noun of no table behind a head that belongs to the name.
fn is_definite_name(page: &Page<'_>, head: usize, at: usize) -> bool {
    let key = page.stream.key(at);
    page.has_whole(head, WordClass::PLACE_IN)
        && key.starts_with("ال")
        && key.chars().nth(5).is_some()
        && page.class(at) == WordClass::default()
        && page.hits_at(at).is_empty()
        && page.named(at).strength == 0
        && !page.is_definite_adjective(at)
        && !key.ends_with("ات")
        && !key.ends_with("ين")
        && !key.ends_with("ون")
        && !super::letters::is_agent_or_verbal_noun(key)
}

/// قرية عرقوبة المدمرة, قرية رمثة قضاء جنين: an unlisted word of any ending before a definite adjective of the village, or before its district,
/// is its name.
fn is_made_definite(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let key = page.stream.key(next);
    let adjective = page.is_definite(next)
        && key.ends_with('ة')
        && (page.is_definite_adjective(next) || key.starts_with("الم") || key == "الواقعة");
    let word = page.stream.get(at).is_some_and(|token| token.kind == rasd_tokenize::TokenKind::Word);
    word && follows(page, next)
        && (adjective || key == "قضاء")
        && page.class(at) == WordClass::default()
        && page.hits_at(at).is_empty()
        && !page.is_definite(at)
        && page.stream.key(at).chars().nth(2).is_some()
}

/// بلدة بيربينيان: a long foreign name that begins with ب or ل, of which the rest is no word.
fn begins_with_its_letter(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    let long = key.chars().nth(4).is_some();
    key.starts_with(['ب', 'ل']) && long && is_nominative(page, at) && page.is_foreign_name(at)
}

/// The second of two villages: «وعابود».
fn joined(page: &Page<'_>, head: usize, at: usize) -> Option<Shape> {
    let word = page.stream.key(head);
    let two = (word.ends_with("تي") || word.ends_with("تا")) && page.has(head, WordClass::SETTLEMENT);
    let rest = page.stream.key(at).strip_prefix('و').filter(|_| two && follows(page, at))?;
    let fits = page.is_unlisted_name(at) && is_no_adjective(rest) && is_long(rest);
    fits.then(|| shape(at..at + 1, page.start(at, 2)))
}

/// No feminine, as the adjective of a village is («قرية صغيرة»), no verb that tells of it («قرية تقع»), no plural or dual («قرية صيادين»),
/// nothing with a pronoun («قرية أجداده»).
fn is_no_adjective(key: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ة", "ه", "ي", "ى", "ا", "ت", "اء", "هم"];
    const PLURALS: [&str; 3] = ["ين", "ون", "ان"];
    let letters = key.chars().count();
    let plural = PLURALS.iter().any(|ending| key.ends_with(ending)) && letters > 5;
    !key.starts_with(['ي', 'ت', 'ن', 'س']) && !ENDINGS.iter().any(|ending| key.ends_with(ending)) && !plural
}

/// Four letters at least.
fn is_long(key: &str) -> bool {
    key.chars().count() >= 4
}

/// متواضع, مهجور: what is said of a house.
fn is_participle(key: &str) -> bool {
    key.starts_with('م') && key.chars().count() >= 5
}

/// هوجم, مهجور: a passive verb or participle.
fn is_passive(key: &str) -> bool {
    let letters: Vec<char> = key.chars().take(6).collect();
    matches!(letters.as_slice(), [_, 'و', _, _] | ['م', _, _, 'و', _])
}
