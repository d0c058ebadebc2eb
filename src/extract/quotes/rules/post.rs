//! Posts that a page embeds: the words, then a dash and their author.
//!
//! `The ferry is finished. pic.example.com/x` and, on the same line or the next, `— Ann Bell
//! (@annbell) May 4, 2019`. The words are direct speech of the account, without quotation marks.

use std::ops::Range;

use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::key;
use crate::syntax::Sentence;
use crate::text::Kind;

/// The maximum length of a signature, in tokens.
const LONGEST: usize = 24;
/// The maximum length of the date after the account, in tokens.
const LONGEST_DAY: usize = 10;

/// Returns the post at the start of the passages, and the number of passages it takes up.
pub(in crate::extract::quotes) fn find(
    article: Sentence,
    passages: &[Passage],
) -> Option<(Statement, usize)> {
    let first = passages.first()?;
    let paragraphs = article.doc.paragraphs();
    let own = paragraphs[first.paragraph].tokens.clone();
    if first.s.start != own.start {
        return None;
    }
    let (dash, name, last) = match signature(article.within(own.clone())) {
        Some((dash, name)) if dash > own.start => (dash, name, first.paragraph),
        Some(_) => return None,
        None => {
            let next = paragraphs.get(first.paragraph + 1)?.tokens.clone();
            let (dash, name) = signature(article.within(next.clone()))?;
            (dash == next.start).then_some((own.end, name, first.paragraph + 1))?
        }
    };
    let content = words(article, own.start..dash)?;
    let used = passages.iter().take_while(|p| p.paragraph <= last).count();
    let cue = name.start - 1..name.start;
    Some((
        first.statement(Rule::Post, vec![content], cue, Some(name)),
        used,
    ))
}

/// Returns the dash and the name of a signature at the end of the paragraph: `— Ann Bell (@annbell)
/// May 4, 2019`.
fn signature(s: Sentence) -> Option<(usize, Range<usize>)> {
    let from = s.end.saturating_sub(LONGEST).max(s.start);
    let at = |i: usize| s.kind(i) == Some(Kind::Address) && s.word(i).starts_with('@');
    let account = (s.end.saturating_sub(LONGEST_DAY + 2).max(s.start)..s.end)
        .find(|&i| at(i) && s.is_mark(s.before(i, 1), key!("(")))?;
    let dash = (from..account)
        .rev()
        .find(|&i| s.is_dash(i) || s.is_mark(i, key!("-")))?;
    let name = dash + 1..account - 1;
    let end = name.clone().rev().find(|&i| s.is_word(i) || s.is_number(i));
    let name = match end {
        Some(end) => name.start..end + 1,
        None => account..account + 1,
    };
    let dated = s.is_mark(account + 1, key!(")")) && (account + 2..s.end).any(|i| s.is_number(i));
    dated.then_some((dash, name))
}

/// Returns a post's words, without the links at its end and the marks around it.
fn words(s: Sentence, mut content: Range<usize>) -> Option<Range<usize>> {
    let link = |i: usize| s.kind(i) == Some(Kind::Address) || s.is_mark(i, key!(":"));
    let picture = content.clone().rev().take(8).find(|&i| {
        let word = s.word(i);
        word.starts_with("pic.") || word == "pic" && s.glued(i + 1)
    });
    content.end = picture.unwrap_or(content.end);
    while !content.is_empty() && link(content.end - 1) {
        content.end -= 1;
    }
    if let Some(quotation) = quotation(s, content.start).filter(|q| q.marked() == content) {
        content = quotation.tokens.clone();
    }
    content.clone().any(|i| s.is_word(i)).then_some(content)
}
