//! Noun phrases, found from one of their ends by the words they cannot contain: verbs, pronouns,
//! subordinators, commas.

use std::ops::Range;

use super::page::Page;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::Kind;

const AND: Key = Key::word("and");
const BY: Key = Key::word("by");
const THAT: Key = Key::word("that");
const WHAT: Key = Key::word("what");

/// A noun phrase has this many tokens at most.
const LONGEST: usize = 40;

/// Prepositions that attach what follows to the noun before.
const ATTACHING: [Key; 19] = [
    Key::word("of"),
    Key::word("for"),
    Key::word("from"),
    Key::word("with"),
    Key::word("at"),
    Key::word("in"),
    Key::word("on"),
    Key::word("to"),
    Key::word("by"),
    Key::word("over"),
    Key::word("about"),
    Key::word("against"),
    Key::word("near"),
    Key::word("behind"),
    Key::word("between"),
    Key::word("under"),
    Key::word("inside"),
    Key::word("outside"),
    Key::word("among"),
];

/// The noun phrase that ends before the token at `end`, no further left than `lo`.
pub(super) fn before(page: &Page, lo: usize, end: usize) -> Option<Range<usize>> {
    if end <= lo {
        return None;
    }
    if is_pronoun(page, end - 1) {
        return Some(end - 1..end);
    }
    let lo = lo.max(end.saturating_sub(LONGEST));
    let mut start = end;
    while start > lo {
        match step(page, lo, start - 1, end) {
            Step::Take(at) => start = at,
            Step::Last(at) => {
                start = at;
                break;
            }
            Step::Relative(at) => {
                if let Some(head) = before(page, lo, at) {
                    return Some(head.start..end);
                }
                break;
            }
            Step::Stop => break,
        }
    }
    let start = split_adjunct(page, start, end);
    trimmed(page, start, end)
}

/// A pronoun that can be a subject by itself, contracted or not (`they've`), or who, which.
fn is_pronoun(page: &Page, i: usize) -> bool {
    let token = &page.tokens()[i];
    let contracted = token.is(Class::AUXILIARY)
        && !token.is(Class::NEGATION)
        && page.doc.word(i).contains(['\'', '’']);
    token.is(Class::PRONOUN) || contracted || keys!("who" | "which").contains(&token.key)
}

enum Step {
    /// The phrase reaches to here and may go on.
    Take(usize),
    /// The phrase begins here.
    Last(usize),
    /// A relative clause begins here; its head is before it.
    Relative(usize),
    Stop,
}

fn step(page: &Page, lo: usize, at: usize, end: usize) -> Step {
    let tokens = page.tokens();
    let token = &tokens[at];
    if let Some(q) = page.quotation_at(at) {
        let marked = page.marked(q);
        let nickname = marked.len() <= 5
            && marked.start > lo
            && tokens[marked.start - 1].capitalised()
            && marked.end < end;
        return if nickname {
            Step::Take(marked.start)
        } else {
            Step::Stop
        };
    }
    match token.kind {
        Kind::Number | Kind::Clitic | Kind::Address | Kind::Quote => return Step::Take(at),
        Kind::Mark => {
            if page.is_mark(at, ")") {
                let open = (lo.max(at.saturating_sub(12))..at)
                    .rev()
                    .find(|&i| page.is_mark(i, "("));
                return open.map_or(Step::Stop, Step::Take);
            }
            if page.comma(at) && lists(page, lo, at, end) {
                return Step::Take(at);
            }
            let joins = ["-", "&", "/", "$", "£", "%"]
                .iter()
                .any(|m| page.is_mark(at, m))
                && !page.dash(at);
            return if joins { Step::Take(at) } else { Step::Stop };
        }
        Kind::Word => {}
    }
    let first = at == lo;
    if token.is(Class::RELATIVE) {
        let relative =
            token.key != THAT || (at + 1 < end && (page.is_finite(at + 1) || page.is_past(at + 1)));
        return if !first && relative && at + 2 < end && is_nominal(page, at - 1) {
            Step::Relative(at)
        } else {
            Step::Stop
        };
    }
    if is_verb(page, at, end) {
        let from = lo.max(at.saturating_sub(15));
        let clear = |i: usize| page.comma(i) || page.is_quoted(i) || page.stop(i);
        let mut relatives = (from..at)
            .rev()
            .take_while(|&i| !clear(i))
            .filter(|&i| tokens[i].is(Class::RELATIVE));
        let relative = relatives.find(|&rel| rel > lo && is_nominal(page, rel - 1));
        return relative
            .filter(|_| at + 1 < end)
            .map_or(Step::Stop, Step::Relative);
    }
    if token.is(Class::CONJUNCTION) {
        return if token.key == AND && at + 1 < end && coordinates(page, lo, at) {
            Step::Take(at)
        } else {
            Step::Stop
        };
    }
    if token.is(Class::PRONOUN | Class::SUBORDINATOR)
        || token.key == WHAT
        || (token.is(Class::OBJECT_PRONOUN) && !token.is(Class::POSSESSIVE))
    {
        return Step::Stop;
    }
    if token.is(Class::PREPOSITION) {
        let attached =
            !first && ATTACHING.contains(&token.key) && is_nominal(page, at - 1) && at + 1 < end;
        return if attached {
            Step::Take(at)
        } else if at + 1 < end {
            Step::Last(at)
        } else {
            Step::Stop
        };
    }
    if token.is(Class::DETERMINER | Class::POSSESSIVE) {
        let time = at + 1 < end && tokens[at + 1].is(Class::TIME_UNIT) && end - at < 4;
        let coordinated =
            !first && page.is_adverb(at - 1) && at > lo + 1 && page.key(at - 2) == AND;
        let participle = at > lo + 1 && is_participle(page, at - 1) && is_nominal(page, at - 2);
        let goes_on = !first
            && (tokens[at - 1].is(Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION)
                || time
                || coordinated
                || participle);
        return if goes_on {
            Step::Take(at)
        } else {
            Step::Last(at)
        };
    }
    Step::Take(at)
}

/// Whether the participle at `at` is an adjective: `a reported theft`, `a newly found letter`.
pub(super) fn in_noun_phrase(page: &Page, at: usize) -> bool {
    let determines = |i: usize| page.tokens()[i].is(Class::DETERMINER | Class::POSSESSIVE);
    at > 0 && determines(at - 1) || at > 1 && page.is_adverb(at - 1) && determines(at - 2)
}

/// Whether the participle at `at` introduces a name: `a group called Friends of the Bridge`.
pub(super) fn is_naming(page: &Page, at: usize) -> bool {
    let tokens = page.tokens();
    let names =
        [Key::word("called"), Key::word("named"), Key::word("dubbed")].contains(&page.key(at));
    let article = |i: usize| keys!("a" | "an").contains(&page.key(i));
    let noun = at > 1 && tokens[at - 1].kind == Kind::Word && !tokens[at - 1].capitalised();
    names
        && noun
        && (article(at - 2) || at > 2 && article(at - 3))
        && tokens.get(at + 1).is_some_and(|t| t.capitalised())
}

/// Whether the word at `at` is a verb, as far as its form tells.
fn is_verb(page: &Page, at: usize, end: usize) -> bool {
    use super::frames::{Form, frame};
    let token = &page.tokens()[at];
    if token.capitalised() && at > 0 {
        return false;
    }
    let reports = token.is(Class::CUE)
        && frame(token.key).is_some_and(|f| match f.form {
            Form::Past => !in_noun_phrase(page, at) && !is_naming(page, at),
            Form::Third => at + 1 < end,
            Form::Base | Form::Participle => false,
        });
    reports || page.is_finite(at)
}

/// `supporting`: may introduce what explains the noun before it.
fn is_participle(page: &Page, at: usize) -> bool {
    page.tokens()[at].kind == Kind::Word
        && !page.tokens()[at].capitalised()
        && page.doc.word(at).ends_with("ing")
}

/// Whether the word at `i` may end a noun phrase.
fn is_nominal(page: &Page, i: usize) -> bool {
    let token = &page.tokens()[i];
    let other = Class::PREPOSITION
        | Class::DETERMINER
        | Class::SUBORDINATOR
        | Class::CONJUNCTION
        | Class::AUXILIARY
        | Class::PRONOUN;
    match token.kind {
        Kind::Word => !token.is(other) && !is_verb(page, i, i + 1),
        Kind::Number | Kind::Address => true,
        Kind::Quote => page.is_quoted(i),
        Kind::Clitic => false,
        Kind::Mark => page.is_mark(i, ")"),
    }
}

/// Whether "and" at `at` joins the phrase after it to one before it, and not a clause to a clause.
fn coordinates(page: &Page, lo: usize, at: usize) -> bool {
    let from = lo.max(at.saturating_sub(7));
    let mut nominal = false;
    for i in (from..at).rev() {
        if page.comma(i) || page.is_quoted(i) || page.tokens()[i].is(Class::SUBORDINATOR) {
            return nominal;
        }
        let token = &page.tokens()[i];
        if is_verb(page, i, at) || page.is_past(i) || token.is(Class::PRONOUN) {
            return false;
        }
        nominal |= is_nominal(page, i);
    }
    nominal && from == lo
}

/// Whether the comma at `at` stands between the names of a list: `Ann Bell, Bob Orr and`.
fn lists(page: &Page, lo: usize, at: usize, end: usize) -> bool {
    let tokens = page.tokens();
    let next = if page.key(at + 1) == AND {
        at + 2
    } else {
        at + 1
    };
    let joined = (at + 1..end).take(12).any(|i| page.key(i) == AND);
    let before = at > lo && (tokens[at - 1].capitalised() || page.is_mark(at - 1, ")"));
    let plain = || {
        (lo..at).len() < 5
            && (lo..at)
                .all(|i| tokens[i].is(Class::DETERMINER) || is_nominal(page, i) && !page.is_past(i))
    };
    joined && next < end && (before && tokens[next].capitalised() || at > lo && plain())
}

/// Parts `In a statement Ann Bell` and `On Monday officials`: where the phrase begins after an
/// adjunct without a comma.
fn split_adjunct(page: &Page, start: usize, end: usize) -> usize {
    let tokens = page.tokens();
    if !tokens[start..end]
        .first()
        .is_some_and(|t| t.is(Class::PREPOSITION))
    {
        return start;
    }
    let begins = |i: usize| {
        let (previous, token) = (&tokens[i - 1], &tokens[i]);
        let after_lower = !previous.capitalised()
            && previous.kind == Kind::Word
            && !previous.is(Class::PREPOSITION | Class::DETERMINER | Class::POSSESSIVE);
        token.is(Class::DETERMINER) && is_nominal(page, i - 1)
            || token.capitalised() && after_lower
            || previous.is(Class::WEEKDAY | Class::MONTH)
                && !token.is(Class::TIME_UNIT)
                && token.kind == Kind::Word
            || previous.kind == Kind::Number
                && token.kind == Kind::Word
                && !token.is(Class::TIME_UNIT)
    };
    (start + 2..end)
        .rev()
        .find(|&i| begins(i))
        .unwrap_or(start + 1)
}

/// The phrase without the adverbs, conjunctions and prepositions that lead it; `None` when nothing
/// nominal is left.
fn trimmed(page: &Page, mut start: usize, end: usize) -> Option<Range<usize>> {
    let tokens = page.tokens();
    while start < end {
        let token = &tokens[start];
        let adverb = page.is_adverb(start) && !token.is(Class::DETERMINER);
        let leads = token.is(Class::CONJUNCTION | Class::PREPOSITION)
            || adverb
            || token.kind == Kind::Clitic
            || page.comma(start);
        let weekday = token.is(Class::WEEKDAY) && start + 1 < end;
        if !(leads || weekday) {
            break;
        }
        start += 1;
    }
    let named = |i: usize| {
        tokens[i].kind == Kind::Address
            || (tokens[i].kind == Kind::Word && !tokens[i].is(Class::PREPOSITION))
            || tokens[i].kind == Kind::Number
    };
    (start..end).any(named).then_some(start..end)
}

/// The noun phrase that begins at `start` and ends before `hi` at the latest.
pub(super) fn after(page: &Page, start: usize, hi: usize) -> Option<Range<usize>> {
    forward(page, start, hi, false)
}

/// Whom something is told: as [`after`], but a name after a common noun begins the clause that is
/// told (`told reporters Ann Bell had`).
pub(super) fn addressee(page: &Page, start: usize, hi: usize) -> Option<Range<usize>> {
    let tokens = page.tokens();
    if tokens
        .get(start)
        .is_some_and(|t| t.is(Class::OBJECT_PRONOUN))
        && !tokens[start].is(Class::DETERMINER)
    {
        let possessive = tokens[start].is(Class::POSSESSIVE)
            && tokens.get(start + 1).is_some_and(|t| {
                t.kind == Kind::Word
                    && !t.is(Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE)
                    && t.key != THAT
            });
        if !possessive {
            return Some(start..start + 1);
        }
    }
    forward(page, start, hi, true)
}

fn forward(page: &Page, start: usize, hi: usize, told: bool) -> Option<Range<usize>> {
    let tokens = page.tokens();
    let hi = hi.min(start + 25);
    let first = tokens
        .get(start)
        .filter(|_| start < hi && !page.is_quoted(start))?;
    if first.is(Class::PRONOUN) {
        return Some(start..start + 1);
    }
    let closed = Class::SUBORDINATOR
        | Class::PREPOSITION
        | Class::RELATIVE
        | Class::CONJUNCTION
        | Class::AUXILIARY
        | Class::FINITE
        | Class::WEEKDAY;
    let determines = first.is(Class::DETERMINER) && first.key != THAT;
    if !matches!(first.kind, Kind::Word | Kind::Number | Kind::Address)
        || (first.is(closed) && !determines && !first.capitalised())
        || first.is(Class::WEEKDAY)
    {
        return None;
    }
    let mut i = start + 1;
    while i < hi {
        match goes_on(page, i, hi, told) {
            Some(next) => i = next,
            None => break,
        }
    }
    while i > start
        && tokens[i - 1].is(Class::PREPOSITION | Class::CONJUNCTION | Class::DETERMINER)
        && !tokens[i - 1].capitalised()
    {
        i -= 1;
    }
    (i > start).then_some(start..i)
}

/// Where the phrase goes on after the token at `i`, if that token belongs to it.
fn goes_on(page: &Page, i: usize, hi: usize, told: bool) -> Option<usize> {
    let tokens = page.tokens();
    let (previous, token) = (&tokens[i - 1], &tokens[i]);
    let next = tokens.get(i + 1).filter(|_| i + 1 < hi);
    if let Some(q) = page.quotation_at(i) {
        let marked = page.marked(q);
        let nickname = marked.len() <= 5 && tokens.get(marked.end).is_some_and(|t| t.capitalised());
        return nickname.then_some(marked.end);
    }
    match token.kind {
        Kind::Number | Kind::Clitic | Kind::Address => return Some(i + 1),
        Kind::Quote => return token.glued.then_some(i + 1),
        Kind::Mark if page.is_mark(i, "(") => {
            let close = (i + 1..hi.min(i + 9)).find(|&j| page.is_mark(j, ")"))?;
            return Some(close + 1);
        }
        Kind::Mark => {
            let joins = ["-", "&", "/", "$", "%", "."]
                .iter()
                .any(|m| page.is_mark(i, m))
                && !page.dash(i)
                && token.glued;
            return (joins && next.is_some_and(|n| n.glued)).then_some(i + 1);
        }
        Kind::Word => {}
    }
    if let Some(end) = page
        .name_end(i)
        .filter(|&e| e > i + 1 && page.name_end(i - 1) == Some(e))
    {
        return Some(end.min(hi));
    }
    let capital = token.capitalised();
    if token.key == BY
        && previous.kind == Kind::Word
        && (page.is_past(i - 1) || previous.is(Class::DOCUMENT))
    {
        return Some(i + 1); // `a statement released by`, `a report by`
    }
    if token.is(Class::PREPOSITION) && !capital {
        let attached = ATTACHING[..5].contains(&token.key) || token.key == key!("in");
        let timed = next.is_none_or(|n| {
            n.is(Class::WEEKDAY | Class::MONTH | Class::TIME_UNIT)
                || n.kind == Kind::Number
                || n.key == key!("a")
                || n.key == key!("an")
        });
        return (attached && !timed || token.key == key!("of")).then_some(i + 1);
    }
    if token.key == AND {
        let nominal = next.is_some_and(|n| {
            n.capitalised()
                || n.is(Class::DETERMINER | Class::PERSON_NOUN)
                || !n.is(Class::PRONOUN | Class::AUXILIARY | Class::CUE | Class::FINITE)
        });
        return (nominal && !(told && next.is_some_and(|n| n.is(Class::PRONOUN)))).then_some(i + 1);
    }
    let other = Class::PRONOUN
        | Class::SUBORDINATOR
        | Class::RELATIVE
        | Class::CONJUNCTION
        | Class::WEEKDAY;
    let plural =
        i + 1 >= hi || next.is_some_and(|n| n.kind == Kind::Mark || n.is(Class::PREPOSITION));
    if token.is(other) && !capital
        || token.is(Class::WEEKDAY)
        || is_verb(
            page,
            i,
            if plural && !previous.capitalised() {
                i + 1
            } else {
                hi
            },
        )
    {
        return None;
    }
    if told && capital && page.name_end(i - 1) == Some(i) && page.is_name(i) {
        return None; // one name ends and another begins: `told the BBC Ann Bell had`
    }
    let opens = token.is(Class::DETERMINER | Class::POSSESSIVE)
        && !previous.is(Class::PREPOSITION | Class::CONJUNCTION | Class::DETERMINER);
    let named = told
        && capital
        && previous.kind == Kind::Word
        && !previous.capitalised()
        && !previous.is(Class::PREPOSITION
            | Class::DETERMINER
            | Class::ROLE
            | Class::TITLE
            | Class::CONJUNCTION);
    let participle = !capital
        && (page.doc.word(i).ends_with("ing") && previous.capitalised()
            || page.is_adverb(i) && !previous.is(Class::DETERMINER | Class::POSSESSIVE));
    (!opens && !named && !participle).then_some(i + 1)
}
