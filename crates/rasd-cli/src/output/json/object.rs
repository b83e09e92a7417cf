//! JSON objects written straight into a buffer. Names of fields are plain words, and most texts have nothing to escape, so that
//! writing them is copying them; what does need escaping is left to `serde_json`.

use std::io::Write as _;

use serde::Serialize;

/// A JSON object under construction.
#[derive(Debug)]
pub(in crate::output) struct Object<'o> {
    out: &'o mut Vec<u8>,
    is_empty: bool,
}

impl<'o> Object<'o> {
    /// Opens an object at the end of `out`.
    pub(in crate::output) fn open(out: &'o mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, is_empty: true }
    }

    /// Writes the name of a field, a plain word; the value comes next.
    pub(in crate::output) fn key(&mut self, key: &'static str) -> &mut Vec<u8> {
        debug_assert!(is_plain(key), "{key}");
        self.part();
        quote(self.out, key);
        self.out.push(b':');
        self.out
    }

    /// A field whose name is data, too.
    pub(in crate::output) fn pair(&mut self, key: &str, value: &str) {
        self.part();
        text(self.out, key);
        self.out.push(b':');
        text(self.out, value);
    }

    /// What stands between two fields.
    fn part(&mut self) {
        if !std::mem::take(&mut self.is_empty) {
            self.out.push(b',');
        }
    }

    /// A field that holds a text.
    pub(in crate::output) fn text(&mut self, key: &'static str, value: &str) {
        text(self.key(key), value);
    }

    /// A field that holds a text, where there is one.
    pub(in crate::output) fn some_text<T: AsRef<str>>(&mut self, key: &'static str, value: Option<T>) {
        if let Some(value) = value {
            self.text(key, value.as_ref());
        }
    }

    /// A field that holds a count.
    pub(in crate::output) fn count(&mut self, key: &'static str, value: usize) {
        count(self.key(key), value);
    }

    /// A field that holds so many hundredths: 0.95, 0.9, 1.0.
    pub(in crate::output) fn hundredths(&mut self, key: &'static str, percent: u8) {
        let out = self.key(key);
        count(out, usize::from(percent / 100));
        out.push(b'.');
        let rest = percent % 100;
        out.push(b'0' + rest / 10);
        if !rest.is_multiple_of(10) {
            out.push(b'0' + rest % 10);
        }
    }

    /// A field that holds any value.
    pub(in crate::output) fn json(&mut self, key: &'static str, value: &impl Serialize) {
        // Writing a value without maps to memory does not fail.
        let _ = serde_json::to_writer(self.key(key), value);
    }

    /// A field that holds a list; `write` writes each item.
    pub(in crate::output) fn list<T>(
        &mut self,
        key: &'static str,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Vec<u8>, T),
    ) {
        let out = self.key(key);
        out.push(b'[');
        for (number, item) in items.into_iter().enumerate() {
            if number > 0 {
                out.push(b',');
            }
            write(out, item);
        }
        out.push(b']');
    }

    /// Closes the object.
    pub(in crate::output) fn close(self) {
        self.out.push(b'}');
    }
}

/// Appends a number.
pub(in crate::output) fn count(out: &mut Vec<u8>, value: usize) {
    // Writing to memory does not fail.
    let _ = write!(out, "{value}");
}

/// Appends a text in quotes.
pub(in crate::output) fn text(out: &mut Vec<u8>, text: &str) {
    if is_plain(text) {
        quote(out, text);
    } else {
        // Writing a text to memory does not fail.
        let _ = serde_json::to_writer(out, text);
    }
}

/// Appends a text that needs no escaping.
fn quote(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// True when nothing in the text needs escaping; eight bytes are looked at at once.
fn is_plain(text: &str) -> bool {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let plain = |bytes: [u8; 8]| escaped(u64::from_le_bytes(bytes)) == 0;
    let mut last = [b' '; 8];
    last.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
    eights.iter().all(|&bytes| plain(bytes)) && plain(last)
}

/// A word of ones: one in each byte.
const ONES: u64 = u64::MAX / 255;

/// The top bit of a byte is set when the byte is below the limit; bytes above may be hit by the borrow of one that is.
const fn below(bytes: u64, limit: u64) -> u64 {
    bytes.wrapping_sub(ONES * limit) & !bytes
}

/// Not zero when one of eight bytes is a control character, a quotation mark or a backslash.
/// <https://graphics.stanford.edu/~seander/bithacks.html#ValueInWord>
const fn escaped(bytes: u64) -> u64 {
    let marks = below(bytes ^ (ONES * 0x22), 1) | below(bytes ^ (ONES * 0x5C), 1);
    (below(bytes, 0x20) | marks) & (ONES * 0x80)
}

#[cfg(test)]
mod tests {
    use super::{Object, text};

    #[test]
    fn texts_are_those_of_serde_json() {
        let samples =
            ["", "شركة", "a\"b", "a\\b", "سطر\nآخر", "\u{0}\u{1F}\u{7F}", "</script>", "😀", " !#[]"];
        for sample in samples {
            for before in 0..9 {
                let sample = "x".repeat(before) + sample;
                let mut out = Vec::new();
                text(&mut out, &sample);
                assert_eq!(out, serde_json::to_vec(&sample).unwrap());
            }
        }
    }

    #[test]
    fn hundredths_are_those_of_serde_json() {
        for percent in 0..=100 {
            let mut out = Vec::new();
            let mut object = Object::open(&mut out);
            object.hundredths("p", percent);
            object.close();
            let expected = serde_json::json!({ "p": f64::from(percent) / 100.0 });
            assert_eq!(String::from_utf8(out).unwrap(), expected.to_string());
        }
    }

    #[test]
    fn fields_and_lists_are_parted_by_commas() {
        let mut out = Vec::new();
        let mut object = Object::open(&mut out);
        object.text("a", "x");
        object.some_text("b", None::<&str>);
        object.list("c", [1, 2], super::count);
        object.list("d", [], super::count);
        object.close();
        assert_eq!(out, br#"{"a":"x","c":[1,2],"d":[]}"#);
    }
}
