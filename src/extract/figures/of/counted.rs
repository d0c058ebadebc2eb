//! Finds what is counted after the figure: "two children killed", "5 percent of voters", "a $2
//! million contract".

use std::ops::Range;

use crate::extract::figures::Kind;
use crate::extract::figures::of::attribute;
use crate::extract::figures::of::noun_after::{
    NO_NOUN, REACH, determined, goes_on, past_size, phrase, plural, words,
};
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::{self, Form};
use crate::extract::figures::quantity::rate;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::Sentence;
use crate::syntax::{Part, noun_phrase};
use crate::text::Kind as TokenKind;

/// Words that state the fate of casualties, with or without a noun before them: "14 killed".
const CASUALTIES: WordSet = listed!("quantity/casualties.txt");

/// Adjectives before the counted noun that are left out of it: "three other boats".
const LEADING: &[Key] = keys![
    "other", "more", "additional", "further", "extra", "different", "separate", "new", "percent"
];

/// Returns the tokens that name what the quantity counts, if they come after it.
pub(in crate::extract::figures) fn read(
    s: Sentence,
    quantity: &Quantity,
    kind: Kind,
) -> Option<Range<usize>> {
    let at = past_brackets(s, past_quote(s, quantity));
    // "ten years in prison": a sentence in the law's sense
    if kind == Kind::Duration
        && let Some(prison) = prison(s, at)
    {
        return Some(prison);
    }
    // "within seven days of the vote" says when something happens.
    let near = kind == Kind::Duration && s.key(s.before(quantity.first, 1)) == key!("within");
    if s.key(at) == key!("of") && near {
        return None;
    }
    if s.key(at) == key!("of") {
        let stands = s.is_one_of(at + 1, PRONOUNS) && !s.is_plural(at + 2) && !s.is_plural(at + 3)
            || s.is_one_of(at + 2, keys!["other", "another"])
                && s.is_one_of(at + 1, keys!["each", "one"]);
        return if stands {
            None
        } else {
            let period = |noun: &Range<usize>| {
                let time = s.is(noun.start, Class::TIME_UNIT | Class::MONTH);
                kind == Kind::Duration && time && noun.len() == 1
            };
            phrase(s, determined(s, at + 1)).filter(|noun| !period(noun))
        };
    }
    // "a quarter as much money", "twice as many boats"
    if s.key(at) == key!("as") && s.is_one_of(at + 1, keys!["much", "many"]) {
        return phrase(s, at + 2);
    }
    match kind {
        Kind::Count => count(s, quantity),
        Kind::Ratio if quantity.number.form == Form::Part => share(s, at),
        Kind::Score => result(s, quantity, at),
        // "the 31-year-old scores the": a verb
        Kind::Age => attribute::read(s, quantity, at)
            .filter(|noun| {
                !(s.is_plural(noun.end - 1)
                    && s.is(noun.end, Class::DETERMINER | Class::POSSESSIVE))
            })
            .map(|noun| up_to_owner(s, up_to_name(s, noun))),
        _ => attribute::read(s, quantity, at).or_else(|| attribute::within(s, quantity, at)),
    }
}

/// Finds what a score is the result of: the noun in "a 5-4 loss", or the name before its bracket in
/// "the Rovers (6-5, 3-4)".
fn result(s: Sentence, quantity: &Quantity, at: usize) -> Option<Range<usize>> {
    let open = s.before(quantity.first, 1);
    if s.key(open) == key!("(") {
        return noun_phrase::simple(s, open);
    }
    // "a 5-4 loss", "a narrow 5-4 loss"
    let determined = |i: usize| s.is(i, Class::DETERMINER | Class::POSSESSIVE);
    let narrow = s.is_lower(open) && s.part(open) == Part::Adjective;
    let owned = s.kind(open) == Some(TokenKind::Clitic); // "Leeds's 2-1 win"
    let article = owned || determined(open) || narrow && determined(s.before(open, 1));
    let noun = article && s.is_lower(at) && matches!(s.part(at), Part::Noun | Part::Gerund);
    noun.then(|| words(s, at, true)).flatten()
}

/// Cuts the phrase after an age at the end of the name: "19-year-old substitute Ann Bell took".
fn up_to_name(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let after = (noun.start + 1..noun.end)
        .find(|&i| s.is_lower(i) && s.is_capitalised(i - 1) && s.part(i) != Part::Noun);
    noun.start..after.unwrap_or(noun.end)
}

/// Returns the noun phrase up to the `'s` of a possessor: in "the 38-year-old driver's phone", the
/// driver is 38.
fn up_to_owner(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let clitic = (noun.start + 1..noun.end)
        .take_while(|&i| !s.is(i, Class::PREPOSITION))
        .find(|&i| s.kind(i) == Some(TokenKind::Clitic));
    noun.start..clitic.unwrap_or(noun.end)
}

/// Pronouns after "of", which name nothing to count: "600 of those".
const PRONOUNS: &[Key] = keys!["those", "these", "them", "us", "which", "whom"];

/// Skips the closing mark of a quotation that begins with the figure: "“thousands” of threats".
fn past_quote(s: Sentence, quantity: &Quantity) -> usize {
    let at = quantity.end;
    let quoted = s.kind(at) == Some(TokenKind::Quote)
        && s.doc
            .quotation_at(at)
            .is_some_and(|q| s.doc.quotations()[q].marked().start == s.before(quantity.first, 1));
    at + usize::from(quoted)
}

/// Finds the place of a prison sentence: "In prison", "in a federal jail", "behind bars".
fn prison(s: Sentence, at: usize) -> Option<Range<usize>> {
    const PLACES: &[Key] = keys!["prison", "jail", "custody", "detention", "bars", "gaol"];
    let leads = s.is_one_of(at, keys!["in", "behind", "of"]);
    let place = (at + 1..at + 4)
        .find(|&i| s.is_one_of(i, PLACES))
        .filter(|_| leads)?;
    Some(place..place + 1)
}

/// Skips a restatement in brackets before what is counted or measured: "8 miles (13 kilometres)".
pub(in crate::extract::figures) fn past_brackets(s: Sentence, at: usize) -> usize {
    if s.key(at) != key!("(") {
        return at;
    }
    let close = (at + 1..at + 8).find(|&i| s.key(i) == key!(")"));
    close
        .filter(|&close| (at..close).any(|i| s.is_number(i)))
        .map_or(at, |close| close + 1)
}

/// Finds the noun after a count, with the words before it, a casualty verb after it, and the "per
/// 100,000" of a rate.
fn count(s: Sentence, quantity: &Quantity) -> Option<Range<usize>> {
    let at = past_size(s, quantity.end)
        .filter(|&things| s.is_plural(things))
        .unwrap_or(quantity.end);
    // "two “deliveries” of goods"
    let opens = s.kind(at) == Some(TokenKind::Quote) && !s.glued(at) && s.is_lower(at + 1);
    let at = at + usize::from(opens);
    // "a magnitude 7 quake struck": the scale says what is measured
    if s.key(s.before(quantity.first, 1)) == key!("magnitude") {
        return None;
    }
    if let Some(casualty) = casualty(s, at) {
        return Some(casualty..casualty + 1);
    }
    let hyphen = s.is_hyphen(at) && s.glued(at + 1);
    let hyphen_end = at + usize::from(hyphen);
    // "a 300-strong crowd"
    let from = hyphen_end + usize::from(hyphen && s.key(hyphen_end) == key!("strong"));
    let start = (from..at + REACH)
        .find(|&i| !s.is_one_of(i, LEADING) || !s.is_word(i + 1) || s.is_function_word(i + 1))?;
    let one = quantity.number.value == Decimal::ONE && quantity.number.high.is_none();
    // "a 3 cylinder engine"
    let compound = || {
        [start, start + 1]
            .into_iter()
            .all(|i| s.is_lower(i) && s.part(i) == Part::Noun)
    };
    // "a quake of 7.0 magnitude"
    let scale = s.key(start) == key!("magnitude");
    // "zero doubt", but "Leeds 0 Hull 0", "sub-zero nights"
    let zero = s.key(quantity.first) == key!("zero")
        && s.is_lower(start)
        && !s.is_hyphen(s.before(quantity.first, 1));
    let singular = || {
        one || zero
            || hyphen
            || scale
            || s.is(s.before(quantity.first, 1), Class::DETERMINER)
            || compound()
    };
    // "up from 180 six months ago"
    if start == at && s.is(start, Class::NUMBER_WORD) && s.is(start + 1, Class::TIME_UNIT) {
        return None;
    }
    let noun = collective(s, start)
        .or_else(|| plural(s, start))
        .or_else(|| (!one).then(|| shared(s, start)).flatten())
        .or_else(|| {
            (!s.word(start).ends_with("ed") && singular())
                .then(|| words(s, start, hyphen))
                .flatten()
                // "the 1,100 already there"
                .filter(|noun| !s.is_adverb(start) || s.part(noun.end - 1) == Part::Noun)
        })?;
    let mut end = noun.end;
    if s.is_one_of(end, CASUALTIES) {
        end += 1;
    }
    Some(noun.start..rate::of_count(s, end).unwrap_or(end))
}

/// Finds the noun that two numbers share, which comes after the second: "six opposition and nine
/// independent senators".
fn shared(s: Sentence, start: usize) -> Option<Range<usize>> {
    let and = (start + 1..start + 3).find(|&i| s.is_one_of(i, keys!["and", "or"]))?;
    let next = number::read(s, and + 1, false).filter(|n| n.form != Form::Part)?;
    let attributive = (start..and).all(|i| goes_on(s, i) && !s.is_one_of(i, NO_NOUN));
    let noun = plural(s, next.end).filter(|noun| attributive && noun.len() == and - start + 1)?;
    Some(noun.end - 1..noun.end)
}

/// Nouns that count many without a plural ending: "14 crew".
const COLLECTIVES: WordSet = listed!("quantity/collectives.txt");

/// Finds a collective noun: "14 Filipino crew aboard", but not in "14 crew members".
fn collective(s: Sentence, start: usize) -> Option<Range<usize>> {
    let noun = (start..start + 3)
        .take_while(|&i| goes_on(s, i))
        .find(|&i| s.is_one_of(i, COLLECTIVES))?;
    let last = !s.is_plural(noun + 1) && !s.is_hyphen(noun + 1) && !s.is_capitalised(noun + 1);
    let aboard = s.is_one_of(noun + 1, keys!["aboard", "ashore", "overboard"]);
    (last && (aboard || s.part(noun + 1) != Part::Noun)).then_some(start..noun + 1)
}

/// Finds the casualty word after a count: "14 killed", "39 are confirmed dead", "dozens went
/// missing".
fn casualty(s: Sentence, at: usize) -> Option<usize> {
    const BETWEEN: &[Key] = keys![
        "confirmed", "reported", "reportedly", "feared", "also", "went", "believed", "still",
        "others"
    ];
    let verbal = s.is(at, Class::AUXILIARY) || s.is_one_of(at, BETWEEN);
    let word = (at..at + 4)
        .find(|&i| !(s.is(i, Class::AUXILIARY) || s.is_one_of(i, BETWEEN)))
        .filter(|&i| i == at || verbal)?;
    s.is_one_of(word, CASUALTIES).then_some(word)
}

/// Whether the verb at `i` states what was done to people: "killing", "injured".
pub(in crate::extract::figures) fn is_done_to(s: Sentence, i: usize) -> bool {
    const VERBS: WordSet = listed!("quantity/casualty_verbs.txt");
    s.is_one_of(i, VERBS)
}

/// Finds the verb before a bare count that states what was done to them: "killing 14", "injured
/// nine".
pub(in crate::extract::figures) fn victims(
    s: Sentence,
    first: usize,
    end: usize,
) -> Option<Range<usize>> {
    let verb = s.before(first, 1);
    let ends = s.is_break(end)
        || s.is(
            end,
            Class::CONJUNCTION | Class::PREPOSITION | Class::SUBORDINATOR,
        )
        || s.is_time_word(end);
    (is_done_to(s, verb) && ends).then(|| verb..verb + 1)
}

/// Finds the noun after a fraction: "half the voters", "two thirds majority".
fn share(s: Sentence, at: usize) -> Option<Range<usize>> {
    // "half voted for it", but "half infected persons"
    let ends = s.is_break(at + 1) || s.is_function_word(at + 1);
    let verb = ends && s.is_past_form(at) && matches!(s.part(at), Part::Finite | Part::Participle)
        // "nine out of ten ignore red lights"
        || s.is_lower(at) && s.part(at) == Part::Finite && !s.is_past_form(at);
    phrase(s, determined(s, at))
        .filter(|_| !verb)
        .filter(|noun| !s.is_one_of(at, NO_NOUN) && !s.is(noun.start, Class::TIME_UNIT))
}
