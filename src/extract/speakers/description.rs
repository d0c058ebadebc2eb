//! Whom a description means: "the minister", "the former mayor", "the company", "the statement".
//!
//! An office goes to the one whose role has it, a body's noun to the body whose name has it, a
//! document to whoever made it. What is left is a source without a name.

use super::office::canonical;
use super::register::Register;
use super::salience::Salience;
use super::source::{self, Noun, Source};
use super::{Asked, Kind, unnamed};
use crate::extract::names;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Kind as TokenKind, Span};

/// The speaker that a noun phrase means.
pub(super) fn resolve(
    asked: &Asked,
    noun: Noun,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    let token = &asked.doc.tokens()[noun.head];
    if token.kind != TokenKind::Word {
        return None;
    }
    let site = keys!("website" | "site" | "account" | "page").contains(&token.key)
        && possessor(asked, &noun).is_some();
    if token.is(Class::DOCUMENT) || site {
        return document(asked, &noun, salience, register);
    }
    if noun.definite
        && !noun.plural
        && !token.is(Class::ORG_NOUN)
        && let Some(entity) = office_holder(asked, &noun, salience, register)
            .or_else(|| same_person(asked, &noun, salience, register))
    {
        return Some(register.entity(entity));
    }
    let body = !noun.plural && !noun.indefinite && token.is(Class::ORG_NOUN);
    if body && let Some(entity) = named_body(asked, &noun, salience) {
        return Some(register.entity(entity));
    }
    // "the officials" after "Norwegian officials": the same again.
    let bare = !noun.indefinite && !noun.possessed && noun.head + 1 == noun.tokens.end;
    let before = register
        .by_head(token.key)
        .filter(|&known| bare && register.has_words(known, noun.modifiers.clone()));
    if before.is_some() {
        return before;
    }
    let kind = if body {
        Kind::Organization
    } else {
        Kind::Unnamed
    };
    let mut phrase = unnamed::trim(asked.doc, &noun);
    if body && asked.doc.key(phrase.start) == key!("the") && phrase.len() > 1 {
        phrase.start += 1;
    }
    Some(register.phrase(phrase, noun.head, kind))
}

/// More people of one office than this are not compared.
const BEARERS: usize = 24;

/// The person whose role has the noun: "the minister", "the former mayor".
fn office_holder(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    let office = canonical(asked.doc.key(noun.head));
    let roles = |e: usize| asked.names.entities[e].roles.iter().copied();
    let named = |e: usize| {
        asked.names.entities[e]
            .mentions
            .first()
            .map_or(usize::MAX, |&m| asked.names.mentions[m].tokens.start)
    };
    let bearers = register.bearers(office);
    let (before, after) = bearers.split_at(bearers.partition_point(|&e| named(e) < noun.head));
    let mut fitting = before
        .iter()
        .rev()
        .take(BEARERS)
        .filter(|&&e| roles(e).any(|role| role_agrees(asked, noun, role, office)));
    if let Some(&first) = fitting.next() {
        let (best, tie) = fitting.fold((first, false), |(best, tie), &e| {
            let (old, new) = (salience.weight(best), salience.weight(e));
            if new > old {
                (e, false)
            } else {
                (best, tie || new == old)
            }
        });
        return (!tie).then_some(best);
    }
    // One who is named only later must bear all that the description says.
    let says = |role: Span, i: usize| {
        asked
            .doc
            .tokens_in(role)
            .any(|r| asked.doc.key(r) == asked.doc.key(i))
    };
    let all =
        |role: Span| !noun.modifiers.is_empty() && noun.modifiers.clone().all(|i| says(role, i));
    let later = after
        .iter()
        .take(BEARERS)
        .find(|&&e| roles(e).any(|role| all(role) && role_agrees(asked, noun, role, office)));
    later.copied()
}

/// Whether a role says what the description says: the same noun, and none of the words that make it
/// another office.
fn role_agrees(asked: &Asked, noun: &Noun, role: Span, office: Key) -> bool {
    const TELLING: [Key; 6] = Key::words([
        "vice",
        "deputy",
        "assistant",
        "prime",
        "attorney",
        "secretary",
    ]);
    let in_role = || asked.doc.tokens_in(role).map(|i| asked.doc.key(i));
    let in_noun = || noun.modifiers.clone().map(|i| asked.doc.key(i));
    let same = in_role().any(|key| canonical(key) == office);
    let contradicts = TELLING
        .iter()
        .any(|t| *t != office && in_noun().any(|k| k == *t) && !in_role().any(|k| k == *t))
        || const { Key::words(["vice", "deputy"]) }
            .iter()
            .any(|t| in_role().any(|k| k == *t) && !in_noun().any(|k| k == *t));
    // "the French president" is not the one whose role names another country.
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
    same && !contradicts && (!named || shared || !role_named)
}

/// The person just speaking, when the description fits and nobody else is about: "the actress",
/// "the 54-year-old".
fn same_person(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    let token = &asked.doc.tokens()[noun.head];
    let floor = register.floor(asked.doc, noun.head, 2)?;
    let entity = register
        .entity_of(floor.speaker)
        .filter(|&e| asked.names.entities[e].kind == names::Kind::Person)?;
    let person = token.is(Class::ROLE | Class::PERSON_NOUN) || token.case == Case::Capital;
    let office = keys!("spokesman" | "spokeswoman" | "spokesperson" | "source" | "official")
        .contains(&token.key);
    let gender = super::gender::noun_gender(token.key);
    let agrees =
        gender.is_none() || salience.gender(entity).is_none() || gender == salience.gender(entity);
    let top = salience.best(|e| {
        if asked.names.entities[e].kind == names::Kind::Person {
            1.0
        } else {
            0.0
        }
    }) == Some(entity);
    (person && !office && !noun.possessed && agrees && top && noun.head + 1 == noun.tokens.end)
        .then_some(entity)
}

/// The body whose name has the noun, or that "the company" means.
fn named_body(asked: &Asked, noun: &Noun, salience: &Salience) -> Option<usize> {
    let head = asked.doc.key(noun.head);
    let plain = noun.head + 1 == noun.tokens.end && !noun.possessed && noun.definite;
    if !plain {
        return None;
    }
    let has = |e: usize| {
        let entity = &asked.names.entities[e];
        let in_name = |key: Key| {
            asked
                .doc
                .tokens_in(entity.name)
                .any(|i| asked.doc.key(i) == key)
        };
        entity.kind == names::Kind::Organization
            && in_name(head)
            && noun
                .modifiers
                .clone()
                .all(|i| in_name(asked.doc.key(i)) || asked.doc.tokens()[i].case == Case::Lower)
    };
    if let Some(entity) = salience.best(|e| if has(e) { 1.0 } else { 0.0 }) {
        return Some(entity);
    }
    // Not in mind any more, but the only one of the kind.
    let mut all = (0..asked.names.entities.len()).take(256).filter(|&e| {
        has(e)
            && asked.names.entities[e]
                .mentions
                .first()
                .is_some_and(|&m| asked.names.mentions[m].tokens.start < noun.head)
    });
    if let Some(entity) = all.next() {
        return all.next().is_none().then_some(entity);
    }
    const ANY: [Key; 12] = Key::words([
        "company",
        "firm",
        "group",
        "organization",
        "organisation",
        "agency",
        "retailer",
        "newspaper",
        "airline",
        "site",
        "website",
        "chain",
    ]);
    if !ANY.contains(&head) || !noun.modifiers.is_empty() {
        return None;
    }
    salience.best(|e| {
        if asked.names.entities[e].kind == names::Kind::Organization {
            1.0
        } else {
            0.0
        }
    })
}

/// Where the `'s` of the one who has the noun stands: "the party's website".
fn possessor(asked: &Asked, noun: &Noun) -> Option<usize> {
    noun.modifiers
        .clone()
        .rev()
        .find(|&i| asked.doc.tokens()[i].kind == TokenKind::Clitic && i > noun.tokens.start)
}

/// Whoever made a document: its possessor, or who has just spoken. A document of unknown making is
/// nobody.
fn document(
    asked: &Asked,
    noun: &Noun,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    let mentions = &asked.names.mentions;
    let named = |i: usize| {
        asked
            .names
            .mention_at(i)
            .map(|m| &mentions[m])
            .filter(|m| matches!(m.kind, names::Kind::Person | names::Kind::Organization))
    };
    if let Some(clitic) = possessor(asked, noun) {
        let owner = source::read(
            asked.article,
            asked.names,
            asked.doc.hull(noun.tokens.start..clitic),
            &asked.quote.spans,
        );
        return super::speaker_of(asked, owner, salience, register);
    }
    if noun.possessed && noun.modifiers.start > noun.tokens.start {
        let owner = noun.tokens.start..noun.tokens.start + 1;
        let owner = source::read(
            asked.article,
            asked.names,
            asked.doc.hull(owner),
            &asked.quote.spans,
        );
        return super::speaker_of(asked, owner, salience, register);
    }
    // "a report by the Harbour Board": the maker is a source like any other.
    // In "a survey of 1,040 households" it is not what stands after "of".
    let rest = noun.head + 1..noun.tokens.end;
    let counted = |i: usize| {
        asked
            .doc
            .tokens()
            .get(i)
            .is_some_and(|t| t.kind == TokenKind::Number || t.is(Class::NUMBER_WORD))
    };
    let by = rest
        .clone()
        .find(|&i| keys!("from" | "by").contains(&asked.doc.key(i)));
    let by = by.or_else(|| {
        rest.clone()
            .find(|&i| asked.doc.key(i) == key!("of") && !counted(i + 1))
    });
    if let Some(by) = by.filter(|&by| by + 1 < noun.tokens.end) {
        let maker = source::read(
            asked.article,
            asked.names,
            asked.doc.hull(by + 1..noun.tokens.end),
            &asked.quote.spans,
        );
        let made = !matches!(maker, Source::Nobody { .. });
        if made {
            return super::speaker_of(asked, maker, salience, register);
        }
    }
    let publisher = noun
        .modifiers
        .clone()
        .rev()
        .find_map(named)
        .filter(|m| m.kind == names::Kind::Organization);
    if let Some(m) = publisher {
        return Some(register.entity(m.entity));
    }
    const STATEMENTS: [Key; 8] = Key::words([
        "statement",
        "complaint",
        "letter",
        "tweet",
        "post",
        "lawsuit",
        "proclamation",
        "email",
    ]);
    const STUDIES: [Key; 4] = Key::words(["study", "research", "paper", "work"]);
    if noun.definite && STUDIES.contains(&asked.doc.key(noun.head)) {
        return register.by_head(Key::word("researchers"));
    }
    let floor = register.floor(asked.doc, noun.head, 3)?;
    (noun.definite
        && !noun.plural
        && noun.modifiers.is_empty()
        && STATEMENTS.contains(&asked.doc.key(noun.head)))
    .then_some(floor.speaker)
}
