//! Numbers spelled out in Arabic words, in correct grammar.
//!
//! ```
//! use rasd_number::spell::{Case, Gender, Noun, Speller, spell};
//! assert_eq!(spell(2022), "ألفان واثنان وعشرون");
//! let company = Noun::new("شركة", "شركات", Gender::Feminine);
//! let speller = Speller::new();
//! assert_eq!(speller.counted(3, &company), "ثلاث شركات");
//! assert_eq!(speller.counted(2_000_000, &company), "مليونا شركة");
//! assert_eq!(speller.case(Case::Genitive).counted(12, &company), "اثنتي عشرة شركة");
//! assert_eq!(speller.money("20.5".parse::<rasd_number::spell::Figure>()?, "EGP")?, "عشرون جنيها وخمسون قرشا");
//! # Ok::<(), rasd_number::spell::SpellError>(())
//! ```
//!
//! # Where is the rule?
//!
//! | rule | example | function |
//! |---|---|---|
//! | polarity of 3 to 10, tanwin | ثلاثة، ثلاث، ثلاثا | `units::unit` |
//! | eight of a feminine noun | ثماني، ثمانٍ، ثمانيا | `units::defective` |
//! | 11 to 19 | إحدى عشرة، اثني عشر | `units::teen` |
//! | hundreds | مئتا، ثلاثمئة | `units::hundreds` |
//! | the noun after the number | ثلاث شركات، إحدى عشرة شركة، مئة شركة | `cardinal::governing` |
//! | 1 and 2 after something greater | مئة شركة وشركتان | `cardinal::coordinates` |
//! | the article | ثلاثة الآلاف، الثلاثة آلاف، الخمسة والعشرون | `cardinal::article_in_construct` |
//! | order of the parts | ألف وخمسة، خمسة وألف | `integer::Integer::parts` |
//! | ordinals | الحادي والعشرون، الأول بعد المئة | `ordinal::ordinal` |
//! | money | عشرون جنيها وخمسون قرشا | `money::money` |
//!
//! # Beside the words of others
//!
//! For the numbers, ordinals and amounts that the tests of other libraries assert, some style of ours gives the same
//! words (but for the space that two of them write behind و, and the spelling ترليون) in 97 of 104 rows of Humanizer,
//! 334 of 339 of tafqit libraries and 52 of 72 of num2words. The rest:
//!
//! * a wrong case: the nominative المئتان after بعد, a tamyiz with tanwin after a hundred or without it after 11 to 99,
//!   a dual that keeps its ن before its noun, a masculine subunit counted as a feminine;
//! * a numeral before its noun where the noun says it: «واحد كتاب», «اثنان كتابان»;
//! * a scale counted by a loose «وألف» where it must be said twice: «مئة ألف وألف»;
//! * the article on the first of several coordinates only: «بعد الثلاثة آلاف ومئتين»;
//! * decimals read as hundredths after a comma, or with بالعشرة; 99 fils of a dinar that has a thousand;
//! * a cardinal where an ordinal was asked for, ثمان for ثماني in 18, other transliterations of the names from 10⁴⁵.
//!
//! No float holds a value and nothing here panics. Names of powers of a thousand and of currencies come from
//! `seeds/lexicon/scale_names.tsv` and `seeds/lexicon/currency_names.tsv`.

mod cardinal;
mod digits;
mod error;
mod figure;
mod fraction;
mod generated;
mod integer;
mod line;
mod money;
mod noun;
mod ordinal;
mod quantity;
mod speller;
mod style;
#[cfg(test)]
mod tests;
mod units;

pub use error::SpellError;
pub use figure::Figure;
pub use noun::Noun;
pub use speller::Speller;
pub use style::{
    ArticlePlace, Case, DecimalReading, Gender, HundredJoin, HundredSpelling, NegativeWord, Order,
    OrdinalJoin, PointWord, State, Tanwin,
};

/// A number in the default style: masculine, nominative, indefinite, greatest part first.
///
/// ```
/// use rasd_number::spell::spell;
/// assert_eq!(spell(0), "صفر");
/// assert_eq!(spell(-18), "سالب ثمانية عشر");
/// assert_eq!(spell(325_412), "ثلاثمئة وخمسة وعشرون ألفا وأربعمئة واثنا عشر");
/// ```
pub fn spell(n: impl Into<Figure>) -> String {
    Speller::new().cardinal(n)
}
