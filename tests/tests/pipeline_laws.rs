//! What holds for the whole pipeline, whatever the text.

// The lints know `#[test]` functions, not the helpers that these call.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use rasd::{Annotator, DocView, Document, Kind, Mention, Numbers, Pipeline, Scratch, Span};

/// The texts of the seed documents, in the order of their names.
fn documents() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/documents");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    texts.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn run(pipeline: &Pipeline, text: &str) -> Vec<Mention> {
    pipeline.run(Document { text, ..Document::default() }).unwrap()
}

#[test]
fn results_do_not_depend_on_threads() {
    let texts = documents();
    assert!(texts.len() >= 16, "{} documents", texts.len());
    let documents: Vec<_> =
        (0..40).flat_map(|_| &texts).map(|text| Document { text, ..Document::default() }).collect();
    let pipeline = Pipeline::default();
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| pipeline.run_all(&documents))
    };
    let one = with(1);
    assert!(one.iter().all(|mentions| mentions.as_ref().is_ok_and(|mentions| !mentions.is_empty())));
    assert!(with(2) == one && with(7) == one);
}

#[test]
fn reused_buffers_change_nothing() {
    let pipeline = Pipeline::default();
    let mut scratch = Scratch::default();
    for text in documents() {
        let document = Document { text: &text, ..Document::default() };
        assert_eq!(pipeline.run_with(&mut scratch, document).unwrap(), run(&pipeline, &text));
    }
}

/// Finds every space.
struct Spaces;

impl Annotator for Spaces {
    fn name(&self) -> &'static str {
        "spaces"
    }

    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
        let spaces = document.stream.source().match_indices(' ');
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        mentions.extend(spaces.map(|(at, _)| Mention::new(Span::new(place(at), place(at + 1)), Kind::Quote)));
    }
}

#[test]
fn an_annotator_changes_nothing_that_others_find() {
    let (plain, more) =
        (Pipeline::default(), Pipeline::default().with(Spaces).kinds(Kind::ALL.iter().copied()));
    for text in documents() {
        let mut found = run(&more, &text);
        found.retain(|mention| !mention.kind.is_opt_in());
        assert_eq!(found, run(&plain, &text));
    }
}

/// The numbers of a text with their places in the whole.
fn numbers(text: &str, at: u32) -> Vec<(Span, Kind, Option<String>)> {
    let pipeline = Pipeline::empty().with(Numbers::default());
    let moved = |span: Span| Span::new(span.start() + at, span.end() + at);
    // The currency of a bare ليرة is that of the document, so money is no matter of one paragraph.
    let found = run(&pipeline, text).into_iter().filter(|mention| mention.kind != Kind::Money);
    found.map(|mention| (moved(mention.span), mention.kind, mention.value)).collect()
}

#[test]
fn numbers_of_the_paragraphs_are_those_of_the_whole() {
    for text in documents() {
        let mut parts = Vec::new();
        let mut at = 0;
        for paragraph in text.split_inclusive('\n') {
            parts.extend(numbers(paragraph, at));
            at += u32::try_from(paragraph.len()).unwrap();
        }
        assert_eq!(parts, numbers(&text, 0));
    }
}

#[test]
fn lines_of_the_output_are_mentions_again() {
    for text in documents() {
        let mentions = run(&Pipeline::default(), &text);
        let json = serde_json::to_string(&mentions).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Mention>>(&json).unwrap(), mentions);
    }
}

/// Asserts of each type that threads may share it and that it survives a panic.
macro_rules! shared {
    ($($path:ident :: { $($name:ident $(<$life:lifetime>)?),* $(,)? })*) => {
        $($(check::<$path::$name $(<$life>)?>();)*)*
    };
}

#[test]
fn public_types_are_shared_by_threads_and_survive_panics() {
    use rasd::{datetime, gazetteer, normalize, number, tokenize};
    shared! {
        rasd::{Candidate, Class, Context, ContextError, DocView<'static>, Document<'static>, Entities, Entity, Explanation, Kind, Lost,
            Marks, Mention, Modifier, Note, Numbers, Pipeline, Reason, Reference, Region, Scratch, Span, Temporals, Timex, UnknownKind}
        datetime::{Calendar, CalendarDate, Check, CivilDate, CivilDateTime, CivilTime, Context, DateFormat, DateOrder, Daypart,
            HijriRule, Modifier, MonthSystem, Point, Preference, Stamp, TemporalKind, TemporalMatch, Timex}
        gazetteer::{Class, Derive, Doubt, Doubts, EntityMatch, EntityRef<'static>, Entry, Explanation<'static>, Gazetteer, GazetteerBuilder, GazetteerError,
            NameEntry, NameFlags, NameHit, Overlay, Ranked, Reason, Recognizer, Role, Tier}
        normalize::{Analyzer, Builder, BytesError, Invalid, Normalized<'static>, Normalizer, OffsetMap, Operation, OrderNote, Profile,
            Scheme, SchemeError, Span, TextTooLong, UnknownName}
        number::{Candidate, Modifier, Number, NumberError, NumberKind, NumberMatch, Numeral, Options, Role, Value, Written}
        tokenize::{Enclitic, Proclitics, Reading, Sentence, TextTooLong, Token, TokenBuffer, TokenFlags, TokenKind, TokenStream<'static>}
    }
}

#[test]
fn buffer_of_one_thread_goes_to_another() {
    moved::<rasd::number::NumeralBuffer>();
}

fn check<T: Send + Sync + std::panic::UnwindSafe>() {}

fn moved<T: Send + std::panic::UnwindSafe>() {}

/// Stands for a stretch of tatweel beyond all measure.
const STRETCH: &str = "\u{1}";

/// Pieces that meet in real text, and some that should not.
fn arabic_soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "و",
        "ال",
        "ألف",
        "ألفا",
        "ثلاثة",
        "عشرين",
        "مئة",
        "مليون",
        "نصف",
        "من",
        "كل",
        "بين",
        "إلى",
        "في المئة",
        "دولار",
        "ليرة",
        "كم",
        "يوم",
        "شباط",
        "رمضان",
        "تشرين",
        "الثاني",
        "العام",
        "المقبل",
        "الساعة",
        "قبل",
        "منذ",
        "الخميس",
        "القرن",
        "هـ",
        "ق.م.",
        "2021",
        "٣٫٢",
        "1,234",
        "12/11/2021",
        "10:30",
        "%",
        "-",
        "/",
        "،",
        ".",
        "\n",
        " ",
        "«",
        "»",
        "لبنان",
        "وزير",
        "محمد",
        "بن",
        "علي",
        "شركة",
        "وزارة الخارجية",
        "قناة الجزيرة",
        "عمّان",
        "عبد الله",
        "أبو",
        "ب",
        "ل",
        "\u{64F}",
        "\u{651}",
        "\u{654}",
        "\u{640}",
        STRETCH,
        "\u{FEFB}",
        "\u{200D}",
        "\u{200F}",
        "\u{202E}",
        "😀",
        "\u{FDFA}",
        "a",
        "\0",
    ]);
    let text = |pieces: Vec<&str>| pieces.concat().replace(STRETCH, &"\u{640}".repeat(130));
    prop::collection::vec(pieces, 0..40).prop_map(text)
}

fn check_legal(text: &str) -> Result<(), TestCaseError> {
    let mentions = run(&Pipeline::default(), text);
    for mention in &mentions {
        prop_assert!(!mention.span.is_empty() && !mention.span.slice(text).is_empty(), "{mention:?}");
        prop_assert!(
            mention.core.is_none_or(|core| mention.span.contains(core) && !core.slice(text).is_empty()),
            "{mention:?}"
        );
        prop_assert!(!mention.rule.is_empty(), "{mention:?}");
    }
    let order = |mention: &Mention| (mention.span.start(), std::cmp::Reverse(mention.span.end()));
    prop_assert!(mentions.is_sorted_by_key(order));
    let values: Vec<_> = mentions.iter().filter(|mention| mention.kind.is_value()).collect();
    prop_assert!(values.windows(2).all(|pair| !pair[0].span.overlaps(pair[1].span)));
    Ok(())
}

proptest! {
    #[test]
    fn spans_are_legal_in_soup(text in arabic_soup()) {
        check_legal(&text)?;
    }

    #[test]
    fn spans_are_legal_in_anything(text in any::<String>()) {
        check_legal(&text)?;
    }
}
