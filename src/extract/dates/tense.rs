//! Which side of the publication a date is on, as the verbs around it tell.

use std::ops::Range;

use super::expression::Side;
use super::words::{Which, Word};
use crate::lexicon::{Class, Key};
use crate::text::{Case, Document, Kind};

/// So many words on either side are looked at.
const REACH: usize = 14;

/// The side that the words around a mention point to, if they do. The nearest verb before it decides; after it, if there is none.
pub(super) fn side(doc: &Document, words: &[Word], sentence: &Range<usize>, mention: &Range<usize>) -> Option<Side> {
    let clause = Clause { doc, words, sentence };
    // `Friday's vote` has been, unless it is called the next one.
    if sentence.end > mention.end && doc.tokens()[mention.end].kind == Kind::Clitic {
        return Some(Side::Past);
    }
    let before = sentence.start.max(mention.start.saturating_sub(REACH))..mention.start;
    let after = mention.end..sentence.end.min(mention.end + REACH);
    // A deadline lies ahead, `by Friday`, `until 9 May`, but in `by Friday it had closed`.
    if mention.start > sentence.start && DEADLINE.contains(&doc.key(mention.start - 1)) {
        let over = |i| [Key::word("had"), Key::word("was"), Key::word("were")].contains(&doc.key(i));
        return if before.clone().chain(after.clone()).any(over) { Some(Side::Past) } else { Some(Side::Future) };
    }
    before.rev().chain(after).find_map(|i| clause.verb(i)).and_then(|verb| verb.side)
}

const DEADLINE: [Key; 3] = [Key::word("by"), Key::word("until"), Key::word("till")];

/// What points ahead only before `to`.
const PLANS: [Key; 4] = [Key::word("plan"), Key::word("plans"), Key::word("set"), Key::word("hopes")];

struct Clause<'c, 'a> {
    doc: &'c Document<'a>,
    words: &'c [Word],
    sentence: &'c Range<usize>,
}

/// A verb, or what does its work, and the side it points to.
struct Verb {
    side: Option<Side>,
}

impl Clause<'_, '_> {
    /// What the token at `i` tells, if it is a verb.
    fn verb(&self, i: usize) -> Option<Verb> {
        let token = self.doc.tokens()[i];
        let next = if i + 1 < self.sentence.end { self.doc.key(i + 1) } else { Key::default() };
        let side = |side| Some(Verb { side });
        if token.kind != Kind::Word {
            return None;
        }
        if token.key == Key::word("due") && next == Key::word("to") {
            return None;
        }
        // `plans to meet`, `is set to open`, not `announced the plan`, `a set of`.
        if PLANS.contains(&token.key) && next != Key::word("to") {
            return None;
        }
        if token.is(Class::FUTURE_CUE) || matches!(self.words[i], Word::Which(Which::Next | Which::Coming)) {
            // `had been scheduled`
            let over = i > self.sentence.start && self.doc.key(i - 1) == Key::word("been");
            return side(Some(if over { Side::Past } else { Side::Future }));
        }
        if token.key == Key::word("to") && next == Key::word("be") {
            return side(Some(Side::Future));
        }
        if token.key == Key::word("as") && [Key::word("early"), Key::word("soon")].contains(&next) {
            return side(Some(Side::Future));
        }
        // `will be held`, `to be announced`
        if i > self.sentence.start && self.doc.key(i - 1) == Key::word("be") {
            return None;
        }
        if token.is(Class::PAST_VERB) || token.case == Case::Lower && self.doc.word(i).ends_with("ed") {
            return side(Some(Side::Past));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn plans_and_deadlines_lie_ahead() {
        check(
            "She plans to resign on Friday. -> Friday = 2024-07-19
            They have until Friday to answer. -> Friday = 2024-07-19
            It could come as early as Thursday. -> Thursday = 2024-07-18",
        );
    }

    #[test]
    fn what_was_told_lies_behind() {
        check(
            "The mayor announced the plan on Friday. -> Friday = 2024-07-12
            She would not talk about Friday's vote. -> Friday = 2024-07-12
            By Friday all of them had left. -> Friday = 2024-07-12",
        );
    }
}
