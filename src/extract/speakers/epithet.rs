//! Finds whom a noun for anybody means: news calls a person whom it has just named "the actress",
//! "the teenager" or "the striker".

use super::age;
use super::office::{is_an_office, is_in_charge, is_of_other_politics, is_spokesperson};
use super::register::Register;
use super::salience::Salience;
use super::source::Noun;
use super::{Asked, Kind};
use crate::extract::names;
use crate::lexicon::office::canonical;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::text::{Case, Kind as TokenKind};

/// Returns the last speaker, if that is the person whom the article is talking about and the
/// description fits: "the actress".
pub(super) fn same_person(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    let token = &asked.doc.tokens()[noun.head];
    let floor = register.floor(asked.doc, noun.head, 3)?;
    let entity = register
        .entity_of(floor.speaker)
        .filter(|&e| asked.names.entities[e].kind == names::Kind::Person)?;
    // A capitalised noun ("the Legion") seldom means a person.
    let close = || register.floor(asked.doc, noun.head, 2).is_some();
    let person =
        token.is(Class::ROLE | Class::PERSON_NOUN) || token.case == Case::Capital && close();
    // A prosecutor who has just spoken is not "the defendant", nor an officer "the driver".
    const INVOLVED: WordSet = listed!("names/involved_nouns.txt");
    const SEVERAL: &[Key] = keys!["family", "team", "crew", "jury", "panel", "staff", "crowd"];
    let office = is_spokesperson(canonical(token.key))
        || SEVERAL.contains(&token.key)
        || INVOLVED.contains(&token.key)
        || PERFORMERS.contains(&token.key) && is_in_charge(asked, entity);
    let gender = crate::lexicon::noun_gender(token.key);
    let gender = gender.or_else(|| asked.own_gender());
    let agrees = gender.is_none_or(|gender| salience.may_be(entity, gender))
        && !is_of_other_politics(asked, noun, entity);
    let top = salience.best(|e| {
        if asked.names.entities[e].kind == names::Kind::Person {
            1.0
        } else {
            0.0
        }
    }) == Some(entity);
    let ends = noun.head + 1 == noun.tokens.end || asked.doc.key(noun.head + 1) == key!("to");
    // "the victim's mother"
    let owned = noun
        .modifiers
        .clone()
        .any(|i| asked.article.kind(i) == Some(TokenKind::Clitic));
    let bare = !noun.possessed && ends && !owned && !is_of_another(asked, noun, floor.at, register);
    (person && !office && !is_an_office(asked, noun) && bare && agrees && top).then_some(entity)
}

/// Nouns for players and artists. None of them names an office.
const PERFORMERS: WordSet = listed!("names/performer_nouns.txt");

/// The minimum weight of the person that such a noun refers to: more than that of a person named
/// only before the last sentence.
pub(super) const IN_MIND: f32 = 20.0;

/// Resolves a noun for a performer ("the striker", "the singer") to the person that a report on
/// sport or art is about.
pub(super) fn performer(
    asked: &Asked,
    noun: &Noun,
    salience: &Salience,
    register: &Register,
) -> Option<usize> {
    let performs = |i: usize| PERFORMERS.contains(&asked.doc.key(i));
    let bare = !noun.possessed && noun.modifiers.is_empty() && noun.head + 1 == noun.tokens.end;
    if !bare || !performs(noun.head) {
        return None;
    }
    let person = age::in_mind(asked, noun, salience, register, true)?;
    let floor = register.floor(asked.doc, noun.head, 3);
    let since = floor.map_or(noun.head, |floor| floor.at);
    if is_of_another(asked, noun, since, register) {
        return None;
    }
    // "The keeper" isn't a person whose role is striker.
    let roles = &asked.names.entities[person].roles;
    let other = roles
        .iter()
        .any(|&role| asked.doc.tokens_in(role).any(performs));
    (!other && salience.weight(person) >= IN_MIND).then_some(person)
}

/// Whether somebody else was called by the noun since the last speaker was named at the token
/// `since`, or as an unnamed speaker shortly before.
fn is_of_another(asked: &Asked, noun: &Noun, since: usize, register: &Register) -> bool {
    let s = asked.article;
    let head = s.key(noun.head);
    let unnamed = register.by_head(head).map(|known| register.kind(known)) == Some(Kind::Unnamed);
    let from = match unnamed {
        true => since.saturating_sub(RECENT),
        false => since + 1,
    };
    // "a cousin", "the board's lawyer"; "the actor" may be the last speaker
    let new = |i: usize| {
        (1..4).any(|n| {
            let at = s.before(i, n);
            s.is_one_of(at, keys!["a", "an", "another"]) || s.kind(at) == Some(TokenKind::Clitic)
        })
    };
    let called =
        |i: usize| s.key(i) == head && s.is_lower(i) && !s.is_quoted(i) && (unnamed || new(i));
    // "The mayor, Ann Bell"
    let named = |i: usize| (i + 1..i + 3).any(|i| asked.names.mention_at(i).is_some());
    let from = from.max(noun.head.saturating_sub(REMEMBERED));
    (from..noun.tokens.start).any(|i| called(i) && !named(i))
}

/// How far before the last speaker's name an unnamed speaker is searched for, in tokens.
const RECENT: usize = 40;
/// How far back an earlier use of the noun is searched for, in tokens.
const REMEMBERED: usize = 120;
