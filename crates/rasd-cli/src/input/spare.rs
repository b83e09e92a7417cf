//! Large buffers that are used again. What goes back to the system comes from it page by page, each of them to be cleared first: for a
//! long text that costs more than normalizing it.

use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

/// The capacity of the buffers that are kept: what is smaller costs little, what is larger is rare.
const KEPT: std::ops::RangeInclusive<usize> = (1 << 15)..=(1 << 20);
/// How many are kept.
const MOST: usize = 64;

static IDLE: Mutex<Vec<Vec<u8>>> = Mutex::new(Vec::new());

/// An empty buffer, in old memory where there is some.
pub(super) fn take() -> Vec<u8> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
}

/// Keeps the memory of a buffer that is done with.
pub(super) fn give(mut bytes: Vec<u8>) {
    if KEPT.contains(&bytes.capacity()) {
        bytes.clear();
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < MOST {
            idle.push(bytes);
        }
    }
}

/// A text whose memory is used again.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Text(String);

impl Text {
    /// A copy of `text`, in old memory where there is some.
    pub(super) fn copy(text: &str) -> Self {
        // An empty buffer is UTF-8.
        let mut copy = String::from_utf8(take()).unwrap_or_default();
        copy.push_str(text);
        Self(copy)
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        give(std::mem::take(&mut self.0).into_bytes());
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, give, take};

    #[test]
    fn large_buffers_come_back_empty() {
        let large = "نص".repeat(1 << 14);
        drop(Text::copy(&large));
        let idle = std::iter::repeat_with(take).take_while(|bytes| bytes.capacity() > 0);
        let idle: Vec<Vec<u8>> = idle.collect();
        assert!(idle.iter().any(|bytes| bytes.capacity() >= large.len()) && idle.iter().all(Vec::is_empty));
    }

    #[test]
    fn small_and_huge_buffers_are_let_go() {
        for capacity in [10, 1 << 24] {
            give(Vec::with_capacity(capacity));
            let idle = std::iter::repeat_with(take).take_while(|bytes| bytes.capacity() > 0);
            assert!(idle.map(|bytes| bytes.capacity()).all(|other| other != capacity));
        }
    }
}
