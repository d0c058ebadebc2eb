//! The checksum of the features, on which the model and the code that feeds it must agree.
//!
//! A weight belongs to the number of a feature, and that number depends on the feature code, the
//! tables and the frozen [word lists](super::class). `train-tagger` writes the checksum of all
//! three into the model that it trains; a test compares it with the checksum of the current code.

use super::label::{LABELS, Label};
use super::table::Table;
use super::{Analysis, Tagger};
use crate::text::Document;

/// A text that exercises every feature template: a headline in capitals, one in title case, titles,
/// offices, companies, acronyms, brackets, hyphens, particles, numbers and quotes.
const PROBE: &str = "STORM SHUTS PORTS IN NORTHERN NORWAY\n\n\
    Ferry Company Cancels All Crossings After Long Strike\n\n\
    By Ann Marlow\n\n\
    OSLO, March 3 - Mr. J.K. Hale of Hale & Lind Shipping Ltd. told the Ministry of Transport on \
    Monday that the North Sea Ferry Union (NSFU) had \u{201c}no right\u{201d} to strike. The NSFU's \
    chairwoman, Park Min-jae, said Hale's 12 ships would stay in Bergen, near the U.N. depot.\n\n\
    \"We want peace,\" added Omar bin Salim, 41, an envoy for the European Union in Addis Ababa. \
    The storm was the second in two weeks; a union man from Lagos saw it. McCann flew to Rio.";

impl Tagger<'_> {
    /// Returns the checksum of the features that this code makes with these tables.
    pub fn features_checksum(&self) -> u64 {
        let doc = Document::new(PROBE);
        let mut article = self.analyse(&doc);
        let mut sum = Sum::default();
        for (run, at) in places(&article) {
            article.first_pass(&doc, run, at, |feature| sum.add(feature));
        }
        let count = places(&article).count();
        let labels: Vec<Label> = (0..count).map(|i| Label::from_index(i % LABELS)).collect();
        article.take_labels(&labels);
        for (run, at) in places(&article) {
            article.second_pass(run, at, &labels, |feature| sum.add(feature));
        }
        sum.add_table(self.tables.words);
        sum.add_table(self.tables.places);
        sum.add_table(self.tables.classes);
        sum.0
    }
}

/// Returns every token of every run of candidates, as the run's index and the position in the run.
fn places(article: &Analysis) -> impl Iterator<Item = (usize, usize)> {
    article
        .runs()
        .iter()
        .enumerate()
        .flat_map(|(run, placed)| (0..placed.tokens.len()).map(move |at| (run, at)))
}

/// A checksum that depends on the order of its values.
#[derive(Default)]
struct Sum(u64);

impl Sum {
    fn add(&mut self, number: u64) {
        let h = (self.0.rotate_left(23) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = h ^ h >> 31;
    }

    fn add_table<const ROW: usize>(&mut self, table: Table<ROW>) {
        for eight in table.bytes().as_chunks().0 {
            self.add(u64::from_le_bytes(*eight));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_was_trained_on_the_current_features() {
        let tagger = Tagger::embedded();
        assert!(
            tagger.model.checksum() == tagger.features_checksum(),
            "The tagger's features, word lists or tables are no longer those that \
             src/tagger/model.bin was trained on, so its weights mean nothing. Undo the change to \
             src/tagger or to how words are cut and folded, or train the tagger again with the \
             commands at the top of src/bin/train-tagger/main.rs."
        );
    }

    #[test]
    fn the_order_of_values_changes_the_checksum() {
        let of = |numbers: [u64; 2]| {
            let mut sum = Sum::default();
            numbers.iter().for_each(|&n| sum.add(n));
            sum.0
        };
        assert_ne!(of([1, 2]), of([2, 1]));
    }

    #[test]
    fn other_tables_change_the_checksum() {
        let tables = Tagger::embedded().tables;
        let other = crate::tagger::tables::Tables {
            words: Table::new(&[]),
            ..tables
        };
        assert_ne!(
            Tagger::new(&[], tables).features_checksum(),
            Tagger::new(&[], other).features_checksum()
        );
    }
}
