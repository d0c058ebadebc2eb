//! The titles printed under writers' names: `Political correspondent`.

use crate::lexicon::list_text;
use crate::lexicon::{Key, Phrases};
use crate::text::{Case, Document, Kind};
use std::ops::Range;

static ROLES: Phrases = Phrases::new(list_text!("names/desk_roles.txt"));

/// Whether the word is a noun for a journalist's office.
pub(super) fn is_word(word: Key) -> bool {
    ROLES.has(word)
}

/// Whether these few words name an office, which they do if they end in a noun for one.
pub(super) fn is_role(doc: &Document, tokens: Range<usize>) -> bool {
    let all = &doc.tokens()[bare(doc, tokens)];
    let plain = all.len() <= 7
        && all
            .iter()
            .all(|t| t.kind == Kind::Word || t.glued || t.kind == Kind::Mark);
    let lower = all.iter().filter(|t| t.case == Case::Lower).count();
    plain && lower <= 3 && all.last().is_some_and(|t| is_word(t.key))
}

/// Strips a handle or an address at the end (`News reporter @annbell`), and brackets around the
/// whole (`(From Our Own Correspondent)`).
fn bare(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    let handle = tokens
        .clone()
        .skip(1)
        .find(|&i| doc.tokens()[i].kind == Kind::Address || doc.word(i).starts_with('@'));
    tokens.end = handle.unwrap_or(tokens.end);
    if tokens.len() > 2 && doc.word(tokens.start) == "(" && doc.word(tokens.end - 1) == ")" {
        tokens = tokens.start + 1..tokens.end - 1;
    }
    tokens
}
