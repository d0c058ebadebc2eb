//! The bar chart of the number of articles in each day, month or year.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Row;
use crate::format::words::{counted, day, month};

/// The articles by day, month or year, whichever gives a number of bars that a reader can
/// distinguish.
pub(super) struct Days {
    /// The unit's name: `day`
    pub(super) unit: &'static str,
    pub(super) bars: Vec<Bar>,
    /// The names of the first bar and the last.
    pub(super) ends: (String, String),
    /// The highest number of articles in a bar: `up to 3 articles`.
    pub(super) most: usize,
    pub(super) undated: usize,
}

pub(super) struct Bar {
    /// Its position in the drawing of 760 by 100.
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    /// The beginning of all its dates: `2024-05`.
    pub(super) prefix: String,
    /// The row of the first of its articles.
    pub(super) row: usize,
    pub(super) title: String,
}

/// A unit of the calendar: its name, the length of its dates' common prefix, and a function that
/// counts such units between two dates.
type Unit = (&'static str, usize, fn(Date, Date) -> i32);

const UNITS: [Unit; 3] = [
    ("day", 10, |first, date| {
        first.until(date).map_or(0, |span| span.get_days())
    }),
    ("month", 7, |first, date| {
        (i32::from(date.year()) - i32::from(first.year())) * 12 + i32::from(date.month())
            - i32::from(first.month())
    }),
    ("year", 4, |first, date| {
        i32::from(date.year()) - i32::from(first.year())
    }),
];

impl Days {
    /// The maximum number of bars.
    const MOST: i32 = 93;

    pub(super) fn of(rows: &[Row]) -> Option<Self> {
        let dated = || {
            let rows = rows.iter().enumerate();
            rows.filter_map(|(i, row)| Some((i, row.date.parse::<Date>().ok()?)))
        };
        let first = dated().map(|(_, date)| date).min()?;
        let last = dated().map(|(_, date)| date).max()?;
        let fits = |(_, _, between): &&Unit| between(first, last) < Self::MOST;
        let &(unit, length, between) = UNITS.iter().find(fits).unwrap_or(&UNITS[2]);
        let name = |date: Date| match unit {
            "day" => day(date),
            "month" => month(date),
            _ => date.year().to_string(),
        };
        // By position: the number of articles, the row of the first, and its date.
        let mut counts: BTreeMap<i32, (usize, usize, Date)> = BTreeMap::new();
        for (row, date) in dated() {
            let at = between(first, date);
            counts.entry(at).or_insert((0, row, date)).0 += 1;
        }
        let most = counts.values().map(|(count, ..)| *count).max()?;
        let step = 760.0 / (between(first, last) + 1) as f32;
        let bars = counts.iter().map(|(&at, &(count, row, date))| Bar {
            x: at as f32 * step,
            width: (step - 1.5).max(step * 0.6).min(40.0),
            height: (100.0 * count as f32 / most as f32).max(2.0),
            prefix: date.to_string()[..length].to_owned(),
            row,
            title: format!("{}: {}", name(date), counted(count, "article")),
        });
        let undated = rows.iter().filter(|row| row.date.is_empty()).count();
        Some(Self {
            unit,
            bars: bars.collect(),
            ends: (name(first), name(last)),
            most,
            undated,
        })
    }

    /// Whether the bars are informative, that is, some are longer than others.
    pub(super) fn is_telling(&self) -> bool {
        self.most > 1
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::Entry;
    use super::*;

    fn row(date: &str) -> Row {
        let entry = Entry::new(&crate::analyze(""), Path::new(date));
        Row {
            date: date.into(),
            ..entry.row
        }
    }

    #[test]
    fn bars_stand_for_days_months_or_years() {
        let days =
            |dates: &[&str]| Days::of(&dates.iter().map(|date| row(date)).collect::<Vec<_>>());
        assert!(days(&[""]).is_none());
        let week = days(&["2024-06-03", "2024-06-03", "2024-06-09", ""]).unwrap();
        let counts = (week.unit, week.bars.len(), week.most, week.undated);
        assert_eq!(counts, ("day", 2, 2, 1));
        assert!(week.is_telling());
        assert_eq!(week.bars[0].title, "3 June 2024: 2 articles");
        let months = days(&["2024-01-03", "2024-06-03"]).unwrap();
        assert_eq!((months.unit, months.is_telling()), ("month", false));
        let years = days(&["1950-01-03", "2024-06-03"]).unwrap();
        assert_eq!((years.unit, &*years.bars[1].prefix), ("year", "2024"));
    }
}
