//! What stands around a number or a name: the evidence that it is, or is not, a date.

use rasd_tokenize::TokenKind;

use super::input::Terms;
use crate::lexicon::{Classes, Count, Cues, Name, Sense, Word};
use crate::said::Unit;

/// True when the four digits between `i` and `rest` are a year where they stand.
///
/// `(1984)`, `في 1909`, `كأس العالم 2006 بألمانيا`; not `2000 شخص`, `رقم 1984`, `رقم ( 1984 )`, nor 2000 and nothing else.
pub(super) fn licenses_year(i: Terms<'_>, rest: Terms<'_>, number: u32) -> bool {
    let before = i.at.checked_sub(1).map_or("", |at| i.doc.key(at));
    let prefixed = i.first().is_some_and(|term| term.clitics.preposition());
    if cues_before(&i).has(Cues::AMOUNT) || is_measured(rest) || joined(i, rest) {
        return false;
    }
    let second = i.first().is_some_and(|term| term.clitics.conjunction())
        && i.before().is_some_and(|term| term.width == 4);
    if second && (1000..=2100).contains(&number) {
        return is_open(rest)
            || rest.first().is_some_and(|term| term.clitics.conjunction())
            || ends_a_list(i) && !may_be_counted(rest);
    }
    let bracketed = before == "(" && matches!(rest.key(), ")" | "-" | "–" | "/" | "،" | ",");
    if bracketed {
        let label = i.at.checked_sub(2).is_some_and(|at| i.doc.cues(at).has(Cues::AMOUNT));
        return (1000..=2100).contains(&number) && !label;
    }
    let open = is_open(rest);
    let cues = cues_before(&i);
    let licensed = cues.has(Cues::YEARLY) || prefixed || after_years(i);
    if licensed && (1000..=2100).contains(&number) {
        let sure =
            matches!(without_and(before), "في" | "منذ" | "حتي") || !cues.has(Cues::PARTICLE) && !prefixed;
        let counted = if names_a_meeting(i) { rest.cues().has(Cues::COUNTED) } else { may_be_counted(rest) };
        return open || sure && !counted;
    }
    let after_definite = before.starts_with("ال") && !may_be_counted(rest) && (1900..=2035).contains(&number);
    let alone = super::length::is_all(i, rest);
    (1900..=2099).contains(&number) && (open || after_definite) && !preceded_by_symbol(i) && !alone
}

/// مونديال and كأس before a year of our time: a verb may follow whose ending is that of a counted noun, `مونديال 1994 كانا`.
fn names_a_meeting(i: Terms<'_>) -> bool {
    i.at.checked_sub(1).is_some_and(|at| i.doc.means(at, |sense| sense == Sense::Name(Name::Contest)))
}

/// True for the last of the years behind أعوام: `في أعوام 1958 و1962 و1970`.
fn ends_a_list(i: Terms<'_>) -> bool {
    const MOST: usize = 20;
    let year = |at: &usize| i.doc.term(*at).is_some_and(|term| term.width == 4);
    let first = (1..=MOST).filter_map(|back| i.at.checked_sub(back)).take_while(year).last();
    first.is_some_and(|at| after_years(Terms { at, ..i }))
}

/// True after أعوام or سنوات, behind which years are listed: `أعوام 1954 و1986`.
pub(super) fn after_years(i: Terms<'_>) -> bool {
    i.at.checked_sub(1)
        .is_some_and(|at| i.doc.means(at, |sense| sense == Sense::Unit(Unit::Year, Count::Plural)))
}

/// True after a noun that years follow: `مونديال 1998`.
pub(super) fn after_yearly_noun(i: Terms<'_>) -> bool {
    let cues = cues_before(&i);
    cues.has(Cues::YEARLY) && !cues.has(Cues::PARTICLE) || after_years(i)
}

/// True after a word that wants an amount or a label.
pub(super) fn amounts_to(i: Terms<'_>) -> bool {
    cues_before(&i).has(Cues::AMOUNT)
}

/// A sign on either side makes digits part of something else: versions, scores, prices.
fn joined(i: Terms<'_>, rest: Terms<'_>) -> bool {
    let glued_before = i.first().is_some_and(|term| term.glued)
        && i.before().is_some_and(|term| {
            !matches!(term.kind, TokenKind::Punct)
                || matches!(i.doc.key(i.at - 1), "-" | "/" | "." | "#" | "+" | ":")
        })
        && i.before().is_none_or(|term| term.kind != TokenKind::Word);
    let glued_after = rest.first().is_some_and(|term| {
        term.glued
            && (matches!(term.kind, TokenKind::Symbol | TokenKind::Latin)
                || matches!(rest.key(), "%" | "+" | "*" | "="))
    });
    let more_digits = rest.skip(1).first().is_some_and(|term| term.glued && term.digits.is_some());
    let continued =
        rest.first().is_some_and(|term| term.glued) && matches!(rest.key(), "-" | "/" | ".") && more_digits;
    glued_before || glued_after || continued
}

fn preceded_by_symbol(i: Terms<'_>) -> bool {
    i.before().is_some_and(|term| matches!(term.kind, TokenKind::Symbol | TokenKind::Num | TokenKind::Latin))
}

/// A unit, a currency or a percent sign follows.
fn is_measured(rest: Terms<'_>) -> bool {
    let key = rest.key();
    rest.cues().has(Cues::COUNTED)
        || matches!(key, "%" | "٪" | "$" | "€" | "£")
        || rest.first().is_some_and(|term| term.kind == TokenKind::Num && !term.clitics.conjunction())
}

/// Nothing that could be counted follows: the end, a mark, a small word, a definite noun.
pub(super) fn is_open(rest: Terms<'_>) -> bool {
    let Some(term) = rest.first() else { return true };
    match term.kind {
        TokenKind::Word => {
            let key = rest.key();
            rest.cues().has(Cues::PARTICLE.or(Cues::COMPLEMENTIZER))
                || key.starts_with("ال")
                || rest.doc.stream.readings(usize::try_from(term.token).unwrap_or(0)).any(|reading| {
                    reading.enclitic.is_none()
                        && (reading.proclitics.conjunction() && reading.stem_key.chars().count() > 2
                            || reading.proclitics.preposition() && reading.proclitics.article())
                })
                || term.clitics.conjunction()
                || key.starts_with('ب') && key.chars().count() > 4
        }
        TokenKind::Num | TokenKind::Symbol | TokenKind::Latin => false,
        _ => true,
    }
}

/// An indefinite noun in the accusative, or a known counted noun, follows.
fn may_be_counted(rest: Terms<'_>) -> bool {
    let key = rest.key();
    if rest.cues().has(Cues::COMPLEMENTIZER) {
        return false;
    }
    let accusative = key.ends_with('ا') && key.chars().count() > 3 && !key.starts_with("ال");
    rest.cues().has(Cues::COUNTED) || accusative && !is_owned(key) && key != "تقريبا"
}

/// `ووصفها`, `وقدرها`: a word with و and a pronoun is counted by nothing; وجها and واديا are.
fn is_owned(key: &str) -> bool {
    key.starts_with('و') && key.ends_with("ها") && key.chars().count() > 4
}

/// True before a verb that tells what happened: it is not what digits count.
pub(super) fn is_told(rest: Terms<'_>) -> bool {
    rest.cues().has(Cues::TOLD)
}

/// True when a numeral in words is followed by what it counts.
pub(super) fn counts_a_noun(rest: Terms<'_>) -> bool {
    rest.first().is_some_and(|term| term.kind == TokenKind::Word) && may_be_counted(rest)
}

/// True when the word before an expression makes it the name of a place or body: `شارع 26 يوليو`, `حركة 20 فبراير`;
/// not after ال: `وصل الفريق 8 آذار`, nor with the word for the day: `اقتحموا كل مدينة يوم 5 مايو`.
pub(crate) fn is_named(i: Terms<'_>) -> bool {
    is_behind_bare(i, Name::Place) && !says_the_day(i) || is_second_name(i)
}

/// `يوم 5 مايو`: the word for the day stands before its number.
fn says_the_day(i: Terms<'_>) -> bool {
    i.doc.means(i.at, |sense| sense == Sense::Unit(Unit::Day, Count::Single))
        && i.doc.kind(i.at + 1) == Some(TokenKind::Num)
}

/// `شارع الثورة 14 تموز`: the date is the second name of a street.
fn is_second_name(i: Terms<'_>) -> bool {
    let plain = || i.first().is_some_and(|term| term.clitics.is_empty() && term.kind != TokenKind::Date);
    let street = i.at.checked_sub(2).is_some_and(|at| {
        matches!(i.doc.key(at), "شارع" | "بشارع" | "لشارع" | "ساحة" | "ميدان" | "جسر" | "دوار")
    });
    let of_time = |sense| !matches!(sense, Sense::Name(_) | Sense::Numeral);
    let name = || {
        i.at.checked_sub(1).is_some_and(|at| {
            i.doc.kind(at) == Some(TokenKind::Word)
                && !i.doc.means(at, of_time)
                && !i.doc.cues(at).has(Cues::PARTICLE)
        })
    };
    street && plain() && name()
}

/// True when the word before an expression makes it the name of an event: `ثورة 25 يناير`; not `اندلعت الحرب عام 1914`.
pub(crate) fn is_event(i: Terms<'_>) -> bool {
    is_behind_bare(i, Name::Event)
}

/// True behind a naming word without ال.
fn is_behind_bare(i: Terms<'_>, name: Name) -> bool {
    let names = |at: usize| i.doc.means(at, |sense| sense == Sense::Name(name));
    i.at.checked_sub(1).is_some_and(names) && i.before().is_some_and(|term| !term.clitics.article())
}

/// True before an adjective that makes a weekday or a month the name of an event: `الخميس الأسود`, `الأحد الدامي`, `أيلول الأسود`.
/// The adjective agrees with its noun (Friday alone is feminine), and ends the name: `السبت البيضاء` and `الثلاثاء الأسود الكاميرونية` are a day and a city, a team.
pub(super) fn is_epithet(rest: Terms<'_>) -> bool {
    let feminine = rest.key().ends_with(['ة', 'ه', 'ء']);
    let friday = key_before(&rest).ends_with(['ة', 'ه']);
    let behind = rest.doc.key(rest.at + 1);
    rest.doc.means(rest.at, |sense| sense == Sense::Name(Name::Epithet))
        && feminine == friday
        && !(behind.starts_with("ال") || behind == "غير")
}

/// True behind the first word of an office: `المدير العام السابق`.
pub(super) fn is_office(i: Terms<'_>) -> bool {
    i.at.checked_sub(1).is_some_and(|at| i.doc.means(at, |sense| sense == Sense::Name(Name::Office)))
}

/// True when a title or a given name stands before it: `السيد رجب`.
pub(super) fn is_person(i: Terms<'_>) -> bool {
    i.at.checked_sub(1).is_some_and(|at| i.doc.means(at, |sense| sense == Sense::Name(Name::Person)))
}

/// True when a month name stands where months stand: alone, after في and the like, or between marks.
pub(super) fn places_a_month(start: Terms<'_>, rest: Terms<'_>) -> bool {
    let before = key_before(&start);
    let prefixed = start.first().is_some_and(|term| term.clitics.preposition());
    let after = matches!(
        without_and(before),
        "في" | "فى"
            | "منذ"
            | "حتي"
            | "خلال"
            | "شهر"
            | "شهري"
            | "غضون"
            | "بحلول"
            | "/"
            | "("
    );
    prefixed || after || is_behind_edge(start, rest) || super::length::is_all(start, rest)
}

/// `في نهاية مارس`, `منذ مطلع مارس`; not `في نهاية مارس ضغطا`, `بداية مارس التدريس`, where it is a verb with its object.
fn is_behind_edge(start: Terms<'_>, rest: Terms<'_>) -> bool {
    const EDGES: [&str; 8] = ["مطلع", "بدايه", "بداية", "نهايه", "نهاية", "منتصف", "اواخر", "اوائل"];
    const BEFORE: [&str; 6] = ["في", "منذ", "حتي", "خلال", "من", "الي"];
    let edge = EDGES.contains(&without_and(key_before(&start)))
        && BEFORE.contains(&without_and(start.doc.key_before(start.at, 2)));
    let object = rest.first().is_some_and(|term| term.kind == TokenKind::Word)
        && (rest.key().starts_with("ال") || rest.key().ends_with('ا'));
    edge && !object
}

/// True behind ليلة: its ordinal is feminine, and is that of a day.
pub(super) fn is_behind_night(i: Terms<'_>) -> bool {
    i.at.checked_sub(1).is_some_and(|at| {
        i.doc.means(at, |sense| matches!(sense, Sense::Unit(Unit::Night, Count::Single) | Sense::DayPart(..)))
    })
}

/// `للشهر الثالث على التوالي`: the third in a row is not the third of its year.
pub(super) fn in_a_row(rest: Terms<'_>) -> bool {
    rest.key() == "علي" && rest.skip(1).key() == "التوالي" || rest.key() == "تواليا"
}

/// True when the word before has this sense.
pub(super) fn after_word(i: Terms<'_>, word: Word) -> bool {
    i.at.checked_sub(1).is_some_and(|at| i.doc.means(at, |sense| sense == Sense::Word(word)))
}

/// What the word before the expression tells.
pub(super) fn cues_before(i: &Terms<'_>) -> Cues {
    i.at.checked_sub(1).map_or(Cues::NONE, |at| i.doc.cues(at))
}

/// A preposition without و before it.
fn without_and(key: &str) -> &str {
    key.strip_prefix('و').filter(|rest| rest.chars().count() >= 2).unwrap_or(key)
}

/// True behind في.
pub(super) fn is_behind_in(i: &Terms<'_>) -> bool {
    i.at.checked_sub(1).is_some_and(|at| i.doc.classes(at).has(Classes::IN) && i.doc.key(at) == "في")
}

/// The key before the expression.
pub(super) fn key_before<'a>(i: &Terms<'a>) -> &'a str {
    i.at.checked_sub(1).map_or("", |at| i.doc.key(at))
}
