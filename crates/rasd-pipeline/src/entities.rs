//! Named things as mentions.

use std::sync::{Arc, OnceLock};

use rasd_gazetteer::{EntityMatch, EntityRef, NameHit, Overlay, Ranked, Recognizer};

use crate::{Annotator, Candidate, Class, DocView, Entity, Kind, Label, Mention, Note};

/// Finds persons, places, organisations and nisbas: those of the lists with their ids, others by shape.
#[derive(Debug)]
pub struct Entities {
    recognizer: Recognizer,
    records: Records,
}

impl Entities {
    /// With these lists, the weightiest first.
    pub fn new(lists: Overlay) -> Self {
        let records = Records::of(&lists);
        Self { recognizer: Recognizer::new(lists), records }
    }
}

impl Annotator for Entities {
    fn name(&self) -> &'static str {
        "entities"
    }

    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
        let source = document.stream.source();
        let found = self.recognizer.find_in(&document.stream);
        let lists = self.recognizer.overlay();
        mentions.extend(found.into_iter().map(|entity| mention(lists, &self.records, &entity, source)));
    }

    fn explain(&self, document: &DocView<'_>) -> Vec<Note> {
        let lists = self.recognizer.overlay();
        let found = self.recognizer.find_in(&document.stream);
        let note = |entity: &EntityMatch| Note { span: entity.span, text: entity.explain(lists).to_string() };
        found.iter().map(note).collect()
    }
}

/// The records of all entities of the lists, each made when it is first mentioned and then shared by its mentions. Every entity has
/// two places: one for its own class, one for its nisba.
#[derive(Debug)]
struct Records(Vec<Box<[Places]>>);

type Places = [OnceLock<Arc<Entity>>; 2];

impl Records {
    fn of(lists: &Overlay) -> Self {
        let places = |count| (0..count).map(|_| Default::default()).collect();
        Self(lists.lists().iter().map(|list| places(list.entity_count())).collect())
    }

    fn get(&self, hit: &NameHit, found: &EntityMatch, entity: EntityRef<'_>) -> Arc<Entity> {
        let nisba = match found.class {
            class if class == entity.class() => Some(0),
            rasd_gazetteer::Class::Norp => Some(1),
            _ => None,
        };
        let places = self.0.get(hit.list()).and_then(|places| places.get(entity.index()));
        let make = || Arc::new(linked(found, entity));
        match places.zip(nisba).and_then(|(places, nisba)| places.get(nisba)) {
            Some(place) => Arc::clone(place.get_or_init(make)),
            None => make(),
        }
    }
}

fn mention(lists: &Overlay, records: &Records, found: &EntityMatch, source: &str) -> Mention {
    let link = found.link().and_then(|best| Some((best, lists.entity(&best.hit)?)));
    let (value, entity) = match link {
        Some((best, entity)) => {
            let record = records.get(&best.hit, found, entity);
            (record.best_id().map(str::to_owned), record)
        }
        None => (None, Arc::new(unlinked(lists, found, source))),
    };
    Mention {
        value,
        role: found.role.map(|role| Label::Borrowed(role.as_str())),
        entity: Some(entity),
        candidates: candidates(lists, found),
        confidence: Some(found.confidence),
        rule: Label::Borrowed(found.rule),
        ..Mention::new(found.span, Kind::Entity)
    }
}

/// As [`Entity::best_id`].
fn best_id(entity: EntityRef<'_>) -> Option<String> {
    entity.id("wikidata").or_else(|| entity.ids().next().map(|(_, id)| id)).map(str::to_owned)
}

fn linked(found: &EntityMatch, entity: EntityRef<'_>) -> Entity {
    let pair = |(key, text): (&str, &str)| (Label::Owned(key.to_owned()), Label::Owned(text.to_owned()));
    Entity {
        class: class(found.class),
        subtype: Label::Owned(entity.kind().to_owned()),
        name: Label::Owned(entity.name()),
        ids: entity.ids().map(pair).collect(),
        labels: entity.labels().map(pair).collect(),
        list: Label::Owned(entity.list().to_owned()),
    }
}

/// A name by shape, or one of the lists that may mean several things.
fn unlinked(lists: &Overlay, found: &EntityMatch, source: &str) -> Entity {
    let list = found
        .candidates
        .first()
        .and_then(|best| lists.entity(&best.hit))
        .map(|entity| entity.list().to_owned());
    Entity {
        class: class(found.class),
        subtype: Label::Borrowed(""),
        name: Label::Owned(found.span.slice(source).to_owned()),
        ids: Vec::new(),
        labels: Vec::new(),
        list: list.map_or(Label::Borrowed("pattern"), Label::Owned),
    }
}

/// The readings, where there is more than one with an id.
fn candidates(lists: &Overlay, found: &EntityMatch) -> Vec<Candidate> {
    let is_linked = found.link().is_some();
    if is_linked && found.candidates.len() == 1 {
        return Vec::new();
    }
    let id = |hit: &NameHit| lists.entity(hit).and_then(best_id);
    let candidate = |ranked: &Ranked| {
        Some(Candidate { id: Some(id(&ranked.hit)?.into()), percent: ranked.percent, ..Candidate::default() })
    };
    let candidates: Vec<Candidate> = found.candidates.iter().filter_map(candidate).collect();
    if candidates.len() > 1 || !is_linked { candidates } else { Vec::new() }
}

fn class(class: rasd_gazetteer::Class) -> Class {
    match class {
        rasd_gazetteer::Class::Person => Class::Person,
        rasd_gazetteer::Class::Place => Class::Place,
        rasd_gazetteer::Class::Org => Class::Org,
        rasd_gazetteer::Class::Norp => Class::Norp,
        rasd_gazetteer::Class::Event => Class::Event,
        rasd_gazetteer::Class::Work => Class::Work,
        rasd_gazetteer::Class::Product => Class::Product,
        rasd_gazetteer::Class::Lang => Class::Lang,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Document, Pipeline};

    #[test]
    fn a_long_stretch_behind_a_clitic_moves_no_span_into_a_character() {
        let text = format!("و{}محمد حسن", "\u{640}".repeat(130));
        let mentions = Pipeline::default().run(Document { text: &text, ..Document::default() }).unwrap();
        assert!(!mentions.is_empty());
        for mention in mentions {
            assert!(text.get(mention.span.range()).is_some_and(|name| !name.is_empty()), "{mention:?}");
        }
    }
}
