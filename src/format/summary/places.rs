//! WHERE: the places by country.

use super::page::{PLAIN, Page};
use crate::format::terminal::clean;
use crate::format::words::country;
use crate::report::{Place, PlaceKind};

/// Prints one line per country, then the places that are in none.
pub(super) fn print(page: &mut Page, places: &[Place]) {
    let mut countries: Vec<Option<&str>> = Vec::new();
    for place in places {
        if !countries.contains(&place.country.as_deref()) {
            countries.push(place.country.as_deref());
        }
    }
    countries.sort_by_key(Option::is_none);
    let lines: Vec<String> = countries.iter().map(|code| line(*code, places)).collect();
    match &lines[..] {
        [] => {}
        [one] => page.paragraph("WHERE", one),
        lines => {
            page.section("WHERE");
            lines.iter().for_each(|line| page.indented(2, line, PLAIN));
        }
    }
}

/// Formats a country's line: `Norway: Oslo, Bodø`
fn line(code: Option<&str>, places: &[Place]) -> String {
    let of_country = places
        .iter()
        .filter(|place| place.country.as_deref() == code);
    let (whole, parts): (Vec<&Place>, Vec<&Place>) =
        of_country.partition(|place| place.kind == Some(PlaceKind::Country));
    let named = match (whole.first(), code) {
        (Some(place), _) => name(place),
        (None, Some(code)) => clean(country(code)),
        (None, None) => "Elsewhere".to_owned(),
    };
    let parts: Vec<String> = parts.into_iter().map(name).collect();
    match parts.is_empty() {
        true => named,
        false => format!("{named}: {}", parts.join(", ")),
    }
}

/// Returns the name, with a note if it is used for the government.
fn name(place: &Place) -> String {
    let note = match place.times_named() {
        0 => " (its government)",
        n if n == place.mentions.len() => "",
        _ => " (also its government)",
    };
    clean(&place.name) + note
}
