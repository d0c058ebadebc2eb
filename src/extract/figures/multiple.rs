//! Multiples in one word: "twice the rent", "double what it was", "a threefold rise", "prices
//! doubled in a year"; and what makes a multiple of the number before it: `3x`, "four times as
//! many".
//!
//! The verbs are multiples only where they say how far something went: "he doubled back" and "twice
//! on Monday" (a count of times) are not.

use std::borrow::Cow;

use super::number::{Form, Number};
use super::number::{NumberWord, number_word};
use super::quantity::Quantity;
use super::scope::Scope;
use super::unit::{Unit, UnitKind};
use crate::lexicon::{Class, Key, key, keys};

/// What a multiple is a multiple of.
const OF_WHAT: [Key; 9] = [
    Key::word("as"),
    Key::word("the"),
    Key::word("that"),
    Key::word("what"),
    Key::word("its"),
    Key::word("their"),
    Key::word("his"),
    Key::word("her"),
    Key::word("our"),
];

/// What follows a verb of growing so many times over.
const AFTER_VERB: [Key; 9] = [
    Key::word("in"),
    Key::word("since"),
    Key::word("over"),
    Key::word("to"),
    Key::word("from"),
    Key::word("within"),
    Key::word("during"),
    Key::word("between"),
    Key::word("last"),
];

/// The multiple that the word at `i` says.
pub(super) fn read(scope: &Scope, i: usize) -> Option<Quantity> {
    let NumberWord::Times(times) = number_word(scope.key(i)).filter(|_| scope.is_word(i))? else {
        return None;
    };
    let word = scope.word(i);
    let next = i + 1;
    let says = if word.ends_with("fold") {
        !scope.is_hyphen(next)
    } else if word.ends_with("led") || word.ends_with("ling") {
        let object =
            scope.is(next, Class::DETERMINER | Class::POSSESSIVE) && scope.key(next) != key!("a");
        scope.is_lower(i)
            && (scope.is_one_of(next, &AFTER_VERB)
                || object
                || scope.is_break(next) && !scope.is_hyphen(next))
    } else {
        scope.is_one_of(next, &OF_WHAT)
            && (scope.word(i) != "Double" || !scope.is_capitalised(next))
    };
    // "scored twice as Leeds won"
    let clause = scope.key(next) == key!("as")
        && (scope.is_capitalised(next + 1) || scope.is_function_word(next + 1));
    (says && !clause).then(|| Quantity {
        number: Number::new(times.into(), next, Form::Words),
        unit: Some(times_unit()),
        first: i,
        end: next,
    })
}

/// The unit of multiples.
pub(super) fn times_unit() -> Unit {
    Unit::new(Cow::Borrowed("times"), UnitKind::Other)
}

/// `3x`
pub(super) fn is_sign(scope: &Scope, at: usize) -> bool {
    scope.glued(at) && matches!(scope.word(at), "x" | "×")
}

/// "four times as many", "three times the number".
pub(super) fn is_comparison(scope: &Scope, at: usize) -> bool {
    scope.key(at) == key!("times")
        && (scope.is_one_of(
            at + 1,
            keys!(
                "as" | "the"
                    | "more"
                    | "higher"
                    | "larger"
                    | "that"
                    | "its"
                    | "their"
                    | "average"
                    | "normal"
                    | "usual"
                    | "annual"
            ),
        ) || scope.key(at + 2) == key!("than"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::parts::Parts;
    use crate::text::Document;

    fn times(text: &str) -> Option<String> {
        let doc = Document::new(text);
        let parts = Parts::new(&doc);
        let scope = Scope::new(&parts, 0..doc.tokens().len());
        (0..scope.end)
            .find_map(|i| read(&scope, i))
            .map(|quantity| quantity.number.value.to_string())
    }

    #[test]
    fn multiples_are_found() {
        for (text, value) in [
            ("Rents are twice as high as in Porto.", "2"),
            ("It paid double the asking price.", "2"),
            ("The harbour saw a fourfold rise in traffic.", "4"),
            ("Ferry fares have tripled in a decade.", "3"),
            ("The club has doubled its budget.", "2"),
        ] {
            assert_eq!(times(text).as_deref(), Some(value), "{text}");
        }
    }

    #[test]
    fn other_doubles_are_left_alone() {
        for text in [
            "She won the doubles twice on Monday.",
            "He doubled back along the pier.",
            "A double room was free.",
            "They folded the tents.",
        ] {
            assert_eq!(times(text), None, "{text}");
        }
    }
}
