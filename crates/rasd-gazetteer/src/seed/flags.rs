//! The flags column.

use crate::{Derive, NameFlags};

/// What a flags cell says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) flags: NameFlags,
    pub(crate) derive: Derive,
    pub(crate) rank: Option<u8>,
}

impl Said {
    /// Adds one flag.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn flag(&mut self, flag: &str) -> Result<(), String> {
        if let Some(rank) = flag.strip_prefix("rank=") {
            self.rank = Some(rank.parse().map_err(|_| format!("{rank:?} is not a rank from 0 to 255"))?);
            return Ok(());
        }
        match (flag, self.derive) {
            ("nisba", Derive::Translit) | ("translit", Derive::Nisba) => {
                self.derive = Derive::NisbaAndTranslit;
            }
            ("nisba", Derive::Nothing) => self.derive = Derive::Nisba,
            ("translit", Derive::Nothing) => self.derive = Derive::Translit,
            ("demonym", Derive::Nothing) => self.derive = Derive::Demonym,
            ("form", Derive::Nothing) => self.derive = Derive::Form,
            ("nisba" | "translit" | "demonym" | "form", _) => {
                return Err(format!("{flag:?} does not go with the other flags of the name"));
            }
            _ => self.flags |= NameFlags::from_name(flag).ok_or_else(|| format!("unknown flag {flag:?}"))?,
        }
        Ok(())
    }
}
