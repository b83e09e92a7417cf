//! Parts with the article that are an amount: «بنسبة الربع», «بنحو الخمس», «تقلص إلى الخمس».

use rasd_tokenize::Proclitics;

use super::licence::is_time;
use super::near::{is_definite, is_definite_plural, is_noun};
use super::suffix::phrase;
use crate::grammar::input::Terms;
use crate::lexicon::{Class, RATES, SHRINKING, Sense};
use crate::term::Term;

/// «خمس الناخبين» is of a whole, «بنحو الخمس» and «تقلص إلى الخمس» of what was told; «العشر دقائق» are ten.
pub(super) fn whole_or_rate(first: Terms<'_>, after: Terms<'_>, whole: bool) -> bool {
    let Some(term) = first.first() else { return false };
    let by = || first.before(1).is_some_and(|before| before.proclitics == Proclitics::BA);
    let noun = || after.first().is_some_and(|next| is_noun(after, next) && !next.proclitics.preposition());
    let rate = term.definite() && (is_amount(first, after) || by() || is_shrunk(first)) && !noun();
    (whole || rate) && !term.conjoined() && !after.first().is_some_and(is_time)
}

/// «تقلصت المساحة إلى الخمس»; of «تقلص عدد المرشحات إلى الخمس» there are five.
fn is_shrunk(first: Terms<'_>) -> bool {
    const WORDS: usize = 4;
    let to = first.before(1).is_some_and(|before| before.is(Class::TO));
    let counted =
        |term: &Term| first.key(term) == "عدد" || is_definite(first, term) && is_definite_plural(first, term);
    let shrinks = |term: &Term| SHRINKING.contains(&first.key(term));
    to && (2..=WORDS).map_while(|n| first.before(n).filter(|term| !counted(term))).any(shrinks)
}

/// «بنسبة الربع», «بأغلبية الثلثين», «الثلثين تقريبا»: a part with the article as an amount.
pub(super) fn is_amount(first: Terms<'_>, after: Terms<'_>) -> bool {
    let rate = first.before(1).is_some_and(|before| RATES.contains(&first.key(before)));
    rate || phrase(after, |sense| matches!(sense, Sense::After(_))).is_some()
}
