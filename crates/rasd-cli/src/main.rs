//! The `rasd` command.

fn main() -> anyhow::Result<()> {
    Ok(())
}
