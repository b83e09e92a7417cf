//! Blocks of digits, as telephone numbers, accounts and cards have them: «+962 6 520 1234», «4000-1234-5678-9010».

use crate::digits;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::term::Term;

/// Blocks of digits: their texts, and how many digits they have.
#[derive(Debug)]
pub(super) struct Blocks<'a> {
    pub(super) texts: [&'a str; MAX_BLOCKS],
    pub(super) len: usize,
    pub(super) digits: usize,
}

impl<'a> Blocks<'a> {
    pub(super) fn new(first: &'a str) -> Self {
        Self { texts: [""; MAX_BLOCKS], len: 0, digits: 0 }.with(first)
    }

    pub(super) fn with(mut self, text: &'a str) -> Self {
        if let Some(place) = self.texts.get_mut(self.len) {
            *place = text;
            self.len += 1;
            self.digits += text.chars().filter_map(digits::digit).count();
        }
        self
    }

    /// The digits of all blocks.
    pub(super) fn concat(&self) -> String {
        self.texts.iter().map(|text| plain(text)).collect()
    }

    /// The digits of the first block.
    pub(super) fn first(&self) -> impl Iterator<Item = char> + '_ {
        self.texts.first().into_iter().flat_map(|text| text.chars()).filter_map(digits::digit)
    }
}

/// A telephone number has no more blocks.
const MAX_BLOCKS: usize = 8;

/// Blocks of digits with what a telephone number is written with, and where they end.
pub(super) fn blocks(input: Terms<'_>) -> Option<(Terms<'_>, Blocks<'_>)> {
    let plus = input.first().is_some_and(|term| input.text(term) == "+");
    let bracket = input.first().is_some_and(|term| input.text(term) == "(")
        && input.nth(1).is_some_and(|next| next.is_digits() || input.text(next) == "+");
    let start = if plus
        || bracket && input.nth(1).is_some_and(|next| input.text(next).starts_with(['+', '0', '٠']))
    {
        input.skip(1)
    } else {
        input
    };
    let first = start.first().filter(|term| term.is_digits() && is_block(start.text(term)))?;
    let mut found = Blocks::new(start.text(first));
    let mut rest = start.skip(1);
    while found.len < MAX_BLOCKS {
        let separator = rest
            .first()
            .is_some_and(|term| !term.is_word() && matches!(rest.text(term), "-" | "–" | ")" | "("));
        let dotted = || is_international(input) && is_dot_between(rest);
        let separator = separator || found.len == 1 && is_area_code(start, rest) || dotted();
        let next = if separator { rest.skip(1) } else { rest };
        match next
            .first()
            .filter(|term| term.is_digits() && term.proclitics.is_empty() && is_block(next.text(term)))
        {
            Some(term) => found = found.with(next.text(term)),
            None => break,
        }
        rest = next.skip(1);
    }
    Some((rest, found))
}

/// «+1 202.555.0121»: it begins with a plus sign, apart or on the first digits.
fn is_international(input: Terms<'_>) -> bool {
    input.first().is_some_and(|term| input.text(term).starts_with('+'))
}

/// A dot that touches the digits on both sides.
fn is_dot_between(rest: Terms<'_>) -> bool {
    rest.first().is_some_and(|dot| dot.glued && rest.text(dot) == ".")
        && rest.nth(1).is_some_and(|next| next.glued && next.is_digits())
}

/// «03/123456»: a code of a region behind 0, a slash, and a number that is no day and no part of anything; «رقم 05/201612» is a file.
pub(super) fn is_area_code(start: Terms<'_>, rest: Terms<'_>) -> bool {
    let slash = rest.first().is_some_and(|bar| bar.glued && rest.text(bar) == "/");
    let width = |term: Option<&Term>| term.map_or(0, |term| plain(rest.text(term)).len());
    let zero = start.first().is_some_and(|code| plain(start.text(code)).starts_with('0'));
    let number = rest.nth(1).filter(|next| next.glued && next.is_digits());
    let closed = rest.nth(2).is_none_or(|next| !next.glued || rest.text(next) != "/");
    let label = start.before(1).is_some_and(|before| before.is(Class::LABEL));
    !label
        && slash
        && zero
        && closed
        && (2..=4).contains(&width(start.first()))
        && (6..=8).contains(&width(number))
}

/// Plain digits, or a sign and digits.
pub(super) fn is_block(text: &str) -> bool {
    let body = text.trim_start_matches(['+', '-']);
    !body.is_empty() && body.len() < 64 && body.chars().all(|c| digits::digit(c).is_some())
}

pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(digits::digit).take(64).collect()
}
