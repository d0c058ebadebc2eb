//! The head of a noun phrase: its main noun.

use std::ops::Range;

use super::is_adjectival;
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::syntax::morphology;
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::text::Kind;

/// The parts of a noun phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// The main noun: "officials" in "several of the city's officials briefed on it".
    pub noun: usize,
    /// The words between the determiner and the noun.
    pub modifiers: Range<usize>,
    /// the, her, several
    pub determiner: Option<usize>,
}

/// Returns the head of the phrase that `s` covers. Doesn't split names.
pub fn head(s: Sentence) -> Head {
    let mut start = s.start;
    while start + 1 < s.end && !s.is_name(start) && is_outside(s, start) {
        start += 1;
    }
    let mut determiner = None;
    while start + 1 < s.end && !s.is_name(start) && determines(s, start) {
        determiner = determiner.or(Some(start));
        start += 1;
    }
    let mut end = start;
    let mut i = start;
    while i < s.end {
        if let Some(name) = s.name(i) {
            i = name.end.max(i + 1);
            end = i;
            continue;
        }
        let noun = is_noun(s, start, i);
        if !(noun || is_link(s, start, i)) {
            break;
        }
        i += 1;
        if noun {
            end = i;
        }
    }
    // "the government overnight"
    while end > start + 1 && !s.is_name(end - 1) && is_when(s, end - 1) {
        end -= 1;
    }
    // For an empty phrase the index is arbitrary.
    let noun = end.max(start + 1).min(s.end).saturating_sub(1);
    Head {
        noun,
        modifiers: start..noun.max(start),
        determiner,
    }
}

/// Whether the word precedes the phrase proper: "About nine percent", "Only Ann Bell".
fn is_outside(s: Sentence, i: usize) -> bool {
    const MORE_OR_LESS: &[Key] = keys![
        "more", "less", "fewer", "than", "nearly", "almost", "roughly", "least"
    ];
    const BEFORE: Classes = Class::PREPOSITION
        .or(Class::ADVERB)
        .or(Class::CONJUNCTION)
        .or(Class::SUBORDINATOR);
    !matches!(s.kind(i), Some(Kind::Word | Kind::Number))
        || s.is(i, BEFORE)
        || s.is_one_of(i, MORE_OR_LESS)
}

/// Whether the word is one of time or place that follows a phrase and isn't part of it: "residents
/// there".
fn is_when(s: Sentence, i: usize) -> bool {
    const WHEN: &[Key] = keys![
        "overnight", "yesterday", "today", "tonight", "later", "earlier", "there", "here"
    ];
    s.is_lower(i) && s.is_one_of(i, WHEN)
}

/// Whether the word is an article, possessive or quantifier. The "several" of "several of the
/// officials" isn't, since the head follows "of".
fn determines(s: Sentence, i: usize) -> bool {
    const QUANTIFIERS: &[Key] = keys![
        "several", "many", "few", "other", "others", "most", "multiple", "various"
    ];
    // "those who left"
    !s.is(i + 1, Class::RELATIVE)
        && (s.is(i, Class::DETERMINER | Class::POSSESSIVE)
            || s.is_one_of(i, QUANTIFIERS) && !s.is(i + 1, Class::PREPOSITION))
}

fn is_noun(s: Sentence, start: usize, i: usize) -> bool {
    const OTHER: Classes = Class::PREPOSITION
        .or(Class::RELATIVE)
        .or(Class::CONJUNCTION)
        .or(Class::AUXILIARY)
        .or(Class::SUBORDINATOR);
    // "mother-of-two"
    let hyphened = s.is_hyphen(s.before(i, 1)) && s.glued(i);
    matches!(s.kind(i), Some(Kind::Word | Kind::Number | Kind::Address))
        && (hyphened || is_adjectival(s, i) || !s.is(i, OTHER))
        // "a teacher I know"
        && (i == start || !s.is(i, Class::PRONOUN) && !ends_phrase(s, i))
}

/// Whether the word isn't part of the phrase: it begins a modifier after the noun, or is the verb.
fn ends_phrase(s: Sentence, i: usize) -> bool {
    if i + 1 < s.end {
        begins_participle(s, i) && !s.is(i, Class::ROLE)
    } else {
        is_verb(s, i)
    }
}

/// Whether the token is a mark inside the phrase, or the "and" of "state and federal officials".
fn is_link(s: Sentence, start: usize, i: usize) -> bool {
    let mark = matches!(s.kind(i), Some(Kind::Clitic | Kind::Quote))
        || s.is_one_of(i, keys!["-", "/", "&"])
        || s.token(i).is_some_and(|t| t.glued) && s.word(i) == "–";
    mark || s.key(i) == key!("and") && i > start && joins_adjectives(s, start, i)
}

/// Whether the word before the "and" at `and` only modifies the noun after it: "state and federal
/// election officials".
fn joins_adjectives(s: Sentence, start: usize, and: usize) -> bool {
    let inside = |&i: &usize| s.is_lower(i) && !s.is(i, Class::PREPOSITION | Class::DETERMINER);
    let mut after = (and + 1..s.end.min(and + 5)).take_while(inside);
    and - start <= 2
        && !s.is(and - 1, Class::SOURCE_NOUN)
        && !s.is_plural(and - 1)
        && after.any(|i| s.is(i, Class::SOURCE_NOUN))
}

/// Whether the word is the verb after a phrase that was cut too late: "issued" in "the board
/// issued".
fn is_verb(s: Sentence, i: usize) -> bool {
    s.is_lower(i)
        && !s.glued(i)
        && !s.is(i, Class::SOURCE_NOUN)
        && (s.is(i, Class::CUE | Class::FINITE) || s.is_past_form(i))
}

/// Whether the word begins a modifier after the noun: "speaking", "briefed (on)", "close (to)".
fn begins_participle(s: Sentence, i: usize) -> bool {
    const AFTER_NOUN: &[Key] = keys![
        "close", "familiar", "briefed", "involved", "based", "released", "published", "issued",
        "posted"
    ];
    // "Oslo-based", "the college's polling director"
    if !s.is_lower(i) || s.glued(i) || s.kind(s.before(i, 1)) == Some(Kind::Clitic) {
        return false;
    }
    const OBJECT: Classes = Class::DETERMINER
        .or(Class::POSSESSIVE)
        .or(Class::OBJECT_PRONOUN);
    let word = s.word(i);
    let preposition = s.is(i + 1, Class::PREPOSITION);
    let followed = preposition || s.is(i + 1, Class::WEEKDAY | Class::MONTH);
    let object = || preposition || s.is(i + 1, OBJECT) || s.is_capitalised(i + 1);
    // "working for the mayor", "backing Ann Bell"; not "the fishing industry", "banking at Acme"
    let ing = || word.len() > 5 && !word.ends_with("king") || object() && s.part(i) != Part::Noun;
    // "loyal to the mayor"
    let adjective = || preposition && s.part(i) == Part::Adjective && s.is_nominal_form(i - 1);
    let passive =
        || s.is_past_form(i) || morphology::is_participle(word) && !s.is(i, Class::SOURCE_NOUN);
    followed && passive()
        || s.is_ing_form(i) && ing()
        || s.is_one_of(i, AFTER_NOUN)
        || s.is(i, Class::NEGATION)
        || adjective()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::with;

    #[test]
    fn the_noun_is_found_after_its_modifiers() {
        for (phrase, noun, determiner) in [
            ("the city's chief planner", "planner", Some("the")),
            ("About nine percent", "percent", None),
            (
                "several senior officials briefed on the talks",
                "officials",
                Some("several"),
            ),
            ("local and federal election officials", "officials", None),
            ("the board issued", "board", Some("the")),
            ("a woman living nearby", "woman", Some("a")),
            ("those who live nearby", "those", None),
            ("residents there", "residents", None),
            ("a nurse working for Ann Bell", "nurse", Some("a")),
            ("the tenants suing Ann Bell", "tenants", Some("the")),
            ("clubs loyal to Ann Bell", "clubs", None),
            ("a clerk not tied to Ann Bell", "clerk", Some("a")),
            ("a rural banking official", "official", Some("a")),
        ] {
            with(phrase, |s| {
                let head = head(s);
                assert_eq!(s.word(head.noun), noun, "{phrase}");
                assert_eq!(head.determiner.map(|d| s.word(d)), determiner, "{phrase}");
            });
        }
    }
}
