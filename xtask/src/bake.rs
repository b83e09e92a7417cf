//! Generated files: one function a file, compared or written in one place.

mod currency_names;
mod datetime;
mod file;
mod gazetteer;
mod number;
mod patterns;
mod unicode;

pub(crate) use file::{Generated, Mode};

use anyhow::{Result, bail};

/// Every generator of the project. Each returns whole files, never writes them itself.
const GENERATORS: &[fn() -> Result<Vec<Generated>>] = &[
    currency_names::generate,
    datetime::generate,
    gazetteer::generate,
    number::generate,
    patterns::words,
    unicode::tables,
];

/// Writes every generated file, or compares it with what is checked in.
pub(crate) fn run(mode: Mode) -> Result<()> {
    let mut stale = Vec::new();
    for generate in GENERATORS {
        for file in generate()? {
            if !file.settle(mode)? {
                stale.push(file.path.display().to_string());
            }
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    bail!("not what `cargo xtask bake` writes: {}; run it and commit the result", stale.join(", "))
}
