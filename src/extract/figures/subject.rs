//! Who or what a figure is said of: the subject of its clause ("Acme has sold 700 boats", "Prices
//! rose 3 percent").
//!
//! Read off the parts of speech from right to left: the verb before the figure, its group ("has
//! been expected to pay"), and the noun phrase before that; over an infinitive, a form in -ing and
//! a verb joined on by "and" to the verb before them. A pronoun names nobody.

use std::ops::Range;

use super::noun_phrase::{self, is_time};
use super::scope::Scope;
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::tagger::parts::Part;
use crate::text::{Case, Kind};

/// How far before the figure its clause's verb, or the beginning of a sentence without one, may
/// stand, and how many verbs may lie between it and its subject.
const REACH: usize = 30;
const VERBS: usize = 4;

/// An aside between commas has so many tokens at most.
const ASIDE: usize = 24;

/// Words that open a clause.
const OPENING: [Key; 13] = Key::words([
    "that", "because", "while", "although", "though", "whereas", "whether", "if", "when", "unless",
    "where", "what", "which",
]);

/// The subject of the clause that the figure, whose first token is `first`, stands in.
pub(super) fn read(scope: &Scope, first: usize) -> Option<Range<usize>> {
    let start = first.saturating_sub(REACH).max(scope.start);
    let mut at = first;
    // "because a million people fish": the figure is in the subject
    let opens = |i: usize| scope.is_one_of(i, &OPENING) && !(i..first).any(|i| is_verb(scope, i));
    if (start..first).rev().take(3).any(opens) {
        return None;
    }
    for _ in 0..VERBS {
        let verb = (start..at)
            .rev()
            .take_while(|&i| !is_stop(scope, i))
            .find(|&i| is_verb(scope, i));
        let Some(verb) = verb else { break };
        let group = group(scope, verb);
        match before(scope, &group) {
            Before::Subject(subject) => return Some(subject),
            Before::Nobody => return None,
            Before::Further => at = group.start,
        }
    }
    None
}

/// After the figure's own phrase, when that opens the sentence: "After 3 years, the firm closed".
pub(super) fn following(scope: &Scope, first: usize, end: usize) -> Option<Range<usize>> {
    let opens = first <= scope.start + REACH && scope.is(scope.start, Class::PREPOSITION);
    if !opens || (scope.start..first).any(|i| is_verb(scope, i) || is_stop(scope, i)) {
        return None;
    }
    let comma = (end..end + 8)
        .take_while(|&i| !is_verb(scope, i))
        .find(|&i| scope.key(i) == key!(","))?;
    let verb = (comma + 1..comma + 16)
        .find(|&i| is_verb(scope, i) && matches!(scope.part(i), Part::Finite | Part::Participle))?;
    let subject = noun_phrase::before(scope, group(scope, verb).start)?;
    (subject.start > comma).then_some(subject)
}

/// "Ann Bell (0.5 points)", "a survey of 7 towns", "a phone with 512 gigabytes": the phrase that
/// the figure hangs on.
///
/// Of what is measured, the noun before "of" is what it measures ("a fine of $5"), so that this
/// holds for a count alone.
pub(super) fn attached(scope: &Scope, first: usize, count: bool) -> Option<Range<usize>> {
    let link = first.checked_sub(1)?;
    let links = scope.is_one_of(link, keys!("(" | "with")) && !scope.is_capitalised(link)
        || count && scope.key(link) == key!("of");
    let noun = links.then(|| noun_phrase::simple(scope, link)).flatten()?;
    // "came out for the second half with three strikers": it is the verb's
    let inner = scope.key(link) == key!("with")
        && scope.is(before_article(scope, noun.start), Class::PREPOSITION);
    (!inner).then_some(noun)
}

/// "Water depth below 3.5 m": what stands before the figure where there is no verb, as in a
/// caption.
pub(super) fn verbless(scope: &Scope, first: usize) -> Option<Range<usize>> {
    let short = first <= scope.start + REACH && scope.key(first.wrapping_sub(1)) != key!(",");
    let bare = short && !(scope.start..first).any(|i| is_verb(scope, i));
    bare.then(|| noun_phrase::before(scope, first)).flatten()
}

/// What a verb group has before it.
enum Before {
    Subject(Range<usize>),
    /// A pronoun, or nothing: no subject is named.
    Nobody,
    /// Its subject is that of a verb further left.
    Further,
}

fn before(scope: &Scope, group: &Range<usize>) -> Before {
    let finite = is_finite(scope, group);
    let named = |end: usize| match whole(scope, noun_phrase::before(scope, end)?) {
        // "64 percent would pay $2"
        noun if scope.is_number(noun.start)
            && scope.is_one_of(noun.end - 1, keys!("percent" | "%" | "cent")) =>
        {
            Some(Before::Nobody)
        }
        noun => Some(Before::Subject(noun)),
    };
    let there = |i: usize| scope.key(i) == key!("there");
    let Some(previous) = (scope.start..group.start)
        .rev()
        .find(|&i| there(i) || !is_adverb(scope, i))
    else {
        return Before::Nobody;
    };
    // "the firm, which last year paid"
    if finite && scope.is(previous, Class::RELATIVE) {
        let comma = usize::from(scope.key(previous.wrapping_sub(1)) == key!(","));
        return named(previous - comma).unwrap_or(Before::Nobody);
    }
    // "Acme fell after it cut": of the clause before, most likely
    if scope.is_one_of(previous, keys!("he" | "she" | "it" | "they"))
        && !scope.is(previous.wrapping_sub(1), Class::PREPOSITION)
    {
        return Before::Further;
    }
    if scope.is_one_of(previous, keys!("i" | "we" | "you" | "there")) {
        return Before::Nobody;
    }
    if !finite {
        // "a firm employing 30 people", "homes sold for $5"
        let infinitive =
            scope.part(group.start) == Part::Base || scope.key(group.start) == key!("to");
        let joined = scope.part(previous) == Part::Noun
            && scope.is_word(previous)
            && !is_time(scope, previous);
        let noun = noun_phrase::simple(scope, group.start).filter(|_| joined && !infinitive);
        let whole =
            noun.filter(|noun| !scope.is(before_article(scope, noun.start), Class::PREPOSITION));
        return whole.map_or(Before::Further, Before::Subject);
    }
    if scope.key(previous) == key!(",") {
        return aside(scope, previous)
            .and_then(named)
            .unwrap_or(Before::Further);
    }
    if scope.is(previous, Class::CONJUNCTION | Class::SUBORDINATOR) {
        return Before::Further;
    }
    named(previous + 1)
        .or_else(|| contact(scope, previous + 1).and_then(named))
        .unwrap_or(Before::Further)
}

/// The phrase that a clause or aside before the verb describes: "a treasurer who spent donations",
/// "a slide set off by rain", "Bell, of Leeds,".
fn whole(scope: &Scope, noun: Range<usize>) -> Range<usize> {
    let lead = before_article(scope, noun.start);
    let preposition = usize::from(scope.is(lead, Class::PREPOSITION));
    let link = lead.wrapping_sub(preposition);
    if preposition == 1 && scope.key(link) == key!(",") {
        return noun_phrase::before(scope, link).unwrap_or(noun);
    }
    let verb = link.wrapping_sub(usize::from(scope.part(link) == Part::Adverb));
    if !is_verb(scope, verb) {
        return noun;
    }
    let group = group(scope, verb);
    let relative = scope.is(group.start.wrapping_sub(1), Class::RELATIVE);
    let end = group.start.wrapping_sub(usize::from(relative));
    let described =
        relative || !is_finite(scope, &group) && scope.part(end.wrapping_sub(1)) == Part::Noun;
    let outer = if described {
        noun_phrase::before(scope, end)
    } else {
        None
    };
    outer.unwrap_or(noun)
}

/// The token before the article, if there is one, that stands before `start`.
fn before_article(scope: &Scope, start: usize) -> usize {
    let before = start.wrapping_sub(1);
    before.wrapping_sub(usize::from(
        scope.is(before, Class::DETERMINER | Class::POSSESSIVE),
    ))
}

/// "The mill they sold in spring was": where the clause that describes the subject begins.
fn contact(scope: &Scope, end: usize) -> Option<usize> {
    let verb = (end.saturating_sub(4).max(scope.start)..end)
        .rev()
        .find(|&i| is_verb(scope, i))?;
    let pronoun = group(scope, verb).start.checked_sub(1)?;
    (scope.is(pronoun, Class::PRONOUN) && scope.part(pronoun.wrapping_sub(1)) == Part::Noun)
        .then_some(pronoun)
}

/// The comma before an aside that ends with the comma at `close`: "the firm, based in Leeds, paid".
fn aside(scope: &Scope, close: usize) -> Option<usize> {
    let open = (close.saturating_sub(ASIDE).max(scope.start)..close)
        .rev()
        .find(|&i| scope.key(i) == key!(","))?;
    let described = scope.is(open + 1, Class::RELATIVE) || scope.word(open + 1).ends_with("ed");
    let clause = (open + 1..close).any(|i| is_verb(scope, i) && scope.part(i) == Part::Finite);
    (close - open > 1 && (described || !clause) && !scope.is(open + 1, Class::CONJUNCTION))
        .then_some(open)
}

/// A mark that the clause does not reach over.
fn is_stop(scope: &Scope, i: usize) -> bool {
    matches!(scope.kind(i), Some(Kind::Mark | Kind::Quote))
        && matches!(scope.word(i), ";" | ":" | "“" | "”" | "\"")
}

/// Words of these lists are no verbs, without a look at what the tagger thinks of them.
const NO_VERBS: Classes = Class::PREPOSITION
    .or(Class::SUBORDINATOR)
    .or(Class::NUMBER_WORD)
    .or(Class::ADVERB)
    .or(Class::TIME_UNIT);

/// Whether the word is a verb that may have a subject; one that describes a noun is not.
pub(super) fn is_verb(scope: &Scope, i: usize) -> bool {
    let Some(token) = scope
        .token(i)
        .filter(|token| token.kind == Kind::Word && token.case == Case::Lower)
    else {
        return false;
    };
    if token.is(Class::AUXILIARY) {
        return true;
    }
    if token.is(NO_VERBS) {
        return false;
    }
    match scope.part(i) {
        Part::Finite | Part::Base => true,
        Part::Participle | Part::Gerund => !is_modifier(scope, i),
        _ => false,
    }
}

/// A participle before its noun: "the combined sales", "a growing market".
fn is_modifier(scope: &Scope, i: usize) -> bool {
    let previous = i.wrapping_sub(1);
    let opens = scope.is(
        previous,
        Class::DETERMINER | Class::POSSESSIVE | Class::PREPOSITION,
    ) || scope.part(previous) == Part::Adjective
        || scope.is_hyphen(previous)
        || scope.kind(previous) == Some(Kind::Clitic);
    opens
        && (matches!(scope.part(i + 1), Part::Noun | Part::Adjective)
            || scope.is_hyphen(i + 1)
            || scope.is_number(i + 1))
}

/// The tokens of the verb and what goes with it on its left: "has not been expected to".
fn group(scope: &Scope, verb: usize) -> Range<usize> {
    let mut start = verb;
    while start > scope.start {
        let i = start - 1;
        let to = scope.key(i) == key!("to") && scope.part(start) == Part::Base;
        let likely = scope.part(i) == Part::Adjective
            && scope.key(start) == key!("to")
            && is_verb(scope, i.wrapping_sub(1));
        if !(to
            || likely
            || is_adverb(scope, i)
            || scope.is(i, Class::NEGATION)
            || is_verb(scope, i))
        {
            break;
        }
        start = i;
    }
    // an adverb belongs to what stands before the group
    while start < verb && is_adverb(scope, start) {
        start += 1;
    }
    start..verb + 1
}

fn is_adverb(scope: &Scope, i: usize) -> bool {
    scope.is_lower(i) && (scope.is(i, Class::ADVERB) || scope.part(i) == Part::Adverb)
}

fn is_finite(scope: &Scope, group: &Range<usize>) -> bool {
    let bare = |i: usize| scope.is_one_of(i, keys!("be" | "been" | "being" | "having"));
    let finite = |i: usize| scope.part(i) == Part::Finite || scope.is(i, Class::AUXILIARY);
    scope.key(group.start) != key!("to") && group.clone().any(|i| finite(i) && !bare(i))
}
