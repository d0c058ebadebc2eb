//! The subject of the clause that the figure ends: "the death toll rose to 45".

use std::ops::Range;

use super::before_verb::before_verb;
use super::verb::{in_verb_group, is_verb, may_stand_between, past_verb};
use super::word::is_size;
use crate::extract::figures::change;
use crate::lexicon::{Class, key, keys};
use crate::syntax::clause::{aside_start, governor};
use crate::syntax::{Part, Sentence, noun_phrase};

/// How far before the figure the verb may stand.
const REACH: usize = 14;

/// The subject of the clause's verb: the noun phrase before it.
pub(super) fn subject(s: Sentence, first: usize) -> Option<Range<usize>> {
    if is_circumstance(s, first) {
        return None;
    }
    let start = first.saturating_sub(REACH).max(s.start);
    let stop = |i: usize| {
        let joins = s.is(i, Class::SUBORDINATOR)
            && !s.is_one_of(i, keys!("as" | "after" | "before" | "since" | "until"));
        matches!(s.word(i), ";" | ":" | "“" | "”") || joins
    };
    let clause = (start..first).rev().take_while(|&i| !stop(i));
    let verb = clause.into_iter().find(|&i| is_verb(s, i))?;
    // "the county average of 6 percent"
    if is_size(s, verb) && s.key(verb + 1) == key!("of") {
        return None;
    }
    if !(verb + 1..first).all(|i| may_stand_between(s, i))
        || change::is_direction(s, verb) && first - verb > 2
    {
        return None;
    }
    let mut end = verb;
    while end > start && in_verb_group(s, end - 1) {
        end -= 1;
    }
    let relative = usize::from(s.is(s.before(end, 1), Class::RELATIVE));
    let comma = usize::from(relative > 0 && s.key(s.before(end, 2)) == key!(","));
    let mut end_of_noun = end.saturating_sub(relative + comma).max(s.start);
    // "the price, to be paid in cash, is $5"
    let close = s.before(end_of_noun, 1);
    if relative == 0
        && s.is_comma(close)
        && let Some(open) = aside_start(s, close)
    {
        end_of_noun = open;
    }
    let noun = before_verb(s, end_of_noun)?;
    let infinitive = s.key(end) == key!("to");
    let noun = outer(s, past_verb(s, noun, infinitive)?);
    // "even if forgiven is", "sometimes reaching": no noun
    let idle = noun.len() == 1
        && s.is_lower(noun.start)
        && (s.is_adverb(noun.start) || s.part(noun.start) == Part::Participle);
    (!idle).then_some(noun)
}

/// Whether the figure stands in a phrase of its own, which says when, how or for what: "stayed open
/// for two years", "fell in 18 months".
fn is_circumstance(s: Sentence, first: usize) -> bool {
    const LEVEL: [&str; 17] = [
        "to", "at", "by", "of", "from", "between", "than", "about", "around", "over", "under",
        "above", "below", "near", "up", "down", "off",
    ];
    let determined = s.is(s.before(first, 1), Class::DETERMINER | Class::POSSESSIVE);
    let mut link = s.before(first, 1 + usize::from(determined));
    if s.is_one_of(link, keys!("last" | "next" | "past" | "first")) {
        link = s.before(link, 1);
        link = s.before(
            link,
            usize::from(s.is(link, Class::DETERMINER | Class::POSSESSIVE)),
        );
    }
    s.is(link, Class::PREPOSITION) && !LEVEL.contains(&s.word(link))
}

/// The noun that the phrase only describes: "money sent through banks" is money, "deaths from falls"
/// are deaths.
fn outer(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let lead = governor::before_article(s, noun.start);
    // "the fine for breaking this law"
    let doing = s.before(lead, 1);
    if s.is_ing_form(lead) && s.is(doing, Class::PREPOSITION) {
        return noun_phrase::simple(s, doing).unwrap_or(noun);
    }
    if !s.is(lead, Class::PREPOSITION) || s.key(lead) == key!("to") {
        return noun;
    }
    if s.is_comma(s.before(lead, 1)) {
        return noun;
    }
    match noun_phrase::before(s, noun.end) {
        Some(wider) if wider.start < noun.start && !wider.clone().any(|i| s.is_number(i)) => wider,
        _ => governor::whole(s, noun),
    }
}
