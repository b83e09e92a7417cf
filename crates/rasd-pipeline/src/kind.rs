//! What a mention is: the closed list of kinds, with the names they have in the output.

use std::fmt;
use std::str::FromStr;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $example:literal;)+) => {
        /// The kind of a mention.
        ///
        /// ```
        /// use rasd_pipeline::Kind;
        ///
        /// assert_eq!(Kind::DateRange.name(), "date_range");
        /// assert_eq!("money".parse(), Ok(Kind::Money));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            $($(#[$doc])* $variant,)+
        }

        impl Kind {
            /// Every kind, in the order of the documentation.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant,)+];

            /// The name in the output.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Kind::$variant => $name,)+
                }
            }

            /// An example of what is found.
            pub const fn example(self) -> &'static str {
                match self {
                    $(Kind::$variant => $example,)+
                }
            }
        }
    };
}

kinds! {
    /// A number on its own: «2800», «ألفا».
    Cardinal = "cardinal", "ألفا شركة";
    /// A place in an order: «الثالث», «الـ21».
    Ordinal = "ordinal", "الثالث";
    /// A part of a whole: «ثلثا», «واحدة من كل ثماني».
    Fraction = "fraction", "ثلثا السكان";
    /// Hundredths: «12 في المئة».
    Percent = "percent", "12 في المئة";
    /// Thousandths: «ثلاثة في الألف».
    Permille = "permille", "ثلاثة في الألف";
    /// How many times as much: «ضعف», «ثلاثة أضعاف».
    Multiplier = "multiplier", "ثلاثة أضعاف";
    /// An amount of a currency: «3.2 مليار دولار».
    Money = "money", "3.2 مليار دولار";
    /// An amount of a unit of measurement: «40 كيلومترا».
    Quantity = "quantity", "40 كيلومترا";
    /// How old somebody or something is: «عن 83 عاما».
    Age = "age", "عن 83 عاما";
    /// A number that lies in a noun: «شركتان».
    Count = "count", "شركتان";
    /// The result of a match: «3-1».
    Score = "score", "3-1";
    /// A number that names something: «رقم الهوية 1023456789».
    Identifier = "identifier", "رقم الهوية 1023456789";
    /// A telephone number.
    Phone = "phone", "+961 1 123456";
    /// A day, month, year or longer unit of the calendar.
    Date = "date", "12 تشرين الثاني 2021";
    /// A time of day.
    Time = "time", "الثامنة إلا ربعا مساء";
    /// A day with a time of day.
    Datetime = "datetime", "الخميس في الثامنة مساء";
    /// From one date to another.
    DateRange = "date_range", "من 3 إلى 7 مايو 2019";
    /// From one time of day to another.
    TimeRange = "time_range", "من التاسعة إلى الخامسة";
    /// How long: «ثلاثة أسابيع».
    Duration = "duration", "ثلاثة أسابيع";
    /// How often: «كل خميس».
    Set = "set", "كل خميس";
    /// A person, place, organisation or another thing with a name.
    Entity = "entity", "كازاخستان";
    /// A quotation.
    Quote = "quote", "«نعم»";
    /// A web address.
    Url = "url", "https://example.org";
    /// A mail address.
    Email = "email", "info@example.org";
    /// A hashtag.
    Hashtag = "hashtag", "#رصد";
    /// A user's handle.
    Handle = "mention", "@rasd";
}

impl Kind {
    /// True for the kinds that stand for a value in the text: numbers, money, dates and their like.
    pub const fn is_value(self) -> bool {
        !matches!(self, Kind::Entity | Kind::Quote | Kind::Url | Kind::Email | Kind::Hashtag | Kind::Handle)
    }

    /// True for the kinds that are left out unless they are asked for.
    pub const fn is_opt_in(self) -> bool {
        matches!(self, Kind::Quote | Kind::Url | Kind::Email | Kind::Hashtag | Kind::Handle)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is no kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKind(String);

impl fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no kind `{}`; the kinds are", self.0)?;
        Kind::ALL.iter().try_for_each(|kind| write!(f, " {}", kind.name()))
    }
}

impl std::error::Error for UnknownKind {}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Kind::ALL.iter().find(|kind| kind.name() == name);
        found.copied().ok_or_else(|| UnknownKind(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn names_read_back() {
        for kind in Kind::ALL {
            assert_eq!(kind.name().parse(), Ok(*kind));
        }
    }

    #[test]
    fn unknown_name_lists_the_kinds() {
        let error = "moni".parse::<Kind>().unwrap_err().to_string();
        assert!(error.starts_with("there is no kind `moni`") && error.contains(" money "), "{error}");
    }
}
