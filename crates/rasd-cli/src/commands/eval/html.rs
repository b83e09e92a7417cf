//! The report as one page: no script, no other file, no network.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rasd::Kind;

use super::matching::{Found, describe};
use super::report::{Counts, Difference, Report};

const HEAD: &str = include_str!("report.html");

impl Report {
    /// Kinds, documents, what is taken for what, and every difference.
    pub(super) fn html(&self) -> String {
        let mut page = HEAD.to_owned();
        self.summary(&mut page);
        section(&mut page, "By kind", |page| {
            let kinds = self.kinds.iter().map(|(kind, counts)| (kind.name(), *counts));
            table(page, "Kind", kinds);
        });
        section(&mut page, "By document", |page| {
            table(page, "Document", self.documents.iter().map(|(id, counts)| (id.as_str(), *counts)));
        });
        section(&mut page, "What is taken for what", |page| self.matrix(page));
        section(&mut page, "Differences", |page| {
            for one in &self.differences {
                difference(page, one);
            }
        });
        page.push_str("</main>\n</body>\n</html>\n");
        page
    }

    fn summary(&self, page: &mut String) {
        page.push_str("<div class=\"scores\">");
        for (name, counts) in [("Values", self.values()), ("Entities", self.entities())] {
            let _ = write!(
                page,
                "<div class=\"score\"><b>{:.1}</b><span>F1 of {name}</span><small>precision {:.1} · recall {:.1} · {} in the gold</small></div>",
                counts.f1(),
                counts.precision(),
                counts.recall(),
                counts.gold
            );
        }
        page.push_str("</div>\n");
    }

    /// A row a kind of the gold, a column a kind that was found.
    fn matrix(&self, page: &mut String) {
        let kinds: BTreeSet<Option<Kind>> =
            self.confusion.keys().flat_map(|(gold, found)| [*gold, *found]).collect();
        let name = |kind: Option<Kind>| kind.map_or("nothing", Kind::name);
        page.push_str(
            "<div class=\"wide\"><table class=\"matrix\"><thead><tr><th scope=\"col\">gold ↓ found →</th>",
        );
        for kind in &kinds {
            let _ = write!(page, "<th scope=\"col\"><span>{}</span></th>", name(*kind));
        }
        page.push_str("</tr></thead><tbody>");
        for gold in &kinds {
            let _ = write!(page, "<tr><th scope=\"row\">{}</th>", name(*gold));
            for found in &kinds {
                let class = if gold == found { "right" } else { "wrong" };
                let _ = match self.confusion.get(&(*gold, *found)) {
                    Some(count) => write!(page, "<td class=\"{class}\">{count}</td>"),
                    None => write!(page, "<td></td>"),
                };
            }
            page.push_str("</tr>");
        }
        page.push_str("</tbody></table></div>\n");
    }
}

fn section(page: &mut String, title: &str, body: impl FnOnce(&mut String)) {
    let _ = writeln!(page, "<section><h2>{title}</h2>");
    body(page);
    page.push_str("</section>\n");
}

fn table<'r>(page: &mut String, first: &str, rows: impl Iterator<Item = (&'r str, Counts)>) {
    let _ = write!(page, "<div class=\"wide\"><table><thead><tr><th scope=\"col\">{first}</th>");
    for name in ["Gold", "Found", "Right", "Precision", "Recall", "F1"] {
        let _ = write!(page, "<th scope=\"col\" class=\"number\">{name}</th>");
    }
    page.push_str("<th></th></tr></thead><tbody>");
    for (name, counts) in rows {
        let _ = write!(page, "<tr><th scope=\"row\"><bdi>{}</bdi></th>", escaped(name));
        for count in [counts.gold, counts.found, counts.right] {
            let _ = write!(page, "<td class=\"number\">{count}</td>");
        }
        for share in [counts.precision(), counts.recall(), counts.f1()] {
            let _ = write!(page, "<td class=\"number\">{share:.1}</td>");
        }
        let _ =
            write!(page, "<td><meter min=\"0\" max=\"100\" value=\"{:.1}\"></meter></td></tr>", counts.f1());
    }
    page.push_str("</tbody></table></div>\n");
}

fn difference(page: &mut String, difference: &Difference) {
    let _ = write!(
        page,
        "<div class=\"difference\"><span class=\"what\">{}</span> <bdi>{}</bdi>",
        difference.what.name(),
        escaped(&difference.document)
    );
    let gold = difference.gold.as_ref().map(describe);
    for (name, text) in [("gold", gold), ("found", difference.found.as_ref().map(Found::describe))] {
        if let Some(text) = text {
            let _ = write!(page, "<p><span>{name}</span> <bdi>{}</bdi></p>", escaped(&text));
        }
    }
    page.push_str("</div>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
