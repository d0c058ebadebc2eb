//! Dialogues: questions and answers in quotation marks, whose speakers are named only at first.
//!
//! `“When was it shut?” asked Ann Bell.` · `“In May,” said Bob Orr.` · `“Why?”` · `“It was old.”`

use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::key;
use crate::text::Quotation;

/// Returns the index of the statement whose speaker says this passage, a paragraph of nothing but a
/// quotation. If two people have spoken in turn in the paragraphs before, whoever didn't speak last
/// asks the next question or answers the last one.
pub(super) fn turn(
    passage: Passage,
    quotation: &Quotation,
    statements: &[Statement],
) -> Option<usize> {
    let s = passage.s;
    let other = statements.len().checked_sub(2)?;
    let [before, last] = &statements[other..] else {
        return None;
    };
    let paragraph = &s.doc.paragraphs()[passage.paragraph].tokens;
    let whole = quotation.marked() == *paragraph && quotation.closed;
    let adjoin = before.paragraph + 1 == last.paragraph && last.paragraph + 1 == passage.paragraph;
    let said = [before, last].map(|said| spoken(passage, said));
    let [Some(first), Some(second)] = said else {
        return None;
    };
    let two = s.doc.key(first.0) != s.doc.key(second.0);
    let question = |end: usize| s.doc.key(end) == key!("?");
    let turns = question(second.1) || question(quotation.tokens.end.checked_sub(1)?);
    (whole && adjoin && two && turns).then_some(other)
}

/// Returns the last token of the source and of the words of a statement that is one closed
/// quotation of a named source.
fn spoken(passage: Passage, statement: &Statement) -> Option<(usize, usize)> {
    let source = statement.source.as_ref()?.end.checked_sub(1)?;
    let [piece] = &statement.pieces[..] else {
        return None;
    };
    let said = quotation(passage.s, piece.start).filter(|said| said.closed)?;
    Some((source, said.tokens.end.checked_sub(1)?))
}
