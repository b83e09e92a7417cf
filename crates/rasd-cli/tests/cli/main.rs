//! The command as its users run it.

mod bad_input;
mod extract;
mod html;
mod spell;
mod stream;
mod support;
