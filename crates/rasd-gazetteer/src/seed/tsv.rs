//! Tab-separated lists.

use super::{COLUMNS, Cell, Row, Rows, SeedError};
use crate::Entry;

/// Reads a tab-separated list: comments with `#`, then a header, then a name a line.
///
/// ```
/// use rasd_gazetteer::seed::read_tsv;
///
/// let errors = read_tsv("key\tname\tclass\nTR\tتركيا\tLAND\n\tروسيا\tPLACE\n").unwrap_err();
/// let places: Vec<String> = errors.iter().map(ToString::to_string).collect();
/// assert!(places[0].starts_with("2:10: unknown class \"LAND\""));
/// assert_eq!(places[1], "3:1: no key");
/// ```
///
/// # Errors
/// Everything that is wrong with it, with line and column.
pub fn read_tsv(text: &str) -> Result<Vec<Entry>, Vec<SeedError>> {
    let mut rows = Rows::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines =
        (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
    let Some((number, header)) = lines.next() else {
        rows.error(1, 1, "no header line");
        return rows.finish();
    };
    let headings = headings(&mut rows, number, header);
    for (number, line) in lines {
        if let Some(row) = row(&mut rows, &headings, number, line) {
            rows.add(&row);
        }
    }
    rows.finish()
}

/// The cells of a line and where each begins.
fn cells(line: &str) -> impl Iterator<Item = Cell> {
    let mut column = 1;
    line.split('\t').map(move |text| {
        let cell = Cell { text: text.trim().into(), column };
        column += text.chars().count() + 1;
        cell
    })
}

fn headings(rows: &mut Rows, number: usize, line: &str) -> Vec<String> {
    let mut headings = Vec::new();
    for cell in cells(line) {
        if !COLUMNS.contains(&cell.text.as_str()) {
            rows.error(number, cell.column, format!("unknown column {:?}", cell.text));
        }
        if headings.contains(&cell.text) {
            rows.error(number, cell.column, format!("the column {:?} stands twice", cell.text));
        }
        headings.push(cell.text);
    }
    for needed in ["key", "name", "class"] {
        if !headings.iter().any(|heading| heading == needed) {
            rows.error(number, 1, format!("no column {needed:?}"));
        }
    }
    headings
}

fn row(rows: &mut Rows, headings: &[String], number: usize, line: &str) -> Option<Row> {
    let mut row = Row::new(number);
    for (at, cell) in cells(line).enumerate() {
        let Some(heading) = headings.get(at) else {
            rows.error(number, cell.column, "more cells than the header has");
            return None;
        };
        row.set(heading, cell);
    }
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::read_tsv;
    use crate::{Derive, NameFlags};

    #[track_caller]
    fn check_errors(list: &str, expected: &[&str]) {
        let errors = read_tsv(list).unwrap_err();
        let found: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found} for {expected}");
        }
    }

    #[test]
    fn rows_of_one_key_are_one_entity() {
        let list = "# a comment\nkey\tname\tclass\tids\tflags\nTR\tتركيا\tPLACE\twikidata=Q43\tprimary\n\
                    TR\tتركي\tPLACE\tiso3166=TR\tdemonym;rank=200\n";
        let entries = read_tsv(list).unwrap();
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].ids.len(), 2);
        assert_eq!(entries[0].rank, 200);
        assert_eq!(entries[0].names[1].derive, Derive::Demonym);
        assert!(entries[0].names[0].flags.has(NameFlags::PRIMARY));
    }

    #[test]
    fn every_error_is_reported_where_it_is() {
        let list = "key\tname\tclass\tids\tflags\n\
                    a\tتركيا\tPLACE\twikidata\tprimary;wrong\n\
                    b\t!\tPLACE\t\t\n\
                    c\tروسيا\tNOTHING\t\trank=256\n";
        check_errors(
            list,
            &[
                "2:15: \"wikidata\"",
                "2:32: unknown flag",
                "3:3: cannot use",
                "4:9: unknown class",
                "4:18: \"256\"",
            ],
        );
    }

    #[test]
    fn conflicts_are_errors() {
        let list = "key\tname\tclass\tids\nTR\tتركيا\tPLACE\twikidata=Q43\nTR\tتركية\tORG\twikidata=Q44\n";
        check_errors(list, &["3:10: \"TR\" is ORG here", "3:14: \"TR\" has the wikidata id Q44"]);
    }

    #[test]
    fn a_list_needs_its_columns() {
        check_errors("", &["1:1: no header"]);
        check_errors("key\tname\tclas\n", &["1:1: no column", "1:10: unknown column"]);
        check_errors("key\tname\tclass\nk\tن\tPLACE\tmore\n", &["2:11: more cells"]);
    }
}
