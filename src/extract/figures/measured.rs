//! What is measured, when it stands before the figure: "the death toll rose to 45", "a fine of
//! $5,000", "unemployment fell to 4.1 %".

use std::ops::Range;

use super::number::{NumberWord, number_word};
use super::scope::Scope;
use super::year;
use super::{change, noun_phrase, subject};
use crate::lexicon::{Class, Key, key, keys};
use crate::tagger::parts::Part;
use crate::text::Kind as TokenKind;

/// How far before the figure the verb may stand, and how long its subject may be.
const REACH: usize = 14;
const SUBJECT: usize = 12;
/// A label before a colon has so many words at most.
const LABEL: usize = 4;

/// The tokens that name what the quantity measures, looked for before it.
pub(super) fn read(scope: &Scope, first: usize, floor: usize) -> Option<Range<usize>> {
    of_phrase(scope, first, floor)
        .or_else(|| signed(scope, first))
        .or_else(|| listed(scope, first))
        .or_else(|| labelled(scope, first))
        .or_else(|| subject(scope, first))
}

/// "a fine of $5", "a fleet of up to 90 buses", "homes from $1 million to $2 million": the noun
/// before the preposition.
fn of_phrase(scope: &Scope, first: usize, floor: usize) -> Option<Range<usize>> {
    const LINKS: [Key; 5] = Key::words(["of", "at", "from", "between", "worth"]);
    let article = scope.is_one_of(first.wrapping_sub(1), keys!("a" | "an" | "the"));
    let link = first
        .checked_sub(1 + usize::from(article))
        .filter(|&i| i >= floor && scope.is_one_of(i, &LINKS))?;
    let start = (floor.max(link.saturating_sub(4))..link)
        .rev()
        .take_while(|&i| is_nominal(scope, i))
        .last()?;
    let of = scope.is_one_of(link, keys!("of" | "worth"));
    let moved = (start..link).any(|i| {
        change::is_direction(scope, i)
            || change::is_verb(scope, i) && !of
            || scope.word(i).ends_with("ed") && !of
    });
    let noun = scope.is_word(link - 1)
        && scope.key(link - 1) != key!("instead")
        && !scope.word(link - 1).ends_with("ing");
    let predicate = !of
        && (scope.is(start.wrapping_sub(1), Class::AUXILIARY)
            || scope.is(link - 1, Class::ORDINAL));
    let noun = noun
        && !predicate
        && !scope.word(link - 1).ends_with("ly")
        && (of || scope.part(link - 1) != Part::Finite);
    (noun && !moved && !scope.is_hyphen(start)).then_some(start..link)
}

/// "Injured: 74": the label before a colon, from the beginning of its line.
fn labelled(scope: &Scope, first: usize) -> Option<Range<usize>> {
    let colon = first
        .checked_sub(1)
        .filter(|&i| scope.key(i) == key!(":"))?;
    let start = (colon.saturating_sub(LABEL).max(scope.start)..colon)
        .rev()
        .take_while(|&i| scope.is_word(i))
        .last()?;
    let speaks =
        |i: usize| scope.is(i, Class::PRONOUN | Class::OBJECT_PRONOUN) || scope.is_saying(i);
    let gap = |i: usize| scope.span(i - 1..i).end as usize..scope.span(i..i + 1).start as usize;
    let begins = |i: usize| i == scope.start || scope.doc.text()[gap(i)].contains('\n');
    (start..colon)
        .rev()
        .find(|&i| begins(i))
        .map(|start| start..colon)
        .filter(|label| !label.clone().any(speaks))
}

/// `Dow +0.2%`: a name right before a signed figure.
fn signed(scope: &Scope, first: usize) -> Option<Range<usize>> {
    let plus = scope.key(first.wrapping_sub(1)) == key!("+");
    let end = if plus { first - 1 } else { first };
    if !plus && !matches!(scope.word(first), "-" | "−" | "–") {
        return None;
    }
    let name = |i: usize| {
        scope.is_capitalised(i)
            || scope.is_number(i) && scope.is_capitalised(i.wrapping_sub(1))
            || scope.key(i) == key!("&")
    };
    let start = (scope.start.max(end.saturating_sub(4))..end)
        .rev()
        .take_while(|&i| name(i))
        .last()?;
    Some(start..end)
}

/// "Acme Mills, down 3 percent": the name before a change set off by a comma.
fn listed(scope: &Scope, first: usize) -> Option<Range<usize>> {
    let direction = first.wrapping_sub(1);
    let end = direction.wrapping_sub(1);
    if !change::is_direction(scope, direction) || scope.key(end) != key!(",") {
        return None;
    }
    let start = (scope.start.max(end.saturating_sub(4))..end)
        .rev()
        .take_while(|&i| scope.is_capitalised(i))
        .last()?;
    Some(start..end)
}

/// The subject of the clause's verb: the noun phrase before it.
fn subject(scope: &Scope, first: usize) -> Option<Range<usize>> {
    if is_circumstance(scope, first) {
        return None;
    }
    let start = first.saturating_sub(REACH).max(scope.start);
    let stop = |i: usize| {
        let joins = scope.is(i, Class::SUBORDINATOR)
            && !scope.is_one_of(i, keys!("as" | "after" | "before" | "since" | "until"));
        matches!(scope.word(i), ";" | ":" | "“" | "”") || joins
    };
    let clause = (start..first).rev().take_while(|&i| !stop(i));
    let verb = clause.into_iter().find(|&i| is_verb(scope, i))?;
    if !(verb + 1..first).all(|i| may_stand_between(scope, i))
        || change::is_direction(scope, verb) && first - verb > 2
    {
        return None;
    }
    let mut end = verb;
    while end > start && in_verb_group(scope, end - 1) {
        end -= 1;
    }
    let relative = usize::from(scope.is(end.wrapping_sub(1), Class::RELATIVE));
    let comma = usize::from(relative > 0 && scope.key(end.wrapping_sub(2)) == key!(","));
    before_verb(scope, end.saturating_sub(relative + comma).max(scope.start))
}

/// Whether the figure stands in a phrase of its own, which says when, how or for what: "stayed open
/// for two years", "fell in 18 months".
fn is_circumstance(scope: &Scope, first: usize) -> bool {
    const LEVEL: [&str; 17] = [
        "to", "at", "by", "of", "from", "between", "than", "about", "around", "over", "under",
        "above", "below", "near", "up", "down", "off",
    ];
    let determined = scope.is(first.wrapping_sub(1), Class::DETERMINER | Class::POSSESSIVE);
    let mut link = first.wrapping_sub(1 + usize::from(determined));
    if scope.is_one_of(link, keys!("last" | "next" | "past" | "first")) {
        link = link.wrapping_sub(1);
        link = link.wrapping_sub(usize::from(
            scope.is(link, Class::DETERMINER | Class::POSSESSIVE),
        ));
    }
    scope.is(link, Class::PREPOSITION) && !LEVEL.contains(&scope.word(link))
}

/// Whether a verb's figure may come after the token: a content word there has a claim of its own.
fn may_stand_between(scope: &Scope, i: usize) -> bool {
    const TIMES: [Key; 5] = Key::words(["average", "last", "this", "next", "past"]);
    let time = scope.is(
        i,
        Class::MONTH | Class::WEEKDAY | Class::TIME_UNIT | Class::ORDINAL,
    ) || scope.is_one_of(i, &TIMES);
    let figure = scope.is_number(i)
        || number_word(scope.key(i)).is_some()
        || super::unit::after(scope, i).is_some();
    let adverb = scope.is_lower(i) && scope.word(i).ends_with("ly");
    !scope.is_word(i)
        || time
        || figure
        || adverb
        || scope.is_function_word(i)
        || in_verb_group(scope, i)
}

fn is_verb(scope: &Scope, i: usize) -> bool {
    let noun = scope.is(i.wrapping_sub(1), Class::DETERMINER | Class::POSSESSIVE)
        || scope.key(i) == key!("last") && scope.is(i + 1, Class::TIME_UNIT);
    (change::is_verb(scope, i) || change::is_holding(scope, i)) && !noun
        || scope.is(i, Class::AUXILIARY) && scope.is_lower(i)
        || change::is_direction(scope, i)
}

/// Words that go with a verb on its left: "is expected to", "has slowly", "was set to".
fn in_verb_group(scope: &Scope, i: usize) -> bool {
    const PARTS: [Key; 11] = Key::words([
        "to",
        "also",
        "only",
        "just",
        "now",
        "still",
        "forecast",
        "meanwhile",
        "then",
        "expected",
        "even",
    ]);
    let adjective = scope.word(i).ends_with("ed")
        || scope.is_one_of(i, keys!("set" | "likely" | "due" | "worth" | "about"));
    let participle =
        scope.is_lower(i) && adjective && scope.is(i.wrapping_sub(1), Class::AUXILIARY);
    let adverb = scope.is_lower(i) && scope.word(i).ends_with("ly");
    let wish = scope.word(i).ends_with("ed")
        || scope.is_one_of(
            i,
            keys!("want" | "wants" | "hope" | "hopes" | "aim" | "aims" | "seek" | "seeks"),
        );
    let hoped = scope.is_lower(i) && wish && scope.key(i + 1) == key!("to");
    scope.is_one_of(i, &PARTS)
        || hoped
        || adverb
        || participle
        || scope.is(i, Class::AUXILIARY | Class::NEGATION) && scope.is_lower(i)
        || is_verb(scope, i) && scope.part(i) != Part::Noun
}

/// Back over a date that ends a subject: "revenue for the quarter ended May 31 rose".
fn before_date(scope: &Scope, end: usize) -> usize {
    let Some(month) = end.checked_sub(2).filter(|&i| {
        scope.is_number(i + 1) && scope.is(i, Class::MONTH) && scope.is_capitalised(i)
    }) else {
        return end;
    };
    month
        - usize::from(scope.is_one_of(
            month.wrapping_sub(1),
            keys!("ended" | "ending" | "on" | "since"),
        ))
}

/// Back over a sum that ends a subject: "a trade worth over 6 billion is falling".
fn before_sum(scope: &Scope, end: usize) -> usize {
    let word = |i: usize| number_word(scope.key(i)).filter(|_| scope.is_lower(i));
    if !matches!(word(end.wrapping_sub(1)), Some(NumberWord::Scale(_))) {
        return end;
    }
    let number = |i: usize| scope.is_number(i) || word(i).is_some();
    let links = |i: usize| {
        number(i)
            || scope.key(i) == key!("$")
            || scope.is(i, Class::PREPOSITION)
            || scope.is_one_of(i, keys!("worth" | "than"))
    };
    (scope.start..end)
        .rev()
        .take_while(|&i| links(i))
        .last()
        .unwrap_or(end)
}

/// The noun phrase that ends at `end`, prepositions inside it crossed; a pronoun names nothing.
fn before_verb(scope: &Scope, end: usize) -> Option<Range<usize>> {
    const INNER: [Key; 16] = Key::words([
        "of", "per", "in", "for", "with", "on", "at", "the", "a", "an", "and", "its", "his", "her",
        "their", "&",
    ]);
    let end = before_sum(scope, before_date(scope, end));
    let mut start = end;
    while start > scope.start && end - start < SUBJECT {
        let i = start - 1;
        let dated = year::digits_like(scope, i);
        let to_name = scope.key(i) == key!("to") && scope.is_capitalised(i + 1); // "loans to Peru"
        if !(is_nominal(scope, i)
            || scope.is_one_of(i, &INNER) && !scope.is_hyphen(i + 1)
            || dated
            || to_name)
            || change::is_verb(scope, i)
                && !scope.is(i.wrapping_sub(1), Class::DETERMINER)
                && scope.part(i) != Part::Noun
        {
            break;
        }
        // "which took four years and cost": an object of another verb's.
        if change::is_holding(scope, i)
            && scope.is_lower(i)
            && !scope.is(i.wrapping_sub(1), Class::DETERMINER | Class::POSSESSIVE)
        {
            return None;
        }
        start = i;
    }
    let mut range = start..end;
    while !range.is_empty() && (scope.is_function_word(range.start) || !scope.is_word(range.start))
    {
        range.start += 1;
    }
    let adverb = |i: usize| {
        scope.is_one_of(
            i,
            keys!("far" | "now" | "then" | "also" | "meanwhile" | "however"),
        ) || scope.word(i).ends_with("ly")
    };
    while !range.is_empty()
        && (scope.is_function_word(range.end - 1)
            || adverb(range.end - 1)
            || !matches!(scope.kind(range.end - 1), Some(TokenKind::Word))
                && !scope.is_number(range.end - 1))
    {
        range.end -= 1;
    }
    // "…, which last year rose": a time names nothing.
    if scope.is(range.end.wrapping_sub(1), Class::TIME_UNIT)
        && scope.is_one_of(range.end.wrapping_sub(2), keys!("last" | "this" | "next"))
    {
        range.end -= 2;
    }
    let predicate = scope.word(range.start).ends_with("ed")
        && scope.is(range.start.wrapping_sub(1), Class::AUXILIARY);
    let unit = scope.is_number(range.start.wrapping_sub(1))
        && super::unit::after(scope, range.start).is_some();
    // "to boost the total", "to farmers": a verb, or less than the whole phrase
    let after_to =
        scope.key(range.start.wrapping_sub(1)) == key!("to") && scope.is_lower(range.start);
    // "30 miles per gallon and goes", "there were 14"
    let idle = scope.key(range.start.wrapping_sub(1)) == key!("per")
        || scope.is_one_of(range.start, keys!("there"));
    (range.start < range.end && !predicate && !unit && !after_to && !idle).then_some(range)
}

/// "Ann Bell, 54": the name before an age between commas; "a man aged 54", "singers over the age of
/// 70": the noun.
pub(super) fn aged(scope: &Scope, first: usize) -> Option<Range<usize>> {
    const LINKS: [Key; 13] = Key::words([
        "aged", "age", "ages", "of", "the", "over", "under", "above", "below", "at", "between",
        "from", ",",
    ]);
    let links = (first.saturating_sub(5).max(scope.start)..first)
        .rev()
        .take_while(|&i| scope.is_one_of(i, &LINKS))
        .last();
    if let Some(end) = links.filter(|&end| first - end > 1 || scope.key(end) != key!(",")) {
        // "Ann Bell, who died aged 89"
        let noun = noun_phrase::simple(scope, end).or_else(|| subject::read(scope, end))?;
        // "12 singers over the age of 70": the singers
        let start = noun.clone().find(|&i| !scope.is_number(i))?;
        return Some(start..noun.end);
    }
    let end = first
        .checked_sub(1)
        .filter(|&i| scope.is_one_of(i, keys!("," | "(")))?;
    let start = (end.saturating_sub(4).max(scope.start)..end)
        .rev()
        .take_while(|&i| scope.is_capitalised(i))
        .last()?;
    Some(start..end)
}

/// A word that may be part of a name or noun phrase.
fn is_nominal(scope: &Scope, i: usize) -> bool {
    let hyphen = scope.is_hyphen(i) && scope.glued(i + 1);
    let clitic = scope.kind(i) == Some(TokenKind::Clitic);
    let name = scope.is_number(i)
        && (scope.is_capitalised(i.wrapping_sub(1)) || scope.is_hyphen(i.wrapping_sub(1)));
    hyphen
        || clitic
        || name
        || scope.is_word(i) && !scope.is_function_word(i) && !scope.is_saying(i)
}
