//! Where the output goes, and how much of it an earlier run has written.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, BufWriter, Chain, Read as _, Seek as _, SeekFrom, Take, Write};
use std::path::Path;

use anyhow::{Context as _, Result};

use super::kept::{self, Again, Kept};
use crate::lang::{cannot_write, say};

/// Room for one write.
const BUFFER: usize = 1 << 18;

/// Standard output, or a file that an earlier run may have begun. Of such a file nothing is taken away: what is written first
/// is held against lines of its own and what follows them, and only what goes on from there is added.
pub(crate) struct Sink {
    out: BufWriter<Box<dyn Write + Send>>,
    begun: Option<Begun>,
}

impl Sink {
    /// Opens the output. With `resume` what a file holds stays.
    pub(super) fn open(path: Option<&Path>, resume: bool) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self::to(Box::new(io::stdout()), None));
        };
        let open = || if resume { reopen(path) } else { Ok((File::create(path)?, None)) };
        let (file, begun) = open().with_context(|| cannot_write(path))?;
        Ok(Self::to(Box::new(file), begun))
    }

    fn to(out: Box<dyn Write + Send>, begun: Option<Begun>) -> Self {
        Self { out: BufWriter::with_capacity(BUFFER, out), begun }
    }

    /// What an earlier run has written that does not come again.
    pub(super) fn kept(&self) -> Kept {
        self.begun.as_ref().map_or_else(Kept::default, |begun| begun.kept.clone())
    }

    /// # Errors
    /// When an earlier run has written something that did not come again.
    pub(super) fn check_whole(&self) -> io::Result<()> {
        let is_whole = self.begun.as_ref().is_none_or(|begun| begun.left == 0);
        if is_whole { Ok(()) } else { Err(stranger()) }
    }
}

/// What an earlier run has written.
struct Begun {
    kept: Kept,
    /// The lines that come again, and what follows them.
    again: Chain<Take<BufReader<File>>, Take<BufReader<File>>>,
    /// How many bytes of it were not seen yet.
    left: u64,
}

impl Begun {
    /// The file behind its end, and what it holds.
    fn of(path: &Path) -> io::Result<Self> {
        let mut reader = BufReader::with_capacity(BUFFER, File::open(path)?);
        let Again { kept, head, tail } = kept::read(&mut reader)?;
        reader.seek(SeekFrom::Start(tail.start))?;
        let first = BufReader::new(File::open(path)?).take(head);
        let left = head + (tail.end - tail.start);
        Ok(Self { kept, again: first.chain(reader.take(tail.end - tail.start)), left })
    }

    /// How many of these bytes the earlier run has written, too: other input, other options or another version give themselves
    /// away.
    fn meet(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let there = self.again.fill_buf()?;
        let length = there.len().min(bytes.len());
        if length == 0 || there.get(..length) != bytes.get(..length) {
            return Err(stranger());
        }
        self.again.consume(length);
        self.left -= u64::try_from(length).unwrap_or_default();
        Ok(length)
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.begun {
            Some(begun) if begun.left > 0 && !bytes.is_empty() => begun.meet(bytes),
            _ => self.out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn stranger() -> io::Error {
    let message = say!(
        "it was not written from this input with these options, so it cannot be resumed; name another --output, or leave --resume out to write it anew",
        "لم يُكتب من هذا الدخل بهذه الخيارات فلا يُستأنف؛ سمِّ ملفا آخر بالخيار --output، أو احذف --resume ليُكتب من جديد"
    );
    io::Error::new(io::ErrorKind::InvalidData, message)
}

/// The file, to be written to behind what it holds. What is no file holds nothing.
fn reopen(path: &Path) -> io::Result<(File, Option<Begun>)> {
    let file = OpenOptions::new().append(true).create(true).open(path)?;
    let begun = if file.metadata()?.is_file() { Some(Begun::of(path)?) } else { None };
    Ok((file, begun))
}

#[cfg(test)]
mod tests {
    use super::Sink;
    use std::io::Write as _;

    /// Resumes `there` with `more`; what the file holds then, or nothing when `more` does not go on from there.
    fn resumed(name: &str, there: &str, more: &str) -> Option<String> {
        let path = std::env::temp_dir().join(format!("rasd-sink-{}-{name}", std::process::id()));
        std::fs::write(&path, there).unwrap();
        let mut sink = Sink::open(Some(&path), true).unwrap();
        let met =
            sink.write_all(more.as_bytes()).and_then(|()| sink.check_whole()).and_then(|()| sink.flush());
        let written = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(met.is_ok() || written == there);
        met.is_ok().then_some(written)
    }

    #[test]
    fn half_a_line_is_gone_on_with() {
        let check = |name, there, more| assert_eq!(resumed(name, there, more).as_deref(), Some(more));
        check("half", "{}\n[]\n{\"te", "{}\n[]\n{\"text\":1}\n");
        check("first", "[", "[1]\n");
        check("empty", "", "[1]\n");
    }

    #[test]
    fn of_a_long_file_the_first_lines_and_the_last_come_again() {
        let lines =
            |range: std::ops::Range<u32>| range.map(|n| format!("{n}\n")).collect::<Vec<_>>().concat();
        let again = lines(0..64) + &lines(936..1002);
        assert_eq!(resumed("long", &lines(0..1000), &again), Some(lines(0..1002)));
        assert_eq!(resumed("long_other", &lines(0..1000), &lines(0..130)), None);
    }

    #[test]
    fn what_another_run_wrote_is_left_alone() {
        assert_eq!(resumed("other", "{}\n[]\n", "{}\n[2]\n"), None);
        assert_eq!(resumed("other_start", "{}\n[]\n", "[]\n[]\n"), None);
        assert_eq!(resumed("other_half", "{}\n[]\n{", "{}\n[]\n[1]\n"), None);
        assert_eq!(resumed("no_line", "a letter of mine", "[1]\n"), None);
        assert_eq!(resumed("longer", "{}\n[]\n[1", "{}\n[]\n"), None);
    }
}
