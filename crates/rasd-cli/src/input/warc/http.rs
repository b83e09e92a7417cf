//! The answer of a web server as an archive keeps it.

use std::io::Read as _;

use crate::input::reader::LONGEST_LINE;

/// The content type and the body of an answer that was good, or nothing.
pub(super) fn body(answer: &[u8]) -> Option<(String, Vec<u8>)> {
    let end = end_of_head(answer)?;
    let head = String::from_utf8_lossy(answer.get(..end)?).into_owned();
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?;
    if status != "200" {
        return None;
    }
    let field = |wanted: &str| {
        let mut fields = head.lines().filter_map(|line| line.split_once(':'));
        fields
            .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
            .map(|(_, value)| value.trim().to_ascii_lowercase())
    };
    let body = answer.get(end..)?;
    let chunked = field("transfer-encoding").is_some_and(|coding| coding.contains("chunked"));
    // Many archives take the chunks off and leave the field.
    let body = if chunked { joined(body).unwrap_or_else(|| body.to_vec()) } else { body.to_vec() };
    let body = match field("content-encoding").as_deref() {
        Some("gzip" | "x-gzip") => unzipped(&body).unwrap_or(body),
        _ => body,
    };
    Some((field("content-type").unwrap_or_default(), body))
}

/// The length of the head with the empty line behind it.
fn end_of_head(answer: &[u8]) -> Option<usize> {
    let crlf = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").map(|at| at + 4);
    let lf = answer.windows(2).position(|bytes| bytes == b"\n\n").map(|at| at + 2);
    crlf.into_iter().chain(lf).min()
}

/// The chunks without their lengths (RFC 9112, 7.1), or nothing when these are no chunks.
fn joined(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::new();
    loop {
        let end = body.iter().position(|&byte| byte == b'\n')?;
        let (line, rest) = body.split_at_checked(end + 1)?;
        let size = std::str::from_utf8(line).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        if size == 0 {
            return Some(joined);
        }
        let (chunk, rest) = rest.split_at_checked(size)?;
        joined.extend_from_slice(chunk);
        body = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"))?;
    }
}

/// The body unpacked, up to a bound. Archives that unpack it leave the field, so it may be no gzip at all.
fn unzipped(body: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(LONGEST_LINE).unwrap_or(u64::MAX);
    flate2::read::MultiGzDecoder::new(body).take(limit).read_to_end(&mut bytes).ok().map(|_| bytes)
}

#[cfg(test)]
mod tests {
    use super::body;

    #[track_caller]
    fn check(answer: &[u8], expected: Option<(&str, &[u8])>) {
        let found = body(answer);
        assert_eq!(found.as_ref().map(|(kind, body)| (kind.as_str(), body.as_slice())), expected);
    }

    #[test]
    fn body_behind_its_head() {
        check(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", Some(("text/html", b"<p>")));
        check(b"HTTP/1.1 404 Not Found\r\n\r\nx", None);
        check(b"nothing", None);
    }

    #[test]
    fn chunks_are_joined_where_they_are_there() {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        check(format!("{head}3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").as_bytes(), Some(("", b"abcde")));
        check(format!("{head}<p>plain</p>").as_bytes(), Some(("", b"<p>plain</p>")));
    }

    #[test]
    fn gzip_is_unpacked() {
        use std::io::Write as _;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(b"abc").unwrap();
        let head = b"HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n".to_vec();
        check(&[head.clone(), gzip.finish().unwrap()].concat(), Some(("", b"abc")));
        check(&[head, b"abc".to_vec()].concat(), Some(("", b"abc")));
    }
}
