//! What follows a cue that takes an object: whom, or what of.

use super::{Complement, is_interrogative, opened};
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::cue::frames::Takes;
use crate::lexicon::{Class, Classes, Key, key, keys, listed};
use crate::syntax::{Sentence, clause, noun_phrase};

/// `urged them to`, `asked her whether`, `asked for`
pub(super) fn asked(s: Sentence, takes: Takes, at: usize) -> Complement {
    if is_interrogative(s, at) {
        return Complement::At(at);
    }
    // `"Can I have it?" she asked before leaving.`
    let when = s.is_one_of(
        at,
        keys!("before" | "after" | "while" | "when" | "as" | "in" | "during"),
    );
    if s.ends_here(at) || when {
        return Complement::Closed(at);
    }
    for i in at..s.end.min(at + 14) {
        if s.is_quoted(i) || s.is_comma(i) || s.is_stop(i) {
            return opened(s, takes, i).map_or(Complement::Other, Complement::At);
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

/// `wrote the song`, `claimed two lives`; not `wrote the song was his`
pub(super) fn is_not_said(s: Sentence, at: usize) -> bool {
    const THINGS: &[Key] = listed!("speech/not_said.txt");
    let Some(phrase) = noun_phrase::whole_after(s, at) else {
        return false;
    };
    let head = noun_phrase::head(s.within(phrase.clone())).noun;
    let clause = || {
        let next = phrase.end;
        s.is_finite_form(next) || s.is_past_form(next) || s.is(next, Class::PAST_VERB)
    };
    s.is_lower(head) && s.is_one_of(head, THINGS) && !clause()
}

/// `accused them of`, `described it as`: from the object on.
pub(super) fn with_preposition(s: Sentence, at: usize, preposition: Key) -> Complement {
    if s.ends_here(at) {
        return Complement::Closed(at);
    }
    let found = (at + 1..s.end.min(at + 24))
        .take_while(|&i| s.is_quoted(i) || !s.is_stop(i))
        .any(|i| s.key(i) == preposition && !s.is_quoted(i));
    let found = found || s.is_quoted(at) || s.is_quoted(at + 1);
    if found {
        Complement::At(at)
    } else {
        Complement::Other
    }
}

/// `called it a mess`, `called for calm`; not `called a meeting`, `called off`.
pub(super) fn named(s: Sentence, cue: &Cue, at: usize) -> Complement {
    const NOT_OBJECT: Classes = Class::PREPOSITION
        .or(Class::AUXILIARY)
        .or(Class::SUBORDINATOR);
    const OBJECT: Classes = Class::OBJECT_PRONOUN
        .or(Class::POSSESSIVE)
        .or(Class::PRONOUN)
        .or(Class::DETERMINER);
    let indefinite = |i: usize| s.is_one_of(i, keys!("a" | "an"));
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
    if object && (quoted() || names() || pronoun()) {
        Complement::At(at)
    } else {
        Complement::Other
    }
}
