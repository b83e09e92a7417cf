//! What a word of the time vocabulary means: small values that the grammar's terminals ask for.

pub(crate) use crate::calendar::Calendar;
pub(crate) use crate::context::{MonthSystem, RegionSettings};
pub(crate) use crate::said::{Edge, Era, Modifier, Part, Relator, Shift, Unit};

/// A form of the vocabulary.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// The words as written in the seeds, with ال where they need it.
    pub(crate) surface: &'static str,
    /// What they mean.
    pub(crate) sense: Sense,
    /// 0 = clear on its own, 1 = needs a neighbour, 2 = needs a fixed construction.
    pub(crate) amb: u8,
}

/// The meaning of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month; `other` is the second reading of an open name (تشرين), 0 otherwise.
    Month { calendar: Calendar, month: u8, other: u8 },
    /// A weekday, Monday is 1.
    Weekday(u8),
    /// An era mark (هجرية, ق.م).
    Era(Era),
    /// An era mark of one letter, straight after its number (م, هـ).
    EraLetter(Era),
    /// A part of the day.
    Part(Part),
    /// A unit of time.
    Unit(Unit, Count),
    /// A season, as EDTF 21 to 24.
    Season(u8),
    /// A quarter, half or third of a year.
    Fraction(Fraction),
    /// Early, mid, late.
    Edge(Edge),
    /// A day with a name: غرة, سلخ.
    MonthDay(MonthDay),
    /// عامي, before two years.
    YearPair,
    /// A day counted from today.
    Day(i8),
    /// A part of such a day.
    DayPart(Part, i8),
    /// الآن.
    Present,
    /// الماضي, المقبل.
    Shift(Shift),
    /// هالسنة: a unit and what moves it in one word.
    Moved(Unit, i8),
    /// هذا.
    This,
    /// ذلك.
    That,
    /// قبل, منذ.
    Relator(Relator),
    /// A period said in one word: يوميا.
    Set(&'static str),
    /// الثمانينيات.
    Decade(u8),
    /// An index of [`super::generated::ZONES`].
    Zone(u8),
    /// An index of [`super::generated::HOLIDAYS`].
    Holiday(u8),
    /// A word that numerals begin with.
    Numeral,
    /// A word of a fraction.
    PartOfOne,
    /// A small word.
    Word(Word),
    /// A word that makes the date after it a name.
    Name(Name),
}

/// Singular, dual or plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    Single,
    Dual,
    Plural,
}

/// A part of a year that is counted with an ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fraction {
    Quarter,
    Half,
    Third,
}

/// A day of the month with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MonthDay {
    First,
    Last,
}

/// The small words of the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    From,
    To,
    Between,
    In,
    On,
    Joins,
    Except,
    Every,
    Whole,
    AfterHour,
    About,
    More,
    Less,
    Atleast,
    Atmost,
    Some,
    /// آلاف and نيف, which begin vague lengths.
    Scaled,
    Or,
    Now,
    Weekend,
    Date,
    Remain,
    Passed,
    Fiscal,
    SeasonOfPlay,
    /// بقية, before a period.
    Rest,
    /// طوال, before a period.
    Throughout,
    /// مرتين, before في and a period.
    Twice,
}

/// What a naming word makes of the date after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// شارع, حركة: no date at all.
    Place,
    /// ثورة, حرب: the name of an event.
    Event,
    /// مونديال, بطولة: a year after it is no amount.
    Contest,
    /// A title or given name: رجب after it is a person.
    Person,
    /// The first word of an office: العام after it is no year.
    Office,
    /// الأسود, الدامي: a weekday or month before it is the name of an event.
    Epithet,
}

/// The rule of a feast's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feast {
    /// A month and day of a calendar.
    Fixed(Calendar, u8, u8),
    /// Days after the Easter of the Western churches.
    Easter(i8),
    /// Days after the Easter of the Eastern churches.
    OrthodoxEaster(i8),
}
