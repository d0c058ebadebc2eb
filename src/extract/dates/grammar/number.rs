//! Reads numbers before a unit of time: those of `syntax::number`, and `a`, `a couple of`,
//! `several`.

use super::super::expression::Amount;
use super::super::words::Word;
use super::Reader;
use crate::lexicon::key;
use crate::syntax::number::{self, Context, Decimal, Form};

impl Reader<'_, '_> {
    /// Reads the amount that begins at `i`, and returns it with the index after it.
    pub(super) fn amount(&self, i: usize) -> Option<(Amount, usize)> {
        match self.word(i) {
            Word::Vague => Some((
                Amount::Vague,
                i + 1 + usize::from(self.s.key(i + 1) == key!("of")),
            )),
            Word::A => Some(
                self.number(i)
                    .or_else(|| self.vague_after_a(i + 1))
                    .unwrap_or((Amount::whole(1), i + 1)),
            ),
            Word::Digits | Word::Number(_) => self.number(i),
            _ if self.begins_half_a_dozen(i) => self.number(i),
            _ => None,
        }
    }

    /// Reads a number in digits or words that an amount of time may have: a whole one, halves or
    /// tenths.
    fn number(&self, i: usize) -> Option<(Amount, usize)> {
        let number = number::read(self.s, i, Context::PLAIN)?;
        if number.form == Form::Part || number.high.is_some() {
            return None;
        }
        let halves = number.value.times(Decimal::from(2))?.whole();
        let tenths = || number.value.times(Decimal::from(10))?.whole();
        let amount = halves
            .map(Amount::Halves)
            .or_else(|| tenths().map(Amount::Tenths))?;
        Some((amount, number.end))
    }

    /// Reads `few` or `couple of` after `a`.
    fn vague_after_a(&self, i: usize) -> Option<(Amount, usize)> {
        if self.word(i) == Word::Vague {
            return Some((Amount::Vague, i + 1));
        }
        let of = usize::from(self.s.key(i + 1) == key!("of"));
        (self.s.key(i) == key!("couple")).then_some((Amount::whole(2), i + 1 + of))
    }

    /// Whether `half a dozen` begins at `i`.
    pub(super) fn begins_half_a_dozen(&self, i: usize) -> bool {
        self.s.key(i) == key!("half")
            && self.word(i + 1) == Word::A
            && self.s.key(i + 2) == key!("dozen")
    }

    /// Reads a whole number in words, `two thousand and five`, and returns it with the index after
    /// it.
    pub(super) fn whole_number(&self, i: usize) -> Option<(u32, usize)> {
        if !matches!(self.word(i), Word::Number(_)) {
            return None;
        }
        let number = number::read(self.s, i, Context::PLAIN)?;
        Some((number.value.whole()?, number.end))
    }

    /// Reads one to ninety-nine in words, `twenty-four`, and returns it with the index after it.
    pub(super) fn small_number(&self, i: usize) -> Option<(u32, usize)> {
        let (n, end) = number::small(self.s, i)?;
        Some((n.whole()?, end))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn numbers_are_read_whole() {
        check(
            "The siege lasted two hundred and fifty days. -> two hundred and fifty days = P250D
            It lasted one hundred and twenty minutes. -> one hundred and twenty minutes = PT120M
            He waited three dozen weeks. -> three dozen weeks = P36W
            It took half a dozen years. -> half a dozen years = P6Y
            The dam held for 1,200 days. -> 1,200 days = P1200D
            It closed a hundred and fifty years ago. -> a hundred and fifty years ago = 1874",
        );
    }

    #[test]
    fn numbers_of_other_things_are_not() {
        check(
            "Two hundred and fifty people left. ->
            Half a dozen boats sank. ->
            Three dozen people and a week. -> a week = P1W",
        );
    }
}
