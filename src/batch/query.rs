//! Selects the articles to print, and their statements.

use regex::Regex;

use crate::lexicon::without_accents;
use crate::report::Report;

/// A selection of articles and statements; everything by default.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Statements of speakers whose name or role matches, and articles that have one.
    pub who: Option<Regex>,
    /// Articles that name a matching place, or a place in a matching country.
    pub place: Option<Regex>,
}

impl Query {
    /// Reduces the report to what is asked for; false if nothing is left.
    pub(super) fn narrow(&self, report: &mut Report) -> bool {
        if let Some(place) = &self.place
            && !report.names_place(|name| matches(place, name))
        {
            return false;
        }
        let Some(who) = &self.who else { return true };
        report.keep_speakers(|speaker| {
            matches(who, &speaker.name) || speaker.role.iter().any(|role| matches(who, role))
        });
        !report.quotes.is_empty()
    }

    /// Returns the flags that select articles, for a message; empty if all are wanted.
    #[must_use]
    pub fn flags(&self) -> String {
        let flags = [("--who", &self.who), ("--where", &self.place)];
        let given = flags.iter().filter_map(|(flag, pattern)| {
            let pattern = pattern.as_ref()?;
            Some(format!("{flag} '{pattern}'"))
        });
        given.collect::<Vec<_>>().join(" and ")
    }
}

/// Whether the pattern matches the name as written, or without its accents, which not every
/// keyboard has.
fn matches(pattern: &Regex, name: &str) -> bool {
    pattern.is_match(name) || !name.is_ascii() && pattern.is_match(&without_accents(name))
}
