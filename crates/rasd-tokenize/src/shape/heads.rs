//! What may stand before a stem, by the first letters of the word.

use std::sync::LazyLock;

use super::letters::class;
use crate::clitic::Proclitics;
use crate::hash;

/// A cut before the stem: so many letters, with this hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) proclitics: Proclitics,
    pub(crate) letters: u8,
    pub(crate) hash: u32,
}

impl Head {
    /// True for لل: the alef of the article is not written.
    #[inline]
    pub(crate) const fn hides_article(self) -> bool {
        self.proclitics.article() && self.proclitics.has(Proclitics::LA)
    }
}

/// The most cuts before a stem: وللـ… is read whole, without و, without ول in two senses, and without ولل.
pub(crate) const MAX_HEADS: usize = 5;

/// The cuts before the stem of a word that begins with these letters; the first cuts nothing.
#[inline]
pub(crate) fn heads(first: [u8; 8]) -> &'static [Head] {
    heads_in(&HEADS, first)
}

/// Those of them that leave the article on the stem, or hide it: what may stand before a name.
#[inline]
pub(crate) fn name_heads(first: [u8; 8]) -> &'static [Head] {
    heads_in(&NAME_HEADS, first)
}

/// True for the letters with which a head before a name begins: و ف ب ك ل.
#[inline]
pub(crate) fn may_precede_name(letter: [u8; 2]) -> bool {
    matches!(class(letter) & 7, 1 | 2 | 4..=6)
}

#[inline]
fn heads_in(all: &'static [Heads; 27], first: [u8; 8]) -> &'static [Head] {
    let (letters, _) = first.as_chunks::<2>();
    let code = letters.iter().rev().fold(0, |code, letter| (code << 3) | usize::from(class(*letter) & 7));
    let heads = HEAD_CODES.get(code).and_then(|kind| all.get(usize::from(*kind))).unwrap_or(&NO_HEAD);
    heads.list.get(..heads.len).unwrap_or_default()
}

/// Every cut before a stem once.
pub(crate) fn all_heads() -> &'static [Head] {
    static ALL: LazyLock<Vec<Head>> = LazyLock::new(|| {
        let heads = HEADS.iter().flat_map(|heads| heads.list.get(..heads.len).unwrap_or_default());
        let mut all: Vec<Head> = heads.copied().collect();
        all.sort_by_key(|head| (head.letters, head.hash, head.proclitics.article()));
        all.dedup();
        all
    });
    &ALL
}

/// The cuts of one kind of beginning.
#[derive(Clone, Copy, Debug)]
struct Heads {
    list: [Head; MAX_HEADS],
    len: usize,
}

/// No cut.
pub(crate) const NOTHING: Head = Head { proclitics: Proclitics::NONE, letters: 0, hash: 0 };

const NO_HEAD: Heads = Heads { list: [NOTHING; MAX_HEADS], len: 1 };

/// The whole form alone.
pub(crate) static WHOLE: [Head; 1] = [NOTHING];

/// The kinds of beginnings: without a conjunction, with و, with ف.
static HEADS: [Heads; 27] = kinds_of_heads();

#[allow(clippy::indexing_slicing)] // evaluated when compiling
const fn kinds_of_heads() -> [Heads; 27] {
    let conjunctions = [NOTHING, cut(NOTHING, "و", Proclitics::WA), cut(NOTHING, "ف", Proclitics::FA)];
    let mut all = [Heads { list: [NOTHING; MAX_HEADS], len: 1 }; 27];
    let mut i = 0;
    while i < 3 {
        let kinds = heads_after(conjunctions[i]);
        let mut kind = 0;
        while kind < 9 {
            all[9 * i + kind] = kinds[kind];
            kind += 1;
        }
        i += 1;
    }
    all
}

/// The beginnings of [`HEADS`] before names: no future particle, and the article stays unless ل hides it.
static NAME_HEADS: [Heads; 27] = all_name_heads();

#[allow(clippy::indexing_slicing)] // evaluated when compiling
const fn all_name_heads() -> [Heads; 27] {
    let mut names = [NO_HEAD; 27];
    let mut kind = 0;
    while kind < names.len() {
        let mut i = 1;
        while i < HEADS[kind].len {
            let head = HEADS[kind].list[i];
            if !head.proclitics.has(Proclitics::SA) && (!head.proclitics.article() || head.hides_article()) {
                names[kind] = names[kind].with(head);
            }
            i += 1;
        }
        kind += 1;
    }
    names
}

/// The beginnings after a conjunction, in the order of [`head_kind`].
const fn heads_after(conjunction: Head) -> [Heads; 9] {
    let [ba, ka, la, sa, al] =
        [Proclitics::BA, Proclitics::KA, Proclitics::LA, Proclitics::SA, Proclitics::AL];
    let (b, k, l) = (cut(conjunction, "ب", ba), cut(conjunction, "ك", ka), cut(conjunction, "ل", la));
    let none = NO_HEAD.with(conjunction);
    [
        none,
        none.with(cut(conjunction, "س", sa)),
        none.with(b),
        none.with(b).with(cut(b, "ال", al)),
        none.with(k),
        none.with(k).with(cut(k, "ال", al)),
        none.with(l),
        // لليل = ل + ال + ليل: three ل are written as two.
        none.with(l).with(cut(l, "", al)).with(cut(l, "ل", al)),
        none.with(cut(conjunction, "ال", al)),
    ]
}

impl Heads {
    /// With one more cut; the cut of nothing is there already.
    #[allow(clippy::indexing_slicing)] // evaluated when compiling
    const fn with(mut self, head: Head) -> Self {
        if head.letters > 0 {
            self.list[self.len] = head;
            self.len += 1;
        }
        self
    }
}

/// The cut that goes further by the letters of a proclitic.
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)] // evaluated when compiling
const fn cut(before: Head, letters: &str, proclitic: Proclitics) -> Head {
    Head {
        proclitics: before.proclitics.with(proclitic),
        letters: before.letters + (letters.len() / 2) as u8,
        hash: hash::push_all(before.hash, letters),
    }
}

/// The kind of beginning for the classes of the first four letters, three bits each.
static HEAD_CODES: [u8; 4096] = head_codes();

#[allow(clippy::indexing_slicing)] // evaluated when compiling
const fn head_codes() -> [u8; 4096] {
    let mut codes = [0; 4096];
    let mut code = 0;
    while code < codes.len() {
        codes[code] = match code & 7 {
            1 => 9 + head_kind(code >> 3),
            2 => 18 + head_kind(code >> 3),
            _ => head_kind(code),
        };
        code += 1;
    }
    codes
}

/// The place in [`heads_after`] of a beginning.
const fn head_kind(code: usize) -> u8 {
    match (code & 7, (code >> 3) & 7, (code >> 6) & 7) {
        (3, _, _) => 1,
        (4, 7, 6) => 3,
        (4, _, _) => 2,
        (5, 7, 6) => 5,
        (5, _, _) => 4,
        (6, 6, _) => 7,
        (6, _, _) => 6,
        (7, 6, _) => 8,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, heads, name_heads};

    #[track_caller]
    fn check_heads(word: &str, expected: &str) {
        let mut first = [0; 8];
        let len = word.len().min(8);
        first[..len].copy_from_slice(&word.as_bytes()[..len]);
        let shown = |head: &Head| format!("{}:{}", head.letters, head.proclitics);
        assert_eq!(heads(first).iter().map(shown).collect::<Vec<_>>().join(" "), expected);
    }

    #[track_caller]
    fn check_name_heads(word: &str, expected: &str) {
        let first = word.as_bytes().first_chunk::<8>().unwrap();
        let shown = |head: &Head| format!("{}:{}", head.letters, head.proclitics);
        assert_eq!(name_heads(*first).iter().map(shown).collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn no_proclitic() {
        check_heads("مدرسة", "0:");
    }

    #[test]
    fn conjunction_preposition_article() {
        check_heads("وبالقلم", "0: 1:و 2:و+ب 4:و+ب+ال");
    }

    #[test]
    fn joined_article() {
        check_heads("فللدول", "0: 1:ف 2:ف+ل 2:ف+ل+ال 3:ف+ل+ال");
    }

    #[test]
    fn future() {
        check_heads("وسيكتب", "0: 1:و 2:و+س");
    }

    #[test]
    fn article() {
        check_heads("القلم", "0: 2:ال");
    }

    #[test]
    fn preposition_before_article_like_stem() {
        check_heads("لالتزام", "0: 1:ل");
    }

    #[test]
    fn names_keep_their_article() {
        check_name_heads("وبالقلم", "0: 1:و 2:و+ب");
        check_name_heads("القلم", "0:");
        check_name_heads("وسيكتب", "0: 1:و");
        check_name_heads("فللدول", "0: 1:ف 2:ف+ل 2:ف+ل+ال 3:ف+ل+ال");
    }
}
