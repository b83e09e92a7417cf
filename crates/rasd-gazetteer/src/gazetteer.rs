//! A compiled list of names.

use core::fmt;
use std::sync::Arc;

use crate::check::check;
use crate::format::{EntityRecord, Layout, Offsets, Pairs, Section, View, read_layout};
use crate::kind::EntityKind;
use crate::{Class, GazetteerError, NameFlags};

/// A compiled list of names, read in place.
///
/// Cloning is cheap: the bytes are shared.
///
/// ```
/// use rasd_gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder};
///
/// let mut builder = GazetteerBuilder::new("countries");
/// builder.add(&Entry::new("TR", Class::Place, "تركيا").kind("country").id("wikidata", "Q43"))?;
/// let countries = Gazetteer::from_bytes(builder.build()?)?;
/// let turkey = countries.entities().next().unwrap();
/// assert_eq!(turkey.name(), "تركيا");
/// assert_eq!(turkey.id("wikidata"), Some("Q43"));
/// # Ok::<(), rasd_gazetteer::GazetteerError>(())
/// ```
#[derive(Clone)]
pub struct Gazetteer {
    bytes: Bytes,
    layout: Layout,
    tables: Arc<Tables>,
}

/// What is worked out once, when a file is loaded.
#[derive(Debug)]
struct Tables {
    offsets: Offsets,
    /// The kind that each shared text names.
    kinds: Vec<EntityKind>,
}

#[derive(Clone)]
enum Bytes {
    Static(&'static [u8]),
    Shared(Arc<Vec<u8>>),
}

impl Gazetteer {
    /// Reads a file. Everything is checked here, so that no later look-up can fail; names and words are not copied.
    ///
    /// # Errors
    /// Bytes that are no gazetteer, are cut off, damaged, or written for another version or profile.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, GazetteerError> {
        Self::new(Bytes::Shared(Arc::new(bytes)))
    }

    /// The same for bytes inside the program.
    ///
    /// # Errors
    /// As [`Gazetteer::from_bytes`].
    pub fn from_static(bytes: &'static [u8]) -> Result<Self, GazetteerError> {
        Self::new(Bytes::Static(bytes))
    }

    fn new(bytes: Bytes) -> Result<Self, GazetteerError> {
        let layout = read_layout(bytes.as_slice())?;
        let offsets = Offsets::read(bytes.as_slice(), layout)?;
        let view = View::new(bytes.as_slice(), layout, &offsets);
        check(&view)?;
        let kinds = (0..=u8::MAX).map(|atom| EntityKind::from_name(view.atom(atom))).collect();
        Ok(Self { bytes, layout, tables: Arc::new(Tables { offsets, kinds }) })
    }

    /// The kind that a shared text names.
    pub(crate) fn kind_of(&self, atom: u8) -> EntityKind {
        self.tables.kinds.get(usize::from(atom)).copied().unwrap_or(EntityKind::Other)
    }

    pub(crate) fn view(&self) -> View<'_> {
        View::new(self.bytes.as_slice(), self.layout, &self.tables.offsets)
    }

    fn record(&self, at: u32) -> Pairs<'_> {
        Pairs::of_record(self.bytes.as_slice(), self.layout, &self.tables.offsets, at)
    }

    /// The name of the list.
    pub fn list(&self) -> &str {
        self.view().atom(0)
    }

    /// The number of names, derived forms counted.
    pub fn name_count(&self) -> usize {
        self.view().name_entities.len()
    }

    /// The number of entities.
    pub fn entity_count(&self) -> usize {
        self.view().entities.len()
    }

    /// The size of the file in bytes.
    pub fn byte_len(&self) -> usize {
        self.bytes.as_slice().len()
    }

    /// The bytes that the list takes in memory: those of the file, and the offsets added up from its lengths.
    pub fn memory(&self) -> usize {
        self.byte_len() + self.tables.offsets.byte_len()
    }

    /// The version of Unicode that the builder knew: major, minor, micro.
    pub fn unicode_version(&self) -> (u8, u8, u8) {
        match self.bytes.as_slice().get(12..15) {
            Some(&[major, minor, micro]) => (major, minor, micro),
            _ => (0, 0, 0),
        }
    }

    /// Every entity, in the order of the list.
    pub fn entities(&self) -> impl Iterator<Item = EntityRef<'_>> {
        (0..crate::cast::offset(self.entity_count())).filter_map(move |at| self.entity(at))
    }

    /// Every name with its flags and entity, in the order of the file.
    pub fn names(&self) -> impl Iterator<Item = (String, NameFlags, EntityRef<'_>)> {
        let view = self.view();
        (0..crate::cast::offset(view.name_entities.len())).filter_map(move |name| {
            let flags = view.name_flags(name).without(NameFlags::RESPELT);
            Some((view.name_text(name), flags, self.entity(view.name_entity(name))?))
        })
    }

    pub(crate) fn entity(&self, at: u32) -> Option<EntityRef<'_>> {
        let entities = self.layout.slice(self.bytes.as_slice(), Section::Entities).as_chunks().0;
        let record = EntityRecord::read(entities.get(crate::cast::index(at))?)?;
        Some(EntityRef { list: self, at, record })
    }
}

impl Bytes {
    fn as_slice(&self) -> &[u8] {
        match self {
            Self::Static(bytes) => bytes,
            Self::Shared(bytes) => bytes,
        }
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer")
            .field("list", &self.list())
            .field("names", &self.name_count())
            .field("entities", &self.entity_count())
            .finish_non_exhaustive()
    }
}

/// An entity of a gazetteer.
#[derive(Clone, Copy)]
pub struct EntityRef<'g> {
    list: &'g Gazetteer,
    at: u32,
    record: EntityRecord,
}

impl<'g> EntityRef<'g> {
    /// Its place in its gazetteer: the position in [`Gazetteer::entities`].
    pub fn index(&self) -> usize {
        crate::cast::index(self.at)
    }

    /// The class of the entity.
    pub fn class(&self) -> Class {
        self.record.class
    }

    /// The type: `country`, `city`, `party`; empty when the list has none.
    pub fn kind(&self) -> &'g str {
        self.list.view().atom(self.record.kind)
    }

    /// How prominent it is, 0 to 255.
    pub fn rank(&self) -> u8 {
        self.record.rank
    }

    /// The country it belongs to, ISO 3166-1 alpha-2.
    pub fn region(&self) -> Option<&'g str> {
        let region = self.list.view().entities.get(crate::cast::index(self.at))?.get(4..6)?;
        core::str::from_utf8(region).ok().filter(|text| !text.starts_with('\0'))
    }

    /// The name that is shown.
    pub fn name(&self) -> String {
        self.list.view().name_text(self.record.primary)
    }

    /// Its ids: scheme and value.
    pub fn ids(&self) -> impl Iterator<Item = (&'g str, &'g str)> + use<'g> {
        self.list.record(self.record.record)
    }

    /// Its id in a scheme.
    pub fn id(&self, scheme: &str) -> Option<&'g str> {
        core::str::from_utf8(self.id_bytes(scheme)?).ok()
    }

    /// The bytes of its id in a scheme, for those who only compare it.
    pub(crate) fn id_bytes(&self, scheme: &str) -> Option<&'g [u8]> {
        self.list.record(self.record.record).find(scheme)
    }

    /// Its names in other languages: language and name.
    pub fn labels(&self) -> impl Iterator<Item = (&'g str, &'g str)> + use<'g> {
        self.list.record(self.record.record).behind()
    }

    /// The list it stands in.
    pub fn list(&self) -> &'g str {
        self.list.view().atom(self.record.list)
    }

    /// Where the facts come from, with the licence.
    pub fn source(&self) -> &'g str {
        self.list.view().atom(self.record.source)
    }
}

impl fmt::Debug for EntityRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.record.class, self.name(), self.id("wikidata").unwrap_or("without id"))
    }
}
