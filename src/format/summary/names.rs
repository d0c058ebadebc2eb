//! ALSO NAMED: the people and organisations without statements.

use std::collections::HashSet;

use super::page::Page;
use crate::format::Fact;
use crate::format::terminal::clean;
use crate::report::Report;

/// Prints one paragraph. Writers are in the heading, speakers have their own section.
pub(super) fn print(page: &mut Page, report: &Report) {
    let printer = page.printer;
    let shown = printer.shows(Fact::Speakers) || printer.shows(Fact::Quotes);
    let speakers = report.speakers.iter().filter(|_| shown);
    let speakers: HashSet<&str> = speakers.map(|speaker| &*speaker.name).collect();
    let speaks = |name: &str| speakers.contains(name);
    let writes = |name: &str| {
        printer.shows(Fact::Bylines) && report.bylines.iter().any(|byline| byline.name == name)
    };
    let people = report.people.iter().filter(|_| printer.shows(Fact::People));
    let people = people.filter(|person| !speaks(&person.name) && !writes(&person.name));
    let people = people.map(|person| match &person.role {
        Some(role) => clean(&format!("{}, {role}", person.name)),
        None => clean(&person.name),
    });
    let bodies = report.organizations.iter();
    let bodies = bodies.filter(|body| printer.shows(Fact::Organizations) && !speaks(&body.name));
    let names: Vec<String> = people.chain(bodies.map(|body| clean(&body.name))).collect();
    if !names.is_empty() {
        page.paragraph("ALSO NAMED", &names.join("; "));
    }
}
