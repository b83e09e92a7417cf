//! gzip: its members one behind the other, and what stands behind the last.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use flate2::bufread::GzDecoder;

/// How a member begins.
pub(super) const MAGIC: &[u8] = &[0x1F, 0x8B];

/// Whether bytes that belong to no member follow the last one; known when everything is read.
pub(super) type Trailing = Rc<Cell<bool>>;

/// The text of all members. Zeros, with which tapes and downloads are filled up, are nothing.
pub(super) struct Members<R> {
    member: Option<GzDecoder<R>>,
    trailing: Trailing,
}

impl<R: BufRead> Members<R> {
    pub(super) fn new(input: R, trailing: &Trailing) -> Self {
        Self { member: Some(GzDecoder::new(input)), trailing: Rc::clone(trailing) }
    }

    /// The member behind the one that has ended.
    fn next(&self, mut input: R) -> io::Result<Option<GzDecoder<R>>> {
        skip_zeros(&mut input)?;
        let start = input.fill_buf()?;
        if start.starts_with(MAGIC) || MAGIC.get(..1) == Some(start) {
            return Ok(Some(GzDecoder::new(input)));
        }
        self.trailing.set(!start.is_empty());
        Ok(None)
    }
}

impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(mut member) = self.member.take() {
            let read = member.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                self.member = Some(member);
                return Ok(read);
            }
            self.member = self.next(member.into_inner())?;
        }
        Ok(0)
    }
}

fn skip_zeros(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let start = input.fill_buf()?;
        let zeros = start.iter().take_while(|byte| **byte == 0).count();
        let is_all = zeros == start.len();
        input.consume(zeros);
        if zeros == 0 || !is_all {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Members, Trailing};
    use std::io::{Read as _, Write as _};

    fn packed(text: &str) -> Vec<u8> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(text.as_bytes()).unwrap();
        gzip.finish().unwrap()
    }

    #[track_caller]
    fn check(parts: &[&[u8]], expected: &str, trailing: bool) {
        let (mut text, found) = (String::new(), Trailing::default());
        Members::new(&parts.concat()[..], &found).read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), found.get()), (expected, trailing));
    }

    #[test]
    fn members_zeros_and_what_is_behind_them() {
        let (one, two) = (packed("واحد "), packed("اثنان"));
        check(&[&one], "واحد ", false);
        check(&[&one, &two], "واحد اثنان", false);
        check(&[&one, &[0; 1000]], "واحد ", false);
        check(&[&one, &[0; 3], &two], "واحد اثنان", false);
        check(&[&one, b"junk"], "واحد ", true);
        check(&[&one, b"\0\0junk"], "واحد ", true);
    }
}
