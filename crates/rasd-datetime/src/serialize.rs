//! Matches for serde: kinds, checks and modifiers by their names in the output, spans as a pair of bytes, days and times as in
//! ISO 8601. What is not known is `null`.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::civil::{CivilDate, CivilDateTime, CivilTime};
use crate::matches::{Check, Modifier, TemporalKind, TemporalMatch, Timex};

/// Types that are written by their name.
macro_rules! by_name {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    )*};
}

/// Types that are written as they are displayed.
macro_rules! as_displayed {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )*};
}

by_name!(TemporalKind, Check, Modifier);
as_displayed!(CivilDate, CivilTime, CivilDateTime);

impl Serialize for Timex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Timex", 3)?;
        fields.serialize_field("type", self.class)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("mod", &self.modifier)?;
        fields.end()
    }
}

impl Serialize for TemporalMatch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("TemporalMatch", 21)?;
        fields.serialize_field("span", &(self.span.start(), self.span.end()))?;
        fields.serialize_field("core", &(self.core.start(), self.core.end()))?;
        fields.serialize_field("kind", &self.kind)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("mod", &self.modifier)?;
        fields.serialize_field("lo", &self.lo)?;
        fields.serialize_field("hi", &self.hi)?;
        fields.serialize_field("edtf", &self.edtf)?;
        fields.serialize_field("timex", &self.timex)?;
        fields.serialize_field("begin", &self.begin)?;
        fields.serialize_field("end_point", &self.end_point)?;
        fields.serialize_field("days", &self.days)?;
        fields.serialize_field("underspecified", &self.underspecified)?;
        fields.serialize_field("calendar", &self.calendar)?;
        fields.serialize_field("cal_value", &self.cal_value)?;
        fields.serialize_field("check", &self.check)?;
        fields.serialize_field("role", &self.role)?;
        fields.serialize_field("candidates", &self.candidates)?;
        fields.serialize_field("confidence", &self.confidence)?;
        fields.serialize_field("rule", self.rule)?;
        fields.serialize_field("resolved_by", &self.resolved_by)?;
        fields.end()
    }
}

#[test]
fn matches_are_written_by_their_names() {
    let context = crate::Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap());
    let found = crate::parse("أواخر الشهر المقبل", &context).unwrap();
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["kind"], "date");
    assert_eq!(json["mod"], "END");
    assert_eq!(json["value"], "2022-02");
    assert_eq!(json["days"], serde_json::json!(["2022-02-01", "2022-02-28"]));
    assert_eq!(json["span"], serde_json::json!([0, 34]));
    assert_eq!(json["check"], serde_json::Value::Null);
}
