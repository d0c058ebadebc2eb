//! Who wrote it: names in bylines.

use std::ops::Range;

use super::part::{names_outlet, outlet_at};
use super::role;
use crate::lexicon::{Class, Key, gender};
use crate::text::{Case, Document, Kind, Span};

const BY: Key = Key::word("by");
const AND: [Key; 3] = [Key::word("and"), Key::word("&"), Key::word("with")];
const COMMA: Key = Key::word(",");
const COLON: Key = Key::word(":");
const SEMICOLON: Key = Key::word(";");

/// What pages print behind a writer's name.
const BUTTONS: [Key; 6] = [
    Key::word("follow"),
    Key::word("email"),
    Key::word("bio"),
    Key::word("share"),
    Key::word("comments"),
    Key::word("twitter"),
];

/// Words that stand before the `by` of a byline.
const OPENERS: [Key; 12] = [
    Key::word("written"),
    Key::word("story"),
    Key::word("words"),
    Key::word("reported"),
    Key::word("reporting"),
    Key::word("report"),
    Key::word("analysis"),
    Key::word("text"),
    Key::word("compiled"),
    Key::word("review"),
    Key::word("opinion"),
    Key::word("posted"),
];

/// Whether the line is a byline: `By Ann Bell`, `Written by Ann Bell and Tom Lee, Reuters`, or `By`
/// alone.
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
            by_staff || name(doc, at..tokens.end).is_some_and(|end| closes(doc, end, tokens.end))
        }
        None => is_list(doc, tokens),
    }
}

/// The index after the `by` that opens a byline.
fn after_by(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let mut at = tokens.start;
    at += usize::from(OPENERS.contains(&doc.key(at)) && doc.key(at + 1) == BY);
    if doc.key(at) != BY {
        return None;
    }
    while at < tokens.end && (doc.key(at) == BY || doc.key(at) == COLON) {
        at += 1;
    }
    Some(at)
}

/// The index past the office before a name: `Court Reporter Ann Bell`, `chief economics editor Ann
/// Bell`.
fn past_role(doc: &Document, tokens: Range<usize>) -> usize {
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
    const AT: [Key; 2] = [Key::word("at"), Key::word("in")];
    let place = name(doc, tokens.clone())
        .filter(|&end| end < tokens.end && AT.contains(&doc.key(end)))
        .map(|end| end + 1);
    let named =
        |at: usize| at < tokens.end && doc.tokens()[at..tokens.end].iter().all(|t| t.capitalised());
    tokens.len() <= 8 && gender(doc.word(tokens.start)).is_some() && place.is_some_and(named)
}

/// A line of names without a `by`: `Ann Bell and Tom Lee`, `Ann Bell, Associated Press`.
fn is_list(doc: &Document, tokens: Range<usize>) -> bool {
    if tokens.len() > 16 {
        return false;
    }
    let given = || gender(doc.word(tokens.start)).is_some();
    let Some(end) = name(doc, tokens.clone()).filter(|&end| end < tokens.end && given()) else {
        return false;
    };
    let joined = AND.contains(&doc.key(end))
        || doc.key(end) == COMMA
        || matches!(doc.word(end), "|" | "·" | "•" | "-" | "—" | "–" | "/");
    let rest = end + 1..tokens.end;
    joined && !rest.is_empty() && {
        let named = name(doc, rest.clone()).is_some_and(|e| e == rest.end)
            && gender(doc.word(rest.start)).is_some();
        named
            || outlet_at(doc, rest.start, rest.end) == Some(rest.end)
            || role::is_role(doc, rest) && doc.tokens()[end + 1].capitalised()
    }
}

/// Whether a name's end at `end` can be the end of a byline's name.
fn closes(doc: &Document, end: usize, line: usize) -> bool {
    const AFTER: [Key; 7] = [
        Key::word("in"),
        Key::word("for"),
        Key::word("at"),
        Key::word("of"),
        Key::word("on"),
        Key::word("from"),
        Key::word("the"),
    ];
    let Some(token) = doc.tokens().get(end).filter(|_| end < line) else {
        return true;
    };
    let key = token.key;
    AND.contains(&key)
        || AFTER.contains(&key)
        || matches!(token.kind, Kind::Number | Kind::Address)
        || token.is(Class::WEEKDAY | Class::MONTH)
        || super::stamp::label(key).is_some()
        || outlet_at(doc, end, line).is_some()
        || token.kind == Kind::Mark && !matches!(doc.word(end), ":" | "?" | "!" | "$" | "%")
}

/// Whether the whole line reads as one person's name.
pub(super) fn is_name(doc: &Document, tokens: Range<usize>) -> bool {
    let words = tokens
        .clone()
        .filter(|&i| doc.tokens()[i].kind == Kind::Word)
        .count();
    let plain = (2..=4).contains(&words) && name(doc, tokens.clone()) == Some(tokens.end);
    plain
        && !names_outlet(doc, tokens.clone())
        && (gender(doc.word(tokens.start)).is_some()
            || words <= 3 && doc.tokens()[tokens.start].case == Case::Capital)
}

/// The end of the name that these tokens begin with: two to five capitalised words, with what may
/// stand between and after them.
pub(super) fn name(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    const PARTICLES: [Key; 19] = [
        Key::word("de"),
        Key::word("van"),
        Key::word("von"),
        Key::word("der"),
        Key::word("den"),
        Key::word("di"),
        Key::word("da"),
        Key::word("del"),
        Key::word("della"),
        Key::word("la"),
        Key::word("le"),
        Key::word("el"),
        Key::word("al"),
        Key::word("bin"),
        Key::word("ibn"),
        Key::word("ter"),
        Key::word("dos"),
        Key::word("du"),
        Key::word("y"),
    ];
    let stops = Class::DETERMINER
        | Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::AUXILIARY
        | Class::WEEKDAY
        | Class::RELATIVE;
    let mut words = 0;
    let mut end = tokens.start;
    let mut i = tokens.start;
    while i < tokens.end && words < 6 {
        let token = &doc.tokens()[i];
        let particle = PARTICLES.contains(&token.key);
        if token.kind == Kind::Mark
            && token.glued
            && doc.word(i) == "-"
            && words > 0
            && doc
                .tokens()
                .get(i + 1)
                .is_some_and(|t| t.glued && t.kind == Kind::Word)
        {
            // Both halves of `Jervis-Bardy` are one word.
            i += 2;
            end = i;
            continue;
        }
        let numbered = doc.word(i).bytes().any(|b| b.is_ascii_digit());
        if numbered
            || token.kind != Kind::Word
            || token.glued && i > tokens.start
            || !particle && (!token.capitalised() || token.is(stops))
        {
            break;
        }
        // `Ann Bell LONDON`: the dateline begins where the case changes.
        let shouted = words >= 2
            && token.case == Case::Upper
            && doc.tokens()[i - 1].case == Case::Capital
            && doc.tokens()[tokens.start].case != Case::Upper;
        let button = BUTTONS.contains(&token.key) || super::stamp::label(token.key).is_some();
        if !particle
            && words >= 2
            && (role::is_word(token.key) || token.is(Class::MONTH) || shouted || button)
        {
            break;
        }
        i += 1;
        if !particle || token.capitalised() {
            words += 1;
            end = i;
        }
    }
    (2..=5).contains(&words).then_some(end)
}

/// The writers' names in a byline, in text order.
pub(super) fn names(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    let mut at = past_role(
        doc,
        after_by(doc, tokens.clone()).unwrap_or(tokens.start)..tokens.end,
    );
    let mut found: Vec<(Span, bool)> = Vec::new();
    while let Some(end) = name(doc, at..tokens.end)
        .filter(|_| outlet_at(doc, at, tokens.end).is_none() && found.len() < 12)
    {
        if !found.is_empty() && role::is_role(doc, at..end) {
            break;
        }
        let joined = at > tokens.start && AND.contains(&doc.key(at - 1));
        found.push((doc.hull(at..without_role(doc, at..end)), joined));
        at = end;
        let comma = usize::from(at < tokens.end && doc.key(at) == COMMA);
        let and = usize::from(at + comma < tokens.end && AND.contains(&doc.key(at + comma)));
        if comma + and == 0 {
            break;
        }
        at += comma + and;
    }
    // What follows a comma is a further name only in a list that an `and` closes; else it is a
    // place, a paper or an office.
    let list = found
        .iter()
        .rposition(|&(_, joined)| joined)
        .map_or(1, |last| last + 1);
    found.into_iter().take(list).map(|(span, _)| span).collect()
}

/// The names behind the `by` of a line that also says when: `By Ann Bell — 4 June 2024`, `Posted
/// June 4, 2024, by Ann Bell`.
pub(super) fn in_stamp(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    let by = tokens.clone().find(|&i| doc.key(i) == BY);
    by.map_or_else(Vec::new, |by| names(doc, by..tokens.end))
}

/// The end of the name within `Ann Bell Lifestyle Writer`.
fn without_role(doc: &Document, tokens: Range<usize>) -> usize {
    let next_is_role = doc
        .tokens()
        .get(tokens.end)
        .is_some_and(|t| role::is_word(t.key) && t.capitalised());
    if next_is_role && tokens.len() > 2 && !doc.tokens()[tokens.start + 1].stopped {
        tokens.start + 2
    } else {
        tokens.end
    }
}

/// The reporters of an agency's last line: `(Reporting by Ann Bell and Tom Lee; Editing by Sam
/// Roe)`.
pub(super) fn reporters(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    const REPORTING: [Key; 3] = [
        Key::word("reporting"),
        Key::word("writing"),
        Key::word("reported"),
    ];
    let opening = (tokens.start..tokens.end.min(tokens.start + 3))
        .find(|&i| REPORTING.contains(&doc.key(i)) && doc.key(i + 1) == BY);
    let Some(at) = opening else { return Vec::new() };
    let end = (at..tokens.end.min(at + 60))
        .find(|&i| doc.key(i) == SEMICOLON)
        .unwrap_or(tokens.end.min(at + 60));
    names(doc, at + 1..end)
}
