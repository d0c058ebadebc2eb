//! Block quotations: a paragraph without marks that a colon at the end of the one before
//! introduces.
//!
//! `She wrote on X:` and, on a line of its own, `We tried. It burned.`

use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::cue::{self, Reading};
use crate::extract::quotes::passage::Passage;
use crate::extract::quotes::statement::Statement;
use crate::lexicon::key;
use crate::syntax::{Sentence, clause};

/// A paragraph with more tokens than this is not a block quotation.
const LONGEST: usize = 250;

/// The statement that the paragraph after `passages`' first is, if the first introduces it, and how
/// many passages the two have.
pub(in crate::extract::quotes) fn find(
    article: Sentence,
    passages: &[Passage],
) -> Option<(Statement, usize)> {
    let (first, second) = (passages.first()?, passages.get(1)?);
    let s = first.s;
    let colon = s.end - 1;
    if !s.is_mark(colon, key!(":")) || second.paragraph != first.paragraph + 1 {
        return None;
    }
    let paragraph = s.doc.paragraphs()[second.paragraph].tokens.clone();
    if !is_block(article.within(paragraph.clone()), second.s.start) {
        return None;
    }
    let cue = cue::find(s)
        .into_iter()
        .rfind(|c| c.reading == Reading::Finite && c.frame.takes.has(Takes::QUOTE))?;
    if complement(s.within(s.start..colon), &cue) != Complement::Closed(colon) {
        return None;
    }
    let source = clause::subject(s, cue.group).or_else(|| clause::main_subject(s, cue.group))?;
    let used = 1 + passages[1..]
        .iter()
        .take_while(|p| p.paragraph == second.paragraph)
        .count();
    let statement = second.statement(Rule::Block, vec![paragraph], cue.tokens, Some(source));
    Some((statement, used))
}

/// Whether the paragraph, whose first sentence begins at `start`, can be one: sentences without
/// quotation marks, which are for `floor`. An item of a list, a heading or a speaker's label is not.
fn is_block(s: Sentence, start: usize) -> bool {
    let verb = |i: usize| s.is_finite_form(i) || s.is_past_form(i) || s.is_stop(i);
    s.range().len() <= LONGEST
        && s.is_capitalised(start)
        && !s.is_mark(s.end - 1, key!(":"))
        && !s.range().any(|i| s.is_quoted(i))
        && s.range().filter(|&i| s.is_word(i)).count() > 3
        && s.range().any(verb)
}
