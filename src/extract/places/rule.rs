//! The rules that find a place's name, each with an article on which it fires and a similar one on
//! which it must not. `never` and `points` decide whether a name that they find is a place.

named! {
    /// The rule that found a place's name.
    pub enum Rule {
        /// A name that the gazetteer has.
        Gazetteer = "places/gazetteer",
        /// A county with "Co" before its name, or of two names with a hyphen.
        County = "places/county",
        /// Several counties before the noun "counties".
        CountyList = "places/county-list",
        /// A street, water or landform by its last word.
        Headed = "places/named-feature",
        /// A lake, river or mountain by its first word.
        Led = "places/named-water-or-mountain",
        /// A place named after a saint.
        Saint = "places/saint",
        /// A road by its number.
        Numbered = "places/numbered-road",
        /// Several streets or waters before the noun that they share.
        SharedHead = "places/shared-noun",
        /// A part of the world or of a country before the noun that it shares with the next.
        SharedPart = "places/shared-part",
        /// A name that no gazetteer has but that the words beside it or the tagger call a place.
        Unlisted = "places/unlisted",
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;
    use crate::extract::places::tests::places;
    use crate::named::examples;

    impl Rule {
        /// Returns an article on which the rule fires, and a similar one on which it doesn't.
        const fn examples(self) -> [&'static str; 2] {
            match self {
                Self::Gazetteer => ["She lives in Oslo.", "She likes Reading very much."],
                Self::County => ["He was born in Co. Mayo.", "He was born in CO."],
                Self::CountyList => [
                    "Rain fell in Adams, Clay and Webster counties in Nebraska.",
                    "Rain fell in Adams, Clay and Webster.",
                ],
                Self::Headed => [
                    "The crash was on Harper Boulevard.",
                    "The crash was on a boulevard of Harper.",
                ],
                Self::Led => [
                    "They swam in Lake Orrin.",
                    "They swam in a lake near Orrin.",
                ],
                Self::Saint => ["They met in St. Mary's Square.", "St. Mary's was full."],
                Self::Numbered => [
                    "Work on County Road 12 began in May.",
                    "Work on the county road began on May 12.",
                ],
                Self::SharedHead => [
                    "It stands at the corner of Orchard and Harper streets.",
                    "Orchard and Harper took to the streets.",
                ],
                Self::SharedPart => [
                    "Frogs live in Central and South America.",
                    "Frogs live in Bath and South America.",
                ],
                Self::Unlisted => [
                    "A bus fell into a river near the Peruvian village of Haverqa.",
                    "The plays of Haverqa are funny.",
                ],
            }
        }
    }

    #[test]
    fn every_rule_fires_on_its_example_and_not_on_its_counter_example() {
        let rules = Rule::ALL.iter().map(|r| (r.name(), r.examples()));
        examples::check(rules, |rule, text| {
            let found = places(text);
            let mut mentions = found.iter().flat_map(|p| &p.mentions);
            mentions.any(|(m, _)| m.rule == rule)
        });
    }
}
