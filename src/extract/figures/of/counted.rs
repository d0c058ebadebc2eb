//! What is counted, when it stands after the figure: "two children killed", "5 percent of voters",
//! "a $2 million contract".

use std::ops::Range;

use crate::extract::figures::Kind;
use crate::extract::figures::of::attribute;
use crate::extract::figures::of::noun_after::{REACH, determined, phrase, plural, words};
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::Form;
use crate::extract::figures::unit::rate;
use crate::lexicon::{Class, Key, key, listed};
use crate::syntax::Part;
use crate::syntax::Sentence;

/// What casualty figures count, with or without a noun before it.
const CASUALTIES: &[Key] = listed!("quantity/casualties.txt");

/// Words right after a figure that begin no noun phrase.
pub(in crate::extract::figures) const NO_NOUN: &[Key] = listed!("grammar/no_nouns.txt");

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
pub(in crate::extract::figures) fn read(
    s: Sentence,
    quantity: &Quantity,
    kind: Kind,
) -> Option<Range<usize>> {
    let at = past_brackets(s, quantity.end);
    if s.key(at) == key!("of") {
        return phrase(s, determined(s, at + 1));
    }
    match kind {
        Kind::Count => count(s, quantity),
        Kind::Ratio if quantity.number.form == Form::Part => share(s, at),
        Kind::Score => None,
        // "the 31-year-old scores the": a verb
        Kind::Age => attribute::read(s, quantity, at)
            .filter(|noun| {
                !(s.is_plural(noun.end - 1)
                    && s.is(noun.end, Class::DETERMINER | Class::POSSESSIVE))
            })
            .map(|noun| up_to_name(s, noun)),
        _ => attribute::read(s, quantity, at).or_else(|| attribute::within(s, quantity, at)),
    }
}

/// "19-year-old substitute Ann Bell took": a name is the last of what an age is of.
fn up_to_name(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let after = (noun.start + 1..noun.end)
        .find(|&i| s.is_lower(i) && s.is_capitalised(i - 1) && s.part(i) != Part::Noun);
    noun.start..after.unwrap_or(noun.end)
}

/// Past "8 miles (13 kilometres)", where an "of" goes on from the first figure.
fn past_brackets(s: Sentence, at: usize) -> usize {
    let close = (at + 1..at + 6)
        .find(|&i| s.key(i) == key!(")"))
        .filter(|_| s.key(at) == key!("("));
    close
        .filter(|&i| s.key(i + 1) == key!("of"))
        .map_or(at, |i| i + 1)
}

/// The noun after a count, with the words between and the casualty verb after it; a rate's "per
/// 100,000" goes with it.
fn count(s: Sentence, quantity: &Quantity) -> Option<Range<usize>> {
    let at = quantity.end;
    if s.is_one_of(at, CASUALTIES) {
        return Some(at..at + 1);
    }
    let hyphen = s.is_hyphen(at) && s.glued(at + 1);
    let start = (at + usize::from(hyphen)..at + REACH)
        .find(|&i| !s.is_one_of(i, &LEADING) || !s.is_word(i + 1) || s.is_function_word(i + 1))?;
    let one = quantity.number.value == Decimal::ONE && quantity.number.high.is_none();
    // "a 3 cylinder engine"
    let compound = || {
        [start, start + 1]
            .into_iter()
            .all(|i| s.is_lower(i) && s.part(i) == Part::Noun)
    };
    let singular =
        || one || hyphen || s.is(s.before(quantity.first, 1), Class::DETERMINER) || compound();
    let noun = plural(s, start).or_else(|| {
        (!s.word(start).ends_with("ed") && singular())
            .then(|| words(s, start, hyphen))
            .flatten()
    })?;
    let mut end = noun.end;
    if s.is_one_of(end, CASUALTIES) {
        end += 1;
    }
    Some(noun.start..rate::of_count(s, end).unwrap_or(end))
}

/// "half the voters", "two thirds majority".
fn share(s: Sentence, at: usize) -> Option<Range<usize>> {
    phrase(s, determined(s, at))
        .filter(|noun| !s.is_one_of(at, NO_NOUN) && !s.is(noun.start, Class::TIME_UNIT))
}
