//! Two digits that are a year: `حرب 48`, `نكسة 67`, `عرب الـ48`.

use rasd_tokenize::{TokenKind, TokenStream};

/// What is called after its year.
const EVENTS: [&str; 9] = ["حرب", "نكسة", "نكسه", "نكبة", "نكبه", "ثورة", "ثوره", "انتفاضة", "انتفاضه"];

/// What is called after the wars of 1948 and 1967; فلسطين alone may be a team with a score.
const HOMES: [&str; 6] = ["عرب", "فلسطينيو", "فلسطينيي", "فلسطين", "اراضي", "حدود"];

/// True for two digits that are no day of a month behind what is called after its year.
pub(crate) fn is_behind_event(stream: TokenStream<'_>, i: usize) -> bool {
    let key = stream.key(i);
    let two = key.len() == 2 && key > "31";
    if !two || stream.get(i).is_none_or(|token| token.kind != TokenKind::Num) {
        return false;
    }
    let before = |back: usize| i.checked_sub(back).map_or("", |at| stream.key(at));
    let name = if before(1) == "ال" { before(2) } else { before(1) };
    let name = name.strip_prefix('و').filter(|rest| EVENTS.contains(rest)).unwrap_or(name);
    let homes = name != "فلسطين" || before(1) == "ال" || before(2) == "اراضي";
    EVENTS.contains(&name) || homes && matches!(key, "48" | "67") && HOMES.contains(&name)
}
