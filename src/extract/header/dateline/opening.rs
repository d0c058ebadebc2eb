//! Rarer datelines: date first (`Jan. 18--WATERFORD --`), agency alone (`Reuters —`), place in
//! brackets (`(Alder, Texas) –`), place not in capitals (`Alder, Texas –`).

use std::ops::Range;

use super::{Dateline, LENGTH, bracketed, is_dash, is_known, opens_prose, place};
use crate::extract::header::outlet::agency_at;
use crate::extract::header::rule::Rule;
use crate::extract::{Mention, calendar};
use crate::lexicon::key;
use crate::text::{Case, Document, Kind, Span};

/// Reads a rarer dateline at the beginning of these tokens, which are a paragraph.
pub(super) fn read(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    let near = tokens.start..tokens.end.min(tokens.start + LENGTH);
    [date_first, agency_alone, in_brackets, place_and_region]
        .into_iter()
        .find_map(|form| form(doc, near.clone())?.before_prose(doc, tokens.clone()))
}

/// What such a dateline consists of.
struct Opening {
    /// The index after its last token.
    end: usize,
    rule: Rule,
    place: Option<Range<usize>>,
    agency: Option<Span>,
}

impl Opening {
    /// Returns the dateline at the beginning of these tokens, if prose follows it.
    fn before_prose(self, doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
        opens_prose(doc, self.end..tokens.end).then(|| Dateline {
            mention: Mention {
                span: doc.hull(tokens.start..self.end),
                rule: self.rule.name(),
            },
            place: self.place.map(|place| doc.hull(place)),
            agency: self.agency,
            dated: self.rule == Rule::DatelineDate,
        })
    }
}

/// Reads a dateline that begins with its date: `Jan. 18--WATERFORD -- The`, `Nov 2 (Reuters) - The`
fn date_first(doc: &Document, tokens: Range<usize>) -> Option<Opening> {
    let date = calendar::read_within(doc, tokens.clone()).filter(|d| d.day.is_some())?;
    let dash = |i: usize| i < tokens.end && is_dash(doc, i);
    let at = date.tokens.end;
    let rule = Rule::DatelineDate;
    if let Some((agency, after)) = bracketed(doc, tokens.start, at..tokens.end) {
        return dash(after).then_some(Opening {
            end: after + 1,
            rule,
            place: None,
            agency: Some(agency),
        });
    }
    if !dash(at) {
        return None;
    }
    let place = place(doc, at + 1..tokens.end);
    let upper = !place.is_empty() && doc.tokens()[place.start].case == Case::Upper;
    (upper && dash(place.end)).then_some(Opening {
        end: place.end + 1,
        rule,
        place: Some(place),
        agency: None,
    })
}

/// Reads a dateline of an agency alone: `Reuters — The`
fn agency_alone(doc: &Document, tokens: Range<usize>) -> Option<Opening> {
    let end = agency_at(doc, tokens.start, tokens.end)?;
    let dash = end < tokens.end && is_dash(doc, end);
    dash.then(|| Opening {
        end: end + 1,
        rule: Rule::DatelineAgency,
        place: None,
        agency: Some(doc.hull(tokens.start..end)),
    })
}

/// Reads a place and a day in brackets: `(Alder, May 5, 2022) – The`.
fn in_brackets(doc: &Document, tokens: Range<usize>) -> Option<Opening> {
    if doc.word(tokens.start) != "(" {
        return None;
    }
    let place = place(doc, tokens.start + 1..tokens.end);
    let comma = place.end;
    if place.is_empty() || comma + 1 >= tokens.end || doc.key(comma) != key!(",") {
        return None;
    }
    let date = calendar::read_within(doc, comma + 1..tokens.end).filter(|d| d.day.is_some())?;
    let close = date.tokens.end;
    let closed = close + 1 < tokens.end && doc.word(close) == ")" && is_dash(doc, close + 1);
    closed.then_some(Opening {
        end: close + 2,
        rule: Rule::DatelineDate,
        place: Some(place),
        agency: None,
    })
}

/// Reads `(Alder, Texas) – The` or `Alder, Texas – The`, if both are on the map or the region is
/// abbreviated.
fn place_and_region(doc: &Document, tokens: Range<usize>) -> Option<Opening> {
    let in_brackets = doc.word(tokens.start) == "(";
    let place = place(doc, tokens.start + usize::from(in_brackets)..tokens.end);
    let comma = place.clone().find(|&i| doc.key(i) == key!(","))?;
    let region = comma + 1..place.end;
    let mut at = place.end;
    if in_brackets {
        if at >= tokens.end || doc.word(at) != ")" {
            return None;
        }
        at += 1;
    }
    let stop = at < tokens.end && doc.word(at) == "." && doc.tokens()[at].kind == Kind::Mark;
    at += usize::from(stop);
    if at + 1 >= tokens.end || !is_dash(doc, at) || doc.word(at + 1) == "(" {
        return None;
    }
    // In brackets before a dash, the place needn't be on the map if its region is.
    let on_map = (in_brackets || is_known(doc, place.start..comma))
        && (is_abbreviated(doc, region.clone())
            || (1..=3).contains(&region.len()) && is_known(doc, region));
    on_map.then_some(Opening {
        end: at + 1,
        rule: Rule::DatelinePlace,
        place: Some(place),
        agency: None,
    })
}

/// Whether the region is one abbreviation: `Calif.`, `TX`.
fn is_abbreviated(doc: &Document, region: Range<usize>) -> bool {
    let [token] = &doc.tokens()[region] else {
        return false;
    };
    let len = token.span.len();
    token.stopped && len <= 5 || token.case == Case::Upper && len == 2
}
