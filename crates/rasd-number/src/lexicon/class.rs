//! What a word may be, as a set of bits.

use core::fmt;
use core::ops::BitOr;

/// A set of word classes: one word may be several things, and the grammar decides by what stands near.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Class(u128);

macro_rules! classes {
    ($($bit:literal $name:ident $doc:literal;)*) => {
        impl Class {
            $(#[doc = $doc] pub(crate) const $name: Self = Self(1 << $bit);)*
        }

        const NAMES: &[(Class, &str)] = &[$((Class::$name, stringify!($name))),*];
    };
}

classes! {
    0 ZERO "صفر.";
    1 UNIT "واحد to تسعة.";
    2 TEN "عشرة, عشر: ten, and the second word of eleven to nineteen.";
    3 TEEN "Eleven to nineteen in one word: خمستاشر.";
    4 TENS "عشرون to تسعون.";
    5 HUNDRED "مئة.";
    6 HUNDREDS_DUAL "مئتان, مئتا.";
    7 HUNDREDS "ثلاثمئة to تسعمئة in one word.";
    8 SCALE "ألف, مليون.";
    9 SCALE_ACC "ألفا: once after 11 to 99, twice before a noun.";
    10 SCALE_DUAL "ألفان, ألفين.";
    11 SCALE_CONSTRUCT "ألفي: always twice.";
    12 SCALE_PLURAL "آلاف, ملايين.";
    13 MANY "عشرات, مئات.";
    14 DOZEN "دزينة.";
    15 DOZEN_DUAL "دزينتان.";
    16 FRACTION "نصف; a dual holds two parts.";
    17 FRACTION_PLURAL "أرباع.";
    18 FRACTION_CHAR "½.";
    19 ORDINAL "أول to عاشر.";
    20 ORDINAL_COMPOUND "حادي.";
    21 ENUMERATOR "أولا.";
    22 LAST "أخير.";
    23 LAST_CONSTRUCT "آخر.";
    24 NEEDS_LICENCE "Not a number on its own.";
    25 COMPOUND_ONLY "A number only inside a compound.";
    26 MASCULINE "The form with teh marbuta.";
    27 FEMININE "The form without it.";
    28 ACCUSATIVE "Ends in the alef of the accusative.";
    29 DIALECT "Of one of the dialects.";
    30 COIN "دولار.";
    31 COIN_SIGN "$.";
    32 MEASURE "كيلومتر.";
    33 SHORT "A unit that needs digits before it: م.";
    34 EVERYDAY "A unit that is also an everyday word: قدم.";
    35 DUAL "A coin or unit in the dual.";
    36 NISBA "كويتي.";
    37 COUNTRY "الكويت.";
    38 LABEL "رقم.";
    39 ORDINAL_HEAD "القرن.";
    40 SCORE "فاز.";
    41 PHONE "هاتف.";
    42 IDENTIFIER "الهوية.";
    43 MONTH "يناير.";
    44 MONTH_WEAK "صفر.";
    45 MONTH_STEM "كانون.";
    46 WEEKDAY "خميس.";
    47 YESTERDAY "أمس.";
    48 CLOCK "الساعة.";
    49 DAYPART "مساء.";
    50 IDIOM "مبروك.";
    51 NIGHT "ليلة.";
    52 GROUP "مجموعة.";
    53 LETTER "حرف.";
    54 VERSION "الإصدار.";
    55 WHOLE "الوزن.";
    56 COMPARATIVE "أكبر.";
    57 TIMES "مرات.";
    58 MULTIPLE "أضعاف.";
    59 MULTIPLE_DUAL "ضعفي.";
    60 AGE "عمره.";
    61 AGE_CHILD "ابن.";
    62 YEARS "عام.";
    63 SPRINGS "ربيعا.";
    64 MONTHS "شهر.";
    65 WEEKS "أسبوع.";
    66 DAYS "يوم.";
    67 TIME_UNIT "ساعة.";
    68 PER "يوميا.";
    69 EVENT "الأحداث.";
    70 FROM "من.";
    71 TO "إلى.";
    72 BETWEEN "بين.";
    73 AND "و.";
    74 OR "أو.";
    75 EVERY "كل.";
    76 IN "في.";
    77 ON "على.";
    78 AFTER "بعد.";
    79 BEFORE "قبل.";
    80 MA "ما.";
    81 ORIGIN "أصل.";
    82 PIECE "جزء.";
    83 POINT "فاصلة.";
    84 POINT_WEAK "نقطة.";
    85 MINUS "سالب.";
    86 BELOW "تحت.";
    87 VERSUS "مقابل.";
    88 FEW "بضع.";
    89 ODD "نيف.";
    90 SEVERAL "عدة.";
    91 NOT_NUMBER "Looks like a number with a proclitic and is none: لست.";
    92 DECADE "الخمسينيات.";
    93 DECADE_ADJECTIVE "خمسيني.";
    94 PLURAL "A plural without a plural ending: دول.";
    95 PHRASE "A word of a phrase.";
    96 EXCEPT "إلا.";
    97 THIS "هذا.";
    98 BOUND "The last word of a bound before a numeral: «نحو», «من» of «أكثر من».";
    99 REACH "بلغ.";
    100 LIFE_DECADE "عقده.";
    101 OPENS_PHRASE "The first word of a bound or a unit.";
    102 DIMENSION "عدد, مساحة: what has a size.";
    103 EQUALS "يعادل: «ضعف» behind it is twice.";
    104 GROWTH "ارتفع.";
    105 FRAILTY "بسبب: «ضعف» behind it is weakness.";
    106 DEATH "توفي.";
    107 GOAL "هدف, هدفين: with how many it counts itself, 0 for a plural.";
    108 TUPLE "ثلاثية.";
    109 CLEAN "نظيف: a score to nothing.";
    110 REPLY "رد.";
    111 WITHOUT "دون.";
    112 ALIKE "مثله.";
    113 RESULT "فاز: a result follows.";
    114 SHORT_CODE "الطوارئ.";
    115 LETTER_NAME "إف.";
    116 BRAND "بوينغ.";
    117 WORK "رواية.";
    118 HOUSE "آل.";
    119 TIMES_DUAL "مرتين.";
    120 FORMATION "طريقة.";
    121 PERFECT "قد.";
    122 TITLE_HEAD "مجلة.";
    123 METAL "ذهب.";
    124 EXTENT "عدد, سعر: «ضعف» before it is twice.";
    125 TIME_DUAL "سنتين.";
    126 OPENS_MEASURE "The first word of a unit or a currency of several words.";
    127 OPENS_BOUND "The first word of a bound or an approximation before a numeral.";
}

impl Class {
    pub(crate) const NONE: Self = Self(0);

    /// True when the sets share a class.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True when the word is a noun, a verb or a name like any other, whatever numbers beside it make of it.
    pub(crate) const fn is_plain(self) -> bool {
        self.0 & !Self::SOFT.0 == 0
    }

    /// Classes that leave a word what it is: a counted noun may be of them.
    const SOFT: Self = Self::DIMENSION
        .with(Self::GROWTH)
        .with(Self::DEATH)
        .with(Self::GOAL)
        .with(Self::TUPLE)
        .with(Self::CLEAN)
        .with(Self::RESULT)
        .with(Self::WORK)
        .with(Self::FORMATION)
        .with(Self::TITLE_HEAD)
        .with(Self::METAL)
        .with(Self::EXTENT);

    /// The set without the classes of `other`.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl BitOr for Class {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.with(other)
    }
}

impl fmt::Debug for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(NAMES.iter().filter(|(class, _)| self.any(*class)).map(|(_, name)| name))
            .finish()
    }
}
