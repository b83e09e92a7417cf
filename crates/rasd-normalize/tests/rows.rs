//! Rows that a linguist can write, and what must hold of any text however long.
#![allow(clippy::expect_used, clippy::as_conversions)]

use rasd_normalize::{Normalizer, Operation, Profile, UNICODE_VERSION};

fn normalizer(name: &str) -> Normalizer {
    let profile = name.parse().map(Profile::normalizer);
    profile.or_else(|_| name.parse().map(<Normalizer as From<Operation>>::from)).expect(name)
}

/// Reads `\n` and `\u{…}`.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.replace("\\n", "\n").split("\\u{").enumerate() {
        match part.split_once('}').filter(|_| at > 0) {
            Some((code, rest)) => {
                out.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
                out.push_str(rest);
            }
            None => out.push_str(part),
        }
    }
    out
}

#[test]
fn rows() {
    let rows: Vec<&str> = include_str!("data/rows.tsv").lines().skip(2).collect();
    assert!(rows.len() > 50);
    for row in rows {
        let mut fields = row.split('\t');
        let mut field = || fields.next().expect(row);
        let (name, input, output) = (field(), unescape(field()), unescape(field()));
        let given = normalizer(name).normalize(&input).expect("short").text().to_owned();
        assert_eq!(given, output, "{row}");
    }
}

#[test]
fn every_name_is_unique_and_read_back() {
    let names = Profile::all().iter().map(|profile| profile.name());
    let mut names: Vec<&str> =
        names.chain(Operation::all().iter().map(|operation| operation.name())).collect();
    assert!(Profile::all().iter().all(|profile| profile.name().parse() == Ok(*profile)));
    assert!(Operation::all().iter().all(|operation| operation.name().parse() == Ok(*operation)));
    names.sort_unstable();
    assert!(names.windows(2).all(|two| two[0] != two[1]));
}

#[test]
fn four_gibibytes_are_refused() {
    let text = String::from_utf8(vec![0; 1 << 32]).expect("zeros are UTF-8");
    for profile in [Profile::Search, Profile::LuceneCkb] {
        let error = profile.normalizer().normalize(&text).expect_err("too long");
        assert!(error.to_string().contains("4 GiB"));
    }
}

#[test]
fn public_types_are_send_and_sync() {
    fn check<T: Send + Sync + std::panic::UnwindSafe>() {}
    check::<Normalizer>();
    check::<rasd_normalize::OffsetMap>();
    check::<rasd_normalize::Normalized<'_>>();
    check::<rasd_normalize::Builder>();
    check::<rasd_normalize::Analyzer>();
    assert_eq!(UNICODE_VERSION.0, 18);
}
