//! Exact values.

mod int;
mod number;

pub use number::{Number, NumberError};
