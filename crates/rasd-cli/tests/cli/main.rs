//! The command as its users run it.

mod bad_input;
mod extract;
mod spell;
mod support;
