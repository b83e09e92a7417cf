//! What the letters of a word tell: a foreign name, a verb, a plural?

/// Endings of common words that foreign names hardly ever have.
const COMMON_ENDINGS: [&str; 16] =
    ["ات", "ون", "ية", "ة", "هم", "ها", "وا", "ته", "تها", "تهم", "تين", "يين", "يون", "اء", "نا", "كم"];

/// Endings of foreign names.
const FOREIGN_ENDINGS: [&str; 33] = [
    "وف",
    "يف",
    "سكي",
    "فيتش",
    "يتش",
    "ستون",
    "سون",
    "مان",
    "بيرغ",
    "برغ",
    "بيرج",
    "شفيلي",
    "نكو",
    "وفا",
    "يفا",
    "ايف",
    "ييف",
    "ولا",
    "انا",
    "يني",
    "ينو",
    "ونو",
    "يرو",
    "اندو",
    "نيو",
    "لدز",
    "تز",
    "كس",
    "يز",
    "وس",
    "يس",
    "ورد",
    "لاند",
];

/// Endings of Slavic, Armenian and Georgian surnames that no other words have.
const SLAVIC_ENDINGS: [&str; 9] = ["سكي", "فيتش", "شفيلي", "ينكو", "ييف", "وفيتس", "تشوك", "يفسكا", "يانتس"];

/// True when the ending is that of a Slavic or Georgian surname: شومسكي, ميلوشيفيتش.
pub(crate) fn is_slavic(key: &str) -> bool {
    key.len() >= 12 && SLAVIC_ENDINGS.iter().any(|ending| has_ending(key, ending))
}

/// True when an unlisted word may be a word of a foreign name: no ending of a common word, no prefix of the imperfect, no article.
pub(crate) fn may_be_name(key: &str) -> bool {
    let letters = key.len() / 2;
    let common =
        || COMMON_ENDINGS.iter().any(|ending| letters > ending.len() / 2 + 1 && has_ending(key, ending));
    letters >= 3
        && !key.starts_with("ال")
        && !is_imperfect(key)
        && (!common() || has_foreign_ending(key))
        && !is_verbal_noun(first_letters(key, &mut Letters::default()))
        && !is_derived_perfect(first_letters(key, &mut Letters::default()))
}

/// True for the perfect of افتعل and استفعل, which has no long vowel: اقترب, استخرج.
fn is_derived_perfect(letters: &[char]) -> bool {
    let vowel = |letter: &char| matches!(letter, 'ا' | 'و' | 'ي');
    match letters {
        ['ا', _, 'ت', _, _] | ['ا', 'س', 'ت', _, _, _] => !letters.iter().skip(1).any(vowel),
        _ => false,
    }
}

/// True when the ending is one that foreign names have and Arabic words hardly ever.
pub(crate) fn looks_foreign(key: &str) -> bool {
    has_foreign_ending(key) && may_be_name(key)
}

/// True when no letter is of a sound that European and East Asian names do not have: هنري, سمير.
pub(crate) fn has_foreign_sounds(key: &str) -> bool {
    let arabic =
        |letter| matches!(letter, 'ع' | 'ح' | 'ص' | 'ض' | 'ط' | 'ظ' | 'ذ' | 'ق' | 'ة' | 'ء' | 'ئ' | 'ؤ');
    !key.chars().any(arabic)
}

/// True when the letters are those of a foreign name: no sound that only Arabic has, a long vowel inside, no pattern of Arabic nouns.
pub(crate) fn is_latinate(key: &str) -> bool {
    let mut inner = key.chars();
    let _ends = (inner.next(), inner.next_back());
    key.chars().nth(3).is_some()
        && has_foreign_sounds(key)
        && inner.any(|letter| matches!(letter, 'ا' | 'و' | 'ي'))
        && !is_verbal_noun(first_letters(key, &mut Letters::default()))
}

/// Endings of common words that are none of foreign names either: شارون, ساليناس, not ناشريون.
const FOREIGN_TO_NAMES: [&str; 12] =
    ["ات", "ية", "هم", "ها", "وا", "ته", "تها", "تهم", "تين", "يين", "يون", "كم"];

/// True when an unlisted word is a foreign name rather than a word of the language: رايمون, not مبديا, ليبلغ, واستند.
pub(crate) fn is_foreign_name(key: &str) -> bool {
    let bare = || key.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).unwrap_or(key);
    is_latinate(key)
        && !key.starts_with("ال")
        && !is_adverb(key)
        && !is_interaction(key)
        && !is_imperfect(key)
        && !is_first_person(key)
        && !is_arabic(bare())
        && !FOREIGN_TO_NAMES.iter().any(|ending| key.ends_with(ending))
}

/// True for the accusative of participles, relations and verbal nouns: مبديا, ساكنا, دبلوماسيا, استنادا.
fn is_adverb(key: &str) -> bool {
    let mut letters = Letters::default();
    match key.strip_suffix('ا').map(|stem| first_letters(stem, &mut letters)) {
        Some([.., 'ي']) => true,
        Some(['م', second, ..]) => !matches!(second, 'ا' | 'و' | 'ي'),
        Some(stem) => matches!(stem, [_, 'ا', _, _]) || is_verbal_noun(stem),
        None => false,
    }
}

/// True for the imperfect of the first person with a long vowel, behind س, too: نواجه, سنواجه, نريد, نخاف.
pub(crate) fn is_first_person(key: &str) -> bool {
    let bare = key.strip_prefix('س').filter(|stem| stem.starts_with('ن')).unwrap_or(key);
    let letters = &mut Letters::default();
    matches!(first_letters(bare, letters), ['ن', _, 'ا' | 'و' | 'ي', _] | ['ن', _, 'ا', _, _])
}

/// True for تفاعل and what the imperfect makes of it: تناسب, يتناول.
fn is_interaction(key: &str) -> bool {
    let stem = key.strip_prefix(['ي', 'ت', 'ن']).filter(|stem| stem.starts_with('ت')).unwrap_or(key);
    matches!(first_letters(stem, &mut Letters::default()), ['ت', _, 'ا', _, _])
}

/// True for what somebody did and how: تناقص, متأثرا.
pub(crate) fn is_act(key: &str) -> bool {
    is_adverb(key) || is_interaction(key)
}

/// True for forms that only Arabic words have: a verbal noun, the imperfect, the article.
fn is_arabic(key: &str) -> bool {
    key.starts_with("ال") || is_imperfect(key) || is_verbal_noun(first_letters(key, &mut Letters::default()))
}

/// True for لتوفير, وتثبيت, فيبدأ: a clitic before a form that only Arabic words have.
pub(crate) fn is_arabic_behind_clitic(key: &str) -> bool {
    key.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).is_some_and(is_arabic)
}

/// One letter more than the longest pattern of nouns has.
type Letters = [char; 8];

/// The letters of a word, as far as the patterns need them.
fn first_letters<'l>(key: &str, letters: &'l mut Letters) -> &'l [char] {
    let count = letters.iter_mut().zip(key.chars()).map(|(place, letter)| *place = letter).count();
    letters.get(..count).unwrap_or_default()
}

/// True for تفعيل, افتعال, انفعال, استفعال, إفعال, مفعول and the plural مفاعل: nouns of Arabic verbs.
fn is_verbal_noun(letters: &[char]) -> bool {
    match letters {
        ['ت', _, _, 'ي', _]
        | ['ا', _, 'ت', _, 'ا', _]
        | ['ا', 'ن', _, _, 'ا', _]
        | ['ا', 'س', 'ت', _, _, 'ا', _]
        | ['ا', _, _, 'ا', _]
        | ['م', _, 'ا', _, _] => true,
        ['م', second, _, 'و', _] => !matches!(second, 'ا' | 'و' | 'ي'),
        _ => false,
    }
}

/// True for the definite فاعل and for the definite verbal nouns: الداعي, الحاصل, الترويج.
pub(crate) fn is_agent_or_verbal_noun(key: &str) -> bool {
    let mut letters = Letters::default();
    let letters = first_letters(key.strip_prefix("ال").unwrap_or(key), &mut letters);
    matches!(letters, [_, 'ا', _, _]) || is_verbal_noun(letters)
}

fn has_foreign_ending(key: &str) -> bool {
    key.len() >= 10 && has_foreign_sounds(key) && FOREIGN_ENDINGS.iter().any(|ending| has_ending(key, ending))
}

/// True when the word ends so; in most words the last byte tells that it does not.
#[inline]
fn has_ending(key: &str, ending: &str) -> bool {
    key.as_bytes().last() == ending.as_bytes().last() && key.ends_with(ending)
}

/// True for words that look like a verb in the imperfect: يـ, تـ, سيـ, ستـ before three or four letters without a long vowel inside.
fn is_imperfect(key: &str) -> bool {
    let stem = ["سي", "ست", "سن", "ي", "ت", "ن"].iter().find_map(|prefix| key.strip_prefix(prefix));
    stem.is_some_and(|stem| {
        let letters = stem.chars().count();
        let prefix_is_sure = key.starts_with('ي') || key.starts_with("سي") || key.starts_with("ست");
        (2..=5).contains(&letters) && (prefix_is_sure || letters > 2 && !stem.contains(['ا', 'و', 'ي']))
    })
}

/// True for a definite word that looks like a nisba or another adjective of relation: السياسي, الدولية.
pub(crate) fn is_definite_nisba(key: &str) -> bool {
    key.starts_with("ال")
        && key.len() >= 12
        && (key.ends_with('ي') || key.ends_with("ية") || key.ends_with("يه"))
}

#[cfg(test)]
mod tests {
    use super::{is_definite_nisba, is_foreign_name, looks_foreign, may_be_name};

    #[test]
    fn verbs_and_plurals_are_no_names() {
        for word in ["يؤكد", "سيزور", "شركات", "مسؤولون", "سياسية", "كتابها", "الوزير"]
        {
            assert!(!may_be_name(word), "{word}");
        }
    }

    #[test]
    fn perfects_without_a_long_vowel_are_no_names() {
        for word in ["اقترب", "انتحر", "اختنق", "استخرج"] {
            assert!(!may_be_name(word), "{word}");
        }
        for word in ["انجلز", "اوتلر", "انتيل", "ارتورو"] {
            assert!(may_be_name(word), "{word}");
        }
    }

    #[test]
    fn foreign_names_may_be_names() {
        for word in ["جوتشولك", "سولانا", "ارجالييف", "خافيير", "توماس"] {
            assert!(may_be_name(word), "{word}");
        }
        assert!(looks_foreign("ارجالييف"));
        assert!(!looks_foreign("مدينة"));
    }

    #[test]
    fn foreign_names_have_foreign_letters() {
        for word in ["رايمون", "شرودنجر", "اوفيد", "سادي"] {
            assert!(is_foreign_name(word), "{word}");
        }
        for word in ["مبديا", "ساكنا", "استنادا", "تتناول", "ليبلغ", "وتثبيت", "لتوفير", "سياسيون"]
            .into_iter()
            .chain(["نواجه", "سنواجه", "نريد", "نسير", "دبلوماسيا", "شكليا"])
        {
            assert!(!is_foreign_name(word), "{word}");
        }
    }

    #[test]
    fn relations_are_definite() {
        assert!(is_definite_nisba("السياسي"));
        assert!(!is_definite_nisba("سياسي"));
    }
}
