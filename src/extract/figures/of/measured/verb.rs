//! Recognises the verb between what is measured and its figure, with the words that belong to it,
//! and cuts a phrase that extends across another verb.

use std::ops::Range;

use crate::extract::figures::change;
use crate::extract::figures::quantity::number::number_word;
use crate::extract::figures::unit;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::{Part, Sentence};

/// Whether the word at `i` ties a figure to its subject: a verb of change or level, an auxiliary or
/// a direction.
pub(super) fn is_verb(s: Sentence, i: usize) -> bool {
    let noun = s.is(s.before(i, 1), Class::DETERMINER | Class::POSSESSIVE)
        || s.key(i) == key!("last") && s.is(i + 1, Class::TIME_UNIT);
    (change::is_verb(s, i) || change::is_holding(s, i)) && !noun
        || s.is(i, Class::AUXILIARY) && s.is_lower(i)
        || change::is_direction(s, i)
}

/// Whether the word belongs to the verb after it: "is expected to", "has slowly", "was set to".
pub(super) fn in_verb_group(s: Sentence, i: usize) -> bool {
    const PARTS: &[Key] = keys![
        "to", "also", "only", "just", "now", "still", "forecast", "meanwhile", "then", "expected",
        "even"
    ];
    let adjective = s.word(i).ends_with("ed")
        || s.is_one_of(i, keys!["set", "likely", "due", "worth", "about"]);
    let participle = s.is_lower(i) && adjective && s.is(s.before(i, 1), Class::AUXILIARY);
    let adverb = s.is_lower(i) && s.word(i).ends_with("ly");
    let wish = s.word(i).ends_with("ed")
        || s.is_one_of(
            i,
            keys![
                "want", "wants", "hope", "hopes", "aim", "aims", "seek", "seeks"
            ],
        );
    let hoped = s.is_lower(i) && wish && s.key(i + 1) == key!("to");
    s.is_one_of(i, PARTS)
        || hoped
        || adverb
        || participle
        || s.is(i, Class::AUXILIARY | Class::NEGATION) && s.is_lower(i)
        || is_verb(s, i) && s.part(i) != Part::Noun
}

/// Whether the token may come between a verb and its figure. A content word may not, as the figure
/// could be its own.
pub(super) fn may_stand_between(s: Sentence, i: usize) -> bool {
    const TIMES: &[Key] = keys!["average", "last", "this", "next", "past"];
    // "were little changed at 3 percent"
    const STANDING: &[Key] = keys![
        "little", "changed", "unchanged", "steady", "flat", "stable", "pegged", "set"
    ];
    // "hit a record 40", "fell to a five-year low of 40", "an all-time high of"
    const PEAKS: &[Key] = keys!["new", "record", "high", "low", "peak", "all", "time"];
    let time = s.is(
        i,
        Class::MONTH | Class::WEEKDAY | Class::TIME_UNIT | Class::ORDINAL,
    ) || s.is_one_of(i, TIMES);
    let figure = s.is_number(i) || number_word(s.key(i)).is_some() || unit::after(s, i).is_some();
    let adverb = s.is_lower(i) && s.word(i).ends_with("ly");
    !s.is_word(i)
        || time
        || s.is_one_of(i, STANDING)
        || s.is_one_of(i, PEAKS)
        || figure
        || adverb
        || s.is_function_word(i)
        || in_verb_group(s, i)
}

/// Cuts a phrase that was read too far after its last finite verb: "exports" in "the bank expects
/// exports to rise". A verb that ends the phrase belongs to the verb group after it ("prices shot
/// up").
///
/// `infinitive` says whether "to" follows, so that a form such as "expects" is a verb even if the
/// model takes it to be a noun.
pub(super) fn past_verb(
    s: Sentence,
    mut noun: Range<usize>,
    infinitive: bool,
) -> Option<Range<usize>> {
    const MOVING: &[Key] = keys![
        "shot", "crept", "ticked", "nudged", "pushed", "shoot", "tick"
    ];
    let (start, end) = (noun.start, noun.end);
    let expects = |i: usize| {
        s.is(i, Class::CUE)
            || s.is_one_of(i, keys!["expects", "wants", "allows", "causes", "forces"])
    };
    // "the ministry (MOT) expects fares to rise"
    let after_noun = |i: usize| i > start || s.is_mark(s.before(i, 1), key!(")"));
    let governs = |i: usize| infinitive && after_noun(i) && i + 1 < end && expects(i);
    let moves = |i: usize| i + 1 == end && change::is_direction(s, end) && s.is_one_of(i, MOVING);
    // "the report indicated Ann Bell's debts"
    let says = |i: usize| {
        s.is(i, Class::CUE) && s.is_past_form(i) && i + 1 < end && s.is_capitalised(i + 1)
    };
    let finite = |i: usize| {
        s.is_lower(i) && (s.part(i) == Part::Finite || governs(i) || moves(i) || says(i))
    };
    while !noun.is_empty() && finite(noun.end - 1) {
        noun.end -= 1;
    }
    if let Some(verb) = noun.clone().rev().find(|&i| finite(i)) {
        noun.start = verb + 1;
    }
    let compound = |i: usize| s.is_number(i) && s.joins(i + 1);
    let idle = |i: usize| s.is_function_word(i) || !(s.is_word(i) || compound(i));
    while !noun.is_empty() && idle(noun.start) {
        noun.start += 1;
    }
    (!noun.is_empty()).then_some(noun)
}
