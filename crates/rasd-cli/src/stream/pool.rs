//! Memory that is used again from batch to batch.

use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, PoisonError};

/// As many scratches as were ever in use at once.
#[derive(Debug, Default)]
pub(super) struct Pool<S> {
    idle: Mutex<Vec<S>>,
}

impl<S: Default> Pool<S> {
    /// One that is idle, or a new one.
    pub(super) fn take(&self) -> Scratch<'_, S> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Scratch { pool: self, scratch: idle.unwrap_or_default() }
    }
}

/// A scratch that goes back when it is done.
pub(super) struct Scratch<'p, S: Default> {
    pool: &'p Pool<S>,
    scratch: S,
}

impl<S: Default> Deref for Scratch<'_, S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.scratch
    }
}

impl<S: Default> DerefMut for Scratch<'_, S> {
    fn deref_mut(&mut self) -> &mut S {
        &mut self.scratch
    }
}

impl<S: Default> Drop for Scratch<'_, S> {
    fn drop(&mut self) {
        let scratch = std::mem::take(&mut self.scratch);
        self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(scratch);
    }
}

#[cfg(test)]
mod tests {
    use super::Pool;

    #[test]
    fn memory_comes_back() {
        let pool = Pool::<Vec<u8>>::default();
        pool.take().reserve(1000);
        let (one, two) = (pool.take(), pool.take());
        assert!(one.capacity() >= 1000 && two.capacity() == 0);
    }
}
