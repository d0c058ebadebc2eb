//! Finds the noun before the figure's preposition, "a fine of $5,000", and the object of the verb
//! that changed it, "cut tariffs to 15 percent".

use std::ops::Range;

use super::word::{is_nominal, is_size};
use crate::extract::figures::change;
use crate::lexicon::{Class, Classes, Key, WordSet, key, keys, listed};
use crate::syntax::clause::governor;
use crate::syntax::{Part, Sentence, morphology, noun_phrase};

/// Finds the noun before the preposition: "a fine of $5", "a fleet of up to 90 buses", "homes from
/// $1 million to $2 million".
pub(super) fn of_phrase(s: Sentence, first: usize, floor: usize) -> Option<Range<usize>> {
    const LINKS: &[Key] = keys!["of", "at", "from", "between", "worth"];
    const IDLE: &[Key] = keys!["a", "an", "the", "just", "only", "barely", "merely"];
    let article = s.is_one_of(s.before(first, 1), IDLE);
    let link = first
        .checked_sub(1 + usize::from(article))
        .filter(|&i| i >= floor && s.is_one_of(i, LINKS))?;
    let of = s.is_one_of(link, keys!["of", "worth"]);
    let start = (floor.max(link.saturating_sub(4))..link)
        .rev()
        .take_while(|&i| is_nominal(s, i) && !(of && i + 1 < link && is_verb(s, i)))
        .last()?;
    // "the combined sales of the shops worth $5 million"
    let lead = s.before(
        start,
        1 + usize::from(s.is(s.before(start, 1), Class::DETERMINER)),
    );
    if s.key(link) == key!("worth") && s.is(lead, Class::PREPOSITION) {
        // "40 kg of tea worth $2 million": the whole phrase has a figure of its own
        let inner = (s.key(lead) == key!("of")).then_some(start..link);
        return noun_phrase::before(s, link)
            .filter(|noun| noun.start >= floor)
            .or(inner);
    }
    // "versus the greenback at 108": the noun already has a preposition
    let inner = s.is_one_of(link, keys!["at", "from"]) && s.is(lead, Class::PREPOSITION);
    if inner || is_size(s, link - 1) {
        return None;
    }
    let moved = (start..link).any(|i| {
        change::is_direction(s, i)
            || change::is_verb(s, i) && !of
            || s.is_lower(i) && morphology::is_participle(s.word(i)) && !of
    });
    let noun = s.is_word(link - 1)
        && s.key(link - 1) != key!("instead")
        && !s.is(link - 1, Class::DIRECTION)
        && !s.word(link - 1).ends_with("ing");
    let predicate =
        !of && (s.is(s.before(start, 1), Class::AUXILIARY) || s.is(link - 1, Class::ORDINAL));
    // "a mother of five": the five aren't mothers
    let parent = s.is_one_of(link - 1, PARENTS) && s.key(link) == key!("of");
    let noun = noun
        && !predicate
        && !parent
        && !s.word(link - 1).ends_with("ly")
        && (of || !matches!(s.part(link - 1), Part::Finite | Part::Base));
    if let Some(outer) = given(s, lead, link - 1, floor).filter(|_| of) {
        return Some(outer);
    }
    let start = whole_start(s, start, floor);
    // "prices start at $5"
    let starts =
        !of && link > start + 1 && s.is_one_of(link - 1, keys!["start", "begin", "starts"]);
    let end = link - usize::from(starts);
    (noun && !moved && !s.is_hyphen(start)).then_some(start..end)
}

/// Nouns before a number of children: "a mother of five".
const PARENTS: &[Key] = keys![
    "mother", "father", "parent", "parents", "mum", "mom", "dad", "grandmother", "grandfather"
];

/// Returns what is given, such as the benefit in "the benefit to the state of $8 million". `to` and
/// `receiver` are the tokens of the "to" and of the receiver's last noun.
fn given(s: Sentence, to: usize, receiver: usize, floor: usize) -> Option<Range<usize>> {
    const RECEIVER: Classes = Class::PERSON_NOUN
        .or(Class::ORG_NOUN)
        .or(Class::ROLE)
        .or(Class::CIVIC_NOUN);
    if s.key(to) != key!("to") || !(s.is(receiver, RECEIVER) || s.is_capitalised(receiver)) {
        return None;
    }
    let noun = noun_phrase::simple(s, to)?;
    let head = noun.end - 1;
    let determined = s.is(
        s.before(noun.start, 1),
        Class::DETERMINER | Class::POSSESSIVE,
    );
    let is_noun = determined || s.part(head) == Part::Noun && !change::is_verb(s, head);
    // "a return to sales of $9 million"
    let reached = change::is_direction(s, head) || s.is_one_of(head, keys!["return", "swing"]);
    (noun.start >= floor && s.is_lower(head) && is_noun && !reached).then_some(noun)
}

/// Returns the beginning of a phrase such as "margin of error", whose last noun begins at `start`.
fn whole_start(s: Sentence, start: usize, floor: usize) -> usize {
    let of = s.before(start, 1);
    let noun = s.before(of, 1);
    let bare = s.is_lower(start) && s.key(of) == key!("of") && noun >= floor;
    let outer = bare
        && !s.is_plural(start)
        && s.is_lower(noun)
        && s.part(noun) == Part::Noun
        && !is_size(s, noun);
    match outer && s.is(s.before(noun, 1), Class::DETERMINER) {
        true => noun,
        false => start,
    }
}

/// Whether the word is a verb and not the first word of the noun phrase: "Will bring rain of 5 cm",
/// "recorded growth of 5 percent".
fn is_verb(s: Sentence, i: usize) -> bool {
    let article = (i.saturating_sub(3).max(s.start)..i)
        .rev()
        .find(|&i| !is_nominal(s, i));
    let determined = || article.is_some_and(|i| s.is(i, Class::DETERMINER | Class::POSSESSIVE));
    s.is_lower(i) && (s.part(i) == Part::Finite || s.part(i) == Part::Base && !determined())
}

/// Verbs of rating, which come before what is rated and "at".
const RATING: WordSet = listed!("quantity/rating_verbs.txt");

/// Finds the object of a verb of rating: "Put the cost of the pier at $4 million".
pub(super) fn rated(s: Sentence, first: usize) -> Option<Range<usize>> {
    let link = (s.before(first, 2)..first).find(|&i| s.key(i) == key!("at"))?;
    let noun = noun_phrase::before(s, link)?;
    let verb = governor::before_article(s, noun.start);
    // "held firm at 90", "puts the figure at 90"
    let firm = noun.len() == 1 && verb + 1 == noun.start && !s.is_plural(noun.start);
    let figure =
        s.is_one_of(noun.start, keys!["figure", "figures", "number", "total"]) && noun.len() == 1;
    (s.is_lower(verb) && s.is_one_of(verb, RATING) && !firm && !figure).then_some(noun)
}

/// Whether the time is that in which something happens, and not its length: "Over the course of
/// three days", "in the space of a week".
pub(in crate::extract::figures) fn is_course(s: Sentence, first: usize) -> bool {
    let link = s.before(first, 1);
    let noun = s.before(link, 1);
    let leads = s.is(governor::before_article(s, noun), Class::PREPOSITION);
    s.key(link) == key!("of") && s.is_one_of(noun, keys!["course", "space", "matter"]) && leads
}

/// Finds the object of the verb that changed it: "Cut tariffs on rice to 15 percent", "raised the
/// price by $2".
pub(super) fn object(s: Sentence, first: usize) -> Option<Range<usize>> {
    const BARRIER: Classes = Class::CONJUNCTION
        .or(Class::AUXILIARY)
        .or(Class::RELATIVE)
        .or(Class::SUBORDINATOR)
        .or(Class::PRONOUN);
    let link = s.before(first, 1);
    if !s.is_one_of(link, keys!["to", "by", "from"]) {
        return None;
    }
    let clear = |i: usize| (s.is_word(i) || s.is_hyphen(i)) && !s.is(i, BARRIER);
    let verb = (s.start.max(link.saturating_sub(9))..link)
        .rev()
        .take_while(|&i| clear(i))
        .find(|&i| change::moves_object(s, i))?;
    let down = usize::from(change::is_direction(s, verb + 1));
    let mut start = verb + 1 + down;
    while start < link && s.is_function_word(start) {
        start += 1;
    }
    let noun = (start..link).any(|i| s.part(i) == Part::Noun && !noun_phrase::is_time(s, i));
    let whole = (start..link).all(|i| s.part(i) != Part::Finite || s.is_modifier(i));
    (noun && whole && !s.is_function_word(link - 1)).then_some(start..link)
}
