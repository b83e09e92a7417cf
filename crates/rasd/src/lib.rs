//! Arabic text to facts: every number, amount of money, quantity, date, time and duration with its exact value, and every place, person
//! and organisation with its id, each tied to the exact bytes of the source.
//!
//! ```
//! use rasd::{Context, Document, Pipeline};
//!
//! let text = "في 12 تشرين الثاني 2021 وصلت واحدة من كل ثماني شركات إلى كازاخستان، وبلغت الاستثمارات 3.2 مليار دولار.";
//! let context = Context { reference: Some("2022-01-08".parse()?), region: Some("LB".parse()?) };
//! let mentions = Pipeline::default().run(Document { text, context })?;
//!
//! let facts: Vec<_> = mentions.iter().map(|m| (m.kind.name(), m.span.slice(text), m.value.as_deref().unwrap_or(""))).collect();
//! assert_eq!(facts, [
//!     ("date", "12 تشرين الثاني 2021", "2021-11-12"),
//!     ("fraction", "واحدة من كل ثماني", "1/8"),
//!     ("entity", "كازاخستان", "Q232"),
//!     ("money", "3.2 مليار دولار", "3200000000"),
//! ]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What is where
//!
//! * [`Pipeline`] is built once and shared by threads; [`Pipeline::run_all`] takes many documents side by side.
//! * [`Mention`] is one fact; its fields are those of the JSON that the command `rasd extract` writes.
//! * [`Context`] says what is known besides the text. No clock, locale or environment is ever read.
//! * An [`Annotator`] of your own joins the others with [`Pipeline::with`].
//!
//! Each domain is a crate of its own that can be used alone: [`normalize`], [`tokenize`], [`number`], [`datetime`] and [`gazetteer`] are
//! `rasd-normalize` and so on.
//!
//! Text is never an error, values are never floats, and ambiguity is answered with ranked candidates instead of a guess.

pub use rasd_datetime as datetime;
pub use rasd_gazetteer as gazetteer;
pub use rasd_normalize as normalize;
pub use rasd_normalize::Span;
pub use rasd_number as number;
pub use rasd_pipeline::*;
pub use rasd_tokenize as tokenize;

/// The examples of README.md are tests, too.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

/// Those of its Arabic sister, too.
#[cfg(doctest)]
#[doc = include_str!("../../../README.ar.md")]
struct ArabicReadme;
