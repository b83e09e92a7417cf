//! Documents to facts: annotators, overlap resolution, parallel runs.

mod by_place;
mod context;
mod entities;
mod entity;
mod explain;
mod kind;
mod mention;
mod pipeline;
mod resolve;
#[cfg(feature = "serde")]
mod serde_impl;
mod values;

pub use context::{Context, ContextError, Reference, Region};
pub use entities::Entities;
pub use entity::{Class, Entity};
pub use explain::{Explanation, Lost, Note, Reason};
pub use kind::{Kind, UnknownKind};
pub use mention::{Candidate, Label, Mention, Modifier, Timex};
pub use pipeline::{Annotator, DocView, Document, Pipeline, Scratch, embedded_lists};
pub use values::{Marks, Numbers, Temporals};
