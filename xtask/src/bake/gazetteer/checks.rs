//! What the project demands of its own lists beyond their form.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rasd_normalize::fold_match_into;

use super::Source;

/// Licences whose rows may be published under ours.
const LICENCES: [&str; 6] = ["MIT OR Apache-2.0", "MIT", "CC0-1.0", "CC-BY-4.0", "Unicode-3.0", "PDDL-1.0"];

/// Flags that keep a common word from matching by itself.
const CAREFUL: [&str; 3] = ["cue", "exact", "never_alone"];

/// Words too common to be a name by themselves, folded.
pub(super) struct StopWords(Vec<String>);

impl StopWords {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(Self::of(&text))
    }

    fn of(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let mut words: Vec<String> = lines.flat_map(str::split_whitespace).map(fold).collect();
        words.sort();
        Self(words)
    }

    fn contain(&self, key: &String) -> bool {
        self.0.binary_search(key).is_ok()
    }
}

/// Everything wrong with a file, each with file, line and column.
pub(super) fn faults(source: &Source, stop_words: &StopWords) -> Vec<String> {
    let mut lines =
        (1..).zip(source.text.lines()).filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    let headings: Vec<&str> = lines.next().map(|(_, line)| line.split('\t').collect()).unwrap_or_default();
    let mut seen = HashMap::new();
    let mut faults = Vec::new();
    for (number, line) in lines {
        let row = Row { headings: &headings, cells: line.split('\t').collect() };
        let mut report = |column, why: String| {
            faults.push(format!("{}:{number}:{}: {why}", source.path.display(), row.place(column)));
        };
        if let Err(why) = row.ids_have_a_source() {
            report("ids", why);
        }
        if let Err(why) = row.licence_is_known() {
            report("licence", why);
        }
        if let Err(why) = row.common_word_has_care(stop_words) {
            report("name", why);
        }
        if let Some(above) = seen.insert(row.identity(), number) {
            report("name", format!("{} stands in line {above} with the same key", row.cell("name")));
        }
    }
    faults
}

struct Row<'t> {
    headings: &'t [&'t str],
    cells: Vec<&'t str>,
}

impl<'t> Row<'t> {
    fn cell(&self, heading: &str) -> &'t str {
        let at = self.headings.iter().position(|known| *known == heading);
        at.and_then(|at| self.cells.get(at)).copied().unwrap_or_default()
    }

    /// Where a column begins, in characters from 1.
    fn place(&self, heading: &str) -> usize {
        let before = self.headings.iter().take_while(|known| **known != heading).count();
        self.cells.iter().take(before).map(|cell| cell.chars().count() + 1).sum::<usize>() + 1
    }

    fn ids_have_a_source(&self) -> Result<(), String> {
        match (self.cell("ids"), self.cell("source")) {
            ("", _) => Ok(()),
            (ids, "" | "curated") => Err(format!("{ids} has no source")),
            _ => Ok(()),
        }
    }

    fn licence_is_known(&self) -> Result<(), String> {
        let licence = self.cell("licence");
        let known = LICENCES.contains(&licence);
        known.then_some(()).ok_or_else(|| format!("{licence:?} is not one of {}", LICENCES.join(", ")))
    }

    fn common_word_has_care(&self, stop_words: &StopWords) -> Result<(), String> {
        let name = self.cell("name");
        let careful = self.cell("flags").split(';').any(|flag| CAREFUL.contains(&flag));
        let common = !careful && stop_words.contain(&fold(name));
        (!common)
            .then_some(())
            .ok_or_else(|| format!("{name} is a common word and has none of {}", CAREFUL.join(", ")))
    }

    /// Two rows of one identity say the same thing twice; مصطفي, exact, beside مصطفى does not.
    fn identity(&self) -> (String, String, bool, bool) {
        let derived = self.cell("flags").split(';').any(|flag| matches!(flag, "demonym" | "form"));
        let exact = self.cell("flags").split(';').any(|flag| flag == "exact");
        let name = if exact { self.cell("name").to_owned() } else { fold(self.cell("name")) };
        (self.cell("key").to_owned(), name, derived, exact)
    }
}

fn fold(word: &str) -> String {
    let mut key = String::new();
    fold_match_into(word, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::{StopWords, faults};
    use crate::bake::gazetteer::Source;

    #[track_caller]
    fn check(row: &str, expected: &[&str]) {
        let header = "key\tname\tclass\tids\tflags\tsource\tlicence";
        let source = Source { path: "list.tsv".into(), text: format!("# a list\n{header}\n{row}\n") };
        assert_eq!(faults(&source, &StopWords::of("# common\nبين\n")), expected);
    }

    #[test]
    fn a_sound_row_passes() {
        check("TR\tتركيا\tPLACE\twikidata=Q43\t\tCLDR 48\tUnicode-3.0", &[]);
    }

    #[test]
    fn an_id_needs_a_source() {
        check(
            "TR\tتركيا\tPLACE\twikidata=Q43\t\tcurated\tMIT",
            &["list.tsv:3:16: wikidata=Q43 has no source"],
        );
    }

    #[test]
    fn a_common_word_needs_a_flag() {
        check("x\tبين\tPLACE\t\tcue\tcurated\tMIT", &[]);
        check(
            "x\tبين\tPLACE\t\t\tcurated\tMIT",
            &["list.tsv:3:3: بين is a common word and has none of cue, exact, never_alone"],
        );
    }

    #[test]
    fn another_exact_spelling_is_no_fault() {
        check("x\tمصطفى\tPERSON\t\t\tcurated\tMIT\nx\tمصطفي\tPERSON\t\texact\tcurated\tMIT", &[]);
    }

    #[test]
    fn share_alike_is_refused() {
        let expected = "list.tsv:3:23: \"CC-BY-SA-4.0\" is not one of MIT OR Apache-2.0, MIT, CC0-1.0, CC-BY-4.0, Unicode-3.0, PDDL-1.0";
        check("x\tنهر\tPLACE\t\tcue\tsome\tCC-BY-SA-4.0", &[expected]);
    }

    #[test]
    fn the_same_name_twice_is_a_fault() {
        check(
            "x\tنهر\tPLACE\t\t\tcurated\tMIT\nx\tنهر\tPLACE\t\t\tcurated\tMIT",
            &["list.tsv:4:3: نهر stands in line 3 with the same key"],
        );
    }
}
