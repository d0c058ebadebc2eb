//! Converts days of lunar calendars to the common one, with Unicode's `calendrical_calculations`.
//!
//! The Islamic months begin as Saudi Arabia announces them; elsewhere they may begin a day later.

use std::ops::RangeInclusive;

use calendrical_calculations::chinese_based::{Chinese, YearBounds};
use calendrical_calculations::hebrew_keviyah::YearInfo;
use calendrical_calculations::islamic::fixed_from_saudi_islamic;
use calendrical_calculations::rata_die::RataDie;
use jiff::ToSpan;
use jiff::civil::Date;

/// The years for which days are calculated. News articles do not mention the feasts of others, and
/// the moon's course is known well enough in these.
const YEARS: RangeInclusive<i16> = 1900..=2100;

/// Day one of `RataDie`, the first of January of the year 1.
const FIRST: Date = jiff::civil::date(1, 1, 1);

fn date(day: RataDie) -> Option<Date> {
    FIRST.checked_add((day.to_i64_date() - 1).days()).ok()
}

fn day_number(date: Date) -> RataDie {
    RataDie::new(i64::from((date - FIRST).get_days()) + 1)
}

/// Returns the first occurrence in `year` of this day of the Islamic year; `None` for day 0.
pub(super) fn islamic(year: i16, month: u8, day: u8) -> Option<Date> {
    if day == 0 || !YEARS.contains(&year) {
        return None;
    }
    // 33 lunar years are 32 solar years; the Islamic era begins in 622.
    let near = (i32::from(year) - 622) * 33 / 32;
    (near..near + 3)
        .filter_map(|islamic| date(fixed_from_saudi_islamic(islamic, month, day)))
        .find(|date| date.year() == year)
}

/// Returns the day this many days from the Jewish new year in the autumn of `year`.
pub(super) fn hebrew(year: i16, days: i16) -> Option<Date> {
    if !YEARS.contains(&year) {
        return None;
    }
    let new_year = YearInfo::compute_for(i32::from(year) + 3761).new_year();
    date(new_year)?.checked_add(i64::from(days).days()).ok()
}

/// Returns the first day of Hanukkah, 25 Kislev. The month before Kislev has 30 days only in the
/// longest years.
pub(super) fn hanukkah(year: i16) -> Option<Date> {
    let new_year = hebrew(year, 0)?;
    let length = (hebrew(year + 1, 0)? - new_year).get_days();
    let days = if length % 10 == 5 { 84 } else { 83 };
    hebrew(year, days)
}

/// Returns the new year of the Chinese calendar in `year`.
pub(super) fn new_year(year: i16) -> Option<Date> {
    let summer = Date::new(year, 7, 1)
        .ok()
        .filter(|_| YEARS.contains(&year))?;
    date(YearBounds::compute::<Chinese>(day_number(summer)).new_year)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn feasts_follow_the_moon() {
        assert_eq!(new_year(2024), Some(day(2024, 2, 10)));
        assert_eq!(new_year(2015), Some(day(2015, 2, 19)));
        assert_eq!(islamic(2024, 10, 1), Some(day(2024, 4, 10)));
        assert_eq!(islamic(2019, 12, 10), Some(day(2019, 8, 11)));
        assert_eq!(hebrew(2024, 0), Some(day(2024, 10, 3)));
        assert_eq!(hebrew(2024, -163), Some(day(2024, 4, 23)));
        assert_eq!(hanukkah(2024), Some(day(2024, 12, 26)));
        assert_eq!(hanukkah(2023), Some(day(2023, 12, 8)));
        assert_eq!(hanukkah(2018), Some(day(2018, 12, 3)));
    }

    #[test]
    fn a_month_and_far_years_are_not_a_day() {
        assert_eq!(islamic(2024, 9, 0), None);
        assert_eq!(new_year(i16::MAX), None);
        assert_eq!(hebrew(-9999, 0), None);
        assert_eq!(hanukkah(i16::MAX), None);
    }
}
