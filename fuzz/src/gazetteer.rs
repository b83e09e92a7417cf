//! Loading any bytes and finding any names in any text.

use std::collections::BTreeSet;

use rasd_gazetteer::{Class, Derive, Entry, Gazetteer, GazetteerBuilder, NameFlags, Overlay, Recognizer};
use rasd_tokenize::{TokenBuffer, TokenKind, TokenStream, tokenize};

/// Bytes, as they are and with a right length and checksum, are a gazetteer or refused; whatever loads can be read and used.
pub fn load(data: &[u8]) {
    use_all(Gazetteer::from_bytes(data.to_vec()).ok());
    let mut sealed = data.to_vec();
    rasd_gazetteer::testing::reseal(&mut sealed);
    use_all(Gazetteer::from_bytes(sealed).ok());
}

fn use_all(gazetteer: Option<Gazetteer>) {
    let Some(gazetteer) = gazetteer else { return };
    let mut names = Vec::new();
    for (name, flags, entity) in gazetteer.names() {
        let _ = (
            flags.to_string(),
            entity.name(),
            entity.kind(),
            entity.region(),
            entity.source(),
            entity.rank(),
        );
        assert!(entity.ids().chain(entity.labels()).all(|(key, text)| key.len() + text.len() < usize::MAX));
        names.push(name);
    }
    let recognizer = Recognizer::new(Overlay::new([gazetteer]));
    let text = names.join(" و");
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(&text, &mut buffer).expect("a fuzzer's text is short");
    for found in recognizer.find_in(&stream) {
        assert!(!found.span.slice(&text).is_empty());
    }
}

/// Names, one a line up to an empty line, then a text. What is found is what a plain search over the tokens finds; the leftmost longest
/// are chosen; two lists find what each finds.
pub fn find(data: &[u8]) {
    let Ok(input) = core::str::from_utf8(data) else { return };
    let (names, text) = input.split_once("\n\n").unwrap_or((input, input));
    let names: Vec<&str> = names.lines().take(30).collect();
    let (even, odd): (Vec<_>, Vec<_>) = names.iter().enumerate().partition(|(at, _)| at % 2 == 0);
    let lists = [list(even.into_iter().map(|(_, name)| *name)), list(odd.into_iter().map(|(_, name)| *name))];
    let overlay = Overlay::new(lists.clone());
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).expect("a fuzzer's text is short");
    let found = all(&overlay, &stream);
    assert_eq!(found, plain_search(&lists, &stream));
    let single: BTreeSet<Found> =
        lists.into_iter().flat_map(|list| all(&Overlay::new([list]), &stream)).collect();
    assert_eq!(found, single, "two lists find what each finds");
    longest(&overlay, &stream, &found);
    recognize(overlay, &stream);
}

/// First token, token after the last, name.
type Found = (usize, usize, String);

fn list<'n>(names: impl Iterator<Item = &'n str>) -> Gazetteer {
    let mut builder = GazetteerBuilder::new("fuzz");
    for (at, name) in names.enumerate() {
        let class = Class::ALL[at % Class::ALL.len()];
        let derive = if at % 5 == 4 { Derive::Nisba } else { Derive::Nothing };
        let entry = Entry::new(name, class, name).name(name, NameFlags::ALIAS, derive);
        // Names that cannot be compiled are refused; the rest of the list stays whole.
        let _ = builder.add(&entry);
    }
    Gazetteer::from_bytes(builder.build().expect("a small list")).expect("what is written can be read")
}

fn all(overlay: &Overlay, stream: &TokenStream<'_>) -> BTreeSet<Found> {
    let mut hits = Vec::new();
    overlay.all_in(stream, &mut hits);
    for hit in &hits {
        let first = stream.get(hit.tokens().start).expect("a token");
        assert!(first.span.start() <= hit.span.start() && hit.span.start() < first.span.end());
        assert_eq!(hit.span.end(), stream.get(hit.tokens().end - 1).expect("a token").span.end());
        assert!(!hit.span.slice(stream.source()).is_empty());
    }
    hits.iter().map(|hit| (hit.tokens().start, hit.tokens().end, overlay.name(hit))).collect()
}

/// Every name at every token by comparing keys.
fn plain_search(lists: &[Gazetteer; 2], stream: &TokenStream<'_>) -> BTreeSet<Found> {
    let mut found = BTreeSet::new();
    for (name, _, _) in lists.iter().flat_map(Gazetteer::names) {
        let mut buffer = TokenBuffer::default();
        let words = tokenize(&name, &mut buffer).expect("a fuzzer's name is short");
        let words: Vec<&str> =
            (0..words.len()).filter(|&at| is_word(words, at)).map(|at| words.key(at)).collect();
        for first in (0..stream.len()).filter(|&at| is_word(*stream, at)) {
            let begins = stems(*stream, first).iter().any(|stem| alike(stem, words[0]));
            if let Some(end) = begins.then(|| follow(*stream, first, &words[1..])).flatten() {
                found.insert((first, end, name.clone()));
            }
        }
    }
    found
}

fn is_word(stream: TokenStream<'_>, at: usize) -> bool {
    use TokenKind::{Abbr, Honorific, Latin, Num, OtherWord, Word};
    stream
        .get(at)
        .is_some_and(|token| matches!(token.kind, Word | Latin | OtherWord | Num | Abbr | Honorific))
}

fn follow(stream: TokenStream<'_>, first: usize, words: &[&str]) -> Option<usize> {
    let mut at = first;
    for word in words {
        at += 1;
        if !is_word(stream, at) && matches!(stream.text(at), "-" | "–" | "‑" | "'" | "’" | "ʼ") {
            at += 1;
        }
        if !is_word(stream, at) || !alike(stream.key(at), word) {
            return None;
        }
    }
    Some(at + 1)
}

/// Equal, or the text has ه for the ة of the list.
fn alike(text: &str, listed: &str) -> bool {
    let marked = text.strip_suffix('ه').filter(|stem| stem.len() > 2).map(|stem| format!("{stem}ة"));
    text == listed || marked.as_deref() == Some(listed)
}

/// The word, and what is left of it without و ف, then ب ل ك; لل may hide ال.
fn stems(stream: TokenStream<'_>, at: usize) -> Vec<String> {
    let key = stream.key(at);
    let mut stems = vec![key.to_owned()];
    let plain = key.chars().all(|c| c.len_utf8() == 2) && key.chars().count() <= 40;
    if !plain || stream.get(at).is_none_or(|token| token.kind != TokenKind::Word) {
        return stems;
    }
    let long = |stem: &&str| stem.len() >= 6;
    let rest = key.strip_prefix(['و', 'ف']);
    let conjoined = rest.filter(long);
    if rest.is_some() && conjoined.is_none() {
        return stems;
    }
    stems.extend(conjoined.map(str::to_owned));
    let base = conjoined.unwrap_or(key);
    if let Some(stem) = base.strip_prefix(['ب', 'ل', 'ك']).filter(long) {
        stems.push(stem.to_owned());
        if let Some(inner) = base.strip_prefix("لل") {
            stems.extend([format!("ال{inner}"), format!("الل{inner}")]);
        }
    }
    stems
}

fn longest(overlay: &Overlay, stream: &TokenStream<'_>, all: &BTreeSet<Found>) {
    let mut free = 0;
    for hit in overlay.find_in(stream) {
        let tokens = hit.tokens();
        assert!(tokens.start >= free || tokens.end == free, "names do not overlap");
        assert!(
            all.iter().all(|(first, end, _)| *first != tokens.start || *end <= tokens.end),
            "a longer name is there"
        );
        free = tokens.end;
    }
}

fn recognize(overlay: Overlay, stream: &TokenStream<'_>) {
    let mut before = 0;
    for found in Recognizer::new(overlay).find_in(stream) {
        assert!(!found.span.slice(stream.source()).is_empty());
        assert!(found.span.start() >= before && found.confidence <= 100);
        before = found.span.start();
    }
}
