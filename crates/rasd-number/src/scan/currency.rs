//! Which currency a bare coin is: by its own adjective, by the same coin qualified before, by the countries named near it,
//! by the region of the text, and last by how common it is.

use std::collections::BTreeMap;

use super::draft::Money;
use crate::lexicon::{Coin, Region, region, region_of};
use crate::matches::Candidate;
use crate::options::Options;

/// What a document says about countries and coins.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// The countries named in each sentence, by index, with the number of the sentence; each once and in order when all are noted.
    countries: Vec<(usize, u16)>,
    /// The countries named anywhere, each once.
    anywhere: Vec<u16>,
    /// The currency that a coin was last said to be.
    qualified: BTreeMap<*const Coin, &'static str>,
}

/// How sure a settled currency is, in percent.
const EXPLICIT: u8 = 97;
const SAID_BEFORE: u8 = 90;
const SAME_SENTENCE: u8 = 85;
const SAME_TEXT: u8 = 70;
const BY_REGION: u8 = 80;
/// Below this a currency is left open.
const ENOUGH: u8 = 60;
/// A coin as sure as this is not moved by the countries around it.
const SETTLED: u8 = 90;

/// A currency, or the candidates for it.
#[derive(Debug)]
pub(crate) struct Settled {
    pub(crate) code: Option<&'static str>,
    pub(crate) percent: u8,
    pub(crate) candidates: Vec<Candidate>,
}

impl Evidence {
    /// Notes a country, by its index.
    pub(crate) fn country(&mut self, sentence: usize, index: u16) {
        if self.countries.last() != Some(&(sentence, index)) {
            self.countries.push((sentence, index));
        }
    }

    /// All countries are noted.
    pub(crate) fn close(&mut self) {
        self.countries.sort_unstable();
        self.countries.dedup();
        self.anywhere.extend(self.countries.iter().map(|(_, index)| *index));
        self.anywhere.sort_unstable();
        self.anywhere.dedup();
    }

    /// Settles the currency of an amount in a sentence.
    pub(crate) fn settle(&mut self, money: Money, sentence: usize, options: &Options) -> Settled {
        let Some(coin) = money.coin else { return certain(money.code) };
        if let Some(code) = money.code {
            self.qualified.insert(coin, code);
            return certain(Some(code));
        }
        let (code, percent) = self.choice(coin, sentence, options);
        let sure = percent >= ENOUGH;
        Settled {
            code: code.filter(|_| sure),
            percent,
            candidates: candidates(coin, code.filter(|_| sure), percent),
        }
    }

    /// The likeliest currency of a bare coin and how sure it is.
    fn choice(&self, coin: &'static Coin, sentence: usize, options: &Options) -> (Option<&'static str>, u8) {
        let first = coin.currencies.first().copied();
        if let Some(code) = self.qualified.get(&core::ptr::from_ref(coin)) {
            return (Some(code), SAID_BEFORE);
        }
        if coin.prior >= SETTLED {
            return (first, coin.prior);
        }
        let near = named(coin, self.in_sentence(sentence).iter().map(|(_, index)| *index));
        let anywhere = near.or_else(|| named(coin, self.anywhere.iter().copied()));
        let region = options.region_code().and_then(region_of).and_then(|region| of_region(coin, region));
        match (near, region, anywhere) {
            (Some(code), _, _) => (Some(code), SAME_SENTENCE),
            (None, Some(code), _) => (Some(code), BY_REGION),
            (None, None, Some(code)) => (Some(code), SAME_TEXT),
            _ => (first, coin.prior),
        }
    }

    /// The countries named in a sentence.
    fn in_sentence(&self, sentence: usize) -> &[(usize, u16)] {
        let first = self.countries.partition_point(|(place, _)| *place < sentence);
        let end = self.countries.partition_point(|(place, _)| *place <= sentence);
        self.countries.get(first..end).unwrap_or_default()
    }
}

/// The coin has another currency in another country.
pub(crate) fn depends_on_country(money: Money) -> bool {
    money.code.is_none() && money.coin.is_some_and(|coin| coin.prior < SETTLED)
}

/// The one currency of the coin that these countries have.
fn named(coin: &Coin, countries: impl Iterator<Item = u16>) -> Option<&'static str> {
    let mut codes = countries.filter_map(region).filter_map(|region| {
        #[cfg(test)]
        crate::grammar::input::work::one();
        of_region(coin, region)
    });
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

/// The currency of a country that the coin can be.
fn of_region(coin: &Coin, region: &Region) -> Option<&'static str> {
    region.currencies.iter().find(|code| coin.currencies.contains(code)).copied()
}

fn certain(code: Option<&'static str>) -> Settled {
    Settled { code, percent: EXPLICIT, candidates: Vec::new() }
}

/// The other currencies of the coin: what is left of certainty, shared out.
fn candidates(coin: &Coin, chosen: Option<&str>, percent: u8) -> Vec<Candidate> {
    let others: Vec<&'static str> =
        coin.currencies.iter().copied().filter(|code| Some(*code) != chosen).take(8).collect();
    let left = if chosen.is_some() { 100 - percent.min(100) } else { 100 };
    let share = u8::try_from(others.len()).ok().and_then(|count| left.checked_div(count)).unwrap_or(0);
    others.into_iter().map(|code| Candidate { value: None, currency: Some(code), percent: share }).collect()
}
