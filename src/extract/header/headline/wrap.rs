//! The rows and tokens of a headline: it may be wrapped over several rows, and excludes the site's
//! name.

use std::ops::Range;

use super::weighing::Weighing;
use crate::extract::calendar;
use crate::extract::header::block::Row;
use crate::extract::header::part::Part;
use crate::extract::header::words::ends_sentence;
use crate::lexicon::Class;
use crate::text::{Case, Document, Kind};

impl Weighing<'_, '_> {
    /// Returns the rows of the headline that begins at `i`, including those it is wrapped onto.
    pub(super) fn wrapped(&self, i: usize) -> Range<usize> {
        let rows = &self.block.rows;
        let signs = |at: usize| {
            rows[at].part == Part::Name
                && rows
                    .get(at + 1)
                    .is_some_and(|r| !r.apart && matches!(r.part, Part::Stamp | Part::Role))
        };
        let mut end = i + 1;
        // An archive's print-out has the publication's name under the headline, then the date.
        let archived = |at: usize| {
            rows.get(at + 1).is_some_and(|r| {
                !r.apart && r.part == Part::Stamp && has_weekday_behind(self.doc, r)
            })
        };
        while end < rows.len().min(i + 4)
            && !signs(end)
            && !archived(end)
            && self.goes_on(&rows[end - 1], &rows[end])
        {
            end += 1;
        }
        i..end
    }

    /// Whether the headline in `row` is wrapped and goes on in `next`.
    fn goes_on(&self, row: &Row, next: &Row) -> bool {
        if next.apart
            || next.bullet
            || !matches!(
                next.part,
                Part::Title | Part::Sentence | Part::Name | Part::Prose
            )
            || ends_sentence(self.doc, row.tokens.clone())
        {
            return false;
        }
        let last = &self.doc.tokens()[row.tokens.end - 1];
        let first = &self.doc.tokens()[next.tokens.start];
        let hangs = matches!(
            self.doc.slice(last.span),
            ";" | "," | ":" | "-" | "—" | "–" | "&"
        ) || last.is(Class::DETERMINER
            | Class::PREPOSITION
            | Class::CONJUNCTION
            | Class::POSSESSIVE
            | Class::AUXILIARY);
        let width = |r: &Row| self.doc.hull(r.tokens.clone()).len();
        let full = width(row) >= 44 && width(next) <= width(row) && next.part == Part::Title;
        let upper = |r: &Row| {
            self.doc.tokens()[r.tokens.clone()]
                .iter()
                .all(|t| matches!(t.case, Case::Upper | Case::None) || t.span.len() == 1)
        };
        let shouted = upper(row) && upper(next) && width(row) >= 10;
        let titled = title_case(self.doc, row)
            && title_case(self.doc, next)
            && width(next) <= width(row) * 2
            && matches!(next.part, Part::Title | Part::Name);
        hangs && width(row) >= 16
            || first.case == Case::Lower && width(row) >= 20
            || shouted
            || width(row) >= 28 && titled
            || full
    }

    pub(super) fn tokens(&self, rows: &Range<usize>) -> Range<usize> {
        self.block.rows[rows.start].tokens.start..self.block.rows[rows.end - 1].tokens.end
    }

    /// Returns the headline's tokens in these rows. If another row repeats a half of them alone,
    /// the other half is the site's name and is left out.
    pub(super) fn own(&self, rows: &Range<usize>) -> Range<usize> {
        let doc = self.doc;
        let tokens = self.tokens(rows);
        let parts = tokens.clone().filter(|&i| {
            matches!(doc.word(i), "-" | "|" | "–" | "—" | "»")
                && (doc.word(i) == "|" || !doc.tokens()[i].glued)
        });
        for at in parts {
            let halves = [tokens.start..at, at + 1..tokens.end];
            for half in halves.into_iter().filter(|h| h.len() >= 4) {
                if self.stands_alone(rows, &half) {
                    return half;
                }
            }
        }
        tokens
    }

    /// Whether another row, or two consecutive ones, have exactly these words.
    fn stands_alone(&self, rows: &Range<usize>, words: &Range<usize>) -> bool {
        let doc = self.doc;
        let same = |a: usize, b: usize| doc.key(a) == doc.key(b);
        let (first, last) = (words.start, words.end - 1);
        (0..self.block.rows.len())
            .filter(|i| !rows.contains(i))
            .any(|i| {
                let start = self.block.rows[i].tokens.start;
                let end = start + words.len();
                let whole = |r: &Row| r.tokens.end == end;
                end <= doc.tokens().len()
                    && same(first, start)
                    && same(last, end - 1)
                    && self.block.rows[i..].iter().take(2).any(whole)
                    && words.clone().zip(start..end).all(|(a, b)| same(a, b))
            })
    }
}

/// Whether the row's date has its weekday after it: `October 8, 2019 Tuesday`.
fn has_weekday_behind(doc: &Document, row: &Row) -> bool {
    calendar::dates(doc, row.tokens.clone())
        .take(1)
        .any(|d| d.date().is_some() && doc.tokens()[d.tokens.end - 1].is(Class::WEEKDAY))
}

/// Whether most of the longer words of the row begin with a capital.
fn title_case(doc: &Document, row: &Row) -> bool {
    let long = doc.tokens()[row.tokens.clone()]
        .iter()
        .filter(|t| t.kind == Kind::Word && t.span.len() > 3);
    let (capitals, all) = long.fold((0, 0), |(c, n), t| {
        (c + usize::from(t.capitalised()), n + 1)
    });
    all >= 1 && capitals * 4 >= all * 3
}
