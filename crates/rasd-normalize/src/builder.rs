//! Builds a normalizer from named operations.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::glyph;
use crate::normalizer::Normalizer;
use crate::operation::Operation;
use crate::profile::Profile;

/// Builds a [`Normalizer`] from operations, in the canonical order unless told otherwise.
///
/// ```
/// use rasd_normalize::{Normalizer, Operation};
///
/// let mut builder = Normalizer::builder();
/// builder.operation(Operation::FoldAlef).operation(Operation::Nfc);
/// // Hamza marks must join their alef before the alef is folded: the builder sees to it and says so.
/// assert_eq!(builder.notes().len(), 1);
/// assert_eq!(builder.build().normalize("\u{627}\u{654}حمد")?.text(), "احمد");
/// # Ok::<(), rasd_normalize::TextTooLong>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Builder {
    operations: Vec<Operation>,
    as_named: bool,
}

impl Normalizer {
    /// Starts a normalizer of named operations.
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl Builder {
    /// Adds an operation.
    pub fn operation(&mut self, operation: Operation) -> &mut Self {
        self.operations.push(operation);
        self
    }

    /// Adds several.
    pub fn operations(&mut self, operations: impl IntoIterator<Item = Operation>) -> &mut Self {
        self.operations.extend(operations);
        self
    }

    /// Applies the operations in the order in which they were named, not in the canonical one.
    pub fn in_named_order(&mut self) -> &mut Self {
        self.as_named = true;
        self
    }

    /// The operations in the order in which [`Self::build`] applies them.
    pub fn order(&self) -> Vec<Operation> {
        let mut order = self.operations.clone();
        if !self.as_named {
            order.sort_unstable();
            order.dedup();
        }
        order
    }

    /// The pairs whose named order is not the canonical one and gives another result on some text.
    pub fn notes(&self) -> Vec<OrderNote> {
        let mut notes = Vec::new();
        for (at, first) in self.operations.iter().enumerate() {
            for second in self.operations.iter().skip(at + 1).filter(|second| *second < first) {
                if let Some(example) = differs(*first, *second) {
                    notes.push(OrderNote {
                        named_first: *first,
                        canonical_first: *second,
                        example,
                        as_named: self.as_named,
                    });
                }
            }
        }
        notes
    }

    /// The normalizer.
    pub fn build(&self) -> Normalizer {
        let steps: Vec<_> = self.order().into_iter().map(Operation::step).collect();
        Normalizer::from_steps(&steps)
    }
}

impl Profile {
    /// A builder with the operations of the profile in their order, to which others can be added; none for the profiles of peers
    /// that no named operations make up.
    pub fn builder(self) -> Option<Builder> {
        Some(Builder { operations: self.operations()?, as_named: true })
    }
}

/// Two operations whose order matters, named in the other order than the canonical one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderNote {
    /// The operation that was named first.
    pub named_first: Operation,
    /// The operation that comes first in the canonical order.
    pub canonical_first: Operation,
    /// A text that the two orders make different things of.
    pub example: String,
    as_named: bool,
}

impl fmt::Display for OrderNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { named_first, canonical_first, example, as_named } = self;
        let (first, then) =
            if *as_named { (named_first, canonical_first) } else { (canonical_first, named_first) };
        let example = example.escape_unicode();
        write!(f, "{first} runs before {then}, and the order matters (try {example})")
    }
}

/// One character or so for each thing that an operation changes.
const ACTORS: &[&str] = &[
    "ا",
    "أ",
    "إ",
    "آ",
    "ٱ",
    "\u{672}",
    "\u{870}",
    "ء",
    "ؤ",
    "ئ",
    "ى",
    "ي",
    "ة",
    "ه",
    "ك",
    "ب",
    "\u{6CC}",
    "\u{6D2}",
    "\u{6A9}",
    "\u{6C0}",
    "\u{6C1}",
    "\u{6C3}",
    "\u{6D3}",
    "\u{67E}",
    "\u{6A4}",
    "\u{64B}",
    "\u{64E}",
    "\u{651}",
    "\u{652}",
    "\u{653}",
    "\u{654}",
    "\u{655}",
    "\u{657}",
    "\u{656}",
    "\u{65C}",
    "\u{670}",
    "\u{610}",
    "\u{6D6}",
    "\u{6DC}",
    "\u{6DD}",
    "\u{6E3}",
    "\u{6E5}",
    "\u{6E6}",
    "\u{6E9}",
    "\u{8C9}",
    "\u{8CF}",
    "\u{8F0}",
    "\u{640}",
    "\u{883}",
    "\u{61C}",
    "\u{200F}",
    "\u{200B}",
    "\u{AD}",
    "\u{200C}",
    "\u{200D}",
    "\u{FEFB}",
    "\u{FEF7}",
    "\u{FE81}",
    "\u{FE94}",
    "\u{FEF0}",
    "\u{FE77}",
    "\u{FE70}",
    "\u{FC5E}",
    "\u{FB50}",
    "\u{FB8E}",
    "\u{FB56}",
    "\u{FBA4}",
    "\u{FBFC}",
    "\u{FDFA}",
    "\u{FDF2}",
    "\u{FDF3}",
    "\u{FDFC}",
    "\u{FD3E}",
    "\u{FD40}",
    "\u{FD42}",
    "\u{1EE00}",
    "\u{1EE09}",
    "0",
    "\u{660}",
    "\u{6F0}",
    "\u{7C0}",
    "\u{1D7D8}",
    "\u{66A}",
    "\u{66B}",
    "\u{66C}",
    "\u{609}",
    "\u{60C}",
    "\u{2018}",
    "\u{2026}",
    " ",
    "\u{A0}",
    "\n",
    "A",
    "\u{DF}",
    "\u{130}",
    "\u{C5}",
    "\u{212B}",
    "\u{FB01}",
    "e\u{301}",
];

/// Surroundings that bring out what an actor does to its neighbours.
const STAGES: &[&str] = &[
    "?",
    "??",
    "???",
    "????",
    "ب?",
    "?ب",
    "?\u{654}",
    "?\u{653}",
    "ا?\u{654}",
    "ى?\u{654}",
    "\u{6C1}?\u{654}",
    "\u{654}?\u{8CF}",
    "\u{651}?\u{64E}",
    "ب\u{653}?\u{655}",
    "3?5",
    "٣?\u{66B}5",
    "٣\u{66B}?5",
    "1?\u{66B}2",
    "ه?\u{640}",
    "ه\u{640}?",
    "ال\u{640}?",
    "ال?\u{640}",
    "ب\u{64B}?",
    "ي?",
    "\u{6CC}?",
    "ى\u{670}?",
    "ه\u{670}?ذا",
    "\u{627}?\u{644}\u{644}\u{670}ه",
    " ? ",
    "? \u{628}",
    "\u{200B}? ",
    "e?\u{301}",
    "\u{670}?\u{653}",
    "و?\u{670}ة",
    "؟?؟?؟",
    "ىىي?ي",
    "AAa?a",
    "اا?أ",
    "هه?ة",
    "ككك?",
    "..?.",
    "…?",
    "\u{1D7D8}\u{66B}?\u{1D7D9}",
    "\u{652}\u{652}?\u{652}",
];

/// A text that `first` then `second` makes something else of than `second` then `first`.
fn differs(first: Operation, second: Operation) -> Option<String> {
    let apply = |operations: [Operation; 2], text: &str| {
        let mut glyphs = Vec::new();
        glyph::read(text, 0, &mut glyphs);
        for operation in operations {
            operation.step().apply(&mut glyphs);
        }
        glyphs.into_iter().map(|glyph| glyph.c).collect::<Vec<char>>()
    };
    let letters = ('\u{600}'..='\u{8FF}')
        .chain('\u{2000}'..='\u{206F}')
        .chain('\u{FB50}'..='\u{FEFF}')
        .map(String::from);
    let mut texts =
        letters.chain(STAGES.iter().flat_map(|stage| ACTORS.iter().map(|actor| stage.replace('?', actor))));
    texts.find(|text| apply([first, second], text) != apply([second, first], text))
}
