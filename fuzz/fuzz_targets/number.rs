//! See `rasd_fuzz::number::law`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rasd_fuzz::number::law(data));
