//! The records of named things. Many mentions share one, so that the bytes of those that were written last are kept.

use std::cell::RefCell;
use std::sync::Arc;

use rasd::{Entity, Label};

use super::object::{Object, key};

/// Records that are kept, each at the place of its address: a power of two.
const PLACES: usize = 1024;

thread_local!(static WRITTEN: RefCell<Written> = const { RefCell::new(Written(Vec::new())) });

/// A record, held so that its address stays its own, and its bytes.
type Place = Option<(Arc<Entity>, Box<[u8]>)>;

/// The records that a thread wrote last. A record that comes to the place of another one takes it.
struct Written(Vec<Place>);

/// Appends a record.
pub(super) fn write(entity: &Arc<Entity>, out: &mut Vec<u8>) {
    if entity.ids.is_empty() {
        // Found by its shape, and made for one mention.
        return write_anew(entity, out);
    }
    WRITTEN.with_borrow_mut(|written| written.append(entity, out));
}

impl Written {
    fn append(&mut self, entity: &Arc<Entity>, out: &mut Vec<u8>) {
        if self.0.is_empty() {
            self.0.resize_with(PLACES, Place::default);
        }
        match self.0.get_mut(place_of(entity)) {
            Some(Some((known, bytes))) if Arc::ptr_eq(known, entity) => out.extend_from_slice(bytes),
            Some(place) => {
                let start = out.len();
                write_anew(entity, out);
                let bytes = out.get(start..).unwrap_or_default();
                *place = Some((Arc::clone(entity), bytes.into()));
            }
            None => write_anew(entity, out),
        }
    }
}

/// The place of a record: the lower bits of its address, but for those that are the same in all.
fn place_of(entity: &Arc<Entity>) -> usize {
    let address = Arc::as_ptr(entity).addr();
    (address ^ (address / PLACES)) / align_of::<Entity>() % PLACES
}

fn write_anew(entity: &Entity, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.name(key!("class"), entity.class.name());
    object.some_text(key!("type"), Some(&entity.subtype).filter(|subtype| !subtype.is_empty()));
    object.text(key!("name"), &entity.name);
    for (key, pairs) in [(key!("ids"), &entity.ids), (key!("labels"), &entity.labels)] {
        if !pairs.is_empty() {
            write_pairs(pairs, object.key(key));
        }
    }
    object.text(key!("list"), &entity.list);
    object.close();
}

fn write_pairs(pairs: &[(Label, Label)], out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    for (key, value) in pairs {
        object.pair(key, value);
    }
    object.close();
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{PLACES, write};
    use rasd::{Class, Entity};

    fn entity(at: usize) -> Arc<Entity> {
        let ids = vec![("wikidata".into(), format!("Q{at}").into())];
        let (subtype, name, list) = ("city".into(), "مدينة".into(), "cities".into());
        Arc::new(Entity { class: Class::Place, subtype, name, ids, labels: Vec::new(), list })
    }

    fn check(entity: &Arc<Entity>, at: usize) {
        let mut out = Vec::new();
        write(entity, &mut out);
        let expected = format!(
            r#"{{"class":"PLACE","type":"city","name":"مدينة","ids":{{"wikidata":"Q{at}"}},"list":"cities"}}"#
        );
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn records_are_themselves_however_many_share_a_place() {
        let entities: Vec<_> = (0..PLACES * 3).map(entity).collect();
        for _ in 0..2 {
            entities.iter().enumerate().for_each(|(at, entity)| check(entity, at));
        }
        entities.iter().enumerate().for_each(|(at, entity)| (0..2).for_each(|_| check(entity, at)));
    }

    #[test]
    fn a_record_at_the_address_of_one_that_is_gone_is_its_own() {
        (0..100).for_each(|at| check(&entity(at), at));
    }
}
