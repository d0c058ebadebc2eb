//! Quotations without a cue of their own: whoever holds the floor goes on speaking.

use super::content::Statement;
use super::page::{Page, Passage};
use super::source;
use crate::text::Kind;

/// A quotation this long is a statement even where nothing but its place says so.
const STATEMENT: usize = 5;

/// Gives the passage's quotations that no statement since `from` covers to a source.
pub(super) fn find(page: &Page, passage: &Passage, from: usize, statements: &mut Vec<Statement>) {
    let tokens = page.tokens();
    let mut free: Vec<usize> = Vec::new();
    let mut i = passage.tokens.start;
    let mut narrated = 0;
    while i < passage.tokens.end {
        if let Some(q) = page.quotation_at(i) {
            let covered = statements[from..].iter().any(|s| s.pieces.iter().any(|p| p.contains(&page.quotations[q].start)));
            if !covered {
                free.push(q);
            }
            i = page.marked(q).end.max(i + 1);
            continue;
        }
        narrated += usize::from(matches!(tokens[i].kind, Kind::Word | Kind::Number));
        i += 1;
    }
    if free.is_empty() {
        return;
    }
    if narrated == 0 {
        let pieces = free.iter().map(|&q| page.quotations[q].clone());
        let last = statements.len().checked_sub(1);
        match last.map(|l| (l, statements[l].paragraph)) {
            Some((l, paragraph)) if paragraph == passage.paragraph => statements[l].pieces.extend(pieces),
            Some((l, paragraph)) if paragraph + 1 == passage.paragraph => {
                let (source, cue) = (statements[l].source.clone(), None);
                let inherits = statements[l].inherits.or(Some(l));
                statements.push(Statement {
                    pieces: pieces.collect(),
                    cue,
                    source,
                    inherits,
                    paragraph: passage.paragraph,
                    rule: "quotes/floor",
                });
            }
            _ if free.iter().any(|&q| page.quotations[q].len() > STATEMENT) => {
                statements.push(Statement {
                    pieces: pieces.collect(),
                    cue: None,
                    source: None,
                    inherits: None,
                    paragraph: passage.paragraph,
                    rule: "quotes/unattributed",
                });
            }
            _ => {}
        }
        return;
    }
    for q in free {
        let marked = page.marked(q);
        let Some(before) = marked.start.checked_sub(1).filter(|&b| b >= passage.tokens.start) else { continue };
        let introduced = page.is_mark(before, ":") || page.comma(before) && page.quotations[q].len() > STATEMENT;
        let ends = marked.end >= passage.tokens.end || (marked.end..passage.tokens.end).all(|i| page.is_quoted(i) || page.stop(i));
        if !(introduced && ends) || page.quotations[q].len() < 2 {
            continue;
        }
        if let Some(source) = source::of_clause(page, passage.tokens.start, before) {
            statements.push(Statement {
                pieces: vec![page.quotations[q].clone()],
                cue: Some(before..before + 1),
                source: Some(source),
                inherits: None,
                paragraph: passage.paragraph,
                rule: "quotes/introduced",
            });
        }
    }
}
