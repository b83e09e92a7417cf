//! One document, read part by part.

use rasd_tokenize::{TokenBuffer, TokenStream, tokenize};

use crate::civil::CivilDate;
use crate::context::Context;
use crate::matches::TemporalMatch;
use crate::point::Point;
use crate::resolve::{self, Memory};
use crate::terms::Tables;

/// Reads the parts of one document in order and keeps what they told: the date that a later «في 14 منه» or «الشهر التالي»
/// counts from, the years that days and months were said with, the calendar in use.
///
/// A part is whole sentences: a paragraph, a page, a message of a thread. Read so, a document gives what [`find`](crate::find)
/// gives for all of it at once, but for one thing that only a look at all of it can tell: that a year is a Hijri one because a
/// *later* part dates by the Hijra. Spans are those of the part.
///
/// ```
/// use rasd_datetime::{Context, Resolver};
///
/// let mut document = Resolver::new(Context::new());
/// let first = document.read("وقع الزلزال في 6 شباط 2023 فجرا.");
/// assert_eq!(first[0].value.as_deref(), Some("2023-02-06TMO"));
/// let second = document.read("ووصلت المساعدات في 8 شباط.");
/// assert_eq!(second[0].value.as_deref(), Some("2023-02-08"));
/// assert_eq!(second[0].resolved_by, Some("resolve.earlier_mention"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Resolver {
    context: Context,
    memory: Memory,
    tokens: TokenBuffer,
    tables: Tables,
}

impl Resolver {
    /// A resolver at the beginning of a document.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, Context, Resolver};
    ///
    /// let written = Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap());
    /// assert_eq!(Resolver::new(written).read("غدا")[0].value.as_deref(), Some("2022-01-09"));
    /// ```
    pub fn new(context: Context) -> Self {
        Self { context, ..Self::default() }
    }

    /// What is known besides the text.
    ///
    /// ```
    /// use rasd_datetime::{Context, Resolver};
    ///
    /// let document = Resolver::new(Context::new().with_region("MA"));
    /// assert_eq!(document.context().region(), Some("MA"));
    /// ```
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Changes what is known besides the text for the parts that follow, as where each message of a thread has its own date; what
    /// was told stays.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, Context, Resolver};
    ///
    /// let on = |day| Context::new().with_date(CivilDate::new(2022, 1, day).unwrap());
    /// let mut thread = Resolver::new(on(8));
    /// assert_eq!(thread.read("نلتقي غدا")[0].value.as_deref(), Some("2022-01-09"));
    /// thread.set_context(on(12));
    /// assert_eq!(thread.read("بل غدا")[0].value.as_deref(), Some("2022-01-13"));
    /// ```
    pub fn set_context(&mut self, context: Context) {
        self.context = context;
    }

    /// The time expressions of the next part, in order; none overlap. A part of 4 GiB or more has none.
    ///
    /// ```
    /// use rasd_datetime::{Context, Resolver};
    ///
    /// let mut document = Resolver::new(Context::new());
    /// let parts = ["تأسست عام 1954.", "وفي العام التالي أُغلقت."];
    /// let values = parts.map(|part| document.read(part)[0].value.clone());
    /// assert_eq!(values.map(Option::unwrap), ["1954", "1955"]);
    /// ```
    pub fn read(&mut self, text: &str) -> Vec<TemporalMatch> {
        let Self { context, memory, tokens, tables } = self;
        tokenize(text, tokens)
            .map(|stream| resolve::part(stream, context, memory, tables))
            .unwrap_or_default()
    }

    /// The time expressions of the next part, when it is tokenized already.
    ///
    /// ```
    /// use rasd_datetime::{Context, Resolver};
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("من 3 إلى 7 مايو 2019", &mut buffer)?;
    /// let found = Resolver::new(Context::new()).read_stream(&stream);
    /// assert_eq!(found[0].value.as_deref(), Some("2019-05-03/2019-05-07"));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn read_stream(&mut self, stream: &TokenStream<'_>) -> Vec<TemporalMatch> {
        resolve::part(*stream, &self.context, &mut self.memory, &mut self.tables)
    }

    /// Takes a date for told that stands beside the text, in its headline or a dateline: days and months without a year are
    /// read near it.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, Context, Resolver};
    ///
    /// let mut report = Resolver::new(Context::new());
    /// report.tell(CivilDate::new(1990, 8, 2).unwrap());
    /// assert_eq!(report.read("وفي 25 آب")[0].value.as_deref(), Some("1990-08-25"));
    /// ```
    pub fn tell(&mut self, date: CivilDate) {
        self.memory.tell(date);
    }

    /// The last date that was told, as exactly as it was: what the next part builds on.
    ///
    /// ```
    /// use rasd_datetime::{Context, Point, Resolver};
    ///
    /// let mut document = Resolver::new(Context::new());
    /// assert_eq!(document.focus(), None);
    /// document.read("في تموز 1969");
    /// assert_eq!(document.focus(), Some(Point::Month(1969, 7)));
    /// ```
    pub fn focus(&self) -> Option<Point> {
        self.memory.focus()
    }

    /// Begins another document: forgets what was told and keeps the memory that is worked in.
    ///
    /// ```
    /// use rasd_datetime::{Context, Resolver};
    ///
    /// let mut resolver = Resolver::new(Context::new());
    /// resolver.read("في تموز 1969");
    /// resolver.start(Context::new());
    /// assert_eq!(resolver.focus(), None);
    /// ```
    pub fn start(&mut self, context: Context) {
        self.context = context;
        self.memory = Memory::default();
    }
}
