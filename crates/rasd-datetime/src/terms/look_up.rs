//! Every token is looked up once: whether the vocabulary may hold it or it is written in digits or signs, and then what it is.

use rasd_tokenize::{Token, TokenKind, TokenStream};

use super::event::is_behind_event;
use super::tables::{Found, Known, Triggers};
use super::{Doc, apart};
use crate::lexicon::Classes;

/// How many tokens are looked up together: as many as a word has bits.
const BLOCK: usize = 64;

impl Doc<'_> {
    /// Looks every token up: first which of them may be anything, in a loop without a turn, then what those are.
    pub(super) fn look_up(&mut self) {
        self.tables.words.resize(self.stream.len(), Found::default());
        for (block, tokens) in self.stream.tokens().chunks(BLOCK).enumerate() {
            let mut telling = self.telling(tokens);
            while telling != 0 {
                let within = usize::try_from(telling.trailing_zeros()).unwrap_or(0);
                telling &= telling - 1;
                if let Some(token) = tokens.get(within) {
                    self.note(block * BLOCK + within, token.kind);
                }
            }
        }
        self.tables.words.truncate(self.stream.len() - self.tables.apart.len());
    }

    /// A bit for each of some tokens that a list of words, digits or signs may hold.
    fn telling(&self, tokens: &[Token]) -> u64 {
        tokens.iter().rev().fold(0, |bits, token| {
            let word = matches!(token.kind, TokenKind::Word | TokenKind::Abbr | TokenKind::Latin);
            let hash = token.key_hash();
            let held = word & ((hash == 0) | self.vocabulary.may_hold(hash));
            bits << 1 | u64::from(held | is_written(token.kind) | may_be_minute(token))
        })
    }

    /// Notes what the vocabulary and the signs have for a token.
    fn note(&mut self, i: usize, kind: TokenKind) {
        let minute = kind == TokenKind::Latin && is_minute(self.stream.text(i));
        let found = if minute || is_written(kind) {
            Found { classes: self.written(i, kind), ..Found::default() }
        } else {
            let Some(found) = self.word(i, kind) else { return };
            found
        };
        let at = self.at(i);
        if let Some(place) = self.tables.words.get_mut(at) {
            *place = found;
        }
    }

    /// The term of a token behind all those that stand apart.
    fn at(&self, i: usize) -> usize {
        i - self.tables.apart.len()
    }

    /// The classes of what is no word; a date, a time and what may be part of one make a look around worth its cost.
    fn written(&mut self, i: usize, kind: TokenKind) -> Classes {
        match kind {
            TokenKind::Num => {
                if may_be_date(self.stream, i) {
                    self.tables.mark(self.at(i));
                }
                Classes::NUMBER.or(Classes::NUMERAL)
            }
            TokenKind::Date | TokenKind::Time => {
                self.tables.mark(self.at(i));
                if kind == TokenKind::Date { Classes::DATE_TOKEN } else { Classes::TIME_TOKEN }
            }
            TokenKind::Latin => {
                self.tables.mark(self.at(i));
                Classes::TIME_TOKEN
            }
            TokenKind::Symbol => Classes::SYMBOL.or(Classes::NUMERAL),
            TokenKind::Punct => {
                if is_quote(self.stream.text(i)) {
                    self.tables.marks.push(self.at(i));
                }
                sign(self.stream.key(i))
            }
            TokenKind::Newline => {
                self.tables.marks.push(self.at(i));
                Classes::NONE
            }
            _ => Classes::NONE,
        }
    }

    /// What the vocabulary has for a word that passed its filter; none for a word that stands apart.
    fn word(&mut self, i: usize, kind: TokenKind) -> Option<Found> {
        let known = self.known(i, kind)?;
        let hour = || known.triggers == Triggers::AsHour && may_be_hour(self.stream, i);
        if known.triggers == Triggers::Always || hour() {
            self.tables.mark(self.at(i));
        }
        if known.found.group != 0 && (self.is_behind_apart(i) || known.long && self.may_go_on(&known, i)) {
            self.tables.open.push(self.at(i));
        }
        Some(known.found)
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
        let group = known.found.group.checked_sub(1).and_then(|number| self.vocabulary.group(number));
        group.is_some_and(|group| group.may_be_long(self.stream.hash(i + 1)))
    }

    /// The group of a word that may have one; none for a word that stands apart.
    fn known(&mut self, i: usize, kind: TokenKind) -> Option<Known> {
        let (stream, vocabulary) = (self.stream, self.vocabulary);
        let known = match kind {
            TokenKind::Word => self.tables.known.get_or(&stream, i, || Known::of(vocabulary, stream, i)),
            _ => Known::of(vocabulary, stream, i),
        };
        if known.may_be_apart && apart::is_apart(stream, i) && !self.is_dash_of_months(i) {
            self.tables.open.extend(self.at(i).checked_sub(1));
            self.tables.apart.push(u32::try_from(i).unwrap_or(u32::MAX));
            return None;
        }
        Some(known)
    }

    /// `يناير ـ سبتمبر 2019`: a tatweel apart between two months is a dash.
    fn is_dash_of_months(&self, i: usize) -> bool {
        let month = |i| {
            self.stream.get(i).is_some()
                && Known::of(self.vocabulary, self.stream, i).found.classes.has(Classes::MONTH)
        };
        self.stream.text(i) == "\u{640}" && i.checked_sub(1).is_some_and(month) && month(i + 1)
    }
}

/// True for the kinds that are told by how they are written, not by a list of words.
fn is_written(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Num
            | TokenKind::Date
            | TokenKind::Time
            | TokenKind::Symbol
            | TokenKind::Punct
            | TokenKind::Newline
    )
}

/// Three letters and digits, as of the h30 of `21h30`.
fn may_be_minute(token: &Token) -> bool {
    token.kind == TokenKind::Latin && token.key_len() == 3
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
