//! TIMEX3 values in words, and their positions in the calendar.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use crate::report::DateModifier;

/// The first and the last day of a period.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::format) struct Stretch {
    pub(in crate::format) first: Date,
    pub(in crate::format) last: Date,
}

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
];

/// Formats a day: `14 May 2024`
pub(in crate::format) fn day(date: Date) -> String {
    format!("{} {}", date.day(), month(date))
}

/// Formats a month: `May 2024`
pub(in crate::format) fn month(date: Date) -> String {
    format!("{} {}", name_of_month(date), date.year())
}

fn name_of_month(date: Date) -> &'static str {
    MONTHS[(date.month() - 1) as usize]
}

/// Returns the name of the day of the week: `Tuesday`
pub(in crate::format) fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// Returns a value's period and its name: `Monday 13 May` for `2024-05-13`, `late December 2023`
/// for `2023-12` with its modifier. If `near` is given, the name leaves out its year and gives the
/// weekday of days within a week of it. `None` for values that aren't in the calendar: `PAST_REF`,
/// `XXXX-12-25`.
pub(in crate::format) fn read(
    value: &str,
    modifier: Option<DateModifier>,
    near: Option<Date>,
) -> Option<(Stretch, String)> {
    let (date, time) = match value.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (value, None),
    };
    let (stretch, name) = calendar(date, near)?;
    let name = match time {
        Some(time) => format!("{name}, {}", clock(time)),
        None => name,
    };
    Some((stretch, modified(&name, modifier, stretch)))
}

/// Adds the modifier to a name: `early May`, `mid-2024`, `the end of spring 2024`, `about 14 May`
fn modified(name: &str, modifier: Option<DateModifier>, stretch: Stretch) -> String {
    let days = days(stretch.first, stretch.last);
    // A day or week is not itself early or late; it has a start and an end.
    let (early, mid, late, part) = match days {
        ..=7 => ("start of ", "middle of ", "end of ", name),
        _ => (
            "early ",
            "mid-",
            "late ",
            name.strip_prefix("the ").unwrap_or(name),
        ),
    };
    match modifier {
        Some(DateModifier::Start) => format!("{early}{part}"),
        Some(DateModifier::Mid) => format!("{mid}{part}"),
        Some(DateModifier::End) => format!("{late}{part}"),
        Some(DateModifier::Approx) => format!("about {name}"),
        _ => name.to_owned(),
    }
}

/// Returns the number of days from one date to another.
pub(in crate::format) fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn calendar(value: &str, near: Option<Date>) -> Option<(Stretch, String)> {
    if !value.is_ascii() || !value.bytes().take(2).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (digits, rest) = value.split_once('-').unwrap_or((value, ""));
    let number: i16 = digits.parse().ok()?;
    match (digits.len(), rest) {
        (2, "") => Some((years(number * 100, 100)?, century(number + 1))),
        (3, "") => Some((years(number * 10, 10)?, format!("the {number}0s"))),
        (4, "") => Some((years(number, 1)?, number.to_string())),
        (4, _) => {
            let (part, day) = rest.split_once('-').unwrap_or((rest, ""));
            within(number, part, day, near)
        }
        _ => None,
    }
}

/// Names a century: `the 19th century`
fn century(number: i16) -> String {
    let end = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("the {number}{end} century")
}

fn years(first: i16, count: i16) -> Option<Stretch> {
    Some(Stretch {
        first: Date::new(first, 1, 1).ok()?,
        last: Date::new(first + count - 1, 12, 31).ok()?,
    })
}

/// Returns the period of this many months.
fn months(year: i16, from: i8, count: i8) -> Option<Stretch> {
    let first = Date::new(year, from, 1).ok()?;
    let last = (from - 1 + count - 1) % 12 + 1;
    let last = Date::new(year + i16::from(from + count > 13), last, 1).ok()?;
    Some(Stretch {
        first,
        last: last.last_of_month(),
    })
}

const fn one(day: Date) -> Stretch {
    Stretch {
        first: day,
        last: day,
    }
}

/// Reads a part of a year: its week, month, quarter, half or season, or a day in one of them.
fn within(year: i16, part: &str, day: &str, near: Option<Date>) -> Option<(Stretch, String)> {
    let season = |from, name: &str| Some((months(year, from, 3)?, format!("{name} {year}")));
    match part.as_bytes() {
        b"SP" => season(3, "spring"),
        b"SU" => season(6, "summer"),
        b"FA" => season(9, "autumn"),
        b"WI" => season(12, "winter"),
        [b'W', ..] => week(year, &part[1..], day, near),
        [b'Q', n @ b'1'..=b'4'] => {
            let n = n - b'0';
            let name = ["first", "second", "third", "fourth"][usize::from(n - 1)];
            let stretch = months(year, n as i8 * 3 - 2, 3)?;
            Some((stretch, format!("{name} quarter of {year}")))
        }
        [b'H', n @ (b'1' | b'2')] => {
            let n = n - b'0';
            let name = ["first", "second"][usize::from(n - 1)];
            let stretch = months(year, n as i8 * 6 - 5, 6)?;
            Some((stretch, format!("{name} half of {year}")))
        }
        [_, _] if day.is_empty() => {
            let stretch = months(year, part.parse().ok()?, 1)?;
            Some((stretch, month_near(stretch.first, near)))
        }
        [_, _] => {
            let date = Date::new(year, part.parse().ok()?, day.parse().ok()?).ok()?;
            Some((one(date), day_near(date, near)))
        }
        _ => None,
    }
}

/// Reads a week, its weekend, or a day in it.
fn week(year: i16, number: &str, day: &str, near: Option<Date>) -> Option<(Stretch, String)> {
    let monday = ISOWeekDate::new(year, number.parse().ok()?, Weekday::Monday).ok()?;
    let on = |offset: i32| {
        let days = jiff::Span::new().days(offset);
        monday.date().checked_add(days).ok()
    };
    let (first, last) = (on(0)?, on(6)?);
    let named = |date: Date| match near {
        Some(near) if near.year() == date.year() => day_and_month(date),
        _ => self::day(date),
    };
    match day {
        "" => Some((Stretch { first, last }, format!("week of {}", named(first)))),
        "WE" => {
            let first = on(5)?;
            Some((
                Stretch { first, last },
                format!("weekend of {}", named(first)),
            ))
        }
        _ => {
            let day: i32 = day.parse().ok().filter(|n| (1..8).contains(n))?;
            let date = on(day - 1)?;
            Some((one(date), day_near(date, near)))
        }
    }
}

fn day_and_month(date: Date) -> String {
    format!("{} {}", date.day(), name_of_month(date))
}

/// Formats a day, shorter if close to `near`: `Monday 13 May`, `6 March`, `2 December 2023`
fn day_near(date: Date, near: Option<Date>) -> String {
    let Some(near) = near else {
        return day(date);
    };
    let name = match date.year() == near.year() {
        true => day_and_month(date),
        false => day(date),
    };
    match days(near, date) {
        -7..=7 => format!("{} {name}", weekday(date)),
        _ => name,
    }
}

fn month_near(date: Date, near: Option<Date>) -> String {
    match near {
        Some(near) if near.year() == date.year() => name_of_month(date).to_owned(),
        _ => month(date),
    }
}

/// Names the time of day, or the part of the day.
fn clock(time: &str) -> String {
    let part = match time {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        "00:00" | "24:00" => "midnight",
        "12:00" => "noon",
        time => match time.strip_suffix('Z') {
            Some(time) => return format!("{time} UTC"),
            None => time,
        },
    };
    // For example, 14:30+02:00
    match part.find(['+', '-']) {
        Some(zone) => format!("{} UTC{}", &part[..zone], &part[zone..]),
        None => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(value: &str, modifier: Option<DateModifier>, near: Option<Date>) -> Option<String> {
        read(value, modifier, near).map(|(_, name)| name)
    }

    #[test]
    fn values_have_names() {
        let near = Date::constant(2024, 5, 14);
        for (value, alone, nearby) in [
            ("2024-05-13", "13 May 2024", "Monday 13 May"),
            ("2024-03-06", "6 March 2024", "6 March"),
            ("2023-12-02", "2 December 2023", "2 December 2023"),
            (
                "2024-05-15T05:30",
                "15 May 2024, 05:30",
                "Wednesday 15 May, 05:30",
            ),
            (
                "2024-02-11T05:30Z",
                "11 February 2024, 05:30 UTC",
                "11 February, 05:30 UTC",
            ),
            (
                "2024-02-11TAF",
                "11 February 2024, afternoon",
                "11 February, afternoon",
            ),
            ("2024-W19", "week of 6 May 2024", "week of 6 May"),
            ("2024-W19-WE", "weekend of 11 May 2024", "weekend of 11 May"),
            ("2024-02", "February 2024", "February"),
            ("2023-02", "February 2023", "February 2023"),
            (
                "2024-Q2",
                "second quarter of 2024",
                "second quarter of 2024",
            ),
            ("2024-H2", "second half of 2024", "second half of 2024"),
            ("2024-SU", "summer 2024", "summer 2024"),
            ("2024", "2024", "2024"),
            ("197", "the 1970s", "the 1970s"),
            ("18", "the 19th century", "the 19th century"),
            ("20", "the 21st century", "the 21st century"),
        ] {
            assert_eq!(name(value, None, None).as_deref(), Some(alone));
            assert_eq!(name(value, None, Some(near)).as_deref(), Some(nearby));
        }
    }

    #[test]
    fn parts_of_dates_have_names() {
        use DateModifier::{Approx, End, Mid, Start};
        for (value, modifier, words) in [
            ("2023-12", End, "late December 2023"),
            ("2024", Mid, "mid-2024"),
            ("199", Mid, "mid-1990s"),
            ("202", Start, "early 2020s"),
            ("18", End, "late 19th century"),
            ("2024-W19", Start, "start of week of 6 May 2024"),
            ("2024-05-14T15:00", Approx, "about 14 May 2024, 15:00"),
        ] {
            assert_eq!(name(value, Some(modifier), None).as_deref(), Some(words));
        }
    }

    #[test]
    fn what_is_in_no_calendar_has_no_name() {
        for value in [
            "", "PAST_REF", "P3D", "XXXX-12-25", "T05:30", "2024-13", "2024-02-30", "2024-W99",
            "2024-Q5", "20245", "é", "2024-é", "-1",
        ] {
            assert_eq!(name(value, None, None), None, "{value}");
        }
    }
}
