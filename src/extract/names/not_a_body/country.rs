//! Recognises countries and towns that the tagger calls bodies: "Honduras", "Bath" in "the MP for
//! Bath".

use std::ops::Range;

use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::lexicon::gazetteer::{self, Feature, Naming};
use crate::lexicon::{Key, is_company_tail, key, keys, listed};
use crate::text::Document;

/// Whether the whole name is that of a country or a part of the world: "Honduras", "West Indies".
/// Its team or government may go by it, but that isn't a separate body.
pub(super) fn is_country(doc: &Document, name: &Range<usize>) -> bool {
    let wide = [Feature::Country, Feature::Continent, Feature::Region];
    let mut senses = gazetteer::senses(doc.name(name.clone()));
    senses.any(|s| s.naming == Naming::Name && wide.contains(&s.feature))
}

/// Whether the name is the place that a member or bishop represents: "Bath MP", "Ayr councillor".
pub(super) fn elects(doc: &Document, name: &Range<usize>) -> bool {
    const SEATS: &[Key] = listed!("names/seats.txt");
    let elected = doc
        .tokens()
        .get(name.end)
        .is_some_and(|t| SEATS.contains(&t.key) || t.key == key!("constituency"));
    let start = name.start;
    let for_it = || {
        keys!["for", "of"].contains(&doc.key(start - 1))
            && (SEATS.contains(&doc.key(start - 2))
                || keys!["bishop", "archbishop"].contains(&doc.key(start - 2)))
    };
    (elected || start > 1 && for_it())
        && gazetteer::senses(doc.name(name.clone())).any(|s| s.naming == Naming::Name)
}

/// Whether the name is the short form of a company's name in the article: "Emirates" beside
/// "Emirates Airline".
pub(super) fn is_short(doc: &Document, found: &[Detected], i: usize) -> bool {
    let name = &found[i].tokens;
    found.iter().any(|other| {
        other.kind == Kind::Organization
            && other.tokens.len() == name.len() + 1
            && (0..name.len()).all(|n| doc.key(other.tokens.start + n) == doc.key(name.start + n))
            && is_company_tail(doc.key(other.tokens.end - 1))
    })
}

/// Whether a hyphen in the name joins two countries: "Philippine-Norwegian", "Norway-Peru".
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
