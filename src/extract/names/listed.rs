//! Finds people in lists of people: a name between two full names is a third person's, whatever
//! kind the tagger gives it. In the same way a name between two towns is a third town's.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::given::NOT_OF_PEOPLE;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Feature};
use crate::lexicon::{Class, Classes, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind};

/// The maximum number of words in a name in a list.
const LONGEST: usize = 4;

/// The classes of words that show a body rather than a town.
const OF_BODIES: Classes = Class::BODY_WORD.or(Class::VENUE_NOUN);

/// Adds the people, in place of the tagger's names for the same words.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let full = |name: &Detected| name.kind == Kind::Person && name.tokens.len() > 1;
    let mut changes = Vec::new();
    for (i, first) in found.iter().enumerate().filter(|(_, name)| full(name)) {
        let Some(name) = between(doc, first.tokens.end) else {
            continue;
        };
        // Before the next person, the tagger must have found nothing, or only this name.
        let inside = found[i + 1..]
            .iter()
            .take_while(|other| other.tokens.start < name.end)
            .count();
        let free = match &found[i + 1..i + 1 + inside] {
            [] => true,
            [one] => one.tokens == name && one.kind != Kind::Person && one.rule == Rule::Tagger,
            _ => false,
        };
        let next = found.get(i + 1 + inside).filter(|next| full(next));
        let closed = next.is_some_and(|next| joins(doc, name.end..next.tokens.start));
        if free && closed {
            let person = Detected::ruled(doc, name, Kind::Person, Rule::Listed);
            changes.push((i + 1..i + 1 + inside, person));
        }
    }
    replace(found, changes);
    towns(doc, found);
}

/// Turns bodies between two towns or divisions in a list into places: "Njoro, Molo, Kure North and
/// Rongai". A body may stand between two countries, as in "Russia, NATO and China".
fn towns(doc: &Document, found: &mut [Detected]) {
    for i in 1..found.len().saturating_sub(1) {
        let [before, name, next] = &found[i - 1..=i + 1] else {
            continue;
        };
        let between = joins(doc, before.tokens.end..name.tokens.start)
            && joins(doc, name.tokens.end..next.tokens.start);
        let body = || {
            doc.tokens()[name.tokens.clone()]
                .iter()
                .any(|t| t.case != Case::Capital || t.is(OF_BODIES))
                || listed!("names/known_bodies.txt").contains(&doc.key(name.tokens.start))
        };
        if name.kind == Kind::Organization
            && name.rule == Rule::Tagger
            && between
            && is_local(doc, before)
            && is_local(doc, next)
            && !body()
        {
            (found[i].kind, found[i].rule) = (Kind::Place, Rule::Listed);
        }
    }
}

/// Whether the name is a place's, but not a country's.
fn is_local(doc: &Document, name: &Detected) -> bool {
    let wide = |f: Feature| matches!(f, Feature::Country | Feature::Continent | Feature::Region);
    name.kind == Kind::Place
        && !gazetteer::senses(doc.name(name.tokens.clone())).any(|s| wide(s.feature))
}

/// Whether the gap is only a comma, "and" or both.
fn joins(doc: &Document, gap: Range<usize>) -> bool {
    (1..=2).contains(&gap.len()) && gap.clone().all(|i| keys![",", "and"].contains(&doc.key(i)))
}

/// Returns the words after the comma at `comma` that may be a person's full name.
fn between(doc: &Document, comma: usize) -> Option<Range<usize>> {
    const OTHER: Classes = NOT_OF_PEOPLE
        .or(Class::ROLE)
        .or(Class::MONTH)
        .or(Class::DETERMINER)
        .or(Class::PRONOUN)
        .or(Class::STARTER)
        .or(Class::PREPOSITION);
    let tokens = doc.tokens();
    let comma = Some(comma).filter(|&i| doc.key(i) == key!(","))?;
    let sentence = &doc.sentences()[doc.sentence_at(comma)].tokens;
    let word = |i: usize| {
        let t = &tokens[i];
        let particle =
            t.case == Case::Lower && listed!("names/name_particles.txt").contains(&t.key);
        t.kind == TokenKind::Word && (t.case == Case::Capital && !t.is(OTHER) || particle)
    };
    let end = (comma + 1..sentence.end)
        .find(|&i| !word(i))
        .unwrap_or(sentence.end);
    let name = comma + 1..end;
    let whole = (2..=LONGEST).contains(&name.len())
        && tokens[name.start].capitalised()
        && tokens[end - 1].capitalised();
    let place = || {
        let known = |part| gazetteer::senses(doc.name(part)).next().is_some();
        known(name.clone()) || known(name.end - 1..name.end)
    };
    (whole && !place()).then_some(name)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::Kind;
    use crate::extract::names::testing::mentions;

    #[test]
    fn what_stands_between_two_towns_is_a_third() {
        let text = "It rained in Oslo, Bergen, Kure North and Trondheim.";
        assert_eq!(mentions(text, Kind::Organization), [""; 0]);
        let text = "The letter went to Norway, Kerr Holdings and Sweden.";
        assert_eq!(mentions(text, Kind::Organization), ["Kerr Holdings"]);
    }

    #[test]
    fn what_stands_between_two_people_is_a_third() {
        let text = "The other winners were Ann Bell, Le Duc Minh and Tom Orr.";
        let people = ["Ann Bell", "Le Duc Minh", "Tom Orr"];
        assert_eq!(mentions(text, Kind::Person), people);
        for text in [
            "The guests were Ann Bell, Harbour Council and Tom Orr.",
            "The guests were Ann Bell, Lund Marsh Council, and Tom Orr.",
        ] {
            assert_eq!(
                mentions(text, Kind::Person),
                ["Ann Bell", "Tom Orr"],
                "{text}"
            );
        }
    }
}
