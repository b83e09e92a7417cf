//! Messages in Arabic.

use std::fs;

use crate::support::{folder, rasd};

#[track_caller]
fn check(args: &[&str], input: &[u8], arabic: &str, english: &str) {
    let said = |lang: &str| rasd(&[&["--lang", lang], args].concat(), input).err;
    assert!(said("ar").contains(arabic), "{}", said("ar"));
    assert!(said("en").contains(english), "{}", said("en"));
}

#[test]
fn bad_input() {
    check(
        &["extract", "--from", "jsonl"],
        b"{}",
        "السطر 1: ليس في الكائن حقل `text`",
        "line 1: the object has no field `text`",
    );
    check(
        &["extract", "no/such/file.txt"],
        b"",
        "no/such/file.txt: لا يُقرأ: لا ملف بهذا الاسم",
        "cannot be read: No such file",
    );
    check(
        &["extract", "--from", "csv"],
        b"text\n\"a\n",
        "علامة اقتباس فُتحت ولم تُغلق",
        "a quote is opened and not closed",
    );
}

#[test]
fn bad_arguments() {
    check(&["extract", "--flat"], b"", "الخيار --flat يحتاج إلى", "--flat needs");
    check(&["normalize", "--map", "--to", "text"], b"", "rasd: ", "rasd: ");
}

#[test]
fn codes_do_not_depend_on_the_language() {
    let code = |lang: &str| {
        rasd(&["--lang", lang, "extract", "--from", "jsonl"], b"{").json()[0]["error"]["code"].clone()
    };
    assert_eq!(code("ar"), code("en"));
}

#[test]
fn configuration_file_chooses_the_language() {
    let config = folder("lang").join("rasd.toml");
    fs::write(&config, "[extract]\nlang = \"ar\"\n").unwrap();
    let run = rasd(&["--config", config.to_str().unwrap(), "extract", "--from", "jsonl"], b"{}");
    assert!(run.err.contains("السطر 1"), "{}", run.err);
}

#[test]
fn help_and_wrong_arguments() {
    let help = rasd(&["--lang", "ar", "extract", "--help"], b"");
    assert!(
        help.status == Some(0) && help.out.contains("الاستعمال:") && help.out.contains("بلد الصحيفة"),
        "{}",
        help.out
    );
    check(&["extract", "--colour"], b"", "لا خيار اسمه --colour", "unexpected argument '--colour'");
    check(
        &["extract", "--region", "Lebanon"],
        b"",
        "القيمة Lebanon لا تصلح للخيار --region",
        "invalid value 'Lebanon'",
    );
    check(&["extractt"], b"", "لا أمر اسمه extractt", "unrecognized subcommand");
    assert_eq!(rasd(&["--lang", "ar", "extract", "--to", "x"], b"").status, Some(2));
}

#[test]
fn reasons_of_wrong_values() {
    check(&["spell", "abc"], b"", "ليس عددا: abc", "\"abc\" is not a number");
    check(
        &["spell", "5", "--currency", "XXQ"],
        b"",
        "رمز العملة غير معروف",
        "is not the code of a known currency",
    );
    check(&["date", "2021-13-17"], b"", "لا يوم كهذا: 2021-13-17", "there is no such day");
    check(&["date", "-"], "كلام\n".as_bytes(), "السطر 1: ليس يوما: كلام", "line 1: no day");
    check(&["extract", "--kinds", "moni"], b"", "؛ الأنواع هي cardinal", "there is no kind `moni`");
    check(&["extract", "--date", "x"], b"", "؛ اكتب YYYY-MM-DD", "is no date; write");
    check(&["man", "extrakt"], b"", "لا أمر اسمه `extrakt`", "there is no command `extrakt`");
}

#[test]
fn last_language_counts() {
    let run = rasd(&["--lang", "ar", "extract", "--lang", "en", "--from", "jsonl"], b"{}");
    assert!(run.err.contains("line 1"), "{}", run.err);
}

#[test]
fn help_is_a_command_in_both_languages() {
    let about = |lang: &str| rasd(&["--lang", lang, "help", "extract"], b"").out;
    assert!(about("ar").starts_with("يجد كل عدد"), "{}", about("ar"));
    assert!(about("en").starts_with("Find every number"), "{}", about("en"));
}

#[test]
fn pages_and_lists_are_in_arabic_too() {
    let said = |args: &[&str]| rasd(&[&["--lang", "ar"], args].concat(), b"").out;
    assert!(said(&["man", "extract"]).contains("بلد الصحيفة"), "{}", said(&["man", "extract"]));
    assert!(said(&["profiles"]).starts_with("الأنماط:"));
    let file = folder("lang_gazetteer").join("letter.gaz");
    fs::write(&file, "a letter").unwrap();
    let args = ["extract", "--gazetteer", file.to_str().unwrap()];
    check(
        &args,
        b"",
        "ليس قائمة أسماء مجمّعة؛ اصنعه",
        "not a gazetteer file; make it with rasd gazetteer build",
    );
}
