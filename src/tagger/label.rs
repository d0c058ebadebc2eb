//! A token's label: a type of name, and the token's position in the name.

use std::ops::Range;

/// The type of a name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Type {
    /// A person.
    Person,
    /// A company, party, institution, club, publication.
    Organization,
    /// A place.
    Location,
    /// A name of something else: an event, a work, a demonym.
    Misc,
}

impl Type {
    /// Every type, in the model's order.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::Location, Self::Misc];
}

/// A token's label (BILOU): outside every name, or the first, an inner, the last or the only token
/// of one.
///
/// Label 0 is "outside"; the others are the 16 lanes of the model, four for each type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Label(u8);

/// The number of labels.
pub const LABELS: usize = 17;

impl Label {
    /// Not part of a name.
    pub const OUTSIDE: Self = Self(0);

    /// Returns the label with this number, below [`LABELS`].
    pub fn from_index(index: usize) -> Self {
        debug_assert!(index < LABELS);
        Self(index as u8)
    }

    /// Returns its number.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Returns the labels for the tokens of a name of `len` tokens.
    pub fn of_name(kind: Type, len: usize) -> impl Iterator<Item = Self> {
        let lane = 1 + 4 * kind as u8;
        (0..len).map(move |i| match (i == 0, i + 1 == len) {
            (true, true) => Self(lane + 3),
            (true, false) => Self(lane),
            (false, false) => Self(lane + 1),
            (false, true) => Self(lane + 2),
        })
    }

    /// Returns the type of the name that the token is part of.
    pub fn kind(self) -> Option<Type> {
        (self.0 > 0).then(|| Type::ALL[usize::from((self.0 - 1) / 4)])
    }

    /// Whether a name begins here.
    pub fn opens(self) -> bool {
        self.0 > 0 && matches!((self.0 - 1) % 4, 0 | 3)
    }

    /// Whether no name continues after this token.
    pub fn closes(self) -> bool {
        self.0 == 0 || (self.0 - 1) % 4 >= 2
    }

    /// Whether `next` may follow it.
    pub fn may_precede(self, next: Self) -> bool {
        if self.closes() {
            next.0 == 0 || next.opens()
        } else {
            !next.opens() && next.kind() == self.kind()
        }
    }
}

/// Returns the names in a well-formed sequence of labels, by position.
pub fn names(labels: &[Label]) -> impl Iterator<Item = (Range<usize>, Type)> {
    let mut start = 0;
    labels.iter().enumerate().filter_map(move |(i, label)| {
        if label.opens() {
            start = i;
        }
        label
            .kind()
            .filter(|_| label.closes())
            .map(|kind| (start..i + 1, kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_a_round_trip_through_labels() {
        let mut row = vec![Label::OUTSIDE];
        row.extend(Label::of_name(Type::Person, 3));
        row.extend(Label::of_name(Type::Location, 1));
        assert_eq!(
            names(&row).collect::<Vec<_>>(),
            [(1..4, Type::Person), (4..5, Type::Location)]
        );
    }

    #[test]
    fn names_are_closed_and_not_continued_by_another_type() {
        let person: Vec<Label> = Label::of_name(Type::Person, 3).collect();
        let place: Vec<Label> = Label::of_name(Type::Location, 2).collect();
        assert!(
            person[0].may_precede(person[1])
                && person[1].may_precede(person[2])
                && person[2].may_precede(place[0])
        );
        assert!(
            !person[0].may_precede(Label::OUTSIDE)
                && !person[0].may_precede(place[1])
                && !Label::OUTSIDE.may_precede(person[2])
        );
    }
}
