//! Proclitics that are tokens of their own: «الـ19», «و عشرون», «ب-3», «ال ـ 25».

use rasd_tokenize::{Proclitics, Token, TokenKind, TokenStream};

use crate::look_up::{Words, look_up, prefix_letters};
use crate::marks;
use crate::term::Term;

/// One look at the key of a word: it has no other letters than proclitics have, and no more of them.
pub(crate) fn may_be_proclitic(key: &str) -> bool {
    key.len() <= MAX_BYTES && key.starts_with(FIRST) && key.chars().all(|letter| LETTERS.contains(&letter))
}

/// The longest key that is nothing but proclitics, in bytes: «وبال».
const MAX_BYTES: usize = 8;
/// The letters that a proclitic apart begins with, and all of them.
const FIRST: [char; 6] = ['و', 'ف', 'ب', 'ل', 'ك', 'ا'];
const LETTERS: [char; 7] = ['و', 'ف', 'ب', 'ل', 'ك', 'ا', 'س'];

/// Only what the next token is glued to, what ends in tatweel, one letter, or the article before digits or a stretch of tatweel may be
/// a proclitic of its own.
#[inline]
fn may_be_apart(token: &Token, next: Option<&Token>) -> bool {
    next.is_some_and(|next| {
        let article = next.kind == TokenKind::Num && token.key_len() <= 6;
        next.flags.glued() || token.flags.tatweel() || next.flags.tatweel() || token.key_len() <= 2 || article
    })
}

/// A term whose proclitic is token `i`, which [`may_be_proclitic`], and how many tokens it takes.
pub(crate) fn carried(
    stream: &TokenStream<'_>,
    words: &mut Words,
    i: usize,
    end: usize,
) -> Option<(Term, usize)> {
    stream.get(i).filter(|token| may_be_apart(token, stream.get(i + 1)))?;
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
