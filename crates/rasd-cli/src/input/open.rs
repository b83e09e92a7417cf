//! Opening a source: compression is told by content, not by name, and bytes are counted as they are read.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Room for one read.
const BUFFER: usize = 1 << 18;
const GZIP: &[u8] = &[0x1F, 0x8B];
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];

/// How many bytes were read so far, before decompression; shared with whoever shows progress.
pub(crate) type Counter = Arc<AtomicU64>;

/// A file, decompressed when it is gzip or zstd.
pub(super) fn file(path: &Path, counter: &Counter) -> io::Result<Box<dyn BufRead>> {
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
pub(super) fn stdin(counter: &Counter) -> io::Result<Box<dyn BufRead>> {
    decompressed(Counting { inner: io::stdin(), counter: Arc::clone(counter) })
}

fn decompressed(input: impl Read + 'static) -> io::Result<Box<dyn BufRead>> {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let start = input.fill_buf()?;
    if start.starts_with(GZIP) {
        Ok(Box::new(BufReader::with_capacity(BUFFER, flate2::bufread::MultiGzDecoder::new(input))))
    } else if start.starts_with(ZSTD) {
        Ok(Box::new(BufReader::with_capacity(BUFFER, zstd::Decoder::with_buffer(input)?)))
    } else {
        Ok(Box::new(input))
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
    use std::io::{Read, Write};

    #[track_caller]
    fn check(packed: Vec<u8>) {
        let mut text = String::new();
        decompressed(std::io::Cursor::new(packed)).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "نص");
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
