//! Ages: «يبلغ من العمر 45 عاما», «السابعة عشرة من عمرها», «(45 عاما)», «دون 18 عاما».

use super::ages;
use super::begin::OF_PHRASES;
use super::choose;
use super::draft::{Draft, Suffix};
use super::near::{ahead, behind, is_definite, is_noun};
use super::person::{aside, is_lasting, of_child};
use super::range::range;
use super::suffix::phrase;
use super::years::{UNITS, counted, one, unit};
use crate::grammar::cardinal::cardinal;
use crate::grammar::input::{Terms, term, word};
use crate::grammar::ordinal::ordinal;
use crate::lexicon::{COPULAS, Class, GROWN, Sense};
use crate::matches::{Modifier, NumberKind, Value};
use crate::term::Term;
use crate::value::Number;

/// The age that begins at the input.
#[inline]
pub(crate) fn age(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let first = input.first()?;
    let (cued, opens) = (input.scene.holds(AGES), first.is(OPENERS));
    if (cued || opens) && !is_preposition(first) { any(input, cued, opens) } else { None }
}

/// «في», «على», «إلى», whatever phrases they begin: no age begins with them, as it may with «من» and «بين».
fn is_preposition(term: &Term) -> bool {
    const PREPOSITIONS: Class = Class::IN.with(Class::ON).with(Class::TO);
    let others = term.class.without(PREPOSITIONS.with(OF_PHRASES));
    term.is(PREPOSITIONS) && others == Class::NONE && !term.definite()
}

#[inline(never)]
fn any(input: Terms<'_>, cued: bool, opens: bool) -> Option<(Terms<'_>, Draft)> {
    said(input)
        .or_else(|| if input.scene.holds(Class::AGE) { ages::later(input) } else { None })
        .or_else(|| between(input))
        .or_else(|| of_life(input))
        .or_else(|| if opens { decade(input).or_else(|| child(input)) } else { None })
        .or_else(|| if cued { of_years(input) } else { None })
}

/// One of these stands in every sentence with an age, unless the age begins with one of [`OPENERS`].
const AGES: Class = UNITS.with(Class::SPRINGS).with(LIMITS);

/// What an age begins with when its sentence holds none of [`AGES`].
const OPENERS: Class =
    Class::AGE_CHILD.with(Class::DECADE).with(Class::DECADE_ADJECTIVE).with(Class::LIFE_DECADE);

/// An age that its place or what stands around it tells.
fn of_years(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    springs(input)
        .or_else(|| aside(input))
        .or_else(|| of_child(input))
        .or_else(|| at_death(input))
        .or_else(|| grown(input))
        .or_else(|| limit(input))
}

/// An amount where the words around it speak of age: «18 عاما» in «تقل أعمارهم عن 18 عاما», «18 و25 عاما».
pub(crate) fn bare(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, value, code) =
        range_of_years(input).or_else(|| counted(input)).or_else(|| years_only(input))?;
    Some((rest, draft(input, rest, value, code, "age.bare")))
}

pub(super) fn draft(
    input: Terms<'_>,
    rest: Terms<'_>,
    value: Value,
    code: &'static str,
    rule: &'static str,
) -> Draft {
    let mut draft = Draft::new(NumberKind::Age, value, input.at, rest.at, rule);
    draft.suffix = Suffix::Age(code);
    draft
}

/// «عمره 45 عاما», «يبلغ من العمر 45 عاما», «عمرها نحو 30 سنة», «عمر ناهز الثمانين», «أعمارهم بين 18 و25 عاما».
fn said(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let rest = cue(input)?;
    let (rest, modifier) = match qualified(rest).or_else(|| of_whom(rest)) {
        Some((rest, modifier)) => (rest, Some(modifier)),
        None => (rest, None),
    };
    rest.first().filter(|next| !next.conjoined() && !next.proclitics.preposition())?;
    let in_years = || years_only(rest).map(|(rest, value, _)| (rest, value, ages::unit(rest)));
    let (rest, value, code) =
        range_of_years(rest).or_else(|| counted(rest)).or_else(|| one(rest)).or_else(in_years)?;
    let mut draft = draft(input, rest, value, code, "age.said");
    draft.modifier = modifier;
    Some((rest, draft))
}

fn qualified(rest: Terms<'_>) -> Option<(Terms<'_>, Modifier)> {
    match phrase(rest, |sense| matches!(sense, Sense::Before(_)))? {
        (rest, Sense::Before(modifier)) => Some((rest, modifier)),
        _ => None,
    }
}

/// «أعمار الطلاب تقل عن 18 عاما», «سن المتقدم لا يقل عن 21 سنة»: whose age it is stands between.
fn of_whom(rest: Terms<'_>) -> Option<(Terms<'_>, Modifier)> {
    let whose = rest.first().filter(|noun| is_noun(rest, noun) && is_definite(rest, noun))?;
    (!whose.conjoined() && !whose.begins()).then_some(())?;
    qualified(rest.skip(1))
}

/// «بين سن 18 و30 عاما», «بين سن العاشرة والخامسة عشرة»: the word of age stands between «بين» and its amounts.
fn between(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    fn year(input: Terms<'_>) -> Option<(Terms<'_>, Number)> {
        birthday(input).or_else(|| choose::numeral(input).map(|(rest, found)| (rest, found.value)))
    }
    let (rest, _) = word(Class::BETWEEN)(input).ok()?;
    let (rest, _) = word(Class::AGE)(rest).ok()?;
    let (rest, low) = year(rest)?;
    rest.first().filter(|next| next.conjoined())?;
    let (rest, high) = year(rest)?;
    let (rest, code) = unit(rest).unwrap_or((rest, "a"));
    let human = low < high && high <= MOST.into();
    let value = Value::Range(Some(low), Some(high));
    human.then(|| (rest, draft(input, rest, value, code, "age.said")))
}

/// «بين 18 و25 عاما», «من 18 إلى 25», «5 سنوات إلى 10 سنوات», «18-25 سنة», «بين الثامنة عشرة والخامسة والعشرين».
fn range_of_years(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    if let Some((rest, found)) = range(input).filter(|(_, found)| matches!(found.suffix, Suffix::None)) {
        let human = matches!(&found.value, Value::Range(Some(_), Some(high)) if *high <= MOST.into());
        let (rest, code) = unit(rest).unwrap_or((rest, "a"));
        return human.then_some((rest, found.value, code));
    }
    if let Some((rest, low, code)) = counted(input)
        && let Ok((rest, _)) = word(Class::TO)(rest)
        && let Some((rest, high, same)) = counted(rest)
    {
        let (low, high) = (low.exact()?.clone(), high.exact()?.clone());
        return (code == same && low < high).then_some((rest, Value::Range(Some(low), Some(high)), code));
    }
    let (rest, _) = word(Class::BETWEEN)(input).ok()?;
    let (rest, low) = birthday(rest)?;
    rest.first().filter(|next| next.conjoined())?;
    let (rest, high) = birthday(rest)?;
    (low < high).then_some((rest, Value::Range(Some(low), Some(high)), "a"))
}

/// «السادسة عشرة», «العشرين»: the year of life that an ordinal or a round number names.
fn birthday(input: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    input.first().filter(|term| term.definite() && term.is(Class::FEMININE | Class::TENS))?;
    let named = ordinal(input).or_else(|_| cardinal(input)).ok();
    named.map(|(rest, found)| (rest, found.value))
}

/// No age has more years.
pub(super) const MOST: u16 = 120;

/// «سن 16», «عمر يناهز الثمانين», «سن الثامنة عشرة»: no unit, and nothing that is counted.
pub(super) fn years_only(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    let number = ordinal(input).ok().map(|(rest, found)| (rest, found.value));
    let (rest, value) = number.or_else(|| choose::numeral(input).map(|(rest, found)| (rest, found.value)))?;
    let counted = rest.first().is_some_and(|next| {
        let scale = Class::SCALE | Class::SCALE_PLURAL | Class::MONTH | Class::TO;
        let joined = next.conjoined() || next.is_unknown() && rest.key(next).starts_with('و');
        is_noun(rest, next) && !is_definite(rest, next) && !joined
            || next.is(scale)
            || !next.is_word() && next.glued && next.is_digits()
    });
    let percent = rest.first().is_some_and(|next| matches!(rest.text(next), "%" | "٪" | "/"));
    let human = value.is_integer() && value >= Number::ONE && value <= MOST.into();
    (human && !counted && !percent).then_some((rest, Value::Exact(value), "a"))
}

/// «عمره», «يبلغ من العمر», «سنه».
fn cue(input: Terms<'_>) -> Option<Terms<'_>> {
    input.first().filter(|first| first.is(Class::AGE | Class::REACH) && input.scene.holds(Class::AGE))?;
    if let Ok((rest, _)) = word(Class::AGE)(input) {
        return Some(skip_copula(rest));
    }
    let (rest, _) = word(Class::REACH)(input).ok()?;
    let (rest, _) = word(Class::FROM)(rest).ok()?;
    let (rest, _) = word(Class::AGE)(rest).ok()?;
    Some(rest)
}

/// «عمره كان», «عمرها الآن»: one small word between.
fn skip_copula(rest: Terms<'_>) -> Terms<'_> {
    let small = rest.first().is_some_and(|next| {
        let key = rest.key(next);
        next.is(Class::REACH) || key == ":" || COPULAS.contains(&key)
    });
    if small { rest.skip(1) } else { rest }
}

/// «السابعة عشرة من عمرها», «الثامنة عشرة عاما من العمر», «العشرين من عمره», «الـ45 من العمر», «بين 18 و25 عاما من العمر».
pub(crate) fn of_life(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let aged = input.scene.holds(Class::AGE);
    if !aged && !input.scene.holds(Class::YEARS) {
        return None;
    }
    if aged && let Some((rest, value, code)) = range_of_years(input).or_else(|| counted(input)) {
        let rest = of_age(rest)?;
        return Some((rest, draft(input, rest, value, code, "age.of_life")));
    }
    let reached = input.before(1).is_some_and(|verb| verb.is(Class::REACH));
    input.first().filter(|term| term.definite() && (aged || reached))?;
    let ordinal = ordinal(input).ok().map(|(rest, found)| (rest, found.value));
    let ranked = ordinal.is_some();
    let (rest, value) =
        ordinal.or_else(|| choose::numeral(input).map(|(rest, found)| (rest, found.value)))?;
    let rest = year_of_life(rest, (ranked && reached).then_some(&value))?;
    Some((rest, draft(input, rest, Value::Exact(value), "a", "age.of_life")))
}

/// «من عمرها», «عاما من العمر» behind the year of life, or «عاما» alone behind a rank from ten on: «بلغ الثانية والعشرين عاما»;
/// «العشرين عاما» are as many years.
fn year_of_life<'a>(rest: Terms<'a>, rank: Option<&Number>) -> Option<Terms<'a>> {
    let said = rest.first().map(|next| rest.key(next));
    let unit = if matches!(said, Some("عاما" | "سنة")) { rest.skip(1) } else { rest };
    let late = rank.is_some_and(|rank| *rank >= 10.into() && *rank <= MOST.into());
    let alone = said == Some("عاما") && late;
    of_age(unit).or(alone.then_some(unit))
}

/// «من عمره».
fn of_age(rest: Terms<'_>) -> Option<Terms<'_>> {
    let (rest, _) = word(Class::FROM)(rest).ok()?;
    let (rest, _) = word(Class::AGE)(rest).ok()?;
    Some(rest)
}

/// «الخمسينيات من عمره» and «رجل خمسيني» are 50 to 59; «عقده الخامس», «العقد الخامس من عمرها» 40 to 49.
fn decade(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if let Ok((rest, word)) = word(Class::DECADE_ADJECTIVE)(input) {
        let low = Number::from(word.lexeme.value);
        let person = input.before(1).is_some_and(|noun| {
            is_noun(input, noun) && !noun.is(Class::ORDINAL_HEAD | Class::EVENT) && !is_lasting(input, noun)
        });
        return person.then(|| (rest, ten_years(input, rest, &low)));
    }
    if let Ok((rest, word)) = word(Class::DECADE)(input) {
        let low = Number::from(word.lexeme.value);
        let rest = of_age(rest)?;
        return Some((rest, ten_years(input, rest, &low)));
    }
    let (rest, decade) = word(Class::LIFE_DECADE)(input).ok()?;
    let owned = input.key(decade).ends_with('ه')
        || input.key(decade).ends_with("ها")
        || input.key(decade).ends_with('م');
    let (rest, found) = ordinal(rest).ok()?;
    let rest = of_age(rest).or(owned.then_some(rest))?;
    let low = found.value.plus(&Number::from(-1)).times(&10.into());
    Some((rest, ten_years(input, rest, &low)))
}

fn ten_years(input: Terms<'_>, rest: Terms<'_>, low: &Number) -> Draft {
    let value = Value::Range(Some(low.clone()), Some(low.plus(&9.into())));
    draft(input, rest, value, "a", "age.decade")
}

/// «ابن عشر سنين», «ذو الـ12 ربيعا», «بنت 15 عاما», «ابن العشرين», «ابن العاشرة»; «الابن العاشر» is the tenth.
fn child(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, child) = word(Class::AGE_CHILD)(input).ok()?;
    let rank = rest.first().is_some_and(|next| next.is(Class::ORDINAL) && !next.is(Class::FEMININE));
    (!child.definite() && !rank).then_some(())?;
    let numeral = choose::numeral(rest)
        .and_then(|(rest, numeral)| spring(rest).map(|rest| (rest, numeral.to_value(), "a")));
    let definite = rest.first().is_some_and(Term::definite);
    let round = || years_only(rest).filter(|_| definite);
    let (rest, value, code) = numeral.or_else(|| counted(rest)).or_else(round)?;
    Some((rest, draft(input, rest, value, code, "age.child")))
}

fn spring(rest: Terms<'_>) -> Option<Terms<'_>> {
    term(|term| term.is(Class::SPRINGS) && term.proclitics.is_empty())(rest).ok().map(|(rest, _)| rest)
}

/// «12 ربيعا».
fn springs(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if !input.scene.holds(Class::SPRINGS) {
        return None;
    }
    let (rest, numeral) = choose::numeral(input)?;
    let accusative = rest.first().is_some_and(|term| rest.key(term).ends_with('ا'));
    let rest = spring(rest).filter(|_| accusative)?;
    Some((rest, draft(input, rest, numeral.to_value(), "a", "age.springs")))
}

/// «توفي عن تسعة وسبعين عاما», «رحلت عن 90 سنة», «عن 75 عاما، توفي الفنان».
fn at_death(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if !input.scene.holds(UNITS) || !input.scene.holds(Class::DEATH) {
        return None;
    }
    input.before(1).filter(|before| input.key(before) == "عن")?;
    let (rest, value, code) = counted(input)?;
    let opens = input.before(2).is_none_or(|before| !before.is_word());
    let dies = behind(input, 10, Class::DEATH) || opens && ahead(rest, 2, Class::DEATH);
    dies.then(|| (rest, draft(input, rest, value, code, "age.at_death")))
}

/// «اللاعب البالغ 27 عاما»; «العقوبة البالغة 5 سنوات» lasts so long.
fn grown(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if !input.scene.holds(UNITS) {
        return None;
    }
    input.before(1).filter(|before| GROWN.contains(&input.key(before)))?;
    input
        .before(2)
        .filter(|noun| noun.is_word() && !noun.is(Class::DIMENSION) && !is_lasting(input, noun))?;
    let (rest, value, code) = counted(input)?;
    let human = value.exact().is_some_and(|value| *value <= MOST.into());
    (human && code == "a").then(|| (rest, draft(input, rest, value, code, "age.grown")))
}

/// «دون 18 عاما», «فوق 65 عاما», «ما فوق 65 سنة», «دون سن الـ18», «دون الخامسة», «أكبر من 18 عاما».
fn limit(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if !input.scene.holds(LIMITS) {
        return None;
    }
    let (start, modifier) = input.first().filter(|first| first.is_word()).and_then(|_| side(input))?;
    let (rest, value, code) = aged(start).or_else(|| counted(start)).or_else(|| young(start))?;
    let human = value.exact().is_some_and(|value| *value <= MOST.into());
    let mut draft = draft(input, rest, value, code, "age.limit");
    draft.modifier = Some(modifier);
    draft.core.0 = start.at;
    human.then_some((rest, draft))
}

/// What a limit of age is said with.
const LIMITS: Class = UNITS.with(Class::AGE).with(Class::ORDINAL).with(Class::ORDINAL_COMPOUND);

/// «دون الخامسة», «دون الثامنة عشرة».
fn young(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    let ordinal = input.first().is_some_and(|term| term.is(Class::ORDINAL | Class::ORDINAL_COMPOUND));
    birthday(input).filter(|_| ordinal).map(|(rest, value)| (rest, Value::Exact(value), "a"))
}

/// The word of a limit of age.
fn side(input: Terms<'_>) -> Option<(Terms<'_>, Modifier)> {
    let input = if input.first()?.is(Class::MA) { input.skip(1) } else { input };
    let (first, second) = (input.first()?, input.nth(1));
    let from = second.is_some_and(|next| next.is(Class::FROM));
    match input.key(first) {
        "دون" | "تحت" => Some((input.skip(1), Modifier::LessThan)),
        "فوق" => Some((input.skip(1), Modifier::MoreThan)),
        "اكبر" if from => Some((input.skip(2), Modifier::MoreThan)),
        "اصغر" if from => Some((input.skip(2), Modifier::LessThan)),
        _ => None,
    }
}

/// «سن الـ18», «سن الثامنة عشرة», «سن 18 عاما».
fn aged(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    let (rest, _) = word(Class::AGE)(input).ok()?;
    counted(rest).or_else(|| years_only(rest))
}
