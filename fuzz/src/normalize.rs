//! Every profile on any text.

use std::sync::OnceLock;

use rasd_normalize::{Invalid, Normalizer, OffsetMap, Profile, Span, fold_match_into, safe_cut};

/// The vector path gives what the scalar one gives; the map tiles, is monotone and covers; our own profiles are idempotent; parts
/// give what the whole gives; keys of words are those of the `match` profile; bad bytes are placed.
///
/// The first byte chooses the profile.
pub fn law(data: &[u8]) {
    let Some((choice, bytes)) = data.split_first() else { return };
    let (profile, fast, slow) = &profiles()[usize::from(*choice) % Profile::all().len()];
    replaced_bytes_keep_their_place(fast, bytes);
    let Ok(text) = core::str::from_utf8(bytes) else { return };
    let given = fast.normalize(text).expect("a fuzzer's text is short");
    let other = slow.normalize(text).expect("a fuzzer's text is short");
    assert_eq!(given, other, "{profile} with and without vectors");
    leads_back(text, given.text(), given.map());
    if *profile <= Profile::QuranSearch {
        assert_eq!(fast.normalize(given.text()).expect("short").text(), given.text(), "{profile} twice");
    }
    if *profile == Profile::Match {
        let mut key = String::new();
        fold_match_into(text, &mut key);
        assert_eq!(key, given.text());
    }
    if fast.is_local() {
        let (first, rest) = text.split_at(safe_cut(text.as_bytes()));
        let parts = [first, rest].map(|part| fast.normalize(part).expect("short").text().to_owned());
        assert_eq!(parts.concat(), given.text(), "{profile} in parts");
    }
}

fn profiles() -> &'static [(Profile, Normalizer, Normalizer)] {
    static PROFILES: OnceLock<Vec<(Profile, Normalizer, Normalizer)>> = OnceLock::new();
    PROFILES.get_or_init(|| {
        let both = |profile: &Profile| (*profile, profile.normalizer(), profile.normalizer().without_simd());
        Profile::all().iter().map(both).collect()
    })
}

fn leads_back(text: &str, out: &str, map: &OffsetMap) {
    let mut ends = (0, 0);
    for (old, new) in map.edits() {
        assert_eq!(old.start() - ends.0, new.start() - ends.1);
        assert!(text.is_char_boundary(old.range().end) && out.is_char_boundary(new.range().end));
        ends = (old.end(), new.end());
    }
    assert_eq!(map.source_len() - ends.0, map.normalized_len() - ends.1);
    let mut start = 0;
    for c in out.chars() {
        let one = Span::new(start, start + u32::try_from(c.len_utf8()).expect("four at most"));
        let source = map.source(one);
        assert!(!source.slice(text).is_empty() && map.normalized(source).contains(one));
        start = one.end();
    }
}

fn replaced_bytes_keep_their_place(normalizer: &Normalizer, bytes: &[u8]) {
    let valid = core::str::from_utf8(bytes).map_err(|error| error.valid_up_to());
    match (valid, normalizer.normalize_bytes(bytes, Invalid::Report)) {
        (Ok(_), given) => assert!(given.is_ok()),
        (Err(at), given) => {
            let error = given.expect_err("bad bytes are reported");
            assert_eq!(error.offset(), u64::try_from(at).ok());
            let repaired = normalizer.normalize_bytes(bytes, Invalid::Replace).expect("short");
            assert_eq!(usize::try_from(repaired.map().source_len()), Ok(bytes.len()));
        }
    }
}
