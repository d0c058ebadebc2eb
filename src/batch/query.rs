//! Selects the articles to print, and their statements.

use super::pattern::Pattern;
use crate::report::Report;

/// A selection of articles and statements; everything by default.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Statements of speakers whose name or role matches, and articles that have one.
    pub who: Option<Pattern>,
    /// Articles that name a matching place, or a place in a matching country.
    pub place: Option<Pattern>,
}

impl Query {
    /// Reduces the report to what is asked for; false if nothing is left.
    pub(super) fn narrow(&self, report: &mut Report) -> bool {
        if let Some(place) = &self.place
            && !report.names_place(|name| place.matches(name))
        {
            return false;
        }
        let Some(who) = &self.who else { return true };
        report.keep_speakers(|speaker| {
            who.matches(&speaker.name) || speaker.role.iter().any(|role| who.matches(role))
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
