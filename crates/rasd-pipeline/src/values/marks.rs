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
        let stream = &document.stream;
        let mut quotation = Quotation::default();
        for (i, token) in stream.tokens().iter().enumerate() {
            match token.kind {
                TokenKind::Punct => mentions.extend(quotation.mark(stream, i, token.span)),
                TokenKind::Newline => quotation = Quotation::default(),
                kind => mentions.extend(address(stream, token.span, kind)),
            }
        }
    }
}

/// `https://example.org`, `info@example.org`, «#رصد», «@rasd»: each is a token of its own.
fn address(stream: &TokenStream<'_>, span: Span, kind: TokenKind) -> Option<Mention> {
    let (kind, rule) = match kind {
        TokenKind::Url | TokenKind::Domain => (Kind::Url, "mark.url"),
        TokenKind::Email => (Kind::Email, "mark.email"),
        TokenKind::Hashtag => (Kind::Hashtag, "mark.hashtag"),
        TokenKind::Mention => (Kind::Handle, "mark.handle"),
        _ => return None,
    };
    Some(mark(stream, span, kind, rule))
}

/// «قال «نعم» ثم ذهب» gives «نعم»: from an opening mark to the next that closes it, within the paragraph. A mark that is
/// never closed quotes nothing; a quotation in a quotation belongs to the outer one.
#[derive(Default)]
struct Quotation {
    /// Where what is quoted begins, and the mark that closes it.
    open: Option<(u32, &'static str)>,
}

impl Quotation {
    /// Goes on to the next punctuation mark; the quotation that it closes.
    fn mark(&mut self, stream: &TokenStream<'_>, i: usize, span: Span) -> Option<Mention> {
        let text = stream.text(i);
        let Some((start, close)) = self.open else {
            self.open = closing(text).map(|close| (span.end(), close));
            return None;
        };
        if close != text {
            return None;
        }
        self.open = None;
        let inside = Span::new(start, span.start());
        let empty = inside.slice(stream.source()).trim().is_empty();
        (!empty).then(|| mark(stream, inside, Kind::Quote, "mark.quote"))
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
