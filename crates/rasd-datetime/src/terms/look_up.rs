//! Every token is looked up once: whether the vocabulary may hold it or it is written in digits or signs, and then what it is.

use rasd_tokenize::{Token, TokenKind, TokenStream};

use super::event::is_behind_event;
use super::tables::{Known, Triggers};
use super::{Doc, apart};
use crate::lexicon::Classes;

impl Doc<'_> {
    /// Looks every token up: most are words of which no more is noted than what was found of them before.
    pub(super) fn look_up(&mut self) {
        self.tables.words.reserve(self.stream.len());
        let mut behind_apart = false;
        for (i, token) in self.stream.tokens().iter().enumerate() {
            let terms = self.tables.words.len();
            match token.kind {
                TokenKind::Word | TokenKind::Abbr if !self.may_hold(token) => {
                    self.tables.words.push(Known::default());
                }
                TokenKind::Word => {
                    let known = self.known(i);
                    if known.asks || behind_apart {
                        self.note_word(i, known);
                    } else {
                        self.tables.words.push(known);
                    }
                }
                kind => self.note(i, kind),
            }
            behind_apart = self.tables.words.len() == terms;
        }
    }

    /// What the vocabulary has for a word.
    fn known(&mut self, i: usize) -> Known {
        let (stream, vocabulary) = (self.stream, self.vocabulary);
        self.tables.known.get_or(&stream, i, || Known::of(vocabulary, stream, i))
    }

    /// False for a word that the vocabulary does not have, behind whatever proclitics.
    fn may_hold(&self, token: &Token) -> bool {
        let hash = token.key_hash();
        hash == 0 || self.vocabulary.may_hold(hash)
    }

    /// Notes what is told by how it is written, and a word that is not in Arabic letters alone.
    fn note(&mut self, i: usize, kind: TokenKind) {
        let latin = kind == TokenKind::Latin && !is_minute(self.stream.text(i));
        if latin || kind == TokenKind::Abbr {
            let held = self.stream.get(i).is_some_and(|token| self.may_hold(token));
            let known = if held { Known::of(self.vocabulary, self.stream, i) } else { Known::default() };
            self.note_word(i, known);
        } else {
            let classes = self.written(i, kind);
            self.tables.words.push(Known { classes, ..Known::default() });
        }
    }

    /// The classes of what is no word; a date, a time and what may be part of one make a look around worth its cost.
    fn written(&mut self, i: usize, kind: TokenKind) -> Classes {
        match kind {
            TokenKind::Num => {
                if may_be_date(self.stream, i) {
                    self.tables.mark(self.tables.words.len());
                }
                Classes::NUMBER.or(Classes::NUMERAL)
            }
            TokenKind::Date | TokenKind::Time => {
                self.tables.mark(self.tables.words.len());
                if kind == TokenKind::Date { Classes::DATE_TOKEN } else { Classes::TIME_TOKEN }
            }
            TokenKind::Latin => {
                self.tables.mark(self.tables.words.len());
                Classes::TIME_TOKEN
            }
            TokenKind::Symbol => Classes::SYMBOL.or(Classes::NUMERAL),
            TokenKind::Punct => {
                if is_quote(self.stream.text(i)) {
                    self.tables.marks.push(self.tables.words.len());
                }
                sign(self.stream.key(i))
            }
            TokenKind::Newline => {
                self.tables.marks.push(self.tables.words.len());
                Classes::NONE
            }
            _ => Classes::NONE,
        }
    }

    /// Notes a word, its neighbours' share in what it is, and the look around that it asks for; no term for a word that stands apart.
    fn note_word(&mut self, i: usize, known: Known) {
        let at = self.tables.words.len();
        if known.may_be_apart && apart::is_apart(self.stream, i) && !self.is_dash_of_months(i) {
            self.tables.open.extend(at.checked_sub(1));
            self.tables.apart.push(u32::try_from(i).unwrap_or(u32::MAX));
            return;
        }
        let hour = || known.triggers == Triggers::AsHour && may_be_hour(self.stream, i);
        if known.triggers == Triggers::Always || hour() {
            self.tables.mark(at);
        }
        if known.group != 0 && (self.is_behind_apart(i) || known.long && self.may_go_on(&known, i)) {
            self.tables.open.push(at);
        }
        self.tables.words.push(known);
    }

    /// True behind a word that stands apart.
    fn is_behind_apart(&self, i: usize) -> bool {
        self.tables
            .apart
            .last()
            .is_some_and(|apart| usize::try_from(*apart).is_ok_and(|apart| apart + 1 == i))
    }

    /// True when a form of more than one word may begin with a word where it stands.
    fn may_go_on(&self, known: &Known, i: usize) -> bool {
        let group = known.group.checked_sub(1).and_then(|number| self.vocabulary.group(number));
        group.is_some_and(|group| group.may_be_long(self.stream.hash(i + 1)))
    }

    /// `يناير ـ سبتمبر 2019`: a tatweel apart between two months is a dash.
    fn is_dash_of_months(&self, i: usize) -> bool {
        let month = |i| {
            self.stream.get(i).is_some()
                && Known::of(self.vocabulary, self.stream, i).classes.has(Classes::MONTH)
        };
        self.stream.text(i) == "\u{640}" && i.checked_sub(1).is_some_and(month) && month(i + 1)
    }
}

/// The h30 of `21h30`.
fn is_minute(text: &str) -> bool {
    let two = |minute: &str| minute.len() == 2 && minute.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix(['h', 'H']).is_some_and(two)
}

/// True for what opens or closes a quotation.
fn is_quote(text: &str) -> bool {
    matches!(only(text), Some('«' | '»' | '“' | '”' | '„' | '"'))
}

/// The classes of a punctuation mark.
fn sign(key: &str) -> Classes {
    match only(key) {
        Some('(') => Classes::BRACKET.or(Classes::SIGN),
        Some(':' | '-' | '–' | '—' | '/' | '\\' | '.' | '؍' | '=' | '،' | ',' | '[' | '«' | '“' | '"') => {
            Classes::SIGN
        }
        _ => Classes::NONE,
    }
}

/// The character that a text is; none when it has more.
fn only(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// True for a number that may be a year, or part of a date with separators.
fn may_be_date(stream: TokenStream<'_>, i: usize) -> bool {
    let key = stream.key(i);
    let year = key.len() == 4 && matches!(key.as_bytes().first(), Some(b'1' | b'2'));
    let separated = || {
        matches!(stream.key(i + 1), "/" | "-")
            && stream.get(i + 2).is_some_and(|next| next.kind == TokenKind::Num)
    };
    let signed = || {
        let negative = |i: usize| {
            stream.get(i).is_some_and(|next| next.kind == TokenKind::Num) && stream.key(i).starts_with('-')
        };
        negative(i + 1) && negative(i + 2)
    };
    let dotted = || key.contains('.') && key.len() <= 7;
    let running = || key.len() <= 2 && matches!(stream.key(i + 1), "الجاري" | "ر");
    year || separated() || signed() || dotted() || running() || is_behind_event(stream, i)
}

/// `عند السابعة`, `في السابعة`: an hour may be all that is said of a time.
fn may_be_hour(stream: TokenStream<'_>, i: usize) -> bool {
    const HOURS: [&str; 11] = [
        "الواحد",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "السادس",
        "السابع",
        "الثامن",
        "التاسع",
        "العاشر",
        "الحادي",
    ];
    let before = i.checked_sub(1).map_or("", |before| stream.key(before));
    let hour = || stream.key(i).strip_suffix(['ة', 'ه']).is_some_and(|stem| HOURS.contains(&stem));
    matches!(before, "في" | "عند") && hour()
}
