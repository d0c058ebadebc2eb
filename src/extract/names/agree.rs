//! Gives every mention of a name the same kind: what the article shows in one place decides the
//! others.

use std::ops::Range;

use super::Kind;
use super::detected::Detected;
use super::introduction::relative;
use super::parts::Parts;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Naming};
use crate::lexicon::{Class, Key, KeyMap, LEGAL_FORMS, classes, is_company_tail, keys};
use crate::text::{Case, Document};

/// Makes the mentions of each name agree on its kind.
pub(super) fn settle(doc: &Document, found: &mut [Detected], parts: &Parts) {
    people(doc, found, parts);
    companies(doc, found, parts);
    teams(doc, found, parts);
    shouted(doc, found, parts);
    towns(doc, found, parts);
    unlisted(doc, found, parts);
    majority(found, parts);
}

/// Returns the last word of each person's full name.
fn surnames(found: &[Detected], parts: &Parts) -> KeyMap<()> {
    full_names(found, parts)
        .filter_map(|words| Some((*words.last()?, ())))
        .collect()
}

fn full_names<'a>(found: &[Detected], parts: &'a Parts) -> impl Iterator<Item = &'a [Key]> {
    (0..found.len())
        .filter(|&i| found[i].kind == Kind::Person)
        .map(|i| parts.of(i))
        .filter(|words| words.len() > 1)
}

/// Words before a name that show that it is a place there, whatever it is elsewhere.
const WHERE: &[Key] = keys![
    "the", "in", "at", "near", "to", "from", "across", "outside", "inside", "around"
];

/// Turns a single name into a person's if it is someone's surname in the article, or someone's
/// given name and never where something is: "Bell" and "Ann" beside "Ann Bell".
fn people(doc: &Document, found: &mut [Detected], parts: &Parts) {
    let surnames = surnames(found, parts);
    let given = given_names(doc, found, parts);
    let places: KeyMap<()> = (0..found.len())
        .filter(|&i| found[i].kind == Kind::Place && is_placed(doc, &found[i]))
        .filter_map(|i| Some((*parts.of(i).first()?, ())))
        .collect();
    for (i, name) in found
        .iter_mut()
        .enumerate()
        .filter(|(_, name)| name.kind != Kind::Person)
    {
        let &[key] = parts.of(i) else { continue };
        let acronym = name.span.len() < 5 && doc.tokens()[name.tokens.start].case == Case::Upper;
        let known =
            surnames.contains_key(&key) || given.contains_key(&key) && !places.contains_key(&key);
        if known && !is_placed(doc, name) && !acronym {
            name.kind = Kind::Person;
            name.rule = Rule::Surname;
        }
    }
}

/// Whether a word before the name says where something is.
fn is_placed(doc: &Document, name: &Detected) -> bool {
    let before = name.tokens.start.checked_sub(1);
    before.is_some_and(|before| WHERE.contains(&doc.key(before)))
}

/// Returns the given names of people with full names, and of relatives: "her sister Ann".
fn given_names(doc: &Document, found: &[Detected], parts: &Parts) -> KeyMap<()> {
    (0..found.len())
        .filter(|&i| found[i].kind == Kind::Person)
        .filter_map(|i| {
            let words = parts.of(i);
            let first = *words.first()?;
            let known = match words.len() {
                1 => found[i].rule == Rule::Kin || relative(doc, found[i].tokens.clone()).is_some(),
                _ => classes(first).has(Class::FIRST_NAME),
            };
            known.then_some((first, ()))
        })
        .collect()
}

/// Turns a person's single name into a company's if it begins a company's full name and doesn't end
/// a person's.
fn companies(doc: &Document, found: &mut [Detected], parts: &Parts) {
    let tail = |k: &Key| classes(*k).has(Class::ORG_SUFFIX) || is_company_tail(*k);
    let firms: KeyMap<()> = (0..found.len())
        .filter(|&i| found[i].kind == Kind::Organization)
        .filter(|&i| {
            let legal = || LEGAL_FORMS.contains(&doc.key(found[i].tokens.end - 1));
            let words = parts.of(i);
            let known = found[i].rule == Rule::Known;
            words.len() > 1 && (words.last().is_some_and(tail) || legal() || known)
        })
        .map(|i| (parts.of(i)[0], ()))
        .collect();
    if firms.is_empty() {
        return;
    }
    let people = surnames(found, parts);
    for (i, name) in found.iter_mut().enumerate() {
        if let &[key] = parts.of(i)
            && name.kind == Kind::Person
            && firms.contains_key(&key)
            && !people.contains_key(&key)
            && !classes(key).has(Class::FIRST_NAME)
        {
            (name.kind, name.rule) = (Kind::Organization, Rule::Company);
        }
    }
}

/// Turns a town into a team if it is one elsewhere, unless it is in a dateline or the word before
/// shows a place.
fn teams(doc: &Document, found: &mut [Detected], parts: &Parts) {
    let teams: KeyMap<()> = (0..found.len())
        .filter(|&i| found[i].rule == Rule::Team)
        .map(|i| (identity(parts.of(i)), ()))
        .collect();
    if teams.is_empty() {
        return;
    }
    for (i, name) in found
        .iter_mut()
        .enumerate()
        .filter(|(_, name)| name.kind == Kind::Place)
    {
        let start = name.tokens.start;
        let placed = start
            .checked_sub(1)
            .is_some_and(|before| WHERE.contains(&doc.key(before)));
        let dateline = doc.paragraphs()[doc.paragraph_at(start)].tokens.start == start;
        if !placed && !dateline && teams.contains_key(&identity(parts.of(i))) {
            (name.kind, name.rule) = (Kind::Organization, Rule::Agreement);
        }
    }
}

/// Turns a body in capitals, as in a heading, into a place if the article also has the name as a
/// place.
fn shouted(doc: &Document, found: &mut [Detected], parts: &Parts) {
    let places: KeyMap<()> = (0..found.len())
        .filter(|&i| found[i].kind == Kind::Place)
        .map(|i| (identity(parts.of(i)), ()))
        .collect();
    for (i, name) in found.iter_mut().enumerate() {
        let upper = || {
            doc.tokens()[name.tokens.clone()]
                .iter()
                .all(|t| t.case == Case::Upper)
        };
        if name.kind == Kind::Organization
            && name.span.len() > 4
            && upper()
            && places.contains_key(&identity(parts.of(i)))
        {
            (name.kind, name.rule) = (Kind::Place, Rule::Agreement);
        }
    }
}

/// Turns a body of several words into a place if the gazetteer knows it and the article has it as a
/// place at least as often ("Throgs Neck"), or with a mayor or residents. A name of one word may be
/// both a town's and its club's.
fn towns(doc: &Document, found: &mut [Detected], parts: &Parts) {
    let mut counts: KeyMap<[u32; 2]> = KeyMap::default();
    let side = |name: &Detected| match name.kind {
        Kind::Place => Some(0),
        Kind::Organization if name.rule == Rule::Tagger => Some(1),
        _ => None,
    };
    for (i, name) in found.iter().enumerate() {
        if let (Some(side), [_, _, ..]) = (side(name), parts.of(i)) {
            let counts = counts.entry(identity(parts.of(i))).or_default();
            counts[side] += 1;
            if is_governed(doc, name.tokens.end) {
                counts[0] += 100;
            }
        }
    }
    counts.retain(|_, [places, bodies]| *bodies > 0 && *places >= *bodies);
    if counts.is_empty() {
        return;
    }
    let listed = |tokens: &Range<usize>| {
        let mut senses = gazetteer::senses(doc.name(tokens.clone()));
        senses.any(|s| s.naming == Naming::Name)
    };
    for (i, name) in found.iter_mut().enumerate() {
        if side(name) == Some(1)
            && counts.contains_key(&identity(parts.of(i)))
            && listed(&name.tokens)
        {
            (name.kind, name.rule) = (Kind::Place, Rule::Agreement);
        }
    }
}

/// Turns a place into a body if the gazetteer doesn't know it and it has a legal form elsewhere.
fn unlisted(doc: &Document, found: &mut [Detected], parts: &Parts) {
    let unknown = |name: &Detected| {
        name.kind == Kind::Place
            && name.rule == Rule::Tagger
            && gazetteer::senses(doc.name(name.tokens.clone()))
                .next()
                .is_none()
    };
    if !found.iter().any(unknown) {
        return;
    }
    let bodies: KeyMap<()> = (0..found.len())
        // A body with more tokens than identifying words probably has a legal form.
        .filter(|&i| {
            let name = &found[i];
            name.kind == Kind::Organization && name.tokens.len() > parts.of(i).len()
        })
        .map(|i| (identity(parts.of(i)), ()))
        .collect();
    for (i, name) in found.iter_mut().enumerate() {
        let start = name.tokens.start;
        let owned = start.checked_sub(2).is_some_and(|i| {
            keys![
                "shares", "stake", "stock", "stakes", "interest", "investors"
            ]
            .contains(&doc.key(i))
        });
        let placed = start
            .checked_sub(1)
            .is_some_and(|before| WHERE.contains(&doc.key(before)) && !owned);
        if unknown(name) && !placed && bodies.contains_key(&identity(parts.of(i))) {
            (name.kind, name.rule) = (Kind::Organization, Rule::Agreement);
        }
    }
}

/// Whether a word such as "mayor" or "residents" shows that the name before it is a town's: "Sugar
/// Land Mayor Ann Bell".
fn is_governed(doc: &Document, end: usize) -> bool {
    let next = doc.tokens().get(end);
    next.is_some_and(|t| keys!["mayor", "resident", "residents", "native"].contains(&t.key))
}

/// Settles a name that is a person's in some mentions and a body's in others: the more frequent
/// kind wins. In a tie several words are a person's, and a single word has the kind of its first
/// mention.
fn majority(found: &mut [Detected], parts: &Parts) {
    let mut counts: KeyMap<[u32; 2]> = KeyMap::default();
    let sides = [Kind::Person, Kind::Organization];
    let side = |kind| sides.iter().position(|&k| k == kind);
    for (i, name) in found.iter().enumerate() {
        if let Some(side) = side(name.kind) {
            // A rule has better evidence than the tagger.
            let weight = if name.rule == Rule::Tagger { 1 } else { 2 };
            counts.entry(identity(parts.of(i))).or_default()[side] += weight;
        }
    }
    counts.retain(|_, [people, bodies]| *people > 0 && *bodies > 0);
    if counts.is_empty() {
        return;
    }
    let mut first: KeyMap<Kind> = KeyMap::default();
    for (i, name) in found.iter_mut().enumerate() {
        let identity = identity(parts.of(i));
        let (Some([people, bodies]), Some(_)) = (counts.get(&identity), side(name.kind)) else {
            continue;
        };
        let first = *first.entry(identity).or_insert(name.kind);
        let kind = match people.cmp(bodies) {
            std::cmp::Ordering::Greater => Kind::Person,
            std::cmp::Ordering::Less => Kind::Organization,
            // Several words are probably a person's name.
            std::cmp::Ordering::Equal if parts.of(i).len() > 1 => Kind::Person,
            std::cmp::Ordering::Equal => first,
        };
        if kind != name.kind {
            (name.kind, name.rule) = (kind, Rule::Agreement);
        }
    }
}

/// Returns a key for these words in this order.
fn identity(words: &[Key]) -> Key {
    Key(words.iter().fold(3, |sum: u64, key| {
        (sum ^ key.0)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(17)
    }))
}

#[cfg(test)]
mod tests {
    use crate::extract::names::Kind;
    use crate::extract::names::testing::mentions;

    #[test]
    fn a_surname_is_a_person_where_it_could_be_a_place() {
        let text = "Ann Lincoln opened the pier. Lincoln said that it was safe.";
        assert_eq!(mentions(text, Kind::Person), ["Ann Lincoln", "Lincoln"]);
        let text = "Ann Lincoln opened the pier. She lives in Lincoln.";
        assert_eq!(mentions(text, Kind::Person), ["Ann Lincoln"]);
    }

    #[test]
    fn a_given_name_is_a_person_unless_something_is_there() {
        let text = "Ann Kerr and her sister Florence own a bakery. Florence bakes at night.";
        assert_eq!(
            mentions(text, Kind::Person),
            ["Ann Kerr", "Florence", "Florence"]
        );
        let text = "Charlotte Kerr flew to Charlotte on Monday. Charlotte won the game.";
        assert_eq!(mentions(text, Kind::Person), ["Charlotte Kerr"]);
    }

    #[test]
    fn a_town_of_two_words_is_no_body_in_one_sentence_and_a_place_in_another() {
        let text = "Sugar Land voted on Monday. He lives in Sugar Land. Rain fell in Sugar Land.";
        assert_eq!(mentions(text, Kind::Organization), [""; 0]);
        let text = "St. Louis Park elects a new mayor. St. Louis Park Mayor Ann Bell did not run.";
        assert_eq!(mentions(text, Kind::Organization), [""; 0]);
    }

    #[test]
    fn a_place_in_a_heading_in_capitals_is_one() {
        let text =
            "FLOODS IN PORTUGAL\n\nRain fell in Portugal on Monday. Police in Portugal said so.";
        assert_eq!(mentions(text, Kind::Organization), [""; 0]);
    }
}
