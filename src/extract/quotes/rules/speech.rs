//! A speech of several paragraphs that is attributed in its last: `“We tried.`, `“It burned,” said Ann
//! Bell.` Each is left open and the next opens it again. Without the attribution its paragraphs are
//! left to `floor`.

use std::ops::Range;

use super::{floor, nominal, verb};
use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::text::Quotation;

/// The most paragraphs of a speech before the one that says whose it is.
const LONGEST: usize = 12;

/// Finds the speech that begins with the first passage, and whatever else the paragraph that attributes
/// it says; returns how many passages it takes.
pub(in crate::extract::quotes) fn find(
    passages: &[Passage],
    previous: Option<Passage>,
    statements: &mut Vec<Statement>,
) -> Option<usize> {
    let first = passages.first()?;
    // `The Herald wrote:`, and its words in paragraphs of their own, where others may speak
    let introduced = previous.is_some_and(|p| p.s.is_colon(p.s.end - 1));
    if introduced || continues(first) {
        return None;
    }
    let open: Vec<&Quotation> = passages
        .iter()
        .take(LONGEST)
        .map_while(|passage| left_open(passage))
        .collect();
    let last = passages.get(open.len()).filter(|_| !open.is_empty())?;
    let from = statements.len();
    verb::find(*last, statements);
    let attributed = statements.get_mut(from).filter(|statement| {
        let begins = statement.pieces.first().map(|piece| piece.start);
        statement.source.is_some() && begins == Some(last.s.start) && last.s.is_quoted(last.s.start)
    });
    let attributed = attributed.filter(|statement| {
        let who = statement.source.clone().unwrap_or(0..0);
        !open
            .iter()
            .any(|quotation| speaks_of(last, quotation, who.clone()))
    });
    let Some(statement) = attributed else {
        statements.truncate(from);
        return None;
    };
    let before = open.iter().map(|quotation| quotation.tokens.clone());
    statement.pieces.splice(0..0, before);
    nominal::find(*last, from, statements);
    floor::find(
        *last,
        passages.get(open.len() - 1).copied(),
        from,
        statements,
    );
    Some(open.len() + 1)
}

/// Whether the quotation has one of the source's names: then it is of somebody who writes about them.
fn speaks_of(passage: &Passage, quotation: &Quotation, source: Range<usize>) -> bool {
    let s = passage.s;
    let doc = s.doc;
    let mut names = source.filter(|&i| s.is_name(i) && s.is_capitalised(i));
    names.any(|name| (quotation.tokens.clone()).any(|i| doc.key(i) == s.key(name)))
}

/// Whether the passage goes on with a quotation of the paragraph before.
fn continues(passage: &Passage) -> bool {
    let doc = passage.s.doc;
    let before = passage.s.start.checked_sub(1);
    let quotation = before.and_then(|i| doc.quotation_at(i));
    quotation.is_some_and(|q| doc.quotations()[q].goes_on)
}

/// The quotation that is all of the passage, where the next paragraph opens it again.
fn left_open<'d>(passage: &Passage<'d, '_>) -> Option<&'d Quotation> {
    let s = passage.s;
    quotation(s, s.start).filter(|q| q.goes_on && q.marked() == s.range())
}
