//! How closely a text is spelled like the list.

/// How closely a text is spelled like the list, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Letter by letter.
    Exact,
    /// Other or no diacritics, tatweel, joiners.
    Diacritics,
    /// أ إ آ ٱ and ا differ.
    Hamza,
    /// ى and ي differ.
    Maqsura,
    /// ة and ه differ.
    Teh,
    /// Something else that folds alike: Persian ک, presentation forms.
    Folded,
}

impl Tier {
    /// The name of the tier.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Diacritics => "diacritics",
            Self::Hamza => "hamza",
            Self::Maqsura => "maqsura",
            Self::Teh => "teh",
            Self::Folded => "folded",
        }
    }
}

/// Compares the text with a spelling of the list; the two fold alike but for final ة and ه.
pub(crate) fn compare(text: &str, listed: &[u8]) -> Tier {
    if text.as_bytes() == listed {
        return Tier::Exact;
    }
    letter_by_letter(text, core::str::from_utf8(listed).unwrap_or_default())
}

fn letter_by_letter(text: &str, listed: &str) -> Tier {
    let (mut text, mut listed) = (letters(text), letters(listed));
    let mut tier = Tier::Diacritics;
    loop {
        match (text.next(), listed.next()) {
            (None, None) => return tier,
            (Some(a), Some(b)) => tier = tier.max(letter(a, b)),
            _ => return Tier::Folded,
        }
    }
}

/// True when the list writes diacritics and the text has each of them on its letter: عَمَّان for عمّان, not for عُمان.
pub(crate) fn has_marks_of(text: &str, listed: &str) -> bool {
    let (text, listed) = (marked_letters(text), marked_letters(listed));
    let has = |((_, written), (_, told)): (&(char, u32), &(char, u32))| told & !written == 0;
    listed.iter().any(|(_, marks)| *marks != 0)
        && text.len() == listed.len()
        && text.iter().zip(&listed).all(has)
}

/// The letters of a word, each with a bit for every mark on it.
fn marked_letters(text: &str) -> Vec<(char, u32)> {
    let mut letters: Vec<(char, u32)> = Vec::new();
    for c in text.chars() {
        match (c, letters.last_mut()) {
            ('\u{64B}'..='\u{65F}', Some((_, marks))) => *marks |= 1 << (u32::from(c) - 0x64B),
            ('\u{670}', Some((_, marks))) => *marks |= 1 << 31,
            _ if is_skipped(c) => {}
            _ => letters.push((c, 0)),
        }
    }
    letters
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| !is_skipped(c))
}

/// Marks, tatweel and joiners.
fn is_skipped(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{200C}'..='\u{200F}')
}

fn letter(a: char, b: char) -> Tier {
    const ALEFS: [char; 5] = ['ا', 'أ', 'إ', 'آ', 'ٱ'];
    if a == b {
        Tier::Exact
    } else if ALEFS.contains(&a) && ALEFS.contains(&b) {
        Tier::Hamza
    } else if matches!((a, b), ('ى', 'ي') | ('ي', 'ى')) {
        Tier::Maqsura
    } else if matches!((a, b), ('ة', 'ه') | ('ه', 'ة')) {
        Tier::Teh
    } else {
        Tier::Folded
    }
}

#[cfg(test)]
mod tests {
    use super::{Tier, compare, has_marks_of};

    #[track_caller]
    fn check(text: &str, listed: &str, tier: Tier) {
        assert_eq!(compare(text, listed.as_bytes()), tier, "{text} {listed}");
    }

    #[test]
    fn the_widest_difference_counts() {
        check("تركيا", "تركيا", Tier::Exact);
        check("تُركيا", "تركيا", Tier::Diacritics);
        check("ايران", "إيران", Tier::Hamza);
        check("على", "علي", Tier::Maqsura);
        check("غزه", "غزة", Tier::Teh);
        check("الاسكندريه", "الإسكندرية", Tier::Teh);
        check("ترکیا", "تركيا", Tier::Folded);
    }

    #[test]
    fn marks_tell_only_where_the_list_writes_them() {
        assert!(has_marks_of("عمّان", "عمّان"));
        assert!(has_marks_of("عَمَّان", "عمّان"));
        assert!(!has_marks_of("عُمان", "عمّان"));
        assert!(!has_marks_of("عمّان", "عُمان"));
        assert!(!has_marks_of("عمّان", "عمان"));
    }
}
