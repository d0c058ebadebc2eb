//! Finds bodies and people by the words beside them, whatever the tagger thinks of the name: after
//! a noun for a business ("the startup Kelvano") or an office ("chief executive of Kelvano"),
//! before "department" ("the Agriculture department"), and people with an age or an occupation
//! ("Victoria Ferry, 45, …").

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::gazetteer;
use crate::lexicon::{Class, Classes, Key, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The most words of a name that was not found.
const LONGEST: usize = 5;

/// Adds the bodies, and turns names with an age, an occupation or a player's score into people's.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    people(doc, found);
    apposed(doc, found);
    let tokens = doc.tokens();
    let mut changes = Vec::new();
    let mut from = 0;
    for start in doc.capitals().filter(|&i| i > 0) {
        let before = &tokens[start - 1];
        if before.capitalised() && !before.is(Class::DETERMINER) {
            continue;
        }
        let name = if is_led(doc, start) {
            run(doc, start)
        } else if is_department(doc, start) {
            start..start + 2
        } else if let Some(party) = party(doc, start) {
            party
        } else {
            continue;
        };
        let party = doc.key(name.end - 1) == key!("party");
        let first = from + found[from..].partition_point(|other| other.tokens.end <= name.start);
        let last = first + found[first..].partition_point(|other| other.tokens.start < name.end);
        from = first;
        let free = match &found[first..last] {
            [] => !is_word(doc, &name),
            parts if party => parts.iter().all(|part| {
                part.kind != Kind::Person
                    && part.tokens.len() <= name.len()
                    && part.tokens.start >= name.start
                    && part.tokens.end <= name.end
            }),
            [one] if one.kind == Kind::Other => one.tokens == name,
            [one] if one.kind == Kind::Place => one.tokens == name && !is_listed(doc, &name),
            // "Kerr & Verse", of which the tagger found half.
            [one] => one.tokens.len() < name.len() && name.clone().any(|i| doc.key(i) == key!("&")),
            _ => false,
        };
        if free {
            let body = Detected::ruled(doc, name, Kind::Organization, Rule::Shown);
            changes.push((first..last, body));
        }
    }
    replace(found, changes);
}

/// Returns the capitalised words from `start` on, with any "&" between them.
fn run(doc: &Document, start: usize) -> Range<usize> {
    let tokens = doc.tokens();
    let limit = doc.sentences()[doc.sentence_at(start)]
        .tokens
        .end
        .min(start + LONGEST);
    let capital =
        |i: usize| i < limit && tokens[i].capitalised() && tokens[i].kind == TokenKind::Word;
    let mut end = start + 1;
    loop {
        if capital(end) {
            end += 1;
        } else if end < limit && tokens[end].key == key!("&") && capital(end + 1) {
            end += 2;
        } else {
            return start..end;
        }
    }
}

/// The offices that, with a preposition, come before the name of a body.
const OFFICES: [(&[Key], &[Key]); 3] = [
    (
        keys!["of"],
        keys![
            "ceo", "cfo", "coo", "cto", "founder", "co-founder", "cofounder", "owner", "chairman",
            "chairwoman", "executive"
        ],
    ),
    (
        keys!["at"],
        keys![
            "analyst", "economist", "strategist", "trader", "partner", "manager", "engineer",
            "executive", "researcher"
        ],
    ),
    (
        keys!["for"],
        keys!["spokesman", "spokeswoman", "spokesperson"],
    ),
];

/// Whether the words before `start` show that a body follows: "the startup", "chief executive of",
/// "analyst at", "spokesman for".
fn is_led(doc: &Document, start: usize) -> bool {
    let tokens = doc.tokens();
    let before = &tokens[start - 1];
    let links = || {
        let Some((_, offices)) = OFFICES.iter().find(|(link, _)| link.contains(&before.key)) else {
            return listed!("names/company_nouns.txt").contains(&before.key);
        };
        let office = start.checked_sub(2).map(|i| &tokens[i]);
        office.is_some_and(|t| t.case != Case::Capital && offices.contains(&t.key))
    };
    before.case == Case::Lower && links() && doc.sentence_at(start - 1) == doc.sentence_at(start)
}

/// Returns the name of a party that begins at `start` and consists only of what the party stands
/// for: "the Justice and Freedom party", but not "a Freedom party".
fn party(doc: &Document, start: usize) -> Option<Range<usize>> {
    let tokens = doc.tokens();
    let stands_for = |i: usize| {
        tokens.get(i).is_some_and(|t| {
            t.capitalised() && listed!("names/party_adjectives.txt").contains(&t.key)
        })
    };
    // "Freedom party" isn't all of "a Justice and Freedom party".
    if start > 1 && doc.key(start - 1) == key!("and") && stands_for(start - 2) {
        return None;
    }
    let mut end = start;
    while stands_for(end) {
        let and = doc.key(end + 1) == key!("and");
        end += 1 + usize::from(and && stands_for(end + 2));
    }
    let small = |t: &Token| t.key == key!("party") && t.case == Case::Lower;
    let any = keys!["a", "an", "any", "no"].contains(&doc.key(start - 1));
    (end > start && tokens.get(end).is_some_and(small) && !any).then_some(start..end + 1)
}

/// Whether the name at `start` is a portfolio before "department": "the Agriculture department".
fn is_department(doc: &Document, start: usize) -> bool {
    let tokens = doc.tokens();
    let noun = tokens.get(start + 1);
    noun.is_some_and(|t| t.case == Case::Lower && keys!["department", "ministry"].contains(&t.key))
        && listed!("names/portfolios.txt").contains(&tokens[start].key)
}

/// Words that don't begin a body's name here, or that are another name.
const OTHER: Classes = Class::MONTH
    .or(Class::WEEKDAY)
    .or(Class::TITLE)
    .or(Class::ROLE)
    .or(Class::STARTER)
    .or(Class::DETERMINER)
    .or(Class::PRONOUN)
    .or(Class::FIRST_NAME)
    .or(Class::DIRECTION)
    .or(Class::PREPOSITION);

/// Whether words that were not found as a name are probably not a body's: an office, a place, a
/// given name.
fn is_word(doc: &Document, name: &Range<usize>) -> bool {
    let first = &doc.tokens()[name.start];
    let department = doc.tokens()[name.end - 1].case == Case::Lower;
    !department
        && (first.is(OTHER)
            || first.span.len() < 2
            || listed!("names/partisans.txt").contains(&first.key)
            || is_listed(doc, name)
            || is_listed(doc, &(name.start..name.start + 1)))
}

/// Whether the gazetteer has the name.
fn is_listed(doc: &Document, name: &Range<usize>) -> bool {
    gazetteer::senses(doc.name(name.clone())).next().is_some()
}

/// Turns names with an age, an occupation or a player's score into people's.
fn people(doc: &Document, found: &mut [Detected]) {
    const BODY: Classes = Class::ORG_HEAD
        .or(Class::ORG_SUFFIX)
        .or(Class::ORG_NOUN)
        .or(Class::PUBLIC_BODY)
        .or(Class::VENUE_NOUN);
    for name in found.iter_mut() {
        let somebody = (2..5).contains(&name.tokens.len())
            && doc.tokens()[name.tokens.clone()]
                .iter()
                .all(|t| t.capitalised() && t.kind == TokenKind::Word && !t.is(BODY));
        let open = match name.kind {
            Kind::Organization | Kind::Other => true,
            Kind::Place => !is_listed(doc, &name.tokens),
            Kind::Person => false,
        };
        if open && is_scorer(doc, &name.tokens) {
            (name.kind, name.rule) = (Kind::Person, Rule::Described);
        }
        if open && somebody && (is_aged(doc, name.tokens.end) || is_occupied(doc, &name.tokens)) {
            (name.kind, name.rule) = (Kind::Person, Rule::Described);
        }
    }
}

/// Whether a number and a noun for what players score follow, and nothing else is known by the
/// name: "Tolliver 25 points."
fn is_scorer(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens();
    let counted = listed!("names/player_scores.txt");
    tokens
        .get(name.end)
        .is_some_and(|t| t.kind == TokenKind::Number && t.span.len() < 3)
        && counted.contains(&doc.key(name.end + 1))
        && tokens
            .get(name.end + 2)
            .is_none_or(|t| keys![".", ",", ";", "and"].contains(&t.key))
        && tokens[name.start].capitalised()
        && !listed!("names/known_bodies.txt").contains(&tokens[name.start].key)
        && !is_place(doc, name)
}

/// Whether the name is a place large enough to have a team.
fn is_place(doc: &Document, name: &Range<usize>) -> bool {
    name.len() > 1 && is_listed(doc, name)
        || gazetteer::senses(doc.name(name.clone())).any(|s| s.size > 2)
}

/// Turns names in apposition to a noun for a business into bodies': "the state airline, Qelvana de
/// Aviación, said".
fn apposed(doc: &Document, found: &mut [Detected]) {
    let noun = |i: usize| {
        let noun = &doc.tokens()[i];
        // "The publisher, Ann Bell," may be a person.
        noun.case == Case::Lower
            && listed!("names/company_nouns.txt").contains(&noun.key)
            && !noun.is(Class::ROLE)
    };
    for name in found.iter_mut().filter(|n| n.rule == Rule::Tagger) {
        let Range { start, end } = name.tokens;
        let between = start > 1 && doc.key(start - 1) == key!(",") && doc.key(end) == key!(",");
        let first = &doc.tokens()[start];
        if between
            && noun(start - 2)
            && name.tokens.len() > 1
            && !first.is(Class::FIRST_NAME)
            && !first.stopped
            && !is_listed(doc, &name.tokens)
        {
            *name = Detected::ruled(doc, start..end, Kind::Organization, Rule::Shown);
        }
    }
}

/// Whether an age between commas follows: ", 34, ".
fn is_aged(doc: &Document, at: usize) -> bool {
    let comma = |i: usize| doc.key(i) == key!(",");
    let age = doc
        .tokens()
        .get(at + 1)
        .filter(|t| t.kind == TokenKind::Number);
    comma(at) && comma(at + 2) && age.is_some_and(|t| doc.slice(t.span).len() == 2)
}

/// Whether a person's occupation follows, which no body has: "is a retired tram driver"; or, after
/// a given name and a surname, ", a tram driver".
fn is_occupied(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens();
    let is = keys!["is", "was"].contains(&doc.key(name.end));
    let any_ones = |k: Key| {
        listed!("names/occupations_of_bodies.txt").contains(&k)
            || listed!("names/roles_of_bodies.txt").contains(&k)
    };
    let apposed = doc.key(name.end) == key!(",")
        && keys!["a", "an"].contains(&doc.key(name.end + 1))
        && tokens[name.start].is(Class::FIRST_NAME);
    (is || apposed)
        && tokens[name.end + 1..]
            .iter()
            .take(5)
            .take_while(|t: &&Token| t.case == Case::Lower && !t.is(Class::PREPOSITION))
            .any(|t| t.is(Class::ROLE) && !t.is(Class::ORG_NOUN) && !any_ones(t.key))
}

#[cfg(test)]
mod tests {
    use crate::extract::names::Kind;
    use crate::extract::names::testing::mentions;

    #[test]
    fn a_noun_or_an_office_before_shows_a_body() {
        for (text, body) in [
            ("He sold the startup Qelvano in May.", "Qelvano"),
            (
                "She is the founder of Orr & Verse, and its only owner.",
                "Orr & Verse",
            ),
            (
                "It was denied by the Agriculture department on Monday.",
                "Agriculture department",
            ),
        ] {
            assert_eq!(mentions(text, Kind::Organization), [body], "{text}");
        }
        for text in [
            "The bank Monday cut its rate.",
            "He is the founder of Oslo.",
            "She is an engineer at Christmas.",
        ] {
            assert_eq!(mentions(text, Kind::Organization), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_name_beside_a_noun_for_a_business_is_its_name() {
        let text = "The state airline, Venoza de Aviación, has cancelled its flights.";
        assert_eq!(mentions(text, Kind::Organization), ["Venoza de Aviación"]);
        let text = "The publisher, Marlow Hale, has cancelled his flights.";
        assert_eq!(mentions(text, Kind::Organization), [""; 0]);
    }

    #[test]
    fn a_party_is_called_by_what_it_stands_for() {
        let text = "The leader of the Justice and Freedom party said no.";
        assert_eq!(
            mentions(text, Kind::Organization),
            ["Justice and Freedom party"]
        );
        for text in [
            "He will found a Justice and Freedom party in May.",
            "The Christmas party was loud.",
        ] {
            let bodies = mentions(text, Kind::Organization);
            assert!(!bodies.iter().any(|body| body.ends_with("party")), "{text}");
        }
    }

    #[test]
    fn who_scores_is_a_player_and_no_team() {
        let text = "Harbour (1-0): Tolverton 25 points. Quaymoor 17 points. Bell 4 saves.";
        let players = mentions(text, Kind::Person);
        for player in ["Tolverton", "Quaymoor", "Bell"] {
            assert!(players.contains(&player), "{players:?}");
        }
        let text = "The Reuters poll gave Reuters 25 points.";
        assert_eq!(mentions(text, Kind::Person), [""; 0]);
    }

    #[test]
    fn who_has_an_age_or_an_occupation_is_a_person() {
        for text in [
            "Victoria Ferry, 45, was driving home when it happened.",
            "Piers Loveday is a retired tram driver in the town.",
            "Georgia Penhale, a farmer from Bodmin, said no.",
        ] {
            assert_eq!(mentions(text, Kind::Organization), [""; 0], "{text}");
            assert_eq!(mentions(text, Kind::Person).len(), 1, "{text}");
        }
    }
}
