//! Where one row of a table ends. A quoted cell may hold line breaks, so a row may be several lines; when a quote is not
//! closed, its line alone is given up and reading goes on with the next one.

use std::io::{self, BufRead, Read};
use std::ops::Range;

use crate::input::reader::{LONGEST_LINE, skip_line};

/// The lines of a table, put together to rows.
///
/// Each line is looked at twice at most, once as the first of a row and once in the hope that it closes a quote: of the lines
/// where that hope was in vain it is known that they close the quote of a later row no more than that of an earlier one.
pub(super) struct Frames<R> {
    input: R,
    delimiter: u8,
    /// The lines that were read and not given out, from `start` on.
    lines: Vec<u8>,
    start: usize,
    /// The lines before this place close no quote.
    open: usize,
    /// What comes behind these lines, once it is known.
    behind: Option<Behind>,
    /// How many lines were given out.
    line: u64,
}

/// What is no line to look at.
enum Behind {
    End,
    TooLong,
    Failed(io::Error),
}

/// What stands between two line breaks outside quotes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame<'f> {
    /// The lines of a row, the first of which has this number.
    Row(u64, &'f [u8]),
    /// A line with a quote that is not closed.
    Unclosed(u64),
    /// A line that is longer than [`LONGEST_LINE`].
    TooLong(u64),
}

impl<R: BufRead> Frames<R> {
    pub(super) fn new(input: R, delimiter: u8) -> Self {
        Self { input, delimiter, lines: Vec::new(), start: 0, open: 0, behind: None, line: 0 }
    }

    /// The next row, or nothing behind the last.
    pub(super) fn next(&mut self) -> io::Result<Option<Frame<'_>>> {
        self.forget();
        let number = self.line + 1;
        let Some(first) = self.line_at(self.start) else {
            return self.leave(number);
        };
        let is_open = State::Start.after(self.slice(first.clone()), self.delimiter) == State::Quoted;
        let row = if is_open { self.closed(first.end) } else { Some(first.clone()) };
        self.start = row.as_ref().map_or(first.end, |row| row.end);
        let Some(row) = row else {
            self.line = number;
            return Ok(Some(Frame::Unclosed(number)));
        };
        let row = self.lines.get(row).unwrap_or_default();
        self.line += u64::try_from(row.split_inclusive(|&byte| byte == b'\n').count()).unwrap_or_default();
        Ok(Some(Frame::Row(number, row)))
    }

    /// What is there instead of a line.
    fn leave(&mut self, number: u64) -> io::Result<Option<Frame<'_>>> {
        match self.behind.take() {
            Some(Behind::TooLong) => {
                self.line = number;
                Ok(Some(Frame::TooLong(number)))
            }
            Some(Behind::Failed(error)) => Err(error),
            _ => Ok(None),
        }
    }

    /// The row from `start` whose first line ends at `from` with a quote that is open.
    fn closed(&mut self, from: usize) -> Option<Range<usize>> {
        let mut at = self.open.max(from);
        while at - self.start < LONGEST_LINE {
            let line = self.line_at(at)?;
            if State::Quoted.after(self.slice(line.clone()), self.delimiter) != State::Quoted {
                return Some(self.start..line.end);
            }
            at = line.end;
            self.open = at;
        }
        None
    }

    /// The line with its end that begins at this place, read where it was not yet.
    fn line_at(&mut self, at: usize) -> Option<Range<usize>> {
        if at == self.lines.len() && self.behind.is_none() {
            self.behind = self.read_line();
        }
        let rest = self.slice(at..self.lines.len());
        let length = rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |end| end + 1);
        (length > 0).then(|| at..at + length)
    }

    /// Reads a line behind the others, or finds out why there is none.
    fn read_line(&mut self) -> Option<Behind> {
        let (before, limit) = (self.lines.len(), u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX));
        let read = self.input.by_ref().take(limit).read_until(b'\n', &mut self.lines);
        let is_cut = matches!(read, Ok(LONGEST_LINE)) && self.lines.last() != Some(&b'\n');
        match read {
            Ok(0) => return Some(Behind::End),
            Ok(_) if !is_cut => return None,
            _ => self.lines.truncate(before),
        }
        let read = read.and_then(|_| skip_line(&mut self.input));
        Some(read.map_or_else(Behind::Failed, |()| Behind::TooLong))
    }

    fn slice(&self, place: Range<usize>) -> &[u8] {
        self.lines.get(place).unwrap_or_default()
    }

    /// Drops what was given out, when that is half of what is there.
    fn forget(&mut self) {
        if self.start * 2 >= self.lines.len() {
            self.lines.drain(..self.start);
            self.open = self.open.saturating_sub(self.start);
            self.start = 0;
        }
    }
}

/// Whether a place in a row lies in a quoted cell (RFC 4180).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// At the first byte of a cell.
    Start,
    /// In a cell without quotes, where a quote is a character like any other, or behind the closing quote.
    Plain,
    /// Between quotes.
    Quoted,
    /// Behind a quote inside quotes: it closed the cell, or is the first half of a doubled one.
    Closing,
}

impl State {
    fn after(self, line: &[u8], delimiter: u8) -> Self {
        line.iter().fold(self, |state, &byte| match (state, byte) {
            (State::Quoted, b'"') => State::Closing,
            (State::Start | State::Closing, b'"') | (State::Quoted, _) => State::Quoted,
            (_, byte) if byte == delimiter || byte == b'\n' || byte == b'\r' => State::Start,
            _ => State::Plain,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Frames};
    use std::io::{self, BufReader, Read};

    /// The rows and the lines that are none, then the error that ends them.
    fn frames(input: impl Read) -> (Vec<Result<String, u64>>, Option<io::Error>) {
        let mut frames = Frames::new(BufReader::new(input), b',');
        let mut found = Vec::new();
        loop {
            match frames.next() {
                Ok(None) => return (found, None),
                Err(error) => return (found, Some(error)),
                Ok(Some(Frame::Row(_, row))) => found.push(Ok(String::from_utf8(row.to_vec()).unwrap())),
                Ok(Some(Frame::Unclosed(line) | Frame::TooLong(line))) => found.push(Err(line)),
            }
        }
    }

    #[track_caller]
    fn check(table: &str, expected: &[Result<&str, u64>]) {
        let (found, error) = frames(table.as_bytes());
        let found: Vec<_> = found.iter().map(|frame| frame.as_deref().map_err(|line| *line)).collect();
        assert!(error.is_none());
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
        check("a,\"b\n\nx\",\"\n\ne", &[Err(1), Ok("\n"), Err(3), Ok("\n"), Ok("e")]);
    }

    #[test]
    fn line_over_the_limit_is_passed_over() {
        let long = "x".repeat(super::LONGEST_LINE + 5);
        check(&format!("a\n{long}\nb"), &[Ok("a\n"), Err(2), Ok("b")]);
        check(&format!("\"a\n{long}\nb"), &[Err(1), Err(2), Ok("b")]);
        check(&format!("\"a\n\"{long}\nb\""), &[Err(1), Err(2), Ok("b\"")]);
    }

    #[test]
    fn rows_before_an_error_are_given_out() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("broken"))
            }
        }
        let (found, error) = frames("a\n\"b\nc\nd\n".as_bytes().chain(Broken));
        assert_eq!(found, [Ok("a\n".to_owned()), Err(2), Ok("c\n".to_owned()), Ok("d\n".to_owned())]);
        assert_eq!(error.unwrap().to_string(), "broken");
    }

    /// Looking ahead from each line anew would read this table two hundred thousand times.
    #[test]
    fn quotes_that_are_never_closed_cost_each_line_once_more() {
        let (found, _) = frames("x\",\"\n".repeat(200_000).as_bytes());
        assert!(found.len() == 200_000 && found.iter().all(Result::is_err));
    }

    /// A line of one byte is kept as one byte.
    #[test]
    fn empty_lines_behind_an_open_quote_take_no_room() {
        let table = format!("\"a{}", "\n".repeat(1 << 20));
        let mut frames = Frames::new(table.as_bytes(), b',');
        assert_eq!(frames.next().unwrap(), Some(Frame::Unclosed(1)));
        assert!(frames.lines.capacity() <= 2 * table.len());
    }
}
