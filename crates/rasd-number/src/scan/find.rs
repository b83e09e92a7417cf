//! The public entry: every number of a text.

use rasd_normalize::Span;
use rasd_tokenize::{Sentence, TokenBuffer, TokenStream, tokenize};

use super::begin::may_begin;
use super::currency::{Evidence, depends_on_country};
use super::draft::{Draft, Suffix};
use super::lone::lone;
use super::{age, bound, guard, implicit, label, money, multiple, ordinal, score, share};
use crate::grammar::input::{Scene, Terms};
use crate::grammar::memo::Memo;
use crate::lex::{lex, survey};
use crate::lexicon::Class;
use crate::look_up::{Sight, Words};
use crate::matches::{Candidate, NumberMatch, Value};
use crate::options::Options;
use crate::term::{Seen, Term};

/// Every number, amount, quantity, age and score of a text, in the order of the text, none inside another.
///
/// A text of 4 GiB or more holds no match: its offsets do not fit.
///
/// ```
/// use rasd_number::{Options, find};
///
/// let text = "بين ثلاثة وخمسة آلاف مقاتل";
/// let range = &find(text, &Options::default())[0];
/// assert_eq!(range.span.slice(text), "بين ثلاثة وخمسة آلاف");
/// assert_eq!(range.rule, "number.range.between");
/// ```
pub fn find(text: &str, options: &Options) -> Vec<NumberMatch> {
    let mut buffer = TokenBuffer::default();
    tokenize(text, &mut buffer).map_or_else(|_| Vec::new(), |stream| find_in(&stream, options))
}

/// The match when the whole text is one number or amount; blanks and punctuation around it do not count.
///
/// ```
/// use rasd_number::{Options, parse};
///
/// let value = |text| parse(text, &Options::default()).and_then(|found| found.value.exact().map(ToString::to_string));
/// assert_eq!(value("خمس وستين وتسعمائة وألف").as_deref(), Some("1965"));
/// assert_eq!(value("خمسة كتب"), None);
/// ```
pub fn parse(text: &str, options: &Options) -> Option<NumberMatch> {
    let found = find(text, options);
    let [only] = found.as_slice() else { return None };
    let outside = |range: &str| range.chars().all(|c| !c.is_alphanumeric() && !matches!(c, '%' | '٪' | '$'));
    let span = only.span.range();
    let clear = outside(text.get(..span.start)?) && outside(text.get(span.end..)?);
    clear.then(|| only.clone())
}

/// [`find`] over a tokenized text.
///
/// ```
/// use rasd_number::{Options, find_in};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("فاز الأهلي 3-1 بحضور 20 ألف متفرج", &mut buffer)?;
/// let rules: Vec<&str> = find_in(&stream, &Options::default()).iter().map(|found| found.rule).collect();
/// assert_eq!(rules, ["score.dash", "number.cardinal.mixed"]);
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
pub fn find_in(stream: &TokenStream<'_>, options: &Options) -> Vec<NumberMatch> {
    find_with(stream, options, &mut NumberBuffer::default())
}

/// The memory that [`find_with`] works in, reused from text to text.
#[derive(Debug, Default)]
pub struct NumberBuffer {
    lexer: Lexer,
    memo: Memo,
    /// How many scenes the memo has seen.
    scenes: u64,
}

/// [`find_in`] for who reads many texts: what was found of the words of one serves the next.
///
/// ```
/// use rasd_number::{NumberBuffer, Options, find_with};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let (mut tokens, mut buffer) = (TokenBuffer::default(), NumberBuffer::default());
/// let mut counts = Vec::new();
/// for text in ["ثلاثة كتب", "خمسة أقلام و3 دفاتر"] {
///     let stream = tokenize(text, &mut tokens)?;
///     counts.push(find_with(&stream, &Options::default(), &mut buffer).len());
/// }
/// assert_eq!(counts, [1, 2]);
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
pub fn find_with(stream: &TokenStream<'_>, options: &Options, buffer: &mut NumberBuffer) -> Vec<NumberMatch> {
    let NumberBuffer { lexer, memo, scenes } = buffer;
    let mut evidence = Evidence::default();
    let mut found = Vec::new();
    let mut passed = Vec::new();
    for (number, sentence) in stream.sentences().iter().enumerate() {
        if !lexer.survey(stream, sentence) && !counts_nouns(options) {
            passed.push(number);
            continue;
        }
        let seen = lexer.read(stream, sentence, options);
        note_countries((&lexer.terms, &seen), number, &mut evidence);
        *scenes += 1;
        let scene = Scene::new(*stream, (&lexer.terms, seen), options, (memo, *scenes));
        scan(&scene, |draft| {
            let spans = spans(scene.terms, &draft);
            found.push((number, draft, spans));
        });
    }
    if found.iter().any(|(_, draft, _)| needs_countries(draft)) {
        let sentences = passed.iter().filter_map(|number| Some((*number, stream.sentences().get(*number)?)));
        for (number, sentence) in sentences {
            lexer.survey(stream, sentence);
            let seen = lexer.read(stream, sentence, options);
            note_countries((&lexer.terms, &seen), number, &mut evidence);
        }
        evidence.close();
    }
    found
        .into_iter()
        .map(|(sentence, draft, spans)| finish(draft, spans, sentence, &mut evidence, options))
        .collect()
}

/// The terms of one sentence after the other.
#[derive(Debug, Default)]
struct Lexer {
    words: Words,
    /// What one look told of each token of the sentence.
    sights: Vec<Sight>,
    terms: Vec<Term>,
}

impl Lexer {
    /// Looks once at each token of a sentence; true when a match may lie in it.
    fn survey(&mut self, stream: &TokenStream<'_>, sentence: &Sentence) -> bool {
        survey(stream, sentence.tokens(), &mut self.words, &mut self.sights)
    }

    /// Reads the terms of the sentence that was looked at.
    fn read(&mut self, stream: &TokenStream<'_>, sentence: &Sentence, options: &Options) -> Seen {
        let Self { words, sights, terms } = self;
        terms.clear();
        let seen = lex(stream, sentence.tokens(), sights, words, terms);
        if options.strict_orthography && seen.classes.any(Class::DIALECT) {
            drop_dialect(terms);
        }
        seen
    }
}

/// Notes the countries that a sentence names.
fn note_countries((terms, seen): (&[Term], &Seen), sentence: usize, evidence: &mut Evidence) {
    if seen.classes.any(COUNTRIES) {
        for term in terms.iter().filter(|term| term.is(COUNTRIES)) {
            evidence.country(sentence, term.lexeme.region);
        }
    }
}

/// Names of countries and their adjectives.
const COUNTRIES: Class = Class::COUNTRY.with(Class::NISBA);

/// The currency of the draft may depend on the countries that the document names.
fn needs_countries(draft: &Draft) -> bool {
    matches!(draft.suffix, Suffix::Money(money) if depends_on_country(money))
}

/// Words of dialects are no numbers when standard spelling is asked for.
fn drop_dialect(terms: &mut [Term]) {
    for term in terms.iter_mut().filter(|term| term.is(Class::DIALECT)) {
        term.forget();
    }
}

/// The spans of a draft, whole and core.
fn spans(terms: &[Term], draft: &Draft) -> (Span, Span) {
    let span = |at: usize, end: usize| {
        let first = terms.get(at).map_or(0, |term| term.start);
        let last = end.checked_sub(1).and_then(|last| terms.get(last)).map_or(first, |term| term.end);
        Span::new(first, last)
    };
    (span(draft.at, draft.end), span(draft.core.0, draft.core.1))
}

/// Goes from one term that may be of a number to the next, from a few terms before it; after a match it goes on behind it.
fn scan(scene: &Scene<'_>, mut push: impl FnMut(Draft)) {
    let free = counts_nouns(scene.options) || scene.seen.is_short();
    let mut at = 0;
    while let Some(start) = if free { any_start(scene, at) } else { next_start(scene, at) } {
        at = at.max(start.saturating_sub(REACH));
        while at <= start {
            let input = Terms::new(scene, at);
            let begins = input.first().is_some_and(|first| may_begin(input, first));
            at = if begins { step(input, &mut push).max(at + 1) } else { at + 1 };
        }
    }
}

/// The options make numbers of words that are none.
const fn counts_nouns(options: &Options) -> bool {
    options.implicit_counts || options.partitives || options.quantifiers
}

/// The first term from `at` on that may begin a match.
fn any_start(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let all = scene.options.implicit_counts;
    let rest = scene.terms.get(at..)?;
    rest.iter().position(|term| term.begins() || all && term.is_word()).map(|distance| at + distance)
}

/// The same where it takes an anchor: the anchor, or what may begin a match shortly before it.
fn next_start(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let mut rest = scene.terms.get(at..)?.iter().enumerate();
    let anchor = at + rest.position(|(n, term)| term.anchors(at + n))?;
    let first = at.max(anchor.saturating_sub(REACH));
    let before = scene.terms.get(first..anchor)?.iter().position(Term::begins);
    Some(before.map_or(anchor, |distance| first + distance))
}

/// So many terms before a number what qualifies it may begin: «ما لا يقل عن», «يبلغ من العمر نحو».
const REACH: usize = 7;

/// The match at the input, pushed, and where to go on.
fn step(input: Terms<'_>, push: &mut impl FnMut(Draft)) -> usize {
    if let Some((rest, draft)) = guard::guard(input) {
        if let Some(draft) = draft {
            push(draft);
        }
        return rest.at;
    }
    let Some((rest, mut draft)) = best(input) else { return ordinal::passed(input) };
    label::label(input, &mut draft);
    push(draft);
    rest.at
}

/// The match that begins at the input.
fn best(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    lone(input).or_else(|| by_rules(input))
}

/// The longest match; among equals the more telling, whose rule is asked first.
#[inline(never)]
pub(super) fn by_rules(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let mut best = age::age(input);
    prefer_longer(&mut best, score::score(input));
    prefer_longer(&mut best, multiple::multiple(input));
    prefer_longer(&mut best, share::share(input));
    prefer_longer(&mut best, bound::bounded(input));
    prefer_longer(&mut best, ordinal::ordinal(input));
    prefer_longer(&mut best, bound::amount(input));
    prefer_longer(&mut best, implicit::implicit(input));
    best
}

/// Takes what was found when it is longer than what is known.
#[inline]
fn prefer_longer<'a>(best: &mut Option<(Terms<'a>, Draft)>, found: Option<(Terms<'a>, Draft)>) {
    let end = |found: &Option<(Terms<'_>, Draft)>| found.as_ref().map(|(rest, _)| rest.at);
    if end(&found) > end(best) {
        *best = found;
    }
}

/// A draft with its currency settled.
fn finish(
    draft: Draft,
    (span, core): (Span, Span),
    sentence: usize,
    evidence: &mut Evidence,
    options: &Options,
) -> NumberMatch {
    let mut found = NumberMatch {
        span,
        core,
        kind: draft.kind,
        value: draft.value,
        modifier: draft.modifier,
        role: draft.role,
        currency: None,
        unit: None,
        per: None,
        check: draft.check,
        implicit: draft.implicit,
        candidates: Vec::new(),
        confidence: draft.confidence,
        rule: draft.rule,
    };
    for other in draft.others {
        found.candidates.push(Candidate { value: Some(other), currency: None, percent: 30 });
        found.confidence = found.confidence.min(70);
    }
    match draft.suffix {
        Suffix::Unit { code, per } => (found.unit, found.per) = (Some(code), per),
        Suffix::Age(unit) => found.unit = Some(unit),
        Suffix::Money(amount) => {
            let settled = evidence.settle(amount, sentence, options);
            found.currency = settled.code;
            found.confidence = found.confidence.min(settled.percent);
            found.candidates.extend(settled.candidates);
            if amount.subunit {
                in_main_units(&mut found.value, amount, settled.code);
            }
        }
        _ => {}
    }
    found
}

/// «خمسون هللة» is half a riyal.
fn in_main_units(value: &mut Value, amount: super::draft::Money, code: Option<&str>) {
    let Some(coin) = amount.coin else { return };
    let divisor = money::divisor(coin, code).into();
    let divide = |number: &mut crate::value::Number| {
        if let Some(quotient) = number.over(&divisor) {
            *number = quotient;
        }
    };
    match value {
        Value::Exact(number) => divide(number),
        Value::Range(low, high) => low.iter_mut().chain(high.iter_mut()).for_each(divide),
        _ => {}
    }
}
