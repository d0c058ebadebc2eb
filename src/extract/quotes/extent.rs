//! Where a reported clause ends: nearly always with its sentence, but not when the narrator takes
//! over again.
//!
//! Counted on news: of indirect statements that follow their cue, three quarters run to the
//! sentence's end. Of the commas inside such sentences one in three ends the statement; before
//! "saying" nine in ten, before "but" and a pronoun or a name seven in ten, before "and" and a noun
//! phrase one in three.

use super::frames::{Form, frame};
use super::page::Page;
use crate::lexicon::{Class, key};
use crate::text::{Kind, Token};

/// How far a rule looks for a statement's end.
const LONGEST: usize = 400;

/// Where the clause that begins at `start` ends: at the passage's end, or before what is the
/// narrator's again. `others` are, in order, the places where another source's attribution begins.
/// `nominal`: the cue takes noun phrases or infinitives, too.
pub(super) fn extent(
    page: &Page,
    start: usize,
    hi: usize,
    others: &[usize],
    nominal: bool,
) -> usize {
    let hi = hi.min(start + LONGEST);
    let narrow = nominal && is_narrow(page, start, hi);
    let mut i = start;
    while i < hi {
        if let Some(q) = page.quotation_at(i) {
            i = page.marked(q).end.max(i + 1);
            continue;
        }
        if i > start
            && (cuts(page, start, i, hi, others) || narrow && page.comma(i) && leaves(page, i, hi))
        {
            return if narrow {
                before_time(page, start, i)
            } else {
                i
            };
        }
        i += 1;
    }
    if narrow {
        before_time(page, start, hi)
    } else {
        hi
    }
}

/// Whether what is reported is a noun phrase or an infinitive and no clause: no finite verb comes
/// before its first comma.
fn is_narrow(page: &Page, start: usize, hi: usize) -> bool {
    let first =
        (start..hi.min(start + 40)).find(|&i| page.is_quoted(i) || page.comma(i) || page.stop(i));
    let phrase = start..first.unwrap_or(hi.min(start + 40));
    let infinitive = page.key(start) == key!("to");
    let verb = |i: usize| {
        let participle = i > start
            && page.tokens()[i - 1].is(Class::DETERMINER | Class::POSSESSIVE | Class::PREPOSITION);
        page.is_finite(i) || page.tokens()[i].is(Class::PRONOUN) || page.is_past(i) && !participle
    };
    first.is_none_or(|f| !page.is_quoted(f)) && (infinitive || !phrase.into_iter().any(verb))
}

/// Whether what follows the comma at `i` is no part of a reported noun phrase or infinitive.
fn leaves(page: &Page, i: usize, hi: usize) -> bool {
    let Some(next) = page
        .tokens()
        .get(i + 1)
        .filter(|_| i + 1 < hi && !page.is_quoted(i + 1))
    else {
        return false;
    };
    let participle = next.kind == Kind::Word
        && !next.capitalised()
        && (page.doc.word(i + 1).ends_with("ing") || page.is_past(i + 1));
    participle
        || page.is_finite(i + 1)
        || next.is(Class::RELATIVE
            | Class::PRONOUN
            | Class::DETERMINER
            | Class::CONJUNCTION
            | Class::SUBORDINATOR)
}

/// Without a time at its end: `announced her resignation` `on Friday`.
fn before_time(page: &Page, start: usize, end: usize) -> usize {
    let tokens = page.tokens();
    if page.key(start) == key!("to") {
        return end;
    }
    let last = (start..end).rev().find(|&i| !page.stop(i)).unwrap_or(start);
    let time = (start + 1..=last)
        .rev()
        .take(4)
        .find(|&i| tokens[i].is(Class::PREPOSITION) && !page.is_quoted(i))
        .filter(|&i| {
            let inner = &tokens[i + 1..=last];
            let timed = |t: &Token| {
                t.is(Class::WEEKDAY)
                    || t.is(Class::MONTH) && t.capitalised()
                    || t.kind == Kind::Number && t.span.len() < 5
            };
            !inner.is_empty()
                && inner.iter().all(timed)
                && inner
                    .iter()
                    .any(|t| t.kind == Kind::Word || t.span.len() == 4)
        });
    match time {
        Some(at) => at,
        None if last > start && tokens[last].is(Class::WEEKDAY) => last,
        None => end,
    }
}

/// Whether an attribution of the whole begins at `at`: `…, the report said.`
fn closes_sentence(page: &Page, at: usize, hi: usize, others: &[usize]) -> bool {
    others.binary_search(&at).is_ok() && {
        let cue =
            (at..hi.min(at + 10)).find(|&i| page.tokens()[i].is(Class::CUE) && !page.is_quoted(i));
        cue.is_some_and(|c| c + 1 >= hi || page.stop(c + 1))
    }
}

/// Whether the reported clause ends before the token at `i`.
fn cuts(page: &Page, start: usize, i: usize, hi: usize, others: &[usize]) -> bool {
    let tokens = page.tokens();
    let after_comma = |at: usize| at < hi && !page.is_quoted(at);
    let comma = page.comma(i);
    let quoted_comma = page.is_quoted(i - 1);
    if page.is_mark(i, ";") {
        return true;
    }
    if page.dash(i) {
        let opens = (i + 1..hi.min(i + 25)).any(|j| page.dash(j));
        let closes = (start.max(i.saturating_sub(25))..i)
            .filter(|&j| page.dash(j) && !page.is_quoted(j))
            .count()
            % 2
            == 1;
        return !(opens || closes)
            && tokens
                .get(i + 1)
                .is_some_and(|t| t.is(Class::DETERMINER | Class::CONJUNCTION | Class::PRONOUN));
    }
    // `described him as, "a bore"`
    if comma && page.key(i - 1) == key!("as") && page.is_quoted(i + 1) {
        return false;
    }
    // A quotation that was introduced, and then more: the narrator's.
    if comma
        && i > 1
        && page.is_quoted(i - 1)
        && page
            .tokens()
            .get(i + 1)
            .is_some_and(|t| t.is(Class::SUBORDINATOR))
    {
        return true;
    }
    // The same with the comma inside the marks: `would "never leave," though she has`.
    if quoted_comma && i > 1 && page.comma(i - 2) && tokens[i].is(Class::SUBORDINATOR) {
        return true;
    }
    if comma && closes_sentence(page, i + 1, hi, others) {
        return true;
    }
    let at = if comma { i + 1 } else { i };
    if !after_comma(at)
        || !(comma || quoted_comma || tokens[at].is(Class::CONJUNCTION | Class::SUBORDINATOR))
    {
        return false;
    }
    let separated = comma || quoted_comma;
    // `…, even suggesting that`
    let adverb = separated
        && page.is_adverb(at)
        && at + 2 < hi
        && tokens[at + 1].is(Class::CUE)
        && !page.is_quoted(at + 1);
    if adverb && page.doc.word(at + 1).ends_with("ing") {
        return true;
    }
    let token = &tokens[at];
    if separated
        && token.is(Class::CUE)
        && (page.doc.word(at).ends_with("ing") || page.key(at) == key!("said"))
    {
        return at + 1 < hi && page.key(at) != key!("according") || page.key(at + 1) == key!("to");
    }
    if page.key(at) == key!("according") && page.key(at + 1) == key!("to") {
        return true;
    }
    if !token.is(Class::CONJUNCTION | Class::SUBORDINATOR) {
        return false;
    }
    let mut next = at + 1;
    while next < hi && page.is_adverb(next) {
        next += 1;
    }
    let joins = separated || token.is(Class::CONJUNCTION) || page.key(at) == key!("while");
    if joins
        && [next, at + 1]
            .iter()
            .any(|o| others.binary_search(o).is_ok())
    {
        return true;
    }
    let Some(follows) = tokens.get(next).filter(|_| next < hi) else {
        return false;
    };
    let verb = follows.is(Class::CUE)
        && frame(follows.key).is_some_and(|f| f.form == Form::Past || f.form == Form::Third)
        && token.is(Class::CONJUNCTION);
    if verb {
        return true;
    }
    let but = page.key(at) == key!("but");
    let and = page.key(at) == key!("and");
    separated
        && (but && (follows.is(Class::PRONOUN) || follows.capitalised() || page.is_past(next))
            || and && page.is_past(next))
}
