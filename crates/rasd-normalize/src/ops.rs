//! The rules behind the named operations, one idea a file: what one code point turns into, or what its neighbours
//! make of it.
#![expect(dead_code, reason = "the operations that no key needs get their callers with the normalizer")]

pub(crate) mod case;
pub(crate) mod hamza;
pub(crate) mod honorific;
pub(crate) mod letters;
pub(crate) mod marks;
pub(crate) mod shapes;
pub(crate) mod signs;
