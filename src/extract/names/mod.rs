//! People, organisations and places by name.
//!
//! `detect` finds which words are a name and of what kind: the tagger's judgment, the name's bounds
//! (`bounds`), names that are sure without the tagger (`cause`, `club`, `company`, `courtesy`,
//! `given`, `saint`, `shown`, `spelled`, `team`) and names of things that are neither people nor
//! bodies (`not_a_body`). `group` finds which names are the same one (`person`, `organization`)
//! after making them agree on what it is (`agree`), and what the article says somebody is (`role`).
//! `credence` tells what hardly is a person or a body, and `page` who is only named around the
//! article.

mod agree;
mod bounds;
mod cause;
mod club;
mod company;
mod courtesy;
pub mod credence;
mod detect;
mod detected;
mod given;
mod group;
mod not_a_body;
mod organization;
pub mod page;
mod parts;
mod person;
mod role;
pub mod rule;
mod saint;
mod shown;
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
    /// A place: what and where it is, `places` decides.
    Place,
    /// A name of something else (an event, a work, a demonym): not printed, but no place and no
    /// person either.
    Other,
}

/// A name in the text.
#[derive(Clone, Debug)]
pub struct NameMention {
    /// Where it stands, without title, article or `'s`.
    pub mention: Mention,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// What it stands for.
    pub kind: Kind,
    /// The index of its entity.
    pub entity: usize,
    /// How sure the tagger is of it, [`i16::MAX`] where a rule made it: see
    /// [`Tagged`](crate::tagger::Tagged::margin).
    pub margin: i16,
}

impl NameMention {
    /// Whether a rule made it what it is, and not the tagger.
    pub fn is_ruled(&self) -> bool {
        self.mention.rule != rule::Rule::Tagger.name()
    }
}

/// Somebody or something that goes by one or several names in the article.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The fullest form in the article.
    pub name: Span,
    /// What it is.
    pub kind: Kind,
    /// A person's office or description, as the article puts it.
    pub role: Option<Span>,
    /// Everything the article says a person is, in text order; [`role`](Self::role) is one of them,
    /// in the singular.
    pub roles: Vec<Span>,
    /// A person's, where title or given name tell it.
    pub gender: Option<Gender>,
    /// The indices of its mentions, in text order.
    pub mentions: Vec<usize>,
    /// Only the page names it, not the article: its writer, a photographer, a button.
    pub aside: bool,
    /// A person or body that hardly is one (`credence`); whoever reads the names where they stand
    /// need not care.
    pub doubted: bool,
}

impl Entity {
    /// Somebody or something by this name, of whom nothing else is known.
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

    /// Whether the article tells of it as a person or body.
    pub fn is_listed(&self) -> bool {
        !self.aside && !self.doubted
    }
}

/// The article's names.
#[derive(Clone, Default, Debug)]
pub struct Names {
    /// Every mention, in text order; none overlaps another.
    pub mentions: Vec<NameMention>,
    /// Every entity, by its first mention.
    pub entities: Vec<Entity>,
}

impl Names {
    /// The tokens of every mention, in text order: what no rule of grammar cuts.
    pub fn spans(&self) -> Vec<Range<usize>> {
        self.mentions.iter().map(|m| m.tokens.clone()).collect()
    }

    /// Believes in these entities, whatever else speaks against them: they have said something, or
    /// have an age.
    pub fn vouch(&mut self, known: &[usize]) {
        for &e in known {
            self.entities[e].doubted = false;
        }
    }

    /// Takes these mentions from their entities: they are something else's. What is left with none
    /// is nobody.
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

    /// The index of the mention that covers the token at `i`.
    pub fn mention_at(&self, i: usize) -> Option<usize> {
        let at = self.mentions.partition_point(|m| m.tokens.end <= i);
        self.mentions
            .get(at)
            .filter(|m| m.tokens.start <= i)
            .map(|_| at)
    }
}

/// Finds and groups the names, and marks the people and bodies that hardly are any.
pub fn find(doc: &Document) -> Names {
    let mut names = undecided(doc, Tagger::embedded());
    credence::doubt(doc, &mut names);
    names
}

/// Every name that this tagger and the rules find, none doubted yet.
pub fn undecided(doc: &Document, tagger: &Tagger) -> Names {
    group::group(doc, detect::detect(doc, tagger))
}
