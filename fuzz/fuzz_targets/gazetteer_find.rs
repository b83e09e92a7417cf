//! See `rasd_fuzz::gazetteer::find`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rasd_fuzz::gazetteer::find(data));
