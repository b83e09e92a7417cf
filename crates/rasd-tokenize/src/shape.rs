//! The clitics that the letters at both ends of a word allow, read from tables without a branch.

mod heads;
mod letters;
mod tails;

pub(crate) use heads::{Head, MAX_HEADS, NOTHING, WHOLE, all_heads, heads, may_precede_name, name_heads};
pub(crate) use letters::enclitic_class;
pub(crate) use tails::{Ending, MAX_TAILS, Tail, all_tails};
