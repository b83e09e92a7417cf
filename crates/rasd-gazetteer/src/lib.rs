//! Find and link names in Arabic text.
