//! Dates: every date and time mention, resolved against the publication date.
//!
//! There are three steps. [`words`] decides what each token can be in a date, [`grammar`] reads
//! mentions from that, and [`resolve`] works out which day, month or year each one is. Values are
//! those of TIMEX3. The publication date itself is found in [`super::header::publication`].

mod expression;
mod grammar;
mod holiday;
mod lunar;
mod modifier;
mod occurrence;
mod piece;
mod point;
mod resolve;
mod rule;
mod tense;
mod words;
mod write;

use std::ops::Range;

use self::expression::{Expression, Phrase};
use self::grammar::Reader;
pub use self::modifier::Modifier;
use self::point::Point;
use self::resolve::{Context, Resolver};
pub use self::rule::Rule;
use super::header::publication::Publication;
use super::{Mention, calendar};
use crate::budget;
use crate::syntax::{Parts, Sentence};
use crate::text::Sentence as TextSentence;

named! {
    /// The grain of a date mention, or its sort if it isn't a stretch of the calendar.
    pub enum Grain {
        /// 3 p.m., Monday morning
        Time = "time",
        /// Monday, July 15
        Day = "day",
        /// last week, the weekend
        Week = "week",
        /// July
        Month = "month",
        /// the third quarter
        Quarter = "quarter",
        /// the first half of the year
        Half = "half",
        /// summer
        Season = "season",
        /// 2024
        Year = "year",
        /// the 1990s
        Decade = "decade",
        /// the 19th century
        Century = "century",
        /// three days
        Duration = "duration",
        /// every day
        Set = "set",
        /// now, recently
        Reference = "reference",
    }
}

/// A date, time, duration or set in the text.
#[derive(Clone, Debug)]
pub struct DateMention {
    /// The words of the mention.
    pub mention: Mention,
    /// The TIMEX3 value (`2024-07-15`, `P3D`, `PAST_REF`), or `None` if it cannot be resolved.
    pub value: Option<String>,
    /// The grain, or the sort of mention.
    pub grain: Grain,
    /// Which part of the date is meant, or that it is approximate.
    pub modifier: Option<Modifier>,
}

/// Finds every date mention, and resolves it against the publication date if there is one.
pub fn find(parts: &Parts, publication: Option<&Publication>) -> Vec<DateMention> {
    let doc = parts.document();
    let words = words::words(doc.tokens());
    let mut resolver = Resolver::new(publication.map(|p| p.date));
    let mut mentions = Vec::new();
    for sentence in doc.sentences() {
        let reader = Reader {
            s: Sentence::new(parts, sentence.tokens.clone()),
            words: &words,
            heading: sentence.paragraph < doc.body(),
            in_base: false,
        };
        find_in_sentence(&reader, sentence, &mut resolver, &mut mentions);
    }
    mentions
}

/// The mention that a range may begin with: the last one, and its stretch of the calendar.
struct Begin {
    tokens: Range<usize>,
    expression: Option<Expression>,
    point: Option<Point>,
}

impl Begin {
    /// Whether a range from this mention to the phrase makes sense, and the words say so.
    fn leads_to(&self, phrase: &Phrase, reader: &Reader) -> bool {
        expression::same_kind(self.expression, phrase.expression)
            // `from 4 to 7 p.m. Friday`: both are on one day
            && (phrase.time.is_none() || self.expression != phrase.expression)
            && reader.is_range(self.tokens.clone(), phrase.tokens.start)
    }
}

/// Finds the mentions of one sentence, from left to right, and resolves each.
fn find_in_sentence(
    reader: &Reader,
    sentence: &TextSentence,
    resolver: &mut Resolver,
    mentions: &mut Vec<DateMention>,
) {
    let mut begin: Option<Begin> = None;
    let mut from = sentence.tokens.start;
    let mut i = from;
    while i < sentence.tokens.end {
        if !reader.may_begin(i) {
            i += 1;
            continue;
        }
        budget::check();
        let Some(phrase) = reader.phrase(i, from) else {
            i += 1;
            continue;
        };
        let further = reader
            .further_day(&phrase)
            .or_else(|| reader.further_year(&phrase));
        for phrase in [Some(phrase), further].into_iter().flatten() {
            let before = begin.take().filter(|b| b.leads_to(&phrase, reader));
            let context = Context {
                side: || tense::side(reader.s, reader.words, phrase.tokens.clone()),
                paragraph: sentence.paragraph,
                after: before.and_then(|b| b.point),
            };
            let resolved = resolver.resolve(phrase.expression, phrase.time, &context);
            mentions.push(DateMention {
                mention: Mention {
                    span: reader.s.doc.hull(phrase.tokens.clone()),
                    rule: phrase.rule.name(),
                },
                value: resolved.value,
                grain: resolved.grain,
                modifier: modifier::of(reader, phrase.tokens.clone(), resolved.grain),
            });
            i = phrase.tokens.end.max(i + 1);
            begin = Some(Begin {
                tokens: phrase.tokens,
                expression: phrase.expression,
                point: resolved.point,
            });
        }
        from = i;
    }
}

#[cfg(test)]
mod testing {
    //! Shared parts of the rules' tests.

    use super::*;
    use crate::extract::header::publication::Origin;
    use crate::text::Document;

    /// Tuesday 2024-07-16, on which most of the texts are published.
    pub(super) const TUESDAY: Publication = Publication {
        date: jiff::civil::date(2024, 7, 16),
        mention: None,
        origin: Origin::Given,
    };

    /// Returns the mentions of `text`, published on the given day, as `words = value`.
    pub(super) fn found(published: &str, text: &str) -> Vec<String> {
        let doc = Document::new(text);
        let publication = published.parse().ok().map(|date| Publication {
            date,
            mention: None,
            origin: Origin::Given,
        });
        let mentions = find(&Parts::new(&doc), publication.as_ref());
        mentions
            .iter()
            .map(|m| {
                format!(
                    "{} = {}",
                    doc.slice(m.mention.span),
                    m.value.as_deref().unwrap_or("?")
                )
            })
            .collect()
    }

    /// Asserts that the text of each line, published on Tuesday 2024-07-16, has the mentions after
    /// `->`, separated by `;`.
    pub(super) fn check(lines: &str) {
        for line in lines.lines().map(str::trim).filter(|l| !l.is_empty()) {
            let (text, expected) = line.split_once("->").expect("text -> mentions");
            let expected: Vec<&str> = expected
                .split(';')
                .map(str::trim)
                .filter(|e| !e.is_empty())
                .collect();
            assert_eq!(found("2024-07-16", text.trim()), expected, "{line}");
        }
    }
}
