//! Facts about characters that the standard library does not promise to keep at one version of Unicode.

#[rustfmt::skip]
mod tables;

/// The version of Unicode that every table of this crate is of: major, minor, patch.
///
/// ```
/// assert_eq!(rasd_normalize::UNICODE_VERSION, (18, 0, 0));
/// ```
pub const UNICODE_VERSION: (u8, u8, u8) = tables::VERSION;

/// The ASCII digit of any decimal digit (general category Nd).
pub(crate) fn ascii_digit(c: char) -> Option<char> {
    let row = tables::ZEROS.partition_point(|zero| *zero <= c);
    let zero = row.checked_sub(1).and_then(|row| tables::ZEROS.get(row))?;
    char::from_digit(u32::from(c) - u32::from(*zero), 10)
}

/// The lower case of a character that has one of one character, else itself.
pub(crate) fn lower(c: char) -> char {
    paired(tables::LOWER, c)
}

/// The full case folding of a character.
pub(crate) fn fold(c: char) -> Folding {
    match tables::FOLDED_TO_SEVERAL.binary_search_by_key(&c, |(from, _)| *from) {
        Ok(at) => tables::FOLDED_TO_SEVERAL.get(at).map_or(Folding::To(c), |(_, to)| Folding::Text(to)),
        Err(_) => Folding::To(paired(tables::FOLDED, c)),
    }
}

/// What a character folds to.
pub(crate) enum Folding {
    To(char),
    Text(&'static str),
}

/// What UTR #30 folds a character to besides its `NFKC_Casefold`.
pub(crate) fn utr30(c: char) -> Option<&'static str> {
    let at = tables::UTR30.partition_point(|(first, ..)| *first <= c);
    let (_, last, to) = at.checked_sub(1).and_then(|at| tables::UTR30.get(at))?;
    (c <= *last).then_some(*to)
}

/// The text of a named character reference of HTML.
pub(crate) fn entity(name: &str) -> Option<&'static str> {
    let at = tables::ENTITIES.binary_search_by_key(&name, |(name, _)| *name).ok()?;
    tables::ENTITIES.get(at).map(|(_, text)| *text)
}

/// True for letters (general category L).
pub(crate) fn is_letter(c: char) -> bool {
    within(tables::LETTERS, c)
}

/// True for formatting characters (general category Cf).
pub(crate) fn is_format(c: char) -> bool {
    within(tables::FORMATS, c)
}

/// True for every character that some operation may change or move.
pub(crate) fn is_touched(c: char) -> bool {
    within(tables::TOUCHED, c)
}

/// True when [`is_touched`] is true for one of the sixty-four characters from `page << 6` on.
pub(crate) fn is_page_touched(page: u32) -> bool {
    let at = tables::TOUCHED.partition_point(|(_, last)| u32::from(*last) >> 6 < page);
    tables::TOUCHED.get(at).is_some_and(|(first, _)| u32::from(*first) >> 6 <= page)
}

fn paired(pairs: &[(char, char)], c: char) -> char {
    let at = pairs.binary_search_by_key(&c, |(from, _)| *from).ok();
    at.and_then(|at| pairs.get(at)).map_or(c, |(_, to)| *to)
}

fn within(ranges: &[(char, char)], c: char) -> bool {
    let at = ranges.partition_point(|(first, _)| *first <= c);
    at.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|(_, last)| c <= *last)
}
