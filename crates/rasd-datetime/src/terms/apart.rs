//! Proclitics that stand as tokens of their own: بـ before a number, و before anything, a stretch of tatweel.

use rasd_tokenize::{Proclitics, Token, TokenKind, TokenStream};

use super::Term;

/// True when a word is nothing but proclitics of what follows, or nothing but tatweel.
pub(super) fn is_apart(stream: TokenStream<'_>, i: usize) -> bool {
    stream.key(i).len() <= LONGEST && clitics(stream, i).is_some()
}

/// The bytes of the longest proclitics that may stand apart: وبال.
const LONGEST: usize = 8;

fn clitics(stream: TokenStream<'_>, i: usize) -> Option<Proclitics> {
    let bare = stream.bare_proclitic(i).or_else(|| stretched(stream, i));
    bare.or_else(|| (stream.key(i).is_empty() && !is_dash(stream, i)).then_some(Proclitics::NONE))
}

/// A tatweel between two numbers is a dash.
fn is_dash(stream: TokenStream<'_>, i: usize) -> bool {
    let number = |token: Option<&Token>| token.is_some_and(|token| token.kind == TokenKind::Num);
    i.checked_sub(1).is_some_and(|before| number(stream.get(before))) && number(stream.get(i + 1))
}

/// «ب ـ 6» and «ال ـ 25»: a proclitic, a tatweel apart, a number.
fn stretched(stream: TokenStream<'_>, i: usize) -> Option<Proclitics> {
    let proclitic = match stream.key(i) {
        "ب" => Proclitics::BA,
        "ل" => Proclitics::LA,
        "ال" => Proclitics::AL,
        _ => return None,
    };
    let tatweel = stream.text(i + 1).starts_with('\u{640}') && stream.key(i + 1).is_empty();
    let number = stream.get(i + 2).is_some_and(|token| token.kind == TokenKind::Num);
    (tatweel && number).then_some(proclitic)
}

/// The proclitics of these tokens together.
pub(super) fn between(stream: TokenStream<'_>, tokens: core::ops::Range<usize>) -> Proclitics {
    tokens.filter_map(|i| clitics(stream, i)).fold(Proclitics::NONE, Proclitics::with)
}

/// Gives a term the proclitics that stand apart before it, from `first` on.
pub(super) fn gather(stream: TokenStream<'_>, first: usize, term: &mut Term) {
    let mut start = None;
    for i in first..usize::try_from(term.token).unwrap_or(first) {
        let Some(token) = stream.get(i) else { continue };
        if i == first {
            term.glued = token.flags.glued();
        }
        let clitics = clitics(stream, i).unwrap_or_default();
        term.apart = term.apart.with(clitics);
        if clitics.article() && start.is_none() {
            let article = token.span.slice(stream.source()).find('ا').unwrap_or(0);
            start = Some(token.span.start() + u32::try_from(article).unwrap_or(0));
        }
    }
    term.start = start.unwrap_or(term.start);
    term.clitics = term.clitics.with(term.apart);
}
