//! Where one row of a table ends. A quoted cell may hold line breaks, so a row may be several lines; when a quote is not
//! closed, its line alone is given up and reading goes on with the next one.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read};

use crate::input::reader::{LONGEST_LINE, skip_line};

/// The lines of a table, put together to rows.
pub(super) struct Frames<R> {
    input: R,
    delimiter: u8,
    /// Lines that were read in the hope of a closing quote.
    ahead: VecDeque<Vec<u8>>,
    /// How many lines were given out.
    line: u64,
}

/// What stands between two line breaks outside quotes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// The lines of a row, the first of which has this number.
    Row(u64, Vec<u8>),
    /// A line with a quote that is not closed.
    Unclosed(u64),
    /// A line that is longer than [`LONGEST_LINE`].
    TooLong(u64),
}

impl<R: BufRead> Frames<R> {
    pub(super) fn new(input: R, delimiter: u8) -> Self {
        Self { input, delimiter, ahead: VecDeque::new(), line: 0 }
    }

    /// The next row, or nothing behind the last.
    pub(super) fn next(&mut self) -> io::Result<Option<Frame>> {
        let number = self.line + 1;
        let Some(first) = self.line()? else {
            return Ok(None);
        };
        if is_cut(&first) {
            return Ok(Some(Frame::TooLong(number)));
        }
        let mut state = State::default();
        state.read(&first, self.delimiter);
        let mut more = Vec::new();
        let mut size = first.len();
        while state.is_quoted() {
            let next = if size < LONGEST_LINE { self.line()? } else { None };
            let Some(next) = next else {
                self.line = number;
                more.into_iter().rev().for_each(|line| self.ahead.push_front(line));
                return Ok(Some(Frame::Unclosed(number)));
            };
            state.read(&next, self.delimiter);
            size += next.len();
            more.push(next);
        }
        let row = std::iter::once(first).chain(more).reduce(|mut row, mut line| {
            row.append(&mut line);
            row
        });
        Ok(row.map(|row| Frame::Row(number, row)))
    }

    /// A line with its end. Of one that is longer than [`LONGEST_LINE`] the start.
    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        if let Some(line) = self.ahead.pop_front() {
            self.line += 1;
            return Ok(Some(line));
        }
        let mut line = Vec::new();
        let limit = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX);
        self.input.by_ref().take(limit).read_until(b'\n', &mut line)?;
        if is_cut(&line) {
            skip_line(&mut self.input)?;
        }
        self.line += 1;
        Ok((!line.is_empty()).then_some(line))
    }
}

fn is_cut(line: &[u8]) -> bool {
    line.len() == LONGEST_LINE && line.last() != Some(&b'\n')
}

/// Whether a place in a row lies in a quoted cell (RFC 4180).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// At the first byte of a cell.
    #[default]
    Start,
    /// In a cell without quotes, where a quote is a character like any other, or behind the closing quote.
    Plain,
    /// Between quotes.
    Quoted,
    /// Behind a quote inside quotes: it closed the cell, or is the first half of a doubled one.
    Closing,
}

impl State {
    fn read(&mut self, line: &[u8], delimiter: u8) {
        for &byte in line {
            *self = match (*self, byte) {
                (State::Quoted, b'"') => State::Closing,
                (State::Start | State::Closing, b'"') | (State::Quoted, _) => State::Quoted,
                (_, byte) if byte == delimiter || byte == b'\n' || byte == b'\r' => State::Start,
                _ => State::Plain,
            };
        }
    }

    fn is_quoted(self) -> bool {
        self == State::Quoted
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Frames};

    #[track_caller]
    fn check(table: &str, expected: &[Result<&str, u64>]) {
        let mut frames = Frames::new(table.as_bytes(), b',');
        let mut found = Vec::new();
        while let Some(frame) = frames.next().unwrap() {
            found.push(match frame {
                Frame::Row(_, row) => Ok(String::from_utf8(row).unwrap()),
                Frame::Unclosed(line) | Frame::TooLong(line) => Err(line),
            });
        }
        let found: Vec<_> = found.iter().map(|frame| frame.as_deref().map_err(|line| *line)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn line_break_in_quotes_ends_no_row() {
        check("a,\"b\nc\"\nd\n", &[Ok("a,\"b\nc\"\n"), Ok("d\n")]);
        check("\"a \"\"b\n\"\" c\"\nd", &[Ok("\"a \"\"b\n\"\" c\"\n"), Ok("d")]);
    }

    #[test]
    fn quote_inside_a_cell_opens_nothing() {
        check("5\" pipe,x\ny\n", &[Ok("5\" pipe,x\n"), Ok("y\n")]);
    }

    #[test]
    fn unclosed_quote_costs_its_line_alone() {
        check("a,\"b\nc,d\ne,f", &[Err(1), Ok("c,d\n"), Ok("e,f")]);
        check("a\nb,\"c\nd\n", &[Ok("a\n"), Err(2), Ok("d\n")]);
    }

    #[test]
    fn line_over_the_limit_is_passed_over() {
        let long = "x".repeat(super::LONGEST_LINE + 5);
        check(&format!("a\n{long}\nb"), &[Ok("a\n"), Err(2), Ok("b")]);
        check(&format!("\"a\n{long}\nb"), &[Err(1), Err(2), Ok("b")]);
    }
}
