//! Matches as JSON and the like: the fields and names of `rasd extract`, offsets in bytes.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::matches::{Candidate, Modifier, NumberKind, NumberMatch, Role, Value};

impl NumberKind {
    /// The name in output: `cardinal`, `money`.
    const fn name(self) -> &'static str {
        match self {
            Self::Cardinal => "cardinal",
            Self::Ordinal => "ordinal",
            Self::Fraction => "fraction",
            Self::Percent => "percent",
            Self::Permille => "permille",
            Self::Multiplier => "multiplier",
            Self::Money => "money",
            Self::Quantity => "quantity",
            Self::Age => "age",
            Self::Count => "count",
            Self::Score => "score",
            Self::Identifier => "identifier",
            Self::Phone => "phone",
        }
    }
}

impl Serialize for NumberKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for Modifier {
    /// The names of TIMEX3: `APPROX`, `EQUAL_OR_MORE`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(match self {
            Self::Approx => "APPROX",
            Self::MoreThan => "MORE_THAN",
            Self::LessThan => "LESS_THAN",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::Vague => "VAGUE",
        })
    }
}

impl Serialize for Role {
    /// `label`, `enumerator`, `regnal`, …
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(match self {
            Self::Label => "label",
            Self::Enumerator => "enumerator",
            Self::Regnal => "regnal",
            Self::Partitive => "partitive",
            Self::Latest => "latest",
            Self::Recent => "recent",
        })
    }
}

impl Serialize for Value {
    /// The canonical string: `2800`, `1/3`, `20..99`, `3..`, `3-1`, the digits of a telephone number.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Candidate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Candidate", 3)?;
        optional(&mut out, "value", self.value.as_ref())?;
        optional(&mut out, "currency", self.currency)?;
        out.serialize_field("percent", &self.percent)?;
        out.end()
    }
}

impl Serialize for NumberMatch {
    /// The fields of `rasd extract` with offsets in bytes; what is absent is left out, `confidence` is in percent.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("NumberMatch", 16)?;
        out.serialize_field("start", &self.span.start())?;
        out.serialize_field("end", &self.span.end())?;
        let core = (self.core != self.span).then_some([self.core.start(), self.core.end()]);
        optional(&mut out, "core", core)?;
        out.serialize_field("kind", &self.kind)?;
        ends(&mut out, &self.value)?;
        optional(&mut out, "mod", self.modifier)?;
        optional(&mut out, "role", self.role)?;
        optional(&mut out, "currency", self.currency)?;
        optional(&mut out, "unit", self.unit)?;
        optional(&mut out, "per", self.per)?;
        optional(&mut out, "check", self.check)?;
        optional(&mut out, "implicit", self.implicit.then_some(true))?;
        optional(&mut out, "candidates", Some(&self.candidates).filter(|others| !others.is_empty()))?;
        out.serialize_field("confidence", &self.confidence)?;
        out.serialize_field("rule", self.rule)?;
        out.end()
    }
}

/// The value of a match: `value`, and `lo` and `hi` of a range.
fn ends<S: SerializeStruct>(out: &mut S, value: &Value) -> Result<(), S::Error> {
    out.serialize_field("value", value)?;
    let (low, high) =
        if let Value::Range(low, high) = value { (low.as_ref(), high.as_ref()) } else { (None, None) };
    optional(out, "lo", low)?;
    optional(out, "hi", high)
}

fn optional<S: SerializeStruct>(
    out: &mut S,
    name: &'static str,
    value: Option<impl Serialize>,
) -> Result<(), S::Error> {
    match value {
        Some(value) => out.serialize_field(name, &value),
        None => out.skip_field(name),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, find};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = find(text, &Options::default());
        assert_eq!(serde_json::to_string(&found).unwrap(), expected);
    }

    #[test]
    fn a_range_with_its_bounds() {
        check(
            "20-30%",
            r#"[{"start":0,"end":6,"kind":"percent","value":"20..30","lo":"20","hi":"30","confidence":90,"rule":"number.range.dash"}]"#,
        );
    }

    #[test]
    fn an_open_currency_with_its_candidates() {
        let found = find("نحو 3 أوقيات", &Options::default());
        let json = serde_json::to_value(&found).unwrap();
        assert_eq!(json[0]["mod"], "APPROX");
        assert_eq!(json[0]["core"], serde_json::json!([7, 21]));
        let money = serde_json::to_value(find("7 ليرات", &Options::default())).unwrap();
        assert_eq!(money[0]["currency"], serde_json::Value::Null);
        assert_eq!(money[0]["candidates"][0]["currency"], "TRY");
    }
}
