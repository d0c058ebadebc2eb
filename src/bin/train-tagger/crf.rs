//! Training: finds the weights that make the correct labels of every run likely.
//!
//! Stochastic gradient ascent on the conditional likelihood with AdaGrad steps. Features are
//! dropped at random, so that no name depends on a single feature.

#![allow(clippy::needless_range_loop)] // sums over labels are clearest with indices

use dateline::tagger::decode::Decoder;
use dateline::tagger::label::{LABELS, Label};
use dateline::tagger::model::{LANES, Scores, Transitions};

use crate::random::Random;

/// A run of candidates with its correct labels.
#[derive(Clone, Debug, Default)]
pub(crate) struct Example {
    /// The index of its article.
    pub(crate) article: usize,
    /// The correct labels.
    pub(crate) gold: Vec<Label>,
    /// The features of each token, by number.
    pub(crate) features: Vec<Vec<u32>>,
    /// Those added by the second pass; empty before the first pass.
    pub(crate) second: Vec<Vec<u32>>,
}

/// Training settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    pub(crate) rate: f32,
    pub(crate) dropout: f32,
    pub(crate) shrink: f32,
    pub(crate) seed: u64,
}

/// The weights, and the accumulated change of each.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    pub(crate) features: Vec<[f32; LANES]>,
    moved: Vec<[f32; LANES]>,
    pub(crate) transitions: [[f32; LABELS]; LABELS],
    moved_transitions: [[f32; LABELS]; LABELS],
}

type Row = [f32; LABELS];

impl Weights {
    /// Starts with zero weights for this many features.
    pub(crate) fn new(features: usize) -> Self {
        Self {
            features: vec![[0.0; LANES]; features],
            moved: vec![[0.0; LANES]; features],
            transitions: [[0.0; LABELS]; LABELS],
            moved_transitions: [[0.0; LABELS]; LABELS],
        }
    }

    /// Goes through all examples once, in random order. Returns the mean log-likelihood of a token.
    pub(crate) fn epoch(
        &mut self,
        examples: &[&Example],
        settings: Settings,
        random: &mut Random,
    ) -> f64 {
        let mut order: Vec<usize> = (0..examples.len()).collect();
        random.shuffle(&mut order);
        let (mut likelihood, mut tokens) = (0.0, 0);
        let mut active: Vec<Vec<u32>> = Vec::new();
        for at in order {
            let example = examples[at];
            let second = !example.second.is_empty() && random.below(2) == 0;
            active.resize(example.gold.len().max(active.len()), Vec::new());
            let threshold = (f64::from(settings.dropout) * 65536.0) as u64;
            for (i, kept) in active.iter_mut().enumerate().take(example.gold.len()) {
                kept.clear();
                let added: &[u32] = if second { &example.second[i] } else { &[] };
                let mut bits = 0;
                for (n, &feature) in example.features[i].iter().chain(added).enumerate() {
                    if n % 4 == 0 {
                        bits = random.next();
                    }
                    if bits & 0xffff >= threshold {
                        kept.push(feature);
                    }
                    bits >>= 16;
                }
            }
            likelihood +=
                f64::from(self.step(&active[..example.gold.len()], &example.gold, settings));
            tokens += example.gold.len();
        }
        likelihood / tokens as f64
    }

    /// Moves these weights a fraction of the way to others.
    pub(crate) fn approach(&mut self, other: &Self, part: f32) {
        let pairs = self
            .features
            .iter_mut()
            .flatten()
            .zip(other.features.iter().flatten());
        let transitions = self
            .transitions
            .iter_mut()
            .flatten()
            .zip(other.transitions.iter().flatten());
        pairs
            .chain(transitions)
            .for_each(|(mine, others)| *mine += (others - *mine) * part);
    }

    /// Takes one gradient step for one example.
    fn step(&mut self, active: &[Vec<u32>], gold: &[Label], settings: Settings) -> f32 {
        let scale = 1.0 / (1.0 - settings.dropout);
        let emissions: Vec<Row> = active
            .iter()
            .map(|features| self.scores(features, scale))
            .collect();
        let (marginals, pairs, likelihood) = self.expect(&emissions, gold);
        for (i, features) in active.iter().enumerate() {
            let mut gradient = [0.0; LANES];
            for lane in 0..LANES {
                gradient[lane] =
                    (f32::from(gold[i].index() == lane + 1) - marginals[i][lane + 1]) * scale;
            }
            if gradient.iter().all(|g| g.abs() < 1e-4) {
                continue;
            }
            for &feature in features {
                let (weights, moved) = (
                    &mut self.features[feature as usize],
                    &mut self.moved[feature as usize],
                );
                for lane in 0..LANES {
                    let g = gradient[lane] - settings.shrink * weights[lane];
                    moved[lane] += g * g;
                    weights[lane] += settings.rate * g / (moved[lane] + 1e-2).sqrt();
                }
            }
        }
        for (from, row) in pairs.iter().enumerate() {
            for (to, &gradient) in row.iter().enumerate().filter(|(_, g)| **g != 0.0) {
                let g = gradient - settings.shrink * self.transitions[from][to];
                self.moved_transitions[from][to] += g * g;
                self.transitions[from][to] +=
                    settings.rate * g / (self.moved_transitions[from][to] + 1e-2).sqrt();
            }
        }
        likelihood
    }

    fn scores(&self, features: &[u32], scale: f32) -> Row {
        let mut sum = [0.0; LANES];
        for &feature in features {
            for (sum, weight) in sum.iter_mut().zip(&self.features[feature as usize]) {
                *sum += weight;
            }
        }
        let mut row = [0.0; LABELS];
        row[1..]
            .iter_mut()
            .zip(sum)
            .for_each(|(score, sum)| *score = sum * scale);
        row
    }

    /// Returns the probability of each label at each position, the difference between the observed
    /// and expected pairs of labels, and the log-likelihood.
    fn expect(
        &self,
        emissions: &[Row],
        gold: &[Label],
    ) -> (Vec<Row>, [[f32; LABELS]; LABELS], f32) {
        let sums = Sums::of(self.pairs(), emissions);
        let marginals = sums.marginals();
        let excess = sums.excess(gold);
        let likelihood = marginals
            .iter()
            .zip(gold)
            .map(|(row, label)| row[label.index()].max(1e-30).ln())
            .sum();
        (marginals, excess, likelihood)
    }

    /// Returns the weight of each pair of neighbouring labels, or 0 if the second may not follow.
    fn pairs(&self) -> [[f32; LABELS]; LABELS] {
        let allowed = |a: usize, b: usize| Label::from_index(a).may_precede(Label::from_index(b));
        std::array::from_fn(|a| {
            std::array::from_fn(|b| match allowed(a, b) {
                true => self.transitions[a][b].exp(),
                false => 0.0,
            })
        })
    }

    /// Returns the labels that these weights give to the runs of one article.
    pub(crate) fn labels(&self, examples: &[&Example]) -> Vec<Label> {
        let whole = |x: f32| (x * 64.0).clamp(-30000.0, 30000.0) as i16;
        let transitions: Transitions = self.transitions.map(|row| row.map(whole));
        let mut decoder = Decoder::new(&transitions);
        let mut labels = Vec::new();
        for example in examples {
            let scores: Vec<Scores> = example
                .features
                .iter()
                .map(|features| {
                    let row = self.scores(features, 1.0);
                    std::array::from_fn(|lane| whole(row[lane + 1]))
                })
                .collect();
            decoder.decode(&scores, &mut labels);
        }
        labels
    }
}

/// The index of the label outside names, which is also that of the positions before the first token
/// and after the last.
const OUTSIDE: usize = 0;

/// The forward and backward sums of a sequence, each scaled to stay in range (Rabiner 1989).
struct Sums {
    pair: [[f32; LABELS]; LABELS],
    local: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    scales: Vec<f32>,
    /// The sum over all sequences of labels.
    total: f32,
}

impl Sums {
    fn of(pair: [[f32; LABELS]; LABELS], emissions: &[Row]) -> Self {
        let n = emissions.len();
        let local: Vec<Row> = emissions
            .iter()
            .map(|row| {
                let most = row.iter().fold(0.0_f32, |m, &x| m.max(x));
                row.map(|x| (x - most).exp())
            })
            .collect();
        let mut forward = vec![[0.0_f32; LABELS]; n];
        let mut scales = vec![1.0_f32; n];
        let mut before = edge();
        for i in 0..n {
            let mut reached = [0.0_f32; LABELS];
            for (so_far, row) in before.iter().zip(&pair) {
                reached
                    .iter_mut()
                    .zip(row)
                    .for_each(|(sum, p)| *sum += so_far * p);
            }
            forward[i] = std::array::from_fn(|b| reached[b] * local[i][b]);
            scales[i] = forward[i].iter().sum::<f32>().max(1e-30);
            forward[i].iter_mut().for_each(|x| *x /= scales[i]);
            before = forward[i];
        }
        let mut backward = vec![[0.0_f32; LABELS]; n];
        backward[n - 1] = pair.map(|row| row[OUTSIDE]);
        for i in (0..n - 1).rev() {
            backward[i] = pair.map(|row| {
                (0..LABELS)
                    .map(|b| row[b] * local[i + 1][b] * backward[i + 1][b])
                    .sum::<f32>()
                    / scales[i + 1]
            });
        }
        let total = (0..LABELS)
            .map(|a| forward[n - 1][a] * pair[a][OUTSIDE])
            .sum::<f32>()
            .max(1e-30);
        Self {
            pair,
            local,
            forward,
            backward,
            scales,
            total,
        }
    }

    /// Returns the probability of each label at each position.
    fn marginals(&self) -> Vec<Row> {
        self.forward
            .iter()
            .zip(&self.backward)
            .map(|(f, b)| std::array::from_fn(|a| f[a] * b[a] / self.total))
            .collect()
    }

    /// Returns, for each pair of labels, how often it occurs less its expected number.
    fn excess(&self, gold: &[Label]) -> [[f32; LABELS]; LABELS] {
        let n = self.forward.len();
        let label = |i: usize| gold.get(i).map_or(OUTSIDE, |label| label.index());
        let mut excess = [[0.0; LABELS]; LABELS];
        for i in 0..=n {
            let (left, left_label) = match i {
                0 => (edge(), OUTSIDE),
                i => (self.forward[i - 1], label(i - 1)),
            };
            let right: Row = match i {
                i if i == n => edge(),
                i => {
                    std::array::from_fn(|b| self.local[i][b] * self.backward[i][b] / self.scales[i])
                }
            };
            for a in 0..LABELS {
                for b in 0..LABELS {
                    excess[a][b] -= left[a] * self.pair[a][b] * right[b] / self.total;
                }
            }
            excess[left_label][label(i)] += 1.0;
        }
        excess
    }
}

/// Returns the row before the first token and after the last.
fn edge() -> Row {
    let mut row = [0.0; LABELS];
    row[OUTSIDE] = 1.0;
    row
}
