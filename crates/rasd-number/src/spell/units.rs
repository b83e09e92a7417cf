//! The words below a thousand.

use super::line::{Line, alif, dual};
use super::style::{Case, Frame, Gender, HundredJoin, HundredSpelling, Order};

/// Forms with ة, for masculine nouns.
const WITH_TA: [&str; 11] =
    ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];

/// Forms without ة, for feminine nouns.
const WITHOUT_TA: [&str; 11] =
    ["صفر", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];

/// Stems of twenty to ninety.
const TENS: [&str; 10] = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];

fn pick(table: &[&'static str], at: u16) -> &'static str {
    table.get(usize::from(at)).copied().unwrap_or_default()
}

/// 0 to 10 in the gender of the counted noun.
///
/// * 1 and 2 agree: «واحد»، «واحدة»; «اثنان»، «اثنتين».
/// * 3 to 10 take the opposite form: «ثلاثة» with a masculine noun, «ثلاث» with a feminine.
/// * Alone and indefinite in the accusative a form without ة has tanwin: «ثلاثا», «واحدا», «صفرا».
pub(super) fn unit(n: u16, frame: Frame, line: &Line) -> String {
    let masculine = frame.gender == Gender::Masculine;
    match n {
        2 => dual(pick(if masculine { &WITH_TA } else { &WITHOUT_TA }, 2), frame.construct(false)),
        8 if !masculine => eight(frame, line),
        0 => tanwin(pick(&WITH_TA, 0), frame, line),
        1 if masculine => tanwin(pick(&WITH_TA, 1), frame, line),
        3..=10 if !masculine => tanwin(pick(&WITHOUT_TA, n), frame, line),
        _ => pick(if masculine { &WITH_TA } else { &WITHOUT_TA }, n).to_owned(),
    }
}

/// A word that ends in a plain consonant: an alif in the bare accusative.
fn tanwin(word: &str, frame: Frame, line: &Line) -> String {
    if frame.bare() && frame.case == Case::Accusative {
        alif(word, line.style.tanwin)
    } else {
        word.to_owned()
    }
}

/// 8 of a feminine noun, a defective noun like قاضٍ.
///
/// * In construct and definite it keeps its ي: «ثماني شركات», «الثماني».
/// * Indefinite it loses it in the nominative and genitive: «ثمانٍ», «ثمانٍ وعشرون شركة».
/// * And has tanwin in the accusative: «ثمانيا», «ثمانيا وعشرين شركة».
fn eight(frame: Frame, line: &Line) -> String {
    defective("ثماني", frame, line)
}

/// A defective noun, given with its ي, by case and state: «ثانٍ», «ثانيا», «ثاني».
pub(super) fn defective(word: &str, frame: Frame, line: &Line) -> String {
    match (frame.bare(), frame.case) {
        (false, _) => word.to_owned(),
        (true, Case::Accusative) => alif(word, line.style.tanwin),
        (true, _) => format!("{}\u{64D}", word.strip_suffix('ي').unwrap_or(word)),
    }
}

/// 11 to 19: two words without cases, but for 12; an article goes on the first alone.
///
/// * 11 and 12 agree in both parts: «أحد عشر», «إحدى عشرة», «اثنا عشر», «اثنتا عشرة»; 12 has cases: «اثني عشر».
/// * 13 to 19 have the opposite form in the first part and agree in عشر: «ثلاثة عشر», «ثلاث عشرة», «ثماني عشرة».
fn teen(line: &mut Line, n: u16, frame: Frame) {
    let masculine = frame.gender == Gender::Masculine;
    let held = frame.construct(true);
    let first = match (n, masculine) {
        (11, true) => "أحد".to_owned(),
        (11, false) => "إحدى".to_owned(),
        (12, true) => dual("اثنان", held),
        (12, false) => dual("اثنتان", held),
        _ => unit(n.saturating_sub(10), held, line),
    };
    line.articled(frame.definite, &first);
    line.word(ten_of_teens(frame.gender));
}

/// عشر of the teens agrees with the noun: «عشر» masculine, «عشرة» feminine.
pub(super) fn ten_of_teens(gender: Gender) -> &'static str {
    if gender == Gender::Masculine { "عشر" } else { "عشرة" }
}

/// 20 to 90, a sound masculine plural in form: «عشرون», «عشرين».
pub(super) fn tens(n: u16, case: Case) -> String {
    let ending = if case == Case::Nominative { "ون" } else { "ين" };
    format!("{}{ending}", pick(&TENS, n / 10))
}

/// The 1 of 21 to 91: «واحد وعشرون», classical «أحد وعشرون», feminine «إحدى وعشرون».
fn one_before_tens(frame: Frame, line: &Line) -> String {
    match (frame.gender, line.style.order) {
        (Gender::Feminine, _) => "إحدى".to_owned(),
        (Gender::Masculine, Order::Modern) => tanwin("واحد", frame, line),
        (Gender::Masculine, Order::Classical) => tanwin("أحد", frame, line),
    }
}

/// 1 to 99: the unit before its ten, an article on both: «الخمسة والعشرون».
pub(super) fn below_hundred(line: &mut Line, n: u16, frame: Frame) {
    match n {
        0..=10 => {
            let word = unit(n, frame, line);
            line.articled(frame.definite, &word);
        }
        11..=19 => teen(line, n, frame),
        _ => unit_and_tens(line, n, frame.construct(false)),
    }
}

fn unit_and_tens(line: &mut Line, n: u16, frame: Frame) {
    if !n.is_multiple_of(10) {
        let word = if n % 10 == 1 { one_before_tens(frame, line) } else { unit(n % 10, frame, line) };
        line.articled(frame.definite, &word);
        line.and();
    }
    line.articled(frame.definite, &tens(n, frame.case));
}

/// 100 to 900, given as 1 to 9. مئة is feminine, so its unit has no ة: «ثلاثمئة», never «ثلاثة مئة».
pub(super) fn hundreds(line: &mut Line, n: u16, frame: Frame) {
    let hundred = hundred(line);
    match (n, line.style.join) {
        (1, _) => line.articled(frame.definite, hundred),
        (2, _) => {
            let stem = hundred.strip_suffix('ة').unwrap_or(hundred);
            let word = dual(&format!("{stem}تان"), frame);
            line.articled(frame.definite, &word);
        }
        (_, HundredJoin::Joined) => {
            let word = format!("{}{hundred}", joined_unit(n));
            line.articled(frame.definite, &word);
        }
        (_, HundredJoin::Separate) => separate_hundreds(line, n, frame, hundred),
    }
}

/// مئة or مائة.
fn hundred(line: &Line) -> &'static str {
    match line.style.hundred {
        HundredSpelling::Plain => "مئة",
        HundredSpelling::SilentAlif => "مائة",
    }
}

/// The unit inside one word; 8 loses its ي: «ثمانمئة».
fn joined_unit(n: u16) -> &'static str {
    if n == 8 { "ثمان" } else { pick(&WITHOUT_TA, n) }
}

/// «ثلاث مئة», a construct: the article first «الثلاث مئة» or last «ثلاث المئة».
fn separate_hundreds(line: &mut Line, n: u16, frame: Frame, hundred: &str) {
    let last = line.style.article == super::ArticlePlace::Last;
    line.articled(frame.definite && !last, pick(&WITHOUT_TA, n));
    line.articled(frame.definite && last, hundred);
}
