//! Verbs by their form: those of the past that no list has, and those of the future.

use crate::lexicon::{Cues, NOUN_STARTS};
use crate::terms::Doc;

/// A verb of the past by its shape: غادروا, وقعت, استسلم, انضم.
pub(super) fn is_perfect(doc: &Doc<'_>, at: usize) -> bool {
    let key = doc.key(at);
    let is_verb = |stem: &str| has_form_of_past(stem, doc.stream.text(doc.token_of(at)));
    !doc.definite(at) && (is_verb(key) || without_conjunction(key).is_some_and(is_verb))
}

/// Endings and forms that only verbs of the past have, but for nouns like عضوا that are shorter.
fn has_form_of_past(stem: &str, text: &str) -> bool {
    let letters = stem.chars().count();
    let (first, last) = (stem.chars().next(), stem.chars().next_back());
    let present = first == Some('ي') || first == Some('ت') && letters < 5;
    let name = ["وت", "يت", "ات"].iter().any(|ending| text.ends_with(ending));
    let feminine = last == Some('ت') && letters >= 4 && !name;
    let plural = stem.ends_with("وا") && letters >= 5 && first != Some('ت');
    !present && (feminine || plural || is_derived(stem, text))
}

/// A verb of the seventh, eighth or tenth form, with no long vowel before its last letter: انطفأ, اشترك, استسلم.
fn is_derived(stem: &str, text: &str) -> bool {
    let mut letters = stem.chars();
    let start = (letters.next(), letters.next(), letters.next());
    let (rest, long) = (letters.clone().count(), letters.rev().nth(1));
    let form = match start {
        (Some('ا'), Some('س'), Some('ت')) => rest == 3,
        (Some('ا'), Some('ن'), _) | (Some('ا'), _, Some('ت')) => rest == 2,
        _ => false,
    };
    form && text.trim_start_matches(['و', 'ف']).starts_with('ا') && !matches!(long, Some('ا' | 'ي' | 'و'))
}

pub(super) fn without_conjunction(key: &str) -> Option<&str> {
    key.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() >= 3)
}

/// A verb with سـ before it, or with هـ or حـ in speech; what is counted or belongs to the words of time is none: سنتين, ستين.
pub(super) fn is_ahead(doc: &Doc<'_>, at: usize) -> bool {
    let key = doc.key(at);
    let stem = key.strip_prefix(['و', 'ف']).filter(|rest| rest.starts_with(['س', 'ه', 'ح'])).unwrap_or(key);
    let known = |verb: &str| Cues::of(verb).has(Cues::SCHEDULED) || Cues::of(verb).has(Cues::APPOINTED);
    match stem.strip_prefix(['ه', 'ح']) {
        Some(verb) => known(verb),
        None => {
            stem.starts_with('س')
                && doc.group(at).is_none()
                && is_future_verb(stem, doc.stream.text(doc.token_of(at)))
        }
    }
}

/// سـ before a verb of the present, by its key and its letters: سيغادر, ستنطلق, سأعود.
fn is_future_verb(key: &str, text: &str) -> bool {
    let Some(verb) = key.strip_prefix('س').filter(|verb| verb.chars().count() >= 3) else { return false };
    let known = Cues::of(verb);
    if known.has(Cues::SCHEDULED) || known.has(Cues::APPOINTED) {
        return true;
    }
    let person = match verb.chars().next() {
        Some('ي' | 'ت' | 'ن') => true,
        Some('ا') => text.contains("سأ") || text.contains("سآ"),
        _ => false,
    };
    person
        && !NOUN_STARTS.iter().any(|start| key.starts_with(start))
        && !Cues::of(key).has(Cues::NO_FUTURE)
        && !ends_as_noun(key, text)
}

/// Endings that no verb of the present has: سيجارات, سنجقين, سيناريوها, سينمائي.
fn ends_as_noun(key: &str, text: &str) -> bool {
    let of_noun = ["ه", "ة", "ات", "تان", "تين", "ائي"].iter().any(|end| key.ends_with(end));
    let of_verb = ["وا", "نا", "ها", "هما"].iter().any(|end| key.ends_with(end));
    let tanwin = text.ends_with("اً") || text.ends_with("ًا");
    let accusative = tanwin || text.ends_with('ا') && key.chars().count() > 6;
    of_noun || accusative && !of_verb
}

#[cfg(test)]
mod tests {
    use super::{Cues, is_future_verb, without_conjunction};

    fn tells(key: &str) -> bool {
        Cues::of(without_conjunction(key).unwrap_or(key)).has(Cues::TOLD)
    }

    #[test]
    fn verbs_of_stories() {
        for verb in ["وخرج", "خرجت", "واعقبه", "عادوا", "وصل", "توفي"] {
            assert!(tells(verb), "{verb}");
        }
        for word in ["الخروج", "يخرج", "وسيعود", "معرض"] {
            assert!(!tells(word), "{word}");
        }
    }

    #[test]
    fn future_verbs_are_told_from_nouns() {
        let verb = |text: &str| {
            let mut key = String::new();
            rasd_normalize::fold_match_into(text, &mut key);
            is_future_verb(&key, text)
        };
        let verbs = [
            "سيغادر",
            "ستنطلق",
            "سأعود",
            "ساعود",
            "سنركز",
            "سيبدأ",
            "سيبدا",
            "سأسافر",
            "سألتقي",
            "سينتهي",
            "سيناقش",
            "سيزورها",
            "ستنقلنا",
            "سيمضي",
            "ستشتري",
            "سيتبنى",
            "سترسل",
            "سنتحدث",
            "سيشل",
            "سآخذ",
            "سيزور",
        ];
        for word in verbs {
            assert!(verb(word), "{word}");
        }
        let nouns = [
            "سياره",
            "سنوات",
            "سيناء",
            "سياسي",
            "سافرت",
            "ساعدت",
            "سارعوا",
            "سألوا",
            "سألته",
            "سامراء",
            "ساخرا",
            "سينمائي",
            "سينمائيا",
            "سيجارات",
            "سيوف",
            "سيبيريا",
            "ستوكهولم",
            "سنتيمترا",
            "سيمنز",
            "سينما",
            "سترتين",
        ];
        for word in nouns {
            assert!(!verb(word), "{word}");
        }
    }
}
