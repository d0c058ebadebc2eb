//! Phrases of time and place beside a verb.

use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::syntax::{noun_phrase, verb_group};
use crate::text::Kind;

/// The number of tokens in which to look for adjuncts.
const REACH: usize = 30;

const ADJOINING: &[Key] = keys![
    "in", "on", "at", "during", "to", "after", "before", "by", "from", "via", "through",
    "following"
];
const WHEN_AND_WHERE: &[Key] = keys![
    "yesterday", "today", "tonight", "recently", "afterward", "afterwards", "later", "here"
];
const PARTS_OF_DAY: &[Key] = keys!["night", "morning", "afternoon", "evening"];

/// Returns the end of the phrases of time and place that begin at `at`: `on Monday`, `Tuesday
/// night`, `in a statement to the Herald`. `is_title` says whether the tokens of a quotation are
/// the title of a work, which belongs to such a phrase (`in “The Old Mill”`).
pub fn past_adjuncts(
    s: Sentence,
    mut at: usize,
    is_title: impl Fn(std::ops::Range<usize>) -> bool,
) -> usize {
    let from = at;
    while at < s.end && at - from < REACH && !s.is_quoted(at) {
        match time(s, at).or_else(|| prepositional(s, at, &is_title)) {
            Some(end) => at = end,
            None => break,
        }
    }
    at
}

/// Returns the end of the phrase of time without a preposition that begins at `at`: `last Friday`,
/// `this week`, `yesterday`.
fn time(s: Sentence, at: usize) -> Option<usize> {
    if s.is(at, Class::WEEKDAY) || s.is(at, Class::MONTH) && s.is_capitalised(at) {
        // `reported Monday's attack`
        if s.kind(at + 1) == Some(Kind::Clitic) {
            return None;
        }
        let goes_on = |&i: &usize| {
            s.is(i, Class::TIME_UNIT) && !s.is_capitalised(i)
                || s.is_one_of(i, PARTS_OF_DAY)
                || s.is_number(i)
        };
        return Some((at + 1..s.end).find(|i| !goes_on(i)).unwrap_or(s.end));
    }
    let which = s.is_one_of(at, keys!["last", "this", "earlier", "late", "early"]);
    let unit = s.is(at + 1, Class::TIME_UNIT | Class::WEEKDAY | Class::MONTH)
        || s.is_one_of(at + 1, keys!["this", "last", "night", "on"]);
    // `said last week's vote was close`
    if which && unit && s.kind(at + 2) == Some(Kind::Clitic) {
        return None;
    }
    if which && unit {
        let two = s.is_one_of(at + 1, keys!["this", "last"]) && s.is_time_word(at + 2);
        // "early Friday morning"
        let part = s.is(at + 1, Class::WEEKDAY) && s.is_one_of(at + 2, PARTS_OF_DAY);
        return Some(at + 2 + usize::from(two || part)); // "earlier this year"
    }
    if s.key(at) == key!("local") && s.key(at + 1) == key!("time") {
        return Some(at + 2);
    }
    // `announced that night the show was off`
    let that = s.key(at) == key!("that")
        && (s.is(at + 1, Class::TIME_UNIT) || s.is_one_of(at + 1, PARTS_OF_DAY))
        && begins_subject(s, at + 2);
    if that {
        return Some(at + 2);
    }
    let part = usize::from(s.is_one_of(at + 1, PARTS_OF_DAY));
    let owner = s.kind(at + 1) == Some(Kind::Clitic);
    (s.is_one_of(at, WHEN_AND_WHERE) && !owner).then_some(at + 1 + part)
}

/// Whether the word at `at` certainly begins a noun phrase.
fn begins_subject(s: Sentence, at: usize) -> bool {
    s.is(at, Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE) || s.is_capitalised(at)
}

/// Whether the "that" at `at` belongs to a time rather than to a clause: `said that night the show
/// was off`.
pub fn is_that_time(s: Sentence, at: usize) -> bool {
    s.key(at) == key!("that") && time(s, at).is_some()
}

/// Whether the "that" at `at` is a pronoun, the subject of the verb after it: `said that was
/// wrong`.
pub fn is_that_pronoun(s: Sentence, at: usize) -> bool {
    let next = s.key(at + 1);
    s.key(at) == key!("that") && (verb_group::is_be(next) || verb_group::is_modal(next))
}

/// Whether the "that" at `at` belongs to the object of the verb before it: `shared that view on
/// Monday`; not `said that boat had sunk`, where it may introduce a clause.
pub fn is_that_object(s: Sentence, at: usize) -> bool {
    let noun = at + 1;
    if s.key(at) != key!("that") || !s.is_lower(noun) || s.is_quoted(noun) {
        return false;
    }
    // An article begins what the pronoun "that" is called: `called that a mess`.
    let named = s.is_one_of(noun, keys!["a", "an"]);
    let pointed = s.part(noun) == Part::Noun
        && s.part(noun + 1) != Part::Noun
        && !s.is_plural(noun)
        && !s.is_ing_form(noun)
        && !s.is_number(noun + 1);
    let leaves = |i: usize| {
        let judged = s.key(i) == key!("as") && s.is_quoted(i + 1);
        let aside = s.is_comma(i) && (s.is_ing_form(i + 1) || s.is(i + 1, Class::RELATIVE));
        s.is_stop(i) || judged || aside
    };
    let verb = |i: usize| s.is_finite_form(i) || s.is_past_form(i) || s.is_verb(i);
    (named || pointed)
        && !(noun + 1..s.end.min(noun + REACH))
            .take_while(|&i| !leaves(i))
            .any(verb)
}

/// Returns the end of the phrase of time or place with a preposition that begins at `at`: `in Leeds`,
/// `after the match`.
fn prepositional(
    s: Sentence,
    at: usize,
    is_title: impl Fn(std::ops::Range<usize>) -> bool,
) -> Option<usize> {
    // "at" begins the subject: `said at least 40 people were hurt`
    if !s.is_one_of(at, ADJOINING) || s.is_at_least(at) {
        return None;
    }
    let title = |i: usize| s.quotation(i).filter(|q| is_title(q.clone()));
    let Some(phrase) = noun_phrase::addressee(s, at + 1) else {
        return match title(at + 1) {
            Some(title) => Some(title.end),
            None => s.is(at + 1, Class::WEEKDAY).then_some(at + 1),
        };
    };
    // `said in introducing Mr. Bell on Monday`
    if s.is_word(at + 1) && s.word(at + 1).ends_with("ing") {
        let ends = |&i: &usize| s.ends_clause(i) || s.is_quoted(i) || s.key(i) == key!("that");
        return Some((at + 1..s.end.min(at + 20)).find(ends).unwrap_or(at + 1));
    }
    Some(title(phrase.end).map_or(phrase.end, |title| title.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, with};

    #[test]
    fn times_and_places_are_skipped() {
        for (sentence, next) in [
            (
                "She said on Monday night in a letter to the Herald that it shut.",
                "that",
            ),
            ("She said earlier this year it shut.", "it"),
            ("She said later it shut.", "it"),
        ] {
            with(sentence, |s| {
                assert_eq!(past_adjuncts(s, 2, |_| false), at(s, next), "{sentence}");
            });
        }
    }

    #[test]
    fn objects_are_not_skipped() {
        with("She said the mill shut.", |s| {
            assert_eq!(past_adjuncts(s, 2, |_| false), 2);
        });
        with("She said last week's vote was close.", |s| {
            assert_eq!(past_adjuncts(s, 2, |_| false), 2);
        });
        with("She said at least 40 people left.", |s| {
            assert_eq!(past_adjuncts(s, 2, |_| false), 2);
        });
        with("She reported Monday's attack.", |s| {
            assert_eq!(past_adjuncts(s, 2, |_| false), 2);
        });
    }
}
