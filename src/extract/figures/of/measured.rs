//! What is measured, when it stands before the figure: "the death toll rose to 45", "a fine of
//! $5,000", "unemployment fell to 4.1 %".

use std::ops::Range;

use crate::extract::figures::of::change;
use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::reject::year;
use crate::extract::figures::unit;
use crate::lexicon::{Class, Classes, Key, key, keys, listed};
use crate::syntax::Part;
use crate::syntax::clause::governor;
use crate::syntax::{Sentence, noun_phrase};
use crate::text::Kind as TokenKind;

/// How far before the figure the verb may stand, and how long its subject may be.
const REACH: usize = 14;
const SUBJECT: usize = 12;
/// A label before a colon has so many words at most.
const LABEL: usize = 7;

/// The tokens that name what the quantity measures, looked for before it.
pub(in crate::extract::figures) fn read(
    s: Sentence,
    first: usize,
    floor: usize,
) -> Option<Range<usize>> {
    magnitude(s, first)
        .or_else(|| of_phrase(s, first, floor))
        .or_else(|| signed(s, first))
        .or_else(|| listed(s, first))
        .or_else(|| labelled(s, first))
        .or_else(|| object(s, first))
        .or_else(|| subject(s, first))
}

/// "Magnitude 5.8": the scale itself.
fn magnitude(s: Sentence, first: usize) -> Option<Range<usize>> {
    let scale = s.before(first, 1);
    let scale = if s.key(scale) == key!("of") {
        s.before(scale, 1)
    } else {
        scale
    };
    s.is_one_of(scale, keys!("magnitude" | "magnitudes"))
        .then(|| scale..scale + 1)
}

/// "a fine of $5", "a fleet of up to 90 buses", "homes from $1 million to $2 million": the noun
/// before the preposition.
fn of_phrase(s: Sentence, first: usize, floor: usize) -> Option<Range<usize>> {
    const LINKS: [Key; 5] = Key::words(["of", "at", "from", "between", "worth"]);
    let article = s.is_one_of(s.before(first, 1), keys!("a" | "an" | "the"));
    let link = first
        .checked_sub(1 + usize::from(article))
        .filter(|&i| i >= floor && s.is_one_of(i, &LINKS))?;
    let start = (floor.max(link.saturating_sub(4))..link)
        .rev()
        .take_while(|&i| is_nominal(s, i))
        .last()?;
    let of = s.is_one_of(link, keys!("of" | "worth"));
    // "the combined sales of the shops worth $5 million"
    let lead = s.before(
        start,
        1 + usize::from(s.is(s.before(start, 1), Class::DETERMINER)),
    );
    if s.key(link) == key!("worth") && s.is(lead, Class::PREPOSITION) {
        return noun_phrase::before(s, link).filter(|noun| noun.start >= floor);
    }
    // "versus the greenback at 108", and what is only the noun of a phrase
    let inner = s.is_one_of(link, keys!("at" | "from")) && s.is(lead, Class::PREPOSITION);
    if inner || is_size(s, link - 1) {
        return None;
    }
    let moved = (start..link).any(|i| {
        change::is_direction(s, i)
            || change::is_verb(s, i) && !of
            || s.word(i).ends_with("ed") && !of
    });
    let noun = s.is_word(link - 1)
        && s.key(link - 1) != key!("instead")
        && !s.word(link - 1).ends_with("ing");
    let predicate =
        !of && (s.is(s.before(start, 1), Class::AUXILIARY) || s.is(link - 1, Class::ORDINAL));
    let noun = noun
        && !predicate
        && !s.word(link - 1).ends_with("ly")
        && (of || s.part(link - 1) != Part::Finite);
    (noun && !moved && !s.is_hyphen(start)).then_some(start..link)
}

/// "Injured: 74", "EF0...Weak......65": the label before a colon or dots, from the beginning of its
/// line.
fn labelled(s: Sentence, first: usize) -> Option<Range<usize>> {
    let dots = |i: usize| s.word(i).len() > 2 && s.word(i).bytes().all(|b| b == b'.');
    let last = s.before(first, 1);
    if dots(last) {
        let start = (last.saturating_sub(LABEL).max(s.start)..last)
            .rev()
            .find(|&i| begins_line(s, i))?;
        let end = (start..last).find(|&i| dots(i)).unwrap_or(last);
        return (start < end).then_some(start..end);
    }
    let colon = first.checked_sub(1).filter(|&i| s.key(i) == key!(":"))?;
    let start = (colon.saturating_sub(LABEL).max(s.start)..colon)
        .rev()
        .take_while(|&i| s.is_word(i) || s.key(i) == key!("/"))
        .last()?;
    let speaks = |i: usize| s.is(i, Class::PRONOUN | Class::OBJECT_PRONOUN) || s.is_saying(i);
    (start..colon)
        .rev()
        .find(|&i| begins_line(s, i))
        .map(|start| start..colon)
        .filter(|label| !label.clone().any(speaks))
}

/// Whether nothing stands on its line before the token.
fn begins_line(s: Sentence, i: usize) -> bool {
    let gap = || s.span(i - 1..i).end as usize..s.span(i..i + 1).start as usize;
    i == s.start || s.doc.text()[gap()].contains('\n')
}

/// `Dow +0.2%`: a name right before a signed figure.
fn signed(s: Sentence, first: usize) -> Option<Range<usize>> {
    let plus = s.key(s.before(first, 1)) == key!("+");
    let end = if plus { first - 1 } else { first };
    if !plus && !matches!(s.word(first), "-" | "−" | "–") {
        return None;
    }
    let name = |i: usize| {
        s.is_capitalised(i)
            || s.is_number(i) && s.is_capitalised(s.before(i, 1))
            || s.key(i) == key!("&")
    };
    let start = (s.start.max(end.saturating_sub(4))..end)
        .rev()
        .take_while(|&i| name(i))
        .last()?;
    Some(start..end)
}

/// "A total", "an average": how a number was come by, and nothing that is measured.
fn is_size(s: Sentence, i: usize) -> bool {
    const SIZES: &[Key] = listed!("quantity/size_nouns.txt");
    s.is_one_of(i, SIZES)
}

/// "Acme Mills, down 3 percent", "with sales up 3 percent": what stands before a change.
fn listed(s: Sentence, first: usize) -> Option<Range<usize>> {
    let direction = s.before(first, 1);
    let end = s.before(direction, 1);
    if !change::is_direction(s, direction) {
        return None;
    }
    if s.key(end) != key!(",") {
        let end = before_code(s, direction);
        let nominal = s.is_nominal(s.before(end, 1)) && !is_verb(s, s.before(end, 1));
        let noun = nominal.then(|| noun_phrase::simple(s, end)).flatten()?;
        let noun = past_verb(s, noun, false)?;
        return noun.clone().all(|i| !s.is_number(i)).then_some(noun);
    }
    let start = (s.start.max(end.saturating_sub(4))..end)
        .rev()
        .take_while(|&i| s.is_capitalised(i))
        .last()?;
    Some(start..end)
}

/// "Cut tariffs on rice to 15 percent", "raised the price by $2": the object of the verb that changed
/// it.
fn object(s: Sentence, first: usize) -> Option<Range<usize>> {
    const BARRIER: Classes = Class::CONJUNCTION
        .or(Class::AUXILIARY)
        .or(Class::RELATIVE)
        .or(Class::SUBORDINATOR)
        .or(Class::PRONOUN);
    let link = s.before(first, 1);
    if !s.is_one_of(link, keys!("to" | "by" | "from")) {
        return None;
    }
    let clear = |i: usize| (s.is_word(i) || s.is_hyphen(i)) && !s.is(i, BARRIER);
    let verb = (s.start.max(link.saturating_sub(9))..link)
        .rev()
        .take_while(|&i| clear(i))
        .find(|&i| change::moves_object(s, i))?;
    let down = usize::from(change::is_direction(s, verb + 1));
    let mut start = verb + 1 + down;
    while start < link && s.is_function_word(start) {
        start += 1;
    }
    let noun = (start..link).any(|i| s.part(i) == Part::Noun && !noun_phrase::is_time(s, i));
    let whole = (start..link).all(|i| s.part(i) != Part::Finite);
    (noun && whole && !s.is_function_word(link - 1)).then_some(start..link)
}

/// The subject of the clause's verb: the noun phrase before it.
fn subject(s: Sentence, first: usize) -> Option<Range<usize>> {
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
    // "the national average of 3 percent"
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
    let noun = before_verb(s, end.saturating_sub(relative + comma).max(s.start))?;
    let infinitive = s.key(end) == key!("to");
    Some(outer(s, past_verb(s, noun, infinitive)?))
}

/// What follows the last finite verb of a phrase that was read too far: "the bank expects exports to
/// rise" is of the exports; a verb that ends it belongs to the group behind ("prices shot up").
///
/// `infinitive` tells that "to" follows, so that a form of a verb like "expects" is one even where the
/// model takes it for a noun.
fn past_verb(s: Sentence, mut noun: Range<usize>, infinitive: bool) -> Option<Range<usize>> {
    const MOVING: &[Key] =
        keys!("shot" | "crept" | "ticked" | "nudged" | "pushed" | "shoot" | "tick");
    let (start, end) = (noun.start, noun.end);
    let expects = |i: usize| {
        s.is(i, Class::CUE)
            || s.is_one_of(
                i,
                keys!("expects" | "wants" | "allows" | "causes" | "forces"),
            )
    };
    let governs = |i: usize| infinitive && i > start && i + 1 < end && expects(i);
    let moves = |i: usize| i + 1 == end && change::is_direction(s, end) && s.is_one_of(i, MOVING);
    let finite = |i: usize| s.is_lower(i) && (s.part(i) == Part::Finite || governs(i) || moves(i));
    while !noun.is_empty() && finite(noun.end - 1) {
        noun.end -= 1;
    }
    if let Some(verb) = noun.clone().rev().find(|&i| finite(i)) {
        noun.start = verb + 1;
    }
    while !noun.is_empty() && (s.is_function_word(noun.start) || !s.is_word(noun.start)) {
        noun.start += 1;
    }
    (!noun.is_empty()).then_some(noun)
}

/// The noun that the phrase only describes: "money sent through banks" is money, "deaths from falls"
/// are deaths.
fn outer(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let lead = governor::before_article(s, noun.start);
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

/// Back over an agency's code between a name and its verb: "the index .XYZ rose", "gold XAU= was".
fn before_code(s: Sentence, end: usize) -> usize {
    let last = s.before(end, 1);
    let upper = |i: usize| {
        let word = s.word(i);
        s.is_capitalised(i)
            && word.len() > 2
            && word.bytes().filter(u8::is_ascii_uppercase).count() > 1
    };
    if s.word(last) == "=" && upper(s.before(last, 1)) {
        return last - 1;
    }
    let point = s.before(last, 1);
    if upper(last) && s.word(point) == "." && s.glued(last) && !s.glued(point) {
        return point;
    }
    // `US10YT=RR`
    let sign = s.before(last, 1);
    if s.word(sign) == "=" && s.glued(last) && upper(s.before(sign, 1)) {
        return sign - 1;
    }
    let digits = || s.word(last).len() > 3 && s.word(last).ends_with(|c: char| c.is_ascii_digit());
    if upper(last) && digits() && s.is_word(sign) {
        return last;
    }
    end
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

/// Whether a verb's figure may come after the token: a content word there has a claim of its own.
fn may_stand_between(s: Sentence, i: usize) -> bool {
    const TIMES: [Key; 5] = Key::words(["average", "last", "this", "next", "past"]);
    let time = s.is(
        i,
        Class::MONTH | Class::WEEKDAY | Class::TIME_UNIT | Class::ORDINAL,
    ) || s.is_one_of(i, &TIMES);
    let figure = s.is_number(i) || number_word(s.key(i)).is_some() || unit::after(s, i).is_some();
    let adverb = s.is_lower(i) && s.word(i).ends_with("ly");
    !s.is_word(i) || time || figure || adverb || s.is_function_word(i) || in_verb_group(s, i)
}

fn is_verb(s: Sentence, i: usize) -> bool {
    let noun = s.is(s.before(i, 1), Class::DETERMINER | Class::POSSESSIVE)
        || s.key(i) == key!("last") && s.is(i + 1, Class::TIME_UNIT);
    (change::is_verb(s, i) || change::is_holding(s, i)) && !noun
        || s.is(i, Class::AUXILIARY) && s.is_lower(i)
        || change::is_direction(s, i)
}

/// Words that go with a verb on its left: "is expected to", "has slowly", "was set to".
fn in_verb_group(s: Sentence, i: usize) -> bool {
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
    let adjective = s.word(i).ends_with("ed")
        || s.is_one_of(i, keys!("set" | "likely" | "due" | "worth" | "about"));
    let participle = s.is_lower(i) && adjective && s.is(s.before(i, 1), Class::AUXILIARY);
    let adverb = s.is_lower(i) && s.word(i).ends_with("ly");
    let wish = s.word(i).ends_with("ed")
        || s.is_one_of(
            i,
            keys!("want" | "wants" | "hope" | "hopes" | "aim" | "aims" | "seek" | "seeks"),
        );
    let hoped = s.is_lower(i) && wish && s.key(i + 1) == key!("to");
    s.is_one_of(i, &PARTS)
        || hoped
        || adverb
        || participle
        || s.is(i, Class::AUXILIARY | Class::NEGATION) && s.is_lower(i)
        || is_verb(s, i) && s.part(i) != Part::Noun
}

/// Back over a date that ends a subject: "revenue for the quarter ended May 31 rose".
fn before_date(s: Sentence, end: usize) -> usize {
    let Some(month) = end
        .checked_sub(2)
        .filter(|&i| s.is_number(i + 1) && s.is(i, Class::MONTH) && s.is_capitalised(i))
    else {
        return end;
    };
    month
        - usize::from(s.is_one_of(
            s.before(month, 1),
            keys!("ended" | "ending" | "on" | "since"),
        ))
}

/// Back over a sum that ends a subject: "a trade worth over 6 billion is falling".
fn before_sum(s: Sentence, end: usize) -> usize {
    let word = |i: usize| number_word(s.key(i)).filter(|_| s.is_lower(i));
    if !matches!(word(s.before(end, 1)), Some(NumberWord::Scale(_))) {
        return end;
    }
    let number = |i: usize| s.is_number(i) || word(i).is_some();
    let links = |i: usize| {
        number(i)
            || s.key(i) == key!("$")
            || s.is(i, Class::PREPOSITION)
            || s.is_one_of(i, keys!("worth" | "than"))
    };
    (s.start..end)
        .rev()
        .take_while(|&i| links(i))
        .last()
        .unwrap_or(end)
}

/// The noun phrase that ends at `end`, prepositions inside it crossed; a pronoun names nothing.
fn before_verb(s: Sentence, end: usize) -> Option<Range<usize>> {
    const INNER: [Key; 16] = Key::words([
        "of", "per", "in", "for", "with", "on", "at", "the", "a", "an", "and", "its", "his", "her",
        "their", "&",
    ]);
    let end = before_sum(s, before_date(s, before_code(s, end)));
    let mut start = end;
    while start > s.start && end - start < SUBJECT {
        let i = start - 1;
        let dated = year::digits_like(s, i);
        let to_name = s.key(i) == key!("to") && s.is_capitalised(i + 1); // "loans to Peru"
        // "to $5 a barrel and copper rose"
        if s.key(i) == key!("and") && ends_figure(s, i) {
            break;
        }
        if !(is_nominal(s, i) || s.is_one_of(i, &INNER) && !s.is_hyphen(i + 1) || dated || to_name)
            || change::is_verb(s, i)
                && !s.is(s.before(i, 1), Class::DETERMINER)
                && s.part(i) != Part::Noun
        {
            break;
        }
        // "which took four years and cost": an object of another verb's.
        if change::is_holding(s, i)
            && s.is_lower(i)
            && !s.is(s.before(i, 1), Class::DETERMINER | Class::POSSESSIVE)
        {
            return None;
        }
        start = i;
    }
    let mut range = start..end;
    while !range.is_empty() && (s.is_function_word(range.start) || !s.is_word(range.start)) {
        range.start += 1;
    }
    let adverb = |i: usize| {
        s.is_one_of(
            i,
            keys!("far" | "now" | "then" | "also" | "meanwhile" | "however"),
        ) || s.word(i).ends_with("ly")
    };
    while !range.is_empty()
        && (s.is_function_word(range.end - 1)
            || adverb(range.end - 1)
            || !matches!(s.kind(range.end - 1), Some(TokenKind::Word))
                && !s.is_number(range.end - 1))
    {
        range.end -= 1;
    }
    // "…, which last year rose": a time names nothing.
    if s.is(s.before(range.end, 1), Class::TIME_UNIT)
        && s.is_one_of(s.before(range.end, 2), keys!("last" | "this" | "next"))
    {
        range.end -= 2;
    }
    let predicate =
        s.word(range.start).ends_with("ed") && s.is(s.before(range.start, 1), Class::AUXILIARY);
    let unit = s.is_number(s.before(range.start, 1)) && unit::after(s, range.start).is_some();
    // "to boost the total", "to farmers": a verb, or less than the whole phrase
    let after_to = s.key(s.before(range.start, 1)) == key!("to") && s.is_lower(range.start);
    // "30 miles per gallon and goes", "there were 14"
    let idle =
        s.key(s.before(range.start, 1)) == key!("per") || s.is_one_of(range.start, keys!("there"));
    (range.start < range.end && !predicate && !unit && !after_to && !idle).then_some(range)
}

/// Whether what stands before `end` is a figure's unit or number.
fn ends_figure(s: Sentence, end: usize) -> bool {
    let last = s.before(end, 1);
    let unit = unit::after(s, last).is_some_and(|(_, past)| past == end)
        && (s.is_number(s.before(last, 1))
            || s.is_one_of(s.before(last, 1), keys!("a" | "an" | "per")));
    s.is_number(last) || unit
}

/// "Ann Bell, 54": the name before an age between commas; "a man aged 54", "singers over the age of
/// 70": the noun.
pub(in crate::extract::figures) fn aged(s: Sentence, first: usize) -> Option<Range<usize>> {
    const LINKS: [Key; 13] = Key::words([
        "aged", "age", "ages", "of", "the", "over", "under", "above", "below", "at", "between",
        "from", ",",
    ]);
    let links = (first.saturating_sub(5).max(s.start)..first)
        .rev()
        .take_while(|&i| s.is_one_of(i, &LINKS))
        .last();
    if let Some(end) = links.filter(|&end| first - end > 1 || s.key(end) != key!(",")) {
        // "Ann Bell dies at 89", "broke a leg at the age of 12": the subject's
        let near = || {
            noun_phrase::simple(s, end).filter(|noun| {
                s.key(end) != key!("at") && is_person(s, noun) && !is_object(s, noun)
            })
        };
        let noun = near()
            .or_else(|| governor::subject_of(s, end))
            .and_then(|noun| past_verb(s, noun, false))?;
        // "12 singers over the age of 70": the singers
        let start = noun.clone().find(|&i| !s.is_number(i))?;
        return Some(start..noun.end);
    }
    let end = first
        .checked_sub(1)
        .filter(|&i| s.is_one_of(i, keys!("," | "(")))?;
    let start = (end.saturating_sub(4).max(s.start)..end)
        .rev()
        .take_while(|&i| s.is_capitalised(i))
        .last()?;
    Some(start..end)
}

/// "She joined the coast guard aged 19": with "the" behind a verb, the age is the subject's as well as
/// not.
fn is_object(s: Sentence, noun: &Range<usize>) -> bool {
    let the = s.before(noun.start, 1);
    s.key(the) == key!("the") && s.is_lower(noun.start) && s.is_verb(s.before(the, 1))
}

/// A name, or a noun of people.
fn is_person(s: Sentence, noun: &Range<usize>) -> bool {
    let last = noun.end - 1;
    s.is_capitalised(last) || s.is(last, Class::PERSON_NOUN | Class::ROLE) || s.is_plural(last)
}

/// A word that may be part of a name or noun phrase.
fn is_nominal(s: Sentence, i: usize) -> bool {
    let hyphen = s.is_hyphen(i) && s.glued(i + 1);
    let clitic = s.kind(i) == Some(TokenKind::Clitic);
    let name = s.is_number(i) && (s.is_capitalised(s.before(i, 1)) || s.is_hyphen(s.before(i, 1)));
    hyphen || clitic || name || s.is_word(i) && !s.is_function_word(i) && !s.is_saying(i)
}
