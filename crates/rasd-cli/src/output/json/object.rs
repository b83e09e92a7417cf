//! JSON objects written straight into a buffer. Names of fields are plain words that are in quotes when the program is compiled,
//! and most texts have nothing to escape, so that writing them is copying them; what does need escaping is left to `serde_json`.

use serde::Serialize;

/// A JSON object under construction. Each field begins with a comma; that of the first becomes the brace.
#[derive(Debug)]
pub(in crate::output) struct Object<'o> {
    out: &'o mut Vec<u8>,
    start: usize,
}

/// The name of a field with what stands around it, made by [`key!`].
#[derive(Clone, Copy, Debug)]
pub(in crate::output) struct Key(pub(in crate::output) &'static str);

/// The name of a field, a plain word.
macro_rules! key {
    ($name:literal) => {
        $crate::output::json::Key(concat!(",\"", $name, "\":"))
    };
}
pub(in crate::output) use key;

impl<'o> Object<'o> {
    /// Opens an object at the end of `out`.
    pub(in crate::output) fn open(out: &'o mut Vec<u8>) -> Self {
        let start = out.len();
        Self { out, start }
    }

    /// Writes the name of a field; the value comes next.
    #[inline]
    pub(in crate::output) fn key(&mut self, key: Key) -> &mut Vec<u8> {
        self.out.extend_from_slice(key.0.as_bytes());
        self.out
    }

    /// A field whose name is data, too.
    pub(in crate::output) fn pair(&mut self, key: &str, value: &str) {
        self.out.push(b',');
        text(self.out, key);
        self.out.push(b':');
        text(self.out, value);
    }

    /// A field that holds a text.
    #[inline]
    pub(in crate::output) fn text(&mut self, key: Key, value: &str) {
        text(self.key(key), value);
    }

    /// A field that holds a name of the output contract: nothing in it needs escaping.
    #[inline]
    pub(in crate::output) fn name(&mut self, key: Key, name: &'static str) {
        quoted(self.key(key), name);
    }

    /// A field that holds a text, where there is one.
    #[inline]
    pub(in crate::output) fn some_text<T: AsRef<str>>(&mut self, key: Key, value: Option<T>) {
        if let Some(value) = value {
            self.text(key, value.as_ref());
        }
    }

    /// A field that holds a count.
    #[inline]
    pub(in crate::output) fn count(&mut self, key: Key, value: usize) {
        count(self.key(key), value);
    }

    /// A field that holds so many hundredths: 0.95, 0.9, 1.0.
    pub(in crate::output) fn hundredths(&mut self, key: Key, percent: u8) {
        let digit = |value: u8| b'0' + value % 10;
        let out = self.key(key);
        out.extend_from_slice(&[digit(percent / 100), b'.', digit(percent / 10)]);
        if !percent.is_multiple_of(10) {
            out.push(digit(percent));
        }
    }

    /// A field that holds any value.
    pub(in crate::output) fn json(&mut self, key: Key, value: &impl Serialize) {
        // Writing a value without maps to memory does not fail.
        let _ = serde_json::to_writer(self.key(key), value);
    }

    /// A field that holds a list; `write` writes each item.
    pub(in crate::output) fn list<T>(
        &mut self,
        key: Key,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Vec<u8>, T),
    ) {
        let out = self.key(key);
        let start = out.len();
        for item in items {
            out.push(b',');
            write(out, item);
        }
        enclose(out, start, b'[', b']');
    }

    /// Closes the object.
    #[inline]
    pub(in crate::output) fn close(self) {
        enclose(self.out, self.start, b'{', b'}');
    }
}

/// Puts what was written from `start` on, each part of it behind a comma, between brackets.
#[inline]
fn enclose(out: &mut Vec<u8>, start: usize, open: u8, close: u8) {
    match out.get_mut(start) {
        Some(first) => *first = open,
        None => out.push(open),
    }
    out.push(close);
}

/// Appends a number.
pub(in crate::output) fn count(out: &mut Vec<u8>, mut value: usize) {
    let mut digits = [b'0'; 20];
    let mut length = 0;
    for digit in digits.iter_mut().rev() {
        *digit += u8::try_from(value % 10).unwrap_or_default();
        value /= 10;
        length += 1;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(digits.len() - length..).unwrap_or_default());
}

/// Appends a text in quotes.
pub(in crate::output) fn text(out: &mut Vec<u8>, text: &str) {
    if is_plain(text) {
        quoted(out, text);
    } else {
        // Writing a text to memory does not fail.
        let _ = serde_json::to_writer(out, text);
    }
}

/// Appends a text that needs no escaping.
#[inline]
fn quoted(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// True when nothing in the text needs escaping; eight bytes are looked at at once, the last of a long text perhaps twice.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let plain = |bytes: &[u8; 8]| escaped(u64::from_le_bytes(*bytes)) == 0;
    match bytes.last_chunk::<8>() {
        Some(last) => bytes.as_chunks::<8>().0.iter().all(plain) && plain(last),
        None => !bytes.iter().any(|byte| matches!(byte, ..0x20 | b'"' | b'\\')),
    }
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
    use super::{Object, count, text};

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
            object.hundredths(key!("p"), percent);
            object.close();
            let expected = serde_json::json!({ "p": f64::from(percent) / 100.0 });
            assert_eq!(String::from_utf8(out).unwrap(), expected.to_string());
        }
    }

    #[test]
    fn counts_are_those_of_the_standard_library() {
        for value in [0, 7, 10, 99, 100, 12_345, usize::MAX] {
            let mut out = Vec::new();
            count(&mut out, value);
            assert_eq!(String::from_utf8(out).unwrap(), value.to_string());
        }
    }

    #[test]
    fn fields_and_lists_are_parted_by_commas() {
        let mut out = Vec::new();
        let mut object = Object::open(&mut out);
        object.text(key!("a"), "x");
        object.some_text(key!("b"), None::<&str>);
        object.list(key!("c"), [1, 2], count);
        object.list(key!("d"), [], count);
        object.close();
        Object::open(&mut out).close();
        assert_eq!(out, br#"{"a":"x","c":[1,2],"d":[]}{}"#);
    }
}
