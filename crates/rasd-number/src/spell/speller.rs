//! The speller and what it can spell.

use super::cardinal::cardinal;
use super::digits::digits;
use super::error::SpellError;
use super::figure::{Figure, Value};
use super::fraction::{decimal, ratio};
use super::line::Line;
use super::money::{currency, money};
use super::noun::Noun;
use super::ordinal::ordinal;
use super::quantity::quantity;
use super::style::{
    ArticlePlace, Case, DecimalReading, Frame, Gender, HundredJoin, HundredSpelling, NegativeWord, Order,
    OrdinalJoin, PointWord, State, Style, Tanwin,
};

/// Spells numbers out in one style. Cheap to copy.
///
/// ```
/// use rasd_number::spell::{Case, Gender, Speller};
/// let speller = Speller::new().gender(Gender::Feminine).case(Case::Genitive);
/// assert_eq!(speller.cardinal(22), "اثنتين وعشرين");
/// assert_eq!(speller.ordinal(22)?, "الثانية والعشرين");
/// # Ok::<(), rasd_number::spell::SpellError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Speller {
    gender: Gender,
    case: Case,
    state: State,
    definite: Option<bool>,
    nisba: bool,
    style: Style,
}

impl Speller {
    /// Masculine, nominative, absolute, modern order, «مئة» joined, no tanwin marks.
    pub fn new() -> Self {
        Self::default()
    }

    /// The gender of what is counted. A [`Noun`] or a currency brings its own.
    #[must_use]
    pub fn gender(self, gender: Gender) -> Self {
        Self { gender, ..self }
    }

    /// The case of the whole phrase.
    #[must_use]
    pub fn case(self, case: Case) -> Self {
        Self { case, ..self }
    }

    /// Whether the reader puts a noun in construct behind a number spelled alone.
    #[must_use]
    pub fn state(self, state: State) -> Self {
        Self { state, ..self }
    }

    /// With the article or without. Left alone, cardinals are indefinite and ordinals definite.
    #[must_use]
    pub fn definite(self, definite: bool) -> Self {
        Self { definite: Some(definite), ..self }
    }

    /// The order of the parts.
    #[must_use]
    pub fn order(self, order: Order) -> Self {
        Self { style: Style { order, ..self.style }, ..self }
    }

    /// Where the article goes in a construct.
    #[must_use]
    pub fn article(self, article: ArticlePlace) -> Self {
        Self { style: Style { article, ..self.style }, ..self }
    }

    /// «مئة» or «مائة».
    #[must_use]
    pub fn hundred(self, hundred: HundredSpelling) -> Self {
        Self { style: Style { hundred, ..self.style }, ..self }
    }

    /// «ثلاثمئة» or «ثلاث مئة».
    #[must_use]
    pub fn join(self, join: HundredJoin) -> Self {
        Self { style: Style { join, ..self.style }, ..self }
    }

    /// The marks of the indefinite accusative.
    #[must_use]
    pub fn tanwin(self, tanwin: Tanwin) -> Self {
        Self { style: Style { tanwin, ..self.style }, ..self }
    }

    /// «سالب» or «ناقص».
    #[must_use]
    pub fn negative(self, negative: NegativeWord) -> Self {
        Self { style: Style { negative, ..self.style }, ..self }
    }

    /// The reading of decimals.
    #[must_use]
    pub fn decimals(self, decimals: DecimalReading) -> Self {
        Self { style: Style { decimals, ..self.style }, ..self }
    }

    /// «فاصل» or «فاصلة».
    #[must_use]
    pub fn point(self, point: PointWord) -> Self {
        Self { style: Style { point, ..self.style }, ..self }
    }

    /// «الخامس بعد المئة» or «المئة والخامس».
    #[must_use]
    pub fn ordinal_join(self, ordinal_join: OrdinalJoin) -> Self {
        Self { style: Style { ordinal_join, ..self.style }, ..self }
    }

    /// Whether an amount names the country too: «عشرون جنيها مصريا».
    #[must_use]
    pub fn nisba(self, nisba: bool) -> Self {
        Self { nisba, ..self }
    }

    /// A cardinal number, a decimal or a fraction.
    ///
    /// ```
    /// use rasd_number::spell::{Figure, Speller};
    /// let speller = Speller::new();
    /// assert_eq!(speller.cardinal(1965), "ألف وتسعمئة وخمسة وستون");
    /// assert_eq!(speller.cardinal("3.25".parse::<Figure>()?), "ثلاثة فاصل خمسة وعشرون");
    /// assert_eq!(speller.cardinal("3/4".parse::<Figure>()?), "ثلاثة أرباع");
    /// # Ok::<(), rasd_number::spell::SpellError>(())
    /// ```
    pub fn cardinal(self, n: impl Into<Figure>) -> String {
        let Figure { negative, value } = n.into();
        let mut line = self.line(negative);
        let frame = self.frame(false);
        match &value {
            Value::Whole(n) => cardinal(&mut line, n, frame),
            Value::Decimal(whole, decimals) => decimal(&mut line, whole, decimals, frame),
            Value::Ratio(numerator, denominator) => ratio(&mut line, *numerator, *denominator, frame),
        }
        line.finish()
    }

    /// An ordinal number, definite unless told otherwise.
    ///
    /// ```
    /// use rasd_number::spell::{Gender, Speller};
    /// let speller = Speller::new();
    /// assert_eq!(speller.ordinal(21)?, "الحادي والعشرون");
    /// assert_eq!(speller.gender(Gender::Feminine).ordinal(11)?, "الحادية عشرة");
    /// assert_eq!(speller.ordinal(101)?, "الأول بعد المئة");
    /// assert_eq!(speller.definite(false).ordinal(3)?, "ثالث");
    /// # Ok::<(), rasd_number::spell::SpellError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the number is negative or not whole: [`SpellError::is_out_of_range`].
    pub fn ordinal(self, n: impl Into<Figure>) -> Result<String, SpellError> {
        let figure = n.into();
        let (false, Value::Whole(n)) = (figure.negative, &figure.value) else {
            return Err(SpellError::out_of_range(&self.cardinal(figure)));
        };
        let mut line = Line::new(self.style);
        ordinal(&mut line, n, self.frame(true));
        Ok(line.finish())
    }

    /// A number with the noun that it counts.
    ///
    /// ```
    /// use rasd_number::spell::{Case, Gender, Noun, Speller};
    /// let book = Noun::new("كتاب", "كتب", Gender::Masculine);
    /// let speller = Speller::new();
    /// assert_eq!(speller.counted(1, &book), "كتاب واحد");
    /// assert_eq!(speller.case(Case::Accusative).counted(2, &book), "كتابين");
    /// assert_eq!(speller.counted(25_000, &book), "خمسة وعشرون ألف كتاب");
    /// assert_eq!(speller.counted(101, &book), "مئة كتاب وكتاب");
    /// ```
    pub fn counted(self, n: impl Into<Figure>, noun: &Noun) -> String {
        let Figure { negative, value } = n.into();
        let mut line = self.line(negative);
        let forms = noun.forms();
        quantity(&mut line, &value, &forms, self.frame(false));
        line.finish()
    }

    /// An amount of money, `code` as in ISO 4217.
    ///
    /// ```
    /// use rasd_number::spell::{Figure, Speller};
    /// let amount: Figure = "20.50".parse()?;
    /// assert_eq!(Speller::new().money(amount.clone(), "EGP")?, "عشرون جنيها وخمسون قرشا");
    /// assert_eq!(Speller::new().nisba(true).money(amount, "LBP")?, "عشرون ليرة لبنانية وخمسون قرشا");
    /// # Ok::<(), rasd_number::spell::SpellError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When no currency has the code: [`SpellError::is_unknown_currency`].
    pub fn money(self, n: impl Into<Figure>, code: &str) -> Result<String, SpellError> {
        let Figure { negative, value } = n.into();
        let found = currency(code).ok_or_else(|| SpellError::unknown_currency(code))?;
        let mut line = self.line(negative);
        money(&mut line, &value, found, self.nisba, self.frame(false));
        Ok(line.finish())
    }

    /// Digits one by one, as a telephone number is read; other signs between them become one comma.
    ///
    /// ```
    /// use rasd_number::spell::Speller;
    /// assert_eq!(Speller::new().digits("+20 10")?, "زائد اثنان صفر، واحد صفر");
    /// # Ok::<(), rasd_number::spell::SpellError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no digit, or a letter: [`SpellError::is_not_a_number`].
    pub fn digits(self, text: &str) -> Result<String, SpellError> {
        let mut line = Line::new(self.style);
        digits(&mut line, text, self.gender)?;
        Ok(line.finish())
    }

    fn line(self, negative: bool) -> Line {
        let mut line = Line::new(self.style);
        if negative {
            line.word(match self.style.negative {
                NegativeWord::Salib => "سالب",
                NegativeWord::Naqis => "ناقص",
            });
        }
        line
    }

    fn frame(self, definite: bool) -> Frame {
        Frame {
            gender: self.gender,
            case: self.case,
            definite: self.definite.unwrap_or(definite),
            construct: self.state == State::Construct,
        }
    }
}
