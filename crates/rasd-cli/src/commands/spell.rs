//! `rasd spell`: numbers in words.

use std::io::{self, BufRead, BufWriter, Write};

use anyhow::{Context as _, Result, anyhow};
use clap::{Args, ValueEnum};
use rasd::number::spell::{
    ArticlePlace, Case, DecimalReading, Figure, Gender, HundredJoin, HundredSpelling, Noun, Order,
    SpellError, Speller,
};

use crate::Status;
use crate::input::Trouble;
use crate::lang::say;

#[derive(Args, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command")]
#[command(allow_negative_numbers = true)]
pub(crate) struct SpellArgs {
    /// The number: 1965, -3, 20.50, 3/4; or `-` for one a line on standard input
    #[arg(value_name = "N")]
    number: String,
    /// The gender of what is counted
    #[arg(long, value_enum, default_value = "m")]
    gender: GenderChoice,
    /// The grammatical case of the phrase
    #[arg(long, value_enum, default_value = "nom")]
    case: CaseChoice,
    /// An ordinal number: الثالث
    #[arg(long)]
    ordinal: bool,
    /// An amount of this currency, ISO 4217: عشرون جنيها وخمسون قرشا
    #[arg(long, value_name = "CODE", conflicts_with = "ordinal")]
    currency: Option<String>,
    /// With the currency its country: عشرون جنيها مصريا
    #[arg(long, requires = "currency")]
    nisba: bool,
    /// Count this noun, its singular and its plural: شركة,شركات
    #[arg(long, value_name = "SINGULAR,PLURAL", value_parser = noun_forms, conflicts_with_all = ["ordinal", "currency"])]
    noun: Option<(String, String)>,
    /// Read the digits one by one, as of a telephone number
    #[arg(long, conflicts_with_all = ["ordinal", "currency", "noun"])]
    digits: bool,
    /// With the article; ordinals have it unless this is false
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    definite: Option<bool>,
    /// Greatest part first, or smallest first as in old chronicles
    #[arg(long, value_enum, default_value = "modern")]
    style: StyleChoice,
    /// How decimals are read
    #[arg(long, value_enum, default_value = "number")]
    decimals: DecimalChoice,
    /// مائة instead of مئة
    #[arg(long)]
    silent_alif: bool,
    /// ثلاث مئة instead of ثلاثمئة
    #[arg(long)]
    separate_hundreds: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum GenderChoice {
    /// ثلاثة
    M,
    /// ثلاث
    F,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum CaseChoice {
    /// عشرون
    Nom,
    /// عشرين, as an object
    Acc,
    /// عشرين, after a preposition
    Gen,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum StyleChoice {
    /// ألف وتسعمئة وخمسة وستون; الثلاثة آلاف
    Modern,
    /// خمسة وستون وتسعمئة وألف; ثلاثة الآلاف
    Classical,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DecimalChoice {
    /// ثلاثة فاصل خمسة وعشرون
    Number,
    /// ثلاثة فاصل اثنان خمسة
    Digits,
    /// ثلاثة وخمسة وعشرون جزءا من مئة
    Parts,
}

/// The singular and the plural of `--noun`.
fn noun_forms(text: &str) -> Result<(String, String), String> {
    let (singular, plural) =
        text.split_once([',', '،']).ok_or("give the singular and the plural: شركة,شركات")?;
    let (singular, plural) = (singular.trim(), plural.trim());
    if singular.is_empty() || plural.is_empty() {
        return Err("a form is empty".to_owned());
    }
    Ok((singular.to_owned(), plural.to_owned()))
}

pub(crate) fn run(args: &SpellArgs) -> Result<Status> {
    let request = Request::new(args);
    if let Some(code) = &args.currency {
        request.speller.money(0, code).map_err(|error| anyhow!(reason(&error, code)))?;
    }
    let mut out = BufWriter::new(io::stdout().lock());
    if args.number == "-" {
        return every_line(&request, &mut io::stdin().lock(), &mut out);
    }
    let words = request.spell(&args.number).map_err(|error| anyhow!(reason(&error, &args.number)))?;
    writeln!(out, "{words}")?;
    out.flush()?;
    Ok(Status::Good)
}

/// The words for the number of the arguments.
#[cfg(feature = "serve")]
pub(crate) fn words(args: &SpellArgs) -> Result<String, SpellError> {
    Request::new(args).spell(&args.number)
}

/// A line of words for a line of input; a bad line gives an error record in its place.
fn every_line(request: &Request, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Status> {
    let mut status = Status::Good;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input
            .read_until(b'\n', &mut line)
            .with_context(|| say!("cannot read standard input", "تعذرت قراءة الدخل القياسي"))?
            == 0
        {
            break;
        }
        match spell_line(request, &line) {
            Ok(words) => writeln!(out, "{words}")?,
            Err(trouble) => {
                status = Status::Bad;
                writeln!(out, "{}", trouble.at_line(number).record())?;
            }
        }
    }
    out.flush()?;
    Ok(status)
}

fn spell_line(request: &Request, line: &[u8]) -> Result<String, Trouble> {
    let text = std::str::from_utf8(line).map_err(|error| {
        let byte = error.valid_up_to();
        Trouble::new(
            "invalid_utf8",
            say!("not UTF-8 at byte {byte} of the line", "ليس UTF-8 عند البايت {byte} من السطر"),
        )
    })?;
    let text = text.trim_end_matches(['\n', '\r']);
    request.spell(text).map_err(|error| {
        let code = if error.is_out_of_range() { "out_of_range" } else { "not_a_number" };
        Trouble::new(code, reason(&error, text))
    })
}

/// What is wrong with the number or the code, in the language of the messages.
fn reason(error: &SpellError, text: &str) -> String {
    match error {
        _ if error.is_not_a_number() => say!("{error}", "ليس عددا: {text}"),
        _ if error.is_unknown_currency() => say!("{error}", "رمز العملة غير معروف"),
        _ => say!("{error}", "لا يُكتب {text} بالحروف، فهو خارج المدى"),
    }
}

/// What is asked of each number.
struct Request {
    speller: Speller,
    what: What,
}

enum What {
    Cardinal,
    Ordinal,
    Digits,
    Money(String),
    Counted(Noun),
}

impl Request {
    fn new(args: &SpellArgs) -> Self {
        let what = match (&args.currency, &args.noun) {
            (Some(code), _) => What::Money(code.clone()),
            (None, Some((singular, plural))) => {
                What::Counted(Noun::new(singular, plural, gender(args.gender)))
            }
            (None, None) if args.ordinal => What::Ordinal,
            (None, None) if args.digits => What::Digits,
            (None, None) => What::Cardinal,
        };
        Self { speller: speller(args), what }
    }

    fn spell(&self, text: &str) -> Result<String, SpellError> {
        match &self.what {
            What::Cardinal => Ok(self.speller.cardinal(text.parse::<Figure>()?)),
            What::Ordinal => self.speller.ordinal(text.parse::<Figure>()?),
            What::Digits => self.speller.digits(text),
            What::Money(code) => self.speller.money(text.parse::<Figure>()?, code),
            What::Counted(noun) => Ok(self.speller.counted(text.parse::<Figure>()?, noun)),
        }
    }
}

fn gender(choice: GenderChoice) -> Gender {
    match choice {
        GenderChoice::M => Gender::Masculine,
        GenderChoice::F => Gender::Feminine,
    }
}

fn speller(args: &SpellArgs) -> Speller {
    let case = match args.case {
        CaseChoice::Nom => Case::Nominative,
        CaseChoice::Acc => Case::Accusative,
        CaseChoice::Gen => Case::Genitive,
    };
    let decimals = match args.decimals {
        DecimalChoice::Number => DecimalReading::Number,
        DecimalChoice::Digits => DecimalReading::Digits,
        DecimalChoice::Parts => DecimalReading::Parts,
    };
    let plain = Speller::new().gender(gender(args.gender)).case(case).decimals(decimals).nisba(args.nisba);
    let speller = args.definite.map_or(plain, |definite| plain.definite(definite));
    written(styled(speller, args.style), args)
}

fn styled(speller: Speller, style: StyleChoice) -> Speller {
    match style {
        StyleChoice::Modern => speller,
        StyleChoice::Classical => speller.order(Order::Classical).article(ArticlePlace::Last),
    }
}

fn written(speller: Speller, args: &SpellArgs) -> Speller {
    let speller = if args.silent_alif { speller.hundred(HundredSpelling::SilentAlif) } else { speller };
    if args.separate_hundreds { speller.join(HundredJoin::Separate) } else { speller }
}
