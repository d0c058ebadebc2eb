//! `Key: value` lines: e-mail headers, front matter, notes on an article's origin, and the
//! two-letter fields of Factiva.

use crate::lexicon::list_text;
use crate::lexicon::{Key, Phrases, key};
use crate::text::{Document, Kind};
use std::ops::Range;

/// The kind of value that a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Field {
    /// The headline.
    Title,
    /// A date, whose label is in the key.
    Date,
    /// The writer.
    Author,
    /// Anything else: a section, a source, a length.
    Other,
}

/// A field and its value.
pub(super) struct Read {
    pub(super) kind: Field,
    /// The tokens of the value. May be empty: some exports put the value on the next line.
    pub(super) value: Range<usize>,
}

static TITLES: Phrases =
    Phrases::new("title\nheadline\nsubject\nhead\nheading\nog:title\nbetreff\n");
static DATES: Phrases = Phrases::new(list_text!("time/field_dates.txt"));
static AUTHORS: Phrases = Phrases::new(
    "author\nauthors\nbyline\nby\nwriter\nwriters\ncreator\njournalist\nreporter\nauthor name\n",
);
static OTHERS: Phrases<256> = Phrases::new(list_text!("page/field_keys.txt"));

/// Reads the line as a field, if it is one.
pub(super) fn read(doc: &Document, tokens: Range<usize>) -> Option<Read> {
    factiva(doc, tokens.clone()).or_else(|| keyed(doc, tokens))
}

/// Reads a field whose key is followed by a colon: `Title: …`, `Published on: …`.
fn keyed(doc: &Document, tokens: Range<usize>) -> Option<Read> {
    const COLON: Key = key!(":");
    let colon =
        (tokens.start + 1..tokens.end.min(tokens.start + 6)).find(|&i| doc.key(i) == COLON)?;
    let mut keys = [Key::default(); 4];
    let mut count = 0;
    for i in tokens.start..colon {
        let token = &doc.tokens()[i];
        match token.kind {
            Kind::Word if count < 4 => {
                keys[count] = token.key;
                count += 1;
            }
            Kind::Mark if matches!(doc.slice(token.span), "-" | "_" | "*" | "**" | "__") => {}
            _ => return None,
        }
    }
    let keys = &keys[..count];
    let kind = if TITLES.are(keys) {
        Field::Title
    } else if DATES.are(keys) {
        Field::Date
    } else if AUTHORS.are(keys) {
        Field::Author
    } else if OTHERS.are(keys) {
        Field::Other
    } else {
        return None;
    };
    // In `**Title:** value` the closing emphasis follows the colon.
    let mut start = colon + 1;
    while start < tokens.end && matches!(doc.word(start), "*" | "**" | "_" | "__") {
        start += 1;
    }
    Some(Read {
        kind,
        value: start..tokens.end,
    })
}

/// Reads a field of Factiva: `HD Council votes for bridge`, `PD 3 June 2024`
fn factiva(doc: &Document, tokens: Range<usize>) -> Option<Read> {
    let code = doc
        .tokens()
        .get(tokens.start)
        .filter(|t| t.kind == Kind::Word)?;
    let next_is_glued = tokens.len() > 1 && doc.tokens()[tokens.start + 1].glued;
    if next_is_glued {
        return None;
    }
    let kind = match doc.slice(code.span) {
        "HD" => Field::Title,
        "PD" => Field::Date,
        "BY" => Field::Author,
        "WC" | "SN" | "SC" | "LA" | "LP" | "TD" | "ET" | "ED" | "PG" | "CY" | "SE" | "CR"
        | "VOL" | "NS" | "RE" | "PUB" | "AN" | "CO" | "IN" | "IPC" | "IPD" | "CT" | "RF"
        | "CLM" | "ART" => Field::Other,
        _ => return None,
    };
    // Many headlines begin with two capitals; only among other codes are they a field.
    in_factiva(doc, tokens.start).then_some(Read {
        kind,
        value: tokens.start + 1..tokens.end,
    })
}

/// Whether at least three of Factiva's codes begin lines near the token at `at`.
fn in_factiva(doc: &Document, at: usize) -> bool {
    let paragraph = doc.paragraph_at(at);
    let near = paragraph.saturating_sub(12)..doc.paragraphs().len().min(paragraph + 13);
    let codes = near.filter(|&p| {
        matches!(
            doc.word(doc.paragraphs()[p].tokens.start),
            "HD" | "WC" | "PD" | "SN" | "LA" | "LP" | "SC" | "AN"
        )
    });
    codes.take(3).count() == 3
}
