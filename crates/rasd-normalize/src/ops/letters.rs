//! Letter for letter: what keyboards, orthographies and languages write differently. The results are in the Arabic block
//! and as long in bytes as the letter itself, but for the rare letters outside U+0600–06FF.

/// `fold-alef3`: alef with madda or hamza is alef, as Lucene has it.
///
/// أحمد → احمد
pub(crate) const fn fold_alef3(c: char) -> char {
    match c {
        'آ' | 'أ' | 'إ' => 'ا',
        other => other,
    }
}

/// `fold-alef`: [`fold_alef3`] and alef wasla.
///
/// ٱلله → الله
pub(crate) const fn fold_alef(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        other => fold_alef3(other),
    }
}

/// `fold-alef-ext`: [`fold_alef`] and the alefs of the Quran and of Kashmiri (U+0672, U+0673, U+0675, U+0870–0882).
pub(crate) const fn fold_alef_ext(c: char) -> char {
    match c {
        '\u{672}' | '\u{673}' | '\u{675}' | '\u{870}'..='\u{882}' => 'ا',
        other => fold_alef(other),
    }
}

/// `hamza-to-base`: hamza on waw is waw, hamza on yeh is yeh.
///
/// مسؤول → مسوول
pub(crate) const fn hamza_to_base(c: char) -> char {
    match c {
        'ؤ' => 'و',
        'ئ' => 'ي',
        other => other,
    }
}

/// `hamza-to-hamza`: hamza on waw or yeh is hamza alone.
///
/// مسؤول → مسءول
pub(crate) const fn hamza_to_hamza(c: char) -> char {
    match c {
        'ؤ' | 'ئ' => 'ء',
        other => other,
    }
}

/// `hamza-drop`: the letters that it removes.
pub(crate) const fn is_hamza(c: char) -> bool {
    matches!(c, 'ء' | 'ؤ' | 'ئ')
}

/// `fold-maksura`: alef maksura is yeh.
///
/// مستشفى → مستشفي
pub(crate) const fn fold_maksura(c: char) -> char {
    match c {
        'ى' => 'ي',
        other => other,
    }
}

/// `unfold-yeh`: yeh is alef maksura, the way of the Penn Arabic Treebank.
pub(crate) const fn unfold_yeh(c: char) -> char {
    match c {
        'ي' => 'ى',
        other => other,
    }
}

/// `fold-teh`: teh marbuta is heh.
///
/// مدرسة → مدرسه
pub(crate) const fn fold_teh(c: char) -> char {
    match c {
        'ة' => 'ه',
        other => other,
    }
}

/// `fold-persian`: the yeh, kaf and heh of Persian, Urdu and Kurdish keyboards are those of Arabic.
///
/// کتاب → كتاب
pub(crate) const fn fold_persian(c: char) -> char {
    match c {
        '\u{6CC}' | '\u{6CD}' | '\u{6D0}' | '\u{6D2}' => 'ي',
        '\u{6A9}' | '\u{6AA}' => 'ك',
        '\u{6BE}' | '\u{6C0}' | '\u{6C1}' | '\u{6C2}' | '\u{6D5}' => 'ه',
        '\u{6C3}' => 'ة',
        '\u{6D3}' => 'ئ',
        other => other,
    }
}

/// `fold-to-persian`: yeh, alef maksura and kaf as Persian keyboards write them.
pub(crate) const fn fold_to_persian(c: char) -> char {
    match c {
        'ي' | 'ى' => '\u{6CC}',
        'ك' => '\u{6A9}',
        other => other,
    }
}

/// `fold-foreign`: letters for sounds that Arabic lacks are the nearest Arabic letter.
///
/// پوتين → بوتين
pub(crate) const fn fold_foreign(c: char) -> char {
    match c {
        '\u{67E}' => 'ب',
        '\u{686}' => 'ج',
        '\u{698}' => 'ز',
        '\u{6AF}' | '\u{6AD}' => 'ك',
        '\u{6A4}' | '\u{6A5}' => 'ف',
        '\u{6A8}' => 'ق',
        '\u{679}' => 'ت',
        '\u{688}' => 'د',
        '\u{691}' => 'ر',
        '\u{6BA}' => 'ن',
        other => other,
    }
}
