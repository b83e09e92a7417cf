//! Web addresses, mail, domains, mentions and hashtags.

use super::{Lexeme, Scanner, class, run};
use crate::token::TokenKind;
use crate::work::looked;

/// Country and other top-level domains that make a bare domain name.
const TOP_LEVEL: [&str; 41] = [
    "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "io", "co", "me", "tv", "sa", "eg", "ae",
    "jo", "lb", "sy", "iq", "kw", "qa", "bh", "om", "ye", "ma", "dz", "tn", "ly", "sd", "ps", "tr", "ir",
    "uk", "us", "fr", "de", "ru", "cn", "eu", "dj",
];

const fn is_label(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'-'
}

const fn is_local(b: u8) -> bool {
    is_label(b) || matches!(b, b'.' | b'_' | b'%' | b'+')
}

/// A character that ends an address.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '<' | '>'
                | '"'
                | '\''
                | '«'
                | '»'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '('
                | ')'
                | '['
                | ']'
                | '{'
                | '}'
                | '،'
                | '؛'
                | '؟'
        )
}

impl Scanner<'_> {
    /// An address, mail, domain, mention or hashtag.
    pub(super) fn web(&mut self, start: usize, c: char) -> Option<Lexeme> {
        match c {
            '@' => self.mention(start),
            '#' => self.hashtag(start),
            _ if u8::try_from(c).is_ok_and(is_local) => self.url(start).or_else(|| self.named(start)),
            _ => None,
        }
    }

    fn url(&self, start: usize) -> Option<Lexeme> {
        let rest = self.rest(start);
        let begin =
            ["https://", "http://", "ftp://", "www."].iter().find(|prefix| rest.starts_with(**prefix))?;
        let end = run(self.text, start + begin.len(), |c| !ends_address(c));
        (end > start + begin.len()).then_some(Lexeme::new(TokenKind::Url, self.trimmed(start, end)))
    }

    /// An address without the punctuation that ends the sentence or clause around it.
    fn trimmed(&self, start: usize, end: usize) -> usize {
        let address = self.text.get(start..end).unwrap_or_default();
        start + address.trim_end_matches(['.', ',', ';', ':', '!', '?', '…']).len()
    }

    /// Mail before domain. A run of ASCII without either is looked at once, so that time stays linear.
    fn named(&mut self, start: usize) -> Option<Lexeme> {
        self.mail(start).or_else(|| self.domain(start))
    }

    /// name@example.com
    fn mail(&mut self, start: usize) -> Option<Lexeme> {
        if start < self.no_mail_before {
            return None;
        }
        let bytes = self.rest(start).as_bytes();
        let local = bytes.iter().position(|b| !is_local(*b)).unwrap_or(bytes.len());
        looked(local);
        let host = bytes.get(local..).and_then(|host| host.strip_prefix(b"@")).and_then(mail_host);
        if host.is_none() {
            self.no_mail_before = start + local;
        }
        host.map(|host| Lexeme::new(TokenKind::Email, start + local + 1 + host))
    }

    /// example.com/path, at a boundary of ASCII words.
    fn domain(&mut self, start: usize) -> Option<Lexeme> {
        let joined = |c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '.');
        if start < self.no_domain_before || self.char_before(start).is_some_and(joined) {
            return None;
        }
        let bytes = self.rest(start).as_bytes();
        let labels = labels(bytes);
        let Some(end) = bytes.get(..labels).and_then(domain_end) else {
            self.no_domain_before = start + labels;
            return None;
        };
        let mut end = start + end;
        if self.byte(end) == b'/' {
            end = run(self.text, end, |c| !ends_address(c));
        }
        Some(Lexeme::new(TokenKind::Domain, self.trimmed(start, end)))
    }

    fn mention(&self, start: usize) -> Option<Lexeme> {
        let end = run(self.text, start + 1, class::is_tag);
        (end > start + 1).then_some(Lexeme::new(TokenKind::Mention, end))
    }

    /// `#` and a word; digits alone are a rank, not a tag.
    fn hashtag(&self, start: usize) -> Option<Lexeme> {
        let end = run(self.text, start + 1, class::is_tag);
        let tag = self.text.get(start + 1..end).unwrap_or_default();
        tag.contains(|c| !class::is_decimal(c)).then_some(Lexeme::new(TokenKind::Hashtag, end))
    }
}

/// The length of `label(.label)*`.
fn labels(bytes: &[u8]) -> usize {
    let mut end = 0;
    loop {
        let label = bytes.get(end..).unwrap_or_default().iter().take_while(|b| is_label(**b)).count();
        if label == 0 {
            return end.saturating_sub(1);
        }
        end += label;
        looked(label);
        if bytes.get(end) != Some(&b'.') {
            return end;
        }
        end += 1;
    }
}

/// The end of the last top-level domain in `label(.label)*` that a further label does not continue.
fn domain_end(labels: &[u8]) -> Option<usize> {
    let text = core::str::from_utf8(labels).ok()?;
    let mut end = None;
    let mut at = text.find('.')?;
    for label in text.get(at + 1..)?.split('.') {
        looked(label.len());
        let name = label.split('-').next().unwrap_or_default();
        if TOP_LEVEL.contains(&name) {
            end = Some(at + 1 + name.len());
        }
        at += 1 + label.len();
    }
    end
}

/// The length of the host of a mail address: two labels at least.
fn mail_host(bytes: &[u8]) -> Option<usize> {
    let end = labels(bytes);
    bytes.get(..end)?.contains(&b'.').then_some(end)
}
