//! Counts the bytes that rules look at, for the test that none looks far ahead again and again.

#[cfg(test)]
std::thread_local!(static LOOKED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) });

/// Notes that a rule has looked at so many bytes.
#[inline]
pub(crate) fn looked(bytes: usize) {
    #[cfg(test)]
    LOOKED.set(LOOKED.get() + bytes);
    #[cfg(not(test))]
    let _ = bytes;
}

/// What was noted since the last time.
#[cfg(test)]
pub(crate) fn take() -> usize {
    LOOKED.replace(0)
}

#[cfg(test)]
mod tests {
    use super::take;
    use crate::{TokenBuffer, tokenize};

    /// Texts that a careless look-ahead reads again from every token.
    const HARD: [&str; 50] = [
        "a.",
        "a_",
        "a-",
        "a@",
        "1.",
        "1,",
        "1/",
        "1:",
        "123.",
        "#1",
        "@",
        "www.",
        "http://",
        "a.com-",
        ".com",
        "!?",
        "؟!",
        ")",
        "…",
        "..",
        "«",
        "»",
        "\"",
        ".\"",
        "ا.",
        "د.",
        "اـ",
        "\u{64E}",
        "ا\u{200C}",
        "\u{200C}",
        "\u{1F3F4}\u{E0067}",
        "\u{E0067}",
        "👍\u{200D}",
        "+",
        "-",
        "-1",
        "\n",
        "و",
        "ل",
        "لل",
        "ه",
        "a",
        "\u{FE0F}",
        "𞸀",
        "a.b@",
        "🏴\u{E0067}",
        "www.!",
        "ا\u{200C}\u{200C}",
        "1.1",
        "ق.م",
    ];

    fn work(text: &str) -> usize {
        let mut buffer = TokenBuffer::default();
        take();
        assert!(tokenize(text, &mut buffer).is_ok());
        take()
    }

    #[test]
    fn work_is_linear_in_hard_texts() {
        for piece in HARD {
            let text = |bytes: usize| piece.repeat(bytes / piece.len());
            let (short, long) = (work(&text(4_000)), work(&text(64_000)));
            assert!(long <= 17 * short.max(4_000), "{piece:?}: {short}, then {long}");
        }
    }
}
