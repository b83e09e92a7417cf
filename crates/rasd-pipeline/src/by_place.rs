//! Mentions by their place: who shares bytes with a span is found without a look at all of them.

use rasd_normalize::Span;

use crate::{Mention, resolve};

/// Mentions sorted by their start.
#[derive(Debug)]
pub(crate) struct ByPlace<'m> {
    /// Each with its number in the order given.
    mentions: Vec<(usize, &'m Mention)>,
    /// How far the mentions up to each one reach.
    reach: Vec<u32>,
}

impl<'m> ByPlace<'m> {
    pub(crate) fn new(mentions: impl IntoIterator<Item = &'m Mention>) -> Self {
        let mut mentions: Vec<_> = mentions.into_iter().enumerate().collect();
        mentions.sort_by_key(|(_, mention)| resolve::order(mention));
        let mut end = 0;
        let reach = mentions.iter().map(|(_, mention)| {
            end = end.max(mention.span.end());
            end
        });
        Self { reach: reach.collect(), mentions }
    }

    /// The first in the order given that shares a byte with the span and of which `tell` tells something.
    pub(crate) fn first<T>(
        &self,
        span: Span,
        tell: impl Fn(&'m Mention) -> Option<T>,
    ) -> Option<(&'m Mention, T)> {
        let told = self.near(span).iter().filter_map(|&(number, other)| Some((number, other, tell(other)?)));
        told.min_by_key(|(number, ..)| *number).map(|(_, other, told)| (other, told))
    }

    /// The mentions among which are all that share a byte with the span.
    fn near(&self, span: Span) -> &[(usize, &'m Mention)] {
        let first = self.reach.partition_point(|end| *end <= span.start());
        let end = self.mentions.partition_point(|(_, mention)| mention.span.start() < span.end());
        self.mentions.get(first..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::ByPlace;
    use crate::{Kind, Mention};
    use rasd_normalize::Span;

    fn mention(start: u32, end: u32) -> Mention {
        Mention::new(Span::new(start, end), Kind::Cardinal)
    }

    /// Mentions that each overlap the next one, the later first.
    fn chain(length: u32) -> Vec<Mention> {
        (0..length).rev().map(|at| mention(at * 2, at * 2 + 3)).collect()
    }

    #[test]
    fn the_first_given_is_found() {
        let mentions = [mention(4, 9), mention(0, 5), mention(2, 6), mention(20, 22)];
        let all = ByPlace::new(&mentions);
        let first = |span: Span| all.first(span, |_| Some(())).map(|(mention, ())| mention.span);
        assert_eq!(first(Span::new(0, 5)), Some(Span::new(4, 9)));
        assert_eq!(first(Span::new(1, 3)), Some(Span::new(0, 5)));
        assert_eq!(first(Span::new(9, 20)), None);
        let long = |other: &Mention| (other.span.len() == 4).then_some("four");
        assert_eq!(all.first(Span::new(0, 9), long), Some((&mentions[2], "four")));
    }

    #[test]
    fn looks_grow_with_the_mentions() {
        let looks = |length| -> usize {
            let mentions = chain(length);
            let all = ByPlace::new(&mentions);
            mentions.iter().map(|mention| all.near(mention.span).len()).sum()
        };
        assert_eq!((looks(1000), looks(4000)), (1000 * 3 - 2, 4000 * 3 - 2));
    }
}
