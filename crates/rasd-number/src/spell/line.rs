//! Words on a line: spaces between them, the conjunction و and the article ال joined to the word that follows.

use super::style::{Case, Frame, Style, Tanwin};

/// The text that grows, with the style that every rule asks for.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) style: Style,
    text: String,
    conjunction: bool,
}

impl Line {
    pub(super) fn new(style: Style) -> Self {
        Self { style, text: String::new(), conjunction: false }
    }

    /// The next word gets و: «وخمسون».
    pub(super) fn and(&mut self) {
        self.and_if(true);
    }

    /// The next word gets و when one is still to come.
    pub(super) fn and_if(&mut self, more: bool) {
        self.conjunction = more;
    }

    /// One more word.
    pub(super) fn word(&mut self, word: &str) {
        self.articled(false, word);
    }

    /// One more word, with the article if `definite`: «الخمسون».
    pub(super) fn articled(&mut self, definite: bool, word: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        if std::mem::take(&mut self.conjunction) {
            self.text.push('و');
        }
        if definite {
            self.text.push_str("ال");
        }
        self.text.push_str(word);
    }

    /// A comma after the last word.
    pub(super) fn comma(&mut self) {
        self.text.push('،');
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// The alif of the indefinite accusative, in the writing of `tanwin`: «واحدا», «واحدًا», «واحداً».
pub(super) fn alif(word: &str, tanwin: Tanwin) -> String {
    match tanwin {
        Tanwin::Unmarked => format!("{word}ا"),
        Tanwin::BeforeAlif => format!("{word}\u{64B}ا"),
        Tanwin::OnAlif => format!("{word}ا\u{64B}"),
    }
}

/// The dual, given in the nominative, by case and state: «مئتان», «مئتين», «مئتا» and «مئتي» in construct.
pub(super) fn dual(nominative: &str, frame: Frame) -> String {
    let stem = nominative.strip_suffix("ان").unwrap_or(nominative);
    let ending = match (frame.case == Case::Nominative, frame.construct) {
        (true, false) => "ان",
        (true, true) => "ا",
        (false, false) => "ين",
        (false, true) => "ي",
    };
    format!("{stem}{ending}")
}
