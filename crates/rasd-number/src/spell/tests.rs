//! The rules one by one, each against forms that grammars print.

mod amounts;
mod cardinals;
mod nouns;
mod ordinals;

use super::*;

#[track_caller]
fn check(speller: Speller, n: i128, expected: &str) {
    assert_eq!(speller.cardinal(n), expected);
}

#[track_caller]
fn check_counted(speller: Speller, n: i128, noun: &Noun, expected: &str) {
    assert_eq!(speller.counted(n, noun), expected);
}

#[track_caller]
fn check_ordinal(speller: Speller, n: i128, expected: &str) {
    assert_eq!(speller.ordinal(n).unwrap(), expected);
}

#[track_caller]
fn check_figure(speller: Speller, figure: &str, expected: &str) {
    assert_eq!(speller.cardinal(figure.parse::<Figure>().unwrap()), expected);
}

#[track_caller]
fn check_money(speller: Speller, amount: &str, code: &str, expected: &str) {
    assert_eq!(speller.money(amount.parse::<Figure>().unwrap(), code).unwrap(), expected);
}

fn nominative() -> Speller {
    Speller::new()
}

fn acc() -> Speller {
    nominative().case(Case::Accusative)
}

fn genitive() -> Speller {
    nominative().case(Case::Genitive)
}

fn fem() -> Speller {
    nominative().gender(Gender::Feminine)
}

fn company() -> Noun {
    Noun::new("شركة", "شركات", Gender::Feminine)
}

fn book() -> Noun {
    Noun::new("كتاب", "كتب", Gender::Masculine)
}
