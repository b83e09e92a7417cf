//! Large buffers that are used again. What goes back to the system comes from it page by page, each of them to be cleared first: for a
//! long text that costs more than normalizing it.

use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

/// The capacity of the buffers that are kept: what is smaller costs little, what is larger is rare.
const KEPT: std::ops::RangeInclusive<usize> = (1 << 15)..=(1 << 20);
/// The capacity of all that are kept.
const MOST: usize = 4 << 20;

/// The buffers of the reader and of the texts.
pub(super) static SPARE: Spare = Spare::new();

/// Buffers that are idle.
#[derive(Debug)]
pub(super) struct Spare(Mutex<Idle>);

#[derive(Debug)]
struct Idle {
    buffers: Vec<Vec<u8>>,
    /// Their capacity together.
    size: usize,
}

impl Spare {
    pub(super) const fn new() -> Self {
        Self(Mutex::new(Idle { buffers: Vec::new(), size: 0 }))
    }

    /// An empty buffer, in old memory where there is some.
    pub(super) fn take(&self) -> Vec<u8> {
        let mut idle = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let buffer = idle.buffers.pop().unwrap_or_default();
        idle.size -= buffer.capacity();
        buffer
    }

    /// Keeps the memory of a buffer that is done with.
    pub(super) fn give(&self, mut buffer: Vec<u8>) {
        if !KEPT.contains(&buffer.capacity()) {
            return;
        }
        buffer.clear();
        let mut idle = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.size + buffer.capacity() <= MOST {
            idle.size += buffer.capacity();
            idle.buffers.push(buffer);
        }
    }
}

/// A text. The memory of a copy is used again; what was made elsewhere, where nobody takes old memory, is let go.
#[derive(Debug, Default)]
pub(crate) struct Text {
    text: String,
    /// Where its memory goes back to.
    home: Option<&'static Spare>,
}

impl Text {
    /// A copy of `text`, in old memory where there is some.
    pub(super) fn copy(text: &str, home: &'static Spare) -> Self {
        // An empty buffer is UTF-8.
        let mut copy = String::from_utf8(home.take()).unwrap_or_default();
        copy.push_str(text);
        Self { text: copy, home: Some(home) }
    }
}

impl Drop for Text {
    fn drop(&mut self) {
        if let Some(home) = self.home {
            home.give(std::mem::take(&mut self.text).into_bytes());
        }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { text, home: None }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Spare, Text};

    /// The capacity of all buffers that are kept.
    fn kept(spare: &Spare) -> Vec<usize> {
        let idle = std::iter::repeat_with(|| spare.take()).take_while(|buffer| buffer.capacity() > 0);
        idle.inspect(|buffer| assert!(buffer.is_empty())).map(|buffer| buffer.capacity()).collect()
    }

    #[test]
    fn large_copies_come_back_empty() {
        static HOME: Spare = Spare::new();
        let large = "نص".repeat(1 << 14);
        drop(Text::copy(&large, &HOME));
        assert!(matches!(kept(&HOME)[..], [capacity] if capacity >= large.len()));
        assert!(Text::from(large).home.is_none());
    }

    #[test]
    fn small_and_huge_buffers_are_let_go() {
        let spare = Spare::new();
        for capacity in [10, 1 << 16, 1 << 24] {
            spare.give(Vec::with_capacity(capacity));
        }
        assert_eq!(kept(&spare), [1 << 16]);
    }

    #[test]
    fn all_together_are_bounded() {
        let spare = Spare::new();
        for _ in 0..2 {
            (0..100).for_each(|_| spare.give(Vec::with_capacity(1 << 17)));
            assert_eq!(kept(&spare).into_iter().sum::<usize>(), MOST);
        }
    }
}
