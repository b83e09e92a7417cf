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

    fn finds(&self) -> &[Kind] {
        &[Kind::Quote, Kind::Url, Kind::Email, Kind::Hashtag, Kind::Handle]
    }

    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
        let stream = &document.stream;
        let mut quotation = Quotation::default();
        for (i, token) in stream.tokens().iter().enumerate() {
            let found = match token.kind {
                TokenKind::Punct => quotation.mark(stream, i, token.span),
                TokenKind::Newline => {
                    quotation = Quotation::default();
                    None
                }
                kind => address(kind).map(|(kind, rule)| (token.span, kind, rule)),
            };
            if let Some((span, kind, rule)) = found {
                mentions.push(mark(stream, span, kind, rule));
            }
        }
    }
}

/// `https://example.org`, `info@example.org`, «#رصد», «@rasd»: each is a token of its own.
const fn address(kind: TokenKind) -> Option<(Kind, &'static str)> {
    match kind {
        TokenKind::Url | TokenKind::Domain => Some((Kind::Url, "mark.url")),
        TokenKind::Email => Some((Kind::Email, "mark.email")),
        TokenKind::Hashtag => Some((Kind::Hashtag, "mark.hashtag")),
        TokenKind::Mention => Some((Kind::Handle, "mark.handle")),
        _ => None,
    }
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
    fn mark(&mut self, stream: &TokenStream<'_>, i: usize, span: Span) -> Option<(Span, Kind, &'static str)> {
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
        (!empty).then_some((inside, Kind::Quote, "mark.quote"))
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
    use crate::{Annotator as _, Document, Kind, Pipeline};

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
    fn one_kind_is_kept_alone() {
        let text = "كتب @rasd عن #رصد";
        let pipeline = |kinds: &[Kind]| Pipeline::empty().with(Marks).kinds(kinds.iter().copied());
        let found = |kinds| pipeline(kinds).run(Document { text, ..Document::default() }).unwrap().len();
        assert_eq!((found(&[Kind::Handle]), found(&[Kind::Quote]), found(&[Kind::Date])), (1, 0, 0));
    }

    /// It finds no other kinds than it says.
    #[test]
    fn every_opt_in_kind_is_one_of_marks() {
        let opt_in: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.is_opt_in()).collect();
        assert_eq!(opt_in, Marks.finds());
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
