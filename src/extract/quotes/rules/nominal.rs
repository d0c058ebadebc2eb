//! Attribution without an active verb: nouns and prepositions that report.
//!
//! `Her claim that the bridge was safe angered voters.` `In Ann Bell's view, the bridge was safe.`
//! `The bridge was safe, per the council.` `The bridge was closed, citing officials.`
//!
//! These cues and passives are looked for only in the words that the active verbs have left, so
//! that no statement is taken apart.

use std::ops::Range;

use super::owner::owner;
use super::passive::{self, passive, past_apposition};
use super::verdict::verdict;
use crate::extract::quotes::cue::act;
use crate::extract::quotes::cue::frames::{Takes, frame};
use crate::extract::quotes::extent::extent;
use crate::extract::quotes::passage::{Passage, past_adjuncts, speaks};
use crate::extract::quotes::statement::Statement;
use crate::extract::quotes::{Act, Rule};
use crate::lexicon::{Class, Classes, Key, VerbForm, WordSet, key, keys, listed};
use crate::syntax::{Sentence, clause, noun_phrase, verb_group};
use crate::text::Case;

/// Nouns for the view, words or account of a source.
const VIEWS: WordSet = listed!("speech/account_nouns.txt");

/// Finds the passage's statements that no active verb reports, outside the statements from the
/// index `from` on.
pub(in crate::extract::quotes) fn find(
    passage: Passage,
    from: usize,
    statements: &mut Vec<Statement>,
) {
    let s = passage.s;
    let mut taken: Vec<Range<usize>> = statements[from..]
        .iter()
        .flat_map(|statement| statement.pieces.iter().cloned())
        .collect();
    taken.sort_unstable_by_key(|p| p.start);
    let mut reach = s.start;
    for at in s.range().filter(|&i| s.is_word(i) && !s.is_quoted(i)) {
        let Some(statement) = statement(passage, at) else {
            continue;
        };
        let free = |p: &Range<usize>| {
            let next = taken.partition_point(|t| t.end <= p.start);
            p.start >= reach && taken.get(next).is_none_or(|t| p.end <= t.start)
        };
        if statement.pieces.iter().all(free) {
            reach = statement.end();
            statements.push(statement);
        } else if statement.pieces[0].start >= reach
            && passive::contains(&statement, &statements[from..])
        {
            // `The jury was told that Ann Bell had asked for help.`: one statement, not two
            reach = statement.end();
            passive::drop_within(&statement.pieces[0], from, statements);
            statements.push(statement);
        }
    }
}

/// Returns the statement that the word at `at` reports.
fn statement(passage: Passage, at: usize) -> Option<Statement> {
    let s = passage.s;
    match s.key(at) {
        key if key == key!("that") => noun(passage, at),
        key if key == key!("by") || key == key!("from") => from_whom(passage, at),
        key if VIEWS.contains(&key) => view(passage, at),
        key if key == key!("per") => after_preposition(passage, Rule::Per, at),
        key if key == key!("citing") => {
            after_preposition(passage, Rule::Citing, at).or_else(|| cited(passage, at))
        }
        key if verb_group::is_be(key) => verdict(passage, at),
        _ if s.is(at, Class::CUE) => as_reported(passage, at).or_else(|| passive(passage, at)),
        _ => None,
    }
}

/// Returns the word before `that`, skipping a time: `claim` in `her claim last week that`.
fn before_time(s: Sentence, that: usize) -> usize {
    let nearest = s.before(that, 1);
    let noun = (s.start.max(that.saturating_sub(5))..that)
        .rev()
        .find(|&i| s.is(i, Class::CUE_NOUN));
    let noun = noun.filter(|&noun| clause::past_adjuncts(s, noun + 1, |_| false) == that);
    let timed = s.is_time_word(nearest) || s.is_number(nearest);
    noun.filter(|_| timed).unwrap_or(nearest)
}

/// Reads a noun with a clause: `her claim that the bridge was safe`.
fn noun(passage: Passage, that: usize) -> Option<Statement> {
    const MAKES: &[Key] = keys![
        "made", "makes", "make", "making", "issued", "issues", "released", "repeated",
        "reiterated", "published", "gave", "gives", "give"
    ];
    const LEADS: Classes = Class::PREPOSITION.or(Class::SUBORDINATOR);
    let s = passage.s;
    let (at, start) = (before_time(s, that), that + 1);
    if start + 1 >= s.end {
        return None;
    }
    if verb_group::is_be(s.key(at)) {
        return predicate(passage, at, start);
    }
    if !s.is(at, Class::CUE_NOUN) {
        return set_phrase(passage, that);
    }
    let (begins, mut owner) = owner(s, at);
    // `gave notice that`
    let made = s.is_one_of(s.before(at, 1), MAKES);
    let bare = begins == at && !s.is_plural(at) && !made;
    let lower = s.token(at).is_some_and(|t| t.case == Case::Lower);
    if (bare || !lower) && at > s.start {
        return None;
    }
    // `made the claim that`, `issued a statement that`: the source is the subject.
    let before = s.before(begins, 1);
    if owner.is_none() && s.is_one_of(before, MAKES) {
        owner = clause::subject(s, before).or_else(|| clause::main_subject(s, before));
    }
    let subject = begins == s.start || s.is(before, Class::SUBORDINATOR | Class::CONJUNCTION);
    let mut end = extent(s, start, &[], false);
    if subject {
        end = second_verb(s.within(s.start..end), start)?;
    }
    // `Despite her claim that the bridge was safe, it was closed.`: the statement ends at the comma
    if begins < s.start + 4 && (s.start..begins).any(|i| s.is(i, LEADS)) {
        let closes = |i: &usize| s.is_comma(*i) && !(s.is_quoted(*i) && s.is_quoted(i + 2));
        end = (start..end).find(closes).unwrap_or(end);
    }
    // `a threat that many make: "We will sue."`: the quotation is the statement
    let introduces = |i: usize| s.is_mark(i, key!(":")) && s.is_quoted(i + 1) && !s.is_quoted(i);
    if (start..end).any(introduces) {
        return None;
    }
    // A relative clause has no subject: `a statement that angered voters`.
    let relative = !s.is_quoted(start) && (s.is_finite_form(start) || s.is_past_form(start));
    let content = start..end;
    let clause = s.is_quoted(start) || clause::has_verb(s.within(content.clone()));
    (!relative && clause).then(|| passage.statement(Rule::Noun, vec![content], at..at + 1, owner))
}

/// Reads a noun with a clause as its predicate: `His view is that the law came too late.`
fn predicate(passage: Passage, be: usize, start: usize) -> Option<Statement> {
    let s = passage.s;
    let at = s.before(be, 1);
    if !(s.is(at, Class::CUE_NOUN) || s.is_one_of(at, VIEWS)) {
        return None;
    }
    let (_, owner) = owner(s, at);
    let owner = owner?;
    let content = start..extent(s, start, &[], false);
    Some(passage.statement(Rule::Noun, vec![content], at..at + 1, Some(owner)))
}

/// Reads a noun whose source follows it: `There was a warning from the council that the gates would
/// open.` `A threat by the union to strike was withdrawn.`
fn from_whom(passage: Passage, by: usize) -> Option<Statement> {
    let s = passage.s;
    let at = s.before(by, 1);
    if !s.is(at, Class::CUE_NOUN) || !s.is_lower(at) {
        return None;
    }
    let definite = s.is_one_of(by + 1, keys!["the", "its", "their"]);
    let mut source =
        noun_phrase::whole_after(s, by + 1).filter(|who| definite || speaks(s, who))?;
    source.end = noun_phrase::past_modifier(s, source.end);
    let link = past_apposition(s, source.end);
    let wish = matches!(act::of_noun(s.key(at)), Act::Demands | Act::Promises);
    let infinitive = wish && clause::is_infinitive(s, link);
    let wished = wish && s.is_one_of(link, keys!["for"]);
    if !(s.key(link) == key!("that") || infinitive || wished) || link + 2 >= s.end {
        return None;
    }
    let start = link + usize::from(!infinitive);
    let mut end = extent(s, start, &[], !s.is_one_of(link, keys!["that"]));
    // If the phrase is the subject, the statement ends before the verb.
    let begins = owner(s, at).0;
    let leads = Class::SUBORDINATOR | Class::CONJUNCTION;
    if begins == s.start || s.is(s.before(begins, 1), leads) {
        let inner = s.within(s.start..end);
        // `A demand by the union that Ann Bell resign was refused.`: a subjunctive isn't finite
        let second = second_verb(inner, start).filter(|_| s.key(link) == key!("that"));
        let only = || {
            verbs(inner, start)
                .next()
                .filter(|_| wish || second.is_some())
        };
        end = second.or_else(only)?;
    }
    let content = start..end;
    Some(passage.statement(Rule::Noun, vec![content], at..at + 1, Some(source)))
}

/// Reads a set phrase that reports: `let it be known that`, `went on record that`, `made it clear
/// that`, `was of the view that`.
fn set_phrase(passage: Passage, that: usize) -> Option<Statement> {
    const LET: &[Key] = keys!["let", "lets", "letting", "made", "makes"];
    const WENT: &[Key] = keys!["went", "goes", "gone", "going"];
    const MADE: &[Key] = keys!["made", "makes", "make", "making"];
    const BE: &[Key] = keys!["is", "was", "are", "were", "am", "been"];
    const PHRASES: [(&[Key], &[Key]); 8] = [
        (LET, keys!["it", "be", "known"]),
        (WENT, keys!["on", "the", "record"]),
        (WENT, keys!["on", "record"]),
        (MADE, keys!["it", "clear"]),
        (MADE, keys!["it", "plain"]),
        (MADE, keys!["clear"]),
        (BE, keys!["of", "the", "view"]),
        (BE, keys!["of", "the", "opinion"]),
    ];
    let s = passage.s;
    let verb = PHRASES.iter().find_map(|(verbs, words)| {
        let start = s.before(that, words.len());
        let verb = s.before(start, 1);
        let said = (start..that).zip(*words).all(|(i, word)| s.key(i) == *word);
        (said && s.is_one_of(verb, verbs)).then_some(verb)
    })?;
    let subject = clause::subject(s, verb_group::before(s, verb).after_subject(s))?;
    // `The vote made it clear that he had lost`
    let pronoun = subject.len() == 1 && s.is(subject.start, Class::PRONOUN);
    if s.is_one_of(verb, MADE) && !pronoun && !speaks(s, &subject) {
        return None;
    }
    let content = that + 1..extent(s, that + 1, &[], false);
    Some(passage.statement(Rule::Noun, vec![content], verb..that, Some(subject)))
}

/// Returns the main verb after the clause that begins at `start` and belongs to the subject.
fn second_verb(s: Sentence, start: usize) -> Option<usize> {
    let mut verbs = verbs(s, start);
    let first = verbs.next()?;
    verbs.find(|&i| i > first + 1)
}

/// Iterates over the verbs after `start` that seem to be finite.
pub(super) fn verbs(s: Sentence<'_, '_>, start: usize) -> impl Iterator<Item = usize> {
    const INSIDE: Classes = Class::AUXILIARY
        .or(Class::RELATIVE)
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER)
        .or(Class::NEGATION);
    let verb = move |i: usize| {
        !s.is_quoted(i)
            && (s.is_finite_form(i) || s.is_past_form(i))
            && !s.is(i - 1, INSIDE)
            && !s.is_adverb_form(i - 1)
            && s.key(i - 1) != key!("to")
    };
    (start + 1..s.end.min(start + 60)).filter(move |&i| verb(i))
}

/// Reads a phrase of view: `in Ann Bell's view`, `by her own account`, `in the words of Ann Bell`.
fn view(passage: Passage, at: usize) -> Option<Statement> {
    let s = passage.s;
    let (begins, owner) = owner(s, at);
    let preposition = s.before(begins, 1);
    if !s.is_one_of(preposition, keys!["in", "by"]) {
        return None;
    }
    if let Some(owner) = owner {
        let adjunct = preposition..at + 1;
        return around(passage, Rule::InView, adjunct, at..at + 1, owner);
    }
    if s.key(at + 1) != key!("of") {
        return None;
    }
    let owner = noun_phrase::whole_after(s, at + 2)?;
    let adjunct = preposition..owner.end;
    around(passage, Rule::InView, adjunct, preposition..at + 2, owner)
}

/// Reads a preposition with its source: `per the council`, `citing officials`.
fn after_preposition(passage: Passage, rule: Rule, at: usize) -> Option<Statement> {
    let s = passage.s;
    if at > s.start && !s.is_comma(at - 1) {
        return None;
    }
    let source = noun_phrase::whole_after(s, at + 1)?;
    let named = s.is_capitalised(source.start) || s.is(source.start, Class::DETERMINER);
    if !speaks(s, &source) || rule == Rule::Per && !named {
        return None;
    }
    around(passage, rule, at..source.end, at..at + 1, source)
}

/// Reads a passive after "as": `As reported by the Herald, the bridge was closed.`
fn as_reported(passage: Passage, at: usize) -> Option<Statement> {
    const REPORTS: Takes = Takes::CLAUSE.or(Takes::THAT);
    let s = passage.s;
    let first = usize::from(s.is_one_of(s.before(at, 1), keys!["first", "previously"]));
    let link = s.before(at, 1 + first);
    let frame = frame(s.key(at)).filter(|f| f.form == VerbForm::Past && f.takes.has(REPORTS))?;
    let by = s.is_one_of(link, keys!["as"]) && s.is_one_of(at + 1, keys!["by"]);
    if !by || frame.acts.plain == Act::Demands {
        return None;
    }
    let source = noun_phrase::whole_after(s, at + 2).filter(|who| speaks(s, who))?;
    let end = past_adjuncts(s, source.end);
    around(passage, Rule::AccordingTo, link..end, at..at + 1, source)
}

/// Reads a reason that the subject gives: `She called off the visit, citing a cold.`
fn cited(passage: Passage, at: usize) -> Option<Statement> {
    let s = passage.s;
    if !s.is_comma(s.before(at, 1)) {
        return None;
    }
    let reason = noun_phrase::whole_after(s, at + 1).filter(|reason| !speaks(s, reason))?;
    let source = clause::main_subject(s, at).filter(|who| speaks(s, who))?;
    let content = reason.start..extent(s, reason.start, &[], true);
    Some(passage.statement(Rule::Citing, vec![content], at..at + 1, Some(source)))
}

/// Makes a statement of the words before or after an adjunct that names their source.
fn around(
    passage: Passage,
    rule: Rule,
    adjunct: Range<usize>,
    cue: Range<usize>,
    source: Range<usize>,
) -> Option<Statement> {
    let s = passage.s;
    let Range { start: begins, end } = adjunct;
    let start = (s.start..begins)
        .rev()
        .take(60)
        .find(|&i| s.is_mark(i, key!(";")))
        .map_or(s.start, |i| i + 1);
    let mut pieces = Vec::new();
    let mut follows = begins == start;
    if !follows {
        let before = start..begins - 1;
        if !s.is_comma(begins - 1) || before.is_empty() {
            return None;
        }
        follows = !clause::has_verb(s.within(before.clone()));
        pieces.push(before);
    }
    let quoted = end < s.end && s.is_quoted(end);
    if !quoted && !s.ends_here(end) {
        return None;
    }
    if follows {
        let start = end + usize::from(!quoted);
        if start + 1 >= s.end {
            return None;
        }
        pieces.push(start..extent(s, start, &[], false));
    }
    Some(passage.statement(rule, pieces, cue, Some(source)))
}
