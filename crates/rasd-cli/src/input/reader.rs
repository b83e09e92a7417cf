//! Reading sources piece by piece: a line of JSON Lines, or a whole text file. Memory holds one piece at a time.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
#[cfg(feature = "parquet")]
use std::path::Path;

use super::encoding::{Decoded, MARK};
use super::open::Opened;
use super::rows::{self, Row};
use super::sources::{format_by_name, unreadable};
use super::spare::{SPARE, Spare};
use super::{Counter, EncodingChoice, Fields, Source, Trouble, open};
use crate::args::InputFormat;
use crate::lang::say;

/// The longest line of JSON Lines that is read; a longer one is reported and passed over.
pub(crate) const LONGEST_LINE: usize = 16 << 20;

/// A piece of input as it was read, not yet understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Raw {
    /// A line of JSON Lines.
    Line { file: Option<String>, number: u64, bytes: Vec<u8> },
    /// A row of a table.
    Row { file: Option<String>, number: u64, row: Row },
    /// A whole text file, with its encoding when that is not UTF-8.
    Text { file: Option<String>, bytes: Vec<u8>, encoding: Option<&'static str>, damaged: bool },
    /// A part of a text file, which begins at this byte.
    Part { file: Option<String>, bytes: Vec<u8>, start: u64 },
    /// Something that could not be read.
    Trouble(Trouble),
}

impl Raw {
    /// How much memory it holds.
    pub(crate) fn size(&self) -> usize {
        match self {
            Raw::Line { bytes, .. } | Raw::Text { bytes, .. } | Raw::Part { bytes, .. } => bytes.len(),
            Raw::Row { row, .. } => row.size(),
            Raw::Trouble(trouble) => trouble.message.len(),
        }
    }
}

/// How sources are read.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// The format, when the arguments say it.
    pub(crate) format: Option<InputFormat>,
    /// The encoding.
    pub(crate) encoding: EncodingChoice,
    /// The names of the fields.
    pub(crate) fields: Fields,
    /// Counts the bytes that were read.
    pub(crate) counter: Counter,
    /// Where a text file may be cut, when it may.
    pub(crate) cut: Option<fn(&[u8]) -> usize>,
    /// Nothing is said of single files.
    pub(crate) quiet: bool,
}

impl Reading {
    /// Hands every piece of every source to `take`, until that breaks.
    pub(crate) fn read_all(
        &self,
        sources: &[Source],
        take: &mut impl FnMut(Raw) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        sources.iter().try_for_each(|source| self.read_source(source, take))
    }

    fn read_source(&self, source: &Source, take: &mut impl FnMut(Raw) -> ControlFlow<()>) -> ControlFlow<()> {
        #[cfg(feature = "parquet")]
        if let Some(path) = self.parquet(source) {
            let read = super::parquet::read(path, &self.fields, &self.counter, take);
            return read.unwrap_or_else(|error| take(Raw::Trouble(unreadable(path.to_str(), &error))));
        }
        let (opened, name, format) = match source {
            Source::Missing(trouble) => return take(Raw::Trouble(trouble.clone())),
            Source::Stdin => (open::stdin(&self.counter), None, self.format),
            Source::File(path) => {
                let name = path.to_string_lossy().into_owned();
                (
                    open::file(path, &self.counter),
                    Some(name),
                    Some(self.format.unwrap_or_else(|| format_by_name(path))),
                )
            }
        };
        let read = opened.and_then(|opened| self.read_opened(opened, name.as_deref(), format, take));
        read.unwrap_or_else(|error| take(Raw::Trouble(unreadable(name.as_deref(), &error))))
    }

    /// Hands over every piece, and that something stands behind the last one.
    fn read_opened(
        &self,
        Opened { input, trailing }: Opened,
        file: Option<&str>,
        format: Option<InputFormat>,
        take: &mut impl FnMut(Raw) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        let flow = self.read_pieces(input, file, format, take)?;
        let goes_on = flow.is_continue() && trailing.get();
        Ok(if goes_on { take(Raw::Trouble(trailing_bytes().in_file(file))) } else { flow })
    }

    /// The file, when it is Parquet: by what the arguments say, by its name, or by its first bytes.
    #[cfg(feature = "parquet")]
    fn parquet<'s>(&self, source: &'s Source) -> Option<&'s Path> {
        let Source::File(path) = source else {
            return None;
        };
        let is_parquet = match self.format {
            Some(format) => format == InputFormat::Parquet,
            None => {
                format_by_name(path) == InputFormat::Parquet || open::starts_with(path, super::parquet::MAGIC)
            }
        };
        is_parquet.then_some(path)
    }

    fn read_pieces(
        &self,
        mut input: Box<dyn BufRead>,
        name: Option<&str>,
        format: Option<InputFormat>,
        take: &mut impl FnMut(Raw) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        let format = format.map_or_else(|| sniff(&mut input, self.encoding), Ok)?;
        match (format, self.cut) {
            (InputFormat::Text, None) => self.read_text(input, name, take),
            (InputFormat::Text, Some(cut)) => read_parts(self.decoded(input, name)?, cut, name, &SPARE, take),
            (InputFormat::Jsonl, _) => read_lines(self.decoded(input, name)?, name, take),
            (InputFormat::Csv, _) => rows::read(self.decoded(input, name)?, b',', name, &self.fields, take),
            (InputFormat::Tsv, _) => rows::read(self.decoded(input, name)?, b'\t', name, &self.fields, take),
            #[cfg(feature = "parquet")]
            (InputFormat::Parquet, _) => Ok(take(Raw::Trouble(not_from_a_pipe()))),
            #[cfg(feature = "warc")]
            (InputFormat::Warc, _) => super::warc::read(input, name, take),
        }
    }

    /// The stream in UTF-8; another encoding is reported.
    fn decoded(&self, input: Box<dyn BufRead>, file: Option<&str>) -> io::Result<Box<dyn BufRead>> {
        let (input, encoding) = self.encoding.decode_stream(input)?;
        self.report(encoding, file);
        Ok(input)
    }

    fn report(&self, encoding: Option<&str>, file: Option<&str>) {
        if let Some(encoding) = encoding.filter(|_| !self.quiet) {
            let file = file.map(|file| format!("{file}: ")).unwrap_or_default();
            let message = say!("{file}read as {encoding}", "{file}يُقرأ بترميز {encoding}");
            eprintln!("rasd: {message}");
        }
    }

    /// A whole text. Of one that breaks off, what there is comes before the error.
    fn read_text(
        &self,
        mut input: impl BufRead,
        file: Option<&str>,
        take: &mut impl FnMut(Raw) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        let mut bytes = SPARE.take();
        let broken = input.read_to_end(&mut bytes).err();
        let broken = match broken {
            Some(error) if bytes.is_empty() => return Err(error),
            other => other,
        };
        let Decoded { bytes, encoding, damaged } = self.encoding.decode(bytes);
        self.report(encoding, file);
        let flow = take(Raw::Text { file: file.map(str::to_owned), bytes, encoding, damaged });
        match broken {
            Some(error) if flow.is_continue() => Err(error),
            _ => Ok(flow),
        }
    }
}

/// Bytes behind the end of what is packed.
fn trailing_bytes() -> Trouble {
    let message = say!(
        "something that is no gzip stands behind the end; it is not read, everything before it is",
        "خلف النهاية ما ليس gzip؛ لا يُقرأ، وقُرئ كل ما قبله"
    );
    Trouble::new("trailing_bytes", message)
}

/// A Parquet file has its index at its end.
#[cfg(feature = "parquet")]
fn not_from_a_pipe() -> Trouble {
    let message = say!(
        "Parquet cannot be read from standard input; name the file",
        "لا يُقرأ Parquet من الدخل القياسي؛ سمِّ الملف"
    );
    Trouble::new("unreadable", message)
}

/// Standard input that starts with `{` holds JSON Lines.
fn sniff(input: &mut impl BufRead, encoding: EncodingChoice) -> io::Result<InputFormat> {
    let start = input.fill_buf()?;
    #[cfg(feature = "parquet")]
    if start.starts_with(super::parquet::MAGIC) {
        return Ok(InputFormat::Parquet);
    }
    #[cfg(feature = "warc")]
    if start.starts_with(b"WARC/") {
        return Ok(InputFormat::Warc);
    }
    let text = encoding.decode(start.to_vec()).bytes;
    let first = text.strip_prefix(MARK).unwrap_or(&text).iter().find(|byte| !byte.is_ascii_whitespace());
    Ok(if first == Some(&b'{') { InputFormat::Jsonl } else { InputFormat::Text })
}

/// The size of the parts of a text that is cut: some of them fit into the cache of a core.
const PART: usize = 1 << 16;

/// Reads a text in parts of about [`PART`] bytes, or longer where it cannot be cut.
fn read_parts(
    mut input: impl BufRead,
    cut: fn(&[u8]) -> usize,
    file: Option<&str>,
    spare: &Spare,
    take: &mut impl FnMut(Raw) -> ControlFlow<()>,
) -> io::Result<ControlFlow<()>> {
    let (mut start, mut rest) = (0, spare.take());
    loop {
        let wanted = PART.max(rest.len());
        let limit = u64::try_from(wanted).unwrap_or(u64::MAX);
        rest.reserve(wanted);
        let (read, broken) = match input.by_ref().take(limit).read_to_end(&mut rest) {
            Ok(read) => (read, None),
            Err(error) => (0, Some(error)),
        };
        let end = if read == 0 { rest.len() } else { cut(&rest) };
        let tail = rest.get(end..).unwrap_or_default();
        let mut next = spare.take();
        next.extend_from_slice(tail);
        rest.truncate(end);
        if !rest.is_empty() {
            let bytes = std::mem::take(&mut rest);
            let len = u64::try_from(bytes.len()).unwrap_or_default();
            if take(Raw::Part { file: file.map(str::to_owned), bytes, start }).is_break() {
                return Ok(ControlFlow::Break(()));
            }
            start += len;
        }
        if read == 0 {
            spare.give(rest);
            spare.give(next);
            return broken.map_or(Ok(ControlFlow::Continue(())), Err);
        }
        rest = next;
    }
}

fn read_lines(
    mut input: impl BufRead,
    file: Option<&str>,
    take: &mut impl FnMut(Raw) -> ControlFlow<()>,
) -> io::Result<ControlFlow<()>> {
    for number in 1.. {
        let mut bytes = Vec::new();
        let limit = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX);
        if input.by_ref().take(limit).read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let raw = if bytes.len() == LONGEST_LINE && bytes.last() != Some(&b'\n') {
            skip_line(&mut input)?;
            Raw::Trouble(too_long().in_file(file).at_line(number))
        } else if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        } else {
            Raw::Line { file: file.map(str::to_owned), number, bytes }
        };
        if take(raw).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// A line that is longer than [`LONGEST_LINE`].
pub(super) fn too_long() -> Trouble {
    let message = {
        let most = LONGEST_LINE >> 20;
        say!(
            "the line is longer than {most} MiB; split the document",
            "السطر أطول من {most} ميبيبايت؛ قسّم الوثيقة"
        )
    };
    Trouble::new("line_too_long", message)
}

/// Passes over the rest of a line without keeping it.
pub(super) fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let (used, done) = match buffer.iter().position(|&byte| byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_LINE, PART, Raw, Spare, read_lines, read_parts};
    use std::ops::ControlFlow;

    fn lines(input: &[u8]) -> Vec<Raw> {
        let mut pieces = Vec::new();
        let mut take = |raw| {
            pieces.push(raw);
            ControlFlow::Continue(())
        };
        let _ = read_lines(input, None, &mut take).unwrap();
        pieces
    }

    /// Whoever reads the next text finds the memory of this one.
    #[test]
    fn buffers_of_a_text_go_back_at_its_end() {
        let spare = Spare::new();
        for len in [0, 3 * PART] {
            (1..=2).for_each(|n| spare.give(Vec::with_capacity(n * PART)));
            let mut size = 0;
            let mut take = |raw: Raw| {
                size += raw.size();
                if let Raw::Part { bytes, .. } = raw {
                    spare.give(bytes);
                }
                ControlFlow::Continue(())
            };
            let text = vec![b'x'; len];
            assert!(read_parts(&text[..], <[u8]>::len, None, &spare, &mut take).unwrap().is_continue());
            assert_eq!(size, len);
            let idle = std::iter::repeat_with(|| spare.take()).take_while(|buffer| buffer.capacity() > 0);
            assert_eq!(idle.count(), 2);
        }
    }

    #[test]
    fn blank_lines_count_but_say_nothing() {
        let found = lines(b"{}\n\n{\n");
        let numbers: Vec<_> =
            found.iter().map(|raw| if let Raw::Line { number, .. } = raw { *number } else { 0 }).collect();
        assert_eq!(numbers, [1, 3]);
    }

    #[test]
    fn line_over_the_limit_is_passed_over() {
        let mut input = vec![b'x'; LONGEST_LINE + 10];
        input.extend_from_slice(b"\n{}\n");
        let found = lines(&input);
        assert!(matches!(&found[0], Raw::Trouble(trouble) if trouble.code == "line_too_long"));
        assert!(matches!(&found[1], Raw::Line { number: 2, .. }));
    }
}
