//! Things with a name like a body's or a person's: offices, treaties, debt, stock indices, and what
//! is named after a person.

use std::ops::Range;

use crate::extract::names::role::is_adjective;
use crate::lexicon::{Class, Classes, Key, WordSet, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Whether the name is an office, or stands for its holder: "National Director of Road Works".
pub(super) fn is_office(doc: &Document, name: &Range<usize>) -> bool {
    const BODY: Classes = Class::ORG_NOUN
        .or(Class::ORG_HEAD)
        .or(Class::ORG_SUFFIX)
        .or(Class::PUBLIC_BODY);
    let led = |t: &Token| {
        t.is(Class::ROLE_MODIFIER | Class::TITLE | Class::ROLE) || is_adjective(doc.slice(t.span))
    };
    let kind = |t: &Token| t.is(Class::TITLE | Class::ROLE) || is_adjective(doc.slice(t.span));
    if let [modifiers @ .., head] = &doc.tokens()[name.clone()]
        && head.is(Class::ROLE)
        && !head.is(BODY)
        && head.key != key!("executive")
        && modifiers.iter().all(kind)
    {
        return true;
    }
    let of = name
        .clone()
        .take(4)
        .find(|&i| keys!["of", "for"].contains(&doc.key(i)));
    of.and_then(|of| of.checked_sub(1))
        .filter(|&head| head >= name.start)
        .is_some_and(|head| {
            let tokens = &doc.tokens()[name.start..head];
            doc.tokens()[head].is(Class::ROLE) && tokens.iter().all(led)
        })
}

/// Whether the head of the name is a treaty, law or battle: "Convention on Trade in Rare Birds".
pub(super) fn is_treaty(doc: &Document, name: &Range<usize>) -> bool {
    let mut links = name.clone().skip(1);
    let link = links.find(|&i| keys!["of", "on", "for", "against"].contains(&doc.key(i)));
    link.is_some_and(|link| listed!("names/treaty_nouns.txt").contains(&doc.key(link - 1)))
}

/// Whether one of the four words from `after` on shows that a treasury's name means its debt:
/// "Treasury yields".
pub(super) fn is_debt(doc: &Document, after: usize) -> bool {
    let debt = |key: Key| listed!("names/debt_words.txt").contains(&key);
    (after..after + 4).any(|i| debt(doc.key(i)))
}

/// Whether a name that an exchange or agency shares with its index is the index here: "the Nasdaq
/// rose", "Nikkei futures".
pub(super) fn is_index(doc: &Document, name: &Range<usize>) -> bool {
    let next = doc.tokens().get(name.end);
    next.is_some_and(|t| {
        t.is(Class::CHANGE_VERB | Class::AUXILIARY | Class::ADVERB)
            || keys![
                "futures", "index", "composite", "points", "(", ",", "was", "average", "stocks",
                "shares"
            ]
            .contains(&t.key)
            || t.kind == TokenKind::Number
    })
}

/// Whether the name is that of a thing named after a person: "the Ann Bell Library", "Ann Bell
/// Public Library". The tagger reads the last word as a surname or leaves it off.
pub(super) fn is_namesake(doc: &Document, name: &Range<usize>) -> bool {
    let thing = |i: usize| {
        let token = doc.tokens().get(i);
        token.is_some_and(|t| {
            t.case == Case::Capital && listed!("names/named_after_people.txt").contains(&t.key)
        })
    };
    const KINDS: WordSet = listed!("names/namesake_modifiers.txt");
    let kind = |i: usize| {
        let token = doc.tokens().get(i);
        token.is_some_and(|t| t.case == Case::Capital && KINDS.contains(&t.key))
    };
    let (last, next) = (name.end - 1, name.end);
    let one = doc.sentence_at(last) == doc.sentence_at(next.min(doc.tokens().len() - 1));
    name.len() > 2 && thing(last)
        || name.len() > 1 && one && (thing(next) || kind(next) && thing(next + 1))
}
