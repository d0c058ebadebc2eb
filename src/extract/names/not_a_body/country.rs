//! Countries and towns that the tagger takes for bodies: "Honduras", "Bath" in "the MP for Bath".

use std::ops::Range;

use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::lexicon::gazetteer::{self, Feature, Naming};
use crate::lexicon::{Key, is_company_tail, key, keys, listed};
use crate::text::Document;

/// "Honduras", "West Indies": a country or a part of the world by its whole name. Its team or
/// government goes by it, and is no other body.
pub(super) fn is_country(doc: &Document, name: &Range<usize>) -> bool {
    let wide = [Feature::Country, Feature::Continent, Feature::Region];
    let mut senses = gazetteer::senses(doc.name(name.clone()));
    senses.any(|s| s.naming == Naming::Name && wide.contains(&s.feature))
}

/// "Bath MP", "Ayr councillor": what somebody is elected for is a place.
pub(super) fn elects(doc: &Document, name: &Range<usize>) -> bool {
    const SEATS: &[Key] = listed!("names/seats.txt");
    let elected = doc
        .tokens()
        .get(name.end)
        .is_some_and(|t| SEATS.contains(&t.key) || t.key == key!("constituency"));
    let start = name.start;
    let for_it = || {
        keys!("for" | "of").contains(&doc.key(start - 1))
            && (SEATS.contains(&doc.key(start - 2))
                || keys!("bishop" | "archbishop").contains(&doc.key(start - 2)))
    };
    (elected || start > 1 && for_it())
        && gazetteer::senses(doc.name(name.clone())).any(|s| s.naming == Naming::Name)
}

/// "Emirates" beside "Emirates Airline": the short form of a company's name.
pub(super) fn is_short(doc: &Document, found: &[Detected], i: usize) -> bool {
    let name = &found[i].tokens;
    found.iter().any(|other| {
        other.kind == Kind::Organization
            && other.tokens.len() == name.len() + 1
            && (0..name.len()).all(|n| doc.key(other.tokens.start + n) == doc.key(name.start + n))
            && is_company_tail(doc.key(other.tokens.end - 1))
    })
}

/// "Philippine-Norwegian", "Norway-Peru": what is between two countries, and no body.
pub(super) fn between_countries(doc: &Document, name: &Range<usize>) -> bool {
    let is_country = |part: Range<usize>| {
        gazetteer::senses(doc.name(part))
            .any(|sense| sense.naming == Naming::Demonym || sense.feature == Feature::Country)
    };
    let hyphen = name.clone().find(|&i| doc.key(i) == key!("-"));
    hyphen.is_some_and(|at| is_country(name.start..at) && is_country(at + 1..name.end))
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn what_somebody_is_elected_for_is_a_place() {
        for text in ["The MP for Bath said no.", "Bath MP Ann Bell said no."] {
            assert_eq!(
                testing::mentions(text, Kind::Organization),
                [""; 0],
                "{text}"
            );
        }
    }
}
