//! Exact values.

#[cfg(any(feature = "rust_decimal", feature = "bigdecimal", feature = "num-rational", feature = "serde"))]
mod convert;
mod int;
mod number;

pub use number::{Number, NumberError};
