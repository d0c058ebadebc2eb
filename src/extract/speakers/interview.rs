//! Who answers in an interview whose turns begin with letters: `Q. Were you there?` `A. I was.`
//!
//! Nobody says who asks. The answers are the one person's who is named before the first question,
//! or in the paragraph right before it.

use std::ops::Range;

use super::source::Source;
use crate::extract::names::{Kind, Names};
use crate::extract::quotes::{Quote, Rule};
use crate::syntax::Sentence;
use crate::text::{Document, Span};

/// Whether the label is the letter of a question or an answer.
pub(super) fn is_letter(doc: &Document, label: Span) -> bool {
    matches!(doc.slice(label), "Q" | "A" | "Q." | "A.")
}

/// The source that the letter at `label` means.
pub(super) fn source(article: Sentence, names: &Names, label: Span, quotes: &[Quote]) -> Source {
    let doc = article.doc;
    let at = doc.tokens_in(label).start;
    let answers = article.word(at).starts_with('A');
    let turn = quotes.iter().find(|q| q.rule == Rule::Turn.name());
    let first = turn
        .and_then(|turn| turn.source)
        .map(|source| doc.tokens_in(source).start);
    let Some(first) = first.filter(|_| answers) else {
        return Source::Nobody { at };
    };
    let paragraph = doc.paragraphs().partition_point(|p| p.tokens.start < first);
    let before = paragraph
        .checked_sub(1)
        .map(|p| doc.paragraphs()[p].tokens.clone());
    let person =
        only_person(names, 0..first).or_else(|| only_person(names, before.unwrap_or_default()));
    match person {
        Some(entity) => Source::Name {
            entity,
            at,
            role: None,
        },
        None => Source::Nobody { at },
    }
}

/// The one person who is named in these tokens.
fn only_person(names: &Names, tokens: Range<usize>) -> Option<usize> {
    let first = names
        .mentions
        .partition_point(|m| m.tokens.start < tokens.start);
    let mut people = names.mentions[first..]
        .iter()
        .take_while(|m| m.tokens.end <= tokens.end)
        .filter(|m| m.kind == Kind::Person)
        .map(|m| m.entity);
    let one = people.next()?;
    people.all(|other| other == one).then_some(one)
}
