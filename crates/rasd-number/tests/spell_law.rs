//! What is spelled can be read back: an independent reader that knows words and the meaning of و, and no grammar.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use rasd_number::spell::{
    ArticlePlace, Case, Figure, Gender, HundredJoin, HundredSpelling, Order, Speller, State, Tanwin,
};
use rasd_number::{Number, cardinal_at, fraction_at};
use rasd_tokenize::{TokenBuffer, tokenize};

/// Three digits a group, the lowest first; 22 groups are 10⁶⁶.
type Groups = [u32; 22];

/// One to ninety, every form.
const SMALL: &[(u32, &str)] = &[
    (0, "صفر صفرا"),
    (1, "واحد واحدا واحدة أحد أحدا إحدى"),
    (2, "اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي"),
    (3, "ثلاثة ثلاث ثلاثا"),
    (4, "أربعة أربع أربعا"),
    (5, "خمسة خمس خمسا"),
    (6, "ستة ست ستا"),
    (7, "سبعة سبع سبعا"),
    (8, "ثمانية ثماني ثمان ثمانيا"),
    (9, "تسعة تسع تسعا"),
    (10, "عشرة عشر عشرا"),
    (20, "عشرون عشرين"),
    (30, "ثلاثون ثلاثين"),
    (40, "أربعون أربعين"),
    (50, "خمسون خمسين"),
    (60, "ستون ستين"),
    (70, "سبعون سبعين"),
    (80, "ثمانون ثمانين"),
    (90, "تسعون تسعين"),
];

/// Scale words: singular, and plural where it is not singular + ات.
const SCALES: [(&str, &str); 21] = [
    ("ألف", "آلاف"),
    ("مليون", "ملايين"),
    ("مليار", ""),
    ("تريليون", ""),
    ("كوادريليون", ""),
    ("كوينتليون", ""),
    ("سكستيليون", ""),
    ("سبتيليون", ""),
    ("أوكتيليون", ""),
    ("نونيليون", ""),
    ("ديسيليون", ""),
    ("أنديسيليون", ""),
    ("دوديسيليون", ""),
    ("تريديسيليون", ""),
    ("كواتورديسيليون", ""),
    ("كوينديسيليون", ""),
    ("سيكسديسيليون", ""),
    ("سبتنديسيليون", ""),
    ("أوكتوديسيليون", ""),
    ("نوفمديسيليون", ""),
    ("فيجينتيليون", ""),
];

#[derive(Clone, Copy)]
enum Word {
    Small(u32),
    Hundred(u32),
    Scale { at: usize, count: u32 },
}

static WORDS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (n, forms) in SMALL {
        for form in forms.split(' ') {
            words.insert(form.to_owned(), Word::Small(*n));
            words.insert(format!("{form}مئة"), Word::Hundred(*n));
        }
    }
    words.insert("مئة".to_owned(), Word::Hundred(1));
    for ending in ["ان", "ين", "ا", "ي"] {
        words.insert(format!("مئت{ending}"), Word::Hundred(2));
    }
    for ((singular, plural), at) in SCALES.iter().zip(1..) {
        words.insert((*plural).to_owned(), Word::Scale { at, count: 1 });
        // The alif of an accusative looks like a dual in construct; here it is none.
        for (ending, count) in [("", 1), ("ا", 1), ("ات", 1), ("ان", 2), ("ين", 2), ("ي", 2)] {
            words.insert(format!("{singular}{ending}"), Word::Scale { at, count });
        }
    }
    words
});

/// Reads a spelled cardinal; `None` on a word that it does not know.
fn read(text: &str) -> Option<Groups> {
    let text = text.replace(['\u{64B}', '\u{64D}'], "").replace("مائ", "مئ");
    let mut groups = Groups::default();
    let (mut open, mut last) = (0, 0);
    for token in text.split(' ') {
        let (and, word) = token_word(token)?;
        match word {
            Word::Small(n) => open += n,
            Word::Hundred(1) if !and && (3..10).contains(&last) => open += last * 99,
            Word::Hundred(n) => open += n * 100,
            Word::Scale { at, count } if and || open == 0 => groups[at] += count,
            Word::Scale { at, .. } => groups[at] += std::mem::take(&mut open),
        }
        last = if let Word::Small(n) = word { n } else { 0 };
    }
    groups[0] += open;
    Some(groups)
}

/// The word with and without و and ال.
fn token_word(token: &str) -> Option<(bool, Word)> {
    let bare = |word: &str| WORDS.get(word).or_else(|| WORDS.get(word.strip_prefix("ال")?)).copied();
    bare(token).map(|word| (false, word)).or_else(|| Some((true, bare(token.strip_prefix('و')?)?)))
}

fn groups(digits: &str) -> Groups {
    let mut groups = Groups::default();
    for (at, chunk) in digits.as_bytes().rchunks(3).enumerate() {
        groups[at] = std::str::from_utf8(chunk).unwrap().parse().unwrap();
    }
    groups
}

/// Reads a spelled cardinal with the parser of the crate; `None` when it does not read all of it as one number.
fn parse(words: &str) -> Option<String> {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(words, &mut buffer).ok()?;
    let numeral = cardinal_at(&stream, 0)?;
    (numeral.tokens.end == stream.len()).then(|| numeral.value.to_string())
}

/// «الاثنين» with nothing before it is Monday to the parser, unless tens follow: «الاثنين والعشرين» is 22.
fn is_monday(words: &str) -> bool {
    const TENS: [&str; 8] =
        ["والعشرين", "والثلاثين", "والأربعين", "والخمسين", "والستين", "والسبعين", "والثمانين", "والتسعين"];
    let whole = words.split(" فاصل").next().unwrap_or_default();
    let mut parts = whole.split(' ').skip_while(|word| matches!(*word, "سالب" | "ناقص"));
    parts.next() == Some("الاثنين") && parts.next().is_none_or(|next| !TENS.contains(&next))
}

#[test]
fn two_with_the_article_alone_is_a_day() {
    assert_eq!((is_monday("الاثنين"), parse("الاثنين")), (true, None));
    assert_eq!((is_monday("الاثنين والمئة"), parse("الاثنين والمئة")), (true, None));
    assert_eq!((is_monday("الاثنين والعشرين"), parse("الاثنين والعشرين").as_deref()), (false, Some("22")));
}

#[track_caller]
fn check(speller: Speller, digits: &str) {
    let words = speller.cardinal(digits.parse::<Figure>().unwrap());
    assert_eq!(read(&words), Some(groups(digits)), "{digits}: {words}");
    assert_eq!(parse(&words).as_deref(), Some(digits), "{digits}: {words}");
}

#[test]
fn every_number_up_to_a_million_reads_back() {
    for n in 0..=1_000_000_u32 {
        check(Speller::new(), &n.to_string());
    }
}

/// Halves to ninths; a tenth in the dual is beyond the parser.
#[test]
fn the_parser_reads_named_parts() {
    for denominator in 2..=9 {
        for numerator in 1..denominator {
            let figure = format!("{numerator}/{denominator}");
            let words = Speller::new().cardinal(figure.parse::<Figure>().unwrap());
            let mut buffer = TokenBuffer::default();
            let stream = tokenize(&words, &mut buffer).unwrap();
            let found = fraction_at(&stream, 0).map(|found| (found.value, found.tokens.end));
            assert_eq!(found, Some((Number::ratio(numerator, denominator), stream.len())), "{words}");
        }
    }
}

/// Every style in which words alone tell the number: «ألفا» in construct is 2000 and in the accusative 1000, so no construct here.
fn styles() -> impl Strategy<Value = Speller> {
    let grammar = (
        prop::sample::select(vec![Gender::Masculine, Gender::Feminine]),
        prop::sample::select(vec![Case::Nominative, Case::Accusative, Case::Genitive]),
        any::<bool>(),
    );
    let writing = (
        prop::sample::select(vec![Order::Modern, Order::Classical]),
        prop::sample::select(vec![ArticlePlace::First, ArticlePlace::Last]),
        prop::sample::select(vec![HundredSpelling::Plain, HundredSpelling::SilentAlif]),
        prop::sample::select(vec![HundredJoin::Joined, HundredJoin::Separate]),
        prop::sample::select(vec![Tanwin::Unmarked, Tanwin::BeforeAlif, Tanwin::OnAlif]),
    );
    (grammar, writing).prop_map(|((gender, case, definite), (order, article, hundred, join, tanwin))| {
        let speller = Speller::new().gender(gender).case(case).definite(definite).state(State::Absolute);
        speller.order(order).article(article).hundred(hundred).join(join).tanwin(tanwin)
    })
}

/// Any length is as likely as any other, and zeros are frequent: round numbers are where the rules differ.
fn digit_strings() -> impl Strategy<Value = String> {
    let group =
        prop_oneof![Just("000".to_owned()), Just("001".to_owned()), Just("002".to_owned()), "[0-9]{3}"];
    (0..=999_u32, prop::collection::vec(group, 0..=21))
        .prop_map(|(first, rest)| first.to_string() + &rest.concat())
        .prop_map(|digits| match digits.trim_start_matches('0') {
            "" => "0".to_owned(),
            trimmed => trimmed.to_owned(),
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_number_reads_back_in_every_style(speller in styles(), digits in digit_strings()) {
        let words = speller.cardinal(digits.parse::<Figure>().unwrap());
        prop_assert_eq!(read(&words), Some(groups(&digits)), "{}: {}", digits, words);
    }

    /// With the article on the first word of a construct; the parser does not read «ثلاثة الملايين».
    #[test]
    fn the_parser_reads_every_style(speller in styles(), digits in "[1-9][0-9]{0,35}") {
        let words = speller.article(ArticlePlace::First).cardinal(digits.parse::<Figure>().unwrap());
        prop_assert!(is_monday(&words) || parse(&words) == Some(digits), "{}", words);
    }

    /// A decimal is read back without the zeros at its end.
    #[test]
    fn the_parser_reads_decimals(speller in styles(), whole in 0..1_000_000_000_u32, decimals in "[0-9]{0,8}[1-9]") {
        let digits = format!("{whole}.{decimals}");
        let words = speller.article(ArticlePlace::First).cardinal(digits.parse::<Figure>().unwrap());
        prop_assert!(is_monday(&words) || parse(&words) == Some(digits), "{}", words);
    }

    /// No dual in the nominative after a preposition, whatever the number.
    #[test]
    fn an_oblique_case_has_no_nominative_ending(speller in styles(), digits in digit_strings()) {
        let words = speller.case(Case::Genitive).cardinal(digits.parse::<Figure>().unwrap());
        for word in words.split(' ') {
            prop_assert!(!(word.ends_with("تان") || word.ends_with("فان") || word.ends_with("ونان")), "{}", words);
        }
    }

    #[test]
    fn any_text_is_a_number_or_an_error(text in "[-+.٫/0-9٠-٩ a,]{0,12}") {
        if let Ok(figure) = text.parse::<Figure>() {
            prop_assert!(!Speller::new().cardinal(figure).is_empty());
        }
    }
}
