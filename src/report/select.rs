//! Reduces a report to certain speakers or places.

use std::collections::{HashMap, HashSet};

use super::{Quote, Report, Speaker};
use crate::lexicon::gazetteer::country_name;

impl Quote<'_> {
    /// Returns the names of its speakers.
    fn sources(&self) -> impl Iterator<Item = &str> {
        let all = self.speaker.iter().chain(&self.co_speakers);
        all.map(|name| &**name)
    }
}

impl Report<'_> {
    /// Keeps the statements of wanted speakers, and the speakers of those statements.
    ///
    /// A joint statement keeps all its speakers if one of them is wanted. The other facts belong to
    /// the article and are unchanged.
    pub fn keep_speakers(&mut self, wanted: impl Fn(&Speaker) -> bool) {
        let names: HashSet<String> = self
            .speakers
            .iter()
            .filter(|speaker| wanted(speaker))
            .map(|speaker| speaker.name.to_string())
            .collect();
        self.quotes
            .retain(|quote| quote.sources().any(|name| names.contains(name)));
        let mut left: HashMap<&str, usize> = HashMap::new();
        for name in self.quotes.iter().flat_map(Quote::sources) {
            *left.entry(name).or_default() += 1;
        }
        self.speakers.retain_mut(|speaker| {
            speaker.quotes = left.get(&*speaker.name).copied().unwrap_or_default();
            speaker.quotes > 0
        });
    }

    /// Whether the article names a wanted place, by the gazetteer's name or in its own words, or one
    /// in a wanted country.
    pub fn names_place(&self, wanted: impl Fn(&str) -> bool) -> bool {
        self.places.iter().any(|place| {
            wanted(&place.name)
                || place
                    .mentions
                    .iter()
                    .any(|mention| wanted(&mention.text.text))
                || place
                    .country
                    .as_deref()
                    .and_then(country_name)
                    .is_some_and(&wanted)
        })
    }
}

#[cfg(test)]
mod tests {
    const TEXT: &str = "Ferries stop\n\n“The boats are old,” harbour master Ann Bell said in Oslo. \
        “We are sorry,” Bell said.\n\n“It is a shame,” said Tom Reed, a baker from Bergen.";

    #[test]
    fn statements_of_others_are_removed_and_the_rest_is_kept() {
        let whole = crate::analyze(TEXT);
        let mut report = whole.clone();
        report.keep_speakers(|speaker| speaker.name.contains("Bell"));
        let texts: Vec<&str> = report.quotes.iter().map(|q| &*q.text.text).collect();
        assert_eq!(texts, ["The boats are old", "We are sorry"]);
        let speakers: Vec<_> = report
            .speakers
            .iter()
            .map(|s| (&*s.name, s.quotes))
            .collect();
        assert_eq!(speakers, [("Ann Bell", 2)]);
        assert_eq!(report.people.len(), whole.people.len());
        report.keep_speakers(|_| false);
        assert!(report.quotes.is_empty() && report.speakers.is_empty());
    }

    #[test]
    fn a_joint_statement_keeps_all_its_speakers() {
        let text =
            "The boats are old, Ann Bell and Tom Reed said on Monday. The bay is deep, Reed said.";
        let mut report = crate::analyze(text);
        report.keep_speakers(|speaker| speaker.name == "Ann Bell");
        let speakers: Vec<_> = report
            .speakers
            .iter()
            .map(|s| (&*s.name, s.quotes))
            .collect();
        assert_eq!(speakers, [("Ann Bell", 1), ("Tom Reed", 1)]);
    }

    #[test]
    fn a_place_is_found_by_its_own_name_the_articles_and_its_country() {
        let report = crate::analyze("The vote in the U.S. was held on Monday, officials said.");
        assert!(report.names_place(|name| name == "United States"));
        assert!(report.names_place(|name| name == "U.S."));
        assert!(!report.names_place(|name| name == "Norway"));
        let report = crate::analyze("The ferries in Bodø, Norway, stopped. Bodø is an old port.");
        assert!(report.names_place(|name| name == "Norway"));
        let report = crate::analyze("The ferries stopped in Tromsø on Monday.");
        assert!(report.names_place(|name| name == "Norway"));
        assert!(!report.names_place(|name| name == "Sweden"));
    }
}
