//! An output that cannot be written, or is an input, is refused or reported, and no file is lost.

use std::fs;
use std::io::Read;

use crate::bad_input::{GOOD, path};
use crate::support::{command, folder, rasd};

#[test]
fn output_stays_when_there_is_nothing_to_read() {
    let folder = folder("gone_output");
    let (input, output) = (folder.join("a.txt"), folder.join("facts.jsonl"));
    fs::write(&output, "of yesterday\n").unwrap();
    let run = rasd(&["extract", path(&input), "-o", path(&output)], b"");
    assert!(run.status == Some(2) && run.err.contains("a.txt: cannot be read"), "{}", run.err);
    assert_eq!(fs::read_to_string(&output).unwrap(), "of yesterday\n");
}

#[test]
fn closed_pipe_ends_quietly() {
    let line = format!("{{\"text\":\"{GOOD}\"}}\n");
    let mut child = command(&["extract", "--from", "jsonl"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        use std::io::Write;
        for _ in 0..200_000 {
            if stdin.write_all(line.as_bytes()).is_err() {
                break;
            }
        }
    });
    let mut first = [0; 100];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let mut messages = String::new();
    child.stderr.take().unwrap().read_to_string(&mut messages).unwrap();
    assert_eq!((child.wait().unwrap().code(), messages.as_str()), (Some(0), ""));
    feeder.join().unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk_is_an_error() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let file = folder("full").join("a.txt");
    fs::write(&file, GOOD).unwrap();
    let output = command(&["extract", path(&file)]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write the output"));
}

#[test]
fn output_is_never_an_input() {
    let folder = folder("same");
    let file = folder.join("a.txt");
    fs::write(&file, GOOD).unwrap();
    let run = rasd(&["extract", path(&file), "-o", path(&file)], b"");
    assert_eq!((run.status, fs::read_to_string(&file).unwrap().as_str()), (Some(2), GOOD));
    assert!(run.err.contains("input and output at once"), "{}", run.err);
}

/// Through a folder, a pattern and links nobody's article is written over either.
#[test]
fn output_among_the_files_of_a_folder_is_refused() {
    let folder = folder("same_folder");
    let (file, facts) = (folder.join("a.txt"), folder.join("facts.jsonl"));
    fs::write(&file, GOOD).unwrap();
    let outputs = links_to(&file);
    for input in [folder.clone(), folder.join("*.txt")] {
        for output in &outputs {
            let run = rasd(&["extract", path(&input), "-o", path(output)], b"");
            assert_eq!(
                (run.status, fs::read_to_string(&file).unwrap().as_str()),
                (Some(2), GOOD),
                "{output:?}"
            );
            assert!(run.err.contains("input and output at once"), "{}", run.err);
        }
    }
    let extract = |more: &[&str]| {
        rasd(&[&["extract", path(&file), path(&folder), "-o", path(&facts)], more].concat(), b"").status
    };
    assert_eq!((extract(&[]), extract(&[]), extract(&["--resume"])), (Some(0), Some(2), Some(0)));
}

/// The names of a file: its own, and those of links to it.
fn links_to(file: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut names = vec![file.to_owned()];
    #[cfg(unix)]
    {
        let folder = folder("same_links");
        let (soft, hard) = (folder.join("soft"), folder.join("hard"));
        std::os::unix::fs::symlink(file, &soft).unwrap();
        fs::hard_link(file, &hard).unwrap();
        names.extend([soft, hard]);
    }
    names
}

#[cfg(unix)]
#[test]
fn standard_output_is_not_read_as_input() {
    let folder = folder("same_standard");
    let (file, facts) = (folder.join("a.txt"), folder.join("facts.jsonl"));
    fs::write(&file, GOOD).unwrap();
    let out = fs::File::create(&facts).unwrap();
    let output = command(&["extract", path(&folder)]).stdout(out).output().unwrap();
    let written = fs::read_to_string(&facts).unwrap();
    assert_eq!((output.status.code(), written.lines().count()), (Some(0), 1), "{written}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("facts.jsonl is where the output goes"));
    let article = fs::File::open(&file).unwrap();
    let output = command(&["extract", "-o", path(&file)]).stdin(article).output().unwrap();
    assert_eq!((output.status.code(), fs::read_to_string(&file).unwrap().as_str()), (Some(2), GOOD));
}

#[test]
fn output_is_no_file_with_the_name_of_a_dash() {
    let run = rasd(&["extract", "-o", "-"], GOOD.as_bytes());
    assert!(run.status == Some(2) && run.err.contains("leave --output out"), "{}", run.err);
}
