//! Opening a source: compression is told by content, not by name, and bytes are counted as they are read.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::gzip::{self, Members, Trailing};

/// Room for one read.
const BUFFER: usize = 1 << 18;
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];

/// How many bytes were read so far, before decompression; shared with whoever shows progress.
pub(crate) type Counter = Arc<AtomicU64>;

/// A source that is open.
pub(super) struct Opened {
    pub(super) input: Box<dyn BufRead>,
    /// Something that is not read stands behind its end.
    pub(super) trailing: Trailing,
}

/// A file, decompressed when it is gzip or zstd.
pub(super) fn file(path: &Path, counter: &Counter) -> io::Result<Opened> {
    decompressed(Counting { inner: File::open(path)?, counter: Arc::clone(counter) })
}

/// True when these are the first bytes of the file. Of a pipe nothing is read, since it could not be given back.
#[cfg(feature = "parquet")]
pub(super) fn starts_with(path: &Path, bytes: &[u8]) -> bool {
    let mut start = vec![0; bytes.len()];
    path.is_file()
        && File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && start == bytes
}

/// Standard input, decompressed when it is gzip or zstd.
pub(super) fn stdin(counter: &Counter) -> io::Result<Opened> {
    decompressed(Counting { inner: io::stdin(), counter: Arc::clone(counter) })
}

fn decompressed(input: impl Read + 'static) -> io::Result<Opened> {
    let (mut input, trailing) = (begun(input), Trailing::default());
    let start = input.fill_buf()?;
    let input = if start.starts_with(gzip::MAGIC) {
        begun(Members::new(input, &trailing))
    } else if start.starts_with(ZSTD) {
        begun(zstd::Decoder::with_buffer(input)?)
    } else {
        input
    };
    Ok(Opened { input, trailing })
}

/// The input with its start at hand in one piece, by which format, compression and encoding are told: a pipe may give it byte by
/// byte. What cannot be read is an error behind what could.
fn begun(mut input: impl Read + 'static) -> Box<dyn BufRead> {
    let (mut start, limit) = (Vec::new(), u64::try_from(BUFFER).unwrap_or(u64::MAX));
    let read = input.by_ref().take(limit).read_to_end(&mut start);
    let start = Cursor::new(start);
    match read {
        Ok(_) => Box::new(start.chain(BufReader::with_capacity(BUFFER, input))),
        Err(error) => Box::new(start.chain(BufReader::new(Broken(Some(error))))),
    }
}

/// An input that broke off.
struct Broken(Option<io::Error>);

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// Counts what passes through.
struct Counting<R> {
    inner: R,
    counter: Counter,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.counter.fetch_add(u64::try_from(read).unwrap_or_default(), Ordering::Relaxed);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::decompressed;
    use std::io::{self, Cursor, Read, Write};

    /// Gives a byte at a time, and in the end breaks off.
    struct Drops(std::vec::IntoIter<u8>);

    impl Read for Drops {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let byte = self.0.next().ok_or_else(|| io::Error::other("broke off"))?;
            buffer[0] = byte;
            Ok(1)
        }
    }

    #[track_caller]
    fn check(packed: Vec<u8>) {
        let mut text = String::new();
        decompressed(Cursor::new(packed.clone())).unwrap().input.read_to_string(&mut text).unwrap();
        assert_eq!(text, "نص");
        let mut text = Vec::new();
        let drops = decompressed(Drops(packed.into_iter())).unwrap().input;
        let end = drops.bytes().find_map(|byte| byte.map(|byte| text.push(byte)).err());
        assert_eq!((text.as_slice(), end.unwrap().to_string().as_str()), ("نص".as_bytes(), "broke off"));
    }

    #[test]
    fn plain_gzip_and_zstd_by_content() {
        check("نص".as_bytes().to_vec());
        check(zstd::encode_all("نص".as_bytes(), 1).unwrap());
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all("نص".as_bytes()).unwrap();
        check(gzip.finish().unwrap());
    }
}
