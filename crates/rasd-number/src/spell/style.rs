//! The choices that a numeral leaves to its writer.

/// Grammatical gender of the thing counted.
///
/// The numeral answers to it, mostly by the opposite form: «ثلاثة كتب» for the masculine كتاب, «ثلاث شركات» for the feminine شركة.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Gender {
    /// A masculine noun, and the form of a number that counts nothing: «ثلاثة».
    #[default]
    Masculine,
    /// A feminine noun: «ثلاث».
    Feminine,
}

/// Grammatical case of the whole phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Case {
    /// Subject, and the form that is cited: «عشرون», «مئتان».
    #[default]
    Nominative,
    /// Object, adverb: «عشرين», «مئتين», and the tanwin of «ثلاثا وعشرين».
    Accusative,
    /// After a preposition or in a construct: «عشرين», «مئتين».
    Genitive,
}

/// Whether the words stand alone or right before the noun that they count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Nothing follows in construct: «مئتان», «ألفان», «ثمانٍ».
    #[default]
    Absolute,
    /// The reader adds a noun in construct: «مئتا», «ألفا», «ثماني».
    Construct,
}

/// The order of the parts, and the wording that goes with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The greatest first, as today: «ألف وتسعمئة وخمسة وستون» 1965.
    #[default]
    Modern,
    /// The smallest first, as in old chronicles: «خمسة وستون وتسعمئة وألف» 1965.
    ///
    /// From 3000 upwards the order is the modern one, because the reversed words have two readings: «مئة وثلاثة آلاف» is 103000
    /// to every reader and could not also be 3100.
    /// One is أحد instead of واحد: «أحد وعشرون» 21.
    Classical,
}

/// Where the article goes in a construct of numeral and noun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ArticlePlace {
    /// On the first word, as the press writes: «الثلاثة آلاف», «المئة شركة».
    #[default]
    First,
    /// On the last word, as the grammarians of Basra ask of every construct: «ثلاثة الآلاف», «مئة الشركة».
    Last,
}

/// Spelling of the word for a hundred.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HundredSpelling {
    /// «مئة», as it is spoken.
    #[default]
    Plain,
    /// «مائة», with the old silent alif.
    SilentAlif,
}

/// Writing of 300 to 900.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HundredJoin {
    /// One word: «ثلاثمئة», «ثمانمئة».
    #[default]
    Joined,
    /// Two words: «ثلاث مئة», «ثماني مئة».
    Separate,
}

/// How the tanwin of the indefinite accusative is written on its alif.
///
/// The kasratan of «ثمانٍ» and «ثانٍ» is always written: without it the word looks like another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tanwin {
    /// The alif alone, as the press does: «ألفا».
    #[default]
    Unmarked,
    /// The mark on the letter before the alif: «ألفًا».
    BeforeAlif,
    /// The mark on the alif: «ألفاً».
    OnAlif,
}

/// The word for the minus sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NegativeWord {
    /// «سالب خمسة».
    #[default]
    Salib,
    /// «ناقص خمسة».
    Naqis,
}

/// How the digits behind the decimal point are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DecimalReading {
    /// As a number after «فاصل», its leading zeros one by one: «ثلاثة فاصل خمسة وعشرون» 3.25, «ثلاثة فاصل صفر خمسة» 3.05.
    #[default]
    Number,
    /// Digit by digit after «فاصل»: «ثلاثة فاصل اثنان خمسة» 3.25.
    Digits,
    /// As tenths, hundredths and so on: «ثلاثة وخمسة أعشار» 3.5, «ثلاثة وخمسة وعشرون جزءا من مئة» 3.25.
    Parts,
}

/// The word for the decimal point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PointWord {
    /// «ثلاثة فاصل خمسة».
    #[default]
    Fasil,
    /// «ثلاثة فاصلة خمسة».
    Fasila,
}

/// How an ordinal above a hundred joins its hundreds to the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OrdinalJoin {
    /// The rest first, بعد before the hundreds: «الخامس والعشرون بعد المئة» 125th.
    #[default]
    After,
    /// The hundreds first, joined by و: «المئة والخامس والعشرون» 125th.
    And,
}

/// All choices together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Style {
    pub(super) order: Order,
    pub(super) article: ArticlePlace,
    pub(super) hundred: HundredSpelling,
    pub(super) join: HundredJoin,
    pub(super) tanwin: Tanwin,
    pub(super) negative: NegativeWord,
    pub(super) decimals: DecimalReading,
    pub(super) point: PointWord,
    pub(super) ordinal_join: OrdinalJoin,
}

/// The grammar that a phrase gets from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) gender: Gender,
    pub(super) case: Case,
    pub(super) definite: bool,
    pub(super) construct: bool,
}

impl Frame {
    /// Neither article nor construct: the frame in which tanwin is heard.
    pub(super) fn bare(self) -> bool {
        !self.definite && !self.construct
    }

    pub(super) fn gender(self, gender: Gender) -> Self {
        Self { gender, ..self }
    }

    pub(super) fn definite(self, definite: bool) -> Self {
        Self { definite, ..self }
    }

    pub(super) fn construct(self, construct: bool) -> Self {
        Self { construct, ..self }
    }

    pub(super) fn genitive(self) -> Self {
        Self { case: Case::Genitive, ..self }
    }

    pub(super) fn accusative(self) -> Self {
        Self { case: Case::Accusative, ..self }
    }
}
