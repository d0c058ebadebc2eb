//! Finds where a role without an article begins: "Olympic gold medallist NAME", "said school
//! crossing guard NAME", "Dog walker NAME".

use std::ops::Range;

use super::{Phrases, before, is_adjective};
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::syntax::morphology;
use crate::text::{Case, Kind as TokenKind};

/// The most words before the title's own.
const LONGEST: usize = 6;

/// The classes of words that show that the role begins after them.
const OUTSIDE: Classes = before::OUTSIDE
    .or(Class::FINITE)
    .or(Class::ADVERB)
    .or(Class::STARTER)
    .or(Class::TIME_UNIT)
    .or(Class::MONTH)
    .or(Class::WEEKDAY)
    .or(Class::NUMBER_WORD);

impl Phrases<'_, '_> {
    /// Returns where the plain words before the title at `start` begin, if they open the sentence
    /// or follow a comma, a quotation or a verb of saying; otherwise returns `start`.
    pub(super) fn opening(&self, start: usize) -> usize {
        let from = start.saturating_sub(LONGEST).max(self.sentence.start);
        // "States sue President NAME": a word in lower case before a title in capitals may be a verb.
        let adjective = || {
            let before = start.checked_sub(1).filter(|&i| i >= from);
            before.is_none_or(|i| is_adjective(self.doc.word(i)) || self.token(i).glued)
        };
        if self.token(start).capitalised() && !adjective() {
            return start;
        }
        let first = (from..start)
            .rev()
            .take_while(|&i| self.is_plain(i))
            .last()
            .unwrap_or(start);
        let edge = first == self.sentence.start || {
            let before = self.token(first - 1);
            before.kind == TokenKind::Quote
                || before.key == key!(",")
                || before.is(Class::CUE) && before.case == Case::Lower
        };
        if edge { first } else { start }
    }

    /// Whether the word may belong to a role: a noun or adjective in lower case, or the first word
    /// of the sentence.
    fn is_plain(&self, i: usize) -> bool {
        let token = self.token(i);
        let compound = || self.token(i + 1).key == key!("-") && self.token(i + 1).glued;
        if token.key == key!("-") {
            return token.glued;
        }
        // "Oscar-winning"
        let joined = i > self.sentence.start && self.token(i - 1).key == key!("-") && token.glued;
        let verb = !joined
            && (morphology::is_ing(self.doc.word(i)) || morphology::is_past(self.doc.word(i)));
        // "worries his friend NAME", "brings down the minister NAME"
        const PARTICLES: &[Key] = keys!["up", "down", "out", "off", "over", "away", "back", "ago"];
        let verb = verb || self.doc.word(i).ends_with('s') && !compound();
        let outside = PARTICLES.contains(&token.key)
            || before::asked_for(token.key)
            || token.is(OUTSIDE) && !joined && !compound();
        token.kind == TokenKind::Word
            && (token.case == Case::Lower || i == self.sentence.start || compound())
            && !outside
            && !verb
    }

    /// Returns the words that open the sentence and end with a noun for what somebody does, or for
    /// a parent: "Dog walker NAME", "Mother-of-two NAME".
    pub(super) fn opener(&self, end: usize) -> Option<Range<usize>> {
        const NOBODY: Classes = OUTSIDE.or(Class::ORG_NOUN).or(Class::DOCUMENT);
        let start = self.sentence.start;
        let last = end.checked_sub(1).filter(|&i| i > start)?;
        let token = self.token(last);
        let agent = token.case == Case::Lower
            && (morphology::is_agent(self.doc.word(last)) || token.is(Class::PERSON_NOUN))
            && !token.is(NOBODY)
            && !keys!["summer", "winter"].contains(&token.key);
        let parent = keys!["mother", "father", "mum", "dad"].contains(&self.token(start).key)
            && last == start + 4
            && self.token(start + 1).key == key!("-");
        let plain = || (start..last).all(|i| self.is_plain(i)) && !self.named(start);
        (last < start + LONGEST && self.of_person() && (parent || agent && plain()))
            .then_some(start..end)
    }
}
