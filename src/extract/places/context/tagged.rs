//! What the tagger takes a name for.

use crate::extract::names::{Kind as NameKind, NameMention, Names};
use crate::extract::places::points;
use crate::lexicon::{Class, listed};
use crate::text::{Document, Kind as TokenKind, Token};

/// What the tagger says.
pub(super) fn tagged(doc: &Document, names: &Names, a: usize, b: usize, end: usize) -> i32 {
    let Some(mention) = names.mention_at(a).map(|m| &names.mentions[m]) else {
        return 0;
    };
    match mention.kind {
        // Only a part of a longer name that no gazetteer has: "Malin Head".
        NameKind::Place if longer(doc, mention, a, b) => points::PART_OF_PLACE,
        NameKind::Place => points::TAGGED_PLACE,
        NameKind::Person => points::TAGGED_PERSON,
        // A public body is called after its place: "the Dover Police Department".
        NameKind::Organization if mention.tokens.end > b => {
            let public = doc.tokens()[b..end]
                .first()
                .is_some_and(|next| next.is(Class::PUBLIC_BODY));
            if public && mention.tokens.start == a {
                points::BEGINS_PUBLIC_BODY
            } else {
                points::BEGINS_BODY
            }
        }
        NameKind::Organization => points::TAGGED_BODY,
        NameKind::Other => points::TAGGED_OTHER,
    }
}

/// Whether capitalised words of the mention stand before the name at `a..b`, or nouns of landforms
/// or buildings after it.
fn longer(doc: &Document, mention: &NameMention, a: usize, b: usize) -> bool {
    let tokens = doc.tokens();
    let before = tokens[mention.tokens.start..a]
        .last()
        .is_some_and(|t| t.capitalised() && !t.is(Class::DIRECTION));
    let after = tokens[b..mention.tokens.end.max(b)]
        .first()
        .is_some_and(Token::capitalised);
    before || after
}

/// Whether a name that ends as those of streets and hills do is somebody's: "Actor Harry Hill".
pub(super) fn is_persons(doc: &Document, names: &Names, a: usize, b: usize) -> bool {
    let tokens = doc.tokens();
    let person = names
        .mention_at(b - 1)
        .map(|m| &names.mentions[m])
        .is_some_and(|m| m.kind == NameKind::Person);
    let given = b - a > 1 && tokens[b - 2].is(Class::FIRST_NAME);
    let placed = tokens[..a].last().is_some_and(|t| {
        t.is(Class::PREPOSITION | Class::LOCATIVE_PREPOSITION | Class::DETERMINER)
            || t.kind == TokenKind::Number
    });
    b - a > 1 && person && !placed
        || given
            && tokens[a..b - 2]
                .iter()
                .any(|t| t.is(Class::ROLE | Class::TITLE) || is_partisan(t))
}

/// "Republican": what somebody is, before the name.
fn is_partisan(token: &Token) -> bool {
    listed!("names/partisans.txt").contains(&token.key)
}
