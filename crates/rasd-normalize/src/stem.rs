//! Light stemming as Lucene's `ArabicAnalyzer` does it, word by word: for those who have an index that it made, or want one
//! like it.

mod stop_words;

use alloc::string::String;

use crate::normalizer::{Normalizer, TextTooLong};
use crate::profile::Profile;

/// Words to index terms: the chain of Lucene's `ArabicAnalyzer` behind its tokenizer.
///
/// A word is made small and its digits ASCII, dropped when it is a stop word, folded by the `lucene` profile, and cut: one
/// prefix (و، ال, وال, بال, كال, فال, لل) and every suffix in turn.
///
/// ```
/// use rasd_normalize::Analyzer;
///
/// let analyzer = Analyzer::new();
/// assert_eq!(analyzer.term("والمدرسين")?.as_deref(), Some("مدرس"));
/// assert_eq!(analyzer.term("من")?, None);
/// # Ok::<(), rasd_normalize::TextTooLong>(())
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    before_stop_words: Normalizer,
    after_stop_words: Normalizer,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// The analyzer.
    pub fn new() -> Self {
        use crate::operation::Operation::{DigitsAsciiAll, LowerSimple};
        Self {
            before_stop_words: Normalizer::builder().operations([LowerSimple, DigitsAsciiAll]).build(),
            after_stop_words: Profile::Lucene.normalizer(),
        }
    }

    /// The term of a word; none of a stop word.
    ///
    /// # Errors
    ///
    /// When the word is longer than 4 GiB.
    pub fn term(&self, word: &str) -> Result<Option<String>, TextTooLong> {
        let lower = self.before_stop_words.normalize(word)?;
        if is_stop_word(lower.text()) {
            return Ok(None);
        }
        let folded = self.after_stop_words.normalize(lower.text())?;
        Ok(Some(stem(folded.text()).into()))
    }
}

/// True for the stop words of Lucene's `ArabicAnalyzer`, as they are spelled before folding.
///
/// ```
/// assert!(rasd_normalize::is_stop_word("إلى"));
/// ```
pub fn is_stop_word(word: &str) -> bool {
    stop_words::STOP_WORDS.binary_search(&word).is_ok()
}

/// The word without its prefix and suffixes, as Lucene's `ArabicStemmer` cuts it. The word is folded by the `lucene` profile.
///
/// ```
/// assert_eq!(rasd_normalize::stem("الكتب"), "كتب");
/// assert_eq!(rasd_normalize::stem("ولد"), "ولد");
/// ```
pub fn stem(word: &str) -> &str {
    without_suffixes(without_prefix(word))
}

/// Prefixes in the order in which they are tried; the first that fits is cut.
const PREFIXES: [&str; 7] = ["ال", "وال", "بال", "كال", "فال", "لل", "و"];
/// Suffixes in the order in which they are tried; each that fits is cut.
const SUFFIXES: [&str; 10] = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

/// A prefix leaves two letters, و three.
fn without_prefix(word: &str) -> &str {
    let cut = |prefix: &&str| {
        let rest = word.strip_prefix(prefix)?;
        let least = if *prefix == "و" { 3 } else { 2 };
        (length(rest) >= least).then_some(rest)
    };
    PREFIXES.iter().find_map(cut).unwrap_or(word)
}

/// A suffix leaves two letters.
fn without_suffixes(word: &str) -> &str {
    SUFFIXES
        .iter()
        .fold(word, |word, suffix| word.strip_suffix(suffix).filter(|rest| length(rest) >= 2).unwrap_or(word))
}

/// Lucene counts UTF-16 code units.
fn length(word: &str) -> usize {
    word.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        assert_eq!(stem(word), expected);
    }

    #[test]
    fn one_prefix() {
        check("وبالكتاب", "بالكتاب");
        check("للبيت", "بيت");
        check("وهم", "وهم");
        check("الو", "الو");
    }

    #[test]
    fn every_suffix_in_turn() {
        check("كتابهاان", "كتابها");
        check("ساهدهات", "ساهد");
        check("مسلمين", "مسلم");
        check("ين", "ين");
    }
}
