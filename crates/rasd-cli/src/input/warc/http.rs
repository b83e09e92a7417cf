//! The answer of a web server as an archive keeps it.

use super::{coding, html};
use crate::input::Trouble;

/// An answer that was good and is a page: its content type and its body, or why that cannot be read.
pub(super) fn page(answer: &[u8]) -> Option<Result<(String, Vec<u8>), Trouble>> {
    let end = end_of_head(answer)?;
    let head = String::from_utf8_lossy(answer.get(..end)?);
    let status = head.lines().next()?.split(' ').nth(1)?;
    let content_type = values(&head, "content-type").next().unwrap_or_default();
    if status != "200" || !html::is_page(content_type) {
        return None;
    }
    let body = answer.get(end..)?;
    let transfer = list(&head, "transfer-encoding");
    // Many archives take the chunks off and leave the field.
    let is_chunked = transfer.to_ascii_lowercase().contains("chunked");
    let body = is_chunked.then(|| coding::joined(body)).flatten().unwrap_or_else(|| body.to_vec());
    // What was done for the way was done last.
    let codings = format!("{},{transfer}", list(&head, "content-encoding"));
    let body = coding::unpacked(&codings, body);
    Some(body.map(|body| (content_type.to_owned(), body)))
}

/// What the head says of this name, line by line.
fn values<'h>(head: &'h str, wanted: &str) -> impl Iterator<Item = &'h str> {
    let fields = head.lines().filter_map(|line| line.split_once(':'));
    fields.filter(move |(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim())
}

/// The list that a field holds; over more than one line it goes on (RFC 9110, 5.3).
fn list(head: &str, wanted: &str) -> String {
    values(head, wanted).collect::<Vec<_>>().join(",")
}

/// The length of the head with the empty line behind it.
fn end_of_head(answer: &[u8]) -> Option<usize> {
    let crlf = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").map(|at| at + 4);
    let lf = answer.windows(2).position(|bytes| bytes == b"\n\n").map(|at| at + 2);
    crlf.into_iter().chain(lf).min()
}

#[cfg(test)]
mod tests {
    use super::page;

    #[track_caller]
    fn check(answer: &str, expected: Option<(&str, &str)>) {
        let found = page(answer.as_bytes()).map(Result::unwrap);
        let found = found.as_ref().map(|(kind, body)| (kind.as_str(), body.as_slice()));
        assert_eq!(found, expected.map(|(kind, body)| (kind, body.as_bytes())));
    }

    #[test]
    fn body_behind_its_head() {
        check("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", Some(("text/html", "<p>")));
        check("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nx", None);
        check("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx", None);
        check("nothing", None);
    }

    #[test]
    fn transfer_and_content_are_undone_in_this_order() {
        let head = "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: Chunked\nContent-Encoding: gzip\n\n";
        check(&format!("{head}3\r\nabc\r\n0\r\n\r\n"), Some(("text/plain", "abc")));
        check(&format!("{head}plain"), Some(("text/plain", "plain")));
    }

    /// The body of an answer with these fields.
    #[track_caller]
    fn check_packed(fields: &str, body: &[u8], expected: &str) {
        let head = format!("HTTP/1.1 200 OK\nContent-Type: text/plain\n{fields}\n\n");
        let (_, found) = page(&[head.as_bytes(), body].concat()).unwrap().unwrap();
        assert_eq!(String::from_utf8_lossy(&found), expected);
    }

    #[test]
    fn field_over_two_lines_is_one_list() {
        let zstd = |bytes: &[u8]| zstd::encode_all(bytes, 1).unwrap();
        let twice = zstd(&zstd(b"abc"));
        check_packed("Content-Encoding: identity\nContent-Encoding: zstd", &zstd(b"abc"), "abc");
        check_packed("Content-Encoding: zstd\ncontent-encoding: zstd", &twice, "abc");
        check_packed("Transfer-Encoding: zstd\nTransfer-Encoding: chunked", &zstd(b"abc"), "abc");
        check_packed("Content-Encoding: zstd\nTransfer-Encoding: zstd, chunked", &twice, "abc");
    }
}
