//! Turns: a paragraph that begins with a speaker's name and a colon, as in a transcript or a
//! headline.
//!
//! `BELL: We tried.` · `Ann Bell: The bridge will open`

use std::ops::Range;

use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, Classes, Key, key, listed};
use crate::syntax::Sentence;
use crate::text::{Case, Kind};

/// A speaker's label has this many tokens at most.
const LONGEST_LABEL: usize = 6;
/// One in capitals, with office and place, this many.
const LONGEST_LOUD_LABEL: usize = 20;

/// The turn that the passages begin with, and how many of them it has.
pub(in crate::extract::quotes) fn find(
    names: &Names,
    passages: &[Passage],
    transcript: bool,
) -> Option<(Statement, usize)> {
    let first = passages.first()?;
    let s = first.s;
    let paragraph = s.doc.paragraphs()[first.paragraph].tokens.clone();
    if s.start != paragraph.start {
        return None;
    }
    let loud = if transcript { loud_label(s) } else { None };
    if let Some((label, colon)) = loud.filter(|(_, colon)| colon + 1 < paragraph.end) {
        return Some(turn(passages, label, colon, paragraph.end));
    }
    let start = s.start + usize::from(s.kind(s.start) == Some(Kind::Quote));
    let colon = (start..s.end.min(start + LONGEST_LABEL + 1)).find(|&i| s.is_mark(i, key!(":")))?;
    let label = start..colon;
    if label.is_empty() || colon + 1 >= paragraph.end || !is_speaker(s, names, &label) {
        return None;
    }
    Some(turn(passages, label, colon, paragraph.end))
}

/// Whether the article is a transcript: two paragraphs at least begin with labels in capitals, the
/// labels differ, and one names a person.
pub(in crate::extract::quotes) fn is_transcript(article: Sentence, names: &Names) -> bool {
    let paragraphs = article.doc.paragraphs().iter();
    let labels = paragraphs.filter_map(|p| loud_label(article.within(p.tokens.clone())));
    let (mut first, mut differ, mut person) = (None, false, false);
    for (name, _) in labels {
        let last = article.key(name.end - 1);
        differ |= *first.get_or_insert(last) != last;
        let mention = names.mention_at(name.end - 1);
        person |= mention.is_some_and(|m| names.mentions[m].kind == NameKind::Person);
    }
    differ && person
}

/// A speaker's label in capitals, and its colon: `ANN BELL, HOST:`, `SEN. BOB ORR (D), OHIO:`. The
/// name comes without title and office.
fn loud_label(s: Sentence) -> Option<(Range<usize>, usize)> {
    const NOBODY: &[Key] = listed!("speech/no_labels.txt");
    let loud = |i: usize| {
        s.token(i)
            .is_some_and(|t| t.kind == Kind::Word && t.case == Case::Upper)
            || s.word(i).len() == 1 && s.is_capitalised(i)
    };
    if !loud(s.start) {
        return None;
    }
    let (mut colon, mut name, mut bracket) = (None, None, false);
    for i in s.start..s.end.min(s.start + LONGEST_LOUD_LABEL) {
        if s.is_mark(i, key!(":")) && !bracket {
            colon = Some(i);
            break;
        }
        let opens = s.is_mark(i, key!("("));
        if opens || s.is_comma(i) {
            name = name.or(Some(i));
        }
        bracket = opens || bracket && !s.is_mark(i, key!(")"));
        if s.is_word(i) && !(bracket || loud(i)) || s.is_one_of(i, NOBODY) {
            return None;
        }
    }
    let colon = colon?;
    let end = name.unwrap_or(colon);
    let titled = |i: &usize| s.is(*i, Class::TITLE) || s.is_mark(*i, key!("."));
    let start = (s.start..end).find(|i| !titled(i))?;
    const NO_NAME: Classes = Class::PREPOSITION
        .or(Class::DETERMINER)
        .or(Class::CONJUNCTION);
    if (start..end).any(|i| s.is(i, NO_NAME)) {
        return None;
    }
    (end - start <= LONGEST_LABEL).then_some((start..end, colon))
}

/// The turn of the speaker with this label, and how many passages it has.
fn turn(passages: &[Passage], label: Range<usize>, colon: usize, end: usize) -> (Statement, usize) {
    let first = &passages[0];
    let s = first.s;
    let mut content = colon + 1..end;
    // A quotation and nothing else: its marks are outside.
    if let Some(quotation) = quotation(s, content.start).filter(|q| q.marked() == content) {
        content = quotation.tokens.clone();
    }
    let used = passages
        .iter()
        .take_while(|p| p.paragraph == first.paragraph)
        .count();
    let statement = first.statement(Rule::Turn, vec![content], colon..colon + 1, Some(label));
    (statement, used)
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
