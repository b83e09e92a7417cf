//! Where the output goes, and how much of it an earlier run has written.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

use anyhow::{Context as _, Result};

/// Room for one write.
const BUFFER: usize = 1 << 18;

/// Standard output, or a file that an earlier run may have begun.
pub(super) struct Sink {
    out: BufWriter<Box<dyn Write + Send>>,
    done: u64,
}

impl Sink {
    /// Opens the output. With `resume` the whole lines that a file holds stay, and what follows the last is cut off.
    pub(super) fn open(path: Option<&Path>, resume: bool) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self::to(Box::new(io::stdout()), 0));
        };
        let open = || if resume { reopen(path) } else { Ok((File::create(path)?, 0)) };
        let (file, done) = open().with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self::to(Box::new(file), done))
    }

    fn to(out: Box<dyn Write + Send>, done: u64) -> Self {
        Self { out: BufWriter::with_capacity(BUFFER, out), done }
    }

    /// How many lines an earlier run has written.
    pub(super) const fn done(&self) -> u64 {
        self.done
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

/// The file behind its last whole line, and how many lines it holds.
fn reopen(path: &Path) -> io::Result<(File, u64)> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let (mut lines, mut whole) = (0, 0);
    let mut reader = BufReader::with_capacity(BUFFER, &file);
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            break;
        }
        lines += 1;
        whole += u64::try_from(read).unwrap_or_default();
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::End(0))?;
    Ok((file, lines))
}

#[cfg(test)]
mod tests {
    use super::reopen;
    use std::io::Write;

    #[test]
    fn half_a_line_is_cut_off() {
        let path = std::env::temp_dir().join(format!("rasd-sink-{}", std::process::id()));
        std::fs::write(&path, "{}\n{}\n{\"te").unwrap();
        let (mut file, lines) = reopen(&path).unwrap();
        file.write_all(b"[]\n").unwrap();
        assert_eq!((lines, std::fs::read_to_string(&path).unwrap().as_str()), (2, "{}\n{}\n[]\n"));
        std::fs::remove_file(&path).unwrap();
    }
}
