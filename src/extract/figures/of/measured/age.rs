//! Finds the person of an age: "Ann Bell, 54", "a man aged 54".

use std::ops::Range;

use super::verb::past_verb;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::clause::governor;
use crate::syntax::{Sentence, noun_phrase};

/// Finds the name before an age between commas ("Ann Bell, 54"), or the noun before its words ("a
/// man aged 54", "singers over the age of 70").
pub(in crate::extract::figures) fn aged(s: Sentence, first: usize) -> Option<Range<usize>> {
    const LINKS: &[Key] = keys![
        "aged", "age", "ages", "of", "the", "over", "under", "above", "below", "at", "between",
        "from", ","
    ];
    let links = (first.saturating_sub(5).max(s.start)..first)
        .rev()
        .take_while(|&i| s.is_one_of(i, LINKS))
        .last();
    if let Some(end) = links.filter(|&end| first - end > 1 || s.key(end) != key!(",")) {
        // "Ann Bell dies at 89", "broke a leg at the age of 12": the subject's age
        let near = || {
            noun_phrase::simple(s, end).filter(|noun| {
                s.key(end) != key!("at") && is_person(s, noun) && !is_object(s, noun)
            })
        };
        let noun = near()
            .or_else(|| governor::subject_of(s, end))
            .and_then(|noun| past_verb(s, noun, false))?;
        let noun = before_death(s, noun);
        // "12 singers over the age of 70": the phrase without its number
        let start = noun.clone().find(|&i| !s.is_number(i))?;
        return Some(start..noun.end);
    }
    let end = first
        .checked_sub(1)
        .filter(|&i| s.is_one_of(i, keys![",", "("]))?;
    let start = (end.saturating_sub(4).max(s.start)..end)
        .rev()
        .take_while(|&i| s.is_capitalised(i))
        .last();
    // "a man, 34, was hurt"
    let noun = || {
        let person = s.is_comma(end) && s.is(s.before(end, 1), Class::PERSON_NOUN | Class::ROLE);
        person.then(|| noun_phrase::simple(s, end)).flatten()
    };
    start.map(|start| start..end).or_else(noun)
}

/// Cuts a headline's verb off the name: "Singer Ann Bell dies, aged 54".
fn before_death(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let verb = s.is_one_of(noun.end - 1, keys!["dies", "died", "dead"]);
    noun.start..noun.end - usize::from(verb && noun.len() > 1)
}

/// Whether the noun may be the object of a verb, so that the age may be its subject's: "She joined
/// the coast guard aged 19".
fn is_object(s: Sentence, noun: &Range<usize>) -> bool {
    let the = s.before(noun.start, 1);
    s.key(the) == key!("the") && s.is_lower(noun.start) && s.is_verb(s.before(the, 1))
}

/// Whether the noun phrase is a name or names people.
fn is_person(s: Sentence, noun: &Range<usize>) -> bool {
    let last = noun.end - 1;
    s.is_capitalised(last) || s.is(last, Class::PERSON_NOUN | Class::ROLE) || s.is_plural(last)
}
