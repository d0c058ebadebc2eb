//! Lists: "A, B and C".

use std::ops::Range;

use super::sentence::Sentence;
use crate::lexicon::{Class, key, keys};

/// The maximum number of items in a list.
const LONGEST: usize = 40;
/// The maximum length of an apposition in a list, in tokens.
const APPOSITION: usize = 14;

/// Returns the index past the joint at `i`: a comma, "and", "or" or "&", or a comma followed by one
/// of these ("A, B, and C"). `None` if there is no joint.
pub fn past_joint(s: Sentence, i: usize) -> Option<usize> {
    let and = |i: usize| s.is_one_of(i, keys!["and", "or", "&"]);
    if s.is_comma(i) {
        return Some(i + 1 + usize::from(and(i + 1)));
    }
    and(i).then_some(i + 1)
}

/// Whether only a joint separates an item that ends at `end` from an item that begins at `next`.
pub fn joins(s: Sentence, end: usize, next: usize) -> bool {
    past_joint(s, end) == Some(next)
}

/// Returns the items of the list whose first item is `first`. `next` reads an item, given where it
/// may begin. A list ends with the item after its "and"; commas alone make a list too.
pub fn items(
    s: Sentence,
    first: Range<usize>,
    mut next: impl FnMut(usize) -> Option<Range<usize>>,
) -> Vec<Range<usize>> {
    let mut items = vec![first];
    while items.len() < LONGEST {
        let end = items[items.len() - 1].end;
        let Some(at) = past_joint(s, end) else { break };
        let Some(item) = next(at).filter(|item| item.end > at) else {
            break;
        };
        let last = s.is_one_of(at - 1, keys!["and", "or", "&"]);
        items.push(item);
        if last {
            break;
        }
    }
    items
}

/// Returns the end of a coordinated phrase whose first name ends at `end` and has an apposition:
/// "Ann Bell, the mayor, and Bob Orr". `None` if no second name follows.
pub fn past_apposed(s: Sentence, end: usize) -> Option<usize> {
    if !s.is_name(s.before(end, 1)) || !s.is_comma(end) || s.is_capitalised(end + 1) {
        return None;
    }
    let clause = Class::RELATIVE | Class::AUXILIARY;
    let comma = (end + 1..s.end.min(end + APPOSITION))
        .take_while(|&i| !s.is_quoted(i) && !s.is(i, clause) && !s.is_finite_form(i))
        .find(|&i| s.is_comma(i))?;
    let next = past_joint(s, comma).filter(|&next| next == comma + 2)?;
    let name = (next..s.end.min(next + 4)).find_map(|i| s.name(i))?;
    let titled = |i: usize| s.is(i, Class::TITLE | Class::ROLE | Class::DETERMINER);
    ((next..name.start).all(titled) && s.ends_here(name.end)).then_some(name.end)
}

/// Whether an "and" or "or" closes the list that is open at `i` within `within` tokens, before any
/// mark other than a comma.
pub fn closes(s: Sentence, i: usize, within: usize) -> bool {
    let end = s.end.min(i + within);
    (i..end)
        .take_while(|&i| !s.is_stop(i) && !s.is_colon(i))
        .any(|i| s.key(i) == key!("and") || s.key(i) == key!("or"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::with;

    #[test]
    fn a_list_ends_with_the_item_after_and() {
        with("Oslo, Lund, and Turin and Bern shut.", |s| {
            let word = |i| s.is_capitalised(i).then_some(i..i + 1);
            assert_eq!(items(s, 0..1, word), [0..1, 2..3, 5..6]);
            assert!(closes(s, 1, 8));
        });
        with(
            "said Ann Bell, the mayor, and Bob Orr, who won, and Tom Reed.",
            |s| {
                let s = s.with_names(&[1..3, 8..10, 15..17]);
                assert_eq!(past_apposed(s, 3), Some(10));
                assert_eq!(past_apposed(s, 10), None, "a clause");
            },
        );
        with("Oslo, which shut, won.", |s| {
            let word = |i| s.is_capitalised(i).then_some(i..i + 1);
            assert_eq!(items(s, 0..1, word).len(), 1);
            assert!(!closes(s, 1, 8));
        });
    }
}
