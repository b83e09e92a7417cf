//! Overlaps: which of the mentions that share bytes are kept.
//!
//! Among values the longer wins, then the more telling kind, then the earlier. A value inside the name of a listed
//! entity («مجموعة العشرين») goes; so does an entity that shares a byte with a value that stays («دولار أميركي»). The ordinal at the
//! end of a person's name («محمد الخامس») is true beside the name.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rasd_normalize::Span;

use crate::{Class, Kind, Mention};

/// Settles the overlaps of one document: takes out what stays and is of a kind that is kept, sorted by (start, longer first), and drops
/// the rest.
pub(crate) fn settle(mentions: &mut Vec<Mention>, keeps: impl Fn(Kind) -> bool) -> Vec<Mention> {
    // Mentions are large: each is moved when it is known where to.
    let places = sorted(mentions);
    let all: Vec<&Mention> = places.iter().filter_map(|place| mentions.get(*place)).collect();
    let stays: Vec<bool> =
        stays(&all).into_iter().zip(&all).map(|(stays, mention)| stays && keeps(mention.kind)).collect();
    let mut left: Vec<Option<Mention>> = std::mem::take(mentions).into_iter().map(Some).collect();
    let mut kept = Vec::with_capacity(stays.iter().filter(|stays| **stays).count());
    for (place, _) in places.into_iter().zip(stays).filter(|(_, stays)| *stays) {
        if let Some(mention) = left.get_mut(place).and_then(Option::take) {
            kept.push(mention);
        }
    }
    left.clear();
    // Collected in place, so that the room stays.
    *mentions = left.into_iter().map_while(|mention| mention).collect();
    kept
}

/// The places of the mentions in the order of the output.
fn sorted(mentions: &[Mention]) -> Vec<usize> {
    let mut places: Vec<(Order, usize)> = mentions.iter().map(order).zip(0..).collect();
    // What one annotator found is mostly in order, which a stable sort makes use of.
    places.sort();
    places.into_iter().map(|(_, place)| place).collect()
}

/// Which of the sorted mentions stay.
fn stays(mentions: &[&Mention]) -> Vec<bool> {
    let mut values = Vec::with_capacity(mentions.len());
    values.extend((0..).zip(mentions.iter().copied()).filter_map(Value::of));
    let all = values.len();
    keep_disjoint(&mut values);
    drop_swallowed(&mut values, mentions);
    let keeps = |at: usize, mention: &Mention| match mention.kind {
        kind if kind.is_value() => {
            values.len() == all || values.binary_search_by_key(&at, |value| value.at).is_ok()
        }
        Kind::Entity => !touches(&values, mention),
        _ => true,
    };
    (0..).zip(mentions).map(|(at, mention)| keeps(at, mention)).collect()
}

/// The place of a mention in the output.
pub(crate) type Order = (u32, Reverse<u32>, Kind);

/// The order of the output.
pub(crate) fn order(mention: &Mention) -> Order {
    (mention.span.start(), Reverse(mention.span.end()), mention.kind)
}

/// A mention of a value kind, as far as overlaps are concerned.
#[derive(Clone, Copy, Debug)]
struct Value {
    at: usize,
    span: Span,
    kind: Kind,
}

impl Value {
    fn of((at, mention): (usize, &Mention)) -> Option<Self> {
        mention.kind.is_value().then_some(Self { at, span: mention.span, kind: mention.kind })
    }
}

/// Keeps disjoint values, group by group of those that hang together.
fn keep_disjoint(values: &mut Vec<Value>) {
    let room = Vec::with_capacity(values.len());
    let mut rest = std::mem::replace(values, room).into_iter().peekable();
    while let Some(first) = rest.next() {
        let start = values.len();
        let mut end = first.span.end();
        values.push(first);
        while let Some(next) = rest.next_if(|next| next.span.start() < end) {
            end = end.max(next.span.end());
            values.push(next);
        }
        if values.len() - start > 1 {
            let mut group = values.split_off(start);
            keep_best(&mut group);
            values.append(&mut group);
        }
    }
}

/// The best of values that overlap, then the best of those that leave it alone, and so on.
fn keep_best(group: &mut Vec<Value>) {
    group.sort_by_key(|value| (Reverse(value.span.len()), rank(value.kind), value.at));
    let mut taken = BTreeMap::new();
    group.retain(|value| {
        let free = is_free(&taken, value.span);
        if free {
            taken.insert(value.span.start(), value.span.end());
        }
        free
    });
    group.sort_by_key(|value| value.at);
}

fn is_free(taken: &BTreeMap<u32, u32>, span: Span) -> bool {
    taken.range(..span.end()).next_back().is_none_or(|(_, &end)| end <= span.start())
}

/// Which of two kinds tells more about the same span: an age is more than a duration, a date more than a number or,
/// where a word calls for it (`في 22-4`), than a score.
pub(crate) const fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Phone | Kind::Identifier => 0,
        Kind::Age => 1,
        Kind::DateRange | Kind::TimeRange | Kind::Datetime | Kind::Date | Kind::Time => 2,
        Kind::Set | Kind::Duration | Kind::Score => 3,
        Kind::Money | Kind::Percent | Kind::Permille => 4,
        Kind::Quantity => 5,
        Kind::Fraction | Kind::Multiplier | Kind::Ordinal => 6,
        _ => 7,
    }
}

/// Drops the values that are only a part of a listed name: «مجموعة العشرين», «القناة الثانية».
fn drop_swallowed(values: &mut Vec<Value>, mentions: &[&Mention]) {
    let mut gone = Vec::new();
    for name in mentions.iter().filter(|mention| mention.entity.is_some()) {
        let first = values.partition_point(|value| value.span.end() <= name.span.start());
        let inside = values.iter().skip(first).take_while(|value| value.span.start() < name.span.end());
        let swallowed = |value: &&Value| {
            name.span.contains(value.span)
                && name.span.len() > value.span.len()
                && is_listed_name(name)
                && !is_regnal(value, name)
        };
        gone.extend(inside.filter(swallowed).map(|value| value.at));
    }
    if !gone.is_empty() {
        gone.sort_unstable();
        values.retain(|value| gone.binary_search(&value.at).is_err());
    }
}

/// «الخامس» in «محمد الخامس».
fn is_regnal(value: &Value, name: &Mention) -> bool {
    let person = name.entity.as_deref().is_some_and(|entity| entity.class == Class::Person);
    person
        && value.kind == Kind::Ordinal
        && value.span.end() == name.span.end()
        && value.span.start() > name.span.start()
}

pub(crate) fn is_listed_name(mention: &Mention) -> bool {
    let listed = |entity: &crate::Entity| entity.list != "pattern" && entity.class != Class::Norp;
    mention.entity.as_deref().is_some_and(listed)
}

/// True when one of the disjoint, sorted `values` shares a byte with the name and is no ordinal at its end.
fn touches(values: &[Value], name: &Mention) -> bool {
    let first = values.partition_point(|value| value.span.end() <= name.span.start());
    values.get(first).is_some_and(|value| value.span.overlaps(name.span) && !is_regnal(value, name))
}

#[cfg(test)]
mod tests {
    use super::settle;
    use crate::{Class, Entity, Kind, Mention};
    use rasd_normalize::Span;

    fn value(start: u32, end: u32, kind: Kind) -> Mention {
        Mention::new(Span::new(start, end), kind)
    }

    fn entity(start: u32, end: u32, list: &'static str) -> Mention {
        named(start, end, list, Class::Org)
    }

    fn named(start: u32, end: u32, list: &'static str, class: Class) -> Mention {
        let entity = Entity {
            class,
            subtype: "".into(),
            name: "".into(),
            ids: vec![],
            labels: vec![],
            list: list.into(),
        };
        Mention { entity: Some(std::sync::Arc::new(entity)), ..value(start, end, Kind::Entity) }
    }

    #[track_caller]
    fn check(mut mentions: Vec<Mention>, expected: &[(u32, u32, Kind)]) {
        let kept = settle(&mut mentions, |_| true);
        let found: Vec<_> = kept.iter().map(|m| (m.span.start(), m.span.end(), m.kind)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_number_of_a_king_stays_beside_his_name() {
        let king = named(0, 20, "persons", Class::Person);
        check(vec![king, value(9, 20, Kind::Ordinal)], &[(0, 20, Kind::Entity), (9, 20, Kind::Ordinal)]);
        check(vec![entity(0, 20, "orgs"), value(9, 20, Kind::Ordinal)], &[(0, 20, Kind::Entity)]);
    }

    #[test]
    fn longer_value_wins() {
        check(vec![value(0, 2, Kind::Cardinal), value(0, 9, Kind::Date)], &[(0, 9, Kind::Date)]);
    }

    #[test]
    fn age_beats_duration() {
        check(vec![value(0, 9, Kind::Duration), value(0, 9, Kind::Age)], &[(0, 9, Kind::Age)]);
    }

    #[test]
    fn loser_of_a_chain_frees_its_neighbour() {
        let chain = vec![value(0, 4, Kind::Cardinal), value(3, 9, Kind::Date), value(8, 10, Kind::Cardinal)];
        check(chain, &[(3, 9, Kind::Date)]);
        let chain = vec![value(0, 4, Kind::Cardinal), value(3, 6, Kind::Cardinal), value(5, 9, Kind::Date)];
        check(chain, &[(0, 4, Kind::Cardinal), (5, 9, Kind::Date)]);
    }

    #[test]
    fn listed_name_swallows_its_number() {
        check(vec![value(4, 9, Kind::Cardinal), entity(0, 9, "intl")], &[(0, 9, Kind::Entity)]);
        check(vec![value(4, 9, Kind::Cardinal), entity(0, 9, "pattern")], &[(4, 9, Kind::Cardinal)]);
    }

    #[test]
    fn entity_inside_a_value_is_part_of_it() {
        check(vec![value(0, 20, Kind::Money), entity(10, 20, "countries")], &[(0, 20, Kind::Money)]);
    }
}
