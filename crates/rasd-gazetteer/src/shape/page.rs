//! One text with all that is known of its words.

use rasd_tokenize::{TokenKind, TokenStream};

use super::hint::{Start, UNFREE};
use super::look_up::Facts;
use super::named::Named;
use super::tables::Tables;
use super::words::{Known, WordClass, Words};
use super::{descent, letters};
use crate::cast::index;
use crate::kind::EntityKind;
use crate::{Class, NameHit, Overlay, wordlike};

/// A text, what the lists found in it, and what its words are.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub(crate) stream: TokenStream<'a>,
    pub(crate) overlay: &'a Overlay,
    tables: Tables,
    dotless: Dotless,
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

impl<'a> Page<'a> {
    /// Reads a text; `tables` are those of another text, or empty.
    pub(crate) fn new(
        overlay: &'a Overlay,
        words: &Words,
        stream: TokenStream<'a>,
        mut tables: Tables,
    ) -> Self {
        tables.fill(overlay, words, stream);
        let dotless = dotless(stream, &tables.facts);
        if dotless == Dotless::Dotted && !tables.alis.is_empty() {
            tables.drop_alis(overlay, words, stream);
        }
        let mut page = Self { stream, overlay, tables, dotless };
        page.introduced_ali();
        page.tables.find_starts();
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

    /// علي where the text does not tell what it is: a name after a title or a verb of saying and before another name, or where a preposition
    /// cannot stand.
    fn introduced_ali(&mut self) {
        if self.dotless != Dotless::Unknown {
            return;
        }
        let alis = core::mem::take(&mut self.tables.alis);
        for &at in &alis {
            let strength = self.strength_of_ali(at);
            if let Some(facts) = self.tables.facts.get_mut(at) {
                facts.named.strength = strength;
            }
        }
        self.tables.alis = alis;
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
        self.tables.facts.get(at).map(|facts| facts.named).unwrap_or_default()
    }

    /// The classes of token `at`, clitics allowed.
    #[inline]
    pub(crate) fn class(&self, at: usize) -> WordClass {
        self.known(at).class
    }

    /// The first token from `at` on and before `stop` with which the name of a person may begin; `stop` when there is none.
    pub(super) fn next_hint(&self, at: usize, stop: usize) -> usize {
        let starts = self.tables.starts.get(at..stop).unwrap_or_default();
        let told = |at: usize| at.checked_sub(1).is_some_and(|before| self.is_country_nisba(before));
        let begins = |(at, start): &(usize, &Start)| start.begins || start.may_be_told && told(*at);
        (at..).zip(starts).find(begins).map_or(stop, |(at, _)| at)
    }

    /// The first token from `at` on that may be of one of the classes; the end of the text when there is none.
    pub(crate) fn next_of(&self, at: usize, classes: WordClass) -> usize {
        let rest = self.tables.facts.get(at..).unwrap_or_default();
        at + rest.iter().position(|facts| facts.known.class.any(classes)).unwrap_or(rest.len())
    }

    /// The first token from `at` on that may tell a person by descent or a blessing; the end of the text when there is none.
    pub(super) fn next_of_descent(&self, at: usize) -> usize {
        let rest = self.tables.facts.get(at..).unwrap_or_default();
        let tells = |known: &Known| known.form.tells_descent() && known.class.any(descent::CLASSES);
        at + rest.iter().position(|facts| tells(&facts.known)).unwrap_or(rest.len())
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

    /// علي سبيل المثال, علي الرغم: على before what it governs, in a text that may write it with dots; not قال علي إن.
    pub(super) fn is_dotted_on(&self, at: usize) -> bool {
        self.known(at).ali
            && self.dotless != Dotless::Kept
            && self.class(at + 1).any(WordClass::GOVERNED)
            && !self.stream.text(at + 1).starts_with('إ')
            && crate::next_word(self.stream, at) == Some(at + 1)
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

    /// True when the token before `at` is of one of the classes.
    #[inline]
    pub(crate) fn is_behind(&self, at: usize, classes: WordClass) -> bool {
        at.checked_sub(1).is_some_and(|before| self.has(before, classes))
    }

    /// True when token `at` is of one of the classes without a clitic.
    pub(crate) fn has_whole(&self, at: usize, classes: WordClass) -> bool {
        self.has(at, classes) && self.known(at).proclitics.is_empty()
    }

    /// The classes of token `at`, and what is cut off to give them.
    #[inline]
    pub(crate) fn known(&self, at: usize) -> Known {
        self.tables.facts.get(at).map(|facts| facts.known).unwrap_or_default()
    }

    /// True when a word may be a word of a person's name though no list has it.
    pub(crate) fn may_be_name(&self, at: usize) -> bool {
        self.stream.get(at).is_some_and(|token| token.kind == TokenKind::Word)
            && !self.class(at).any(UNFREE)
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
        self.known(at).form.is_slavic() && self.is_unlisted_name(at)
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

    /// True when a list has token `at` as a nisba with the article and a clitic before it: والبرتغالي, للبرتغالي; not بالبرتغالي, which is rather
    /// the language.
    pub(crate) fn is_definite_nisba_behind_clitic(&self, at: usize) -> bool {
        let article = |hit: &NameHit| {
            hit.proclitics.article() || hit.span.slice(self.stream.source()).starts_with("ال")
        };
        let language = self.stream.key(at).starts_with('ب');
        let joined = |hit: &NameHit| !language && hit.span.start() > self.start(at, 0);
        let nisba = |hit: &NameHit| hit.tokens().len() == 1 && hit.is_nisba() && joined(hit) && article(hit);
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

fn dotless(stream: TokenStream<'_>, facts: &[Facts]) -> Dotless {
    let source = stream.source().as_bytes();
    let mut found = Dotless::Unknown;
    for (token, facts) in stream.tokens().iter().zip(facts) {
        let text = source.get(token.span.range()).unwrap_or_default();
        if text.ends_with("ى".as_bytes()) {
            return Dotless::Kept;
        }
        if text.ends_with("ي".as_bytes()) && facts.known.class.any(WordClass::MAQSURA) {
            found = Dotless::Dotted;
        }
    }
    found
}
