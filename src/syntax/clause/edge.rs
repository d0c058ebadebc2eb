//! The beginnings and ends of clauses.

use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::syntax::noun_phrase;
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::text::Kind;

/// The number of tokens in which to look for the end of a clause.
const REACH: usize = 80;
/// The maximum length of an aside between commas, in tokens.
const ASIDE: usize = 24;

/// Returns the end of the subordinate clause that begins the sentence at `start`: its comma, or the
/// end of the sentence. The main clause follows.
pub fn subordinate_end(s: Sentence, start: usize) -> usize {
    const OTHER: Classes = Class::RELATIVE
        .or(Class::CONJUNCTION)
        .or(Class::PREPOSITION);
    let main = |i: usize| {
        s.token(i + 1).is_some() && !s.is(i + 1, OTHER) && !s.word(i + 1).ends_with("ing")
    };
    let comma = |i: usize| s.is_comma(i) && !(s.is_quoted(i) && s.is_quoted(i + 2));
    (start..s.end.min(start + REACH))
        .find(|&i| comma(i) && main(i))
        .unwrap_or(s.end)
}

/// Returns the end of the relative clause that begins at `start`: its comma, or the end of the
/// sentence. The verb of the main clause follows.
pub fn relative_end(s: Sentence, start: usize) -> usize {
    let verb = |i: usize| {
        let next = i + 1 + usize::from(s.is_adverb_form(i + 1));
        !s.is_quoted(next)
            && (s.is_finite_form(next)
                || s.is_past_form(next)
                || s.is(next, Class::CUE)
                || s.is(next, Class::AUXILIARY) && !s.word(next).contains(['\'', '’']))
    };
    (start..s.end.min(start + REACH))
        .find(|&i| s.is_comma(i) && !s.is_quoted(i) && verb(i))
        .unwrap_or(s.end)
}

/// Returns the comma that opens the aside closed by the comma at `close`: "the firm, based in
/// Leeds, paid". `None` if there is a finite clause between the two that is not a relative clause.
pub fn aside_start(s: Sentence, close: usize) -> Option<usize> {
    let open = (close.saturating_sub(ASIDE).max(s.start)..close)
        .rev()
        .find(|&i| s.is_comma(i))?;
    let described = s.is(open + 1, Class::RELATIVE) || s.is_past_form(open + 1);
    let clause = (open + 1..close).any(|i| s.is_verb(i) && s.part(i) == Part::Finite);
    (close - open > 1 && (described || !clause) && !s.is(open + 1, Class::CONJUNCTION))
        .then_some(open)
}

/// Whether there is a quotation, or a finite verb (by the word lists) outside quotation marks.
pub fn has_verb(s: Sentence) -> bool {
    s.range()
        .take(200)
        .any(|i| s.is_quoted(i) || s.is_finite_form(i) || s.is_past_form(i) || s.is(i, Class::CUE))
}

/// Whether a clause may begin at `at`: a subject, or something that leads to one.
pub fn begins_clause(s: Sentence, at: usize) -> bool {
    if s.token(at).is_some() && s.is_quoted(at) {
        return true;
    }
    match s.kind(at) {
        Some(Kind::Word) => {
            // `Tuesday's march was …`, `today's was …`
            let owner = s.kind(at + 1) == Some(Kind::Clitic);
            let adverb = s.is_adverb_form(at)
                && !s.is(at, Class::DETERMINER)
                && s.key(at) != key!("even")
                && !owner;
            let weekday = s.is(at, Class::WEEKDAY) && !owner;
            (!adverb || hedges_noun(s, at))
                && s.key(at) != key!("by")
                && !weekday
                && (!s.is(at, Class::CONJUNCTION) || is_quantity(s, at))
        }
        Some(Kind::Number | Kind::Address) => true,
        Some(Kind::Mark) => matches!(s.word(at), "$" | "£" | "€" | "#" | "[" | "("),
        Some(Kind::Clitic | Kind::Quote) | None => false,
    }
}

/// Whether the words are a quantity: `so many boats`, `too few`
fn is_quantity(s: Sentence, at: usize) -> bool {
    s.is_one_of(at, keys!["so", "too", "very"])
        && s.is_one_of(at + 1, keys!["many", "much", "few", "little"])
}

/// Whether the adverb or adjective is part of the noun phrase after it: `only six buses`, `early
/// voting`, `no one`; not `only after the vote`.
fn hedges_noun(s: Sentence, at: usize) -> bool {
    const HEDGES: &[Key] = keys![
        "only", "early", "further", "nearly", "almost", "roughly", "approximately", "no"
    ];
    const OTHER: Classes = Class::PREPOSITION
        .or(Class::SUBORDINATOR)
        .or(Class::CONJUNCTION)
        .or(Class::AUXILIARY)
        .or(Class::WEEKDAY)
        .or(Class::MONTH)
        .or(Class::TIME_UNIT);
    // `just over 40 people`
    let bound = s.is_one_of(at, keys!["just", "well", "slightly"])
        && s.is_one_of(at + 1, keys!["over", "under", "above", "below", "more"]);
    bound
        || is_quantity(s, at)
        || s.is_one_of(at, HEDGES)
            && (s.is_number(at + 1)
                || s.is_hyphen(at + 1)
                || s.is_word(at + 1) && !s.is(at + 1, OTHER) && s.key(at + 1) != key!("that"))
}

/// Whether a noun phrase that is the object of a verb may begin at `at`.
pub fn begins_object(s: Sentence, at: usize) -> bool {
    const OTHER: Classes = Class::PREPOSITION
        .or(Class::AUXILIARY)
        .or(Class::SUBORDINATOR)
        .or(Class::CONJUNCTION)
        .or(Class::RELATIVE);
    matches!(
        s.kind(at),
        Some(Kind::Word | Kind::Number | Kind::Quote | Kind::Address)
    ) && (!s.is(at, OTHER) || s.is_capitalised(at))
        && !s.is(at, Class::WEEKDAY)
        && (!s.is_adverb_form(at) || s.is_past_form(at + 1))
}

/// Whether there is an infinitive at `at`, possibly after phrases of place: `to leave`, `on Mill
/// Street to leave`.
pub fn is_infinitive(s: Sentence, mut at: usize) -> bool {
    const LOCATIVE: &[Key] = keys!["on", "in", "at", "near", "along"];
    for _ in 0..3 {
        if s.is_quoted(at) {
            return false;
        }
        match noun_phrase::addressee(s, at + 1) {
            Some(phrase) if s.is_one_of(at, LOCATIVE) => at = phrase.end,
            _ => break,
        }
    }
    let other = Class::DETERMINER | Class::POSSESSIVE | Class::OBJECT_PRONOUN;
    s.is_one_of(at, keys!["to"])
        && s.is_word(at + 1)
        && !s.is_capitalised(at + 1)
        && !s.is(at + 1, other)
}

/// Whether a clause without "that" begins at `at`, after a verb that seldom takes one: a subject,
/// and soon a finite verb.
pub fn is_bare(s: Sentence, at: usize) -> bool {
    const ANYBODY: &[Key] = keys![
        "there", "nobody", "nothing", "everybody", "everyone", "somebody", "someone"
    ];
    let subject = s.is(at, Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE)
        || s.is(at, Class::NUMBER_WORD)
        || s.is_one_of(at, ANYBODY)
        || s.is_capitalised(at)
        || s.is_number(at);
    let verb = |i: usize| {
        let finite = || s.is_past_form(i) && s.part(i) == Part::Finite;
        // `found the car and called`: the second verb isn't that of a clause
        let other = Class::RELATIVE | Class::CONJUNCTION;
        (s.is_finite_form(i) || finite()) && !s.is(i - 1, other)
    };
    // A determiner needs a noun before the verb: `found its remains`, `found her buried in sand`.
    let first = at + 1 + usize::from(s.is(at, Class::DETERMINER | Class::POSSESSIVE));
    subject
        && !s.is_quoted(at)
        && (!s.is(at, Class::WEEKDAY) || s.kind(at + 1) == Some(Kind::Clitic))
        && (at + 1..s.end.min(at + 12))
            .take_while(|&i| !s.ends_clause(i) && !s.is_quoted(i))
            .any(|i| i >= first && verb(i))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, with};

    #[test]
    fn a_leading_clause_ends_at_its_comma() {
        with("While the mill stood, she left.", |s| {
            assert_eq!(subordinate_end(s, 0), 4);
        });
        with("While the mill stood she left.", |s| {
            assert_eq!(subordinate_end(s, 0), s.end);
        });
    }

    #[test]
    fn a_relative_clause_ends_before_the_main_verb() {
        with("The mill, which burned in May, was sold.", |s| {
            assert_eq!(relative_end(s, 3), at(s, "May") + 1);
        });
    }

    #[test]
    fn an_aside_contains_no_clause() {
        with("The firm, based in Leeds, paid.", |s| {
            assert_eq!(aside_start(s, 6), Some(2));
        });
        with("He sang, she danced, and left.", |s| {
            assert_eq!(aside_start(s, 5), None);
        });
    }

    #[test]
    fn objects_clauses_and_infinitives_are_recognised_by_their_first_word() {
        with("He the of quickly to leave to him.", |s| {
            assert!(begins_clause(s, 1) && begins_object(s, 1));
            assert!(!begins_object(s, 2));
            assert!(!begins_clause(s, 3));
            assert!(is_infinitive(s, 4) && !is_infinitive(s, 6));
        });
    }
}
