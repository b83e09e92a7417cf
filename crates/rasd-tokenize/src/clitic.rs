//! The clitics of written Arabic: what may be glued before and after a stem.

use core::fmt;

/// The proclitics of a reading, as a set: (و | ف)? (س | ب | ك | ل)? ال?
///
/// ```
/// use rasd_tokenize::{Proclitics, TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("وللدول", &mut buffer)?;
/// let reading = stream.readings(0).find(|reading| reading.stem_key == "دول").unwrap();
/// assert!(reading.proclitics.has(Proclitics::LA));
/// assert!(reading.proclitics.conjunction() && reading.proclitics.preposition() && reading.proclitics.article());
/// assert_eq!(reading.proclitics.to_string(), "و+ل+ال");
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Proclitics(u8);

impl Proclitics {
    /// No proclitic.
    pub const NONE: Self = Self(0);
    /// و, "and".
    pub const WA: Self = Self(1);
    /// ف, "so, then".
    pub const FA: Self = Self(2);
    /// ب, "in, with, by".
    pub const BA: Self = Self(4);
    /// ل, "for, to".
    pub const LA: Self = Self(8);
    /// ك, "like, as".
    pub const KA: Self = Self(16);
    /// س, the future particle before verbs.
    pub const SA: Self = Self(32);
    /// ال, the article; in لل it is the second ل.
    pub const AL: Self = Self(64);

    /// True when every proclitic of `other` is in the set.
    #[inline]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// True when there is none.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// True for و or ف.
    #[inline]
    pub const fn conjunction(self) -> bool {
        self.0 & (Self::WA.0 | Self::FA.0) != 0
    }

    /// True for ب, ل or ك.
    #[inline]
    pub const fn preposition(self) -> bool {
        self.0 & (Self::BA.0 | Self::LA.0 | Self::KA.0) != 0
    }

    /// True when the article stands before the stem.
    #[inline]
    pub const fn article(self) -> bool {
        self.has(Self::AL)
    }

    /// Both sets together.
    #[must_use]
    #[inline]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set without the proclitics of `other`.
    #[must_use]
    #[inline]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

const NAMES: [(Proclitics, &str); 7] = [
    (Proclitics::WA, "و"),
    (Proclitics::FA, "ف"),
    (Proclitics::SA, "س"),
    (Proclitics::BA, "ب"),
    (Proclitics::KA, "ك"),
    (Proclitics::LA, "ل"),
    (Proclitics::AL, "ال"),
];

impl fmt::Display for Proclitics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for (_, name) in NAMES.iter().filter(|(flag, _)| self.has(*flag)) {
            if !first {
                f.write_str("+")?;
            }
            first = false;
            f.write_str(name)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Proclitics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Proclitics({self})")
    }
}

/// A pronoun written at the end of a word.
///
/// ```
/// use rasd_tokenize::{Enclitic, TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("بلدهم", &mut buffer)?;
/// let reading = stream.readings(0).find(|reading| reading.stem_key == "بلد").unwrap();
/// assert_eq!(reading.enclitic, Some(Enclitic::Hum));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Enclitic {
    /// ه, "his, him".
    Hu,
    /// ها, "her".
    Ha,
    /// هم, "their, them", masculine.
    Hum,
    /// هن, "their, them", feminine.
    Hunna,
    /// هما, "of the two of them".
    Huma,
    /// ك, "your", one person.
    Ka,
    /// كم, "your", masculine plural.
    Kum,
    /// كن, "your", feminine plural.
    Kunna,
    /// كما, "of you two".
    Kuma,
    /// ني, "me".
    Ni,
    /// نا, "our, us".
    Na,
    /// ي, "my".
    Ya,
}

impl Enclitic {
    /// The letters.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Hu => "ه",
            Self::Ha => "ها",
            Self::Hum => "هم",
            Self::Hunna => "هن",
            Self::Huma => "هما",
            Self::Ka => "ك",
            Self::Kum => "كم",
            Self::Kunna => "كن",
            Self::Kuma => "كما",
            Self::Ni => "ني",
            Self::Na => "نا",
            Self::Ya => "ي",
        }
    }
}
