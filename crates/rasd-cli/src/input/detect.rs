//! Which encoding fits bytes best, for Arabic first: UTF-16 by its high bytes, UTF-8 with a bad byte here and there, and the
//! single bytes of Windows and ISO; what is none of them chardetng may guess.

use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1256};

/// So many bytes are looked at.
const ENOUGH: usize = 1 << 18;

/// The encoding of a text without a byte order mark.
pub(super) fn detect(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.get(..ENOUGH).unwrap_or(bytes);
    utf16(start).or_else(|| utf8(start)).or_else(|| single_bytes(start)).unwrap_or_else(|| guess(bytes))
}

/// The high byte of an Arabic letter is 6, that of a digit or a space 0: no other text has such bytes in every second place.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = || bytes.chunks_exact(2).filter(|pair| *pair != [0, 0]);
    let is_high = |byte: &u8| matches!(byte, 0 | 6);
    let share = |at: usize| pairs().filter(|pair| pair.get(at).is_some_and(is_high)).count();
    let (all, big, little) = (pairs().count(), share(0), share(1));
    let fits = |these: usize, others: usize| these * 5 >= all * 4 && these > others * 2;
    match all {
        0 => None,
        _ if fits(little, big) => Some(UTF_16LE),
        _ if fits(big, little) => Some(UTF_16BE),
        _ => None,
    }
}

/// Letters of several bytes do not come about by chance: where there are half as many as bad bytes, it is UTF-8 that was damaged or
/// mixed with something else.
fn utf8(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut letters, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // The last letter may be cut.
    let cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    (bad == 0 || cut || letters * 2 >= bad).then_some(UTF_8)
}

/// The one of the Arabic encodings that makes Arabic of the bytes.
fn single_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let fits = [WINDOWS_1256, ISO_8859_6].map(|encoding| (foreign(encoding, bytes), encoding));
    let best = fits.into_iter().filter_map(|(foreign, encoding)| Some((foreign?, encoding)));
    best.min_by_key(|(foreign, _)| *foreign).map(|(_, encoding)| encoding)
}

/// How many letters are not Arabic; nothing when they are many, when few of the Arabic ones stand beside another, as in words, or
/// when the letters that every Arabic text is full of are rare.
fn foreign(encoding: &'static Encoding, bytes: &[u8]) -> Option<usize> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let (mut all, mut joined, mut common, mut foreign) = (0, 0, 0, 0);
    let mut in_word = false;
    for letter in text.chars() {
        let is_arabic = matches!(letter, '\u{600}'..='\u{6FF}');
        let is_foreign = matches!(letter, '×' | '÷' | char::REPLACEMENT_CHARACTER) || letter.is_alphabetic();
        all += usize::from(is_arabic);
        joined += usize::from(is_arabic && in_word);
        common += usize::from(matches!(letter, 'ا' | 'ل' | 'م' | 'ن' | 'و' | 'ي'));
        foreign += usize::from(!letter.is_ascii() && !is_arabic && is_foreign);
        in_word = is_arabic;
    }
    let is_full = all < 8 || common * 4 >= all;
    (foreign * 20 <= all && all < joined * 3 && is_full).then_some(foreign)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::detect;
    use encoding_rs::{
        Encoding, ISO_8859_6, KOI8_U, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252,
        WINDOWS_1256,
    };

    const TEXT: &str = "بلغ عدد الشركات 2800 شركة، وقال الوزير إنها زادت.\n";
    const SHORT: &str = "id,text\n1,خمسة كتب\n";

    #[track_caller]
    fn check(bytes: &[u8], expected: &'static Encoding) {
        assert_eq!(detect(bytes).name(), expected.name());
    }

    #[track_caller]
    fn check_text(text: &str, encoding: &'static Encoding) {
        check(&encoding.encode(text).0, encoding);
    }

    #[test]
    fn arabic_in_one_byte_a_letter() {
        for text in [TEXT, SHORT, "ثقة"] {
            check_text(text, WINDOWS_1256);
        }
        check_text("بلغ عدد الشركات 2800 شركة؛ قال الوزير إنها زادت", ISO_8859_6);
        check_text("id,text\n1,هو في البيت\n", ISO_8859_6);
    }

    #[test]
    fn utf16_without_a_mark() {
        for text in [TEXT, SHORT, "{\"text\":\"بلغ 5\"}\n", "only 5"] {
            check(&text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), UTF_16LE);
            check(&text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>(), UTF_16BE);
        }
    }

    #[test]
    fn utf8_with_bad_bytes_stays_utf8() {
        check(TEXT.as_bytes(), UTF_8);
        check(&TEXT.as_bytes()[..3], UTF_8);
        check(&[TEXT.as_bytes(), b"\xFF"].concat(), UTF_8);
        check(&[TEXT.as_bytes(), &WINDOWS_1256.encode(TEXT).0].concat(), UTF_8);
        check(b"\0\0plain\0", UTF_8);
        check(b"", UTF_8);
        check(&[0; 100], UTF_8);
    }

    #[test]
    fn other_languages_are_left_to_the_guess() {
        check_text("Правительство сообщило о новых мерах поддержки", WINDOWS_1251);
        check_text("Правительство сообщило о новых мерах поддержки", KOI8_U);
        check_text("Le gouvernement a annoncé une réforme de l'été", WINDOWS_1252);
        check_text("政府は新しい対策を発表しました。これは重要です", SHIFT_JIS);
    }
}
