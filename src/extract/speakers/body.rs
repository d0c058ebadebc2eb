//! Which body a noun means: "the company", "the council", "the army command".

use super::Asked;
use super::register::Register;
use super::salience::Salience;
use super::source::Noun;
use crate::extract::names;
use crate::lexicon::Key;
use crate::text::Case;

/// The body whose name has the noun, or that "the company" means.
pub(super) fn named_body(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    let head = asked.doc.key(noun.head);
    let plain = noun.head + 1 == noun.tokens.end && !noun.possessed && noun.definite;
    if !plain {
        return None;
    }
    const COMMANDS: [Key; 4] = Key::words(["command", "leadership", "management", "headquarters"]);
    let has = |e: usize| {
        let entity = &asked.names.entities[e];
        let in_name = |key: Key| {
            asked
                .doc
                .tokens_in(entity.name)
                .any(|i| asked.doc.key(i) == key)
        };
        // "the army command" of the Norland army
        let commands = COMMANDS.contains(&head)
            && !noun.modifiers.is_empty()
            && noun.modifiers.clone().all(|i| in_name(asked.doc.key(i)));
        entity.kind == names::Kind::Organization
            && (in_name(head) || commands)
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
    const ANY: [Key; 16] = Key::words([
        "giant",
        "maker",
        "manufacturer",
        "operator",
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
    if !ANY.contains(&head) {
        return None;
    }
    // "the retail giant": the body that has just spoken.
    if !noun.modifiers.is_empty() {
        let lower = |i: usize| asked.doc.tokens()[i].case == Case::Lower;
        let floor = register.floor(asked.doc, noun.head, 2)?;
        let entity = register.entity_of(floor.speaker)?;
        let body = asked.names.entities[entity].kind == names::Kind::Organization;
        return (body && noun.modifiers.clone().all(lower)).then_some(entity);
    }
    salience.best(|e| {
        if asked.names.entities[e].kind == names::Kind::Organization {
            1.0
        } else {
            0.0
        }
    })
}
