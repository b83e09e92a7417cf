//! How a text is read.

/// What is known about a text and what is asked of it. Nothing is read from the environment.
///
/// ```
/// use rasd_number::{Options, find};
///
/// let text = "ثمن التذكرة 75 ريالا";
/// assert_eq!(find(text, &Options::default())[0].currency, None);
/// let options = Options { region: Some(*b"SA"), ..Options::default() };
/// assert_eq!(find(text, &options)[0].currency, Some("SAR"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // independent switches
pub struct Options {
    /// ISO 3166-1 alpha-2 code of the country of the text: it decides bare coins and single separators.
    pub region: Option<[u8; 2]>,
    /// Also count the nouns in the dual: «شركتان» is 2, kind [`Count`](crate::NumberKind::Count).
    pub implicit_counts: bool,
    /// Also give «إحدى الدول» as 1, role [`Partitive`](crate::Role::Partitive).
    pub partitives: bool,
    /// Also give «عدة» and «بعض» as 3 and more.
    pub quantifiers: bool,
    /// Read no words of the dialects: «خمستاشر» is no number then.
    pub strict_orthography: bool,
}

impl Options {
    /// The region as text.
    pub(crate) fn region_code(&self) -> Option<&str> {
        self.region.as_ref().and_then(|code| core::str::from_utf8(code).ok())
    }
}
