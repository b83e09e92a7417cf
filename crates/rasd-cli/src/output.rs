//! From mentions to what is written.

pub(crate) mod json;
pub(crate) mod latin;
pub(crate) mod offsets;
pub(crate) mod table;
