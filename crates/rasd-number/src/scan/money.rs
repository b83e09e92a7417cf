//! Coins and currency signs around a numeral.

use rasd_tokenize::Proclitics;

use super::draft::{Money, Suffix};
use super::near::in_sentence;
use super::suffix::phrase;
use crate::grammar::input::{Terms, bare};
use crate::grammar::numeral::Numeral;
use crate::lexicon::{Class, Coin, FOODS, OLD_COINS, Sense, coin, region};
use crate::term::Term;

/// A currency at the input: a full name, a coin with or without an adjective, a sign.
pub(crate) fn currency_at(input: Terms<'_>) -> Option<(Terms<'_>, Money)> {
    let clear = input.first().is_some_and(|term| term.proclitics.without(Proclitics::AL).is_empty());
    if !clear {
        return None;
    }
    full_name(input).or_else(|| coin_and_nisba(input)).or_else(|| sign(input))
}

/// «كرونة سويدية», «دولار هونغ كونغ».
fn full_name(input: Terms<'_>) -> Option<(Terms<'_>, Money)> {
    let (rest, sense) = phrase(input, |sense| matches!(sense, Sense::Currency(_)))?;
    let Sense::Currency(code) = sense else { return None };
    let coin = input.first().filter(|term| term.is(Class::COIN)).and_then(|term| coin(term.lexeme.coin));
    Some((rest, Money { coin, code: Some(code), subunit: false }))
}

/// «دولار», «دينار كويتي», «جنيه إسترليني»; «ليرة ذهبية» is of no country.
fn coin_and_nisba(input: Terms<'_>) -> Option<(Terms<'_>, Money)> {
    let word = input.first().filter(|term| term.is(Class::COIN))?;
    let coin = coin(word.lexeme.coin)?;
    let rest = input.skip(1);
    let minted = coin.currencies.len() > 1 && coin.prior < SURE;
    if minted && rest.first().is_some_and(|next| OLD_COINS.contains(&rest.key(next))) {
        return Some((rest, Money { coin: None, code: None, subunit: false }));
    }
    let subunit = coin.divisor > 0;
    let only = |coin: &Coin| if let [code] = coin.currencies { Some(*code) } else { None };
    let Some(next) = rest.first().filter(|term| term.proclitics.without(Proclitics::AL).is_empty()) else {
        return Some((rest, Money { coin: Some(coin), code: only(coin), subunit }));
    };
    if let Some(code) = qualified(coin, next) {
        let subunit = divisor(coin, Some(code)) > 0;
        return Some((rest.skip(1), Money { coin: Some(coin), code: Some(code), subunit }));
    }
    Some((rest, Money { coin: Some(coin), code: only(coin), subunit }))
}

/// A coin so surely of one country was never of gold: «1800 دولار ذهب».
const SURE: u8 = 90;

/// The currency that the word behind a coin makes of it.
fn qualified(coin: &Coin, next: &Term) -> Option<&'static str> {
    if next.is(Class::NISBA) {
        let codes = region(next.lexeme.region)?.currencies;
        return codes.iter().find(|code| coin.currencies.contains(code)).or_else(|| codes.last()).copied();
    }
    let sterling = next.is(Class::COIN).then(|| crate::lexicon::coin(next.lexeme.coin)).flatten()?;
    match sterling.currencies {
        [code] if coin.currencies.contains(code) => Some(*code),
        _ => None,
    }
}

/// «$», «د.ك», «USD», «99 جم مصري»; «جم» alone is a gram outside Egypt.
fn sign(input: Terms<'_>) -> Option<(Terms<'_>, Money)> {
    let egypt = input.scene.options.region_code() == Some("EG");
    let sign = input.first().filter(|term| term.is(Class::COIN_SIGN))?;
    let coin = coin(sign.lexeme.coin)?;
    let code = if let [code] = coin.currencies { Some(*code) } else { None };
    let mut rest = input.skip(1);
    let nation = |next: &Term| {
        let feminine = input.key(next).ends_with('ة') && sign.is(Class::MEASURE);
        code.is_some() && !feminine && next.is(Class::NISBA) && qualified(coin, next) == code
    };
    if rest.first().is_some_and(nation) {
        rest = rest.skip(1);
    } else if sign.is(Class::MEASURE) && !egypt {
        return None;
    }
    // «USD$»: the sign says the code again.
    if rest.first().is_some_and(|next| next.glued && next.is(Class::COIN_SIGN)) {
        rest = rest.skip(1);
    }
    Some((rest, Money { coin: Some(coin), code, subunit: false }))
}

/// A currency as the suffix of a numeral: «3 ملايين دولار», «ملايين من الدولارات».
pub(crate) fn suffix<'a>(rest: Terms<'a>, numeral: &Numeral) -> Option<(Terms<'a>, Suffix)> {
    let direct = currency_at(rest);
    let many = || {
        let large = numeral.exponent > 0 || numeral.upper.is_vague();
        let (rest, _) = bare(Class::FROM)(rest).ok().filter(|_| large)?;
        currency_at(rest).filter(|_| rest.first().is_some_and(Term::definite))
    };
    let (after, money) = direct.or_else(many)?;
    let suffix = if is_ounce(rest, money) {
        Suffix::Unit { code: "[oz_tr]", per: None }
    } else if is_weight(rest) {
        Suffix::Unit { code: "[lb_av]", per: None }
    } else if is_ouguiya(money) && is_of_food(rest) {
        Suffix::Unit { code: "[oz_av]", per: None }
    } else {
        Suffix::Money(money)
    };
    Some((after, suffix))
}

/// «500 أوقية من الذهب»: the ouguiya has the name of the ounce.
fn is_ounce(rest: Terms<'_>, money: Money) -> bool {
    is_ouguiya(money) && in_sentence(rest, Class::METAL)
}

/// The coin of Mauritania, whose country is not said.
fn is_ouguiya(money: Money) -> bool {
    money.code.is_none() && money.coin.is_some_and(|coin| coin.currencies.contains(&"MRU"))
}

/// «5 أوقيات لحم», «4 أوقيات من السمك».
fn is_of_food(rest: Terms<'_>) -> bool {
    let from = usize::from(rest.nth(1).is_some_and(|from| from.is(Class::FROM)));
    rest.nth(1 + from).is_some_and(|food| FOODS.contains(&rest.key(food)))
}

/// «3 باوند من اللحم»: the pound of money has the name of the pound of weight.
fn is_weight(rest: Terms<'_>) -> bool {
    let food = || rest.nth(2).is_some_and(|food| FOODS.contains(&rest.key(food)));
    rest.first().is_some_and(|pound| rest.key(pound) == "باوند")
        && rest.nth(1).is_some_and(|from| from.is(Class::FROM))
        && food()
}

/// How many of the subunit make one of the main unit of this currency.
pub(crate) fn divisor(subunit: &Coin, code: Option<&str>) -> u16 {
    let exception = code.and_then(|code| subunit.exceptions.iter().find(|(known, _)| *known == code));
    exception.map_or(subunit.divisor, |(_, divisor)| *divisor)
}

/// Some of the coin make one main unit of the currency: «درهم» is a currency of its own and a part of the Qatari riyal.
fn is_part_of(coin: &Coin, code: &str) -> bool {
    let named = coin.currencies.contains(&code) || coin.exceptions.iter().any(|(known, _)| *known == code);
    named && divisor(coin, Some(code)) > 0
}

/// The currencies that a main unit and a subunit can both be of; the code when there is one.
pub(crate) fn shared(main: Money, subunit: &Coin) -> (bool, Option<&'static str>) {
    if let Some(code) = main.code {
        return (is_part_of(subunit, code), Some(code));
    }
    let Some(coin) = main.coin else { return (false, None) };
    let mut both = coin.currencies.iter().filter(|code| is_part_of(subunit, code));
    let first = both.next().copied();
    let unique = both.next().is_none();
    (first.is_some(), first.filter(|_| unique))
}
