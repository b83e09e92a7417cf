//! Arabic text to facts.
