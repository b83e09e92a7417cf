//! Documents to facts: annotators, overlap resolution, parallel runs.

mod context;
mod entities;
mod entity;
mod kind;
mod mention;
mod pipeline;
mod resolve;
mod values;

pub use context::{Context, ContextError, Reference, Region};
pub use entities::Entities;
pub use entity::{Class, Entity};
pub use kind::{Kind, UnknownKind};
pub use mention::{Candidate, Label, Mention, Modifier, Timex};
pub use pipeline::{Annotator, DocView, Document, Pipeline, Scratch, embedded_lists};
pub use values::{Marks, Numbers, Temporals};
