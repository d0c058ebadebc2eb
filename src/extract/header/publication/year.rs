//! Finds the year of a dateline such as `LIMA, Oct. 17 (AP) -` by the article's other dates.

use jiff::civil::{Date, Weekday};

use crate::extract::calendar::{self, CalendarDate};
use crate::lexicon::{Class, key};
use crate::text::{Document, Kind};

/// The number of tokens at the beginning and at the end of the article that are searched.
const SEARCHED: usize = 3000;
const TAIL: usize = 60;
/// The number of tokens after the date in which a weekday is the day of the news.
const LEAD: usize = 45;
/// The most days by which another date of the same news may precede this one.
const RECENT: i32 = 31;

/// Returns the day in the year of the copyright line or else of the latest date in the article. A
/// second witness must support it: a weekday that agrees or, without a copyright line, another
/// whole date shortly before.
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

/// Returns the weekday beside the date, or else the first one in the lead.
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

/// Returns the year of the copyright line at the end of the article.
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
