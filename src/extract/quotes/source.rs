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
fn past_commas(page: &Page, lo: usize, close: usize) -> Option<Range<usize>> {
    let from = lo.max(close.saturating_sub(LONGEST_PARENTHESIS));
    let mut commas = (from..close).rev().filter(|&i| page.comma(i) && !page.is_quoted(i));
    let mut found = None;
    for _ in 0..5 {
        let Some(open) = commas.next() else { break };
        if page.is_quoted(open.saturating_sub(1)) {
            break;
        }
        let Some(candidate) = phrase::before(page, lo, open) else { break };
        let begins = candidate.start;
        found = Some(candidate.clone());
        // `Ann Bell, of Oslo, a nurse, said`: what belongs to the name by a preposition.
        let attached = begins > lo + 1 && page.tokens()[begins - 1].is(Class::PREPOSITION) && page.comma(begins - 2);
        if attached && names_somebody(page, lo, begins - 2) {
            continue;
        }
        // Itself an apposition (`Ann Bell, 54, a nurse, said`): what it stands beside comes before.
        let after_comma = begins > lo && page.comma(begins - 1) && !page.is_quoted(begins - 1);
        if !(after_comma && is_apposition(page, &candidate) && begins - 1 > lo && names_somebody(page, lo, begins - 1)) {
            break;
        }
    }
    found
}

/// An age, a number, or a phrase that a name may be explained by.
fn is_apposition(page: &Page, phrase: &Range<usize>) -> bool {
    let tokens = &page.tokens()[phrase.clone()];
    tokens[0].kind == Kind::Number || !tokens[0].capitalised() || page.doc.word(phrase.start).len() <= 3 && phrase.len() == 1
}

/// Whether what ends before `end` is a name at the start of a clause, and not an adjunct (`After the vote, a nurse, who …, said`).
fn names_somebody(page: &Page, lo: usize, end: usize) -> bool {
    let Some(phrase) = phrase::before(page, lo, end) else { return false };
    let tokens = page.tokens();
    let adjunct = phrase.start > lo && tokens[phrase.start - 1].is(Class::PREPOSITION | Class::SUBORDINATOR);
    let named = |i: usize| {
        tokens[i].capitalised() && (i > lo || page.is_name(i)) && !tokens[i].is(Class::WEEKDAY | Class::MONTH | Class::DETERMINER)
    };
    !adjunct
        && phrase.clone().any(|i| named(i) || tokens[i].kind == Kind::Number)
        && !tokens[phrase.end - 1].is(Class::WEEKDAY | Class::TIME_UNIT)
}

/// The subject of the passage's main clause: whom a participle or a coordinated verb further on takes its subject from.
///
/// Adjuncts and subordinate clauses that lead the passage, up to their comma, are skipped.
pub(super) fn of_clause(page: &Page, lo: usize, before: usize) -> Option<Range<usize>> {
    let tokens = page.tokens();
    let mut at = lo;
    for _ in 0..4 {
        while at < before
            && (page.is_adverb(at) && !tokens[at].is(Class::DETERMINER) || tokens[at].is(Class::CONJUNCTION) || page.comma(at))
        {
            at += 1;
        }
        let first = tokens.get(at).filter(|_| at < before)?;
        let leads = first.is(Class::PREPOSITION | Class::SUBORDINATOR)
            || page.is_quoted(at)
            || first.kind == Kind::Word && page.doc.word(at).ends_with("ing");
        let phrase = if leads { None } else { phrase::after(page, at, before) };
        match phrase.filter(|p| !is_time(page, p)) {
            Some(phrase) => return Some(phrase),
            None => at = (at..before.min(at + 60)).find(|&i| page.comma(i) && !page.is_quoted(i))? + 1,
        }
    }
    None
}

/// Whether the phrase only says when: `This past Friday`, `Last month`.
fn is_time(page: &Page, phrase: &Range<usize>) -> bool {
    let tokens = page.tokens();
    let last = &tokens[phrase.end - 1];
    last.is(Class::WEEKDAY | Class::TIME_UNIT) || last.is(Class::MONTH) && last.capitalised() && phrase.len() < 3
}
