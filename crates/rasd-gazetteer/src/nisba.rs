//! The relational adjective (nisba) of a place and its forms.
//!
//! The nisba is made from the name without ال and without its feminine ending, with ي at the end: العراق gives عراقي, مكة gives مكي, تركيا gives
//! تركي. What the rules do not reach (النمسا, نمساوي) is listed as a demonym. The accusative تركيا is left out: it is the place itself.

use crate::{Derive, NameEntry, NameFlags};

/// The forms of the nisba of a place; none when no rule fits.
///
/// كازاخستان gives كازاخستاني, الكازاخستاني, كازاخستانية, كازاخستانيون …; كوريا الجنوبية gives كوري جنوبي, الكورية الجنوبية.
pub(crate) fn of_place(name: &NameEntry) -> Vec<NameEntry> {
    let words: Option<Vec<String>> = name.text.split_whitespace().map(nisba_of_word).collect();
    match words {
        Some(words) if words.len() == 1 || words_agree(&name.text) => forms(&words, name.flags),
        _ => Vec::new(),
    }
}

/// The forms of a masculine singular nisba, given with or without ال.
pub(crate) fn of_demonym(name: &NameEntry) -> Vec<NameEntry> {
    let words: Vec<String> = name.text.split_whitespace().map(|word| bare(word).to_owned()).collect();
    forms(&words, name.flags)
}

/// One form with and without ال: أتراك, الأتراك.
pub(crate) fn of_form(name: &NameEntry) -> Vec<NameEntry> {
    let words: Vec<&str> = name.text.split_whitespace().map(bare).collect();
    let articled: Vec<String> = words.iter().map(|word| format!("ال{word}")).collect();
    let flags = name.flags.without(NameFlags::PRIMARY) | NameFlags::NISBA | NameFlags::PLURAL;
    vec![entry(words.join(" "), flags), entry(articled.join(" "), flags | NameFlags::DEFINITE)]
}

fn entry(text: String, flags: NameFlags) -> NameEntry {
    NameEntry { text, flags, derive: Derive::Nothing }
}

/// Every word of a name of several words after the first is itself an adjective: كوريا الجنوبية, not جزر القمر.
fn words_agree(name: &str) -> bool {
    name.split_whitespace().skip(1).all(|word| word.ends_with("ية") || word.ends_with('ي'))
}

/// The nisba of one word, without ال.
fn nisba_of_word(word: &str) -> Option<String> {
    let word = bare(word);
    let stem = ["ية", "يا", "ة", "ا", "ي"].iter().find_map(|ending| word.strip_suffix(ending));
    let stem = match (word.strip_suffix("اء"), stem) {
        (Some(stem), _) => return Some(format!("{stem}اوي")),
        (None, Some(stem)) => stem,
        (None, None) if word.ends_with(['و', 'ى', 'ه', 'ء']) => return None,
        (None, None) => word,
    };
    (stem.chars().count() >= 2).then(|| format!("{stem}ي"))
}

fn bare(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 2).unwrap_or(word)
}

/// Endings of the nisba with what they say; ين is plural and dual alike.
const ENDINGS: [(&str, NameFlags); 7] = [
    ("", NameFlags::NISBA),
    ("ة", NameFlags::FEMININE),
    ("ون", NameFlags::PLURAL),
    ("ين", NameFlags::PLURAL),
    ("ان", NameFlags::PLURAL),
    ("ات", NameFlags::PLURAL),
    ("تان", NameFlags::PLURAL),
];

fn forms(words: &[String], flags: NameFlags) -> Vec<NameEntry> {
    let flags = flags.without(NameFlags::PRIMARY | NameFlags::CAPITAL) | NameFlags::NISBA;
    let mut forms = Vec::with_capacity(ENDINGS.len() * 2);
    for (ending, meaning) in ENDINGS {
        for (article, definite) in [("", NameFlags::NISBA), ("ال", NameFlags::DEFINITE)] {
            let text: Vec<String> = words.iter().map(|word| format!("{article}{word}{ending}")).collect();
            forms.push(entry(text.join(" "), flags | meaning | definite));
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::{of_demonym, of_form, of_place};
    use crate::{Derive, NameEntry, NameFlags};

    fn name(text: &str) -> NameEntry {
        NameEntry { text: text.into(), flags: NameFlags::default(), derive: Derive::Nothing }
    }

    #[track_caller]
    fn check(place: &str, nisba: Option<&str>) {
        let forms = of_place(&name(place));
        assert_eq!(forms.first().map(|form| form.text.as_str()), nisba, "{place}");
    }

    #[test]
    fn places_without_ending_take_ya() {
        check("كازاخستان", Some("كازاخستاني"));
        check("العراق", Some("عراقي"));
        check("لبنان", Some("لبناني"));
    }

    #[test]
    fn endings_fall() {
        check("تركيا", Some("تركي"));
        check("السعودية", Some("سعودي"));
        check("فرنسا", Some("فرنسي"));
        check("مكة", Some("مكي"));
        check("صحراء", Some("صحراوي"));
    }

    #[test]
    fn adjectives_agree() {
        check("كوريا الجنوبية", Some("كوري جنوبي"));
        let forms = of_place(&name("كوريا الجنوبية"));
        assert!(forms.iter().any(|form| form.text == "الكورية الجنوبية"));
    }

    #[test]
    fn no_rule_no_nisba() {
        check("جزر القمر", None);
        check("طوكيو", None);
    }

    #[test]
    fn demonyms_have_all_forms() {
        let forms: Vec<String> = of_demonym(&name("مغربي")).into_iter().map(|form| form.text).collect();
        for expected in ["مغربي", "المغربي", "مغربية", "المغربية", "مغربيون", "المغربيين", "مغربيات"]
        {
            assert!(forms.iter().any(|form| form == expected), "{expected}");
        }
        assert!(!forms.iter().any(|form| form == "مغربيا"));
    }

    #[test]
    fn one_form_takes_the_article() {
        let forms = of_form(&name("أتراك"));
        assert_eq!(forms.iter().map(|form| form.text.as_str()).collect::<Vec<_>>(), ["أتراك", "الأتراك"]);
        assert!(forms.iter().all(|form| form.flags.has(NameFlags::NISBA)));
    }
}
