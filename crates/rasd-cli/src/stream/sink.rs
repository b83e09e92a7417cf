//! Where the output goes, and how much of it an earlier run has written.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read as _, Seek, SeekFrom, Take, Write};
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::lang::{cannot_write, say};

/// Room for one write.
const BUFFER: usize = 1 << 18;

/// Standard output, or a file that an earlier run may have begun. Of such a file nothing is taken away: what is written first
/// is held against its last whole line and what follows that, and only what goes on from there is added.
pub(crate) struct Sink {
    out: BufWriter<Box<dyn Write + Send>>,
    begun: Option<Begun>,
}

/// What an earlier run has written.
struct Begun {
    /// How many whole lines.
    lines: u64,
    /// What was not seen again yet, from the last whole line on.
    rest: Take<BufReader<File>>,
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

    /// How many whole lines an earlier run has written. The last of them comes first again.
    pub(super) fn lines(&self) -> u64 {
        self.begun.as_ref().map_or(0, |begun| begun.lines)
    }

    /// # Errors
    /// When an earlier run has written something that did not come again.
    pub(super) fn check_whole(&self) -> io::Result<()> {
        let is_whole = self.begun.as_ref().is_none_or(|begun| begun.rest.limit() == 0);
        if is_whole { Ok(()) } else { Err(stranger()) }
    }
}

impl Begun {
    /// The file behind its end, and what it holds.
    fn of(path: &Path) -> io::Result<Self> {
        let mut reader = BufReader::with_capacity(BUFFER, File::open(path)?);
        let (mut lines, mut last, mut next, mut end) = (0, 0, 0, 0);
        loop {
            let bytes = reader.fill_buf()?;
            if bytes.is_empty() {
                break;
            }
            for (behind, _) in (end + 1..).zip(bytes).filter(|(_, byte)| **byte == b'\n') {
                lines += 1;
                (last, next) = (next, behind);
            }
            let read = bytes.len();
            end += u64::try_from(read).unwrap_or_default();
            reader.consume(read);
        }
        reader.seek(SeekFrom::Start(last))?;
        Ok(Self { lines, rest: reader.take(end - last) })
    }

    /// How many of these bytes the earlier run has written, too: other input, other options or another version give themselves
    /// away.
    fn meet(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let there = self.rest.fill_buf()?;
        let length = there.len().min(bytes.len());
        if length == 0 || there.get(..length) != bytes.get(..length) {
            return Err(stranger());
        }
        self.rest.consume(length);
        Ok(length)
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.begun {
            Some(begun) if begun.rest.limit() > 0 && !bytes.is_empty() => begun.meet(bytes),
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
    fn resumed(name: &str, there: &str, more: &str) -> (u64, Option<String>) {
        let path = std::env::temp_dir().join(format!("rasd-sink-{}-{name}", std::process::id()));
        std::fs::write(&path, there).unwrap();
        let mut sink = Sink::open(Some(&path), true).unwrap();
        let lines = sink.lines();
        let met =
            sink.write_all(more.as_bytes()).and_then(|()| sink.check_whole()).and_then(|()| sink.flush());
        let written = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(met.is_ok() || written == there);
        (lines, met.is_ok().then_some(written))
    }

    #[test]
    fn half_a_line_is_gone_on_with() {
        let (lines, written) = resumed("half", "{}\n[]\n{\"te", "[]\n{\"text\":1}\n");
        assert_eq!((lines, written.as_deref()), (2, Some("{}\n[]\n{\"text\":1}\n")));
        assert_eq!(resumed("first", "[", "[1]\n").1.as_deref(), Some("[1]\n"));
        assert_eq!(resumed("empty", "", "[1]\n").1.as_deref(), Some("[1]\n"));
    }

    #[test]
    fn what_another_run_wrote_is_left_alone() {
        assert_eq!(resumed("other", "{}\n[]\n", "[2]\n"), (2, None));
        assert_eq!(resumed("other_half", "{}\n[]\n{", "[]\n[1]\n"), (2, None));
        assert_eq!(resumed("no_line", "a letter of mine", "[1]\n"), (0, None));
        assert_eq!(resumed("longer", "{}\n[]\n[1", "[]\n"), (2, None));
    }
}
