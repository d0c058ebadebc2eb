//! Finds roles by a verb: "NAME is a nurse", "NAME works as a nurse", "NAME was
//! elected mayor". What somebody leads or chairs is no role: the words must be a noun phrase.

use std::ops::Range;

use super::{LONGEST, Phrases, is_anybody};
use crate::lexicon::{Class, Key, key, keys};
use crate::text::Kind as TokenKind;

/// Participles for how somebody gets an office: "was elected mayor".
pub(super) const CHOSEN: &[Key] = keys![
    "appointed", "reappointed", "elected", "named", "made", "promoted", "nominated"
];

impl Phrases<'_, '_> {
    /// Returns the role after "is", "was", "became" or "has been", which begins at `start` or after
    /// an age there: `is a nurse`.
    pub(super) fn by_verb(&self, start: usize) -> Option<Range<usize>> {
        let be = const { Key::words(["is", "was", "became", "remains", "remained"]) };
        let verb = self.past_age(start);
        let been = self.is_key(verb, key!("has")) && self.is_key(verb + 1, key!("been"));
        let verb = verb + usize::from(been);
        if verb >= self.sentence.end || !been && !be.contains(&self.token(verb).key) {
            return None;
        }
        let limit = (verb + 14).min(self.sentence.end);
        let at = (verb + 1..limit)
            .find(|&i| !self.token(i).is(Class::ADVERB) || self.token(i).is(Class::NEGATION))?;
        let outside = Class::RELATIVE | Class::SUBORDINATOR | Class::CONJUNCTION | Class::AUXILIARY;
        let stop = (at..limit).find(|&i| {
            self.closes(i) || self.token(i).is(outside) || self.token(i).key == key!("since")
        })?;
        // "is Bell's head of sales"
        let owned = || {
            let owner = (at..stop)
                .take_while(|&i| self.token(i).capitalised())
                .count();
            owner > 0 && at + owner < stop && self.owns(at + owner)
        };
        let opens = self.token(at).is(Class::DETERMINER) && !self.token(at).is(Class::NEGATION)
            || self.is_bare_office(at)
            || owned();
        // "is a dangerous man" and "is the best teacher" are opinions, not roles, and so is what
        // somebody says in a quotation.
        const PRAISE: &[Key] = keys!["best", "worst", "greatest", "finest", "nicest"];
        let praised = (at..stop)
            .take(2)
            .any(|i| PRAISE.contains(&self.token(i).key));
        let opinion = praised || self.doc.is_quoted(verb);
        let head = self.head(at..stop).filter(|_| opens && !opinion)?;
        if self.person_at(head + 1) || is_anybody(self.token(head).key) {
            return None;
        }
        self.trimmed(at + usize::from(self.token(at).is(Class::DETERMINER))..stop)
    }

    /// Returns what the person who is named before `start` serves as: "works as a nurse", "was
    /// elected mayor".
    pub(super) fn by_deed(&self, start: usize) -> Option<Range<usize>> {
        let start = self.past_brackets(start);
        let comma = usize::from(self.is_key(start, key!(",")));
        let who = self.is_key(start + comma, key!("who"));
        if comma > 0
            && let Some(founder) = self.one_of(start + 1)
        {
            return Some(founder);
        }
        let first = if who {
            start + comma + 1
        } else {
            self.past_age(start)
        };
        let has = usize::from(self.is_key(first, key!("has")));
        if !self.of_person() || first + 2 >= self.sentence.end || self.doc.is_quoted(first) {
            return None;
        }
        let from = self.serves_as(first + has)?;
        let limit = (from + LONGEST).min(self.sentence.end);
        let stop = (from + 1..limit)
            .find(|&i| self.closes(i) || self.leaves(from, i) || self.is_key(i, key!("by")))
            .filter(|&stop| self.token(stop).kind != TokenKind::Quote)?;
        let article = usize::from(self.token(from).is(Class::DETERMINER));
        let head = self.head(from + article..stop)?;
        let named = self.person_at(head + 1) || is_anybody(self.token(head).key);
        (!named).then(|| self.trimmed(from + article..stop))?
    }

    /// Returns "one of the founders", if that is what begins at `at`.
    fn one_of(&self, at: usize) -> Option<Range<usize>> {
        let limit = (at + LONGEST).min(self.sentence.end);
        let one = self.is_key(at, key!("one")) && self.is_key(at + 1, key!("of"));
        let head = (at + 2..limit)
            .find(|&i| self.is_plural_role(i))
            .filter(|_| one)?;
        let plain = |i: usize| self.token(i).kind == TokenKind::Word || self.is_joiner(i);
        let stop = (head + 1..limit)
            .find(|&i| self.leaves(at, i) || !plain(i))
            .unwrap_or(limit);
        (at + 2..head).all(plain).then(|| self.trimmed(at..stop))?
    }

    /// Returns the beginning of the office after the verbs at `i`: "works as", "took over as", "was
    /// elected".
    fn serves_as(&self, i: usize) -> Option<usize> {
        const SERVES: &[Key] = keys![
            "serves", "served", "works", "worked", "acts", "acted", "doubles"
        ];
        let over =
            keys!["took", "takes"].contains(&self.token(i).key) && self.is_key(i + 1, key!("over"));
        let verb = i + usize::from(over);
        if (over || SERVES.contains(&self.token(i).key)) && self.is_key(verb + 1, key!("as")) {
            return Some(verb + 2).filter(|&at| at < self.sentence.end);
        }
        let been = keys!["was", "been"].contains(&self.token(i).key);
        let chosen = CHOSEN.contains(&self.token(i + 1).key);
        (been && chosen && self.is_bare_office(i + 2)).then_some(i + 2)
    }

    /// Whether an office without an article may begin at `i`: "chairman of the board".
    pub(super) fn is_bare_office(&self, i: usize) -> bool {
        i < self.sentence.end && (self.is_role(i) || self.token(i).is(Class::ROLE_MODIFIER))
    }

    fn is_key(&self, i: usize, key: Key) -> bool {
        i < self.sentence.end && self.token(i).key == key
    }

    /// Returns the position after an age between commas at `at`: ", 54,", ", now 54,".
    fn past_age(&self, at: usize) -> usize {
        let comma = |i: usize| self.is_key(i, key!(","));
        let now =
            usize::from(self.is_key(at + 1, key!("now")) || self.is_key(at + 1, key!("aged")));
        let age = at + 1 + now;
        let number = age < self.sentence.end && self.token(age).kind == TokenKind::Number;
        if comma(at) && number && comma(age + 1) {
            age + 2
        } else {
            at
        }
    }
}
