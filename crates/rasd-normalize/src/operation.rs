//! The named operations.

use core::fmt;
use core::str::FromStr;

use crate::glyph::Change;
use crate::ops::{case, forms, hamza, honorific, letters, marks, numbers, runs, shapes, signs, words};
use crate::step::{Step, drop_if, erase_if, swap};
use crate::unicode;

macro_rules! operations {
    ($($variant:ident, $name:literal, $explanation:literal, $step:expr;)*) => {
        /// A named operation on text. The order of the variants is the canonical order, in which a
        /// [`Builder`](crate::Builder) applies them.
        ///
        /// Each is idempotent by itself. The sets of code points are of Unicode [18.0](crate::UNICODE_VERSION).
        ///
        /// ```
        /// use rasd_normalize::Operation;
        ///
        /// let operation: Operation = "fold-teh".parse()?;
        /// assert_eq!(operation, Operation::FoldTeh);
        /// # Ok::<(), rasd_normalize::UnknownName>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[allow(clippy::doc_markdown)]
        pub enum Operation {
            $(#[doc = $explanation] $variant,)*
        }

        impl Operation {
            const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name that the command line and the documentation use.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// What it does, in one line.
            pub const fn explanation(self) -> &'static str {
                match self {
                    $(Self::$variant => $explanation,)*
                }
            }

            /// The rule behind it.
            pub(crate) const fn step(self) -> Step {
                match self {
                    $(Self::$variant => $step,)*
                }
            }
        }
    };
}

operations! {
    Nfc, "nfc", "canonical composition (UAX #15)",
        Step::near(forms::nfc, forms::canonical_role);
    Nfkc, "nfkc", "compatibility composition (UAX #15)",
        Step::near(forms::nfkc, forms::compatible_role);
    Nfkd, "nfkd", "compatibility decomposition (UAX #15)",
        Step::near(forms::nfkd, forms::compatible_role);
    ExpandHonorific, "expand-honorific", "honorific and word ligatures become their phrase: ﷺ → صلى الله عليه وسلم",
        Step::Each(|c| honorific::expand(c).map_or(Change::Keep, |phrase| Change::Text(phrase.into())));
    DropHonorific, "drop-honorific", "honorific and word ligatures are removed",
        Step::Each(|c| erase_if(|c| honorific::expand(c).is_some(), c));
    Unshape, "unshape", "presentation forms become letters, word ligatures stay: ﻻ → لا",
        Step::Each(|c| shapes::unshape(c, shapes::is_presentation_form));
    UnshapeFormsBOnly, "unshape-forms-b-only", "unshape, Presentation Forms-B alone, for texts whose fonts put other signs in Forms-A",
        Step::Each(|c| shapes::unshape(c, shapes::is_form_b));
    UnshapeLamAlefOnly, "unshape-lam-alef-only", "unshape, the lam-alef ligatures alone",
        Step::Each(|c| shapes::unshape(c, shapes::is_lam_alef));
    UnshapeKeepSpace, "unshape-keep-space", "unshape, leaving the space that Unicode puts before an isolated mark",
        Step::Each(shapes::unshape_keep_space);
    FoldMath, "fold-math", "Arabic mathematical letters become letters",
        Step::Wide(|c| shapes::unshape(c, shapes::is_math_letter));
    ComposeHamza, "compose-hamza", "a hamza or madda typed as a mark joins its letter: ا + U+0654 → أ",
        Step::near(hamza::compose, forms::canonical_role);
    CanonicalMarks, "canonical-marks", "marks in canonical order, nothing composed",
        Step::near(forms::canonical_marks, forms::canonical_role);
    AmtraOrder, "amtra-order", "marks in the order for display of UAX #53; never for keys",
        Step::text(runs::amtra_order);
    SmallToLetter, "small-to-letter", "the small waw and yeh of the Quran become letters",
        Step::Each(|c| swap(marks::small_to_letter, c));
    DaggerToAlef, "dagger-to-alef", "every superscript alef becomes alef",
        Step::Each(|c| if marks::is_dagger(c) { Change::To('ا') } else { Change::Keep });
    DaggerToAlefLexical, "dagger-to-alef-lexical", "the superscript alef becomes the alef of today's spelling: كِتَٰب → كِتَاب but هَٰذَا → هَذَا",
        Step::word(words::dagger_to_alef, words::dagger_role);
    DropLastHaraka, "drop-last-haraka", "the vowel sign at the end of a word is removed",
        Step::word(words::drop_last_haraka, words::haraka_role);
    DropTashkeel, "drop-tashkeel", "fathatan to sukun (U+064B–0652) are removed",
        Step::Each(|c| drop_if(marks::is_tashkeel, c));
    DropHarakat, "drop-harakat", "tashkeel but for shadda is removed",
        Step::Each(|c| drop_if(marks::is_haraka, c));
    DropShadda, "drop-shadda", "shadda is removed",
        Step::Each(|c| drop_if(marks::is_shadda, c));
    DropTanwin, "drop-tanwin", "fathatan, dammatan, kasratan are removed",
        Step::Each(|c| drop_if(marks::is_tanwin, c));
    DropDagger, "drop-dagger", "superscript alef (U+0670) is removed",
        Step::Each(|c| drop_if(marks::is_dagger, c));
    DropHamzaMarks, "drop-hamza-marks", "madda and hamza as marks (U+0653–0655) are removed",
        Step::Each(|c| drop_if(marks::is_hamza_mark, c));
    DropExtVowels, "drop-ext-vowels", "vowel signs of other languages (U+0656–065F) are removed",
        Step::Each(|c| drop_if(marks::is_ext_vowel, c));
    DropQuranMarks, "drop-quran-marks", "recitation marks are removed",
        Step::Each(|c| drop_if(marks::is_quran_mark, c));
    DropQuranSigns, "drop-quran-signs", "end of ayah, sajdah, honorifics not spelled out, small letters are removed",
        Step::Each(|c| drop_if(marks::is_quran_sign, c));
    DropMarksAll, "drop-marks-all", "every combining mark of the Arabic script is removed",
        Step::Wide(|c| drop_if(marks::is_mark, c));
    DropTatweelKeepHijri, "drop-tatweel-keep-hijri", "tatweel is removed, but for the one of the Hijri year: ١٤٤٣هـ",
        Step::word(words::drop_tatweel_keep_hijri, words::tatweel_role);
    DropTatweelKeepClitic, "drop-tatweel-keep-clitic", "tatweel is removed, but for the one that joins a proclitic to what is no Arabic letter: الـ",
        Step::word(words::drop_tatweel_keep_clitic, words::tatweel_role);
    DropTatweel, "drop-tatweel", "tatweel (U+0640) is removed",
        Step::Each(|c| drop_if(|c| c == '\u{640}', c));
    DropTatweelExt, "drop-tatweel-ext", "tatweel is removed, with those that have a letter struck over (U+0883–0885)",
        Step::Each(|c| drop_if(marks::is_tatweel, c));
    DropBidi, "drop-bidi", "bidirectional controls are removed",
        Step::Each(|c| erase_if(signs::is_bidi, c));
    DropZw, "drop-zw", "soft hyphen, zero-width space, word joiner, byte-order mark are removed",
        Step::Wide(|c| erase_if(signs::is_zero_width, c));
    DropJoiners, "drop-joiners", "zero-width joiner and non-joiner are removed",
        Step::Each(|c| erase_if(signs::is_joiner, c));
    ZwnjToSpace, "zwnj-to-space", "the zero-width non-joiner becomes a space",
        Step::Each(|c| swap(signs::zwnj_to_space, c));
    FoldPersian, "fold-persian", "Persian, Urdu and Kurdish yeh, kaf, heh become the Arabic ones: کتاب → كتاب",
        Step::Each(|c| swap(letters::fold_persian, c));
    FoldToPersian, "fold-to-persian", "Arabic yeh, alef maksura and kaf become the Persian ones",
        Step::Each(|c| swap(letters::fold_to_persian, c));
    FoldForeign, "fold-foreign", "letters for foreign sounds become the nearest Arabic one: پوتين → بوتين",
        Step::Each(|c| swap(letters::fold_foreign, c));
    FoldAlef3, "fold-alef3", "آ أ إ become ا",
        Step::Each(|c| swap(letters::fold_alef3, c));
    FoldAlef, "fold-alef", "آ أ إ ٱ become ا",
        Step::Each(|c| swap(letters::fold_alef, c));
    FoldAlefExt, "fold-alef-ext", "every alef becomes ا, with those of the Quran and of Kashmiri",
        Step::Each(|c| swap(letters::fold_alef_ext, c));
    HamzaToBase, "hamza-to-base", "ؤ becomes و, ئ becomes ي",
        Step::Each(|c| swap(letters::hamza_to_base, c));
    HamzaToHamza, "hamza-to-hamza", "ؤ and ئ become ء",
        Step::Each(|c| swap(letters::hamza_to_hamza, c));
    HamzaDrop, "hamza-drop", "ء ؤ ئ are removed",
        Step::Each(|c| drop_if(letters::is_hamza, c));
    FoldMaksura, "fold-maksura", "ى becomes ي",
        Step::Each(|c| swap(letters::fold_maksura, c));
    FoldMaksuraFinalOnly, "fold-maksura-final-only", "ى at the end of a word becomes ي",
        Step::word(|glyphs| words::fold_final_maksura(glyphs), words::yeh_role);
    UnfoldYeh, "unfold-yeh", "ي becomes ى, as in the Penn Arabic Treebank",
        Step::Each(|c| swap(letters::unfold_yeh, c));
    UnfoldYehFinalOnly, "unfold-yeh-final-only", "ي at the end of a word becomes ى, as Egyptian print has it",
        Step::word(|glyphs| words::unfold_final_yeh(glyphs), words::yeh_role);
    FoldTeh, "fold-teh", "ة becomes ه",
        Step::Each(|c| swap(letters::fold_teh, c));
    Numsep, "numsep", "٫ and ٬ between digits become . and , and ٪ becomes %",
        Step::near(|glyphs| numbers::separators(glyphs), numbers::role);
    DigitsAscii, "digits-ascii", "Arabic-Indic and extended Arabic-Indic digits become 0 to 9",
        Step::Each(|c| swap(signs::digits_ascii, c));
    DigitsAsciiAll, "digits-ascii-all", "the decimal digits of every script become 0 to 9",
        Step::Wide(|c| unicode::ascii_digit(c).filter(|digit| *digit != c).map_or(Change::Keep, Change::To));
    DigitsArabic, "digits-arabic", "digits become ٠ to ٩",
        Step::Each(|c| swap(signs::digits_arabic, c));
    DigitsPersian, "digits-persian", "digits become ۰ to ۹",
        Step::Each(|c| swap(signs::digits_persian, c));
    PunctAscii, "punct-ascii", "، ؛ ؟ and typographic quotes and dashes become ASCII",
        Step::Each(|c| swap(signs::punct_ascii, c));
    EllipsisAscii, "ellipsis-ascii", "… becomes ...",
        Step::Each(|c| if c == '…' { Change::Text("...".into()) } else { Change::Keep });
    FoldSpace, "fold-space", "every space separator becomes a space",
        Step::Wide(|c| swap(signs::fold_space, c));
    CollapseSpace, "collapse-space", "a run of white space becomes one space",
        Step::text(runs::collapse_space);
    CollapseSpaceKeepNewlines, "collapse-space-keep-newlines", "a run of white space becomes one space, or one newline when it holds one",
        Step::text(runs::collapse_space_keep_newlines);
    Trim, "trim", "white space at either end of the text is removed",
        Step::text(runs::trim);
    SqueezeToTwo, "squeeze-2", "three or more of one character, a digit not, become two",
        Step::text(runs::squeeze_to_two);
    SqueezeToOne, "squeeze-1", "three or more of one character, a digit not, become one",
        Step::text(runs::squeeze_to_one);
    LowerSimple, "lower-simple", "lower case, one character for one",
        Step::Wide(|c| swap(unicode::lower, c));
    Casefold, "casefold", "full case folding: Straße → strasse",
        Step::Wide(case::fold);
}

impl Operation {
    /// Every operation, in canonical order.
    pub const fn all() -> &'static [Self] {
        Self::ALL
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Operation {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::all().iter().copied().find(|operation| operation.name() == name).ok_or(UnknownName(()))
    }
}

/// A name that no operation, profile or scheme has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownName(pub(crate) ());

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such name; `rasd normalize --list` prints those there are")
    }
}

impl core::error::Error for UnknownName {}
