//! See `rasd_fuzz::gazetteer::load`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rasd_fuzz::gazetteer::load(data));
