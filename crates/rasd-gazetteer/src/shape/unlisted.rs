//! Words of a person's name that no list has: after a given name, or after a title.

use super::foreign::{begins_clitic, goes_on, is_foreign_pair, is_introduced, is_nominative};
use super::letters;
use super::name_part::{Part, ends_name, is_town_surname};
use super::page::Page;
use super::person::{Chain, Cue, speaks};
use super::words::WordClass;
use crate::Class;

/// A word that no list has: after a given name, or after a title.
pub(super) fn unknown(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> Option<Part> {
    let foreign = || page.looks_foreign(at);
    let latinate = || page.is_latinate(at);
    let joined = || letters::is_arabic_behind_clitic(page.stream.key(at));
    let allowed = match chain {
        None => {
            cue >= Cue::WeakTitle
                && page.may_be_name(at)
                && (!begins_clitic(page, at) || latinate())
                && !joined()
                && !is_clause_behind_title(page, at)
                || is_introduced(page, at)
                || cue >= Cue::Acting && foreign()
                || page.is_slavic(at)
                || speaks(page, at)
                || is_foreign_pair(page, at)
        }
        Some(chain) if surname_by_shape(page, at) || is_town_surname(page, at, Some(chain)) => {
            let relation = page.stream.key(at).ends_with('ي');
            let told = || cue != Cue::Nothing || chain.frequent > 0;
            chain.given && if relation { chain.parts <= 4 } else { chain.parts <= 2 && told() }
        }
        Some(chain) if is_bu_name(page, at) => chain.given && chain.parts <= 2,
        Some(chain) if !page.may_be_name(at) || chain.unknown >= 2 => false,
        Some(chain) if begins_another(page, at, chain) => false,
        Some(_) if acts_on(page, at) => false,
        Some(chain) if chain.sons > 0 && !ends_name(page, at) => false,
        Some(chain) if chain.parts >= 2 && letters::is_act(page.stream.key(at)) => false,
        Some(chain)
            if begins_clitic(page, at)
                && !foreign()
                && !goes_on(page, at)
                && !begins_with_its_letter(page, at, chain, cue) =>
        {
            false
        }
        Some(chain) if chain.known == 0 && ends_like_it(page, at) && !foreign() => false,
        Some(chain) if latinate() || foreign() => chain.parts < 4,
        Some(chain) => {
            let second = chain.given && chain.parts == 1 && !page.is_adverb(at);
            chain.known < 2 && (second || cue >= Cue::WeakTitle && chain.parts < 3)
                || is_third(page, at, chain)
        }
    };
    let is_foreign = || foreign() || if chain.is_some() { latinate() } else { is_foreign_pair(page, at) };
    allowed.then(|| Part::Unknown { foreign: is_foreign() })
}

/// آدم سميث ومالتوس: behind a full name و joins the next one, unless it is the first letter of ويلسون, واطسون, وولف, ونستون.
fn begins_another(page: &Page<'_>, at: usize, chain: &Chain) -> bool {
    let rest = page.stream.key(at).strip_prefix('و');
    let joins = |rest: &str| rest.chars().nth(3).is_some() && !rest.starts_with(['ي', 'ا', 'و', 'ن']);
    chain.parts >= 2 && chain.known > 0 && rest.is_some_and(joins)
}

/// جون بلاكمور, المدرب كلود لورواني: behind one foreign given name, or any with a title, ب or ل begins a foreign surname of which the rest
/// is no word.
fn begins_with_its_letter(page: &Page<'_>, at: usize, chain: &Chain, cue: Cue) -> bool {
    let key = page.stream.key(at);
    let long = key.chars().nth(4).is_some() && !key.ends_with('ه');
    let told = cue >= Cue::WeakTitle || letters::has_foreign_sounds(page.stream.key(chain.last));
    chain.given && chain.parts == 1 && long && key.starts_with(['ب', 'ل']) && told && page.is_foreign_name(at)
}

/// راكما أهدافا: the perfect of two and what it acts on.
fn acts_on(page: &Page<'_>, at: usize) -> bool {
    let ends = |at: usize| page.stream.key(at).ends_with('ا');
    ends(at) && ends(at + 1) && page.class(at + 1).any(WordClass::SUFFIXED)
}

/// قال السيد نواجه تحديات, أبلغ النائب شفهيا: a verb of the first person, or an accusative or dual before no other word of a name.
fn is_clause_behind_title(page: &Page<'_>, at: usize) -> bool {
    let next = page.named(at + 1);
    let goes_on = || next.strength > 0 && next.cut == 0 || page.is_latinate(at + 1);
    letters::is_first_person(page.stream.key(at)) || !is_nominative(page, at) && !goes_on()
}

/// مسلسلين كبيرين, موسما باهرا: an adjective of the dual or accusative before it, which are no words of a name.
fn ends_like_it(page: &Page<'_>, at: usize) -> bool {
    let both = |ending: &str| {
        page.stream.key(at).ends_with(ending)
            && page.before(at).is_some_and(|before| page.stream.key(before).ends_with(ending))
    };
    both("ين") || both("ا")
}

/// محمد مجدي قبيصي محافظ الفيوم: an unlisted word that ends a name of known words.
fn is_third(page: &Page<'_>, at: usize, chain: &Chain) -> bool {
    chain.given
        && chain.parts <= 3
        && chain.unknown == 0
        && !page.is_adverb(at)
        && page.is_unlisted_name(at)
        && ends_name(page, at)
}

/// بوصوفة, بنطلحة: surnames that begin with بو, "father of", or بن.
fn is_bu_name(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    let rest = key.strip_prefix("بو").or_else(|| key.strip_prefix("بن"));
    let father = rest.is_some_and(|rest| rest.len() >= 6 && !rest.ends_with("ات"));
    father && page.class(at) == WordClass::default() && page.hits_at(at).is_empty()
}

/// A definite word that is no adjective and in no list: الزهار.
fn surname_by_shape(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    let known = WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::ADJECTIVE);
    let plural = || ["ات", "ون", "ين", "ية", "ة"].iter().any(|ending| key.ends_with(ending));
    let participle = || key.starts_with("الم") && key.len() >= 12 || letters::is_agent_or_verbal_noun(key);
    key.starts_with("ال")
        && key.len() >= 10
        && !plural()
        && !participle()
        && page.hits_at(at).iter().all(|hit| hit.class == Class::Person)
        && !page.class(at).any(known)
}
