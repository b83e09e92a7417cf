//! Inline TIMEX3 (TimeML, ISO 24617-1): the text with its time expressions marked.

use rasd::Mention;

use super::Found;

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<documents>\n";
pub(super) const TAIL: &str = "</documents>\n";

pub(super) fn write(found: &Found<'_>, out: &mut Vec<u8>) {
    let text = &found.document.text;
    let mut page = String::with_capacity(text.len() * 2);
    page.push_str("<TimeML>\n<DOCID>");
    escape(&found.document.title().unwrap_or_default(), &mut page);
    page.push_str("</DOCID>\n<TEXT>");
    let mut at = 0;
    for (number, mention) in (1..).zip(found.mentions.iter().filter(|mention| mention.timex.is_some())) {
        let span = mention.span.range();
        escape(text.get(at..span.start).unwrap_or_default(), &mut page);
        open(number, mention, &mut page);
        escape(mention.span.slice(text), &mut page);
        page.push_str("</TIMEX3>");
        at = span.end;
    }
    escape(text.get(at..).unwrap_or_default(), &mut page);
    page.push_str("</TEXT>\n</TimeML>\n");
    out.extend_from_slice(page.as_bytes());
}

fn open(number: u32, mention: &Mention, page: &mut String) {
    let Some(timex) = &mention.timex else {
        return;
    };
    page.push_str("<TIMEX3");
    attribute("tid", &format!("t{number}"), page);
    attribute("type", timex.class, page);
    attribute("value", &timex.value, page);
    if let Some(modifier) = timex.modifier {
        attribute("mod", modifier, page);
    }
    page.push('>');
}

fn attribute(name: &str, value: &str, page: &mut String) {
    page.extend([" ", name, "=\""]);
    escape(value, page);
    page.push('"');
}

/// Characters that XML 1.0 does not have become U+FFFD.
fn escape(text: &str, page: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\t' | '\n' | '\r' => page.push(letter),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => page.push('\u{FFFD}'),
            _ => page.push(letter),
        }
    }
}
