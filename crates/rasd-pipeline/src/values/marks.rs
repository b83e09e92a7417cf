//! What the tokenizer already tells: addresses, hashtags, handles; and quotations.

use rasd_normalize::Span;
use rasd_tokenize::{TokenKind, TokenStream};

use crate::{Annotator, DocView, Kind, Label, Mention};

/// Quotation marks: what opens, what closes it. A straight mark opens where none is open.
const PAIRS: &[(&str, &str)] = &[("«", "»"), ("“", "”"), ("„", "“"), ("‹", "›"), ("\"", "\"")];

/// Finds web and mail addresses, hashtags, handles and quotations. All are opt-in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks;

impl Annotator for Marks {
    fn name(&self) -> &'static str {
        "marks"
    }

    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
        addresses(&document.stream, mentions);
        quotations(&document.stream, mentions);
    }
}

/// `https://example.org`, `info@example.org`, «#رصد», «@rasd»: each is a token of its own.
fn addresses(stream: &TokenStream<'_>, mentions: &mut Vec<Mention>) {
    for token in stream.tokens() {
        let (kind, rule) = match token.kind {
            TokenKind::Url | TokenKind::Domain => (Kind::Url, "mark.url"),
            TokenKind::Email => (Kind::Email, "mark.email"),
            TokenKind::Hashtag => (Kind::Hashtag, "mark.hashtag"),
            TokenKind::Mention => (Kind::Handle, "mark.handle"),
            _ => continue,
        };
        mentions.push(mark(stream, token.span, kind, rule));
    }
}

/// «قال «نعم» ثم ذهب» gives «نعم»: from an opening mark to the next that closes it, within the paragraph. A mark that is
/// never closed quotes nothing; a quotation in a quotation belongs to the outer one.
fn quotations(stream: &TokenStream<'_>, mentions: &mut Vec<Mention>) {
    let mut open: Option<(u32, &str)> = None;
    for (i, token) in stream.tokens().iter().enumerate() {
        if token.kind == TokenKind::Newline {
            open = None;
            continue;
        }
        if token.kind != TokenKind::Punct {
            continue;
        }
        let text = stream.text(i);
        match open {
            Some((start, close)) if close == text => {
                let inside = Span::new(start, token.span.start());
                if !inside.slice(stream.source()).trim().is_empty() {
                    mentions.push(mark(stream, inside, Kind::Quote, "mark.quote"));
                }
                open = None;
            }
            Some(_) => {}
            None => open = closing(text).map(|close| (token.span.end(), close)),
        }
    }
}

fn closing(mark: &str) -> Option<&'static str> {
    PAIRS.iter().find(|(open, _)| *open == mark).map(|(_, close)| *close)
}

fn mark(stream: &TokenStream<'_>, span: Span, kind: Kind, rule: &'static str) -> Mention {
    let value = Some(span.slice(stream.source()).to_owned());
    Mention { value, rule: Label::Borrowed(rule), ..Mention::new(span, kind) }
}

#[cfg(test)]
mod tests {
    use super::Marks;
    use crate::{Document, Kind, Pipeline};

    #[track_caller]
    fn check(text: &str, expected: &[(Kind, &str)]) {
        let pipeline = Pipeline::empty().with(Marks).kinds(Kind::ALL.iter().copied());
        let mentions = pipeline.run(Document { text, ..Document::default() }).unwrap();
        let found: Vec<_> = mentions.iter().map(|mention| (mention.kind, mention.span.slice(text))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn addresses_hashtags_and_handles() {
        check(
            "زوروا https://example.org أو راسلوا info@example.org.",
            &[(Kind::Url, "https://example.org"), (Kind::Email, "info@example.org")],
        );
        check("كتب @rasd عن #رصد_الأخبار", &[(Kind::Handle, "@rasd"), (Kind::Hashtag, "#رصد_الأخبار")]);
    }

    #[test]
    fn quotations_close_with_their_own_mark() {
        check("قال: «نعم» ثم \"لا\"", &[(Kind::Quote, "نعم"), (Kind::Quote, "لا")]);
        check("قال “نعم” ثم ذهب", &[(Kind::Quote, "نعم")]);
    }

    #[test]
    fn mark_that_is_never_closed_quotes_nothing() {
        check("قال: «نعم\nثم ذهب» إلى البيت", &[]);
    }
}
