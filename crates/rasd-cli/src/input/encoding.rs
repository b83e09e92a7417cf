//! Legacy encodings. Text is UTF-8 unless a byte order mark or the arguments say otherwise.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, BufReader};
use std::str::FromStr;

use encoding_rs::{Encoding, UTF_8};

use super::detect::detect;
use crate::lang::say;

/// The byte order mark of UTF-8, which says nothing and is no text.
pub(super) const MARK: &[u8] = b"\xEF\xBB\xBF";

/// What `--encoding` can say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum EncodingChoice {
    /// UTF-8, or UTF-16 with a byte order mark.
    #[default]
    Utf8,
    /// The encoding that fits the bytes best.
    Auto,
    /// A named one.
    Named(&'static Encoding),
}

impl FromStr for EncodingChoice {
    type Err = UnknownEncoding;

    fn from_str(label: &str) -> Result<Self, Self::Err> {
        if label.eq_ignore_ascii_case("auto") {
            return Ok(Self::Auto);
        }
        match Encoding::for_label(label.as_bytes()) {
            Some(encoding) if encoding == UTF_8 => Ok(Self::Utf8),
            Some(encoding) => Ok(Self::Named(encoding)),
            None => Err(UnknownEncoding(label.to_owned())),
        }
    }
}

/// A text in UTF-8.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) bytes: Vec<u8>,
    /// The name of the encoding, when it was another.
    pub(super) encoding: Option<&'static str>,
    /// Some bytes meant nothing in that encoding; they became U+FFFD.
    pub(super) damaged: bool,
}

/// A name that is no encoding.
#[derive(Clone, Debug)]
pub(crate) struct UnknownEncoding(String);

impl fmt::Display for UnknownEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.0;
        f.write_str(&say!(
            "there is no encoding `{name}`; use auto, utf-8, windows-1256, iso-8859-6, utf-16le or another name of the WHATWG list",
            "لا ترميز اسمه `{name}`؛ استعمل auto أو utf-8 أو windows-1256 أو iso-8859-6 أو utf-16le أو اسما آخر من قائمة WHATWG"
        ))
    }
}

impl std::error::Error for UnknownEncoding {}

impl EncodingChoice {
    /// The encoding of these bytes, when it is not UTF-8.
    fn of(self, bytes: &[u8]) -> Option<&'static Encoding> {
        let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
        let chosen = marked.or(match self {
            Self::Utf8 => None,
            Self::Named(encoding) => Some(encoding),
            Self::Auto => Some(detect(bytes)),
        });
        chosen.filter(|encoding| *encoding != UTF_8)
    }

    /// The whole text in UTF-8, with the name of its encoding when it was another; bytes that are already UTF-8, or are
    /// left for the caller to complain of, come back as they are.
    pub(super) fn decode(self, bytes: Vec<u8>) -> Decoded {
        match self.of(&bytes) {
            None => Decoded { bytes, encoding: None, damaged: false },
            Some(encoding) => {
                let (text, used, damaged) = encoding.decode(&bytes);
                Decoded { bytes: Cow::into_owned(text).into_bytes(), encoding: Some(used.name()), damaged }
            }
        }
    }

    /// A stream in UTF-8, told by its first bytes, with the name of its encoding when it was another.
    pub(super) fn decode_stream(
        self,
        mut input: Box<dyn BufRead>,
    ) -> io::Result<(Box<dyn BufRead>, Option<&'static str>)> {
        let start = input.fill_buf()?;
        let (encoding, marked) = (self.of(start), start.starts_with(MARK));
        if marked {
            input.consume(MARK.len());
        }
        Ok(match encoding {
            None => (input, None),
            Some(encoding) => {
                let decoder =
                    encoding_rs_io::DecodeReaderBytesBuilder::new().encoding(Some(encoding)).build(input);
                (Box::new(BufReader::new(decoder)), Some(encoding.name()))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::EncodingChoice;
    use encoding_rs::{ISO_8859_6, UTF_16LE, WINDOWS_1256};

    const TEXT: &str =
        "بلغ عدد الشركات العاملة في البلاد 2800 شركة في بداية العام، وقال الوزير إن الاستثمارات زادت.";

    #[track_caller]
    fn check(choice: &str, bytes: &[u8], expected: Option<&str>) {
        let choice: EncodingChoice = choice.parse().unwrap();
        let decoded = choice.decode(bytes.to_vec());
        assert_eq!((String::from_utf8(decoded.bytes).as_deref(), decoded.encoding), (Ok(TEXT), expected));
        assert!(!decoded.damaged);
    }

    #[test]
    fn windows_1256_is_detected_and_can_be_named() {
        let (bytes, ..) = WINDOWS_1256.encode(TEXT);
        check("auto", &bytes, Some("windows-1256"));
        check("windows-1256", &bytes, Some("windows-1256"));
    }

    #[test]
    fn iso_8859_6_is_detected() {
        let (bytes, ..) = ISO_8859_6.encode(TEXT);
        check("auto", &bytes, Some("ISO-8859-6"));
    }

    #[test]
    fn byte_order_mark_beats_everything() {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(TEXT.encode_utf16().flat_map(u16::to_le_bytes));
        check("utf-8", &bytes, Some(UTF_16LE.name()));
    }

    #[test]
    fn utf8_stays() {
        check("auto", TEXT.as_bytes(), None);
        check("utf-8", TEXT.as_bytes(), None);
    }
}
