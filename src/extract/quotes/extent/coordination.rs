//! Decides what a conjunction in a reported clause joins to it: more of the report, or the
//! narrator's own words.

use super::Clause;
use crate::extract::quotes::cue::frames::{Frame, Takes, frame};
use crate::extract::quotes::passage::{is_shout, is_thing};
use crate::lexicon::{Class, Classes, Key, VerbForm, cue_form, key, keys};
use crate::syntax::{Part, Sentence, clause, morphology, noun_phrase, verb_group};

impl Clause<'_, '_> {
    /// Whether the conjunction or subordinator at `at` begins something that is not reported.
    /// `separated` says whether a comma precedes it.
    pub(super) fn joins_other(&self, at: usize, separated: bool) -> bool {
        let s = self.s;
        let next = (at + 1..s.end)
            .find(|&i| !s.is_adverb_form(i))
            .unwrap_or(s.end);
        let joins = separated || s.is(at, Class::CONJUNCTION) || s.key(at) == key!("while");
        if joins && (self.begins_other(next) || self.begins_other(at + 1)) {
            return true;
        }
        // `it was reported that it sank, but the Herald later said`: passives don't know the others
        let opposed = separated && self.others.is_empty() && s.is_one_of(at, keys!["but", "while"]);
        if opposed && self.attributes(next) {
            return true;
        }
        if next >= s.end {
            return false;
        }
        let conjunction = s.is(at, Class::CONJUNCTION);
        if conjunction && (self.leaves_unsaid(next) || separated && self.is_told(next)) {
            return true;
        }
        // `the mill had burned, though she did not say when`
        let though = separated && s.is_one_of(at, keys!["though", "although"]);
        if though && s.is(next, Class::PRONOUN) && self.leaves_unsaid(next + 1) {
            return true;
        }
        if self.nominal && conjunction && self.is_other_verb(at, next) && self.is_phrase(at) {
            return true;
        }
        // After a preposition the complement is a phrase, not a clause: `confessed to the theft and
        // the jury found`.
        let led = self.nominal && s.is(s.before(self.start, 1), Class::PREPOSITION);
        if led && conjunction && self.is_phrase(at) && clause::is_bare(s, at + 1) {
            return true;
        }
        // `would close the line and put on buses`
        let infinite = s.is_one_of(next, keys!["put", "cut", "read"])
            && (self.start..at).any(|i| s.key(i) == key!("to") || verb_group::is_modal(s.key(i)));
        // `the poll drew on 900 homes and showed that …`: still reported
        let shows = || frame(s.key(next)).is_some_and(|f| f.takes.has(Takes::DOCUMENT));
        let reports = s.is(next, Class::CUE)
            && !infinite
            && !self.is_deed(next)
            && !shows()
            && !is_noun(s, next)
            && matches!(
                cue_form(s.key(next)),
                Some(VerbForm::Past | VerbForm::Third)
            );
        // `said the crew gave up and said goodbye`: a cue must be followed by more than a bare noun
        let what = next + 1;
        let clausal = !s.is_word(what)
            || s.is_capitalised(what)
            || !s.is_nominal_form(what)
            || clause::is_bare(s, what)
            || s.is(what, Class::POSSESSIVE | Class::NUMBER_WORD)
            // `called the fire “a tragedy” and said talks had ended`
            || s.is_quoted(at - 1)
            // `denied it was safe and warned crews to leave`
            || !s.is(what, Class::OBJECT_PRONOUN)
                && noun_phrase::addressee(s, what)
                    .is_some_and(|told| clause::is_infinitive(s, told.end));
        let base = s.is(next, Class::CUE)
            && cue_form(s.key(next)) == Some(VerbForm::Base)
            && s.is(what, Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE)
            && !(self.start..at).any(|i| s.key(i) == key!("to") || verb_group::is_modal(s.key(i)));
        // `the post is not so called`, `had not yet told`: adverbs
        let joins = conjunction && (separated || !s.is_one_of(at, keys!["so", "yet"]));
        if (reports && clausal || base) && joins {
            return separated || is_shout(s, next) || !self.is_of_deeds();
        }
        let but = s.key(at) == key!("but")
            && (s.is(next, Class::PRONOUN) && !is_shifted(s, next + 1)
                || s.is_capitalised(next)
                || s.is_past_form(next));
        // `stopped, shut the lid, and drove off`: a list inside the report
        let listed = || {
            let comma = |i: usize| s.is_comma(i) && !s.is_quoted(i) && s.is_past_form(i + 1);
            (self.start..at.saturating_sub(1)).rev().take(30).any(comma)
        };
        let and = s.key(at) == key!("and") && s.is_past_form(next) && !listed();
        separated && (but || and)
    }

    /// Whether the verb at `at`, which reports only with "that", has an object instead: `sold the
    /// mill and added a pier`.
    fn is_deed(&self, at: usize) -> bool {
        const OTHERWISE: Takes = Takes::CLAUSE
            .or(Takes::OBJECT)
            .or(Takes::TELL)
            .or(Takes::ASK)
            .or(Takes::NAME)
            .or(Takes::SAID);
        let s = self.s;
        let object = s.is(
            at + 1,
            Class::DETERMINER | Class::POSSESSIVE | Class::NUMBER_WORD,
        ) || s.is_number(at + 1);
        let that = s.key(at + 1) == key!("that");
        let only = || {
            frame(s.key(at)).is_some_and(|f| f.takes.has(Takes::THAT) && !f.takes.has(OTHERWISE))
        };
        object && !that && only() && !clause::has_verb(s.within(at + 1..s.end))
    }

    /// Whether the reported clause says what an unnamed person did. That person may also say
    /// something in it: `said a stranger stopped her and told her to get out`.
    fn is_of_deeds(&self) -> bool {
        const PEOPLE: Classes = Class::PERSON_NOUN.or(Class::ROLE);
        let s = self.s;
        if !s.is(self.start, Class::DETERMINER) {
            return false;
        }
        let Some(who) = noun_phrase::whole_after(s, self.start) else {
            return false;
        };
        let head = noun_phrase::head(s.within(who.clone())).noun;
        let indefinite = s.is_one_of(self.start, keys!["a", "an", "another"]);
        let person = s.is(head, PEOPLE) || indefinite && !is_thing(s, head);
        let one = s.is_lower(head) && !s.is_plural(head) && !s.is(head, Class::ORG_NOUN);
        let verb = (head + 1..s.end.min(who.end + 2)).find(|&i| !s.is_adverb_form(i));
        let deed = |verb: usize| {
            let past = s.is_past_form(verb) || s.is(verb, Class::PAST_VERB);
            let done = s.is_lower(verb + 1) && morphology::is_participle(s.word(verb + 1));
            let been = verb_group::is_be(s.key(verb + 1));
            past && !s.is(verb, Class::AUXILIARY)
                || verb_group::is_have(s.key(verb)) && done && !been
        };
        person && one && verb.is_some_and(deed)
    }

    /// Whether the word at `next` is a finite verb that belongs to the narrator, because the
    /// conjunction at `at` can't join it to a noun phrase: `denied the theft and left`, `admitted
    /// theft but denied fraud`.
    fn is_other_verb(&self, at: usize, next: usize) -> bool {
        let s = self.s;
        if s.is(next, Class::CUE) && s.is_after_but(next) {
            return true;
        }
        let infinitive = || (self.start..at).any(|i| s.key(i) == key!("to"));
        let finite = || {
            s.part(next) == Part::Finite
                && !s.is(next, Class::PREPOSITION)
                && (s.is_past_form(next)
                    || s.is(next, Class::PAST_VERB)
                    || !infinitive() && s.is(next, Class::CUE))
        };
        s.is_lower(next) && !s.is_quoted(next) && (s.is(next, Class::AUXILIARY) || finite())
    }
}

/// Whether the verb at `at`, right after its subject, has the shifted tense of reported speech:
/// `would leave`, `had left`, `was looking`, `did not want`; not `declined`.
fn is_shifted(s: Sentence, at: usize) -> bool {
    const STATES: &[Key] = keys![
        "want", "know", "like", "have", "need", "think", "believe", "expect", "feel", "mind"
    ];
    const PAST_MODALS: &[Key] = keys![
        "would", "could", "might", "should", "wouldn't", "couldn't", "shouldn't"
    ];
    let at = at + usize::from(s.is_adverb_form(at));
    let next = (at + 1..s.end.min(at + 4))
        .find(|&i| !s.is_adverb_form(i) && !s.is(i, Class::NEGATION))
        .unwrap_or(s.end);
    let verb = s.key(at);
    PAST_MODALS.contains(&verb)
        || s.is_one_of(at, keys!["had", "hadn't"])
            && s.is_lower(next)
            && morphology::is_participle(s.word(next))
        || s.is_one_of(at, keys!["was", "were"]) && s.is_ing_form(next)
        || s.is_one_of(at, keys!["did", "didn't"]) && s.is_one_of(next, STATES)
}

/// Whether the form of a reporting verb at `at` is a plural noun: `parents and reports`, `loans and
/// promises from`.
fn is_noun(s: Sentence, at: usize) -> bool {
    let attached = || {
        let takes = |f: Frame| f.takes.has(Takes::NOUN) && !f.prepositions.contain(s.key(at + 1));
        s.is_one_of(at + 1, keys!["of", "from", "by"]) && frame(s.key(at)).is_some_and(takes)
    };
    s.is_plural(at) && (s.part(at) == Part::Noun || attached())
}
