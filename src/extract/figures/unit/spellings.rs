//! The spellings of units and currencies: hash tables that the compiler builds from
//! `lexicon/lists/quantity/units.tsv` and `lexicon/lists/quantity/currencies.tsv`.

use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::list::{Fields, Lines, Piece, Pool};
use crate::lexicon::list_text;
use crate::lexicon::{Key, WordTable};

/// A unit spelled in words, filed under the first of them.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::figures) struct Words {
    /// Its row in [`Spellings::units`].
    pub(in crate::extract::figures) unit: u16,
    /// Where the words after the first begin in [`Spellings::rest`]. The plural of the last word
    /// follows them.
    pub(in crate::extract::figures) start: u16,
    /// The number of words after the first.
    pub(in crate::extract::figures) len: u8,
}

/// A unit spelled with a sign or letters.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract::figures) struct Symbol {
    /// Its row in [`Spellings::units`].
    pub(in crate::extract::figures) unit: u16,
    /// The exact spelling.
    pub(in crate::extract::figures) text: Piece,
    /// Whether no space may come before it.
    pub(in crate::extract::figures) glued: bool,
}

/// Every unit with its spellings.
pub(in crate::extract::figures) struct Spellings {
    /// Names and symbols.
    pub(in crate::extract::figures) texts: Pool<8192>,
    pub(in crate::extract::figures) units: [(Piece, UnitKind); 512],
    pub(in crate::extract::figures) words: WordTable<Words, 2048>,
    pub(in crate::extract::figures) rest: [Key; 1024],
    pub(in crate::extract::figures) symbols: WordTable<Symbol, 512>,
    /// The numbers of rows of `units` and of `rest` in use.
    taken: (usize, usize),
}

pub(in crate::extract::figures) static SPELLINGS: Spellings = {
    let mut all = Spellings {
        texts: Pool::new(),
        units: [(Piece::EMPTY, UnitKind::Other); 512],
        words: WordTable::new(Words {
            unit: 0,
            start: 0,
            len: 0,
        }),
        rest: [Key(0); 1024],
        symbols: WordTable::new(Symbol {
            unit: 0,
            text: Piece::EMPTY,
            glued: false,
        }),
        taken: (0, 0),
    };
    let mut lines = Lines::of(list_text!("quantity/units.tsv"));
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b"\t");
        let unit = (all.texts.add(columns.field()), unit_kind(columns.field()));
        all.add(unit, columns.field(), columns.field());
    }
    let mut lines = Lines::of(list_text!("quantity/currencies.tsv"));
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b"\t");
        let unit = (all.texts.add(columns.field()), UnitKind::Money);
        all.add(unit, columns.field(), columns.field());
    }
    all
};

impl Spellings {
    /// Adds a unit with its words, separated by commas, and its symbols, separated by spaces.
    const fn add(&mut self, unit: (Piece, UnitKind), words: &[u8], symbols: &[u8]) {
        self.units[self.taken.0] = unit;
        let mut forms = Fields::of(words, b",");
        while let Some(form) = forms.word() {
            self.add_words(form);
        }
        let mut symbols = Fields::of(symbols, b" ");
        while let Some(symbol) = symbols.word() {
            self.add_symbol(symbol);
        }
        self.taken.0 += 1;
    }

    /// Adds the words of the unit in the next row, with their plural unless they begin with `=`.
    const fn add_words(&mut self, form: &[u8]) {
        let (form, has_plural) = match form {
            [b'=', form @ ..] => (form, false),
            _ => (form, true),
        };
        let mut words = Fields::of(form, b" -");
        let first = words.field();
        let mut entry = Words {
            unit: self.taken.0 as u16,
            start: self.taken.1 as u16,
            len: 0,
        };
        let mut last = first;
        while let Some(word) = words.word() {
            self.add_rest(Key::listed(word));
            (last, entry.len) = (word, entry.len + 1);
        }
        self.words.add(Key::listed(first), entry);
        if entry.len > 0 {
            self.add_rest(Key::listed_plural(last));
        } else if has_plural {
            self.words.add(Key::listed_plural(last), entry);
        }
    }

    const fn add_rest(&mut self, word: Key) {
        self.rest[self.taken.1] = word;
        self.taken.1 += 1;
    }

    /// Adds a symbol of the unit in the next row. No space may come before it if it begins with
    /// `~`.
    const fn add_symbol(&mut self, symbol: &[u8]) {
        let (bare, glued) = match symbol {
            [b'~', bare @ ..] => (bare, true),
            [_, .., b'$'] => return, // `money` recognises it by the letters before the `$`
            _ => (symbol, false),
        };
        let key = match bare {
            [0xc2, 0xb0 | 0xba, letters @ ..] => letters, // ° or º
            _ => bare,
        };
        let text = self.texts.add(bare);
        let unit = self.taken.0 as u16;
        self.symbols
            .add(Key::listed(key), Symbol { unit, text, glued });
    }

    /// Returns the unit in a row.
    pub(in crate::extract::figures) fn unit(&'static self, row: u16) -> Unit {
        let (name, kind) = self.units[usize::from(row)];
        Unit::new(self.texts.get(name), kind)
    }

    /// Returns the units with a word or a symbol whose letters have this key, those with a word
    /// first.
    pub(in crate::extract::figures) fn units(
        &self,
        key: Key,
    ) -> impl Iterator<Item = (u16, UnitKind, Option<&str>)> {
        let kind = |row: u16| self.units[usize::from(row)].1;
        let words = self
            .words
            .all(key)
            .map(move |w| (w.unit, kind(w.unit), None));
        words.chain(
            self.symbols
                .all(key)
                .map(move |s| (s.unit, kind(s.unit), Some(self.texts.get(s.text)))),
        )
    }
}

const fn unit_kind(kind: &[u8]) -> UnitKind {
    match kind {
        b"percent" => UnitKind::Percent,
        b"time" => UnitKind::Time,
        b"length" => UnitKind::Length,
        b"temperature" => UnitKind::Temperature,
        _ => UnitKind::Other,
    }
}
