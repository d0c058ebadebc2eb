//! Weighs whom the article is talking about at each point: the person or body that a pronoun most
//! likely means.
//!
//! Every name and pronoun adds weight to its entity, most as a subject and least inside a
//! quotation; speaking adds more. The weight fades with each sentence. A pronoun means the heaviest
//! entity that agrees with it, and adds to its weight in turn, so that "he" keeps meaning the same
//! man until somebody else comes up. After Lappin and Leass (1994), without a parser.

use std::ops::{Range, RangeInclusive};

use super::position::{self, Position};
use crate::extract::names::{Kind, NameMention, Names};
use crate::lexicon::{Class, Classes, Gender, Key, key, keys, noun_gender};
use crate::text::{Document, Token};

/// The share of a weight that is left after each sentence.
const FADING: f32 = 0.45;
/// The weight below which an entity is forgotten.
const FORGOTTEN: f32 = 1.5;
/// The share of the first candidate's weight above which a second makes the choice a coin toss.
const TOSS: f32 = 0.93;

/// The factor for the last speaker, who is meant if another person is equally likely.
pub(super) const SPOKE_LAST: f32 = 1.1;

/// The share of the lesser of two weights that is added to the greater. It is small, because the
/// last subject must outweigh a subject of many sentences ago, however often that was named.
const KEPT: f32 = 0.25;

const SUBJECT: f32 = 80.0;
const OBJECT: f32 = 45.0;
/// The tokens of a sentence that can be about one person: fewer are a byline or a caption, more a
/// list.
const SENTENCE: RangeInclusive<usize> = 7..=100;
/// The weight of an object if its sentence is about no other person: "That was too much for Bell."
const ALONE: f32 = 65.0;
const POSSESSOR: f32 = 40.0;
const SPOKE: f32 = 70.0;
/// The factor for the weight of a name in a quotation or the header.
const ASIDE: f32 = 0.3;

/// The words that may mean an entity without naming it.
const PRONOUNS: Classes = Class::PRONOUN
    .or(Class::OBJECT_PRONOUN)
    .or(Class::POSSESSIVE);

/// An entity that was mentioned recently.
#[derive(Clone, Copy, Debug)]
struct Active {
    entity: usize,
    weight: f32,
    sentence: usize,
}

/// The weights of entities at one point of the article, which moves forward.
pub(super) struct Salience<'a, 'd> {
    doc: &'a Document<'d>,
    names: &'a Names,
    /// The next token to process.
    at: usize,
    /// The next mention.
    mention: usize,
    /// The next quotation. `quoted_until` is the end of those already entered.
    quotation: usize,
    quoted_until: usize,
    sentence: usize,
    active: Vec<Active>,
    /// What is known so far of each entity's gender.
    gender: Vec<Option<Gender>>,
}

impl<'a, 'd> Salience<'a, 'd> {
    pub(super) fn new(doc: &'a Document<'d>, names: &'a Names) -> Self {
        let gender = names
            .entities
            .iter()
            .map(|e| {
                e.gender
                    .or_else(|| e.roles.iter().find_map(|&r| noun_gender_in(doc, r)))
            })
            .collect();
        Self {
            doc,
            names,
            at: 0,
            mention: 0,
            quotation: 0,
            quoted_until: 0,
            sentence: 0,
            active: Vec::new(),
            gender,
        }
    }

    /// Processes the text up to, but not including, the token `to`.
    pub(super) fn advance(&mut self, to: usize) {
        while self.at < to.min(self.doc.tokens().len()) {
            let i = self.at;
            let next = self.names.mentions.get(self.mention);
            // Most tokens are neither a name nor a pronoun.
            if next.is_none_or(|m| i < m.tokens.start) && !self.doc.tokens()[i].is(PRONOUNS) {
                self.at += 1;
                continue;
            }
            self.enter(i);
            match next {
                Some(m) if m.tokens.end <= i => {
                    self.mention += 1;
                    continue;
                }
                Some(m) if m.tokens.start == i => {
                    if !self.is_credit(m.tokens.start, m.tokens.end) {
                        let weight = self.weight_at(m.tokens.start, m.tokens.end);
                        self.add(m.entity, weight);
                    }
                    self.mention += 1;
                    self.at = m.tokens.end.max(i + 1);
                    continue;
                }
                _ => {}
            }
            if self.quoted_until <= i {
                self.pronoun(i);
            }
            self.at = i + 1;
        }
        self.enter(to);
    }

    /// Advances the sentence and the quotation to the token at `i`.
    fn enter(&mut self, i: usize) {
        while self
            .doc
            .sentences()
            .get(self.sentence)
            .is_some_and(|s| s.tokens.end <= i)
        {
            self.sentence += 1;
        }
        while let Some(q) = self
            .doc
            .quotations()
            .get(self.quotation)
            .filter(|q| q.tokens.start <= i)
        {
            if q.tokens.len() > 4 {
                self.quoted_until = self.quoted_until.max(q.tokens.end);
            }
            self.quotation += 1;
        }
    }

    /// Whether a name in these tokens is a photographer's, in a picture credit: `Ann Bell/Agency`,
    /// `Photo/Ann Bell`.
    fn is_credit(&self, start: usize, end: usize) -> bool {
        let slash = key!("/");
        let before = start.checked_sub(1).map(|i| self.doc.key(i));
        let after = self.doc.tokens().get(end).map(|t| t.key);
        before == Some(slash) || after == Some(slash)
    }

    /// Returns the weight of a name that spans these tokens.
    fn weight_at(&self, start: usize, end: usize) -> f32 {
        let weight = self.position(start, end);
        let header = self
            .doc
            .sentences()
            .get(self.sentence)
            .is_some_and(|s| s.paragraph < self.doc.body());
        if header || self.quoted_until > start {
            weight * ASIDE
        } else {
            weight
        }
    }

    /// Returns the weight of a name by its grammatical role.
    fn position(&self, start: usize, end: usize) -> f32 {
        let Some(sentence) = self.doc.sentences().get(self.sentence) else {
            return OBJECT;
        };
        match position::of(self.doc, &sentence.tokens, start..end) {
            Position::Subject => SUBJECT,
            Position::Object if self.is_alone(&sentence.tokens) => ALONE,
            Position::Object => OBJECT,
            Position::Possessor => POSSESSOR,
            Position::Asker => OBJECT * ASIDE,
        }
    }

    /// Whether the next mention is of the only person whom the sentence names or means.
    fn is_alone(&self, sentence: &Range<usize>) -> bool {
        let mentions = &self.names.mentions;
        let this = &mentions[self.mention];
        let inside = |m: &&NameMention| sentence.contains(&m.tokens.start);
        let other = |m: &NameMention| m.kind == Kind::Person && m.entity != this.entity;
        let before = mentions[..self.mention].iter().rev().take_while(inside);
        let after = mentions[self.mention..].iter().take_while(inside);
        let pronoun = |t: &Token| t.is(PRONOUNS) && pronoun_gender(t.key).is_some();
        this.kind == Kind::Person
            && SENTENCE.contains(&sentence.len())
            && !before.chain(after).any(other)
            && !self.doc.tokens()[sentence.clone()].iter().any(pronoun)
    }

    /// Adds weight to the entity that the token at `i` means, if it is a personal pronoun.
    fn pronoun(&mut self, i: usize) {
        let token = &self.doc.tokens()[i];
        if !token.is(PRONOUNS) {
            return;
        }
        let Some(gender) = pronoun_gender(token.key) else {
            return;
        };
        let weight = if token.is(Class::PRONOUN) {
            SUBJECT
        } else {
            POSSESSOR
        };
        if let Some(entity) = self.person(gender, |_| 1.0) {
            self.add(entity, weight);
        }
    }

    fn add(&mut self, entity: usize, weight: f32) {
        let sentence = self.sentence;
        match self.active.iter_mut().find(|a| a.entity == entity) {
            Some(active) => {
                let old = faded(active, sentence);
                active.weight = old.max(weight) + KEPT * old.min(weight);
                active.sentence = sentence;
            }
            None => {
                self.active.retain(|a| faded(a, sentence) > FORGOTTEN);
                if self.active.len() < 64 {
                    self.active.push(Active {
                        entity,
                        weight,
                        sentence,
                    });
                }
            }
        }
    }

    /// Adds weight to an entity that has just spoken.
    pub(super) fn spoke(&mut self, entity: usize) {
        self.add(entity, SPOKE);
    }

    /// Records the gender that a pronoun for the entity has shown, if none is known.
    pub(super) fn learn(&mut self, entity: usize, gender: Gender) {
        let known = &mut self.gender[entity];
        *known = known.or(Some(gender));
    }

    /// Returns the person of this gender whom "he" or "she" means here; `None` if two are equally
    /// likely. Each candidate's weight is multiplied by its `factor`.
    pub(super) fn person(&self, gender: Gender, factor: impl Fn(usize) -> f32) -> Option<usize> {
        self.best(
            |entity| match (self.names.entities[entity].kind, self.gender[entity]) {
                (Kind::Person, Some(known)) if known == gender => factor(entity),
                (Kind::Person, None) => 0.7 * factor(entity),
                _ => 0.0,
            },
        )
    }

    /// Whether the entity is a person who may be of this gender.
    pub(super) fn may_be(&self, entity: usize, gender: Gender) -> bool {
        let person = self.names.entities[entity].kind == Kind::Person;
        person && self.gender[entity].is_none_or(|known| known == gender)
    }

    /// Returns the entity with the greatest product of weight and factor; `None` if two are equally
    /// likely.
    pub(super) fn best(&self, factor: impl Fn(usize) -> f32) -> Option<usize> {
        let (mut first, mut second) = ((0.0, None), 0.0);
        for active in &self.active {
            let weight = faded(active, self.sentence) * factor(active.entity);
            if weight > first.0 {
                second = first.0;
                first = (weight, Some(active.entity));
            } else if weight > second {
                second = weight;
            }
        }
        first
            .1
            .filter(|_| first.0 > FORGOTTEN && second < first.0 * TOSS)
    }

    /// Returns an entity's weight here.
    pub(super) fn weight(&self, entity: usize) -> f32 {
        self.active
            .iter()
            .find(|a| a.entity == entity)
            .map_or(0.0, |a| faded(a, self.sentence))
    }
}

/// Returns the weight that is left in a later sentence.
fn faded(active: &Active, sentence: usize) -> f32 {
    let gone = sentence.saturating_sub(active.sentence).min(30);
    active.weight * FADING.powi(gone as i32)
}

fn pronoun_gender(key: Key) -> Option<Gender> {
    if keys!["he", "him", "his", "himself"].contains(&key) {
        Some(Gender::Male)
    } else if keys!["she", "her", "herself"].contains(&key) {
        Some(Gender::Female)
    } else {
        None
    }
}

/// Returns the gender that the nouns of a role imply: `actress`, `chairman`.
fn noun_gender_in(doc: &Document, role: crate::text::Span) -> Option<Gender> {
    // The last noun before any preposition means the person: "mother of two", "Queen's spokesman".
    doc.tokens_in(role)
        .take(12)
        .take_while(|&i| !doc.tokens()[i].is(Class::PREPOSITION))
        .filter_map(|i| noun_gender(doc.key(i)))
        .last()
}
