//! Project chores: `cargo xtask bake` writes the generated tables from `seeds/`, `--check` fails when they differ.

mod bake;

use anyhow::{Result, bail};

const USAGE: &str = "usage: cargo xtask bake [--check]";

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["bake"] => bake::run(bake::Mode::Write),
        ["bake", "--check"] => bake::run(bake::Mode::Check),
        _ => bail!("{USAGE}"),
    }
}
