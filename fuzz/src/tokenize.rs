//! Tokens, sentences, keys and readings of any text.

use rasd_normalize::fold_match_into;
use rasd_tokenize::{Lexicon, TokenBuffer, TokenKind, TokenStream, key_hash, tokenize};

/// The text is tiled by tokens, keys are folded texts, sentences hold every token, readings lie in their words, and a paragraph
/// does not depend on what follows it.
pub fn law(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).expect("a fuzzer's text is short");
    tiles(&stream);
    keys(&stream);
    sentences(&stream);
    readings(&stream);
    paragraphs(text, &stream);
}

fn tiles(stream: &TokenStream<'_>) {
    let mut end = 0;
    for (i, token) in stream.tokens().iter().enumerate() {
        let between =
            stream.source().get(end..token.span.range().start).expect("tokens are in order, on characters");
        assert!(!stream.text(i).is_empty());
        assert!(!between.contains(|c: char| c.is_alphanumeric()), "{between:?} is skipped");
        assert_eq!(token.flags.glued(), i > 0 && between.is_empty());
        end = token.span.range().end;
    }
}

fn keys(stream: &TokenStream<'_>) {
    for i in 0..stream.len() {
        let mut key = String::new();
        fold_match_into(stream.text(i), &mut key);
        assert_eq!(stream.key(i), key);
        assert_eq!(stream.hash(i), key_hash(&key));
    }
}

fn sentences(stream: &TokenStream<'_>) {
    let inside: usize = stream.sentences().iter().map(|sentence| sentence.tokens().len()).sum();
    let breaks = stream.tokens().iter().filter(|token| token.kind == TokenKind::Newline).count();
    assert_eq!(inside + breaks, stream.len());
    for sentence in stream.sentences() {
        assert_eq!(sentence.span, stream.span_of(sentence.tokens().start, sentence.tokens().end));
    }
}

fn readings(stream: &TokenStream<'_>) {
    let stems = (0..stream.len()).flat_map(|i| stream.readings(i)).map(|reading| reading.stem_key);
    let lexicon = Lexicon::build(stems.step_by(3).map(|stem| (stem, ())));
    for (i, token) in stream.tokens().iter().enumerate() {
        for reading in stream.readings(i) {
            assert!(token.span.contains(reading.stem));
            assert_eq!(reading.hash(), key_hash(reading.stem_key));
            let known = lexicon.get(reading.stem_key).is_some();
            assert_eq!(known, lexicon.matches(stream, i).any(|(found, ())| found == reading && known));
        }
    }
}

fn paragraphs(text: &str, stream: &TokenStream<'_>) {
    let whole = format!("{text}\n\nثم 5.");
    let mut buffer = TokenBuffer::default();
    let whole = tokenize(&whole, &mut buffer).expect("a fuzzer's text is short");
    let alone = format!("{text}\n\n");
    let mut buffer = TokenBuffer::default();
    let alone = tokenize(&alone, &mut buffer).expect("a fuzzer's text is short");
    for (i, token) in alone.tokens().iter().enumerate() {
        let same = whole.get(i).expect("no token is lost");
        assert_eq!((same.span, same.kind, same.flags.glued()), (token.span, token.kind, token.flags.glued()));
    }
    assert!(alone.len() >= stream.len());
}
