//! Numbers of any text, and numbers spelled out and read back.

use rasd_number::spell::spell;
use rasd_number::{Number, NumberMatch, Options, Value, cardinal_at, find, fraction_at, ordinal_at, parse};
use rasd_tokenize::{TokenBuffer, tokenize};

/// Matches are in order, disjoint, on characters and not empty; values print canonically and read back; the first eight bytes,
/// as a number in words, are read as that number.
pub fn law(data: &[u8]) {
    spelled(data);
    let Ok(text) = core::str::from_utf8(data) else { return };
    let mut end = 0;
    for found in find(text, &Options::default()) {
        assert!(found.span.start() >= end, "matches overlap");
        assert!(!found.span.is_empty() && found.span.contains(found.core));
        assert!(!found.span.slice(text).is_empty() && !found.core.slice(text).is_empty());
        assert!(!found.rule.is_empty());
        canonical(&found);
        end = found.span.end();
    }
    at_every_token(text);
}

fn canonical(found: &NumberMatch) {
    let numbers: Vec<&Number> = match &found.value {
        Value::Exact(number) => vec![number],
        Value::Range(low, high) => low.iter().chain(high).collect(),
        Value::Score(left, right) => vec![left, right],
        _ => vec![],
    };
    for number in numbers {
        assert_eq!(&number.to_string().parse::<Number>().expect("canonical"), number);
    }
    if let Value::Range(Some(low), Some(high)) = &found.value {
        assert!(low < high, "a range goes up");
    }
}

fn at_every_token(text: &str) {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).expect("a fuzzer's text is short");
    for token in 0..stream.len().min(200) {
        for found in [cardinal_at(&stream, token), ordinal_at(&stream, token), fraction_at(&stream, token)]
            .into_iter()
            .flatten()
        {
            assert!(
                found.tokens.start == token && found.tokens.end > token && found.tokens.end <= stream.len()
            );
            assert!(!found.span.slice(text).is_empty());
        }
    }
}

fn spelled(data: &[u8]) {
    let Some(bytes) = data.get(..8).and_then(|bytes| bytes.try_into().ok()) else { return };
    let number = i64::from_le_bytes(bytes).unsigned_abs();
    if number < 11 {
        return;
    }
    let words = spell(i128::from(number));
    let read = parse(&words, &Options::default()).expect("a number in words is one number");
    assert_eq!(read.value.exact(), Some(&Number::from(number)), "{words}");
}
