//! The words that rules ask for by their letters, and the points of numerals: they have no class, and an expression may go on
//! behind them.

use rasd_tokenize::{Filter, key_hash};

/// The words, as the rules write them: ه for a final ة.
const WORDS: [&str; 53] = [
    "أو",
    "اخر",
    "الاخيرتين",
    "الاخيرين",
    "الاف",
    "الالف",
    "الاوائل",
    "الاواخر",
    "الاواسط",
    "الاول",
    "الاولان",
    "الاوليان",
    "الاولين",
    "الاوليين",
    "الثلث",
    "التقويم",
    "الجاري",
    "الطويله",
    "العديده",
    "القلائل",
    "القليله",
    "الواحد",
    "الواحده",
    "او",
    "اول",
    "باخر",
    "باول",
    "خلال",
    "ر",
    "شهري",
    "طوال",
    "طويله",
    "عديده",
    "عشرات",
    "علي",
    "عند",
    "قليله",
    "كثيره",
    "ل",
    "لاخر",
    "لاول",
    "مءات",
    "مئات",
    "معدوده",
    "ملايين",
    "نيف",
    "نيفا",
    "واحده",
    "وحده",
    "بوينت",
    "فاصل",
    "فاصله",
    "نقطه",
];

/// The hashes of the words.
pub(super) fn filter() -> Filter {
    let mut filter = Filter::with_room_for(16 * WORDS.len());
    for word in WORDS {
        filter.insert(key_hash(word));
        if let Some(stem) = word.strip_suffix('ه') {
            filter.insert(key_hash(&format!("{stem}ة")));
        }
    }
    filter
}

/// True for a word that rules may ask for by its letters, and for any sign: a rule that asks for another one would stop short of it.
pub(crate) fn is_spelled(word: &str) -> bool {
    WORDS.contains(&word) || !word.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use rasd_tokenize::{TokenBuffer, tokenize};

    use crate::lexicon::Classes;
    use crate::terms::{Doc, Tables};

    #[track_caller]
    fn check(words: &str, classes: Classes) {
        let mut buffer = TokenBuffer::default();
        let doc = Doc::of(tokenize(words, &mut buffer).unwrap(), Tables::default());
        for at in (0..doc.len()).filter(|at| !doc.key(*at).is_empty()) {
            assert!(doc.classes(at).has(classes), "{}", doc.key(at));
        }
    }

    #[test]
    fn rules_that_ask_for_a_class_first_miss_none_of_their_words() {
        check("أول بأول لأول آخر بآخر لآخر", Classes::EDGE);
        check("عشرات مئات آلاف ملايين نيف نيفا", Classes::SMALL);
        check("في", Classes::IN);
        check("الثلث", Classes::FRACTION);
    }
}
