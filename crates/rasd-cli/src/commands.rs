//! One module a command.

pub(crate) mod about;
pub(crate) mod date;
pub(crate) mod eval;
pub(crate) mod extract;
pub(crate) mod gazetteer;
pub(crate) mod normalize;
#[cfg(feature = "serve")]
pub(crate) mod serve;
pub(crate) mod spell;
pub(crate) mod tokenize;
