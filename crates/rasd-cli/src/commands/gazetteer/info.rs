//! What a compiled file holds.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use anyhow::Result;
use rasd::gazetteer::Gazetteer;
use serde_json::json;

use crate::Status;

pub(crate) fn run(file: &Path, names: bool) -> Result<Status> {
    let gazetteer = super::open(file)?;
    let mut out = BufWriter::new(io::stdout());
    if names {
        write_names(&gazetteer, &mut out)?;
    } else {
        write_summary(&gazetteer, &mut out)?;
    }
    out.flush()?;
    Ok(Status::Good)
}

fn write_summary(gazetteer: &Gazetteer, out: &mut impl Write) -> Result<()> {
    let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
    for entity in gazetteer.entities() {
        *classes.entry(entity.class().as_str()).or_default() += 1;
        *sources.entry(entity.source()).or_default() += 1;
    }
    let (major, minor, micro) = gazetteer.unicode_version();
    let summary = json!({
        "list": gazetteer.list(),
        "entities": gazetteer.entity_count(),
        "names": gazetteer.name_count(),
        "bytes": gazetteer.byte_len(),
        "unicode": format!("{major}.{minor}.{micro}"),
        "classes": classes,
        "sources": sources,
    });
    serde_json::to_writer_pretty(&mut *out, &summary)?;
    writeln!(out)?;
    Ok(())
}

fn write_names(gazetteer: &Gazetteer, out: &mut impl Write) -> Result<()> {
    for (name, flags, entity) in gazetteer.names() {
        let ids: BTreeMap<&str, &str> = entity.ids().collect();
        let row = json!({
            "name": name,
            "flags": flags.to_string(),
            "class": entity.class().as_str(),
            "type": entity.kind(),
            "entity": entity.name(),
            "ids": ids,
        });
        serde_json::to_writer(&mut *out, &row)?;
        writeln!(out)?;
    }
    Ok(())
}
