//! Which ordinals stand on their own, and which cardinals are ordinals here.

use rasd_tokenize::Proclitics;

use super::draft::Draft;
use super::near::{ahead, is_alone, is_definite, is_definite_plural, is_noun, is_particle, is_perfect};
use super::regnal::is_regnal;
use crate::grammar::cardinal::cardinal;
use crate::grammar::input::Terms;
use crate::grammar::numeral::{Numeral, Shape};
use crate::grammar::ordinal::ordinal as rule;
use crate::lexicon::{Class, NO_NAMES, TOLD};
use crate::matches::{NumberKind, Role, Value};
use crate::term::Term;
use crate::value::Number;

/// The ordinal at the input.
#[inline]
pub(crate) fn ordinal(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let first = input.first()?;
    if first.is(OPENERS) || first.definite() { any(input) } else { None }
}

/// What an ordinal without the article may begin with.
const OPENERS: Class = crate::grammar::ordinal::OPENERS.with(Class::LAST_CONSTRUCT);

#[inline(never)]
fn any(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if let Ok((rest, found)) = rule(input) {
        return stands(input, rest, &found).then(|| (rest, draft(input, &found)));
    }
    last_construct(input).or_else(|| by_place(input))
}

/// Where to go on behind an ordinal that is part of a clock time, a date or an age: «الثانية عشرة ظهرا» holds no ten.
pub(crate) fn passed(input: Terms<'_>) -> usize {
    rule(input).map_or(input.at + 1, |(_, found)| found.end)
}

fn draft(input: Terms<'_>, found: &Numeral) -> Draft {
    let value = Value::Exact(found.value.clone());
    let mut draft = Draft::new(NumberKind::Ordinal, value, found.at, found.end, found.rule);
    draft.role = role(input, found);
    draft
}

fn role(input: Terms<'_>, found: &Numeral) -> Option<Role> {
    match found.shape {
        Shape::Enumerator => {
            let start = input.before(1).is_none_or(|before| !before.is_word());
            start.then_some(Role::Enumerator)
        }
        Shape::Last => Some(Role::Latest),
        _ => is_regnal(input, found).then_some(Role::Regnal),
    }
}

/// True when the words are an ordinal and no part of a month, a day, a clock time or an idiom.
fn stands(input: Terms<'_>, rest: Terms<'_>, found: &Numeral) -> bool {
    if is_alone(input, found.at, found.end) {
        return true;
    }
    if is_powell(input, rest) {
        return false;
    }
    match found.shape {
        Shape::Enumerator => !is_enumerator_idiom(rest, found),
        Shape::Last => {
            !is_latter(input) && !input.before(1).is_some_and(|before| before.is(Class::EVENT | Class::THIS))
        }
        _ => {
            !in_month(input, rest)
                && !in_day(input, rest)
                && !in_clock(input, rest)
                && !is_rate(input)
                && !is_time(input, rest)
                && !in_age(rest)
                && word_stands(input, rest, found)
        }
    }
}

/// «لكن الأخير عاد», «التقى الأخير», «بعد فوز الأخيرة»: the latter of those who were named; no noun stands before it that it could
/// be of, as in «بيانه الأخير» and «ألبوم فيروز الأخير».
fn is_latter(input: Terms<'_>) -> bool {
    let Some(latter) = input.first().filter(|term| term.definite()) else { return false };
    let Some(before) = input.before(1) else {
        return latter.proclitics.without(Proclitics::AL).is_empty();
    };
    if !before.is_word() {
        return false;
    }
    let free = |term: &Term| !term.is_word() || term.is(PREPOSITIONS) || is_particle(input, term);
    let owned = ["ه", "ها", "هم", "نا", "ي", "ك"].iter().any(|end| input.key(before).ends_with(end));
    let headless = !is_definite(input, before)
        && !owned
        && before.class.without(Class::SCORE).is_plain()
        && !NO_NAMES.contains(&input.key(before).trim_start_matches(['و', 'ف']))
        && input.before(2).is_none_or(free)
        && !is_placed(input);
    free(before) || headless || TOLD.contains(&input.key(before))
}

/// «الهجمات في باريس الأخيرة», «اللقاء مع سليم الأخير»: what is the last stands before a place or a person.
fn is_placed(input: Terms<'_>) -> bool {
    let place = input.before(2).is_some_and(|before| before.is(Class::IN) || input.key(before) == "مع");
    place && input.before(3).is_some_and(|head| head.is_word() && is_definite(input, head))
}

/// No adjective follows them.
const PREPOSITIONS: Class = Class::FROM.with(Class::IN).with(Class::ON).with(Class::AFTER);

/// «زار باول دمشق», «قال باول الثلاثاء»: a name whose letters are those of «بأول»; in «باول مباراة» something is the first.
fn is_powell(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let name = input.first().is_some_and(|term| input.key(term) == "باول" && !input.text(term).contains('أ'));
    let first_of = || {
        rest.first().is_some_and(|next| {
            let day = next.is(Class::YESTERDAY | Class::WEEKDAY | Class::COUNTRY) || rest.key(next) == "غدا";
            is_noun(rest, next) && !is_definite(rest, next) && !next.conjoined() && !day
        })
    };
    name && !first_of()
}

/// «أولا بأول», «أولا وأخيرا».
fn is_enumerator_idiom(rest: Terms<'_>, found: &Numeral) -> bool {
    let first = found.value == Number::ONE;
    rest.first().is_some_and(|next| {
        next.is(Class::ORDINAL) && next.proclitics.preposition() || first && rest.key(next) == "واخيرا"
    })
}

/// «كانون الثاني», «ربيع الأول».
fn in_month(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let stem = input.before(1).is_some_and(|before| before.is(Class::MONTH_STEM) && !before.definite());
    let day = rest.first().is_some_and(|next| {
        next.is(Class::MONTH | Class::MONTH_STEM) && !next.definite() && !next.conjoined()
    });
    let of_month = rest.first().is_some_and(|next| next.is(Class::FROM))
        && rest.nth(1).is_some_and(|next| next.is(Class::MONTH | Class::MONTH_STEM | Class::MONTHS));
    stem || day || of_month
}

/// «أول أمس», «أول من أمس», «أمس الأول».
fn in_day(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let yesterday = |term: Option<&Term>| term.is_some_and(|term| term.is(Class::YESTERDAY));
    yesterday(input.before(1))
        || yesterday(rest.first())
        || ahead(rest, 1, Class::FROM) && yesterday(rest.nth(1))
}

/// «الساعة الثالثة», «الثامنة مساء», «الثالثة والنصف».
fn in_clock(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let clock = input.before(1).is_some_and(|before| before.is(Class::CLOCK) && is_definite(input, before));
    let daypart = rest.first().is_some_and(|next| next.is(Class::DAYPART) && !next.conjoined());
    let part =
        rest.first().is_some_and(|next| next.is(Class::FRACTION) && next.conjoined() && next.definite());
    let except = rest.first().is_some_and(|next| rest.key(next) == "الا");
    let feminine = input.first().is_some_and(|term| term.is(Class::FEMININE));
    clock || feminine && (daypart || part || except)
}

/// «مليون عملية في الثانية», «عشرين مرة في الثانية»: so many a second.
fn is_rate(input: Terms<'_>) -> bool {
    const COUNT: Class = Class::UNIT
        .with(Class::TEN)
        .with(Class::TENS)
        .with(Class::HUNDRED)
        .with(Class::SCALE)
        .with(Class::SCALE_PLURAL);
    let counted = input.before(3).is_some_and(|count| count.is_digits() || count.is(COUNT));
    let dual = input.before(2).is_some_and(|noun| noun.is(Class::TIMES_DUAL));
    is_second(input) && input.before(1).is_some_and(|before| before.is(Class::IN)) && (counted || dual)
}

/// «جزء من الثانية», «في الثانية الواحدة»: the second of time.
fn is_time(input: Terms<'_>, rest: Terms<'_>) -> bool {
    const PART: Class = Class::PIECE.with(Class::FRACTION).with(Class::FRACTION_PLURAL).with(Class::TEN);
    let part = input.before(1).is_some_and(|from| from.is(Class::FROM))
        && [2, 3].iter().any(|n| input.before(*n).is_some_and(|part| part.is(PART)));
    let one =
        rest.first().is_some_and(|next| next.definite() && next.is(Class::UNIT) && next.lexeme.value == 1);
    is_second(input) && (part || one)
}

/// The ordinal that is also the unit of time.
fn is_second(input: Terms<'_>) -> bool {
    input.first().is_some_and(|term| term.lexeme.value == 2 && term.definite() && term.is(Class::FEMININE))
}

/// «السابعة عشرة من عمرها» is an age.
fn in_age(rest: Terms<'_>) -> bool {
    ahead(rest, 1, Class::FROM) && rest.nth(1).is_some_and(|next| next.is(Class::AGE))
}

/// The words that are other things as well: «ثانية», «أولي», «آخر».
fn word_stands(input: Terms<'_>, rest: Terms<'_>, found: &Numeral) -> bool {
    let Some(term) = input.first() else { return false };
    if found.len() > 1 || term.definite() {
        return true;
    }
    let family = input.before(1).is_some_and(|before| before.is(Class::HOUSE));
    let son = rest.first().is_some_and(|next| rest.key(next) == "بن");
    let little_by_little =
        term.proclitics.preposition() && input.before(1).is_some_and(|before| before.is(Class::ENUMERATOR));
    let nobody = input.before(1).is_some_and(|before| input.key(before) == "لا");
    if family || son || little_by_little || nobody {
        return false;
    }
    let feminine_noun =
        input.before(1).is_some_and(|before| before.is_word() && input.key(before).ends_with(['ة', 'ه']));
    match (term.lexeme.value, term.is(Class::FEMININE)) {
        (1, true) => feminine_noun || first_of(input, rest, term),
        (2, true) => {
            feminine_noun || input.before(1).is_some_and(|before| input.key(before).starts_with("حل"))
        }
        (_, true) => feminine_noun || rest.first().is_some_and(|next| is_noun(rest, next)),
        _ => rest.first().is_none_or(|next| !next.is(Class::IDIOM)),
    }
}

/// «أولى الخطوات», «أولى ثمار الاتفاق»; in «أولى الوزير الأمر عنايته» it is a verb.
fn first_of(input: Terms<'_>, rest: Terms<'_>, term: &Term) -> bool {
    let noun = rest.first().filter(|next| is_noun(rest, next));
    let many = noun.is_some_and(|next| !is_definite(rest, next) || is_definite_plural(rest, next));
    many && !is_perfect(input) && !input.text(term).ends_with('ي')
}

/// «آخر اجتماع» is -1 where no noun before it makes it "another".
fn last_construct(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let term = input.first().filter(|term| term.is(Class::LAST_CONSTRUCT) && !term.definite())?;
    let rest = input.skip(1);
    let noun =
        rest.first().is_some_and(|next| is_noun(rest, next) && !is_definite(rest, next) && !next.conjoined());
    let second_word = input.at == 1 && input.before(1).is_some_and(Term::is_word);
    let opened = input.at == 0;
    debug_assert!(term.is_word());
    if !noun || !(second_word || opened) {
        return None;
    }
    let draft = Draft::new(
        NumberKind::Ordinal,
        Value::Exact(Number::from(-1)),
        input.at,
        rest.at,
        "number.ordinal.last_construct",
    );
    Some((rest, Draft { role: Some(Role::Latest), ..draft }))
}

/// «الدقيقتين الثالثة عشرة والسبعين»: the second of two ranks behind a noun in the dual.
fn is_second_rank(input: Terms<'_>) -> bool {
    const RANK: Class = Class::ORDINAL.with(Class::ORDINAL_COMPOUND).with(Class::TEN).with(Class::TENS);
    let Some(noun) = (1..=4).find(|n| input.before(*n).is_none_or(|term| !term.is(RANK))) else {
        return false;
    };
    let dual = input.before(noun).is_some_and(|term| {
        let key = input.key(term);
        is_definite(input, term) && (key.ends_with("ين") || key.ends_with("ان"))
    });
    let first = input.first().is_some_and(|term| term.conjoined() && term.is(Class::TENS));
    first && noun > 1 && dual
}

/// «القباب الذهبية السبع»: the word before the number tells of what kind the counted are; «الذكرى الذهبية الخمسون» has a rank.
fn is_kind(input: Terms<'_>, head: &Term) -> bool {
    let counted = |noun: &Term| is_definite(input, noun) && !noun.is(Class::ORDINAL_HEAD);
    input.key(head).ends_with("ية") && input.before(2).is_some_and(counted)
}

/// A cardinal that is an ordinal by its place: «القرن العشرين», «الذكرى المئة», «المئتان» alone.
fn by_place(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.first().filter(|term| term.definite() && !term.proclitics.preposition())?;
    let head = input.before(1).is_some_and(|head| head.is(Class::ORDINAL_HEAD) && !is_kind(input, head))
        || is_second_rank(input);
    if !head && !is_alone(input, input.at, input.end) {
        return None;
    }
    let (rest, found) = cardinal(input).ok()?;
    let alone = is_alone(input, found.at, found.end) && !found.digits && found.value >= Number::from(11);
    let zero = is_alone(input, found.at, found.end) && found.value.is_zero();
    if found.shape != Shape::Cardinal
        || !found.value.is_integer()
        || !(head && found.value >= Number::from(3) || alone || zero)
    {
        return None;
    }
    let counted = head
        && rest.first().is_some_and(|next| {
            is_noun(rest, next)
                && !is_definite(rest, next)
                && rest.key(next).ends_with('ا')
                && !rest.key(next).ends_with("ها")
                && !rest.key(next).ends_with("يا")
        });
    if counted {
        return None;
    }
    let mut draft = Draft::new(
        NumberKind::Ordinal,
        Value::Exact(found.value.clone()),
        input.at,
        rest.at,
        "number.ordinal.by_place",
    );
    draft.confidence = 75;
    Some((rest, draft))
}
