//! From tokens to terms, in the order of the text.

use core::ops::Range;

use rasd_tokenize::{Proclitics, Token, TokenKind, TokenStream};

use crate::glance::{Glance, may_be_apart};
use crate::joined::{Joined, Stems, joined};
use crate::lexicon::Class;
use crate::look_up::{Words, look_up, prefix_letters};
use crate::marks;
use crate::term::{FEW, Seen, Term, anchors, is_silent};

/// True when a match may lie in the tokens `range`: most sentences are passed by with one look at each token.
pub(crate) fn may_hold_match(
    stream: &TokenStream<'_>,
    range: Range<usize>,
    glance: Glance,
    words: &mut Words,
) -> bool {
    let tokens = stream.tokens().get(range.clone()).unwrap_or_default();
    #[cfg(test)]
    for _ in tokens {
        crate::grammar::input::work::one();
    }
    tokens.iter().any(|token| token.kind == TokenKind::Num)
        || tokens.iter().filter(|token| !is_silent(token.kind)).take(FEW + 1).count() <= FEW
        || range
            .clone()
            .zip(tokens)
            .any(|(i, token)| glance.may_anchor(token) && anchors(class(stream, i, token, words)))
        || range.zip(tokens).any(|(i, token)| {
            glance.may_join(stream, i, token) && joined(stream, i, &Term::of(i, token), words).is_some()
        })
}

/// The classes of a word or sign.
fn class(stream: &TokenStream<'_>, i: usize, token: &Token, words: &mut Words) -> Class {
    let mut term = Term::of(i, token);
    look_up(stream, words, &mut term);
    term.class
}

/// Appends the terms of the tokens `range`.
pub(crate) fn lex(
    stream: &TokenStream<'_>,
    range: Range<usize>,
    glance: Glance,
    words: &mut Words,
    terms: &mut Vec<Term>,
) -> Seen {
    let tokens = stream.tokens();
    let mut seen = Seen::default();
    terms.reserve(range.len());
    let mut i = range.start;
    while let Some(token) = tokens.get(i).filter(|_| i < range.end) {
        #[cfg(test)]
        crate::grammar::input::work::one();
        if glance.is_plain(stream, i, token, tokens.get(i + 1)) {
            terms.push(Term::of(i, token));
            i += 1;
            continue;
        }
        let known = terms.len();
        i += lex_next(stream, words, i, range.end, terms);
        for term in terms.get(known..).unwrap_or_default() {
            seen.note(term);
        }
    }
    seen.note_content(terms);
    seen
}

/// Appends the term that begins with token `i`, or the terms of numerals that it joins; how many tokens they take.
pub(crate) fn lex_next(
    stream: &TokenStream<'_>,
    words: &mut Words,
    i: usize,
    end: usize,
    terms: &mut Vec<Term>,
) -> usize {
    let Some(token) = stream.get(i) else { return 1 };
    if token.kind == TokenKind::Word
        && may_be_apart(token, stream.get(i + 1))
        && let Some((term, used)) = carried(stream, words, i, end)
    {
        terms.push(term);
        return used;
    }
    let mut term = Term::of(i, token);
    look_up(stream, words, &mut term);
    if term.is_unknown()
        && Stems::all().may_join(stream, i, token)
        && let Some(joined) = joined(stream, i, &term, words)
    {
        return push_joined(stream, words, i, joined, terms);
    }
    terms.push(term);
    1
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

/// A term whose proclitic is a token of its own: «الـ19», «و عشرون», «ب-3», «ال ـ 25».
fn carried(stream: &TokenStream<'_>, words: &mut Words, i: usize, end: usize) -> Option<(Term, usize)> {
    let key = stream.key(i);
    if !key.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'ا']) {
        return None;
    }
    let (proclitics, next) = apart(stream, i, end)?;
    let token = stream.get(next)?;
    let mut term = Term::of(next, token);
    look_up(stream, words, &mut term);
    if term.proclitics.is_empty() || proclitics == Proclitics::WA && !term.conjoined() {
        let text = stream.text(i);
        let letters = prefix_letters(proclitics);
        if proclitics.article() {
            term.start = stream.get(i)?.span.start() + marks::skip_letters(text, letters);
        }
        term.proclitics = term.proclitics.with(proclitics);
        term.first = u32::try_from(i).unwrap_or(u32::MAX);
        term.glued = stream.get(i).is_some_and(|token| token.flags.glued());
        return Some((term, next - i + 1));
    }
    None
}

/// The proclitics of token `i` and the token that they belong to.
fn apart(stream: &TokenStream<'_>, i: usize, end: usize) -> Option<(Proclitics, usize)> {
    if let Some(proclitics) = stream.bare_proclitic(i)
        && i + 1 < end
    {
        let next = i + 1;
        let word =
            stream.get(next).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Num));
        return (next < end && word).then_some((proclitics, next));
    }
    if matches!(stream.key(i), "ال" | "وال")
        && i + 1 < end
        && stream.get(i + 1).is_some_and(|token| token.kind == TokenKind::Num)
    {
        let and = if stream.key(i) == "وال" { Proclitics::WA } else { Proclitics::NONE };
        return Some((Proclitics::AL.with(and), i + 1));
    }
    stretched(stream, i, end)
}

/// «ال ـ 25», «ب ـ 18», «ب-3»: a stroke between a proclitic and digits belongs to neither, and a hyphen is no minus.
fn stretched(stream: &TokenStream<'_>, i: usize, end: usize) -> Option<(Proclitics, usize)> {
    let proclitics = match stream.key(i) {
        "ال" => Proclitics::AL,
        "وال" => Proclitics::AL.with(Proclitics::WA),
        "بال" => Proclitics::AL.with(Proclitics::BA),
        "ب" => Proclitics::BA,
        "ل" => Proclitics::LA,
        "ك" => Proclitics::KA,
        "وب" => Proclitics::WA.with(Proclitics::BA),
        "ول" => Proclitics::WA.with(Proclitics::LA),
        _ => return None,
    };
    let tight = glued(stream, i + 1) && glued(stream, i + 2) && !proclitics.article();
    let stroke = tight && stream.text(i + 1) == "-" || stream.text(i + 1) == "ـ";
    let digits = stream.get(i + 2).is_some_and(|token| token.kind == TokenKind::Num);
    (stroke && digits && i + 2 < end).then_some((proclitics, i + 2))
}

fn glued(stream: &TokenStream<'_>, i: usize) -> bool {
    stream.get(i).is_some_and(|token| token.flags.glued())
}
