//! `LIMA, Oct. 17 (AP) -`: of which year? The article's other dates say so, or nobody does.

use jiff::civil::{Date, Weekday};

use crate::extract::calendar::{self, CalendarDate};
use crate::lexicon::{Class, key};
use crate::text::{Document, Kind};

/// Tokens at the article's beginning and at its end that are searched for evidence.
const SEARCHED: usize = 3000;
const TAIL: usize = 60;
/// Tokens behind the date in which a weekday is that of the news.
const LEAD: usize = 45;
/// A whole date so many days before is of the same news.
const RECENT: i32 = 31;

/// The day, with the one year that the article speaks for: the latest one it names or its
/// copyright's. It takes a second witness, which is a weekday that agrees or another whole date
/// shortly before.
pub(super) fn settle(doc: &Document, date: &CalendarDate) -> Option<Date> {
    let (month, day) = (date.month?, date.day?);
    let of_year = |year: i16| Date::new(year, month, day).ok();
    let lead = weekday(doc, date);
    let agrees = |d: Date| lead.is_none_or(|weekday| weekday == d.weekday());
    if let Some(found) = copyright(doc).and_then(of_year) {
        return (lead.is_some() && agrees(found)).then_some(found);
    }
    let whole: Vec<Date> = calendar::dates(doc, 0..doc.tokens().len().min(SEARCHED))
        .filter_map(|d| d.date())
        .collect();
    let found = of_year(whole.iter().max()?.year())?;
    let recent = whole
        .iter()
        .any(|&d| (0..=RECENT).contains(&(found - d).get_days()));
    let own = date.weekday.is_some_and(|w| w == found.weekday());
    (agrees(found) && (recent || own)).then_some(found)
}

/// The weekday written beside the date, else the first one of the news.
fn weekday(doc: &Document, date: &CalendarDate) -> Option<Weekday> {
    let end = date.tokens.end;
    let named = |i: usize| doc.tokens()[i].is(Class::WEEKDAY) && doc.tokens()[i].capitalised();
    let first = || {
        (end..doc.tokens().len().min(end + LEAD))
            .find(|&i| named(i))
            .and_then(|i| calendar::weekday(doc.key(i)))
    };
    date.weekday.or_else(first)
}

/// The year of the copyright line at the article's end.
fn copyright(doc: &Document) -> Option<i16> {
    let tokens = doc.tokens();
    let tail = tokens.len().saturating_sub(TAIL)..tokens.len();
    let sign = tail
        .clone()
        .rev()
        .find(|&i| doc.word(i) == "©" || doc.key(i) == key!("copyright"))?;
    let year = |i: usize| {
        doc.word(i)
            .parse()
            .ok()
            .filter(|y| (1900..2200).contains(y) && tokens[i].kind == Kind::Number)
    };
    (sign + 1..tokens.len().min(sign + 6)).find_map(year)
}
