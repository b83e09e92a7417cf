//! Ages beside a name: «فاطمة (27 عاما)», «قال سامي، 38 عاما، إنه», and what lasts so long instead: «عقد الإيجار (9 سنوات)».

use super::age::{MOST, draft};
use super::choose;
use super::draft::Draft;
use super::near::{is_definite, is_noun};
use super::regnal::is_regnal;
use super::years::{UNITS, counted, unit};
use crate::grammar::input::Terms;
use crate::grammar::ordinal::ordinal as rule;
use crate::lexicon::{CHILDREN, Class, LASTING, NAMES, NO_NAMES, PERSONS, REIGNS, SPENT};
use crate::term::Term;
use crate::value::Number;

/// «(45 عاما)» behind a name or a person, «، 45 عاما،» between commas.
pub(super) fn aside(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let opening = input.before(1).filter(|before| !before.is_word() && input.scene.holds(UNITS))?;
    let opening = input.text(opening);
    matches!(opening, "(" | ")" | "،" | ",").then_some(())?;
    let (rest, value, code) = counted(input)?;
    let years = value.exact().filter(|value| code == "a" && **value <= MOST.into())?;
    let aged = closes(rest, opening, years) && is_person(input, years) && !is_reign(input);
    aged.then(|| (rest, draft(input, rest, value, code, "age.in_brackets")))
}

/// «الطفلة سارة (5) سنوات»: the number of years alone in brackets, behind a child with its name.
pub(super) fn of_child(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let mark = |term: Option<&Term>, text: &str| term.is_some_and(|term| input.text(term) == text);
    input.first().filter(|first| first.is_digits())?;
    let named = word(input, 2).is_some_and(|name| may_be_name(input, name)) && is_child_before(input);
    let bracketed = mark(input.before(1), "(") && mark(input.nth(1), ")");
    let (rest, _) = unit(input.skip(2)).filter(|(_, code)| bracketed && named && *code == "a")?;
    let (_, years) = choose::numeral(Terms::until(input, input.at + 1))?;
    let young = years.value.is_integer() && years.value < Number::from(18);
    let bracket = Terms::from(input, input.at.saturating_sub(1));
    young.then(|| (rest, draft(bracket, rest, years.to_value(), "a", "age.of_child")))
}

/// «الطفلة سارة»; not «قضى الطفل سامي».
fn is_child_before(input: Terms<'_>) -> bool {
    let child =
        word(input, 3).is_some_and(|child| tails(input.key(child)).any(|tail| CHILDREN.contains(&tail)));
    child && !word(input, 4).is_some_and(|verb| SPENT.contains(&input.key(verb)))
}

/// The aside ends behind the years; more may stand in brackets behind many of them: «(32 عاما، القاهرة)», «(32 عاما و100 مباراة)».
fn closes(rest: Terms<'_>, opening: &str, years: &Number) -> bool {
    let Some(next) = rest.first() else { return false };
    let mark = rest.text(next);
    match opening {
        "(" if mark == ")" => true,
        "(" => {
            *years > FEW.into() && (matches!(mark, "،" | "," | "-") || next.conjoined() && next.is_digits())
        }
        ")" => mark == "(",
        _ => matches!(mark, "،" | ",") && *years != Number::TWO,
    }
}

/// So few years are more often a length than an age.
const FEW: u16 = 10;

/// A person stands before the aside: «اللاعب (20 عاما)», «محمد صالح (55 عاما)»; not «الضمان (3 سنوات)», «سجن المتهم (15 سنة)».
fn is_person(input: Terms<'_>, years: &Number) -> bool {
    let few = *years <= FEW.into();
    let Some(noun) = word(input, 2) else { return false };
    let term = word(input, 3).is_some_and(|head| is_lasting(input, head) && !is_definite(input, head));
    if term || is_lasting(input, noun) || few && lasts_before(input) {
        return false;
    }
    is_person_noun(input, noun)
        || is_sibling(input)
        || is_described(input, noun)
        || !few && (is_official(input, noun) || is_king(input, noun) || is_lone(input, noun))
        || may_be_name(input, noun) && {
            if is_definite(input, noun) { is_surname(input, few) } else { is_given(input, noun, few) }
        }
}

/// «شقيقها الأصغر (11 سنة)», «اللاعب البرازيلي (30 عاما)».
fn is_described(input: Terms<'_>, noun: &Term) -> bool {
    let person = word(input, 3).is_some_and(|head| is_person_noun(input, head));
    person && is_definite(input, noun) && !noun.is(Class::ORDINAL | Class::LABEL | Class::YEARS)
}

/// «رئيس الوزراء الإسرائيلي (70 عاما)», «اللاعب الدولي السابق (40 عاما)»: two or three definite words tell who the person is.
fn is_official(input: Terms<'_>, noun: &Term) -> bool {
    const WORDS: usize = 5;
    let plain =
        |term: &Term| is_definite(input, term) && !term.is(Class::ORDINAL | Class::LABEL | Class::YEARS);
    let feminine = |term: &Term| input.key(term).ends_with(['ة', 'ه']);
    let head = (3..=WORDS).find_map(|n| {
        word(input, n).filter(|head| !plain(head) || is_person_noun(input, head)).map(|head| (n, head))
    });
    plain(noun)
        && !lasts_before(input)
        && head.is_some_and(|(n, head)| {
            let agrees =
                || (2..n).all(|n| word(input, n).is_some_and(|term| feminine(term) == feminine(head)));
            is_person_noun(input, head) && (!is_definite(input, head) || agrees())
        })
}

/// «الملك سليم الثاني (23 عاما)»: the ordinal is a part of the name.
fn is_king(input: Terms<'_>, noun: &Term) -> bool {
    let ordinal = Terms::from(input, input.at.saturating_sub(2));
    noun.is(Class::ORDINAL) && rule(ordinal).is_ok_and(|(_, found)| is_regnal(ordinal, &found))
}

/// «البرتغالي (36 عاما) سجل», «وكان البرتغالي (36 عاما)»: of what country who has no other name is.
fn is_lone(input: Terms<'_>, noun: &Term) -> bool {
    let free =
        word(input, 3).is_none_or(|verb| NO_NAMES.contains(&input.key(verb).trim_start_matches(['و', 'ف'])));
    noun.is(Class::NISBA) && noun.definite() && !input.key(noun).ends_with(['ة', 'ه']) && free
}

/// «ابنتيها سارة (9 سنوات) ونورة (7 سنوات)»: a child is joined to one that has its age already.
fn is_sibling(input: Terms<'_>) -> bool {
    let mark = |n: usize, text: &str| input.before(n).is_some_and(|term| input.text(term) == text);
    let joined = word(input, 2).is_some_and(|name| input.key(name).starts_with('و'));
    let aside = mark(3, ")") && word(input, 4).is_some_and(|years| years.is(Class::YEARS)) && mark(6, "(");
    joined && aside && [7, 8].iter().any(|n| word(input, *n).is_some_and(|noun| is_person_noun(input, noun)))
}

/// «سارة (5 سنوات)» may be «إقامة (5 سنوات)» as well: the person stands before it.
fn is_given(input: Terms<'_>, noun: &Term, few: bool) -> bool {
    let feminine = input.key(noun).ends_with(['ة', 'ه']);
    !(few && feminine) || word(input, 3).is_some_and(|head| is_person_noun(input, head))
}

/// «محمد الصالح (55 عاما)», «عبد الله الصالح»; not «السجن المشدد (15 سنة)».
fn is_surname(input: Terms<'_>, few: bool) -> bool {
    let Some(head) = word(input, 3) else { return false };
    let servant = || word(input, 4).is_some_and(|first| input.key(first) == "عبد");
    let given = || {
        let masculine = !input.key(head).ends_with('ة');
        !is_definite(input, head)
            && masculine
            && may_be_name(input, head)
            && (is_noun(input, head) || is_known_name(input, head))
    };
    !few && (given() || servant())
}

/// No list makes another thing of the word; months and days of the week are names as well.
fn may_be_name(input: Terms<'_>, noun: &Term) -> bool {
    const PLAIN: Class = Class::MONTH_WEAK.with(Class::MONTH_STEM).with(Class::WEEKDAY).with(Class::NISBA);
    const COUNTRIES: Class = PLAIN.with(Class::PHRASE).with(Class::OPENS_PHRASE);
    let names = if noun.is(Class::NISBA) { COUNTRIES } else { PLAIN };
    is_known_name(input, noun) || noun.class.without(names).is_plain() && !super::is_particle(input, noun)
}

/// «عمر», «ومبارك», «علي»; not «على».
fn is_known_name(input: Terms<'_>, noun: &Term) -> bool {
    let key = input.key(noun);
    let name = NAMES.contains(&key) || key.strip_prefix('و').is_some_and(|name| NAMES.contains(&name));
    name && !input.text(noun).ends_with('ى')
}

/// The word that stands `n` terms before the input.
fn word(input: Terms<'_>, n: usize) -> Option<&Term> {
    input.before(n).filter(|term| term.is_word())
}

/// What lasts is named shortly before: «وقع عقدا مع ناديه (3 سنوات)».
fn lasts_before(input: Terms<'_>) -> bool {
    (2..=REIGN).map_while(|n| word(input, n)).any(|term| is_lasting(input, term))
}

/// «مدة حكم الملك فاروق (16 سنة)»: so long lasted what is said before the name; «في ولاية أوهايو قتل محمد (25 عاما)».
fn is_reign(input: Terms<'_>) -> bool {
    let is = |term: &Term, stems: &[&str]| tails(input.key(term)).any(|tail| begins_with(tail, stems));
    (3..=REIGN)
        .map_while(|n| word(input, n).zip(word(input, n - 1)))
        .any(|(length, of)| is(length, REIGNS) && !is_definite(input, of) && is(of, LASTING))
}

/// So many terms before the aside what lasts is looked for.
const REIGN: usize = 7;

/// «المدة», «وللعقوبة», «حقبته»: what lasts has no age; «الراجل» has one.
pub(super) fn is_lasting(input: Terms<'_>, noun: &Term) -> bool {
    tails(input.key(noun)).any(|tail| begins_with(tail, LASTING))
}

/// «رجل», «اللاعب», «وللطفلة», «شقيقها», «زوجته».
fn is_person_noun(input: Terms<'_>, noun: &Term) -> bool {
    tails(input.key(noun)).any(|tail| PERSONS.contains(&tail) || is_kin(tail))
}

/// A person with a pronoun: «شقيقها», «زوجته».
fn is_kin(tail: &str) -> bool {
    let stem = ["ها", "هم", "ه", "نا"].iter().find_map(|end| tail.strip_suffix(end));
    stem.is_some_and(|stem| {
        let wife = stem.strip_suffix('ت');
        PERSONS.iter().any(|person| *person == stem || wife.is_some() && person.strip_suffix('ة') == wife)
    })
}

fn begins_with(tail: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| tail.starts_with(stem))
}

/// The word, and what is left of it behind each letter that may be a proclitic.
fn tails(key: &str) -> impl Iterator<Item = &str> {
    let before = key.chars().take_while(|letter| matches!(letter, 'و' | 'ف' | 'ب' | 'ل' | 'ك' | 'ا')).count();
    key.char_indices().take(before.min(PROCLITICS) + 1).filter_map(|(at, _)| key.get(at..))
}

/// The most letters before a stem: وبال.
const PROCLITICS: usize = 4;
