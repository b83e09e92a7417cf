//! Compiling names into a file.

mod entities;
mod trie;
mod words;

use crate::format::{Tables, assemble};
use crate::{Derive, Entry, GazetteerError, NameEntry, NameFlags};
use crate::{nisba, translit};
use entities::Entities;
use trie::write_trie;
use words::Words;
pub(crate) use words::check as check_name;

/// Words in a name; longer ones are refused.
pub(crate) const LONGEST_NAME: usize = 16;

/// Compiles entities and their names into the bytes of a gazetteer.
///
/// ```
/// use rasd_gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder};
///
/// let mut builder = GazetteerBuilder::new("rivers");
/// builder.add(&Entry::new("nile", Class::Place, "النيل").kind("river").id("wikidata", "Q3392"))?;
/// let bytes = builder.build()?;
/// assert_eq!(Gazetteer::from_bytes(bytes)?.name_count(), 1);
/// # Ok::<(), rasd_gazetteer::GazetteerError>(())
/// ```
///
/// The bytes depend on the entries and their order alone, never on the machine.
#[derive(Debug)]
pub struct GazetteerBuilder {
    words: Words,
    entities: Entities,
    names: Names,
}

/// The names so far, flat.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// The word ids of all names, one after the other.
    pub(crate) words: Vec<u32>,
    /// Where each name ends in `words`.
    pub(crate) word_ends: Vec<usize>,
    /// The spellings of all names.
    pub(crate) text: String,
    /// Where each name ends in `text`.
    pub(crate) text_ends: Vec<usize>,
    pub(crate) entities: Vec<u32>,
    pub(crate) flags: Vec<NameFlags>,
}

impl Names {
    pub(crate) fn len(&self) -> usize {
        self.entities.len()
    }

    pub(crate) fn words(&self, name: usize) -> &[u32] {
        self.words.get(stretch(&self.word_ends, name)).unwrap_or_default()
    }

    pub(crate) fn text(&self, name: usize) -> &str {
        self.text.get(stretch(&self.text_ends, name)).unwrap_or_default()
    }

    pub(crate) fn entity(&self, name: usize) -> u32 {
        self.entities.get(name).copied().unwrap_or_default()
    }

    pub(crate) fn flags(&self, name: usize) -> NameFlags {
        self.flags.get(name).copied().unwrap_or_default()
    }
}

fn stretch(ends: &[usize], at: usize) -> core::ops::Range<usize> {
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
    start..ends.get(at).copied().unwrap_or(start)
}

impl GazetteerBuilder {
    /// A builder for the list of that name, which every match of the list carries.
    pub fn new(list: &str) -> Self {
        Self { words: Words::default(), entities: Entities::new(list), names: Names::default() }
    }

    /// Adds an entity with its names and the forms derived from them.
    ///
    /// # Errors
    /// A name without a word, with too many words or with a word that is too long; a region that is not two capital letters; too many
    /// different types, schemes or sources. The builder holds nothing of a refused entity.
    pub fn add(&mut self, entry: &Entry) -> Result<(), GazetteerError> {
        let names = all_names(entry);
        for name in &names {
            words::check(name.text.trim())
                .map_err(|why| GazetteerError::name(&entry.key, &name.text, why))?;
        }
        let entity = self.entities.add(entry)?;
        for name in names {
            self.words.split(name.text.trim(), &mut self.names.words);
            self.names.word_ends.push(self.names.words.len());
            self.names.text.push_str(name.text.trim());
            self.names.text_ends.push(self.names.text.len());
            self.names.entities.push(entity);
            self.names.flags.push(name.flags);
        }
        Ok(())
    }

    /// The number of names so far, derived forms counted.
    pub fn name_count(&self) -> usize {
        self.names.len()
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When the file would be too large for its format.
    pub fn build(self) -> Result<Vec<u8>, GazetteerError> {
        let Self { mut words, entities, mut names } = self;
        words.order(&mut names)?;
        let mut tables = Tables::default();
        let primaries = write_trie(&names, &words, &entities, &mut tables);
        entities.write(&primaries, &mut tables)?;
        words.write(&mut tables);
        assemble(tables)
    }
}

/// The names of an entity as listed, and what is derived from them; a derived form never replaces a listed one.
fn all_names(entry: &Entry) -> Vec<NameEntry> {
    let mut names: Vec<NameEntry> = Vec::new();
    for name in &entry.names {
        let with_article = name.flags.has(NameFlags::ARTICLE).then(|| NameEntry {
            text: format!("ال{}", name.text),
            flags: name.flags.without(NameFlags::PRIMARY) | NameFlags::DEFINITE,
            derive: Derive::Nothing,
        });
        for derived in derived(name).into_iter().chain(with_article) {
            if !names.iter().chain(&entry.names).any(|known| known.text == derived.text) {
                names.push(derived);
            }
        }
    }
    let listed = entry.names.iter().filter(|name| !matches!(name.derive, Derive::Demonym | Derive::Form));
    listed.cloned().chain(names).collect()
}

fn derived(name: &NameEntry) -> Vec<NameEntry> {
    match name.derive {
        Derive::Nothing => Vec::new(),
        Derive::Nisba => nisba::of_place(name),
        Derive::Demonym => nisba::of_demonym(name),
        Derive::Form => nisba::of_form(name),
        Derive::Translit => translit::variants(name),
        Derive::NisbaAndTranslit => {
            nisba::of_place(name).into_iter().chain(translit::variants(name)).collect()
        }
    }
}
