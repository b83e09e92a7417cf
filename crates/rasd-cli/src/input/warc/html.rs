//! The text of a page: the article where the page says which it is, without what stands around it.

mod tree;

use encoding_rs::Encoding;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node, Selector};

use crate::input::Trouble;
use crate::lang::say;
use tree::{DEEPEST, MOST_NODES, MOST_WORDS, longest, parse};

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

/// True of the content types whose bodies have a text.
pub(super) fn is_page(content_type: &str) -> bool {
    matches!(kind(content_type).as_str(), "text/html" | "application/xhtml+xml" | "text/plain")
}

/// The content type without its parameters.
fn kind(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The text of a body of this content type; nothing when that is no text.
pub(super) fn text(content_type: &str, body: &[u8]) -> Result<Option<Text>, Trouble> {
    let page = || decoded(body, charset(content_type));
    match kind(content_type).as_str() {
        "text/html" | "application/xhtml+xml" => page_text(&page()).ok_or_else(too_complex).map(Some),
        "text/plain" => Ok(Some(Text { body: page(), date: None })),
        _ => Ok(None),
    }
}

fn too_complex() -> Trouble {
    let message = say!(
        "the page is nested deeper than {DEEPEST} elements, made of more than {MOST_NODES} nodes, or holds more than {MOST_WORDS} words in one tag or comment",
        "الصفحة متداخلة أعمق من {DEEPEST} عنصرا، أو مؤلفة من أكثر من {MOST_NODES} عقدة، أو فيها أكثر من {MOST_WORDS} كلمة في وسم واحد أو تعليق"
    );
    Trouble::new("page_too_complex", message)
}

fn charset(parameters: &str) -> Option<&str> {
    let values = parameters.split(';').filter_map(|parameter| parameter.split_once('='));
    let mut charsets = values.filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    charsets.next().map(|(_, value)| value.trim().trim_matches(['"', '\'']))
}

/// The page in the encoding of its head, or of its own `meta`, or in the one that fits.
fn decoded(body: &[u8], charset: Option<&str>) -> String {
    let named = charset.and_then(|name| Encoding::for_label(name.as_bytes()));
    let encoding = named.or_else(|| declared(body)).unwrap_or_else(|| crate::input::detect::detect(body));
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

/// The text of the article; nothing when the page is out of bounds.
fn page_text(page: &str) -> Option<Text> {
    let page = parse(page)?;
    let root = PLACES.iter().find_map(|place| longest(&page, place));
    let mut body = String::new();
    if let Some(root) = root {
        append(root, &mut body);
    }
    Some(Text { body: body.trim().to_owned(), date: date(&page) })
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

fn append(root: ElementRef<'_>, text: &mut String) {
    let mut open = vec![(root.children(), false)];
    while let Some((children, is_block)) = open.last_mut() {
        let Some(child) = children.next() else {
            if *is_block {
                end_line(text);
            }
            open.pop();
            continue;
        };
        match child.value() {
            Node::Text(words) => append_words(words, text),
            Node::Element(inner) if !is_one_of(inner, SKIPPED) => {
                let is_block = is_one_of(inner, BLOCKS);
                if is_block {
                    end_line(text);
                }
                open.push((child.children(), is_block));
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
        assert_eq!(text("Text/HTML; charset=utf-8", page.as_bytes()), Ok(Some(expected)));
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
        assert_eq!(text("text/html", &page).unwrap().unwrap().body, "نص");
    }

    #[test]
    fn pictures_are_no_text() {
        assert_eq!(text("image/png", b"x"), Ok(None));
    }
}
