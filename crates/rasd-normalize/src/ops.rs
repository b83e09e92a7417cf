//! The rules behind the named operations, one idea a file: what one character turns into, or what its neighbours make of it.

pub(crate) mod case;
pub(crate) mod forms;
pub(crate) mod hamza;
pub(crate) mod honorific;
pub(crate) mod letters;
pub(crate) mod marks;
pub(crate) mod numbers;
pub(crate) mod runs;
pub(crate) mod shapes;
pub(crate) mod signs;
pub(crate) mod words;
