//! Joint sources: "Ann Bell and Tom Reed said" has two speakers.

use crate::extract::names::{Kind, Names};
use crate::lexicon::{Class, key, keys};
use crate::text::{Document, Kind as TokenKind, Span};

/// So many words may stand before a name in a list of them: "and harbour master Tom Reed".
const TITLE: usize = 6;

/// The entities that the words of a source name beside the one at the token `at`.
pub(super) fn others(doc: &Document, names: &Names, source: Span, at: usize) -> Vec<usize> {
    let words = doc.tokens_in(source);
    let first = names.mention_at(at).map(|m| &names.mentions[m]);
    let mut entities: Vec<usize> = Vec::new();
    let mut end = first.map_or(at + 1, |m| m.tokens.end);
    while let Some(next) = link(doc, end, words.end) {
        let Some(m) = conjunct(doc, names, next, words.end) else {
            break;
        };
        let mention = &names.mentions[m];
        let known = first.is_some_and(|f| f.entity == mention.entity);
        if !known && !entities.contains(&mention.entity) {
            entities.push(mention.entity);
        }
        end = mention.tokens.end;
    }
    // Names between commas are a list only where "and" ends it: "Ann Bell, Coast Wire".
    let joined = (at..end).any(|i| keys!("and" | "&").contains(&doc.key(i)));
    if !joined {
        entities.clear();
    }
    entities
}

/// Where the next of a list begins, if what ends at `end` is of one: behind "and" or a comma, an
/// apposition passed over ("Ann Bell, the mayor, and Tom Reed").
fn link(doc: &Document, end: usize, hi: usize) -> Option<usize> {
    let and = |i: usize| i < hi && keys!("and" | "&").contains(&doc.key(i));
    if and(end) {
        return Some(end + 1);
    }
    if end >= hi || doc.key(end) != key!(",") {
        return None;
    }
    if and(end + 1) {
        return Some(end + 2);
    }
    let aside = (end + 1..hi.min(end + 14)).find(|&i| doc.key(i) == key!(","));
    match aside {
        Some(comma) if and(comma + 1) && !doc.tokens()[end + 1].capitalised() => Some(comma + 2),
        _ => Some(end + 1),
    }
}

/// The mention that the list goes on with at `start`: a name by itself or with its title.
fn conjunct(doc: &Document, names: &Names, start: usize, hi: usize) -> Option<usize> {
    let outside =
        Class::PREPOSITION | Class::RELATIVE | Class::AUXILIARY | Class::CONJUNCTION | Class::CUE;
    let named = (start..hi.min(start + TITLE))
        .take_while(|&i| {
            doc.tokens()[i].kind == TokenKind::Word
                && (names.mention_at(i).is_some() || !doc.tokens()[i].is(outside))
        })
        .find(|&i| names.mention_at(i).is_some())?;
    let m = names.mention_at(named)?;
    let mention = &names.mentions[m];
    let titled = named == start || mention.kind == Kind::Person;
    let speaks = matches!(
        mention.kind,
        Kind::Person | Kind::Organization | Kind::Place
    );
    // "and Tom Reed's lawyer", "and Harbour Trust officials" are somebody else.
    let ends = mention.tokens.end >= hi || {
        let next = &doc.tokens()[mention.tokens.end];
        next.kind == TokenKind::Mark
            || next.is(Class::CONJUNCTION | Class::PREPOSITION | Class::RELATIVE)
    };
    (titled && speaks && ends).then_some(m)
}
