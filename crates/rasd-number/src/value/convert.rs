//! Conversions to the number types of other crates, each behind the feature of its name.

#[cfg(any(feature = "rust_decimal", feature = "bigdecimal", feature = "num-rational"))]
use super::Number;

#[cfg(feature = "rust_decimal")]
impl TryFrom<&Number> for rust_decimal::Decimal {
    type Error = super::NumberError;

    /// The same value with the same scale; an error when it has no end or does not fit into 96 bits.
    fn try_from(number: &Number) -> Result<Self, Self::Error> {
        let (digits, scale) = number.finite().ok_or_else(super::NumberError::range)?;
        let digits = digits.to_i128().ok_or_else(super::NumberError::range)?;
        Self::try_from_i128_with_scale(digits, scale).map_err(|_| super::NumberError::range())
    }
}

#[cfg(feature = "bigdecimal")]
impl TryFrom<&Number> for bigdecimal::BigDecimal {
    type Error = super::NumberError;

    /// The same value with the same scale; an error when it has no end.
    fn try_from(number: &Number) -> Result<Self, Self::Error> {
        let (digits, scale) = number.finite().ok_or_else(super::NumberError::range)?;
        Ok(Self::new(digits.to_big(), scale.into()))
    }
}

#[cfg(feature = "num-rational")]
impl From<&Number> for num_rational::BigRational {
    /// The same value in lowest terms.
    fn from(number: &Number) -> Self {
        let (top, below) = number.reduced();
        Self::new(top.to_big(), below.to_big())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for super::Number {
    /// As its canonical string, exact whatever its size.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for super::Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(all(
    test,
    feature = "rust_decimal",
    feature = "bigdecimal",
    feature = "num-rational",
    feature = "serde"
))]
mod tests {
    use super::Number;

    #[test]
    fn keeps_value_and_scale() {
        let number: Number = "1.50".parse().unwrap();
        assert_eq!(rust_decimal::Decimal::try_from(&number).unwrap().to_string(), "1.50");
        assert_eq!(bigdecimal::BigDecimal::try_from(&number).unwrap().to_string(), "1.50");
        assert_eq!(num_rational::BigRational::from(&number).to_string(), "3/2");
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"1.5\"");
        assert_eq!(serde_json::from_str::<Number>("\"1.5\"").unwrap(), number);
    }

    #[test]
    fn refuses_what_has_no_end() {
        assert!(rust_decimal::Decimal::try_from(&Number::ratio(1, 3)).is_err());
        assert!(rust_decimal::Decimal::try_from(&Number::power_of_ten(60)).is_err());
        assert!(bigdecimal::BigDecimal::try_from(&Number::ratio(1, 3)).is_err());
    }
}
