//! What single words tell of the expressions near them: `seeds/lexicon/time_cues.tsv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rasd_tokenize::{Lexicon, TokenStream};

use super::generated::CUES;

/// What a verb of a story may end with.
const SUFFIXES: [&str; 6] = ["ت", "وا", "ه", "ها", "ته", "تها"];

/// What a word tells, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cues(u32);

impl Cues {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// A year may stand before it: it cannot be what a number counts.
    pub(crate) const PARTICLE: Self = Self(1);
    /// A number before it counts it.
    pub(crate) const COUNTED: Self = Self(1 << 1);
    /// A number after it is an amount or a label.
    pub(crate) const AMOUNT: Self = Self(1 << 2);
    /// Four digits after it are a year.
    pub(crate) const YEARLY: Self = Self(1 << 3);
    /// It reports what somebody says.
    pub(crate) const REPORT: Self = Self(1 << 4);
    /// It puts its clause into the future.
    pub(crate) const FUTURE: Self = Self(1 << 5);
    /// It begins a clause.
    pub(crate) const COMPLEMENTIZER: Self = Self(1 << 6);
    /// What stands behind it is still to come.
    pub(crate) const EXPECTED: Self = Self(1 << 7);
    /// It wants something done.
    pub(crate) const URGED: Self = Self(1 << 8);
    /// It tells a story.
    pub(crate) const TOLD: Self = Self(1 << 9);
    /// The number after it is a verse or a score.
    pub(crate) const REFERENCE: Self = Self(1 << 10);
    /// It makes اليوم before it a day among others.
    pub(crate) const OTHER_DAY: Self = Self(1 << 11);
    /// عقدا near it is a contract.
    pub(crate) const CONTRACT: Self = Self(1 << 12);
    /// It wants a length after it.
    pub(crate) const LASTING: Self = Self(1 << 13);

    /// An imperfect of beginnings, arrivals and meetings, which looks ahead.
    pub(crate) const SCHEDULED: Self = Self(1 << 14);
    /// It is a figure that firms and states publish by quarters.
    pub(crate) const ECONOMIC: Self = Self(1 << 15);
    /// The number behind it is what something costs.
    pub(crate) const PRICE: Self = Self(1 << 16);
    /// An imperfect of meeting, departure or arrival, which an hour may follow.
    pub(crate) const APPOINTED: Self = Self(1 << 17);
    /// What begins and ends at an hour.
    pub(crate) const GATHERING: Self = Self(1 << 18);
    /// An ordinal near it is its number, its grade or its age.
    pub(crate) const NUMBERED: Self = Self(1 << 19);
    /// A verb of results: an ordinal behind it is a rank.
    pub(crate) const RANKING: Self = Self(1 << 20);
    /// What stands behind it is the hours of something.
    pub(crate) const OPEN_HOURS: Self = Self(1 << 21);
    /// What stands behind it with ب is what it is about, not how long before or after it something was.
    pub(crate) const TAKES_BY: Self = Self(1 << 22);
    /// The number in brackets behind it is its own: a chapter, an article.
    pub(crate) const LABEL: Self = Self(1 << 23);
    /// It begins like a verb of the future and is none.
    pub(crate) const NO_FUTURE: Self = Self(1 << 24);
    /// A state: اليوم behind it is nowadays.
    pub(crate) const LASTING_STATE: Self = Self(1 << 25);

    /// It says that what stands before it is more of the same.
    pub(crate) const FURTHER: Self = Self(1 << 26);
    /// What a thing or a person is for years: behind هو اليوم it is so nowadays.
    pub(crate) const LASTING_NOUN: Self = Self(1 << 28);
    /// A wish, a plan or an order: a date behind it is ahead, where nothing told stands between.
    pub(crate) const WISHED: Self = Self(1 << 29);
    /// Months of another calendar than those that are read.
    pub(crate) const OTHER_CALENDAR: Self = Self(1 << 27);

    /// True when it tells this.
    pub(crate) const fn has(self, cue: Self) -> bool {
        self.0 & cue.0 != 0
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What a folded word tells.
    pub(crate) fn of(key: &str) -> Self {
        LEXICON.get(key).copied().unwrap_or_default()
    }

    /// What the token tells.
    pub(crate) fn at(stream: &TokenStream<'_>, token: usize) -> Self {
        LEXICON.get_hashed(stream.key(token), stream.hash(token)).copied().unwrap_or_default()
    }
}

static LEXICON: LazyLock<Lexicon<Cues>> = LazyLock::new(build);

fn build() -> Lexicon<Cues> {
    let mut words: BTreeMap<String, Cues> = BTreeMap::new();
    let mut add = |word: String, cue: Cues| {
        let known = words.entry(word).or_default();
        *known = known.or(cue);
    };
    for &(word, cue) in &CUES {
        let mut key = String::new();
        rasd_normalize::fold_match_into(word, &mut key);
        if let Some(stem) = key.strip_suffix('ة') {
            add(format!("{stem}ه"), cue);
        }
        if cue == Cues::TOLD {
            for suffix in SUFFIXES {
                add(format!("{key}{suffix}"), cue);
            }
        }
        add(key, cue);
    }
    Lexicon::build(words)
}

#[cfg(test)]
mod tests {
    use super::Cues;

    #[test]
    fn one_word_may_tell_much() {
        let said = Cues::of("قال");
        assert!(said.has(Cues::REPORT) && said.has(Cues::TOLD) && said.has(Cues::PARTICLE));
        assert!(!said.has(Cues::FUTURE));
    }

    #[test]
    fn a_final_marbuta_may_be_written_as_heh() {
        assert!(Cues::of("سيارة").has(Cues::COUNTED));
        assert!(Cues::of("سياره").has(Cues::COUNTED));
    }

    #[test]
    fn verbs_of_stories_take_endings() {
        assert!(Cues::of("خرجت").has(Cues::TOLD));
        assert!(!Cues::of("قالوا").has(Cues::URGED));
        assert!(!Cues::of("يقولوا").has(Cues::TOLD));
    }
}
