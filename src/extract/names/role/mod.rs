//! Finds how the article describes a person or body: the office or description beside the name.
//! Bodies have descriptions, too ("the retailer Salling").
//!
//! The description may come before the name ("ministry spokesperson Carl Dunn", "the mayor of Lund,
//! Ann Bell"; see `before` and `opening`), after it ("Ann Bell, the port's chief engineer,"), or
//! after a verb ("Ann Bell is a nurse"; see `verb`). It must have a noun for an office, occupation
//! or kinship, so that no other name's description is taken.

mod after;
mod apposed;
mod before;
mod opening;
#[cfg(test)]
mod tests;
mod verb;

use std::ops::Range;

pub(super) use before::is_adjective;

use super::{Entity, Kind, Names};
use crate::lexicon::{Class, Classes, Key, classes, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Span, Token};

/// The longest description, in tokens.
const LONGEST: usize = 16;
/// How many descriptions of one person are kept.
const MOST: usize = 12;

/// Collects the roles of every person and body, and chooses the one to show.
pub(super) fn find(doc: &Document, names: &mut Names) {
    let mut deeds: Vec<(usize, Span)> = Vec::new();
    for m in 0..names.mentions.len() {
        let mention = &names.mentions[m];
        let nouns = match mention.kind {
            Kind::Person => Class::ROLE | Class::TITLE,
            Kind::Organization => Class::ORG_NOUN,
            Kind::Place | Kind::Other => continue,
        };
        let Some(sentence) = doc.sentences().get(doc.sentence_at(mention.tokens.start)) else {
            continue;
        };
        let phrases = Phrases {
            doc,
            names,
            nouns,
            sentence: sentence.tokens.clone(),
        };
        let at = mention.tokens.clone();
        let own = [
            phrases.before(at.start),
            phrases.before_comma(at.start),
            phrases.seat(at.end),
            phrases.in_brackets(at.end),
            phrases.after_comma(at.end),
            phrases.by_verb(at.end),
        ];
        if let Some(office) = phrases.by_deed(at.end) {
            deeds.push((mention.entity, doc.hull(office)));
        }
        let shared = phrases.shared(at.start).filter(|_| own[0].is_none());
        let entity = &mut names.entities[mention.entity];
        for tokens in shared.iter().chain(own.iter().flatten()) {
            if doc.is_phrase(tokens) {
                let span = doc.hull(tokens.clone());
                let several = shared.as_ref() == Some(tokens);
                note(doc, entity, span, several);
            }
        }
    }
    for (entity, deed) in deeds {
        let entity = &mut names.entities[entity];
        entity.role = entity.role.or(Some(deed));
    }
}

/// Adds a description to an entity. One that several people share (`several`) is in the plural.
fn note(doc: &Document, entity: &mut Entity, role: Span, several: bool) {
    let words = &doc.tokens()[doc.tokens_in(role)];
    if let [only] = words
        && is_anybody(only.key)
    {
        return;
    }
    if entity.roles.len() < MOST {
        entity.roles.push(role);
    }
    // The first description is shown; a bare title gives way to a better one.
    if entity
        .role
        .is_none_or(|old| is_bare_title(doc, old) && !is_bare_title(doc, role))
    {
        // Without the s, one of the "port inspectors" is a "port inspector".
        let end = role.end - u32::from(several);
        entity.role = Some(Span { end, ..role });
    }
}

/// Whether the role is only a title or a party, which says less than a description: `Dr`, `Sen.`,
/// `Democrat`.
fn is_bare_title(doc: &Document, role: Span) -> bool {
    // `state Rep.`
    let [modifiers @ .., last] = &doc.tokens()[doc.tokens_in(role)] else {
        return false;
    };
    let degree = keys!["professor", "doctor"].contains(&last.key) && last.capitalised();
    let office = last.is(Class::ROLE) && !degree;
    let title = last.is(Class::TITLE | Class::ABBREVIATION) && !office;
    // `Rt Rev`
    let honour = |t: &Token| keys!["rt", "right", "most", "very"].contains(&t.key);
    // "Chief" alone may be a courtesy.
    let chief = modifiers.is_empty() && last.key == key!("chief");
    let said_of = |t: &Token| honour(t) || t.is(Class::ROLE_MODIFIER) && !t.is(Class::ROLE);
    let soldier = |t: &Token| {
        t.capitalised() && listed!("names/soldiers_ranks.txt").contains(&t.key)
            || t.key == key!(".")
    };
    if modifiers.iter().all(soldier) && soldier(last) {
        return true;
    }
    (title || chief || is_rank(last) || modifiers.is_empty() && is_partisan(last))
        && modifiers.iter().all(said_of)
}

/// Whether the word is a member of a party: `Democrat`.
fn is_partisan(token: &Token) -> bool {
    token.capitalised() && listed!("names/partisans.txt").contains(&token.key)
}

/// Whether the word alone says nothing about a person: "the man", "a dangerous woman".
fn is_anybody(noun: Key) -> bool {
    keys![
        "man", "woman", "person", "guy", "boy", "girl", "gentleman", "lady"
    ]
    .contains(&noun)
}

/// Whether the word is the initials of a rank: `DSP`.
fn is_rank(token: &Token) -> bool {
    token.case == Case::Upper && listed!("names/ranks.txt").contains(&token.key)
}

/// Whether a title isn't a role by itself: "Mr", "Alhaji".
fn is_courtesy(title: Key) -> bool {
    listed!("names/courtesies.txt").contains(&title)
}

/// Whether the word is the second of "Det Con Ann Bell" or the "Ch" of "Det Ch Insp Ann Bell".
pub(super) fn is_constable(doc: &Document, i: usize) -> bool {
    let det = || i > 0 && doc.key(i - 1) == key!("det");
    let next = || doc.tokens().get(i + 1).map(|t| t.key);
    let chief = || next().is_some_and(|k| keys!["insp", "supt", "con"].contains(&k));
    doc.key(i) == key!("con") && det() || doc.key(i) == key!("ch") && chief()
}

/// The phrases around a name, in one sentence.
struct Phrases<'a, 'd> {
    doc: &'a Document<'d>,
    names: &'a Names,
    /// The classes of nouns for roles of a person or of a body.
    nouns: Classes,
    /// The sentence's tokens, which no phrase leaves.
    sentence: Range<usize>,
}

impl Phrases<'_, '_> {
    fn token(&self, i: usize) -> &Token {
        &self.doc.tokens()[i]
    }

    /// Whether the word at `i` is a noun for a role.
    fn is_role(&self, i: usize) -> bool {
        let token = self.token(i);
        if self.of_person() {
            let address = is_courtesy(token.key) && !self.is_first_lady(i);
            return (token.is(self.nouns) || is_partisan(token) || is_rank(token)) && !address;
        }
        token.is(self.nouns) && token.case == Case::Lower
    }

    /// Whether the word is the "lady" of "first lady", which is no form of address.
    fn is_first_lady(&self, i: usize) -> bool {
        let first = || i > self.sentence.start && self.token(i - 1).key == key!("first");
        self.token(i).key == key!("lady") && first()
    }

    fn of_person(&self) -> bool {
        self.nouns.has(Class::ROLE)
    }

    /// Whether the word at `i` is the plural of a role: `officers` before "Ann Bell and Tom Orr".
    fn is_plural_role(&self, i: usize) -> bool {
        let singular = self
            .doc
            .word(i)
            .strip_suffix('s')
            .filter(|w| w.len() > 2 && self.token(i).kind == TokenKind::Word);
        self.of_person()
            && singular.is_some_and(|w| classes(Key::of(w)).has(Class::ROLE | Class::TITLE))
    }

    fn is_joiner(&self, i: usize) -> bool {
        self.owns(i) || self.token(i).key == key!("-")
    }

    /// Whether the token is the `'s` of an owner or the apostrophe of several: "Bell Motors' chief
    /// economist".
    fn owns(&self, i: usize) -> bool {
        let token = self.token(i);
        let of_several = || {
            token.kind == TokenKind::Quote
                && token.glued
                && !self.doc.is_paired(i)
                && i > self.sentence.start
                && self.doc.word(i - 1).ends_with('s')
                && i + 1 < self.sentence.end
                && !self.token(i + 1).glued
        };
        token.kind == TokenKind::Clitic || of_several()
    }

    fn named(&self, i: usize) -> bool {
        self.names.mention_at(i).is_some()
    }

    fn person_at(&self, i: usize) -> bool {
        self.names
            .mention_at(i)
            .is_some_and(|m| self.names.mentions[m].kind == Kind::Person)
    }

    /// Returns the noun that says what the person or body is: the last one before the first
    /// preposition.
    fn head(&self, tokens: Range<usize>) -> Option<usize> {
        let preposition = |&i: &usize| {
            let inside = || {
                let name = self.names.mention_at(i).map(|m| &self.names.mentions[m]);
                name.is_some_and(|m| m.tokens.start < i && m.tokens.end < tokens.end)
            };
            i > tokens.start
                && self.token(i).is(Class::PREPOSITION)
                && !self.token(i).capitalised()
                && !inside()
        };
        let end = tokens.clone().find(preposition).unwrap_or(tokens.end);
        let person = |i: usize| {
            let token = self.token(i);
            self.of_person()
                && i + 1 == end
                && token.is(Class::PERSON_NOUN)
                && !token.is(Class::DOCUMENT | Class::ORG_NOUN)
        };
        // "the actress's appearance" isn't a person.
        let owner = |i: usize| i + 1 < end && self.owns(i + 1);
        let head = (tokens.start..end)
            .rev()
            .find(|&i| (self.is_role(i) || person(i)) && !owner(i))?;
        // Only a participle phrase may come between it and the preposition.
        (end - head <= 4 && !self.person_at(head)).then_some(head)
    }

    /// Returns the tokens without joiners and small words at their ends, and without a time: "manager
    /// in May". `None` when nothing is left.
    fn trimmed(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let Range { mut start, mut end } = tokens;
        while start < end {
            let token = self.token(start);
            if !(self.is_joiner(start)
                || token.is(Class::CONJUNCTION)
                || token.kind == TokenKind::Mark)
            {
                break;
            }
            start += 1;
        }
        while start < end {
            let token = self.token(end - 1);
            let dangling = token.is(Class::CONJUNCTION | Class::PREPOSITION)
                || keys!["the", "a", "an", "its", "his", "her", "their"].contains(&token.key);
            let timed = token.kind == TokenKind::Number || token.is(Class::MONTH | Class::WEEKDAY);
            let in_time = end - start > 2
                && timed
                && keys!["in", "on", "since", "until", "from"].contains(&self.token(end - 2).key);
            if in_time {
                end -= 2;
            } else if token.key == key!("-") || dangling {
                end -= 1;
            } else {
                break;
            }
        }
        (start < end).then_some(start..end)
    }
}
