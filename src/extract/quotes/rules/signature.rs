//! Signatures of quotations: `"We tried." — Ann Bell, nurse`, on the quotation's line or the next.

use std::ops::Range;

use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::Passage;
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, key};
use crate::syntax::noun_phrase;
use crate::text::Quotation;

/// A paragraph that is a signature has fewer tokens than this.
const LONGEST: usize = 16;
/// The maximum number of lines above the article that are searched for its writer.
const HEAD: usize = 12;

/// Returns the statement of the passage's quotations, if a name signs them.
pub(super) fn signed(passage: Passage, quotations: &[&Quotation]) -> Option<Statement> {
    let s = passage.s;
    let (first, last) = (quotations.first()?, quotations.last()?);
    let dash = last.marked().end;
    if first.marked().start != s.start || !s.is_dash(dash) || dash + 1 >= s.end {
        return None;
    }
    let source = noun_phrase::whole_after(s, dash + 1)?;
    let named = s.is_capitalised(source.start)
        && s.ends_here(source.end)
        && !is_writers(passage, source.clone());
    let pieces = quotations.iter().map(|q| q.tokens.clone()).collect();
    named.then(|| passage.statement(Rule::Signed, pieces, dash..dash + 1, Some(source)))
}

/// Whether the name has a line of its own above the article. It is then the writer's, who signs the
/// article and not the quotation.
fn is_writers(passage: Passage, name: Range<usize>) -> bool {
    let s = passage.s;
    let keys = |tokens: Range<usize>| tokens.map(|i| s.doc.key(i));
    let head = s.doc.paragraphs()[..s.doc.body()].iter().take(HEAD);
    head.map(|line| line.tokens.clone()).any(|tokens| {
        let start = tokens.start + usize::from(s.doc.key(tokens.start) == key!("by"));
        tokens.end.saturating_sub(start) == name.len()
            && keys(start..tokens.end).eq(keys(name.clone()))
    })
}

/// Whether the passage is a reference: a title in quotation marks, where it appeared and when.
pub(super) fn is_reference(passage: Passage, quotations: &[&Quotation]) -> bool {
    let s = passage.s;
    let Some(last) = quotations.last() else {
        return false;
    };
    let dash = last.marked().end;
    let dated = |&i: &usize| {
        s.is(i, Class::MONTH) && s.is_number(i + 1) || s.is_number(i) && s.word(i).len() == 4
    };
    quotations[0].marked().start == s.start
        && (s.is_dash(dash) || s.is_comma(dash))
        && !last.tokens.clone().any(|i| s.is_stop(i))
        && (dash + 1..s.end)
            .all(|i| s.is_capitalised(i) || !s.is_word(i) || s.is(i, Class::PREPOSITION))
        && (dash + 2..s.end).any(|i| dated(&i))
}

/// Gives the last statement its source if the passage is a paragraph that signs it: `— Ann Bell,
/// nurse`. Returns whether it does.
pub(super) fn sign(passage: Passage, statements: &mut [Statement]) -> bool {
    let s = passage.s;
    let Some(last) = statements
        .last_mut()
        .filter(|s| s.cue.is_none() && s.source.is_none())
    else {
        return false;
    };
    let dash = s.is_dash(s.start) || s.is_mark(s.start, key!("-"));
    let paragraphs = s.doc.paragraphs();
    let begins = paragraphs[passage.paragraph].tokens.start == s.start;
    let next = last.paragraph + 1 == passage.paragraph;
    if !(dash && begins && next && s.range().len() < LONGEST) {
        return false;
    }
    let source = noun_phrase::whole_after(s, s.start + 1).filter(|source| {
        s.is_capitalised(source.start)
            && s.ends_here(source.end)
            && source.clone().any(|i| s.is_name(i))
    });
    if source.is_some() {
        (last.cue, last.source) = (Some(s.start..s.start + 1), source);
        last.rule = Rule::Signed;
        return true;
    }
    false
}
