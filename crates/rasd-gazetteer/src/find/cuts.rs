//! The ways to cut و ف ب ل ك off the first word of a name.
//!
//! The stem is looked up as it stands; after ل a written ل may be that of ال, so that للصين is looked up as الصين and للاذقية also as
//! اللاذقية. ال is never cut: names that may do without it are compiled in both forms.

use rasd_tokenize::Proclitics;

/// Letters that a stem must have when something is cut off.
const SHORTEST_STEM: usize = 3;

/// A stem to look up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    /// What is cut off.
    pub(crate) proclitics: Proclitics,
    /// Bytes of the key before the stem.
    pub(crate) skip: usize,
    /// Letters to put before the rest of the key.
    pub(crate) head: &'static str,
    /// Bytes of the key before the rest.
    pub(crate) rest: usize,
}

impl Cut {
    /// Nothing cut off.
    pub(crate) const WHOLE: Self = Self { proclitics: Proclitics::NONE, skip: 0, head: "", rest: 0 };

    const fn plain(proclitics: Proclitics, skip: usize) -> Self {
        Self { proclitics, skip, head: "", rest: skip }
    }
}

/// Calls `visit` for each cut of an Arabic key but the whole one, the fewest letters cut first.
#[inline]
pub(crate) fn cuts(key: &str, mut visit: impl FnMut(Cut)) {
    let bytes = key.as_bytes();
    let (mut proclitics, mut skip) = (Proclitics::NONE, 0);
    if let Some(conjunction) = conjunction(bytes) {
        (proclitics, skip) = (conjunction, LETTER);
        if !long_enough(bytes, skip) {
            return;
        }
        visit(Cut::plain(proclitics, skip));
    }
    let Some(preposition) = bytes.get(skip..).and_then(preposition) else { return };
    proclitics = proclitics.with(preposition);
    skip += LETTER;
    if !long_enough(bytes, skip) {
        return;
    }
    visit(Cut::plain(proclitics, skip));
    if preposition == Proclitics::LA && bytes.get(skip..).is_some_and(|rest| rest.starts_with("ل".as_bytes()))
    {
        visit(Cut { proclitics, skip, head: "ال", rest: skip + LETTER });
        visit(Cut { proclitics, skip, head: "ال", rest: skip });
    }
}

/// Bytes of an Arabic letter.
const LETTER: usize = 2;

#[inline]
fn long_enough(key: &[u8], skip: usize) -> bool {
    key.len() >= skip + SHORTEST_STEM * LETTER
}

#[inline]
fn conjunction(key: &[u8]) -> Option<Proclitics> {
    match key.get(..LETTER)? {
        letter if letter == "و".as_bytes() => Some(Proclitics::WA),
        letter if letter == "ف".as_bytes() => Some(Proclitics::FA),
        _ => None,
    }
}

#[inline]
fn preposition(key: &[u8]) -> Option<Proclitics> {
    match key.get(..LETTER)? {
        letter if letter == "ب".as_bytes() => Some(Proclitics::BA),
        letter if letter == "ل".as_bytes() => Some(Proclitics::LA),
        letter if letter == "ك".as_bytes() => Some(Proclitics::KA),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::cuts;

    #[track_caller]
    fn check(key: &str, expected: &[&str]) {
        let mut stems = Vec::new();
        cuts(key, |cut| stems.push(format!("{}{}", cut.head, &key[cut.rest..])));
        assert_eq!(stems, expected, "{key}");
    }

    #[test]
    fn conjunction_then_preposition() {
        check("وبباريس", &["بباريس", "باريس"]);
        check("وروسيا", &["روسيا"]);
        check("بالقاهره", &["القاهره"]);
        check("تركيا", &[]);
    }

    #[test]
    fn lam_before_the_article() {
        check("للصين", &["لصين", "الصين", "اللصين"]);
        check("وللاذقيه", &["للاذقيه", "لاذقيه", "الاذقيه", "اللاذقيه"]);
    }

    #[test]
    fn short_stems_stay_whole() {
        check("ولا", &[]);
        check("بعد", &[]);
        check("وهو", &[]);
    }
}
