//! Recognises countries and towns that the tagger calls bodies: "Honduras", "Bath" in "the MP for
//! Bath".

use std::ops::Range;

use crate::extract::names::Kind;
use crate::extract::names::detected::Detected;
use crate::lexicon::gazetteer::{self, Feature, Naming};
use crate::lexicon::{Class, Classes, Key, WordSet, is_company_tail, key, keys, listed};
use crate::text::{Case, Document, Token};

/// Whether the whole name is that of a country or a part of the world: "Honduras", "West Indies".
/// Its team or government may go by it, but that isn't a separate body.
pub(super) fn is_country(doc: &Document, name: &Range<usize>) -> bool {
    let wide = [Feature::Country, Feature::Continent, Feature::Region];
    let mut senses = gazetteer::senses(doc.name(name.clone()));
    senses.any(|s| s.naming == Naming::Name && wide.contains(&s.feature))
}

/// Whether the name is the place that a member or bishop represents: "Bath MP", "Ayr councillor".
pub(super) fn elects(doc: &Document, name: &Range<usize>) -> bool {
    const SEATS: WordSet = listed!("names/seats.txt");
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

/// Whether people of the name are told as a town's: "a Callow man", "Callow mayor Ann Bell"; or, if
/// the gazetteer has the town, "Callow residents".
pub(super) fn has_people(doc: &Document, name: &Range<usize>) -> bool {
    const PARTS: Classes = Class::ORG_HEAD
        .or(Class::ORG_SUFFIX)
        .or(Class::ORG_NOUN)
        .or(Class::PUBLIC_BODY);
    const CIVIC: &[Key] = keys![
        "police", "firefighters", "councillors", "councilman", "suburb", "suburbs", "neighborhood",
        "neighbourhood"
    ];
    let tokens = doc.tokens();
    let plain = |t: &Token| {
        let political = listed!("names/party_adjectives.txt").contains(&t.key)
            || listed!("names/adherents.txt").contains(&t.key)
            || listed!("names/partisans.txt").contains(&t.key);
        matches!(t.case, Case::Capital | Case::Mixed) && !t.is(PARTS) && !political
    };
    let known = |first: Key| {
        listed!("names/known_bodies.txt").contains(&first)
            || listed!("names/makes.txt").contains(&first)
    };
    let next = tokens.get(name.end).filter(|t| t.case == Case::Lower);
    let mayor = next.is_some_and(|t| t.key == key!("mayor"));
    let one = (name.start.checked_sub(1))
        .is_some_and(|i| keys!["a", "an", "another"].contains(&doc.key(i)));
    let listed = || {
        let mut senses = gazetteer::senses(doc.name(name.clone()));
        senses.any(|s| s.naming == Naming::Name && s.feature.local())
    };
    let man = next.is_some_and(|t| t.is(Class::AFTER_TOWN));
    let people = man && one || (man || next.is_some_and(|t| CIVIC.contains(&t.key))) && listed();
    name.len() < 3
        && (mayor || people)
        && tokens[name.clone()].iter().all(plain)
        && !known(doc.key(name.start))
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
        for text in [
            "The MP for Bath said no.",
            "Bath MP Ann Bell said no.",
            "Police charged a Callow man on Monday.",
            "They met Callow mayor Ann Bell on Monday.",
            "DeKalb residents said that DeKalb police were late.",
        ] {
            assert_eq!(
                testing::mentions(text, Kind::Organization),
                [""; 0],
                "{text}"
            );
        }
    }
}
