//! Joins names around a nickname or a birth name between the given name and the surname, and drops
//! birth names after "née".

use std::ops::Range;

use crate::extract::names::Kind;
use crate::extract::names::detected::{Detected, replace};
use crate::extract::names::rule::Rule;
use crate::lexicon::gazetteer::{self, Feature, Sense};
use crate::lexicon::{Class, gender, key};
use crate::text::{Case, Document, Kind as TokenKind};

/// Joins a given name, a nickname in quotation marks or brackets and a surname: `Ann "The Duck"
/// Bell`; or a birth name in brackets: `Ann (Kerr) Bell`.
pub(super) fn join(doc: &Document, found: &mut Vec<Detected>) {
    /// The most words of a nickname.
    const LONGEST: usize = 3;
    let tokens = doc.tokens();
    let capital = |i: usize| tokens.get(i).is_some_and(|t| t.capitalised());
    let mut changes = Vec::new();
    let mut from = 0;
    for at in doc.capitals().map(|given| given + 1) {
        if at < from || at + 2 >= tokens.len() {
            continue;
        }
        let opens = tokens[at].kind == TokenKind::Quote || tokens[at].key == key!("(");
        if !opens || tokens[at].glued || !tokens[at + 1].glued {
            continue;
        }
        let inner = (at + 1..tokens.len().min(at + 1 + LONGEST))
            .take_while(|&i| capital(i))
            .count();
        let close = at + 1 + inner;
        let quoted = tokens[at].kind == TokenKind::Quote;
        let closes = tokens.get(close).is_some_and(|t| {
            t.glued
                && if quoted {
                    t.kind == TokenKind::Quote
                } else {
                    t.key == key!(")")
                }
        });
        if inner == 0 || !closes || !capital(close + 1) || tokens[close + 1].glued {
            continue;
        }
        if let Some((names, whole)) = nicknamed(doc, found, at, close, quoted) {
            let name = Detected::ruled(doc, whole, Kind::Person, Rule::Nickname);
            from = name.tokens.end;
            changes.push((names, name));
        }
    }
    replace(found, changes);
}

/// Returns the indices of the names around and inside the quotation marks or brackets at `open` and
/// `close`, and the tokens of the whole name, if it is a person's.
fn nicknamed(
    doc: &Document,
    found: &[Detected],
    open: usize,
    close: usize,
    quoted: bool,
) -> Option<(Range<usize>, Range<usize>)> {
    let first = found.partition_point(|name| name.tokens.end < open);
    let end = first + found[first..].partition_point(|name| name.tokens.start <= close + 1);
    let left = found.get(first).filter(|name| name.tokens.end == open);
    let right = end
        .checked_sub(1)
        .and_then(|i| found.get(i))
        .filter(|name| name.tokens.start == close + 1);
    let given = doc.tokens()[open - 1].is(Class::FIRST_NAME);
    let is_person = |name: Option<&Detected>| name.is_some_and(|n| n.kind == Kind::Person);
    let person = if quoted {
        let single = left.is_some_and(|n| n.tokens.len() == 1);
        is_person(right) && (given || left.is_some())
            || is_person(left) && (given || single || right.is_some())
    } else {
        // "Ann (Tom) Bell", with her husband in brackets, may be missed after the brackets.
        let spouse =
            found[first..end].len() == 2 && found[first..end].iter().all(|n| is_person(Some(n)));
        given
            && is_person(left)
            && (is_person(right) || spouse)
            && left.is_some_and(|n| n.tokens.len() == 1)
            || is_born(doc, left, open, close, right)
    };
    let same = doc.sentence_at(open) == doc.sentence_at(close + 1);
    let function =
        Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN | Class::CUE | Class::TITLE;
    let surname = right.is_some() || !doc.tokens()[close + 1].is(function);
    (person && same && surname).then(|| {
        let start = left.map_or(open - 1 - usize::from(is_initial(doc, open - 1)), |n| {
            n.tokens.start
        });
        let stop = right.map_or(close + 2, |n| n.tokens.end);
        (first..end, start..stop)
    })
}

/// Whether the token is an initial after a given name: "M." in "Ann M.".
fn is_initial(doc: &Document, i: usize) -> bool {
    let token = &doc.tokens()[i];
    token.stopped
        && token.span.len() == 2
        && i > 0
        && doc.tokens()[i - 1].is(Class::FIRST_NAME)
        && doc.tokens()[i - 1].capitalised()
}

/// Whether the single word in the brackets is the birth name of a woman: only given names come
/// before them, and one surname after them, as in "Ann Mary (Kerr) Bell". In "James (Kerr) Tom
/// Bell" another person follows.
fn is_born(
    doc: &Document,
    left: Option<&Detected>,
    open: usize,
    close: usize,
    right: Option<&Detected>,
) -> bool {
    let given = |i: usize| {
        let named = doc.tokens()[i].is(Class::FIRST_NAME) || gender(doc.word(i)).is_some();
        named || is_initial(doc, i)
    };
    let before = left.map_or(open - 1..open, |n| n.tokens.clone());
    let surname = right
        .is_none_or(|n| n.tokens.len() == 1 || n.kind == Kind::Person && !given(n.tokens.start));
    let word = &doc.tokens()[open + 1];
    // "The Hamilton (Ontario) Spectator"
    let land = |s: Sense| matches!(s.feature, Feature::Country | Feature::Admin1);
    close == open + 2
        && !gazetteer::senses(doc.name(open + 1..close)).any(land)
        && word.case == Case::Capital
        && word.span.len() > 2
        && doc.tokens()[close + 1].case == Case::Capital
        && before.clone().all(given)
        && surname
}

/// Drops the birth name after "née": "Ann Bell, née Kerr" is nobody called Kerr.
pub(super) fn drop_birth_names(doc: &Document, found: &mut Vec<Detected>) {
    let born = |i: usize| matches!(doc.word(i), "née" | "nee");
    found.retain(|name| {
        let start = name.tokens.start;
        start == 0 || name.tokens.len() > 2 || !born(start - 1)
    });
}
