//! See `rasd_fuzz::datetime::law`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rasd_fuzz::datetime::law(data));
