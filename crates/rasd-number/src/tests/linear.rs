//! The work grows with the text and no faster, on hostile text too. Counted are the terms that are lexed and looked at, the texts that
//! are compared and the countries that a coin is held against: every loop whose length the text decides.

use crate::grammar::input::work;
use crate::{NumeralBuffer, Numerals, Options, find};
use rasd_tokenize::{TokenBuffer, tokenize};

/// Twice the text is at most this much more work, in hundredths.
const MOST: u64 = 215;
/// The work that a byte of any text may cost.
const MOST_A_BYTE: u64 = 600;

/// Texts that a careless look around reads again from every term.
const HARD: &[&str] = &[
    "و",
    "و ",
    "ألف ",
    "ألف",
    "ثلاثة و",
    "ثلاثة و ",
    "1,",
    "1,2 ",
    "1,234,",
    "123 ",
    "1 234 567 ",
    "12.",
    "مئة وألف ",
    "خمسة وعشرون ",
    "مليون ألف ",
    "بين ",
    "بين 3 و",
    "بين ثلاثة و",
    "من 5 إلى ",
    "5 أو ",
    "نحو ",
    "أكثر من ",
    "( 5 ) ",
    "( ",
    "دولار و",
    "ريال ",
    "5 ريال ",
    "دينار الكويت ",
    "5 جنيهات في مصر ولبنان والسودان وسوريا ",
    "5 درجة ",
    "3-",
    "3-1 ",
    "1/2 ",
    "نصف و",
    "ثلاثة من كل ",
    "ثلاثة فاصل ",
    "صفر ",
    "الحادي و",
    "الأول بعد المئة ",
    "عمره ",
    "هاتف 05 ",
    "0505050505-",
    "$",
    "% ",
    "- ",
    "½",
    "عشرات آلاف ",
];

fn cost(text: &str) -> u64 {
    work::reset();
    find(text, &Options::default());
    work::count().max(1)
}

#[track_caller]
fn check(unit: &str) {
    let (once, twice) = (cost(&unit.repeat(600)), cost(&unit.repeat(1200)));
    assert!(twice * 100 <= once * MOST, "{unit:?}: {once} then {twice}");
    let bytes = u64::try_from(unit.len() * 1200).unwrap();
    assert!(twice <= bytes * MOST_A_BYTE, "{unit:?}: {} a byte", twice / bytes);
}

#[test]
fn grows_with_the_text() {
    for unit in HARD {
        check(unit);
    }
}

#[test]
fn grows_with_the_text_in_one_paragraph_of_sentences() {
    for unit in HARD {
        check(&format!("{}. ", unit.repeat(4)));
    }
}

#[test]
fn ordinary_text() {
    check("زار المتحف 12 ألفا و300 طفل من ثلاث مدن في يومين. ");
}

/// The table of numerals asks at every token, and a numeral of many words is read at each of them.
#[test]
fn numerals_at_every_token() {
    let cost = |text: &str| {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(text, &mut buffer).unwrap();
        let mut words = NumeralBuffer::default();
        let mut numerals = Numerals::over(stream, &mut words);
        work::reset();
        for token in 0..stream.len() {
            numerals.cardinal(token);
            numerals.ordinal(token);
            numerals.fraction(token);
        }
        work::count().max(1)
    };
    for unit in HARD {
        let (once, twice) = (cost(&unit.repeat(400)), cost(&unit.repeat(800)));
        assert!(twice * 100 <= once * MOST, "{unit:?}: {once} then {twice}");
    }
}
