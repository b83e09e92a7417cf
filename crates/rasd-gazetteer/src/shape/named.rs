//! What a word tells as a word of a person's name.

use super::parts::NamePart;
use super::words::{Known, WordClass};
use crate::kind::EntityKind;
use crate::{Class, NameHit, Tier};

/// What a token tells as a word of a person's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    /// 0 unknown, 1 also a common word or rare, 2 known, 3 frequent.
    pub(crate) strength: u8,
    /// A given name.
    pub(crate) given: bool,
    /// A surname.
    pub(crate) surname: bool,
    /// Bytes of clitics before it.
    pub(crate) cut: u32,
    pub(crate) listed: bool,
}

/// The rank from which on a word of the lists is a name wherever it stands.
const FREQUENT: u8 = 40;

/// Words that are read whole: ordinary words, titles, head words.
const WHOLE: WordClass = WordClass::NO_NAME.with(WordClass::TITLE);

/// Words that the name of a listed person does not make name words.
const ORDINARY: WordClass = WHOLE.with(WordClass::ADJECTIVE).with(WordClass::MONTH);

impl Named {
    fn of(hit: &NameHit, cut: u32) -> Self {
        let strength = match hit.rank {
            _ if hit.needs_cue() || hit.tier >= Tier::Maqsura => 1,
            0..FREQUENT => 1,
            40..=109 => 2,
            _ => 3,
        };
        let (given, surname) = (hit.kind != EntityKind::Surname, hit.kind != EntityKind::Given);
        Self { strength, given, surname, cut, listed: false }
    }

    /// Adds what a name word of the lists tells, behind so many bytes of clitics.
    fn add(&mut self, hit: &NameHit, cut: u32) {
        let named = Self::of(hit, cut);
        let better =
            self.strength == 0 || (cut == self.cut && named.strength > self.strength) || cut < self.cut;
        let joined = |whole: &Self, cut: &Self| whole.is_rare_surname() && cut.given && cut.cut == 2;
        if (better || joined(self, &named)) && !joined(&named, self) {
            *self = named;
        } else if cut == self.cut {
            self.given |= named.given;
            self.surname |= named.surname;
        }
    }

    /// وعزيز: a surname that hardly anybody bears, of which the first letter rather joins.
    fn is_rare_surname(self) -> bool {
        self.cut == 0 && self.strength == 1 && self.surname && !self.given
    }

    /// A name word as it is written that is more than also a common word.
    pub(super) fn is_sure(self) -> bool {
        self.cut == 0 && self.strength >= 2
    }

    /// A frequent name as it is written.
    pub(super) fn is_frequent(self) -> bool {
        self.cut == 0 && self.strength == 3
    }

    /// A surname as it is written that is more than also a common word.
    pub(super) fn is_sure_surname(self) -> bool {
        self.surname && self.is_sure()
    }

    /// Words of listed persons are name words, too, unless they are ordinary words or short.
    fn with_part(self, part: NamePart, class: WordClass, key: &[u8]) -> Self {
        if part == NamePart::default() || class.any(ORDINARY) || key.len() < 6 {
            return self;
        }
        Self {
            strength: self.strength.max(2),
            cut: 0,
            listed: true,
            given: self.given | part.first,
            surname: self.surname | part.last,
        }
    }
}

/// Takes out of the sorted hits that begin with one token what the spelling rules out and the words of names; gives what these and the
/// names of listed persons tell of the token, which begins at byte `start`. A word of `grammar` is none that only looks alike.
pub(super) fn sift(hits: &mut Vec<NameHit>, known: Known, key: &[u8], start: u32, grammar: bool) -> Named {
    let (mut named, mut whole) = (Named::default(), false);
    if hits.is_empty() {
        return named.with_part(known.part, known.class, key);
    }
    hits.retain(|hit| {
        let single = hit.tokens().len() == 1;
        let other = || grammar && hit.tier >= Tier::Maqsura;
        let whole_word = grammar && known.proclitics.is_empty();
        let particle = || whole_word && hit.tier >= Tier::Hamza && hit.class == Class::Person;
        let meant = if single { !other() && !is_cut_out_of_a_word(hit, known, whole) } else { !particle() };
        whole |= single && is_whole(hit);
        let word = hit.class == Class::Person && hit.kind.is_name_word();
        if meant && word {
            named.add(hit, hit.span.start() - start);
        }
        meant && !word
    });
    named.with_part(known.part, known.class, key)
}

/// نوك in بنوك, كيل in وكيل, ابل in كابل: the word is known whole, so nothing is cut off it.
fn is_cut_out_of_a_word(hit: &NameHit, known: Known, whole: bool) -> bool {
    !hit.proclitics.is_empty() && (whole || known.class.any(WHOLE) && known.proclitics.is_empty())
}

/// A name as it is written, unless that is a surname which hardly anybody bears: وعزيز is rather عزيز.
fn is_whole(hit: &NameHit) -> bool {
    let rare = hit.class == Class::Person && hit.kind == EntityKind::Surname && hit.rank < FREQUENT;
    hit.proclitics.is_empty() && hit.tier <= Tier::Hamza && !rare
}
