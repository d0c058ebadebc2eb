//! Reads the words after a cue that takes an object.

use std::ops::Range;

use super::{Complement, is_interrogative, opened};
use crate::extract::quotes::Act;
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::cue::frames::Takes;
use crate::lexicon::{Class, Classes, Key, WordSet, key, keys, listed};
use crate::syntax::{Part, Sentence, clause, noun_phrase};

/// Reads the words after a verb of asking: `urged them to`, `asked her whether`, `asked for`.
pub(super) fn asked(s: Sentence, takes: Takes, at: usize) -> Complement {
    if is_interrogative(s, at) {
        return Complement::At(at);
    }
    // `"Can I have it?" she asked before leaving.`: only an adjunct follows
    let when = s.is_one_of(
        at,
        keys!["before", "after", "while", "when", "as", "in", "during"],
    );
    if s.ends_here(at) || when {
        return Complement::Closed(at);
    }
    for i in at..s.end.min(at + 14) {
        if s.is_quoted(i) || s.is_comma(i) || s.is_stop(i) {
            match opened(s, takes, i) {
                Some(start) => return Complement::At(start),
                None => break, // `urged calm, and left`
            }
        }
        if i > at && s.is_finite_form(i) {
            break; // `advises the council and is thought to`
        }
        if i > at && is_interrogative(s, i) && s.key(i) != key!("who") {
            return Complement::At(i);
        }
        if s.key(i) == key!("to") {
            return Complement::At(at);
        }
        if s.key(i) == key!("that") && takes.has(Takes::THAT) {
            return Complement::At(i + 1);
        }
    }
    if takes.has(Takes::OBJECT) && clause::begins_object(s, at) {
        Complement::At(at)
    } else {
        Complement::Other
    }
}

/// Returns where a clause begins that is denied by way of a noun: `denied suggestions in the press
/// that`, `rejected a claim, made in May, that`.
pub(super) fn said_of(s: Sentence, cue: &Cue, at: usize) -> Option<usize> {
    const AGAINST: Takes = Takes::OBJECT.or(Takes::SAID);
    let denies = cue.frame.acts.plain == Act::Denies && cue.frame.takes.has(AGAINST);
    if !denies || !clause::begins_object(s, at) {
        return None;
    }
    let noun = (at..s.end.min(at + 4))
        .take_while(|&i| !s.is(i, Class::CONJUNCTION))
        .find(|&i| s.is(i, Class::CUE_NOUN) || is_thing_said(s, i))?;
    let that = (noun + 1..s.end.min(noun + 14))
        .take_while(|&i| !s.is_quoted(i) || s.is_quoted(i - 1))
        .take_while(|&i| !(s.is_comma(i) && s.is_ing_form(i + 1)))
        .take_while(|&i| !s.is_stop(i) && !s.is_one_of(i, keys!["and", "but", "which"]))
        .find(|&i| s.key(i) == key!("that"))?;
    // `a claim that angered voters`: a relative clause
    let relative = s.is_finite_form(that + 1) || s.is_past_form(that + 1);
    (!relative && that + 2 < s.end).then_some(that + 1)
}

fn is_thing_said(s: Sentence, i: usize) -> bool {
    const THINGS: WordSet = listed!("speech/things_said.txt");
    s.is_lower(i) && s.is_one_of(i, THINGS)
}

/// Whether the object at `at` is itself something said or decided: `the charge`, `their findings`.
pub(super) fn is_said(s: Sentence, at: usize) -> bool {
    let phrase = noun_phrase::whole_after(s, at).filter(|_| clause::begins_object(s, at));
    phrase.is_some_and(|phrase| is_thing_said(s, noun_phrase::head(s.within(phrase)).noun))
        || s.token(at).is_some() && s.is_quoted(at)
}

/// Reads an object with an amount or a cause: `put the damage at 40 million crowns`, `attributed
/// the delay to rain`.
pub(super) fn measured(s: Sentence, takes: Takes, at: usize) -> Complement {
    let reach = s.end.min(at + 14);
    let linked = |i: usize| {
        const ABOUT: &[Key] = keys![
            "more", "fewer", "less", "about", "around", "between", "some", "over", "under", "up"
        ];
        let amount = |i: usize| {
            matches!(s.word(i), "$" | "£" | "€") || s.is_number(i) || s.is(i, Class::NUMBER_WORD)
        };
        let much = amount(i + 1)
            || s.is(i + 1, Class::ADVERB)
            || s.is_one_of(i + 1, ABOUT) && (i + 2..i + 5).any(amount);
        takes.has(Takes::AT) && s.key(i) == key!("at") && much
            || takes.has(Takes::DUE) && s.key(i) == key!("to")
    };
    let object = clause::begins_object(s, at) || s.is(at, Class::RELATIVE);
    let found = object
        && (at + 1..reach)
            .take_while(|&i| !s.is_stop(i) && !s.is_comma(i))
            .any(linked);
    if found {
        Complement::At(at)
    } else {
        Complement::Other
    }
}

/// Whether the object is made, won or refused rather than said: `wrote the song`, `claimed two
/// lives`, `denied the request`; not `wrote the song was his`.
pub(super) fn is_not_said(s: Sentence, cue: &Cue, at: usize) -> bool {
    const THINGS: WordSet = listed!("speech/not_said.txt");
    const REFUSED: WordSet = listed!("speech/not_denied.txt");
    let takes = cue.frame.takes;
    // `said the club lives on loans`: "said" takes no object
    let clausal = takes.has(Takes::CLAUSE) && !takes.has(Takes::OBJECT.or(Takes::SAID));
    let states = s.is_saying(cue.tokens.start) && cue.frame.acts.plain != Act::Asks;
    if clausal && states {
        return false;
    }
    // `claimed at least two lives`: the noun phrase begins after "at least"
    let start = at + 2 * usize::from(s.is_at_least(at));
    let Some(phrase) = noun_phrase::whole_after(s, start) else {
        return false;
    };
    if takes.has(Takes::OBJECT) && speaks_itself(s, phrase.end) {
        return true;
    }
    let head = noun_phrase::head(s.within(phrase.clone())).noun;
    let clause = || {
        let next = phrase.end;
        s.is_finite_form(next) || s.is_past_form(next) || s.is(next, Class::PAST_VERB)
    };
    // `recalled 40,000 cars`: called back, not remembered
    const RECALLED: &[Key] = keys!["recall", "recalls", "recalled", "recalling"];
    let goods = s.is_one_of(cue.tokens.start, RECALLED)
        && phrase.clone().take(4).any(|i| s.is_number(i) && i < head);
    if goods && s.is_lower(head) && !s.is(head, Class::PERSON_NOUN | Class::TIME_UNIT) && !clause()
    {
        return true;
    }
    let denies = cue.frame.acts.plain == Act::Denies;
    // `denied the club a second goal`: refused
    let gives = |who: Range<usize>| s.is_one_of(who.end, keys!["a", "an", "any", "another"]);
    if denies && !s.is_ing_form(at) && noun_phrase::addressee(s, at).is_some_and(gives) {
        return true;
    }
    let other = s.is_one_of(head, THINGS) || denies && s.is_one_of(head, REFUSED);
    s.is_lower(head) && other && !clause()
}

/// Whether the object that ends at `end` is itself the source of a statement: `echoed Ann Bell, who
/// said`.
fn speaks_itself(s: Sentence, end: usize) -> bool {
    let who = end + usize::from(s.is_comma(end));
    let verb = || {
        let mut words = who + 1..s.end.min(who + 4);
        words.find(|&i| !s.is(i, Class::AUXILIARY) && !s.is_adverb_form(i))
    };
    s.key(who) == key!("who") && !s.is_quoted(who) && verb().is_some_and(|i| s.is(i, Class::CUE))
}

/// Reads an object with this preposition; the statement begins with the object: `accused them of`,
/// `described it as`.
pub(super) fn with_preposition(s: Sentence, at: usize, preposition: Key) -> Complement {
    if s.ends_here(at) {
        return Complement::Closed(at);
    }
    let found = (at + 1..s.end.min(at + 24))
        .take_while(|&i| s.is_quoted(i) || !s.is_stop(i))
        // `slammed the door as she left`: a clause
        .any(|i| s.key(i) == preposition && !s.is_quoted(i) && !s.is(i + 1, Class::PRONOUN));
    let found = found || s.is_quoted(at) || s.is_quoted(at + 1);
    if found {
        Complement::At(at)
    } else {
        Complement::Other
    }
}

/// Whether an object and then "as" and a judgement follow: `dismissed the claim as “nonsense”`;
/// not `rejected bills painted as cruel`.
pub(super) fn is_judged(s: Sentence, at: usize) -> bool {
    // `dismissed the offer of $90 an acre as “an insult”`
    let inside = |&i: &usize| !(s.ends_clause(i) || s.is_quoted(i) || s.is_finite_form(i));
    let quoted = |i: usize| s.is_one_of(i, keys!["as"]) && s.is_quoted(i + 1);
    let mut words = (at + 1..s.end.min(at + 14)).take_while(inside);
    if s.is(at, Class::DETERMINER | Class::POSSESSIVE) && words.any(quoted) {
        return true;
    }
    let object = noun_phrase::addressee(s, at).filter(|_| !s.is_quoted(at));
    object.is_some_and(|object| {
        let end = noun_phrase::past_modifier(s, object.end);
        [object.end, end]
            .into_iter()
            .any(|end| s.is_one_of(end, keys!["as"]))
            && object
                .clone()
                .all(|i| !s.is_past_form(i) || s.is_determined(i))
    })
}

/// Reads an object and what it is called, or a preposition's phrase: `called it a mess`, `called
/// for calm`; not `called a meeting`, `called off`.
pub(super) fn named(s: Sentence, cue: &Cue, at: usize) -> Complement {
    const NOT_OBJECT: Classes = Class::PREPOSITION
        .or(Class::AUXILIARY)
        .or(Class::SUBORDINATOR);
    const OBJECT: Classes = Class::OBJECT_PRONOUN
        .or(Class::POSSESSIVE)
        .or(Class::PRONOUN)
        .or(Class::DETERMINER);
    let indefinite = |i: usize| s.is_one_of(i, keys!["a", "an"]);
    if s.ends_here(at) {
        return Complement::Other;
    }
    if cue.frame.prepositions.contain(s.key(at)) {
        return if at + 1 < s.end {
            Complement::At(at + 1)
        } else {
            Complement::Other
        };
    }
    if s.is(at, NOT_OBJECT) || indefinite(at) || s.is_adverb_form(at) {
        return Complement::Other;
    }
    let object = s.is(at, OBJECT) || s.is_capitalised(at) || s.is_quoted(at);
    let clause = || (at..s.end.min(at + 20)).take_while(|&i| !s.ends_clause(i));
    let quoted = || clause().any(|i| s.is_quoted(i));
    let names = || clause().skip(1).take(11).any(indefinite);
    let pronoun = || s.is(at, Class::OBJECT_PRONOUN) && !s.ends_here(at + 1);
    // `called the plan unfair`: the adjective comes last
    let adjective = || {
        let phrase = noun_phrase::whole_after(s, at).filter(|phrase| phrase.len() > 2);
        let last = phrase
            .map(|phrase| phrase.end)
            .filter(|&end| s.ends_here(end));
        last.is_some_and(|end| s.is_lower(end - 1) && s.part(end - 1) == Part::Adjective)
    };
    // `called climate change a hoax`
    let bare = || {
        let noun = |i: usize| s.is_lower(i) && s.part(i) == Part::Noun;
        let next = (at + 1..s.end.min(at + 3)).find(|&i| !noun(i));
        // `called staff “the lot”`
        let judged = |i: usize| indefinite(i) && !s.is(i + 1, Class::ORDINAL) || s.is_quoted(i);
        noun(at) && next.is_some_and(judged)
    };
    // `called undocumented dockers “thieves”`
    let described = || {
        let phrase = noun_phrase::whole_after(s, at).filter(|_| s.is_lower(at));
        phrase.is_some_and(|phrase| s.is_quoted(phrase.end) && s.is_plural(phrase.end - 1))
    };
    // `called this unfair`
    let this = || s.is_one_of(at, keys!["this", "that"]) && s.part(at + 1) == Part::Adjective;
    let object = object && (quoted() || names() || pronoun() || adjective() || this());
    if object || bare() || described() {
        Complement::At(at)
    } else {
        Complement::Other
    }
}
