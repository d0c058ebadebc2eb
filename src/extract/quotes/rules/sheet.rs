//! Sheets of quotations under headings: what somebody said on one topic after another.
//!
//! `Head coach Ann Bell` · `On the win:` · `“We never gave up.”`
//!
//! The source is the person of the last heading that is only a name, or else the person whom the
//! paragraphs before the first topic name most often.

use std::ops::Range;

use super::interview::named_most;
use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, quotation};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, Classes, key, keys};
use crate::syntax::Sentence;
use crate::text::{Kind, Quotation};

/// The maximum length of a heading, in tokens.
const LONGEST_HEADING: usize = 14;
/// The fewest headings that make a sheet.
const FEWEST: usize = 2;

/// The quotations of a sheet; none if the article isn't one.
#[derive(Default)]
pub(in crate::extract::quotes) struct Sheet {
    /// The paragraph of each quotation after a heading, and the name of its source.
    quotations: Vec<(usize, Option<Range<usize>>)>,
}

impl Sheet {
    /// Looks for headings with quotations after them.
    pub(in crate::extract::quotes) fn new(article: Sentence, names: &Names) -> Self {
        let paragraphs = article.doc.paragraphs();
        let of = |p: usize| article.within(paragraphs[p].tokens.clone());
        let (mut topics, mut person) = (0, None);
        // The person named most, once that is asked for.
        let mut most = None;
        let mut quotations = Vec::new();
        for p in 1..paragraphs.len() {
            let heading = of(p - 1);
            let named = person_alone(heading, names);
            let topic = is_topic(heading);
            if named.is_some() {
                person = named.clone();
            }
            if (topic || named.is_some()) && is_quotation(of(p)) {
                topics += usize::from(topic);
                let source = person.clone().or_else(|| {
                    let find = || named_most(article, names, heading.start);
                    most.get_or_insert_with(find).clone()
                });
                quotations.push((p, source));
            }
        }
        if topics < FEWEST {
            quotations.clear();
        }
        Self { quotations }
    }

    /// Returns the quotation that is the first passage, and the number of its passages.
    pub(in crate::extract::quotes) fn find(
        &self,
        passages: &[Passage],
    ) -> Option<(Statement, usize)> {
        let first = passages.first()?;
        let own = self
            .quotations
            .binary_search_by_key(&first.paragraph, |q| q.0);
        let (paragraph, source) = &self.quotations[own.ok()?];
        let said = quotation(first.s, first.s.start)?;
        let statement = Statement {
            cue: None,
            ..first.statement(Rule::Topic, vec![said.tokens.clone()], 0..0, source.clone())
        };
        let used = passages.iter().take_while(|p| p.paragraph == *paragraph);
        Some((statement, used.count()))
    }
}

/// Whether the paragraph names a topic: `On the win:`, `On his injury`.
fn is_topic(s: Sentence) -> bool {
    let led = s.is_one_of(s.start, keys!["on", "about", "regarding"]);
    let last = s.before(s.end, 1);
    let ends = s.is_colon(last) || !s.is_stop(last) && s.is_word(last);
    led && s.is_capitalised(s.start) && ends && (2..=LONGEST_HEADING).contains(&s.range().len())
}

/// Returns the name of the person of whom the paragraph consists, with or without an office.
fn person_alone(s: Sentence, names: &Names) -> Option<Range<usize>> {
    const OTHER: Classes = Class::PREPOSITION
        .or(Class::AUXILIARY)
        .or(Class::CONJUNCTION);
    let last = s.before(s.end, 1);
    let last = s.before(last, usize::from(s.is_mark(last, key!(":"))));
    let name = &names.mentions[names.mention_at(last)?];
    let plain = s.range().len() <= LONGEST_HEADING
        && name.kind == NameKind::Person
        && name.tokens.end == last + 1
        && (s.start..name.tokens.start).all(|i| s.is_word(i) && !s.is(i, OTHER));
    let byline = s.is_one_of(s.start, keys!["by", "photo", "photos", "picture", "image"]);
    (plain && !byline).then(|| name.tokens.clone())
}

/// Whether the paragraph is one quotation and nothing else.
fn is_quotation(s: Sentence) -> bool {
    let whole = |q: &Quotation| q.marked() == s.range();
    s.kind(s.start) == Some(Kind::Quote) && quotation(s, s.start).is_some_and(whole)
}
