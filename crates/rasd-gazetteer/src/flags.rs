//! What is known about one spelling of a name.

use core::fmt;
use core::ops::{BitOr, BitOrAssign};

/// Properties of one name of an entity.
///
/// ```
/// use rasd_gazetteer::NameFlags;
///
/// let flags = NameFlags::from_name("cue").unwrap_or_default() | NameFlags::ALIAS;
/// assert!(flags.has(NameFlags::CUE));
/// assert_eq!(flags.to_string(), "cue;alias");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NameFlags(u16);

impl NameFlags {
    /// Hamza, ى/ي and ة/ه must be written as in the list.
    pub const EXACT: Self = Self(1);
    /// The name counts only with a cue beside it.
    pub const CUE: Self = Self(1 << 1);
    /// The name counts only inside a longer name or pattern.
    pub const NEVER_ALONE: Self = Self(1 << 2);
    /// Another name of the entity.
    pub const ALIAS: Self = Self(1 << 3);
    /// A name of another time.
    pub const HISTORIC: Self = Self(1 << 4);
    /// The name that is shown.
    pub const PRIMARY: Self = Self(1 << 5);
    /// A relational adjective or a people: class NORP, linked to the entity.
    pub const NISBA: Self = Self(1 << 6);
    /// A spelling made by a transliteration rule.
    pub const TRANSLIT: Self = Self(1 << 7);
    /// The seat of a government, which stands for it.
    pub const CAPITAL: Self = Self(1 << 8);
    /// Letters spoken as a word or one by one.
    pub const ACRONYM: Self = Self(1 << 9);
    /// Feminine (of a nisba).
    pub const FEMININE: Self = Self(1 << 10);
    /// Plural or dual (of a nisba).
    pub const PLURAL: Self = Self(1 << 11);
    /// Written with ال that the list does not have.
    pub const DEFINITE: Self = Self(1 << 12);
    /// May be written with or without ال: an instruction to the builder.
    pub const ARTICLE: Self = Self(1 << 13);
    /// The list spells the name in more than one way; an internal mark of the file.
    pub(crate) const RESPELT: Self = Self(1 << 15);

    const NAMED: [(Self, &'static str); 14] = [
        (Self::EXACT, "exact"),
        (Self::CUE, "cue"),
        (Self::NEVER_ALONE, "never_alone"),
        (Self::ALIAS, "alias"),
        (Self::HISTORIC, "historic"),
        (Self::PRIMARY, "primary"),
        (Self::NISBA, "nisba"),
        (Self::TRANSLIT, "translit"),
        (Self::CAPITAL, "capital"),
        (Self::ACRONYM, "acronym"),
        (Self::FEMININE, "feminine"),
        (Self::PLURAL, "plural"),
        (Self::DEFINITE, "definite"),
        (Self::ARTICLE, "article"),
    ];

    /// True when every bit of `other` is set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The flags of this value without those of `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The flag of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|(_, known)| *known == name).map(|(flag, _)| flag)
    }

    pub(crate) const fn bits(self) -> u16 {
        self.0
    }

    pub(crate) const fn from_bits(bits: u16) -> Self {
        Self(bits)
    }
}

impl BitOr for NameFlags {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for NameFlags {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

impl fmt::Display for NameFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for (_, name) in Self::NAMED.into_iter().filter(|(flag, _)| self.has(*flag)) {
            if !first {
                f.write_str(";")?;
            }
            f.write_str(name)?;
            first = false;
        }
        Ok(())
    }
}

impl fmt::Debug for NameFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NameFlags({self})")
    }
}
