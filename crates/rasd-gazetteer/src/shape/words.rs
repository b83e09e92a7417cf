//! What is known of the words around names.

use rasd_tokenize::{Enclitic, Lexicon, Proclitics, TokenStream};

use super::hint::{Form, Hint};
use super::parts::{NamePart, name_parts};
use super::table::WORDS;
use crate::Overlay;
use crate::cast::index;
use crate::find::Place;

/// What a word is, as a set of classes. The classes are explained in `seeds/gazetteer/patterns`. Aligned so that what is kept of a word
/// has no gaps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(Rust, packed(4))]
pub(crate) struct WordClass(u64);

impl WordClass {
    /// Words of grammar.
    pub(crate) const STOP: Self = Self(1);
    pub(crate) const WEEKDAY: Self = Self(1 << 1);
    pub(crate) const MONTH: Self = Self(1 << 2);
    pub(crate) const TIME: Self = Self(1 << 3);
    /// Verbs of saying.
    pub(crate) const SAY: Self = Self(1 << 4);
    pub(crate) const VERB: Self = Self(1 << 5);
    /// Common nouns and adjectives.
    pub(crate) const COMMON: Self = Self(1 << 6);
    /// الدكتور: a name follows at once.
    pub(crate) const HONORIFIC: Self = Self(1 << 7);
    /// وزير: a complement may stand before the name.
    pub(crate) const OFFICE: Self = Self(1 << 8);
    pub(crate) const PROFESSION: Self = Self(1 << 9);
    pub(crate) const KIN: Self = Self(1 << 10);
    /// Head words that are part of the organisation's name.
    pub(crate) const ORG: Self = Self(1 << 11);
    pub(crate) const ORG_LIL: Self = Self(1 << 12);
    pub(crate) const ORG_AND: Self = Self(1 << 13);
    /// Words that say what organisation follows.
    pub(crate) const ORG_BEFORE: Self = Self(1 << 14);
    /// Words that say what place follows.
    pub(crate) const PLACE: Self = Self(1 << 15);
    /// Head words that are part of the place's name.
    pub(crate) const PLACE_IN: Self = Self(1 << 16);
    pub(crate) const DIRECTION: Self = Self(1 << 17);
    /// دول, شعوب: a nisba after them means a family of peoples.
    pub(crate) const PLURAL_STATE: Self = Self(1 << 18);
    /// سكان, حكومة: a place follows.
    pub(crate) const OF_PLACE: Self = Self(1 << 19);
    pub(crate) const SPORT: Self = Self(1 << 20);
    pub(crate) const MEDIA: Self = Self(1 << 21);
    pub(crate) const PRAYER: Self = Self(1 << 22);
    pub(crate) const MARKET: Self = Self(1 << 23);
    /// بن, آل: joins what follows.
    pub(crate) const FILIAL: Self = Self(1 << 24);
    /// أبو: begins a name.
    pub(crate) const KUNYA: Self = Self(1 << 25);
    /// دي, فان.
    pub(crate) const PARTICLE: Self = Self(1 << 26);
    /// عبد.
    pub(crate) const SERVANT: Self = Self(1 << 27);
    /// الله, الدين.
    pub(crate) const DIVINE: Self = Self(1 << 28);
    /// Adjectives that are no nisba and stand in the names of organisations: المتحدة, الأعلى.
    pub(crate) const ADJECTIVE: Self = Self(1 << 29);

    /// صحيفة: the name that follows may be one definite word.
    pub(crate) const ORG_DEFINITE: Self = Self(1 << 30);

    /// Heads that name an organisation only with something of their own: a nisba, a place, several words.
    pub(crate) const ORG_WEAK: Self = Self(1 << 31);
    /// Complements that make a head a part of something: مجلس الإدارة.
    pub(crate) const GENERIC: Self = Self(1 << 32);

    /// A common word or a verb with a pronoun: قوله, ميدانه.
    pub(crate) const SUFFIXED: Self = Self(1 << 33);
    /// Titles that are also ordinary words: العالم, نجم.
    pub(crate) const WEAK_TITLE: Self = Self(1 << 34);

    /// Adjectives that make a definite head a name: المجلس الأعلى.
    pub(crate) const OFFICIAL: Self = Self(1 << 35);
    /// Heads that name an organisation only with a nisba or a name.
    pub(crate) const ORG_ANCHOR: Self = Self(1 << 36);
    /// Forces that a nisba describes rather than names: الجيش اللبناني.
    pub(crate) const FORCE: Self = Self(1 << 37);

    /// Heads that take the name of a place: بلدية رفح, جريدة القدس.
    pub(crate) const ORG_OF_PLACE: Self = Self(1 << 38);

    /// وزير: its complement is a portfolio.
    pub(crate) const MINISTER: Self = Self(1 << 39);

    /// في, غادر: a place may follow.
    pub(crate) const LOCATIVE: Self = Self(1 << 40);
    /// إلى, أخرى: written with ي at the end they show that the text writes ى so.
    pub(crate) const MAQSURA: Self = Self(1 << 41);

    /// الملك: a number may follow the name.
    pub(crate) const SOVEREIGN: Self = Self(1 << 42);

    /// Heads that take the name of a person: جامعة محمد الخامس.
    pub(crate) const ORG_OF_PERSON: Self = Self(1 << 43);

    /// الأول, الثاني: the number of a king or pope.
    pub(crate) const REGNAL: Self = Self(1 << 44);

    /// برئاسة, بحضور: a name follows, with its title or without.
    pub(crate) const LEAD: Self = Self(1 << 45);

    /// مطار, جائزة: the person whose name follows is not meant.
    pub(crate) const EPONYM: Self = Self(1 << 46);

    /// Heads that one adjective describes rather than names: المؤسسة الفرنسية.
    pub(crate) const ORG_DESCRIBED: Self = Self(1 << 47);

    /// السابق: stands between an office and the name.
    pub(crate) const FORMER: Self = Self(1 << 48);

    /// تأمين, نقل: what a company is for.
    pub(crate) const TRADE: Self = Self(1 << 49);

    /// صوت, أخبار: a station or newspaper is called so with its place.
    pub(crate) const BROADCAST: Self = Self(1 << 50);

    /// Complements that name nothing when they stand alone: بنك الدم.
    pub(crate) const GENERIC_ALONE: Self = Self(1 << 51);

    /// قرية: what follows it is its name, unless it is an adjective.
    pub(crate) const SETTLEMENT: Self = Self(1 << 60);
    /// نهر: what follows it is its name when it is foreign.
    pub(crate) const TERRAIN: Self = Self(1 << 61);
    /// كفر, دير: the first word of many names of villages.
    pub(crate) const VILLAGE: Self = Self(1 << 62);

    /// Heads that name an organisation only where the lists have it: تنظيم.
    pub(crate) const ORG_LISTED: Self = Self(1 << 52);

    /// Heads that name an organisation only with a task of the state: جهاز المخابرات.
    pub(crate) const ORG_TASK: Self = Self(1 << 53);

    /// مخابرات, إحصاء: a task of the state.
    pub(crate) const TASK: Self = Self(1 << 54);

    /// Adjectives that tell one thing from others and name nothing: الرئيسي, الخلفي.
    pub(crate) const RANK: Self = Self(1 << 55);

    /// مساعدة, مراسلة: offices that are rather what is done.
    pub(crate) const ACTION: Self = Self(1 << 56);

    /// كبير: an office with the plural of people only; أساقفة: such a plural.
    pub(crate) const OF_PEOPLE: Self = Self(1 << 57);

    /// مناقشة, إجراء: what is done once, which no organisation is for.
    pub(crate) const ACT: Self = Self(1 << 58);

    /// سبيل, ذلك: what follows على.
    pub(crate) const GOVERNED: Self = Self(1 << 59);

    /// إرهابي, متصدر: describes a body that is named already.
    pub(crate) const DESCRIBING: Self = Self(1 << 63);

    /// Verbs of saying and others.
    const VERBS: Self = Self::VERB.with(Self::SAY);

    /// A verb has no article: الأمن is not آمن.
    const fn without_verbs(self) -> Self {
        self.without(Self::VERBS)
    }

    /// The set without the classes of another.
    const fn without(self, classes: Self) -> Self {
        Self(self.0 & !classes.0)
    }

    /// All classes but these.
    pub(crate) const fn others(self) -> Self {
        Self(!self.0)
    }

    /// Both sets.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True when one of the classes is in the set.
    pub(crate) const fn any(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    /// Words that are never a word of a person's name.
    pub(crate) const NO_NAME: Self = Self::STOP
        .with(Self::WEEKDAY)
        .with(Self::TIME)
        .with(Self::VERB)
        .with(Self::SAY)
        .with(Self::COMMON)
        .with(Self::ORG)
        .with(Self::ORG_BEFORE)
        .with(Self::PLACE)
        .with(Self::DIRECTION)
        .with(Self::SUFFIXED);

    /// Words that a person's name may follow.
    pub(crate) const TITLE: Self =
        Self::HONORIFIC.with(Self::OFFICE).with(Self::PROFESSION).with(Self::KIN).with(Self::LEAD);
}

/// A word of the text that stands in the tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// Its classes in the whole form, or else with proclitics cut off.
    pub(crate) class: WordClass,
    /// What is cut off; for the whole form nothing.
    pub(crate) proclitics: Proclitics,
    /// It has the article, behind clitics, too.
    pub(crate) definite: bool,
    /// It is [`ALI`], written with dots.
    pub(crate) ali: bool,
    /// What its letters tell.
    pub(crate) form: Form,
    /// What it tells of names that begin with it or beside it.
    pub(crate) hint: Hint,
    /// Where it stands in the names of listed persons.
    pub(crate) part: NamePart,
}

/// The name that is a preposition where final ى is written ي.
const ALI: &str = "علي";

impl Known {
    /// What the letters of token `at` tell, besides its classes.
    fn new(
        stream: TokenStream<'_>,
        at: usize,
        class: WordClass,
        proclitics: Proclitics,
        part: NamePart,
    ) -> Self {
        let key = stream.key_bytes(at);
        let letters = usize::from(proclitics.conjunction()) + usize::from(proclitics.preposition());
        let stem = key.get(letters * 2..).unwrap_or_default();
        let article = || stem.starts_with("ال".as_bytes()) && !stream.text(at).starts_with("آل");
        let definite = proclitics.article() || article();
        let ali = key == ALI.as_bytes() && stream.text(at).ends_with('ي');
        let form = Form::of(stream, at, class);
        Self { class, proclitics, definite, ali, form, hint: Hint::default(), part }
    }
}

impl Known {
    /// وليد, فيصل: a name of which no class behind و or ف tells anything; what stands behind an article does.
    pub(super) fn uncut(self) -> Self {
        let cut = !self.proclitics.is_empty() && !self.proclitics.article();
        if cut { Self { class: WordClass::default(), proclitics: Proclitics::NONE, ..self } } else { self }
    }
}

/// What is told of a word as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fact {
    /// Its classes in the tables.
    pub(crate) class: WordClass,
    /// Where it stands in the names of listed persons.
    pub(crate) part: NamePart,
}

/// What the tables and the listed persons tell of words.
#[derive(Debug)]
pub(crate) struct Words {
    /// Of each word of the vocabulary.
    facts: Vec<Told>,
    /// The words of the tables, for their forms with clitics.
    lexicon: Lexicon<WordClass>,
}

/// كتابي, قابله, بعده: an ordinary word with a pronoun; ي stands behind no verb, and behind words of grammar count only pronouns that names
/// do not end with.
fn is_ordinary_with(class: WordClass, pronoun: Enclitic) -> bool {
    let verb = pronoun != Enclitic::Ya && class.any(WordClass::VERB.with(WordClass::SAY));
    let third = matches!(pronoun, Enclitic::Hu | Enclitic::Ha | Enclitic::Hum);
    class.any(WordClass::COMMON) || verb || third && class.any(WordClass::STOP)
}

/// سأله: a verb that is no noun stays one before its object.
fn with_pronoun(class: WordClass) -> WordClass {
    let verb = class.any(WordClass::VERB) && !class.any(WordClass::COMMON.with(WordClass::STOP));
    WordClass::SUFFIXED.with(if verb { WordClass::VERB } else { WordClass::default() })
}

/// آلان is not الآن, فإن is not فان: a word of grammar with the article is none with a madda in its place, and none with its hamza is a
/// particle of names.
fn as_written(stream: TokenStream<'_>, at: usize, class: WordClass) -> WordClass {
    let madda = || stream.text(at).trim_start_matches(['و', 'ف', 'ب', 'ل', 'ك']).starts_with("آل");
    let hamza = || stream.text(at).contains('إ');
    match class {
        _ if class.any(WordClass::STOP) && madda() => class.without(WordClass::STOP),
        _ if class.any(WordClass::STOP) && hamza() => class.without(WordClass::PARTICLE),
        _ => class,
    }
}

/// A [`Fact`], small.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    /// The row of [`WORDS`], and one more; 0 for none.
    row: u16,
    part: NamePart,
}

impl Told {
    fn with_part(self, part: NamePart) -> Self {
        Self { part: self.part.with(part), ..self }
    }
}

impl Words {
    pub(crate) fn new(overlay: &Overlay) -> Self {
        let parts: Vec<Vec<NamePart>> = overlay.lists().iter().map(|list| name_parts(&list.view())).collect();
        let told = |places: &[Place]| {
            places.iter().fold(Told::default(), |told, &place| match parts.get(place.list()) {
                Some(parts) => told.with_part(parts.get(index(place.word())).copied().unwrap_or_default()),
                None => Told { row: u16::try_from(place.word() + 1).unwrap_or_default(), ..told },
            })
        };
        Self {
            facts: overlay.vocabulary().words().map(told).collect(),
            lexicon: Lexicon::of_keys(WORDS.iter().copied()),
        }
    }

    /// What is told of a word of the vocabulary.
    #[inline]
    pub(crate) fn fact(&self, word: Option<u32>) -> Fact {
        let Some(told) = word.and_then(|word| self.facts.get(index(word))) else { return Fact::default() };
        let row = usize::from(told.row).checked_sub(1).and_then(|row| WORDS.get(row));
        Fact { class: row.map(|(_, class)| *class).unwrap_or_default(), part: told.part }
    }

    /// What is known of token `at`, of which the whole form tells that.
    #[inline]
    pub(crate) fn known(&self, stream: TokenStream<'_>, at: usize, whole: Fact) -> Known {
        let (class, proclitics) = match as_written(stream, at, whole.class) {
            WordClass(0) => self.behind_clitics(stream, at),
            whole => (whole, Proclitics::NONE),
        };
        Known::new(stream, at, class, proclitics, whole.part)
    }

    /// The classes of a token whose whole form stands in no table, and what is cut off.
    fn behind_clitics(&self, stream: TokenStream<'_>, at: usize) -> (WordClass, Proclitics) {
        let (mut suffixed, mut proclitics) = (WordClass::default(), Proclitics::NONE);
        // سـ stands before verbs alone: سبها is no «will in it».
        for (reading, &class) in self.lexicon.matches(&stream, at) {
            if reading.proclitics.has(Proclitics::SA) && !class.any(WordClass::VERBS) {
                continue;
            }
            let class = if reading.proclitics.article() { class.without_verbs() } else { class };
            if let Some(pronoun) = reading.enclitic.filter(|_| !class.any(WordClass::TITLE)) {
                let ordinary = !reading.proclitics.article() && is_ordinary_with(class, pronoun);
                suffixed = suffixed.with(if ordinary { with_pronoun(class) } else { WordClass::default() });
                continue;
            }
            proclitics = reading.proclitics;
            let class = as_written(stream, at, class);
            if class != WordClass::default() {
                return (class, proclitics);
            }
        }
        (self.with_ending(stream, at, suffixed), proclitics)
    }

    /// The class of a token that no table has but as a common word or verb with an ending.
    #[inline]
    fn with_ending(&self, stream: TokenStream<'_>, at: usize, suffixed: WordClass) -> WordClass {
        let noun = suffixed == WordClass::default() && self.is_accusative(stream.key_bytes(at));
        if noun { WordClass::SUFFIXED } else { suffixed }
    }

    /// كتابا: a common word with the ending of the indefinite accusative.
    fn is_accusative(&self, key: &[u8]) -> bool {
        let stem = key.strip_suffix("ا".as_bytes()).and_then(|stem| core::str::from_utf8(stem).ok());
        stem.and_then(|stem| self.lexicon.get(stem)).is_some_and(|class| class.any(WordClass::COMMON))
    }
}
