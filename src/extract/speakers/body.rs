//! Finds the body that a noun means: "the company", "the council", "the army command".

use super::register::Register;
use super::salience::Salience;
use super::source::Noun;
use super::{Asked, Kind, company};
use crate::extract::names;
use crate::lexicon::{Class, Key, is_company_tail, key, keys};
use crate::text::{Case, Kind as TokenKind};

/// Returns the speaker whose name or role contains the noun, or whom "the company" means.
pub(super) fn named_body(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &mut Register,
) -> Option<usize> {
    match entity(asked, noun, salience, register) {
        Some(entity) => Some(register.entity(entity)),
        None => commanded(asked, noun, register),
    }
}

/// Nouns for the people who speak for a body.
const COMMANDS: &[Key] = keys!["command", "leadership", "management", "headquarters"];

/// Returns a body that no mention covers but that has spoken before: "the army command" for "the
/// Norland army".
fn commanded(asked: &Asked, noun: &Noun, register: &Register) -> Option<usize> {
    let (doc, head) = (asked.doc, asked.doc.key(noun.head));
    let commands = COMMANDS.contains(&head);
    let last = noun.modifiers.end.checked_sub(1)?;
    let body = if commands && noun.modifiers.contains(&last) {
        doc.key(last)
    } else {
        head
    };
    let known = register.by_head(body)?;
    let bare = noun.head + 1 == noun.tokens.end;
    (bare && noun.definite && register.kind(known) == Kind::Organization)
        .then_some(known)
        .filter(|&known| register.has_words(known, noun.modifiers.clone()))
}

/// Returns the body that a noun with an article and nothing else means: "the council".
fn entity(asked: &Asked, noun: &Noun, salience: &Salience, register: &Register) -> Option<usize> {
    let plain = noun.head + 1 == noun.tokens.end && !noun.possessed && noun.definite;
    if !plain {
        return None;
    }
    let named = |e: usize| names_the(asked, noun, e);
    if let Some(entity) = salience.best(|e| f32::from(named(e))) {
        return Some(entity);
    }
    // The article isn't talking about it any more, but it is the only body that fits.
    let mut all = (0..asked.names.entities.len())
        .take(256)
        .filter(|&e| named(e) && is_known_before(asked, e, noun.head));
    if let Some(entity) = all.next() {
        return all.next().is_none().then_some(entity);
    }
    any_body(asked, noun, salience, register)
}

fn is_body(asked: &Asked, entity: usize) -> bool {
    asked.names.entities[entity].kind == names::Kind::Organization
}

/// Whether the word is in the entity's name.
fn has_word(asked: &Asked, entity: usize, word: Key) -> bool {
    let name = asked.names.entities[entity].name;
    asked.doc.tokens_in(name).any(|i| asked.doc.key(i) == word)
}

/// Whether the entity's name ends like a firm's: "Kerr Capital Markets".
fn is_firm(asked: &Asked, entity: usize) -> bool {
    let name = asked.doc.tokens_in(asked.names.entities[entity].name);
    let last = &asked.doc.tokens()[name.end - 1];
    last.is(Class::ORG_SUFFIX) || is_company_tail(last.key)
}

/// Whether the noun means a body by its name or role: "the council" for Leeds City Council.
fn names_the(asked: &Asked, noun: &Noun, entity: usize) -> bool {
    let doc = asked.doc;
    let head = doc.key(noun.head);
    let in_name = |key: Key| has_word(asked, entity, key);
    let mut modifiers = noun.modifiers.clone();
    // "the army command" of the Norland army
    let commands = || {
        COMMANDS.contains(&head)
            && !noun.modifiers.is_empty()
            && noun.modifiers.clone().all(|i| in_name(doc.key(i)))
    };
    let lower = |i: usize| doc.tokens()[i].case == Case::Lower;
    // "the force" is a police force
    let force =
        head == key!("force") && [key!("police"), key!("constabulary")].map(in_name) != [false; 2];
    is_body(asked, entity)
        && ((in_name(head) || force) && modifiers.all(|i| in_name(doc.key(i)) || lower(i))
            || commands()
            || is_described(asked, noun, entity))
}

/// Whether the article describes the body with this noun: "the carmaker" for "the Swiss carmaker
/// Relano".
fn is_described(asked: &Asked, noun: &Noun, entity: usize) -> bool {
    asked.doc.tokens()[noun.head].is(Class::ORG_NOUN)
        && (noun.modifiers.clone().chain([noun.head])).all(|i| is_in_role(asked, entity, i))
}

/// Whether one of the entity's roles contains the word before any preposition, and not as a
/// possessor: "the network's news channel" is a channel, not a network.
fn is_in_role(asked: &Asked, entity: usize, word: usize) -> bool {
    let doc = asked.doc;
    let mut roles = asked.names.entities[entity].roles.iter();
    roles.any(|&role| {
        let inside = |&i: &usize| !doc.tokens()[i].is(Class::PREPOSITION);
        let owns = |i: usize| {
            let next = doc.tokens().get(i + 1);
            next.is_some_and(|t| t.kind == TokenKind::Clitic)
        };
        let mut words = doc.tokens_in(role).take(8).take_while(inside);
        words.any(|i| doc.key(i) == doc.key(word) && !owns(i))
    })
}

/// Whether the entity is first named before the token `at`.
fn is_known_before(asked: &Asked, entity: usize, at: usize) -> bool {
    asked.names.entities[entity]
        .mentions
        .first()
        .is_some_and(|&m| asked.names.mentions[m].tokens.start < at)
}

/// Returns the body that a general noun means: "the agency", "the retail giant".
fn any_body(asked: &Asked, noun: &Noun, salience: &Salience, register: &Register) -> Option<usize> {
    const ANY: &[Key] = keys![
        "group", "organization", "organisation", "agency", "bureau", "newspaper", "site", "website"
    ];
    let head = asked.doc.key(noun.head);
    if !ANY.contains(&head) && !company::is_trade(head) {
        return None;
    }
    let known = opens_statement(asked, noun).or_else(|| company::meant(asked, noun, salience));
    if is_central_bank(asked, noun) {
        let reserve = |e| is_body(asked, e) && has_word(asked, e, key!("reserve"));
        return known
            .filter(|&e| !is_firm(asked, e))
            .or_else(|| salience.best(|e| f32::from(reserve(e))));
    }
    if known.is_some() {
        return known;
    }
    // "the retail giant": the body that has just spoken.
    if !noun.modifiers.is_empty() {
        let floor = register.floor(asked.doc, noun.head, 2)?;
        let entity = register.entity_of(floor.speaker)?;
        let fits =
            |i: usize| asked.doc.tokens()[i].case == Case::Lower || is_in_role(asked, entity, i);
        return (is_body(asked, entity) && noun.modifiers.clone().all(fits)).then_some(entity);
    }
    let body = |e| f32::from(is_body(asked, e));
    ANY.contains(&head).then(|| salience.best(body)).flatten()
}

/// Whether the noun means a central bank, which no commercial one is.
fn is_central_bank(asked: &Asked, noun: &Noun) -> bool {
    let central = |i: usize| asked.doc.key(i) == key!("central");
    asked.doc.key(noun.head) == key!("bank") && noun.modifiers.clone().any(central)
}

/// Returns the body that the statement begins with, if the statement comes before its source:
/// "Relano will close a plant, the Swiss company said".
fn opens_statement(asked: &Asked, noun: &Noun) -> Option<usize> {
    const PRESS: &[Key] = keys!["newspaper", "site", "website", "agency"];
    let named = |i: usize| {
        asked.names.mention_at(i).is_some_and(|m| {
            let kind = asked.names.mentions[m].kind;
            matches!(kind, names::Kind::Person | names::Kind::Organization)
        })
    };
    if PRESS.contains(&asked.doc.key(noun.head)) || noun.modifiers.clone().any(named) {
        return None;
    }
    let content = asked.quote.spans.first()?;
    let first = asked.doc.tokens_in(*content).start;
    let the = usize::from(asked.doc.key(first) == key!("the"));
    let Some(m) = asked.names.mention_at(first + the) else {
        return named_in_short(asked, noun, first);
    };
    let m = &asked.names.mentions[m];
    let leads = m.tokens.start == first + the && m.tokens.end <= noun.tokens.start;
    // "Relano's chairman will leave, the company said"; not "Relano's rival"
    let company = asked.doc.key(noun.head) == key!("company");
    let owns = !company && asked.doc.tokens()[m.tokens.end].kind == TokenKind::Clitic;
    (leads && !owns && is_body(asked, m.entity)).then_some(m.entity)
}

/// Returns the company with several words in its name that the statement calls by the first one:
/// "Relano's chairman will leave, the company said".
fn named_in_short(asked: &Asked, noun: &Noun, first: usize) -> Option<usize> {
    let doc = asked.doc;
    let short = |e: usize| {
        let name = doc.tokens_in(asked.names.entities[e].name);
        name.len() > 1 && doc.key(name.start) == doc.key(first)
    };
    let owns = doc.tokens().get(first + 1)?.kind == TokenKind::Clitic;
    let company = doc.key(noun.head) == key!("company") && doc.tokens()[first].capitalised();
    let mut all = (0..asked.names.entities.len().min(256)).filter(|&e| is_body(asked, e));
    all.find(|&e| owns && company && short(e))
}
