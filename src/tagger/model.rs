//! [`Model`]: the trained weights, read where they lie in the binary.

use super::label::LABELS;
use super::table::{Aligned, Table};

/// The labels that have weights: all but "outside", whose score is 0.
pub const LANES: usize = LABELS - 1;

/// The scores of a token's labels.
pub type Scores = [i16; LANES];

/// The scores of a label after another.
pub type Transitions = [[i16; LABELS]; LABELS];

/// The bytes before the table of weights.
const HEADER: usize = 640;

/// The trained weights.
#[derive(Debug)]
pub struct Model<'a> {
    transitions: Transitions,
    weights: Table<'a, LANES>,
}

impl<'a> Model<'a> {
    /// The model in these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        let (header, table) = bytes.split_at_checked(HEADER).unwrap_or_default();
        let mut transitions = [[0; LABELS]; LABELS];
        for (cell, bytes) in transitions
            .iter_mut()
            .flatten()
            .zip(header.as_chunks::<2>().0)
        {
            *cell = i16::from_le_bytes(*bytes);
        }
        Self {
            transitions,
            weights: Table::new(table),
        }
    }

    /// Lays out a model: the transitions, and the features by falling importance.
    pub fn build(
        transitions: &Transitions,
        features: impl IntoIterator<Item = (u64, [i8; LANES])>,
        buckets: usize,
    ) -> (Vec<u8>, usize) {
        let mut bytes: Vec<u8> = transitions
            .iter()
            .flatten()
            .flat_map(|cell| cell.to_le_bytes())
            .collect();
        bytes.resize(HEADER, 0);
        let rows = features
            .into_iter()
            .map(|(hash, row)| (hash, row.map(|w| w as u8)));
        let (table, placed) = Table::build(rows, buckets);
        bytes.extend(table);
        (bytes, placed)
    }

    /// The scores of a label after another.
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// Adds the weights of a token's features to the scores of its labels.
    pub fn add(&self, features: &[u64], scores: &mut Scores) {
        self.weights.fetch(features.iter().copied());
        let mut sums = *scores;
        for &feature in features {
            let row = self.weights.get_or(feature, &[0; LANES]);
            for (sum, &weight) in sums.iter_mut().zip(row) {
                *sum += i16::from(weight as i8);
            }
        }
        *scores = sums;
    }
}

/// The model that ships.
pub static MODEL: &Aligned<[u8]> = &Aligned(*include_bytes!("model.bin"));

/// Word clusters and name lists.
pub static WORDS: &Aligned<[u8]> = &Aligned(*include_bytes!("words.bin"));

/// Names of places and how large they are.
pub static PLACES: &Aligned<[u8]> = &Aligned(*include_bytes!("places.bin"));
