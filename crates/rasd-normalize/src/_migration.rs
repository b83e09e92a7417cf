//! From other tools to this one: you use X today, write Y.
//!
//! | you use | write | what stays as it is there | what `search` does |
//! |---|---|---|---|
//! | Lucene `ArabicNormalizationFilter`, Elasticsearch `arabic_normalization`, Solr, `OpenSearch` | `lucene` | alef wasla, the superscript alef, a hamza typed as a mark, Persian ی and ک, presentation forms stay, so the words that hold them are not found | folds them all |
//! | Lucene `ArabicAnalyzer` | `lucene-analyzer`, then [`Analyzer`](crate::Analyzer) | the stemmer cuts every suffix that fits, one after the other | no stemming |
//! | Lucene `PersianNormalizationFilter` | `lucene-fa` | ۂ, marks, tatweel, digits and the zero-width non-joiner stay | folds or removes them |
//! | Lucene `SoraniNormalizationFilter` | `lucene-ckb` | takes the text for one word; ى → ی, ة → ە, while ۀ stays | ى → ي, ة → ه, ۀ → ه |
//! | Lucene `ICUFoldingFilter`, Elasticsearch `icu_folding` | `lucene-icu-folding` | isolated mark forms leave a stray space; ۀ becomes ە | no space; ه |
//! | CAMeL Tools `normalize_unicode`, `normalize_alef_maksura_ar`, `normalize_alef_ar`, `normalize_teh_marbuta_ar`, `dediac_ar` | `camel-ar` | tatweel stays, digits stay, isolated mark forms cut the word | no tatweel, ASCII digits, one word |
//! | CAMeL Tools `CharMapper('arclean')` | `camel-arclean` | ٣٫٢ → 3,2; −, € and ە vanish; a zero-width joiner cuts the word; not idempotent | ٣٫٢ → 3.2, nothing visible vanishes |
//! | PyArabic `normalize_searchtext` | `pyarabic-search` | سلمى → سلما; lam-alef ligatures lose their hamza, final forms stay | سلمى → سلمي |
//! | Tashaphyne `normalize_searchtext` | `tashaphyne-search` | hamza marks become alef; alef wasla stays | hamza marks join their letter; alef wasla is alef |
//! | OpenITI `denoise`, `normalize_ara_light` | `openiti` | بيئة → بيءة, and again → بءة | stable |
//! | OpenITI `denoise`, `normalize_ara_heavy` | `openiti-heavy` | every hamza vanishes: مسؤول → مسول | مسوول |
//! | Maha `normalize(all)` | `maha-all` | tatweel, marks and digits stay | no tatweel, no marks, ASCII digits |
//! | `ArabertPreprocessor("bert-base-arabertv02")` | `arabert-v02` | what the vocabulary lacks becomes a space: کتاب → تاب; 3.2 → 3 . 2; a mail address becomes `[رابط]` | keeps what is written |
//! | `ArabertPreprocessor("bert-base-arabertv01")`, not segmented | `arabert-v01` | … becomes a backslash and a full stop | … stays |
//! | tnkeeh `clean_data` | `tnkeeh` | ٢٠٢١ → ٢ . ٢ ١ (the zero is lost) | ٢٠٢١ → 2021 |
//! | NFKC of `unicode-normalization` or ICU before a search index | `search` | ﹷ and its like become a space and a mark, which cuts the word; ﷽ stays | |
//! | `text.chars().filter(…)` | [`Normalizer::builder`](crate::Normalizer::builder) | no way back to the source | [`OffsetMap`](crate::OffsetMap) |
//!
//! Each of these is checked, row by row, against what the tool itself gave.
//!
//! # Tools that no profile imitates
//!
//! | you use | what is proven of it | write |
//! |---|---|---|
//! | charabia of Meilisearch | it guesses the language text by text: شركة has one key alone, as a query, and another in an article | `search`: a word has one key wherever it stands |
//! | the options of Stanford `CoreNLP`'s segmenter | `normArPunc` makes `*` of ٯ and `.` of U+06DF, where ٭ and ۔ were meant; `_` goes with the tatweel | [`Operation`](crate::Operation): `punct-ascii`, `drop-tatweel` |
//! | `PyArabic`'s `autocorrect` | tanwin before alef changes again at every pass: اً → ًا → ا | nothing: ours are stable |
//! | CAMeL Tools `CharMapper` to HSB or Buckwalter and back | Latin letters in the text come back as Arabic ones, in HSB the full stop as sukun | [`Scheme`](crate::Scheme), which refuses what would not come back |
//! | ICU's `Arabic-Latin` | it does not lead back: of 1,068 strings 368 come back as others; ٱ and the superscript alef stay Arabic | [`Scheme`](crate::Scheme) |
//!
//! # Where ours differ from their first definition
//!
//! * The honorific ligatures that Unicode added after version 14 (U+FBC3–FBD2, FD90, FD91, FDC8–FDCE) are expanded as the older
//!   ones are; tatweels with a letter struck over (U+0883–0885) are removed as U+0640 is; the Arabic per-mille and per-ten-thousand
//!   signs become ‰ and ‱.
//! * `search`, `match`, `match-loose` and `quran-search` end with `nfc`: case folding and the removal of zero-width characters can
//!   leave a letter and its accent side by side (ß + U+0301), and without it a second pass would change the text again.
//!
//! # Choices that are yours
//!
//! * The superscript alef: `drop-dagger` makes السموت of ٱلسَّمَٰوَٰت, `dagger-to-alef` makes السماوات of it but هاذا of هَٰذَا;
//!   `dagger-to-alef-lexical` knows the words that are written without alef. `quran-search` takes the last.
//! * Presentation Forms-A: some Quran fonts put their own signs there; `unshape-forms-b-only` leaves them alone.
//! * Tatweel: `drop-tatweel-keep-hijri` keeps ١٤٤٣هـ readable, `drop-tatweel-keep-clitic` keeps الـ before Latin letters.
