//! Turns: paragraphs that begin with their speaker and a colon, as in a transcript, an interview or
//! a headline.
//!
//! `BELL: We tried.` · `Ann Bell: The bridge will open` · `Presenter: Will it?`
//!
//! A label by itself counts if it is a name, and the words after it are indirect speech, as in a
//! headline. In a [`Conversation`], where labels take turns, every label counts, and a turn is
//! verbatim.

use std::collections::HashMap;
use std::ops::Range;

use super::label::{self, LONGEST_LOUD, Label, is_loud};
use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, ends_sentence, quotation};
use crate::extract::quotes::statement::{Statement, remove};
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::syntax::Sentence;
use crate::text::{Kind, Paragraph};

/// The maximum length of a turn, in paragraphs.
const LONGEST_TURN: usize = 20;

/// The speakers' labels of an article's paragraphs, if they take turns.
pub(in crate::extract::quotes) struct Conversation {
    /// By paragraph; empty if the article isn't a conversation.
    labels: Vec<Option<Label>>,
    /// Whether the labels are those of a list instead: `Ann Bell: Two counts of theft.`
    is_list: bool,
}

/// Pronouns that speakers use of themselves and each other.
const VOICE: &[Key] = keys!["i", "we", "my", "our", "us", "me", "you", "your"];

/// The fewest labelled paragraphs that make a list, if none of them says "I" or "you" or asks a
/// question.
const SHORTEST_LIST: usize = 3;

impl Conversation {
    /// Reads the labels of the article.
    pub(in crate::extract::quotes) fn new(article: Sentence, names: &Names) -> Self {
        if let Some(letters) = letters(article) {
            return Self::of(letters);
        }
        let labels = labels(article);
        // A conversation has an "I", a "you" or a question.
        let labelled = labels.iter().zip(article.doc.paragraphs());
        let labelled = labelled.filter(|(label, _)| label.is_some());
        let spoken = |(_, p): (_, &Paragraph)| {
            let mut tokens = p.tokens.clone();
            tokens.any(|i| article.is_one_of(i, VOICE) || article.is_mark(i, key!("?")))
        };
        let voices = labelled.clone().filter(|l| spoken(*l)).count();
        if voices == 0 {
            let is_list = labelled.count() >= SHORTEST_LIST;
            let labels = Vec::new();
            return Self { labels, is_list };
        }
        Self::of(taking_turns(article, names, labels))
    }

    fn of(labels: Vec<Option<Label>>) -> Self {
        Self {
            labels,
            is_list: false,
        }
    }

    pub(super) fn label(&self, paragraph: usize) -> Option<Label> {
        self.labels.get(paragraph).cloned().flatten()
    }

    /// Whether the paragraph continues the turn of the speaker before it. Between two labels the
    /// paragraphs without one are the speaker's if they say "I", "we" or "you", as most must, or if
    /// the labels are in capitals, as in a transcript. What speaks of the speaker is the narrator's.
    fn goes_on(&self, article: Sentence, paragraph: usize, speaker: &Range<usize>) -> bool {
        let from = paragraph.saturating_sub(LONGEST_TURN);
        let before = (from..paragraph).rfind(|&p| self.label(p).is_some());
        let reach = self.labels.len().min(paragraph + LONGEST_TURN);
        let after = (paragraph..reach).find(|&p| self.label(p).is_some());
        let (Some(before), Some(after)) = (before, after) else {
            return false;
        };
        let of = |p: usize| article.within(article.doc.paragraphs()[p].tokens.clone());
        let voiced = |&p: &usize| {
            let s = of(p);
            s.range().any(|i| s.is_one_of(i, VOICE) && !s.is_quoted(i))
        };
        let run = before + 1..after;
        let mostly = run.clone().filter(voiced).count() * 2 >= run.len();
        let label = self
            .label(before)
            .filter(|(label, _)| is_loud(article, label.start));
        let s = of(paragraph);
        let name = s.doc.key(speaker.end - 1);
        let letter = article.word(speaker.end - 1).len() == 1;
        let named = |i: usize| !letter && s.key(i) == name && !s.is_quoted(i);
        let last = s.before(s.end, 1);
        after > paragraph
            && (mostly && voiced(&paragraph) || label.is_some())
            && (s.is_stop(last)
                || s.kind(last) == Some(Kind::Quote)
                || matches!(s.word(last), ")" | "]"))
            && !s.range().any(named)
    }
}

/// Returns the labels that are names or offices, by paragraph.
fn labels(article: Sentence) -> Vec<Option<Label>> {
    let label = |p: &Paragraph| {
        let mut s = article.within(p.tokens.clone());
        // `"BELL: We tried.`: the label follows a quotation mark
        if s.kind(s.start) == Some(Kind::Quote) {
            s = s.within(s.start + 1..s.end);
        }
        label::loud(s)
            .or_else(|| label::plain(s))
            .or_else(|| label::bare_question(s))
    };
    article.doc.paragraphs().iter().map(label).collect()
}

/// Returns the labels that are letters, by paragraph, if both `Q.` and `A.` are among them.
fn letters(article: Sentence) -> Option<Vec<Option<Label>>> {
    let (mut asked, mut answered) = (false, false);
    let label = |p: &Paragraph| {
        let label = label::letter(article.within(p.tokens.clone()))?;
        let asks = article.word(label.0.start).starts_with('Q');
        asked |= asks;
        answered |= !asks;
        Some(label)
    };
    let labels = article.doc.paragraphs().iter().map(label).collect();
    (asked && answered).then_some(labels)
}

/// Returns the labels that take turns: at least two differ, one recurs or all are in capitals, and
/// one names a person. Returns an empty list if they don't.
fn taking_turns(
    article: Sentence,
    names: &Names,
    mut labels: Vec<Option<Label>>,
) -> Vec<Option<Label>> {
    let key = |label: &Label| article.key(label.0.end - 1);
    let mut turns: HashMap<Key, usize> = HashMap::new();
    for label in labels.iter().flatten() {
        *turns.entry(key(label)).or_default() += 1;
    }
    let is_person = |label: &Label| {
        let mention = names.mention_at(label.0.end - 1);
        // `The President:`, `Deputy Spokesperson:`
        const OFFICE: Classes = Class::ROLE.or(Class::TITLE).or(Class::ROLE_MODIFIER);
        let office = article.is(label.0.start, Class::DETERMINER)
            || label.0.len() > 1 && label.0.clone().all(|i| article.is(i, OFFICE));
        office || mention.is_some_and(|m| names.mentions[m].kind == NameKind::Person)
    };
    let loud = labels.iter().flatten().all(|l| is_loud(article, l.0.start));
    let again = turns.values().any(|&count| count > 1);
    if !((again || loud) && turns.len() > 1 && labels.iter().flatten().any(is_person)) {
        return Vec::new();
    }
    // A label that is neither a known name nor repeated must answer one that is; otherwise it is a
    // heading.
    let sure = |label: &Label| is_person(label) || turns[&key(label)] > 1;
    let known: Vec<bool> = labels
        .iter()
        .map(|l| l.as_ref().is_some_and(sure))
        .collect();
    for (i, label) in labels.iter_mut().enumerate() {
        let beside = i > 0 && known[i - 1] || known.get(i + 1) == Some(&true);
        if !known[i] && !beside {
            *label = None;
        }
    }
    labels
}

/// Returns the turn or labelled line at the start of the passages, and the number of passages it
/// takes up.
pub(in crate::extract::quotes) fn find(
    names: &Names,
    passages: &[Passage],
    conversation: &Conversation,
) -> Option<(Statement, usize)> {
    let first = passages.first()?;
    let s = first.s;
    let paragraph = s.doc.paragraphs()[first.paragraph].tokens.clone();
    if s.start != paragraph.start {
        return None;
    }
    let label = conversation.label(first.paragraph);
    let tokens = s.doc.tokens();
    let says = |mark: usize| {
        let mut words = tokens[mark + 1..paragraph.end].iter();
        words.any(|t| t.kind == Kind::Word)
    };
    if let Some((label, colon)) = label.filter(|&(_, colon)| says(colon)) {
        let (mut turn, used) = labelled(Rule::Turn, passages, label, colon, paragraph.end);
        turn.cue = None;
        return Some((turn, used));
    }
    let start = s.start + usize::from(s.kind(s.start) == Some(Kind::Quote));
    let colon =
        (start..s.end.min(start + label::LONGEST + 1)).find(|&i| s.is_mark(i, key!(":")))?;
    let label = start..colon;
    // `Bell: In it to win` heads the lines below it
    let heads =
        first.paragraph >= s.doc.body() && !ends_sentence(s.within(colon + 1..paragraph.end));
    if conversation.is_list
        || heads
        || label.is_empty()
        || colon + 1 >= paragraph.end
        || is_work(s.within(colon + 1..paragraph.end))
        || !is_speaker(s, names, &label)
    {
        return None;
    }
    Some(labelled(Rule::Label, passages, label, colon, paragraph.end))
}

/// Extends the last turn over the first paragraph of the passages, if that continues it. Returns
/// the number of passages in the paragraph.
pub(in crate::extract::quotes) fn go_on(
    article: Sentence,
    passages: &[Passage],
    conversation: &Conversation,
    statements: &mut [Statement],
) -> Option<usize> {
    let first = passages.first()?;
    let last = statements.last_mut().filter(|s| s.rule == Rule::Turn)?;
    let paragraph = first.s.doc.paragraphs()[first.paragraph].tokens.clone();
    let speaker = last.source.clone()?;
    if last.paragraph + 1 != first.paragraph
        || !conversation.goes_on(article, first.paragraph, &speaker)
    {
        return None;
    }
    // `(Applause.)`
    let marked = usize::from(article.kind(paragraph.start) == Some(Kind::Quote));
    if !matches!(article.word(paragraph.start + marked), "(" | "[") {
        last.pieces.push(paragraph);
    }
    last.paragraph = first.paragraph;
    Some(passages_in(passages, first.paragraph))
}

fn passages_in(passages: &[Passage], paragraph: usize) -> usize {
    let own = passages.iter().take_while(|p| p.paragraph == paragraph);
    own.count()
}

/// Removes the first statement if it is only a heading with a colon: `Ann Bell: A life on the
/// river`. Keeps it if the person named speaks elsewhere in the article.
pub(in crate::extract::quotes) fn drop_heading(article: Sentence, statements: &mut Vec<Statement>) {
    let Some((first, others)) = statements.split_first() else {
        return;
    };
    let Some(label) = first.source.clone().filter(|_| first.rule == Rule::Label) else {
        return;
    };
    let name = article.key(label.end - 1);
    let piece = first.pieces[0].clone();
    let voiced = |i: usize| article.is_quoted(i) || article.is_one_of(i, VOICE);
    let heading = first.paragraph < article.doc.body()
        && !is_loud(article, label.start)
        && !piece.clone().take(LONGEST_LOUD).any(voiced);
    let speaks = |other: &Statement| {
        let source = other.source.clone().unwrap_or_default();
        source.take(LONGEST_LOUD).any(|i| article.key(i) == name)
    };
    if heading && !others.iter().any(speaks) {
        remove(statements, 0);
    }
}

/// Returns the statement after this label, and the number of passages in its paragraph.
fn labelled(
    rule: Rule,
    passages: &[Passage],
    label: Range<usize>,
    colon: usize,
    end: usize,
) -> (Statement, usize) {
    let first = &passages[0];
    let s = first.s;
    let mut content = colon + 1..end;
    // If the content is a single quotation, leave out its marks.
    if let Some(quotation) = quotation(s, content.start).filter(|q| q.marked() == content) {
        content = quotation.tokens.clone();
    }
    // `Question: Does he know?`: the label names no speaker.
    let nobody = label.len() == 1 && s.is_one_of(label.start, keys!["question", "answer"]);
    let source = (!nobody).then_some(label);
    let statement = first.statement(rule, vec![content], colon..colon + 1, source);
    (statement, passages_in(passages, first.paragraph))
}

/// Whether the words after a name and a colon are the title of a work and its year: `Ann Bell: Two
/// Boats, 2019`.
fn is_work(s: Sentence) -> bool {
    const SMALL: Classes = Class::PREPOSITION
        .or(Class::DETERMINER)
        .or(Class::CONJUNCTION);
    let last = s.before(s.end, 1);
    let year = s.is_number(last) && s.word(last).len() == 4 && s.is_comma(s.before(last, 1));
    let mut words = s.range().filter(|&i| s.is_word(i));
    year && words.all(|i| s.is_capitalised(i) || s.is(i, SMALL))
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
    let capitals = |i: usize| s.is_capitalised(i) || !s.is_word(i);
    // `Said Ann Bell:`
    let verb = s.is(label.start, Class::CUE) && !s.is_name(label.start);
    let other = verb || label::points_elsewhere(s, label.start);
    speaks && !other && label.clone().all(capitals)
        || name.kind == NameKind::Person && label.len() <= 2 && label.clone().all(|i| s.is_upper(i))
}
