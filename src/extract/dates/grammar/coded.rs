//! Reads periods in the codes of company reports: `Q3 2024`, `2Q22`, `H1 2023`, `1H23`, `FY24`.

use std::ops::Range;

use super::super::expression::{Expression, Name, Phrase};
use super::super::point::Point;
use super::super::rule::Rule;
use super::Reader;
use super::named::TENSE;

/// Whether the word may be such a code, from its first letters.
pub(super) fn may_begin(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        [b'F', b'Y', ..] | [b'Q' | b'H', b'1'..=b'4', ..]
    )
}

impl Reader<'_, '_> {
    /// Reads `Q3`, `Q3 2024`, `H1 2023`, `Q1FY24`, `FY24`. A half is read only with its year.
    pub(super) fn coded_period(&self, i: usize) -> Option<Phrase> {
        let code = self.s.word(i);
        if let Some(year) = code.strip_prefix("FY").and_then(year_of) {
            return Some(self.found(i..i + 1, Expression::Point(Point::Year(year)), Rule::Year));
        }
        let (name, rest) = match code.as_bytes() {
            [b'Q', n @ b'1'..=b'4', rest @ ..] => (Name::Quarter((n - b'0') as i8), rest),
            [b'H', n @ b'1'..=b'2', rest @ ..] => (Name::Half((n - b'0') as i8), rest),
            _ => return None,
        };
        if let [b'F', b'Y', ..] = rest {
            return self.coded(i..i + 1, name, year_of(&code[4..])?);
        }
        if !rest.is_empty() {
            return None;
        }
        // `Q1 FY24`
        let fiscal = self.s.word(i + 1).strip_prefix("FY").and_then(year_of);
        if let Some(year) = fiscal {
            return self.coded(i..i + 2, name, year);
        }
        self.unless_lone_half(i..i + 1, name)
    }

    /// Reads `2Q22`, `1H 2023`, `4Q`, whose number is a token of its own.
    pub(super) fn coded_period_in_figures(&self, i: usize) -> Option<Phrase> {
        let n: i8 = self.digits(i)?.parse().ok()?;
        let (letter, rest) = self.s.word(i + 1).split_at_checked(1)?;
        if !self.s.glued(i + 1) {
            return None;
        }
        let name = match (letter, n) {
            ("Q", 1..=4) => Name::Quarter(n),
            ("H", 1..=2) => Name::Half(n),
            _ => return None,
        };
        if !rest.is_empty() {
            return self.coded(i..i + 2, name, year_of(rest)?);
        }
        self.unless_lone_half(i..i + 2, name)
    }

    /// Adds the year after the code, if there is one. A half must have one.
    fn unless_lone_half(&self, code: Range<usize>, name: Name) -> Option<Phrase> {
        let end = code.end;
        let found = self.found(code, Expression::Named(name, TENSE), rule_of(name));
        let phrase = self.in_a_year(found, name);
        (matches!(name, Name::Quarter(_)) || phrase.tokens.end > end).then_some(phrase)
    }

    fn coded(&self, tokens: Range<usize>, name: Name, year: i16) -> Option<Phrase> {
        let point = name.in_year(year)?;
        Some(self.found(tokens, Expression::Point(point), rule_of(name)))
    }
}

fn rule_of(name: Name) -> Rule {
    match name {
        Name::Half(_) => Rule::Half,
        _ => Rule::Quarter,
    }
}

/// Returns the year at the end of a code: `24`, `2024`.
fn year_of(digits: &str) -> Option<i16> {
    let year: i16 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(2000 + year),
        4 => Some(year).filter(|y| (1900..2200).contains(y)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn reports_have_codes_for_periods() {
        check(
            "Sales rose in Q1 2024 and 2Q22. -> Q1 2024 = 2024-Q1; 2Q22 = 2022-Q2
            Sales rose in H1 2023 and 1H22. -> H1 2023 = 2023-H1; 1H22 = 2022-H1
            Sales rose in FY24 and Q1FY23. -> FY24 = 2024; Q1FY23 = 2023-Q1
            Sales rose in Q2 FY23. -> Q2 FY23 = 2023-Q2",
        );
    }

    #[test]
    fn other_codes_are_not_periods() {
        check(
            "It has an H1 and 2H cores, and bus Q5. ->
            The N5Q22 and a FYI note. ->",
        );
    }
}
