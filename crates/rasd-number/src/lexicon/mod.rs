//! The inventories: words, phrases, coins, units and regions, from `seeds/lexicon`.

mod class;
mod generated;
mod phrase;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rasd_normalize::fold_match_into;
use rasd_tokenize::Lexicon;

pub(crate) use class::Class;
pub(crate) use generated::{
    ANGLES, APPROACHES, ATTACKS, BEATS, CHILDREN, COPULAS, COUNCILS, DISTANCES, ENGINES, EXCESSES, FOODS,
    GROWN, HEAT, LASTING, MOMENTS, NAMES, NO_NAMES, OLD_COINS, OWNED_HEAT, PERSONS, PRICING, PROPORTIONS,
    QUAKES, QUEENS, RATES, REIGNS, ROUNDS, SCHOOL, SHRINKING, SPANS, SPENT, SUPERLATIVES, TALLIES, TITLES,
    TOLD, VOLUMES, WALKS,
};
pub(crate) use phrase::{Phrases, Sense, phrases_from};

use crate::matches::Modifier;

/// All that is known of one folded word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lexeme {
    pub(crate) class: Class,
    /// Of a unit, ten, hundred, ordinal or decade.
    pub(crate) value: u16,
    /// Of a scale, as a power of ten.
    pub(crate) exponent: u8,
    /// Of a fraction word, and how many parts the word itself counts.
    pub(crate) denominator: u8,
    pub(crate) parts: u8,
    /// Index into [`generated::COINS`].
    pub(crate) coin: u16,
    /// Index into [`generated::UNITS`].
    pub(crate) unit: u16,
    /// Index into [`generated::REGIONS`].
    pub(crate) region: u16,
    /// The number of the word in phrases; 0 when it is in none.
    pub(crate) word: u16,
}

impl Lexeme {
    pub(crate) const EMPTY: Self = Self {
        class: Class::NONE,
        value: 0,
        exponent: 0,
        denominator: 0,
        parts: 0,
        coin: 0,
        unit: 0,
        region: 0,
        word: 0,
    };

    const fn of(class: Class, value: u16) -> Self {
        Self { class, value, ..Self::EMPTY }
    }

    const fn scale(class: Class, exponent: u8) -> Self {
        Self { class, exponent, ..Self::EMPTY }
    }

    const fn fraction(class: Class, parts: u8, denominator: u8) -> Self {
        Self { class, denominator, parts, ..Self::EMPTY }
    }

    const fn coin(class: Class, coin: u16) -> Self {
        Self { class, coin, ..Self::EMPTY }
    }

    const fn unit(class: Class, unit: u16) -> Self {
        Self { class, unit, ..Self::EMPTY }
    }

    const fn region(class: Class, region: u16) -> Self {
        Self { class, region, ..Self::EMPTY }
    }

    /// True for the parts that may have a pronoun behind them: «ثلثها»; nothing that counts has one.
    pub(crate) const fn takes_pronoun(&self) -> bool {
        let everyday =
            self.denominator == 8 || self.class.any(Class::DIALECT) && !self.class.any(Class::UNIT);
        self.class.any(Class::FRACTION) && !self.class.any(Class::TENS) && !everyday
    }

    /// Both meanings of one word.
    fn merged(self, other: Self) -> Self {
        Self {
            class: self.class | other.class,
            value: self.value.max(other.value),
            exponent: self.exponent.max(other.exponent),
            denominator: self.denominator.max(other.denominator),
            parts: self.parts.max(other.parts),
            coin: self.coin.max(other.coin),
            unit: self.unit.max(other.unit),
            region: self.region.max(other.region),
            word: self.word.max(other.word),
        }
    }
}

/// A coin name with the currencies that it may mean.
#[derive(Debug)]
pub(crate) struct Coin {
    /// ISO 4217 codes, most likely first.
    pub(crate) currencies: &'static [&'static str],
    /// How many of a subunit make one main unit; 0 for a main unit.
    pub(crate) divisor: u16,
    /// Currencies whose subunit divides otherwise.
    pub(crate) exceptions: &'static [(&'static str, u16)],
    /// How sure the first currency is without any context, in percent.
    pub(crate) prior: u8,
}

/// A country with its currencies and number format.
#[derive(Debug)]
pub(crate) struct Region {
    /// ISO 3166-1 alpha-2.
    pub(crate) code: &'static str,
    /// ISO 4217 codes of the currencies that the country or its adjective names, most likely first.
    pub(crate) currencies: &'static [&'static str],
    /// The decimal mark in Arabic texts with ASCII digits is a comma there.
    pub(crate) comma: bool,
}

/// The coin of a lexeme.
pub(crate) fn coin(index: u16) -> Option<&'static Coin> {
    generated::COINS.get(usize::from(index))
}

/// The UCUM code of a lexeme.
pub(crate) fn unit_code(index: u16) -> &'static str {
    generated::UNITS.get(usize::from(index)).copied().unwrap_or_default()
}

/// The region of a lexeme.
pub(crate) fn region(index: u16) -> Option<&'static Region> {
    generated::REGIONS.get(usize::from(index))
}

/// The region of an ISO 3166-1 alpha-2 code.
pub(crate) fn region_of(code: &str) -> Option<&'static Region> {
    generated::REGIONS.iter().find(|region| region.code.eq_ignore_ascii_case(code))
}

/// True when amounts of a currency have three decimals by ISO 4217 and its thousandths are in use: not so in Iraq.
pub(crate) fn thousandths(code: &str) -> bool {
    matches!(code, "BHD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND")
}

/// What a phrase of `seeds/lexicon` means.
#[derive(Clone, Copy, Debug)]
enum PhraseRow {
    Before(Modifier),
    After(Modifier),
    Unit(u16, bool),
    Currency(&'static str),
    Region(u16),
}

/// The words and the phrases over them.
pub(crate) struct Inventory {
    pub(crate) words: Lexicon<Lexeme>,
    pub(crate) phrases: Phrases,
    /// Words of grammar, which no number counts.
    pub(crate) particles: Lexicon<()>,
    /// Abbreviations that folding makes one: «د.إ» and «د.أ».
    pub(crate) signs: Vec<(&'static str, Lexeme)>,
}

/// The inventories, built on first use from the generated tables.
pub(crate) static INVENTORY: LazyLock<Inventory> = LazyLock::new(Inventory::build);

impl Inventory {
    fn build() -> Self {
        let mut words: BTreeMap<String, Lexeme> = BTreeMap::new();
        for (surface, lexeme) in generated::WORDS {
            let key = folded(surface);
            if let Some(stem) = key.strip_suffix('ة') {
                let loose = format!("{stem}ه");
                words.entry(loose).and_modify(|known| *known = known.merged(*lexeme)).or_insert(*lexeme);
            }
            words.entry(key).and_modify(|known| *known = known.merged(*lexeme)).or_insert(*lexeme);
        }
        let phrases = phrase::build(generated::PHRASES, &mut words);
        let folds = |surface: &str| surface.contains('.') && folded(surface) != surface;
        let signs = generated::WORDS.iter().filter(|(surface, _)| folds(surface)).copied().collect();
        let particles = Lexicon::of_keys(generated::PARTICLES.iter().map(|key| (*key, ())));
        Self { words: Lexicon::build_with(words, Lexeme::takes_pronoun), phrases, particles, signs }
    }
}

/// The key of a word in the `match` profile.
fn folded(surface: &str) -> String {
    let mut key = String::new();
    fold_match_into(surface, &mut key);
    key
}
