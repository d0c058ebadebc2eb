//! Finds who or what a figure is said of, if it isn't the subject of its clause, which
//! [`governor`](crate::syntax::clause::governor) finds. It may be the phrase to which the figure is
//! attached, a subject after the figure or, in a text without a verb, the phrase before it.

use std::ops::Range;

use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::clause::governor;
use crate::syntax::{Part, Sentence, noun_phrase, verb_group};

/// Nouns before "of" that do not tie the figure to a concept: "a total of 45 towns".
const COLLECTING: &[Key] = keys![
    "total", "sum", "number", "net", "range", "margin", "majority"
];

/// The maximum number of tokens from the beginning of the sentence to the figure.
const REACH: usize = 30;

/// Finds the subject after a figure whose phrase opens the sentence: "After 3 years, the firm
/// closed".
pub(in crate::extract::figures) fn following(
    s: Sentence,
    first: usize,
    end: usize,
) -> Option<Range<usize>> {
    let opens = first <= s.start + REACH && s.is(s.start, Class::PREPOSITION);
    if !opens || (s.start..first).any(|i| s.is_verb(i) || governor::is_stop(s, i)) {
        return None;
    }
    let comma = (end..end + 8)
        .take_while(|&i| !s.is_verb(i))
        .find(|&i| s.is_comma(i))?;
    let verb = (comma + 1..comma + 16)
        .find(|&i| s.is_verb(i) && matches!(s.part(i), Part::Finite | Part::Participle))?;
    let subject = noun_phrase::before(s, verb_group::chain(s, verb).start)?;
    (subject.start > comma).then_some(subject)
}

/// Finds the phrase to which a bracket, "with" or "of" attaches the figure: "Ann Bell (0.5
/// points)", "a phone with 512 gigabytes", "a survey of 7 towns".
///
/// Only a count can be attached by "of". Before a measure, the noun before "of" is what is measured
/// ("a fine of $5").
pub(in crate::extract::figures) fn attached(
    s: Sentence,
    first: usize,
    count: bool,
) -> Option<Range<usize>> {
    let link = first.checked_sub(1)?;
    let links = s.is_one_of(link, keys!["(", "with"]) && !s.is_capitalised(link)
        || count && s.key(link) == key!("of");
    let noun = links.then(|| noun_phrase::simple(s, link)).flatten()?;
    // "a total of 45 towns": the owner of the total is named further left
    if s.key(link) == key!("of") && s.is_one_of(noun.end - 1, COLLECTING) {
        return None;
    }
    // "in front of 900 fans", "on behalf of 20 towns": "of" belongs to a preposition
    if s.key(link) == key!("of")
        && noun.len() == 1
        && s.is(s.before(noun.start, 1), Class::PREPOSITION)
    {
        return None;
    }
    // "came out for the second half with three strikers": "with" belongs to the verb
    let inner = s.key(link) == key!("with")
        && s.is(governor::before_article(s, noun.start), Class::PREPOSITION);
    (!inner).then_some(noun)
}

/// Whether the length that ends at `end` is a distance from a place: "70 kilometres (43 miles)
/// southwest of Leeds".
pub(in crate::extract::figures) fn is_bearing(s: Sentence, end: usize) -> bool {
    /// The maximum number of tokens of the same length in another unit, with its brackets.
    const RESTATED: usize = 6;
    let at = if s.is_mark(end, key!("(")) {
        let close = (end..end + RESTATED).find(|&i| s.is_mark(i, key!(")")));
        close.map_or(end, |close| close + 1)
    } else {
        end + usize::from(s.is_mark(end, key!(")")))
    };
    s.is(at, Class::DIRECTION) && s.key(at + 1) == key!("of")
        || s.is_one_of(at, keys!["inland", "offshore"])
        || s.is_one_of(at, keys!["away", "outside", "from"]) && s.is_name(at + 1)
}

/// Finds the phrase before the figure in a text without a verb, such as a caption: "Water depth
/// below 3.5 m".
pub(in crate::extract::figures) fn verbless(s: Sentence, first: usize) -> Option<Range<usize>> {
    let short = first <= s.start + REACH && !s.is_comma(s.before(first, 1));
    let bare = short && !(s.start..first).any(|i| s.is_verb(i));
    bare.then(|| noun_phrase::before(s, first)).flatten()
}
