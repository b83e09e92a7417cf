//! Joining the files of a list into entities.

use std::collections::HashMap;

use rasd_gazetteer::{Entry, NameEntry};
use rasd_normalize::fold_match_into;

/// Joins the entities of all files by key; ids that contradict each other are faults.
pub(super) fn merge(files: Vec<Vec<Entry>>, faults: &mut Vec<String>) -> Vec<Entry> {
    let mut merged: Vec<Entry> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for entry in files.into_iter().flatten() {
        if let Some(known) = places.get(&entry.key).and_then(|&at| merged.get_mut(at)) {
            join(known, entry, faults);
        } else {
            places.insert(entry.key.clone(), merged.len());
            merged.push(entry);
        }
    }
    merged
}

/// Adds what a later file says of an entity; a name that both have is as the later one says.
fn join(known: &mut Entry, later: Entry, faults: &mut Vec<String>) {
    if known.class != later.class {
        faults.push(format!("{} is {} in one file and {} in another", known.key, known.class, later.class));
    }
    for (scheme, value) in later.ids {
        match known.ids.iter().find(|(same, _)| *same == scheme) {
            None => known.ids.push((scheme, value)),
            Some((_, other)) if *other == value => {}
            Some((_, other)) => {
                faults.push(format!(
                    "{} has the {scheme} id {other} in one file and {value} in another",
                    known.key
                ));
            }
        }
    }
    for (language, label) in later.labels {
        if !known.labels.iter().any(|(same, _)| *same == language) {
            known.labels.push((language, label));
        }
    }
    for (value, other) in
        [(&mut known.kind, later.kind), (&mut known.region, later.region), (&mut known.source, later.source)]
    {
        if value.is_empty() {
            *value = other;
        }
    }
    known.rank = known.rank.max(later.rank);
    for name in later.names {
        match known.names.iter_mut().find(|same| same.derive == name.derive && key(same) == key(&name)) {
            Some(same) => *same = name,
            None => known.names.push(name),
        }
    }
}

/// What two files call one name: a name with diacritics stands beside the one without, عُمان beside عمان.
fn key(name: &NameEntry) -> String {
    if name.text.contains(|c| matches!(c, '\u{64B}'..='\u{652}')) {
        return name.text.clone();
    }
    let mut key = String::new();
    fold_match_into(&name.text, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::merge;
    use rasd_gazetteer::{Class, Derive, Entry, NameFlags};

    #[test]
    fn a_vocalized_name_stands_beside_the_plain_one() {
        let plain = Entry::new("OM", Class::Place, "عمان");
        let vocalized = Entry::new("OM", Class::Place, "عُمان");
        let merged = merge(vec![vec![plain], vec![vocalized.clone()], vec![vocalized]], &mut Vec::new());
        let names: Vec<&str> = merged[0].names.iter().map(|name| name.text.as_str()).collect();
        assert_eq!(names, ["عمان", "عُمان"]);
    }

    #[test]
    fn later_flags_win() {
        let first = Entry::new("ML", Class::Place, "مالي");
        let mut later = Entry::new("ML", Class::Place, "مالى");
        later.names[0].flags = NameFlags::CUE;
        let mut faults = Vec::new();
        let merged = merge(vec![vec![first], vec![later]], &mut faults);
        assert_eq!(merged.len(), 1);
        assert_eq!(merged[0].names.len(), 1);
        assert!(merged[0].names[0].flags.has(NameFlags::CUE));
        assert!(faults.is_empty());
    }

    #[test]
    fn the_first_value_wins() {
        let first = Entry::new("person/x", Class::Person, "كير ستارمر").kind("").region("GB");
        let later = Entry::new("person/x", Class::Person, "ستارمر").kind("politician").region("US");
        let merged = merge(vec![vec![first], vec![later]], &mut Vec::new());
        assert_eq!(merged[0].kind, "politician");
        assert_eq!(merged[0].region, "GB");
    }

    #[test]
    fn a_demonym_does_not_replace_a_name() {
        let first = Entry::new("CL", Class::Place, "تشيلي");
        let later =
            Entry::new("CL", Class::Place, "شيلي").name("تشيلي", NameFlags::default(), Derive::Demonym);
        let merged = merge(vec![vec![first], vec![later]], &mut Vec::new());
        assert_eq!(merged[0].names.len(), 3);
    }

    #[test]
    fn contradicting_ids_are_faults() {
        let first = Entry::new("TR", Class::Place, "تركيا").id("wikidata", "Q43");
        let later = Entry::new("TR", Class::Place, "تركيا").id("wikidata", "Q44");
        let mut faults = Vec::new();
        merge(vec![vec![first], vec![later]], &mut faults);
        assert_eq!(faults, ["TR has the wikidata id Q43 in one file and Q44 in another"]);
    }
}
