//! People, organisations and places by name: which capitalised words are a name, of what kind, and which names are the same one.

use std::collections::HashMap;

use super::Mention;
use crate::lexicon::{Class, Key};
use crate::text::{Case, Document, Kind as TokenKind, Span};

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// A person.
    Person,
    /// A company, party, institution, club, publication.
    Organization,
    /// A place: what and where it is, `places` decides.
    Place,
    /// A name of something else (an event, a work, a demonym): not printed, but no place and no person either.
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
    /// The indices of its mentions, in text order.
    pub mentions: Vec<usize>,
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
    /// The index of the mention that covers the token at `i`.
    pub fn mention_at(&self, i: usize) -> Option<usize> {
        let at = self.mentions.partition_point(|m| m.tokens.end <= i);
        self.mentions.get(at).filter(|m| m.tokens.start <= i).map(|_| at)
    }
}

/// Finds and groups the names.
pub fn find(doc: &Document) -> Names {
    let mut names = Names::default();
    let mut by_key: HashMap<Vec<Key>, usize> = HashMap::new();
    let tokens = doc.tokens();
    let mut i = 0;
    while i < tokens.len() {
        let starts = tokens[i].capitalised() && !tokens[i].is(Class::STARTER | Class::MONTH | Class::WEEKDAY);
        if !starts {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        while end < tokens.len() && tokens[end].capitalised() && doc.sentence_at(end) == doc.sentence_at(i) {
            end += 1;
        }
        let mut start = i;
        while start + 1 < end && tokens[start].is(Class::TITLE) {
            start += 1;
        }
        let titled = start > i;
        let organization = tokens[start..end].iter().any(|t| t.is(Class::ORG_SUFFIX | Class::ORG_HEAD) || t.case == Case::Upper);
        let kind = if titled || end - start == 2 && !organization {
            Kind::Person
        } else if organization {
            Kind::Organization
        } else {
            Kind::Place
        };
        let keys: Vec<Key> = tokens[start..end].iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.key).collect();
        let span = doc.hull(start..end);
        let entity = *by_key.entry(keys).or_insert_with(|| {
            names.entities.push(Entity { name: span, kind, role: None, mentions: Vec::new() });
            names.entities.len() - 1
        });
        names.entities[entity].mentions.push(names.mentions.len());
        let kind = names.entities[entity].kind;
        names.mentions.push(NameMention { mention: Mention { span, rule: "names/capitals" }, tokens: start..end, kind, entity });
        i = end;
    }
    names
}
