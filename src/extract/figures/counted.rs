//! What is counted, when it stands after the figure: "two children killed", "5 percent of voters", "a $2 million contract".

use std::ops::Range;

use super::decimal::Decimal;
use super::number::{self, Form};
use super::quantity::Quantity;
use super::scope::Scope;
use super::unit::UnitKind;
use super::{Kind, change, rate, unit};
use crate::lexicon::{Class, Key, key, keys};
use crate::tagger::parts::Part;

/// A noun phrase has so many tokens at most.
const REACH: usize = 7;

/// What casualty figures count, with or without a noun before it.
const CASUALTIES: [Key; 24] = [
    Key::word("killed"),
    Key::word("dead"),
    Key::word("injured"),
    Key::word("wounded"),
    Key::word("missing"),
    Key::word("hurt"),
    Key::word("arrested"),
    Key::word("detained"),
    Key::word("hospitalized"),
    Key::word("hospitalised"),
    Key::word("displaced"),
    Key::word("homeless"),
    Key::word("infected"),
    Key::word("evacuated"),
    Key::word("rescued"),
    Key::word("kidnapped"),
    Key::word("drowned"),
    Key::word("unemployed"),
    Key::word("unaccounted"),
    Key::word("sickened"),
    Key::word("jailed"),
    Key::word("executed"),
    Key::word("abducted"),
    Key::word("trapped"),
];

/// Words right after a figure that begin no noun phrase.
const NO_NOUN: [Key; 72] = [
    Key::word("cooler"),
    Key::word("colder"),
    Key::word("hotter"),
    Key::word("longer"),
    Key::word("shorter"),
    Key::word("taller"),
    Key::word("heavier"),
    Key::word("lighter"),
    Key::word("deeper"),
    Key::word("wider"),
    Key::word("stronger"),
    Key::word("weaker"),
    Key::word("even"),
    Key::word("next"),
    Key::word("last"),
    Key::word("instead"),
    Key::word("versus"),
    Key::word("when"),
    Key::word("more"),
    Key::word("less"),
    Key::word("fewer"),
    Key::word("higher"),
    Key::word("lower"),
    Key::word("above"),
    Key::word("below"),
    Key::word("each"),
    Key::word("apiece"),
    Key::word("ago"),
    Key::word("later"),
    Key::word("earlier"),
    Key::word("today"),
    Key::word("yesterday"),
    Key::word("now"),
    Key::word("then"),
    Key::word("wide"),
    Key::word("long"),
    Key::word("tall"),
    Key::word("high"),
    Key::word("deep"),
    Key::word("away"),
    Key::word("old"),
    Key::word("up"),
    Key::word("down"),
    Key::word("so"),
    Key::word("too"),
    Key::word("also"),
    Key::word("apart"),
    Key::word("said"),
    Key::word("only"),
    Key::word("there"),
    Key::word("effective"),
    Key::word("given"),
    Key::word("taken"),
    Key::word("made"),
    Key::word("held"),
    Key::word("sold"),
    Key::word("left"),
    Key::word("spent"),
    Key::word("paid"),
    Key::word("free"),
    Key::word("complete"),
    Key::word("likely"),
    Key::word("better"),
    Key::word("worse"),
    Key::word("cheaper"),
    Key::word("larger"),
    Key::word("smaller"),
    Key::word("faster"),
    Key::word("slower"),
    Key::word("older"),
    Key::word("younger"),
    Key::word("warmer"),
];

/// What a measure says how much of, after a hyphen.
const SIZES: [Key; 7] = Key::words(["long", "wide", "high", "tall", "deep", "thick", "strong"]);

/// Adjectives of number before the noun, left out of it.
const LEADING: [Key; 9] = [
    Key::word("other"),
    Key::word("more"),
    Key::word("additional"),
    Key::word("further"),
    Key::word("extra"),
    Key::word("different"),
    Key::word("separate"),
    Key::word("new"),
    Key::word("percent"),
];

/// The tokens that name what the quantity counts, looked for after it.
pub(super) fn read(scope: &Scope, quantity: &Quantity, kind: Kind) -> Option<Range<usize>> {
    let at = past_brackets(scope, quantity.end);
    if scope.key(at) == key!("of") {
        return phrase(scope, determined(scope, at + 1));
    }
    match kind {
        Kind::Count => count(scope, quantity),
        Kind::Ratio if quantity.number.form == Form::Part => share(scope, at),
        Kind::Score => None,
        // "the 31-year-old scores the": a verb
        Kind::Age => attribute(scope, quantity, at)
            .filter(|noun| !(scope.is_plural(noun.end - 1) && scope.is(noun.end, Class::DETERMINER | Class::POSSESSIVE)))
            .map(|noun| up_to_name(scope, noun)),
        _ => attribute(scope, quantity, at).or_else(|| within(scope, quantity, at)),
    }
}

/// "19-year-old substitute Ann Bell took": a name is the last of what an age is of.
fn up_to_name(scope: &Scope, noun: Range<usize>) -> Range<usize> {
    let after = (noun.start + 1..noun.end).find(|&i| scope.is_lower(i) && scope.is_capitalised(i - 1) && scope.part(i) != Part::Noun);
    noun.start..after.unwrap_or(noun.end)
}

/// Past "8 miles (13 kilometres)", where an "of" goes on from the first figure.
fn past_brackets(scope: &Scope, at: usize) -> usize {
    let close = (at + 1..at + 6).find(|&i| scope.key(i) == key!(")")).filter(|_| scope.key(at) == key!("("));
    close.filter(|&i| scope.key(i + 1) == key!("of")).map_or(at, |i| i + 1)
}

/// The noun after a count, with the words between and the casualty verb after it; a rate's "per 100,000" goes with it.
fn count(scope: &Scope, quantity: &Quantity) -> Option<Range<usize>> {
    let at = quantity.end;
    if scope.is_one_of(at, &CASUALTIES) {
        return Some(at..at + 1);
    }
    let hyphen = scope.is_hyphen(at) && scope.glued(at + 1);
    let start = (at + usize::from(hyphen)..at + REACH)
        .find(|&i| !scope.is_one_of(i, &LEADING) || !scope.is_word(i + 1) || scope.is_function_word(i + 1))?;
    let one = quantity.number.value == Decimal::ONE && quantity.number.high.is_none();
    // "a 3 cylinder engine"
    let compound = || [start, start + 1].into_iter().all(|i| scope.is_lower(i) && scope.part(i) == Part::Noun);
    let singular = || one || hyphen || scope.is(quantity.first.wrapping_sub(1), Class::DETERMINER) || compound();
    let noun = plural(scope, start)
        .or_else(|| (!scope.word(start).ends_with("ed") && singular()).then(|| words(scope, start, hyphen)).flatten())?;
    let mut end = noun.end;
    if scope.is_one_of(end, &CASUALTIES) {
        end += 1;
    }
    Some(noun.start..rate::of_count(scope, end).unwrap_or(end))
}

/// Up to the first noun in the plural, and further ones right after it ("road deaths", "sales agents").
fn plural(scope: &Scope, start: usize) -> Option<Range<usize>> {
    let mut i = start;
    while i < start + REACH && goes_on(scope, i) {
        // "Model 9s"
        if scope.is_capitalised(i) && scope.is_number(i + 1) && scope.key(i + 2) == key!("s") && scope.glued(i + 2) {
            return Some(start..i + 3);
        }
        let adjective = scope.is_hyphen(i.wrapping_sub(1)) && i > start && goes_on(scope, i + 1) && !change::is_verb(scope, i + 1);
        let name = scope.is_capitalised(i) && scope.is_plural(i + 1);
        if scope.is_plural(i) && !(adjective || name || scope.is_hyphen(i + 1)) {
            let mut end = i + 1;
            while end < i + 3 && scope.is_lower(end) && scope.is_plural(end) && !is_predicate(scope, end) {
                end += 1;
            }
            return Some(start..end);
        }
        i += 1;
    }
    None
}

/// "increase year on year": the year is no part of the phrase.
fn is_year_on_year(scope: &Scope, i: usize) -> bool {
    scope.is(i, Class::TIME_UNIT) && scope.is_one_of(i + 1, keys!("on" | "over" | "by")) && scope.key(i + 2) == scope.key(i)
}

/// "prices reach", "children live": a verb after the plural.
fn is_predicate(scope: &Scope, i: usize) -> bool {
    change::is_verb(scope, i) || scope.is_saying(i) || scope.part(i) == Part::Finite
}

/// Words of a noun phrase that has no plural to end it; `has_article` tells that it has one, so that "rise" is no verb.
fn words(scope: &Scope, start: usize, has_article: bool) -> Option<Range<usize>> {
    // "the governor's requested funding"
    let of_owner = |i: usize| scope.kind(i - 1) == Some(crate::text::Kind::Clitic);
    let ends = |i: usize| {
        !goes_on(scope, i)
            || !has_article && change::is_verb(scope, i)
            || i > start
                && scope.is_lower(i)
                && (scope.word(i).ends_with("ed") && !of_owner(i)
                    || matches!(scope.part(i), Part::Finite | Part::Participle)
                    || is_year_on_year(scope, i))
    };
    let end = (start..start + 4).find(|&i| ends(i)).unwrap_or(start + 4);
    // "half the university's 12,000 students"
    if end > start + 1 && of_owner(end) {
        let after = determined(scope, end);
        return (after > end).then(|| plural(scope, after)).flatten().or(Some(start..end - 1));
    }
    let adverb = scope.word(start).ends_with("ly") && end == start + 1;
    (end > start && !adverb).then_some(start..end)
}

/// Whether a noun phrase may run over the token.
fn goes_on(scope: &Scope, i: usize) -> bool {
    if scope.is_hyphen(i) {
        return scope.is_word(i + 1) || scope.is_number(i + 1) && scope.is_word(i + 2);
    }
    // "COVID-19 tests"
    if scope.is_number(i) && scope.is_hyphen(i.wrapping_sub(1)) {
        return scope.is_word(i + 1);
    }
    // "coal- and gas-fired plants"
    if scope.is_one_of(i, keys!("and" | "or")) && scope.is_hyphen(i.wrapping_sub(1)) {
        return true;
    }
    // "Model K and Model L vans"
    let names = scope.is_capitalised(i.wrapping_sub(1))
        && scope.is_capitalised(i + 1)
        && (i + 2..i + 4).any(|i| scope.is_lower(i) && scope.is_plural(i));
    if scope.key(i) == key!("and") && names {
        return true;
    }
    // "digital and physical sales"
    let coordinated = scope.is_one_of(i, keys!("and" | "or" | ","))
        && scope.is_word(i.wrapping_sub(1))
        && !scope.is_plural(i.wrapping_sub(1))
        && scope.is_lower(i + 1)
        && !scope.is_function_word(i + 1)
        && !scope.is_saying(i + 1)
        && scope.is_plural(i + 2);
    if coordinated {
        return true;
    }
    let possessive = scope.kind(i) == Some(crate::text::Kind::Clitic);
    let model = scope.is_number(i) && scope.is_capitalised(i.wrapping_sub(1)) && scope.is_word(i + 1);
    possessive || model || scope.is_word(i) && !scope.is_function_word(i) && !scope.is_saying(i)
}

/// After "of" or the like: the determiner skipped, and numbers with it ("of the 60 seats" counts what the 60 count).
fn determined(scope: &Scope, at: usize) -> usize {
    let at = at + usize::from(scope.is(at, Class::DETERMINER | Class::POSSESSIVE));
    number::read(scope, at, false).filter(|n| n.form != Form::Part).map_or(at, |n| n.end)
}

/// A noun phrase after a preposition.
fn phrase(scope: &Scope, start: usize) -> Option<Range<usize>> {
    plural(scope, start).or_else(|| words(scope, start, true))
}

/// "half the voters", "two thirds majority".
fn share(scope: &Scope, at: usize) -> Option<Range<usize>> {
    phrase(scope, determined(scope, at)).filter(|noun| !scope.is_one_of(at, &NO_NOUN) && !scope.is(noun.start, Class::TIME_UNIT))
}

/// A noun that the figure stands before as an adjective does: "a $2 million contract", "40-yard line", "5 percent increase".
fn attribute(scope: &Scope, quantity: &Quantity, at: usize) -> Option<Range<usize>> {
    let mut start = at + usize::from(scope.is_hyphen(at) && scope.glued(at + 1));
    // "a 20-mile-long line"
    if start > at && scope.is_one_of(start, &SIZES) && !scope.is_hyphen(start + 1) {
        start += 1;
    }
    let before = quantity.first.wrapping_sub(1);
    let has_article = scope.is(before, Class::DETERMINER | Class::POSSESSIVE);
    let begins = scope.is_word(start)
        && goes_on(scope, start)
        && !scope.is_one_of(start, &NO_NOUN)
        && scope.part(start) != Part::Adverb
        && (!change::is_verb(scope, start) || has_article);
    let participle = scope.word(start).ends_with("ed") && start == at && (!has_article || scope.is(start + 1, Class::PREPOSITION));
    if !begins || participle || scope.word(start).ends_with("ly") {
        return None;
    }
    let time = quantity.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Time);
    let attributive = is_singular(scope, quantity) && scope.key(at.wrapping_sub(1)) != key!("percent") || !time && scope.is_lower(start);
    let noun = attributive.then(|| words(scope, start, has_article)).flatten()?;
    // "5 percent support the": a verb
    if !has_article && noun.len() == 1 && start == at && scope.is(noun.end, Class::DETERMINER | Class::POSSESSIVE) {
        return None;
    }
    // "increase in sales", "stake in the firm"
    let then = noun.end;
    let goes_into = scope.is_one_of(then, keys!("in" | "of"))
        && noun.len() <= 3
        && !scope.is(then + 1, Class::MONTH | Class::TIME_UNIT)
        && !scope.is_number(then + 1);
    match goes_into.then(|| phrase(scope, determined(scope, then + 1))).flatten() {
        Some(inner) => Some(noun.start..inner.end),
        None => Some(noun),
    }
}

/// `50 foot lots`: a unit in the singular after a number that is not one.
fn is_singular(scope: &Scope, quantity: &Quantity) -> bool {
    let last = quantity.end.wrapping_sub(1);
    scope.is_word(last) && !scope.is_plural(last) && quantity.number.end < quantity.end
}

/// "$48 billion in assets", "$2 million worth of shares", "5 percent for the lenders".
fn within(scope: &Scope, quantity: &Quantity, at: usize) -> Option<Range<usize>> {
    let money = quantity.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Money);
    let start = match (scope.word(at), scope.word(at + 1)) {
        ("worth", "of") => at + 2,
        (")", "in") => at + 2,
        ("in", _) if money => at + 1,
        ("for", "a" | "an" | "the" | "each" | "every" | "its" | "his" | "her" | "their") if money => past_size(scope, at + 2),
        ("for", _) if money && scope.part(at + 1) == Part::Noun => at + 1,
        _ => return None,
    };
    let plain = scope.is_lower(start) && !scope.is_function_word(start) && !scope.is(start, Class::TIME_UNIT | Class::ORDINAL);
    plain.then(|| phrase(scope, start)).flatten()
}

/// Past "12 kW" of "a 12 kW heater".
fn past_size(scope: &Scope, at: usize) -> usize {
    let size = number::read(scope, at, false).and_then(|n| unit::after(scope, n.end + usize::from(scope.is_hyphen(n.end))));
    size.map_or(at, |(_, end)| end)
}
