//! [`Found`]: a figure on its way to the report, which is told what it is a figure of and who it is
//! said of.
//!
//! Both may come from the figure before it in the sentence; what a bare number takes over from
//! there is in `carried`.

use crate::extract::figures::Rule;
use std::borrow::Cow;
use std::ops::Range;

use crate::extract::Mention;
use crate::extract::figures::Change;
use crate::extract::figures::Figure;
use crate::extract::figures::Kind;
use crate::extract::figures::Value;
use crate::extract::figures::change::Changed;
use crate::extract::figures::concept;
use crate::extract::figures::of::continuation::{Continuation, continues};
use crate::extract::figures::of::counted;
use crate::extract::figures::of::measured;
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::modifier::{self, Modifier};
use crate::extract::figures::quantity::rate;
use crate::extract::figures::unit::UnitKind;
use crate::lexicon::{Class, key, keys};
use crate::syntax::Part;
use crate::syntax::Sentence;
use crate::syntax::clause::governor;

/// A figure on its way to be one.
pub(super) struct Found {
    pub(super) quantity: Quantity,
    pub(super) modifier: Modifier,
    pub(super) kind: Kind,
    pub(super) rule: Rule,
    pub(super) of: Option<Range<usize>>,
    pub(super) concept: Option<Range<usize>>,
    pub(super) change: Option<Change>,
}

impl Found {
    /// Whether it is a stretch of time, which stays a figure even inside a date ("three years
    /// ago").
    pub(super) fn is_time(&self) -> bool {
        self.quantity
            .unit
            .as_ref()
            .is_some_and(|unit| unit.kind == UnitKind::Time)
    }

    /// What a change depends on.
    pub(super) fn changed(&self) -> Changed {
        let unit = self.quantity.unit.as_ref();
        let points = |name: &str| matches!(name, "percentage point" | "point" | "basis point");
        Changed {
            first: self.modifier.first,
            end: self.modifier.end,
            kind: self.kind,
            is_share: matches!(self.kind, Kind::Percent | Kind::Money)
                || unit.is_some_and(|unit| points(&unit.name)),
            is_range: self.quantity.number.high.is_some(),
        }
    }

    /// Adds what can only be said with the sentence's last figure known: what it is a figure of,
    /// and the modifier of a restatement.
    pub(super) fn complete(&mut self, s: Sentence, last: Option<&Found>, floor: usize) {
        let first = self.modifier.first;
        let quantity = Quantity {
            first: first.min(self.quantity.first),
            end: self.modifier.end,
            ..self.quantity.clone()
        };
        let fits = |of: &Range<usize>| s.doc.is_phrase(of);
        let link = last.map_or(Continuation::None, |last| {
            continues(s, &last.quantity, &quantity, first)
        });
        self.of = counted::read(s, &quantity, self.kind).filter(fits);
        let bare = self.kind == Kind::Count && self.quantity.unit.is_none() && self.of.is_none();
        let victims = || {
            bare.then(|| counted::victims(s, first, quantity.end))
                .flatten()
        };
        // "66 people or more"
        if let Some(of) = self.of.as_ref().filter(|of| {
            self.modifier.sign == "=" && of.start == quantity.end && s.key(of.end) == key!("or")
        }) && let Some((sign, _)) = modifier::after(s, of.end)
        {
            self.modifier.sign = sign;
        }
        let Some(last) = last else {
            self.of = self
                .of
                .take()
                .or_else(victims)
                .or_else(|| self.measured(s, first, floor));
            return;
        };
        if self.kind == Kind::Count && self.of.is_none() && self.takes_unit_of(s, last) {
            self.quantity.unit = last.quantity.unit.clone();
            (self.kind, self.rule) = (last.kind, Rule::BareSum);
            self.take_rate(s);
        }
        if self.kind == Kind::Count
            && self.of.is_none()
            && self.quantity.unit.is_none()
            && self.joins_age(s, last)
        {
            self.quantity.unit = last.quantity.unit.clone();
            (self.kind, self.rule) = (Kind::Age, last.rule);
            self.of = last.of.clone();
        }
        if link == Continuation::Restated && self.modifier.sign == "=" {
            self.modifier.sign = last.modifier.sign;
        }
        self.of = match self.of.take() {
            Some(of) => Some(of),
            None if self.goes_on_counting(s, last) => last.of.clone(),
            None if victims().is_some() => victims(),
            None if self.goes_on_sharing(s, last) => last.of.clone(),
            None if link != Continuation::None && self.kind != Kind::Age => {
                last.of.clone().or_else(|| self.measured(s, first, floor))
            }
            None => self.measured(s, first, floor),
        };
    }

    /// Who or what the figure is said of: the phrase before its bracket, the noun that it is an
    /// "of" of, the subject of its clause.
    pub(super) fn said_of(&self, s: Sentence, last: Option<&Found>) -> Option<Range<usize>> {
        let first = self.modifier.first;
        let carried = |last: &Found| last.concept.clone().or_else(|| last.of.clone());
        let listed = |last: &Found| !(last.quantity.end..first).any(|i| s.is_verb(i));
        // "370,000 cars emit": the figure is the subject itself
        let after = self
            .of
            .as_ref()
            .map_or(self.modifier.end, |of| of.end.max(self.modifier.end));
        let is_subject =
            || s.is(after, Class::AUXILIARY) || s.is_lower(after) && s.part(after) == Part::Finite;
        if let Some(last) = last.filter(|last| {
            continues(s, &last.quantity, &self.quantity, first) == Continuation::Restated
        }) {
            return carried(last).filter(|concept| self.of.as_ref() != Some(concept));
        }
        let concept = concept::attached(s, first, self.kind == Kind::Count)
            .or_else(|| {
                if is_subject() {
                    None
                } else {
                    governor::subject_of(s, first)
                }
            })
            .or_else(|| concept::following(s, first, self.modifier.end))
            .or_else(|| last.filter(|last| listed(last)).and_then(carried))
            .or_else(|| concept::verbless(s, first))?;
        let apart = self
            .of
            .as_ref()
            .is_none_or(|of| concept.end <= of.start || of.end <= concept.start);
        (apart && s.doc.is_phrase(&concept)).then_some(concept)
    }

    /// What it is a figure of, when that stands before it.
    fn measured(&self, s: Sentence, first: usize, floor: usize) -> Option<Range<usize>> {
        match self.kind {
            Kind::Score => None,
            Kind::Age => measured::aged(s, first),
            _ => measured::read(s, first, floor),
        }
        .filter(|of| s.doc.is_phrase(of))
    }

    /// As the report has it.
    pub(super) fn figure(&self, s: Sentence) -> Figure {
        let number = &self.quantity.number;
        let per = self
            .of
            .clone()
            .filter(|of| self.kind == Kind::Count && is_per(s, of));
        Figure {
            mention: Mention {
                span: s.span(self.modifier.first..self.modifier.end),
                rule: self.rule.name(),
            },
            kind: if per.is_some() { Kind::Rate } else { self.kind },
            value: match number.high {
                Some(other) if self.kind == Kind::Score => Value::Score(number.value, other),
                Some(high) => Value::Range(number.value, high),
                None => Value::Exact(number.value),
            },
            change: self.change,
            modifier: self.modifier.sign,
            unit: match per {
                Some(of) => rate::unit_of_count(s, of).map(Cow::Owned),
                None => self.quantity.unit.as_ref().map(|unit| unit.name.clone()),
            },
            of: self.of.as_ref().map(|of| s.span(of.clone())),
            concept: self.concept.as_ref().map(|concept| s.span(concept.clone())),
        }
    }
}

/// "deaths per 100,000", "flights a day"
pub(super) fn is_per(s: Sentence, of: &Range<usize>) -> bool {
    of.clone()
        .skip(1)
        .any(|i| s.is_one_of(i, keys!("per" | "a" | "an")) && s.is_plural(i - 1))
}
