//! Numbers in digits: signs, groups, decimals in every script and region.

use crate::value::Number;

/// The longest number in digits that is read; longer ones are reported as identifiers.
pub(crate) const MAX_DIGITS: usize = 4096;

/// A number in digits with its readings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    /// The likely reading.
    pub(crate) value: Number,
    /// The other reading of a single separator before three digits.
    pub(crate) other: Option<Number>,
    /// Digits only, no separator: a year, a label, a part of a phone number.
    pub(crate) plain: bool,
    /// So many digits before the decimal mark.
    pub(crate) whole: usize,
    /// Begins with 0 and goes on.
    pub(crate) leading_zero: bool,
    /// Has a sign.
    pub(crate) signed: bool,
}

impl Digits {
    /// «000» is the torn end of a number and none itself.
    pub(crate) fn is_torn_end(&self) -> bool {
        self.plain && self.whole > 2 && self.value.is_zero()
    }
}

/// What decides between group and decimal when one separator stands before exactly three digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A comma groups and a point is decimal, the usage of most countries.
    Point,
    /// A point groups and a comma is decimal: DZ LB LY MA MR TN.
    Comma,
    /// What follows must be whole: «2.800 إصابة».
    Group,
    /// What follows is measured: «1,234 مليون».
    Decimal,
}

/// The digits and separators of a token, without its sign.
#[derive(Debug, Default)]
struct Parts {
    groups: Vec<String>,
    separators: Vec<char>,
}

/// Reads a token of digits; `None` when it holds anything else or too many digits.
pub(crate) fn read(text: &str, mark: Mark) -> Option<Digits> {
    short(text).or_else(|| long(text, mark))
}

/// Digits alone, as most numbers are, so few that a word holds them.
pub(crate) fn short(text: &str) -> Option<Digits> {
    let (mut value, mut whole) = (0_i64, 0);
    for c in text.chars() {
        let digit = digit_value(c).filter(|_| whole < MAX_SHORT)?;
        value = value * 10 + i64::from(digit);
        whole += 1;
    }
    let leading_zero = whole > 1 && text.chars().next().and_then(digit_value) == Some(0);
    (whole > 0).then(|| Digits {
        value: value.into(),
        other: None,
        plain: true,
        whole,
        leading_zero,
        signed: false,
    })
}

/// So many digits always fit into 64 bits.
const MAX_SHORT: usize = 18;

/// Digits with signs and separators.
fn long(text: &str, mark: Mark) -> Option<Digits> {
    if text.len() > 4 * MAX_DIGITS {
        return None;
    }
    let mut negative = false;
    let mut signed = false;
    let mut parts = Parts::default();
    let mut group = String::new();
    for c in text.chars() {
        match (digit(c), c) {
            (Some(digit), _) => group.push(digit),
            (None, '-' | '−' | '+') if group.is_empty() && parts.groups.is_empty() => {
                negative = c != '+';
                signed = true;
            }
            (None, '.' | ',' | '٫' | '٬' | '،' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' | ' ') =>
            {
                parts.groups.push(core::mem::take(&mut group));
                parts.separators.push(c);
            }
            (None, c) if crate::marks::is_mark(c) => {}
            _ => return None,
        }
    }
    parts.groups.push(group);
    let mut digits = parts.digits(mark)?;
    digits.signed = signed;
    if negative {
        digits.value = digits.value.negated();
        digits.other = digits.other.map(|other| other.negated());
    }
    Some(digits)
}

/// A digit of any of the four scripts as ASCII.
pub(crate) fn digit(c: char) -> Option<char> {
    digit_value(c).and_then(|value| char::from_digit(value, 10))
}

/// The value of a digit of any of the four scripts.
fn digit_value(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return None,
    };
    u32::from(c).checked_sub(u32::from(zero))
}

impl Parts {
    fn digits(&self, mark: Mark) -> Option<Digits> {
        let first = self.groups.first()?;
        let all: usize = self.groups.iter().map(String::len).sum();
        if all == 0 || all > MAX_DIGITS {
            return None;
        }
        let leading_zero = first.len() > 1 && first.starts_with('0');
        let make = |value, other| Digits {
            value,
            other,
            plain: self.separators.is_empty(),
            whole: first.len(),
            leading_zero,
            signed: false,
        };
        let grouped = self.groups_from(0);
        match self.separators.as_slice() {
            [] => Some(make(Number::from_decimal_digits(first, 0)?, None)),
            [one] if is_mark(*one) && *one != '٫' && grouped && *first != "0" && !leading_zero => {
                let (group, decimal) = (self.whole(self.groups.len())?, self.decimal()?);
                let likely = group_wins(*one, mark);
                Some(if likely { make(group, Some(decimal)) } else { make(decimal, Some(group)) })
            }
            ['٫' | '.' | ',' | '،'] => Some(make(self.decimal()?, None)),
            ['٬' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' | ' '] if grouped => {
                Some(make(self.whole(self.groups.len())?, None))
            }
            [.., last] if self.same_separators() && grouped && *last != '٫' => {
                Some(make(self.whole(self.groups.len())?, None))
            }
            [.., '٫' | '.' | ',' | '،'] if self.groups_from(1) => Some(make(self.decimal()?, None)),
            _ => None,
        }
    }

    fn same_separators(&self) -> bool {
        self.separators
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if a == b || !is_mark(*a) && !is_mark(*b)))
    }

    /// True when every group but the last `skip` ones is one of a grouped number: one to three digits, then threes.
    fn groups_from(&self, skip: usize) -> bool {
        let end = self.groups.len().saturating_sub(skip);
        let head = self.groups.first().is_some_and(|group| matches!(group.len(), 1..=3));
        head && self.groups.get(1..end).is_some_and(|rest| rest.iter().all(|group| group.len() == 3))
    }

    /// The number of the first `count` groups.
    fn whole(&self, count: usize) -> Option<Number> {
        Number::from_decimal_digits(&self.groups.get(..count)?.concat(), 0)
    }

    /// The number whose last group stands behind the decimal mark.
    fn decimal(&self) -> Option<Number> {
        let fraction = self.groups.last()?;
        let scale = u32::try_from(fraction.len()).ok()?;
        let digits = self.groups.concat();
        if digits.is_empty() {
            return None;
        }
        Number::from_decimal_digits(&digits, scale)
    }
}

/// True for what may be a decimal mark.
fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '،' | '٫')
}

/// True when a single separator before three digits groups.
fn group_wins(separator: char, mark: Mark) -> bool {
    match mark {
        Mark::Group => true,
        Mark::Decimal => false,
        Mark::Point => separator != '.',
        Mark::Comma => separator == '.',
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, read};

    #[track_caller]
    fn check(text: &str, mark: Mark, expected: &str) {
        let value = read(text, mark).map(|digits| digits.value.to_string());
        assert_eq!(value.as_deref(), (!expected.is_empty()).then_some(expected), "{text}");
    }

    #[test]
    fn scripts() {
        check("٢٠٢١", Mark::Point, "2021");
        check("۱۲", Mark::Point, "12");
        check("３", Mark::Point, "3");
        check("٤.5", Mark::Point, "4.5");
    }

    #[test]
    fn one_separator_before_three_digits_depends() {
        check("1.234", Mark::Point, "1.234");
        check("1.234", Mark::Comma, "1234");
        check("1,234", Mark::Point, "1234");
        check("1,234", Mark::Comma, "1.234");
        check("2.800", Mark::Group, "2800");
        check("1,234", Mark::Decimal, "1.234");
        assert_eq!(read("1.234", Mark::Point).unwrap().other.unwrap().to_string(), "1234");
    }

    #[test]
    fn certain_separators() {
        check("2.800.000", Mark::Point, "2800000");
        check("٢٬٨٠٠", Mark::Comma, "2800");
        check("1.234.567,89", Mark::Point, "1234567.89");
        check("١٬٢٠٠٫٥", Mark::Point, "1200.5");
        check("1,75", Mark::Point, "1.75");
        check("0,125", Mark::Point, "0.125");
        check("12 500", Mark::Point, "12500");
        check("1'234'567", Mark::Point, "1234567");
    }

    #[test]
    fn signs() {
        check("-5", Mark::Point, "-5");
        check("−٣٫٢", Mark::Point, "-3.2");
        check("+7", Mark::Point, "7");
    }

    #[test]
    fn refuses() {
        check("", Mark::Point, "");
        check(".", Mark::Point, "");
        check("1a", Mark::Point, "");
        check("1,23,4", Mark::Point, "");
        check(&"9".repeat(5000), Mark::Point, "");
        assert_eq!(read(&"9".repeat(1000), Mark::Point).unwrap().value.to_string().len(), 1000);
    }
}
