//! The language of messages: English, or Arabic with `--lang ar`. Codes, kinds and rules have one name in every language.

pub(crate) mod help;

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::ValueEnum;

/// What `--lang` can say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// English
    #[default]
    En,
    /// العربية
    Ar,
}

impl Language {
    /// The tag of BCP 47.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
        }
    }
}

/// Written once, before anything is said.
static ARABIC: AtomicBool = AtomicBool::new(false);

/// Takes the language of the arguments before they are understood, so that what is wrong with them can be said in it.
pub(crate) fn choose(args: &[OsString]) {
    ARABIC.store(last(args).is_some_and(|language| language == "ar"), Ordering::Relaxed);
}

/// What the last `--lang` says, as the arguments are understood.
fn last(args: &[OsString]) -> Option<&str> {
    let mut before = None;
    let values = args.iter().filter_map(|arg| {
        let arg = arg.to_str();
        let is_value = before.replace(arg) == Some(Some("--lang"));
        arg.and_then(|arg| if is_value { Some(arg) } else { arg.strip_prefix("--lang=") })
    });
    values.last()
}

/// The language that was chosen.
pub(crate) fn current() -> Language {
    if ARABIC.load(Ordering::Relaxed) { Language::Ar } else { Language::En }
}

/// A message in the language that was chosen: English, then Arabic, with the same variables in both.
macro_rules! say {
    ($english:literal, $arabic:literal $(,)?) => {
        match $crate::lang::current() {
            $crate::lang::Language::En => format!($english),
            $crate::lang::Language::Ar => format!($arabic),
        }
    };
}

pub(crate) use say;

/// The reason of the operating system.
pub(crate) fn io_reason(error: &io::Error) -> String {
    let arabic = match error.kind() {
        _ if current() == Language::En => None,
        io::ErrorKind::NotFound => Some("لا ملف بهذا الاسم"),
        io::ErrorKind::PermissionDenied => Some("لا إذن بذلك"),
        io::ErrorKind::IsADirectory => Some("هذا مجلد"),
        io::ErrorKind::StorageFull => Some("امتلأ القرص"),
        io::ErrorKind::UnexpectedEof => Some("انتهى الملف قبل أوانه"),
        _ => None,
    };
    arabic.map_or_else(|| error.to_string(), str::to_owned)
}

/// What went wrong with the reasons behind it, in one line.
pub(crate) fn chain(error: &anyhow::Error) -> String {
    let reason = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref().map_or_else(|| cause.to_string(), io_reason)
    };
    error.chain().map(reason).collect::<Vec<_>>().join(": ")
}

/// What goes before the reason.
pub(crate) fn cannot_read(path: &Path) -> String {
    let name = path.display();
    say!("cannot read {name}", "تعذرت قراءة {name}")
}

/// What goes before the reason.
pub(crate) fn cannot_write(path: &Path) -> String {
    let name = path.display();
    say!("cannot write {name}", "تعذرت كتابة {name}")
}

/// What goes before the reason when the output is not a named file alone.
pub(crate) fn cannot_write_output() -> String {
    say!("cannot write the output", "تعذرت كتابة الخرج")
}

/// That nobody can be told of Ctrl-C.
pub(crate) fn cannot_listen() -> String {
    say!("cannot listen for interrupts", "تعذر انتظار إشارة الإيقاف")
}
