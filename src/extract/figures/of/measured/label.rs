//! Finds a name or label directly before the figure, without a clause: "Magnitude 5.8", "Injured:
//! 74", `Dow +0.2%`, "Acme Mills, down 3 percent".

use std::ops::Range;

use super::before_verb::before_code;
use super::verb::{is_verb, past_verb};
use crate::extract::figures::change;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::{Part, Sentence, noun_phrase};

/// The maximum number of words in a label before a colon.
const LABEL: usize = 7;

/// Finds the scale of a magnitude: "Magnitude 5.8".
pub(super) fn magnitude(s: Sentence, first: usize) -> Option<Range<usize>> {
    let scale = s.before(first, 1);
    let scale = if s.key(scale) == key!("of") {
        s.before(scale, 1)
    } else {
        scale
    };
    s.is_one_of(scale, keys!["magnitude", "magnitudes"])
        .then(|| scale..scale + 1)
}

/// Finds the label before a colon or dots, from the beginning of its line: "Injured: 74",
/// "EF0...Weak......65".
pub(super) fn labelled(s: Sentence, first: usize) -> Option<Range<usize>> {
    let dots = |i: usize| s.word(i).len() > 2 && s.word(i).bytes().all(|b| b == b'.');
    let last = s.before(first, 1);
    if dots(last) {
        let start = (last.saturating_sub(LABEL).max(s.start)..last)
            .rev()
            .find(|&i| s.begins_line(i))?;
        let end = (start..last).find(|&i| dots(i)).unwrap_or(last);
        return (start < end).then_some(start..end);
    }
    let colon = first.checked_sub(1).filter(|&i| s.key(i) == key!(":"))?;
    let start = (colon.saturating_sub(LABEL).max(s.start)..colon)
        .rev()
        .take_while(|&i| s.is_word(i) || s.key(i) == key!("/"))
        .last()?;
    // "Alert: 4 charged with fraud" counts nobody's alerts.
    let done = |i: usize| matches!(s.part(i), Part::Participle | Part::Finite);
    if s.is_number(first) && s.is_word(first + 1) && done(first + 1) {
        return None;
    }
    let speaks = |i: usize| s.is(i, Class::PRONOUN | Class::OBJECT_PRONOUN) || s.is_saying(i);
    (start..colon)
        .rev()
        .find(|&i| s.begins_line(i))
        .map(|start| start..colon)
        .filter(|label| !label.clone().any(speaks))
}

/// Finds a name directly before a signed figure: `Dow +0.2%`, `Dow (+0.2%)`.
pub(super) fn signed(s: Sentence, first: usize) -> Option<Range<usize>> {
    let plus = s.key(s.before(first, 1)) == key!("+");
    let end = if plus { first - 1 } else { first };
    if !plus && !matches!(s.word(first), "-" | "−" | "–") {
        return None;
    }
    let bracket = s.is_mark(s.before(end, 1), key!("("));
    let end = end - usize::from(bracket);
    let name = |i: usize| {
        s.is_capitalised(i)
            || s.is_number(i) && s.is_capitalised(s.before(i, 1))
            || s.key(i) == key!("&")
    };
    let start = (s.start.max(end.saturating_sub(4))..end)
        .rev()
        .take_while(|&i| name(i))
        .last()?;
    // "14 degrees Fahrenheit (-10 Celsius)"
    let lead = s.before(start, 1);
    let free = !bracket || start == s.start || s.is_break(lead) || s.is_function_word(lead);
    free.then_some(start..end)
}

/// Finds the noun directly before a bound: "With top speeds at least 30 mph", "a race under two
/// hours".
pub(super) fn bounded(s: Sentence, first: usize) -> Option<Range<usize>> {
    let noun = s.before(first, 1);
    let bound = s.is_one_of(first, keys!["under", "above", "below", "exceeding"])
        || s.is_one_of(first, keys!["at", "up"]) && s.is_one_of(first + 1, keys!["least", "to"]);
    let plain = s.is_lower(noun) && s.part(noun) == Part::Noun && !is_verb(s, noun);
    let phrase = (bound && plain && !s.is(noun, Class::TIME_UNIT))
        .then(|| noun_phrase::simple(s, first))
        .flatten()?;
    (!is_place(s, &phrase)).then_some(phrase)
}

/// Finds the noun that a participle describes: "Borrowers earning below $5,000", "a hut costing
/// $5".
pub(super) fn described(s: Sentence, first: usize) -> Option<Range<usize>> {
    const SAYING_HOW_MUCH: &[Key] = keys![
        "earning", "making", "costing", "fetching", "weighing", "measuring", "averaging"
    ];
    let verb = s.before(first, 1);
    let noun = s.before(verb, 1);
    let plain = s.is_lower(noun) && s.part(noun) == Part::Noun && !is_verb(s, noun);
    let describes = plain && s.is_one_of(verb, SAYING_HOW_MUCH);
    let phrase = describes.then(|| noun_phrase::simple(s, verb)).flatten()?;
    let start = phrase.clone().find(|&i| !s.is_number(i))?; // "30 boats weighing"
    Some(start..phrase.end)
}

/// Whether the phrase gives a place: "Grows in water up to ten metres deep". After "with" it gives
/// what is measured: "with speeds up to".
pub(in crate::extract::figures) fn is_place(s: Sentence, phrase: &Range<usize>) -> bool {
    let lead = s.before(phrase.start, 1);
    s.is(lead, Class::PREPOSITION) && !s.is_one_of(lead, keys!["with", "of"])
}

/// Finds the noun before a direction: "Acme Mills, down 3 percent", "with sales up 3 percent".
pub(super) fn listed(s: Sentence, first: usize) -> Option<Range<usize>> {
    let direction = s.before(first, 1);
    let end = s.before(direction, 1);
    if !change::is_direction(s, direction) {
        return None;
    }
    if s.key(end) != key!(",") {
        let end = before_code(s, direction);
        let nominal = s.is_nominal(s.before(end, 1)) && !is_verb(s, s.before(end, 1));
        let noun = nominal.then(|| noun_phrase::simple(s, end)).flatten()?;
        let noun = past_verb(s, noun, false)?;
        return noun.clone().all(|i| !s.is_number(i)).then_some(noun);
    }
    let start = (s.start.max(end.saturating_sub(4))..end)
        .rev()
        .take_while(|&i| s.is_capitalised(i) && !s.is(i, Class::MONTH | Class::WEEKDAY))
        .last()?;
    Some(start..end)
}
