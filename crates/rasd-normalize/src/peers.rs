//! The steps of the peers' profiles that no named operation covers. They give what the peers give, bugs included.
//! The sets of code points are the peers' published behaviour.

pub(crate) mod arabert;
mod arclean;
mod find;
mod html;
mod icu_folding;

use alloc::string::String;
use alloc::vec::Vec;

use crate::glyph::{self, Change, Glyph};
use crate::ops::{letters, marks, runs};
use crate::step::{Role, Step};
use crate::unicode;

/// The four isolated lam-alef ligatures as PyArabic, Tashaphyne and Maha take them: without the hamza, and no final form.
pub(crate) const LAM_ALEF: Step = Step::Each(|c| match c {
    '\u{FEF5}' | '\u{FEF7}' | '\u{FEF9}' | '\u{FEFB}' => Change::Text("لا".into()),
    _ => Change::Keep,
});

/// PyArabic's alefs hold alef maksura and the superscript alef: سلمى → سلما.
pub(crate) const PYARABIC_ALEF: Step = Step::Each(|c| match c {
    'آ' | 'أ' | 'إ' | 'ٱ' | 'ى' | '\u{670}' => Change::To('ا'),
    _ => Change::Keep,
});

/// PyArabic's hamzas: on a carrier or as a mark.
pub(crate) const PYARABIC_HAMZA: Step = Step::Each(|c| match c {
    'ؤ' | 'ئ' | '\u{654}' | '\u{655}' => Change::To('ء'),
    _ => Change::Keep,
});

/// Tashaphyne's alefs hold the hamza marks.
pub(crate) const TASHAPHYNE_ALEF: Step = Step::Each(|c| match c {
    'آ' | 'أ' | 'إ' | '\u{654}' | '\u{655}' => Change::To('ا'),
    _ => Change::Keep,
});

/// CAMeL's two ligatures that NFKC leaves alone or spells otherwise.
pub(crate) const CAMEL_LIGATURES: Step = Step::Each(|c| match c {
    '\u{FDFC}' => Change::Text("ريال".into()),
    '\u{FDFD}' => Change::Text("بسم الله الرحمن الرحيم".into()),
    _ => Change::Keep,
});

/// What OpenITI calls noise.
pub(crate) const OPENITI_NOISE: Step = Step::Each(|c| match c {
    '\u{640}' | '\u{670}' | '\u{656}' | '\u{657}' | '\u{6E1}' | '\u{6E4}' | '\u{8F0}'..='\u{8F2}' => {
        Change::Drop
    }
    c if marks::is_tashkeel(c) => Change::Drop,
    _ => Change::Keep,
});

/// OpenITI drops a yeh before a hamza.
pub(crate) const OPENITI_YEH_HAMZA: Step = Step::near(openiti_yeh_hamza, |c| match c {
    'ء' => Role::Trigger,
    _ => Role::Inert,
});

fn openiti_yeh_hamza(glyphs: &mut Vec<Glyph>) {
    for yeh in ['ي', 'ى'] {
        glyph::runs(glyphs, |rest| match rest {
            [one, two, ..] if one.c == yeh && two.c == 'ء' => (2, Some(String::from('ء'))),
            _ => (1, None),
        });
    }
}

/// OpenITI's Persian letters.
pub(crate) const OPENITI_PERSIAN: Step = Step::Each(|c| match c {
    '\u{6A9}' => Change::To('ك'),
    '\u{6CC}' => Change::To('ي'),
    '\u{6C0}' => Change::To('ه'),
    _ => Change::Keep,
});

/// The spaces that Maha knows.
pub(crate) const MAHA_SPACES: Step = Step::Wide(|c| match c {
    '\u{A0}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\u{FEFF}' | '\u{2000}'..='\u{200B}' => Change::To(' '),
    _ => Change::Keep,
});

/// Maha's alef, waw and yeh.
pub(crate) const MAHA_LETTERS: Step = Step::Each(|c| match c {
    '\u{672}' | '\u{673}' => Change::To('ا'),
    '\u{6E5}' | 'ؤ' => Change::To('و'),
    'ى' | 'ئ' | '\u{6E6}' => Change::To('ي'),
    c => match letters::fold_alef(c) {
        same if same == c => Change::Keep,
        alef => Change::To(alef),
    },
});

/// Maha's word ligatures: two phrases are not ours.
pub(crate) const MAHA_LIGATURES: Step = Step::Each(|c| match c {
    '\u{FDF3}' => Change::Text("اكبر".into()),
    '\u{FDF5}' => Change::Text("صلى الله عليه وسلم".into()),
    '\u{FDF0}'..='\u{FDFD}' => {
        crate::ops::honorific::expand(c).map_or(Change::Keep, |phrase| Change::Text(phrase.into()))
    }
    _ => Change::Keep,
});

/// Lucene's `PersianNormalizer`.
pub(crate) const LUCENE_PERSIAN: Step = Step::Each(|c| match c {
    '\u{6CC}' | '\u{6D2}' => Change::To('ي'),
    '\u{6A9}' => Change::To('ك'),
    '\u{6C0}' | '\u{6C1}' => Change::To('ه'),
    '\u{654}' => Change::Drop,
    _ => Change::Keep,
});

/// Lucene's `SoraniNormalizer`, which takes the whole text for one word.
pub(crate) const LUCENE_SORANI: Step = Step::text(sorani);

fn sorani(glyphs: &mut Vec<Glyph>) {
    let old = core::mem::take(glyphs);
    let last = old.len().checked_sub(1);
    for (at, glyph) in old.iter().enumerate() {
        let c = match glyph.c {
            'ي' | 'ى' => '\u{6CC}',
            'ك' => '\u{6A9}',
            'ه' if last == Some(at) => '\u{6D5}',
            'ة' => '\u{6D5}',
            '\u{6BE}' => 'ه',
            'ر' if glyphs.is_empty() => '\u{695}',
            '\u{692}' => '\u{695}',
            '\u{200C}' => {
                if let Some(heh) = glyphs.last_mut().filter(|before| before.c == 'ه') {
                    heh.c = '\u{6D5}';
                }
                continue;
            }
            mark if marks::is_tashkeel(mark) || mark == '\u{640}' => {
                glyph::drop_into(glyphs, glyph.source, None);
                continue;
            }
            format if is_sorani_format(format) => continue,
            other => other,
        };
        glyphs.push(Glyph { c, ..*glyph });
    }
}

/// The formatting characters that the filter sees: those of the first plane that Java 17 knows (Unicode 13).
fn is_sorani_format(c: char) -> bool {
    c <= '\u{FFFF}' && !matches!(c, '\u{890}' | '\u{891}') && unicode::is_format(c)
}

/// tnkeeh's table: the extended yeh becomes alef maksura, and the Arabic-Indic zero a full stop.
pub(crate) const TNKEEH_TABLE: Step = Step::Each(|c| match c {
    '…' => Change::Text(" ... ".into()),
    '٠' | '·' => Change::To('.'),
    '\u{671}' | '\u{672}' | '\u{FB50}' => Change::To('ا'),
    '\u{6CC}' => Change::To('ى'),
    '¡' => Change::To('أ'),
    '\u{FBFE}' | '\u{FBFF}' => Change::To('ي'),
    '\u{FEF5}'..='\u{FEFC}' | '\u{FE80}'..='\u{FEF4}' if c != '\u{FEF6}' => {
        crate::ops::shapes::unshape(c, |_| true)
    }
    _ => Change::Keep,
});

/// tnkeeh puts spaces around all that is neither Arabic letter, Latin letter, European digit, space nor newline, then leaves one
/// space of each run.
pub(crate) const TNKEEH_PAD: Step = Step::Any(|c| match c {
    '\n' | ' ' | 'ء'..='ي' => Change::Keep,
    c if c.is_ascii_alphanumeric() => Change::Keep,
    c => Change::Text(String::from_iter([' ', c, ' '])),
});

/// One space in the place of several.
pub(crate) const ONE_SPACE: Step = Step::text(|glyphs| runs::leave_one(glyphs, |c| c == ' '));

/// CAMeL's `arclean` character map: what it does not name is removed.
pub(crate) const ARCLEAN: Step = Step::Any(arclean::arclean);

/// Lucene's `ICUFoldingFilter`, but for the composition after it.
pub(crate) const ICU_FOLDING: Step = Step::Wide(icu_folding::fold);
