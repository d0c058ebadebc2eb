//! Finds the names of people, organisations ("bodies") and places.
//!
//! `detect` decides which words are a name, and of what kind. It starts from the tagger's names,
//! corrects their bounds (`bounds`), rejects names of things that are neither people nor bodies
//! (`not_a_body`), and adds names that are certain without the tagger (`cause`, `club`, `company`,
//! `courtesy`, `employer`, `given`, `hospital`, `kin`, `lineup`, `listed`, `saint`, `shown`,
//! `spelled`, `team` with `signing`). `group` makes the names agree on their kind (`agree`), joins
//! those of one person or body (`person`, `organization`) and finds how the article describes them
//! (`role`). `credence` then doubts unlikely people and bodies, and `page` sets aside those that are
//! named only around the article.

mod agree;
mod bounds;
mod cause;
mod club;
mod company;
mod courtesy;
pub mod credence;
mod detect;
mod detected;
mod employer;
mod given;
mod group;
mod hospital;
mod introduction;
mod kin;
mod lineup;
mod listed;
mod not_a_body;
mod organization;
pub mod page;
mod parts;
mod person;
mod role;
pub mod rule;
mod saint;
mod shown;
mod signing;
mod spelled;
mod spelling;
mod team;
#[cfg(test)]
mod testing;

use std::ops::Range;

use super::Mention;
use crate::lexicon::Gender;
use crate::tagger::Tagger;
use crate::text::{Document, Span};

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// A person.
    Person,
    /// A company, party, institution, club, publication.
    Organization,
    /// A place. `places` decides which one.
    Place,
    /// The name of something else, such as an event, a work or a demonym. It isn't printed, but
    /// shows that the words are neither a place nor a person.
    Other,
}

/// A name in the text.
#[derive(Clone, Debug)]
pub struct NameMention {
    /// Its text, without title, article or `'s`.
    pub mention: Mention,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// What it stands for.
    pub kind: Kind,
    /// The index of its entity.
    pub entity: usize,
    /// How sure the tagger is of it, or [`i16::MAX`] if a rule made it: see
    /// [`Tagged`](crate::tagger::Tagged::margin).
    pub margin: i16,
}

impl NameMention {
    /// Whether a rule decided what it is, rather than the tagger.
    pub fn is_ruled(&self) -> bool {
        self.mention.rule != rule::Rule::Tagger.name()
    }
}

/// A person, body, place or thing, with all its names in the article.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The fullest form in the article.
    pub name: Span,
    /// What it is.
    pub kind: Kind,
    /// A person's office or description, as the article puts it.
    pub role: Option<Span>,
    /// Every description of a person, in text order; [`role`](Self::role) is one of them, in the
    /// singular.
    pub roles: Vec<Span>,
    /// A person's gender, if a title or given name shows it.
    pub gender: Option<Gender>,
    /// The indices of its mentions, in text order.
    pub mentions: Vec<usize>,
    /// Whether only the page around the article names it: its writer, a photographer, a button.
    pub aside: bool,
    /// Whether it is unlikely to be a person or body after all (`credence`). Code that reads names
    /// in place, rather than lists entities, can ignore this.
    pub doubted: bool,
}

impl Entity {
    /// An entity with this name, of which nothing else is known.
    fn new(name: Span, kind: Kind) -> Self {
        Self {
            name,
            kind,
            role: None,
            roles: Vec::new(),
            gender: None,
            mentions: Vec::new(),
            aside: false,
            doubted: false,
        }
    }

    /// Whether it appears in the lists of people and bodies.
    pub fn is_listed(&self) -> bool {
        !self.aside && !self.doubted
    }
}

/// The article's names.
#[derive(Clone, Default, Debug)]
pub struct Names {
    /// Every mention, in text order; none overlaps another.
    pub mentions: Vec<NameMention>,
    /// Every entity, in the order of their first mentions.
    pub entities: Vec<Entity>,
}

impl Names {
    /// Returns the tokens of every mention, in text order. No rule of grammar may cut through them.
    pub fn spans(&self) -> Vec<Range<usize>> {
        self.mentions.iter().map(|m| m.tokens.clone()).collect()
    }

    /// Lifts any doubt about these entities, because they have said something or have an age.
    pub fn vouch(&mut self, known: &[usize]) {
        for &e in known {
            self.entities[e].doubted = false;
        }
    }

    /// Gives these people their roles as speakers, if they have none yet.
    pub fn describe(&mut self, known: &[(usize, Option<Span>)]) {
        for &(e, role) in known {
            let entity = &mut self.entities[e];
            if entity.kind == Kind::Person {
                entity.role = entity.role.or(role);
            }
        }
    }

    /// Takes these mentions from their entities, because they belong to something else. An entity
    /// that is left without mentions is doubted.
    pub fn release(&mut self, released: impl Iterator<Item = usize>) {
        let Self { mentions, entities } = self;
        for m in released {
            let entity = &mut entities[mentions[m].entity];
            entity.mentions.retain(|&other| other != m);
            let fullest = |&m: &usize| mentions[m].mention.span.len();
            match entity.mentions.iter().copied().max_by_key(fullest) {
                None => entity.doubted = true,
                Some(other) if entity.name == mentions[m].mention.span => {
                    entity.name = mentions[other].mention.span;
                }
                Some(_) => {}
            }
        }
    }

    /// Returns the index of the mention that covers the token at `i`.
    pub fn mention_at(&self, i: usize) -> Option<usize> {
        let at = self.mentions.partition_point(|m| m.tokens.end <= i);
        self.mentions
            .get(at)
            .filter(|m| m.tokens.start <= i)
            .map(|_| at)
    }
}

/// Finds and groups the names, and marks the doubtful people and bodies.
pub fn find(doc: &Document) -> Names {
    let mut names = undecided(doc, Tagger::embedded());
    credence::doubt(doc, &mut names);
    names
}

/// Finds and groups the names with this tagger, before any is doubted.
pub fn undecided(doc: &Document, tagger: &Tagger) -> Names {
    group::group(doc, detect::detect(doc, tagger))
}
