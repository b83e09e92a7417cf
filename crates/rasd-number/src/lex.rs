//! From tokens to terms, in the order of the text.

use core::ops::Range;

use rasd_tokenize::{Proclitics, Token, TokenKind, TokenStream};

use crate::joined::{Joined, before_digits, joined};
use crate::lexicon::{Class, INVENTORY};
use crate::look_up::{Sight, Words, look_up};
use crate::proclitic::carried;
use crate::term::{FEW, Seen, Term, is_silent};

/// Looks once at each of the tokens `range`; true when a match may lie in them, which is not so for most sentences.
pub(crate) fn survey(
    stream: &TokenStream<'_>,
    range: Range<usize>,
    words: &mut Words,
    sights: &mut Vec<Sight>,
) -> bool {
    words.tidy();
    sights.clear();
    let tokens = stream.tokens().get(range.clone()).unwrap_or_default();
    let digits_follow = range.end.checked_sub(1).is_some_and(|last| before_digits(stream, last));
    let mut all = Sight::PLAIN;
    sights.extend(range.map(|i| {
        #[cfg(test)]
        crate::grammar::input::work::one();
        let sight = words.sight(stream, i);
        all = all.with(sight);
        sight
    }));
    let joins = if digits_follow { Sight::MAY_JOIN } else { Sight::JOINS };
    all.any(Sight::ANCHOR.with(joins)) || is_short(tokens)
}

/// There are few words and numbers.
fn is_short(tokens: &[Token]) -> bool {
    tokens.iter().filter(|token| !is_silent(token.kind)).nth(FEW).is_none()
}

/// Appends the terms of the tokens `range`, of which each was looked at.
pub(crate) fn lex(
    stream: &TokenStream<'_>,
    range: Range<usize>,
    sights: &[Sight],
    words: &mut Words,
    terms: &mut Vec<Term>,
) -> Seen {
    let mut seen = Seen::default();
    terms.reserve(range.len());
    let mut i = range.start;
    while i < range.end {
        let sights = sights.get(i - range.start..).unwrap_or_default();
        let tokens = stream.tokens().get(i..range.end).unwrap_or_default();
        let simple = sights.iter().position(|sight| sight.any(INTRICATE)).unwrap_or(sights.len());
        let looked_at = (i..).zip(tokens.iter().zip(sights)).take(simple);
        terms.extend(looked_at.map(|(i, (token, sight))| {
            #[cfg(test)]
            crate::grammar::input::work::one();
            words.term(i, token, *sight, &mut seen)
        }));
        i += simple;
        let Some(sight) = sights.get(simple) else { break };
        let known = terms.len();
        i += intricate(stream, words, (i, *sight), range.end, terms);
        for term in terms.get(known..).unwrap_or_default() {
            seen.note(term);
        }
    }
    seen.note_content(terms);
    seen
}

/// What is more than a word of a list or none.
const INTRICATE: Sight = Sight::PROCLITIC.with(Sight::MAY_JOIN).with(Sight::SIGN);

/// Appends the term that begins with token `i`, or the terms of numerals that it joins; how many tokens they take.
pub(crate) fn lex_next(
    stream: &TokenStream<'_>,
    words: &mut Words,
    i: usize,
    end: usize,
    terms: &mut Vec<Term>,
) -> usize {
    let word = stream.get(i).is_some_and(|token| token.kind == TokenKind::Word);
    let sight = if word { words.sight(stream, i) } else { Sight::SIGN };
    intricate(stream, words, (i, sight), end, terms)
}

/// The same for a token that was looked at.
#[inline(never)]
fn intricate(
    stream: &TokenStream<'_>,
    words: &mut Words,
    (i, sight): (usize, Sight),
    end: usize,
    terms: &mut Vec<Term>,
) -> usize {
    let Some(token) = stream.get(i) else { return 1 };
    if sight.any(Sight::SIGN)
        && let Some(sign) = compound_sign(stream, i, end)
    {
        terms.push(sign);
        return 2;
    }
    if sight.any(Sight::SIGN)
        && let Some(numeral) = behind_sign(stream, words, i, end)
    {
        terms.push(numeral);
        return 1;
    }
    if sight.any(Sight::PROCLITIC)
        && let Some((term, used)) = carried(stream, words, i, end)
    {
        terms.push(term);
        return used;
    }
    let mut term = Term::of(i, token);
    look_up(stream, words, &mut term);
    let digits = sight.any(Sight::MAY_JOIN) && before_digits(stream, i);
    if term.is_unknown()
        && (digits || sight.any(Sight::JOINS))
        && let Some(joined) = joined(stream, i, &term, digits)
    {
        return push_joined(stream, words, i, joined, terms);
    }
    terms.push(term);
    1
}

/// «US$», «C$», «$US»: letters and a sign that are one sign of a currency.
fn compound_sign(stream: &TokenStream<'_>, i: usize, end: usize) -> Option<Term> {
    const LETTERS: u32 = 2;
    let (token, next) = (stream.get(i)?, stream.get(i + 1).filter(|next| i + 1 < end && next.flags.glued())?);
    let letters = match (token.kind, next.kind) {
        (TokenKind::Latin, TokenKind::Symbol) => token.span.len(),
        (TokenKind::Symbol, TokenKind::Latin) => next.span.len(),
        _ => return None,
    };
    let key = (letters <= LETTERS).then(|| [stream.key(i), stream.key(i + 1)].concat())?;
    let lexeme = INVENTORY.words.get(&key).filter(|lexeme| lexeme.class.any(Class::COIN_SIGN))?;
    let mut term = Term::of(i, token);
    term.set(lexeme, lexeme.class);
    term.end = next.span.end();
    Some(term)
}

/// «@ستة وعشرين», «#ثلاث مئة»: the first word of a numeral behind a sign; «@خمسة» is somebody.
fn behind_sign(stream: &TokenStream<'_>, words: &mut Words, i: usize, end: usize) -> Option<Term> {
    const COMPLETES: Class = Class::TEN.with(Class::HUNDRED).with(Class::SCALE).with(Class::SCALE_PLURAL);
    let token =
        stream.get(i).filter(|token| matches!(token.kind, TokenKind::Mention | TokenKind::Hashtag))?;
    let body = stream.key(i).strip_prefix(['@', '#'])?;
    let lexeme = INVENTORY.words.get(body).filter(|lexeme| lexeme.class.any(Class::UNIT))?;
    stream.get(i + 1).filter(|next| i + 1 < end && next.kind == TokenKind::Word)?;
    let sight = words.sight(stream, i + 1);
    let next = words.known(sight)?;
    let tens = next.class.any(Class::TENS) && next.proclitics == Proclitics::WA;
    (tens || next.class.any(COMPLETES) && next.proclitics.is_empty()).then_some(())?;
    let mut term = Term::of(i, token);
    term.set(lexeme, lexeme.class);
    (term.kind, term.start) = (TokenKind::Word, term.start + 1);
    Some(term)
}

/// Appends the numerals of one word, and digits behind its «و»; how many tokens that were.
fn push_joined(
    stream: &TokenStream<'_>,
    words: &mut Words,
    i: usize,
    joined: Joined,
    terms: &mut Vec<Term>,
) -> usize {
    terms.extend(joined.terms);
    if !joined.waw {
        return 1;
    }
    lex_next(stream, words, i + 1, i + 2, terms);
    if let Some(digits) = terms.last_mut() {
        digits.proclitics = Proclitics::WA;
    }
    2
}
