//! CAMeL Tools' table `arclean` (facts of `camel_tools/utils/charmaps/arclean_map.json`, version 1.6.0, MIT).

use crate::glyph::Change;
use crate::ops::marks;

#[allow(clippy::too_many_lines)]
pub(super) fn arclean(c: char) -> Change {
    match c {
        '\u{9}'
        | '\u{A}'
        | '\u{D}'
        | '\u{20}'..='\u{7E}'
        | '\u{C0}'..='\u{FF}'
        | '\u{621}'..='\u{63A}'
        | '\u{641}'..='\u{64A}'
        | '\u{2424}' => Change::Keep,
        '\u{A0}'
        | '\u{600}'..='\u{605}'
        | '\u{608}'
        | '\u{60B}'
        | '\u{60E}'
        | '\u{60F}'
        | '\u{1680}'
        | '\u{180E}'
        | '\u{2000}'..='\u{200F}'
        | '\u{2028}'..='\u{202F}'
        | '\u{205F}'
        | '\u{2060}'
        | '\u{2420}'
        | '\u{2422}'
        | '\u{2423}'
        | '\u{3000}'
        | '\u{FEFF}' => Change::To(' '),
        '\u{2010}'..='\u{2015}' | '\u{203E}' | '\u{2043}' => Change::To('-'),
        '\u{2016}' => Change::To('|'),
        '\u{2017}' | '\u{2054}' => Change::To('_'),
        '\u{66C}' | '\u{2018}'..='\u{201B}' | '\u{2032}' => Change::To('\''),
        '\u{AB}' | '\u{BB}' | '\u{201C}'..='\u{201F}' => Change::To('"'),
        '\u{2020}' | '\u{2021}' => Change::To('+'),
        '\u{66D}' | '\u{6DD}' | '\u{6DE}' | '\u{6E9}' | '\u{2023}' | '\u{204C}'..='\u{204E}' | '\u{2055}' => {
            Change::To('*')
        }
        '\u{6D4}' | '\u{2024}' | '\u{2027}' => Change::To('.'),
        '\u{2025}' => Change::Text("..".into()),
        '\u{2026}' | '\u{2056}' => Change::Text("...".into()),
        '\u{609}' | '\u{2030}' => Change::Text("%0".into()),
        '\u{60A}' | '\u{2031}' => Change::Text("%00".into()),
        '\u{2033}' => Change::Text("''".into()),
        '\u{2034}' => Change::Text("'''".into()),
        '\u{2035}' => Change::To('`'),
        '\u{2036}' => Change::Text("``".into()),
        '\u{2037}' => Change::Text("```".into()),
        '\u{2038}' => Change::To('^'),
        '\u{2039}' => Change::To('<'),
        '\u{203A}' => Change::To('>'),
        '\u{203B}' | '\u{205C}' => Change::To('X'),
        '\u{203C}' => Change::Text("!!".into()),
        '\u{203D}' | '\u{2049}' => Change::Text("!?".into()),
        '\u{203F}' => Change::To(')'),
        '\u{2040}' => Change::To('('),
        '\u{2041}' => Change::To('l'),
        '\u{2042}' => Change::Text("***".into()),
        '\u{2044}' => Change::To('/'),
        '\u{2045}' | '\u{2046}' => Change::To('E'),
        '\u{2047}' => Change::Text("??".into()),
        '\u{2048}' => Change::Text("?!".into()),
        '\u{204A}' => Change::To('&'),
        '\u{204B}' => Change::To('¶'),
        '\u{61B}' | '\u{204F}' => Change::To(';'),
        '\u{2050}' => Change::Text("()".into()),
        '\u{2051}' => Change::Text("**".into()),
        '\u{66A}' | '\u{2052}' => Change::To('%'),
        '\u{2053}' => Change::To('~'),
        '\u{2057}' => Change::Text("''''".into()),
        '\u{2058}' | '\u{205B}' => Change::Text("::".into()),
        '\u{2059}' => Change::Text(":.:".into()),
        '\u{205A}' | '\u{205D}' | '\u{205E}' => Change::To(':'),
        '\u{606}' => Change::Text("/3".into()),
        '\u{607}' => Change::Text("/4".into()),
        '\u{60C}' | '\u{60D}' | '\u{66B}' => Change::To(','),
        '\u{61F}' => Change::To('?'),
        '\u{63B}' | '\u{63C}' | '\u{6A9}'..='\u{6B4}' | '\u{FB8E}'..='\u{FB95}' | '\u{FED9}'..='\u{FEDC}' => {
            Change::To('ك')
        }
        '\u{63D}'..='\u{63F}' | '\u{6CC}'..='\u{6CE}' | '\u{FBAE}' | '\u{FBAF}' | '\u{FEEF}' | '\u{FEF0}' => {
            Change::To('ى')
        }
        '\u{660}' | '\u{6F0}' => Change::To('0'),
        '\u{661}' | '\u{6F1}' => Change::To('1'),
        '\u{662}' | '\u{6F2}' => Change::To('2'),
        '\u{663}' | '\u{6F3}' => Change::To('3'),
        '\u{664}' | '\u{6F4}' => Change::To('4'),
        '\u{665}' | '\u{6F5}' => Change::To('5'),
        '\u{666}' | '\u{6F6}' => Change::To('6'),
        '\u{667}' | '\u{6F7}' => Change::To('7'),
        '\u{668}' | '\u{6F8}' => Change::To('8'),
        '\u{669}' | '\u{6F9}' => Change::To('9'),
        '\u{66E}' | '\u{67B}' | '\u{67E}' | '\u{680}' | '\u{FB56}'..='\u{FB59}' | '\u{FE8F}'..='\u{FE92}' => {
            Change::To('ب')
        }
        '\u{66F}' | '\u{6A7}' | '\u{6A8}' | '\u{FED5}'..='\u{FED8}' => Change::To('ق'),
        '\u{671}'..='\u{673}' | '\u{675}' | '\u{FE8D}' | '\u{FE8E}' => Change::To('ا'),
        '\u{676}' | '\u{677}' | '\u{6C4}'..='\u{6CB}' | '\u{6CF}' | '\u{FEED}' | '\u{FEEE}' => {
            Change::To('و')
        }
        '\u{678}' | '\u{6D3}' | '\u{FBB0}' | '\u{FBB1}' | '\u{FE89}'..='\u{FE8C}' => Change::To('ئ'),
        '\u{679}' | '\u{67A}' | '\u{67C}' | '\u{67F}' | '\u{FB66}'..='\u{FB69}' | '\u{FE95}'..='\u{FE98}' => {
            Change::To('ت')
        }
        '\u{67D}' | '\u{FE99}'..='\u{FE9C}' => Change::To('ث'),
        '\u{681}' | '\u{682}' | '\u{685}' | '\u{FEA5}'..='\u{FEA8}' => Change::To('خ'),
        '\u{683}'
        | '\u{684}'
        | '\u{686}'
        | '\u{687}'
        | '\u{6BF}'
        | '\u{FB7A}'..='\u{FB7D}'
        | '\u{FE9D}'..='\u{FEA0}' => Change::To('ج'),
        '\u{688}'..='\u{690}' | '\u{6EE}' | '\u{FB88}' | '\u{FB89}' | '\u{FEA9}' | '\u{FEAA}' => {
            Change::To('د')
        }
        '\u{691}'..='\u{696}' | '\u{6EF}' | '\u{FB8C}' | '\u{FB8D}' | '\u{FEAD}' | '\u{FEAE}' => {
            Change::To('ر')
        }
        '\u{697}'..='\u{699}' | '\u{FB8A}' | '\u{FB8B}' | '\u{FEAF}' | '\u{FEB0}' => Change::To('ز'),
        '\u{69A}' | '\u{69B}' | '\u{FEB1}'..='\u{FEB4}' => Change::To('س'),
        '\u{69C}' | '\u{6FA}' | '\u{FEB5}'..='\u{FEB8}' => Change::To('ش'),
        '\u{69D}' | '\u{6FB}' | '\u{FEB9}'..='\u{FEBC}' => Change::To('ص'),
        '\u{69E}' | '\u{6FC}' | '\u{FEBD}'..='\u{FEC0}' => Change::To('ض'),
        '\u{69F}' | '\u{FEC5}'..='\u{FEC8}' => Change::To('ظ'),
        '\u{6A0}' | '\u{FECD}'..='\u{FED0}' => Change::To('غ'),
        '\u{6A1}'..='\u{6A6}' | '\u{FED1}'..='\u{FED4}' => Change::To('ف'),
        '\u{6B5}'..='\u{6B8}' | '\u{FEDD}'..='\u{FEE0}' => Change::To('ل'),
        '\u{6B9}'..='\u{6BD}' | '\u{FB9E}' | '\u{FB9F}' | '\u{FEE5}'..='\u{FEE8}' => Change::To('ن'),
        '\u{6BE}' | '\u{6C0}'..='\u{6C2}' | '\u{6FF}' | '\u{FBA6}'..='\u{FBAD}' | '\u{FEE9}'..='\u{FEEC}' => {
            Change::To('ه')
        }
        '\u{6C3}' | '\u{FE93}' | '\u{FE94}' => Change::To('ة'),
        '\u{6D0}'..='\u{6D2}' | '\u{FBFC}'..='\u{FBFF}' | '\u{FEF1}'..='\u{FEF4}' => Change::To('ي'),
        '\u{6FD}' | '\u{FE80}' => Change::To('ء'),
        '\u{6FE}' | '\u{FEE1}'..='\u{FEE4}' => Change::To('م'),
        '\u{FE81}' | '\u{FE82}' => Change::To('آ'),
        '\u{FE83}' | '\u{FE84}' => Change::To('أ'),
        '\u{FE85}' | '\u{FE86}' => Change::To('ؤ'),
        '\u{FE87}' | '\u{FE88}' => Change::To('إ'),
        '\u{FEA1}'..='\u{FEA4}' => Change::To('ح'),
        '\u{FEAB}' | '\u{FEAC}' => Change::To('ذ'),
        '\u{FEC1}'..='\u{FEC4}' => Change::To('ط'),
        '\u{FEC9}'..='\u{FECC}' => Change::To('ع'),
        '\u{FEF5}' | '\u{FEF6}' => Change::Text("لآ".into()),
        '\u{FEF7}' | '\u{FEF8}' => Change::Text("لأ".into()),
        '\u{FEF9}' | '\u{FEFA}' => Change::Text("لإ".into()),
        '\u{FEFB}' | '\u{FEFC}' => Change::Text("لا".into()),
        '\u{FDF2}' => Change::Text("الله".into()),
        mark if marks::is_mark(mark) || mark == '\u{640}' => Change::Drop,
        _ => Change::Erase,
    }
}
