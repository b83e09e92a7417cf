//! Web archives (ISO 28500): a page is a document, its address the id, and the time of publication that it tells its
//! date. The day of the crawl is not taken for it.

mod html;
mod http;

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use super::reader::LONGEST_LINE;
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
    mut input: impl BufRead,
    file: Option<&str>,
    take: &mut impl FnMut(Raw) -> ControlFlow<()>,
) -> io::Result<ControlFlow<()>> {
    for number in 1.. {
        let head = match Head::read(&mut input)? {
            None => break,
            Some(Ok(head)) => head,
            Some(Err(trouble)) => return Ok(take(Raw::Trouble(trouble.in_file(file).at_line(number)))),
        };
        let raw = match head.block(&mut input)? {
            Err(trouble) => Some(Raw::Trouble(trouble.in_file(file).at_line(number))),
            Ok(block) => head.page(block).map(|page| page.raw(file, number)),
        };
        if raw.is_some_and(|raw| take(raw).is_break()) {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
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
    /// The next head, or nothing behind the last record.
    fn read(input: &mut impl BufRead) -> io::Result<Option<Result<Self, Trouble>>> {
        let mut limited = input.take(LONGEST_HEAD);
        let mut line = String::new();
        while matches!(line.trim_end(), "") {
            line.clear();
            if read_line(&mut limited, &mut line)? == 0 {
                return Ok(None);
            }
        }
        if !line.starts_with("WARC/") {
            let message = say!("no record of a web archive begins here", "لا سجل من أرشيف الوِب يبدأ هنا");
            return Ok(Some(Err(Trouble::new("invalid_warc", message))));
        }
        let mut head = Self::default();
        loop {
            line.clear();
            if read_line(&mut limited, &mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let Some((name, value)) = line.trim_end().split_once(':') else {
                break;
            };
            head.take(name, value.trim());
        }
        Ok(Some(Ok(head)))
    }

    fn take(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "warc-type" => value.clone_into(&mut self.kind),
            "warc-target-uri" => self.uri = Some(value.trim_matches(['<', '>']).to_owned()),
            "content-type" => value.clone_into(&mut self.content_type),
            "content-length" => self.length = value.parse().unwrap_or_default(),
            _ => {}
        }
    }

    /// The block behind the head; of one that is no page or too long nothing is kept.
    fn block(&self, input: &mut impl BufRead) -> io::Result<Result<Vec<u8>, Trouble>> {
        let mut block = input.take(self.length);
        let is_page = matches!(self.kind.as_str(), "response" | "resource" | "conversion");
        let too_long = usize::try_from(self.length).map_or(true, |length| length > LONGEST_LINE);
        if !is_page || too_long {
            io::copy(&mut block, &mut io::sink())?;
            return Ok(if is_page { Err(self.too_long()) } else { Ok(Vec::new()) });
        }
        let mut bytes = Vec::new();
        block.read_to_end(&mut bytes)?;
        let whole = u64::try_from(bytes.len()).is_ok_and(|length| length == self.length);
        if whole { Ok(Ok(bytes)) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }

    fn too_long(&self) -> Trouble {
        let (uri, most) = (self.uri.as_deref().unwrap_or_default(), LONGEST_LINE >> 20);
        let message = say!("{uri} is longer than {most} MiB", "{uri} أطول من {most} ميبيبايت");
        Trouble::new("line_too_long", message)
    }

    /// The page in a block: of an answer its body, else the block itself. Nothing when it is no text.
    fn page(&self, block: Vec<u8>) -> Option<Page> {
        let (content_type, body) = match self.kind.as_str() {
            "response" => http::body(&block)?,
            "resource" | "conversion" => (self.content_type.clone(), block),
            _ => return None,
        };
        let text = html::text(&content_type, &body)?;
        Some(Page { uri: self.uri.clone(), text })
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
