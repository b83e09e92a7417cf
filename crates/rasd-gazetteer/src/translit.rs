//! Other spellings of foreign names: what Arabic has no letter for is written in more than one way.
//!
//! One rule at a time is applied to the whole name; each result is flagged as a transliteration and needs a cue. The rules are the
//! well-known alternations of the press: g as غ ج ق ك, v as ف و ڤ, p as ب پ, final a as ا ة ه, and doubled or single ي.

use crate::{Derive, NameEntry, NameFlags};

/// Letters that write the same foreign sound: each may stand for each.
const SOUNDS: [&[char]; 4] = [&['غ', 'ج', 'ق', 'گ'], &['ك', 'ق'], &['ف', 'و', 'ڤ'], &['ب', 'پ']];

/// Endings that write the same final vowel.
const ENDINGS: [&[&str]; 2] = [&["يا", "ية", "يه"], &["ا", "ة", "ه"]];

/// The fewest letters of a name that may be spelled otherwise.
const SHORTEST: usize = 4;

/// The other spellings of a name: غوغل gives جوغل and جوجل …, سوريا gives سورية.
pub(crate) fn variants(name: &NameEntry) -> Vec<NameEntry> {
    if name.text.chars().count() < SHORTEST {
        return Vec::new();
    }
    let mut texts = Vec::new();
    for letters in SOUNDS {
        sounds(&name.text, letters, &mut texts);
    }
    endings(&name.text, &mut texts);
    texts.push(name.text.replace("يي", "ي"));
    texts.sort();
    texts.dedup();
    texts.retain(|text| *text != name.text);
    let flags =
        name.flags.without(NameFlags::PRIMARY) | NameFlags::TRANSLIT | NameFlags::ALIAS | NameFlags::CUE;
    texts.into_iter().map(|text| NameEntry { text, flags, derive: Derive::Nothing }).collect()
}

fn sounds(name: &str, letters: &[char], texts: &mut Vec<String>) {
    for from in letters.iter().filter(|&&letter| has_consonant(name, letter)) {
        texts.extend(letters.iter().map(|&to| replace_consonant(name, *from, to)));
    }
}

/// و counts as a consonant at the beginning of a word only.
fn has_consonant(name: &str, letter: char) -> bool {
    letter != 'و' && name.contains(letter) || name.split(' ').any(|word| word.starts_with(letter))
}

fn replace_consonant(name: &str, from: char, to: char) -> String {
    if from != 'و' {
        return name.replace(from, to.encode_utf8(&mut [0; 4]));
    }
    let words =
        name.split(' ').map(|word| word.strip_prefix('و').map_or(word.into(), |rest| format!("{to}{rest}")));
    words.collect::<Vec<_>>().join(" ")
}

fn endings(name: &str, texts: &mut Vec<String>) {
    for endings in ENDINGS {
        if let Some(stem) = endings.iter().find_map(|ending| name.strip_suffix(ending)) {
            texts.extend(endings.iter().map(|ending| format!("{stem}{ending}")));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::variants;
    use crate::{Derive, NameEntry, NameFlags};

    #[track_caller]
    fn check(name: &str, expected: &[&str]) {
        let name = NameEntry { text: name.into(), flags: NameFlags::PRIMARY, derive: Derive::Translit };
        let found = variants(&name);
        for text in expected {
            assert!(found.iter().any(|variant| variant.text == *text), "{text} in {found:?}");
        }
        assert!(found.iter().all(|variant| variant.text != name.text));
        assert!(
            found
                .iter()
                .all(|variant| variant.flags.has(NameFlags::CUE) && !variant.flags.has(NameFlags::PRIMARY))
        );
    }

    #[test]
    fn g_is_written_four_ways() {
        check("غوغل", &["جوجل", "قوقل"]);
        check("كازاخستان", &["قازاخستان"]);
    }

    #[test]
    fn v_is_written_three_ways() {
        check("فيرجينيا", &["ويرجينيا"]);
        check("واشنطن", &["فاشنطن"]);
    }

    #[test]
    fn final_a_is_written_three_ways() {
        check("سوريا", &["سورية"]);
        check("جنيفا", &["جنيفة"]);
    }

    #[test]
    fn short_names_have_one_spelling() {
        check("غزة", &[]);
    }
}
