//! [`Model`]: the trained weights, read in place from the binary.

use super::label::LABELS;
use super::table::{Aligned, Table};

/// The labels that have weights: all except "outside", whose score is 0.
pub const LANES: usize = LABELS - 1;

/// The scores of a token's labels.
pub type Scores = [i16; LANES];

/// The score of each label after each other label.
pub type Transitions = [[i16; LABELS]; LABELS];

/// The size of the header before the table of weights: the transitions, then the checksum of the
/// features.
const HEADER: usize = 640;

/// The offset of the checksum.
const CHECKSUM: usize = 2 * LABELS * LABELS;

/// The trained weights.
#[derive(Debug)]
pub struct Model<'a> {
    transitions: Transitions,
    checksum: u64,
    weights: Table<'a, LANES>,
}

impl<'a> Model<'a> {
    /// Reads the model in these bytes.
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
        let checksum = header
            .get(CHECKSUM..)
            .and_then(|bytes| bytes.first_chunk())
            .map_or(0, |bytes| u64::from_le_bytes(*bytes));
        Self {
            transitions,
            checksum,
            weights: Table::new(table),
        }
    }

    /// Lays out a model: the transitions, the checksum of the features that it was trained on, and
    /// the features, most important first.
    pub fn build(
        transitions: &Transitions,
        checksum: u64,
        features: impl IntoIterator<Item = (u64, [i8; LANES])>,
        buckets: usize,
    ) -> (Vec<u8>, usize) {
        let mut bytes: Vec<u8> = transitions
            .iter()
            .flatten()
            .flat_map(|cell| cell.to_le_bytes())
            .collect();
        bytes.extend(checksum.to_le_bytes());
        bytes.resize(HEADER, 0);
        let rows = features
            .into_iter()
            .map(|(hash, row)| (hash, row.map(|w| w as u8)));
        let (table, placed) = Table::build(rows, buckets);
        bytes.extend(table);
        (bytes, placed)
    }

    /// Returns the score of each label after each other label.
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// Returns the [checksum](super::checksum) of the features that the model was trained on.
    pub fn checksum(&self) -> u64 {
        self.checksum
    }

    /// Adds the weights of a token's features to the scores of its labels.
    pub fn add(&self, scores: &mut Scores, features: &[u64]) {
        // A copy, so that the sums stay in registers.
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
