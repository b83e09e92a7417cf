//! Tokens of every kind, by rule.
#![allow(clippy::unwrap_used)]

use rasd_tokenize::{Token, TokenBuffer, TokenKind, tokenize};

/// The tokens of `text`, divided by `¦`.
#[track_caller]
fn check(text: &str, expected: &str) {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    let found: Vec<&str> = (0..stream.len()).map(|i| stream.text(i)).collect();
    assert_eq!(found.join(" ¦ "), expected);
}

/// The kinds of the tokens of `text`.
#[track_caller]
fn check_kinds(text: &str, expected: &[TokenKind]) {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    assert_eq!(stream.tokens().iter().map(|token| token.kind).collect::<Vec<_>>(), expected, "{text}");
}

/// The keys of the tokens of `text`.
#[track_caller]
fn check_keys(text: &str, expected: &str) {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    let found: Vec<&str> = (0..stream.len()).map(|i| stream.key(i)).collect();
    assert_eq!(found.join(" ¦ "), expected);
}

/// Which tokens of `text` have a flag.
#[track_caller]
fn check_flag(text: &str, flag: impl Fn(&Token) -> bool, expected: &[bool]) {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    assert_eq!(stream.tokens().iter().map(flag).collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn words_and_spaces() {
    check("وصل  الوفد\tصباحا\u{A0}اليوم", "وصل ¦ الوفد ¦ صباحا ¦ اليوم");
}

#[test]
fn empty_and_blank() {
    check("", "");
    check(" \u{200F}\u{FEFF} ", "");
}

#[test]
fn digits_and_letters_divide() {
    check("2800شركة", "2800 ¦ شركة");
    check("3.2مليار", "3.2 ¦ مليار");
    check("ب300 والـ90 لـG20", "ب ¦ 300 ¦ والـ ¦ 90 ¦ لـ ¦ G20");
    check("سنة ١٤٤٣هـ/٢٠٢٢م", "سنة ¦ ١٤٤٣ ¦ هـ ¦ / ¦ ٢٠٢٢ ¦ م");
    check("10:30ص", "10:30 ¦ ص");
    check("ألف و200 شركة", "ألف ¦ و ¦ 200 ¦ شركة");
}

#[test]
fn scripts_divide() {
    check("helloمرحباмир", "hello ¦ مرحبا ¦ мир");
    check_kinds("G20 мир שלום", &[TokenKind::Latin, TokenKind::OtherWord, TokenKind::OtherWord]);
    check("Côte d'Ivoire", "Côte ¦ d'Ivoire");
}

#[test]
fn hyphens_divide() {
    check("كوفيد-19", "كوفيد ¦ - ¦ 19");
    check_flag("كوفيد-19 ثم", |token| token.flags.glued(), &[false, true, true, false]);
}

#[test]
fn marks_and_joiners_stay_in_words() {
    check("كُتُبٌ می\u{200C}خواهم كتا\u{200F}ب\u{200F} آخر", "كُتُبٌ ¦ می\u{200C}خواهم ¦ كتا\u{200F}ب ¦ آخر");
    check("ا\u{654}حمد", "ا\u{654}حمد");
    check("پاکستان ڤيينا ﻻ ﷼", "پاکستان ¦ ڤيينا ¦ ﻻ ¦ ﷼");
    check_flag("كُتُب كتـاب كتاب", |token| token.flags.marked(), &[true, false, false]);
    check_flag("كُتُب كتـاب كتاب", |token| token.flags.tatweel(), &[false, true, false]);
}

#[test]
fn letters_outside_the_main_block() {
    check("ݣلميم ࢠاب", "ݣلميم ¦ ࢠاب");
    check_kinds("ݣلميم كݣ", &[TokenKind::Word, TokenKind::Word]);
}

#[test]
fn numbers() {
    check("٣٫٢ 1,234,567.89 ١٬٢٣٤", "٣٫٢ ¦ 1,234,567.89 ¦ ١٬٢٣٤");
    check("1.234.567,89", "1.234.567,89");
    check("628،1", "628،1");
    check("٥٫٥٪ 7%", "٥٫٥ ¦ ٪ ¦ 7 ¦ %");
    check("3.2. ثم 4.", "3.2 ¦ . ¦ ثم ¦ 4 ¦ .");
    check("۱۲۳ ١٢٣", "۱۲۳ ¦ ١٢٣");
    check("5، 6", "5 ¦ ، ¦ 6");
}

#[test]
fn ambiguous_commas() {
    check_flag(
        "628،1 1,234 1,234,567 12,5 1,234.5",
        |token| token.flags.ambiguous(),
        &[true, true, false, false, false],
    );
}

#[test]
fn signs() {
    check("-5 +7 −3 (-2)", "-5 ¦ +7 ¦ −3 ¦ ( ¦ -2 ¦ )");
    check("٥-١٠ 1990–1995", "٥ ¦ - ¦ ١٠ ¦ 1990 ¦ – ¦ 1995");
}

#[test]
fn section_numbers() {
    check("البند 3.2.1", "البند ¦ 3 ¦ . ¦ 2 ¦ . ¦ 1");
    check("192.168.10.1", "192 ¦ . ¦ 168 ¦ . ¦ 10 ¦ . ¦ 1");
}

#[test]
fn dates_and_times() {
    check("12/11/2021 2021-11-12 ١٢.١١.٢٠٢١ 5/6", "12/11/2021 ¦ 2021-11-12 ¦ ١٢.١١.٢٠٢١ ¦ 5 ¦ / ¦ 6");
    check("12/11-2021", "12 ¦ / ¦ 11 ¦ - ¦ 2021");
    check("10:30:15 ١٠:٣٠ 10:3", "10:30:15 ¦ ١٠:٣٠ ¦ 10 ¦ : ¦ 3");
    check_kinds("1/2/2003 9:05", &[TokenKind::Date, TokenKind::Time]);
}

#[test]
fn abbreviations() {
    check("د. سامي، أ.د. ليلى", "د. ¦ سامي ¦ ، ¦ أ.د. ¦ ليلى");
    check("٣٠٠ ق.م. وكالة أ.ف.ب و U.S.A. إلخ.", "٣٠٠ ¦ ق.م. ¦ وكالة ¦ أ.ف.ب ¦ و ¦ U.S.A. ¦ إلخ.");
    check("(أ ف ب)", "( ¦ أ ¦ ف ¦ ب ¦ )");
    check("القلم. ثم", "القلم ¦ . ¦ ثم");
}

#[test]
fn a_unit_after_a_number_is_no_abbreviation() {
    check("سنة 2022م. ثم", "سنة ¦ 2022 ¦ م ¦ . ¦ ثم");
    check("سنة ١٤٤٣ هـ. ثم", "سنة ¦ ١٤٤٣ ¦ هـ ¦ . ¦ ثم");
    check("الساعة 10:30 ص. ثم", "الساعة ¦ 10:30 ¦ ص ¦ . ¦ ثم");
    check("م. سامي", "م. ¦ سامي");
}

#[test]
fn addresses() {
    check("زورواhttps://example.org/a?b=1.", "زوروا ¦ https://example.org/a?b=1 ¦ .");
    check("راسل info@example.com.", "راسل ¦ info@example.com ¦ .");
    check("موقع example.com/ar، ثم", "موقع ¦ example.com/ar ¦ ، ¦ ثم");
    check_kinds("www.a.sa x@y.org a.com", &[TokenKind::Url, TokenKind::Email, TokenKind::Domain]);
    check("نهاية.ثم file.txt", "نهاية ¦ . ¦ ثم ¦ file ¦ . ¦ txt");
}

#[test]
fn mentions_and_hashtags() {
    check("@اسم_1 #وسم_عربي #1", "@اسم_1 ¦ #وسم_عربي ¦ # ¦ 1");
    check_kinds("@a #b", &[TokenKind::Mention, TokenKind::Hashtag]);
}

#[test]
fn emoji() {
    check("👍🏽❤️ 🇸🇦🇪🇬 1️⃣", "👍🏽 ¦ ❤️ ¦ 🇸🇦 ¦ 🇪🇬 ¦ 1️⃣");
    check("كلمة😀 👨‍👩‍👧", "كلمة ¦ 😀 ¦ 👨‍👩‍👧");
    check_kinds("© ™ 😀", &[TokenKind::Symbol, TokenKind::Symbol, TokenKind::Emoji]);
}

#[test]
fn honorifics() {
    check("محمدﷺ", "محمد ¦ ﷺ");
    check_kinds("ﷺ", &[TokenKind::Honorific]);
}

#[test]
fn punctuation() {
    check("قال:«نعم»", "قال ¦ : ¦ « ¦ نعم ¦ »");
    check("و“الجزيرة”", "و ¦ “ ¦ الجزيرة ¦ ”");
    check("كلمة؟! نعم!! لا...", "كلمة ¦ ؟ ¦ ! ¦ نعم ¦ !! ¦ لا ¦ ...");
    check("6 كانون الثاني/يناير 2022", "6 ¦ كانون ¦ الثاني ¦ / ¦ يناير ¦ 2022");
    check_kinds("،… ؟؟ +", &[TokenKind::Punct, TokenKind::Ellipsis, TokenKind::Punct, TokenKind::Symbol]);
}

#[test]
fn line_breaks() {
    check_kinds("أول \r\n\n ثان", &[TokenKind::Word, TokenKind::Newline, TokenKind::Word]);
    check_kinds("أول\u{2029}ثان", &[TokenKind::Word, TokenKind::Newline, TokenKind::Word]);
}

#[test]
fn keys() {
    check_keys("أَحْمَدُ إلى آسيا هـٰذا مدرسة مسؤول", "احمد ¦ الي ¦ اسيا ¦ هذا ¦ مدرسة ¦ مسؤول");
    check_keys("٣٫٢ ١٬٢٣٤ 628،1 ۱۲", "3.2 ¦ 1,234 ¦ 628,1 ¦ 12");
    check_keys("G20 NATO ، ؟", "g20 ¦ nato ¦ , ¦ ?");
    check_keys("و\u{654}زير کتاب ﻻ", "ؤزير ¦ كتاب ¦ لا");
}
