//! Why a gazetteer could not be read or built.

use core::fmt;

/// Why a gazetteer could not be read or built.
///
/// ```
/// use rasd_gazetteer::Gazetteer;
///
/// let error = Gazetteer::from_bytes(b"not one".to_vec()).unwrap_err();
/// assert!(error.is_not_a_gazetteer());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GazetteerError {
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    NotAGazetteer,
    Truncated { expected: u64, found: u64 },
    Version { expected: u32, found: u32 },
    Profile { expected: u64, found: u64 },
    Checksum,
    Corrupt(&'static str),
    Name { key: String, name: String, why: &'static str },
    TooLarge(&'static str),
}

impl GazetteerError {
    pub(crate) fn not_a_gazetteer() -> Self {
        Self { kind: Kind::NotAGazetteer }
    }

    pub(crate) fn truncated(expected: u64, found: u64) -> Self {
        Self { kind: Kind::Truncated { expected, found } }
    }

    pub(crate) fn version(expected: u32, found: u32) -> Self {
        Self { kind: Kind::Version { expected, found } }
    }

    pub(crate) fn profile(expected: u64, found: u64) -> Self {
        Self { kind: Kind::Profile { expected, found } }
    }

    pub(crate) fn checksum() -> Self {
        Self { kind: Kind::Checksum }
    }

    pub(crate) fn corrupt(what: &'static str) -> Self {
        Self { kind: Kind::Corrupt(what) }
    }

    pub(crate) fn name(key: &str, name: &str, why: &'static str) -> Self {
        Self { kind: Kind::Name { key: key.into(), name: name.into(), why } }
    }

    pub(crate) fn too_large(what: &'static str) -> Self {
        Self { kind: Kind::TooLarge(what) }
    }

    /// The bytes do not begin like a gazetteer.
    pub fn is_not_a_gazetteer(&self) -> bool {
        self.kind == Kind::NotAGazetteer
    }

    /// The file is shorter than it says.
    pub fn is_truncated(&self) -> bool {
        matches!(self.kind, Kind::Truncated { .. })
    }

    /// The file has another version of the format.
    pub fn is_wrong_version(&self) -> bool {
        matches!(self.kind, Kind::Version { .. })
    }

    /// The keys were folded by another profile, or by another version of Unicode: the list must be built again.
    pub fn is_wrong_profile(&self) -> bool {
        matches!(self.kind, Kind::Profile { .. })
    }

    /// The bytes are not those that were written.
    pub fn is_corrupt(&self) -> bool {
        matches!(self.kind, Kind::Checksum | Kind::Corrupt(_))
    }
}

impl fmt::Display for GazetteerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::NotAGazetteer => write!(f, "not a gazetteer file"),
            Kind::Truncated { expected, found } => {
                write!(f, "the gazetteer file is cut off: {found} of {expected} bytes")
            }
            Kind::Version { expected, found } => {
                write!(f, "gazetteer format {found}, this program reads format {expected}")
            }
            Kind::Profile { expected, found } => {
                write!(
                    f,
                    "names folded by profile {found:016x}, this program folds by {expected:016x}: build the file again"
                )
            }
            Kind::Checksum => write!(f, "the gazetteer file is damaged: wrong checksum"),
            Kind::Corrupt(what) => write!(f, "the gazetteer file is damaged: {what}"),
            Kind::Name { key, name, why } => write!(f, "cannot compile the name {name:?} of {key:?}: {why}"),
            Kind::TooLarge(what) => write!(f, "too large for a gazetteer file: {what}"),
        }
    }
}

impl core::error::Error for GazetteerError {}
