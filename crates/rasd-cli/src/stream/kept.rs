//! What an earlier run has written, and how much of it comes again, so that a run with other input or other options cannot go on
//! with it unseen: the first lines, the last ones, and these up from the last that says something.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read as _};
use std::ops::Range;

use serde_json::Value;

use crate::input::LONGEST_LINE;

/// So many lines from the start and from the end come again.
const FEW: usize = 64;

/// The part of an output that an earlier run has written and that is not made again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    /// The numbers of its lines, from 0, which are those of the pieces of input.
    pub(super) skip: Range<u64>,
    /// Something was wrong with one of the pieces.
    pub(super) bad: bool,
}

/// What comes again: the bytes of the first lines, and those from the last lines to the end.
pub(super) struct Again {
    pub(super) kept: Kept,
    pub(super) head: u64,
    pub(super) tail: Range<u64>,
}

/// Reads an output to its end.
pub(super) fn read(input: &mut impl BufRead) -> io::Result<Again> {
    let mut scan = Scan::default();
    let mut bytes = Vec::new();
    let limit = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX);
    while input.take(limit).read_until(b'\n', &mut bytes)? > 0 {
        scan.add(&bytes);
        bytes.clear();
    }
    Ok(scan.again())
}

/// Where a line is: its number and its first byte.
type Place = (u64, u64);

#[derive(Default)]
struct Scan {
    /// The line that is read.
    line: Place,
    /// It says nothing that options could change.
    is_mute: bool,
    end: u64,
    /// The end of the first lines.
    head: u64,
    last: VecDeque<Place>,
    telling: Place,
    bad: bool,
}

impl Scan {
    /// A line, or a part of a long one.
    fn add(&mut self, bytes: &[u8]) {
        let text = simdutf8::basic::from_utf8(bytes).unwrap_or_default();
        let has_error = text.contains(r#""error":{"#);
        self.is_mute |= has_error || text.contains(r#""mentions":[]"#);
        self.bad |= has_error && is_bad(text);
        self.end += u64::try_from(bytes.len()).unwrap_or_default();
        if bytes.ends_with(b"\n") {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        if !std::mem::take(&mut self.is_mute) {
            self.telling = self.line;
        }
        self.last.push_back(self.line);
        if self.last.len() > FEW {
            self.last.pop_front();
        } else {
            self.head = self.end;
        }
        self.line = (self.line.0 + 1, self.end);
    }

    fn again(self) -> Again {
        let few = u64::try_from(FEW).unwrap_or_default();
        let (number, start) = self.last.front().copied().unwrap_or_default().min(self.telling);
        if number <= few {
            let kept = Kept { skip: 0..0, bad: self.bad };
            return Again { kept, head: 0, tail: 0..self.end };
        }
        let kept = Kept { skip: few..number, bad: self.bad };
        Again { kept, head: self.head, tail: start..self.end }
    }
}

/// True for an error record, and for a document with a warning.
fn is_bad(line: &str) -> bool {
    let record = serde_json::from_str::<Value>(line).unwrap_or_default();
    record.get("error").is_some() || record.get("warnings").is_some()
}

#[cfg(test)]
mod tests {
    use super::read;
    use std::ops::Range;

    #[track_caller]
    fn check(lines: &[&str], skip: Range<u64>, bad: bool) {
        let text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
        let again = read(&mut text.as_bytes()).unwrap();
        assert_eq!((again.kept.skip, again.kept.bad), (skip, bad));
        assert_eq!(again.tail.end, u64::try_from(text.len()).unwrap());
    }

    const FACT: &str = r#"{"mentions":[{"start":1}]}"#;
    const NONE: &str = r#"{"mentions":[]}"#;
    const ERROR: &str = r#"{"line":1,"error":{"code":"x"}}"#;

    #[test]
    fn lines_up_from_the_last_that_says_something_come_again() {
        check(&[FACT; 1000], 64..936, false);
        check(&[NONE; 1000], 0..0, false);
        check(&[&[FACT; 500][..], &[NONE; 500]].concat(), 64..499, false);
        check(&[FACT; 100], 0..0, false);
        check(&[], 0..0, false);
    }

    #[test]
    fn what_was_wrong_is_remembered() {
        check(&[&[ERROR], &[FACT; 1000][..]].concat(), 64..937, true);
        check(&[r#"{"warnings":[{"error":{"code":"x"}}],"mentions":[]}"#], 0..0, true);
        check(&[r#"{"id":{"error":{}},"mentions":[]}"#], 0..0, false);
    }
}
