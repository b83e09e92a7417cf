//! The tree of a page, within bounds: what a parser of HTML must do for a page that is made to hurt it grows with the depth of the
//! page times its length, and with the attributes of an element times themselves.

use html5ever::ParseOpts;
use html5ever::driver::parse_document;
use html5ever::tendril::{StrTendril, TendrilSink as _};
use scraper::{ElementRef, Html, HtmlTreeSink, Node, Selector};

/// The deepest nesting that is read, as in browsers.
pub(super) const DEEPEST: usize = 512;

/// The most nodes that a page is made of. Of an element that is left open every later paragraph gets a copy.
pub(super) const MOST_NODES: usize = 1 << 18;

/// The most words of a page that may go by without a node or a text coming of them: attributes, or a comment.
pub(super) const MOST_WORDS: usize = 1 << 14;

/// How much is parsed before one looks whether the tree is within bounds.
const STEP: usize = 1 << 10;

/// The page as a tree, or nothing when it is out of bounds.
pub(super) fn parse(mut page: &str) -> Option<Html> {
    let mut parser = parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let mut silence = Silence::default();
    while !page.is_empty() {
        let (piece, rest) = page.split_at_checked(step(page)).unwrap_or((page, ""));
        parser.process(StrTendril::from(piece));
        let tree = parser.tokenizer.sink.sink.0.borrow();
        if !is_within_bounds(&tree) || silence.after(&tree, piece) > MOST_WORDS {
            return None;
        }
        page = rest;
    }
    Some(parser.finish())
}

/// The length of the next piece.
fn step(page: &str) -> usize {
    (STEP..STEP + 4).find(|&end| page.is_char_boundary(end)).unwrap_or(page.len())
}

/// The last node of a page that nests deeper and deeper is its deepest.
fn is_within_bounds(page: &Html) -> bool {
    let mut nodes = page.tree.nodes();
    let count = nodes.len();
    let depth = nodes.next_back().map_or(0, |node| node.ancestors().take(DEEPEST + 1).count());
    count <= MOST_NODES && depth <= DEEPEST
}

/// How long nothing has come of a page.
#[derive(Default)]
struct Silence {
    nodes: usize,
    text: usize,
    words: usize,
}

impl Silence {
    /// The words since the last node or text, when the page is this behind a piece.
    fn after(&mut self, page: &Html, piece: &str) -> usize {
        let nodes = page.tree.values().len();
        let last = page.tree.values().next_back().and_then(Node::as_text);
        let text = last.map_or(0, |text| text.len());
        let words = piece.bytes().filter(|byte| byte.is_ascii_whitespace() || b"/\"'".contains(byte)).count();
        let is_silent = (nodes, text) == (self.nodes, self.text);
        *self = Self { nodes, text, words: if is_silent { self.words + words } else { 0 } };
        self.words
    }
}

/// The element with the most text: a page of one article shows the starts of others beside it.
pub(super) fn longest<'p>(page: &'p Html, selector: &str) -> Option<ElementRef<'p>> {
    let found = outermost(page.root_element(), &Selector::parse(selector).ok()?);
    found.into_iter().max_by_key(|element| element.text().map(str::len).sum::<usize>())
}

/// The elements that match and lie in none that does.
fn outermost<'p>(root: ElementRef<'p>, selector: &Selector) -> Vec<ElementRef<'p>> {
    let (mut found, mut rest) = (Vec::new(), vec![root]);
    while let Some(element) = rest.pop() {
        if selector.matches(&element) {
            found.push(element);
        } else {
            rest.extend(element.children().rev().filter_map(ElementRef::wrap));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, MOST_NODES, MOST_WORDS, longest, parse};

    #[test]
    fn pages_out_of_bounds_are_refused() {
        assert!(parse(&"<div>".repeat(DEEPEST - 10)).is_some());
        assert!(parse(&"<div>".repeat(DEEPEST + 1000)).is_none());
        assert!(parse(&"<p>".repeat(MOST_NODES + 1000)).is_none());
    }

    #[test]
    fn open_elements_are_not_copied_without_end() {
        let open = (0..400).map(|n| format!("<b id={n}>")).collect::<Vec<_>>().concat();
        assert!(parse(&format!("<p>{open}{}", "<p>x".repeat(100_000))).is_none());
    }

    #[test]
    fn attributes_are_not_compared_without_end() {
        let attributes = |count| (0..count).map(|n| format!(" a{n}")).collect::<Vec<_>>().concat();
        assert!(parse(&format!("<p{}>x", attributes(1000))).is_some());
        assert!(parse(&format!("<p{}>x", attributes(4_000_000))).is_none());
    }

    #[test]
    fn a_text_may_have_any_number_of_words() {
        assert!(parse(&format!("<p>{}", "كلمة ".repeat(10 * MOST_WORDS))).is_some());
    }

    #[test]
    fn longest_of_those_that_lie_side_by_side() {
        let page = parse("<article>abc<article>d</article></article><article>ab</article>").unwrap();
        assert_eq!(longest(&page, "article").unwrap().text().collect::<String>(), "abcd");
    }
}
