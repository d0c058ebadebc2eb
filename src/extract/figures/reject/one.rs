//! Decides whether "one" is a number, or a pronoun or part of a phrase.

use crate::extract::figures::unit;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::syntax::Sentence;

/// Words before a "one" that isn't a number: "the one", "this one", "no one", "number one".
const BEFORE: WordSet = listed!("quantity/before_one.txt");

/// Words after a "one" that isn't a number: "one day", "one another", "one of a kind".
const AFTER: WordSet = listed!("quantity/after_one.txt");

/// Whether the "one" at `i` counts something: "one man", "all but one of the men".
pub(super) fn counts(s: Sentence, i: usize) -> bool {
    let before = s.before(i, 1);
    let at = i + 1;
    let share = s.key(at) == key!("of");
    if share && s.key(before) == key!("that") || s.is_one_of(before, keys!["negative", "minus"]) {
        return true;
    }
    if s.is_hyphen(before)
        || s.is_one_of(before, BEFORE) && !(s.key(before) == key!("only") && is_noun(s, at))
    {
        // "the one man", and "only one man"
        return false;
    }
    if share {
        // "one of the finest boats" names a boat; "one of the boats", "all but one of the finest
        // boats" count them
        let counted = s.is_one_of(before, keys!["but", "only", "least", "just", "than"]);
        let plain = s.key(at + 1) == key!("the")
            && s.is_lower(at + 2)
            && s.is_plural(at + 2)
            && !speaks(s, at + 3);
        return plain || counted && s.is(at + 1, Class::DETERMINER | Class::POSSESSIVE);
    }
    if s.is_hyphen(at) {
        return unit::after(s, at + 1).is_some();
    }
    // "fans cheered, with one writing: …"
    let doing = s.key(before) == key!("with") && s.is_ing_form(at) && s.is_break(at + 1);
    !s.is_one_of(at, AFTER) && is_noun(s, at) && !speaks(s, at + 1) && !doing
}

/// Whether the words at `at` show that "one" refers to a person or body: "One resident said", "one
/// firm we spoke to".
fn speaks(s: Sentence, at: usize) -> bool {
    s.is_saying(at) || s.is(at, Class::PRONOUN) && !s.is(at, Class::RELATIVE)
}

/// Whether the "one" at `i` is in "at one point", or in a "one day" that nothing makes a duration,
/// as "for one day" and "one day later" do.
pub(super) fn is_some_day(s: Sentence, i: usize) -> bool {
    let lasts = [
        "for", "in", "within", "after", "just", "only", "least", "than", "about", "every",
    ]
    .contains(&s.word(s.before(i, 1)));
    let counts = ["ago", "later", "earlier", "before", "after", "of"].contains(&s.word(i + 2));
    let point = s.key(i + 1) == key!("point") && matches!(s.word(s.before(i, 1)), "at" | "At");
    point || s.key(i + 1) == key!("day") && !lasts && !counts
}

fn is_noun(s: Sentence, at: usize) -> bool {
    s.is_lower(at) && !s.is_function_word(at) && !s.is_saying(at) && !s.word(at).ends_with("ly")
}
