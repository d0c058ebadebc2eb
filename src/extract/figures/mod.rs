//! Figures: every reported quantity, with its value, modifier, unit and the thing that it counts or
//! measures.
//!
//! ```text
//! reject      skips numbers that are not figures: in dates, names, codes, pronouns, page furniture
//! reading     reads a number with its unit (`unit`), kind and modifier (`quantity`)
//! found       adds what is counted or measured (`of`) and who or what it is said of (`concept`)
//! change      recognises amounts of change, and the levels before and after it
//! rule        gives every rule an example and a counter-example
//! ```
//!
//! Units, currencies, number words and verbs of change are lists in `lexicon/`. `unit` and `change`
//! depend on none of the other modules; `quantity` builds on them, and `of` and `reject` on
//! `quantity`. Nothing is converted: a value is a plain number in the unit that the article names.

mod change;
mod concept;
mod found;
mod of;
mod quantity;
mod reading;
mod reject;
mod rule;
mod unit;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use self::found::{Found, is_per};
use self::quantity::letters::ArticleLetters;
use self::reading::{Reading, read};
pub use self::reject::Reason;
pub use self::rule::Rule;
use super::Mention;
use super::dates::{DateMention, Grain};
use crate::budget;
use crate::lexicon::{Class, Classes, keys};
pub use crate::syntax::number::Decimal;
use crate::syntax::{Parts, Sentence};
use crate::text::{Case, Document, Kind as TokenKind, Span, Token};

/// A reported quantity.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The words of the figure, with any unit and modifier beside the number.
    pub mention: Mention,
    /// The sort of quantity.
    pub kind: Kind,
    /// The number or range, in the stated unit.
    pub value: Value,
    /// One of `=`, `~`, `<`, `>`, `<=` and `>=`.
    pub modifier: &'static str,
    /// ISO 4217 code, `percent`, `percentage point`, `year of age`, or a unit's English name in the
    /// singular.
    pub unit: Option<Cow<'static, str>>,
    /// What is counted or measured.
    pub of: Option<Span>,
    /// Who or what the figure is said of, if that is not the thing counted or measured.
    pub concept: Option<Span>,
    /// Whether it is an amount of change, or the level before or after one.
    pub change: Option<Change>,
}

named! {
    /// Sorts of quantities.
    pub enum Kind {
        /// 40 boats
        Count = "count",
        /// $40
        Money = "money",
        /// 40 percent, 40 percentage points
        Percent = "percent",
        /// 40 kilometres
        Measure = "measure",
        /// a 40-year-old
        Age = "age",
        /// 40 days
        Duration = "duration",
        /// 40 degrees Celsius
        Temperature = "temperature",
        /// one in four, twice
        Ratio = "ratio",
        /// 40 kilometres per hour
        Rate = "rate",
        /// 4-0
        Score = "score",
    }
}

/// A number, a range or a score, as exact decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value {
    /// One number.
    Exact(Decimal),
    /// From low to high.
    Range(Decimal, Decimal),
    /// The sides of a score or a vote, in the order of the text.
    Score(Decimal, Decimal),
}

named! {
    /// The part that a figure plays in a change.
    pub enum Change {
        /// An amount by which something rose: "up 3 percent".
        Up = "up",
        /// An amount by which something fell: "cut by 200".
        Down = "down",
        /// The level that something reached: "rose to 45".
        To = "to",
        /// The level that something left: "fell from 50".
        From = "from",
    }
}

/// Finds every figure, except those that are part of one of `dates`. Durations, rates and ages
/// count even there.
pub fn find(parts: &Parts, dates: &[DateMention]) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut whole = None; // what the last sentence divides into shares
    let letters = ArticleLetters::new(Sentence::new(parts, 0..parts.document().tokens().len()));
    for sentence in parts.document().sentences() {
        let s = Sentence::new(parts, sentence.tokens.clone());
        let before = whole.take();
        for found in in_sentence(s, &letters) {
            let mut figure = found.figure(s);
            if found.is_share_of(s) {
                whole = figure.of;
            } else if figure.of.is_none() && found.is_in_brackets(s) && found.is_ranked(s, s.start)
            {
                figure.of = before;
            }
            // "four times a week" is both a figure and a date
            let number = s.span(found.quantity.first..found.quantity.number.end);
            let has_both = found.is_time() || figure.kind == Kind::Rate;
            if has_both || !is_dated(dates, number) {
                figures.push(figure);
            }
        }
    }
    figures
}

/// Finds the figures of a sentence, each with regard to the one before it.
fn in_sentence(s: Sentence, letters: &ArticleLetters) -> Vec<Found> {
    let mut figures: Vec<Found> = Vec::new();
    let mut floor = s.start; // the end of the last figure, or of the last number that isn't one
    let mut i = s.start;
    while let Some(next) = s.find(i, |token| may_matter(s.doc, token)) {
        i = next;
        budget::check();
        if !may_begin(s, i) {
            i += 1;
            continue;
        }
        if let Some(end) = reject::skip(s, i) {
            (i, floor) = (end, end);
            continue;
        }
        let Some(reading) = read(s, i, floor, letters) else {
            i += 1;
            continue;
        };
        let mut end = reading.end().max(i + 1);
        if let Reading::Figure(mut found) = reading {
            found.complete(s, figures.last(), floor);
            let per = found.of.as_ref().filter(|of| is_per(s, of));
            end = per.map_or(end, |of| of.end.max(end));
            figures.push(*found);
        }
        (i, floor) = (end, end);
    }
    figures
}

/// Whether a figure's number could begin with the token. This quick test is made for every token of
/// the article; [`may_begin`] is stricter.
fn may_matter(doc: &Document, token: &Token) -> bool {
    const NUMERALS: Classes = Class::NUMERAL.or(Class::DETERMINER);
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => {
            token.is(NUMERALS) || token.case != Case::Lower || ends_in_digit(doc, token)
        }
        _ => false,
    }
}

/// Whether a figure's number may begin with the token.
fn may_begin(s: Sentence, i: usize) -> bool {
    let Some(token) = s.token(i) else {
        return false;
    };
    if token.kind == TokenKind::Number || quantity::number::number_word(token.key).is_some() {
        return true;
    }
    let article = token.is(Class::DETERMINER) && s.is_one_of(i, keys!["a", "an"]);
    article && quantity::number::number_word(s.key(i + 1)).is_some()
        || ends_in_digit(s.doc, token)
        || ends_in_scale(s, i)
}

/// Whether the token ends in a digit, such as `EUR50`.
fn ends_in_digit(doc: &Document, token: &Token) -> bool {
    doc.text().as_bytes()[token.span.end as usize - 1].is_ascii_digit()
}

/// Whether the word has capitals and digits before the letters of a scale, such as `EUR50m` and
/// `RM3mil`.
fn ends_in_scale(s: Sentence, i: usize) -> bool {
    let word = s.word(i).as_bytes();
    word.len() > 2
        && word[0].is_ascii_uppercase()
        && matches!(
            word.last(),
            Some(b'm' | b'n' | b'k' | b'l' | b'b' | b'M' | b'B')
        )
        && word[1..].iter().take(3).any(u8::is_ascii_digit)
}

fn is_dated(dates: &[DateMention], span: Span) -> bool {
    let at = dates.partition_point(|date| date.mention.span.end <= span.start);
    dates
        .get(at)
        .is_some_and(|date| date.grain != Grain::Duration && date.mention.span.overlaps(span))
}
