//! Finds sports clubs named after a town, which would otherwise be read as the town: "Dynamo Kyiv".
//!
//! A word of `lexicon/lists/names/club_leads.txt` and the name of a town in the gazetteer make a
//! club, whatever the tagger thinks. Clubs that go by the town alone ("Chelsea won") are not found
//! here.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, NameKey};
use crate::lexicon::{Class, Classes};
use crate::text::{Document, Token};

/// The most words of a town's name in a club's.
const LONGEST: usize = 3;

/// Adds the clubs, each in place of the names that overlap it, unless a longer body's name begins
/// with the club's.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let mut changes = Vec::new();
    let mut from = 0;
    for lead in leads(doc) {
        let Some(tokens) = club(doc, lead) else {
            continue;
        };
        let first = from + found[from..].partition_point(|name| name.tokens.end <= tokens.start);
        let end = first + found[first..].partition_point(|name| name.tokens.start < tokens.end);
        from = first;
        let longer = |name: &Detected| {
            name.kind == Kind::Organization
                && name.tokens.start == tokens.start
                && name.tokens.end > tokens.end
        };
        let whole = found
            .get(first)
            .is_some_and(|name| longer(name) && !leads_within(doc, lead + 1..name.tokens.end));
        if !whole {
            let club = Detected::ruled(doc, tokens, Kind::Organization, Rule::Club);
            changes.push((first..end, club));
        }
    }
    replace(found, changes);
}

fn is_lead(token: &Token) -> bool {
    token.is(Class::CLUB_PREFIX) && token.capitalised()
}

fn leads(doc: &Document) -> impl Iterator<Item = usize> {
    doc.capitals().filter(|&i| is_lead(&doc.tokens()[i]))
}

fn leads_within(doc: &Document, tokens: Range<usize>) -> bool {
    doc.tokens()[tokens].iter().any(is_lead)
}

/// Returns the club's name that begins with the lead at `start`.
fn club(doc: &Document, start: usize) -> Option<Range<usize>> {
    const NO_TOWN: Classes = Class::PUBLIC_BODY
        .or(Class::VENUE_NOUN)
        .or(Class::CIVIC_NOUN)
        .or(Class::PLACE_WORD);
    let mut town = NameKey::default();
    let mut whole = NameKey::default().then(doc.word(start), doc.key(start));
    let mut end = None;
    for i in start + 1..doc.tokens().len().min(start + 1 + LONGEST) {
        let token = &doc.tokens()[i];
        if !token.capitalised() || i == start + 1 && token.is(NO_TOWN) {
            break;
        }
        town = town.then(doc.word(i), token.key);
        whole = whole.then(doc.word(i), token.key);
        // "Rapid City" isn't the club of a town called City.
        if gazetteer::senses(whole).next().is_some() {
            return None;
        }
        if gazetteer::senses(town).any(|sense| sense.feature.populated()) {
            end = Some(i + 1);
        }
    }
    end.map(|end| start..end)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    fn clubs(text: &str) -> Vec<&str> {
        testing::mentions(text, Kind::Organization)
    }

    #[test]
    fn a_club_is_called_after_its_town() {
        assert_eq!(
            clubs("Real Toledo lost to Dynamo Riga and Atletico San Diego."),
            ["Real Toledo", "Dynamo Riga", "Atletico San Diego"]
        );
    }

    #[test]
    fn a_word_that_leads_no_town_leads_no_club() {
        for text in [
            "Real Americans met in Riga.",
            "He drove to Rapid City.",
            "The dynamo of Riga is real.",
            "Real police came.",
        ] {
            assert_eq!(clubs(text), [""; 0], "{text}");
        }
    }
}
