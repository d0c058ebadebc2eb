//! Finds the speaker that a description means: "the minister", "the former mayor", "the company",
//! "the statement".
//!
//! The noun of an office means the person with that role, the noun of a body means the body with
//! that word in its name, and a document means its maker. Any other description is an unnamed
//! source.

use super::age;
use super::body::named_body;
use super::company::is_trade;
use super::document::{document, possessor};
use super::office::role_agrees;
use super::register::Register;
use super::salience::Salience;
use super::source::{Noun, is_plural};
use super::{Asked, Kind, epithet, further, lead, party, unnamed};
use crate::extract::quotes::{is_done_by_things, is_thing};
use crate::lexicon::office::canonical;
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::syntax::{Part, Sentence};
use crate::text::{Kind as TokenKind, Span};

/// Returns the speaker that a noun phrase means.
pub(super) fn resolve(
    asked: &Asked,
    noun: Noun,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    let token = &asked.doc.tokens()[noun.head];
    if token.kind == TokenKind::Address && asked.doc.word(noun.head).starts_with('@') {
        return Some(register.person(token.span));
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    if is_document(asked, &noun) {
        let made = document(asked, &noun, salience, register);
        // "the report" alone adds nothing to what is known of its maker.
        let bare = noun.definite && noun.modifiers.is_empty();
        if made.is_none() || !bare {
            register.papers.note(asked.doc, noun.head, made);
        }
        return made;
    }
    if let Some(known) = one_person(asked, &noun, salience, register) {
        return Some(known);
    }
    let body = is_body(asked.article, &noun);
    if body && let Some(known) = named_body(asked, &noun, salience, register) {
        return Some(known);
    }
    // "the officials" after "Norwegian officials": the same speaker.
    let bare = !noun.indefinite && !noun.possessed && noun.head + 1 == noun.tokens.end;
    let before = register
        .by_head(token.key)
        .filter(|&known| bare && register.has_words(known, noun.modifiers.clone()));
    if before.is_some() {
        return before;
    }
    if !has_noun(asked, &noun) {
        return None;
    }
    let mut phrase = unnamed::trim(asked.article, &noun);
    let mut kind = Kind::Unnamed;
    if body && token.is(Class::ORG_NOUN) {
        kind = Kind::Organization;
        if asked.doc.key(phrase.start) == key!("the") && phrase.len() > 1 {
            phrase.start += 1;
        }
    }
    Some(register.phrase(phrase, noun.head, kind))
}

/// Returns the named person whom the noun means: "the minister", "the widow".
fn one_person(
    asked: &Asked,
    noun: &Noun,
    salience: &mut Salience,
    register: &mut Register,
) -> Option<usize> {
    if noun.plural || asked.article.is(noun.head, Class::ORG_NOUN) {
        return None;
    }
    if noun.definite && age::is_age(asked, noun) {
        let entity = age::person(asked, noun, salience, register)?;
        return Some(register.entity(entity));
    }
    if age::is_nationality(asked, noun) {
        let entity = age::in_mind(asked, noun, salience, register, false)?;
        return Some(register.entity(entity));
    }
    // "the other councillor", "the second officer"
    let another = (noun.tokens.start..noun.head).any(|i| {
        const OTHER: &[Key] = keys!["other", "second", "third", "fellow"];
        // "the second-year coach"
        asked.article.is_one_of(i, OTHER) && !asked.article.is_hyphen(i + 1)
    });
    let known = (noun.definite && !another).then(|| {
        office_holder(asked, noun, salience, register)
            .or_else(|| party::tagged(asked, noun, salience))
            .or_else(|| further::head_of_body(asked, noun, register))
            .or_else(|| epithet::same_person(asked, noun, salience, register))
            .or_else(|| epithet::performer(asked, noun, salience, register))
            .or_else(|| further::further(asked, noun, salience, register))
    });
    let entity = known
        .flatten()
        .or_else(|| lead::named_later(asked, noun, salience, register))?;
    Some(register.entity(entity))
}

/// Whether the noun means a known body: "the maker" does, "a company" doesn't.
fn is_body(s: Sentence, noun: &Noun) -> bool {
    const COMMANDS: &[Key] = keys!["command", "leadership"];
    !noun.plural
        && !noun.indefinite
        && (s.is(noun.head, Class::ORG_NOUN)
            || noun.definite && (s.is_one_of(noun.head, COMMANDS) || is_trade(s.key(noun.head))))
}

/// Whether the noun means a document, or a page or account that belongs to somebody.
fn is_document(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    if s.is(noun.head, Class::DOCUMENT) {
        // "some local papers"
        const RANGES: &[Key] = keys![
            "local", "daily", "national", "regional", "weekly", "foreign"
        ];
        let ranges = |i: usize| s.is_one_of(i, RANGES);
        return s.key(noun.head) != key!("papers") || !noun.modifiers.clone().any(ranges);
    }
    let capital = |i: usize| s.is_capitalised(i);
    s.is_one_of(noun.head, keys!["website", "site", "account", "page"])
        && (possessor(asked, noun).is_some() || noun.modifiers.clone().any(capital))
}

/// Whether the head of a description is a noun. "credible" and "please see" don't describe anybody.
fn has_noun(asked: &Asked, noun: &Noun) -> bool {
    const NOUNS: Classes = Class::PERSON_NOUN
        .or(Class::ROLE)
        .or(Class::ORG_NOUN)
        .or(Class::DETERMINER)
        .or(Class::NUMBER_WORD)
        .or(Class::PRONOUN);
    let (s, head) = (asked.article, noun.head);
    let bare = s.is_one_of(head, keys!["most", "many", "few"]) && noun.tokens.len() < 3;
    // "a week of hearings", or an article without its noun; not "a quarter of voters"
    let time = s.is(head, Class::TIME_UNIT) && !s.is_one_of(head, keys!["quarter", "quarters"]);
    // "Fifty-one percent"
    let share = s.is_one_of(head, keys!["percent", "%"]) && head + 1 == noun.tokens.end;
    let article = noun.tokens.start == head && s.is_one_of(head, keys!["a", "an", "the"]);
    let empty = time || article || share;
    if bare || empty {
        return false;
    }
    if s.is(head, NOUNS) || s.is_capitalised(head) || is_plural(asked.doc, head) {
        return true;
    }
    match s.part(head) {
        Part::Noun => !(is_done(asked) && is_thing(s, head)),
        // "the accused", "others"
        Part::Participle | Part::Other => true,
        // "one relative", "the 56-year-old", "the Leeds cooperative"; not "the new"
        Part::Adjective => {
            let counted = s.is(noun.tokens.start, Class::NUMBER_WORD);
            noun.indefinite || counted || noun.definite && !noun.modifiers.is_empty()
        }
        Part::Finite | Part::Base | Part::Gerund | Part::Adverb => false,
    }
}

/// Whether the statement's cue reports nothing if a thing is its subject.
fn is_done(asked: &Asked) -> bool {
    let cue = asked.quote.cue.map(|cue| asked.doc.tokens_in(cue).start);
    cue.is_some_and(|cue| is_done_by_things(asked.article, cue))
}

/// The maximum number of people with one office that are compared.
const BEARERS: usize = 24;

/// Returns the person whose role contains the noun: "the minister", "the former mayor".
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
    let bearers = register.bearers.by_office(office);
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
    // A person named only later must have a role with every word of the description.
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
