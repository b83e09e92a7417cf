//! A table as sets and changes of sixteen bytes each, which a vector looks up by nibbles.

#![allow(clippy::indexing_slicing)] // by two, four and eight, and by nibbles

use alloc::vec::Vec;

use crate::table::{Action, Kind, Table};

/// Sixteen bytes to look up by a nibble.
pub(super) type Row = [u8; 16];

/// The groups of bytes by [`Rules::low`] and [`Rules::high`]: characters that the vector path cannot do, …
pub(super) const STOPS: u8 = 0x87;
/// … letters and signs with C2 and C3, when some change, …
pub(super) const LATIN: u8 = 0x08;
/// … letters with DA and DB, when some change, …
pub(super) const PERSIAN: u8 = 0x10;
/// … capitals that become small letters.
pub(super) const CAPITALS: u8 = 0x60;

/// What the vector path knows of a table.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    /// The letters with D8 and D9.
    pub(super) arabic: Letters,
    /// The letters with DA and DB.
    pub(super) persian: Letters,
    /// The letters and signs with C2 and C3.
    pub(super) latin: Letters,
    /// Those of D8 and D9 that a quick step cannot do, …
    pub(super) hard: Row,
    /// … and those of them that a light block cannot do either.
    pub(super) heavy: Row,
    /// The quick row of a letter, by its key: in the two highest bits 1 to 3, or 0 when its row has no changes.
    pub(super) select: Row,
    /// The changes of three rows.
    pub(super) quick: [Row; 3],
    /// The groups of a byte: those that both its nibbles have.
    pub(super) low: Row,
    pub(super) high: Row,
    /// Some marks have to be in order.
    pub(super) has_marks: bool,
}

/// What happens to the letters with two neighbouring first bytes. A set has one bit for each row at the lower nibble of the second byte.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    /// What to XOR a letter with, row by row: in the two highest bits the first byte, in the others the second; eight bits for
    /// the second where it becomes ASCII.
    pub(super) changes: [Row; 8],
    /// Those that do not stay as they are.
    pub(super) changed: Row,
    pub(super) dropped: Row,
    /// Those that become one byte.
    pub(super) shrunk: Row,
    /// Those that the vector path cannot do.
    pub(super) special: Row,
    /// Marks that stay where they stand behind a letter, and among marks those in the order of their classes.
    pub(super) marks: Row,
    pub(super) is_touched: bool,
}

/// The rows that a quick step should have, the likeliest first: by the first byte's last bit and bits 4 and 5 of the second.
const LIKELY: [(usize, usize); 8] = [(0, 2), (1, 0), (1, 3), (0, 3), (0, 0), (0, 1), (1, 1), (1, 2)];

/// The bit of a row in a set: see `half::key`.
const fn row_bit(lead: usize, row: usize) -> u8 {
    1 << ((3 ^ row) << 1 | lead)
}

impl Letters {
    /// The letters that begin with `lead` and the next byte.
    fn new(table: &Table, lead: u8) -> Self {
        let mut letters = Self::default();
        for (pair, second) in (0..2_u8).flat_map(|pair| (0..64_u8).map(move |second| (pair, second))) {
            let first = lead + pair;
            letters.add(first, second, table.short_action(u32::from(first & 0x1F) << 6 | u32::from(second)));
        }
        letters
    }

    fn add(&mut self, first: u8, second: u8, action: Action) {
        let (lead, row, column) =
            (usize::from(first & 1), usize::from(second >> 4), usize::from(second & 15));
        let [new, new_second, ..] = action.bytes().to_le_bytes();
        let set = match (action.kind(), action.len(), first ^ new) {
            (Kind::Plain, 0, _) => Some(&mut self.dropped),
            (Kind::Plain, 2, 0..4) => {
                self.changes[lead * 4 + row][column] = (first ^ new) << 6 | (second ^ new_second) & 0x3F;
                None
            }
            (Kind::Shrink, ..) => {
                self.changes[lead * 4 + row][column] = (0x80 | second) ^ new;
                Some(&mut self.shrunk)
            }
            (Kind::Mark, ..) => Some(&mut self.marks),
            _ => Some(&mut self.special),
        };
        if let Some(set) = set {
            set[column] |= row_bit(lead, row);
        }
        if action.kind() != Kind::Plain || action.changes() {
            self.changed[column] |= row_bit(lead, row);
            self.is_touched = true;
        }
    }

    /// Those that cannot be done by a change of bytes in place, if marks are in order.
    fn moving(&self) -> Row {
        either(&either(&self.dropped, &self.shrunk), &self.special)
    }

    /// The byte that a letter of [`Self::shrunk`] becomes.
    pub(super) fn shrink(&self, first: u8, second: u8) -> u8 {
        let (row, column) = (usize::from(second >> 4 & 3), usize::from(second & 15));
        second ^ self.changes[usize::from(first & 1) * 4 + row][column]
    }

    /// Those of a row that become another of the same length.
    fn replaced(&self, row: u8) -> Row {
        let others = either(&self.moving(), &self.marks);
        core::array::from_fn(|at| self.changed[at] & !others[at] & row)
    }
}

impl Rules {
    /// None where every space stops the vectors: then they bring nothing.
    pub(crate) fn new(table: &Table) -> Option<Self> {
        let arabic = Letters::new(table, 0xD8);
        let persian = Letters::new(table, 0xDA);
        let latin = Letters::new(table, 0xC2);
        let has_marks = arabic.marks.iter().chain(&persian.marks).any(|set| *set != 0);
        let mut rules = Self {
            hard: arabic.moving(),
            heavy: either(&arabic.special, &arabic.marks),
            arabic,
            persian,
            latin,
            select: [0; 16],
            quick: [[0; 16]; 3],
            low: [0; 16],
            high: [0; 16],
            has_marks,
        };
        rules.choose_quick_rows();
        rules.add_ascii(table);
        rules.add_leads(table);
        (rules.low[0] & rules.high[2] & STOPS == 0).then_some(rules)
    }

    /// The letters that begin as one with this first byte.
    pub(super) fn letters(&self, first: u8) -> &Letters {
        match first {
            0xDA.. => &self.persian,
            0xD8.. => &self.arabic,
            _ => &self.latin,
        }
    }

    /// Gives the likeliest rows with changes to the quick step; the changes of others are hard.
    fn choose_quick_rows(&mut self) {
        let replaced =
            LIKELY.iter().map(|(lead, row)| (lead, row, self.arabic.replaced(row_bit(*lead, *row))));
        let active: Vec<_> = replaced.filter(|(.., letters)| *letters != [0; 16]).collect();
        for (number, (lead, row, letters)) in active.into_iter().enumerate() {
            if let Some(quick) = self.quick.get_mut(number) {
                *quick = self.arabic.changes[lead * 4 + row];
                self.select[8 + row_bit(*lead, *row).trailing_zeros() as usize] = (number as u8 + 1) << 6;
            } else {
                self.hard = either(&self.hard, &letters);
                self.heavy = either(&self.heavy, &letters);
            }
        }
    }

    fn add_ascii(&mut self, table: &Table) {
        let lower = (0x41..=0x5A).all(|code| lowers(table.short_action(code), code));
        for code in 0..0x80_u8 {
            let action = table.short_action(u32::from(code));
            if lower && code.is_ascii_uppercase() {
                self.add_byte(code, if code < 0x50 { 0x20 } else { 0x40 });
            } else if action.changes() || action.kind() != Kind::Plain {
                self.add_byte(code, 0x80);
            }
        }
    }

    /// Adds the first bytes of characters that may not stay.
    fn add_leads(&mut self, table: &Table) {
        let stays =
            |code| table.short_action(code).kind() == Kind::Plain && !table.short_action(code).changes();
        for lead in 0xC2..0xE0_u8 {
            match lead {
                0xD8 | 0xD9 => {}
                0xC2 | 0xC3 if self.latin.is_touched => self.add_byte(lead, LATIN),
                0xDA | 0xDB if self.persian.is_touched => self.add_byte(lead, PERSIAN),
                _ if (0..64).all(|second| stays(u32::from(lead & 0x1F) << 6 | second)) => {}
                _ => self.add_lead(lead),
            }
        }
        // The first pages behind E0 would be characters of two bytes.
        let changes = |lead: &u8| {
            (0..64).any(|page| {
                let page = u32::from(*lead) << 6 | page;
                page >= 32 && !table.page_stays(page)
            })
        };
        for lead in (0..16_u8).filter(changes) {
            self.add_lead(0xE0 | lead);
        }
        if !table.far_stays() {
            (0xF0..=0xF4).for_each(|lead| self.add_lead(lead));
        }
    }

    fn add_lead(&mut self, lead: u8) {
        let group = [1, 2, 4, 4][usize::from(lead >> 4 & 3)];
        self.add_byte(lead, group);
    }

    fn add_byte(&mut self, byte: u8, group: u8) {
        self.high[usize::from(byte >> 4)] |= group;
        self.low[usize::from(byte & 15)] |= group;
    }
}

/// Both sets together.
fn either(one: &Row, two: &Row) -> Row {
    core::array::from_fn(|at| one[at] | two[at])
}

/// True when the action makes the capital with this code small.
fn lowers(action: Action, code: u32) -> bool {
    action.kind() == Kind::Plain && action.len() == 1 && action.bytes() == code | 0x20
}
