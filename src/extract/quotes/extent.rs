//! Where a reported clause ends: nearly always with its sentence, but not when the narrator takes over again.
//!
//! Counted on news: of indirect statements that follow their cue, three quarters run to the sentence's end. Of the commas inside
//! such sentences one in three ends the statement; before "saying" nine in ten, before "but" and a pronoun or a name seven in ten,
//! before "and" and a noun phrase one in three.

use super::frames::{Form, frame};
use super::page::Page;
use crate::lexicon::{Class, Key};

/// How far a rule looks for a statement's end.
const LONGEST: usize = 400;

/// Where the clause that begins at `start` ends: at the passage's end, or before what is the narrator's again. `others` are, in order, the
/// places where another source's attribution begins.
pub(super) fn extent(page: &Page, start: usize, hi: usize, others: &[usize]) -> usize {
    let hi = hi.min(start + LONGEST);
    let mut i = start;
    while i < hi {
        if let Some(q) = page.quotation_at(i) {
            i = page.marked(q).end.max(i + 1);
            continue;
        }
        if i > start && cuts(page, i, hi, others) {
            return i;
        }
        i += 1;
    }
    hi
}

/// Whether the reported clause ends before the token at `i`.
fn cuts(page: &Page, i: usize, hi: usize, others: &[usize]) -> bool {
    let tokens = page.tokens();
    let after_comma = |at: usize| at < hi && !page.is_quoted(at);
    let comma = page.comma(i);
    let quoted_comma = page.is_quoted(i - 1);
    if page.is_mark(i, ";") {
        return true;
    }
    if page.dash(i) {
        let paired = (i + 1..hi.min(i + 25)).any(|j| page.dash(j));
        return !paired && tokens.get(i + 1).is_some_and(|t| t.is(Class::DETERMINER | Class::CONJUNCTION | Class::PRONOUN));
    }
    let at = if comma { i + 1 } else { i };
    if !after_comma(at) || !(comma || quoted_comma || tokens[at].is(Class::CONJUNCTION | Class::SUBORDINATOR)) {
        return false;
    }
    let token = &tokens[at];
    let separated = comma || quoted_comma;
    if separated && token.is(Class::CUE) && (page.doc.word(at).ends_with("ing") || page.key(at) == Key::word("said")) {
        return at + 1 < hi && page.key(at) != Key::word("according") || page.key(at + 1) == Key::word("to");
    }
    if page.key(at) == Key::word("according") && page.key(at + 1) == Key::word("to") {
        return true;
    }
    if !token.is(Class::CONJUNCTION | Class::SUBORDINATOR) {
        return false;
    }
    let mut next = at + 1;
    while next < hi && page.is_adverb(next) {
        next += 1;
    }
    if [next, at + 1].iter().any(|o| others.binary_search(o).is_ok()) {
        return true;
    }
    let Some(follows) = tokens.get(next).filter(|_| next < hi) else { return false };
    let verb = follows.is(Class::CUE)
        && frame(follows.key).is_some_and(|f| f.form == Form::Past || f.form == Form::Third)
        && token.is(Class::CONJUNCTION);
    if verb {
        return true;
    }
    let but = page.key(at) == Key::word("but");
    let and = page.key(at) == Key::word("and");
    separated && (but && (follows.is(Class::PRONOUN) || follows.capitalised() || page.is_past(next)) || and && page.is_past(next))
}
