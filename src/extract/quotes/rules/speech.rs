//! Speeches of several paragraphs with the attribution in the last: `“We tried.`, `“It burned,”
//! said Ann Bell.` Each paragraph leaves its quotation open and the next opens it again. A speech
//! without an attribution is left to `floor`.

use std::ops::Range;

use super::{floor, nominal, verb};
use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::text::Quotation;

/// The maximum number of paragraphs of a speech before the one with the attribution.
const LONGEST: usize = 12;

/// Finds the speech that begins with the first passage, and the other statements in the paragraph
/// with its attribution. Returns the number of passages in the speech.
pub(in crate::extract::quotes) fn find(
    passages: &[Passage],
    previous: Option<Passage>,
    statements: &mut Vec<Statement>,
) -> Option<usize> {
    let first = passages.first()?;
    // `The Herald wrote:` introduces paragraphs of its own words, in which others may speak.
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
    floor::find(*last, &passages[..open.len()], from, statements);
    Some(open.len() + 1)
}

/// Whether the quotation contains one of the source's names, so that its speaker is someone else.
fn speaks_of(passage: &Passage, quotation: &Quotation, source: Range<usize>) -> bool {
    let s = passage.s;
    let doc = s.doc;
    let mut names = source.filter(|&i| s.is_name(i) && s.is_capitalised(i));
    names.any(|name| (quotation.tokens.clone()).any(|i| doc.key(i) == s.key(name)))
}

/// Whether the passage continues a quotation from the paragraph before.
fn continues(passage: &Passage) -> bool {
    let doc = passage.s.doc;
    let before = passage.s.start.checked_sub(1);
    let quotation = before.and_then(|i| doc.quotation_at(i));
    quotation.is_some_and(|q| doc.quotations()[q].goes_on)
}

/// Returns the quotation that fills the passage, if the next paragraph opens it again.
fn left_open<'d>(passage: &Passage<'d, '_>) -> Option<&'d Quotation> {
    let s = passage.s;
    quotation(s, s.start).filter(|q| q.goes_on && q.marked() == s.range())
}
