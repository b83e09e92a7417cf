//! Which numerals stand on their own: the ambiguous words need company.

use super::near::{ahead, is_alone, is_definite, is_noun, is_perfect, is_plural};
use super::rate::{is_amount, whole_or_rate};
use crate::grammar::input::Terms;
use crate::grammar::numeral::Numeral;
use crate::lexicon::{Class, ROUNDS, SUPERLATIVES};
use crate::term::Term;
use crate::value::Number;

/// True when a bare cardinal is a number here.
pub(crate) fn cardinal(input: Terms<'_>, numeral: &Numeral) -> bool {
    let first = Terms::from(input, numeral.at);
    let after = Terms::from(input, numeral.end);
    if is_name(first, after) || is_date_part(first, after, numeral) || is_year(first, after, numeral) {
        return false;
    }
    let Some(term) = first.first() else { return false };
    if numeral.len() > 1 {
        return compound(first, after, numeral);
    }
    if is_alone(input, numeral.at, numeral.end) {
        return !term.is(Class::COMPOUND_ONLY);
    }
    match term.class {
        _ if term.is_digits() => true,
        class if class.any(Class::ZERO) => zero(first, after),
        class if class.any(Class::SCALE | Class::SCALE_ACC) && term.lexeme.exponent == 3 => {
            thousand(first, after)
        }
        class if class.any(Class::SCALE) => !idiom(after),
        class if class.any(Class::HUNDRED) && class.any(Class::NEEDS_LICENCE) => counted(after),
        class if class.any(Class::UNIT) && term.lexeme.value == 1 => one(first, after),
        class if class.any(Class::UNIT | Class::TEN) => small(first, after, term),
        _ => true,
    }
}

/// Compounds are numbers, but «ألف ليلة وليلة» is a title.
fn compound(first: Terms<'_>, after: Terms<'_>, numeral: &Numeral) -> bool {
    let thousand = first.first().is_some_and(|term| term.is(Class::SCALE)) && numeral.len() == 1;
    !(thousand && idiom(after))
}

/// «مجموعة العشرين», «قمة الثماني», «مجموعة الـ77»; «حرف الألف»; «ريال مدريد» is settled by its list.
fn is_name(first: Terms<'_>, after: Terms<'_>) -> bool {
    let definite = first.first().is_some_and(Term::definite);
    let group = first.before(1).is_some_and(|before| before.is(Class::GROUP) && !before.definite());
    let letter = first.before(1).is_some_and(|before| before.is(Class::LETTER));
    let round =
        after.first().is_none_or(|next| !is_noun(after, next) || is_definite(after, next) || next.definite());
    definite && group && round || letter
}

/// A day of a month: «26 يوليو», «عشرين غشت»; «6 كانون الثاني».
fn is_date_part(first: Terms<'_>, after: Terms<'_>, numeral: &Numeral) -> bool {
    let day = numeral.value.to_u32().is_some_and(|value| (1..=31).contains(&value));
    let month = after.first().is_some_and(|next| {
        next.is(Class::MONTH | Class::MONTH_STEM) && !next.definite() && !next.conjoined()
    });
    let of_month = after.first().is_some_and(|next| next.is(Class::FROM))
        && after.nth(1).is_some_and(|next| next.is(Class::MONTH | Class::MONTH_STEM));
    day && (month || of_month) && !first.first().is_some_and(|term| term.is(Class::SCALE))
}

/// The 2021 of «30 فبراير 2021», behind a month that no date is of; in «مارس 2500 شخص» it counts.
fn is_year(first: Terms<'_>, after: Terms<'_>, numeral: &Numeral) -> bool {
    let digits = numeral.len() == 1
        && first.first().is_some_and(|term| term.is_digits() && first.text(term).chars().count() == 4);
    let month = || {
        first.before(1).is_some_and(|before| before.is(Class::MONTH))
            || first.before(1).is_some_and(|before| before.is(Class::ORDINAL))
                && first.before(2).is_some_and(|before| before.is(Class::MONTH_STEM))
    };
    let year = || numeral.value.to_u32().is_some_and(|value| (1000..=2999).contains(&value));
    let counted = || after.first().is_some_and(|next| is_noun(after, next) && !is_definite(after, next));
    digits && month() && year() && !counted()
}

/// «عاد صفر اليدين» is empty-handed; «صفر» is a month beside «شهر» or a year.
fn zero(first: Terms<'_>, after: Terms<'_>) -> bool {
    let month = first.before(1).is_some_and(|before| before.is(Class::MONTHS));
    let year = after.first().is_some_and(|next| next.is(Class::YEARS) || next.is_digits() && !next.glued)
        || after.first().is_some_and(|next| next.is(Class::FROM))
            && after.nth(1).is_some_and(|next| next.is(Class::YEARS) || next.is_digits());
    let idiom = after.first().is_some_and(|next| matches!(after.key(next), "اليدين" | "الوفاض"));
    !month && !year && !idiom && !is_whistle(first, after) && !starting_point(first)
}

/// «صفر الحكم»: he whistled; nothing definite is counted by zero.
fn is_whistle(first: Terms<'_>, after: Terms<'_>) -> bool {
    let head = first.before(1).is_none_or(|before| {
        before.is_word()
            && !before.is(Class::BOUND | Class::REACH | Class::VERSUS | Class::EQUALS)
            && before.class.is_plain()
    });
    let bare = first.first().is_some_and(|term| term.proclitics.is_empty());
    let person = |next: &Term| next.class.without(Class::ORDINAL_HEAD).is_plain() && is_definite(after, next);
    head && bare && after.first().is_some_and(|next| next.is_word() && person(next))
}

/// «من الصفر», «نقطة الصفر», «تحت الصفر»: where something begins, no amount; but «بلغت الحرارة الصفر».
fn starting_point(first: Terms<'_>) -> bool {
    let below = first.before(1).is_some_and(|before| before.is(Class::BELOW));
    first.first().is_some_and(Term::definite) && (below || !super::near::behind(first, 4, Class::REACH))
}

/// «ألف» counts a noun, follows ب or ك or a bound, or is joined; it is also a letter, a verb and a wish.
fn thousand(first: Terms<'_>, after: Terms<'_>) -> bool {
    let Some(term) = first.first() else { return false };
    let work =
        after.first().is_some_and(|next| next.is(Class::WORK) && after.key(next).ends_with(['ه', 'ا']));
    let son = after.first().is_some_and(|next| matches!(after.key(next), "ابن" | "ابو" | "عبد"));
    if son || idiom(after) || is_perfect(first) || work || is_authorship(first, after) {
        return false;
    }
    if term.definite() {
        return definite_thousand(first, after);
    }
    if first.text(term).contains(crate::marks::FATHATAN) {
        return true;
    }
    let licensed_by_proclitic = term.proclitics.preposition();
    let bounded = first.before(1).is_some_and(|before| before.is(Class::BOUND | Class::TO | Class::FROM));
    let noun = after.first().is_some_and(|next| {
        is_noun(after, next) && !is_definite(after, next) && !next.conjoined() && !is_agent(after, next)
    });
    let reached = term.is(Class::SCALE_ACC) && super::near::behind(first, 3, Class::REACH);
    let or_two = after.first().is_some_and(|next| next.is(Class::OR))
        && after.nth(1).is_some_and(|next| next.is(Class::SCALE_DUAL | Class::SCALE_PLURAL));
    licensed_by_proclitic
        || or_two
        || bounded
        || reached
        || noun
        || after.first().is_some_and(|next| next.is(Class::COIN | Class::MEASURE))
}

/// «الألف شهيد», «وصل إلى الألف»; the letter stands in «من الألف إلى الياء».
fn definite_thousand(first: Terms<'_>, after: Terms<'_>) -> bool {
    let noun = after.first().is_some_and(|next| {
        is_noun(after, next) && !is_definite(after, next) && !next.conjoined() && !next.is(Class::ORDINAL)
    });
    let reached = first.before(1).is_some_and(|before| before.is(Class::TO))
        && !first.before(3).is_some_and(|before| before.is(Class::FROM));
    noun || reached
}

/// «ألف الشاعر ديوانا», «ألف سيبويه كتابا»: the verb at the head of a clause, with what was written some words behind its subject.
fn is_authorship(first: Terms<'_>, after: Terms<'_>) -> bool {
    let head = first.before(1).is_none_or(|before| !before.is_word());
    let counted = after.nth(1).is_some_and(|next| next.is(Class::FROM));
    head && !counted
        && after.first().is_some_and(|subject| {
            subject.is_word() && !subject.is(Class::WORK | Class::COIN | Class::MEASURE)
        })
        && ahead(after.skip(1), 3, Class::WORK)
}

/// A word with a pronoun or an ending of a plural agent is the object of the verb ألّف, not a counted noun.
fn is_agent(input: Terms<'_>, term: &Term) -> bool {
    let key = input.key(term);
    key.ends_with("ها") || key.ends_with("هم") || key.ends_with("ون")
}

/// «ألف شكر», «مليون مبروك», «ألف ليلة وليلة», «ألف سؤال وسؤال».
fn idiom(after: Terms<'_>) -> bool {
    let wish = after.first().is_some_and(|next| next.is(Class::IDIOM));
    let twice = after.first().zip(after.nth(1)).is_some_and(|(noun, again)| {
        let again = after.key(again).strip_prefix('و');
        let same = again == Some(after.key(noun));
        is_noun(after, noun) && (same || (after.key(noun), again) == ("شكل", Some("لون")))
    });
    let nights = after.first().is_some_and(|next| next.is(Class::NIGHT))
        && after.nth(1).is_some_and(|next| next.is(Class::NIGHT) && next.conjoined());
    wish || nights || twice
}

/// A coin, a measure, a span of time or a plural is counted: «مية جنيه»; «مية باردة» is water.
fn counted(after: Terms<'_>) -> bool {
    after.first().is_some_and(|next| {
        let measure = next.is(Class::MEASURE | Class::COIN | Class::SCALE) && !next.definite();
        measure || is_plural(after, next)
    })
}

/// «واحد» behind another numeral is a person: «خمستاشر واحد», «رابع واحد»; «للدولار الواحد» and «للوح الواحد» are rates, «واحدا تلو الآخر» an idiom.
fn one(first: Terms<'_>, after: Terms<'_>) -> bool {
    let after_number = first.before(1).is_some_and(|before| {
        before.is_digits()
            || before.is(Class::TENS
                | Class::TEEN
                | Class::TEN
                | Class::HUNDRED
                | Class::HUNDREDS
                | Class::HUNDREDS_DUAL
                | Class::SCALE
                | Class::SCALE_DUAL)
            || before.is(Class::ORDINAL) && !before.definite()
    });
    let definite = first.first().is_some_and(Term::definite);
    let servant = first
        .before(1)
        .is_some_and(|before| first.key(before).trim_start_matches(['و', 'ف', 'ل', 'ب', 'ك']) == "عبد");
    if definite && servant {
        return false;
    }
    if first.before(1).is_some_and(|before| before.is(Class::BRAND)) {
        return false;
    }
    let partitive = after.first().is_some_and(|next| next.is(Class::FROM))
        && after.nth(1).is_some_and(|next| SUPERLATIVES.contains(&after.key(next)));
    let every = first.before(1).is_some_and(|before| before.is(Class::EVERY));
    if !definite && (partitive || every) {
        return false;
    }
    let each = definite && first.before(1).is_some_and(|before| is_of_each(first, before));
    let one_by_one =
        after.nth(1).is_some_and(|next| matches!(after.key(next), "الاخر" | "الاخري" | "اخر" | "اخري"))
            && after.first().is_some_and(|next| matches!(after.key(next), "تلو" | "بعد"));
    let conqueror =
        definite && after.first().is_some_and(|next| matches!(after.key(next), "القهار" | "الاحد"));
    if each || one_by_one || conqueror {
        return false;
    }
    let verb = first.first().is_some_and(|term| term.is(Class::COMPOUND_ONLY));
    !after_number && !verb
}

/// The noun before «الواحد» says of each what is told: «الدولار», «للوح»; «للرقم الواحد» is the number itself.
fn is_of_each(input: Terms<'_>, noun: &Term) -> bool {
    let number =
        || noun.is(Class::LABEL | Class::DIMENSION) || input.nth(1).is_some_and(|next| next.is(Class::AFTER));
    noun.definite() && noun.is(Class::COIN | Class::MEASURE) || input.key(noun).starts_with("لل") && !number()
}

/// Three to ten: the ambiguous ones need a plural, the accusative ones a plural before them or «منها» behind;
/// «سبعا منها» may be a lion.
fn small(first: Terms<'_>, after: Terms<'_>, term: &Term) -> bool {
    if term.is(Class::COMPOUND_ONLY) {
        return false;
    }
    if !term.is(Class::NEEDS_LICENCE) {
        return true;
    }
    if term.is(Class::ACCUSATIVE) {
        let of_them = term.lexeme.value != 7
            && after.first().is_some_and(|next| matches!(after.key(next), "منها" | "منهم" | "منهن"));
        return of_them || first.before(1).is_some_and(|before| is_plural(first, before));
    }
    if term.is(Class::DIALECT) || term.lexeme.value == 2 {
        return !term.definite() || after.first().is_some_and(|next| is_noun(after, next));
    }
    let noun = after
        .first()
        .is_some_and(|next| counts(after, next, term) && !is_definite(after, next) && !next.conjoined())
        && !governs(after, term);
    let post_nominal = term.definite()
        && first.before(1).is_some_and(|before| is_definite(first, before) || is_plural(first, before));
    let bounded = first.before(1).is_some_and(|before| before.is(Class::BOUND));
    let end = after.first().is_none_or(|next| !next.is_word());
    let verb_gap = ahead(after, 1, Class::FROM) && !term.definite();
    noun || post_nominal || bounded || end && !term.definite() || verb_gap && term.lexeme.value != 6
}

/// «ست», «عشر» and «السبع» need a plural behind them, the others any noun.
fn counts(after: Terms<'_>, next: &Term, numeral: &Term) -> bool {
    let strict = matches!(numeral.lexeme.value, 6 | 10) || numeral.definite();
    is_plural(after, next) || !strict && is_noun(after, next)
}

/// «خمس إنتاج البلاد»: what has a size and is made definite by another noun is a whole; «خمس قرى الأحد» are counted.
fn governs(after: Terms<'_>, part: &Term) -> bool {
    let whole = after.first().is_some_and(|next| next.is(Class::DIMENSION) && next.proclitics.is_empty());
    let definite = after.nth(1).is_some_and(|next| next.is_word() && after.key(next).starts_with("ال"));
    part.is(Class::FRACTION) && part.lexeme.denominator != 8 && whole && definite
}

/// True when a bare fraction word is a fraction here; «ثمنا للكتاب» and «ثمنا باهظا» are prices.
pub(crate) fn fraction(input: Terms<'_>, numeral: &Numeral) -> bool {
    let first = Terms::from(input, numeral.at);
    let after = Terms::from(input, numeral.end);
    let Some(term) = first.first() else { return false };
    if numeral.len() > 1 || term.is(Class::FRACTION_CHAR) {
        return true;
    }
    let stopped = after.first().is_some_and(|next| is_round(after, next));
    if stopped
        || term.definite() && !(behind_bound(first) || is_amount(first, after))
        || term.is(Class::DUAL) && (term.is(Class::TENS) || is_split(after, term))
    {
        return false;
    }
    if is_alone(input, numeral.at, numeral.end) {
        return true;
    }
    if first.before(1).is_some_and(|before| before.is(Class::EXCEPT | Class::TITLE_HEAD)) {
        return false;
    }
    let whole = after.first().is_some_and(|next| {
        is_noun(after, next) && (is_definite(after, next) || is_owned(after.key(next)) || is_his(after, next))
    });
    if term.lexeme.denominator == 9 && is_holding(first, after) {
        return false;
    }
    if term.is(Class::DIALECT) && term.lexeme.denominator <= 3 {
        let measured =
            Class::MEASURE | Class::COIN | Class::TIME_UNIT | Class::YEARS | Class::MONTHS | Class::SCALE;
        let many = |key: &str| key.ends_with("ات") || key.ends_with("ين") || super::near::has_inner_alef(key);
        return after.first().is_some_and(|next| {
            let three = term.lexeme.denominator == 3 && is_time(next) && many(after.key(next));
            next.is(measured) && !next.conjoined() && !three
        });
    }
    if is_construct(first, term) {
        let owned = |next| whole || is_noun(after, next) && after.key(next).ends_with('ه');
        return !first.text(term).contains('ى') && after.first().is_some_and(owned);
    }
    if term.lexeme.denominator == 8 {
        let named = after.first().is_some_and(|next| next.is(Class::WHOLE) && !next.proclitics.preposition());
        let owned = whole && after.first().is_some_and(|next| !next.proclitics.preposition());
        let price = numeral.value == Number::ratio(1, 8) && !crate::marks::has_damma(first.text(term));
        return named || owned && !price;
    }
    if term.lexeme.denominator == 3 || !term.is(Class::UNIT | Class::TEN | Class::SCALE) {
        return true;
    }
    whole_or_rate(first, after, whole || governs(after, term))
}

/// «قسمه نصفين»: halves of nothing that is said.
fn is_split(after: Terms<'_>, term: &Term) -> bool {
    let whole = after.first().is_some_and(|next| is_noun(after, next));
    term.lexeme.denominator == 2 && !whole
}

/// «عشر السنوات الماضية» are ten, no tenth.
pub(super) fn is_time(term: &Term) -> bool {
    term.is(Class::YEARS | Class::MONTHS | Class::WEEKS | Class::DAYS | Class::TIME_UNIT)
}

/// «خمسي خسائره»: two fifths and smaller only before a definite whole; a nisba has the same letters, and «تسعى» is a verb.
fn is_construct(first: Terms<'_>, term: &Term) -> bool {
    term.is(Class::DUAL) && term.lexeme.denominator >= 5 && first.key(term).ends_with('ي')
}

/// A noun with a pronoun is as definite as one with ال: «ثلث احتياجاتها».
fn is_owned(key: &str) -> bool {
    key.chars().count() > 4 && (key.ends_with("ها") || key.ends_with("هم") || key.ends_with("نا"))
}

/// «خمس سرعته», «سبع أرضه»; of «خمس مبارياته» and «خمس أفلامه» there are five, and «خمس دوله عربيه» have ه for ة.
fn is_his(after: Terms<'_>, noun: &Term) -> bool {
    let key = after.key(noun);
    let letters = key.chars().count();
    let broken = key.starts_with('ا') && matches!(letters, 5 | 6) && !after.text(noun).starts_with('إ');
    let typed = !key.ends_with("ته") && after.nth(1).is_some_and(|next| after.text(next).ends_with("يه"));
    let plural = broken || key.ends_with("اته") || typed;
    after.text(noun).ends_with('ه') && letters > 3 && !plural && noun.class.is_plain()
}

/// «تسع القاعة ألفي شخص», «لا تسع الكلمات وصفه»: so many it holds.
fn is_holding(first: Terms<'_>, after: Terms<'_>) -> bool {
    let denied = first.before(1).is_some_and(|no| matches!(first.key(no), "لا" | "لم" | "لن"));
    denied || after.nth(1).is_some_and(|next| next.begins() && next.proclitics.is_empty())
}

/// A bound stands before the word: «فوق الربع».
fn behind_bound(first: Terms<'_>) -> bool {
    first.before(1).is_some_and(|before| before.is(Class::BOUND) && !before.is(Class::FROM))
}

/// «نصف النهائي», «ربع سنوي», «نصف قطر»: no part of a whole. An ordinal behind it makes it a quarter of a year or a match.
fn is_round(input: Terms<'_>, next: &Term) -> bool {
    let key = input.key(next);
    let key = key.strip_prefix("ال").unwrap_or(key);
    ROUNDS.contains(&key) || next.is(Class::ORDINAL) && next.definite()
}
