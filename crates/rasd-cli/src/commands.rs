//! One module a command.

pub(crate) mod about;
pub(crate) mod eval;
pub(crate) mod extract;
pub(crate) mod gazetteer;
#[cfg(feature = "serve")]
pub(crate) mod serve;
pub(crate) mod spell;
pub(crate) mod tokenize;
