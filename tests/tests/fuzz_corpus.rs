//! Every file of the fuzz corpora keeps its law, on stable Rust and without a fuzzer.

use std::fs;
use std::path::Path;

#[test]
fn corpus_keeps_its_laws() -> anyhow::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    for (target, law) in rasd_fuzz::TARGETS {
        let mut files = 0;
        for entry in fs::read_dir(corpus.join(target))? {
            law(&fs::read(entry?.path())?);
            files += 1;
        }
        assert!(files > 0, "the corpus of {target} is empty");
    }
    Ok(())
}
