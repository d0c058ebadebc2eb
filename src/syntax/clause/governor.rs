//! The subject of the clause that contains a phrase: "Acme" for "700 boats" in "Acme has sold 700
//! boats".
//!
//! Found from right to left by parts of speech: the verb before the phrase, its chain ("has been
//! expected to pay"), and the noun phrase before that. From an infinitive, a form in -ing or a verb
//! coordinated by "and", the search continues at the verb before it. A pronoun does not name a
//! subject.

use std::ops::Range;

use super::edge::aside_start;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::noun_phrase;
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::syntax::verb_group;
use crate::text::Kind;

/// How far before the phrase the verb of its clause may be, in tokens.
const REACH: usize = 30;
/// The maximum number of verbs between the phrase and its subject.
const VERBS: usize = 4;

/// Words that begin a clause.
const OPENING: &[Key] = keys![
    "that", "because", "while", "although", "though", "whereas", "whether", "if", "when", "unless",
    "where", "what", "which"
];

/// Returns the subject of the verb before the phrase that begins at `first`. `None` if the phrase
/// is in the subject itself, or if the subject is a pronoun.
pub fn subject_of(s: Sentence, first: usize) -> Option<Range<usize>> {
    let start = first.saturating_sub(REACH).max(s.start);
    let mut at = first;
    // The phrase is in the subject: "because a million people fish"
    let opens = |i: usize| s.is_one_of(i, OPENING) && !(i..first).any(|i| s.is_verb(i));
    if (start..first).rev().take(3).any(opens) {
        return None;
    }
    for _ in 0..VERBS {
        let verb = (start..at)
            .rev()
            .take_while(|&i| !is_stop(s, i))
            .find(|&i| s.is_verb(i));
        let Some(verb) = verb else { break };
        let chain = verb_group::chain(s, verb);
        match before(s, &chain) {
            Before::Subject(subject) => return Some(subject),
            Before::Nobody => return None,
            Before::Further => at = chain.start,
        }
    }
    None
}

/// The words before a chain of verbs.
enum Before {
    Subject(Range<usize>),
    /// A pronoun or nothing: no subject is named.
    Nobody,
    /// A verb further left, whose subject it shares.
    Further,
}

fn before(s: Sentence, chain: &Range<usize>) -> Before {
    let finite = verb_group::is_finite(s, chain);
    let there = |i: usize| s.key(i) == key!("there");
    let previous = (s.start..chain.start)
        .rev()
        .find(|&i| there(i) || !s.is_adverb(i));
    let Some(previous) = previous else {
        return Before::Nobody;
    };
    // "the firm, which also paid"
    if finite && s.is(previous, Class::RELATIVE) {
        let comma = usize::from(s.is_comma(s.before(previous, 1)));
        return named(s, previous - comma).unwrap_or(Before::Nobody);
    }
    // Probably the subject of the clause before: "Acme fell after it cut"
    if s.is_one_of(previous, keys!["he", "she", "they"])
        || s.key(previous) == key!("it") && !s.is(s.before(previous, 1), Class::PREPOSITION)
    {
        return Before::Further;
    }
    if s.is_one_of(previous, keys!["i", "we", "you", "there"]) {
        return Before::Nobody;
    }
    if !finite {
        return described(s, chain, previous).map_or(Before::Further, Before::Subject);
    }
    if s.is_comma(previous) {
        return aside_start(s, previous)
            .and_then(|open| named(s, open))
            .unwrap_or(Before::Further);
    }
    if s.is(previous, Class::CONJUNCTION | Class::SUBORDINATOR) {
        return Before::Further;
    }
    named(s, previous + 1)
        .or_else(|| contact_clause(s, previous + 1).and_then(|end| named(s, end)))
        .unwrap_or(Before::Further)
}

/// Returns the whole noun phrase before `end`. A share doesn't name anybody ("64 percent would pay
/// $2").
fn named(s: Sentence, end: usize) -> Option<Before> {
    let noun = whole(s, noun_phrase::before(s, end)?);
    // "recovered, according to the ministry, 10 boats"
    let to = before_article(s, noun.start);
    if s.key(to) == key!("to") && s.key(s.before(to, 1)) == key!("according") {
        return Some(Before::Further);
    }
    let share = s.is_number(noun.start) && s.is_one_of(noun.end - 1, keys!["percent", "%", "cent"]);
    Some(if share {
        Before::Nobody
    } else {
        Before::Subject(noun)
    })
}

/// Returns the noun that a participle modifies: "a firm employing 30 people", "homes sold for $5".
fn described(s: Sentence, chain: &Range<usize>, previous: usize) -> Option<Range<usize>> {
    let infinitive = s.part(chain.start) == Part::Base || s.key(chain.start) == key!("to");
    let joined =
        s.part(previous) == Part::Noun && s.is_word(previous) && !noun_phrase::is_time(s, previous);
    if !joined || infinitive {
        return None;
    }
    noun_phrase::simple(s, chain.start)
        .filter(|noun| !s.is(before_article(s, noun.start), Class::PREPOSITION))
}

/// Returns the phrase that a clause or aside before the verb modifies ("a treasurer who spent
/// donations", "a slide set off by rain", "Bell, of Leeds,"), or the phrase itself.
pub fn whole(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let lead = before_article(s, noun.start);
    let preposition = usize::from(s.is(lead, Class::PREPOSITION));
    let link = s.before(lead, preposition);
    if preposition == 1 && s.is_comma(link) {
        return noun_phrase::before(s, link).unwrap_or(noun);
    }
    let verb = s.before(link, usize::from(s.part(link) == Part::Adverb));
    if !s.is_verb(verb) {
        let led = preposition == 1 && s.key(lead) != key!("of");
        let outer = led.then(|| head_before(s, &noun)).flatten();
        return outer.unwrap_or(noun);
    }
    let chain = verb_group::chain(s, verb);
    let relative = s.is(s.before(chain.start, 1), Class::RELATIVE);
    let end = chain.start - usize::from(relative);
    let described =
        relative || !verb_group::is_finite(s, &chain) && s.part(s.before(end, 1)) == Part::Noun;
    let outer = if described {
        noun_phrase::before(s, end)
    } else {
        None
    };
    outer.unwrap_or(noun)
}

/// Returns the head of a phrase that ends in this one after a preposition: `owner` for `car` in "an
/// owner who sat in the car".
fn head_before(s: Sentence, noun: &Range<usize>) -> Option<Range<usize>> {
    let phrase = noun_phrase::whole_before(s, noun.end)?;
    let head = noun_phrase::head(s.within(phrase)).noun;
    let outer = noun_phrase::before(s, head + 1)?;
    (head < noun.start).then_some(outer)
}

/// Returns the token before a phrase and its article.
pub fn before_article(s: Sentence, start: usize) -> usize {
    let before = s.before(start, 1);
    let article = s.is(before, Class::DETERMINER | Class::POSSESSIVE);
    s.before(before, usize::from(article))
}

/// Returns the beginning of a relative clause without a pronoun: "The mill they sold in spring
/// was".
fn contact_clause(s: Sentence, end: usize) -> Option<usize> {
    let verb = (end.saturating_sub(4).max(s.start)..end)
        .rev()
        .find(|&i| s.is_verb(i))?;
    let pronoun = verb_group::chain(s, verb).start.checked_sub(1)?;
    (s.is(pronoun, Class::PRONOUN) && s.part(s.before(pronoun, 1)) == Part::Noun).then_some(pronoun)
}

/// Whether the token is a mark that a clause doesn't extend across.
pub fn is_stop(s: Sentence, i: usize) -> bool {
    matches!(s.kind(i), Some(Kind::Mark | Kind::Quote))
        && matches!(s.word(i), ";" | ":" | "“" | "”" | "\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, text, with};

    #[test]
    fn the_subject_precedes_the_chain_of_verbs() {
        for (sentence, first, who) in [
            ("Acme has sold 700 boats.", "700", "Acme"),
            ("The firm was expected to pay 5 dollars.", "5", "firm"),
            (
                "The firm, based in Leeds, has sold 700 boats.",
                "700",
                "firm",
            ),
            ("The owner, who also paid 5 dollars, left.", "5", "owner"),
            ("The owner who sat in the car has 3 boats.", "3", "owner"),
        ] {
            with(sentence, |s| {
                assert_eq!(text(s, subject_of(s, at(s, first))), who, "{sentence}");
            });
        }
    }

    #[test]
    fn pronouns_are_not_subjects() {
        for (sentence, first) in [
            ("We sold 700 boats.", "700"),
            ("There were 14 boats.", "14"),
            ("It shut because 700 boats sank.", "700"),
        ] {
            with(sentence, |s| {
                assert_eq!(subject_of(s, at(s, first)), None, "{sentence}");
            });
        }
    }
}
