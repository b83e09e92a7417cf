//! The time vocabulary, looked up by the folded key of a word's stem.

mod class;
mod cue;
#[allow(clippy::wildcard_imports)] // every sense is named there
#[rustfmt::skip]
mod generated;
pub(crate) mod sense;
mod spelled;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rasd_normalize::fold_match_into;
use rasd_tokenize::{Filter, Lexicon, key_hash};

use crate::said::Modifier;

pub(crate) use class::Classes;
pub(crate) use cue::Cues;
pub(crate) use generated::{HOLIDAYS, MONTH_NAMES, NOUN_STARTS, PLAY, REGIONS, ZONES};
pub(crate) use sense::{Count, Entry, Feast, Fraction, MonthDay, Name, Sense, Word};
pub(crate) use spelled::is_spelled;

/// One form behind its first word.
#[derive(Debug)]
pub(crate) struct Form {
    /// The keys of the words after the first.
    pub(crate) rest: Vec<Box<str>>,
    /// The hash of the first of them; 0 when there is none.
    pub(crate) second: u32,
    /// True when the first word was listed with ال, which the key does not have.
    pub(crate) article: bool,
    /// The first word as listed, without ال.
    pub(crate) spelling: &'static str,
    pub(crate) sense: Sense,
    /// What it may be and do.
    pub(crate) classes: Classes,
    pub(crate) amb: u8,
}

/// All forms that share the key of their first word, those of most words first.
#[allow(clippy::struct_excessive_bools)] // facts of a word, each of its own
#[derive(Debug, Default)]
pub(crate) struct Group {
    pub(crate) forms: Vec<Form>,
    /// True when one of them makes a look around worth its cost.
    pub(crate) triggers: bool,
    /// True when a numeral may begin with the word.
    pub(crate) numeral: bool,
    /// True when the word belongs to fractions.
    pub(crate) fraction: bool,
    /// The classes that the first word has by itself, whatever follows it.
    pub(crate) always: Classes,
    /// The classes of the forms of one word, and of those that need ال.
    pub(crate) bare: Classes,
    pub(crate) definite: Classes,
    /// How many forms have more than one word; they come first.
    pub(crate) long: usize,
    /// A bit for the hash of the second word of each of them.
    seconds: u64,
    /// How many terms behind the word may belong to it, whatever their classes.
    pub(crate) covers: u8,
    /// True for proclitics, which may be a token of their own.
    pub(crate) apart: bool,
}

/// The groups and the map from keys to their numbers.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    map: Lexicon<u16>,
    /// Every way to write a key of the map.
    written: Filter,
    /// The words that rules ask for by their letters.
    spelled: Filter,
    groups: Vec<Group>,
}

impl Vocabulary {
    /// The map from folded words to groups.
    pub(crate) fn map(&self) -> &Lexicon<u16> {
        &self.map
    }

    /// False for the hash of a word that is in no group, behind whatever proclitics; true promises nothing.
    #[inline]
    pub(crate) fn may_hold(&self, hash: u32) -> bool {
        self.written.may_hold(hash)
    }

    /// False for the hash of a word that no rule asks for by its letters; true promises nothing.
    pub(crate) fn may_be_spelled(&self, hash: u32) -> bool {
        self.spelled.may_hold(hash)
    }

    /// A group by its number.
    #[inline]
    pub(crate) fn group(&self, number: u16) -> Option<&Group> {
        self.groups.get(usize::from(number))
    }
}

/// The vocabulary of the seeds.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(build);
    &VOCABULARY
}

/// A bound that stands behind an amount.
#[derive(Debug)]
pub(crate) struct BoundBehind {
    /// The hash of its first word.
    pub(crate) first: u32,
    /// Its folded words.
    pub(crate) words: Vec<Box<str>>,
    pub(crate) modifier: Modifier,
}

impl BoundBehind {
    fn of(surface: &str, modifier: Modifier) -> Self {
        let words: Vec<Box<str>> = surface.split(' ').map(|word| folded(word).into_boxed_str()).collect();
        Self { first: words.first().map_or(0, |word| key_hash(word)), words, modifier }
    }
}

/// The bounds that stand behind an amount, those of most words first.
pub(crate) fn bounds_behind() -> &'static [BoundBehind] {
    static BOUNDS: LazyLock<Vec<BoundBehind>> = LazyLock::new(|| {
        let bounds = generated::BOUNDS_BEHIND.iter();
        let mut bounds: Vec<_> =
            bounds.map(|(surface, modifier)| BoundBehind::of(surface, *modifier)).collect();
        bounds.sort_by_key(|bound| core::cmp::Reverse(bound.words.len()));
        bounds
    });
    &BOUNDS
}

/// False for the hash of a word that no bound behind an amount begins with; true promises nothing.
pub(crate) fn may_bound_behind(hash: u32) -> bool {
    static FIRST: LazyLock<Filter> = LazyLock::new(|| {
        let mut first = Filter::with_room_for(16 * bounds_behind().len());
        for bound in bounds_behind() {
            first.insert(bound.first);
        }
        first
    });
    FIRST.may_hold(hash)
}

fn build() -> Vocabulary {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for entry in &generated::ENTRIES {
        let (first, form) = form(entry);
        let group = groups.entry(folded(first)).or_default();
        group.triggers |= triggers(&form);
        group.numeral |= matches!(form.sense, Sense::Numeral | Sense::PartOfOne);
        group.fraction |= form.sense == Sense::PartOfOne;
        match (form.rest.is_empty(), form.article) {
            (false, _) => {
                group.long += 1;
                group.seconds |= bit(form.second);
            }
            (true, false) => group.bare = group.bare.or(form.classes),
            (true, true) => group.definite = group.definite.or(form.classes),
        }
        group.forms.push(form);
    }
    for proclitics in ["", "و", "ف"].iter().flat_map(|first| PROCLITICS.map(|rest| format!("{first}{rest}")))
    {
        groups.entry(proclitics).or_default().apart = true;
    }
    for group in groups.values_mut() {
        group.forms.sort_by_key(|form| core::cmp::Reverse(form.rest.len()));
        let words = group.forms.iter().map(|form| form.rest.len()).max();
        group.covers = words.and_then(|words| u8::try_from(words).ok()).unwrap_or(0);
        if group.numeral {
            group.always = Classes::NUMERAL;
            group.bare = group.bare.or(group.always);
        }
    }
    let numbers = (0..).map_while(|number| u16::try_from(number).ok());
    let (keys, groups): (Vec<String>, Vec<Group>) = groups.into_iter().unzip();
    let written = Filter::of_written(keys.iter().map(String::as_str));
    let map = Lexicon::build_with(keys.into_iter().zip(numbers), |_| false);
    Vocabulary { map, written, spelled: spelled::filter(), groups }
}

impl Group {
    /// The forms of more than one word that may stand before a word of this hash, and those of one word.
    #[inline]
    pub(crate) fn forms_before(&self, second: u32) -> &[Form] {
        let passed = if self.seconds & bit(second) == 0 { self.long } else { 0 };
        self.forms.get(passed..).unwrap_or_default()
    }

    /// The classes of a word that no form of more words begins with, with ال or without it.
    #[inline]
    pub(crate) const fn classes(&self, definite: bool) -> Classes {
        if definite { self.bare.or(self.definite) } else { self.bare }
    }

    /// True when a form of more than one word may stand before a word of this hash.
    #[inline]
    pub(crate) fn may_be_long(&self, second: u32) -> bool {
        self.seconds & bit(second) != 0
    }
}

/// One of 64 bits for a hash.
const fn bit(hash: u32) -> u64 {
    1 << (hash.wrapping_mul(0x9E37_79B1) >> 26)
}

/// What may stand before a word as a token of its own, behind a conjunction or alone.
const PROCLITICS: [&str; 10] = ["", "ال", "ب", "ك", "ل", "س", "بال", "كال", "لل", "لال"];

/// The first word of an entry, without ال, and what follows it.
fn form(entry: &'static Entry) -> (&'static str, Form) {
    let mut words = words(entry.surface).into_iter();
    let first = words.next().unwrap_or_default();
    let stem = first.strip_prefix("ال").filter(|stem| stem.chars().count() >= 2);
    let rest: Vec<Box<str>> = words.map(|word| folded(word).into_boxed_str()).collect();
    let form = Form {
        second: rest.first().map_or(0, |key| key_hash(key)),
        rest,
        article: stem.is_some(),
        spelling: stem.unwrap_or(first),
        sense: entry.sense,
        classes: Classes::of(entry.sense, entry.amb),
        amb: entry.amb,
    };
    (stem.unwrap_or(first), form)
}

/// The words as the tokenizer cuts them: at blanks, and between letters and digits.
fn words(surface: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in surface.split(' ') {
        match word.find(char::is_numeric) {
            Some(at) if at > 0 => {
                let (letters, digits) = word.split_at(at);
                words.extend([letters, digits]);
            }
            _ => words.push(word),
        }
    }
    words
}

fn folded(word: &str) -> String {
    let mut key = String::new();
    fold_match_into(word, &mut key);
    key
}

/// Small words hold an expression together but never begin one.
fn triggers(form: &Form) -> bool {
    match form.sense {
        Sense::Name(_)
        | Sense::Numeral
        | Sense::PartOfOne
        | Sense::This
        | Sense::That
        | Sense::Edge(_)
        | Sense::Fraction(_)
        | Sense::EraLetter(_)
        | Sense::Relator(_)
        | Sense::Shift(_) => false,
        Sense::Word(word) => matches!(word, Word::Weekend | Word::AfterHour),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn senses(key: &str) -> Vec<Sense> {
        let vocabulary = vocabulary();
        let group = vocabulary.map().get(key).and_then(|number| vocabulary.group(*number)).unwrap();
        group.forms.iter().map(|form| form.sense).collect()
    }

    #[test]
    fn the_article_is_no_part_of_a_key() {
        assert!(senses("خميس").contains(&Sense::Weekday(4)));
        assert!(vocabulary().map().get("الخميس").is_none());
        assert!(senses("الي").contains(&Sense::Word(Word::To)));
    }

    #[test]
    fn longer_forms_come_first() {
        let forms = &vocabulary().group(*vocabulary().map().get("كانون").unwrap()).unwrap().forms;
        assert_eq!(forms[0].rest.len(), 1);
        assert!(forms.last().unwrap().rest.is_empty());
    }
}
