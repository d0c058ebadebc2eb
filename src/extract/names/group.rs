//! Which names are the same one.

use std::collections::HashMap;

use super::detect::Detected;
use super::{Entity, Mention, NameMention, Names};
use crate::lexicon::Key;
use crate::text::{Document, Kind as TokenKind};

/// Puts the mentions of one person, body or place together.
pub(super) fn group(doc: &Document, found: Vec<Detected>) -> Names {
    let mut names = Names::default();
    let mut by_key: HashMap<Vec<Key>, usize> = HashMap::new();
    for Detected { span, tokens, kind, rule } in found {
        let keys: Vec<Key> = doc.tokens()[tokens.clone()].iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.key).collect();
        let entity = *by_key.entry(keys).or_insert_with(|| {
            names.entities.push(Entity { name: span, kind, role: None, mentions: Vec::new() });
            names.entities.len() - 1
        });
        names.entities[entity].mentions.push(names.mentions.len());
        let kind = names.entities[entity].kind;
        names.mentions.push(NameMention { mention: Mention { span, rule }, tokens, kind, entity });
    }
    names
}
