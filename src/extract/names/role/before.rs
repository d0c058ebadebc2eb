//! Finds roles before the name: "Kremlin spokesperson NAME", "Secretary of State NAME", "the mayor
//! of London, NAME".

use std::ops::Range;

use super::{LONGEST, Phrases};
use crate::extract::names::Kind;
use crate::lexicon::{Class, Classes, Key, WordSet, key, keys, listed, office};
use crate::syntax::morphology;
use crate::text::{Case, Kind as TokenKind, Token};

/// The classes of words that aren't part of a title.
pub(super) const OUTSIDE: Classes = Class::DETERMINER
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION)
    .or(Class::SUBORDINATOR)
    .or(Class::AUXILIARY)
    .or(Class::CUE)
    .or(Class::PRONOUN)
    .or(Class::POSSESSIVE)
    .or(Class::RELATIVE);

/// The classes of nouns and adjectives that titles consist of.
const INSIDE: Classes = Class::ROLE
    .or(Class::TITLE)
    .or(Class::ORG_NOUN)
    .or(Class::ORG_HEAD)
    .or(Class::ORG_SUFFIX)
    .or(Class::ROLE_MODIFIER);

impl Phrases<'_, '_> {
    /// Returns the role before the name that begins at `end`: `Kremlin spokesperson`.
    pub(super) fn before(&self, end: usize) -> Option<Range<usize>> {
        if let Some(office) = self.before_title(end) {
            return Some(office);
        }
        let mut end = end;
        while end > self.sentence.start
            && (self.is_address(end - 1) || super::is_constable(self.doc, end - 1))
        {
            end -= 1;
        }
        let mut last = end.checked_sub(1).filter(|&i| i >= self.sentence.start)?;
        if let Some(described) = self.aged(last) {
            return Some(described);
        }
        // "Leader of Public Business Dr NAME": the office rather than the degree. "Fire chief Col.
        // NAME": the office rather than the rank.
        while last > self.sentence.start
            && (keys!["dr", "prof", "sir", "cllr", "rev"].contains(&self.token(last).key)
                && (self.is_role(last - 1) || self.office_of(last - 1).is_some())
                || super::is_rank(self.token(last)) && self.is_role(last - 1)
                || self.is_rank(last) && self.is_whole_office(last - 1))
        {
            (last, end) = (last - 1, last);
        }
        // "Mayor-elect"
        if self.token(last).key == key!("elect")
            && last >= self.sentence.start + 2
            && self.is_joiner(last - 1)
        {
            last -= 2;
        }
        let Some(office) = self.office(last) else {
            return self.opener(end);
        };
        let role = self.whole(office, end)?;
        // "Dr" in "the party's Dr NAME" isn't an office.
        let degree = keys!["dr", "prof", "sir", "hon", "rev"].contains(&self.token(last).key);
        let owned = role
            .clone()
            .any(|i| self.token(i).kind == TokenKind::Clitic);
        (!(degree && owned)).then_some(role)
    }

    /// Whether the word is a rank before a name: "Col.", "Superintendent".
    fn is_rank(&self, i: usize) -> bool {
        let token = self.token(i);
        let rank = || office::includes(key!("officer"), token.key);
        let abbreviated = token.stopped && token.is(Class::TITLE) && !self.is_address(i);
        token.capitalised() && (abbreviated || rank())
    }

    /// Whether the noun is a whole office by itself, so that a rank after it isn't part of it:
    /// `commander`, but not `deputy` or `chief`.
    fn is_whole_office(&self, i: usize) -> bool {
        let token = self.token(i);
        token.case == Case::Lower
            && token.is(Class::ROLE)
            && !token.is(Class::ROLE_MODIFIER)
            && !token.glued // "four-star Gen."
            && !keys![
                "deputy", "detective", "staff", "attorney", "major", "fellow", "incumbent"
            ]
            .contains(&token.key)
    }

    /// Returns the head of the office whose name ends with the word at `last`.
    pub(super) fn office(&self, last: usize) -> Option<usize> {
        // "Minister for Justice NAME": "Justice" isn't the office.
        let within = last > self.sentence.start
            && keys!["for", "of"].contains(&self.token(last - 1).key)
            && self.office_of(last).is_some();
        if self.is_role(last) && !within {
            Some(last)
        } else {
            self.office_of(last).or_else(|| self.office_of_noun(last))
        }
    }

    /// Returns the head of an office without an article that ends with the lower-case noun at
    /// `last`: the `Head` of "Head of sales NAME". With an article it could be an object: "He told
    /// the head of sales NAME had left."
    fn office_of_noun(&self, last: usize) -> Option<usize> {
        let lower = |i: usize| {
            let token = self.token(i);
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && (keys!["the", "state"].contains(&token.key)
                    || !token.is(OUTSIDE | Class::FINITE))
        };
        if !self.of_person() {
            return None;
        }
        let from = last.saturating_sub(5).max(self.sentence.start + 1);
        let of = |i: usize| keys!["of", "for"].contains(&self.token(i).key);
        // "minister of state for ports"
        let of = (from..last)
            .rev()
            .take_while(|&i| lower(i) || of(i))
            .find(|&i| of(i) && self.is_role(i - 1))
            .filter(|_| lower(last))?;
        let head = of - 1;
        let determined = (self.sentence.start..head)
            .rev()
            .take(3)
            .take_while(|&i| self.token(i).kind == TokenKind::Word || self.is_joiner(i))
            .any(|i| self.token(i).is(Class::DETERMINER | Class::POSSESSIVE) || self.owns(i));
        (self.is_role(head) && !determined).then_some(head)
    }

    /// Returns the whole title whose head is at `start` and that ends before `end`.
    pub(super) fn whole(&self, mut start: usize, end: usize) -> Option<Range<usize>> {
        let limit = end.saturating_sub(LONGEST).max(self.sentence.start);
        while start > limit {
            let word = self.belongs(start - 1).then_some(start - 1);
            let work = || self.before_work(start).filter(|&work| work > limit);
            let Some(earlier) = word.or_else(work) else {
                break;
            };
            start = earlier;
        }
        while let Some(earlier) = self.listed_before(start, limit) {
            start = earlier;
        }
        // A determiner a little further left shows that all the words after it belong to the title:
        // "the pop culture professor".
        let mut determined = false;
        for i in (limit..start).rev().take(4) {
            let token = self.token(i);
            // In "at the fair Mayor NAME", "the fair" isn't part of the role.
            let lower = |j: usize| self.token(j).case == Case::Lower;
            if self.token(start).capitalised() && (i + 1..start).any(lower) {
                break;
            }
            if token.is(Class::DETERMINER | Class::POSSESSIVE) {
                determined = true;
                start = if token.is(Class::POSSESSIVE) {
                    i
                } else {
                    i + 1
                };
                break;
            }
            let asks = keys!["why", "how", "what"].contains(&token.key);
            // "the lawyer suing Mayor NAME"
            let participle = token.case == Case::Lower
                && morphology::is_ing_form(self.doc.word(i), token.key)
                && i > limit
                && self.token(i - 1).is(Class::ROLE | Class::PERSON_NOUN);
            if asks
                || participle
                || token.is(OUTSIDE | Class::FINITE)
                || !(token.kind == TokenKind::Word || self.is_joiner(i))
            {
                break;
            }
        }
        if !determined && self.of_person() {
            start = self.opening(start);
        }
        self.trimmed(self.with_body(start, limit)..end)
    }

    /// Returns the start of the body to which the title at `start` belongs, past one noun between
    /// them: "Ketawu branch secretary". Without such a body, returns `start`.
    fn with_body(&self, start: usize, limit: usize) -> usize {
        let noun = start.checked_sub(2).filter(|&i| i >= limit).map(|i| i + 1);
        let plain = |i: usize| {
            let token = self.token(i);
            token.kind == TokenKind::Word
                && token.case == Case::Lower
                && !token.is(OUTSIDE | Class::FINITE)
                // "a fund backing Governor NAME"
                && !morphology::is_ing(self.doc.word(i))
                && !morphology::is_past(self.doc.word(i))
        };
        let body = noun
            .filter(|&i| plain(i))
            .and_then(|i| self.names.mention_at(i - 1))
            .map(|m| &self.names.mentions[m])
            .filter(|m| m.kind == Kind::Organization && m.tokens.start >= limit);
        body.map_or(start, |m| m.tokens.start)
    }

    /// Returns the lower-case noun at `noun` if it follows a person's age: "32-year-old admirer
    /// NAME".
    fn aged(&self, noun: usize) -> Option<Range<usize>> {
        let of_age = noun > self.sentence.start
            && self.token(noun - 1).key == key!("old")
            && self.token(noun - 1).glued;
        (of_age && self.of_person() && self.token(noun).case == Case::Lower)
            .then_some(noun..noun + 1)
    }

    /// Returns the head of the office whose name ends at `last`: the `Secretary` in "Secretary of
    /// State NAME".
    fn office_of(&self, last: usize) -> Option<usize> {
        let small = |i: usize| {
            keys!["of", "for", "in", "on", "and", "to", "the"].contains(&self.token(i).key)
        };
        if !self.token(last).capitalised() || !self.of_person() {
            return None;
        }
        let from = last.saturating_sub(7).max(self.sentence.start);
        let mut inside = (from..last)
            .rev()
            .take_while(|&i| self.token(i).capitalised() || small(i));
        let of = inside.find(|&i| small(i) && i > from && self.is_role(i - 1))?;
        self.token(of - 1).capitalised().then_some(of - 1)
    }

    /// Whether the word at `i` may be part of the title whose head is to the right of it.
    fn belongs(&self, i: usize) -> bool {
        let token = self.token(i);
        // `editor-in-chief`
        let next = self.doc.tokens().get(i + 1);
        let compound = || next.is_some_and(|t| t.glued && t.key == key!("-"));
        match token.kind {
            TokenKind::Clitic | TokenKind::Quote => self.owns(i),
            TokenKind::Mark if token.key == key!("&") => {
                // `Bell & Orr analyst`
                next.is_some_and(Token::capitalised)
                    && i > self.sentence.start
                    && self.token(i - 1).capitalised()
            }
            TokenKind::Mark => token.key == key!("-") && token.glued,
            TokenKind::Word if i == self.sentence.start && asked_for(token.key) => false,
            TokenKind::Word if self.named(i) || compound() => true,
            TokenKind::Word if token.is(Class::STARTER | Class::MONTH | Class::WEEKDAY) => false,
            // "Per press secretary NAME"
            TokenKind::Word if i == self.sentence.start && token.is(Class::PREPOSITION) => false,
            // "press" in "press secretary", but not "state" in "home-state senator"
            TokenKind::Word if token.is(Class::ROLE_MODIFIER) => !token.glued,
            TokenKind::Word if token.capitalised() => !token.is(Class::CUE | Class::AUXILIARY),
            // "the brothers Deputy NAME and NAME"
            TokenKind::Word if self.is_plural_role(i) => false,
            TokenKind::Word => {
                let within = token.is(INSIDE) || is_adjective(self.doc.word(i));
                !token.is(OUTSIDE) && (within || self.is_field(i))
            }
            _ => false,
        }
    }

    /// Whether the word is the field of the office right after it: "water spokesman".
    fn is_field(&self, i: usize) -> bool {
        const FIELDS: WordSet = listed!("names/portfolios.txt");
        let office = || self.token(i + 1).is(Class::ROLE) && !self.token(i + 1).glued;
        i + 1 < self.sentence.end && FIELDS.contains(&self.token(i).key) && office()
    }

    /// Returns the start of the title of a work in quotation marks that ends before `end`: "“Harbour
    /// Lights” star".
    fn before_work(&self, end: usize) -> Option<usize> {
        const LONGEST_WORK: usize = 8;
        let close = end.checked_sub(1)?;
        let marked = self.token(close).kind == TokenKind::Quote && self.doc.is_paired(close);
        let from = close.saturating_sub(LONGEST_WORK).max(self.sentence.start);
        let open = (from..close)
            .rev()
            .find(|&i| self.token(i).kind == TokenKind::Quote)
            .filter(|_| marked)?;
        let title = |i: usize| self.token(i).capitalised();
        (open + 1 < close && title(open + 1) && title(close - 1)).then_some(open)
    }

    /// Returns the start of the role before the "," or "and" of a list: `actress` in "actress and
    /// author".
    fn listed_before(&self, start: usize, limit: usize) -> Option<usize> {
        // "the minister, Dr NAME"
        if self.token(start).is(Class::TITLE) && !self.token(start).is(Class::ROLE) {
            return None;
        }
        let joins = |i: &usize| *i > limit && keys![",", "and", "&"].contains(&self.token(*i).key);
        let mut at = start.checked_sub(1).filter(joins)?;
        if let Some(comma) = at.checked_sub(1).filter(joins) {
            at = comma;
        }
        let mut from = at
            .checked_sub(1)
            .filter(|&i| i >= limit && self.is_role(i) && !self.named(i))?;
        while from > limit && self.belongs(from - 1) {
            from -= 1;
        }
        // "Ann Bell, the city's mayor, and President Tom Orr": the first role is hers.
        let opens = (limit..from)
            .rev()
            .take(6)
            .find(|&i| self.token(i).key == key!(","));
        let closed = self.token(at).key == key!(",");
        let apposed =
            closed && opens.is_some_and(|comma| comma > limit && self.person_at(comma - 1));
        // "Her father, Orr Motors founder NAME": a description of its own.
        let whose = |i: usize| self.token(i).is(Class::POSSESSIVE) || self.owns(i);
        let another = closed && (limit..from).rev().take(3).any(whose);
        (!apposed && !another).then_some(from)
    }

    /// Returns the plural role that the names of a list share: "officers Ann Bell and Tom Orr".
    pub(super) fn shared(&self, start: usize) -> Option<Range<usize>> {
        let mut at = start;
        for _ in 0..6 {
            let before = at.checked_sub(1).filter(|&i| i >= self.sentence.start)?;
            if self.is_plural_role(before) {
                let title = self.whole(before, before + 1)?;
                // "their two sons": the number isn't part of the role.
                let many = title
                    .clone()
                    .rev()
                    .find(|&i| self.token(i).is(Class::NUMBER_WORD));
                return Some(many.map_or(title.start, |i| i + 1)..title.end);
            }
            let joint = keys!["and", ","].contains(&self.token(before).key);
            let mention = before
                .checked_sub(1)
                .filter(|_| joint)
                .and_then(|i| self.names.mention_at(i))?;
            at = Some(&self.names.mentions[mention])
                .filter(|m| m.kind == Kind::Person)?
                .tokens
                .start;
        }
        None
    }
}

/// Whether the verb asks readers to do something with a person, or says what the person is doing:
/// "Meet Mayor Ann Bell", "Visiting Mayor Ann Bell".
pub(super) fn asked_for(verb: Key) -> bool {
    keys![
        "meet", "see", "watch", "hear", "join", "follow", "thank", "visiting", "missing"
    ]
    .contains(&verb)
}

/// Whether the word has the ending of an adjective: "planetary", "evolutionary", "Republican".
pub(in crate::extract::names) fn is_adjective(word: &str) -> bool {
    word.len() > 4
        && ["al", "ic", "ary", "ive", "ian", "ish", "ese", "ous", "ory"]
            .iter()
            .any(|end| word.ends_with(end))
}
