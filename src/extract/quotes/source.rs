//! Who speaks: the noun phrase or pronoun that is the subject of a reporting verb.

use std::ops::Range;

use super::page::Page;
use super::phrase;
use crate::lexicon::Class;
use crate::text::Kind;

/// A parenthesis between a subject and its verb has this many tokens at most.
const LONGEST_PARENTHESIS: usize = 60;

/// The subject of the verb group that begins at `verb`, no further left than `lo`.
///
/// Parentheses between the two are skipped: `Ann Bell, 54, a nurse who lives in Oslo, said`.
pub(super) fn subject(page: &Page, lo: usize, verb: usize) -> Option<Range<usize>> {
    if verb <= lo {
        return None;
    }
    if page.comma(verb - 1) && !page.is_quoted(verb - 1) {
        return past_commas(page, lo, verb - 1);
    }
    if page.dash(verb - 1) {
        let from = lo.max(verb.saturating_sub(LONGEST_PARENTHESIS));
        let open = (from..verb - 1).rev().find(|&i| page.dash(i))?;
        return phrase::before(page, lo, open);
    }
    phrase::before(page, lo, verb)
}

/// The subject before the parenthesis that the comma at `close` ends.
///
/// What stands right before a comma may itself be a parenthesis (`Ann Bell, 30, of Raleigh, N.C.,
/// said`): the nearest that names somebody is taken, and the nearest of all where none does.
fn past_commas(page: &Page, lo: usize, close: usize) -> Option<Range<usize>> {
    let from = lo.max(close.saturating_sub(LONGEST_PARENTHESIS));
    let mut nearest = None;
    for open in (from..close)
        .rev()
        .filter(|&i| page.comma(i) && !page.is_quoted(i))
        .take(7)
    {
        if open <= lo || page.is_quoted(open - 1) {
            break;
        }
        let Some(candidate) = phrase::before(page, lo, open) else {
            break;
        };
        let begins = candidate.start;
        let attached = begins > lo && page.tokens()[begins - 1].is(Class::PREPOSITION);
        if names_somebody(page, lo, &candidate) && !attached {
            return Some(candidate);
        }
        nearest = nearest.or(Some(candidate));
        let separated = begins <= lo
            || page.comma(begins - 1)
            || page.tokens()[begins - 1]
                .is(Class::CONJUNCTION | Class::PREPOSITION | Class::RELATIVE);
        if !separated {
            break;
        }
    }
    nearest
}

/// Whether the phrase names somebody who can act: not a place that stands behind another (`Aurora,
/// Colorado`), nor a time.
fn names_somebody(page: &Page, lo: usize, phrase: &Range<usize>) -> bool {
    let tokens = page.tokens();
    let timed = Class::WEEKDAY | Class::MONTH | Class::TIME_UNIT;
    let named = |i: usize| {
        tokens[i].capitalised()
            && !tokens[i].is(timed | Class::DETERMINER)
            && (i > lo || page.is_name(i))
    };
    let begins = phrase.start;
    let place = begins > lo
        && page.comma(begins - 1)
        && phrase.len() <= 2
        && begins > lo + 1
        && tokens[begins - 2].capitalised()
        && !page.is_quoted(begins - 2);
    let pronoun = tokens[begins].is(Class::PRONOUN) && phrase.len() == 1;
    pronoun || phrase.clone().any(named) && !place && !tokens[phrase.end - 1].is(timed)
}

/// The subject of the passage's main clause: whom a participle or a coordinated verb further on
/// takes its subject from.
///
/// Adjuncts and subordinate clauses that lead the passage, up to their comma, are skipped.
pub(super) fn of_clause(page: &Page, lo: usize, before: usize) -> Option<Range<usize>> {
    let tokens = page.tokens();
    let mut at = lo;
    for _ in 0..4 {
        at = page.past_leads(at);
        let first = tokens.get(at).filter(|_| at < before)?;
        let leads = first.is(Class::PREPOSITION | Class::SUBORDINATOR)
            || page.is_quoted(at)
            || first.kind == Kind::Word && page.doc.word(at).ends_with("ing");
        let phrase = if leads {
            None
        } else {
            phrase::after(page, at, before)
        };
        match phrase.filter(|p| !is_time(page, p)) {
            Some(phrase) => {
                let verb = (phrase.start + 1..phrase.end)
                    .find(|&i| page.is_past(i) && !phrase::in_noun_phrase(page, i));
                return Some(phrase.start..verb.unwrap_or(phrase.end));
            }
            None => {
                at = (at..before.min(at + 60)).find(|&i| page.comma(i) && !page.is_quoted(i))? + 1
            }
        }
    }
    None
}

/// Whether the phrase only says when: `This past Friday`, `Last month`.
fn is_time(page: &Page, phrase: &Range<usize>) -> bool {
    let tokens = page.tokens();
    let last = &tokens[phrase.end - 1];
    last.is(Class::WEEKDAY | Class::TIME_UNIT)
        || last.is(Class::MONTH) && last.capitalised() && phrase.len() < 3
}
