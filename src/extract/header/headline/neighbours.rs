//! The evidence in the rows around a possible headline: whether a byline or a date follows, how far
//! off the body is, and whether the line is a summary, caption or opening under another headline.

use std::ops::Range;

use super::weighing::Weighing;
use super::weights::{self, when};
use crate::extract::header::part::Part;

impl Weighing<'_, '_> {
    /// Returns the points for the rows above and below, and for the distance to the body.
    pub(super) fn position(&self, rows: &Range<usize>) -> f32 {
        let order = self.titles.partition_point(|&i| i < rows.start);
        let first = when(order == 0, weights::FIRST);
        let counts = |part| {
            !matches!(
                part,
                Part::Furniture
                    | Part::Credit
                    | Part::Rule
                    | Part::Stamp
                    | Part::Byline
                    | Part::Role
            )
        };
        let between = self
            .block
            .header()
            .iter()
            .skip(rows.end)
            .filter(|r| counts(r.part))
            .take(weights::BETWEEN_ROWS)
            .count();
        let followed = self.followed(rows.end);
        let against = self.summary(rows, order) + self.opening(rows, followed) + self.caption(rows);
        first + followed - (weights::BETWEEN * between as f32).min(weights::BETWEEN_MOST) - against
    }

    /// Returns the points against a line that sums up the story under another possible headline.
    fn summary(&self, rows: &Range<usize>, order: usize) -> f32 {
        let rows_of = &self.block.rows;
        let near = |&&b: &&usize| b + weights::SUMMARY_ROWS > rows.start;
        let may_be_headline = |b: usize| {
            let above = &rows_of[b];
            above.part != Part::Prose && above.tokens.len() >= 4 && !above.bullet
        };
        let mut against: f32 = 0.0;
        for &before in self.titles[..order].iter().rev().take_while(near) {
            if !may_be_headline(before) {
                continue;
            }
            let above = &rows_of[before];
            let next = before + 3 > rows.start;
            let longer = self.tokens(rows).len() >= above.tokens.len().min(16);
            let shares = self.sharing(&above.tokens) >= weights::SUMMARY_SHARED;
            // Farther up, the line must surely be this story's headline, not another story's.
            if shares && (next || self.only_asides(before + 1..rows.start)) {
                against = against.max(weights::SUMMARY_SURE);
            } else if next && longer {
                against = against.max(weights::SUMMARY);
            }
        }
        against
    }

    /// Whether all these rows are of kinds that pages print between a headline and its
    /// sub-headline: summaries, pictures, buttons.
    fn only_asides(&self, rows: Range<usize>) -> bool {
        self.block.rows[rows].iter().all(|r| {
            matches!(
                r.part,
                Part::Prose
                    | Part::Sentence
                    | Part::Furniture
                    | Part::Credit
                    | Part::Rule
                    | Part::Label
                    | Part::Stamp
                    | Part::Byline
            )
        })
    }

    /// Returns the points against a caption: a line under the byline of another headline, or one
    /// that a picture's credit follows.
    fn caption(&self, rows: &Range<usize>) -> f32 {
        let part = |i: usize| self.block.rows[i].part;
        let signed = (rows.start.saturating_sub(6)..rows.start)
            .rev()
            .find(|&i| matches!(part(i), Part::Byline));
        let titled = signed.is_some_and(|b| {
            self.titles
                .iter()
                .any(|&t| t < b && t + 5 > b && self.block.rows[t].tokens.len() >= 4)
        });
        let credited = self
            .block
            .rows
            .get(rows.end)
            .is_some_and(|next| next.part == Part::Credit && !next.apart);
        when(titled, weights::UNDER_BYLINE) + when(credited, weights::OVER_CREDIT)
    }

    /// Returns the points against a sentence under the date or the byline, where the body begins.
    fn opening(&self, rows: &Range<usize>, followed: f32) -> f32 {
        let row = &self.block.rows[rows.start];
        let stopped = self.doc.word(row.tokens.end - 1) == ".";
        let begun = self.signed < rows.start;
        let flows_on = stopped
            && followed == 0.0
            && self
                .block
                .rows
                .get(rows.end)
                .is_some_and(|next| !next.apart);
        let opens = begun && stopped && followed == 0.0;
        when(flows_on, weights::FLOWS_ON).max(when(opens, weights::OPENS_BODY))
    }

    /// Returns the points for a date or a byline soon after, with at most a sub-headline or a
    /// picture in between.
    fn followed(&self, from: usize) -> f32 {
        let mut skipped = 0;
        for row in self.block.rows.iter().skip(from).take(7) {
            match row.part {
                Part::Stamp | Part::Byline | Part::Role => {
                    return weights::FOLLOWED - weights::FOLLOWED_STEP * skipped as f32;
                }
                Part::Furniture | Part::Credit | Part::Rule => {}
                Part::Name => skipped += 1,
                _ if skipped < 1 => skipped += 2,
                _ => break,
            }
        }
        0.0
    }
}
