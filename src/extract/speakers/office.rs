//! Whether a description names an office, and whether it can be the office of a certain person.

use super::Asked;
use super::source::Noun;
use crate::extract::names;
use crate::lexicon::office::{canonical, includes};
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::{Part, Sentence};
use crate::text::Span;

/// Whether many people may hold the office, because its holders speak for others.
pub(super) fn is_spokesperson(office: Key) -> bool {
    keys!["spokesperson", "source", "official"].contains(&office)
}

/// Whether the role matches the description: it has the same noun, and no word makes it a different
/// office.
pub(super) fn role_agrees(asked: &Asked, noun: &Noun, role: Span, office: Key) -> bool {
    const TELLING: &[Key] = keys![
        "vice", "deputy", "assistant", "prime", "attorney", "secretary", "shadow"
    ];
    let in_role = || asked.doc.tokens_in(role).map(|i| asked.doc.key(i));
    let in_noun = || noun.modifiers.clone().map(|i| asked.doc.key(i));
    let same = in_role().any(|key| includes(office, key));
    let named = |key: Key| in_noun().any(|k| k == key);
    let only_in_noun = |t: &Key| *t != office && named(*t) && !in_role().any(|k| k == *t);
    // "the mayor" isn't the deputy mayor, "the general" isn't the attorney general.
    const UNDER: &[Key] = keys!["vice", "deputy", "lieutenant", "lt"];
    const NO_SOLDIER: &[Key] = keys![
        "attorney", "solicitor", "secretary", "director", "inspector"
    ];
    let soldier = office == key!("general");
    let only_in_role = |t: Key| {
        (UNDER.contains(&t) && !UNDER.contains(&office) || soldier && NO_SOLDIER.contains(&t))
            && !named(t)
            && !(keys!["lieutenant", "lt"].contains(&t) && named(key!("lieutenant")))
    };
    // "the CEO" is a chief executive
    let ceo = asked.doc.key(noun.head) == key!("ceo");
    let executive = ceo && !in_role().any(|k| keys!["ceo", "chief"].contains(&k));
    // "the former mayor" isn't Mayor Ann Bell
    let degree = keys!["doctor", "professor"].contains(&office);
    let before = |k: Key| keys!["former", "ex"].contains(&k);
    let words = asked.doc.tokens_in(role);
    let titles = asked.names.mention_at(words.end).is_some() && !in_role().any(before);
    let former = named(key!("former")) && (words.len() == 1 || titles) && !degree;
    let contradicts =
        TELLING.iter().any(only_in_noun) || in_role().any(only_in_role) || executive || former;
    // "the French president" isn't a president whose role names another country.
    let capital = |i: &usize| asked.doc.tokens()[*i].capitalised();
    let named = noun.modifiers.clone().filter(capital).count() > 0;
    let shared = noun
        .modifiers
        .clone()
        .filter(capital)
        .any(|i| in_role().any(|k| k == asked.doc.key(i)));
    let role_named = asked
        .doc
        .tokens_in(role)
        .filter(capital)
        .any(|i| !asked.doc.tokens()[i].is(Class::ROLE | Class::TITLE | Class::ROLE_MODIFIER));
    same && !contradicts
        && !is_of_another_field(asked, noun, role)
        && (!named || shared || !role_named)
}

/// Whether the description names a field that the role doesn't: "the health minister" isn't "its
/// secretary" nor the transport minister, but may be "Minister Bell".
fn is_of_another_field(asked: &Asked, noun: &Noun, role: Span) -> bool {
    const FIELDS: WordSet = listed!("names/portfolios.txt");
    const MORE: &[Key] = keys!["foreign", "interior", "home", "press"];
    let s = asked.article;
    let words = asked.doc.tokens_in(role);
    let mut fields = (noun.modifiers.clone())
        .filter(|&i| s.is_one_of(i, FIELDS) || s.is_one_of(i, MORE))
        .peekable();
    fields.peek().is_some()
        && words.len() > 1
        && !fields.any(|i| words.clone().any(|w| s.key(w) == s.key(i)))
}

/// Whether the description names an office, which a speaker with another office doesn't hold: "the
/// governor", "the gym teacher". "The actress" and "the retired farmer" may describe anybody.
pub(super) fn is_an_office(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    // "the gym teacher", "the Orr Motors boss"
    const HEADS: WordSet = listed!("names/heads_of_bodies.txt");
    let body = |i: usize| {
        let mention = asked.names.mention_at(i).map(|m| &asked.names.mentions[m]);
        let named = mention.is_some_and(|m| m.kind == names::Kind::Organization);
        named && s.is_one_of(noun.head, HEADS)
    };
    let told = || {
        let mut before = noun.modifiers.clone();
        before.any(|i| {
            let kind = s.is_lower(i) && s.part(i) == Part::Noun && !s.is(i, Class::ROLE);
            kind || body(i)
        })
    };
    s.is_lower(noun.head)
        && !is_of_standing(s, noun.head)
        && (s.is(noun.head, Class::TITLE) || s.is(noun.head, Class::ROLE) && told())
}

/// Whether the noun is one of standing and not of office: "the business mogul".
pub(super) fn is_of_standing(s: Sentence, noun: usize) -> bool {
    const STANDING: WordSet = listed!("names/standing_nouns.txt");
    s.is_one_of(noun, STANDING)
}

/// Whether the noun is for a seat or party that the person can't have: "the Leeds MP" for a farmer,
/// "the Republican lawmaker" for a Democrat.
pub(super) fn is_of_other_politics(asked: &Asked, noun: &Noun, person: usize) -> bool {
    const SEATS: WordSet = listed!("names/legislators.txt");
    const OFFICES: WordSet = listed!("names/politicians.txt");
    const PARTISANS: WordSet = listed!("names/partisans.txt");
    let s = asked.article;
    let roles = &asked.names.entities[person].roles;
    let words = || roles.iter().flat_map(|&role| asked.doc.tokens_in(role));
    let partisan = |i: usize| s.is_one_of(i, PARTISANS) && s.is_capitalised(i);
    let mut parties = noun
        .modifiers
        .clone()
        .chain([noun.head])
        .filter(|&i| partisan(i));
    let other = parties.any(|p| words().any(|i| partisan(i) && s.key(i) != s.key(p)));
    let seat = SEATS.contains(&canonical(s.key(noun.head)));
    let politician = |i: usize| OFFICES.contains(&canonical(s.key(i)));
    // Titles such as "Sen." aren't always among the roles.
    other || seat && !roles.is_empty() && !words().any(|i| politician(i) || s.is(i, Class::TITLE))
}

/// Whether the person is in charge of others by one of their roles: a coach, a judge, a minister. A
/// report calls the others "the striker" or "the 23-year-old".
pub(super) fn is_in_charge(asked: &Asked, person: usize) -> bool {
    const HEADS: WordSet = listed!("names/offices_in_charge.txt");
    let roles = &asked.names.entities[person].roles;
    let heads = |i: usize| HEADS.contains(&asked.doc.key(i));
    roles
        .iter()
        .any(|&role| asked.doc.tokens_in(role).any(heads))
}
