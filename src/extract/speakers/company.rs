//! Finds the company that a noun for its trade means: "the company", "the Leeds-based carmaker",
//! "the bank".
//!
//! The noun means the company that the article is talking about, whatever its name. A council, a
//! union or a newspaper isn't a company. If the noun was just used of another company ("a rival
//! carmaker"), it means that one instead.

use super::Asked;
use super::salience::Salience;
use super::source::Noun;
use crate::extract::names::Kind;
use crate::lexicon::{Class, Classes, Key, WordSet, is_company_tail, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::Kind as TokenKind;

/// Nouns for any company.
const ANY: WordSet = listed!("names/any_company_nouns.txt");

/// Nouns for a trade that, right before a name, can also mean a person.
const OR_PEOPLE: WordSet = listed!("names/trades_of_people.txt");

/// The likelihood that a body is a company if its name doesn't show what it is.
const UNSURE: f32 = 0.6;

/// The maximum number of entities that are compared to see whether a company is the article's only
/// one.
const COMPARED: usize = 256;

/// Whether the noun is one for companies, by trade or in general.
pub(super) fn is_trade(noun: Key) -> bool {
    ANY.contains(&noun)
        || OR_PEOPLE.contains(&noun)
        || listed!("names/company_nouns.txt").contains(&noun)
}

/// Returns the company that the noun means; `None` if two are equally likely.
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
    // "the retail giant" says more than that it is a company, so there must be no other.
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

/// Returns how likely the entity is a company with this trade, from 0 to 1, by its name and roles.
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
    // "the trade union Unity"
    const BODIES: &[Key] = keys![
        "union", "association", "federation", "council", "charity", "party", "ministry", "court"
    ];
    let body = |i: usize| s.is_one_of(i, BODIES);
    other |= (e.roles.iter()).any(|&role| asked.doc.tokens_in(role).next_back().is_some_and(body));
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

/// Whether the words before the noun only say where the company is from: "the Leeds-based", "the
/// Swiss".
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

/// Whether a word before the noun shows that another company is meant: "the rival firm", "the
/// parent company".
fn is_another(s: Sentence, noun: &Noun) -> bool {
    const ANOTHER: &[Key] = keys![
        "rival", "parent", "other", "second", "third", "smaller", "larger", "bigger", "new",
        "holding", "target", "sister", "acquired"
    ];
    noun.modifiers.clone().any(|i| s.is_one_of(i, ANOTHER))
}

/// Whether the noun is one for publishers of news, which as often means the article's own.
fn is_news(noun: Key) -> bool {
    keys![
        "newspaper", "tabloid", "magazine", "publisher", "broadcaster", "website", "label"
    ]
    .contains(&noun)
}

/// How far back an earlier use of the noun is searched for, in tokens.
const REMEMBERED: usize = 200;

/// Whether the noun was used shortly before with an indefinite article, and so of another company:
/// "a carmaker in Leeds said".
fn is_told_of_another(asked: &Asked, noun: &Noun) -> bool {
    let s = asked.article;
    let head = s.key(noun.head);
    let from = noun.head.saturating_sub(REMEMBERED);
    let article = |i: usize| {
        let near = i.saturating_sub(4)..i;
        near.rev()
            .take_while(|&j| s.kind(j) == Some(TokenKind::Word) || s.glued(j))
            .any(|j| s.is_one_of(j, keys!["a", "an", "another", "one", "any", "every"]))
    };
    (from..noun.modifiers.start).any(|i| s.key(i) == head && article(i))
}
