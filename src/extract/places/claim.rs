//! Settles the mentions that both the names and the places claim.
//!
//! A town's name may also be its club's or a firm's, and a county's a person's. The side with the
//! better evidence at each mention keeps it; the other loses it.

use std::ops::Range;

use super::{Kind, Place};
use crate::extract::names::{Entity, Kind as NameKind, NameMention, Names};
use crate::lexicon::{Class, is_company_tail, key, keys};
use crate::text::{Document, Kind as TokenKind};

/// Leaves every mention that is in two lists in one of them.
pub fn settle(doc: &Document, names: &mut Names, places: &mut Vec<Place>) {
    // The mentions that the names lose, each with the place that keeps it.
    let mut released: Vec<(usize, usize)> = Vec::new();
    let mut torn: Vec<usize> = Vec::new();
    for (at, place) in places.iter_mut().enumerate() {
        let kind = place.location.as_ref().and_then(|l| l.kind);
        place.mentions.retain(|(mention, _)| {
            let tokens = doc.tokens_in(mention.span);
            torn.extend(pieces(doc, names, &tokens));
            let Some(m) = names.mention_at(tokens.start) else {
                return true;
            };
            let name = &names.mentions[m];
            let entity = &names.entities[name.entity];
            if name.tokens != tokens || !entity.is_listed() {
                return true;
            }
            let place = match name.kind {
                NameKind::Person => true,
                NameKind::Organization => !is_body(doc, entity, name, kind),
                NameKind::Place | NameKind::Other => return true,
            };
            if place {
                released.push((m, at));
            }
            place
        });
    }
    if !released.is_empty() {
        let rest = left_over(doc, names, &released);
        for &(m, at) in &rest {
            let all = &mut places[at].mentions;
            all.push((names.mentions[m].mention, false));
            all.sort_unstable_by_key(|(mention, _)| mention.span.start);
        }
        released.extend(rest);
        names.release(released.iter().map(|&(m, _)| m));
    }
    names.release(torn.into_iter());
    places.retain(|place| !place.mentions.is_empty());
    // A place that lost its first mention may come after others now.
    places.sort_by_key(|place| place.mentions[0].0.span.start);
}

/// Returns the mentions of names that are only a piece of the place's, perhaps with the next of a
/// list: "Caicos" in "Turks and Caicos", "Grenadines and Grenada".
fn pieces(doc: &Document, names: &Names, place: &Range<usize>) -> impl Iterator<Item = usize> {
    let first = names
        .mentions
        .partition_point(|m| m.tokens.end <= place.start);
    let overlapping =
        (first..names.mentions.len()).take_while(|&m| names.mentions[m].tokens.start < place.end);
    let listed = doc.key(place.end) == key!("and");
    overlapping.filter(move |&m| {
        let name = &names.mentions[m];
        let within = place.start <= name.tokens.start && name.tokens.end <= place.end
            || place.start < name.tokens.start && listed;
        let person_or_body = matches!(name.kind, NameKind::Person | NameKind::Organization);
        let listed = names.entities[name.entity].is_listed();
        person_or_body && name.tokens != *place && within && listed && !name.is_ruled()
    })
}

/// Returns the other mentions of a body with a name that is a place's elsewhere, each with the
/// place. The name must have several words: a town of one word may also have a club or a firm, but
/// "Coral Springs" hardly does.
fn left_over(doc: &Document, names: &Names, released: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let words = |m: usize| doc.name(names.mentions[m].tokens.clone());
    let gone = |m: usize| released.iter().any(|&(r, _)| r == m);
    let mut rest: Vec<(usize, usize)> = Vec::new();
    for &(m, at) in released {
        let name = &names.mentions[m];
        if name.tokens.len() < 2 {
            continue;
        }
        let others = names.entities[name.entity].mentions.iter().copied();
        if others.clone().any(|other| names.mentions[other].is_ruled()) {
            continue;
        }
        let same = others.filter(|&other| !gone(other) && words(other) == words(m));
        for other in same {
            if !rest.iter().any(|&(known, _)| known == other) {
                rest.push((other, at));
            }
        }
    }
    rest
}

/// Whether a mention that is also a place's name means the body here.
fn is_body(doc: &Document, entity: &Entity, name: &NameMention, kind: Option<Kind>) -> bool {
    name.is_ruled()
        || is_firm(doc, entity, name)
        || is_water(doc, &name.tokens, kind)
        || is_row(doc, &name.tokens)
        || is_bracketed(doc, &name.tokens)
}

/// Whether the article has the full name of a firm: "Emirates" beside "Emirates Airlines".
fn is_firm(doc: &Document, entity: &Entity, name: &NameMention) -> bool {
    let full = doc.tokens_in(entity.name);
    let last = &doc.tokens()[full.end - 1];
    full.len() > name.tokens.len() && (last.is(Class::ORG_SUFFIX) || is_company_tail(last.key))
}

/// Whether the name of a river, sea or landform is one word without an article, and so a firm's:
/// "Amazon".
fn is_water(doc: &Document, name: &Range<usize>, kind: Option<Kind>) -> bool {
    let the = || {
        let before = doc.tokens()[..name.start].iter().rev().take(2);
        before
            .take_while(|t| t.kind == TokenKind::Word)
            .any(|t| t.key == key!("the"))
    };
    matches!(kind, Some(Kind::Water | Kind::Landform)) && name.len() == 1 && !the()
}

/// Whether the name is in a row of a table, with a number right after it and no preposition before
/// it: "Kent County 12 5 4".
fn is_row(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens();
    let before = name.start.checked_sub(1).map(|i| &tokens[i]);
    tokens
        .get(name.end)
        .is_some_and(|t| t.kind == TokenKind::Number)
        && before.is_none_or(|t| {
            !t.is(Class::PREPOSITION | Class::LOCATIVE_PREPOSITION) && t.key != key!(",")
        })
}

/// Whether the name is in brackets, as the team that someone plays for: "Peter Kerr (Lund)".
fn is_bracketed(doc: &Document, name: &Range<usize>) -> bool {
    let key = |i: usize| doc.tokens().get(i).map(|t| t.key);
    name.start.checked_sub(1).and_then(key) == Some(key!("("))
        && key(name.end).is_some_and(|k| keys![")", ","].contains(&k))
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, Report};

    fn report(text: &str) -> Report<'_> {
        Analyzer::default().analyze(text)
    }

    fn places<'r>(report: &'r Report) -> Vec<&'r str> {
        report.places.iter().map(|p| &*p.name).collect()
    }

    fn bodies<'r>(report: &'r Report) -> Vec<&'r str> {
        report.organizations.iter().map(|o| &*o.name).collect()
    }

    #[test]
    fn a_town_keeps_its_name_and_a_club_or_firm_its_own() {
        let all =
            report("Emirates Airline ordered 30 jets. Emirates will fly to Oslo in May, it said.");
        assert_eq!(bodies(&all), ["Emirates Airline"]);
        assert_eq!(places(&all), ["Oslo"]);
        let all = report("Standings:\nKent County 12 5 4 3\nLund United 11 4 4 3\nBath 10 4 3 3");
        assert!(!places(&all).contains(&"Kent County"));
    }

    #[test]
    fn a_piece_of_a_place_is_nobody() {
        let text = "Boats from Turks and Caicos came in, and so did boats from St Vincent and the \
                    Grenadines and Grenada. Ann Vincent of the Grenada Yacht Club said so.";
        let report = report(text);
        assert_eq!(bodies(&report), ["Grenada Yacht Club"]);
        assert_eq!(report.people[0].name, "Ann Vincent");
        assert_eq!(report.people.len(), 1);
    }

    #[test]
    fn a_county_in_a_list_is_nobody() {
        let all =
            report("Rain fell in Barry, Kent, Oceana and Wayne counties in Michigan on Monday.");
        assert_eq!(all.people.len(), 0);
        assert_eq!(all.organizations.len(), 0);
    }
}
