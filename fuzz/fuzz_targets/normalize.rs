//! See `rasd_fuzz::normalize::law`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rasd_fuzz::normalize::law(data));
