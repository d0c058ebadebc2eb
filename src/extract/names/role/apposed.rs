//! Finds roles before the name that a comma separates from it: "the mayor of London, NAME",
//! "Minister of Works, Mr NAME".

use std::ops::Range;

use super::{LONGEST, Phrases, is_courtesy, is_rank};
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::morphology;
use crate::text::{Case, Kind as TokenKind};

/// Whether the noun is for somebody's relative: "his wife", "her ex-husband".
fn is_relative(noun: Key) -> bool {
    const RELATIVES: WordSet = listed!("names/relatives.txt");
    RELATIVES.contains(&noun)
}

impl Phrases<'_, '_> {
    /// Returns the role before the comma and the name at `end`: `the mayor of London`.
    pub(super) fn before_comma(&self, end: usize) -> Option<Range<usize>> {
        let phrase = self.described_before(end)?;
        let clause = Class::AUXILIARY | Class::PRONOUN;
        let is_clause = self.doc.tokens()[phrase.clone()]
            .iter()
            .take_while(|t| !t.is(Class::RELATIVE))
            .any(|t| t.is(clause) && t.case == Case::Lower && !t.is(Class::POSSESSIVE));
        (!is_clause && self.is_apposed(phrase.start, end)).then_some(phrase)
    }

    /// Returns a description that ends at the comma before the name at `end`, before it is known to
    /// be the name's: `the mayor of London`.
    fn described_before(&self, end: usize) -> Option<Range<usize>> {
        let comma = self
            .past_titles(end)
            .checked_sub(1)
            .filter(|&i| i > self.sentence.start)
            .filter(|&i| self.token(i).key == key!(",") || self.is_dash(i))?;
        // A dash may do more than separate a name from its description, unless that is "her
        // ex-husband".
        let dashed = self.is_dash(comma);
        // "He told his lawyers, Mr Bell said": before a title, only an office counts.
        let titled = comma + 1 < end;
        let comma = self.before_brackets(comma);
        let from = comma.saturating_sub(LONGEST).max(self.sentence.start);
        let word = |i: &usize| {
            matches!(self.token(*i).kind, TokenKind::Word | TokenKind::Number) || self.is_joiner(*i)
        };
        let inside = || (from..comma).rev().take_while(word);
        // "if those he met were doctors, Ann Bell said": a clause isn't a description
        let clause = |i: usize| {
            let token = self.token(i);
            token.is(Class::PRONOUN | Class::AUXILIARY) && !self.named(i)
        };
        let says_what = |i: &usize| {
            let head = self.head(i + 1..comma);
            let one = |head: usize| !morphology::is_plural(self.doc.word(head));
            head.is_some_and(|head| one(head) && (!titled || self.is_role(head)))
                && !(i + 1..comma).any(clause)
        };
        // "As chairman of the board, NAME said", "One resident, NAME, said"
        let opener = |i: usize| {
            let token = self.token(i);
            keys!["one", "another"].contains(&token.key)
                || token.key == key!("as") && i == self.sentence.start
        };
        let determiner = inside()
            .filter(|&i| self.token(i).is(Class::DETERMINER | Class::POSSESSIVE) || opener(i))
            .filter(|&i| !dashed || self.token(i).is(Class::POSSESSIVE))
            .find(says_what);
        if let Some(start) = determiner {
            // "his wife" says whose; "its secretary" and "her deputy" say no more than the noun.
            let kin = self
                .head(start + 1..comma)
                .is_some_and(|head| is_relative(self.token(head).key));
            let owned = self.token(start).is(Class::POSSESSIVE) && kin;
            let own = usize::from(self.token(start + 1).key == key!("own"));
            return self.trimmed(if owned { start } else { start + 1 + own }..comma);
        }
        // "England's transport secretary, NAME"
        let clitic = inside()
            .filter(|&i| self.owns(i) && !dashed)
            .find(says_what)?;
        let owner = clitic.checked_sub(1)?;
        let start = match self.names.mention_at(owner) {
            Some(owner) => self.names.mentions[owner].tokens.start,
            None => Some(owner).filter(|&i| self.token(i).capitalised())?,
        };
        self.trimmed(start.max(from)..comma)
    }

    /// Returns the office before a comma and a title, rather than the title before the name at
    /// `name`: "Its chairwoman, Justice NAME", "Minister of Works, Mr NAME".
    pub(super) fn before_title(&self, name: usize) -> Option<Range<usize>> {
        let comma = self.past_titles(name).checked_sub(1).filter(|&i| {
            i > self.sentence.start && i + 1 < name && self.token(i).key == key!(",")
        })?;
        let comma = self.before_brackets(comma);
        let head = self.office(comma.checked_sub(1)?)?;
        let person = self.person_at(head) || self.person_at(comma - 1);
        let office = self.whole(head, comma).filter(|_| !person)?;
        self.is_apposed(office.start, name).then_some(office)
    }

    /// Whether a description that begins at `start` and ends with a comma before the name at `name`
    /// describes that name.
    fn is_apposed(&self, start: usize, name: usize) -> bool {
        let first = self.sentence.start;
        let token = |i: usize| {
            Some(i)
                .filter(|&i| i < self.sentence.end)
                .map(|i| self.token(i))
        };
        let begins = start > first
            && self
                .token(start - 1)
                .is(Class::DETERMINER | Class::POSSESSIVE);
        let start = start - usize::from(begins);
        let before = start.checked_sub(1).filter(|&i| i >= first);
        // "Ann Bell, the mayor, Mr NAME" describes Ann Bell; "Ann Bell, his wife, NAME" describes
        // NAME.
        let kin = self.token(start).is(Class::POSSESSIVE);
        let another =
            |i: usize| !kin && self.token(i).key == key!(",") && i > first && self.person_at(i - 1);
        let after = self
            .names
            .mention_at(name)
            .map_or(name + 1, |m| self.names.mentions[m].tokens.end);
        let stops = token(after).is_none_or(|t| t.kind == TokenKind::Mark);
        // "A letter to the minister, NAME said, was lost."
        let attributes = token(after).is_some_and(|t| t.is(Class::CUE))
            && token(after + 1).is_some_and(|t| keys![",", "."].contains(&t.key));
        // "According to the minister, NAME was away"
        let subject = token(after).is_some_and(|t| {
            t.case == Case::Lower && t.is(Class::AUXILIARY | Class::FINITE | Class::CUE)
        });
        let governed = subject
            && before.is_some_and(|i| {
                self.token(i).is(Class::PREPOSITION) && self.token(i).key != key!("as")
            });
        // "After he met the minister, NAME said": the comma ends an introductory phrase.
        let leads_in = !stops
            && self
                .token(first)
                .is(Class::PREPOSITION | Class::SUBORDINATOR)
            && before.is_some_and(|i| {
                // "As mayor of Lund, NAME said" describes the speaker.
                self.token(i).kind == TokenKind::Word && self.token(i).key != key!("as")
            });
        !before.is_some_and(another) && !attributes && !leads_in && !governed
    }

    /// Returns the start of the titles and ranks before the name at `end`: "Justice", "DSP", "Lt.
    /// Col.".
    fn past_titles(&self, mut end: usize) -> usize {
        let title = |i: usize| {
            let token = self.token(i);
            token.capitalised() && (token.is(Class::TITLE) || is_rank(token))
        };
        while end > self.sentence.start {
            let open = self.before_brackets(end);
            end = match () {
                _ if title(end - 1) || self.is_address(end - 1) => end - 1,
                // "Prof. (Mrs)"
                _ if open + 3 == end && title(open + 1) => open,
                _ => break,
            };
        }
        end
    }

    /// Returns the start of the brackets that end before `end`, such as "(NUT)", or `end` itself.
    fn before_brackets(&self, end: usize) -> usize {
        let from = end.saturating_sub(8).max(self.sentence.start);
        let closed = end > from && self.token(end - 1).key == key!(")");
        (from..end)
            .rev()
            .find(|&i| closed && self.token(i).key == key!("("))
            .unwrap_or(end)
    }

    /// Whether the word at `i` belongs to a form of address: "Mr", "the Rt Hon".
    pub(super) fn is_address(&self, i: usize) -> bool {
        const HONOURS: &[Key] = keys!["hon", "honourable", "honorable"];
        const LEADING: &[Key] = keys!["the", "rt", "right", "most"];
        let honour = || (i + 1..i + 4).find(|&i| !LEADING.contains(&self.doc.key(i)));
        let reverend = |i: usize| keys!["rev", "reverend"].contains(&self.doc.key(i));
        is_courtesy(self.doc.key(i)) && !self.is_first_lady(i)
            || HONOURS.contains(&self.doc.key(i))
            || LEADING.contains(&self.doc.key(i))
                && honour().is_some_and(|i| HONOURS.contains(&self.doc.key(i)) || reverend(i))
    }
}
