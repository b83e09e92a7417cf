//! Exact values.

mod compare;
#[cfg(any(feature = "rust_decimal", feature = "bigdecimal", feature = "num-rational", feature = "serde"))]
mod convert;
mod int;
mod large;
mod number;
mod text;

pub use number::Number;
pub use text::NumberError;
