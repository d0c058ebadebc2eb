//! The best row of labels for a run of candidates: Viterbi's algorithm over whole numbers.

use super::label::{LABELS, Label};
use super::model::{Scores, Transitions};

/// For each label, the labels that may stand after it.
const NEXT: [&[u8]; LABELS] = {
    const AFTER_NAME: &[u8] = &[0, 1, 4, 5, 8, 9, 12, 13, 16];
    const PERSON: &[u8] = &[2, 3];
    const ORGANIZATION: &[u8] = &[6, 7];
    const LOCATION: &[u8] = &[10, 11];
    const MISC: &[u8] = &[14, 15];
    [
        AFTER_NAME,
        PERSON,
        PERSON,
        AFTER_NAME,
        AFTER_NAME,
        ORGANIZATION,
        ORGANIZATION,
        AFTER_NAME,
        AFTER_NAME,
        LOCATION,
        LOCATION,
        AFTER_NAME,
        AFTER_NAME,
        MISC,
        MISC,
        AFTER_NAME,
        AFTER_NAME,
    ]
};

/// Below every score that can be reached.
const NEVER: i32 = i32::MIN / 2;

/// Appends the labels of a run whose tokens have these scores. What stands before and after a run is outside every name.
pub fn decode(transitions: &Transitions, scores: &[Scores], back: &mut Vec<[u8; LABELS]>, labels: &mut Vec<Label>) {
    back.clear();
    let mut best = [NEVER; LABELS];
    best[0] = 0;
    for token in scores {
        let mut reached = [NEVER; LABELS];
        let mut from = [0; LABELS];
        for (before, &so_far) in best.iter().enumerate().filter(|&(_, &score)| score > NEVER) {
            for &label in NEXT[before] {
                let label = usize::from(label);
                let score = so_far + i32::from(transitions[before][label]);
                if score > reached[label] {
                    reached[label] = score;
                    from[label] = before as u8;
                }
            }
        }
        for (score, &own) in reached[1..].iter_mut().zip(token) {
            *score += i32::from(own);
        }
        back.push(from);
        best = reached;
    }
    let ends = (0..LABELS).filter(|&label| Label::from_index(label).closes());
    let mut label = ends.max_by_key(|&label| (best[label] + i32::from(transitions[label][0]), LABELS - label)).unwrap_or(0);
    let from = labels.len();
    labels.resize(from + scores.len(), Label::OUTSIDE);
    for (slot, from) in labels[from..].iter_mut().zip(&*back).rev() {
        *slot = Label::from_index(label);
        label = usize::from(from[label]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::label::Type;
    use super::*;

    #[test]
    fn the_successors_are_the_labels_that_may_follow() {
        for (before, next) in NEXT.iter().enumerate() {
            for after in 0..LABELS {
                let allowed = Label::from_index(before).may_precede(Label::from_index(after));
                assert_eq!(next.contains(&(after as u8)), allowed, "{before} {after}");
            }
        }
    }

    #[test]
    fn a_name_is_closed_even_where_its_end_scores_low() {
        let mut scores = [[0; 16]; 2];
        scores[0][0] = 90; // a person begins
        scores[1][2] = -10; // and ends
        let mut labels = Vec::new();
        decode(&[[0; LABELS]; LABELS], &scores, &mut Vec::new(), &mut labels);
        assert_eq!(labels, Label::of_name(Type::Person, 2).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_scored_is_no_name() {
        let mut labels = Vec::new();
        decode(&[[0; LABELS]; LABELS], &[[-5; 16]; 3], &mut Vec::new(), &mut labels);
        assert_eq!(labels, [Label::OUTSIDE; 3]);
    }
}
