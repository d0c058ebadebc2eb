//! The words that make up numbers, from `lexicon/lists/quantity/numbers.tsv`.

use crate::lexicon::list::{Fields, Lines, number};
use crate::lexicon::list_text;
use crate::lexicon::{Key, WordTable};

/// The role of a word in a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberWord {
    /// zero to nine
    Digit(u32),
    /// ten to nineteen
    Teen(u32),
    /// twenty, thirty
    Tens(u32),
    /// hundred
    Hundred,
    /// thousand, million: a power of ten
    Scale(i32),
    /// dozen
    Dozen(u32),
    /// thousands, dozens: from, to
    Plural(u64, u64),
    /// few, several, a couple: before a scale; from, to
    Few(u32, u32),
    /// half, thirds: a denominator
    Part(u64),
    /// twice, threefold, tripled: a multiple
    Times(u32),
}

static TABLE: WordTable<NumberWord, 512> = {
    let mut table = WordTable::new(NumberWord::Hundred);
    let mut lines = Lines::of(list_text!("quantity/numbers.tsv"));
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b"\t");
        let mut words = Fields::of(columns.field(), b" ");
        let meaning = meaning(columns.field(), columns.field());
        while let Some(word) = words.word() {
            table.set(Key::listed(word), meaning);
        }
    }
    table
};

const fn meaning(kind: &[u8], value: &[u8]) -> NumberWord {
    let mut ends = Fields::of(value, b".");
    let low = if value.is_empty() {
        0
    } else {
        number(ends.field())
    };
    let high = match ends.word() {
        Some(high) => number(high),
        None => low,
    };
    match kind {
        b"digit" => NumberWord::Digit(low as u32),
        b"teen" => NumberWord::Teen(low as u32),
        b"tens" => NumberWord::Tens(low as u32),
        b"hundred" => NumberWord::Hundred,
        b"scale" => NumberWord::Scale(low as i32),
        b"dozen" => NumberWord::Dozen(low as u32),
        b"times" => NumberWord::Times(low as u32),
        b"part" => NumberWord::Part(low as u64),
        b"plural" => NumberWord::Plural(low as u64, high as u64),
        b"few" => NumberWord::Few(low as u32, high as u32),
        _ => panic!("numbers.tsv: unknown kind of word"),
    }
}

/// Returns the role of the word in a number, if any.
pub fn number_word(key: Key) -> Option<NumberWord> {
    TABLE.get(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_meaning() {
        assert_eq!(number_word(Key::word("forty")), Some(NumberWord::Tens(40)));
        assert_eq!(
            number_word(Key::word("billion")),
            Some(NumberWord::Scale(9))
        );
        assert_eq!(
            number_word(Key::word("dozens")),
            Some(NumberWord::Plural(24, 100))
        );
        assert_eq!(number_word(Key::word("table")), None);
    }
}
