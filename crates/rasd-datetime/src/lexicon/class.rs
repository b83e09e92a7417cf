//! What a word may be and do, as far as its senses tell: a rule asks for a bit before it looks at any sense.

use super::sense::{Count, Part, Relator, Sense, Unit, Word};

/// The classes of a word, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u64);

/// One constant a class, each a bit of its own.
macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)+) => {
        impl Classes {
            $($(#[$doc])* pub(crate) const $name: Self = Self(1 << $bit);)+
        }
    };
}

classes! {
    /// It belongs to the vocabulary.
    KNOWN = 0;
    /// An expression may begin with it.
    BEGINS = 1;
    /// An expression may be nothing else; يوم only with ال.
    ALONE = 2;
    /// It means something without a word of time behind it.
    TELLS = 3;
    /// It may join the ends of a range.
    JOINS = 4;
    /// A plural unit: one other word may stand before its adjective.
    PLURAL = 5;

    /// A numeral may begin here.
    NUMERAL = 6;
    /// A number in digits.
    NUMBER = 7;
    /// A date in digits, kept together by the tokenizer.
    DATE_TOKEN = 8;
    /// A time in digits.
    TIME_TOKEN = 9;
    /// An opening round bracket.
    BRACKET = 10;

    MONTH = 11;
    WEEKDAY = 12;
    ERA = 13;
    PART = 14;
    SEASON = 15;
    FRACTION = 16;
    EDGE = 17;
    MONTH_DAY = 18;
    YEAR_PAIR = 19;
    DAY = 20;
    DAY_PART = 21;
    PRESENT = 22;
    SHIFT = 23;
    THIS = 24;
    SET = 25;
    DECADE = 26;
    ZONE = 27;
    HOLIDAY = 28;

    CLOCK_UNIT = 29;
    HOUR = 30;
    DAY_UNIT = 31;
    NIGHT = 32;
    WEEK = 33;
    MONTH_UNIT = 34;
    YEAR_UNIT = 35;
    LONG_UNIT = 36;

    AGO = 37;
    AHEAD = 38;
    SINCE = 39;
    WITHIN = 40;
    FOR = 41;
    UNTIL = 42;
    FROM_ON = 43;

    FROM = 44;
    TO = 45;
    BETWEEN = 46;
    IN = 47;
    ON = 48;
    SAME_DAY = 49;
    EXCEPT = 50;
    EVERY = 51;
    WHOLE = 52;
    AFTER_HOUR = 53;
    BOUND = 54;
    SOME = 55;
    /// Digits that may be a year or a field of a date; told of what lies ahead only.
    FIELD = 56;
    NOW = 57;
    WEEKEND = 58;
    NIGHTS = 59;
    FISCAL = 60;
    /// A small word that no terminal asks for by its class.
    SMALL = 61;
    /// A sign of currency or arithmetic, or a fraction like ½.
    SYMBOL = 62;
    /// A punctuation mark that rules read inside an expression.
    SIGN = 63;
}

impl Classes {
    /// No class.
    pub(crate) const NONE: Self = Self(0);
    /// Every class.
    pub(crate) const ANY: Self = Self(u64::MAX);
    /// Any unit of time.
    pub(crate) const UNIT: Self = Self::CLOCK_UNIT
        .or(Self::HOUR)
        .or(Self::DAY_UNIT)
        .or(Self::NIGHT)
        .or(Self::WEEK)
        .or(Self::MONTH_UNIT)
        .or(Self::YEAR_UNIT)
        .or(Self::LONG_UNIT);
    /// Any preposition of time.
    pub(crate) const RELATOR: Self = Self::AGO
        .or(Self::AHEAD)
        .or(Self::SINCE)
        .or(Self::WITHIN)
        .or(Self::FOR)
        .or(Self::UNTIL)
        .or(Self::FROM_ON);
    /// What a clock time may begin with.
    pub(crate) const CLOCK: Self =
        Self::NUMERAL.or(Self::HOUR).or(Self::PART).or(Self::TIME_TOKEN).or(Self::AFTER_HOUR);
    /// What reads as more than a mark wherever it stands.
    pub(crate) const SOLID: Self =
        Self::KNOWN.or(Self::NUMBER).or(Self::DATE_TOKEN).or(Self::TIME_TOKEN).or(Self::SYMBOL);
    /// Any small word but those that stand for a period or announce an hour.
    pub(crate) const ANY_WORD: Self = Self::FROM
        .or(Self::TO)
        .or(Self::BETWEEN)
        .or(Self::IN)
        .or(Self::ON)
        .or(Self::SAME_DAY)
        .or(Self::EXCEPT)
        .or(Self::EVERY)
        .or(Self::WHOLE)
        .or(Self::BOUND)
        .or(Self::SOME)
        .or(Self::NOW)
        .or(Self::NIGHTS)
        .or(Self::FISCAL)
        .or(Self::SMALL);

    /// The classes of a sense so doubtful: a month or a weekday that needs a fixed construction is no expression alone.
    pub(super) fn of(sense: Sense, amb: u8) -> Self {
        let doubtful = amb > 1 && matches!(sense, Sense::Month { .. } | Sense::Weekday(_));
        let roles = [
            (begins(sense), Self::BEGINS),
            (is_alone(sense) && !doubtful, Self::ALONE),
            (!links(sense), Self::TELLS),
            (joins(sense), Self::JOINS),
            (matches!(sense, Sense::Unit(_, Count::Plural)), Self::PLURAL),
        ];
        let all = Self::KNOWN.or(kind(sense));
        roles.iter().filter(|(has, _)| *has).fold(all, |all, (_, role)| all.or(*role))
    }

    /// The class of a unit; the small ones share one, as do those above a year.
    pub(crate) const fn of_unit(unit: Unit) -> Self {
        match unit {
            Unit::Millisecond | Unit::Second | Unit::Minute => Self::CLOCK_UNIT,
            Unit::Hour => Self::HOUR,
            Unit::Day => Self::DAY_UNIT,
            Unit::Night => Self::NIGHT,
            Unit::Week => Self::WEEK,
            Unit::Month => Self::MONTH_UNIT,
            Unit::Year => Self::YEAR_UNIT,
            Unit::Decade | Unit::Century | Unit::Millennium => Self::LONG_UNIT,
        }
    }

    /// The class of a preposition of time.
    pub(crate) const fn of_relator(relator: Relator) -> Self {
        match relator {
            Relator::Ago => Self::AGO,
            Relator::In => Self::AHEAD,
            Relator::Since => Self::SINCE,
            Relator::Within => Self::WITHIN,
            Relator::For => Self::FOR,
            Relator::Until => Self::UNTIL,
            Relator::From => Self::FROM_ON,
        }
    }

    /// The class of a small word.
    pub(crate) const fn of_word(word: Word) -> Self {
        match word {
            Word::From => Self::FROM,
            Word::To => Self::TO,
            Word::Between => Self::BETWEEN,
            Word::In => Self::IN,
            Word::On => Self::ON,
            Word::Joins => Self::SAME_DAY,
            Word::Except => Self::EXCEPT,
            Word::Every => Self::EVERY,
            Word::Whole => Self::WHOLE,
            Word::AfterHour => Self::AFTER_HOUR,
            Word::About | Word::More | Word::Less | Word::Atleast | Word::Atmost => Self::BOUND,
            Word::Some => Self::SOME,
            Word::Now => Self::NOW,
            Word::Weekend => Self::WEEKEND,
            Word::Remain | Word::Passed => Self::NIGHTS,
            Word::Fiscal => Self::FISCAL,
            Word::Or
            | Word::Scaled
            | Word::Date
            | Word::SeasonOfPlay
            | Word::Rest
            | Word::Throughout
            | Word::Twice => Self::SMALL,
        }
    }

    /// True when both have a class in common.
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of both.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The classes of this one that the other has not.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// The class of what a sense is.
const fn kind(sense: Sense) -> Classes {
    match sense {
        Sense::Month { .. } => Classes::MONTH,
        Sense::Weekday(_) => Classes::WEEKDAY,
        Sense::Era(_) | Sense::EraLetter(_) => Classes::ERA,
        Sense::Part(_) => Classes::PART,
        Sense::Unit(unit, _) => Classes::of_unit(unit),
        Sense::Season(_) => Classes::SEASON,
        Sense::Fraction(_) | Sense::PartOfOne => Classes::FRACTION,
        Sense::Edge(_) => Classes::EDGE,
        Sense::MonthDay(_) => Classes::MONTH_DAY,
        Sense::YearPair => Classes::YEAR_PAIR,
        Sense::Day(_) => Classes::DAY,
        Sense::DayPart(..) => Classes::DAY_PART,
        Sense::Present => Classes::PRESENT,
        Sense::Shift(_) => Classes::SHIFT,
        Sense::This | Sense::That | Sense::Moved(..) => Classes::THIS,
        Sense::Relator(relator) => Classes::of_relator(relator),
        Sense::Set(_) => Classes::SET,
        Sense::Decade(_) => Classes::DECADE,
        Sense::Zone(_) => Classes::ZONE,
        Sense::Holiday(_) => Classes::HOLIDAY,
        Sense::Word(word) => Classes::of_word(word),
        Sense::Numeral | Sense::Name(_) => Classes::NONE,
    }
}

/// Words that only hold an expression together begin none.
fn begins(sense: Sense) -> bool {
    match sense {
        Sense::Name(_) | Sense::EraLetter(_) | Sense::Era(_) | Sense::Shift(_) | Sense::Zone(_) => false,
        Sense::Word(word) => matches!(
            word,
            Word::From
                | Word::Between
                | Word::Every
                | Word::AfterHour
                | Word::About
                | Word::More
                | Word::Less
                | Word::Atleast
                | Word::Atmost
                | Word::Some
                | Word::Scaled
                | Word::Weekend
                | Word::Rest
                | Word::Throughout
        ),
        _ => true,
    }
}

/// Words that may be an expression alone; يوم only with ال.
fn is_alone(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Month { .. }
            | Sense::Weekday(_)
            | Sense::Part(Part::Midnight | Part::Midday)
            | Sense::Unit(_, Count::Dual)
            | Sense::Season(_)
            | Sense::Day(_)
            | Sense::DayPart(..)
            | Sense::Present
            | Sense::Moved(..)
            | Sense::Set(_)
            | Sense::Decade(_)
            | Sense::Word(Word::Weekend)
    )
}

/// Words that mean nothing without a word of time behind them.
fn links(sense: Sense) -> bool {
    matches!(sense, Sense::Word(Word::From | Word::To | Word::In | Word::On | Word::Or | Word::Joins))
}

/// Words that join the ends of a range.
fn joins(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Word(Word::To | Word::Between)
            | Sense::Relator(Relator::Until)
            | Sense::Unit(Unit::Century, _)
    )
}
