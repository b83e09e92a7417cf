//! One text with all that is known of its words.

use rasd_tokenize::{TokenKind, TokenStream};

use super::letters;
use super::memo::{Memo, Told};
use super::parts::NamePart;
use super::words::{Fact, Known, WordClass, Words};
use crate::cast::{index, offset};
use crate::kind::EntityKind;
use crate::{Class, NameHit, Overlay, Tier, wordlike};

/// A text, what the lists found in it, and what its words are.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub(crate) stream: TokenStream<'a>,
    pub(crate) overlay: &'a Overlay,
    tables: Tables,
    dotless: Dotless,
}

/// What is known of the words of a text; its memory serves the next text.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// Names of entities, as [`Overlay::all_in`] orders them.
    hits: Vec<NameHit>,
    /// For each token the first hit that begins with it or a later one.
    firsts: Vec<u32>,
    /// For each token what it tells as a word of a person's name.
    named: Vec<Named>,
    known: Vec<Known>,
    /// The tokens that are words of listed persons.
    parts: Vec<(usize, NamePart)>,
    /// What the words of this text and those before it told; it goes with the lists.
    memo: Memo,
}

impl Tables {
    /// Empty tables for so many tokens.
    fn clear(&mut self, tokens: usize) {
        self.parts.clear();
        self.named.clear();
        self.named.resize(tokens, Named::default());
        self.known.clear();
        self.known.resize(tokens, Known::default());
    }
}

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

impl Named {
    /// وعزيز: a surname that hardly anybody bears, of which the first letter rather joins.
    fn is_rare_surname(self) -> bool {
        self.cut == 0 && self.strength == 1 && self.surname && !self.given
    }
}

/// How the text writes final ى.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dotless {
    /// With ى: علي is a name.
    Kept,
    /// As ي throughout: علي is mostly the preposition.
    Dotted,
    /// The text does not tell.
    Unknown,
}

/// The rank from which on a word of the lists is a name wherever it stands.
const FREQUENT: u8 = 40;

/// Words that are read whole: ordinary words, titles, head words.
const WHOLE: WordClass = WordClass::NO_NAME.with(WordClass::TITLE);

impl<'a> Page<'a> {
    /// Reads a text; `tables` are those of another text, or empty.
    pub(crate) fn new(
        overlay: &'a Overlay,
        words: &Words,
        stream: TokenStream<'a>,
        mut tables: Tables,
    ) -> Self {
        tables.clear(stream.len());
        let mut hits = look_up(overlay, words, stream, &mut tables);
        let dotless = dotless(stream, &tables.known);
        let mut page = Self { stream, overlay, tables, dotless };
        let mut whole = None;
        hits.retain(|hit| {
            let keeps = page.keep(hit, whole);
            whole = Page::whole_word(hit).or(whole);
            keeps
        });
        firsts(&hits, stream.len(), &mut page.tables.firsts);
        page.tables.hits = hits;
        page.listed_parts();
        page.introduced_ali();
        page
    }

    /// The memory, for the next text.
    pub(crate) fn into_tables(self) -> Tables {
        self.tables
    }

    /// Names of entities, as [`Overlay::all_in`] orders them.
    pub(crate) fn hits(&self) -> &[NameHit] {
        &self.tables.hits
    }

    /// Moves name tokens to their own table; drops what the spelling rules out. `whole` is the last token that is itself a name.
    fn keep(&mut self, hit: &NameHit, whole: Option<usize>) -> bool {
        if hit.tier >= Tier::Maqsura
            && self.has(hit.tokens().start, WordClass::STOP)
            && hit.tokens().len() == 1
        {
            return false;
        }
        if self.is_cut_out_of_a_word(hit, whole) {
            return false;
        }
        let word = hit.class == Class::Person && hit.kind.is_name_word();
        if word {
            self.name_word(hit);
        }
        !word
    }

    /// نوك in بنوك, كيل in وكيل, ابل in كابل: the word is known whole, so nothing is cut off it.
    fn is_cut_out_of_a_word(&self, hit: &NameHit, whole: Option<usize>) -> bool {
        let known = self.known(hit.tokens().start);
        let cut = !hit.proclitics.is_empty() && hit.tokens().len() == 1;
        let listed = whole == Some(hit.tokens().start);
        cut && (listed || known.class.any(WHOLE) && known.proclitics.is_empty())
    }

    /// The token that is a name as it is written, unless that is a surname which hardly anybody bears: وعزيز is rather عزيز.
    fn whole_word(hit: &NameHit) -> Option<usize> {
        let whole = hit.tokens().len() == 1 && hit.proclitics.is_empty() && hit.tier <= Tier::Hamza;
        let rare = hit.class == Class::Person && hit.kind == EntityKind::Surname && hit.rank < FREQUENT;
        (whole && !rare).then_some(hit.tokens().start)
    }

    fn name_word(&mut self, hit: &NameHit) {
        let at = hit.tokens().start;
        let Some(token) = self.stream.get(at) else { return };
        let cut = hit.span.start() - token.span.start();
        let strength = match hit.rank {
            _ if hit.needs_cue() || hit.tier >= Tier::Maqsura => 1,
            0..FREQUENT => 1,
            40..=109 => 2,
            _ => 3,
        };
        let named = Named {
            strength,
            given: hit.kind != EntityKind::Surname,
            surname: hit.kind != EntityKind::Given,
            cut,
            listed: false,
        };
        if let Some(place) = self.tables.named.get_mut(at) {
            let better =
                place.strength == 0 || (cut == place.cut && strength > place.strength) || cut < place.cut;
            let joined = |whole: &Named, cut: &Named| whole.is_rare_surname() && cut.given && cut.cut == 2;
            if (better || joined(place, &named)) && !joined(&named, place) {
                *place = named;
            } else if cut == place.cut {
                place.given |= named.given;
                place.surname |= named.surname;
            }
        }
    }

    /// علي where the text does not tell what it is: a name after a title or a verb of saying and before another name, or where a preposition
    /// cannot stand.
    fn introduced_ali(&mut self) {
        if self.dotless != Dotless::Unknown {
            return;
        }
        for at in 0..self.stream.len() {
            if !self.is_ali(at) {
                continue;
            }
            let strength = self.strength_of_ali(at);
            if let Some(named) = self.tables.named.get_mut(at) {
                named.strength = strength;
            }
        }
    }

    /// Words of listed persons are name words, too, unless they are ordinary words.
    fn listed_parts(&mut self) {
        let ordinary =
            WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::ADJECTIVE).with(WordClass::MONTH);
        let parts = core::mem::take(&mut self.tables.parts);
        for &(at, part) in &parts {
            if self.class(at).any(ordinary) || self.stream.key_bytes(at).len() < 6 {
                continue;
            }
            if let Some(named) = self.tables.named.get_mut(at) {
                named.strength = named.strength.max(2);
                named.cut = 0;
                named.listed = true;
                named.given |= part.first;
                named.surname |= part.last;
            }
        }
        self.tables.parts = parts;
    }

    /// The names that begin with token `at`.
    #[inline]
    pub(crate) fn hits_at(&self, at: usize) -> &[NameHit] {
        let first =
            |token: usize| self.tables.firsts.get(token).copied().map_or(self.tables.hits.len(), index);
        self.tables.hits.get(first(at)..first(at + 1)).unwrap_or_default()
    }

    /// What token `at` tells as a word of a person's name.
    #[inline]
    pub(crate) fn named(&self, at: usize) -> Named {
        self.tables.named.get(at).copied().unwrap_or_default()
    }

    /// The classes of token `at`, clitics allowed.
    #[inline]
    pub(crate) fn class(&self, at: usize) -> WordClass {
        self.known(at).class
    }

    /// The first token from `at` on that may be of one of the classes; the end of the text when there is none.
    pub(crate) fn next_of(&self, at: usize, classes: WordClass) -> usize {
        let rest = self.tables.known.get(at..).unwrap_or_default();
        at + rest.iter().position(|known| known.class.any(classes)).unwrap_or(rest.len())
    }

    /// True when token `at` is of one of the classes; على written علي counts as the preposition only where the text writes so.
    #[inline]
    pub(crate) fn has(&self, at: usize, classes: WordClass) -> bool {
        let known = self.known(at);
        known.class.any(classes) && !(known.ali && self.ali_is_no_preposition(at))
    }

    /// True when علي is no preposition here.
    fn ali_is_no_preposition(&self, at: usize) -> bool {
        self.dotless != Dotless::Dotted || self.ali_is_named(at)
    }

    /// How strongly علي is a name where the text does not tell: not before what is no name.
    fn strength_of_ali(&self, at: usize) -> u8 {
        let next = self.named(at + 1);
        let joins = WordClass::FILIAL.with(WordClass::SERVANT).with(WordClass::KUNYA);
        match () {
            () if self.ali_is_named(at) || self.ends_clause(at) => 3,
            () if next.strength > 0 && next.cut == 0 || self.has_whole(at + 1, joins) => 1,
            () => 0,
        }
    }

    /// قال خالد علي: the clause ends behind it, or goes on with إن.
    fn ends_clause(&self, at: usize) -> bool {
        !self.is_word(at + 1) || self.stream.text(at + 1) == "إن"
    }

    /// وقال علي حسن, محمد علي حسن, where على is written so, too: a name after a title, a verb of saying or a frequent given name and before another name.
    fn ali_is_named(&self, at: usize) -> bool {
        let before_names = WordClass::TITLE.with(WordClass::SAY);
        let given = |before: usize| {
            let named = self.named(before);
            named.given && named.strength == 3 && named.cut == 0
        };
        let introduced =
            at.checked_sub(1).is_some_and(|before| self.class(before).any(before_names) || given(before));
        let next = self.named(at + 1);
        introduced && next.strength >= 1 && next.cut == 0 && !self.is_definite(at + 1)
    }

    /// True when token `at` is of one of the classes without a clitic.
    pub(crate) fn has_whole(&self, at: usize, classes: WordClass) -> bool {
        self.has(at, classes) && self.known(at).proclitics.is_empty()
    }

    /// The classes of token `at`, and what is cut off to give them.
    #[inline]
    pub(crate) fn known(&self, at: usize) -> Known {
        self.tables.known.get(at).copied().unwrap_or_default()
    }

    /// علي, with dots.
    fn is_ali(&self, at: usize) -> bool {
        self.known(at).ali
    }

    /// True when a word may be a word of a person's name though no list has it.
    pub(crate) fn may_be_name(&self, at: usize) -> bool {
        self.stream.get(at).is_some_and(|token| token.kind == TokenKind::Word)
            && !self.class(at).any(WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::MONTH))
            && letters::may_be_name(self.stream.key(at))
            && !self.hits_at(at).iter().any(NameHit::is_nisba)
    }

    /// True when no list has the word and its ending is foreign.
    pub(crate) fn looks_foreign(&self, at: usize) -> bool {
        self.may_be_name(at) && letters::looks_foreign(self.stream.key(at))
    }

    /// True when no list and no table has the word and it may be a name: بيرزيت.
    pub(crate) fn is_unlisted_name(&self, at: usize) -> bool {
        self.may_be_name(at) && self.class(at) == WordClass::default() && self.hits_at(at).is_empty()
    }

    /// True when ك or ف begins a word of foreign letters: كارنو, فيجو.
    pub(crate) fn begins_with_its_letter(&self, at: usize) -> bool {
        self.stream.key(at).starts_with(['ك', 'ف']) && self.has_foreign_letters(at)
    }

    /// True when no list has the word, no table but perhaps a part of it (ديرك, دير), and its letters are those of foreign names.
    pub(crate) fn has_foreign_letters(&self, at: usize) -> bool {
        !self.class(at).any(WordClass::SUFFIXED.others())
            && self.hits_at(at).is_empty()
            && letters::is_latinate(self.stream.key(at))
    }

    /// True when no list and no table has the word and it is a foreign name rather than a word of the language.
    pub(crate) fn is_foreign_name(&self, at: usize) -> bool {
        self.class(at) == WordClass::default()
            && self.stream.get(at).is_some_and(|token| token.kind == TokenKind::Word)
            && self.hits_at(at).is_empty()
            && letters::is_foreign_name(self.stream.key(at))
    }

    /// True when no list has the word and it ends like a Slavic surname.
    pub(crate) fn is_slavic(&self, at: usize) -> bool {
        self.class(at) == WordClass::default()
            && letters::is_slavic(self.stream.key(at))
            && self.is_unlisted_name(at)
    }

    /// True when no list has the word and its letters are those of foreign names.
    pub(crate) fn is_latinate(&self, at: usize) -> bool {
        self.is_unlisted_name(at) && letters::is_latinate(self.stream.key(at))
    }

    /// True when the letters of a known surname are those of foreign names.
    pub(crate) fn is_latinate_surname(&self, at: usize) -> bool {
        !self.class(at).any(WordClass::NO_NAME) && letters::is_latinate(self.stream.key(at))
    }

    /// True for an indefinite accusative, which rather qualifies a verb: مبكرا, نموذجا.
    pub(crate) fn is_adverb(&self, at: usize) -> bool {
        self.stream.key(at).ends_with('ا') && !self.is_latinate(at)
    }

    /// True when token `at` is a definite nisba or adjective: by its letters, a list, or the table.
    pub(crate) fn is_definite_adjective(&self, at: usize) -> bool {
        let key = self.stream.key(at);
        letters::is_definite_nisba(key) && !self.is_country(at)
            || key.starts_with("ال") && self.class(at).any(WordClass::ADJECTIVE)
            || self.is_nisba(at)
    }

    /// True when a list has token `at` as a nisba.
    pub(crate) fn is_nisba(&self, at: usize) -> bool {
        let nisba = |hit: &NameHit| hit.tokens().len() == 1 && hit.is_nisba();
        self.hits_at(at).iter().any(nisba)
    }

    /// True when a list has token `at` as the nisba of a country.
    pub(crate) fn is_country_nisba(&self, at: usize) -> bool {
        let nisba =
            |hit: &NameHit| hit.tokens().len() == 1 && hit.is_nisba() && hit.kind == EntityKind::Country;
        self.hits_at(at).iter().any(nisba)
    }

    /// True when a list has token `at` as a country: الأوروغواي.
    fn is_country(&self, at: usize) -> bool {
        let country = |hit: &NameHit| hit.kind == EntityKind::Country && !hit.is_nisba() && !hit.needs_cue();
        self.hits_at(at).iter().any(|hit| hit.tokens().len() == 1 && country(hit))
    }

    /// True when a list has token `at` as a person who needs no cue.
    pub(crate) fn is_person(&self, at: usize) -> bool {
        let person = |hit: &NameHit| {
            hit.tokens().len() == 1
                && hit.proclitics.is_empty()
                && !hit.needs_cue()
                && hit.class == Class::Person
        };
        self.hits_at(at).iter().any(person)
    }

    /// True when token `at` is a word of any script, a number or an abbreviation.
    pub(crate) fn is_word(&self, at: usize) -> bool {
        wordlike(self.stream, at)
    }

    /// True when token `at` has the article, behind clitics, too.
    #[inline]
    pub(crate) fn is_definite(&self, at: usize) -> bool {
        self.known(at).definite
    }

    /// The token before, when it is a word.
    pub(crate) fn before(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|&before| self.is_word(before))
    }

    /// The first byte of token `at` behind so many bytes of clitics.
    pub(crate) fn start(&self, at: usize, cut: u32) -> u32 {
        self.stream.get(at).map_or(0, |token| token.span.start() + cut)
    }

    /// The end of token `at`.
    pub(crate) fn end(&self, at: usize) -> u32 {
        self.stream.get(at).map_or(0, |token| token.span.end())
    }

    /// The bytes that the clitics of token `at` take when its class is found behind them: و ف ب ل ك, not ال.
    pub(crate) fn clitic_bytes(&self, at: usize) -> u32 {
        let known = self.known(at);
        let letters = u32::from(known.proclitics.conjunction()) + u32::from(known.proclitics.preposition());
        let plain = self.stream.text(at).chars().all(|letter| letter.len_utf8() == 2)
            && self.stream.text(at).len() == self.stream.key(at).len();
        if plain { letters * 2 } else { 0 }
    }
}

/// Looks every word of the text up: fills the tables of words, gives the names that the lists find.
fn look_up(overlay: &Overlay, words: &Words, stream: TokenStream<'_>, tables: &mut Tables) -> Vec<NameHit> {
    let mut hits = core::mem::take(&mut tables.hits);
    let views = overlay.views();
    let look = |at: usize| {
        let begin = overlay.begin(&views, stream, at);
        let Fact { class, part } = words.fact(begin.word);
        Told { known: words.known(stream, at, class), part, begin }
    };
    let begin = |at: usize| {
        let Told { known, part, begin } = tables.memo.told(stream, at, || look(at));
        if let Some(place) = tables.known.get_mut(at) {
            *place = known;
        }
        if part != NamePart::default() {
            tables.parts.push((at, part));
        }
        begin
    };
    overlay.all_with(&views, stream, begin, &mut hits);
    hits
}

/// For each token the first hit that begins with it or a later one.
fn firsts(hits: &[NameHit], tokens: usize, firsts: &mut Vec<u32>) {
    let mut next = 0;
    let first = |at: usize| {
        while hits.get(next).is_some_and(|hit| hit.tokens().start < at) {
            next += 1;
        }
        offset(next)
    };
    firsts.clear();
    firsts.extend((0..tokens).map(first));
}

fn dotless(stream: TokenStream<'_>, known: &[Known]) -> Dotless {
    let source = stream.source().as_bytes();
    let mut found = Dotless::Unknown;
    for (token, known) in stream.tokens().iter().zip(known) {
        let text = source.get(token.span.range()).unwrap_or_default();
        if text.ends_with("ى".as_bytes()) {
            return Dotless::Kept;
        }
        if text.ends_with("ي".as_bytes()) && known.class.any(WordClass::MAQSURA) {
            found = Dotless::Dotted;
        }
    }
    found
}
