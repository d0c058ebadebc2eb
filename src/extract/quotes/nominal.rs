//! Attribution without a verb: nouns and prepositions that report.
//!
//! | rule | example |
//! |---|---|
//! | `quotes/noun` | Her claim that the bridge was safe angered voters. |
//! | `quotes/in-view` | In Ann Bell's view, the bridge was safe. In the words of Ann Bell, … |
//! | `quotes/per` | The bridge was safe, per the council. |
//! | `quotes/citing` | The bridge was closed, citing officials. |
//! | `quotes/passive` | Bob Orr was accused of fraud by his wife. |
//!
//! They are looked for in what the verbs have left: no statement is taken apart.

use std::ops::Range;

use super::complement::{ends, ends_or_end};
use super::cues;
use super::extent::extent;
use super::frames::{Form, Takes, frame};
use super::page::{Page, Passage};
use super::scene::has_verb;
use super::statement::Statement;
use super::{phrase, source};
use crate::lexicon::{Class, Key, key};
use crate::text::{Case, Kind};

const THAT: Key = Key::word("that");
const OF: Key = Key::word("of");
const IN: Key = Key::word("in");
const BY: Key = Key::word("by");

/// What somebody has in whose view, words or account something is so.
const VIEWS: [Key; 9] = [
    Key::word("view"),
    Key::word("opinion"),
    Key::word("words"),
    Key::word("telling"),
    Key::word("account"),
    Key::word("accounts"),
    Key::word("admission"),
    Key::word("estimate"),
    Key::word("reckoning"),
];

/// Finds the passage's statements that no verb reports, outside those found since `from`.
pub(super) fn find(page: &Page, passage: &Passage, from: usize, statements: &mut Vec<Statement>) {
    let mut taken: Vec<Range<usize>> = statements[from..]
        .iter()
        .flat_map(|s| s.pieces.iter().cloned())
        .collect();
    taken.sort_unstable_by_key(|p| p.start);
    let mut reach = passage.tokens.start;
    for at in passage
        .tokens
        .clone()
        .filter(|&i| !page.is_quoted(i) && page.tokens()[i].kind == Kind::Word)
    {
        let key = page.key(at);
        let found = if key == THAT {
            noun(page, passage, at)
        } else if VIEWS.contains(&key) {
            view(page, passage, at)
        } else if key == key!("per") {
            after_preposition(page, passage, at, "quotes/per")
        } else if key == key!("citing") {
            after_preposition(page, passage, at, "quotes/citing")
        } else if page.tokens()[at].is(Class::CUE) {
            passive(page, passage, at)
        } else {
            None
        };
        let Some(statement) = found else { continue };
        let free = |p: &Range<usize>| {
            let next = taken.partition_point(|t| t.end <= p.start);
            p.start >= reach && taken.get(next).is_none_or(|t| p.end <= t.start)
        };
        if statement.pieces.iter().all(free) {
            reach = statement
                .pieces
                .iter()
                .map(|p| p.end)
                .max()
                .unwrap_or(reach);
            statements.push(statement);
        }
    }
}

fn statement(
    passage: &Passage,
    pieces: Vec<Range<usize>>,
    cue: Range<usize>,
    source: Option<Range<usize>>,
    rule: &'static str,
) -> Statement {
    Statement {
        pieces,
        cue: Some(cue),
        source,
        inherits: None,
        paragraph: passage.paragraph,
        rule,
    }
}

/// Whose the noun at `at` is, and where its phrase begins: `Ann Bell's repeated claim`, `her
/// claim`, `the claim`.
fn owner(page: &Page, lo: usize, at: usize) -> (usize, Option<Range<usize>>) {
    let tokens = page.tokens();
    for i in (lo.max(at.saturating_sub(4))..at).rev() {
        let token = &tokens[i];
        if token.is(Class::POSSESSIVE) {
            return (i, Some(i..i + 1));
        }
        if token.kind == Kind::Clitic {
            let owner = phrase::before(page, lo, i).map(|o| nearest(page, o));
            return (owner.as_ref().map_or(i, |o| o.start), owner);
        }
        // What stands before a participle may be its subject: `the mayor repeated claims`
        let verb = (i + 1..at).any(|j| page.is_past(j) || page.tokens()[j].is(Class::CUE));
        if token.is(Class::DETERMINER) && !verb {
            return (i, None);
        }
        let describes = token.kind == Kind::Word
            && !token.is(Class::PREPOSITION | Class::AUXILIARY | Class::CONJUNCTION);
        if !describes || page.is_quoted(i) {
            break;
        }
    }
    (at, None)
}

/// The owner's last part: `rejected` `Ann Bell's`, `an article on` `Ann Bell's`.
fn nearest(page: &Page, owner: Range<usize>) -> Range<usize> {
    let tokens = page.tokens();
    let parts = |i: usize| {
        let participle = tokens[i].kind == Kind::Word
            && !tokens[i].capitalised()
            && page.doc.word(i).ends_with("ing");
        let verb = page.is_past(i) && !phrase::in_noun_phrase(page, i);
        participle && i == owner.start
            || verb
            || tokens[i].is(Class::PREPOSITION) && page.key(i) != OF && !tokens[i].capitalised()
    };
    let last = owner.clone().rev().skip(1).find(|&i| parts(i));
    last.map_or(owner.start, |i| i + 1)..owner.end
}

/// `her claim that the bridge was safe`
fn noun(page: &Page, passage: &Passage, that: usize) -> Option<Statement> {
    let (lo, hi) = (passage.tokens.start, passage.tokens.end);
    let at = that
        .checked_sub(1)
        .filter(|&at| at >= lo && page.tokens()[at].is(Class::CUE_NOUN))?;
    let token = &page.tokens()[at];
    let (begins, mut owner) = owner(page, lo, at);
    let bare = begins == at && !page.doc.word(at).ends_with('s');
    if (bare || token.case != Case::Lower) && at > lo || that + 2 >= hi {
        return None;
    }
    // `made the claim that`, `issued a statement that`: the subject's.
    let verb = begins.checked_sub(1).filter(|&v| v >= lo);
    let makes = [
        "made",
        "makes",
        "make",
        "making",
        "issued",
        "issues",
        "released",
        "repeated",
        "reiterated",
        "published",
    ];
    if let Some(verb) = verb.filter(|&v| owner.is_none() && makes.contains(&page.doc.word(v))) {
        owner = source::subject(page, lo, verb).or_else(|| source::of_clause(page, lo, verb));
    }
    let start = that + 1;
    let subject =
        begins == lo || page.tokens()[begins - 1].is(Class::SUBORDINATOR | Class::CONJUNCTION);
    let end = extent(page, start, hi, &[], false);
    let end = if subject {
        second_verb(page, start, end)?
    } else {
        end
    };
    // `Despite her claim that the bridge was safe, it was closed.`
    let leads = begins > lo
        && begins < lo + 4
        && (lo..begins).any(|i| page.tokens()[i].is(Class::PREPOSITION | Class::SUBORDINATOR));
    let comma = (start..end)
        .find(|&i| leads && page.comma(i) && (!page.is_quoted(i) || !page.is_quoted(i + 2)));
    let end = comma.unwrap_or(end);
    // A relative clause has no subject: `a statement that angered voters`.
    let relative = !page.is_quoted(start)
        && (page.is_finite(start)
            || page.is_past(start)
            || page.tokens()[start].is(Class::AUXILIARY));
    let content = start..end;
    (!relative && (has_verb(page, &content) || page.is_quoted(start)))
        .then(|| statement(passage, vec![content], at..at + 1, owner, "quotes/noun"))
}

/// Where the clause that begins at `start` gives way to the verb whose subject it belongs to.
fn second_verb(page: &Page, start: usize, hi: usize) -> Option<usize> {
    let tokens = page.tokens();
    let verb = |i: usize| {
        !page.is_quoted(i)
            && (page.is_finite(i) || page.is_past(i) || tokens[i].is(Class::AUXILIARY))
            && !tokens[i - 1].is(Class::AUXILIARY
                | Class::RELATIVE
                | Class::CONJUNCTION
                | Class::DETERMINER
                | Class::NEGATION)
            && !page.is_adverb(i - 1)
            && page.key(i - 1) != key!("to")
    };
    let mut verbs = (start + 1..hi.min(start + 60)).filter(|&i| verb(i));
    let first = verbs.next()?;
    verbs.find(|&i| i > first + 1)
}

/// `in Ann Bell's view`, `by her own account`, `in the words of Ann Bell`
fn view(page: &Page, passage: &Passage, at: usize) -> Option<Statement> {
    let (lo, hi) = (passage.tokens.start, passage.tokens.end);
    let (begins, owner) = owner(page, lo, at);
    let preposition = begins
        .checked_sub(1)
        .filter(|&p| p >= lo && [IN, BY].contains(&page.key(p)))?;
    let (owner, end) = match owner {
        Some(owner) => (owner, at + 1),
        None if page.key(at + 1) == OF && at + 2 < hi => {
            let owner = phrase::after(page, at + 2, hi)?;
            let end = owner.end;
            (owner, end)
        }
        None => return None,
    };
    let cue = if owner.start > at {
        preposition..at + 2
    } else {
        at..at + 1
    };
    around(
        page,
        passage,
        preposition,
        end,
        cue,
        owner,
        "quotes/in-view",
    )
}

/// `per the council`, `citing officials`
fn after_preposition(
    page: &Page,
    passage: &Passage,
    at: usize,
    rule: &'static str,
) -> Option<Statement> {
    let (lo, hi) = (passage.tokens.start, passage.tokens.end);
    if at > lo && !page.comma(at - 1) {
        return None;
    }
    let source = phrase::after(page, at + 1, hi)?;
    let first = &page.tokens()[source.start];
    let named = first.capitalised() || first.is(Class::DETERMINER);
    if !source.clone().any(|i| page.can_speak(i)) || rule == "quotes/per" && !named {
        return None;
    }
    let end = source.end;
    around(page, passage, at, end, at..at + 1, source, rule)
}

/// The clause that an adjunct from `begins` to `end` says the source of, on either side of it.
fn around(
    page: &Page,
    passage: &Passage,
    begins: usize,
    end: usize,
    cue: Range<usize>,
    source: Range<usize>,
    rule: &'static str,
) -> Option<Statement> {
    let (lo, hi) = (passage.tokens.start, passage.tokens.end);
    let led = (lo..begins)
        .rev()
        .take(60)
        .find(|&i| page.is_mark(i, ";"))
        .map_or(lo, |i| i + 1);
    let before = led..begins.saturating_sub(1).max(led);
    let mut pieces = Vec::new();
    let leading = begins == led;
    if !leading {
        if !page.comma(begins - 1) || before.is_empty() {
            return None;
        }
        pieces.push(before);
    }
    let closed = ends_or_end(page, end, hi);
    let quoted = end < hi && page.is_quoted(end);
    if !closed && !quoted {
        return None;
    }
    let parted = leading || !has_verb(page, &pieces[0]);
    if parted {
        let start = if quoted { end } else { end + 1 };
        if start + 1 >= hi {
            return None;
        }
        pieces.push(start..extent(page, start, hi, &[], false));
    }
    Some(statement(passage, pieces, cue, Some(source), rule))
}

/// `Bob Orr was accused of fraud`, `the plan is described as "a mess" by Ann Bell`, `it was
/// announced that the bridge was closed`
fn passive(page: &Page, passage: &Passage, at: usize) -> Option<Statement> {
    let (lo, hi) = (passage.tokens.start, passage.tokens.end);
    let frame = frame(page.key(at)).filter(|f| f.form == Form::Past)?;
    let group = cues::passive(page, passage, at)?;
    let next = at + 1;
    let by = if page.key(next) == BY {
        phrase::after(page, next + 1, hi)
    } else {
        None
    };
    let after = by.as_ref().map_or(next, |b| b.end);
    let takes = frame.takes;
    let quoted = after < hi && page.is_quoted(after);
    let object = takes.has(Takes::OF) && page.key(after) == OF
        || takes.has(Takes::AS) && page.key(after) == key!("as")
        || takes.has(Takes::NAME) && quoted;
    let clause = takes.has(Takes::CLAUSE.or(Takes::THAT))
        && page.key(after) == THAT
        && page.key(group.wrapping_sub(1)) == key!("it");
    if clause && group > lo && after + 2 < hi {
        let content = after + 1..extent(page, after + 1, hi, &[], false);
        return Some(statement(
            passage,
            vec![content],
            at..at + 1,
            by,
            "quotes/passive",
        ));
    }
    if !object || after + 1 >= hi {
        return None;
    }
    let subject = source::subject(page, lo, group)?;
    let mut end = extent(page, after, hi, &[], false);
    let whole = end;
    if let Some(q) = page
        .quotation_at(after + 1)
        .filter(|_| takes.has(Takes::AS))
    {
        end = end.min(page.marked(q).end);
    }
    let agent = (after..whole)
        .rev()
        .take(12)
        .find(|&i| by.is_none() && page.key(i) == BY && !page.is_quoted(i));
    let agent = agent.and_then(|i| {
        let phrase = phrase::after(page, i + 1, hi)?;
        let speaks = phrase.clone().any(|j| page.can_speak(j))
            && (phrase.end >= whole || ends(page, phrase.end));
        speaks.then(|| {
            end = end.min(i);
            phrase
        })
    });
    Some(statement(
        passage,
        vec![subject, after..end],
        at..at + 1,
        by.or(agent),
        "quotes/passive",
    ))
}
