//! Interviews without labels: paragraphs that are questions, and the answers after them.
//!
//! `What will you miss most?` · `The sound. I have lived in it for forty years.`
//!
//! Nothing but the layout tells who speaks: the questions say "you" and the answers say "I". The
//! answers are those of the person whom the paragraphs before the first question name most often.
//! The questions are the paper's and are left alone.

use std::collections::HashMap;
use std::ops::Range;

use super::turn::Conversation;
use crate::extract::names::{Kind as NameKind, NameMention, Names};
use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, ends_sentence};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Key, key, keys};
use crate::syntax::Sentence;

/// The fewest questions that make an interview.
const FEWEST: usize = 3;
/// The maximum length of a question, in tokens.
const LONGEST_QUESTION: usize = 90;
/// The maximum length of an answer, in paragraphs, on average.
const USUAL_ANSWER: usize = 4;

/// The answers of an interview without labels; none if the article isn't one.
#[derive(Default)]
pub(in crate::extract::quotes) struct Interview {
    /// The paragraphs of each answer.
    answers: Vec<Range<usize>>,
    /// The paragraphs that are questions; none if there are no answers.
    questions: Vec<usize>,
    /// The name of the person who answers, before the first question.
    who: Option<Range<usize>>,
}

impl Interview {
    /// Looks for questions and answers among the article's paragraphs.
    pub(in crate::extract::quotes) fn new(
        article: Sentence,
        names: &Names,
        conversation: &Conversation,
    ) -> Self {
        let paragraphs = article.doc.paragraphs();
        let of = |p: usize| article.within(paragraphs[p].tokens.clone());
        let from = article.doc.body() + 1;
        let questions: Vec<usize> = (from..paragraphs.len())
            .filter(|&p| is_question(of(p)) && conversation.label(p).is_none())
            .collect();
        if questions.len() < FEWEST {
            return Self::default();
        }
        let mut answers: Vec<Range<usize>> = questions
            .windows(2)
            .map(|pair| pair[0] + 1..pair[1])
            .collect();
        // The last answer has no question after it, and ends before what isn't prose.
        let longest = answers
            .iter()
            .map(ExactSizeIterator::len)
            .max()
            .unwrap_or(1);
        let last = questions[questions.len() - 1] + 1;
        let end = (last..paragraphs.len().min(last + longest.max(1)))
            .find(|&p| !ends_sentence(of(p)))
            .unwrap_or(paragraphs.len().min(last + longest.max(1)));
        answers.push(last..end);
        answers.retain(|a| !a.is_empty() && conversation.label(a.start).is_none());
        let own = |answer: &&Range<usize>| {
            let mut paragraphs = (*answer).clone();
            paragraphs.any(|p| says(of(p), OWN))
        };
        let owned = answers.iter().filter(own).count();
        let asked = questions.iter().filter(|&&p| says(of(p), YOU)).count();
        let length: usize = answers.iter().map(ExactSizeIterator::len).sum();
        if answers.is_empty()
            || owned * 2 < answers.len()
            || asked < 2
            || length > USUAL_ANSWER * answers.len()
        {
            return Self::default();
        }
        let first = paragraphs[questions[0]].tokens.start;
        let who = named_most(article, names, first);
        Self {
            answers,
            questions,
            who,
        }
    }

    /// Whether the article isn't an interview without labels.
    pub(in crate::extract::quotes) fn is_none(&self) -> bool {
        self.answers.is_empty()
    }

    /// Whether the paragraph is a question of the paper's.
    pub(in crate::extract::quotes) fn asks(&self, paragraph: usize) -> bool {
        self.questions.binary_search(&paragraph).is_ok()
    }

    /// Returns the answer that begins with the first passage, and the number of its passages.
    pub(in crate::extract::quotes) fn answer(
        &self,
        article: Sentence,
        passages: &[Passage],
    ) -> Option<(Statement, usize)> {
        let first = passages.first()?;
        let doc = first.s.doc;
        let next = self.answers.partition_point(|a| a.start < first.paragraph);
        let answer = self.answers.get(next)?;
        let begins = doc.paragraphs()[first.paragraph].tokens.start == first.s.start;
        if answer.start != first.paragraph || !begins {
            return None;
        }
        let paragraphs = answer.clone().map(|p| doc.paragraphs()[p].tokens.clone());
        let pieces: Vec<Range<usize>> = paragraphs
            .filter(|tokens| ends_sentence(article.within(tokens.clone())))
            .filter(|tokens| !self.is_of_them(article, tokens))
            .map(|tokens| past_label(article, &tokens)..tokens.end)
            .collect();
        let used = passages.iter().take_while(|p| p.paragraph < answer.end);
        let statement = Statement {
            cue: None,
            paragraph: answer.end - 1,
            ..first.statement(Rule::Turn, pieces, 0..0, self.who.clone())
        };
        (!statement.pieces.is_empty()).then(|| (statement, used.count()))
    }
}

impl Interview {
    /// Whether the narrator tells of the person who answers: `Bell, who is 44, lives on the island.`
    fn is_of_them(&self, article: Sentence, paragraph: &Range<usize>) -> bool {
        let name = self.who.as_ref().map(|who| article.key(who.end - 1));
        let mut words = past_label(article, paragraph)..paragraph.end;
        words.any(|i| Some(article.key(i)) == name && !article.is_quoted(i))
    }
}

/// Returns where the words of a paragraph begin after a label of one word: `A: We tried.`
fn past_label(article: Sentence, paragraph: &Range<usize>) -> usize {
    let colon = paragraph.start + 1;
    let labelled = article.is_mark(colon, key!(":")) && article.is_capitalised(paragraph.start);
    paragraph.start + 2 * usize::from(labelled && colon + 1 < paragraph.end)
}

/// Pronouns that the answers use of their speaker.
const OWN: &[Key] = keys!["i", "i'm", "i've", "i'd", "i'll", "my", "me"];
/// Pronouns that the questions use.
const YOU: &[Key] = keys!["you", "your", "you're", "you've", "you'd", "yourself"];

/// Whether one of the words is in the paragraph, outside quotation marks.
fn says(s: Sentence, words: &[Key]) -> bool {
    s.range().any(|i| s.is_one_of(i, words) && !s.is_quoted(i))
}

/// Whether the paragraph is a question of an interviewer.
fn is_question(s: Sentence) -> bool {
    let last = s.before(s.end, 1);
    s.range().len() <= LONGEST_QUESTION
        && s.is_mark(last, key!("?"))
        && !s.is_quoted(last)
        && s.is_capitalised(s.start)
}

/// Returns the last name before the token at `end` of the person whom the body names most often
/// before it.
pub(super) fn named_most(article: Sentence, names: &Names, end: usize) -> Option<Range<usize>> {
    let from = article.doc.paragraphs()[article.doc.body()].tokens.start;
    let person =
        |m: &&NameMention| m.kind == NameKind::Person && (from..end).contains(&m.tokens.start);
    let mentions = || names.mentions.iter().filter(person);
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for mention in mentions() {
        *counts.entry(mention.entity).or_default() += 1;
    }
    let most = mentions().max_by_key(|m| (counts[&m.entity], std::cmp::Reverse(m.tokens.start)))?;
    let name = mentions().rfind(|m| m.entity == most.entity)?;
    Some(name.tokens.clone())
}
