//! Block quotations: paragraphs without quotation marks, each introduced by a colon at the end of
//! the paragraph before.
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

/// The maximum length of a block quotation, in tokens.
const LONGEST: usize = 250;

/// Returns the paragraph after the first passage as a statement, if that passage introduces it, and
/// the number of passages in the two.
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

/// Whether the paragraph, whose first sentence begins at `start`, can be a block quotation:
/// sentences, and not an item of a list, a heading or a speaker's label. It has no quotation marks,
/// because quotations are for `floor`.
fn is_block(s: Sentence, start: usize) -> bool {
    let verb = |i: usize| s.is_finite_form(i) || s.is_past_form(i) || s.is_stop(i);
    s.range().len() <= LONGEST
        && s.is_capitalised(start)
        && !s.is_mark(s.end - 1, key!(":"))
        && !s.range().any(|i| s.is_quoted(i))
        && s.range().filter(|&i| s.is_word(i)).count() > 3
        && s.range().any(verb)
}
