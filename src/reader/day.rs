//! An article's publication date given by the user: with `--date`, or in a key of JSON Lines.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde_json::Value;

/// Parses a date argument: exactly `YYYY-MM-DD`.
pub fn date(written: &str) -> Result<Date, String> {
    let shape = written.len() == 10
        && written.bytes().enumerate().all(|(i, b)| {
            if i == 4 || i == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    match written.parse::<Date>() {
        // Reports only have four-digit years, and no article is older.
        Ok(date) if shape && date.year() >= 1000 => Ok(date),
        Ok(_) if shape => Err("no article is older than the year 1000".into()),
        Err(_) if shape => Err("there is no such day".into()),
        _ => Err("give the date as YYYY-MM-DD, such as 2024-05-14".into()),
    }
}

/// Reads the date in this value: `None` if it is empty or null, the value itself as an error if it
/// is not a date.
pub(super) fn of_value(value: Option<Value>) -> Result<Option<Date>, String> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(written)) if written.trim().is_empty() => Ok(None),
        Some(Value::String(written)) => day_of(written.trim())
            .map(Some)
            .ok_or_else(|| format!("{written:?}")),
        Some(other) => Err(other.to_string()),
    }
}

/// Reads the date of `YYYY-MM-DD` or of an ISO date-time, ignoring any time zone.
fn day_of(written: &str) -> Option<Date> {
    let day = date(written.get(..10)?).ok()?;
    let is_time = || written.parse::<Timestamp>().is_ok() || written.parse::<DateTime>().is_ok();
    (written.len() == 10 || is_time()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_one_way() {
        assert!(date("2024-07-16").is_ok());
        for bad in [
            "2024-7-16",
            "20240716",
            "2024-07-16T10:00",
            "2024-13-01",
            "0999-12-31",
            "16/07/2024",
            "+02024-07-16",
            "",
            "２０２４-07-16",
        ] {
            assert!(date(bad).is_err(), "{bad}");
        }
    }
}
