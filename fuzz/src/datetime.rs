//! Time expressions of any text.

use rasd_datetime::{CivilDate, CivilDateTime, CivilTime, Context, find, parse};

/// Spans are slices in order, cores lie inside, dates exist, a found expression that is the whole text is parsed, and the
/// same text gives the same answer.
pub fn law(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let context = reference();
    let found = find(&text, &context);
    let mut end = 0;
    for one in &found {
        let span = one.span.range();
        assert!(span.start >= end && !one.span.slice(&text).is_empty(), "{text:?}: {one:?}");
        assert!(one.span.contains(one.core) && !one.core.slice(&text).is_empty(), "{text:?}: {one:?}");
        assert!(one.days.is_none_or(|(first, last)| first <= last), "{text:?}: {one:?}");
        assert!(one.value.as_deref() != Some(""), "{text:?}: {one:?}");
        end = span.end;
    }
    if let [one] = found.as_slice()
        && one.span.range() == (0..text.len())
    {
        assert_eq!(parse(&text, &context).as_ref(), Some(one));
    }
    assert_eq!(find(&text, &context), found);
}

fn reference() -> Context {
    let moment = CivilDate::new(2022, 1, 8)
        .zip(CivilTime::new(12, 30, 0))
        .map(|(date, time)| CivilDateTime { date, time });
    moment.map_or_else(Context::new, |moment| Context::new().with_reference(moment).with_region("LB"))
}
