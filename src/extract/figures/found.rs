//! [`Found`]: a figure under construction, which gains what it counts or measures, and who or what
//! it is said of.
//!
//! Both may come from the figure before it in the sentence; `carried` decides what a bare number
//! takes over from there.

use crate::extract::figures::Rule;
use std::borrow::Cow;
use std::ops::Range;

use crate::extract::Mention;
use crate::extract::figures::Change;
use crate::extract::figures::Figure;
use crate::extract::figures::Kind;
use crate::extract::figures::Value;
use crate::extract::figures::change::{self, Changed};
use crate::extract::figures::concept;
use crate::extract::figures::of::attribute;
use crate::extract::figures::of::continuation::{Continuation, continues};
use crate::extract::figures::of::counted;
use crate::extract::figures::of::measured;
use crate::extract::figures::of::partitive;
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::modifier::{self, Modifier};
use crate::extract::figures::quantity::rate;
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::clause::governor;
use crate::syntax::{Part, Sentence, verb_group};

/// A figure that is still being completed.
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
    /// Whether the figure is a length of time, which stays a figure even inside a date ("three
    /// years ago").
    pub(super) fn is_time(&self) -> bool {
        self.quantity
            .unit
            .as_ref()
            .is_some_and(|unit| unit.kind == UnitKind::Time)
    }

    /// Returns the properties that the figure's change depends on.
    fn changed(&self) -> Changed {
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

    /// Adds what depends on the sentence's last figure: what is counted or measured, who or what it
    /// is said of, its part in a change, and the modifier of a restatement.
    pub(super) fn complete(&mut self, s: Sentence, last: Option<&Found>, floor: usize) {
        self.read_of(s, last, floor);
        if self.of.is_none() && self.quantity.unit.is_some() && self.kind == Kind::Measure {
            let at = counted::past_brackets(s, self.modifier.end);
            self.of = attribute::sized(s, self.modifier.first, at);
        }
        let first = self.modifier.first;
        let payer = self.of.take_if(|of| measured::is_payer(s, of, first));
        let said_of = self.said_of(s, last);
        // "this is real and the town spent $5": the clause's subject is the shorter of the two
        self.concept = match &payer {
            Some(payer) if said_of.as_ref().is_none_or(|of| of.end != payer.end) => {
                Some(payer.clone())
            }
            _ => said_of,
        };
        let last = last.map(|last| change::Last {
            first: last.quantity.first,
            end: last.modifier.end,
            change: last.change,
        });
        self.change = change::of(s, &self.changed(), last.as_ref());
    }

    /// Finds what is counted or measured after the figure, or in `last`, the figure before it.
    fn read_of(&mut self, s: Sentence, last: Option<&Found>, floor: usize) {
        let first = self.modifier.first;
        let quantity = Quantity {
            first: first.min(self.quantity.first),
            end: self.modifier.end,
            ..self.quantity.clone()
        };
        self.of = counted::read(s, &quantity, self.kind).filter(|of| s.doc.is_phrase(of));
        self.read_modifier_behind(s, quantity.end);
        let victims = self
            .is_bare()
            .then(|| counted::victims(s, first, quantity.end))
            .flatten();
        let Some(last) = last else {
            self.of = self.of.take().or(victims);
            return self.complete_from_before(s, floor);
        };
        let link = continues(s, &last.quantity, &quantity, first);
        self.take_kind_of(s, last);
        if link == Continuation::Restated && self.modifier.sign == "=" {
            self.modifier.sign = last.modifier.sign;
        }
        self.of = match self.of.take() {
            Some(of) => Some(of),
            None if self.goes_on_counting(s, last) || self.refers_back(s, last) => last.of.clone(),
            None if victims.is_some() => victims,
            None if self.goes_on_sharing(s, last)
                || self.is_parallel(s, last)
                || self.is_share_in_brackets(s, last)
                || self.is_part_of_sum(s, last)
                || self.compares(s, last)
                || link != Continuation::None && self.kind != Kind::Age =>
            {
                last.of.clone()
            }
            None => None,
        };
        self.complete_from_before(s, floor);
    }

    /// Finds what is counted or measured, if nothing else says so: what the sentence divides into
    /// shares, or what comes before the figure.
    fn complete_from_before(&mut self, s: Sentence, floor: usize) {
        let first = self.modifier.first;
        let is_share = self.kind == Kind::Percent;
        let shared_out = || {
            (self.is_bare() || is_share)
                .then(|| partitive::read(s, first, self.modifier.end, is_share))
                .flatten()
        };
        let of = self.of.clone().or_else(shared_out);
        self.of = of.or_else(|| self.measured(s, first, floor));
    }

    /// Whether the figure is a plain number that counts nothing in particular.
    fn is_bare(&self) -> bool {
        self.kind == Kind::Count && self.quantity.unit.is_none() && self.of.is_none()
    }

    /// Reads a modifier after the thing counted: "66 people or more".
    fn read_modifier_behind(&mut self, s: Sentence, end: usize) {
        if let Some(of) = &self.of
            && self.modifier.sign == "="
            && of.start == end
            && s.key(of.end) == key!("or")
            && let Some((sign, _)) = modifier::after(s, of.end)
        {
            self.modifier.sign = sign;
        }
    }

    /// Finds who or what the figure is said of: the phrase before its bracket, the noun before its
    /// "of", or the subject of its clause.
    fn said_of(&self, s: Sentence, last: Option<&Found>) -> Option<Range<usize>> {
        let length = |unit: &Unit| unit.kind == UnitKind::Length;
        if self.quantity.unit.as_ref().is_some_and(length)
            && concept::is_bearing(s, self.modifier.end)
        {
            return None;
        }
        let first = self.modifier.first;
        let carried = |last: &Found| last.concept.clone().or_else(|| last.of.clone());
        let listed = |last: &Found| !(last.quantity.end..first).any(|i| s.is_verb(i));
        // "370,000 cars emit": the figure is the subject itself
        let after = self
            .of
            .as_ref()
            .map_or(self.modifier.end, |of| of.end.max(self.modifier.end));
        if let Some(last) = last.filter(|last| {
            continues(s, &last.quantity, &self.quantity, first) == Continuation::Restated
        }) {
            return carried(last).filter(|concept| self.of.as_ref() != Some(concept));
        }
        let is_subject =
            s.is(after, Class::AUXILIARY) || s.is_lower(after) && s.part(after) == Part::Finite;
        let unless_subject = |find: fn(Sentence, usize) -> Option<Range<usize>>| match is_subject {
            true => None,
            false => find(s, first),
        };
        let concept = concept::attached(s, first, self.kind == Kind::Count)
            .or_else(|| unless_subject(governor::subject_of))
            .or_else(|| concept::following(s, first, self.modifier.end))
            .or_else(|| last.filter(|last| listed(last)).and_then(carried))
            .or_else(|| unless_subject(concept::verbless))?;
        // "holds 30 percent of the shares, 5 percent of the votes": a figure isn't a concept, but
        // its own concept is carried over
        let figure = last
            .filter(|last| concept.start < last.quantity.end && last.quantity.first < concept.end);
        // "wheat lost 3 percent and oats gained 2": the phrase found is "3 percent and oats".
        let ends_in_own = |of: &Range<usize>| of.end == concept.end && of.end <= first;
        if figure.is_some() && self.of.as_ref().is_some_and(ends_in_own) {
            return None;
        }
        let concept = figure.and_then(carried).unwrap_or(concept);
        let apart = self
            .of
            .as_ref()
            .is_none_or(|of| concept.end <= of.start || of.end <= concept.start);
        // "voted 4-3 Monday night": the phrase found begins with the score.
        let numbers = s.is_number(concept.start) && s.is_number(concept.start + 2);
        let cut = numbers && s.is_range_dash(concept.start + 1);
        (apart && !cut && s.doc.is_phrase(&concept)).then_some(concept)
    }

    /// Finds what the figure measures, if that comes before the figure.
    fn measured(&self, s: Sentence, first: usize, floor: usize) -> Option<Range<usize>> {
        // "the strike ended two weeks after the flood": a time, not a length of time
        const WHEN: &[Key] = keys!["after", "before", "later", "earlier", "ago", "prior"];
        if self.kind == Kind::Duration
            && (s.is_one_of(self.modifier.end, WHEN) || measured::is_course(s, first))
        {
            return None;
        }
        // "Ann Bell had 54": she owns them, and isn't what is counted
        if self.is_bare() && verb_group::is_have(s.key(s.before(first, 1))) {
            return None;
        }
        match self.kind {
            Kind::Score => measured::scored(s, first),
            Kind::Age => measured::aged(s, first),
            _ => measured::read(s, first, floor),
        }
        .filter(|of| s.doc.is_phrase(of))
    }

    /// Converts it to a figure of the report.
    pub(super) fn figure(&self, s: Sentence) -> Figure {
        let number = &self.quantity.number;
        let per = self
            .of
            .clone()
            .filter(|of| self.kind == Kind::Count && is_per(s, of));
        let is_own = matches!(self.rule, Rule::AgeApposition | Rule::AgeOld);
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
            // "Deputies held Ann Bell, 54": the age is hers and nobody else's, but the figure after
            // it may be said of the deputies.
            concept: (self.concept.as_ref())
                .filter(|_| !is_own || self.of.is_none())
                .map(|concept| s.span(concept.clone())),
        }
    }
}

/// Whether the counted phrase includes a denominator: "deaths per 100,000", "flights a day".
pub(super) fn is_per(s: Sentence, of: &Range<usize>) -> bool {
    of.clone()
        .skip(1)
        .any(|i| s.is_one_of(i, keys!["per", "a", "an"]) && s.is_plural(i - 1))
}
