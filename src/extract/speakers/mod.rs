//! Who said what, second half: the one person or body behind each statement's source.
//!
//! `source` reads the words that name the source: a name, a pronoun, a description, a document, or
//! somebody without a name. `salience` knows whom the article is talking about at each point, for
//! pronouns; `description` finds whom "the former mayor" means; `unnamed` cuts "a senior official
//! who asked not to be named" to size; `register` keeps the list, each speaker once.

mod antecedent;
mod apposition;
mod description;
mod gender;
mod phrase;
mod register;
mod salience;
mod source;
#[cfg(test)]
mod tests;
mod unnamed;

use register::Register;
use source::Source;

use super::names::Names;
use super::quotes::Quote;
use crate::text::{Document, Span};

/// What a speaker is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A named person.
    Person,
    /// A named body.
    Organization,
    /// A collective with an identity: "Senate Democrats".
    Group,
    /// A source without a name: "a senior official", "police".
    Unnamed,
}

/// A source that something is attributed to.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The fullest form in the article; for unnamed sources the phrase. As it stands in the text.
    pub name: Span,
    /// Office or description, as the article puts it.
    pub role: Option<Span>,
    /// What it is.
    pub kind: Kind,
}

/// The speakers, and whose each statement is.
#[derive(Clone, Default, Debug)]
pub struct Speakers {
    /// By first appearance; no two of the same name.
    pub list: Vec<Speaker>,
    /// For each quote, in their order, the index of its speaker.
    pub of: Vec<Option<usize>>,
}

/// Decides whose each statement is.
pub fn resolve(doc: &Document, quotes: &[Quote], names: &Names) -> Speakers {
    let mut order: Vec<usize> = (0..quotes.len())
        .filter(|&q| quotes[q].source.is_some())
        .collect();
    order.sort_by_key(|&q| quotes[q].source);
    let mut register = Register::new(doc, names);
    let mut salience = salience::Salience::new(doc, names);
    let mut of = vec![None; quotes.len()];
    let mut before: Option<(Span, Option<usize>)> = None;
    for q in order {
        let Some(span) = quotes[q].source else {
            continue;
        };
        // Statements that share their source's words share their speaker.
        let speaker = match before {
            Some((same, speaker)) if same == span => speaker,
            _ => {
                let source = source::read(doc, names, span, &quotes[q].spans);
                salience.advance(source.at());
                let asked = Asked {
                    doc,
                    names,
                    quote: &quotes[q],
                };
                speaker_of(&asked, source, &mut salience, &mut register)
            }
        };
        before = Some((span, speaker));
        of[q] = speaker;
    }
    register.finish(of)
}

/// A statement's source, while its speaker is being found.
struct Asked<'a, 'd> {
    doc: &'a Document<'d>,
    names: &'a Names,
    quote: &'a Quote,
}

fn speaker_of(
    asked: &Asked,
    source: Source,
    salience: &mut salience::Salience,
    register: &mut Register,
) -> Option<usize> {
    let at = source.at();
    let speaker = match source {
        Source::Name { entity, .. } => Some(register.entity(entity)),
        Source::Body { name, .. } => Some(register.body(name)),
        Source::Pronoun { pronoun, at } => {
            antecedent::resolve(asked, pronoun, at, salience, register)
        }
        Source::Description(noun) => description::resolve(asked, noun, salience, register),
        Source::Nobody { .. } => None,
    }?;
    if let Some(entity) = register.entity_of(speaker) {
        salience.spoke(entity);
    }
    register.has_floor(speaker, at);
    Some(speaker)
}
