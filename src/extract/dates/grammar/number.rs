//! Numbers as they stand before a unit: `3`, `two and a half`, `twenty-four`, `a couple of`,
//! `several`.

use super::super::expression::Amount;
use super::super::words::Word;
use super::{AND, HYPHEN, OF, Reader};
use crate::lexicon::{Key, key};

impl Reader<'_, '_> {
    /// The amount that begins at `i`, and the index past it.
    pub(super) fn amount(&self, i: usize) -> Option<(Amount, usize)> {
        match self.word(i) {
            Word::Digits => self.digit_amount(i),
            Word::Number(_) => {
                let (n, end) = self.spelt_number(i)?;
                Some(self.and_a_half(n, end))
            }
            Word::A => self.amount_after_a(i),
            Word::Vague => Some((Amount::Vague, i + 1 + usize::from(self.key(i + 1) == OF))),
            _ => None,
        }
    }

    /// `12`, `1,000`, `2 1/2`, `1.8`
    fn digit_amount(&self, i: usize) -> Option<(Amount, usize)> {
        let digits = self.digits(i)?;
        if let Some((whole, tenth)) = digits.split_once('.') {
            let tenths = whole
                .parse::<u32>()
                .ok()?
                .checked_mul(10)?
                .checked_add(tenth.parse().ok().filter(|_| tenth.len() == 1)?)?;
            return Some((Amount::Tenths(tenths), i + 1));
        }
        let n: u32 = match digits.split_once(',') {
            Some(_) => digits.replace(',', "").parse().ok()?,
            None => digits.strip_suffix('½').unwrap_or(digits).parse().ok()?,
        };
        let half = digits.ends_with('½');
        if half || (self.is_half(i + 1)) {
            return Some((
                Amount::Halves(n.saturating_mul(2).saturating_add(1)),
                if half { i + 1 } else { i + 4 },
            ));
        }
        Some(self.and_a_half(n, i + 1))
    }

    /// `1/2`
    fn is_half(&self, i: usize) -> bool {
        self.digits(i) == Some("1")
            && self.key(i + 1) == key!("/")
            && self.digits(i + 2) == Some("2")
    }

    fn and_a_half(&self, n: u32, end: usize) -> (Amount, usize) {
        if self.key(end) == AND && self.word(end + 1) == Word::A && self.key(end + 2) == HALF {
            (
                Amount::Halves(n.saturating_mul(2).saturating_add(1)),
                end + 3,
            )
        } else {
            (Amount::whole(n), end)
        }
    }

    /// `a`, `a few`, `a couple of`, `a dozen`, `a hundred`
    fn amount_after_a(&self, i: usize) -> Option<(Amount, usize)> {
        let next = i + 1;
        match self.word(next) {
            Word::Vague => Some((Amount::Vague, next + 1)),
            Word::Number(n) if n >= 100 => {
                let (n, end) = self.spelt_number(next)?;
                Some((Amount::whole(n), end))
            }
            _ if self.key(next) == COUPLE => Some((
                Amount::whole(2),
                next + 1 + usize::from(self.key(next + 1) == OF),
            )),
            _ if self.key(next) == DOZEN => Some((Amount::whole(12), next + 1)),
            _ => Some((Amount::whole(1), next)),
        }
    }

    /// `twenty-four`, `two hundred`, `three thousand five hundred`
    pub(super) fn spelt_number(&self, i: usize) -> Option<(u32, usize)> {
        /// No number has more words than this.
        const WORDS: usize = 8;
        let (mut total, mut group, mut at, mut end) = (0_u32, 0_u32, i, i);
        while at < i + WORDS {
            let Word::Number(n) = self.word(at) else {
                break;
            };
            let fits = match n {
                100 => group > 0 && group < 10 || at == i,
                1000 => group > 0 && group < 1000 || at == i,
                20.. => group % 100 == 0,
                10.. => group % 100 == 0,
                _ => group % 100 == 0 || (group % 10 == 0 && group % 100 >= 20),
            };
            if !fits {
                break;
            }
            match n {
                100 => group = group.max(1).saturating_mul(100),
                1000 => {
                    (total, group) = (total.saturating_add(group.max(1).saturating_mul(1000)), 0)
                }
                _ => group += n,
            }
            end = at + 1;
            at = if self.key(end) == HYPHEN && self.glued(end) && self.glued(end + 1) {
                end + 1
            } else {
                end
            };
        }
        (end > i).then_some((total.saturating_add(group), end))
    }
}

const HALF: Key = Key::word("half");
const COUPLE: Key = Key::word("couple");
const DOZEN: Key = Key::word("dozen");
