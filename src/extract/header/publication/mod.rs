//! The article's publication date, as stated in the header block, at the end of the article, in a
//! web address or by the caller.
//!
//! A date of anything else (an update beside a first publication, a copyright, a print-out, an
//! event) isn't a publication date, and a missing date is better than a guess. For date mentions in
//! the text see [`crate::extract::dates`].

mod house;
mod year;

use jiff::civil::Date;

use super::Heading;
use super::block::Row;
use super::fields::Field;
use super::part::Part;
use super::rule::Rule;
use super::stamp::{Label, label};
use crate::extract::Mention;
use crate::extract::calendar::{self, CalendarDate};
use crate::text::{Document, Kind};

named! {
    /// The place where the publication date is stated.
    pub enum Origin {
        /// In the header block, or at the end of the article, where some pages put it.
        Header = "header",
        /// In the dateline.
        Dateline = "dateline",
        /// In a web address.
        Url = "url",
        /// By the caller.
        Given = "given",
    }
}

/// The publication date.
#[derive(Clone, Copy, Debug)]
pub struct Publication {
    /// The day.
    pub date: Date,
    /// The words that state it; `None` when it was given.
    pub mention: Option<Mention>,
    /// The place where it was found.
    pub origin: Origin,
}

/// Whether the article writes the day before the month: `16/7`, `16 July`, British spelling.
pub(crate) fn writes_day_first(doc: &Document) -> bool {
    house::writing(doc) < 0
}

/// Decides on the publication date. `given` is the caller's and overrides the text.
pub fn find(doc: &Document, heading: &Heading, given: Option<Date>) -> Option<Publication> {
    if let Some(date) = given {
        return Some(Publication {
            date,
            mention: None,
            origin: Origin::Given,
        });
    }
    stated(doc, heading)
        .or_else(|| in_line(doc, heading))
        .or_else(|| in_dateline(doc, heading))
        .or_else(|| in_address(doc, heading))
}

/// Returns the date after or before the headline of an article in one line.
fn in_line(doc: &Document, heading: &Heading) -> Option<Publication> {
    let first = doc.paragraphs().first()?.tokens.clone();
    let start = match heading.headline {
        Some(headline) if heading.row.is_none() => doc.tokens_in(headline.span).end,
        Some(_) => return None,
        None => first.start,
    };
    let date = (start..first.end.min(start + 3))
        .find_map(|i| calendar::read_within(doc, i..first.end))
        .filter(|d| d.date().is_some())?;
    let begins = doc
        .tokens()
        .get(date.tokens.end)
        .is_some_and(|t| t.capitalised() || t.kind == Kind::Quote || label(t.key).is_some());
    let mention = Mention {
        span: doc.hull(date.tokens.clone()),
        rule: Rule::PublicationOneLine.name(),
    };
    begins.then_some(Publication {
        date: date.date()?,
        mention: Some(mention),
        origin: Origin::Header,
    })
}

/// A date stated by a line of the header block or at the end of the article.
struct Stated {
    date: CalendarDate,
    label: Label,
    /// How far its line is from the headline or the body, whichever is nearer.
    distance: usize,
    rule: &'static str,
}

/// The distance beyond which a line belongs to another story's header.
const NEAR: usize = 14;
/// The number of rows at the beginning of the body in which to look for a date.
const INSIDE: usize = 3;
/// The distance given to a line at the end of the article.
const END: usize = 100;

fn stated(doc: &Document, heading: &Heading) -> Option<Publication> {
    let (stated, known) = best(doc, heading)?;
    let date = stated
        .date
        .date()
        .or_else(|| house::settle(doc, &stated.date, &known))?;
    let mention = Mention {
        span: doc.hull(stated.date.tokens),
        rule: stated.rule,
    };
    Some(Publication {
        date,
        mention: Some(mention),
        origin: Origin::Header,
    })
}

/// A publication date that has two readings, with nothing in the article to decide between them:
/// `4/7/2024`.
#[derive(Clone, Copy, Debug)]
pub struct Undecided {
    /// The words that state it.
    pub mention: Mention,
    /// The day with the month read first, then the one with the day read first.
    pub readings: [Date; 2],
}

/// Returns the readings of the date that [`find`] had to leave undecided.
pub fn undecided(doc: &Document, heading: &Heading) -> Option<Undecided> {
    let (stated, _) = best(doc, heading)?;
    let (month_first, day_first) = stated.date.ambiguous?;
    let mention = Mention {
        span: doc.hull(stated.date.tokens),
        rule: stated.rule,
    };
    Some(Undecided {
        mention,
        readings: [month_first, day_first],
    })
}

/// Returns the best of the dates that the header block and the end of the article state, and all
/// unambiguous days among them.
fn best(doc: &Document, heading: &Heading) -> Option<(Stated, Vec<Date>)> {
    let block = &heading.block;
    let mut found: Vec<Stated> = Vec::new();
    for (i, row) in block.rows.iter().enumerate() {
        // Lines above the headline belong to the page, so they are twice as far; lines below it, or
        // right above the body, belong to the article.
        let to_headline = heading
            .row
            .map(|h| if i >= h { i - h } else { (h - i) * 2 });
        let to_body = i.abs_diff(block.above) + 2;
        let distance = to_headline.map_or(to_body, |d| d.min(to_body));
        let before = i.checked_sub(1).map(|b| &block.rows[b]);
        if distance <= NEAR
            && (i < block.above + INSIDE || row.part == Part::Stamp && is_labelled(doc, row))
        {
            read(doc, row, before, distance, &mut found);
        }
    }
    for row in block
        .tail
        .iter()
        .chain(block.rows.iter().skip(block.above + INSIDE))
        .filter(|r| matches!(r.part, Part::Stamp | Part::Field(Field::Date)))
    {
        let from_end = doc.paragraphs().len() - row.paragraph;
        if from_end <= 4 || from_end <= 10 && is_labelled(doc, row) {
            read(doc, row, None, END + from_end, &mut found);
        }
    }
    let best = found
        .iter()
        .enumerate()
        .min_by_key(|(_, s)| (s.distance >= END, s.label, s.distance))?
        .0;
    let known: Vec<Date> = found.iter().filter_map(|s| s.date.date()).collect();
    Some((found.swap_remove(best), known))
}

fn is_labelled(doc: &Document, row: &Row) -> bool {
    row.tokens.clone().any(|i| label(doc.key(i)).is_some())
}

/// Adds the whole dates of a line.
fn read(doc: &Document, row: &Row, before: Option<&Row>, distance: usize, found: &mut Vec<Stated>) {
    if !matches!(
        row.part,
        Part::Stamp | Part::Byline | Part::Field(Field::Date)
    ) {
        return;
    }
    let mut from = row.tokens.start;
    for date in calendar::dates(doc, row.tokens.clone()).take(4) {
        let end = date.tokens.end;
        if date.date().is_some() || date.ambiguous.is_some() {
            let own = (from..date.tokens.start)
                .rev()
                .find_map(|i| label(doc.key(i)));
            let lone = || {
                before
                    .filter(|b| b.tokens.len() <= 3 && b.part == Part::Stamp)
                    .and_then(|b| b.tokens.clone().find_map(|i| label(doc.key(i))))
            };
            let label = own.or_else(lone).unwrap_or(Label::None);
            let rule = match (label, row.part) {
                _ if date.ambiguous.is_some() => Rule::PublicationAmbiguous.name(),
                (Label::Updated, _) => Rule::PublicationUpdated.name(),
                (_, Part::Field(_)) => Rule::PublicationField.name(),
                (Label::Published, _) => Rule::PublicationPublished.name(),
                (Label::None, _) if distance >= END => Rule::PublicationEnd.name(),
                (Label::None, _) => Rule::PublicationLine.name(),
            };
            found.push(Stated {
                date,
                label,
                distance,
                rule,
            });
        }
        from = end;
    }
}

/// Returns the date in the dateline: `OSLO, June 9, 2021 (AP) -`
fn in_dateline(doc: &Document, heading: &Heading) -> Option<Publication> {
    let tokens = doc.tokens_in(heading.dateline?.mention.span);
    let found = calendar::dates(doc, tokens).find(|d| d.day.is_some())?;
    let date = found.date().or_else(|| year::settle(doc, &found))?;
    let mention = Mention {
        span: doc.hull(found.tokens.clone()),
        rule: Rule::PublicationDateline.name(),
    };
    Some(Publication {
        date,
        mention: Some(mention),
        origin: Origin::Dateline,
    })
}

/// Returns the date in an address or file name at either end of the article.
fn in_address(doc: &Document, heading: &Heading) -> Option<Publication> {
    let block = &heading.block;
    let ends = block.tail.iter().rev().take(4);
    let rows = block.rows.iter().take(block.above + 2).chain(ends);
    rows.filter(|r| matches!(r.part, Part::Address | Part::Field(_)))
        .find_map(|row| {
            let span = row.span(doc);
            let addressed = row.part == Part::Address
                || doc.tokens()[row.tokens.clone()]
                    .iter()
                    .any(|t| t.kind == Kind::Address);
            let (date, bytes) = calendar::in_address(doc.slice(span)).filter(|_| addressed)?;
            let start = span.start as usize;
            let span = crate::text::Span::new(start + bytes.start, start + bytes.end);
            Some(Publication {
                date,
                mention: Some(Mention {
                    span,
                    rule: Rule::PublicationAddress.name(),
                }),
                origin: Origin::Url,
            })
        })
}
