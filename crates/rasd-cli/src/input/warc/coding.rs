//! What was done to a body before it was sent: `Transfer-Encoding` (RFC 9112, 7.1) and `Content-Encoding` (RFC 9110, 8.4).
//!
//! Many archives keep the fields of a body that they unpacked, so a field is believed where the body bears it out.

use std::io::{self, Read};

use brotli_decompressor::{BrotliDecoderParameter, Decompressor};
use flate2::bufread::GzDecoder;
use flate2::read::{DeflateDecoder, ZlibDecoder};
use zstd::zstd_safe::find_frame_compressed_size;

use crate::input::Trouble;
use crate::input::reader::LONGEST_LINE;
use crate::lang::say;

/// The chunks without their lengths, or nothing when these are no chunks. Of chunks that end too early it is what there is.
pub(super) fn joined(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::new();
    while let Some((chunk, rest)) = chunk(body) {
        if chunk.is_empty() {
            return Some(joined);
        }
        joined.extend_from_slice(chunk);
        body = rest;
    }
    let cut = length(body).map_or(&[][..], |(_, rest)| rest);
    (!joined.is_empty()).then(|| [joined.as_slice(), cut].concat())
}

/// The first chunk and what follows it.
fn chunk(body: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = length(body)?;
    let (chunk, rest) = rest.split_at_checked(length)?;
    match rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")) {
        Some(rest) => Some((chunk, rest)),
        None => chunk.is_empty().then_some((chunk, rest)),
    }
}

/// The length that a chunk begins with, and what follows that line.
fn length(body: &[u8]) -> Option<(usize, &[u8])> {
    let end = body.iter().position(|&byte| byte == b'\n')?;
    let (line, rest) = body.split_at_checked(end + 1)?;
    let digits = std::str::from_utf8(line).ok()?.split(';').next()?.trim();
    Some((usize::from_str_radix(digits, 16).ok()?, rest))
}

/// How often a body may be packed. Servers do it once; who does it a hundred times wants time and not to be read.
const MOST_CODINGS: usize = 4;

/// The bytes that a member of gzip (RFC 1952, 2.3.1) and a frame of zstd (RFC 8878, 3.1.1) begin with.
const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// The body with the codings of the field undone, the last one first.
///
/// # Errors
/// When a body is packed too often or cannot be unpacked, or is too long when it is.
pub(super) fn unpacked(codings: &str, body: Vec<u8>) -> Result<Vec<u8>, Trouble> {
    let is_packing = |coding: &&str| !matches!(*coding, "" | "identity" | "chunked");
    let codings = codings.to_ascii_lowercase();
    let mut packings = codings.rsplit(',').map(str::trim).filter(is_packing);
    if packings.clone().nth(MOST_CODINGS).is_some() {
        return Err(too_often());
    }
    packings.try_fold(body, undone)
}

fn undone(body: Vec<u8>, coding: &str) -> Result<Vec<u8>, Trouble> {
    let found = match coding {
        "gzip" | "x-gzip" if body.starts_with(GZIP) => members(&body),
        "zstd" if body.starts_with(ZSTD) => zstd::Decoder::with_buffer(frames(&body)).and_then(read),
        "deflate" => {
            read(ZlibDecoder::new(body.as_slice())).or_else(|_| bare(&body)).or_else(|_| plain(&body))
        }
        "br" => brotli(&body).or_else(|_| brotli(without_padding(&body))).or_else(|_| plain(&body)),
        _ => return Ok(body),
    };
    match found {
        Ok(bytes) if bytes.len() > LONGEST_LINE => Err(too_long()),
        found => found.map_err(|_| broken(coding)),
    }
}

/// What the members of a body hold. What comes behind the last one is none of them: an end of line, NULs.
fn members(mut body: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while body.starts_with(GZIP) && bytes.len() <= LONGEST_LINE {
        bytes.append(&mut read(GzDecoder::new(&mut body))?);
    }
    Ok(bytes)
}

/// The frames of a body without what comes behind the last one; all of it when a frame has no end.
fn frames(body: &[u8]) -> &[u8] {
    let mut rest = body;
    while rest.starts_with(ZSTD) {
        let length = find_frame_compressed_size(rest).unwrap_or(rest.len());
        rest = rest.get(length..).unwrap_or_default();
    }
    body.strip_suffix(rest).unwrap_or(body)
}

/// Deflate without the frame of zlib, as some servers send it. It has no check but that its end is the end of the body.
fn bare(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut reader = DeflateDecoder::new(body);
    let bytes = read(&mut reader)?;
    let taken = usize::try_from(reader.total_in()).unwrap_or(usize::MAX);
    if taken < body.len() && bytes.len() <= LONGEST_LINE {
        Err(io::ErrorKind::InvalidData.into())
    } else {
        Ok(bytes)
    }
}

/// A window of 16 MiB at most, as servers may use; larger ones are no `br`. It has no check either, and one byte can be all of it, such
/// as the `;` or `=` that a text begins with.
fn brotli(mut body: &[u8]) -> io::Result<Vec<u8>> {
    let mut reader = Decompressor::new(&mut body, 1 << 12);
    reader.set_parameter(BrotliDecoderParameter::BROTLI_DECODER_PARAM_LARGE_WINDOW, 0);
    let bytes = read(&mut reader)?;
    if bytes.len() > LONGEST_LINE {
        return Ok(bytes);
    }
    // Asked again at its end, it fails when there is more in its buffer.
    let _ = reader.read(&mut [0])?;
    drop(reader);
    if body.is_empty() { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// The body without the ends of lines and NULs that some servers and archives leave behind it.
fn without_padding(mut body: &[u8]) -> &[u8] {
    while let Some((b'\r' | b'\n' | b'\0', rest)) = body.split_last() {
        body = rest;
    }
    body
}

/// All of it, or one byte more than may be.
fn read(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX).saturating_add(1);
    reader.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The body as it is, when it begins like text: for packed bytes that nothing tells by how they begin.
fn plain(body: &[u8]) -> io::Result<Vec<u8>> {
    let is_text = |byte: &u8| !byte.is_ascii_control() || byte.is_ascii_whitespace();
    if is_utf16(body) || body.iter().take(1 << 10).all(is_text) {
        Ok(body.to_vec())
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// True when it begins with a byte order mark or a tag in UTF-16, where every other byte of a text is a control.
fn is_utf16(body: &[u8]) -> bool {
    [b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"].iter().any(|start| body.starts_with(*start))
}

fn too_long() -> Trouble {
    let most = LONGEST_LINE >> 20;
    let message =
        say!("the page is longer than {most} MiB when unpacked", "الصفحة أطول من {most} ميبيبايت بعد فكها");
    Trouble::new("line_too_long", message)
}

fn too_often() -> Trouble {
    let message = say!(
        "the page is packed more than {MOST_CODINGS} times",
        "الصفحة مضغوطة أكثر من {MOST_CODINGS} مرات"
    );
    Trouble::new("unreadable", message)
}

fn broken(coding: &str) -> Trouble {
    let message = say!(
        "the page is packed with {coding} and cannot be unpacked to its end",
        "الصفحة مضغوطة بطريقة {coding} ويتعذر فكها إلى آخرها"
    );
    Trouble::new("unreadable", message)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::{joined, unpacked};
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    const TEXT: &[u8] = b"<p>\xd9\xa2\xd9\xa8 million</p>";

    #[track_caller]
    fn check(codings: &str, body: &[u8], expected: Result<&[u8], &str>) {
        let found = unpacked(codings, body.to_vec());
        assert_eq!(found.as_deref().map_err(|trouble| trouble.code), expected);
    }

    #[track_caller]
    fn check_chunks(body: &str, expected: Option<&str>) {
        assert_eq!(joined(body.as_bytes()).as_deref(), expected.map(str::as_bytes));
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap()
    }

    fn zlib(bytes: &[u8]) -> Vec<u8> {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(bytes).unwrap();
        zlib.finish().unwrap()
    }

    fn deflate(bytes: &[u8]) -> Vec<u8> {
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::fast());
        deflate.write_all(bytes).unwrap();
        deflate.finish().unwrap()
    }

    /// What the reference encoder makes of [`TEXT`].
    const BROTLI: &[u8] =
        b"\x0b\x09\x80\x3c\x70\x3e\xd9\xa2\xd9\xa8\x20\x6d\x69\x6c\x6c\x69\x6f\x6e\x3c\x2f\x70\x3e\x03";

    #[test]
    fn every_coding_is_undone() {
        check("gzip", &gzip(TEXT), Ok(TEXT));
        check("X-GZip", &gzip(TEXT), Ok(TEXT));
        check("deflate", &zlib(TEXT), Ok(TEXT));
        check("deflate", &deflate(TEXT), Ok(TEXT));
        check("br", BROTLI, Ok(TEXT));
        check("zstd", &zstd::encode_all(TEXT, 1).unwrap(), Ok(TEXT));
    }

    #[test]
    fn codings_are_undone_from_the_last_to_the_first() {
        check("br, gzip", &gzip(BROTLI), Ok(TEXT));
        check("identity", TEXT, Ok(TEXT));
        check("", TEXT, Ok(TEXT));
    }

    #[test]
    fn body_that_the_archive_unpacked_is_left_as_it_is() {
        for coding in ["gzip", "deflate", "br", "zstd"] {
            check(coding, TEXT, Ok(TEXT));
            check(coding, b"count 12 or 3", Ok(b"count 12 or 3"));
            check(coding, b"", Ok(b""));
        }
    }

    /// Each of these is a whole brotli stream of nothing.
    #[test]
    fn text_that_begins_like_brotli_is_left_as_it_is() {
        for first in ["3", "5", "7", "9", ";", "=", "?"] {
            let text = format!("{first} million");
            check("br", text.as_bytes(), Ok(text.as_bytes()));
            let text = text.repeat(1 << 10);
            check("br", text.as_bytes(), Ok(text.as_bytes()));
        }
    }

    #[test]
    fn utf16_that_the_archive_unpacked_is_left_as_it_is() {
        for text in
            [&b"\xff\xfe\x45\x06\x44\x06"[..], b"\xfe\xff\x06\x45", b"<\0p\0>\0\x45\x06", b"\0<\0p\0>"]
        {
            for coding in ["gzip", "deflate", "br", "zstd"] {
                check(coding, text, Ok(text));
            }
        }
    }

    #[test]
    fn all_members_are_read_and_what_follows_them_is_not() {
        for (coding, member) in [("gzip", gzip(TEXT)), ("zstd", zstd::encode_all(TEXT, 1).unwrap())] {
            check(coding, &member.repeat(2), Ok(&TEXT.repeat(2)));
            for behind in [&b"\n"[..], b"\0\0\0", b"<!-- cached -->"] {
                check(coding, &[member.as_slice(), behind].concat(), Ok(TEXT));
            }
            check(coding, &[member.as_slice(), &member[..9]].concat(), Err("unreadable"));
        }
        check("br", &[BROTLI, b"\0\r\n"].concat(), Ok(TEXT));
        check("br", &[BROTLI, b"12"].concat(), Err("unreadable"));
    }

    #[test]
    fn body_that_is_packed_too_often_is_refused() {
        let four = (0..4).fold(TEXT.to_vec(), |body, _| gzip(&body));
        check("gzip, gzip, gzip, gzip", &four, Ok(TEXT));
        check("gzip, identity,, gzip, gzip, gzip, chunked", &four, Ok(TEXT));
        check(&["gzip"; 5].join(","), &gzip(&four), Err("unreadable"));
    }

    #[test]
    fn body_that_ends_too_early_is_reported() {
        let zstd = zstd::encode_all(TEXT, 1).unwrap();
        for (coding, body) in
            [("gzip", gzip(TEXT)), ("deflate", zlib(TEXT)), ("br", BROTLI.to_vec()), ("zstd", zstd)]
        {
            check(coding, &body[..body.len() - 4], Err("unreadable"));
        }
    }

    #[test]
    fn body_that_grows_without_end_is_reported() {
        let zeros = vec![b' '; super::LONGEST_LINE + 1];
        check("gzip", &gzip(&zeros), Err("line_too_long"));
        check("deflate", &deflate(&zeros), Err("line_too_long"));
    }

    #[test]
    fn brotli_with_a_window_of_a_gigabyte_is_refused() {
        check("br", b"\x11\x1e\x03\x00", Err("unreadable"));
    }

    #[test]
    fn chunks_are_joined_where_they_are_there() {
        check_chunks("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", Some("abcde"));
        check_chunks("3\nabc\n0\n", Some("abc"));
        check_chunks("<p>plain</p>", None);
        check_chunks("12\nplain", None);
    }

    #[test]
    fn chunks_that_end_too_early_are_what_there_is() {
        check_chunks("3\r\nabc\r\n9\r\nde", Some("abcde"));
        check_chunks("3\r\nabc\r\n", Some("abc"));
    }
}
