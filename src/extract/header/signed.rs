//! Lines that a writer signs: `By Ann Bell`, `Ann Bell, Associated Press`.

use std::ops::Range;

use super::name::{is_button, is_given, is_place, name};
use super::outlet::{is_outlet, outlet_at};
use super::{role, stamp};
use crate::lexicon::{Class, Key, key, keys, listed};
use crate::text::{Case, Document, Kind, Span};

/// Whether the line is a byline: `By Ann Bell`, `Written by Ann Bell and Tom Lee, Reuters`, or a
/// lone `By`.
pub(super) fn opens(doc: &Document, tokens: Range<usize>) -> bool {
    if tokens.len() > 48 {
        return false;
    }
    match after_by(doc, tokens.clone()) {
        Some(at) if at >= tokens.end => true,
        Some(at) => {
            let at = past_role(doc, at..tokens.end);
            let by_staff = outlet_at(doc, at, tokens.end).is_some()
                || role::is_word(doc.key(at)) && doc.tokens()[at].capitalised();
            by_staff
                || has_office(doc, at..tokens.end)
                || name(doc, at..tokens.end).is_some_and(|end| closes(doc, end, tokens.end))
        }
        None => is_list(doc, tokens),
    }
}

/// Returns the index after the `by` that opens a byline.
pub(super) fn after_by(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let mut at = tokens.start;
    at += usize::from(
        listed!("page/byline_openers.txt").contains(&doc.key(at)) && doc.key(at + 1) == key!("by"),
    );
    if doc.key(at) == key!("from") && is_filed(doc, at + 1..tokens.end) {
        return Some(at + 1);
    }
    // Some pages print a "By" of their own before the writer's: "Byby Ann Bell".
    if !keys!["by", "byby"].contains(&doc.key(at)) {
        return None;
    }
    while at < tokens.end && keys!["by", "byby", ":"].contains(&doc.key(at)) {
        at += 1;
    }
    Some(at)
}

/// Whether the tokens are a name and the town it was filed from: `From Ann Bell, Ibadan`.
fn is_filed(doc: &Document, tokens: Range<usize>) -> bool {
    let comma = name(doc, tokens.clone()).filter(|&end| end < tokens.end);
    comma.is_some_and(|comma| {
        let town = comma + 1..tokens.end;
        doc.key(comma) == key!(",")
            && (1..=3).contains(&town.len())
            && is_place(doc, town)
            && !is_place(doc, tokens.start..comma)
    })
}

/// Returns the index after the office that precedes a name: `Court Reporter Ann Bell`, `chief
/// economics editor Ann Bell`.
pub(super) fn past_role(doc: &Document, tokens: Range<usize>) -> usize {
    let office =
        (tokens.start..tokens.end.min(tokens.start + 4)).find(|&i| role::is_word(doc.key(i)));
    let named = |&at: &usize| {
        doc.tokens()[tokens.start..at]
            .iter()
            .all(|t| t.kind == Kind::Word)
            && name(doc, at..tokens.end).is_some()
    };
    office.map(|i| i + 1).filter(named).unwrap_or(tokens.start)
}

/// Whether the line says who was where: `Ann Bell at Mill Road`, `Ann Bell in Lagos`.
pub(super) fn is_located(doc: &Document, tokens: Range<usize>) -> bool {
    let place = name(doc, tokens.clone())
        .filter(|&end| end < tokens.end && keys!["at", "in"].contains(&doc.key(end)))
        .map(|end| end + 1);
    let named =
        |at: usize| at < tokens.end && doc.tokens()[at..tokens.end].iter().all(|t| t.capitalised());
    tokens.len() <= 8 && is_given(doc, tokens.start) && place.is_some_and(named)
}

/// Whether the line names writers without a `by`: `Ann Bell and Tom Lee`, `Ann Bell, Associated
/// Press`.
fn is_list(doc: &Document, tokens: Range<usize>) -> bool {
    if tokens.len() > 16 {
        return false;
    }
    let given = || is_given(doc, tokens.start);
    let Some(end) = name(doc, tokens.clone()).filter(|&end| end < tokens.end && given()) else {
        return false;
    };
    if is_outlet(doc, end..tokens.end) || has_office(doc, tokens.clone()) {
        return true;
    }
    let joined = is_and(doc.key(end))
        || doc.key(end) == key!(",")
        || matches!(doc.word(end), "|" | "·" | "•" | "-" | "—" | "–" | "/");
    let rest = end + 1..tokens.end;
    // `Ann Bell and`: the other name is on the next line.
    if rest.is_empty() {
        return is_and(doc.key(end));
    }
    joined && {
        let named =
            name(doc, rest.clone()).is_some_and(|e| e == rest.end) && is_given(doc, rest.start);
        named
            || doc.tokens()[rest.start].kind == Kind::Address
            || outlet_at(doc, rest.start, rest.end) == Some(rest.end)
            || role::is_role(doc, rest) && doc.tokens()[end + 1].capitalised()
    }
}

/// Whether the tokens are a name of two words and an office: `Ann Bell Political Correspondent`.
pub(super) fn has_office(doc: &Document, tokens: Range<usize>) -> bool {
    let office = tokens.start + 2..tokens.end;
    let named = doc.tokens()[tokens.start..tokens.end.min(tokens.start + 2)]
        .iter()
        .all(|t| t.kind == Kind::Word && t.case == Case::Capital && !t.stopped);
    office.len() >= 2
        && named
        && is_given(doc, tokens.start)
        && (office.len() == 2 || !is_given(doc, tokens.start + 1))
        && doc.tokens()[office.start].capitalised()
        && role::is_role(doc, office)
}

/// Whether a byline's name can end at `end`.
fn closes(doc: &Document, end: usize, line: usize) -> bool {
    let Some(token) = doc.tokens().get(end).filter(|_| end < line) else {
        return true;
    };
    let key = token.key;
    is_and(key)
        || keys!["in", "for", "at", "of", "on", "from", "the"].contains(&key)
        || matches!(token.kind, Kind::Number | Kind::Address)
        || token.is(Class::WEEKDAY | Class::MONTH)
        || stamp::label(key).is_some()
        || listed!("page/label_leads.txt").contains(&key)
        || is_button(key)
        || outlet_at(doc, end, line).is_some()
        || token.kind == Kind::Mark && !matches!(doc.word(end), ":" | "?" | "!" | "$" | "%")
}

/// Whether the word joins two names in a byline.
pub(super) fn is_and(word: Key) -> bool {
    keys!["and", "&", "with"].contains(&word)
}

/// The most names in a byline.
const MOST: usize = 12;

/// Returns the writers' names in a byline, in text order.
///
/// The words after a comma are another name if they begin with a given name or belong to a list
/// that an `and` closes; otherwise they are a place, a paper or an office.
pub(super) fn names(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    let start = after_by(doc, tokens.clone()).unwrap_or(tokens.start);
    let mut at = past_role(doc, start..tokens.end);
    let mut found: Vec<Span> = Vec::new();
    // The number of names that are certain.
    let mut sure = 0;
    while found.len() < MOST
        && outlet_at(doc, at, tokens.end).is_none()
        && let Some(end) = name(doc, at..tokens.end)
    {
        let joined = at > tokens.start && is_and(doc.key(at - 1));
        if !found.is_empty() && role::is_role(doc, at..end) {
            break;
        }
        let own = at..without_role(doc, at..end, tokens.end);
        let person = is_given(doc, at) && own.len() <= 4 && !is_place(doc, own.clone());
        found.push(doc.hull(own));
        if joined || found.len() == 1 || person && sure + 1 == found.len() {
            sure = found.len();
        }
        let Some(next) = next_name(doc, end..tokens.end) else {
            break;
        };
        at = next;
    }
    found.truncate(sure);
    found
}

/// Returns the beginning of the next name in a list, after the writer's location or employer: `in
/// Lagos and Tom Lee`, `, Reuters, and Tom Lee`.
fn next_name(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let past_joint = |at: usize| {
        let parts = |at: usize| {
            doc.key(at) == key!(",") || matches!(doc.word(at), "|" | "/" | "•" | "·" | ";")
        };
        let comma = usize::from(at < tokens.end && parts(at));
        let and = usize::from(at + comma < tokens.end && is_and(doc.key(at + comma)));
        (comma + and > 0).then_some(at + comma + and)
    };
    let whereabouts = past_whereabouts(doc, tokens.clone());
    match whereabouts {
        Some(at) => past_joint(at),
        None => past_joint(tokens.start),
    }
}

/// Returns the end of the writer's location or employer: `in Lagos`, `of the Daily Courier`, `,
/// Reuters`.
fn past_whereabouts(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let first = tokens.start;
    if first >= tokens.end {
        return None;
    }
    if doc.key(first) == key!(",") {
        return outlet_at(doc, first + 1, tokens.end)
            .or_else(|| past_office(doc, first + 1..tokens.end));
    }
    if !keys!["in", "at", "for", "of", "from"].contains(&doc.key(first)) {
        return None;
    }
    let start = first + 1 + usize::from(doc.key(first + 1) == key!("the"));
    let end = (start..tokens.end)
        .find(|&i| !doc.tokens()[i].capitalised())
        .unwrap_or(tokens.end);
    (1..=4).contains(&(end - start)).then_some(end)
}

/// Returns the end of the office at the beginning: `Political Editor`, `chief reporter`.
fn past_office(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let near = tokens.start..tokens.end.min(tokens.start + 5);
    let end = near.clone().find(|&i| role::is_word(doc.key(i)))? + 1;
    let plain = (tokens.start..end).all(|i| doc.tokens()[i].kind == Kind::Word);
    let next = |end: usize| end >= tokens.end || doc.key(end) == key!(",") || is_and(doc.key(end));
    (plain && next(end)).then_some(end)
}

/// Returns the end of the name in `Ann Bell Lifestyle Writer`.
fn without_role(doc: &Document, tokens: Range<usize>, line: usize) -> usize {
    let next_is_role = doc
        .tokens()
        .get(tokens.end)
        .filter(|_| tokens.end < line)
        .is_some_and(|t| role::is_word(t.key) && t.capitalised());
    if has_office(doc, tokens.start..line) {
        return tokens.start + 2;
    }
    if next_is_role && tokens.len() > 2 && !doc.tokens()[tokens.start + 1].stopped {
        tokens.start + 2
    } else {
        tokens.end
    }
}
