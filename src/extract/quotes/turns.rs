//! Turns: a paragraph that begins with a speaker's name and a colon, as in a transcript or a
//! headline.
//!
//! `BELL: We tried.` · `Ann Bell: The bridge will open`

use super::page::{Page, Passage};
use super::statement::Statement;
use crate::extract::names;
use crate::text::{Case, Kind};

/// A speaker's label has this many tokens at most.
const LONGEST_LABEL: usize = 6;

/// The turn that begins with the passages at `at`, and how many of them it has.
pub(super) fn find(page: &Page, passages: &[Passage]) -> Option<(Statement, usize)> {
    let first = passages.first()?;
    let tokens = page.tokens();
    let paragraph = &page.doc.paragraphs()[first.paragraph];
    let mut start = first.tokens.start;
    if start != paragraph.tokens.start {
        return None;
    }
    if tokens[start].kind == Kind::Quote {
        start += 1;
    }
    let colon =
        (start..first.tokens.end.min(start + LONGEST_LABEL + 1)).find(|&i| page.is_mark(i, ":"))?;
    let label = start..colon;
    if label.is_empty() || colon + 1 >= paragraph.tokens.end || !is_speaker(page, label.clone()) {
        return None;
    }
    let mut content = colon + 1..paragraph.tokens.end;
    // A quotation and nothing else: its marks are outside.
    if let Some(q) = page
        .quotation_at(content.start)
        .filter(|&q| page.marked(q) == content)
    {
        content = page.quotations[q].clone();
    }
    let used = passages
        .iter()
        .take_while(|p| p.paragraph == first.paragraph)
        .count();
    let statement = Statement {
        pieces: vec![content],
        cue: Some(colon..colon + 1),
        source: Some(label),
        inherits: None,
        paragraph: first.paragraph,
        rule: "quotes/turn",
    };
    Some((statement, used))
}

/// Whether the label is a person's or body's name, or a transcript's surname in capitals.
fn is_speaker(page: &Page, label: std::ops::Range<usize>) -> bool {
    let tokens = page.tokens();
    let named = page
        .names
        .mention_at(label.end - 1)
        .map(|m| &page.names.mentions[m]);
    let speaks = named.is_some_and(|m| {
        let whole = m.tokens.start <= label.start + 2 && m.tokens.end == label.end;
        let again = page.names.entities[m.entity].mentions.len() > 1;
        whole && (m.kind == names::Kind::Person || m.kind == names::Kind::Organization && again)
    });
    let shouted = label.len() <= 2
        && label.clone().all(|i| tokens[i].case == Case::Upper)
        && named.is_some_and(|m| m.kind == names::Kind::Person);
    speaks
        && label
            .clone()
            .all(|i| tokens[i].capitalised() || tokens[i].kind != Kind::Word)
        || shouted
}
