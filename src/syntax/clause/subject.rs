//! The subject of a verb: the noun phrase or pronoun before it.

use std::ops::Range;

use super::edge::subordinate_end;
use super::main_subject::only_leads;
use crate::lexicon::{Class, Classes, key};
use crate::syntax::noun_phrase;
use crate::syntax::sentence::Sentence;

/// The maximum length of a parenthesis between a subject and its verb, in tokens.
const LONGEST_PARENTHESIS: usize = 60;

/// The maximum length of an apposition between two subjects, in tokens.
const LONGEST_APPOSITION: usize = 14;

/// Words that make a phrase one of time.
const TIMES: Classes = Class::WEEKDAY.or(Class::MONTH).or(Class::TIME_UNIT);

/// Returns the subject of the verb group that begins at `verb`.
///
/// Skips parentheses between the two: `Ann Bell, 54, a nurse who lives in Oslo, said`.
pub fn subject(s: Sentence, verb: usize) -> Option<Range<usize>> {
    let subject = alone(s, verb)?;
    Some(coordinated(s, &subject).unwrap_or(subject))
}

/// Returns the subject without subjects coordinated before an apposition.
fn alone(s: Sentence, verb: usize) -> Option<Range<usize>> {
    if verb <= s.start {
        return None;
    }
    if s.is_comma(verb - 1) && !s.is_quoted(verb - 1) {
        return past_commas(s, verb - 1);
    }
    if s.is_dash(verb - 1) {
        let from = s.start.max(verb.saturating_sub(LONGEST_PARENTHESIS));
        let open = (from..verb - 1).rev().find(|&i| s.is_dash(i))?;
        return noun_phrase::whole_before(s, open);
    }
    let end = before_year(s, verb);
    // The nearest phrase isn't the subject in `a report in the wake of the vote in 2019 found`.
    let inside = |phrase: &Range<usize>| s.is(s.before(phrase.start, 1), Class::PREPOSITION);
    let nearest = noun_phrase::whole_before(s, end).filter(|p| end == verb || !inside(p));
    let inner = nearest.clone().unwrap_or(verb..verb);
    noun_phrase::modified(s, inner).or(nearest)
}

/// Returns the end of the subject of the verb at `end`, without a year between them: `A survey in
/// 2019 found`.
fn before_year(s: Sentence, end: usize) -> usize {
    let year = s.is_number(end - 1) && s.word(end - 1).len() == 4;
    let dated = year && end > s.start + 2 && s.key(end - 2) == key!("in");
    end - 2 * usize::from(dated)
}

/// Returns the subject before the parenthesis that the comma at `close` ends.
///
/// The words before a comma may themselves be a parenthesis (`Ann Bell, 30, of Raleigh, N.C.,
/// said`). The nearest phrase that names somebody is chosen, or the nearest of all if none does. A
/// description after a name (`Ann Bell, head of the Leeds Trust, which …, said`) is skipped for the
/// name, a relative clause for its antecedent.
fn past_commas(s: Sentence, close: usize) -> Option<Range<usize>> {
    if let Some(subject) = before_stray_comma(s, close) {
        return Some(subject);
    }
    let from = s.start.max(close.saturating_sub(LONGEST_PARENTHESIS));
    // `Ann Bell (Labour, Leeds), said`
    if s.is_mark(s.before(close, 1), key!(")"))
        && let Some(open) = (from..close).rev().find(|&i| s.is_mark(i, key!("(")))
        && (open..close).any(|i| s.is_comma(i))
        && let Some(named) = noun_phrase::whole_before(s, open).filter(|p| names_somebody(s, p))
    {
        return Some(described_name(s, &named).unwrap_or(named));
    }
    let mut nearest = None;
    let commas = (from..close)
        .rev()
        .filter(|&i| s.is_comma(i) && !s.is_quoted(i));
    for open in commas.take(7) {
        if open <= s.start || s.is_quoted(open - 1) {
            break;
        }
        // `the board, whose president, Ann Bell, said`
        let apposed = open + 1..close;
        if s.key(segment(s, open)) == key!("whose") && apposed.clone().all(|i| s.is_name(i)) {
            return Some(apposed);
        }
        let Some(candidate) = noun_phrase::whole_before(s, open) else {
            break;
        };
        let before = s.before(candidate.start, 1);
        let described = s.is(segment(s, open), Class::RELATIVE);
        if !described && names_somebody(s, &candidate) && !s.is(before, Class::PREPOSITION) {
            return Some(described_name(s, &candidate).unwrap_or(candidate));
        }
        if !described {
            nearest = nearest.or(Some(candidate));
        }
        let separated = described
            || s.token(before).is_none()
            || s.is_comma(before)
            || s.is(
                before,
                Class::CONJUNCTION | Class::PREPOSITION | Class::RELATIVE,
            );
        if !separated {
            break;
        }
    }
    nearest
}

/// Returns the beginning of the words between the comma at `close` and the mark before it.
fn segment(s: Sentence, close: usize) -> usize {
    let from = s.start.max(close.saturating_sub(LONGEST_PARENTHESIS));
    let mark = |&i: &usize| s.is_comma(i) || s.is_colon(i) || s.is_quoted(i);
    (from..close).rev().find(mark).map_or(from, |i| i + 1)
}

/// Returns a name that only a stray comma separates from its verb: `“It was hard,” Ann Bell, told
/// the inquest`. Nothing else in the clause precedes the verb.
fn before_stray_comma(s: Sentence, close: usize) -> Option<Range<usize>> {
    let start = segment(s, close);
    let before = s.before(start, 1);
    let leading = || s.is(s.start, Class::SUBORDINATOR) && subordinate_end(s, s.start) == before;
    if !(start == s.start || s.token(before).is_some() && s.is_quoted(before) || leading()) {
        return None;
    }
    let phrase = noun_phrase::whole_before(s, close)?;
    let only_leads = (start..phrase.start).all(|i| only_leads(s, i));
    let named = s.is_name(phrase.end - 1) || (phrase.clone()).any(|i| s.is_name(i));
    (only_leads && named && names_somebody(s, &phrase)).then_some(phrase)
}

/// Returns the name that the description follows in apposition: `Ann Bell, head of the trust`.
fn described_name(s: Sentence, description: &Range<usize>) -> Option<Range<usize>> {
    let comma = s.before(description.start, 1);
    if !s.is_comma(comma) || s.is_name(description.start) {
        return None;
    }
    let name = noun_phrase::whole_before(s, comma).filter(|n| s.is_name(n.end - 1))?;
    let plain = !name
        .clone()
        .any(|i| s.is(i, Class::PREPOSITION) && !s.is_name(i));
    (opens(s, &name) && plain && names_somebody(s, &name)).then_some(name)
}

/// Returns the whole subject that ends in `last`: `Ann Bell, the mayor, and Bob Orr said`.
fn coordinated(s: Sentence, last: &Range<usize>) -> Option<Range<usize>> {
    let and = s.before(last.start, 1);
    let close = s.before(last.start, 2);
    let named = s.key(and) == key!("and") && s.is_comma(close) && !s.is_quoted(close);
    if !named || !last.clone().any(|i| s.is_name(i)) {
        return None;
    }
    let from = s.start.max(close.saturating_sub(LONGEST_APPOSITION));
    let open = (from..close).rev().find(|&i| s.is_comma(i))?;
    let verb = |i: usize| s.is_finite_form(i) || s.is(i, Class::AUXILIARY | Class::RELATIVE);
    if s.is_quoted(open) || (open + 1..close).any(verb) {
        return None;
    }
    let first = noun_phrase::whole_before(s, open).filter(|p| s.is_name(p.end - 1))?;
    opens(s, &first).then_some(first.start..last.end)
}

/// Whether the phrase begins the sentence or a clause.
fn opens(s: Sentence, phrase: &Range<usize>) -> bool {
    let before = s.before(phrase.start, 1);
    s.token(before).is_none()
        || s.is_comma(before)
        || s.is_quoted(before)
        || s.is(before, Class::CONJUNCTION | Class::SUBORDINATOR)
        || s.key(before) == key!("that")
}

/// Whether the phrase names somebody who can act, rather than a time or a place that follows
/// another (`Aurora, Colorado`).
fn names_somebody(s: Sentence, phrase: &Range<usize>) -> bool {
    let named = |i: usize| {
        s.is_capitalised(i) && !s.is(i, TIMES | Class::DETERMINER) && (i > s.start || s.is_name(i))
    };
    let begins = phrase.start;
    let owner = s.before(begins, 2);
    // `on their way to Toledo, Ann Bell, a nurse, said`
    let person = phrase.len() > 1
        && s.is(begins, Class::FIRST_NAME)
        && s.name(begins).as_ref() == Some(phrase);
    let place = s.is_comma(s.before(begins, 1))
        && (phrase.len() <= 2 || is_party(s, phrase))
        && !person
        && s.is_capitalised(owner)
        && !s.is_quoted(owner);
    let pronoun = s.is(begins, Class::PRONOUN) && phrase.len() == 1;
    pronoun || phrase.clone().any(named) && !place && !s.is(phrase.end - 1, TIMES)
}

/// Whether the phrase is a politician's party and state: `R-Fla.`
fn is_party(s: Sentence, phrase: &Range<usize>) -> bool {
    let party = phrase.start;
    s.word(party).len() == 1 && s.is_capitalised(party) && s.is_hyphen(party + 1)
        || s.is_hyphen(s.before(party, 1)) && s.word(s.before(party, 2)).len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, text, with};

    #[test]
    fn a_subject_precedes_its_parentheses() {
        for (sentence, verb, who) in [
            (
                "Ann Bell, 54, a nurse who lives in Oslo, said so.",
                "said",
                "Ann Bell",
            ),
            ("The mayor — a former nurse — said so.", "said", "The mayor"),
            ("Bob Orr said so.", "said", "Bob Orr"),
            (
                "The mill, which burned in May, said so.",
                "said",
                "The mill",
            ),
            ("Ann Bell (Labour, Leeds), said so.", "said", "Ann Bell"),
            (
                "A survey by the mill in 2019 said so.",
                "said",
                "A survey by the mill",
            ),
            (
                "The owner of the mill, who lives in Oslo, Norway, said so.",
                "said",
                "The owner of the mill",
            ),
        ] {
            with(sentence, |s| {
                assert_eq!(text(s, subject(s, at(s, verb))), who, "{sentence}");
            });
        }
        with("Said Ann.", |s| assert_eq!(subject(s, 0), None));
    }

    /// Checks the subject of "said" in a sentence with the names that `names` lists.
    fn with_names(sentence: &str, names: &[&str], subject_is: &str) {
        with(sentence, |s| {
            let spans: Vec<_> = names
                .iter()
                .map(|name| {
                    let words = name.split(' ').count();
                    let first = at(s, name.split(' ').next().unwrap_or(""));
                    first..first + words
                })
                .collect();
            let s = s.with_names(&spans);
            assert_eq!(text(s, subject(s, at(s, "said"))), subject_is, "{sentence}");
        });
    }

    #[test]
    fn a_description_is_skipped_for_its_name() {
        with_names(
            "Ann Bell, head of the Leeds Trust, which sued, said so.",
            &["Ann Bell", "Leeds Trust"],
            "Ann Bell",
        );
        with_names(
            "After a visit to Leeds, the head of the Trust, Bob Orr, said so.",
            &["Leeds", "Trust", "Bob Orr"],
            "the head of the Trust",
        );
    }

    #[test]
    fn the_body_before_an_office_is_not_the_subject() {
        with_names(
            "He left the Harbour Board, whose president, Ann Bell, said so.",
            &["Harbour Board", "Ann Bell"],
            "Ann Bell",
        );
        with_names(
            "Ann Bell of the Harbour Board, whose president left, said so.",
            &["Ann Bell", "Harbour Board"],
            "Ann Bell of the Harbour Board",
        );
    }

    #[test]
    fn joint_subjects_have_appositions() {
        let names = &["Ann Bell", "Bob Orr"];
        with_names(
            "Ann Bell, the mayor, and Bob Orr, a nurse, said so.",
            names,
            "Ann Bell, the mayor, and Bob Orr",
        );
        with_names(
            "Ann Bell, the mayor, left, and Bob Orr, a nurse, said so.",
            names,
            "Bob Orr",
        );
        with_names(
            "They met Ann Bell, the mayor, and Bob Orr, a nurse, said so.",
            names,
            "Bob Orr",
        );
    }

    #[test]
    fn a_stray_comma_does_not_hide_the_subject() {
        with_names("Nurse Ann Bell, said so.", &["Ann Bell"], "Nurse Ann Bell");
        with_names(
            "Ann Bell, Leeds, said so.",
            &["Ann Bell", "Leeds"],
            "Ann Bell",
        );
    }
}
