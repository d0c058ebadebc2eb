//! The list of speakers, each entered once.

use std::collections::HashMap;
use std::ops::Range;

use super::bearers::Bearers;
use super::naming::{acronym, is_honorific, normal};
use super::papers::Papers;
use super::source::is_plural;
use super::{Kind, Speaker, Speakers};
use crate::extract::names::{self, Names};
use crate::lexicon::office::canonical;
use crate::lexicon::{Class, Gender, Key, KeyMap, gender, key, keys};
use crate::text::{Case, Document, Span};

/// A speaker, with what is needed to recognise it again.
struct Entry {
    speaker: Speaker,
    entity: Option<usize>,
    head: Key,
    plural: bool,
}

/// The last speaker, who holds the floor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Floor {
    pub(super) speaker: usize,
    /// The head of their phrase, or the last word of their name.
    pub(super) head: Key,
    pub(super) plural: bool,
    /// Their gender, if their statement shows it: "A farmer said she was there".
    pub(super) gender: Option<Gender>,
    /// The token that named them.
    pub(super) at: usize,
}

/// The speakers found so far, with indices to recognise them, and who holds the floor.
pub(super) struct Register<'a, 'd> {
    doc: &'a Document<'d>,
    names: &'a Names,
    entries: Vec<Entry>,
    by_entity: HashMap<usize, usize>,
    by_name: HashMap<String, usize>,
    by_head: KeyMap<usize>,
    /// Speakers who are people, by last name. The first bearer counts.
    people: KeyMap<usize>,
    /// The people whom the article names.
    pub(super) bearers: Bearers,
    /// Speakers that are bodies, by their acronym or the one that their initials form.
    bodies: KeyMap<usize>,
    /// Who spoke last, at which token, and the gender that their statement shows.
    floor: Option<(usize, usize, Option<Gender>)>,
    /// The documents so far.
    pub(super) papers: Papers,
}

impl<'a, 'd> Register<'a, 'd> {
    pub(super) fn new(doc: &'a Document<'d>, names: &'a Names) -> Self {
        Self {
            doc,
            names,
            entries: Vec::new(),
            by_entity: HashMap::new(),
            by_name: HashMap::new(),
            by_head: KeyMap::default(),
            people: KeyMap::default(),
            bearers: Bearers::new(doc, names),
            bodies: KeyMap::default(),
            floor: None,
            papers: Papers::default(),
        }
    }

    /// Returns the person whose office the acronym at `at` abbreviates.
    pub(super) fn bearer(&self, at: usize) -> Option<usize> {
        self.bearers.by_initials(self.doc, at)
    }

    /// Does the same for an acronym that is a name, unless `entity`, its own, has a longer one.
    pub(super) fn by_initials(&self, entity: usize, at: usize) -> Option<usize> {
        let short = self.doc.tokens_in(self.names.entities[entity].name).len() == 1;
        self.bearer(at).filter(|_| short)
    }

    /// Whether something has been attributed to the entity.
    pub(super) fn has_spoken(&self, entity: usize) -> bool {
        self.by_entity.contains_key(&entity)
    }

    /// Returns the speaker for an entity.
    pub(super) fn entity(&mut self, entity: usize) -> usize {
        if let Some(&known) = self.by_entity.get(&entity) {
            return known;
        }
        let e = &self.names.entities[entity];
        let head = self
            .doc
            .tokens_in(e.name)
            .next_back()
            .map_or(Key::default(), |i| self.doc.key(i));
        let kind = match e.kind {
            names::Kind::Person => Kind::Person,
            names::Kind::Organization | names::Kind::Place => Kind::Organization,
            names::Kind::Other => Kind::Group,
        };
        let speaker = self.enter(
            Speaker {
                name: e.name,
                role: e.role,
                kind,
            },
            Some(entity),
            head,
            false,
        );
        self.by_entity.insert(entity, speaker);
        speaker
    }

    /// Sets a person's role to a description, if the person has no role, only an honorific ("Dr"),
    /// or only a part of that description.
    pub(super) fn describe(&mut self, speaker: usize, role: Option<Span>) {
        let known = self.entries[speaker].speaker.role;
        let honorific = known.is_none_or(|known| {
            let mut words = self.doc.tokens_in(known);
            words.len() == 1 && words.all(|i| is_honorific(self.doc.key(i)))
        });
        // "Keeper of the Maps" replaces its part "Maps"
        let part = known
            .zip(role)
            .is_some_and(|(known, role)| role.start < known.start && known.end <= role.end);
        let person = self.entries[speaker].speaker.kind == Kind::Person;
        if (honorific || part) && person && role.is_some() {
            self.entries[speaker].speaker.role = role;
        }
    }

    /// Returns the person for a name that isn't an entity's: a transcript's label, or a name given
    /// in a clause. A surname alone, or with a title, means the first person with that surname.
    pub(super) fn person(&mut self, name: Span) -> usize {
        let all = self.doc.tokens_in(name);
        let title = |i: &usize| {
            let token = &self.doc.tokens()[*i];
            token.is(Class::TITLE | Class::ABBREVIATION) || token.key == key!(".")
        };
        let start = all.clone().find(|i| !title(i)).unwrap_or(all.start);
        let tokens = start..all.end;
        let head = tokens
            .clone()
            .next_back()
            .map_or(Key::default(), |last| self.doc.key(last));
        if tokens.len() == 1 {
            if let Some(&known) = self.people.get(&head) {
                return known;
            }
            if let Some(entity) = self.bearers.by_surname(head) {
                return self.entity(entity);
            }
        }
        let speaker = Speaker::new(name, Kind::Person);
        self.enter(speaker, None, head, false)
    }

    /// Returns the speaker for a title and a surname that a different person's entity shares: "Mr
    /// Bell" after "Ann Bell".
    pub(super) fn namesake(&mut self, name: Span) -> usize {
        let last = self.doc.tokens_in(name).next_back();
        let speaker = Speaker::new(name, Kind::Person);
        let head = last.map_or(Key::default(), |i| self.doc.key(i));
        self.enter(speaker, None, head, false)
    }

    /// Returns the speaker for a capitalised name that isn't an entity's.
    pub(super) fn body(&mut self, name: Span) -> usize {
        let tokens = self.doc.tokens_in(name);
        let Some(last) = tokens.clone().next_back() else {
            return self.enter(
                Speaker::new(name, Kind::Unnamed),
                None,
                Key::default(),
                false,
            );
        };
        if tokens.len() == 1
            && let Some(entity) = self.bearers.by_surname(self.doc.key(last))
        {
            return self.entity(entity);
        }
        if let Some(known) = self.by_acronym(name) {
            return known;
        }
        let plural = is_plural(self.doc, last) && self.doc.tokens()[last].case != Case::Upper;
        let given =
            tokens.len() > 1 && tokens.len() < 5 && gender(self.doc.word(tokens.start)).is_some();
        let titled = tokens.start > 0 && self.doc.tokens()[tokens.start - 1].is(Class::TITLE);
        let kind = if given || titled {
            Kind::Person
        } else if plural && !self.doc.tokens()[last].is(Class::ORG_HEAD | Class::ORG_SUFFIX) {
            Kind::Group
        } else {
            Kind::Organization
        };
        self.enter(Speaker::new(name, kind), None, self.doc.key(last), plural)
    }

    /// Returns the speaker for a phrase with this head, which is an earlier one if the phrase is
    /// the same.
    pub(super) fn phrase(&mut self, tokens: Range<usize>, head: usize, kind: Kind) -> usize {
        let plural = is_plural(self.doc, head);
        // "many Democrats": a collective with a name, unless the capital only marks the start of a
        // sentence.
        let opens = self
            .doc
            .sentences()
            .get(self.doc.sentence_at(head))
            .is_some_and(|s| s.tokens.start == head);
        let named = self.doc.tokens()[head].capitalised() && plural && !opens;
        let kind = if named && kind == Kind::Unnamed {
            Kind::Group
        } else {
            kind
        };
        let name = self.doc.hull(tokens);
        self.enter(
            Speaker::new(name, kind),
            None,
            canonical(self.doc.key(head)),
            plural,
        )
    }

    /// Returns the body of which this name is the acronym, or whose acronym stands for this name.
    /// The body then has the longer of the two as its name.
    fn by_acronym(&mut self, name: Span) -> Option<usize> {
        let known = *self.bodies.get(&acronym(self.doc, name)?)?;
        let entry = &mut self.entries[known];
        let short = |span: Span| self.doc.tokens_in(span).len() == 1;
        if short(entry.speaker.name) == short(name) {
            return None;
        }
        if short(entry.speaker.name) {
            entry.speaker.name = name;
            self.by_name.insert(normal(self.doc.slice(name)), known);
        }
        Some(known)
    }

    /// Returns the newest speaker with this head, apart from entities.
    pub(super) fn by_head(&self, head: Key) -> Option<usize> {
        self.by_head.get(&canonical(head)).copied()
    }

    /// Whether the speaker's name contains all these words.
    pub(super) fn has_words(&self, speaker: usize, words: Range<usize>) -> bool {
        let name = self.doc.tokens_in(self.entries[speaker].speaker.name);
        words
            .take(8)
            .all(|w| name.clone().any(|n| self.doc.key(n) == self.doc.key(w)))
    }

    /// Enters a speaker, unless one with the same name is there already.
    fn enter(&mut self, speaker: Speaker, entity: Option<usize>, head: Key, plural: bool) -> usize {
        let words = self.doc.slice(speaker.name);
        let key = normal(words);
        if let Some(&known) = self.by_name.get(&key) {
            return known;
        }
        let index = self.entries.len();
        if speaker.kind == Kind::Person {
            self.people.entry(head).or_insert(index);
        }
        self.entries.push(Entry {
            speaker,
            entity,
            head,
            plural,
        });
        self.by_name.insert(key, index);
        if self.entries[index].speaker.kind == Kind::Organization
            && let Some(acronym) = acronym(self.doc, self.entries[index].speaker.name)
        {
            self.bodies.entry(acronym).or_insert(index);
        }
        if entity.is_none() {
            self.by_head.insert(head, index);
        }
        index
    }

    pub(super) fn kind(&self, speaker: usize) -> Kind {
        self.entries[speaker].speaker.kind
    }

    pub(super) fn entity_of(&self, speaker: usize) -> Option<usize> {
        self.entries[speaker].entity
    }

    /// Gives the speaker the floor, at the token `at`. Their statement may show their gender.
    pub(super) fn give_floor(&mut self, speaker: usize, at: usize, gender: Option<Gender>) {
        let same = self.floor.filter(|(before, ..)| *before == speaker);
        let gender = gender.or(same.and_then(|(.., known)| known));
        self.floor = Some((speaker, at, gender));
    }

    /// Returns who holds the floor at the token `at`: the last speaker, unless they spoke more than
    /// this many sentences ago.
    pub(super) fn floor(&self, doc: &Document, at: usize, sentences: usize) -> Option<Floor> {
        let (speaker, then, gender) = self.floor?;
        let near = doc.sentence_at(at).saturating_sub(doc.sentence_at(then)) <= sentences;
        let Entry { head, plural, .. } = self.entries[speaker];
        near.then_some(Floor {
            speaker,
            head,
            plural,
            gender,
            at: then,
        })
    }

    /// Returns the speakers in order of first appearance, and the statements' speakers as indices
    /// into that list.
    pub(super) fn finish(self, mut of: Vec<Option<usize>>, mut with: Vec<Vec<usize>>) -> Speakers {
        let mut place: Vec<Option<usize>> = vec![None; self.entries.len()];
        let (mut list, mut entities) = (Vec::new(), Vec::new());
        for speaker in of
            .iter_mut()
            .zip(&mut with)
            .flat_map(|(one, others)| one.iter_mut().chain(others))
        {
            *speaker = *place[*speaker].get_or_insert_with(|| {
                let entry = &self.entries[*speaker];
                let role = entry.speaker.role.map(|role| plain_role(self.doc, role));
                let speaker = entry.speaker.clone();
                list.push(Speaker { role, ..speaker });
                entities.extend(entry.entity.map(|entity| (entity, role)));
                list.len() - 1
            });
        }
        Speakers {
            list,
            of,
            with,
            entities,
        }
    }
}

/// Returns the role without a form of address at its end: "Senior author" for "Senior author Dr.".
fn plain_role(doc: &Document, role: Span) -> Span {
    let words = doc.tokens_in(role);
    // The lady of "first lady" isn't addressed.
    let first = |i: usize| i > words.start && doc.key(i - 1) == key!("first");
    let honorific = |i: usize| is_honorific(doc.key(i)) && !first(i);
    let last = words
        .clone()
        .rev()
        .find(|&i| !(honorific(i) || keys![".", ","].contains(&doc.key(i))));
    match last {
        Some(last) if (last + 1..words.end).any(honorific) => doc.hull(words.start..last + 1),
        _ => role,
    }
}
