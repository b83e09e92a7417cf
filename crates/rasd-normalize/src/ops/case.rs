//! Upper and lower case.

/// `casefold`: gives the full case folding of `c`, character by character.
///
/// Straße → strasse
pub(crate) fn fold(c: char, mut give: impl FnMut(char)) {
    match c {
        'a'..='z' | '\u{131}' | '\u{13A0}'..='\u{13F5}' => give(c),
        '\u{13F8}'..='\u{13FD}' | '\u{AB70}'..='\u{ABBF}' => c.to_uppercase().for_each(give),
        _ => c.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase).for_each(give),
    }
}
