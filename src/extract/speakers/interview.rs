//! Who answers in an interview whose turns begin with letters: `Q. Were you there?` `A. I was.`
//!
//! Nobody says who asks. The answers are the one person's who is named before the first question,
//! or in the paragraph right before it.

use std::ops::Range;

use super::source::Source;
use crate::extract::names::{Kind, Names};
use crate::extract::quotes::{Quote, Rule};
use crate::lexicon::keys;
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
    let intro = || article.within(0..first);
    let anybody = |_: usize| true;
    let person = only_person(names, 0..first, anybody)
        .or_else(|| only_person(names, before.unwrap_or_default(), anybody))
        .or_else(|| only_person(names, 0..first, |name| !is_partner(intro(), name)));
    match person {
        Some(entity) => Source::Name {
            entity,
            at,
            role: None,
        },
        None => Source::Nobody { at },
    }
}

/// Whether the name at `name` is that of whom the interviewed speaks to: "She spoke to the Echo's Tom
/// Reed."
fn is_partner(s: Sentence, name: usize) -> bool {
    const REACH: usize = 6;
    (s.start.max(name.saturating_sub(REACH))..name)
        .rev()
        .take_while(|&i| !s.ends_clause(i))
        .any(|i| s.is_one_of(i, keys!("to" | "with" | "by")))
}

/// The one person who is named in these tokens, of those whose name `counts`.
fn only_person(
    names: &Names,
    tokens: Range<usize>,
    counts: impl Fn(usize) -> bool,
) -> Option<usize> {
    let first = names
        .mentions
        .partition_point(|m| m.tokens.start < tokens.start);
    let mut people = names.mentions[first..]
        .iter()
        .take_while(|m| m.tokens.end <= tokens.end)
        .filter(|m| m.kind == Kind::Person && counts(m.tokens.start))
        .map(|m| m.entity);
    let one = people.next()?;
    people.all(|other| other == one).then_some(one)
}
