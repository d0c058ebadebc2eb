//! An article's dates in chronological order; lengths of time and dates without a place in the
//! calendar are separate.

use std::collections::HashMap;

use crate::format::words::{Stretch, days, read};
use crate::report::{DateModifier, Grain, Report};

/// The dates of an article.
#[derive(Clone, Debug, Default)]
pub(super) struct Timeline {
    /// The dates in the calendar, by their beginnings.
    pub(super) entries: Vec<Entry>,
    /// Lengths of time and recurring times: `three days`.
    pub(super) lengths: Vec<Link>,
    /// Dates without a value, or with one that isn't in the calendar: `at the time`.
    pub(super) others: Vec<Link>,
}

/// A period of the calendar.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    value: String,
    stretch: Stretch,
    /// Its name: `14 May 2024`, `week of 6 May 2024`
    pub(super) label: String,
    /// The value, if HTML has a format for it.
    pub(super) datetime: Option<String>,
    /// The distance from the entry before, from 0 to 4.
    pub(super) gap: u8,
    /// The distance in words, if it is large.
    pub(super) later: Option<String>,
    /// Whether it is longer than a day.
    pub(super) long: bool,
    /// Whether the article was published then.
    pub(super) published: bool,
    pub(super) mentions: Vec<Link>,
}

/// Words of the article, and the id of their mark.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) words: String,
    pub(super) id: String,
}

/// Returns the timeline of a report's dates; `id` returns the id of the n-th date's mark.
pub(super) fn timeline(report: &Report, id: impl Fn(usize) -> String) -> Timeline {
    let mut timeline = Timeline::default();
    // The entry of each value. "late May" and "May" are different.
    let mut known: HashMap<(&str, Option<DateModifier>), usize> = HashMap::new();
    for (i, date) in report.dates.iter().enumerate() {
        let link = Link {
            words: date.text.text.to_string(),
            id: id(i),
        };
        let value = date.value.as_deref().unwrap_or_default();
        if let Some(&entry) = known.get(&(value, date.modifier)) {
            timeline.entries[entry].mentions.push(link);
        } else if matches!(date.grain, Grain::Duration | Grain::Set) {
            timeline.lengths.push(link);
        } else if let Some(mut entry) = Entry::new(value, date.modifier) {
            entry.mentions.push(link);
            known.insert((value, date.modifier), timeline.entries.len());
            timeline.entries.push(entry);
        } else {
            timeline.others.push(link);
        }
    }
    if let Some(published) = &report.date {
        if !known.contains_key(&(&*published.value, None)) {
            timeline.entries.extend(Entry::new(&published.value, None));
        }
        timeline
            .entries
            .iter_mut()
            .filter(|entry| entry.value == published.value)
            .for_each(|entry| entry.published = true);
    }
    timeline.entries.sort_by(|a, b| {
        (a.stretch.first, b.stretch.last, &a.value)
            .cmp(&(b.stretch.first, a.stretch.last, &b.value))
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
    /// Whether it is empty.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.lengths.is_empty() && self.others.is_empty()
    }
}

impl Entry {
    fn new(value: &str, modifier: Option<DateModifier>) -> Option<Self> {
        let (stretch, label) = read(value, modifier, None)?;
        let long = stretch.first != stretch.last;
        // HTML has weeks, months, years, days and times of day, but no quarters, seasons or
        // decades.
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

/// Returns a distance of at least a season in words: `3 years later`
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

#[cfg(test)]
mod tests {
    use super::*;

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
