//! Results of the Wikidata query service as TSV: `?item`, `?itemLabel`, `?itemAltLabel` and any of `?geonames`, `?iso`.

use rasd::gazetteer::seed::SeedError;
use rasd::gazetteer::{Class, Derive, Entry, NameFlags};

/// Reads a result. Rows of one item are one entity; alternative labels may be joined by commas, as the service writes them.
///
/// # Errors
/// A header without `?item` and `?itemLabel`, rows that do not fit it, no class.
pub(crate) fn read(text: &str, class: Option<Class>) -> Result<Vec<Entry>, Vec<SeedError>> {
    let error = |line, column, message: &str| SeedError { line, column, message: message.into() };
    let mut lines = (1..).zip(text.lines());
    let header: Vec<&str> =
        lines.next().map(|(_, header)| header.split('\t').map(bare).collect()).unwrap_or_default();
    let Some(class) = class else {
        return Err(vec![error(1, 1, "say --class: the result does not tell it")]);
    };
    let at = |name: &str| header.iter().position(|heading| *heading == name);
    let (Some(item), Some(label)) = (at("item"), at("itemLabel")) else {
        return Err(vec![error(1, 1, "no columns ?item and ?itemLabel")]);
    };
    let others = [("geonames", at("geonames")), ("iso3166", at("iso"))];
    let (mut entries, mut errors) = (Vec::<Entry>::new(), Vec::new());
    for (number, line) in lines.filter(|(_, line)| !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').map(bare).collect();
        if cells.len() != header.len() {
            errors.push(error(number, 1, "not as many cells as the header has"));
            continue;
        }
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        let id = cell(item).rsplit('/').next().unwrap_or_default();
        if !id.starts_with('Q') || id == cell(label) {
            continue;
        }
        if entries.last().is_none_or(|entry| entry.key != id) {
            entries.push(Entry {
                source: "Wikidata, CC0-1.0".into(),
                ..Entry::new(id, class, cell(label)).id("wikidata", id)
            });
        }
        let Some(entry) = entries.last_mut() else { continue };
        for (scheme, value) in others.iter().filter_map(|(scheme, at)| Some((*scheme, cell((*at)?)))) {
            if !value.is_empty() && !entry.ids.iter().any(|(known, _)| known == scheme) {
                entry.ids.push((scheme.into(), value.into()));
            }
        }
        for alias in
            at("itemAltLabel").map(cell).unwrap_or_default().split(", ").filter(|alias| !alias.is_empty())
        {
            if !entry.names.iter().any(|name| name.text == alias) {
                *entry = entry.clone().name(alias, NameFlags::ALIAS, Derive::Nothing);
            }
        }
    }
    if errors.is_empty() { Ok(entries) } else { Err(errors) }
}

/// A cell without `?`, `<…>`, quotes and language tag: `"تركيا"@ar`, `<http://www.wikidata.org/entity/Q43>`.
fn bare(cell: &str) -> &str {
    let cell = cell.trim().trim_start_matches('?');
    let cell = cell.strip_suffix("@ar").unwrap_or(cell);
    cell.trim_start_matches(['<', '"']).trim_end_matches(['>', '"'])
}
