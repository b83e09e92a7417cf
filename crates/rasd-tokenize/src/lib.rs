//! Arabic tokens, sentences and clitic readings with byte-exact spans.
