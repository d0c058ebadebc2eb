//! Rules that read dates, each with a text on which it fires and a similar one on which it must
//! not.

named! {
    /// The rule that read a date mention.
    pub enum Rule {
        /// The one after the next, or before the last: "the week after next".
        AfterNext = "dates/after-next",
        /// A length of time before the day of publication.
        Ago = "dates/ago",
        /// A date with a month in it.
        Calendar = "dates/calendar",
        /// A time by the clock, with or without its day.
        Clock = "dates/clock",
        /// The day before or after another.
        DayBefore = "dates/day-before",
        /// A day of the month without its month.
        DayOfMonth = "dates/day-of-month",
        /// A decade or century.
        Decade = "dates/decade",
        /// A length of time.
        Duration = "dates/duration",
        /// A length of time before the date mentioned last.
        Earlier = "dates/earlier",
        /// A length of time after the day of publication.
        FromNow = "dates/from-now",
        /// A length of time from a named day, or the weekday beside it.
        CountedFrom = "dates/counted-from",
        /// The second year of a pair.
        FurtherYear = "dates/further-year",
        /// A second day of the month named before it.
        FurtherDay = "dates/further-day",
        /// A day whose month comes after another day.
        LeadingDay = "dates/leading-day",
        /// Half a year.
        Half = "dates/half",
        /// A holiday.
        Holiday = "dates/holiday",
        /// A weekday with its week.
        InWeek = "dates/in-week",
        /// A length of time after the date mentioned last.
        Later = "dates/later",
        /// A part of a month or year, counted.
        Nth = "dates/nth",
        /// A day written in two numbers.
        NumericDay = "dates/numeric-day",
        /// A month by its name.
        Month = "dates/month",
        /// A recurring name after `last`, `this` or `next`.
        Named = "dates/named",
        /// The night before.
        Overnight = "dates/overnight",
        /// A part of a day.
        PartOfDay = "dates/part-of-day",
        /// A quarter of a year.
        Quarter = "dates/quarter",
        /// The present, the past or the future.
        Reference = "dates/reference",
        /// A day with reference to the one mentioned last.
        SameDay = "dates/same-day",
        /// A season.
        Season = "dates/season",
        /// The attacks of 2001.
        September11 = "dates/september-11",
        /// A recurring date.
        Set = "dates/set",
        /// Yesterday, today, tomorrow.
        Today = "dates/today",
        /// A week, month or year with reference to another.
        Unit = "dates/unit",
        /// The week of a day.
        WeekOf = "dates/week-of",
        /// A weekday by itself.
        Weekday = "dates/weekday",
        /// A year.
        Year = "dates/year",
        /// The period with which figures are compared.
        YearEarlier = "dates/year-earlier",
        /// The end of the year.
        YearEnd = "dates/year-end",
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::extract::dates::find;
    use crate::extract::dates::testing::TUESDAY;
    use crate::named::examples;
    use crate::syntax::Parts;
    use crate::text::Document;

    impl Rule {
        /// Returns a text on which the rule fires, and a similar one that it leaves alone.
        const fn examples(self) -> [&'static str; 2] {
            match self {
                Self::AfterNext => [
                    "It closes the week after next.",
                    "It closes the week after.",
                ],
                Self::Ago => ["It closed two weeks ago.", "It closed for two weeks."],
                Self::Calendar => ["It closed on March 5.", "They march 5 abreast."],
                Self::Clock => ["It closed at 10 p.m.", "It closed for 10 p.s."],
                Self::DayBefore => ["It closed the day before.", "It closed a day."],
                Self::DayOfMonth => ["It closed on the 12th.", "He sank it on the 12th hole."],
                Self::Decade => ["It closed in the 1990s.", "It closed in 1990."],
                Self::Duration => ["It closed for two weeks.", "It closed two weeks ago."],
                Self::Earlier => ["It closed two days earlier.", "It closed two days ago."],
                Self::FromNow => [
                    "It closes two days from now.",
                    "It takes two days from Lund.",
                ],
                Self::FurtherDay => [
                    "It ran on March 5 and 6.",
                    "It ran on March 5 and 6 people came.",
                ],
                Self::LeadingDay => ["It ran from 3 to 5 May.", "It ran 3 times to 5 May."],
                Self::Half => [
                    "It grew in the first half of 2022.",
                    "He ate the first half of it.",
                ],
                Self::Holiday => ["It closes on Christmas Day.", "It closes on Sunday."],
                Self::InWeek => ["It closed on Monday last week.", "It closed on Monday."],
                Self::Later => ["It closed two days later.", "It closed two days ago."],
                Self::Nth => [
                    "It closes on the last Friday of the month.",
                    "It closes on the last day of the trial.",
                ],
                Self::NumericDay => ["It closes on 3/5.", "It has 3/5 of them."],
                Self::CountedFrom => [
                    "It closes two days after Christmas.",
                    "It closes two days after the vote.",
                ],
                Self::FurtherYear => ["It closed in 1932-33.", "It won 1932-17."],
                Self::Month => ["It closed in May.", "It may close."],
                Self::Named => ["It closed last Friday.", "It closed on Friday."],
                Self::Overnight => ["It rained overnight.", "Overnight rates fell."],
                Self::PartOfDay => ["It closed on Friday night.", "It closed on Friday."],
                Self::Quarter => ["It grew in the third quarter.", "A third of it grew."],
                Self::Reference => ["It is now closed.", "It is closed."],
                Self::SameDay => [
                    "It closed on 3 May. It opened the same day.",
                    "It closed on 3 May.",
                ],
                Self::Season => ["It closed last summer.", "It had a broken spring."],
                Self::September11 => [
                    "It closed after the 9/11 attacks.",
                    "It closed on 10/11/2001.",
                ],
                Self::Set => ["It closes every Monday.", "It closes on Monday."],
                Self::Today => ["It closed yesterday.", "It closed early."],
                Self::Unit => ["It closed last week.", "It closed for a week."],
                Self::WeekOf => ["It closed in the week of March 4.", "It closed for a week."],
                Self::Weekday => ["It closed on Friday.", "The Friday Times closed."],
                Self::Year => ["It closed in 1998.", "It has 1998 members."],
                Self::YearEarlier => [
                    "It beat its year-earlier profit.",
                    "It was a year-long fight.",
                ],
                Self::YearEnd => ["It will close by year-end.", "It will close by the end."],
            }
        }
    }

    #[test]
    fn every_rule_fires_on_its_example_and_not_on_its_counter_example() {
        let rules = Rule::ALL.iter().map(|r| (r.name(), r.examples()));
        examples::check(rules, |rule, text| {
            let doc = Document::new(text);
            let dates = find(&Parts::new(&doc), Some(&TUESDAY));
            dates.iter().any(|d| d.mention.rule == rule)
        });
    }
}
