//! The dateline at the beginning of the body: `KYIV, Ukraine (Reuters) -`, `LONDON, March 9 —`,
//! `(CNN) --`.

mod opening;

use std::ops::Range;

use super::label::{is_related, is_section};
use super::outlet::outlet_at;
use super::rule::Rule;
use crate::extract::{Mention, calendar};
use crate::lexicon::gazetteer::{self, NameKey};
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Document, Kind, Span, Token};

/// A dateline, with the place and the agency that it names.
#[derive(Clone, Copy, Debug)]
pub struct Dateline {
    /// The whole dateline, with its closing dash.
    pub mention: Mention,
    /// The place: `KYIV, Ukraine`.
    pub place: Option<Span>,
    /// The agency: `Reuters`.
    pub agency: Option<Span>,
    /// Whether it contains a date.
    dated: bool,
}

impl Dateline {
    /// Returns the agency, if the dateline consists of nothing else: `Reuters —`.
    pub(super) fn lone_agency(self) -> Option<Span> {
        self.agency.filter(|agency| {
            self.place.is_none() && !self.dated && agency.start == self.mention.span.start
        })
    }

    /// Whether the dateline is a place without agency or date: `KYIV -`.
    pub(super) fn is_place_alone(&self) -> bool {
        self.agency.is_none() && !self.dated
    }
}

/// The most tokens in a dateline.
const LENGTH: usize = 24;

/// Reads the dateline at the beginning of these tokens, which are a paragraph.
pub(super) fn read(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    opening::read(doc, tokens.clone()).or_else(|| placed(doc, tokens))
}

/// Reads a dateline that begins with its place, or with an agency in brackets.
fn placed(doc: &Document, tokens: Range<usize>) -> Option<Dateline> {
    let end = tokens.end.min(tokens.start + LENGTH);
    let place = place(doc, tokens.start..end);
    let Filing {
        dated,
        agency,
        end: at,
    } = Filing::read(doc, tokens.start, place.end..end);
    let filed = dated || agency.is_some();
    if place.is_empty() && agency.is_none() {
        return None;
    }
    let upper = is_in_capitals(doc, &place);
    // `(EFE).-`, `LONDON, Feb. 11.—`
    let at = at + usize::from(at + 1 < end && doc.word(at) == "." && is_dash(doc, at + 1));
    let dash = at < end && is_dash(doc, at);
    let stop = at < end && doc.key(at) == key!(":");
    let colon = stop
        && upper
        && !filed
        && may_precede_colon(doc, &place)
        && !is_related(doc, tokens.clone());
    let rule = match (agency, dated) {
        (Some(_), _) if dash || upper => Rule::DatelineAgency,
        // `Mumbai, July 16 (PTI) The`
        (Some(_), true) if is_known(doc, place.clone()) => Rule::DatelineAgency,
        (None, true) if dash || stop => Rule::DatelineDate,
        (None, false)
            if upper
                && (dash || colon)
                && (is_known(doc, place.clone()) || is_told_of(doc, place.clone())) =>
        {
            Rule::DatelinePlace
        }
        _ => return None,
    };
    let closing = dash || colon || stop && filed;
    let last = at + usize::from(closing);
    if !opens_prose(doc, last..tokens.end) {
        return None;
    }
    Some(Dateline {
        mention: Mention {
            span: doc.hull(tokens.start..last),
            rule: rule.name(),
        },
        place: (!place.is_empty()).then(|| doc.hull(place)),
        agency,
        dated,
    })
}

/// Whether the place is in capitals, at least its first word, and not the name of a section.
fn is_in_capitals(doc: &Document, place: &Range<usize>) -> bool {
    let first = doc.tokens()[place.clone()].first();
    first.is_some_and(|t| t.case == Case::Upper) && !is_section(doc, place.clone())
}

/// Whether the place alone may come before a colon. `LAHORE: The court …` begins with a place;
/// `MORE:` and `NEW:` don't.
fn may_precede_colon(doc: &Document, place: &Range<usize>) -> bool {
    place.len() <= 4 && is_on_map(doc, place.clone()) && doc.hull(place.clone()).len() > 4
}

/// What follows the place: a date, an agency in brackets, both or neither.
struct Filing {
    dated: bool,
    agency: Option<Span>,
    /// The index of the token after them.
    end: usize,
}

impl Filing {
    /// Reads the date and the agency in either order, with or without commas. The paragraph begins
    /// at `start`.
    fn read(doc: &Document, start: usize, tokens: Range<usize>) -> Self {
        let mut filing = Self {
            dated: false,
            agency: None,
            end: tokens.start,
        };
        // `Chennai (Tamil Nadu) [India]`
        while let Some(end) = past_region(doc, filing.end..tokens.end) {
            filing.end = end;
        }
        for _ in 0..2 {
            let at = filing.end;
            let next = past_joint(doc, at..tokens.end);
            if let Some(date) = calendar::read_within(doc, next..tokens.end)
                .filter(|date| !filing.dated && date.day.is_some())
            {
                filing.dated = true;
                filing.end = date.tokens.end;
            } else if let Some((span, after)) =
                bracketed(doc, start, next..tokens.end).filter(|_| filing.agency.is_none())
            {
                filing.agency = Some(span);
                filing.end = after;
            }
        }
        filing
    }
}

/// Returns the index past the comma, full stop or dash between place, date and agency: `July 16.
/// /TASS/`, `--(BUSINESS WIRE)--July 16`.
fn past_joint(doc: &Document, tokens: Range<usize>) -> usize {
    let at = tokens.start;
    let tight = |i: usize| matches!(doc.word(i), "--" | "—") && doc.tokens()[i].glued;
    let joins = at + 1 < tokens.end
        && (doc.key(at) == key!(",")
            || doc.word(at) == "." && doc.word(at + 1) == "/"
            || tight(at) && (doc.word(at + 1) == "(" || is_day(doc, at + 1..tokens.end)));
    at + usize::from(joins)
}

/// Whether the tokens begin with the date of a day.
fn is_day(doc: &Document, tokens: Range<usize>) -> bool {
    calendar::read_within(doc, tokens).is_some_and(|date| date.day.is_some())
}

/// Returns the index past a region or country in brackets after a place, if it is on the map.
fn past_region(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let open = tokens.clone().next()?;
    let closing = match doc.word(open) {
        "(" => ")",
        "[" => "]",
        _ => return None,
    };
    let close = (open + 2..tokens.end.min(open + 5)).find(|&i| doc.word(i) == closing)?;
    is_on_map(doc, open + 1..close).then_some(close + 1)
}

/// Whether the tokens after a dateline are prose.
fn opens_prose(doc: &Document, rest: Range<usize>) -> bool {
    let rest = &doc.tokens()[rest];
    let lower = |t: &&Token| t.case == Case::Lower;
    rest.len() >= 5 && rest.iter().take(30).filter(lower).count() >= 2
}

/// Returns the tokens of the place's name at the beginning; empty if there is none.
fn place(doc: &Document, tokens: Range<usize>) -> Range<usize> {
    const PARTICLES: &[Key] = keys!["of", "de", "la", "el", "al", "du", "the", "and", "on"];
    let mut end = tokens.start;
    let mut i = tokens.start;
    while i < tokens.end {
        let token = &doc.tokens()[i];
        let next_capital = || {
            doc.tokens()
                .get(i + 1)
                .is_some_and(|t| t.capitalised() && !t.is(Class::MONTH | Class::WEEKDAY))
        };
        match token.kind {
            Kind::Word
                if token.is(Class::MONTH | Class::WEEKDAY)
                    && i > tokens.start
                    && calendar::read_within(doc, i..tokens.end).is_some() =>
            {
                break;
            }
            Kind::Word if token.capitalised() => end = i + 1,
            Kind::Word if i > tokens.start && PARTICLES.contains(&token.key) && next_capital() => {}
            Kind::Clitic => end = i + 1,
            Kind::Mark if matches!(doc.word(i), "," | "/" | "&") && next_capital() => {}
            Kind::Mark
                if token.glued
                    && doc.word(i) == "-"
                    && doc
                        .tokens()
                        .get(i + 1)
                        .is_some_and(|t| t.glued && t.capitalised()) => {}
            _ => break,
        }
        i += 1;
    }
    tokens.start..end
}

/// Whether the gazetteer has the place, or a part of it between commas or slashes.
fn is_on_map(doc: &Document, place: Range<usize>) -> bool {
    let known = |part: &[Token]| {
        gazetteer::knows(part.iter().fold(NameKey::default(), |name, t| {
            name.then(doc.slice(t.span), t.key)
        }))
    };
    doc.tokens()[place]
        .split(|t| t.kind == Kind::Mark && matches!(doc.slice(t.span), "," | "/"))
        .any(known)
}

/// Whether the gazetteer has the place, a part of it between commas, or its first word (`MIDWAY
/// ATOLL`). `SPOTLIGHT -` doesn't begin a dateline.
fn is_known(doc: &Document, place: Range<usize>) -> bool {
    let all = &doc.tokens()[place.clone()];
    if all.is_empty() {
        return false;
    }
    is_on_map(doc, place.clone())
        || (2..=3).contains(&all.len()) && is_on_map(doc, place.start..place.start + 1)
        || doc
            .slice(doc.hull(place))
            .eq_ignore_ascii_case("United Nations")
}

/// Whether the article names the place again, not in capitals and after a preposition: `in Quill
/// Hollow`.
fn is_told_of(doc: &Document, place: Range<usize>) -> bool {
    let all = doc.tokens();
    let name = &all[place.clone()];
    let again = |at: &[Token]| {
        let same = at[1..].iter().zip(name).all(|(a, b)| a.key == b.key);
        let cased = at[1..].iter().all(|t| t.case == Case::Capital);
        same && cased && at[0].is(Class::PREPOSITION)
    };
    name.len() <= 3 && all[place.end..].windows(name.len() + 1).any(again)
}

/// Returns the span of the agency in `(Reuters)` or `/Business Wire/`, and the index after the
/// closing mark. `start` is the beginning of the paragraph.
fn bracketed(doc: &Document, start: usize, tokens: Range<usize>) -> Option<(Span, usize)> {
    let open = tokens.clone().next()?;
    let closing = match doc.word(open) {
        "(" => ")",
        "/" => "/",
        _ => return None,
    };
    let first = open + 1;
    let close = (first + 1..tokens.end.min(first + 9)).find(|&i| doc.word(i) == closing)?;
    let inner = &doc.tokens()[first..close];
    let initials = inner.len() == 1 && inner[0].case == Case::Upper;
    // Between a known place and a dash or colon, any capitalised words are one or two agencies.
    let named = || {
        let slash = |t: &Token| t.key == key!("/");
        let names = inner
            .iter()
            .all(|t| slash(t) || t.capitalised() && !t.is(Class::WEEKDAY | Class::MONTH));
        let place = place(doc, start..open);
        let ends =
            close + 1 < tokens.end && (is_dash(doc, close + 1) || doc.key(close + 1) == key!(":"));
        names && inner.len() <= 4 && ends && !place.is_empty() && is_known(doc, place)
    };
    (initials || outlet_at(doc, first, close).is_some() || named())
        .then(|| (doc.hull(first..close), close + 1))
}

/// Whether the token is a dash between words, not a hyphen inside one.
fn is_dash(doc: &Document, i: usize) -> bool {
    let loose = !doc.tokens()[i].glued || !doc.tokens().get(i + 1).is_some_and(|t| t.glued);
    match doc.word(i) {
        // The AP's dash in the 1980s was "_".
        "-" | "_" => loose,
        "--" | "---" | "—" | "–" | "―" | "|" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the place and the agency of a dateline before a sentence.
    fn dateline(head: &str) -> Option<(Option<String>, Option<String>)> {
        let text =
            format!("{head} The harbour was closed on Tuesday after a storm broke its wall.");
        let doc = Document::new(&text);
        let words = |span: Option<Span>| span.map(|s| doc.slice(s).to_owned());
        read(&doc, 0..doc.tokens().len()).map(|d| (words(d.place), words(d.agency)))
    }

    #[test]
    fn an_agency_needs_no_fame() {
        for (head, place, agency) in [
            (
                "CORK, Ireland (Harbour News) —",
                "CORK, Ireland",
                "Harbour News",
            ),
            (
                "OSLO, Feb. 7, 2025 /Fjord Newsline/ --",
                "OSLO",
                "Fjord Newsline",
            ),
            ("LIMA, Oct 17 (Reuters) -", "LIMA", "Reuters"),
            ("LIMA, Peru (AP) _", "LIMA, Peru", "AP"),
            ("Mumbai, July 16 (PTI)", "Mumbai", "PTI"),
            ("Salem (Tamil Nadu) [India], July 16 (ANI):", "Salem", "ANI"),
            ("MOSCOW, July 16. /TASS/.", "MOSCOW", "TASS"),
            ("LIMA (Andes News) -", "LIMA", "Andes News"),
            ("Madrid, 16 Jul (EFE).-", "Madrid", "EFE"),
            (
                "CORK, Ireland--(HARBOUR WIRE)--July 16, 2024--",
                "CORK, Ireland",
                "HARBOUR WIRE",
            ),
            (
                "BANJUL, March 5 (Coast Herald/WNN):",
                "BANJUL",
                "Coast Herald/WNN",
            ),
        ] {
            assert_eq!(
                dateline(head),
                Some((Some(place.into()), Some(agency.into()))),
                "{head}"
            );
        }
    }

    #[test]
    fn a_place_that_no_map_has_is_named_again() {
        for (again, found) in [("of Quill Hollow", true), ("of Ann Bell", false)] {
            let text = format!("QUILL HOLLOW — The town board {again} voted to close the mill.");
            let doc = Document::new(&text);
            let dateline = read(&doc, 0..doc.tokens().len());
            assert_eq!(dateline.is_some(), found, "{again}");
        }
    }

    #[test]
    fn a_place_alone_must_be_on_the_map() {
        assert_eq!(dateline("LIMA -"), Some((Some("LIMA".into()), None)));
        assert_eq!(
            dateline("UNITED NATIONS -"),
            Some((Some("UNITED NATIONS".into()), None))
        );
        assert_eq!(
            dateline("LIMA HARBOUR -"),
            Some((Some("LIMA HARBOUR".into()), None))
        );
        assert_eq!(
            dateline("NEW DELHI:"),
            Some((Some("NEW DELHI".into()), None))
        );
        assert_eq!(
            dateline("(Lima, May 5, 2022) –"),
            Some((Some("Lima".into()), None))
        );
        assert_eq!(
            dateline("LIMA, Feb. 11.—"),
            Some((Some("LIMA".into()), None))
        );
        assert_eq!(dateline("SPOTLIGHT -"), None);
        assert_eq!(dateline("Ann Bell (Labour) -"), None);
        assert_eq!(dateline("Cork (Labour):"), None);
    }
}
