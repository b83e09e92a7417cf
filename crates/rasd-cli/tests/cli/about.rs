//! What the command says of itself.

use crate::support::rasd;

#[track_caller]
fn check(args: &[&str], expected: &[&str]) {
    let run = rasd(args, b"");
    assert_eq!(run.status, Some(0), "{}", run.err);
    for part in expected {
        assert!(run.out.contains(part), "{part} in {}", run.out);
    }
}

#[test]
fn help_is_one_screen() {
    let help = rasd(&["--help"], b"").out;
    assert!(help.contains("Examples:") && help.lines().count() <= 32, "{help}");
    assert!(help.lines().all(|line| line.chars().count() <= 85), "{help}");
}

#[test]
fn manual_pages() {
    check(&["man"], &[".TH rasd", "rasd\\-extract"]);
    check(&["man", "extract"], &[".TH rasd-extract", "text\\-field"]);
    check(&["man", "gazetteer", "build"], &["rasd-gazetteer-build"]);
}

#[test]
fn completion_scripts() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        check(&["completions", shell], &["extract", "text-field"]);
    }
}

#[test]
fn kinds_and_profiles() {
    check(&["kinds"], &["money", "only with --kinds"]);
    check(&["profiles"], &["search", "Operations"]);
}

#[test]
fn help_comes_whatever_the_configuration_file_says() {
    let config = crate::support::folder("bad_config").join("rasd.toml");
    for text in ["[extract]\nregoin = \"LB\"\n", "[extract]\nregion = \"Lebanon\"\n", "no toml"] {
        std::fs::write(&config, text).unwrap();
        let run = |args: &[&str]| rasd(&[&["--config", config.to_str().unwrap()], args].concat(), b"");
        for args in
            [&["--help"][..], &["--version"], &["help", "extract"], &["kinds"], &["extract", "--help"]]
        {
            assert_eq!(run(args).status, Some(0), "{}", run(args).err);
        }
        let wrong = run(&["extract"]);
        assert!(wrong.status == Some(2) && wrong.err.contains("rasd.toml"), "{}", wrong.err);
    }
}
