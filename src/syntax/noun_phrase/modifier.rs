//! Modifiers that follow a noun without a comma and identify it: "the man accused of killing Ann
//! Bell", "a group loyal to the mayor", "the club Ann Bell leads".
//!
//! Such a clause has a noun phrase of its own, which is nearer to the verb than the subject is. For
//! clauses with "who" as their subject, see [`whole_before`](super::whole_before).

use std::ops::Range;

use super::whole_before;
use crate::lexicon::{Class, Classes, Key, keys};
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::syntax::{morphology, verb_group};

/// The most verbs and prepositions before the phrase in a modifier: "accused of trying to kill".
const LONGEST_LEAD: usize = 8;

/// Returns the noun phrase whose modifier ends with the phrase `inner`, or with a verb at its end.
pub fn modified(s: Sentence, inner: Range<usize>) -> Option<Range<usize>> {
    let head = before_clause(s, inner.end).or_else(|| {
        let head = whole_before(s, participle(s, inner.start)?)?;
        (!s.is(s.before(head.start, 1), Class::PREPOSITION)).then_some(head)
    })?;
    Some(head.start..inner.end)
}

/// Returns the participle or adjective that leads from a noun to the phrase at `start`: "suing",
/// "accused of killing", "hired to replace", "loyal to".
fn participle(s: Sentence, start: usize) -> Option<usize> {
    let mut at = start;
    let mut governs = true;
    while start - at < LONGEST_LEAD {
        let before = s.before(at, 1);
        if !s.is_lower(before) || s.is_quoted(before) {
            return None;
        }
        let ing = s.is_ing_form(before);
        let led = !governs && is_passive_or_adjective(s, before);
        if ing || led {
            if is_noun(s, s.before(before, 1)) {
                return Some(before);
            }
            governs = true;
            at = before;
        } else if governs && s.is(before, Class::PREPOSITION) && !s.is(before, Class::SUBORDINATOR)
        {
            governs = false;
            at = before;
        } else if governs && s.is_one_of(s.before(before, 1), keys!["to"]) && at < start {
            at = s.before(before, 1);
            governs = false;
        } else if s.is_adverb_form(before) && at < start {
            at = before;
        } else {
            return None;
        }
    }
    None
}

/// Returns the end of the participle clause that begins at `at` and modifies the noun phrase before
/// it: "said the man | accused of killing Ann Bell". Returns `at` if there is none, or if the words
/// after it have a finite verb.
pub fn past_modifier(s: Sentence, at: usize) -> usize {
    const LONGEST: usize = 20;
    let participle = at + usize::from(s.is(at, Class::NEGATION));
    let form = || s.is_ing_form(participle) || is_passive_or_adjective(s, participle);
    // "a report published last year"
    let next = participle + 1;
    let timed = s.is_time_word(next) || s.is_one_of(next, keys!["last", "this", "earlier"]);
    let led = s.is_lower(participle)
        && (s.is(next, Class::PREPOSITION) || timed)
        && !s.is_quoted(participle);
    if !led || !is_noun(s, s.before(at, 1)) || !form() {
        return at;
    }
    let end = (at + 2..s.end.min(at + LONGEST)).find(|&i| s.ends_clause(i) || s.is_quoted(i));
    let end = end.unwrap_or(s.end.min(at + LONGEST));
    let finite = |i: usize| s.is_finite_form(i) || s.is(i, Class::PRONOUN | Class::RELATIVE);
    if (at + 1..end).any(finite) { at } else { end }
}

/// Whether the word at `i`, before a preposition, modifies a noun: "loyal to", "hired by"; not the
/// verb of "the row erupted in". For verbs such as "accused" it ignores the model, which is often
/// wrong.
fn is_passive_or_adjective(s: Sentence, i: usize) -> bool {
    const OBJECTLESS: &[Key] = keys!["accused", "suspected", "convicted", "charged", "involved"];
    match s.part(i) {
        Part::Adjective => true,
        Part::Participle => morphology::is_participle(s.word(i)),
        Part::Finite => {
            let gerund = s.is_ing_form(i + 2) && s.is_one_of(i + 1, keys!["of", "with", "for"]);
            // A document can't act: "an email sent to the mayor"
            let document = s.is(s.before(i, 1), Class::DOCUMENT) && !s.is(i, Class::CUE);
            s.is_past_form(i) && (gerund || s.is_one_of(i, OBJECTLESS))
                || document && morphology::is_participle(s.word(i))
        }
        _ => false,
    }
}

/// Nouns for people and organisations.
const PEOPLE: Classes = Class::PERSON_NOUN.or(Class::ROLE).or(Class::ORG_NOUN);

/// Whether the word is a noun that a modifier may follow. A time isn't, since an -ing form after it
/// is a preposition ("the day following").
fn is_noun(s: Sentence, i: usize) -> bool {
    s.is_word(i)
        && s.is_nominal_form(i)
        && !s.is_adverb_form(i)
        && !s.is_time_word(i)
        && (s.is_capitalised(i) || s.is(i, PEOPLE) || s.part(i) == Part::Noun)
}

/// Returns the noun phrase modified by a relative clause that has a subject and ends with its verb
/// at `end`: "the club that Ann Bell leads", "the club she leads", "those who voted".
fn before_clause(s: Sentence, end: usize) -> Option<Range<usize>> {
    const SUBJECT: Classes = Class::PRONOUN.or(Class::DETERMINER);
    let verb = s.before(end, 1);
    if !s.is_lower(verb) || s.is_determined(verb) || s.is_quoted(verb) {
        return None;
    }
    let named = s.is_capitalised(s.before(verb, 1));
    let form = s.is_past_form(verb)
        || s.is_finite_form(verb) && !s.is(verb, Class::AUXILIARY)
        || named && s.part(verb) == Part::Finite;
    if !form {
        return None;
    }
    let subject = whole_before(s, verb_group::before(s, verb).after_subject(s))?;
    let first = subject.start;
    if s.is(first, Class::RELATIVE) && subject.len() == 1 {
        return whole_before(s, first);
    }
    let link = s.before(first, 1);
    if s.is(link, Class::RELATIVE) && is_noun(s, s.before(link, 1)) {
        return whole_before(s, link);
    }
    // A contact clause begins with a name or pronoun, and its noun has an article.
    let named = s.is_capitalised(first) || s.is(first, SUBJECT);
    if !(named && s.is_lower(link) && is_noun(s, link)) {
        return None;
    }
    let head = whole_before(s, first)?;
    let opens = |before: usize| {
        s.token(before).is_none() || s.is_break(before) || s.is(before, Class::CONJUNCTION)
    };
    (s.is(head.start, Class::DETERMINER) && opens(s.before(head.start, 1))).then_some(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, text, with};

    /// Checks the subject of "said", with its modifier.
    #[track_caller]
    fn said_by(sentence: &str, who: &str) {
        with(sentence, |s| {
            let verb = at(s, "said");
            let inner = whole_before(s, verb).unwrap_or(verb..verb);
            let whole = modified(s, inner.clone()).unwrap_or(inner);
            assert_eq!(text(s, Some(whole)), who, "{sentence}");
        });
    }

    #[test]
    fn the_noun_before_a_participle_is_the_subject() {
        for who in [
            "The man accused of killing Ann Bell",
            "A lawyer hired to replace Ann Bell",
            "Tenants suing Ann Bell",
            "A club loyal to Ann Bell",
            "An email sent to Ann Bell",
            "An inquiry into Ann Bell",
            "The charges against Ann Bell",
        ] {
            said_by(&format!("{who} said so."), who);
        }
    }

    #[test]
    fn the_noun_before_a_relative_clause_is_the_subject() {
        for who in [
            "The club that Ann Bell founded",
            "The club she founded",
            "Those who voted",
        ] {
            said_by(&format!("{who} said so."), who);
        }
    }

    #[test]
    fn a_participle_clause_ends_with_its_phrase() {
        for (sentence, end) in [
            ("said the man accused of theft.", "."),
            ("said the man accused of what he did.", "accused"),
            ("said the man accused.", "accused"),
        ] {
            with(sentence, |s| {
                let past = past_modifier(s, at(s, "accused"));
                assert_eq!(past, at(s, end), "{sentence}");
            });
        }
    }

    #[test]
    fn a_verb_or_adjunct_before_the_subject_is_not_part_of_it() {
        said_by("The row erupted after officials said so.", "officials");
        said_by("It opened on Monday, Ann Bell said.", "Ann Bell");
        said_by("The club agreed with what Ann Bell said.", "Ann Bell");
        said_by("He left and the injured said so.", "the injured");
    }
}
