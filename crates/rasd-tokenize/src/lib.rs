//! Arabic tokens, sentences and clitic readings with byte-exact spans.
//!
//! ```
//! use rasd_tokenize::{TokenBuffer, TokenKind, tokenize};
//!
//! let mut buffer = TokenBuffer::default();
//! let stream = tokenize("بلغ عددها 2800شركة. وبعدها توقّف!", &mut buffer)?;
//!
//! let words: Vec<&str> = (0..stream.len()).map(|i| stream.text(i)).collect();
//! assert_eq!(words, ["بلغ", "عددها", "2800", "شركة", ".", "وبعدها", "توقّف", "!"]);
//! assert_eq!(stream.get(2).map(|token| token.kind), Some(TokenKind::Num));
//! assert!(stream.get(3).is_some_and(|token| token.flags.glued()));
//! assert_eq!(stream.key(6), "توقف");
//! assert_eq!(stream.sentences().len(), 2);
//! # Ok::<(), rasd_tokenize::TextTooLong>(())
//! ```

mod cache;
mod clitic;
mod filter;
mod hash;
mod interner;
mod key;
mod letters;
mod lexicon;
#[doc(hidden)] // for the crates that work on tokens
pub mod offset;
mod reading;
mod scan;
mod sentence;
mod shape;
mod stem;
mod stream;
mod token;
mod work;

pub use cache::WordCache;
pub use clitic::{Enclitic, Proclitics};
pub use filter::Filter;
pub use hash::{key_hash, key_hash_bytes};
pub use lexicon::{Lexicon, Matches};
pub use reading::{Reading, Readings};
pub use sentence::Sentence;
pub use stem::{Stem, Stems};
pub use stream::{TextTooLong, TokenBuffer, TokenStream, tokenize};
pub use token::{Token, TokenFlags, TokenKind};
