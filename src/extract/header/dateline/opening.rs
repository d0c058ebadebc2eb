//! Rarer datelines: date first (`Jan. 18--WATERFORD --`), agency alone (`Reuters —`), place in
//! brackets (`(Alder, Texas) –`), place not in capitals (`Alder, Texas –`).

use std::ops::Range;

use super::{Dateline, LENGTH, bracketed, is_dash, is_known, opens_prose, place};
use crate::extract::header::outlet::agency_at;
use crate::extract::header::rule::Rule;
use crate::extract::{Mention, calendar};
use crate::lexicon::key;
use crate::text::{Case, Document, Kind, Span};

/// Reads a rarer dateline at the beginning of these tokens.
pub(super) fn read(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    date_first(doc, tokens.clone())
        .or_else(|| agency_alone(doc, tokens.clone()))
        .or_else(|| in_brackets(doc, tokens.clone()))
        .or_else(|| place_and_region(doc, tokens))
}

/// Returns a dateline that reaches from the first token to `end`, if prose follows it.
fn made(
    doc: &Document,
    tokens: Range<usize>,
    end: usize,
    rule: Rule,
    place: Option<Range<usize>>,
    agency: Option<Span>,
) -> Option<Dateline> {
    let span = doc.hull(tokens.start..end);
    opens_prose(doc, end..tokens.end).then(|| Dateline {
        mention: Mention {
            span,
            rule: rule.name(),
        },
        place: place.map(|p| doc.hull(p)),
        agency,
        dated: rule == Rule::DatelineDate,
    })
}

/// Reads a dateline that begins with its date: `Jan. 18--WATERFORD -- The`, `Nov 2 (Reuters) - The`
fn date_first(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    let end = tokens.end.min(tokens.start + LENGTH);
    let date = calendar::read_within(doc, tokens.start..end).filter(|d| d.day.is_some())?;
    let at = date.tokens.end;
    if let Some((agency, after)) = bracketed(doc, tokens.start, at..end) {
        let dash = after < end && is_dash(doc, after);
        return made(
            doc,
            tokens,
            after + 1,
            Rule::DatelineDate,
            None,
            Some(agency),
        )
        .filter(|_| dash);
    }
    if at >= end || !is_dash(doc, at) {
        return None;
    }
    let place = place(doc, at + 1..end);
    let upper = !place.is_empty() && doc.tokens()[place.start].case == Case::Upper;
    let dash = place.end < end && is_dash(doc, place.end);
    let last = place.end + 1;
    (upper && dash)
        .then(|| made(doc, tokens, last, Rule::DatelineDate, Some(place), None))
        .flatten()
}

/// Reads a dateline of an agency alone: `Reuters — The`
fn agency_alone(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    let end = agency_at(doc, tokens.start, tokens.end)?;
    let dash = end < tokens.end && is_dash(doc, end);
    let agency = doc.hull(tokens.start..end);
    dash.then(|| {
        made(
            doc,
            tokens,
            end + 1,
            Rule::DatelineAgency,
            None,
            Some(agency),
        )
    })
    .flatten()
}

/// Reads a place and a day in brackets: `(Alder, May 5, 2022) – The`.
fn in_brackets(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    let end = tokens.end.min(tokens.start + LENGTH);
    let place = Some(place(doc, tokens.start + 1..end))
        .filter(|p| doc.word(tokens.start) == "(" && !p.is_empty())?;
    let date = (place.end + 1 < end && doc.key(place.end) == key!(","))
        .then(|| calendar::read_within(doc, place.end + 1..end))
        .flatten()
        .filter(|date| date.day.is_some())?;
    let close = date.tokens.end;
    let closed = close + 1 < end && doc.word(close) == ")" && is_dash(doc, close + 1);
    closed
        .then(|| {
            made(
                doc,
                tokens,
                close + 2,
                Rule::DatelineDate,
                Some(place),
                None,
            )
        })
        .flatten()
}

/// Reads `(Alder, Texas) – The` or `Alder, Texas – The`, if both are on the map or the region is
/// abbreviated.
fn place_and_region(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    let open = usize::from(doc.word(tokens.start) == "(");
    let end = tokens.end.min(tokens.start + LENGTH);
    let place = place(doc, tokens.start + open..end);
    let comma = place.clone().find(|&i| doc.key(i) == key!(","))?;
    let region = comma + 1..place.end;
    let abbreviated = region.len() == 1 && {
        let token = &doc.tokens()[region.start];
        token.stopped && token.span.len() <= 5 || token.case == Case::Upper && token.span.len() == 2
    };
    // In brackets before a dash, the place needn't be on the map if its region is.
    let on_map = (open == 1 || is_known(doc, place.start..comma))
        && (abbreviated || !region.is_empty() && region.len() <= 3 && is_known(doc, region));
    let mut at = place.end;
    if open == 1 {
        at += usize::from(at < end && doc.word(at) == ")");
    }
    at += usize::from(at < end && doc.word(at) == "." && doc.tokens()[at].kind == Kind::Mark);
    let dash = at < end && is_dash(doc, at) && (open == 0 || at > place.end);
    let dash = dash && at + 1 < end && doc.word(at + 1) != "(";
    (on_map && dash)
        .then(|| made(doc, tokens, at + 1, Rule::DatelinePlace, Some(place), None))
        .flatten()
}
