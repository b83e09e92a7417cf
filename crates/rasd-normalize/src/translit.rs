//! Arabic in Latin letters, and back where nothing is lost.

mod din;
mod iso;
mod letters;
mod simple;
mod words;

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use crate::operation::UnknownName;

/// A way to write Arabic in Latin letters.
///
/// The schemes that go both ways map letter for letter, so a text comes back as it was; a text in which that could not be told
/// is refused, with the place.
///
/// ```
/// use rasd_normalize::Scheme;
///
/// let latin = Scheme::Buckwalter.to_latin("كِتابٌ")?;
/// assert_eq!(latin, "kitAbN");
/// assert_eq!(Scheme::Buckwalter.to_arabic(&latin)?, "كِتابٌ");
/// // «N» would come back as a tanwin.
/// assert_eq!(Scheme::Buckwalter.to_latin("قرار UN").unwrap_err().offset(), Some(10));
/// assert_eq!(Scheme::Din31635.to_latin("الشَّمْس")?, "aš-šams");
/// # Ok::<(), rasd_normalize::SchemeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// Buckwalter: one ASCII character a letter. Both ways.
    Buckwalter,
    /// Buckwalter without characters that shells, XML or regular expressions know. Both ways.
    SafeBuckwalter,
    /// Buckwalter without `<`, `>` and `&`. Both ways.
    XmlBuckwalter,
    /// Habash-Soudi-Buckwalter, for papers: ħ, θ, š. Both ways.
    Hsb,
    /// ISO 233:1984, every letter and mark for itself. One way.
    Iso233,
    /// DIN 31635, as German scholars write: ṯ, ǧ, long vowels with a macron, the article with its sun letter. One way; it says
    /// as much as the text does, so vocalize first.
    Din31635,
    /// ASCII for readers without Arabic: one letter or digraph a letter, no marks, European digits. One way; many letters fall
    /// together.
    Simple,
}

impl Scheme {
    /// Every scheme.
    pub const fn all() -> &'static [Self] {
        &[
            Self::Buckwalter,
            Self::SafeBuckwalter,
            Self::XmlBuckwalter,
            Self::Hsb,
            Self::Iso233,
            Self::Din31635,
            Self::Simple,
        ]
    }

    /// The name of the scheme.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Buckwalter => "bw",
            Self::SafeBuckwalter => "safebw",
            Self::XmlBuckwalter => "xmlbw",
            Self::Hsb => "hsb",
            Self::Iso233 => "iso233",
            Self::Din31635 => "din31635",
            Self::Simple => "simple",
        }
    }

    /// True when [`Self::to_arabic`] undoes [`Self::to_latin`].
    pub const fn is_reversible(self) -> bool {
        !matches!(self, Self::Iso233 | Self::Din31635 | Self::Simple)
    }

    /// Writes the Arabic letters of `text` in Latin ones; all else stays.
    ///
    /// # Errors
    ///
    /// When the scheme goes both ways and the text holds a character that would come back as an Arabic letter.
    pub fn to_latin(self, text: &str) -> Result<String, SchemeError> {
        match self {
            Self::Iso233 => Ok(iso::to_latin(text)),
            Self::Din31635 => Ok(din::to_latin(text)),
            Self::Simple => Ok(simple::to_latin(text)),
            _ => self.swap(text, |c| letters::latin(self, c), |c| letters::arabic(self, c)),
        }
    }

    /// Reads the Latin letters of `text` as Arabic ones; all else stays.
    ///
    /// # Errors
    ///
    /// When the scheme goes one way only, and when the text already holds an Arabic letter that the scheme writes in Latin.
    pub fn to_arabic(self, text: &str) -> Result<String, SchemeError> {
        if !self.is_reversible() {
            return Err(SchemeError { scheme: self, place: None });
        }
        self.swap(text, |c| letters::arabic(self, c), |c| letters::latin(self, c))
    }

    fn swap(
        self,
        text: &str,
        forth: impl Fn(char) -> Option<char>,
        back: impl Fn(char) -> Option<char>,
    ) -> Result<String, SchemeError> {
        let letter = |(at, c): (usize, char)| match forth(c) {
            Some(other) => Ok(other),
            None if back(c).is_none() => Ok(c),
            None => {
                Err(SchemeError { scheme: self, place: Some((u64::try_from(at).unwrap_or(u64::MAX), c)) })
            }
        };
        text.char_indices().map(letter).collect()
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Scheme {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::all().iter().copied().find(|scheme| scheme.name() == name).ok_or(UnknownName(()))
    }
}

/// A text that a scheme cannot write so that it comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchemeError {
    scheme: Scheme,
    place: Option<(u64, char)>,
}

impl SchemeError {
    /// The byte offset of the character that cannot be told apart, when that is the matter.
    pub fn offset(&self) -> Option<u64> {
        self.place.map(|(at, _)| at)
    }
}

impl fmt::Display for SchemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((at, c)) => write!(f, "{c:?} at byte {at} stands for another letter in {}", self.scheme),
            None => write!(f, "{} cannot be read back", self.scheme),
        }
    }
}

impl core::error::Error for SchemeError {}

#[cfg(test)]
mod tests {
    use super::Scheme;
    use proptest::prelude::*;

    #[track_caller]
    fn check(scheme: Scheme, arabic: &str, latin: &str) {
        assert_eq!(scheme.to_latin(arabic).unwrap(), latin);
    }

    #[test]
    fn letters_and_marks() {
        check(Scheme::Buckwalter, "ٱلْعَرَبِيَّةُ", "{loEarabiya~pu");
        check(Scheme::SafeBuckwalter, "شَيْءٌ", "cayoCN");
        check(Scheme::XmlBuckwalter, "أسئلة", "Os}lp");
        check(Scheme::Hsb, "مَدْرَسَةٌ", "mad.rasaħũ");
        check(Scheme::Iso233, "جُمْهُورِيَّة", "ǧum°huwriyyaẗ");
        check(Scheme::Iso233, "أمل", "ʾˈml");
    }

    #[test]
    fn german_scholars() {
        check(Scheme::Din31635, "الشَّمْسُ", "aš-šamsu");
        check(Scheme::Din31635, "القَمَر", "al-qamar");
        check(Scheme::Din31635, "جُمْهُورِيَّةٌ", "ǧumhūriyyatun");
        check(Scheme::Din31635, "مُوسَى", "mūsā");
        check(Scheme::Din31635, "آمَنَ", "āmana");
        check(Scheme::Din31635, "سُؤَال", "suʾāl");
        check(Scheme::Din31635, "وَلَد وَبَيْت", "walad wabayt");
        check(Scheme::Din31635, "كِتَابًا", "kitāban");
        check(Scheme::Din31635, "هٰذَا", "hāḏā");
        check(Scheme::Din31635, "مَدْرَسَة", "madrasa");
    }

    #[test]
    fn for_the_eye() {
        check(Scheme::Simple, "٣٫٢ مليار دُولار", "3.2 mlyar dwlar");
        check(Scheme::Simple, "شيخ قطر؟", "shykh qtr?");
    }

    #[test]
    fn one_way_is_one_way() {
        assert!(Scheme::Din31635.to_arabic("kitāb").is_err());
        assert_eq!(Scheme::Hsb.to_arabic("kب").unwrap_err().offset(), Some(1));
    }

    proptest! {
        #[test]
        fn what_is_written_comes_back(text in "[\u{621}-\u{652}\u{670}\u{671}پچڤگa-z0-9 .'،]{0,30}") {
            for scheme in Scheme::all().iter().filter(|scheme| scheme.is_reversible()) {
                if let Ok(latin) = scheme.to_latin(&text) {
                    prop_assert_eq!(scheme.to_arabic(&latin).unwrap(), text.as_str());
                }
                if let Ok(arabic) = scheme.to_arabic(&text) {
                    prop_assert_eq!(scheme.to_latin(&arabic).unwrap(), text.as_str());
                }
            }
        }

        #[test]
        fn pure_arabic_is_never_refused(text in "[\u{621}-\u{63A}\u{640}-\u{652}\u{670}\u{671}]{0,30}") {
            for scheme in Scheme::all() {
                prop_assert!(scheme.to_latin(&text).is_ok());
            }
        }
    }
}
