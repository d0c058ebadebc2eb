//! Which articles are printed, and which of their statements.

use regex::Regex;

use crate::report::Report;

/// The selection; everything if nothing is asked for.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Statements of speakers whose name or role matches, and articles that have one.
    pub who: Option<Regex>,
    /// Articles that name a matching place.
    pub place: Option<Regex>,
}

impl Query {
    /// Reduces the report to what is asked for; false if nothing is left.
    pub(super) fn narrow(&self, report: &mut Report) -> bool {
        if let Some(place) = &self.place
            && !report.names_place(|name| place.is_match(name))
        {
            return false;
        }
        let Some(who) = &self.who else { return true };
        report.keep_speakers(|speaker| {
            who.is_match(&speaker.name) || speaker.role.iter().any(|role| who.is_match(role))
        });
        !report.quotes.is_empty()
    }
}
