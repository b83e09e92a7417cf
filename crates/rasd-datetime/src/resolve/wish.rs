//! Wishes, plans and orders, which look ahead only where they stand as such: `أريد`, `لنلتق`, `أضف موعدا`, `ذكرني غدا`.

use rasd_tokenize::TokenKind;

use super::verb::without_conjunction;
use crate::lexicon::Classes;
use crate::terms::Doc;

/// The classes of words that date something or stand among such words.
const TIMES: Classes = Classes::WEEKDAY
    .or(Classes::MONTH)
    .or(Classes::UNIT)
    .or(Classes::DAY)
    .or(Classes::DAY_PART)
    .or(Classes::SHIFT)
    .or(Classes::PART)
    .or(Classes::NUMERAL)
    .or(Classes::NUMBER)
    .or(Classes::DATE_TOKEN)
    .or(Classes::TIME_TOKEN);

/// True where a word that may be a wish, a plan or an order is one.
pub(super) fn is_wish(doc: &Doc<'_>, at: usize) -> bool {
    let key = doc.key(at);
    match without_conjunction(key).unwrap_or(key) {
        "ذكرني" | "ايقظني" | "نبهني" => is_order(doc, at),
        "اضف" | "اضيفي" | "اضيفوا" | "الغ" => is_entry(doc, at + 1),
        "موعدنا" | "موعدي" => is_head(doc, at),
        "المقررة" | "المقرره" | "المزمعة" | "المزمعه" => is_put_off(doc, at),
        cohortative if cohortative.starts_with("لن") => is_head(doc, at),
        _ => !is_past_wish(doc, at),
    }
}

/// What stands behind it is told: `عما حدث`, `التي خسرناها`, `وقد فزنا`; not `التي نحضرها`.
pub(super) fn opens_told(doc: &Doc<'_>, at: usize) -> bool {
    let key = doc.key(at);
    let opens = matches!(
        key,
        "ما" | "عما"
            | "بما"
            | "لما"
            | "مما"
            | "الذي"
            | "التي"
            | "الذين"
            | "قد"
            | "وقد"
            | "لقد"
    );
    opens && !doc.key(at + 1).starts_with(['ي', 'ت', 'ن'])
}

/// No word stands before it in its sentence.
fn is_head(doc: &Doc<'_>, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| doc.kind(before) != Some(TokenKind::Word))
}

/// `كنت أريد`, `لم أكن أنوي`, `لم أخطط`: a wish of once.
fn is_past_wish(doc: &Doc<'_>, at: usize) -> bool {
    let key = |back: usize| doc.key_before(at, back).trim_start_matches(['و', 'ف']);
    key(1) == "لم" || [1, 2].iter().any(|back| matches!(key(*back), "كنت" | "كنا" | "اكن" | "نكن"))
}

/// `أضف موعدا`, `ألغ الاجتماع`: what is entered into a calendar; not `أضف إلى ذلك`.
fn is_entry(doc: &Doc<'_>, at: usize) -> bool {
    let key = doc.key(at);
    matches!(
        key.strip_prefix("ال").unwrap_or(key),
        "موعد" | "موعدا" | "تذكير" | "تذكيرا" | "اجتماع" | "اجتماعا"
    )
}

/// `أجلت المباراة المقررة الجمعة`, `إلغاء الجلسة المقررة في مايو`: what is put off was still to come; not `تمت الزيارة المقررة الثلاثاء`.
fn is_put_off(doc: &Doc<'_>, at: usize) -> bool {
    let dated = is_time(doc, at + 1) || doc.key(at + 1) == "في" && is_time(doc, at + 2);
    let put_off = |back: &usize| {
        matches!(
            doc.key_before(at, *back).trim_start_matches(['و', 'ف']),
            "اجل"
                | "اجلت"
                | "تاجلت"
                | "تاجيل"
                | "ارجئت"
                | "ارجات"
                | "ارجاء"
                | "الغي"
                | "الغيت"
                | "الغت"
                | "الغاء"
        )
    };
    dated && [2, 3].iter().any(put_off)
}

/// An order to remind or wake whoever speaks, at the head of a sentence and with no subject behind it: `ذكرني الأربعاء بالموعد`,
/// `أيقظني غدا`; not `ذكرني صديقي الأربعاء`, `أيقظني الجمعة صوت الجرس`, `ذكرني بهدفه يوم السبت`.
fn is_order(doc: &Doc<'_>, at: usize) -> bool {
    let next = if matches!(doc.key(at + 1), "في" | "عند") { at + 2 } else { at + 1 };
    let timed = is_time(doc, next) && {
        let time = |i: &usize| is_time(doc, *i) || matches!(doc.key(*i), "في" | "عند");
        let end = (next..doc.len()).find(|i| !time(i)).unwrap_or(doc.len());
        doc.kind(end) != Some(TokenKind::Word) || is_matter(doc, end)
    };
    is_head(doc, at) && (timed || is_matter(doc, at + 1))
}

/// What somebody is to be reminded of: `بالموعد`, `بدفع الفاتورة`, `أن أتصل`; not `بأبي`, `بوفاته`, `أن الموعد`.
fn is_matter(doc: &Doc<'_>, at: usize) -> bool {
    let (key, next) = (doc.key(at), doc.key(at + 1));
    let construct = key.starts_with('ب') && !key.ends_with(['ه', 'ا', 'ي']) && next.starts_with("ال");
    let to = key == "ان" && next.starts_with('ا') && !next.starts_with("ال") && next.chars().count() >= 4;
    key.starts_with("بال") || to || construct && !is_time(doc, at + 1)
}

fn is_time(doc: &Doc<'_>, at: usize) -> bool {
    doc.classes(at).has(TIMES)
}
