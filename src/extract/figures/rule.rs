//! Rules that find figures, each with a text on which it fires and a similar one on which it must
//! not.

named! {
    /// The rule that found a figure.
    pub enum Rule {
        /// A sum in a currency.
        Money = "figures/money",
        /// A number of percent or percentage points.
        Percent = "figures/percent",
        /// A stretch of time.
        Duration = "figures/duration",
        /// A number of degrees.
        Temperature = "figures/temperature",
        /// A number with any other unit.
        Measure = "figures/measure",
        /// A number per something.
        Rate = "figures/rate",
        /// A fraction in words or with a slash.
        Fraction = "figures/fraction",
        /// A multiple: "twice as much".
        Multiple = "figures/multiple",
        /// A share: "one in five".
        Share = "figures/share",
        /// The sides of a result or a vote.
        Score = "figures/score",
        /// A range without a unit.
        Range = "figures/range",
        /// "Dozens", "thousands".
        Vague = "figures/vague",
        /// A number of things.
        Count = "figures/count",
        /// A sum that takes its currency from the one before it.
        BareSum = "figures/bare-sum",
        /// An age with "old".
        AgeOld = "figures/age-old",
        /// An age with "aged" or "at the age of".
        AgeAged = "figures/age-aged",
        /// An age group given by its bound: "men over 40".
        AgeGroup = "figures/age-group",
        /// A number set off after a person: "Ann Bell, 54, was hurt".
        AgeApposition = "figures/age-apposition",
        /// An age that a person reaches, has or dies at.
        AgeTurned = "figures/age-turned",
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::extract::figures::find;
    use crate::named::examples;
    use crate::syntax::Parts;
    use crate::text::Document;

    impl Rule {
        /// Returns a text on which the rule fires, and a similar one that it leaves alone.
        const fn examples(self) -> [&'static str; 2] {
            match self {
                Self::Money => ["It cost $5.", "It weighed 5 pounds."],
                Self::Percent => ["Sales rose 5 percent.", "Sales rose to 5 boats."],
                Self::Duration => ["They waited 5 days.", "They came on 5 May."],
                Self::Temperature => ["It was 5 degrees Celsius.", "It turned by 5 degrees."],
                Self::Measure => ["The wall is 5 metres high.", "The wall has 5 doors."],
                Self::Rate => [
                    "It ran at 5 miles an hour.",
                    "It ran 5 miles an hour later.",
                ],
                Self::Fraction => ["A third of the boats sank.", "The third of the boats sank."],
                Self::Multiple => ["Rents are twice as high.", "They met twice in May."],
                Self::Share => ["One in five boats sank.", "Five boats sank in one night."],
                Self::Score => ["Leeds won 2-1.", "They worked 1-2 shifts."],
                Self::Range => ["They saw 5 to 10 boats.", "They saw 5 boats and 10 nets."],
                Self::Vague => ["Dozens of boats sank.", "A dozen boats sank."],
                Self::Count => ["They saw 5 boats.", "They saw boat No. 5."],
                Self::BareSum => [
                    "Sales were $61 million, against 48.5 million a year before.",
                    "Sales were $61 million, against 48 boats a year before.",
                ],
                Self::AgeOld => ["She is 54 years old.", "She has been there 54 years."],
                Self::AgeAged => ["A man aged 54 was hurt.", "A man paged 54 guests."],
                Self::AgeGroup => ["Men over 40 were asked.", "Men over 40 boats were asked."],
                Self::AgeApposition => ["Ann Bell, 54, was hurt.", "In Leeds 54 were hurt."],
                Self::AgeTurned => ["She turned 54 in May.", "She turned 54 pages."],
            }
        }
    }

    #[test]
    fn every_rule_fires_on_its_example_and_not_on_its_counter_example() {
        let rules = Rule::ALL.iter().map(|r| (r.name(), r.examples()));
        examples::check(rules, |rule, text| {
            let doc = Document::new(text);
            let figures = find(&Parts::new(&doc), &[]);
            figures.iter().any(|f| f.mention.rule == rule)
        });
    }
}
