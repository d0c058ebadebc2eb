//! Turns: a paragraph that begins with a speaker's name and a colon, as in a transcript or a
//! headline.
//!
//! `BELL: We tried.` · `Ann Bell: The bridge will open`

use std::ops::Range;

use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::key;
use crate::syntax::Sentence;
use crate::text::{Case, Kind};

/// A speaker's label has this many tokens at most.
const LONGEST_LABEL: usize = 6;

/// The turn that the passages begin with, and how many of them it has.
pub(in crate::extract::quotes) fn find(
    names: &Names,
    passages: &[Passage],
) -> Option<(Statement, usize)> {
    let first = passages.first()?;
    let s = first.s;
    let paragraph = s.doc.paragraphs()[first.paragraph].tokens.clone();
    if s.start != paragraph.start {
        return None;
    }
    let start = s.start + usize::from(s.kind(s.start) == Some(Kind::Quote));
    let colon = (start..s.end.min(start + LONGEST_LABEL + 1)).find(|&i| s.is_mark(i, key!(":")))?;
    let label = start..colon;
    if label.is_empty() || colon + 1 >= paragraph.end || !is_speaker(s, names, &label) {
        return None;
    }
    let mut content = colon + 1..paragraph.end;
    // A quotation and nothing else: its marks are outside.
    if let Some(quotation) = quotation(s, content.start).filter(|q| q.marked() == content) {
        content = quotation.tokens.clone();
    }
    let used = passages
        .iter()
        .take_while(|p| p.paragraph == first.paragraph)
        .count();
    let statement = first.statement(Rule::Turn, vec![content], colon..colon + 1, Some(label));
    Some((statement, used))
}

/// Whether the label is a person's or body's name, or a transcript's surname in capitals.
fn is_speaker(s: Sentence, names: &Names, label: &Range<usize>) -> bool {
    let Some(name) = names.mention_at(label.end - 1).map(|m| &names.mentions[m]) else {
        return false;
    };
    let whole = name.tokens.start <= label.start + 2 && name.tokens.end == label.end;
    let again = || names.entities[name.entity].mentions.len() > 1;
    let speaks =
        whole && (name.kind == NameKind::Person || name.kind == NameKind::Organization && again());
    let all_caps = |i: usize| s.token(i).is_some_and(|t| t.case == Case::Upper);
    let capitals = |i: usize| s.is_capitalised(i) || !s.is_word(i);
    speaks && label.clone().all(capitals)
        || name.kind == NameKind::Person && label.len() <= 2 && label.clone().all(all_caps)
}
