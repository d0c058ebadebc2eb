//! Reads clock times: `10 p.m.`, `7:15 a.m. EST`, `1430 GMT`, `5 o'clock`, `noon`, `4 in the
//! morning`.

use super::super::expression::{Expression, Phrase, Time};
use super::super::point::Unit;
use super::super::rule::Rule;
use super::super::words::{AM, PM, Part, Word};
use super::Reader;
use crate::lexicon::{Key, key, keys, zone};
use crate::text::{Case, Token};

/// Words before a 24-hour time without a zone.
const BEFORE_TIMES: &[Key] = keys![
    "at", "by", "until", "till", "from", "before", "after", "around", "about"
];

impl Reader<'_, '_> {
    /// Reads the clock time at `i` with its zone, and returns it with the index after it.
    pub(super) fn clock(&self, i: usize) -> Option<(usize, Time)> {
        match self.word(i) {
            Word::Hour(hour) => Some(self.zoned(i + 1, hour, 0)),
            Word::Digits => self.told_clock(i).or_else(|| self.digit_clock(i)),
            Word::A | Word::Other | Word::Unit(Unit::Quarter) => self.told_clock(i),
            Word::Number(n) => self.told_clock(i).or_else(|| self.spoken_clock(i, n)),
            _ => None,
        }
    }

    /// Reads `five p.m.`, `six o'clock`.
    fn spoken_clock(&self, i: usize, n: u32) -> Option<(usize, Time)> {
        let hour = i8::try_from(n).ok().filter(|n| (1..=12).contains(n))?;
        // `five AM stations`
        let upper = |t: &Token| t.case == Case::Upper && !t.stopped;
        if self.s.token(i + 1).is_some_and(upper) {
            return None;
        }
        let (end, hour) = self
            .half_of_day(i + 1, hour)
            .or_else(|| self.o_clock(i + 1, hour))?;
        Some(self.zoned(end, hour, 0))
    }

    /// Reads `half past six`, `a quarter to nine in the evening`, `20 past four`.
    fn told_clock(&self, i: usize) -> Option<(usize, Time)> {
        let (minutes, at) = self.told_minutes(i)?;
        let hour = match self.word(at + 1) {
            Word::Number(n @ 1..=12) => i8::try_from(n).ok()?,
            Word::Digits => self.digits(at + 1)?.parse().ok()?,
            Word::Hour(hour) => hour,
            _ => return None,
        };
        // `from 5 to 6` is a range: "to" makes a clock time only after "quarter" or "minutes".
        let named = matches!(
            self.word(at - 1),
            Word::Unit(Unit::Quarter) | Word::Units(Unit::Minute)
        );
        let cued = || self.s.is_one_of(self.s.before(i, 1), BEFORE_TIMES);
        let past = match self.s.key(at) {
            k if k == key!("past") => true,
            k if k == key!("to") && named && cued() => false,
            _ => return None,
        };
        let (end, hour) = match self.word(at + 1) {
            Word::Hour(_) => (at + 2, hour),
            _ if !(1..=12).contains(&hour) => return None,
            _ => self
                .half_of_day(at + 2, hour)
                .or_else(|| self.o_clock(at + 2, hour))
                .unwrap_or((at + 2, hour)),
        };
        if self.s.is_plural(end) || self.s.is_hyphen(end) {
            return None;
        }
        Some(match past {
            true => self.zoned(end, hour % 24, minutes),
            false => self.zoned(end, (hour + 23) % 24, 60 - minutes),
        })
    }

    /// Reads the minutes before `past` or `to`, and returns them with the index of that word:
    /// `half`, `a quarter`, `twenty minutes`.
    fn told_minutes(&self, i: usize) -> Option<(i8, usize)> {
        let a = usize::from(self.word(i) == Word::A);
        let minutes = match self.word(i + a) {
            Word::Unit(Unit::Quarter) => 15,
            _ if a == 1 => return None,
            Word::Number(n) => i8::try_from(n).ok()?,
            Word::Digits => self.digits(i)?.parse().ok()?,
            _ if self.s.key(i) == key!("half") => 30,
            _ => return None,
        };
        let at = i + a + 1;
        let at = at + usize::from(self.word(at) == Word::Units(Unit::Minute));
        (1..=30).contains(&minutes).then_some((minutes, at))
    }

    /// Reads the first hour of a range that shares the half of the day, and the day, of the second:
    /// `from 4 to 7 p.m. Thursday`.
    pub(super) fn first_hour(&self, i: usize) -> Option<Phrase> {
        let digits = self.digits(i).filter(|w| w.len() <= 2)?;
        let (hour, minute, end) = self.hour_and_minute(i, digits)?;
        let before = self.s.before(i, 1);
        let cued = self.s.is_one_of(before, keys!["from", "between"]) || self.s.is_range_dash(end);
        let next = self
            .past_range(end)
            .filter(|_| cued && (1..=12).contains(&hour))?;
        let digits = self.digits(next).filter(|w| w.len() <= 2)?;
        let (last, _, half) = self.hour_and_minute(next, digits)?;
        let (_, whole) = self.half_of_day(half, last)?;
        let (last_end, _) = self.clock(next)?;
        // `from 10 to 2 p.m.` begins in the morning
        let late = whole >= 12 && (hour % 12 <= last % 12 || hour == 12);
        let hour = hour % 12 + if late { 12 } else { 0 };
        Some(Phrase {
            tokens: i..end,
            expression: self.day_behind(last_end),
            time: Some(Time::Clock(hour, minute, None)),
            rule: Rule::Clock,
        })
    }

    /// Reads the day after the second time of a range: `to 5 p.m. on Friday`, with `to` at `i`.
    pub(super) fn day_past_clock(&self, i: usize) -> Option<Expression> {
        let (end, _) = self.clock(self.past_range(i)?)?;
        self.day_behind(end)
    }

    /// Returns the index of the second time of a range, after the `to` or dash at `i`.
    fn past_range(&self, i: usize) -> Option<usize> {
        let joins = self.s.is_one_of(i, keys!["to", "and", "until", "through"])
            || self.s.is_range_dash(i)
            || self.s.is_hyphen(i)
            || self.s.is_dash(i);
        joins.then_some(i + 1)
    }

    /// Reads the day at `i`, with or without `on` or a comma before it.
    fn day_behind(&self, i: usize) -> Option<Expression> {
        let on = i + usize::from(self.s.is_one_of(i, keys!["on", ","]));
        self.day(on).filter(|day| day.time.is_none())?.expression
    }

    /// Reads a clock time in digits, and returns the index after it: `7:15 a.m.`, `1430 GMT`.
    fn digit_clock(&self, i: usize) -> Option<(usize, Time)> {
        let digits = self.digits(i)?;
        let (hour, minute, end) = self.hour_and_minute(i, digits)?;
        let timed = |end, hour| Some(self.zoned(end, hour, minute));
        if let Some((end, hour)) = self
            .half_of_day(end, hour)
            .or_else(|| self.o_clock(end, hour))
        {
            return timed(end, hour);
        }
        let written_out = end > i + 1;
        if written_out && self.is_of_a_match(end) {
            return None;
        }
        let zoned = self.zone(end).0 > end;
        let four = digits.len() == 4 && !written_out;
        let cued = written_out && self.s.is_one_of(self.s.before(i, 1), BEFORE_TIMES);
        let marked = four
            && self.s.key(end) == key!("hours")
            && self.s.is_one_of(self.s.before(i, 1), BEFORE_TIMES);
        if hour <= 24 && (written_out || four) && (zoned || cued || marked) {
            return timed(end + usize::from(marked), hour);
        }
        // `at 10 AEST`
        if hour <= 24 && zoned && self.s.is_one_of(self.s.before(i, 1), BEFORE_TIMES) {
            return timed(end, hour);
        }
        None
    }

    /// Whether the minutes that end before `i` are those of a match: `at 3:41 of overtime`, `12:08
    /// of the first`, `with about 2:30 left`.
    fn is_of_a_match(&self, i: usize) -> bool {
        const STRETCHES: &[Key] = keys![
            "overtime", "ot", "regulation", "extra", "opening", "middle", "final"
        ];
        if self.s.key(i) != key!("of") {
            return self.s.is_one_of(i, keys!["left", "remaining", "into"]);
        }
        let at = i + 1 + usize::from(self.word(i + 1) == Word::The);
        self.s.is_one_of(at, STRETCHES) || matches!(self.word(at), Word::Ordinal(1..=4))
    }

    /// Reads `10`, `10:35`, `10.35` or `1430`, and returns hour and minute with the index after
    /// them.
    fn hour_and_minute(&self, i: usize, digits: &str) -> Option<(i8, i8, usize)> {
        let minute = |w: &str| w.parse::<i8>().ok().filter(|m| w.len() == 2 && *m < 60);
        if let Some((hour, minutes)) = digits.split_once('.') {
            return Some((
                hour.parse().ok().filter(|h| (0..=24).contains(h))?,
                minute(minutes)?,
                i + 1,
            ));
        }
        let hour: i16 = digits.parse().ok()?;
        if digits.len() == 4 {
            return Some((
                i8::try_from(hour / 100).ok()?,
                i8::try_from(hour % 100).ok().filter(|m| *m < 60)?,
                i + 1,
            ));
        }
        let hour = i8::try_from(hour).ok().filter(|h| (0..=24).contains(h))?;
        if self.s.key(i + 1) == key!(":") && self.s.glued(i + 1) && self.s.glued(i + 2) {
            // `3:45:10` and `1:23.4` are race times; `3:45:10 PM` is a time of day.
            let goes_on = self.s.key(i + 3) == key!(":") && self.s.glued(i + 3);
            let end = i + 3 + 2 * usize::from(goes_on);
            return self
                .digits(i + 2)
                .and_then(minute)
                .filter(|_| !goes_on || self.half_of_day(end, hour).is_some())
                .map(|m| (hour, m, end));
        }
        Some((hour, 0, i + 1))
    }

    /// Reads `a.m.`, `pm` or `in the morning`, and returns the index after it with the hour of the
    /// day.
    fn half_of_day(&self, i: usize, hour: i8) -> Option<(usize, i8)> {
        if !(1..=12).contains(&hour) {
            return None;
        }
        let morning = hour % 12;
        if AM.contains(&self.s.key(i)) {
            return Some((i + 1, morning));
        }
        if PM.contains(&self.s.key(i)) {
            return Some((i + 1, morning + 12));
        }
        if self.s.key(i) == key!("in") && self.word(i + 1) == Word::The {
            return match self.word(i + 2) {
                Word::Part(Part::Morning) => Some((i + 3, morning)),
                Word::Part(Part::Afternoon | Part::Evening) => Some((i + 3, morning + 12)),
                _ => None,
            };
        }
        None
    }

    /// Reads `o'clock`, and the half of the day if it follows.
    fn o_clock(&self, i: usize, hour: i8) -> Option<(usize, i8)> {
        if self.s.key(i) != key!("o'clock") || !(1..=12).contains(&hour) {
            return None;
        }
        Some(self.half_of_day(i + 1, hour).unwrap_or((i + 1, hour)))
    }

    /// Creates a clock time with the zone at `end`, and returns it with the index after it.
    fn zoned(&self, end: usize, hour: i8, minute: i8) -> (usize, Time) {
        let (end, zone) = self.zone(end);
        (end, Time::Clock(hour, minute, zone))
    }

    /// Reads a zone, and returns the index after it with its offset, if that is the same all year:
    /// `GMT`, `Eastern time`, `local time`.
    fn zone(&self, i: usize) -> (usize, Option<i16>) {
        const NAMED: &[Key] = keys![
            "local", "eastern", "central", "pacific", "mountain", "moscow"
        ];
        if self.s.is_one_of(i, NAMED) {
            let kind = usize::from(self.s.is_one_of(i + 1, keys!["standard", "daylight"]));
            if self.s.key(i + 1 + kind) == key!("time") {
                return (i + 2 + kind, None);
            }
        }
        match zone(self.s.key(i)) {
            Some(zone) if self.s.is_capitalised(i) => {
                (i + 1, (!zone.summer).then_some(zone.offset))
            }
            _ => (i, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn clock_times_go_with_their_day() {
        check(
            "The train left at 10 p.m. Wednesday. -> 10 p.m. Wednesday = 2024-07-10T22:00
            Shops close at 5:30pm EST on Friday, 12 July. -> 5:30pm EST on Friday, 12 July = 2024-07-12T17:30-05:00
            It shut at noon. -> noon = 2024-07-16T12:00
            The quake struck at 0735 GMT. -> 0735 GMT = 2024-07-16T07:35Z
            Doors open at 19:45. -> 19:45 = 2024-07-16T19:45
            He was found at 4 in the morning. -> 4 in the morning = 2024-07-16T04:00
            It opened at 10 AEST and shut at 1400 MSK. -> 10 AEST = 2024-07-16T10:00+10:00; 1400 MSK = 2024-07-16T14:00+03:00
            It struck at 10:35 a.m. (0735 GMT) Friday. -> 10:35 a.m. = 2024-07-12T10:35; 0735 GMT = 2024-07-12T07:35Z; Friday = 2024-07-12
            It struck at 5:10 p.m. ET. -> 5:10 p.m. ET = 2024-07-16T17:10
            She woke at six o'clock. -> six o'clock = 2024-07-16T06:00
            She woke at half past six on Monday. -> half past six on Monday = 2024-07-15T06:30
            He left at a quarter to nine in the evening. -> a quarter to nine in the evening = 2024-07-16T20:45
            It began at 20 past four. -> 20 past four = 2024-07-16T04:20
            It was sent at 3:47:12 PM EST to all. -> 3:47:12 PM EST = 2024-07-16T15:47-05:00",
        );
    }

    #[test]
    fn both_times_of_a_range_have_its_day() {
        check(
            "It is open from 4 to 7 p.m. Thursday. -> 4 = 2024-07-18T16:00; 7 p.m. Thursday = 2024-07-18T19:00
            It is open 10-2 p.m. on Friday. -> 10 = 2024-07-12T10:00; 2 p.m. on Friday = 2024-07-12T14:00
            It was shut from 9am to 5pm on Friday. -> 9am = 2024-07-12T09:00; 5pm on Friday = 2024-07-12T17:00
            They lost 3 to 4. ->
            He paid from 4 to 7 pounds at 3 p.m. -> 3 p.m. = 2024-07-16T15:00",
        );
    }

    #[test]
    fn scores_and_race_times_are_not_clock_times() {
        check(
            "They lost 3:2 in Turin. ->
            She ran it in 2:05:11. ->
            Bell scored at 3:41 of overtime, Reed at 12:08 of the first. ->
            Chapter 4:12 says so. ->
            He paid 10 pounds at 3 ET shops. -> 3 ET = 2024-07-16T03:00
            It is open from 5 to 6, and 20 past 3 rivals ran. ->
            She has 10 PT sessions. ->",
        );
    }
}
