//! Decides what a bare number takes over from the figure before it: the unit of a sum, or the noun
//! that was counted.
//!
//! A link word or verb must join the two figures, and no noun of its own may follow the number.

use crate::extract::figures::Found;
use crate::extract::figures::Kind;
use crate::extract::figures::Rule;
use crate::extract::figures::change;
use crate::extract::figures::of::counted;
use crate::extract::figures::of::measured;
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::Form;
use crate::extract::figures::quantity::rate;
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::{Part, Sentence, noun_phrase};

/// The maximum number of tokens between a share in brackets and the share before it.
const NEAR: usize = 24;

/// Prepositions after a count that give its place, owner or time.
const PLACING: &[Key] = keys!["in", "at", "for", "from", "among", "to", "on", "by"];

impl Found {
    /// Takes the unit and kind of the figure before, if the number has none of its own.
    pub(in crate::extract::figures) fn take_kind_of(&mut self, s: Sentence, last: &Found) {
        if self.kind != Kind::Count || self.of.is_some() {
            return;
        }
        if self.takes_unit_of(s, last) {
            self.quantity.unit = last.quantity.unit.clone();
            (self.kind, self.rule) = (last.kind, Rule::BareSum);
            self.take_rate(s);
        }
        if self.kind == Kind::Count && self.quantity.unit.is_none() && self.joins_age(s, last) {
            self.quantity.unit = last.quantity.unit.clone();
            (self.kind, self.rule) = (Kind::Age, last.rule);
            self.of = last.of.clone();
        }
    }

    /// Whether the figure is a bare sum after one with its currency: "$61 million, against 48.5
    /// million a year before".
    fn takes_unit_of(&self, s: Sentence, last: &Found) -> bool {
        const LINKS: [&str; 10] = [
            "to", "from", "and", "or", "against", "versus", "than", "by", "with", "but",
        ];
        let gap = last.quantity.end..self.modifier.first;
        let measured = last
            .quantity
            .unit
            .as_ref()
            .is_some_and(|unit| !matches!(unit.kind, UnitKind::Time | UnitKind::Percent));
        let scaled = |quantity: &Quantity| {
            quantity.number.scale.is_some() && quantity.number.form != Form::Vague
        };
        let ends = s.is_break(self.modifier.end)
            || s.is_function_word(self.modifier.end)
            || s.is(self.modifier.end, Class::TIME_UNIT)
            || noun_phrase::is_time(s, self.modifier.end + 1);
        let linked = LINKS.contains(&s.word(s.before(gap.end, 1)));
        measured
            && scaled(&last.quantity)
            && scaled(&self.quantity)
            && gap.start < gap.end
            && gap.len() <= 6
            && linked
            && ends
            && s.key(self.modifier.end) != key!("of")
    }

    /// Replaces the rate that came with the currency by the sum's own: "$1 million a year, or 40k a
    /// month".
    fn take_rate(&mut self, s: Sentence) {
        let Some(unit) = &self.quantity.unit else {
            return;
        };
        let base = unit
            .name
            .split_once(" per ")
            .map_or(unit.name.as_ref(), |(base, _)| base)
            .to_owned();
        let bare = Quantity {
            unit: Some(Unit::new(base, unit.kind)),
            end: self.modifier.end,
            ..self.quantity.clone()
        };
        let rated = rate::extend(s, bare);
        if rated.end > self.modifier.end {
            (self.kind, self.modifier.end, self.quantity) = (Kind::Rate, rated.end, rated);
        }
    }

    /// Whether the figure is a bare number joined to an age: "aged 15 and 17".
    fn joins_age(&self, s: Sentence, last: &Found) -> bool {
        let link = last.modifier.end;
        let joined = link + 1 == self.modifier.first && matches!(s.word(link), "and" | "or" | ",");
        let old = last.rule == Rule::AgeAged && last.kind == Kind::Age;
        old && joined
            && self.quantity.number.value < Decimal::from(120)
            && self.quantity.number.form != Form::Part
    }

    /// Whether the figure counts more of what the figure before counted: "killing nine people and
    /// wounding 34", "Ann has 370 delegates, Bob has 129".
    pub(in crate::extract::figures) fn goes_on_counting(&self, s: Sentence, last: &Found) -> bool {
        const HOLDING: &[Key] = keys![
            "has", "have", "had", "won", "win", "gained", "gain", "with", "rescued"
        ];
        let verb = s.before(self.modifier.first, 1);
        let Some(of) = last.of.as_ref().filter(|of| of.end <= verb) else {
            return false;
        };
        // "Ann Bell of Leeds had 8 delegates, and Tom Reed of Hull had 7": the verb again
        let again = s.key(s.before(last.modifier.first, 1)) == s.key(verb)
            && !(of.end..verb)
                .any(|i| s.part(i) == Part::Finite || s.is_one_of(i, keys![";", ":"]));
        let near = verb - of.end <= if again { 12 } else { 3 };
        let counts = s.is_one_of(verb, HOLDING) && (again || s.key(verb) != key!("with"))
            || counted::is_done_to(s, verb);
        let bare =
            self.kind == Kind::Count && last.kind == Kind::Count && self.quantity.unit.is_none();
        bare && near && counts && last.names_many(s) && s.is_break(self.modifier.end)
    }

    /// Whether the figure counts some of what the figure before counted: "900 boats, half of them
    /// new", "six boats, of which two sank".
    pub(in crate::extract::figures) fn refers_back(&self, s: Sentence, last: &Found) -> bool {
        const THEY: &[Key] = keys!["those", "them", "these", "which", "whom"];
        let (first, end) = (self.modifier.first, self.modifier.end);
        let of_they = |of: usize| s.key(of) == key!("of") && s.is_one_of(of + 1, THEY);
        // "45 seats, 12 more than in 2019"
        let more = s.is_one_of(end, keys!["more", "fewer"])
            && (s.key(end + 1) == key!("than") || s.is_break(end + 1));
        let refers = more || of_they(end) || of_they(s.before(first, 2));
        refers && last.kind == Kind::Count && last.names_many(s)
    }

    /// Whether the figure counts a noun in the plural.
    fn names_many(&self, s: Sentence) -> bool {
        self.of
            .as_ref()
            .is_some_and(|of| of.clone().any(|i| s.is_plural(i)))
    }

    /// Whether the figure is a share in brackets of the same whole as the one before: "Hull has 40
    /// percent of the boats, followed by Leeds (12%) and York (9%)".
    pub(in crate::extract::figures) fn is_share_in_brackets(
        &self,
        s: Sentence,
        last: &Found,
    ) -> bool {
        let ranked = || self.is_ranked(s, last.modifier.end) && last.kind == Kind::Percent;
        self.is_in_brackets(s)
            && last.change.is_none()
            && self.modifier.first.saturating_sub(last.modifier.end) < NEAR
            && (last.is_in_brackets(s) || ranked())
    }

    /// Whether words for a ranking come between `from` and the figure: "followed by", "ahead of".
    /// Without them, shares may each be of their own group, as in a survey.
    pub(in crate::extract::figures) fn is_ranked(&self, s: Sentence, from: usize) -> bool {
        (from..self.modifier.first).any(|i| {
            s.key(i) == key!("followed") && s.key(i + 1) == key!("by")
                || s.key(i) == key!("ahead") && s.key(i + 1) == key!("of")
        })
    }

    /// Whether the figure is a share in brackets after a name: "Leeds (12%)".
    pub(in crate::extract::figures) fn is_in_brackets(&self, s: Sentence) -> bool {
        let open = s.before(self.modifier.first, 1);
        self.kind == Kind::Percent
            && self.change.is_none()
            && s.is_mark(open, key!("("))
            && s.is_mark(self.modifier.end, key!(")"))
            && s.is_capitalised(s.before(open, 1))
    }

    /// Whether the figure is a share with its whole: "40 percent of the boats".
    pub(in crate::extract::figures) fn is_share_of(&self, s: Sentence) -> bool {
        self.kind == Kind::Percent && self.of.is_some() && s.key(self.modifier.end) == key!("of")
    }

    /// Whether the figure is a part of what the figure before counted: "Six boats were sold: four
    /// to Leeds and two to Hull".
    pub(in crate::extract::figures) fn is_part_of_sum(&self, s: Sentence, last: &Found) -> bool {
        let Some(of) = last.of.as_ref().filter(|_| last.names_many(s)) else {
            return false;
        };
        let first = self.modifier.first;
        let colon = s.before(first, 1);
        let near = of.end <= colon && colon - of.end < NEAR;
        let bare = self.kind == Kind::Count && self.quantity.unit.is_none();
        bare && last.kind == Kind::Count
            && near
            && (s.is_colon(colon) || s.is_dash(colon))
            && s.is_one_of(self.modifier.end, PLACING)
            && self.quantity.number.value < last.quantity.number.value
    }

    /// Whether the figure is the same count in another place: "The toll rose to 900 in Leeds and
    /// about 60 in Hull".
    pub(in crate::extract::figures) fn is_parallel(&self, s: Sentence, last: &Found) -> bool {
        let (first, end) = (self.modifier.first, self.modifier.end);
        // "250 boats in Leeds, 100 in Hull": the place comes after what the first counted
        let counted = last.of.as_ref().filter(|of| of.start == last.quantity.end);
        let place = counted.map_or(last.quantity.end, |of| of.end);
        let link = s.before(first, 1);
        let bare = self.kind == Kind::Count && self.quantity.unit.is_none();
        bare && last.kind == Kind::Count
            && s.is_one_of(place, PLACING)
            && s.key(end) == s.key(place)
            && (s.is_comma(link) || s.is(link, Class::CONJUNCTION))
            && link.saturating_sub(place) <= 6
            && !(place..link).any(|i| s.is_verb(i))
    }

    /// Whether the figure is the same quantity at another time: "40 boats, down from a peak of 60",
    /// "7 percent this year, up sharply from 5".
    pub(in crate::extract::figures) fn compares(&self, s: Sentence, last: &Found) -> bool {
        let first = self.modifier.first;
        let from = last
            .of
            .as_ref()
            .map_or(last.quantity.end, |of| of.end.max(last.quantity.end));
        let alike = self.kind == last.kind && self.quantity.unit == last.quantity.unit;
        let leads = (from..first).take(6).find(|&i| change::is_direction(s, i));
        let plain = |i: usize| {
            s.is(i, Class::DETERMINER)
                || s.is_one_of(i, keys!["of", "from"])
                || s.is_adverb_form(i)
                || measured::is_size(s, i)
        };
        alike
            && first.saturating_sub(from) <= 10
            && s.key(s.before(first, 1)) != key!("by")
            && leads.is_some_and(|up| {
                !(from..up).any(|i| s.is_verb(i))
                    && (up + 1..first).any(|i| s.key(i) == key!("from"))
                    && (up + 1..first).all(plain)
            })
    }

    /// Whether the figure is another number of the same people or things, with no noun of its own:
    /// "52 percent of voters chose to leave and 48 percent to stay", "54 nations signed, only 27
    /// have paid".
    pub(in crate::extract::figures) fn goes_on_sharing(&self, s: Sentence, last: &Found) -> bool {
        const LINKS: &[Key] = keys![
            "and", "but", "while", "only", "with", "including", "compared", "against", "to"
        ];
        let (first, end) = (self.modifier.first, self.modifier.end);
        let Some(of) = last
            .of
            .as_ref()
            .filter(|of| of.start >= last.quantity.end && of.end <= first)
        else {
            return false;
        };
        let alike = self.kind == last.kind && self.quantity.unit == last.quantity.unit;
        let linked = (s.before(first, 2)..first).any(|i| s.is_one_of(i, LINKS));
        let near = first - of.end < 18 && !(of.end..first).any(|i| s.is_one_of(i, keys![";", ":"]));
        let open = s.is_break(end)
            || s.is(end, Class::AUXILIARY | Class::CONJUNCTION | Class::RELATIVE)
            || s.key(s.before(first, 1)) == key!("including")
            || s.is_one_of(end, keys!["to", "in", "for", "were"])
            || s.key(end) == key!("of")
                && s.is_one_of(end + 1, keys!["those", "them", "these", "which"]);
        let fits = match self.kind {
            Kind::Count => {
                of.clone().any(|i| s.is_plural(i)) && !s.is(s.before(first, 1), Class::PREPOSITION)
                    || s.key(end) == key!("of")
            }
            Kind::Percent => {
                last.quantity.end == of.start || s.key(last.quantity.end) == key!("of")
            }
            _ => false,
        };
        alike && linked && near && open && fits
    }
}
