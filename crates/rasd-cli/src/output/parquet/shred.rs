//! Records into columns, as Dremel does it: each value goes to the leaf of its path with two numbers, how much of the
//! path is there (definition) and at which list the path repeats (repetition).

use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::ByteArray;
use parquet::schema::types::{Type, TypePtr};
use serde_json::{Map, Value};

/// One column with its levels.
#[derive(Debug)]
pub(super) struct Leaf {
    values: Values,
    definitions: Vec<i16>,
    repetitions: Vec<i16>,
    /// Bytes of the texts.
    bytes: usize,
}

/// The values that are there.
#[derive(Debug)]
pub(super) enum Values {
    Text(Vec<ByteArray>),
    Int(Vec<i64>),
    Bool(Vec<bool>),
    Real(Vec<f64>),
}

impl Leaf {
    fn new(physical: Physical) -> Self {
        let values = match physical {
            Physical::INT64 => Values::Int(Vec::new()),
            Physical::BOOLEAN => Values::Bool(Vec::new()),
            Physical::DOUBLE => Values::Real(Vec::new()),
            _ => Values::Text(Vec::new()),
        };
        Self { values, definitions: Vec::new(), repetitions: Vec::new(), bytes: 0 }
    }

    pub(super) const fn values(&self) -> &Values {
        &self.values
    }

    pub(super) fn definitions(&self) -> &[i16] {
        &self.definitions
    }

    pub(super) fn repetitions(&self) -> &[i16] {
        &self.repetitions
    }

    /// About how much memory it holds.
    pub(super) fn size(&self) -> usize {
        let values = match &self.values {
            Values::Text(values) => values.len() * size_of::<ByteArray>(),
            Values::Int(values) => size_of_val(values.as_slice()),
            Values::Bool(values) => values.len(),
            Values::Real(values) => size_of_val(values.as_slice()),
        };
        values + self.bytes + 2 * size_of_val(self.definitions.as_slice())
    }

    pub(super) fn append(&mut self, mut more: Leaf) {
        match (&mut self.values, &mut more.values) {
            (Values::Text(own), Values::Text(more)) => own.append(more),
            (Values::Int(own), Values::Int(more)) => own.append(more),
            (Values::Bool(own), Values::Bool(more)) => own.append(more),
            (Values::Real(own), Values::Real(more)) => own.append(more),
            _ => debug_assert!(false, "the leaves of one schema are of the same types"),
        }
        self.definitions.append(&mut more.definitions);
        self.repetitions.append(&mut more.repetitions);
        self.bytes += more.bytes;
    }

    pub(super) fn clear(&mut self) {
        match &mut self.values {
            Values::Text(values) => values.clear(),
            Values::Int(values) => values.clear(),
            Values::Bool(values) => values.clear(),
            Values::Real(values) => values.clear(),
        }
        self.definitions.clear();
        self.repetitions.clear();
        self.bytes = 0;
    }

    /// A value, or the place where it would be. A value of another type than the column's counts as absent.
    fn push(&mut self, value: Option<&Value>, at: Level, optional: i16) {
        let is_there = value.is_some_and(|value| self.push_value(value));
        self.definitions.push(at.definition + if is_there { optional } else { 0 });
        self.repetitions.push(at.repetition);
    }

    fn push_value(&mut self, value: &Value) -> bool {
        match &mut self.values {
            Values::Text(values) => {
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                self.bytes += text.len();
                values.push(text.into_bytes().into());
                true
            }
            Values::Int(values) => push(values, value.as_i64()),
            Values::Bool(values) => push(values, value.as_bool()),
            Values::Real(values) => push(values, value.as_f64()),
        }
    }
}

fn push<T>(values: &mut Vec<T>, value: Option<T>) -> bool {
    let is_there = value.is_some();
    values.extend(value);
    is_there
}

/// Where in the record a value stands.
#[derive(Clone, Copy, Default)]
struct Level {
    definition: i16,
    repetition: i16,
    /// How many lists lie around it.
    depth: i16,
}

/// Shreds records of one schema.
pub(super) struct Shredder {
    schema: TypePtr,
    leaves: Vec<Leaf>,
}

impl Shredder {
    pub(super) fn new(schema: &TypePtr) -> Self {
        let mut leaves = Vec::new();
        collect(schema, &mut leaves);
        Self { schema: schema.clone(), leaves }
    }

    pub(super) fn add(&mut self, record: &Value) {
        fields(&self.schema, Some(record), Level::default(), &mut self.leaves);
    }

    pub(super) fn finish(self) -> Vec<Leaf> {
        self.leaves
    }
}

fn collect(node: &Type, leaves: &mut Vec<Leaf>) {
    if node.is_primitive() {
        leaves.push(Leaf::new(node.get_physical_type()));
    } else {
        node.get_fields().iter().for_each(|field| collect(field, leaves));
    }
}

/// The fields of an object, each into the leaves that are its own.
fn fields(group: &Type, object: Option<&Value>, at: Level, mut leaves: &mut [Leaf]) {
    for field in group.get_fields() {
        let (own, rest) = leaves.split_at_mut(width(field).min(leaves.len()));
        node(field, object.and_then(|object| object.get(field.name())), at, own);
        leaves = rest;
    }
}

fn width(node: &Type) -> usize {
    if node.is_primitive() { 1 } else { node.get_fields().iter().map(|field| width(field)).sum() }
}

fn node(node: &Type, value: Option<&Value>, at: Level, leaves: &mut [Leaf]) {
    let value = value.filter(|value| !value.is_null());
    let optional = i16::from(node.get_basic_info().repetition() == Repetition::OPTIONAL);
    if node.is_primitive() {
        return leaves.iter_mut().for_each(|leaf| leaf.push(value, at, optional));
    }
    let inside = Level { definition: at.definition + if value.is_some() { optional } else { 0 }, ..at };
    match node.get_basic_info().logical_type_ref() {
        Some(LogicalType::List) => list(node, value.and_then(Value::as_array), inside, leaves),
        Some(LogicalType::Map) => map(node, value.and_then(Value::as_object), inside, leaves),
        _ => fields(node, value, inside, leaves),
    }
}

fn list(list: &Type, items: Option<&Vec<Value>>, at: Level, leaves: &mut [Leaf]) {
    let items = items.into_iter().flatten().map(Some);
    repeated(list, items, at, leaves, |group, item, at, leaves| {
        for element in group.get_fields() {
            node(element, item, at, leaves);
        }
    });
}

fn map(map: &Type, entries: Option<&Map<String, Value>>, at: Level, leaves: &mut [Leaf]) {
    let entries = entries.into_iter().flatten().map(|(key, value)| {
        Value::Object(Map::from_iter([
            ("key".to_owned(), key.clone().into()),
            ("value".to_owned(), value.clone()),
        ]))
    });
    repeated(map, entries.map(Some), at, leaves, |group, entry, at, leaves| {
        fields(group, entry.as_ref(), at, leaves);
    });
}

/// The repeated group inside a list or a map, once for every item; an empty list is a level less than its items.
fn repeated<T: Default>(
    outer: &Type,
    items: impl Iterator<Item = T>,
    at: Level,
    leaves: &mut [Leaf],
    mut write: impl FnMut(&Type, T, Level, &mut [Leaf]),
) {
    let Some(group) = outer.get_fields().first() else {
        return;
    };
    let depth = at.depth + 1;
    let mut next = Level { definition: at.definition + 1, depth, ..at };
    let mut is_empty = true;
    for item in items {
        is_empty = false;
        write(group, item, next, leaves);
        next.repetition = depth;
    }
    if is_empty {
        write(group, T::default(), at, leaves);
    }
}
