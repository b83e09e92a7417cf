//! The counted noun and its forms.

use super::line::{Line, alif, dual};
use super::style::{ArticlePlace, Case, Frame, Gender};

/// Forms of a noun as the rules use them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Forms<'a> {
    pub(super) singular: &'a str,
    /// In the nominative, absolute: «شركتان».
    pub(super) dual: &'a str,
    /// As after ثلاث: «شركات», «مهندسين».
    pub(super) plural: &'a str,
    /// Singular, indefinite accusative, alif without its mark: «جنيها».
    pub(super) accusative: &'a str,
    pub(super) gender: Gender,
    /// An adjective in ي that agrees, masculine singular: «مصري».
    pub(super) nisba: Option<&'a str>,
    /// A fixed second member of a construct: «هونغ كونغ».
    pub(super) complement: Option<&'a str>,
}

/// A noun to count, with the forms that a numeral asks for.
///
/// ```
/// use rasd_number::spell::{Gender, Noun, Speller};
/// let company = Noun::new("شركة", "شركات", Gender::Feminine);
/// assert_eq!(Speller::new().counted(3, &company), "ثلاث شركات");
/// assert_eq!(Speller::new().counted(11, &company), "إحدى عشرة شركة");
/// assert_eq!(Speller::new().counted(2000, &company), "ألفا شركة");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Noun {
    singular: String,
    dual: String,
    plural: String,
    accusative: String,
    gender: Gender,
}

impl Noun {
    /// A noun from its singular, its plural as it stands after ثلاثة (`كتب`, `مهندسين`) and the gender of the singular.
    ///
    /// The dual and the indefinite accusative follow from the singular; give them yourself where the word is irregular
    /// or borrowed («يورو» has no tanwin).
    pub fn new(singular: &str, plural: &str, gender: Gender) -> Self {
        Self {
            singular: singular.to_owned(),
            dual: dual_of(singular, gender),
            plural: plural.to_owned(),
            accusative: accusative_of(singular),
            gender,
        }
    }

    /// The noun with this dual, in the nominative: «سنتان».
    #[must_use]
    pub fn with_dual(self, nominative: &str) -> Self {
        Self { dual: nominative.to_owned(), ..self }
    }

    /// The noun with this indefinite accusative singular, its alif without the mark: «كتابا».
    #[must_use]
    pub fn with_accusative(self, accusative: &str) -> Self {
        Self { accusative: accusative.to_owned(), ..self }
    }

    pub(super) fn forms(&self) -> Forms<'_> {
        Forms {
            singular: &self.singular,
            dual: &self.dual,
            plural: &self.plural,
            accusative: &self.accusative,
            gender: self.gender,
            nisba: None,
            complement: None,
        }
    }
}

/// The word without the hamza at its end, and the seat that hamza takes before an added alif: ئ after a letter that joins
/// («شيء»: «شيئا»), ء after one that does not («جزء»: «جزءا»).
fn before_alif(word: &str) -> String {
    let Some(stem) = word.strip_suffix('ء') else { return word.to_owned() };
    let joins = !stem.ends_with(['ا', 'د', 'ذ', 'ر', 'ز', 'و']);
    format!("{stem}{}", if joins { 'ئ' } else { 'ء' })
}

/// The dual: «كتابان», «شركتان», «مستشفيان», «ملجآن», «صحراوان», «شيئان», «عصوان», of a borrowed feminine «كاميرتان».
fn dual_of(singular: &str, gender: Gender) -> String {
    if let Some(stem) = singular.strip_suffix('ة') {
        return format!("{stem}تان");
    }
    if let Some(stem) = singular.strip_suffix('ى') {
        return format!("{stem}يان");
    }
    if let Some(stem) = singular.strip_suffix('أ') {
        return format!("{stem}آن");
    }
    if let Some(stem) = singular.strip_suffix('ا') {
        let borrowed = gender == Gender::Feminine && stem.chars().count() > 2;
        return format!("{stem}{}", if borrowed { "تان" } else { "وان" });
    }
    match singular.strip_suffix("اء") {
        Some(stem) if gender == Gender::Feminine => format!("{stem}اوان"),
        _ => format!("{}ان", before_alif(singular)),
    }
}

/// The indefinite accusative: an alif, but not after ة, ى, ا, أ or اء.
fn accusative_of(singular: &str) -> String {
    if singular.ends_with(['ة', 'ى', 'ا', 'أ']) || singular.ends_with("اء") {
        return singular.to_owned();
    }
    format!("{}ا", before_alif(singular))
}

/// The form that a numeral asks of its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Singular,
    Dual,
    Plural,
}

/// A noun, or a scale word that itself counts a noun: the ألف of «ألفا شركة».
#[derive(Clone, Copy, Debug)]
pub(super) struct Head<'a> {
    pub(super) forms: &'a Forms<'a>,
    /// What the scale word counts, always in the genitive singular.
    pub(super) tail: Option<&'a Forms<'a>>,
    /// One alone is said with its noun: «شركة واحدة»; a scale word is not: «ألف».
    pub(super) says_one: bool,
}

/// Writes the noun in a form. With a tail the noun is in construct and the article goes first or last by the style.
pub(super) fn noun(line: &mut Line, head: Head<'_>, form: Form, frame: Frame) {
    let Some(tail) = head.tail else { return noun_and_adjective(line, head.forms, form, frame) };
    let last = line.style.article == ArticlePlace::Last;
    noun_and_adjective(line, head.forms, form, frame.construct(true).definite(frame.definite && !last));
    let genitive = frame.construct(false).genitive().definite(frame.definite && last);
    noun_and_adjective(line, tail, Form::Singular, genitive);
}

fn noun_and_adjective(line: &mut Line, forms: &Forms<'_>, form: Form, frame: Frame) {
    let inflected = frame.construct(frame.construct || forms.complement.is_some());
    let word = match form {
        Form::Singular => singular(forms, inflected, line),
        Form::Dual => dual(forms.dual, inflected),
        Form::Plural => forms.plural.to_owned(),
    };
    line.articled(frame.definite && forms.complement.is_none(), &word);
    if let Some(complement) = forms.complement {
        line.word(complement);
    }
    if let Some(nisba) = forms.nisba {
        let word = adjective(nisba, forms.gender, form, frame, line);
        line.articled(frame.definite, &word);
    }
}

/// The singular with its tanwin: «جنيها», «جنيهًا», «جنيهاً», «ليرة».
fn singular(forms: &Forms<'_>, frame: Frame, line: &Line) -> String {
    if !frame.bare() || frame.case != Case::Accusative {
        return forms.singular.to_owned();
    }
    match forms.accusative.strip_suffix('ا') {
        Some(stem) if forms.accusative != forms.singular => alif(stem, line.style.tanwin),
        _ => forms.accusative.to_owned(),
    }
}

/// An adjective in ي by the noun's form: «مصري», «مصريا», «مصريان», «مصريين», feminine «لبنانية», «لبنانيتان»; the plural of
/// things is a feminine singular: «جنيهات مصرية».
fn adjective(nisba: &str, gender: Gender, form: Form, frame: Frame, line: &Line) -> String {
    let frame = frame.construct(false);
    match (form, gender) {
        (Form::Singular, Gender::Masculine) if frame.bare() && frame.case == Case::Accusative => {
            alif(nisba, line.style.tanwin)
        }
        (Form::Singular, Gender::Masculine) => nisba.to_owned(),
        (Form::Dual, Gender::Masculine) => dual(&format!("{nisba}ان"), frame),
        (Form::Dual, Gender::Feminine) => dual(&format!("{nisba}تان"), frame),
        _ => format!("{nisba}ة"),
    }
}
