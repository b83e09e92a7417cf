//! What `ArabertPreprocessor` does to text for the models `arabertv02` and `arabertv01`: links, mails and mentions become
//! placeholders, punctuation gets spaces, runs are cut, and what the vocabulary lacks becomes a space.

use alloc::string::String;
use alloc::vec::Vec;

use super::find::{behind, run, starts_with, substitute};
use super::html;
use crate::glyph::{self, Change, Glyph};
use crate::ops::runs;
use crate::step::Step;
use crate::unicode;

/// `html.unescape`.
pub(crate) const UNESCAPE: Step = Step::text(html::unescape);
/// Links of the second generation: every pattern in turn.
pub(crate) const LINKS: Step = Step::text(|glyphs| {
    for pattern in [bare_link, http_link, www_link, dot_com, http_run, www_run, colon_slashes] {
        substitute(glyphs, |rest| Some((pattern(rest)?, " [رابط] ".into())));
    }
});
/// Mail addresses and mentions of the second generation, after the links, which have eaten most of them.
pub(crate) const MAILS: Step = Step::text(|glyphs| {
    word_mails(glyphs);
    mails(glyphs, " [بريد] ");
    substitute(glyphs, |rest| Some((mention(rest)?, " [مستخدم] ".into())));
});
/// Line breaks and tags.
pub(crate) const TAGS: Step = Step::text(|glyphs| {
    substitute(glyphs, |rest| starts_with(rest, "<br />").then(|| (6, " ".into())));
    tags(glyphs);
});
/// Arabic-Indic digits; the extended ones stay and are rejected later.
pub(crate) const DIGITS: Step = Step::Each(|c| match c {
    '٠'..='٩' => unicode::ascii_digit(c).map_or(Change::Keep, Change::To),
    _ => Change::Keep,
});
/// Spaces around all but letters, digits and brackets.
pub(crate) const PAD: Step = Step::Any(|c| match c {
    'ء'..='غ' | 'ف'..='ي' | '٠'..='٩' | '[' | ']' => Change::Keep,
    c if c.is_ascii_alphanumeric() => Change::Keep,
    c => Change::Text(String::from_iter([' ', c, ' '])),
});
/// Spaces between numbers and words.
pub(crate) const PART: Step = Step::text(|glyphs| {
    part(glyphs, is_digit, is_letter_or_sign);
    part(glyphs, is_letter_or_sign, is_digit);
});
/// A slash is a dash.
pub(crate) const SLASH: Step = Step::Each(|c| if c == '/' { Change::To('-') } else { Change::Keep });
/// What the vocabulary lacks is a space.
pub(crate) const REJECT: Step = Step::Any(|c| if is_accepted(c) { Change::Keep } else { Change::To(' ') });
/// Words joined by one space, variation selectors gone.
pub(crate) const JOIN: Step = Step::text(|glyphs| {
    glyphs.retain(|glyph| glyph.c != '\u{FE0F}');
    join(glyphs);
});
/// Words joined by one space.
pub(crate) const OLD_JOIN: Step = Step::text(join);

/// Guillemets are quotation marks with spaces, of the first generation.
pub(crate) const QUOTES: Step = Step::Each(|c| match c {
    '«' | '»' => Change::Text(" \" ".into()),
    _ => Change::Keep,
});
/// `12/مارس/2020]` vanishes, of the first generation.
pub(crate) const STAMPS: Step =
    Step::text(|glyphs| substitute(glyphs, |rest| Some((stamp(rest)?, String::new()))));
/// Links, mails and mentions of the first generation, without spaces; an ellipsis is a backslash and a full stop.
pub(crate) const OLD_LINKS: Step = Step::text(|glyphs| {
    for pattern in [http_run, www_run, bare_link] {
        substitute(glyphs, |rest| Some((pattern(rest)?, "[رابط]".into())));
    }
    mails(glyphs, "[بريد]");
    substitute(glyphs, |rest| Some((mention(rest)?, "[مستخدم]".into())));
    substitute(glyphs, |rest| (rest.first()?.c == '…').then(|| (1, "\\.".into())));
});
/// Runs of punctuation and spaces are each sign once, between spaces.
pub(crate) const THIN: Step = Step::text(|glyphs| {
    trim(glyphs);
    substitute(glyphs, |rest| {
        let len = run(rest, is_redundant);
        if len < 2 {
            return None;
        }
        let mut signs = String::from(' ');
        for glyph in rest.iter().take(len) {
            if !signs.chars().skip(1).any(|sign| sign == glyph.c) {
                signs.push(glyph.c);
            }
        }
        signs.push(' ');
        Some((len, signs))
    });
    runs::leave_one(glyphs, is_space);
    glyphs.iter_mut().filter(|glyph| is_space(glyph.c)).for_each(|glyph| glyph.c = ' ');
    trim(glyphs);
});
/// Placeholders whose brackets came apart.
pub(crate) const MEND: Step = Step::text(|glyphs| {
    for name in ["رابط", "بريد", "مستخدم"] {
        let mended = String::from_iter([" [", name, "] "]);
        for (before, after) in [(" ", " "), (" ", ""), ("", " ")] {
            let broken = String::from_iter(["[", before, name, after, "]"]);
            substitute(glyphs, |rest| {
                starts_with(rest, &broken).then(|| (broken.chars().count(), mended.clone()))
            });
        }
    }
});
/// Spaces around all but letters, marks, digits and brackets, of the first generation.
pub(crate) const OLD_PAD: Step = Step::Any(|c| match c {
    'ء'..='غ' | 'ف'..='٩' | '\u{671}'..='\u{673}' | '[' | ']' => Change::Keep,
    c if c.is_ascii_alphanumeric() => Change::Keep,
    c => Change::Text(String::from_iter([' ', c, ' '])),
});

fn is_digit(c: char) -> bool {
    unicode::ascii_digit(c).is_some()
}

fn is_letter_or_sign(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي' | '\u{660}'..='\u{66C}')
}

/// A character of a word, as Python's `\w` has it.
fn is_word(c: char) -> bool {
    c == '_' || unicode::is_letter(c) || c.is_numeric()
}

/// A letter or digit of ASCII, or one of `signs`, which are ASCII.
fn is_of(c: char, signs: &str) -> bool {
    c.is_ascii_alphanumeric() || c.is_ascii() && signs.contains(c)
}

/// White space, as Python's `\s` has it.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1C}'..='\u{1F}')
}

fn is_accepted(c: char) -> bool {
    matches!(c, 'ء'..='غ' | '\u{640}'..='\u{66C}' | '\u{671}'..='\u{674}' | '\u{B4D}' | '\u{6DA}')
        || c.is_ascii_alphanumeric()
        || "[]!\"#$%'()*+,.:;-<=·>?@\\^_`{|}~—٪’،؟“؛”»«–…‘".contains(c)
        || is_space(c)
}

fn is_redundant(c: char) -> bool {
    "!\"#$%'()*+,.:;-<=·>?@[\\]^_\u{640}`{|}~—٪’،؟\u{B4D}“؛”\u{6DA}【»«–…‘".contains(c) || is_space(c)
}

/// `http://a.b.cd/…`, `www.a.cd`, `a.cd`: up to 256 characters, a full stop, two to six small letters that end a word, a path.
fn bare_link(rest: &[Glyph]) -> Option<usize> {
    let scheme =
        ["https://", "http://"].into_iter().find(|scheme| starts_with(rest, scheme)).map_or(0, str::len);
    let has_any = rest.get(scheme).is_some_and(|glyph| glyph.c != '\n');
    let prefixes = [Some(scheme + 1).filter(|_| scheme > 0 && has_any), Some(0)];
    prefixes.into_iter().flatten().find_map(|start| {
        let body = behind(rest, start);
        let www = if starts_with(body, "www.") { 4 } else { 0 };
        let starts = [Some(www).filter(|www| *www > 0), Some(0)];
        starts.into_iter().flatten().find_map(|www| Some(start + www + host(behind(body, www))?))
    })
}

fn host(rest: &[Glyph]) -> Option<usize> {
    let is_part = |c: char| is_of(c, "-@:%._+~#=");
    let most = run(rest.get(..256).unwrap_or(rest), is_part);
    (2..=most).rev().find_map(|len| {
        let ending = behind(rest, len);
        if ending.first()?.c != '.' {
            return None;
        }
        let letters = run(ending.get(1..7.min(ending.len())).unwrap_or_default(), |c| c.is_ascii_lowercase());
        let letters = (2..=letters)
            .rev()
            .find(|letters| ending.get(1 + letters).is_none_or(|next| !is_word(next.c)))?;
        let end = len + 1 + letters;
        Some(end + run(behind(rest, end), |c| is_of(c, "-@:%_+.~#?&/=")))
    })
}

fn http_link(rest: &[Glyph]) -> Option<usize> {
    let start = ["https://", "http://"].into_iter().find(|scheme| starts_with(rest, scheme))?.len();
    at_least_one(start, run(behind(rest, start), |c| is_of(c, "_-./~?=%&")))
}

fn www_link(rest: &[Glyph]) -> Option<usize> {
    let path = |c: char| is_of(c, "_-?=%&/.~");
    starts_with(rest, "www").then(|| run(behind(rest, 3), path)).and_then(|len| at_least_one(3, len))
}

fn dot_com(rest: &[Glyph]) -> Option<usize> {
    // A longer name cannot be one word of a link that the first pattern left, so a bound keeps the search linear.
    let letters = run(rest.get(..256).unwrap_or(rest), |c| c.is_ascii_alphabetic());
    (letters > 0 && starts_with(behind(rest, letters), ".com")).then_some(letters + 4)
}

fn http_run(rest: &[Glyph]) -> Option<usize> {
    starts_with(rest, "http").then(|| run(rest, |c| !is_space(c)))
}

fn www_run(rest: &[Glyph]) -> Option<usize> {
    starts_with(rest, "www").then(|| run(rest, |c| !is_space(c)))
}

fn colon_slashes(rest: &[Glyph]) -> Option<usize> {
    starts_with(rest, "://").then_some(3)
}

fn at_least_one(start: usize, len: usize) -> Option<usize> {
    (len > 0).then_some(start + len)
}

fn mention(rest: &[Glyph]) -> Option<usize> {
    (rest.first()?.c == '@').then(|| run(behind(rest, 1), is_word)).and_then(|len| at_least_one(1, len))
}

/// `name@host.domain` of letters, digits, dashes and underscores.
fn word_mails(glyphs: &mut Vec<Glyph>) {
    let is_name = |c: char| is_word(c) || c == '-';
    let old = core::mem::take(glyphs);
    let mut rest = old.as_slice();
    while !rest.is_empty() {
        let name = run(rest, is_name);
        let domain = if name > 0 && starts_with(behind(rest, name), "@") {
            domain(behind(rest, name + 1))
        } else {
            None
        };
        let len = domain.map_or(name.max(1), |domain| name + 1 + domain);
        let (taken, after) = rest.split_at_checked(len).unwrap_or((rest, &[]));
        match domain {
            Some(_) => glyph::replace(glyphs, taken, " [بريد] "),
            None => glyphs.extend_from_slice(taken),
        }
        rest = after;
    }
}

/// Two or more names joined by full stops.
fn domain(rest: &[Glyph]) -> Option<usize> {
    let name = |at: usize| run(behind(rest, at), |c| is_word(c) || c == '-');
    let mut end = name(0);
    let mut names = usize::from(end > 0);
    while names > 0 && starts_with(behind(rest, end), ".") && name(end + 1) > 0 {
        end += 1 + name(end + 1);
        names += 1;
    }
    (names >= 2).then_some(end)
}

/// Words with an at sign inside.
fn mails(glyphs: &mut Vec<Glyph>, to: &str) {
    let old = core::mem::take(glyphs);
    for word in old.chunk_by(|one, two| is_space(one.c) == is_space(two.c)) {
        let inner = word.get(1..word.len() - 1).unwrap_or_default();
        if inner.iter().any(|glyph| glyph.c == '@') {
            glyph::replace(glyphs, word, to);
        } else {
            glyphs.extend_from_slice(word);
        }
    }
}

/// `<a …>` and `</a>` are spaces; a bracket without its partner stays.
fn tags(glyphs: &mut Vec<Glyph>) {
    let old = core::mem::take(glyphs);
    let mut rest = old.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let close = if first.c == '<' { after.iter().position(|glyph| glyph.c == '>') } else { Some(0) };
        match close {
            // No tag can begin here, and without a closing bracket none behind.
            None => {
                glyphs.extend_from_slice(rest);
                rest = &[];
            }
            Some(0) => {
                glyphs.push(*first);
                rest = after;
            }
            // `</>` is a tag too: the slash counts as what it holds.
            Some(at) => {
                let (tag, behind) = rest.split_at_checked(at + 2).unwrap_or((rest, &[]));
                glyph::replace(glyphs, tag, " ");
                rest = behind;
            }
        }
    }
}

/// Puts spaces around and between a run of `first` and the run of `second` behind it.
fn part(glyphs: &mut Vec<Glyph>, first: fn(char) -> bool, second: fn(char) -> bool) {
    let old = core::mem::take(glyphs);
    let mut rest = old.as_slice();
    while !rest.is_empty() {
        let one = run(rest, first);
        // The first run leaves the second at least one character where both sets hold it.
        let two = if one > 0 { run(behind(rest, one), second) } else { 0 };
        let given =
            usize::from(two == 0 && one > 1 && rest.get(one - 1).is_some_and(|glyph| second(glyph.c)));
        let (one, two) = (one - given, two + given);
        if one == 0 || two == 0 {
            let (taken, after) = rest.split_at_checked(one.max(1)).unwrap_or((rest, &[]));
            glyphs.extend_from_slice(taken);
            rest = after;
            continue;
        }
        let (taken, after) = rest.split_at_checked(one + two).unwrap_or((rest, &[]));
        let text = |part: &[Glyph]| part.iter().map(|glyph| glyph.c).collect::<String>();
        let (left, right) = taken.split_at_checked(one).unwrap_or((taken, &[]));
        glyph::replace(glyphs, taken, &String::from_iter([" ", &text(left), " ", &text(right), " "]));
        rest = after;
    }
}

fn stamp(rest: &[Glyph]) -> Option<usize> {
    let day = run(rest.get(..32).unwrap_or(rest), is_digit);
    let month = day + 1 + run(behind(rest, day + 1), |c| matches!(c, '\u{621}'..='\u{64A}'));
    let year = month + 1 + run(behind(rest, month + 1), is_digit);
    let whole = day > 0
        && starts_with(behind(rest, day), "/")
        && month > day + 1
        && starts_with(behind(rest, month), "/")
        && year > month + 1
        && starts_with(behind(rest, year), "]");
    whole.then_some(year + 1)
}

fn trim(glyphs: &mut Vec<Glyph>) {
    let end = glyphs.iter().rposition(|glyph| !is_space(glyph.c)).map_or(0, |last| last + 1);
    glyphs.truncate(end);
    let start = glyphs.iter().position(|glyph| !is_space(glyph.c)).unwrap_or(0);
    glyphs.drain(..start);
}

fn join(glyphs: &mut Vec<Glyph>) {
    runs::leave_one(glyphs, is_space);
    glyphs.iter_mut().filter(|glyph| is_space(glyph.c)).for_each(|glyph| glyph.c = ' ');
    trim(glyphs);
}
