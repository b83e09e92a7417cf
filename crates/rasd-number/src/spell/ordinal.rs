//! Ordinal numbers.

use super::cardinal::cardinal;
use super::integer::Integer;
use super::line::{Line, alif};
use super::style::{Case, Frame, Gender, Order, OrdinalJoin};
use super::units::{defective, ten_of_teens, tens};

/// The pattern فاعل of 3 to 10.
const ROOTS: [&str; 8] = ["ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"];

/// A whole number as an ordinal.
///
/// * 1 to 99 by [`below_hundred`].
/// * A full hundred, thousand, million is its own ordinal, definite: «المئة» 100th, «المئتان» 200th, «الألف» 1000th.
/// * The rest follows by [`OrdinalJoin`].
pub(super) fn ordinal(line: &mut Line, n: &Integer, frame: Frame) {
    let (hundreds, rest) = n.split_hundreds();
    match (rest, hundreds.is_zero(), line.style.ordinal_join) {
        (0, _, _) => cardinal(line, n, frame),
        (_, true, _) => below_hundred(line, rest, false, frame),
        (_, false, OrdinalJoin::After) => after_hundreds(line, &hundreds, rest, frame),
        (_, false, OrdinalJoin::And) => {
            cardinal(line, &hundreds, frame.construct(false));
            line.and();
            below_hundred(line, rest, true, frame);
        }
    }
}

/// The hundreds behind بعد, definite and in the genitive: «الخامس والعشرون بعد المئة» 125th, «الحادي والعشرون بعد المئتين» 221st.
fn after_hundreds(line: &mut Line, hundreds: &Integer, rest: u16, frame: Frame) {
    below_hundred(line, rest, true, frame);
    line.word("بعد");
    cardinal(line, hundreds, frame.construct(false).genitive().definite(true));
}

/// 1st to 99th.
///
/// * 1 to 10 agree in gender: «الأول», «الأولى», «الثالث», «الثالثة».
/// * 11 to 19: both parts agree and have no cases, the article goes on the first: «الحادي عشر», «الحادية عشرة».
/// * 21 and up: both parts joined by و, both with the article, both with cases: «الحادي والعشرون», «الخامسة والسبعين».
fn below_hundred(line: &mut Line, n: u16, after_hundreds: bool, frame: Frame) {
    match n {
        1..=10 => {
            let word = unit(line, n, after_hundreds, frame);
            line.articled(frame.definite, &word);
        }
        11..=19 => {
            let held = frame.construct(true);
            let word = if n == 11 { one_in_compound(line, held) } else { unit(line, n - 10, true, held) };
            line.articled(frame.definite, &word);
            line.word(ten_of_teens(frame.gender));
        }
        _ => joined_tens(line, n, frame.construct(false)),
    }
}

fn joined_tens(line: &mut Line, n: u16, frame: Frame) {
    if !n.is_multiple_of(10) {
        let word = if n % 10 == 1 { one_in_compound(line, frame) } else { unit(line, n % 10, true, frame) };
        line.articled(frame.definite, &word);
        line.and();
    }
    line.articled(frame.definite, &tens(n, frame.case));
}

/// 1st to 10th.
fn unit(line: &Line, n: u16, after_hundreds: bool, frame: Frame) -> String {
    match (n, frame.gender) {
        (1, _) if after_hundreds && line.style.order == Order::Classical => one_in_compound(line, frame),
        (1, Gender::Masculine) => "أول".to_owned(),
        (1, Gender::Feminine) => "أولى".to_owned(),
        (2, Gender::Masculine) => defective("ثاني", frame, line),
        (2, Gender::Feminine) => "ثانية".to_owned(),
        (_, gender) => {
            let root = ROOTS.get(usize::from(n.saturating_sub(3))).copied().unwrap_or_default();
            agreeing(root, gender, frame, line)
        }
    }
}

/// «ثالث», «ثالثا», «ثالثة».
fn agreeing(root: &str, gender: Gender, frame: Frame, line: &Line) -> String {
    match gender {
        Gender::Feminine => format!("{root}ة"),
        Gender::Masculine if frame.bare() && frame.case == Case::Accusative => alif(root, line.style.tanwin),
        Gender::Masculine => root.to_owned(),
    }
}

/// The 1 of 11th and 21st to 91st, and of 101st in the classical wording: «الحادي», «الحادية», indefinite «حادٍ».
fn one_in_compound(line: &Line, frame: Frame) -> String {
    match frame.gender {
        Gender::Masculine => defective("حادي", frame, line),
        Gender::Feminine => "حادية".to_owned(),
    }
}
