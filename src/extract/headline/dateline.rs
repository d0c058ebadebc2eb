//! The dateline: `KYIV, Ukraine (Reuters) -`, `LONDON, March 9 —`, `(CNN) --`.

use std::ops::Range;

use super::part::{is_related, is_section, outlet_at};
use super::{Dateline, Mention};
use crate::extract::calendar;
use crate::lexicon::{Class, Key};
use crate::text::{Case, Document, Kind, Span};

/// A dateline has this many tokens at most.
const LENGTH: usize = 24;

/// Reads the dateline that these tokens, a paragraph's, begin with.
pub(super) fn read(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    let end = tokens.end.min(tokens.start + LENGTH);
    let place = place(doc, tokens.start..end);
    let mut at = place.end;
    let mut dated = false;
    let mut agency = None;
    // Date and agency come in either order, with commas or none.
    for _ in 0..2 {
        let next = at + usize::from(at < end && doc.key(at) == Key::word(","));
        if let Some(date) = calendar::read_within(doc, next..end).filter(|d| !dated && d.day.is_some()) {
            at = date.tokens.end;
            dated = true;
        } else if let Some((span, after)) = bracketed(doc, next..end).filter(|_| agency.is_none()) {
            agency = Some(span);
            at = after;
        }
    }
    if place.is_empty() && agency.is_none() {
        return None;
    }
    let upper = doc.tokens()[place.clone()].first().is_some_and(|t| t.case == Case::Upper) && !is_section(doc, place.clone());
    let dash = at < end && is_dash(doc, at);
    // `LAHORE: The court …`; `MORE:` and `NEW:` are no places.
    let colon = at < end
        && upper
        && place.len() <= 2
        && !is_related(doc, tokens.clone())
        && doc.tokens()[place.start].span.len() > 4
        && doc.key(at) == Key::word(":")
        && agency.is_none()
        && !dated;
    let rule = match (agency, dated) {
        (Some(_), _) if dash || upper => "dateline/agency",
        (None, true) if dash => "dateline/date",
        (None, false) if upper && (dash || colon) => "dateline/place",
        _ => return None,
    };
    let last = if dash || colon { at + 1 } else { at };
    // What a dateline opens is prose.
    let rest = &doc.tokens()[last..tokens.end];
    if rest.len() < 5 || rest.iter().take(30).filter(|t| t.case == Case::Lower).count() < 2 {
        return None;
    }
    let span = doc.hull(tokens.start..last);
    Some(Dateline { mention: Mention { span, rule }, place: (!place.is_empty()).then(|| doc.hull(place)), agency })
}

/// The tokens of the place's name at the beginning, if there is one.
fn place(doc: &Document, tokens: Range<usize>) -> Range<usize> {
    const PARTICLES: [Key; 9] = [
        Key::word("of"),
        Key::word("de"),
        Key::word("la"),
        Key::word("el"),
        Key::word("al"),
        Key::word("du"),
        Key::word("the"),
        Key::word("and"),
        Key::word("on"),
    ];
    let mut end = tokens.start;
    let mut i = tokens.start;
    while i < tokens.end {
        let token = &doc.tokens()[i];
        let next_capital = || doc.tokens().get(i + 1).is_some_and(|t| t.capitalised() && !t.is(Class::MONTH | Class::WEEKDAY));
        match token.kind {
            Kind::Word
                if token.is(Class::MONTH | Class::WEEKDAY) && i > tokens.start && calendar::read_within(doc, i..tokens.end).is_some() =>
            {
                break;
            }
            Kind::Word if token.capitalised() => end = i + 1,
            Kind::Word if i > tokens.start && PARTICLES.contains(&token.key) && next_capital() => {}
            Kind::Clitic => end = i + 1,
            Kind::Mark if matches!(doc.word(i), "," | "/" | "&") && next_capital() => {}
            Kind::Mark if token.glued && doc.word(i) == "-" && doc.tokens().get(i + 1).is_some_and(|t| t.glued && t.capitalised()) => {}
            _ => break,
        }
        i += 1;
    }
    tokens.start..end
}

/// `(Reuters)`: the agency's span and the index after the bracket.
fn bracketed(doc: &Document, tokens: Range<usize>) -> Option<(Span, usize)> {
    let first = tokens.clone().next().filter(|&i| doc.word(i) == "(")? + 1;
    let close = (first + 1..tokens.end.min(first + 9)).find(|&i| doc.word(i) == ")")?;
    let initials = close == first + 1 && doc.tokens()[first].case == Case::Upper;
    (initials || outlet_at(doc, first, close).is_some()).then(|| (doc.hull(first..close), close + 1))
}

/// A dash that stands between words, not inside one.
fn is_dash(doc: &Document, i: usize) -> bool {
    let loose = !doc.tokens()[i].glued || !doc.tokens().get(i + 1).is_some_and(|t| t.glued);
    match doc.word(i) {
        "-" => loose,
        "--" | "---" | "—" | "–" | "―" => true,
        _ => false,
    }
}
