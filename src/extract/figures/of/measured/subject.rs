//! Finds the subject of the clause that the figure ends: "the death toll rose to 45".

use std::ops::Range;

use super::before_verb::before_verb;
use super::verb::{in_verb_group, is_verb, may_stand_between, past_verb};
use super::word::is_size;
use crate::extract::figures::change;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::syntax::clause::{aside_start, governor};
use crate::syntax::{Part, Sentence, morphology, noun_phrase};

/// The maximum number of tokens from the verb to the figure.
const REACH: usize = 14;

/// Finds the subject of the clause's verb: the noun phrase before it.
pub(super) fn subject(s: Sentence, first: usize, floor: usize) -> Option<Range<usize>> {
    if is_circumstance(s, first) {
        return None;
    }
    let start = first.saturating_sub(REACH).max(s.start);
    let stop = |i: usize| {
        let joins = s.is(i, Class::SUBORDINATOR)
            && !s.is_one_of(i, keys!["as", "after", "before", "since", "until"]);
        matches!(s.word(i), ";" | ":" | "“" | "”") || joins
    };
    let clause = (start..first).rev().take_while(|&i| !stop(i));
    let verb = clause.into_iter().find(|&i| is_verb(s, i))?;
    // "the county average of 6 percent"
    if is_size(s, verb) && s.key(verb + 1) == key!("of") {
        return None;
    }
    // "have caught up and two years": the figure is in another clause
    let apart = |i: usize| s.is(i, Class::CONJUNCTION);
    let between = past_payer(s, verb)..first;
    if !between.clone().all(|i| may_stand_between(s, i))
        || change::is_direction(s, verb) && (first - verb > 2 || (verb + 1..first).any(apart))
    {
        return None;
    }
    // "Acme led the slide, falling 2 percent", "stood at 4 percent after falling to 3"
    let lead = s.before(verb, 1);
    let only = floor <= s.start; // "saw 25 cases, falling from 30" measures the cases
    let joined = s.is_comma(lead) && only && aside_start(s, lead).is_none()
        || s.is_one_of(lead, keys!["after", "before", "while", "since", "despite"]);
    if joined && s.is_ing_form(verb) && change::is_verb(s, verb) {
        return governor::subject_of(s, first).filter(|noun| noun.end < verb);
    }
    let mut end = verb;
    while end > start && in_verb_group(s, end - 1) {
        end -= 1;
    }
    // "will create jobs and cost $5": the noun before "and" is another verb's object
    if s.is_one_of(s.before(end, 1), keys!["and", "but", "or"]) {
        return None;
    }
    let relative = usize::from(s.is(s.before(end, 1), Class::RELATIVE));
    let comma = usize::from(relative > 0 && s.key(s.before(end, 2)) == key!(","));
    let mut end_of_noun = end.saturating_sub(relative + comma).max(s.start);
    // "the price, to be paid in cash, is $5", "Acme Mills (AM) fell 3 percent"
    let close = s.before(end_of_noun, 1);
    let aside = match s.word(close) {
        "," if relative == 0 => aside_start(s, close),
        ")" => (start..close).rev().find(|&i| s.is_mark(i, key!("("))),
        _ => None,
    };
    end_of_noun = aside.unwrap_or(end_of_noun);
    let noun = before_verb(s, end_of_noun)?;
    let infinitive = s.key(end) == key!("to");
    let noun = match described(s, &noun).filter(|_| !infinitive) {
        Some(whole) => whole,
        None => outer(s, past_verb(s, noun, infinitive)?),
    };
    (!is_idle(s, &noun) && !reports(s, &noun, verb)).then_some(noun)
}

/// Whether the word isn't a noun: "even if forgiven is", "sometimes reaching".
fn is_idle(s: Sentence, noun: &Range<usize>) -> bool {
    noun.len() == 1
        && s.is_lower(noun.start)
        && (s.is_adverb(noun.start) || s.part(noun.start) == Part::Participle)
}

/// Whether the subject spends the sum or time that begins at `first`, which is said of it and
/// doesn't measure it: "the town spent $5 million".
pub(in crate::extract::figures) fn is_payer(
    s: Sentence,
    subject: &Range<usize>,
    first: usize,
) -> bool {
    const PAYING: WordSet = listed!("quantity/paying_verbs.txt");
    (subject.end..first)
        .rev()
        .take_while(|&i| !s.is_comma(i))
        .any(|i| s.is_lower(i) && s.is_one_of(i, PAYING))
}

/// Whether the name only reports the figure, and isn't what is measured: "Acme reported $5
/// million".
fn reports(s: Sentence, noun: &Range<usize>, verb: usize) -> bool {
    s.is_one_of(verb, keys!["report", "reported", "post", "posted"])
        && s.is_capitalised(noun.end - 1)
}

/// Skips the payer after a verb of cost: "cost the town $5".
fn past_payer(s: Sentence, verb: usize) -> usize {
    if !s.is_one_of(verb, keys!["cost", "costs", "saved", "saves"]) {
        return verb + 1;
    }
    let article = s.is(verb + 1, Class::DETERMINER | Class::POSSESSIVE);
    let noun = verb + 1 + usize::from(article);
    let end = (noun..noun + 4).find(|&i| !(s.is_word(i) && s.part(i) == Part::Noun));
    end.filter(|&end| end > noun && (article || s.is_capitalised(noun)))
        .unwrap_or(verb + 1)
}

/// Whether the figure is in a prepositional phrase that says when, how or for what: "stayed open
/// for two years", "fell in 18 months".
fn is_circumstance(s: Sentence, first: usize) -> bool {
    const LEVEL: [&str; 19] = [
        "to", "at", "by", "of", "from", "between", "than", "about", "around", "over", "under",
        "above", "below", "near", "up", "down", "off", "toward", "towards",
    ];
    let lead = s.before(first, 1);
    if s.is_one_of(lead, keys!["every", "each"]) {
        return true; // "is redrawn every two hours"
    }
    let determined = s.is(lead, Class::DETERMINER | Class::POSSESSIVE);
    let mut link = s.before(first, 1 + usize::from(determined));
    if s.is_one_of(link, keys!["last", "next", "past", "first"]) {
        link = s.before(link, 1);
        link = s.before(
            link,
            usize::from(s.is(link, Class::DETERMINER | Class::POSSESSIVE)),
        );
    }
    s.is(link, Class::PREPOSITION) && !LEVEL.contains(&s.word(link))
}

/// Finds the noun before the relative clause that the phrase ends: "the price" in "the price of a
/// boat that sold in May".
fn described(s: Sentence, noun: &Range<usize>) -> Option<Range<usize>> {
    let from = noun.end.saturating_sub(REACH).max(s.start);
    let who = (from..noun.end)
        .rev()
        .take_while(|&i| !s.is_comma(i))
        .find(|&i| s.is_one_of(i, keys!["who", "which", "that"]))?;
    let verb = who + 1;
    let opens = s.is_verb(verb)
        || s.is(verb, Class::AUXILIARY)
        || s.is_lower(verb) && morphology::is_past_form(s.word(verb), s.key(verb));
    let named = s.is_nominal(s.before(who, 1)) && !s.is_saying(s.before(who, 1));
    (opens && named)
        .then(|| noun_phrase::before(s, who))
        .flatten()
}

/// Finds the noun that the phrase only describes: "money" in "money sent through banks", "deaths"
/// in "deaths from falls".
fn outer(s: Sentence, noun: Range<usize>) -> Range<usize> {
    // "savings from lower use"
    let mut start = noun.start;
    let modifier = |i: usize| s.is_lower(i) && s.is_modifier(i) && !s.is_function_word(i);
    while modifier(s.before(start, 1)) {
        start -= 1;
    }
    let lead = governor::before_article(s, start);
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
