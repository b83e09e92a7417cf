//! Where the output goes, and how much of it an earlier run has written.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::lang::cannot_write;

/// Room for one write.
const BUFFER: usize = 1 << 18;

/// Standard output, or a file that an earlier run may have begun.
pub(crate) struct Sink {
    out: BufWriter<Box<dyn Write + Send>>,
    begun: Begun,
}

/// What an earlier run has written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Begun {
    /// How many whole lines.
    pub(super) lines: u64,
    /// The last of them.
    pub(super) last: Vec<u8>,
}

impl Sink {
    /// Opens the output. With `resume` the whole lines that a file holds stay, and what follows the last is cut off.
    pub(super) fn open(path: Option<&Path>, resume: bool) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self::to(Box::new(io::stdout()), Begun::default()));
        };
        let open = || if resume { reopen(path) } else { Ok((File::create(path)?, Begun::default())) };
        let (file, begun) = open().with_context(|| cannot_write(path))?;
        Ok(Self::to(Box::new(file), begun))
    }

    fn to(out: Box<dyn Write + Send>, begun: Begun) -> Self {
        Self { out: BufWriter::with_capacity(BUFFER, out), begun }
    }

    /// What an earlier run has written.
    pub(super) const fn begun(&self) -> &Begun {
        &self.begun
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The file behind its last whole line, and what it holds.
fn reopen(path: &Path) -> io::Result<(File, Begun)> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let (mut begun, mut whole) = (Begun::default(), 0);
    let mut reader = BufReader::with_capacity(BUFFER, &file);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            break;
        }
        begun.lines += 1;
        whole += u64::try_from(read).unwrap_or_default();
        std::mem::swap(&mut begun.last, &mut line);
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::End(0))?;
    Ok((file, begun))
}

#[cfg(test)]
mod tests {
    use super::{Begun, reopen};
    use std::io::Write;

    #[test]
    fn half_a_line_is_cut_off() {
        let path = std::env::temp_dir().join(format!("rasd-sink-{}", std::process::id()));
        std::fs::write(&path, "{}\n[]\n{\"te").unwrap();
        let (mut file, begun) = reopen(&path).unwrap();
        file.write_all(b"[1]\n").unwrap();
        assert_eq!(begun, Begun { lines: 2, last: b"[]\n".to_vec() });
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "{}\n[]\n[1]\n");
        std::fs::remove_file(&path).unwrap();
    }
}
