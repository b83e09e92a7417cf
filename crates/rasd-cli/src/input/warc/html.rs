//! The text of a page: the article where the page says which it is, without what stands around it.

use encoding_rs::Encoding;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};

/// What a page says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) body: String,
    /// When it was published, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`, where it says so.
    pub(super) date: Option<String>,
}

/// Where the article is, the surest first.
const PLACES: &[&str] = &["article", "main", "[role=main]", "body"];

/// Where pages say when they were published.
const DATES: &[&str] = &[
    "meta[property='article:published_time']",
    "meta[itemprop=datePublished]",
    "meta[name='DC.date.issued']",
    "meta[name=pubdate]",
    "meta[name=date]",
];

/// Elements whose text is no text of the article.
const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "form", "button", "select",
    "textarea", "svg", "iframe", "object", "audio", "video", "canvas",
];

/// Elements that end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// The text of a body of this content type; nothing when that is no text.
pub(super) fn text(content_type: &str, body: &[u8]) -> Option<Text> {
    let (kind, parameters) = content_type.split_once(';').unwrap_or((content_type, ""));
    let page = decoded(body, charset(parameters));
    match kind.trim() {
        "text/html" | "application/xhtml+xml" => Some(page_text(&page)),
        "text/plain" => Some(Text { body: page, date: None }),
        _ => None,
    }
}

fn charset(parameters: &str) -> Option<&str> {
    let values = parameters.split(';').filter_map(|parameter| parameter.split_once('='));
    let mut charsets = values.filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    charsets.next().map(|(_, value)| value.trim().trim_matches(['"', '\'']))
}

/// The page in the encoding of its head, or of its own `meta`, or in the one that fits.
fn decoded(body: &[u8], charset: Option<&str>) -> String {
    let named = charset.and_then(|name| Encoding::for_label(name.as_bytes()));
    let encoding = named.or_else(|| declared(body)).unwrap_or_else(|| crate::input::encoding::detect(body));
    encoding.decode(body).0.into_owned()
}

/// The encoding after `charset=` in the first bytes of a page.
fn declared(body: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(body.get(..1024).unwrap_or(body)).to_ascii_lowercase();
    let (_, value) = start.split_once("charset=")?;
    let name: String = value
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter))
        .collect();
    Encoding::for_label(name.as_bytes())
}

fn page_text(page: &str) -> Text {
    let page = Html::parse_document(page);
    let root = PLACES.iter().find_map(|place| longest(&page, place));
    let mut body = String::new();
    if let Some(root) = root {
        append(root, &mut body);
    }
    Text { body: body.trim().to_owned(), date: date(&page) }
}

/// The element with the most text: a page of one article shows the starts of others beside it.
fn longest<'p>(page: &'p Html, selector: &str) -> Option<ElementRef<'p>> {
    let selector = Selector::parse(selector).ok()?;
    page.select(&selector).max_by_key(|element| element.text().map(str::len).sum::<usize>())
}

fn date(page: &Html) -> Option<String> {
    DATES.iter().find_map(|selector| {
        let selector = Selector::parse(selector).ok()?;
        page.select(&selector).find_map(|meta| moment(meta.attr("content")?))
    })
}

/// `2021-11-12T08:30` of `2021-11-12T08:30:00+03:00`: the day and time where the paper is.
fn moment(content: &str) -> Option<String> {
    let content = content.trim();
    let wanted = [content.get(..16), content.get(..10)];
    wanted.into_iter().flatten().find(|moment| moment.parse::<rasd::Reference>().is_ok()).map(str::to_owned)
}

fn append(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(words) => append_words(words, text),
            Node::Element(inner) if !is_one_of(inner, SKIPPED) => {
                let is_block = is_one_of(inner, BLOCKS);
                if is_block {
                    end_line(text);
                }
                if let Some(inner) = ElementRef::wrap(child) {
                    append(inner, text);
                }
                if is_block {
                    end_line(text);
                }
            }
            _ => {}
        }
    }
}

fn is_one_of(element: &Element, names: &[&str]) -> bool {
    names.contains(&element.name())
}

/// White space is one space, and none at the start of a line.
fn append_words(words: &str, text: &mut String) {
    for letter in words.chars() {
        let is_space = letter.is_ascii_whitespace();
        if !is_space {
            text.push(letter);
        } else if !text.ends_with([' ', '\n']) && !text.is_empty() {
            text.push(' ');
        }
    }
}

fn end_line(text: &mut String) {
    let end = text.trim_end_matches(' ').len();
    text.truncate(end);
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, text};

    #[track_caller]
    fn check(page: &str, body: &str, date: Option<&str>) {
        let expected = Text { body: body.to_owned(), date: date.map(str::to_owned) };
        assert_eq!(text("text/html; charset=utf-8", page.as_bytes()), Some(expected));
    }

    #[test]
    fn article_without_what_stands_around_it() {
        let page = "<html><head><title>ت</title><style>p{}</style></head><body><nav>الرئيسية</nav>\
                    <article><h1>عنوان</h1><p>بلغ  العدد\n<b>2800</b> شركة.</p><script>x</script><p>ثم 7.</p></article></body>";
        check(page, "عنوان\nبلغ العدد 2800 شركة.\nثم 7.", None);
    }

    #[test]
    fn day_of_publication() {
        let page =
            "<meta property=\"article:published_time\" content=\"2021-11-12T08:30:00+03:00\"><body>نص</body>";
        check(page, "نص", Some("2021-11-12T08:30"));
        check("<meta name=date content=\"12 نوفمبر\"><body>نص", "نص", None);
    }

    #[test]
    fn encoding_of_the_page_itself() {
        let (page, ..) = encoding_rs::WINDOWS_1256.encode("<meta charset=\"windows-1256\"><p>نص</p>");
        assert_eq!(text("text/html", &page).map(|text| text.body).as_deref(), Some("نص"));
    }

    #[test]
    fn pictures_are_no_text() {
        assert_eq!(text("image/png", b"x"), None);
    }
}
