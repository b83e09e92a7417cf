//! Profiles: operations that belong together under one name.

use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::operation::{Operation as O, Operation, UnknownName};
use crate::peers::{self, arabert};
use crate::step::Step;

use Part::{Op, Peer};

macro_rules! profiles {
    ($($variant:ident, $name:literal, $explanation:literal;)*) => {
        /// A named profile: our own, or what another tool does, byte for byte.
        ///
        /// ```
        /// use rasd_normalize::Profile;
        ///
        /// assert_eq!("search".parse(), Ok(Profile::Search));
        /// assert_eq!(Profile::Search.normalizer().normalize("المدرسةُ")?.text(), "المدرسه");
        /// # Ok::<(), rasd_normalize::TextTooLong>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[allow(clippy::doc_markdown)]
        pub enum Profile {
            $(#[doc = $explanation] $variant,)*
        }

        impl Profile {
            const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name that the command line and the documentation use.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// What it is for, in one line.
            pub const fn explanation(self) -> &'static str {
                match self {
                    $(Self::$variant => $explanation,)*
                }
            }
        }
    };
}

profiles! {
    Conservative, "conservative", "for display and storage: letters for presentation forms, NFC, no invisible controls; all else stays";
    Search, "search", "for search keys: one form for every way to write a word";
    Match, "match", "for names and lexicons: as search, but keeps ة, ؤ, ئ and ء apart";
    MatchLoose, "match-loose", "for transliterated names: as match, with foreign letters, hamza carriers and ة folded";
    QuranSearch, "quran-search", "for search in Quranic text: as search, with the superscript alef spelled as today";
    Lucene, "lucene", "ArabicNormalizationFilter of Lucene, Elasticsearch (arabic_normalization), OpenSearch, Solr";
    LuceneAnalyzer, "lucene-analyzer", "Lucene's ArabicAnalyzer up to the stop words: lower case, digits, then lucene";
    LuceneFa, "lucene-fa", "PersianNormalizationFilter of Lucene";
    LuceneCkb, "lucene-ckb", "SoraniNormalizationFilter of Lucene; the text is one word, as that filter gets it";
    LuceneIcuFolding, "lucene-icu-folding", "ICUFoldingFilter of Lucene (icu_folding of Elasticsearch): NFKC_Casefold and the foldings of UTR #30";
    CamelAr, "camel-ar", "CAMeL Tools: normalize_unicode, alef maksura, alef, teh marbuta, dediac_ar";
    CamelArclean, "camel-arclean", "CAMeL Tools: the arclean character map";
    PyarabicSearch, "pyarabic-search", "PyArabic: normalize_searchtext";
    TashaphyneSearch, "tashaphyne-search", "Tashaphyne: normalize_searchtext";
    Openiti, "openiti", "OpenITI: denoise, then normalize_ara_light";
    OpenitiHeavy, "openiti-heavy", "OpenITI: denoise, then normalize_ara_heavy";
    MahaAll, "maha-all", "Maha: normalize with every option";
    ArabertV01, "arabert-v01", "ArabertPreprocessor for bert-base-arabertv01, without segmentation";
    ArabertV02, "arabert-v02", "ArabertPreprocessor for bert-base-arabertv02";
    Tnkeeh, "tnkeeh", "tnkeeh: clean_data with normalize, remove_diacritics and remove_tatweel";
}

impl Profile {
    /// Every profile, our own first.
    pub const fn all() -> &'static [Self] {
        Self::ALL
    }

    /// The operations of the profile in the order in which they apply, when named operations are all it is made of.
    pub fn operations(self) -> Option<Vec<Operation>> {
        let operation = |part: &Part| match part {
            Op(operation) => Some(*operation),
            Peer(_) => None,
        };
        self.parts().iter().map(operation).collect()
    }

    pub(crate) fn steps(self) -> Vec<Step> {
        let step = |part: &Part| match part {
            Op(operation) => operation.step(),
            Peer(step) => *step,
        };
        self.parts().iter().map(step).collect()
    }

    const fn parts(self) -> &'static [Part] {
        match self {
            Self::Conservative => &[Op(O::Nfc), Op(O::Unshape), Op(O::DropBidi), Op(O::DropZw), Op(O::Nfc)],
            Self::Search => SEARCH,
            Self::Match => MATCH,
            Self::MatchLoose => MATCH_LOOSE,
            Self::QuranSearch => QURAN_SEARCH,
            Self::Lucene => LUCENE,
            Self::LuceneAnalyzer => LUCENE_ANALYZER,
            Self::LuceneFa => &[Peer(peers::LUCENE_PERSIAN)],
            Self::LuceneCkb => &[Peer(peers::LUCENE_SORANI)],
            Self::LuceneIcuFolding => &[Peer(peers::ICU_FOLDING), Op(O::Nfc)],
            Self::CamelAr => CAMEL_AR,
            Self::CamelArclean => &[Peer(peers::ARCLEAN)],
            Self::PyarabicSearch => PYARABIC_SEARCH,
            Self::TashaphyneSearch => TASHAPHYNE_SEARCH,
            Self::Openiti => OPENITI,
            Self::OpenitiHeavy => OPENITI_HEAVY,
            Self::MahaAll => MAHA_ALL,
            Self::ArabertV01 => ARABERT_V01,
            Self::ArabertV02 => ARABERT_V02,
            Self::Tnkeeh => TNKEEH,
        }
    }
}

/// A part of a profile: a named operation, or a step that only the peer has.
enum Part {
    Op(Operation),
    Peer(Step),
}

const SEARCH: &[Part] = &[
    Op(O::Nfc),
    Op(O::ExpandHonorific),
    Op(O::Unshape),
    Op(O::FoldMath),
    Op(O::ComposeHamza),
    Op(O::DropMarksAll),
    Op(O::DropTatweelExt),
    Op(O::DropBidi),
    Op(O::DropZw),
    Op(O::DropJoiners),
    Op(O::FoldPersian),
    Op(O::FoldAlefExt),
    Op(O::HamzaToBase),
    Op(O::FoldMaksura),
    Op(O::FoldTeh),
    Op(O::Numsep),
    Op(O::DigitsAscii),
    Op(O::PunctAscii),
    Op(O::FoldSpace),
    Op(O::Casefold),
    Op(O::Nfc),
];

const MATCH: &[Part] = &[
    Op(O::Nfc),
    Op(O::ExpandHonorific),
    Op(O::Unshape),
    Op(O::ComposeHamza),
    Op(O::DropMarksAll),
    Op(O::DropTatweelExt),
    Op(O::DropBidi),
    Op(O::DropZw),
    Op(O::DropJoiners),
    Op(O::FoldPersian),
    Op(O::FoldAlefExt),
    Op(O::FoldMaksura),
    Op(O::Numsep),
    Op(O::DigitsAscii),
    Op(O::PunctAscii),
    Op(O::FoldSpace),
    Op(O::Casefold),
    Op(O::Nfc),
];

const MATCH_LOOSE: &[Part] = &[
    Op(O::Nfc),
    Op(O::ExpandHonorific),
    Op(O::Unshape),
    Op(O::ComposeHamza),
    Op(O::DropMarksAll),
    Op(O::DropTatweelExt),
    Op(O::DropBidi),
    Op(O::DropZw),
    Op(O::DropJoiners),
    Op(O::FoldPersian),
    Op(O::FoldForeign),
    Op(O::FoldAlefExt),
    Op(O::HamzaToBase),
    Op(O::FoldMaksura),
    Op(O::FoldTeh),
    Op(O::Numsep),
    Op(O::DigitsAscii),
    Op(O::PunctAscii),
    Op(O::FoldSpace),
    Op(O::Casefold),
    Op(O::Nfc),
];

const QURAN_SEARCH: &[Part] = &[
    Op(O::Nfc),
    Op(O::ExpandHonorific),
    Op(O::Unshape),
    Op(O::FoldMath),
    Op(O::ComposeHamza),
    Op(O::SmallToLetter),
    Op(O::DaggerToAlefLexical),
    Op(O::DropQuranSigns),
    Op(O::DropMarksAll),
    Op(O::DropTatweelExt),
    Op(O::DropBidi),
    Op(O::DropZw),
    Op(O::DropJoiners),
    Op(O::FoldPersian),
    Op(O::FoldAlefExt),
    Op(O::HamzaToBase),
    Op(O::FoldMaksura),
    Op(O::FoldTeh),
    Op(O::Numsep),
    Op(O::DigitsAscii),
    Op(O::PunctAscii),
    Op(O::FoldSpace),
    Op(O::Casefold),
    Op(O::Nfc),
];

const LUCENE: &[Part] =
    &[Op(O::FoldAlef3), Op(O::FoldMaksura), Op(O::FoldTeh), Op(O::DropTashkeel), Op(O::DropTatweel)];

const LUCENE_ANALYZER: &[Part] = &[
    Op(O::LowerSimple),
    Op(O::DigitsAsciiAll),
    Op(O::FoldAlef3),
    Op(O::FoldMaksura),
    Op(O::FoldTeh),
    Op(O::DropTashkeel),
    Op(O::DropTatweel),
];

const CAMEL_AR: &[Part] = &[
    Peer(peers::CAMEL_LIGATURES),
    Op(O::Nfkc),
    Op(O::FoldMaksura),
    Op(O::FoldAlef),
    Op(O::FoldTeh),
    Op(O::DropTashkeel),
    Op(O::DropDagger),
];

const PYARABIC_SEARCH: &[Part] = &[
    Op(O::DropTashkeel),
    Op(O::DropTatweel),
    Peer(peers::LAM_ALEF),
    Peer(peers::PYARABIC_ALEF),
    Peer(peers::PYARABIC_HAMZA),
    Op(O::FoldTeh),
];

const TASHAPHYNE_SEARCH: &[Part] = &[
    Op(O::DropTashkeel),
    Op(O::DropTatweel),
    Peer(peers::LAM_ALEF),
    Peer(peers::TASHAPHYNE_ALEF),
    Op(O::HamzaToHamza),
    Op(O::FoldTeh),
    Op(O::FoldMaksura),
];

const OPENITI: &[Part] = &[
    Peer(peers::OPENITI_NOISE),
    Op(O::Nfkc),
    Op(O::FoldAlef),
    Op(O::FoldMaksura),
    Peer(peers::OPENITI_YEH_HAMZA),
    Op(O::HamzaToHamza),
    Peer(peers::OPENITI_PERSIAN),
];

const OPENITI_HEAVY: &[Part] = &[
    Peer(peers::OPENITI_NOISE),
    Op(O::Nfkc),
    Op(O::FoldAlef),
    Op(O::FoldMaksura),
    Op(O::HamzaDrop),
    Peer(peers::OPENITI_PERSIAN),
    Op(O::FoldTeh),
];

const MAHA_ALL: &[Part] = &[
    Peer(peers::MAHA_SPACES),
    Peer(peers::LAM_ALEF),
    Peer(peers::MAHA_LETTERS),
    Op(O::FoldTeh),
    Peer(peers::MAHA_LIGATURES),
];

const ARABERT_V01: &[Part] = &[
    Op(O::DropTashkeel),
    Peer(arabert::STAMPS),
    Op(O::DropTatweel),
    Peer(arabert::QUOTES),
    Peer(arabert::OLD_LINKS),
    Peer(arabert::THIN),
    Peer(arabert::MEND),
    Op(O::SqueezeToTwo),
    Peer(arabert::OLD_PAD),
    Peer(arabert::OLD_JOIN),
];

const ARABERT_V02: &[Part] = &[
    Peer(arabert::UNESCAPE),
    Op(O::DropTashkeel),
    Op(O::DropTatweel),
    Peer(arabert::LINKS),
    Peer(arabert::MAILS),
    Peer(arabert::TAGS),
    Peer(arabert::DIGITS),
    Op(O::SqueezeToTwo),
    Peer(arabert::PAD),
    Peer(arabert::PART),
    Peer(arabert::SLASH),
    Peer(arabert::REJECT),
    Peer(arabert::JOIN),
];

const TNKEEH: &[Part] = &[
    Peer(peers::TNKEEH_TABLE),
    Op(O::DropTashkeel),
    Op(O::DropTatweel),
    Peer(peers::TNKEEH_PAD),
    Peer(peers::ONE_SPACE),
];

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Profile {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::all().iter().copied().find(|profile| profile.name() == name).ok_or(UnknownName(()))
    }
}
