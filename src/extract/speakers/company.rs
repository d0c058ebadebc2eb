//! Which company a noun for its trade means: "the company", "the Leeds-based carmaker", "the bank".
//!
//! It means the company that the article is talking about, whatever that is called. A council, a
//! union or a newspaper is none; and a trade that has just been told of somebody else ("a rival
//! carmaker") is that one's.

use super::Asked;
use super::salience::Salience;
use super::source::Noun;
use crate::extract::names::Kind;
use crate::lexicon::{Class, Classes, Key, is_company_tail, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::Kind as TokenKind;

/// Nouns for any company.
const ANY: &[Key] = keys!(
    "company"
        | "firm"
        | "business"
        | "corporation"
        | "giant"
        | "maker"
        | "manufacturer"
        | "operator"
        | "retailer"
        | "chain"
        | "conglomerate"
        | "multinational"
);

/// Nouns for a trade that are one for a person, too, right before a name.
const OR_PEOPLE: &[Key] = keys!(
    "miner"
        | "distiller"
        | "developer"
        | "producer"
        | "housebuilder"
        | "steelmaker"
        | "toymaker"
        | "watchmaker"
        | "wholesaler"
);

/// How much likelier the noun means what is surely a company than another body.
const UNSURE: f32 = 0.6;

/// So many entities are looked at to see whether a company is the article's only one.
const COMPARED: usize = 256;

/// Whether the noun is one for a company, by its trade or in general.
pub(super) fn is_trade(noun: Key) -> bool {
    ANY.contains(&noun)
        || OR_PEOPLE.contains(&noun)
        || listed!("names/company_nouns.txt").contains(&noun)
}

/// The company that the noun means; `None` if two are as likely.
pub(super) fn meant(asked: &Asked, noun: &Noun, salience: &Salience) -> Option<usize> {
    let s = asked.article;
    let head = s.key(noun.head);
    if !is_trade(head) || is_another(s, noun) || is_news(head) {
        return None;
    }
    if !ANY.contains(&head) && is_told_of_another(asked, noun) {
        return None;
    }
    let best = salience.best(|e| likely(asked, head, e))?;
    // "the retail giant" says more than that it is a company: there must be no other.
    let only = || {
        let all = 0..asked.names.entities.len().min(COMPARED);
        let known = |e: usize| {
            asked.names.mentions[asked.names.entities[e].mentions[0]]
                .tokens
                .start
        };
        all.filter(|&e| e != best && likely(asked, head, e) > UNSURE)
            .all(|e| known(e) > noun.head)
    };
    (tells_origin(asked, noun) || only()).then_some(best)
}

/// How likely the entity is a company that has this trade, by its name alone.
fn likely(asked: &Asked, trade: Key, entity: usize) -> f32 {
    const OTHER: Classes = Class::ORG_SUFFIX
        .or(Class::ORG_HEAD)
        .or(Class::ORG_NOUN)
        .or(Class::PUBLIC_BODY);
    let (s, e) = (asked.article, &asked.names.entities[entity]);
    if e.kind != Kind::Organization {
        return 0.0;
    }
    let name = asked.doc.tokens_in(e.name);
    let tail = |i: usize| is_company_tail(s.key(i));
    let (mut sure, mut other) = (false, false);
    for i in name {
        sure |= tail(i) || s.key(i) == trade;
        other |= s.is(i, OTHER) && !tail(i) && !is_trade(s.key(i));
    }
    let sure = sure
        || e.roles
            .iter()
            .any(|&role| asked.doc.tokens_in(role).any(|i| s.key(i) == trade));
    match (sure, other) {
        (true, _) => 1.0,
        (false, true) => 0.0,
        (false, false) => UNSURE,
    }
}

/// Whether nothing before the noun says more than where the company is from: "the Leeds-based",
/// "the Swiss".
fn tells_origin(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    let named = |i: usize| {
        let mention = asked.names.mention_at(i);
        mention.is_some_and(|m| matches!(asked.names.mentions[m].kind, Kind::Place | Kind::Other))
    };
    noun.modifiers.clone().all(|i| {
        named(i)
            || s.key(i) == key!("-") && s.key(i + 1) == key!("based")
            || s.key(i) == key!("based") && s.key(i - 1) == key!("-")
    })
}

/// Whether the words before the noun tell it from the company in mind: "the rival firm", "the
/// Relano group".
fn is_another(s: Sentence, noun: &Noun) -> bool {
    const ANOTHER: &[Key] = keys!(
        "rival"
            | "parent"
            | "other"
            | "second"
            | "third"
            | "smaller"
            | "larger"
            | "bigger"
            | "new"
            | "holding"
            | "target"
            | "sister"
            | "acquired"
    );
    noun.modifiers.clone().any(|i| s.is_one_of(i, ANOTHER))
}

/// Nouns for those who print or send news, which are as often the writer's own.
fn is_news(noun: Key) -> bool {
    keys!("newspaper" | "tabloid" | "magazine" | "publisher" | "broadcaster" | "website" | "label")
        .contains(&noun)
}

/// So far back a trade is remembered, in tokens.
const REMEMBERED: usize = 200;

/// Whether the noun was used shortly before of somebody who has no name, or not this one: "a carmaker
/// in Leeds said".
fn is_told_of_another(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    let head = s.key(noun.head);
    let from = noun.head.saturating_sub(REMEMBERED);
    let article = |i: usize| {
        let near = i.saturating_sub(4)..i;
        near.rev()
            .take_while(|&j| s.kind(j) == Some(TokenKind::Word) || s.glued(j))
            .any(|j| s.is_one_of(j, keys!("a" | "an" | "another" | "one" | "any" | "every")))
    };
    (from..noun.modifiers.start).any(|i| s.key(i) == head && article(i))
}
