//! The best sequence of labels for a run of candidates: Viterbi's algorithm with integer scores.

use super::label::{LABELS, Label};
use super::model::{Scores, Transitions};

/// The labels after which no name continues.
const CLOSING: [usize; 9] = [0, 3, 4, 7, 8, 11, 12, 15, 16];

/// The labels that may follow those: "outside" and, for each type, the first and the only token of
/// a name.
const OPENING: [usize; 9] = [0, 1, 4, 5, 8, 9, 12, 13, 16];

/// For each type, the labels after which its name continues, and the labels that continue it.
const INSIDE: [([usize; 2], [usize; 2]); 4] = [
    ([1, 2], [2, 3]),
    ([5, 6], [6, 7]),
    ([9, 10], [10, 11]),
    ([13, 14], [14, 15]),
];

/// Lower than any score that can be reached.
const NEVER: i32 = i32::MIN / 2;

/// For each label, the highest score of the labels up to a token with that label.
type Best = [i32; LABELS];

/// The scores before a run, where there is no name.
const START: Best = {
    let mut best = [NEVER; LABELS];
    best[0] = 0;
    best
};

/// Labels runs, one after the other.
#[derive(Debug)]
pub struct Decoder<'t> {
    transitions: &'t Transitions,
    /// The transitions from the [`CLOSING`] to the [`OPENING`] labels: those of one closing label
    /// lie side by side, so that the processor takes several at a time.
    opening: [[i32; OPENING.len()]; CLOSING.len()],
    /// The best scores before each token of a run.
    steps: Vec<Best>,
}

impl<'t> Decoder<'t> {
    /// Prepares to label runs by these transitions.
    pub fn new(transitions: &'t Transitions) -> Self {
        let opening = CLOSING.map(|from| OPENING.map(|after| i32::from(transitions[from][after])));
        Self {
            transitions,
            opening,
            steps: Vec::new(),
        }
    }

    /// Appends the labels of a run whose tokens have these scores. The tokens before and after a
    /// run are outside every name.
    pub fn decode(&mut self, scores: &[Scores], labels: &mut Vec<Label>) {
        if let [token] = scores {
            return labels.push(self.single(token));
        }
        self.steps.clear();
        let mut best = START;
        for token in scores {
            self.steps.push(best);
            best = self.step(&best, token);
        }
        let mut label = self.before(&best, 0);
        let from = labels.len();
        labels.resize(from + scores.len(), Label::OUTSIDE);
        for (slot, best) in labels[from..].iter_mut().zip(&self.steps).rev() {
            *slot = Label::from_index(label);
            label = self.before(best, label);
        }
    }

    /// Returns the best scores after a token with these scores of its own. The labels before it are
    /// found later, only for the label that is chosen in the end ([`Decoder::before`]).
    fn step(&self, best: &Best, token: &Scores) -> Best {
        let mut opened = [NEVER; OPENING.len()];
        for (from, passages) in CLOSING.into_iter().zip(&self.opening) {
            for (most, passage) in opened.iter_mut().zip(passages) {
                *most = (*most).max(best[from] + passage);
            }
        }
        let mut reached = [NEVER; LABELS];
        for (after, score) in OPENING.into_iter().zip(opened) {
            reached[after] = score;
        }
        for (from, to) in INSIDE {
            for after in to {
                let [one, other] = from.map(|label| self.passage(best, label, after));
                reached[after] = one.max(other);
            }
        }
        for (score, &own) in reached[1..].iter_mut().zip(token) {
            *score += i32::from(own);
        }
        reached
    }

    /// Returns the best label for the token before one with the label `after`.
    fn before(&self, best: &Best, after: usize) -> usize {
        let score = |label: usize| self.passage(best, label, after);
        match INSIDE.iter().find(|(_, inside)| inside.contains(&after)) {
            Some((before, _)) => best_of(*before, score),
            None => best_of(CLOSING, score),
        }
    }

    /// Returns the highest score of the labels up to a token with `label` and a next one with
    /// `after`.
    fn passage(&self, best: &Best, label: usize, after: usize) -> i32 {
        best[label] + i32::from(self.transitions[label][after])
    }

    /// Returns the label of a run of one token. Two runs in three are that short.
    fn single(&self, scores: &Scores) -> Label {
        const ALONE: [usize; 5] = [0, 4, 8, 12, 16];
        let around = |label: usize| {
            i32::from(self.transitions[0][label]) + i32::from(self.transitions[label][0])
        };
        let own = |label: usize| {
            label
                .checked_sub(1)
                .map_or(0, |lane| i32::from(scores[lane]))
        };
        Label::from_index(best_of(ALONE, |label| around(label) + own(label)))
    }
}

/// Returns the label with the highest score, or the first of several.
fn best_of<const N: usize>(labels: [usize; N], score: impl Fn(usize) -> i32) -> usize {
    let (mut best, mut most) = (0, NEVER);
    for label in labels {
        let score = score(label);
        (best, most) = if score > most {
            (label, score)
        } else {
            (best, most)
        };
    }
    best
}

#[cfg(test)]
mod tests {
    use super::super::label::Type;
    use super::*;

    /// Transitions that prefer no label.
    const FREE: Transitions = [[0; LABELS]; LABELS];

    #[test]
    fn the_allowed_transitions_agree_with_the_labels() {
        for (before, after) in
            (0..LABELS).flat_map(|before| (0..LABELS).map(move |after| (before, after)))
        {
            let between = CLOSING.contains(&before) && OPENING.contains(&after);
            let inside = INSIDE
                .iter()
                .any(|(from, to)| from.contains(&before) && to.contains(&after));
            assert_eq!(
                between || inside,
                Label::from_index(before).may_precede(Label::from_index(after)),
                "{before} {after}"
            );
        }
    }

    #[test]
    fn a_single_token_is_labelled_as_in_a_longer_run() {
        for lane in 0..16 {
            let mut scores = [[-9; 16]; 2];
            scores[0][lane] = 60;
            let (mut alone, mut row) = (Vec::new(), Vec::new());
            let mut transitions = FREE;
            transitions[0][8] = 80;
            let mut decoder = Decoder::new(&transitions);
            decoder.decode(&scores[..1], &mut alone);
            // If the second token can only be outside, the name has one token.
            scores[1] = [-9000; 16];
            decoder.decode(&scores, &mut row);
            assert_eq!(alone[0], row[0], "{lane}");
        }
    }

    #[test]
    fn a_name_is_closed_even_if_its_end_scores_low() {
        let mut scores = [[0; 16]; 2];
        scores[0][0] = 90; // a person begins
        scores[1][2] = -10; // and ends
        let mut labels = Vec::new();
        Decoder::new(&FREE).decode(&scores, &mut labels);
        assert_eq!(labels, Label::of_name(Type::Person, 2).collect::<Vec<_>>());
    }

    #[test]
    fn negative_scores_are_not_a_name() {
        let mut labels = Vec::new();
        Decoder::new(&FREE).decode(&[[-5; 16]; 3], &mut labels);
        assert_eq!(labels, [Label::OUTSIDE; 3]);
    }
}
