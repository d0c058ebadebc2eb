//! Finds roles after the name: "NAME, the port's chief engineer,", "NAME is a nurse".

use std::ops::Range;

use super::{LONGEST, Phrases};
use crate::extract::names::Kind;
use crate::lexicon::{Class, Key, VerbForm, cue_form, key, keys};
use crate::text::{Case, Kind as TokenKind, Token};

impl Phrases<'_, '_> {
    /// Returns the role after a comma, a dash or "who", after the name that ends at `start`: `, the
    /// port's chief engineer,`.
    pub(super) fn after_comma(&self, start: usize) -> Option<Range<usize>> {
        let start = self.past_brackets(start);
        if start < self.sentence.end && self.token(start).key == key!("who") {
            return self.by_verb(start + 1);
        }
        let opens = |i: usize| self.token(i).key == key!(",") || self.is_dash(i);
        if start >= self.sentence.end || !opens(start) {
            return None;
        }
        let mut at = start + 1;
        if at + 1 < self.sentence.end
            && self.token(at).kind == TokenKind::Number
            && self.token(at + 1).key == key!(",")
        {
            at += 2; // an age
        }
        let limit = (at + LONGEST + 4).min(self.sentence.end);
        let end = (at..limit)
            .find(|&i| self.closes(i))
            .or(Some(limit).filter(|&l| l == self.sentence.end))?;
        let first = (at..end).next().map(|i| self.token(i))?;
        if first.key == key!("who") {
            return self.by_verb(at + 1);
        }
        // "a staffer on the bridge project": a singular noun isn't the subject of a verb in its
        // base form.
        let finite = |t: &Token| {
            t.is(Class::RELATIVE | Class::AUXILIARY)
                || keys!["while", "although", "though", "because"].contains(&t.key)
                || t.is(Class::CUE) && cue_form(t.key) != Some(VerbForm::Base)
        };
        let stop = (at..end)
            .find(|&i| finite(self.token(i)) && self.token(i).case == Case::Lower)
            .unwrap_or(end);
        let outside = Class::PREPOSITION
            | Class::CONJUNCTION
            | Class::PRONOUN
            | Class::SUBORDINATOR
            | Class::RELATIVE;
        let opens = first.kind == TokenKind::Word && !first.is(outside);
        let head = self.head(at..stop).filter(|_| opens)?;
        // "Ann Bell, mayor Tom Orr and …" lists people; it doesn't describe the first.
        if self.person_at(head + 1) {
            return None;
        }
        self.trimmed(at + usize::from(first.is(Class::DETERMINER))..stop)
    }

    /// Returns the role after "is", "was" or "became", which is at `start`: `is a nurse`.
    pub(super) fn by_verb(&self, start: usize) -> Option<Range<usize>> {
        let be = const { Key::words(["is", "was", "became"]) };
        let verb =
            Some(start).filter(|&i| i < self.sentence.end && be.contains(&self.token(i).key))?;
        let limit = (verb + 14).min(self.sentence.end);
        let at = (verb + 1..limit)
            .find(|&i| !self.token(i).is(Class::ADVERB) || self.token(i).is(Class::NEGATION))?;
        let outside = Class::RELATIVE | Class::SUBORDINATOR | Class::CONJUNCTION | Class::AUXILIARY;
        let stop = (at..limit).find(|&i| self.closes(i) || self.token(i).is(outside))?;
        // "is Bell's head of sales"
        let owned = || {
            let owner = (at..stop)
                .take_while(|&i| self.token(i).capitalised())
                .count();
            owner > 0 && at + owner < stop && self.owns(at + owner)
        };
        let opens = self.token(at).is(Class::DETERMINER) && !self.token(at).is(Class::NEGATION)
            || self.is_role(at)
            || self.token(at).is(Class::ROLE_MODIFIER)
            || owned();
        // "is a dangerous man" is an opinion, not a role.
        const ANYBODY: &[Key] = keys![
            "man", "woman", "person", "guy", "boy", "girl", "gentleman", "lady"
        ];
        let head = self.head(at..stop).filter(|_| opens)?;
        if self.person_at(head + 1) || ANYBODY.contains(&self.token(head).key) {
            return None;
        }
        self.trimmed(at + usize::from(self.token(at).is(Class::DETERMINER))..stop)
    }

    /// Returns the position after any brackets at `at`, such as "(Lab)".
    fn past_brackets(&self, at: usize) -> usize {
        let limit = (at + 8).min(self.sentence.end);
        let opened = at < limit && self.token(at).key == key!("(");
        (at..limit)
            .filter(|_| opened)
            .find(|&i| self.token(i).key == key!(")"))
            .map_or(at, |close| close + 1)
    }

    /// Whether the mark is a long dash, or a hyphen with spaces around it: "Ann Bell — head of the
    /// port — said so".
    fn is_dash(&self, i: usize) -> bool {
        let apart = !self.token(i).glued && i + 1 < self.sentence.end && !self.token(i + 1).glued;
        match self.doc.word(i) {
            "—" | "–" | "--" => true,
            "-" => apart,
            _ => false,
        }
    }

    /// Whether the comma at `i` is inside or after a place that describes a noun: "owner of a Lund,
    /// Sweden, firm".
    fn is_of_place(&self, i: usize) -> bool {
        let place = |at: usize| {
            let mention = self.names.mention_at(at).map(|m| &self.names.mentions[m]);
            mention.filter(|m| m.kind == Kind::Place)
        };
        let article = |start: usize| {
            start > self.sentence.start && keys!["a", "an"].contains(&self.token(start - 1).key)
        };
        let Some(town) = i
            .checked_sub(1)
            .and_then(place)
            .filter(|m| m.tokens.end == i)
        else {
            return false;
        };
        let start = town.tokens.start;
        let country = place(i + 1).is_some() && article(start);
        let closes = start > 1
            && self.token(start - 1).key == key!(",")
            && place(start - 2).is_some_and(|m| article(m.tokens.start));
        country || closes
    }

    /// Whether a phrase ends at the token at `i`.
    fn closes(&self, i: usize) -> bool {
        let token = self.token(i);
        match token.kind {
            TokenKind::Mark if self.is_dash(i) => true,
            TokenKind::Mark if token.key == key!(",") => !self.is_of_place(i),
            TokenKind::Mark => !keys!["-", "/", "&", "(", ")"].contains(&token.key),
            TokenKind::Quote => !self.owns(i),
            _ => false,
        }
    }
}
