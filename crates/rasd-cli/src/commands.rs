//! One module a command.

pub(crate) mod eval;
pub(crate) mod extract;
pub(crate) mod spell;
