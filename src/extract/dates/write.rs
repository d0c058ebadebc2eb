//! Writes the TIMEX3 values that are not stretches of the calendar: lengths, times of the day, and
//! names without a year.

use super::expression::{Amount, Length, Name, Time};
use super::point::Unit;

/// Writes a length: `P3M`, `PT90M`, `PXW`, `P4Y3M`.
pub(super) fn length(length: Length) -> String {
    let mut value = simple(length);
    if let Some((n, unit)) = length.more {
        let more = simple(Length::of(Amount::whole(n), unit));
        let timed = value.contains('T');
        value += more.trim_start_matches(if timed { "PT" } else { "P" });
    }
    value
}

/// Writes a length in one unit.
fn simple(length: Length) -> String {
    let (t, letter, factor) = match length.unit {
        Unit::Second => ("T", "S", 1),
        Unit::Minute => ("T", "M", 1),
        Unit::Hour => ("T", "H", 1),
        Unit::Day => ("", "D", 1),
        Unit::Weekend => ("", "WE", 1),
        Unit::Week => ("", "W", 1),
        Unit::Fortnight => ("", "W", 2),
        Unit::Month => ("", "M", 1),
        Unit::Quarter => ("", "Q", 1),
        Unit::Year => ("", "Y", 1),
        Unit::Decade => ("", "Y", 10),
        Unit::Century => ("", "Y", 100),
        Unit::Millennium => ("", "Y", 1000),
    };
    match (length.amount, length.unit) {
        (Amount::Vague, Unit::Decade) => "PXDE".to_owned(),
        (Amount::Vague, Unit::Century) => "PXCE".to_owned(),
        (Amount::Vague, Unit::Millennium) => "PXML".to_owned(),
        (Amount::Vague, _) => format!("P{t}X{letter}"),
        (Amount::Halves(n), unit) => {
            let n = u64::from(n) * factor;
            match (n % 2, unit) {
                (0, _) => format!("P{t}{}{letter}", n / 2),
                (_, Unit::Minute) => format!("PT{}M30S", n / 2),
                (_, Unit::Hour) => format!("PT{}H30M", n / 2),
                (_, Unit::Year) => format!("P{}Y6M", n / 2),
                _ => format!("P{t}{}.5{letter}", n / 2),
            }
        }
        (Amount::Tenths(n), _) => {
            let n = u64::from(n) * factor;
            if n % 10 == 0 {
                format!("P{t}{}{letter}", n / 10)
            } else {
                format!("P{t}{}.{}{letter}", n / 10, n % 10)
            }
        }
    }
}

/// Writes a time: `T14:30`, `T14:30Z`, `TMO`.
pub(super) fn time(time: Time) -> String {
    match time {
        Time::Clock(hour, minute, zone) => {
            format!("T{hour:02}:{minute:02}") + &zone.map_or_else(String::new, offset)
        }
        Time::Part(part) => format!("T{}", part.code()),
    }
}

/// Writes the offset of a zone: `Z`, `-05:00`.
fn offset(minutes: i16) -> String {
    if minutes == 0 {
        return "Z".to_owned();
    }
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("{sign}{hours:02}:{minutes:02}")
}

/// Writes a name: `XXXX-WXX-5`, `XXXX-12-25`; `None` for a movable feast.
pub(super) fn name(name: Name) -> Option<String> {
    use super::holiday::Holiday;
    Some(match name {
        Name::Weekday(day) => format!("XXXX-WXX-{}", day.to_monday_one_offset()),
        Name::Month(month) => format!("XXXX-{month:02}"),
        Name::MonthDay(month, day) | Name::Holiday(Holiday::Fixed(month, day)) => {
            format!("XXXX-{month:02}-{day:02}")
        }
        Name::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        Name::Season(season) => format!("XXXX-{}", season.code()),
        Name::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Name::Half(half) => format!("XXXX-H{half}"),
        Name::Holiday(_) => return None,
    })
}
