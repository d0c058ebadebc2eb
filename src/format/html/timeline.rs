//! An article's dates in the order of time; lengths of time and what has no place in the calendar
//! apart.

use std::collections::HashMap;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use crate::report::{Grain, Report};

/// The dates of an article.
#[derive(Clone, Debug, Default)]
pub(super) struct Timeline {
    /// By their beginnings.
    pub(super) entries: Vec<Entry>,
    /// `three days`: lengths, and what comes round again.
    pub(super) lengths: Vec<Link>,
    /// Dates without a value, or with one that no calendar has: `at the time`.
    pub(super) others: Vec<Link>,
}

/// A stretch of the calendar.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    value: String,
    stretch: Stretch,
    /// `14 May 2024`, `week of 6 May 2024`
    pub(super) label: String,
    /// The value where HTML has such a one.
    pub(super) datetime: Option<String>,
    /// How far it is from the one before, from 0 to 4.
    pub(super) gap: u8,
    /// The same in words, where it is far.
    pub(super) later: Option<String>,
    /// Whether it is longer than a day.
    pub(super) long: bool,
    /// Whether the article was published then.
    pub(super) published: bool,
    pub(super) mentions: Vec<Link>,
}

/// Words of the article and the id of their mark.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) words: String,
    pub(super) id: String,
}

/// The first and the last day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Stretch {
    first: Date,
    last: Date,
}

/// The timeline of a report's dates; `id` gives that of the mark of the n-th.
pub(super) fn timeline(report: &Report, id: impl Fn(usize) -> String) -> Timeline {
    let mut timeline = Timeline::default();
    // Each value's entry.
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (i, date) in report.dates.iter().enumerate() {
        let link = Link {
            words: date.text.text.to_string(),
            id: id(i),
        };
        let value = date.value.as_deref().unwrap_or_default();
        if let Some(&entry) = known.get(value) {
            timeline.entries[entry].mentions.push(link);
        } else if matches!(date.grain, Grain::Duration | Grain::Set) {
            timeline.lengths.push(link);
        } else if let Some(mut entry) = Entry::new(value) {
            entry.mentions.push(link);
            known.insert(value, timeline.entries.len());
            timeline.entries.push(entry);
        } else {
            timeline.others.push(link);
        }
    }
    if let Some(published) = &report.date {
        if !known.contains_key(&*published.value) {
            timeline.entries.extend(Entry::new(&published.value));
        }
        timeline
            .entries
            .iter_mut()
            .filter(|entry| entry.value == published.value)
            .for_each(|entry| entry.published = true);
    }
    timeline.entries.sort_by(|a, b| {
        (a.stretch.first, b.stretch.last, &a.value).cmp(&(
            b.stretch.first,
            a.stretch.last,
            &b.value,
        ))
    });
    for i in 1..timeline.entries.len() {
        let days = days(
            timeline.entries[i - 1].stretch.last,
            timeline.entries[i].stretch.first,
        )
        .max(0);
        timeline.entries[i].gap = [2, 14, 92, 730]
            .iter()
            .filter(|&&least| days >= least)
            .count() as u8;
        timeline.entries[i].later = later(days);
    }
    timeline
}

impl Timeline {
    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.lengths.is_empty() && self.others.is_empty()
    }
}

impl Entry {
    fn new(value: &str) -> Option<Self> {
        let (stretch, label) = read(value)?;
        let long = stretch.first != stretch.last;
        // Weeks, months, years, days and times of day; no quarters, seasons or decades.
        let known = value.len() >= 4
            && !value.contains(['Q', 'H', 'S', 'F', 'E', 'X'])
            && !value.ends_with(|c: char| c.is_ascii_uppercase());
        let datetime = known.then(|| value.to_owned());
        Some(Self {
            value: value.into(),
            stretch,
            label,
            datetime,
            gap: 0,
            later: None,
            long,
            published: false,
            mentions: Vec::new(),
        })
    }
}

fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// `3 years later`, from a season on.
fn later(days: i32) -> Option<String> {
    match days {
        ..92 => None,
        92..730 => Some(format!(
            "{} months later",
            (f64::from(days) / 30.44).round()
        )),
        _ => Some(format!(
            "{} years later",
            (f64::from(days) / 365.25).round()
        )),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `14 May 2024`
pub(super) fn day(date: Date) -> String {
    format!("{} {}", date.day(), month(date))
}

/// `May 2024`
pub(super) fn month(date: Date) -> String {
    format!("{} {}", MONTHS[(date.month() - 1) as usize], date.year())
}

/// A TIMEX3 value's place in the calendar, and its name.
fn read(value: &str) -> Option<(Stretch, String)> {
    let (value, time) = value
        .split_once('T')
        .map_or((value, None), |(date, time)| (date, Some(time)));
    if !value.bytes().take(2).all(|b| b.is_ascii_digit()) || !value.is_ascii() {
        return None;
    }
    let (year, rest) = value.split_once('-').unwrap_or((value, ""));
    let number: i16 = year.parse().ok()?;
    let date = |year: i16, month: i8, day: i8| Date::new(year, month, day).ok();
    // From the first of a month to the last of another.
    let months = |year: i16, from: i8, count: i8| {
        let first = date(year, from, 1)?;
        let last = (from - 1 + count - 1) % 12 + 1;
        let last = date(year + i16::from(from + count > 13), last, 1)?.last_of_month();
        Some(Stretch { first, last })
    };
    let one = |day: Date| Stretch {
        first: day,
        last: day,
    };
    let (stretch, label) = match (year.len(), rest.split_once('-').unwrap_or((rest, ""))) {
        (2, ("", _)) => (
            Stretch {
                first: date(number * 100, 1, 1)?,
                last: date(number * 100 + 99, 12, 31)?,
            },
            format!("{}–{}", number * 100, number * 100 + 99),
        ),
        (3, ("", _)) => (
            Stretch {
                first: date(number * 10, 1, 1)?,
                last: date(number * 10 + 9, 12, 31)?,
            },
            format!("{number}0s"),
        ),
        (4, ("", _)) => (months(number, 1, 12)?, number.to_string()),
        (4, (part, day_)) => match part.as_bytes() {
            b"WI" => (months(number, 12, 3)?, format!("winter {number}")),
            [b'W', ..] => {
                let week = part[1..].parse().ok()?;
                let monday = ISOWeekDate::new(number, week, Weekday::Monday).ok()?.date();
                let on = |offset: i32| monday.checked_add(jiff::Span::new().days(offset)).ok();
                match day_ {
                    "" => (
                        Stretch {
                            first: monday,
                            last: on(6)?,
                        },
                        format!("week of {}", day(monday)),
                    ),
                    "WE" => (
                        Stretch {
                            first: on(5)?,
                            last: on(6)?,
                        },
                        format!("weekend of {}", day(on(5)?)),
                    ),
                    _ => {
                        let on = on(day_.parse::<i32>().ok().filter(|n| (1..8).contains(n))? - 1)?;
                        (one(on), day(on))
                    }
                }
            }
            [b'Q', n @ b'1'..=b'4'] => {
                let n = (n - b'0') as i8;
                (
                    months(number, n * 3 - 2, 3)?,
                    format!("quarter {n} of {number}"),
                )
            }
            [b'H', n @ (b'1' | b'2')] => {
                let n = (n - b'0') as i8;
                (
                    months(number, n * 6 - 5, 6)?,
                    format!(
                        "{} half of {number}",
                        if n == 1 { "first" } else { "second" }
                    ),
                )
            }
            b"SP" => (months(number, 3, 3)?, format!("spring {number}")),
            b"SU" => (months(number, 6, 3)?, format!("summer {number}")),
            b"FA" => (months(number, 9, 3)?, format!("autumn {number}")),
            [_, _] => {
                let month_ = part.parse().ok()?;
                if day_.is_empty() {
                    (months(number, month_, 1)?, month(date(number, month_, 1)?))
                } else {
                    let on = date(number, month_, day_.parse().ok()?)?;
                    (one(on), day(on))
                }
            }
            _ => return None,
        },
        _ => return None,
    };
    Some((
        stretch,
        time.map_or(label.clone(), |time| format!("{label}, {}", clock(time))),
    ))
}

/// The time of day, or its part.
fn clock(time: &str) -> &str {
    match time {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        time => time,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(value: &str) -> Option<String> {
        read(value).map(|(_, label)| label)
    }

    #[test]
    fn values_have_names() {
        for (value, name) in [
            ("2024-05-14", "14 May 2024"),
            ("2024-02-11T05:30", "11 February 2024, 05:30"),
            ("2024-02-11TAF", "11 February 2024, afternoon"),
            ("2024-W19", "week of 6 May 2024"),
            ("2024-W19-WE", "weekend of 11 May 2024"),
            ("2024-05", "May 2024"),
            ("2024-Q2", "quarter 2 of 2024"),
            ("2024-H2", "second half of 2024"),
            ("2024-SU", "summer 2024"),
            ("2024-WI", "winter 2024"),
            ("2024", "2024"),
            ("197", "1970s"),
            ("19", "1900–1999"),
        ] {
            assert_eq!(label(value).as_deref(), Some(name), "{value}");
        }
    }

    #[test]
    fn what_is_in_no_calendar_has_none() {
        for value in [
            "",
            "PAST_REF",
            "P3D",
            "XXXX-12-25",
            "T05:30",
            "2024-13",
            "2024-02-30",
            "2024-W99",
            "2024-Q5",
            "20245",
            "é",
            "2024-é",
            "-1",
        ] {
            assert_eq!(label(value), None, "{value}");
        }
    }

    #[test]
    fn dates_stand_in_the_order_of_time() {
        let report = crate::analyze(
            "Ferry sinks\n\n3 June 2024\n\nThe ferry sank on Monday. It was built in 1987 and repaired for three weeks in April 2024, Ann Bell said. At the time nobody knew.",
        );
        let timeline = timeline(&report, |i| format!("d{i}"));
        let labels: Vec<&str> = timeline.entries.iter().map(|entry| &*entry.label).collect();
        assert_eq!(labels, ["1987", "April 2024", "3 June 2024"]);
        assert_eq!(timeline.entries[1].later.as_deref(), Some("36 years later"));
        assert_eq!(
            (
                timeline.entries[2].published,
                timeline.entries[2].mentions.len()
            ),
            (true, 2)
        );
        assert_eq!(timeline.lengths.len(), 1);
    }
}
