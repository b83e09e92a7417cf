//! Arabic text normalization with an exact map back to the source.

mod span;

pub use span::Span;
