//! What the speller writes is read back: gender, case, order and style.

use proptest::prelude::*;

use crate::spell::{Case, Gender, Speller};
use crate::{Options, parse};

#[track_caller]
fn read(words: &str) -> Option<String> {
    parse(words, &Options::default()).and_then(|found| found.value.exact().map(ToString::to_string))
}

fn spellers() -> impl Strategy<Value = Speller> {
    let genders = prop_oneof![Just(Gender::Masculine), Just(Gender::Feminine)];
    let cases = prop_oneof![Just(Case::Nominative), Just(Case::Accusative), Just(Case::Genitive)];
    (genders, cases).prop_map(|(gender, case)| Speller::new().gender(gender).case(case))
}

proptest! {
    #[test]
    fn small(speller in spellers(), n in 11_i128..100_000) {
        let words = speller.cardinal(n);
        prop_assert_eq!(read(&words), Some(n.to_string()), "{}", words);
    }

    #[test]
    fn large(speller in spellers(), n in 100_000_i128..1_000_000_000_000_000_000) {
        let words = speller.cardinal(n);
        prop_assert_eq!(read(&words), Some(n.to_string()), "{}", words);
    }
}
