//! Arabic text to facts.

pub use rasd_gazetteer as gazetteer;
pub use rasd_normalize::Span;
pub use rasd_number as number;
pub use rasd_pipeline::*;
pub use rasd_tokenize as tokenize;
