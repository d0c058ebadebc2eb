//! Decides whether a date is before or after the publication, from the verbs around it.

use std::ops::Range;

use super::expression::Side;
use super::words::{Which, Word, is_half_of_day};
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::verb_group::{self, Tense, is_be};
use crate::syntax::{Part, Sentence};
use crate::text::Kind;

/// The maximum number of tokens on either side that are examined.
const REACH: usize = 14;

/// Returns the side to which the words around a mention point, if they do. The nearest verb before
/// it decides, or else the nearest after it.
pub(super) fn side(s: Sentence, words: &[Word], mention: Range<usize>) -> Option<Side> {
    // `Friday's vote` is over, unless it is prepared for or will do something.
    let last = s.before(mention.start, 1);
    if s.kind(mention.end) == Some(Kind::Clitic) {
        return Some(of_event(s, last, mention.end));
    }
    let before = s.start.max(mention.start.saturating_sub(REACH))..mention.start;
    let after = mention.end..s.end.min(mention.end + REACH);
    if is_put_off(s, last) || is_awaited(s, last) {
        return Some(Side::Future);
    }
    // A deadline lies ahead, as in `by Friday` and `until 9 May`, but not in `by Friday it had
    // closed`.
    if s.is_one_of(last, DEADLINE) {
        // With a time but no day, any past verb decides: `They walked until early evening.`
        let hours = has_hours(s, words, mention.clone());
        let dated = words[mention.clone()].iter().any(|w| w.is_dated());
        let told = |i| s.is(i, Class::PAST_VERB) || s.is_past_form(i) && is_told(s, i);
        let told = |i| hours && !dated && told(i);
        let over = |i| s.is_one_of(i, keys!["had", "was", "were"]) || told(i);
        let open = |i| s.is(i, Class::AUXILIARY) && verb_group::is_modal(s.key(i));
        // The nearest verb decides: `had lost power, and it could take until Friday`.
        let nearest = before.rev().chain(after).find(|&i| over(i) || open(i));
        return Some(match nearest {
            Some(i) if over(i) => Side::Past,
            _ => Side::Future,
        });
    }
    // `Thursday: rain, high near 50` is from a calendar or a forecast.
    let lead = before.clone();
    let listed = || {
        let heads = mention.start == s.start && s.key(mention.end) == key!(":");
        // `When: from 1 pm to 7 pm Friday`
        let to = |i: usize| s.is_one_of(i, keys!["to", "until"]);
        let from = |i: usize| s.key(i) == key!("from");
        let timed = |end: usize| has_hours(s, words, mention.start..end.min(s.end));
        let second = to(last) && lead.clone().rev().take(5).any(from) && timed(mention.end);
        let hours = second || from(last) && to(mention.end) && timed(mention.end + 4);
        (heads || hours).then_some(Side::Future)
    };
    before
        .rev()
        .chain(after)
        .find_map(|i| of_verb(s, words, i, i < mention.start))
        .or_else(listed)
}

/// Whether these tokens tell a time of the day: `3 p.m.`, `evening`.
fn has_hours(s: Sentence, words: &[Word], mut tokens: Range<usize>) -> bool {
    tokens.any(|i| matches!(words[i], Word::Part(_) | Word::Hour(_)) || is_half_of_day(s.key(i)))
}

const DEADLINE: &[Key] = keys!["by", "until", "till"];

/// Returns the side of an event with its day, `Friday's vote`, whose clitic is at `clitic`. It is
/// over, unless it is prepared for or will do something. `last` is the token before the day.
fn of_event(s: Sentence, last: usize, clitic: usize) -> Side {
    let ahead = s.key(last) == key!("of") && s.key(s.before(last, 1)) == key!("ahead")
        || s.key(last) == key!("to") && s.is_one_of(s.before(last, 1), keys!["up", "prior"])
        || s.key(last) == key!("into") && is_headed(s, s.before(last, 1))
        || is_awaited(s, last);
    let noun = (clitic + 1..clitic + 1 + NOUN).find(|&i| !s.is_lower(i) || s.part(i) == Part::Noun);
    let verb = noun.map_or(clitic + 1, |i| i + 1);
    let will = s.key(verb) == key!("will") && s.key(verb + 1) != key!("have");
    match ahead || will {
        true => Side::Future,
        false => Side::Past,
    }
}

/// The maximum number of words in an event's name: `Friday's general election`.
const NOUN: usize = 3;

/// Whether an event is put off to the day: `postponed until Friday`, `moved to Friday`. The
/// preposition is at `last`.
fn is_put_off(s: Sentence, last: usize) -> bool {
    let verb = s.before(last, 1);
    match s.key(last) {
        k if k == key!("until") => s.is_one_of(verb, PUT_OFF),
        k if keys!["to", "for"].contains(&k) => s.is_one_of(
            verb,
            keys![
                "moved", "rescheduled", "postponed", "delayed", "pushed", "adjourned", "set"
            ],
        ),
        _ => false,
    }
}

/// Verbs that put off an event with "until": `postponed until Friday`.
const PUT_OFF: &[Key] = keys![
    "postponed", "delayed", "adjourned", "extended", "deferred", "put"
];

/// Whether "heading" or "going" at `i` leads to a coming event: `will be careful heading into
/// Friday's match`. It must begin the sentence or follow a modal verb.
fn is_headed(s: Sentence, i: usize) -> bool {
    let open = |j: usize| s.is(j, Class::AUXILIARY) && verb_group::is_modal(s.key(j));
    let start = s.start.max(i.saturating_sub(REACH));
    s.is_one_of(i, keys!["heading", "going"]) && (i == s.start || (start..i).any(open))
}

/// Whether something is set for the day, `called a vote for Friday`, `doubtful for Friday's match`,
/// `is up for renewal`, or lasts through it, `shut all lanes through Friday`. The preposition is at
/// `last`.
fn is_awaited(s: Sentence, last: usize) -> bool {
    let start = s.start.max(last.saturating_sub(AWAIT_REACH));
    let mut before = (start..last).rev();
    match s.key(last) {
        k if k == key!("for") => before.find(|&i| s.is_one_of(i, AWAITED)).is_some_and(|i| {
            let active = s.key(i + 1) != key!("for");
            i + 1 == last || active && s.is(i + 1, Class::DETERMINER)
        }),
        k if k == key!("through") => before.any(|i| s.is_one_of(i, SUSPENDED)),
        _ => false,
    }
}

/// The maximum number of tokens from such a word to its preposition: `set a hearing for July 8`.
const AWAIT_REACH: usize = 8;

/// Words whose `for` points ahead to a day: `set a hearing for Friday`.
const AWAITED: WordSet = listed!("time/awaited.txt");

/// Words for a state that lasts through a day: `closed through Friday`.
const SUSPENDED: &[Key] = keys![
    "cancelled", "canceled", "closed", "shut", "extended", "suspended", "halted", "effect"
];

/// Words whose `to` points to a later time than their own: `invited them to return on Friday`.
const INTENTS: WordSet = listed!("time/intents.txt");

/// The maximum number of tokens from such a word to its `to`: `invited the two delegations to`.
const INTENT_REACH: usize = 4;

/// Verbs whose present tense announces an event in a calendar: `They meet Friday`.
const FIXTURES: WordSet = listed!("time/fixtures.txt");

/// Those that cannot be nouns, even if the tagger says so in a short sentence.
const ONLY_VERBS: &[Key] = keys![
    "resumes", "reopens", "expires", "concludes", "begins", "arrives", "departs"
];

/// Participles whose present passive announces an event in a calendar: `The book is published on
/// Friday`.
const SHOWN: &[Key] = keys![
    "published", "released", "held", "broadcast", "staged", "shown", "screened"
];

/// Words of forecasts: `showers forecast for Wednesday`.
const FORECASTS: &[Key] = keys![
    "chance", "possible", "forecast", "forecasts", "predicts", "predict", "projected", "likely",
    "expect", "expects"
];

/// Words that point ahead only before `to`.
const PLANS: &[Key] = keys!["plan", "plans", "set", "hopes"];

/// Returns the side to which the word at `i` points, as a verb or in place of one. `leads` says
/// whether it comes before the mention.
fn of_verb(s: Sentence, words: &[Word], i: usize, leads: bool) -> Option<Side> {
    if !s.is_word(i) {
        return None;
    }
    let is = |words: &[Key]| s.is_one_of(i, words);
    let before = |words: &[Key]| s.is_one_of(s.before(i, 1), words);
    let next = |words: &[Key]| s.is_one_of(i + 1, words);
    // `a record set on Friday`, `holders of record Friday`
    if is(keys!["set"]) && next(keys!["on"]) || is(keys!["since"]) {
        return Some(Side::Past);
    }
    if is_fixture(s, i) || leads && is_to_come(s, i) || is(keys!["to"]) && is_intended(s, i) {
        return Some(Side::Future);
    }
    // `due to rain`; `announced the plan` and `a set of`, unlike `plans to meet` and `is set to
    // open`; `as planned`
    if is(keys!["due"]) && next(keys!["to"])
        || is(PLANS) && !next(keys!["to"])
        || before(keys!["as", "previously", "originally"])
            && (s.is(i, Class::FUTURE_CUE) || is(keys!["planned"]))
    {
        return None;
    }
    if is_plan(s, words, i, leads) {
        // `had been scheduled`
        let over = before(keys!["been", "had"]);
        return Some(if over { Side::Past } else { Side::Future });
    }
    // `showers forecast for Wednesday`, but not `a forecast on Wednesday`
    if leads && is(FORECASTS) && s.is_lower(i) && !next(keys!["on", "in", "at"]) {
        return (!before(keys!["had", "a", "the"])).then_some(Side::Future);
    }
    if is_open(s, i) || is_possible(s, i) {
        return Some(Side::Future);
    }
    if is_past(s, i) && is_told(s, i) {
        return Some(Side::Past);
    }
    let meant = leads && s.is_ing_form(i) && before(keys!["is", "are"]);
    meant.then_some(Side::Future)
}

/// Whether the word at `i` is that of an event in a calendar: `They meet Friday`, `holders of
/// record Friday`, `she turns 30`.
fn is_fixture(s: Sentence, i: usize) -> bool {
    s.key(i) == key!("record") && s.key(s.before(i, 1)) == key!("of")
        || s.is_one_of(i, FIXTURES) && (s.part(i) == Part::Finite || s.is_one_of(i, ONLY_VERBS))
        || s.key(i) == key!("turns") && s.is_number(i + 1)
}

/// Whether the word at `i` ends a present tense that means the future: `is shown on Friday`, `is up
/// for election`.
fn is_to_come(s: Sentence, i: usize) -> bool {
    s.is_one_of(i, SHOWN) && s.is_one_of(s.before(i, 1), keys!["is", "are"])
        || s.key(i) == key!("for") && is_up_for(s, i)
}

/// Whether the word at `i` says that something is planned, announced or in force.
fn is_plan(s: Sentence, words: &[Word], i: usize, leads: bool) -> bool {
    // `planned a rally on Friday`, but not `On Friday she planned a rally`
    let planned = leads && s.is_one_of(i, keys!["planned", "planning"]);
    // "the next match", but "next to the hall"
    let coming =
        matches!(words[i], Word::Which(Which::Next | Which::Coming)) && s.key(i + 1) != key!("to");
    // `a warning in effect until Friday`
    let in_force =
        leads && s.is_one_of(i, keys!["effect", "force"]) && s.key(s.before(i, 1)) == key!("in");
    s.is(i, Class::FUTURE_CUE) || planned || coming || in_force
}

/// Whether the word at `i` begins what may happen: `could be open`, `to be announced`, `as early
/// as`; but not `may be closed`.
fn is_possible(s: Sentence, i: usize) -> bool {
    let be = s.key(i + 1) == key!("be");
    s.is_lower(i) && s.is_one_of(i, keys!["could", "might", "may"]) && be && !is_past(s, i + 2)
        || s.key(i) == key!("to") && be
        || s.key(i) == key!("as") && s.is_one_of(i + 1, keys!["early", "soon"])
}

/// Whether the word at `i` is in a past form.
fn is_past(s: Sentence, i: usize) -> bool {
    s.is(i, Class::PAST_VERB) || s.is_past_form(i)
}

/// Whether the `for` at `i` belongs to an adjective such as "up": `is up for election`, `are
/// eligible for`.
fn is_up_for(s: Sentence, i: usize) -> bool {
    let state = s.before(i, 1);
    let adjective = s.is_one_of(state, keys!["up", "eligible", "ready", "available"]);
    adjective && s.is_one_of(s.before(state, 1), keys!["is", "are"])
}

/// Whether the past form at `i` reports what has happened: `was held`, `has been held`, `should
/// have been held`; but not `will be formally opened`, `to be announced`, `is heard`.
fn is_told(s: Sentence, i: usize) -> bool {
    let group = verb_group::before(s, i);
    match group.tense(s) {
        Some(Tense::Past) => true,
        Some(Tense::Present | Tense::Future) => group.is_perfect(s),
        None => !group.has_be(s),
    }
}

/// Whether the `to` at `i` introduces what a person intends to do.
fn is_intended(s: Sentence, i: usize) -> bool {
    let verb = s.is_lower(i + 1)
        && !s.is_ing_form(i + 1)
        && !s.is(
            i + 1,
            Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN,
        );
    let start = s.start.max(i.saturating_sub(INTENT_REACH));
    let near = (start..i).rev().find(|&j| {
        let be = s.is_one_of(j, keys!["is", "are"]);
        // `due to rain` gives a reason.
        let reason = s.key(j) == key!("due") && !is_be(s.key(s.before(j, 1)));
        s.is_one_of(j, INTENTS) && (!be || j + 1 == i) && !reason
    });
    let over = |j: usize| j > start && s.is_one_of(j - 1, keys!["had", "been"]);
    verb && near.is_some_and(|j| !over(j))
}

/// Whether the modal at `i` leaves open what will happen: `should peak`, `may resume`, `must not
/// pay`; but not `should have peaked`.
fn is_open(s: Sentence, i: usize) -> bool {
    if !s.is_lower(i) || !s.is_one_of(i, keys!["should", "must", "may", "can"]) {
        return false;
    }
    let mut verb = i + 1;
    while verb < i + 3 && (s.is(verb, Class::NEGATION) || s.is_adverb_form(verb)) {
        verb += 1;
    }
    s.key(verb) != key!("have") && s.part(verb) == Part::Base
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn plans_and_deadlines_lie_ahead() {
        check(
            "She plans to resign on Friday. -> Friday = 2024-07-19
            They have until Friday to answer. -> Friday = 2024-07-19
            The town had no water, and it could take until Friday. -> Friday = 2024-07-19
            It could come as early as Thursday. -> Thursday = 2024-07-18
            Riyadh has invited the two delegations to return on Thursday. -> Thursday = 2024-07-18
            Ann Bell will succeed him on August 9. -> August 9 = 2024-08-09
            The two leaders meet separately Monday. -> Monday = 2024-07-22
            Trading is to resume on Thursday. -> Thursday = 2024-07-18
            They planned a rally on Saturday. -> Saturday = 2024-07-20
            It will be paid in October to holders of record Sept. 21. -> October = 2024-10; Sept. 21 = 2024-09-21
            The court was closed and the hearing postponed until Friday. -> Friday = 2024-07-19
            The heat should peak Thursday before it falls. -> Thursday = 2024-07-18
            Showers are forecast for Wednesday. -> Wednesday = 2024-07-17
            There is an 80% chance of rain Wednesday. -> Wednesday = 2024-07-17
            More rain is possible through Friday night. -> Friday night = 2024-07-19TNI
            Forecasters expect the rain to return over the weekend. -> the weekend = 2024-W29-WE
            The teams play Saturday in Turin. -> Saturday = 2024-07-20
            The bridge will be formally opened Friday. -> Friday = 2024-07-19
            She turns 50 on Friday. -> Friday = 2024-07-19
            Voters go to the polls on Friday. -> Friday = 2024-07-19
            She visits Rome on Friday. -> Friday = 2024-07-19
            Thursday: rain, high near 50. -> Thursday = 2024-07-18
            The vote is set for Friday. -> Friday = 2024-07-19
            The hearing was moved to Friday. -> Friday = 2024-07-19
            Ahead of Friday's match he was calm. -> Friday = 2024-07-19
            Officials said Friday's general election will be close. -> Friday = 2024-07-19
            The law could be on the ballot in January. -> January = 2025-01
            Where: the old mill, from 1 pm to 7 pm Friday. -> 1 pm = 2024-07-19T13:00; 7 pm Friday = 2024-07-19T19:00
            The board set a public hearing for August 8. -> August 8 = 2024-08-08
            She was asked about his status for Friday's match. -> Friday = 2024-07-19
            They will be cautious heading into Friday's opener. -> Friday = 2024-07-19
            The line cancelled all trips through Saturday morning. -> Saturday morning = 2024-07-20TMO
            Her novel is published by Pike on November 10, priced £9. -> November 10 = 2024-11-10
            He is eligible for the draft in November. -> November = 2024-11",
        );
    }

    #[test]
    fn what_was_told_lies_behind() {
        check(
            "The mayor announced the plan on Friday. -> Friday = 2024-07-12
            She would not talk about Friday's vote. -> Friday = 2024-07-12
            She said Friday's vote will have cost them. -> Friday = 2024-07-12
            Due to flooding on Friday a wall fell. -> Friday = 2024-07-12
            It should have opened on Friday. -> Friday = 2024-07-12
            Ten died in blasts next to the bank on Friday. -> Friday = 2024-07-12
            The forecast on Friday was wrong. -> Friday = 2024-07-12
            They made their first stops in the city this weekend. -> this weekend = 2024-W28-WE
            By Friday all of them had left. -> Friday = 2024-07-12
            They had planned to meet on Friday. -> Friday = 2024-07-12
            She failed to appear on Friday. -> Friday = 2024-07-12
            It should have been opened on Friday. -> Friday = 2024-07-12
            Thursday: rain fell all day. -> Thursday = 2024-07-11
            They have searched for him since the Jan. 20 fire. -> Jan. 20 = 2024-01-20
            That beat the record set on Dec. 30. -> Dec. 30 = 2023-12-30
            They lost power, and rain fell through Friday. -> Friday = 2024-07-12
            Seven cases from July 8 to 10. -> July 8 = 2024-07-08; 10 = 2024-07-10
            She was blamed for Friday's defeat. -> Friday = 2024-07-12
            She had twice as many votes heading into Friday's primary. -> Friday = 2024-07-12
            He is charged over the fire on Friday. -> Friday = 2024-07-12",
        );
    }
}
