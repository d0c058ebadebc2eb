//! Reads multiples in one word: "twice the rent", "double what it was", "a threefold rise", "prices
//! doubled in a year". Also recognises what makes the number before it a multiple: `3x`, "four
//! times as many".
//!
//! The words are multiples only if they compare quantities: "he doubled back" and "twice on Monday"
//! (a number of occasions) are not.

use std::borrow::Cow;

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::{Form, Number};
use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::Sentence;

/// Words after "twice" or "double" that begin what the multiple compares with.
const OF_WHAT: &[Key] = keys![
    "as", "the", "that", "what", "its", "their", "his", "her", "our"
];

/// Words after a verb such as "doubled" that states how far something grew.
const AFTER_VERB: &[Key] = keys![
    "in", "since", "over", "to", "from", "within", "during", "between", "last"
];

/// Reads the word at `i` as a multiple.
pub(in crate::extract::figures) fn read(s: Sentence, i: usize) -> Option<Quantity> {
    let NumberWord::Times(times) = number_word(s.key(i)).filter(|_| s.is_word(i))? else {
        return None;
    };
    let word = s.word(i);
    let next = i + 1;
    let says = if word.ends_with("fold") {
        !s.is_hyphen(next)
    } else if word.ends_with("led") || word.ends_with("ling") {
        let object = s.is(next, Class::DETERMINER | Class::POSSESSIVE) && s.key(next) != key!("a");
        s.is_lower(i)
            && (s.is_one_of(next, AFTER_VERB) || object || s.is_break(next) && !s.is_hyphen(next))
    } else {
        s.is_one_of(next, OF_WHAT) && (s.word(i) != "Double" || !s.is_capitalised(next))
    };
    // "the boats double as cabins"
    let serves =
        word.starts_with("doubl") && s.key(next) == key!("as") && s.key(next + 2) != key!("as");
    // "scored twice as Leeds won"
    let clause =
        s.key(next) == key!("as") && (s.is_capitalised(next + 1) || s.is_function_word(next + 1));
    (says && !clause && !serves).then(|| Quantity {
        number: Number::new(times.into(), next, Form::Words),
        unit: Some(times_unit()),
        first: i,
        end: next,
    })
}

/// Returns the unit of multiples.
pub(in crate::extract::figures) fn times_unit() -> Unit {
    Unit::new(Cow::Borrowed("times"), UnitKind::Other)
}

/// Whether a sign of multiplication is glued to the number that ends at `at`: `3x`.
pub(in crate::extract::figures) fn is_sign(s: Sentence, at: usize) -> bool {
    s.glued(at) && matches!(s.word(at), "x" | "×")
}

/// Whether "times" at `at` begins a comparison: "four times as many", "three times the number".
pub(in crate::extract::figures) fn is_comparison(s: Sentence, at: usize) -> bool {
    s.key(at) == key!("times")
        && (s.is_one_of(
            at + 1,
            keys![
                "as", "the", "more", "higher", "larger", "that", "its", "their", "average",
                "normal", "usual", "annual"
            ],
        ) || s.key(at + 2) == key!("than"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Parts;
    use crate::text::Document;

    fn times(text: &str) -> Option<String> {
        let doc = Document::new(text);
        let parts = Parts::new(&doc);
        let s = Sentence::new(&parts, 0..doc.tokens().len());
        (0..s.end)
            .find_map(|i| read(s, i))
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
