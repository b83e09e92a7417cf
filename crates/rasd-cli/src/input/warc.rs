//! Web archives (ISO 28500): a page is a document, its address the id, and the time of publication that it tells its
//! date. The day of the crawl is not taken for it.

mod coding;
mod html;
mod http;

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use super::reader::{LONGEST_LINE, skip_line};
use super::rows::{Id, Row};
use super::{Raw, Trouble};
use crate::lang::say;

/// The longest head of a record.
const LONGEST_HEAD: u64 = 1 << 16;

/// Hands the text of every page to `take`.
///
/// # Errors
/// When the input cannot be read to its end.
pub(super) fn read(
    input: impl BufRead,
    file: Option<&str>,
    take: &mut impl FnMut(Raw) -> ControlFlow<()>,
) -> io::Result<ControlFlow<()>> {
    let mut records = Records { input, number: 0, in_garbage: false };
    while let Some(found) = records.next()? {
        let raw = match found {
            Err(trouble) => Some(Raw::Trouble(trouble.in_file(file).at_line(records.number))),
            Ok(page) => page.map(|page| page.raw(file, records.number)),
        };
        if raw.is_some_and(|raw| take(raw).is_break()) {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// What a record holds: a page, no page, or something that could not be read.
type Found = Result<Option<Page>, Trouble>;

/// The records of an archive, one after the other.
struct Records<R> {
    input: R,
    /// The number of the last one, counted from 1; lines that belong to none count as one.
    number: u64,
    /// Lines that belong to no record were reported, or come of one that was.
    in_garbage: bool,
}

impl<R: BufRead> Records<R> {
    /// What the next record holds, or nothing behind the last.
    fn next(&mut self) -> io::Result<Option<Found>> {
        let mut line = Vec::new();
        loop {
            line.clear();
            if self.input.by_ref().take(LONGEST_HEAD).read_until(b'\n', &mut line)? == 0 {
                return Ok(None);
            }
            if line.last() != Some(&b'\n') {
                skip_line(&mut self.input)?;
            }
            if line.starts_with(b"WARC/") {
                self.number += 1;
                return self.record().map(Some);
            }
            if !line.trim_ascii().is_empty() && !std::mem::replace(&mut self.in_garbage, true) {
                self.number += 1;
                return Ok(Some(Err(no_record())));
            }
        }
    }

    /// What the record holds whose first line was read.
    fn record(&mut self) -> io::Result<Found> {
        let head = Head::read(&mut self.input)?;
        // Without a length nobody knows where its block ends; the next record is looked for.
        self.in_garbage = head.is_err();
        match head {
            Ok(head) => Ok(head.block(&mut self.input)?.and_then(|block| head.page(block))),
            Err(trouble) => Ok(Err(trouble)),
        }
    }
}

fn no_record() -> Trouble {
    let message = say!("no record of a web archive begins here", "لا سجل من أرشيف الوِب يبدأ هنا");
    Trouble::new("invalid_warc", message)
}

fn bad_head() -> Trouble {
    let most = LONGEST_HEAD >> 10;
    let message = say!(
        "the head of the record gives no Content-Length, or is longer than {most} KiB; reading goes on with the next record",
        "ليس في رأس السجل طول Content-Length، أو الرأس أطول من {most} كيبيبايت؛ تستمر القراءة من السجل التالي"
    );
    Trouble::new("invalid_warc", message)
}

/// The head of a record.
#[derive(Debug, Default)]
struct Head {
    kind: String,
    uri: Option<String>,
    content_type: String,
    length: u64,
}

impl Head {
    /// The rest of a head whose first line was read.
    fn read(input: &mut impl BufRead) -> io::Result<Result<Self, Trouble>> {
        let mut limited = input.take(LONGEST_HEAD);
        let (mut head, mut length) = (Self::default(), None);
        let mut line = String::new();
        loop {
            line.clear();
            if read_line(&mut limited, &mut line)? == 0 {
                let is_too_long = limited.limit() == 0;
                return if is_too_long {
                    Ok(Err(bad_head()))
                } else {
                    Err(io::ErrorKind::UnexpectedEof.into())
                };
            }
            match line.trim_end().split_once(':') {
                None if line.trim_end().is_empty() => break,
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.trim().parse().ok();
                }
                Some((name, value)) => head.take(name, value.trim()),
                None => {}
            }
        }
        Ok(length.map(|length| Self { length, ..head }).ok_or_else(bad_head))
    }

    fn take(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "warc-type" => value.clone_into(&mut self.kind),
            "warc-target-uri" => self.uri = Some(value.trim_matches(['<', '>']).to_owned()),
            "content-type" => value.clone_into(&mut self.content_type),
            _ => {}
        }
    }

    /// The block behind the head; of one that is no page or too long nothing is kept.
    fn block(&self, input: &mut impl BufRead) -> io::Result<Result<Vec<u8>, Trouble>> {
        let mut block = input.take(self.length);
        let is_page = matches!(self.kind.as_str(), "response" | "resource" | "conversion");
        let is_kept = is_page && usize::try_from(self.length).is_ok_and(|length| length <= LONGEST_LINE);
        let mut bytes = Vec::new();
        if is_kept {
            block.read_to_end(&mut bytes)?;
        } else {
            io::copy(&mut block, &mut io::sink())?;
        }
        match block.limit() {
            0 => Ok(if is_page && !is_kept { Err(self.too_long()) } else { Ok(bytes) }),
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn too_long(&self) -> Trouble {
        let (uri, most) = (self.uri.as_deref().unwrap_or_default(), LONGEST_LINE >> 20);
        let message = say!("{uri} is longer than {most} MiB", "{uri} أطول من {most} ميبيبايت");
        Trouble::new("line_too_long", message)
    }

    /// The page in a block: of an answer its body, else the block itself. Nothing when it is no text.
    fn page(&self, block: Vec<u8>) -> Found {
        let content = match self.kind.as_str() {
            "response" => http::page(&block).transpose()?,
            "resource" | "conversion" => Some((self.content_type.clone(), block)),
            _ => None,
        };
        let Some((content_type, body)) = content else {
            return Ok(None);
        };
        let text = html::text(&content_type, &body)?;
        Ok(text.map(|text| Page { uri: self.uri.clone(), text }))
    }
}

/// A line with bytes that are no UTF-8 replaced: names and addresses are ASCII.
fn read_line(input: &mut impl BufRead, line: &mut String) -> io::Result<usize> {
    let mut bytes = Vec::new();
    let read = input.read_until(b'\n', &mut bytes)?;
    line.push_str(&String::from_utf8_lossy(&bytes));
    Ok(read)
}

/// A page with its address.
struct Page {
    uri: Option<String>,
    text: html::Text,
}

impl Page {
    fn raw(self, file: Option<&str>, number: u64) -> Raw {
        let row = Row {
            text: self.text.body.into_bytes(),
            id: self.uri.map(|uri| Id::Text(uri.into_bytes())),
            date: self.text.date.map(String::into_bytes),
            region: None,
        };
        Raw::Row { file: file.map(str::to_owned), number, row }
    }
}
