//! Decides whether `4/7/2024` is in April or in July, by how the publisher writes elsewhere.

use jiff::civil::Date;

use crate::extract::calendar::{self, CalendarDate, Style};
use crate::lexicon::list_text;
use crate::lexicon::{Class, Phrases, zone};
use crate::text::{Case, Document, Kind};

static BRITISH: Phrases = Phrases::new(list_text!("page/spelling_british.txt"));
static AMERICAN: Phrases = Phrases::new(list_text!("page/spelling_american.txt"));

/// The number of tokens at the beginning of the article that are searched for evidence.
const SEARCHED: usize = 1500;

/// Returns the reading of an ambiguous date that agrees with the article's other dates, time zones
/// and spelling; `None` if they are silent or contradict each other.
pub(super) fn settle(doc: &Document, date: &CalendarDate, known: &[Date]) -> Option<Date> {
    let (month_first, day_first) = date.ambiguous?;
    // A date elsewhere in the header that is the same day or up to two weeks later settles it, and
    // so does a weekday beside it.
    let beside = |d: Date| {
        known
            .iter()
            .any(|k| (0..=14).contains(&(*k - d).get_days()))
    };
    let weekday = |d: Date| date.weekday == Some(d.weekday());
    for holds in [&beside as &dyn Fn(Date) -> bool, &weekday] {
        match (holds(month_first), holds(day_first)) {
            (true, false) => return Some(month_first),
            (false, true) => return Some(day_first),
            _ => {}
        }
    }
    let balance = zones(doc, date) + writing(doc);
    match balance {
        1.. => Some(month_first),
        ..=-1 => Some(day_first),
        0 => None,
    }
}

/// Weighs the time zone beside the date: positive for the month first.
fn zones(doc: &Document, date: &CalendarDate) -> i32 {
    let near = date.tokens.start.saturating_sub(6)..doc.tokens().len().min(date.tokens.end + 6);
    let month_first = near
        .filter(|&i| doc.tokens()[i].case == Case::Upper)
        .find_map(|i| zone(doc.key(i))?.month_first);
    month_first.map_or(0, |first| if first { 10 } else { -10 })
}

/// Weighs dates in words, numeric dates with only one reading, and spelling: positive for the month
/// first.
pub(super) fn writing(doc: &Document) -> i32 {
    let end = doc.tokens().len().min(SEARCHED);
    let mut balance = 0;
    for found in calendar::dates(doc, 0..end) {
        balance += match found.style {
            Style::NumericMonthDay => 6,
            Style::NumericDayMonth => -6,
            Style::MonthDay if found.day.is_some() => 2,
            Style::DayMonth => -2,
            _ => 0,
        };
    }
    for token in doc.tokens()[..end]
        .iter()
        .filter(|t| t.kind == Kind::Word && t.case == Case::Lower && !t.is(Class::DETERMINER))
    {
        balance += i32::from(AMERICAN.has(token.key)) - i32::from(BRITISH.has(token.key));
    }
    balance
}
