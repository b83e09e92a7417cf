//! Amounts of money.

use super::cardinal::counted;
use super::figure::Value;
use super::generated::CURRENCIES;
use super::integer::Integer;
use super::line::Line;
use super::noun::Forms;
use super::quantity::quantity;
use super::style::Frame;

/// A currency and what its parts are called.
#[derive(Clone, Copy, Debug)]
pub(super) struct Currency {
    /// ISO 4217.
    pub(super) code: &'static str,
    pub(super) unit: Forms<'static>,
    pub(super) subunit: Option<Forms<'static>>,
    /// Subunits in a unit: 5, 10, 100 or 1000.
    pub(super) factor: u16,
}

/// The currency of a code, in capitals or not.
pub(super) fn currency(code: &str) -> Option<&'static Currency> {
    let code = code.to_ascii_uppercase();
    let at = CURRENCIES.binary_search_by(|currency| currency.code.cmp(&code)).ok()?;
    CURRENCIES.get(at)
}

/// An amount: «عشرون جنيها وخمسون قرشا», «خمسون قرشا», «صفر جنيه».
///
/// Decimals that are no whole number of subunits, or of a currency that has none, are read as a decimal number before the noun in the
/// genitive singular: «واحد فاصل خمسة ين».
pub(super) fn money(line: &mut Line, value: &Value, currency: &Currency, nisba: bool, frame: Frame) {
    let nisba = if nisba { currency.unit.nisba } else { None };
    let unit = Forms { nisba, ..currency.unit };
    let Value::Decimal(whole, decimals) = value else { return quantity(line, value, &unit, frame) };
    match (subunits(decimals, currency.factor), currency.subunit) {
        (Some(0), _) => counted(line, whole, &unit, frame),
        (Some(count), Some(subunit)) => {
            if !whole.is_zero() {
                counted(line, whole, &unit, frame);
                line.and();
            }
            counted(line, &Integer::from(u128::from(count)), &subunit, frame);
        }
        _ => quantity(line, value, &unit, frame),
    }
}

/// How many subunits the decimals make, when it is a whole number of them.
fn subunits(decimals: &[u8], factor: u16) -> Option<u16> {
    let kept = decimals.iter().rposition(|digit| *digit > 0).map_or(0, |last| last + 1);
    let digits = decimals.get(..kept).filter(|digits| digits.len() <= 3)?;
    let count = digits.iter().fold(0, |n: u32, digit| n * 10 + u32::from(*digit)) * u32::from(factor);
    let power = 10_u32.pow(u32::try_from(digits.len()).ok()?);
    u16::try_from(count / power).ok().filter(|_| count % power == 0)
}
