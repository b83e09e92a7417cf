//! A sequence of steps compiled to one look-up a character.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use unicode_normalization::char::canonical_combining_class;

use crate::Span;
use crate::glyph::{self, Glyph};
use crate::step::{Reach, Role, Step};
use crate::unicode;

/// What becomes of a character, packed: up to two new bytes, how many they are, whether it changes, the kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Action(u32);

/// The kinds of actions. The first needs nothing but its bytes; all others are for [`crate::pass`] to settle one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One or two bytes that become as many, or are dropped.
    Plain,
    /// Stays as it is, whatever its length.
    Keep,
    /// Two bytes that become one.
    Shrink,
    /// Removed, belonging to nothing.
    Erase,
    /// Dropped, belonging to the character before; longer than two bytes.
    Drop,
    /// Another text; the payload says which.
    Text,
    /// A mark that stays where it is if the marks before it are in order.
    Mark,
    /// Its neighbours decide.
    Trigger,
}

impl Action {
    const CHANGES: u32 = 1 << 20;

    const fn new(kind: Kind, bytes: u32, len: u32, changes: bool) -> Self {
        let changes = if changes { Self::CHANGES } else { 0 };
        #[allow(clippy::as_conversions)]
        Self(bytes | len << 16 | changes | (kind as u32) << 24)
    }

    /// The new bytes, the first lowest.
    pub(crate) const fn bytes(self) -> u32 {
        self.0 & 0xFFFF
    }

    /// How many new bytes there are.
    pub(crate) const fn len(self) -> u32 {
        self.0 >> 16 & 3
    }

    /// False when the character stays as it is, whatever stands around it.
    pub(crate) const fn changes(self) -> bool {
        self.0 & Self::CHANGES != 0
    }

    /// True for a character before which the text may be cut: it stays, as itself or another, and does nothing to others.
    pub(crate) const fn is_anchor(self) -> bool {
        match self.kind() {
            Kind::Plain => self.len() > 0,
            Kind::Keep | Kind::Shrink | Kind::Text => true,
            Kind::Erase | Kind::Drop | Kind::Mark | Kind::Trigger => false,
        }
    }

    pub(crate) const fn kind(self) -> Kind {
        match self.0 >> 24 {
            0 => Kind::Plain,
            1 => Kind::Keep,
            2 => Kind::Shrink,
            3 => Kind::Erase,
            4 => Kind::Drop,
            5 => Kind::Text,
            6 => Kind::Mark,
            _ => Kind::Trigger,
        }
    }
}

/// The blocks with tables of their own: ASCII to N'Ko, Arabic Extended, punctuation and symbols, presentation forms.
const HOT: [(u32, u32); 4] = [(0, 0x7FF), (0x840, 0x8FF), (0x2000, 0x22FF), (0xFB40, 0xFEFF)];

/// How many codes have an action at hand.
const SHORT: usize = 0x800;

/// The place of what no mark stays behind.
const ASTRAY: u8 = u8::MAX;

/// What becomes of a character whose neighbours decide.
const TRIGGER: Action = Action::new(Kind::Trigger, 0, 0, true);

/// What may become of the characters outside those blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Others {
    /// They stay.
    Stay,
    /// Those that operations of Unicode touch may change.
    Touched,
    /// All may.
    Any,
}

impl Others {
    fn may_change(self, c: char) -> bool {
        match self {
            Self::Stay => false,
            Self::Touched => unicode::is_touched(c),
            Self::Any => true,
        }
    }

    fn page_stays(self, page: u32) -> bool {
        match self {
            Self::Stay => true,
            Self::Touched => !unicode::is_page_touched(page),
            Self::Any => false,
        }
    }
}

fn others(step: &Step) -> Others {
    match step {
        Step::Each(_) => Others::Stay,
        Step::Wide(_) | Step::Context(_) => Others::Touched,
        Step::Any(_) => Others::Any,
    }
}

/// Steps as a table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    steps: Vec<Step>,
    /// The actions of U+0000–07FF.
    short: Box<[Action; SHORT]>,
    /// The page of each 64 code points of the first plane, from U+0800 on; 0 is none.
    pages: Box<[u8; 0x400]>,
    long: Vec<[Action; 64]>,
    texts: Vec<String>,
    /// The places of U+0000–07FF in runs of marks.
    order: Box<[u8; SHORT]>,
    /// What may become of characters without a table.
    others: Others,
    reach: Reach,
}

impl Table {
    /// Compiles `steps`, none of which may reach over the whole text.
    pub(crate) fn new(steps: Vec<Step>) -> Self {
        let mut table = Self {
            others: steps.iter().map(others).max().unwrap_or(Others::Stay),
            reach: steps.iter().map(Step::reach).max().unwrap_or(Reach::Neighbour),
            steps,
            short: Box::new([TRIGGER; SHORT]),
            pages: Box::new([0; 0x400]),
            long: vec![[TRIGGER; 64]],
            texts: Vec::new(),
            order: Box::new([ASTRAY; SHORT]),
        };
        for (first, last) in HOT {
            for c in (first..=last).filter_map(char::from_u32) {
                let action = table.compile(c);
                table.set(c, action);
            }
        }
        for c in '\0'..'\u{800}' {
            let place = table.place(c);
            if let Some(slot) = table.order.get_mut(index(u32::from(c))) {
                *slot = place;
            }
        }
        table
    }

    /// Where `c` may stand in a run of marks: 0 at its head, a mark where its combining class says, [`ASTRAY`] nowhere. A mark need not
    /// move when what stands before it has the same place or an earlier one.
    pub(crate) fn order(&self, c: char) -> u8 {
        self.order.get(index(u32::from(c))).copied().unwrap_or_else(|| self.place(c))
    }

    /// [`Self::order`] of a character of two bytes.
    pub(crate) fn order_of_pair(&self, first: u8, second: u8) -> u8 {
        let code = u32::from(first & 0x1F) << 6 | u32::from(second & 0x3F);
        self.order.get(index(code)).copied().unwrap_or(ASTRAY)
    }

    fn place(&self, c: char) -> u8 {
        let (action, class) = (self.action(c), canonical_combining_class(c));
        match action.kind() {
            Kind::Mark => class,
            Kind::Plain | Kind::Keep if class == 0 && !action.changes() => 0,
            _ => ASTRAY,
        }
    }

    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What becomes of the character U+0000–07FF with this code.
    pub(crate) fn short_action(&self, code: u32) -> Action {
        self.short.get(index(code)).copied().unwrap_or(TRIGGER)
    }

    /// The text of a [`Kind::Text`].
    pub(crate) fn text(&self, action: Action) -> &str {
        self.texts.get(index(action.bytes())).map_or("", String::as_str)
    }

    /// True when the text may be cut before `c`.
    pub(crate) fn is_anchor(&self, c: char) -> bool {
        match self.reach {
            Reach::Neighbour => self.action(c).is_anchor(),
            Reach::Word | Reach::Text => c.is_ascii() && self.action(c).is_anchor(),
        }
    }

    /// What becomes of `c`.
    pub(crate) fn action(&self, c: char) -> Action {
        let code = u32::from(c);
        if index(code) < SHORT {
            return self.short_action(code);
        }
        let page = self.pages.get(index(code >> 6)).copied().unwrap_or_default();
        let row = self.long.get(usize::from(page)).filter(|_| page > 0);
        match row.and_then(|row| row.get(index(code & 63))) {
            Some(action) => *action,
            None if self.others.may_change(c) => TRIGGER,
            None => Action::new(Kind::Keep, 0, 0, false),
        }
    }

    /// True when all sixty-four characters from `page << 6` on stay as they are, whatever stands around them; from U+0800 on.
    pub(crate) fn page_stays(&self, page: u32) -> bool {
        let row = self.pages.get(index(page)).filter(|row| **row > 0);
        match row.and_then(|row| self.long.get(usize::from(*row))) {
            Some(row) => row.iter().all(|action| action.kind() == Kind::Keep && !action.changes()),
            None => self.others.page_stays(page),
        }
    }

    /// True when every character of four bytes stays as it is.
    pub(crate) fn far_stays(&self) -> bool {
        self.others == Others::Stay
    }

    fn set(&mut self, c: char, action: Action) {
        let code = u32::from(c);
        if let Some(slot) = self.short.get_mut(index(code)) {
            *slot = action;
            return;
        }
        let Some(page) = self.pages.get_mut(index(code >> 6)) else { return };
        if *page == 0 {
            *page = u8::try_from(self.long.len()).unwrap_or_default();
            self.long.push([action; 64]);
        }
        if let Some(slot) =
            self.long.get_mut(usize::from(*page)).and_then(|row| row.get_mut(index(code & 63)))
        {
            *slot = action;
        }
    }

    /// Runs the steps on `c` alone.
    fn compile(&mut self, c: char) -> Action {
        let old = glyph::len(c);
        let mut glyphs = vec![Glyph { c, source: Span::new(0, old) }];
        let mut role = Role::Inert;
        for step in &self.steps {
            role = glyphs.iter().map(|glyph| step.role(glyph.c)).fold(role, Role::max);
            step.apply(&mut glyphs);
        }
        let text: String = glyphs.iter().map(|glyph| glyph.c).collect();
        let new = u32::try_from(text.len()).unwrap_or_default();
        let changes = !text.chars().eq([c]);
        let bytes = text.bytes().rev().take(2).fold(0, |bytes, byte| bytes << 8 | u32::from(byte));
        match role {
            Role::Trigger => TRIGGER,
            Role::Mark if new > 0 && changes => TRIGGER,
            Role::Mark if new > 0 && old == 2 => Action::new(Kind::Mark, bytes, 2, true),
            Role::Mark if new > 0 => TRIGGER,
            _ if new == 0 => self.removal(c),
            _ if old > 2 && !changes => Action::new(Kind::Keep, 0, 0, false),
            _ if old <= 2 && new == old && glyphs.len() == 1 => Action::new(Kind::Plain, bytes, new, changes),
            _ if old == 2 && new == 1 => Action::new(Kind::Shrink, bytes, 1, true),
            _ => {
                let at = u32::try_from(self.texts.len()).unwrap_or_default();
                self.texts.push(text);
                Action::new(Kind::Text, at, 0, true)
            }
        }
    }

    /// How a character that vanishes does so: with or without its stretch going to the letter before.
    fn removal(&self, c: char) -> Action {
        let base = 'ب';
        let len = glyph::len(base);
        let mut glyphs = vec![
            Glyph { c: base, source: Span::new(0, len) },
            Glyph { c, source: Span::new(len, len + glyph::len(c)) },
        ];
        for step in &self.steps {
            step.apply(&mut glyphs);
        }
        let belongs = glyphs.last().is_some_and(|glyph| glyph.source.end() > len);
        match (belongs, glyph::len(c)) {
            (true, 1 | 2) => Action::new(Kind::Plain, 0, 0, true),
            (true, _) => Action::new(Kind::Drop, 0, 0, true),
            (false, _) => Action::new(Kind::Erase, 0, 0, true),
        }
    }
}

#[allow(clippy::as_conversions)]
const fn index(code: u32) -> usize {
    code as usize
}
