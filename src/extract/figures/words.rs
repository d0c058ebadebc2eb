//! The words that make up numbers, from `lexicon/numbers.tsv`.

use std::sync::LazyLock;

use super::decimal::Decimal;
use crate::lexicon::{Key, KeyMap, entries};

/// What a word does in a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NumberWord {
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
    /// thousands, dozens: from .. to
    Plural(Decimal, Decimal),
    /// few, several, a couple: before a scale
    Few(u32, u32),
    /// half, thirds: a denominator
    Part(u32),
    /// twice, threefold, tripled: so many times
    Times(u32),
}

static TABLE: LazyLock<KeyMap<NumberWord>> = LazyLock::new(|| {
    let mut table = KeyMap::default();
    for row in entries(include_str!("../../lexicon/numbers.tsv")) {
        let mut columns = row.split('\t');
        let (words, kind, value) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""), columns.next().unwrap_or(""));
        let Some(meaning) = meaning(kind, value) else { continue };
        words.split(' ').for_each(|word| {
            table.insert(Key::of(word), meaning);
        });
    }
    table
});

fn meaning(kind: &str, value: &str) -> Option<NumberWord> {
    let number = || value.parse().ok();
    Some(match kind {
        "digit" => NumberWord::Digit(number()?),
        "teen" => NumberWord::Teen(number()?),
        "tens" => NumberWord::Tens(number()?),
        "hundred" => NumberWord::Hundred,
        "scale" => NumberWord::Scale(value.parse().ok()?),
        "dozen" => NumberWord::Dozen(number()?),
        "times" => NumberWord::Times(number()?),
        "part" => NumberWord::Part(number()?),
        "plural" => {
            let (low, high) = value.split_once("..")?;
            NumberWord::Plural(Decimal::parse(low)?, Decimal::parse(high)?)
        }
        "few" => {
            let (low, high) = value.split_once("..")?;
            NumberWord::Few(low.parse().ok()?, high.parse().ok()?)
        }
        _ => return None,
    })
}

/// What the word does in a number, if it is one that does.
pub(super) fn number_word(key: Key) -> Option<NumberWord> {
    TABLE.get(&key).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_list_is_read() {
        let words: usize =
            entries(include_str!("../../lexicon/numbers.tsv")).map(|row| row.split('\t').next().unwrap().split(' ').count()).sum();
        assert_eq!(TABLE.len(), words);
    }

    #[test]
    fn words_have_their_meaning() {
        assert_eq!(number_word(Key::word("forty")), Some(NumberWord::Tens(40)));
        assert_eq!(number_word(Key::word("billion")), Some(NumberWord::Scale(9)));
        assert_eq!(number_word(Key::word("table")), None);
    }
}
