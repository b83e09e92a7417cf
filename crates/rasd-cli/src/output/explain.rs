//! `--explain`: a mention a paragraph, with its rule, how its value came about, its other readings, and what lost to it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rasd::{Candidate, Explanation, Kind, Lost, Mention, Note, Reason, Span};

use super::json::{DocumentJson, MentionJson, Object, count, key, text};
use super::offsets::Offsets;
use super::printable;
use super::table::{Row, isolated};
use crate::input::InputDocument;

/// A document with everything that was found in it.
pub(crate) struct ExplainedDocument<'a> {
    pub(crate) document: &'a InputDocument,
    pub(crate) explanation: &'a Explanation,
    pub(crate) offsets: &'a Offsets<'a>,
}

impl ExplainedDocument<'_> {
    /// Appends it for people to read.
    pub(crate) fn write_text(&self, out: &mut Vec<u8>) {
        let mut page = String::new();
        if let Some(title) = self.document.title() {
            let _ = writeln!(page, "{}\n", printable(&title));
        }
        let places = Places::of(self.explanation);
        for mention in &self.explanation.kept {
            self.mention(mention, &places, &mut page);
        }
        let without: Vec<&Lost> =
            self.explanation.lost.iter().filter(|lost| !places.has_winner(lost)).collect();
        if !without.is_empty() {
            page.push_str("left out\n");
            for lost in without {
                self.lost(lost, &mut page);
            }
        }
        out.extend_from_slice(page.as_bytes());
    }

    /// Appends it as one line of JSON: the contract of `extract`, and `lost`.
    pub(crate) fn write_line(&self, out: &mut Vec<u8>) {
        let (document, offsets) = (self.document, self.offsets);
        let mut object = Object::open(out);
        DocumentJson { document, mentions: &self.explanation.kept, offsets }.fields(&mut object);
        object.list(key!("lost"), &self.explanation.lost, |out, lost| self.write_lost(lost, out));
        object.list(key!("notes"), &self.explanation.notes, |out, note| write_note(note, offsets, out));
        object.close();
        out.push(b'\n');
    }

    /// Appends a mention with what it lost to and why.
    fn write_lost(&self, lost: &Lost, out: &mut Vec<u8>) {
        let (text, offsets) = (&self.document.text, self.offsets);
        let mut object = Object::open(out);
        MentionJson { mention: &lost.mention, text, offsets }.write(object.key(key!("mention")));
        object.text(key!("annotator"), lost.annotator);
        object.text(key!("reason"), lost.reason.name());
        if let Some(winner) = &lost.winner {
            let place = [offsets.at(winner.span.start()), offsets.at(winner.span.end())];
            object.list(key!("winner"), place, count);
            object.text(key!("winner_rule"), &winner.rule);
        }
        object.close();
    }

    fn mention(&self, mention: &Mention, places: &Places<'_>, page: &mut String) {
        let row = Row::new(mention, &self.document.text, self.offsets);
        let _ = writeln!(page, "{}  {}  {}  {}", row.place, row.kind, row.value, isolated(&row.text));
        let mut line = |name: &str, text: &str| {
            if !text.is_empty() {
                let _ = writeln!(page, "    {name:9} {text}");
            }
        };
        line("rule", &mention.rule);
        line("said", mention.underspecified.as_deref().unwrap_or_default());
        line("calendar", &joined([mention.calendar.as_deref(), mention.cal_value.as_deref()]));
        line("means", &interval(mention));
        line("check", mention.check.as_deref().unwrap_or_default());
        line("role", mention.role.as_deref().unwrap_or_default());
        line("entity", &entity(mention));
        line("sure", &mention.confidence.map(|percent| format!("{percent}%")).unwrap_or_default());
        for (rank, candidate) in (1..).zip(&mention.candidates) {
            line(&format!("reading {rank}"), &reading(candidate));
        }
        let notes = at(&places.notes, mention.span);
        notes.flat_map(|note| note.text.lines()).for_each(|text| line("because", &isolated(text)));
        for lost in at(&places.beaten, mention.span).filter(|lost| lost.winner.as_ref() == Some(mention)) {
            self.lost(lost, page);
        }
        page.push('\n');
    }

    fn lost(&self, lost: &Lost, page: &mut String) {
        let row = Row::new(&lost.mention, &self.document.text, self.offsets);
        let (why, rule) = (why(lost.reason), &lost.mention.rule);
        let _ = writeln!(
            page,
            "    beat      {}  {}  {}  {}  by {rule}: {why}",
            row.place,
            row.kind,
            row.value,
            isolated(&row.text)
        );
    }
}

/// What belongs to the mentions, by their places: a document may have many of them.
struct Places<'e> {
    kept: BTreeMap<Span, Vec<&'e Mention>>,
    notes: BTreeMap<Span, Vec<&'e Note>>,
    /// What lost, by the place of the winner.
    beaten: BTreeMap<Span, Vec<&'e Lost>>,
}

impl<'e> Places<'e> {
    fn of(explanation: &'e Explanation) -> Self {
        let beaten = explanation.lost.iter().filter_map(|lost| Some((lost.winner.as_ref()?.span, lost)));
        Self {
            kept: grouped(explanation.kept.iter().map(|mention| (mention.span, mention))),
            notes: grouped(explanation.notes.iter().map(|note| (note.span, note))),
            beaten: grouped(beaten),
        }
    }

    /// True when it stands under what it lost to.
    fn has_winner(&self, lost: &Lost) -> bool {
        lost.winner.as_ref().is_some_and(|winner| at(&self.kept, winner.span).any(|kept| kept == winner))
    }
}

fn grouped<T>(items: impl Iterator<Item = (Span, T)>) -> BTreeMap<Span, Vec<T>> {
    let mut groups = BTreeMap::<Span, Vec<T>>::new();
    items.for_each(|(place, item)| groups.entry(place).or_default().push(item));
    groups
}

/// What stands at a place.
fn at<T: Copy>(groups: &BTreeMap<Span, Vec<T>>, place: Span) -> impl Iterator<Item = T> {
    groups.get(&place).into_iter().flatten().copied()
}

/// The sentence behind a reason.
const fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::Shorter => "it covers less of the text",
        Reason::LessTelling => "a kind that tells less",
        Reason::Later => "the other comes first",
        Reason::PartOfName => "a number inside the name",
        Reason::TouchesValue => "a name that shares words with a value",
        Reason::Twice => "found twice",
        Reason::NotAskedFor => "its kind is not asked for",
        _ => "another reading is better",
    }
}

fn joined<const N: usize>(parts: [Option<&str>; N]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a date or an amount comes to.
fn interval(mention: &Mention) -> String {
    match (&mention.begin, &mention.end_point, &mention.lo, &mention.hi) {
        (Some(begin), Some(end), ..) if begin == end => begin.clone(),
        (Some(begin), end, ..) => format!("{begin} to {}", end.as_deref().unwrap_or("…")),
        (_, _, Some(lo), hi) => format!("{lo} to {}", hi.as_deref().unwrap_or("…")),
        _ => String::new(),
    }
}

fn entity(mention: &Mention) -> String {
    let Some(entity) = mention.entity.as_deref().filter(|_| mention.kind == Kind::Entity) else {
        return String::new();
    };
    let ids = entity.ids.iter().map(|(key, id)| format!("{key}={id}")).collect::<Vec<_>>().join(" ");
    let list = format!("from the list {}", entity.list);
    let source = if entity.list == "pattern" { "by its shape, in no list" } else { list.as_str() };
    joined([Some(&entity.subtype), Some(&isolated(&entity.name)), Some(&ids), Some(source)])
}

fn reading(candidate: &Candidate) -> String {
    let share = (candidate.percent > 0).then(|| format!("{}%", candidate.percent));
    let parts = [candidate.value.as_deref(), candidate.currency.as_deref(), candidate.unit.as_deref()];
    joined([Some(&joined(parts)), candidate.id.as_deref(), share.as_deref()])
}

/// Appends what an annotator says of a mention, a line a string.
fn write_note(note: &Note, offsets: &Offsets<'_>, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.count(key!("start"), offsets.at(note.span.start()));
    object.count(key!("end"), offsets.at(note.span.end()));
    object.list(key!("lines"), note.text.lines(), text);
    object.close();
}
