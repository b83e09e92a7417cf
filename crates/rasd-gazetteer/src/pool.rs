//! Memory that outlives one use.

use std::sync::Mutex;

/// Memory that threads take and give back: no more pieces than were ever in use at once.
#[derive(Debug, Default)]
pub(crate) struct Pool<T>(Mutex<Vec<T>>);

/// What is cloned begins without memory.
impl<T> Clone for Pool<T> {
    fn clone(&self) -> Self {
        Self(Mutex::default())
    }
}

impl<T: Default> Pool<T> {
    /// A piece that was given back, one that `fits` when there is one, or a new one.
    pub(crate) fn take(&self, fits: impl Fn(&T) -> bool) -> T {
        let take = |free: &mut Vec<T>| match free.iter().rposition(fits) {
            Some(place) => Some(free.swap_remove(place)),
            None => free.pop(),
        };
        self.0.lock().ok().and_then(|mut free| take(&mut free)).unwrap_or_default()
    }

    /// Keeps a piece for the next that takes one.
    pub(crate) fn give_back(&self, piece: T) {
        if let Ok(mut free) = self.0.lock() {
            free.push(piece);
        }
    }

    /// The pieces that nobody uses.
    #[cfg(test)]
    pub(crate) fn free(&self) -> usize {
        self.0.lock().map_or(0, |free| free.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Pool;

    #[test]
    fn what_is_given_back_is_taken_again() {
        let pool = Pool::default();
        let any = |_: &Vec<u8>| true;
        let (first, second): (Vec<u8>, Vec<u8>) = (pool.take(any), pool.take(any));
        assert!(first.is_empty() && second.is_empty());
        pool.give_back(vec![1]);
        assert_eq!((pool.take(any), pool.take(any)), (vec![1], vec![]));
    }

    #[test]
    fn what_fits_is_taken_first() {
        let pool = Pool::default();
        for piece in [vec![1], vec![2], vec![3]] {
            pool.give_back(piece);
        }
        let two = |piece: &Vec<u8>| *piece == [2];
        assert_eq!(
            [pool.take(two), pool.take(two), pool.take(two), pool.take(two)],
            [vec![2], vec![3], vec![1], vec![]]
        );
    }
}
