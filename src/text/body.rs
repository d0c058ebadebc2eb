//! Where the body begins: the first paragraph of the article's prose.
//!
//! A saved page has menus, notices and teasers around its article. Every paragraph is worth what it has of prose and costs a little
//! when it has none; the body is the stretch that is worth most.

use super::layout::Paragraph;
use super::sentence::Sentence;
use super::token::{Case, Kind, Token};

/// A paragraph of prose has this many tokens at least, or two sentences.
const PROSE: usize = 25;
/// Longer paragraphs are worth no more than one of this many tokens.
const ENOUGH: usize = 80;
/// What a line that is no prose costs.
const COST: i64 = 5;
/// The body's first full paragraph is looked for among so many.
const NEAR: usize = 6;

/// The index of the body's first paragraph; that of the first of all when none reads as prose.
pub(super) fn first(paragraphs: &[Paragraph], sentences: &[Sentence], tokens: &[Token]) -> usize {
    let mut counted = vec![0_u32; paragraphs.len()];
    sentences.iter().filter(|s| s.tokens.len() > 4).for_each(|s| counted[s.paragraph] += 1);
    let (mut start, mut sum) = (0, 0);
    let (mut best, mut most) = (0, 0);
    for (i, paragraph) in paragraphs.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (i, 0);
        }
        sum += worth(&tokens[paragraph.tokens.clone()]);
        if sum > most {
            (best, most) = (start, sum);
        }
    }
    let full = |&i: &usize| paragraphs[i].tokens.len() >= PROSE || counted[i] >= 2;
    (best..paragraphs.len().min(best + NEAR)).find(full).unwrap_or(best)
}

/// What a paragraph adds to a stretch of prose.
fn worth(tokens: &[Token]) -> i64 {
    let head = &tokens[..tokens.len().min(ENOUGH)];
    let (mut words, mut lower) = (0, 0);
    for token in head.iter().filter(|t| t.kind == Kind::Word) {
        words += 1;
        lower += usize::from(token.case == Case::Lower);
    }
    let flowing = lower * 2 >= words && words > 0;
    let stopped =
        tokens.iter().rev().take(3).any(|t| matches!(t.kind, Kind::Mark) && t.span.len() == 1) || tokens.last().is_some_and(|t| t.stopped);
    match head.len() {
        n if flowing && n >= PROSE => n as i64,
        n if flowing && stopped && n >= 8 => n as i64 / 2,
        _ => -COST,
    }
}
