//! Finds words that stand beside states and not beside cities or countries of their names: "New
//! York's governor", "the Georgia Senate", "near the New York border".

use std::ops::Range;

use crate::lexicon::{key, keys};
use crate::syntax::Sentence;
use crate::text::Kind as TokenKind;

/// Whether an office or a chamber that states have comes after the name, or before it with "of" or
/// "from": "Georgia Gov. Ann Bell", "a senator from Georgia".
pub(super) fn is_office(s: Sentence, name: &Range<usize>) -> bool {
    let next = after(s, name);
    let one = keys![
        "gov", "governor", "gubernatorial", "legislature", "senate", "senator", "senators",
        "statehouse"
    ];
    let two = [
        (key!("attorney"), key!("general")),
        (key!("general"), key!("assembly")),
        (key!("lieutenant"), key!("governor")),
        (key!("lt"), key!("gov")),
        (key!("secretary"), key!("of")),
    ];
    let of = s.before(name.start, 1);
    let held = keys!["governor", "gov", "senator", "senators"];
    s.is_one_of(next, one)
        || two.contains(&(s.key(next), s.key(next + 1)))
        || s.is_one_of(of, keys!["of", "from"]) && s.is_one_of(s.before(of, 1), held)
}

/// Whether the name is that of a land with a border or lawmakers or in parts, which no city is:
/// "the New York border", "the Oregon-Washington border", "upstate New York".
pub(super) fn is_border(s: Sentence, name: &Range<usize>) -> bool {
    let lands = keys!["border", "borders", "lawmakers", "legislators", "lawmaker"];
    let part = s.before(name.start, 1);
    let parts = keys![
        "upstate", "northern", "southern", "eastern", "western", "northeastern", "northwestern",
        "southeastern", "southwestern"
    ];
    let second = s.key(part) == key!("-") && s.is_capitalised(s.before(part, 1));
    s.is_one_of(after(s, name), lands)
        || s.key(name.end) == key!("-") && s.is_one_of(name.end + 2, lands)
        || second && s.is_one_of(name.end, lands)
        || s.is_lower(part) && s.is_one_of(part, parts)
}

/// Returns the token after the name and its possessive.
fn after(s: Sentence, name: &Range<usize>) -> usize {
    let own = s.kind(name.end) == Some(TokenKind::Clitic);
    name.end + usize::from(own)
}
