//! Who said what, second half: the person or body that is the source of each statement.
//!
//! `reading` reads the words that name the `source`: a name, a pronoun, a description, a document or
//! an unnamed source; `namesake` tells "Mrs Orr" from Mr Orr. `antecedent` resolves a pronoun, by
//! `salience` (whom the article is talking about at each point, with `position` for subjects and
//! objects) and `subject` (whom it has just described). `description` finds who "the former mayor"
//! is, with `office` for offices, `epithet` and `further` for further descriptions of a speaker,
//! `party` for "the Republican", `lead` for people named only later, `body` and `company` for bodies
//! and `age` for "the 54-year-old"; `pair` finds two people at once; `document` finds who made a
//! document. `unnamed` shortens "a senior official who asked not to be named". `register` lists each
//! speaker once.

mod age;
mod antecedent;
mod apposition;
mod bearers;
mod body;
mod company;
mod description;
mod document;
mod epithet;
mod further;
mod given_name;
mod interview;
mod joint;
mod lead;
mod namesake;
mod naming;
mod office;
mod pair;
mod papers;
mod party;
mod position;
mod reading;
mod register;
mod salience;
mod source;
mod subject;
#[cfg(test)]
mod tests;
mod unnamed;

use register::Register;
use source::Source;

use super::names::Names;
use super::quotes::{Quote, Rule};
use crate::lexicon::{Gender, key};
use crate::syntax::{Parts, Sentence};
use crate::text::{Case, Document, Span};

named! {
    /// The kind of a speaker.
    pub enum Kind {
        /// A named person.
        Person = "person",
        /// A named body.
        Organization = "organization",
        /// A collective with an identity: "Senate Democrats".
        Group = "group",
        /// A source without a name: "a senior official", "police".
        Unnamed = "unnamed",
    }
}

/// A source to which statements are attributed.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The fullest form of the name in the article, as written there. For an unnamed source, the
    /// phrase.
    pub name: Span,
    /// The office or description, in the article's words.
    pub role: Option<Span>,
    /// The kind of speaker.
    pub kind: Kind,
}

impl Speaker {
    /// A speaker without a role.
    fn new(name: Span, kind: Kind) -> Self {
        Self {
            name,
            role: None,
            kind,
        }
    }
}

/// The speakers, and which of them made each statement.
#[derive(Clone, Default, Debug)]
pub struct Speakers {
    /// By first appearance; no two have the same name.
    pub list: Vec<Speaker>,
    /// For each quote, in order, the index of its speaker.
    pub of: Vec<Option<usize>>,
    /// For each quote, the indices of the other speakers if its source is a joint one.
    pub with: Vec<Vec<usize>>,
    /// The entities that are speakers, with their roles.
    pub entities: Vec<(usize, Option<Span>)>,
}

/// Finds the speaker of each statement.
pub fn resolve(parts: &Parts, quotes: &[Quote], names: &Names) -> Speakers {
    let doc = parts.document();
    let spans = names.spans();
    let article = Sentence::new(parts, 0..doc.tokens().len()).with_names(&spans);
    let mut order: Vec<usize> = (0..quotes.len())
        .filter(|&q| quotes[q].source.is_some())
        .collect();
    order.sort_by_key(|&q| quotes[q].source);
    let mut register = Register::new(doc, names);
    let mut salience = salience::Salience::new(doc, names);
    let mut of = vec![None; quotes.len()];
    let mut with = vec![Vec::new(); quotes.len()];
    let mut before: Option<(Span, usize)> = None;
    for q in order {
        let Some(span) = quotes[q].source else {
            continue;
        };
        // Statements that share their source's words share their speaker.
        if let Some((_, same)) = before.filter(|(same, _)| *same == span) {
            of[q] = of[same];
            with[q] = with[same].clone();
            continue;
        }
        before = Some((span, q));
        let turn = quotes[q].rule == Rule::Turn.name();
        let source = turn
            .then(|| interview::source(article, names, span, quotes))
            .flatten()
            .unwrap_or_else(|| reading::read(article, names, span, &quotes[q].spans));
        let (at, named) = (source.at(), matches!(source, Source::Name { .. }));
        salience.advance(at);
        let asked = Asked {
            article,
            doc,
            names,
            quote: &quotes[q],
        };
        if let Some([one, other]) = pair::meant(&asked, &source, &register) {
            let one = register.entity(one);
            register.give_floor(one, at, None);
            (of[q], with[q]) = (Some(one), vec![register.entity(other)]);
            continue;
        }
        of[q] = speaker_of(&asked, source, &mut salience, &mut register);
        if named && of[q].is_some() {
            let others = joint::others(article, names, span, at);
            let others = others.into_iter().map(|entity| register.entity(entity));
            with[q] = others.filter(|&other| of[q] != Some(other)).collect();
        }
    }
    give_to_neighbours(quotes, doc, &mut of);
    register.finish(of, with)
}

/// The maximum distance, in paragraphs, from an unattributed quotation back to the statement before
/// it.
const NEAR: usize = 3;

/// Gives an unattributed quotation to the speaker of both the statement before it and the one after
/// it, if the latter is in the same paragraph: `“We tried.” Ann Bell reminded the council that …`
fn give_to_neighbours(quotes: &[Quote], doc: &Document, of: &mut [Option<usize>]) {
    let paragraph = |q: usize| doc.paragraph_at(doc.tokens_in(quotes[q].spans[0]).start);
    for q in 1..quotes.len().saturating_sub(1) {
        let lone = of[q].is_none() && quotes[q].rule == Rule::Unattributed.name();
        let same = of[q - 1].is_some() && of[q - 1] == of[q + 1];
        let near = || paragraph(q) == paragraph(q + 1) && paragraph(q) <= paragraph(q - 1) + NEAR;
        if lone && same && near() {
            of[q] = of[q - 1];
        }
    }
}

/// A statement whose speaker is to be found, and its article.
struct Asked<'a, 'd> {
    /// The whole article, with its names.
    article: Sentence<'a, 'd>,
    doc: &'a Document<'d>,
    names: &'a Names,
    quote: &'a Quote,
}

impl Asked<'_, '_> {
    /// Returns the gender of the pronoun that a report begins with, which then means its speaker:
    /// "The teenager said she was scared".
    fn own_gender(&self) -> Option<Gender> {
        let first = self.doc.tokens_in(*self.quote.spans.first()?).start;
        let cue = self.doc.tokens_in(self.quote.cue?).end;
        let that = usize::from(self.doc.key(cue) == key!("that"));
        let follows = first == cue + that && !self.doc.is_quoted(first);
        match self.doc.key(first) {
            _ if !follows => None,
            k if k == key!("he") => Some(Gender::Male),
            k if k == key!("she") => Some(Gender::Female),
            _ => None,
        }
    }
}

/// Whether the source is a transcript's label in capitals that isn't known to be a person's name.
fn is_label(asked: &Asked, source: &Source) -> bool {
    let Some(label) = asked.quote.source else {
        return false;
    };
    // a body may be labelled too: `BBC: …`
    let known = match source {
        Source::Name { entity, .. } => {
            let person = asked.names.entities[*entity].kind == super::names::Kind::Person;
            person || asked.doc.tokens_in(label).len() == 1
        }
        _ => false,
    };
    let tokens = asked.doc.tokens();
    let loud = || {
        let mut label = asked.doc.tokens_in(label);
        label.all(|i| tokens[i].case == Case::Upper)
    };
    [Rule::Turn, Rule::Label]
        .map(Rule::name)
        .contains(&asked.quote.rule)
        && !known
        && loud()
}

/// Returns the speaker that the source means, and gives them the floor.
fn speaker_of(
    asked: &Asked,
    source: Source,
    salience: &mut salience::Salience,
    register: &mut Register,
) -> Option<usize> {
    let at = source.at();
    let speaker = match source {
        Source::Name { .. } | Source::Body { .. } if is_label(asked, &source) => {
            Some(register.person(asked.quote.source?))
        }
        // The author of a post is its account, whatever the account is called.
        Source::Body { .. } | Source::Description(_) | Source::Nobody { .. }
            if asked.quote.rule == Rule::Post.name() =>
        {
            Some(register.person(asked.quote.source?))
        }
        Source::Name { entity, role, at } => {
            let entity = register.by_initials(entity, at).unwrap_or(entity);
            let speaker = register.entity(entity);
            register.describe(speaker, role);
            Some(speaker)
        }
        Source::Body { name, .. } => Some(register.body(name)),
        Source::Given { name, .. } => Some(register.person(name)),
        Source::Namesake { name, .. } => Some(register.namesake(name)),
        Source::Pronoun { pronoun, at } => {
            antecedent::resolve(asked, pronoun, at, salience, register)
        }
        Source::Description(noun) => match register.bearer(noun.head) {
            Some(entity) => Some(register.entity(entity)),
            None => description::resolve(asked, noun, salience, register),
        },
        Source::Nobody { .. } => None,
    }?;
    // An asker doesn't take the floor, because the answer follows.
    if asked.quote.rule == Rule::Asked.name() {
        return Some(speaker);
    }
    if let Some(entity) = register.entity_of(speaker) {
        salience.spoke(entity);
        if let Some(gender) = asked.own_gender() {
            salience.learn(entity, gender);
        }
    }
    register.give_floor(speaker, at, asked.own_gender());
    Some(speaker)
}
