//! The grammar over terminals: one module an idea, one function a rule.

pub(crate) mod cardinal;
mod decimal;
pub(crate) mod figure;
pub(crate) mod fraction;
pub(crate) mod input;
mod mark;
pub(crate) mod memo;
pub(crate) mod numeral;
pub(crate) mod ordinal;
pub(crate) mod piece;
#[cfg(test)]
pub(crate) mod stage;
pub(crate) mod sum;
