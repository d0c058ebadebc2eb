//! Reads noun phrases forwards from their first token, which mostly comes directly after a figure.
//! They end with a plural ("road deaths"), or as late as they may. `noun_phrase` reads backwards
//! from their end.

use std::ops::Range;

use crate::extract::figures::change;
use crate::extract::figures::quantity::number::{self, Form};
use crate::extract::figures::unit;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::syntax::{Part, Sentence, noun_phrase};
use crate::text::Kind;

/// Words directly after a figure that cannot begin a noun phrase.
pub(in crate::extract::figures) const NO_NOUN: WordSet = listed!("grammar/no_nouns.txt");

/// The maximum number of tokens in a noun phrase.
pub(in crate::extract::figures) const REACH: usize = 7;

/// Reads up to the first plural noun, and any further plurals directly after it ("road deaths",
/// "sales agents").
pub(in crate::extract::figures) fn plural(s: Sentence, start: usize) -> Option<Range<usize>> {
    let mut i = start;
    while i < start + REACH && goes_on(s, i) {
        // "Model 9s"
        if s.is_capitalised(i) && s.is_number(i + 1) && s.key(i + 2) == key!("s") && s.glued(i + 2)
        {
            return Some(start..i + 3);
        }
        let adjective = s.is_hyphen(s.before(i, 1))
            && i > start
            && goes_on(s, i + 1)
            && !change::is_verb(s, i + 1);
        let name = s.is_capitalised(i) && (s.is_plural(i + 1) || goes_on_named(s, i));
        // "other people's ballots"
        let owner = s.kind(i + 1) == Some(Kind::Clitic);
        if s.is_plural(i) && !(adjective || name || owner || s.is_hyphen(i + 1)) {
            let mut end = i + 1;
            while end < i + 3 && s.is_lower(end) && s.is_plural(end) && !is_predicate(s, end) {
                end += 1;
            }
            return Some(start..end);
        }
        i += 1;
    }
    None
}

/// Whether a name comes before a plural noun in lower case: "former Leeds University students".
fn goes_on_named(s: Sentence, i: usize) -> bool {
    s.is_capitalised(i + 1)
        && (i + 2..i + 4)
            .find(|&i| !s.is_capitalised(i))
            .is_some_and(|i| s.is_lower(i) && s.is_plural(i))
}

/// Whether the word begins "year on year" in "increase year on year", which isn't part of the
/// phrase.
fn is_year_on_year(s: Sentence, i: usize) -> bool {
    s.is(i, Class::TIME_UNIT)
        && s.is_one_of(i + 1, keys!["on", "over", "by"])
        && s.key(i + 2) == s.key(i)
}

/// Whether the word is a verb after the plural: "prices reach", "children live", "fire kills six".
fn is_predicate(s: Sentence, i: usize) -> bool {
    let counts = s.is_number(i + 1) || s.is(i + 1, Class::NUMBER_WORD);
    change::is_verb(s, i) || counts || s.is_saying(i) || s.part(i) == Part::Finite
}

/// Reads a noun phrase that no plural ends. `has_article` says whether an article comes before it,
/// after which "rise" isn't a verb.
pub(in crate::extract::figures) fn words(
    s: Sentence,
    start: usize,
    has_article: bool,
) -> Option<Range<usize>> {
    // "the governor's requested funding"
    let of_owner = |i: usize| s.kind(i - 1) == Some(Kind::Clitic);
    // "a man weighing 13 stone", "a speech praising the town"
    let does = |i: usize| {
        s.part(i) == Part::Gerund
            && s.part(i - 1) == Part::Noun
            && !s.joins(i - 1)
            && (s.is_number(i + 1) || s.is(i + 1, Class::DETERMINER))
    };
    // "those with a degree earn more", "the arena cost $5", but "a settlement offer"
    let acts = |i: usize| {
        let sum = s.is_number(i + 1 + usize::from(s.kind(i + 1) == Some(Kind::Mark)));
        let much = sum || s.is_one_of(i + 1, keys!["more", "less", "fewer"]);
        much && i > start && s.is_lower(i) && (s.is_verb(i) || change::is_verb(s, i))
    };
    let ends = |i: usize| {
        !goes_on(s, i)
            || !has_article && change::is_verb(s, i)
            || i > start
                && s.is_lower(i)
                && (s.word(i).ends_with("ed") && !of_owner(i) && !s.joins(i - 1)
                    || matches!(s.part(i), Part::Finite | Part::Participle) && !s.joins(i - 1)
                    || acts(i)
                    || does(i)
                    || is_year_on_year(s, i)
                    || noun_phrase::is_time(s, i + 1)
                        && s.is_one_of(i, keys!["last", "this", "next"])
                    || s.is_one_of(
                        i,
                        keys!["much", "more", "less", "most", "least", "so", "too"],
                    )
                    || s.is_number(i + 1) && s.is_finite_form(i))
    };
    // words joined by a hyphen are one word
    let mut limit = start + 4;
    let end = (start..start + 2 * REACH)
        .find(|&i| {
            limit += 2 * usize::from(s.joins(i));
            ends(i) || i >= limit
        })
        .unwrap_or(start);
    // "half the university's 12,000 students"
    if end > start + 1 && of_owner(end) {
        let after = determined(s, end);
        return (after > end)
            .then(|| plural(s, after))
            .flatten()
            .or(Some(start..end - 1));
    }
    // "half the firm's profit already"
    let idle = |&i: &usize| i > start && s.is_adverb_form(i);
    let end = (start + 1..end)
        .rev()
        .find(|i| !idle(i))
        .map_or(end, |last| last + 1);
    let adverb = s.word(start).ends_with("ly") && end == start + 1;
    (end > start && !adverb).then_some(start..end)
}

/// Whether a noun phrase may run over the token.
pub(in crate::extract::figures) fn goes_on(s: Sentence, i: usize) -> bool {
    // "tea worth $2 million"
    if s.key(i) == key!("worth") && s.is_lower(i) {
        return false;
    }
    if s.is_hyphen(i) {
        return s.is_word(i + 1) || s.is_number(i + 1) && s.is_word(i + 2);
    }
    // "COVID-19 tests"
    if s.is_number(i) && s.is_hyphen(s.before(i, 1)) {
        return s.is_word(i + 1);
    }
    // "coal- and gas-fired plants"
    if s.is_one_of(i, keys!["and", "or"]) && s.is_hyphen(s.before(i, 1)) {
        return true;
    }
    // "former University of Leeds students"
    let school = s.key(i) == key!("of")
        && s.is_capitalised(s.before(i, 1))
        && s.is_capitalised(i + 1)
        && (i + 2..i + 4).any(|i| s.is_lower(i) && s.is_plural(i));
    if school {
        return true;
    }
    // "Model K and Model L vans"
    let names = s.is_capitalised(s.before(i, 1))
        && s.is_capitalised(i + 1)
        && (i + 2..i + 4).any(|i| s.is_lower(i) && s.is_plural(i));
    if s.key(i) == key!("and") && names {
        return true;
    }
    // "digital and physical sales"
    let coordinated = s.is_one_of(i, keys!["and", "or", ","])
        && s.is_word(s.before(i, 1))
        && !s.is_plural(s.before(i, 1))
        // "tonnes of rice, officials said"
        && !(s.is_comma(i) && s.part(s.before(i, 1)) == Part::Noun)
        && s.is_lower(i + 1)
        && !s.is_function_word(i + 1)
        && !s.is_saying(i + 1)
        && !s.is(i + 1, Class::NUMBER_WORD)
        && s.is_plural(i + 2);
    if coordinated {
        return true;
    }
    let possessive = s.kind(i) == Some(Kind::Clitic);
    let make = s.is_capitalised(s.before(i, 1)) && s.is_word(i + 1);
    let type_name = s.is_capitalised(i + 1) && !s.glued(i + 1) && !s.is(i + 1, Class::MONTH);
    let model = s.is_number(i) && (make || type_name); // "737 Max jets"
    let verb = s.is_lower(i) && s.is(i, Class::FINITE) && s.part(i) == Part::Finite;
    possessive || model || s.is_word(i) && !s.is_function_word(i) && !s.is_saying(i) && !verb
}

/// Returns where the noun begins after the size at `at`: "heater" in "a 12 kW heater", "sacks" in
/// "six hundred 20kg sacks".
pub(in crate::extract::figures) fn past_size(s: Sentence, at: usize) -> Option<usize> {
    let size = number::read(s, at, false)?;
    let (_, noun) = unit::after(s, size.end + usize::from(s.is_hyphen(size.end)))?;
    s.is_lower(noun).then_some(noun)
}

/// Skips the determiner after "of" or another preposition, and any number after it: "of the 60
/// seats" counts seats.
pub(in crate::extract::figures) fn determined(s: Sentence, at: usize) -> usize {
    let at = at + usize::from(s.is(at, Class::DETERMINER | Class::POSSESSIVE));
    let roughly = s.is_one_of(at, keys!["about", "roughly", "nearly", "almost", "around"]);
    let at = at + usize::from(roughly);
    let Some(number) = number::read(s, at, false).filter(|n| n.form != Form::Part) else {
        return at;
    };
    match s.is_hyphen(number.end) {
        false => number.end,
        true if s.is_number(number.end + 1) => number.end + 2, // "of the 12-7 jets"
        true => at,                                            // "of the two-party vote"
    }
}

/// Reads a noun phrase after a preposition, whether a plural ends it or not.
pub(in crate::extract::figures) fn phrase(s: Sentence, start: usize) -> Option<Range<usize>> {
    plural(s, start).or_else(|| words(s, start, true))
}
