//! See `rasd_fuzz::tokenize::law`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rasd_fuzz::tokenize::law(data));
