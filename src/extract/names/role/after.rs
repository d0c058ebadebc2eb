//! Finds roles after the name: "NAME, the port's chief engineer,", "NAME (chief engineer)".

use std::ops::Range;

use super::verb::CHOSEN;
use super::{LONGEST, Phrases};
use crate::extract::names::Kind;
use crate::lexicon::{Class, Classes, Key, VerbForm, cue_form, key, keys, listed};
use crate::syntax::morphology;
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
        let mut at = self.past_asides(start + 1);
        let limit = (at + LONGEST + 4).min(self.sentence.end);
        let end = (at..limit)
            .find(|&i| self.closes(i))
            .or(Some(limit).filter(|&l| l == self.sentence.end))?;
        let end = self.past_list(at, end);
        let first = (at..end).next().map(|i| self.token(i))?;
        if first.key == key!("who") {
            return self.by_verb(at + 1);
        }
        const NOW: &[Key] = keys!["now", "currently", "also"];
        while at + 1 < end && NOW.contains(&self.token(at).key) {
            at += 1;
        }
        // "elected mayor in May"
        if at + 1 < end && CHOSEN.contains(&self.token(at).key) && self.is_bare_office(at + 1) {
            at += 1;
        }
        let first = self.token(at);
        let stop = (at..end).find(|&i| self.leaves(at, i)).unwrap_or(end);
        let clause = self.is_subject(at..end, stop);
        let outside = Class::PREPOSITION
            | Class::CONJUNCTION
            | Class::PRONOUN
            | Class::SUBORDINATOR
            | Class::RELATIVE;
        // "Ann Bell, then became a nurse"
        let verb = (at..end.min(at + 2))
            .find(|&i| !self.token(i).is(Class::ADVERB))
            .is_some_and(|i| morphology::is_past_form(self.doc.word(i), self.token(i).key));
        // "Under Secretary for Works"
        let under = first.capitalised() && first.is(Class::PREPOSITION);
        let opens =
            first.kind == TokenKind::Word && (!first.is(outside) || under) && !clause && !verb;
        let head = self
            .head(at..stop)
            .or_else(|| self.tradesman(at..stop))
            .filter(|_| opens)?;
        // "a driver hauling salt"
        let hauling = (head + 1..stop).find(|&i| {
            let token = self.token(i);
            token.case == Case::Lower && morphology::is_ing_form(self.doc.word(i), token.key)
        });
        let stop = hauling.filter(|&i| i == head + 1).unwrap_or(stop);
        // "Ann Bell, mayor Tom Orr and …" lists people; it doesn't describe the first.
        if self.person_at(head + 1) {
            return None;
        }
        self.trimmed(at + usize::from(first.is(Class::DETERMINER))..stop)
    }

    /// Returns the end of a role from `at` that has a list with commas: "professor of law, politics
    /// and history", "chief executive, chair and founder of the firm". Without one, returns `end`.
    fn past_list(&self, at: usize, end: usize) -> usize {
        let comma = |i: usize| i < self.sentence.end && self.token(i).key == key!(",");
        let limit = (at + LONGEST + 4).min(self.sentence.end);
        let Some(close) = (end + 1..limit).find(|&i| self.closes(i)) else {
            return end;
        };
        let and = (end + 1..close).find(|&i| self.token(i).key == key!("and"));
        let Some(and) = and.filter(|&and| comma(end) && comma(close) && and > end + 1) else {
            return end;
        };
        const OTHER: Classes = Class::AUXILIARY
            .or(Class::FINITE)
            .or(Class::CUE)
            .or(Class::PRONOUN)
            .or(Class::RELATIVE)
            .or(Class::SUBORDINATOR)
            .or(Class::ADVERB);
        let item = |i: usize| {
            let token = self.token(i);
            let governed = i == and + 1 || self.token(i - 1).is(Class::PREPOSITION);
            let article = token.is(Class::DETERMINER) && !governed;
            let verb =
                token.case == Case::Lower && morphology::is_past_form(self.doc.word(i), token.key);
            !self.person_at(i) && !token.is(OTHER) && !article && !verb
        };
        // "of law, politics and history", "chair, editor and founder"
        let of_several =
            (at..end).any(|i| keys!["of", "for"].contains(&self.token(i).key) && !self.named(i));
        let offices = self.is_role(end - 1) && (end + 1..and).any(|i| self.is_role(i));
        let fits = (of_several || offices) && (end + 1..close).all(item);
        if fits { close } else { end }
    }

    /// Returns the position after what may come between the comma after a name and the role: an
    /// age, a home, a degree, a place in the picture.
    fn past_asides(&self, start: usize) -> usize {
        const SEEN: &[Key] = keys!["left", "right", "centre", "center", "pictured", "above"];
        let limit = self.sentence.end.min(start + LONGEST);
        let mut at = start;
        while let Some(comma) = (at..limit).find(|&i| self.token(i).key == key!(",")) {
            let words = &self.doc.tokens()[at..comma];
            let aside = match words {
                [age] if age.kind == TokenKind::Number => true,
                [word] if SEEN.contains(&word.key) => true,
                // "Ph.D.", "MBA"
                [degree] => degree.case == Case::Upper || degree.stopped && degree.capitalised(),
                [of, home @ ..] => {
                    keys!["of", "from"].contains(&of.key) && home.iter().all(Token::capitalised)
                }
                [] => false,
            };
            if !aside {
                break;
            }
            at = comma + 1;
        }
        at
    }

    /// Whether the phrase between the name and the next mark is the subject of a clause: "It was
    /// built by Orr Motors, the company said.", "In the case of Ann Bell, the board hired a
    /// lawyer." The verb may be the token at `stop`.
    fn is_subject(&self, words: Range<usize>, stop: usize) -> bool {
        let first = words.start;
        // Many writers leave out the comma after "Ann Bell, the head of sales at Orr Motors".
        let short = !self.of_person() || stop == first + 2;
        let determined = self.token(first).is(Class::DETERMINER | Class::POSSESSIVE);
        let says = |i: usize| self.token(i).is(Class::SAYING_VERB) && short;
        let does = |i: usize| {
            let object = i + 1 < self.sentence.end && self.token(i + 1).is(Class::DETERMINER);
            object
                && !self.token(i).is(Class::SAYING_VERB)
                && morphology::is_past_form(self.doc.word(i), self.token(i).key)
        };
        let verb = |i: usize| self.token(i).case == Case::Lower && (says(i) || does(i));
        determined && (first + 1..(stop + 1).min(words.end)).any(verb)
    }

    /// Whether the phrase that begins at `start` ends before the token at `i`, with a clause:
    /// "while a nurse", "who said", "the editor I met".
    pub(super) fn leaves(&self, start: usize, i: usize) -> bool {
        let t = self.token(i);
        let pronoun = i > start && t.is(Class::PRONOUN) && !t.is(Class::POSSESSIVE);
        if pronoun && !self.named(i) && !t.is(Class::DETERMINER | Class::NUMBER_WORD) {
            return true;
        }
        // "a staffer on the bridge project": a singular noun isn't the subject of a verb in its
        // base form.
        let finite = t.is(Class::RELATIVE | Class::AUXILIARY)
            || keys![
                "while", "although", "though", "because", "when", "where", "until", "since"
            ]
            .contains(&t.key)
            || t.is(Class::CUE) && cue_form(t.key) != Some(VerbForm::Base);
        finite && t.case == Case::Lower
    }

    /// Returns the head of "a cleaner at the port": a noun for what somebody does that no list has.
    fn tradesman(&self, tokens: Range<usize>) -> Option<usize> {
        if !self.of_person() || !keys!["a", "an"].contains(&self.token(tokens.start).key) {
            return None;
        }
        let inner = tokens.start + 1..tokens.end;
        let head = (inner.clone())
            .find(|&i| self.token(i).is(Class::PREPOSITION | Class::CONJUNCTION))
            .unwrap_or(tokens.end)
            .checked_sub(1)
            .filter(|i| inner.contains(i))?;
        const THINGS: Classes = Class::ORG_NOUN
            .or(Class::DOCUMENT)
            .or(Class::TIME_UNIT)
            .or(Class::ADVERB);
        let token = self.token(head);
        let trade = token.case == Case::Lower && morphology::is_agent(self.doc.word(head));
        let plain = inner.clone().take_while(|&i| i < head).all(|i| {
            let token = self.token(i);
            token.case == Case::Lower && !token.is(Class::AUXILIARY) || self.is_joiner(i)
        });
        (trade && plain && !token.is(THINGS)).then_some(head)
    }

    /// Returns the seat after the name that ends at `at`: "Ann Bell MP".
    pub(super) fn seat(&self, at: usize) -> Option<Range<usize>> {
        let seat = self.of_person() && at < self.sentence.end && {
            let token = self.token(at);
            token.case == Case::Upper && listed!("names/seats.txt").contains(&token.key)
        };
        seat.then_some(at..at + 1)
    }

    /// Returns the role in brackets after the name that ends at `start`: "Ann Bell (chief fire
    /// officer)".
    pub(super) fn in_brackets(&self, start: usize) -> Option<Range<usize>> {
        let limit = (start + LONGEST).min(self.sentence.end);
        let close = (start..limit)
            .filter(|_| self.token(start).key == key!("("))
            .find(|&i| self.token(i).key == key!(")"))?;
        let head = self
            .head(start + 1..close)
            .filter(|&head| self.is_role(head))?;
        let next = self.token(head + 1);
        let whole = head + 1 == close || next.is(Class::PREPOSITION) || next.key == key!(",");
        let end = (head..close)
            .find(|&i| self.token(i).key == key!(","))
            .unwrap_or(close);
        let plain =
            (start + 1..head).all(|i| self.token(i).kind != TokenKind::Mark || self.is_joiner(i));
        let first = self.token(start + 1);
        let at = start + 1 + usize::from(first.is(Class::DETERMINER));
        (whole
            && plain
            && !first.is(Class::NEGATION)
            && first.key != key!("no")
            && !self.person_at(head))
        .then(|| self.trimmed(at..end))?
    }

    /// Returns the position after any brackets at `at`, such as "(Lab)".
    pub(super) fn past_brackets(&self, at: usize) -> usize {
        let limit = (at + 8).min(self.sentence.end);
        let opened = at < limit && self.token(at).key == key!("(");
        (at..limit)
            .filter(|_| opened)
            .find(|&i| self.token(i).key == key!(")"))
            .map_or(at, |close| close + 1)
    }

    /// Whether the mark is a long dash, or a hyphen with spaces around it: "Ann Bell — head of the
    /// port — said so".
    pub(super) fn is_dash(&self, i: usize) -> bool {
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
    pub(super) fn closes(&self, i: usize) -> bool {
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
