//! Finds the two whom "the pair" or "both companies" means: the last sentences join their names, as
//! in "Ann Bell and Tom Reed opened the pier. The pair said …".

use super::joint;
use super::register::Register;
use super::source::Source;
use super::{Asked, Kind};
use crate::extract::names;
use crate::lexicon::{Key, keys};

/// The number of sentences before the noun's that are searched for the two.
const SENTENCES: usize = 2;
/// The number of tokens before the noun that are searched.
const REACH: usize = 150;
/// The number of sentences after which a speaker loses the floor.
const FLOOR: usize = 3;

/// Nouns for two people who were just named.
const PEOPLE: &[Key] = keys!["pair", "couple", "duo", "two", "both"];
/// Nouns for two bodies that were just named.
const BODIES: &[Key] = keys!["companies", "firms", "clubs", "parties"];

/// Returns the two entities that the source means, if the last sentence that names anybody joins
/// exactly these two and nobody has spoken since.
pub(super) fn meant(asked: &Asked, source: &Source, register: &Register) -> Option<[usize; 2]> {
    let s = asked.article;
    let Source::Description(noun) = source else {
        return None;
    };
    let kind = match s.key(noun.head) {
        k if PEOPLE.contains(&k) => names::Kind::Person,
        k if BODIES.contains(&k) => names::Kind::Organization,
        _ => return None,
    };
    if !noun.definite || noun.head + 1 != noun.tokens.end {
        return None;
    }
    let at = noun.tokens.start;
    let (start, two) = joined_before(asked, at)?;
    let is = |e: usize| asked.names.entities[e].kind;
    let same = two.map(is) == [kind; 2];
    // A group that has spoken since is nearer.
    let other = register.floor(asked.doc, at, FLOOR).is_some_and(|floor| {
        let speaker = register.entity_of(floor.speaker);
        let one_of_two = speaker.is_some_and(|e| two.contains(&e));
        floor.at >= start && !one_of_two && register.kind(floor.speaker) != Kind::Person
    });
    (same && !other).then_some(two)
}

/// Returns the two names that the last sentence with a name before the token `at` joins, and where
/// that sentence starts.
fn joined_before(asked: &Asked, at: usize) -> Option<(usize, [usize; 2])> {
    let (doc, names) = (asked.doc, asked.names);
    let here = doc.sentence_at(at);
    let near = doc.sentences().get(here.saturating_sub(SENTENCES)..=here)?;
    for sentence in near.iter().rev() {
        let start = sentence.tokens.start.max(at.saturating_sub(REACH));
        let range = start..sentence.tokens.end.min(at);
        let first = names
            .mentions
            .partition_point(|m| m.tokens.start < range.start);
        let speaks = |m: &&names::NameMention| {
            matches!(m.kind, names::Kind::Person | names::Kind::Organization)
                && !doc.is_quoted(m.tokens.start)
        };
        let inside = names.mentions[first..]
            .iter()
            .take_while(|m| m.tokens.end <= range.end);
        let Some(first) = inside.clone().find(speaks) else {
            continue;
        };
        // The list ends with the second name, or with the third if the first is described by another.
        let joined = |last: &names::NameMention| {
            let words = doc.hull(first.tokens.start..last.tokens.end);
            let others = joint::others(asked.article, names, words, first.tokens.start);
            match *others.as_slice() {
                [second] => Some([first.entity, second]),
                _ => None,
            }
        };
        let two = inside
            .clone()
            .filter(speaks)
            .skip(1)
            .take(2)
            .find_map(joined)?;
        let only = inside.filter(speaks).all(|m| two.contains(&m.entity));
        return only.then_some((range.start, two));
    }
    None
}
