//! Statements that begin before their attribution: `"We tried," Ann Bell said`, `The mill, she wrote,
//! “was the soul of the town”`.

use std::ops::Range;

use super::clause::{Before, ClauseContext};
use crate::extract::quotes::complement::Complement;
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::cue::frames::{Prepositions, Takes};
use crate::extract::quotes::passage::{is_title, past_adjuncts};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::{Part, clause, noun_phrase};

impl ClauseContext<'_, '_> {
    /// Whether the words before the attribution are a subject, and the quotation at `start` after it
    /// begins with their verb.
    fn lacks_verb(&self, subject: &Range<usize>, start: usize) -> bool {
        let s = self.s;
        let verb = start + 1;
        let whole = noun_phrase::whole_after(s, subject.start);
        whole.is_some_and(|phrase| phrase.end == subject.end)
            && s.is_lower(verb)
            && !s.word(verb).contains(['\'', '’'])
            && (s.is_finite_form(verb) || s.is(verb, Class::AUXILIARY))
    }

    /// Whether a clause that says when something was said begins at `at`.
    fn is_while(&self, at: usize) -> bool {
        let s = self.s;
        let (when, next) = (s.before(at, 1), at);
        const WHEN: &[Key] = keys!["as", "while", "when", "after", "before"];
        !s.is_quoted(at) && (s.is_one_of(next, WHEN) || s.is_one_of(when, WHEN))
    }

    /// Whether the words before an attribution are an adjunct that ends with a title: `In a letter
    /// to “Boats Today,”`.
    fn is_placed(&self, content: &Range<usize>) -> bool {
        let s = self.s;
        let title = (content.start + 1..content.end).find(|&i| s.is_quoted(i));
        let titled = title
            .and_then(|i| s.quotation(i))
            .is_some_and(|q| is_title(s, q));
        titled && s.is(content.start, Class::PREPOSITION)
    }

    /// Whether the verb's particle follows it: `pointed out`, `went on`.
    pub(super) fn has_particle(&self, cue: &Cue) -> bool {
        (cue.frame.prepositions).contain(self.s.key(cue.tokens.end))
    }

    /// Whether the attribution interrupts the clause that it reports, between commas: `The bank, he
    /// continued, has cut its rates`. Its verb may be of any kind.
    fn is_inserted(&self, cue: &Cue, before: &Before, end: usize) -> bool {
        let s = self.s;
        let frame = &cue.frame;
        let particle = frame.prepositions == Prepositions::NONE || self.has_particle(cue);
        let rest = end + 1..s.end.min(self.extent(end + 1));
        let verb = |i: usize| s.is_verb(i) && s.part(i) == Part::Finite;
        // A verb in the third person, by its ending: `The bank, he continued, steps in`
        let third =
            s.is_lower(end + 1) && s.word(end + 1).ends_with('s') && !s.is_adverb_form(end + 1);
        s.is_comma(end)
            && particle
            && !self.has_verb(before.content.clone())
            && !s.is(end + 1, Class::CONJUNCTION | Class::RELATIVE)
            && (third || rest.clone().any(verb))
            && self.goes_on(end + 1)
    }

    /// Returns the pieces of a statement that begins before its attribution and may continue after
    /// it. The list is empty if the words before the attribution aren't a statement. Returns `None`
    /// if the statement can only follow.
    pub(super) fn told(
        &self,
        cue: &Cue,
        before: &Before,
        after: Complement,
    ) -> Option<Vec<Range<usize>>> {
        let s = self.s;
        let content = || before.content.clone();
        match after {
            // `The second, she went on, was safe.`
            Complement::Closed(end)
                if before.quoted
                    || cue.frame.takes.has(Takes::CLAUSAL)
                    || self.is_inserted(cue, before, end)
                    || s.is_comma(end)
                        && cue.frame.prepositions.contain(s.key(cue.tokens.end))
                        && self.is_clause(&before.content) =>
            {
                Some(self.around(before, end))
            }
            // `The mill, she wrote, “was the soul of the town”`
            Complement::At(start)
                if s.is_quoted(start)
                    && (before.quoted || self.lacks_verb(&before.content, start)) =>
            {
                // `he wrote in his memoir, “Two Boats” (1994), “that …”`
                let title = s.quotation(start).is_some_and(|q| is_title(s, q));
                let rest = title.then(|| self.resumes(start)).flatten();
                let rest = rest.unwrap_or(start..self.extent(start));
                Some(vec![content(), rest])
            }
            // `“It burned,” she said as she left.`: only an adjunct follows
            Complement::At(start) if !(before.whole || before.quoted && self.is_while(start)) => {
                None
            }
            // `In a letter to “Boats Today,” Ann Bell pointed to the rust.`: a title
            _ if before.quoted && self.is_placed(&before.content) => None,
            _ if before.quoted => {
                let mut pieces = vec![content()];
                pieces.extend(self.resumes(past_adjuncts(s, cue.tokens.end)));
                Some(pieces)
            }
            _ => None,
        }
    }

    /// Returns the pieces of a statement on both sides of its attribution, which ends at `end`.
    fn around(&self, before: &Before, end: usize) -> Vec<Range<usize>> {
        let s = self.s;
        let content = || before.content.clone();
        let mut pieces = Vec::new();
        // `It was closed, she said, wiping her face`: a whole clause doesn't continue
        let whole = self.is_whole(&before.content);
        let resumes = |i: usize| s.is_comma(i) && s.is_finite_form(i + 1);
        // `It was closed, she said, without giving a reason`
        let without = s.is_one_of(end + 1, keys!["without"]);
        let wanders = whole
            && s.is_ing_form(end + 1 + usize::from(without))
            && s.key(end + 1) != key!("including")
            && !(end + 2..s.end.min(end + 12)).any(resumes);
        // `The mill — she said — was closed`
        let dashes = s.is_dash(end) && s.is_dash(before.content.end);
        // `It is no wonder, she said, that it was closed`
        let that = s.is_one_of(end + 1, keys!["that"]) && !clause::is_that_pronoun(s, end + 1);
        let continued = (s.is_comma(end) || dashes)
            && !before.quoted
            && (that || self.goes_on(end + 1))
            && !wanders;
        // `Though some left, others responded with anger.`: an adjunct, not a statement
        let plain = !content().any(|i| s.is_comma(i));
        // `In a letter posted on the door, the band wrote:`
        let adjunct = s.is(before.content.start, Class::PREPOSITION) && s.is_mark(end, key!(":"));
        let leads =
            s.is(before.content.start, Class::SUBORDINATOR) && plain && self.has_verb(content())
                || adjunct;
        if before.quoted || continued || self.is_clause(&before.content) && !leads {
            pieces.push(content());
        }
        if continued {
            // `The mill, she said, pulling on her coat, was closed`: the aside is the narrator's
            let aside = !whole && s.is_ing_form(end + 1);
            let close = (end + 2..s.end.min(end + 12)).find(|&i| resumes(i));
            let start = close.filter(|_| aside).unwrap_or(end) + 1;
            pieces.push(start..self.extent(start));
        } else if before.quoted {
            pieces.extend(self.resumes(end));
        }
        pieces
    }
}
