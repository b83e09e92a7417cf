//! What holds for any text.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use rasd_normalize::{Span, fold_match_into};
use rasd_tokenize::{Lexicon, TokenBuffer, TokenKind, TokenStream, key_hash, tokenize};

/// Pieces that rules begin, join or end with.
const PIECES: [&str; 60] = [
    "كتاب",
    "وبالمدرسة",
    "للرياض",
    "أَحْمَد",
    "إلى",
    "هـ",
    "ـ",
    "د",
    "م",
    "ق",
    "إلخ",
    "قال",
    "ثم",
    "ﻻ",
    "ﷺ",
    "ݣ",
    "\u{64E}",
    "\u{654}",
    "\u{670}",
    "\u{600}",
    "\u{200C}",
    "\u{200D}",
    "\u{200F}",
    "\u{2066}",
    "2022",
    "1",
    "123",
    "٣",
    "۴",
    ".",
    "..",
    "…",
    ",",
    "،",
    "٫",
    "٬",
    "؛",
    ":",
    "-",
    "/",
    "+",
    "%",
    "_",
    "@",
    "#",
    "!",
    "?",
    "؟",
    "«",
    "»",
    "\"",
    ")",
    " ",
    "\n",
    "http://",
    "www.",
    "com",
    "G20",
    "👍🏽",
    "\u{FE0F}\u{20E3}",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[\u{600}-\u{6FF}]{1,3}",
        1 => "[ -~]{1,2}",
    ];
    proptest::collection::vec(piece, 0..25).prop_map(|pieces| pieces.concat())
}

/// The tokens as `(kind, text, glued, ambiguous, key)` with their spans.
fn shown(stream: &TokenStream<'_>, shift: u32) -> Vec<(TokenKind, String, bool, Span)> {
    let row = |(i, token): (usize, &rasd_tokenize::Token)| {
        let span = Span::new(token.span.start() + shift, token.span.end() + shift);
        (
            token.kind,
            format!("{} {} {:?}", stream.text(i), stream.key(i), token.flags.ambiguous()),
            token.flags.glued(),
            span,
        )
    };
    stream.tokens().iter().enumerate().map(row).collect()
}

fn sentence_spans(stream: &TokenStream<'_>, shift: u32) -> Vec<Span> {
    stream.sentences().iter().map(|s| Span::new(s.span.start() + shift, s.span.end() + shift)).collect()
}

/// True for what may stand between tokens.
fn is_nothing(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{1C}'..='\u{1F}' | '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn tokens_tile_the_text(text in text()) {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).unwrap();
        let mut end = 0;
        for (i, token) in stream.tokens().iter().enumerate() {
            let between = &text[end..token.span.range().start];
            prop_assert!(between.chars().all(is_nothing), "{between:?} before {token:?}");
            prop_assert!(!stream.text(i).is_empty());
            prop_assert_eq!(token.flags.glued(), i > 0 && between.is_empty());
            end = token.span.range().end;
        }
        prop_assert!(text[end..].chars().all(is_nothing));
    }

    #[test]
    fn keys_are_folded_texts(text in text()) {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).unwrap();
        for i in 0..stream.len() {
            let mut key = String::new();
            fold_match_into(stream.text(i), &mut key);
            prop_assert_eq!(stream.key(i), &key);
            prop_assert_eq!(stream.hash(i), key_hash(&key));
        }
    }

    #[test]
    fn sentences_hold_every_token_but_line_breaks(text in text()) {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).unwrap();
        let mut next = 0;
        for (number, sentence) in stream.sentences().iter().enumerate() {
            let tokens = sentence.tokens();
            prop_assert!(!tokens.is_empty());
            for i in next..tokens.start {
                prop_assert_eq!(stream.get(i).unwrap().kind, TokenKind::Newline);
            }
            for i in tokens.clone() {
                prop_assert_ne!(stream.get(i).unwrap().kind, TokenKind::Newline);
                prop_assert_eq!(stream.sentence_of(i), number);
            }
            prop_assert_eq!(sentence.span, stream.span_of(tokens.start, tokens.end));
            next = tokens.end;
        }
        for i in next..stream.len() {
            prop_assert_eq!(stream.get(i).unwrap().kind, TokenKind::Newline);
        }
    }

    #[test]
    fn paragraphs_are_independent(first in text(), second in text()) {
        let first = format!("{first}\n\n");
        let second = second.trim_start_matches(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
        let whole = format!("{first}{second}");
        let (mut a, mut b, mut c) = (TokenBuffer::default(), TokenBuffer::default(), TokenBuffer::default());
        let (first, second, whole) =
            (tokenize(&first, &mut a).unwrap(), tokenize(second, &mut b).unwrap(), tokenize(&whole, &mut c).unwrap());
        let shift = u32::try_from(first.source().len()).unwrap();
        let mut tokens = shown(&first, 0);
        let mut rest = shown(&second, shift);
        if let Some(token) = rest.first_mut() {
            token.2 = token.3.start() == shift;
        }
        tokens.extend(rest);
        prop_assert_eq!(shown(&whole, 0), tokens);
        let mut sentences = sentence_spans(&first, 0);
        sentences.extend(sentence_spans(&second, shift));
        prop_assert_eq!(sentence_spans(&whole, 0), sentences);
    }

    #[test]
    fn buffers_forget(first in text(), second in text()) {
        let (mut used, mut fresh) = (TokenBuffer::default(), TokenBuffer::default());
        tokenize(&first, &mut used).unwrap();
        let (used, fresh) = (tokenize(&second, &mut used).unwrap(), tokenize(&second, &mut fresh).unwrap());
        prop_assert_eq!(shown(&used, 0), shown(&fresh, 0));
        prop_assert_eq!(sentence_spans(&used, 0), sentence_spans(&fresh, 0));
    }

    /// A word that was read before is read as it was then: what is known of it is all that there is to know.
    #[test]
    fn known_words_are_read_as_new_ones(words in text(), first in text()) {
        let text = format!("{words} {words}\n{first}{words}");
        let (mut used, mut fresh) = (TokenBuffer::default(), TokenBuffer::default());
        prop_assert!(tokenize(&text, &mut used).is_ok());
        let (used, fresh) = (tokenize(&text, &mut used).unwrap(), tokenize(&text, &mut fresh).unwrap());
        prop_assert_eq!(shown(&used, 0), shown(&fresh, 0));
        prop_assert_eq!(used.tokens(), fresh.tokens());
        let readings = |stream: &TokenStream<'_>| (0..stream.len())
            .map(|i| stream.readings(i).map(|reading| (reading.stem, reading.stem_key.to_owned())).collect::<Vec<_>>())
            .collect::<Vec<_>>();
        prop_assert_eq!(readings(&used), readings(&fresh));
    }

    #[test]
    fn readings_lie_in_their_word(text in text()) {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).unwrap();
        for (i, token) in stream.tokens().iter().enumerate() {
            for (number, reading) in stream.readings(i).enumerate() {
                prop_assert_eq!(reading.is_whole(), number == 0);
                prop_assert!(token.span.contains(reading.stem));
                prop_assert_eq!(reading.hash(), key_hash(reading.stem_key));
                let mut key = String::new();
                fold_match_into(reading.stem.slice(&text), &mut key);
                prop_assert_eq!(reading.stem_key, &key);
            }
        }
    }

    #[test]
    fn look_ups_find_every_reading(text in text(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 1..6)) {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).unwrap();
        let stems: Vec<&str> = (0..stream.len()).flat_map(|i| stream.readings(i)).map(|reading| reading.stem_key).collect();
        prop_assume!(!stems.is_empty());
        let words: Vec<&str> = picks.iter().map(|pick| *pick.get(&stems)).collect();
        let lexicon = Lexicon::build(words.iter().map(|word| (word, ())));
        for i in 0..stream.len() {
            let found: Vec<_> = lexicon.matches(&stream, i).map(|(reading, ())| reading).collect();
            for reading in stream.readings(i).filter(|reading| words.contains(&reading.stem_key)) {
                prop_assert!(found.contains(&reading), "{reading:?} not among {found:?}");
            }
        }
    }
}

/// A lexicon is built at run time when it is first asked.
#[test]
fn lexicons_are_shared() {
    fn is_shared<T: Send + Sync + std::panic::UnwindSafe>() {}
    is_shared::<Lexicon<u32>>();
    is_shared::<TokenBuffer>();
    is_shared::<TokenStream<'_>>();
}
