//! Lines that state a date or a time, with at most a label, a name and a place beside it.

use super::role;
use crate::extract::calendar;
use crate::lexicon::list_text;
use crate::lexicon::{Class, Key, Phrases, key, keys, zone};
use crate::text::{Case, Document, Kind, Token};
use std::ops::Range;

static WORDS: Phrases<256> = Phrases::new(list_text!("page/stamp_words.txt"));
static PUBLISHED: Phrases = Phrases::new(list_text!("page/published_words.txt"));
static UPDATED: Phrases = Phrases::new(list_text!("page/updated_words.txt"));

/// The kind of date that the word before it announces.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Label {
    /// `Published`, `First posted`
    Published,
    /// No such word
    None,
    /// `Updated`, `Last modified`
    Updated,
}

/// Returns the label that the word is, if any.
pub(crate) fn label(word: Key) -> Option<Label> {
    if PUBLISHED.has(word) {
        Some(Label::Published)
    } else if UPDATED.has(word) {
        Some(Label::Updated)
    } else {
        None
    }
}

/// The most names beside the date; a line with more is about something else.
const NAMES: usize = 6;

/// Whether the line states a date or time and little else.
pub(super) fn is_stamp(doc: &Document, tokens: Range<usize>) -> bool {
    if tokens.len() > 48 {
        return false;
    }
    let (mut full, mut timed, mut marked) = (0, 0, 0);
    let (mut labels, mut names, mut numbers) = (0, 0, 0);
    let mut i = tokens.start;
    while i < tokens.end {
        if let Some(date) = calendar::read_within(doc, i..tokens.end) {
            let apart = i == tokens.start
                || doc.tokens()[i - 1].kind != Kind::Word
                || known(doc.key(i - 1));
            let whole = date.date().is_some() || date.ambiguous.is_some();
            full += usize::from(whole);
            marked += usize::from(whole && apart);
            timed += 1;
            // `Mar 3 20217:05 PM`: the year and the hour are one number
            let last = date.tokens.end - 1;
            i = clock(doc, last, tokens.end)
                .filter(|_| doc.word(last).len() > 4)
                .unwrap_or(date.tokens.end);
            continue;
        }
        if let Some(end) = clock(doc, i, tokens.end) {
            timed += 1;
            i = end;
            continue;
        }
        let token = &doc.tokens()[i];
        match token.kind {
            Kind::Word if token.is(Class::WEEKDAY) => timed += 1,
            Kind::Word if label(token.key).is_some() => labels += 1,
            Kind::Word if is_relative(doc, i) => timed += 1,
            Kind::Word if known(token.key) => {}
            Kind::Word if token.capitalised() || token.glued => names += 1,
            Kind::Word => return false,
            Kind::Number => numbers += 1,
            Kind::Quote => return false,
            _ => {}
        }
        i += 1;
    }
    if is_place_and_day(doc, tokens.clone()) {
        return true;
    }
    let labelled = labels > 0 && names + numbers <= 4;
    if timed == 0 {
        return labelled && labels <= 3 && names == 0 && tokens.len() <= 4
            || is_read_time(doc, tokens);
    }
    names == 0 && numbers <= 2
        || numbers <= 3
            && names <= NAMES
            && (labelled || full > 0 && (marked > 0 || names <= 3) || full == 0 && names == 0)
}

/// Whether the line ends with a labelled date, whatever else is on it: `Edited by Ann Bell (with
/// inputs from agencies) Updated: April 07, 2020 03:49 pm`.
pub(super) fn ends_labelled(doc: &Document, tokens: Range<usize>) -> bool {
    let at = tokens.clone().skip(1).find(|&i| {
        doc.tokens()[i].capitalised()
            && label(doc.key(i)).is_some()
            && calendar::read_within(doc, past_colon(doc, i + 1, tokens.end)..tokens.end)
                .is_some_and(|d| d.date().is_some() || d.ambiguous.is_some())
    });
    tokens.len() <= 36 && at.is_some_and(|at| is_stamp(doc, at..tokens.end))
}

fn past_colon(doc: &Document, i: usize, end: usize) -> usize {
    i + usize::from(i < end && doc.key(i) == key!(":"))
}

/// Whether the line says only where and on which day a report was written: `Harwich, June 16.`
fn is_place_and_day(doc: &Document, tokens: Range<usize>) -> bool {
    let comma = tokens
        .clone()
        .skip(1)
        .take(4)
        .find(|&i| doc.key(i) == key!(","));
    comma.is_some_and(|comma| {
        doc.tokens()[tokens.start..comma]
            .iter()
            .all(Token::capitalised)
            && calendar::read_within(doc, comma + 1..tokens.end).is_some_and(|d| {
                d.day.is_some()
                    && (d.tokens.end..tokens.end).all(|i| doc.tokens()[i].kind == Kind::Mark)
            })
    })
}

fn known(word: Key) -> bool {
    WORDS.has(word) || label(word).is_some() || role::is_word(word)
}

/// Whether the word gives a time relative to now: `ago`, `yesterday`, `just now`
fn is_relative(doc: &Document, i: usize) -> bool {
    const ALONE: &[Key] = keys!["ago", "yesterday", "today", "tonight"];
    ALONE.contains(&doc.key(i)) || doc.key(i) == key!("just") && doc.key(i + 1) == key!("now")
}

/// Whether the line says how long the article takes to read: `4 min read`
fn is_read_time(doc: &Document, tokens: Range<usize>) -> bool {
    const READ: &[Key] = keys!["read", "reading"];
    let all = &doc.tokens()[tokens.clone()];
    all.len() <= 8
        && all.iter().any(|t| READ.contains(&t.key))
        && all
            .iter()
            .any(|t| t.is(Class::TIME_UNIT) || t.key == key!("min"))
}

/// Whether these tokens contain a whole date.
pub(super) fn has_date(doc: &Document, tokens: Range<usize>) -> bool {
    calendar::dates(doc, tokens).any(|d| d.date().is_some() || d.ambiguous.is_some())
}

/// Returns the end of the clock time, with its zone, that begins at `i`: `2:05 PM EDT`, `14.05
/// BST`, `9 a.m.`, `0203 GMT`.
pub(crate) fn clock(doc: &Document, i: usize, end: usize) -> Option<usize> {
    const HALVES: &[Key] = keys!["am", "pm", "a.m", "p.m"];
    const COLON: Key = key!(":");
    const GMT: &[Key] = keys!["gmt", "utc"];
    let first = doc.tokens().get(i).filter(|t| t.kind == Kind::Number)?;
    let digits = doc.slice(first.span);
    let mut at = i + 1;
    let mut minutes = digits
        .split_once('.')
        .is_some_and(|(h, m)| h.len() <= 2 && m.len() == 2);
    while at + 1 < end
        && doc.key(at) == COLON
        && doc.tokens()[at].glued
        && doc.tokens()[at + 1].kind == Kind::Number
    {
        minutes = true;
        at += 2;
    }
    let half = at < end && HALVES.contains(&doc.key(at));
    at += usize::from(half);
    let is_zone =
        |at: usize| at < end && doc.tokens()[at].case == Case::Upper && zone(doc.key(at)).is_some();
    let zoned = is_zone(at);
    if zoned {
        let offset = GMT.contains(&doc.key(at))
            && at + 2 < end
            && matches!(doc.word(at + 1), "+" | "-")
            && doc.tokens()[at + 1].glued;
        at += if offset { 3 } else { 1 };
    }
    let plausible = digits.len() <= 6 && (half || minutes || zoned && digits.len() == 4);
    plausible.then_some(at)
}

/// Whether the line is the first of a browser's print-out: `16/07/2024, 14:05    Headline | The
/// Herald`.
pub(super) fn is_print_header(doc: &Document, tokens: Range<usize>) -> bool {
    print_header(doc, tokens).is_some()
}

/// Returns the beginning of the title in the first line of a browser's print-out.
pub(super) fn print_header(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let date = calendar::read_within(doc, tokens.clone())?;
    if !matches!(
        date.style,
        calendar::Style::NumericDayMonth
            | calendar::Style::NumericMonthDay
            | calendar::Style::NumericEither
    ) {
        return None;
    }
    let at = date.tokens.end + usize::from(doc.key(date.tokens.end) == key!(","));
    let title = clock(doc, at, tokens.end)?;
    (at > date.tokens.end && title + 2 < tokens.end).then_some(title)
}
