//! How many: every reported quantity, with its value, modifier, unit and what it counts.
//!
//! ```text
//! not_a_figure        years, dates, names with numbers: passed over (`year`, `numbered`, `one`)
//! quantity            a number with its unit (`number`, `fraction`, `words`, `decimal`; `unit`, `money`, `rate`)
//! range score share   two numbers that are one figure
//! multiple            "twice", "threefold"
//! age modifier        what the words around it make of it
//! counted measured    what it is a figure of, after or before it (`change`)
//! shared carried      what a bare number takes over from the figure after it, or before it
//! ```
//!
//! Units and currencies, number words and verbs of change are lists in `lexicon/`. Nothing is converted: a value is a plain number in
//! the unit that the article names.

mod age;
mod carried;
mod change;
mod counted;
mod decimal;
mod fraction;
mod measured;
mod modifier;
mod money;
mod multiple;
mod not_a_figure;
mod noun_phrase;
mod number;
mod numbered;
mod one;
mod quantity;
mod range;
mod rate;
mod scope;
mod score;
mod share;
mod shared;
mod subject;
mod unit;
mod words;
mod year;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use self::measured::Continuation;
use self::modifier::Modifier;
use self::number::Form;
use self::quantity::Quantity;
use self::scope::Scope;
use self::unit::UnitKind;
use super::Mention;
use super::dates::DateMention;
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::tagger::parts::{Part, Parts};
use crate::text::{Case, Document, Kind as TokenKind, Span, Token};

/// A reported quantity.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The words, with unit and modifier where they stand beside the number.
    pub mention: Mention,
    /// What sort of quantity it is.
    pub kind: Kind,
    /// The number or range, in the stated unit.
    pub value: Value,
    /// `=`, `~`, `<`, `>`, `<=` or `>=`.
    pub modifier: &'static str,
    /// ISO 4217 code, `percent`, `percentage point`, `year of age`, or a unit's English name in the singular.
    pub unit: Option<Cow<'static, str>>,
    /// What is counted or measured.
    pub of: Option<Span>,
    /// Who or what it is said of, where that is not what is counted or measured.
    pub concept: Option<Span>,
}

/// Sorts of quantities.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)] // the names are the contract's
pub enum Kind {
    Count,
    Money,
    Percent,
    Measure,
    Age,
    Duration,
    Temperature,
    Ratio,
    Rate,
    Score,
}

/// A number or a range, as exact decimals written out (`0.1`, `1005000000`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// One number.
    Exact(String),
    /// From low to high.
    Range(String, String),
}

/// Finds every figure. What `dates` covers is left to them, but for durations and ages.
pub fn find(doc: &Document, dates: &[DateMention]) -> Vec<Figure> {
    let mut figures = Vec::new();
    let parts = Parts::new(doc);
    for sentence in doc.sentences() {
        let scope = Scope::new(&parts, sentence.tokens.clone());
        let mut last: Option<Box<Found>> = None;
        let mut floor = scope.start; // the end of the last figure, or of what is none
        let mut i = scope.start;
        while let Some(next) = scope.find(i, |token| may_matter(doc, token)) {
            i = next;
            if !may_begin(&scope, i) {
                i += 1;
                continue;
            }
            if let Some(end) = not_a_figure::skip(&scope, i) {
                (i, floor) = (end, end);
                continue;
            }
            let Some(reading) = read(&scope, i, floor) else {
                i += 1;
                continue;
            };
            let mut end = reading.end().max(i + 1);
            if let Reading::Figure(mut found) = reading {
                found.complete(&scope, last.as_deref(), floor);
                found.concept = found.said_of(&scope, last.as_deref());
                end = found.of.as_ref().filter(|of| is_per(&scope, of)).map_or(end, |of| of.end.max(end));
                if found.is_time() || !is_dated(dates, scope.span(found.quantity.first..found.quantity.number.end)) {
                    figures.push(found.figure(&scope));
                }
                last = Some(found);
            }
            (i, floor) = (end, end);
        }
    }
    figures
}

/// Whether a figure's number may begin with the token, at first sight: asked of every word of the article, so it must be cheap.
fn may_matter(doc: &Document, token: &Token) -> bool {
    const NUMERALS: Classes = Class::NUMERAL.or(Class::DETERMINER);
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => token.is(NUMERALS) || token.case != Case::Lower || ends_in_digit(doc, token),
        _ => false,
    }
}

/// Whether a figure's number may begin with the token.
fn may_begin(scope: &Scope, i: usize) -> bool {
    let Some(token) = scope.token(i) else { return false };
    if token.kind == TokenKind::Number || words::number_word(token.key).is_some() {
        return true;
    }
    let article = token.is(Class::DETERMINER) && scope.is_one_of(i, keys!("a" | "an"));
    article && words::number_word(scope.key(i + 1)).is_some() || ends_in_digit(scope.doc, token) || ends_in_scale(scope, i)
}

/// `EUR50`
fn ends_in_digit(doc: &Document, token: &Token) -> bool {
    doc.text().as_bytes()[token.span.end as usize - 1].is_ascii_digit()
}

/// `EUR50m`, `RM3mil`: capitals and digits before a scale's letters.
fn ends_in_scale(scope: &Scope, i: usize) -> bool {
    let word = scope.word(i).as_bytes();
    word.len() > 3
        && word[0].is_ascii_uppercase()
        && matches!(word.last(), Some(b'm' | b'n' | b'k' | b'l' | b'b' | b'M' | b'B'))
        && word[1..4].iter().any(u8::is_ascii_digit)
}

fn is_dated(dates: &[DateMention], span: Span) -> bool {
    let at = dates.partition_point(|date| date.mention.span.end <= span.start);
    dates.get(at).is_some_and(|date| date.grain != "duration" && date.mention.span.overlaps(span))
}

/// What a number turned out to be.
enum Reading {
    Figure(Box<Found>),
    /// No figure; where it ends.
    Nothing(usize),
}

impl Reading {
    fn found(quantity: Quantity, modifier: Modifier, kind: Kind, rule: &'static str) -> Self {
        Self::Figure(Box::new(Found { quantity, modifier, kind, rule, of: None, concept: None }))
    }

    fn end(&self) -> usize {
        match self {
            Self::Figure(found) => found.modifier.end,
            Self::Nothing(end) => *end,
        }
    }
}

/// A figure on its way to be one.
struct Found {
    quantity: Quantity,
    modifier: Modifier,
    kind: Kind,
    rule: &'static str,
    of: Option<Range<usize>>,
    concept: Option<Range<usize>>,
}

fn read(scope: &Scope, i: usize, floor: usize) -> Option<Reading> {
    if let Some(score) = score::read(scope, i) {
        return Some(found(scope, score, Kind::Score, "figures/score", floor));
    }
    if let Some(multiple) = multiple::read(scope, i) {
        return Some(found(scope, multiple, Kind::Ratio, "figures/multiple", floor));
    }
    let first = quantity::read(scope, i, floor)?;
    if let Some(share) = share::read(scope, &first) {
        return Some(found(scope, share, Kind::Ratio, "figures/share", floor));
    }
    if let Some((quantity, modifier)) = range::bounds(scope, &first, floor) {
        let (kind, rule) = sort(scope, &quantity, true);
        return Some(Reading::found(quantity, modifier, kind, rule));
    }
    let range = range::join(scope, &first);
    let is_range = range.is_some();
    let mut quantity = range.unwrap_or(first);
    if let Some((unit, end, rule)) = age::read(scope, &quantity) {
        quantity.unit = Some(unit);
        quantity.end = end;
        return Some(found(scope, quantity, Kind::Age, rule, floor));
    }
    if !is_range && let Some(unit) = shared::unit(scope, &quantity) {
        quantity.unit = Some(unit);
    }
    let modifier = modifier::read(scope, &quantity, floor);
    if not_a_figure::is_vetoed(scope, &quantity, modifier.sign != "=") {
        return Some(Reading::Nothing(quantity.end));
    }
    // "a three-fold rise"
    let hyphen = usize::from(scope.is_hyphen(quantity.end));
    let times = scope.key(quantity.end + hyphen) == key!("fold") || is_times_sign(scope, quantity.end);
    if quantity.unit.is_none() && times && !scope.is_number(quantity.end + 1) {
        quantity.unit = Some(multiple::times_unit());
        quantity.end += 1 + hyphen;
        return Some(found(scope, quantity, Kind::Ratio, "figures/multiple", floor));
    }
    let (kind, rule) = sort(scope, &quantity, is_range);
    if rule == "figures/multiple" {
        quantity.unit = Some(multiple::times_unit());
        quantity.end += 1;
        return Some(found(scope, quantity, kind, rule, floor));
    }
    Some(Reading::found(quantity, modifier, kind, rule))
}

fn found(scope: &Scope, quantity: Quantity, kind: Kind, rule: &'static str, floor: usize) -> Reading {
    let modifier = modifier::read(scope, &quantity, floor);
    Reading::found(quantity, modifier, kind, rule)
}

/// The kind of a quantity and the rule that it is known by.
fn sort(scope: &Scope, quantity: &Quantity, is_range: bool) -> (Kind, &'static str) {
    match &quantity.unit {
        Some(unit) if unit.name.contains(" per ") || unit.name.starts_with("per ") => (Kind::Rate, "figures/rate"),
        Some(unit) => match unit.kind {
            UnitKind::Money => (Kind::Money, "figures/money"),
            UnitKind::Percent => (Kind::Percent, "figures/percent"),
            UnitKind::Time => (Kind::Duration, "figures/duration"),
            UnitKind::Temperature if unit.name != "degree" || is_weather(scope, quantity.first) => {
                (Kind::Temperature, "figures/temperature")
            }
            UnitKind::Temperature => (Kind::Measure, "figures/measure"),
            UnitKind::Length | UnitKind::Other => (Kind::Measure, "figures/measure"),
        },
        None if quantity.number.form == Form::Part => (Kind::Ratio, "figures/fraction"),
        None if is_multiple(scope, quantity.end) => (Kind::Ratio, "figures/multiple"),
        None if is_range => (Kind::Count, "figures/range"),
        None if quantity.number.form == Form::Vague => (Kind::Count, "figures/vague"),
        None => (Kind::Count, "figures/count"),
    }
}

/// `3x`
fn is_times_sign(scope: &Scope, at: usize) -> bool {
    scope.glued(at) && matches!(scope.word(at), "x" | "×")
}

/// Whether the words around speak of heat or cold, so that its degrees are no angles.
fn is_weather(scope: &Scope, at: usize) -> bool {
    const WEATHER: [Key; 17] = [
        Key::word("temperature"),
        Key::word("temperatures"),
        Key::word("heat"),
        Key::word("hot"),
        Key::word("warm"),
        Key::word("warming"),
        Key::word("cold"),
        Key::word("cool"),
        Key::word("freezing"),
        Key::word("weather"),
        Key::word("outside"),
        Key::word("thermostat"),
        Key::word("highs"),
        Key::word("lows"),
        Key::word("climate"),
        Key::word("water"),
        Key::word("zero"),
    ];
    (at.saturating_sub(15)..at + 15).any(|i| scope.is_one_of(i, &WEATHER))
}

/// "four times as many", "three times the number".
fn is_multiple(scope: &Scope, at: usize) -> bool {
    scope.key(at) == key!("times")
        && (scope.is_one_of(
            at + 1,
            keys!("as" | "the" | "more" | "higher" | "larger" | "that" | "its" | "their" | "average" | "normal" | "usual" | "annual"),
        ) || scope.key(at + 2) == key!("than"))
}

impl Found {
    /// Whether it is a stretch of time, which stays a figure even inside a date ("three years ago").
    fn is_time(&self) -> bool {
        self.quantity.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Time)
    }

    /// Adds what can only be said with the sentence's last figure known: what it is a figure of, and the modifier of a restatement.
    fn complete(&mut self, scope: &Scope, last: Option<&Found>, floor: usize) {
        let quantity = Quantity { end: self.modifier.end, ..self.quantity.clone() };
        let first = self.modifier.first;
        let link = last.map_or(Continuation::None, |last| measured::continues(scope, &last.quantity, &quantity, first));
        self.of = counted::read(scope, &quantity, self.kind);
        // "66 people or more"
        if let Some(of) =
            self.of.as_ref().filter(|of| self.modifier.sign == "=" && of.start == quantity.end && scope.key(of.end) == key!("or"))
            && let Some((sign, _)) = modifier::after(scope, of.end)
        {
            self.modifier.sign = sign;
        }
        let Some(last) = last else {
            self.of = self.of.take().or_else(|| self.measured(scope, first, floor));
            return;
        };
        if self.kind == Kind::Count && self.of.is_none() && self.takes_unit_of(scope, last) {
            self.quantity.unit = last.quantity.unit.clone();
            (self.kind, self.rule) = (last.kind, "figures/bare-sum");
            self.take_rate(scope);
        }
        if self.kind == Kind::Count && self.of.is_none() && self.quantity.unit.is_none() && self.joins_age(scope, last) {
            self.quantity.unit = last.quantity.unit.clone();
            (self.kind, self.rule) = (Kind::Age, last.rule);
            self.of = last.of.clone();
        }
        if link == Continuation::Restated && self.modifier.sign == "=" {
            self.modifier.sign = last.modifier.sign;
        }
        self.of = match self.of.take() {
            Some(of) => Some(of),
            None if self.goes_on_counting(scope, last) => last.of.clone(),
            None if link != Continuation::None && self.kind != Kind::Age => last.of.clone().or_else(|| self.measured(scope, first, floor)),
            None => self.measured(scope, first, floor),
        };
    }

    /// Who or what the figure is said of: the phrase before its bracket, the noun that it is an "of" of, the subject of its clause.
    fn said_of(&self, scope: &Scope, last: Option<&Found>) -> Option<Range<usize>> {
        let first = self.modifier.first;
        let carried = |last: &Found| last.concept.clone().or_else(|| last.of.clone());
        let listed = |last: &Found| !(last.quantity.end..first).any(|i| subject::is_verb(scope, i));
        // "370,000 cars emit": the figure is the subject itself
        let after = self.of.as_ref().map_or(self.modifier.end, |of| of.end.max(self.modifier.end));
        let is_subject = || scope.is(after, Class::AUXILIARY) || scope.is_lower(after) && scope.part(after) == Part::Finite;
        if let Some(last) = last.filter(|last| measured::continues(scope, &last.quantity, &self.quantity, first) == Continuation::Restated)
        {
            return carried(last).filter(|concept| self.of.as_ref() != Some(concept));
        }
        let concept = subject::attached(scope, first, self.kind == Kind::Count)
            .or_else(|| if is_subject() { None } else { subject::read(scope, first) })
            .or_else(|| subject::following(scope, first, self.modifier.end))
            .or_else(|| last.filter(|last| listed(last)).and_then(carried))
            .or_else(|| subject::verbless(scope, first))?;
        let apart = self.of.as_ref().is_none_or(|of| concept.end <= of.start || of.end <= concept.start);
        apart.then_some(concept)
    }

    fn measured(&self, scope: &Scope, first: usize, floor: usize) -> Option<Range<usize>> {
        match self.kind {
            Kind::Score => None,
            Kind::Age => measured::aged(scope, first),
            _ => measured::read(scope, first, floor),
        }
    }

    fn figure(&self, scope: &Scope) -> Figure {
        let number = &self.quantity.number;
        let per = self.of.clone().filter(|of| self.kind == Kind::Count && is_per(scope, of));
        Figure {
            mention: Mention { span: scope.span(self.modifier.first..self.modifier.end), rule: self.rule },
            kind: if per.is_some() { Kind::Rate } else { self.kind },
            value: match number.high {
                Some(high) => Value::Range(number.value.to_string(), high.to_string()),
                None => Value::Exact(number.value.to_string()),
            },
            modifier: self.modifier.sign,
            unit: match per {
                Some(of) => rate::unit_of_count(scope, of).map(Cow::Owned),
                None => self.quantity.unit.as_ref().map(|unit| unit.name.clone()),
            },
            of: self.of.as_ref().map(|of| scope.span(of.clone())),
            concept: self.concept.as_ref().map(|concept| scope.span(concept.clone())),
        }
    }
}

/// "deaths per 100,000", "flights a day"
fn is_per(scope: &Scope, of: &Range<usize>) -> bool {
    of.clone().skip(1).any(|i| scope.is_one_of(i, keys!("per" | "a" | "an")) && scope.is_plural(i - 1))
}
