//! Finds the source of a quotation that is introduced without a reporting verb: `The sign was
//! plain: "Keep out."`, `Ann Bell had a simple answer: "No."`
//!
//! The source is the subject of the clause before the mark, if it can speak. A subject that
//! receives a message, is told something or quotes somebody else isn't the source.

use std::ops::Range;

use super::verdict;
use crate::extract::quotes::cue::frames::{Takes, frame};
use crate::extract::quotes::passage::speaks;
use crate::lexicon::{Class, Key, WordSet, keys, listed};
use crate::syntax::{Part, Sentence, clause, noun_phrase, verb_group};
use crate::text::Kind;

/// The maximum distance from a subject to its verb, in tokens.
const REACH: usize = 12;

/// Returns the source of the quotation that the mark at `mark` introduces.
pub(super) fn introducer(s: Sentence, mark: usize) -> Option<Range<usize>> {
    if let Some(source) = inverted(s, mark) {
        return Some(source);
    }
    if let Some(label) = label(s, mark) {
        return Some(label);
    }
    if let Some(quoted) = quoted(s, mark) {
        return Some(quoted);
    }
    if let Some(other) = verdict::introduced(s, mark).or_else(|| another(s)) {
        return Some(other);
    }
    let (subject, verb) = subject(s, mark)?;
    let end = subject.end;
    let hears = verb.is_some_and(|verb| hears(s, verb)) || is_empty_it(s, &subject);
    let quotes = |i: usize| s.is_one_of(i, keys!["quoting", "citing", "reading", "hearing"]);
    let other = hears || (end..mark).any(quotes) || s.is_one_of(end - 1, keys!["there"]);
    let subject = with_name(s, subject, mark);
    (!other && speaks(s, &subject)).then_some(subject)
}

/// Returns the source between its verb and the mark: `Remarked Ann Bell, “…”`, `Not so, says Ann
/// Bell: “…”`, `Said one: “…”`
fn inverted(s: Sentence, mark: usize) -> Option<Range<usize>> {
    const OTHERS: &[Key] = keys!["one", "another", "others"];
    let from = s.start.max(mark.saturating_sub(REACH));
    let begins = |i: usize| i == s.start || s.is_comma(i - 1);
    let reports = |i: usize| frame(s.key(i)).is_some_and(|f| f.takes.has(Takes::AFTER));
    let verb = |&i: &usize| reports(i) && !s.is_name(i) && begins(i) && !s.is_quoted(i);
    let who = (from..mark).rev().find(verb)? + 1;
    let other = who + 1 == mark && s.is_one_of(who, OTHERS);
    noun_phrase::whole_after(s, who)
        .filter(|source| source.end == mark && speaks(s, source))
        .or_else(|| other.then_some(who..mark))
}

/// Returns an unnamed one of several people who speak in turn: `One wrote: “…”`, `A second fumed:
/// “…”`
fn another(s: Sentence) -> Option<Range<usize>> {
    const ONE: &[Key] = keys!["one", "another", "others", "many", "some"];
    let article = usize::from(s.is_one_of(s.start, keys!["a", "the"]));
    let who = s.start + article;
    let one = s.is_one_of(who, ONE) || article == 1 && s.is(who, Class::ORDINAL);
    let verb = who + 1 + usize::from(s.is_adverb_form(who + 1));
    let acts = s.is_lower(verb) && (s.is_past_form(verb) || s.is(verb, Class::CUE));
    (one && acts).then_some(s.start..who + 1)
}

/// Extends a subject over the name in apposition to it, before the token at `end`: `One supporter,
/// Senator Ann Bell of Leeds, was plain: “…”`.
pub(super) fn with_name(s: Sentence, subject: Range<usize>, end: usize) -> Range<usize> {
    let title = Class::TITLE | Class::ROLE | Class::ROLE_MODIFIER;
    let comma = subject.end;
    let name = (comma + 1..end.min(comma + 5))
        .find(|&i| s.is_name(i))
        .filter(|&name| s.is_comma(comma) && (comma + 1..name).all(|i| s.is(i, title)))
        .and_then(|name| s.name(name));
    subject.start..name.map_or(comma, |name| name.end)
}

/// Returns who is quoted right before the mark: `The Herald quoted Ann Bell: “…”`, `To quote Ann
/// Bell, “…”`.
fn quoted(s: Sentence, mark: usize) -> Option<Range<usize>> {
    const QUOTES: &[Key] = keys!["quote", "quotes", "quoted", "quoting"];
    let from = s.start.max(mark.saturating_sub(REACH));
    let verb = (from..mark).rfind(|&i| s.is_one_of(i, QUOTES) && !s.is_quoted(i))?;
    let who = noun_phrase::whole_after(s, verb + 1)?;
    (who.end == mark && speaks(s, &who)).then_some(who)
}

/// Returns the subject of the clause that ends at `end`, and its verb.
pub(super) fn subject(s: Sentence, end: usize) -> Option<(Range<usize>, Option<usize>)> {
    let phrase = clause::main_subject(s, end)?;
    // `The Herald focuses on …`: the verb isn't part of the name
    let verb = (phrase.start + 1..end.min(phrase.end + REACH)).find(|&i| is_verb(s, i));
    let last = verb.map_or(phrase.end, |verb| phrase.end.min(verb));
    Some((phrase.start..last, verb))
}

/// Whether the subject is an "it", "that" or "this" that refers to nobody: `It's not like, “Go
/// home!”`
fn is_empty_it(s: Sentence, subject: &Range<usize>) -> bool {
    let it = subject.end - 1;
    let contracted = s.is_one_of(it, keys!["it's", "that's"]);
    let be = s.kind(it + 1) == Some(Kind::Clitic) || verb_group::is_be(s.key(it + 1));
    contracted || s.is_one_of(it, keys!["it", "that", "this"]) && be
}

/// Returns the words before the mark if they are a label of at most three capitalised words: `BELL:
/// "We tried."`
fn label(s: Sentence, mark: usize) -> Option<Range<usize>> {
    const NOBODY: WordSet = listed!("speech/no_labels.txt");
    let label = s.start..mark;
    // `However, "we tried."`: not a label
    if s.is_comma(mark) && !label.clone().any(|i| s.is_name(i)) {
        return None;
    }
    // `Q&A: "…"`: not a label
    let word = |i: usize| s.word(i).len() > 1;
    if label.clone().take(4).any(|i| s.is_one_of(i, NOBODY)) || !label.clone().any(word) {
        return None;
    }
    let capital = |i: usize| s.is_capitalised(i) || !s.is_word(i);
    (!label.is_empty() && label.len() < 4 && s.is_word(s.start) && label.clone().all(capital))
        .then_some(label)
}

/// Whether the subject of the verb at `verb` hears the quotation rather than says it.
fn hears(s: Sentence, verb: usize) -> bool {
    const RECEIVING: WordSet = listed!("speech/receiving_verbs.txt");
    let passive = || {
        let next = (verb + 1..s.end).find(|&i| !s.is_adverb_form(i));
        verb_group::is_be(s.key(verb)) && next.is_some_and(|i| s.is_past_form(i))
    };
    s.is_one_of(verb, RECEIVING) || passive()
}

/// Whether the word at `i`, in lower case, is an auxiliary or (by the model) a finite verb.
fn is_verb(s: Sentence, i: usize) -> bool {
    s.is_lower(i) && (s.is(i, Class::AUXILIARY) || s.is_verb(i) && s.part(i) == Part::Finite)
}
