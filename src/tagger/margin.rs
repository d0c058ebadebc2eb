//! The tagger's certainty about a name: the margin by which its labels outscore any other reading
//! of the same words.

use std::iter::repeat_n;
use std::ops::Range;

use super::label::{Label, Type};
use super::model::{Scores, Transitions};

/// Returns the lead of a name's labels over the next best reading of the same tokens: a name of
/// another type, or no name. `scores` and `labels` are those of the run. 0 is a toss-up; about 90
/// is an odds ratio of e.
pub(super) fn margin(
    transitions: &Transitions,
    scores: &[Scores],
    labels: &[Label],
    (name, kind): (&Range<usize>, Type),
) -> i16 {
    let outside = |i: Option<&Label>| i.copied().unwrap_or(Label::OUTSIDE);
    let before = outside(name.start.checked_sub(1).and_then(|i| labels.get(i)));
    let after = outside(labels.get(name.end));
    let step = |from: Label, to: Label| i32::from(transitions[from.index()][to.index()]);
    let own = |label: Label, scores: &Scores| {
        let lane = label.index().checked_sub(1);
        lane.map_or(0, |lane| i32::from(scores[lane]))
    };
    let add = |(sum, last), (label, scores)| (sum + step(last, label) + own(label, scores), label);
    let end = |(sum, last)| sum + step(last, after);
    let scores = &scores[name.clone()];
    let named = |kind| {
        let labels = Label::of_name(kind, name.len());
        end(labels.zip(scores).fold((0, before), add))
    };
    let others = Type::ALL.into_iter().filter(|&other| other != kind);
    let labels = repeat_n(Label::OUTSIDE, name.len());
    let none = end(labels.zip(scores).fold((0, before), add));
    let next = others.map(named).fold(none, i32::max);
    i16::try_from((named(kind) - next).max(0)).unwrap_or(i16::MAX - 1)
}

#[cfg(test)]
mod tests {
    use super::super::label::LABELS;
    use super::*;

    #[test]
    fn the_margin_is_the_lead_over_the_next_best_reading() {
        let transitions = [[0; LABELS]; LABELS];
        let mut scores = [[-50; 16]; 1];
        scores[0][3] = 70; // a person by one word
        scores[0][7] = 45; // an organisation
        let labels: Vec<Label> = Label::of_name(Type::Person, 1).collect();
        let of = |scores: &[Scores]| margin(&transitions, scores, &labels, (&(0..1), Type::Person));
        assert_eq!(of(&scores), 25);
        scores[0][7] = -50;
        assert_eq!(of(&scores), 70, "no name is the next best");
    }
}
