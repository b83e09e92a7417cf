//! Where the name of a person may begin: a quick test that most tokens fail.

use rasd_tokenize::TokenStream;

use super::named::Named;
use super::words::{Known, WordClass};
use super::{descent, letters};

/// What the letters of a word tell of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form(u8);

impl Form {
    /// Six letters or more, and in no table.
    const LONG: u8 = 1;
    /// One of those that ends like a Slavic surname.
    const SLAVIC: u8 = 2;
    /// One of those that begins with أبو.
    const KUNYA: u8 = 4;
    /// بن, عليه: a word of descent or of a blessing.
    const DESCENT: u8 = 8;

    /// The form of a word of these classes.
    pub(super) fn of(stream: TokenStream<'_>, at: usize, class: WordClass) -> Self {
        let key = stream.key(at);
        let when = |holds: bool, bit: u8| if holds { bit } else { 0 };
        if class != WordClass::default() || key.len() < LONG {
            return Self(when(descent::is_told_by(key), Self::DESCENT));
        }
        Self(
            Self::LONG
                | when(letters::is_slavic(key), Self::SLAVIC)
                | when(key.starts_with("ابو"), Self::KUNYA),
        )
    }

    /// A word of no table with an ending of Slavic surnames.
    pub(super) const fn is_slavic(self) -> bool {
        self.has(Self::SLAVIC)
    }

    /// A word of no table that begins with أبو.
    pub(super) const fn begins_with_father(self) -> bool {
        self.has(Self::KUNYA)
    }

    /// A word of descent or of a blessing.
    #[inline]
    pub(super) const fn tells_descent(self) -> bool {
        self.has(Self::DESCENT)
    }

    const fn has(self, bits: u8) -> bool {
        self.0 & bits != 0
    }
}

/// The bytes of a long word.
const LONG: usize = 12;

/// What a token tells of a name that begins with it or beside it, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hint(u8);

/// What begins compounds.
pub(super) const BEGINS: WordClass =
    WordClass::KUNYA.with(WordClass::SERVANT).with(WordClass::FILIAL).with(WordClass::PARTICLE);

/// Words that are no word of a person's name unless a list has them as one.
pub(super) const UNFREE: WordClass = WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::MONTH);

/// What stands before who acts or speaks.
const VERBS: WordClass = WordClass::SAY.with(WordClass::VERB);

impl Hint {
    /// A name may begin with it: a name word, what begins compounds, telling letters.
    const HERE: u8 = 1;
    /// A name may begin with the unlisted word before it: a surname.
    const BEFORE: u8 = 2;
    /// A name may begin with the word behind it: a verb.
    const BEHIND: u8 = 4;
    /// In no table, or only as a part of something.
    const OPEN: u8 = 8;
    /// Of the form that is called so.
    const SLAVIC: u8 = 16;
    /// Of the form that is called so.
    const LONG: u8 = 32;
    /// None of the words that are never a name: one may begin with it behind a verb.
    const FREE: u8 = 64;
    /// بالله: any word before it may begin a name.
    const DIVINE: u8 = 128;

    /// What is known of a token, as hints.
    #[inline]
    pub(super) fn of(known: &Known, named: Named) -> Self {
        let when = |holds: bool, bit: u8| if holds { bit } else { 0 };
        let (class, form) = (known.class, known.form);
        let here = named.strength > 0 || class.any(BEGINS) || form.has(Form::SLAVIC | Form::KUNYA);
        let surname = named.is_sure_surname() && !class.any(WordClass::NO_NAME);
        Self(
            when(here, Self::HERE)
                | when(surname, Self::BEFORE)
                | when(class.any(VERBS), Self::BEHIND)
                | when(!class.any(WordClass::SUFFIXED.others()), Self::OPEN)
                | when(form.has(Form::SLAVIC), Self::SLAVIC)
                | when(form.has(Form::LONG), Self::LONG)
                | when(!class.any(UNFREE), Self::FREE)
                | when(class.any(WordClass::DIVINE), Self::DIVINE),
        )
    }

    const fn has(self, bits: u8) -> bool {
        self.0 & bits != 0
    }

    /// A name may begin with this token, which stands between two others, for what the lists tell of it or a verb before it.
    #[inline]
    const fn begins(self, before: Self, behind: Self) -> bool {
        self.has(Self::HERE)
            | behind.has(Self::DIVINE)
            | before.has(Self::BEHIND) & self.has(Self::FREE)
            | self.has(Self::OPEN) & behind.has(Self::BEFORE | Self::SLAVIC)
    }

    /// A name may begin with it when the nisba of who bears it stands before it: a long unlisted word here or next.
    #[inline]
    const fn may_be_told(self, behind: Self) -> bool {
        self.has(Self::LONG) | self.has(Self::OPEN) & behind.has(Self::LONG)
    }
}

/// Whether the name of a person may begin with a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Start {
    /// For what the lists tell of it, or a verb before it.
    pub(super) begins: bool,
    /// When a nisba stands before it.
    pub(super) may_be_told: bool,
}

impl Start {
    /// What the hints of tokens tell, of which the first and the last are none: those around all others. Nothing branches, so that many are
    /// found at once.
    pub(super) fn of_all(hints: &[Hint]) -> impl Iterator<Item = Self> {
        let (next, last) = (hints.get(1..).unwrap_or_default(), hints.get(2..).unwrap_or_default());
        let start = |((&before, &here), &behind): ((&Hint, &Hint), &Hint)| Self {
            begins: here.begins(before, behind),
            may_be_told: here.may_be_told(behind),
        };
        hints.iter().zip(next).zip(last).map(start)
    }
}

#[cfg(test)]
mod tests {
    use super::Hint;
    use crate::shape::person::may_begin;
    use crate::shape::{Page, Tables, Words};
    use crate::{Class, Entry, Gazetteer, GazetteerBuilder, Overlay};
    use rasd_tokenize::{TokenBuffer, tokenize};

    /// The words with which a name may begin, and no others are asked.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut builder = GazetteerBuilder::new("names");
        builder.add(&Entry::new("1", Class::Person, "خالد").kind("given").rank(200)).unwrap();
        let overlay = Overlay::new([Gazetteer::from_bytes(builder.build().unwrap()).unwrap()]);
        let words = Words::new(&overlay);
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(text, &mut buffer).unwrap();
        let page = Page::new(&overlay, &words, stream, Tables::default());
        let hints = |&at: &usize| page.next_hint(at, at + 1) == at;
        let found: Vec<&str> = (0..stream.len()).filter(hints).map(|at| stream.text(at)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn most_words_begin_no_name() {
        check("من البيت إلى المدرسة", &[]);
    }

    #[test]
    fn names_begin_with_name_words_and_compounds_and_behind_verbs() {
        check("في خالد", &["خالد"]);
        check("كتاب أبو مازن", &["أبو"]);
        check("ثم قال رايمون", &["رايمون"]);
        check("ثم قال رجل", &[]);
    }

    #[test]
    fn words_of_a_slavic_ending_may_be_a_surname_alone() {
        check("هو ميلوشيفيتش", &["ميلوشيفيتش"]);
    }

    /// Every word with which a name may begin is asked.
    #[test]
    fn no_beginning_is_passed_by() {
        let words = [
            "خالد",
            "قال",
            "زار",
            "أبو",
            "مازن",
            "رايمون",
            "ميلوشيفيتش",
            "بالله",
            "المعتصم",
            "شالوم",
            "كتاب",
        ];
        let words = words.into_iter().chain([
            "الفرنسي",
            "علي",
            "إلى",
            "ـ",
            "«",
            "في",
            "وأضافت",
            "بوقوع",
            "G20",
            "إن",
        ]);
        let words: Vec<&str> = words.collect();
        let mut builder = GazetteerBuilder::new("names");
        for (name, kind) in [("خالد", "given"), ("شالوم", "surname"), ("مازن", "given"), ("علي", "given")]
        {
            builder.add(&Entry::new(name, Class::Person, name).kind(kind).rank(60)).unwrap();
        }
        let overlay = Overlay::new([Gazetteer::from_bytes(builder.build().unwrap()).unwrap()]);
        let tables = Words::new(&overlay);
        let mut buffer = TokenBuffer::default();
        for (first, second) in words.iter().flat_map(|first| words.iter().map(move |second| (first, second)))
        {
            let text =
                words.iter().map(|third| format!("{first} {second} {third}")).collect::<Vec<_>>().join(" . ");
            let stream = tokenize(&text, &mut buffer).unwrap();
            let page = Page::new(&overlay, &tables, stream, Tables::default());
            for at in (0..stream.len()).filter(|&at| page.is_word(at) && may_begin(&page, at)) {
                assert_eq!(page.next_hint(at, at + 1), at, "{} in {text}", stream.text(at));
            }
        }
    }

    #[test]
    fn no_token_no_hint() {
        assert!(!Hint::default().begins(Hint::default(), Hint::default()));
    }
}
