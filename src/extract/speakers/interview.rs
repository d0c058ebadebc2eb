//! Finds the speaker in an interview whose turns are labelled with letters (`Q. Were you there?`
//! `A. I was.`) or with initials (`AB: I was.`).
//!
//! The asker is unknown. The answers belong to the only person named before the first question, or
//! in the paragraph right before it.

use std::ops::Range;

use super::source::Source;
use crate::extract::names::{Kind, Names};
use crate::extract::quotes::{Quote, Rule};
use crate::lexicon::keys;
use crate::syntax::Sentence;
use crate::text::{Document, Span};

/// Returns the source that a turn's label means, if the label is a letter or initials.
pub(super) fn source(
    article: Sentence,
    names: &Names,
    label: Span,
    quotes: &[Quote],
) -> Option<Source> {
    let at = article.doc.tokens_in(label).start;
    let person = match article.doc.slice(label) {
        "A" | "A." => answerer(article, names, quotes),
        "Q" | "Q." => None,
        initials => Some(by_initials(article.doc, names, initials)?),
    };
    Some(match person {
        Some(entity) => Source::Name {
            entity,
            at,
            role: None,
        },
        None => Source::Nobody { at },
    })
}

/// Returns the only person named before the first turn or in the paragraph right before it. If
/// several are named, leaves out the asker.
fn answerer(article: Sentence, names: &Names, quotes: &[Quote]) -> Option<usize> {
    let doc = article.doc;
    let turn = quotes.iter().find(|q| q.rule == Rule::Turn.name())?;
    let first = doc.tokens_in(turn.source?).start;
    let paragraph = doc.paragraphs().partition_point(|p| p.tokens.start < first);
    let before = paragraph
        .checked_sub(1)
        .map(|p| doc.paragraphs()[p].tokens.clone());
    let intro = || article.within(0..first);
    let anybody = |_: usize| true;
    only_person(names, 0..first, anybody)
        .or_else(|| only_person(names, before.unwrap_or_default(), anybody))
        .or_else(|| only_person(names, 0..first, |name| !is_partner(intro(), name)))
}

/// Returns the only person with these initials: Ann Bell for `AB`.
fn by_initials(doc: &Document, names: &Names, label: &str) -> Option<usize> {
    if !(2..=4).contains(&label.len()) {
        return None;
    }
    let fits = |&e: &usize| {
        let entity = &names.entities[e];
        let words = doc
            .tokens_in(entity.name)
            .filter(|&i| doc.tokens()[i].capitalised());
        let initials = words.filter_map(|i| doc.word(i).chars().next());
        entity.kind == Kind::Person && initials.eq(label.chars())
    };
    let mut people = (0..names.entities.len()).filter(fits);
    let one = people.next()?;
    people.next().is_none().then_some(one)
}

/// Whether the name at `name` is that of the asker, to whom the person interviewed speaks: "She
/// spoke to the Echo's Tom Reed."
fn is_partner(s: Sentence, name: usize) -> bool {
    const REACH: usize = 6;
    (s.start.max(name.saturating_sub(REACH))..name)
        .rev()
        .take_while(|&i| !s.ends_clause(i))
        .any(|i| s.is_one_of(i, keys!["to", "with", "by"]))
}

/// Returns the only person named in these tokens, of the names that `counts` accepts.
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
