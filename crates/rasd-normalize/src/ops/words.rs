//! Operations that look at a word: its last letter, its tatweels, its superscript alefs.

use alloc::string::String;
use alloc::vec::Vec;

use super::{letters, marks};
use crate::glyph::{self, Glyph};
use crate::step::Role;
use crate::unicode;

/// The letters and marks that words of the Arabic script are made of.
fn is_word_part(c: char) -> bool {
    marks::is_mark(c) || marks::is_tatweel(c) || is_arabic_letter(c)
}

fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{870}'..='\u{8C8}')
        && unicode::is_letter(c)
        && c != '\u{640}'
}

/// True when no letter follows `at` in its word.
fn ends_word(glyphs: &[Glyph], at: usize) -> bool {
    let after = glyphs.get(at + 1..).unwrap_or_default();
    !after.iter().take_while(|glyph| is_word_part(glyph.c)).any(|glyph| is_arabic_letter(glyph.c))
}

fn swap_final(glyphs: &mut [Glyph], from: char, to: char) {
    for at in 0..glyphs.len() {
        if glyphs.get(at).is_some_and(|glyph| glyph.c == from)
            && ends_word(glyphs, at)
            && let Some(glyph) = glyphs.get_mut(at)
        {
            glyph.c = to;
        }
    }
}

/// `fold-maksura-final-only`: alef maksura at the end of a word is yeh.
pub(crate) fn fold_final_maksura(glyphs: &mut [Glyph]) {
    swap_final(glyphs, 'ى', 'ي');
}

/// `unfold-yeh-final-only`: yeh at the end of a word is alef maksura.
pub(crate) fn unfold_final_yeh(glyphs: &mut [Glyph]) {
    swap_final(glyphs, 'ي', 'ى');
}

/// Keeps the glyphs that `keep` wants; the stretches of the others go to the ones before.
fn retain(glyphs: &mut Vec<Glyph>, keep: impl Fn(&[Glyph], usize) -> bool) {
    let mut kept = Vec::with_capacity(glyphs.len());
    for (at, glyph) in glyphs.iter().enumerate() {
        if keep(glyphs, at) {
            kept.push(*glyph);
        } else {
            let next = glyphs.get(at + 1).map(|next| next.source.start());
            glyph::drop_into(&mut kept, glyph.source, next);
        }
    }
    *glyphs = kept;
}

/// `drop-last-haraka`: the vowel sign or tanwin at the end of a word; a shadda stays.
///
/// كِتَابٌ → كِتَاب
pub(crate) fn drop_last_haraka(glyphs: &mut Vec<Glyph>) {
    retain(glyphs, |glyphs, at| {
        let is_haraka = glyphs.get(at).is_some_and(|glyph| marks::is_haraka(glyph.c));
        !is_haraka || !ends_word(glyphs, at)
    });
}

/// `drop-tatweel-keep-hijri`: tatweel, but for the one that shows the heh of the Hijri year.
///
/// ١٤٤٣هـ stays
pub(crate) fn drop_tatweel_keep_hijri(glyphs: &mut Vec<Glyph>) {
    retain(glyphs, |glyphs, at| {
        !is_tatweel(glyphs, at) || word_to(glyphs, at) == "ه" && ends_word(glyphs, at)
    });
}

/// `drop-tatweel-keep-clitic`: tatweel, but for the one that joins a proclitic to what is no Arabic letter.
///
/// الـ BBC stays
pub(crate) fn drop_tatweel_keep_clitic(glyphs: &mut Vec<Glyph>) {
    const CLITICS: [&str; 15] =
        ["ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "و", "ف", "ب", "ل", "ك", "وب", "ول"];
    retain(glyphs, |glyphs, at| {
        !is_tatweel(glyphs, at) || ends_word(glyphs, at) && CLITICS.contains(&word_to(glyphs, at).as_str())
    });
}

fn is_tatweel(glyphs: &[Glyph], at: usize) -> bool {
    glyphs.get(at).is_some_and(|glyph| marks::is_tatweel(glyph.c))
}

/// The letters of the word that stand before `at`.
fn word_to(glyphs: &[Glyph], at: usize) -> String {
    let before = glyphs.get(..at).unwrap_or_default();
    let part = before.iter().rev().take_while(|glyph| is_word_part(glyph.c)).count();
    skeleton(before.get(before.len() - part..).unwrap_or_default())
}

/// The bare letters of a word, every alef plain.
fn skeleton(word: &[Glyph]) -> String {
    let letters = word.iter().map(|glyph| glyph.c).filter(|c| is_arabic_letter(*c));
    letters.map(letters::fold_alef_ext).collect()
}

/// `dagger-to-alef-lexical`: the superscript alef is the alef of today's spelling: none in the words that are written without
/// one, none where alef maksura ends the word, and in the place of the waw or alef maksura that only bears it.
///
/// كِتَٰب → كِتَاب, هَٰذَا → هَذَا, ٱلصَّلَوٰة → ٱلصَّلَاة
pub(crate) fn dagger_to_alef(glyphs: &mut Vec<Glyph>) {
    if !glyphs.iter().any(|glyph| marks::is_dagger(glyph.c)) {
        return;
    }
    let old = core::mem::take(glyphs);
    for word in old.chunk_by(|one, two| is_word_part(one.c) == is_word_part(two.c)) {
        if word.iter().any(|glyph| marks::is_dagger(glyph.c)) {
            spell_daggers(word, glyphs);
        } else {
            glyphs.extend_from_slice(word);
        }
    }
}

fn spell_daggers(word: &[Glyph], out: &mut Vec<Glyph>) {
    let silent = is_written_without_alef(&skeleton(word));
    for (at, glyph) in word.iter().enumerate() {
        if !marks::is_dagger(glyph.c) {
            out.push(*glyph);
            continue;
        }
        let seat = out.last().is_some_and(|seat| matches!(seat.c, 'و' | 'ى'));
        if silent || seat && ends_word(word, at) && out.last().is_some_and(|seat| seat.c == 'ى') {
            glyph::drop_into(out, glyph.source, None);
        } else if seat && let Some(seat) = out.last_mut() {
            *seat = Glyph { c: 'ا', source: seat.source.cover(glyph.source) };
        } else {
            out.push(Glyph { c: 'ا', ..*glyph });
        }
    }
}

/// True for the words, with or without proclitics, whose long a today's spelling does not write.
fn is_written_without_alef(skeleton: &str) -> bool {
    const WHOLE: [&str; 20] = [
        "هذا",
        "هذه",
        "هذي",
        "هذان",
        "هذين",
        "هكذا",
        "هؤلاء",
        "هاهنا",
        "ههنا",
        "ذلك",
        "ذلكم",
        "ذلكما",
        "ذلكن",
        "اولئك",
        "اولئكم",
        "الله",
        "لله",
        "اللهم",
        "الرحمن",
        "طه",
    ];
    const BEGINNINGS: [&str; 3] = ["لكن", "اله", "الاله"];
    let cut = |word: &str, clitics: &[char]| word.strip_prefix(clitics).map(String::from);
    let mut readings = alloc::vec![String::from(skeleton)];
    readings.extend(cut(skeleton, &['و', 'ف', 'ا']));
    for at in 0..readings.len() {
        let shorter = readings.get(at).and_then(|word| cut(word, &['ب', 'ك', 'ل']));
        readings.extend(shorter);
    }
    readings.iter().any(|word| {
        WHOLE.contains(&word.as_str())
            || BEGINNINGS.iter().any(|beginning| {
                word.starts_with(beginning) && word.chars().count() <= beginning.chars().count() + 3
            })
    })
}

/// The superscript alef looks at its word.
pub(crate) fn dagger_role(c: char) -> Role {
    trigger_if(marks::is_dagger(c))
}

/// Alef maksura and yeh look at what follows.
pub(crate) fn yeh_role(c: char) -> Role {
    trigger_if(matches!(c, 'ى' | 'ي'))
}

/// Vowel signs look at what follows.
pub(crate) fn haraka_role(c: char) -> Role {
    trigger_if(marks::is_haraka(c))
}

/// Tatweels look at both sides.
pub(crate) fn tatweel_role(c: char) -> Role {
    trigger_if(marks::is_tatweel(c))
}

fn trigger_if(yes: bool) -> Role {
    if yes { Role::Trigger } else { Role::Inert }
}
