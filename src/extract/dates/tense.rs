//! Which side of the publication a date is on, as the verbs around it tell.

use std::ops::Range;

use super::expression::Side;
use super::words::{Which, Word};
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Document, Kind};

/// So many words on either side are looked at.
const REACH: usize = 14;

/// The side that the words around a mention point to, if they do. The nearest verb before it
/// decides; after it, if there is none.
pub(super) fn side(
    doc: &Document,
    words: &[Word],
    sentence: &Range<usize>,
    mention: &Range<usize>,
) -> Option<Side> {
    let clause = Clause {
        doc,
        words,
        sentence,
        mention,
    };
    // `Friday's vote` has been, unless it is called the next one.
    if sentence.end > mention.end && doc.tokens()[mention.end].kind == Kind::Clitic {
        return Some(Side::Past);
    }
    let before = sentence.start.max(mention.start.saturating_sub(REACH))..mention.start;
    let after = mention.end..sentence.end.min(mention.end + REACH);
    let at = |n: usize| {
        mention
            .start
            .checked_sub(n)
            .filter(|&i| i >= sentence.start)
            .map_or_else(Key::default, |i| doc.key(i))
    };
    if at(1) == key!("until") && PUT_OFF.contains(&at(2)) {
        return Some(Side::Future);
    }
    // A deadline lies ahead, `by Friday`, `until 9 May`, but in `by Friday it had closed`.
    if mention.start > sentence.start && DEADLINE.contains(&doc.key(mention.start - 1)) {
        let over = |i| keys!("had" | "was" | "were").contains(&doc.key(i));
        return if before.clone().chain(after.clone()).any(over) {
            Some(Side::Past)
        } else {
            Some(Side::Future)
        };
    }
    before
        .rev()
        .chain(after)
        .find_map(|i| clause.verb(i))
        .and_then(|verb| verb.side)
}

const DEADLINE: [Key; 3] = [Key::word("by"), Key::word("until"), Key::word("till")];

/// `postponed until Friday`
const PUT_OFF: [Key; 6] = [
    Key::word("postponed"),
    Key::word("delayed"),
    Key::word("adjourned"),
    Key::word("extended"),
    Key::word("deferred"),
    Key::word("put"),
];

/// Verbs whose `to` points ahead of when they were said: `invited them to return on Friday`.
const INTENTS: [Key; 20] = [
    Key::word("invited"),
    Key::word("agreed"),
    Key::word("promised"),
    Key::word("pledged"),
    Key::word("vowed"),
    Key::word("hoped"),
    Key::word("hoping"),
    Key::word("intended"),
    Key::word("planned"),
    Key::word("planning"),
    Key::word("plan"),
    Key::word("plans"),
    Key::word("prepared"),
    Key::word("preparing"),
    Key::word("want"),
    Key::word("wants"),
    Key::word("wanted"),
    Key::word("is"),
    Key::word("are"),
    Key::word("due"),
];

/// So many words may stand between such a verb and its `to`: `invited the two delegations to`.
const INTENT_REACH: usize = 4;

/// What is in a calendar, said in the present: `They meet Friday`.
const FIXTURES: [Key; 13] = [
    Key::word("meet"),
    Key::word("meets"),
    Key::word("opens"),
    Key::word("begins"),
    Key::word("starts"),
    Key::word("resumes"),
    Key::word("reopens"),
    Key::word("expires"),
    Key::word("concludes"),
    Key::word("arrives"),
    Key::word("departs"),
    Key::word("closes"),
    Key::word("resume"),
];

/// What points ahead only before `to`.
const PLANS: [Key; 4] = [
    Key::word("plan"),
    Key::word("plans"),
    Key::word("set"),
    Key::word("hopes"),
];

struct Clause<'c, 'a> {
    doc: &'c Document<'a>,
    words: &'c [Word],
    sentence: &'c Range<usize>,
    mention: &'c Range<usize>,
}

/// A verb, or what does its work, and the side it points to.
struct Verb {
    side: Option<Side>,
}

impl Clause<'_, '_> {
    /// What the token at `i` tells, if it is a verb.
    fn verb(&self, i: usize) -> Option<Verb> {
        let token = self.doc.tokens()[i];
        let next = if i + 1 < self.sentence.end {
            self.doc.key(i + 1)
        } else {
            Key::default()
        };
        let side = |side| Some(Verb { side });
        if token.kind != Kind::Word {
            return None;
        }
        if token.key == key!("due") && next == key!("to") {
            return None;
        }
        // `a record set on Friday`, `holders of record Friday`
        let before = if i > self.sentence.start {
            self.doc.key(i - 1)
        } else {
            Key::default()
        };
        if token.key == key!("set") && next == key!("on") || token.key == key!("since") {
            return side(Some(Side::Past));
        }
        if token.key == key!("record") && before == key!("of") {
            return side(Some(Side::Future));
        }
        if FIXTURES.contains(&token.key) && before != key!("to")
            || token.key == key!("to") && self.is_intended(i)
        {
            return side(Some(Side::Future));
        }
        // `plans to meet`, `is set to open`, not `announced the plan`, `a set of`.
        if PLANS.contains(&token.key) && next != key!("to") {
            return None;
        }
        // `as planned`
        if keys!("as" | "previously" | "originally").contains(&before)
            && (token.is(Class::FUTURE_CUE) || token.key == key!("planned"))
        {
            return None;
        }
        // `planned a rally on Friday`, but not `On Friday she planned a rally`
        let planned = [Key::word("planned"), Key::word("planning")].contains(&token.key);
        if token.is(Class::FUTURE_CUE)
            || planned && i < self.mention.start
            || matches!(self.words[i], Word::Which(Which::Next | Which::Coming))
        {
            // `had been scheduled`
            let over = [Key::word("been"), Key::word("had")].contains(&before);
            return side(Some(if over { Side::Past } else { Side::Future }));
        }
        let possible = [Key::word("could"), Key::word("might"), Key::word("may")]
            .contains(&token.key)
            && next == key!("be");
        let told = i + 2 < self.sentence.end
            && (self.doc.tokens()[i + 2].is(Class::PAST_VERB)
                || ends_as_past(self.doc.word(i + 2)));
        if possible && token.case == Case::Lower && !told {
            return side(Some(Side::Future));
        }
        if token.key == key!("to") && next == key!("be") {
            return side(Some(Side::Future));
        }
        if token.key == key!("as") && keys!("early" | "soon").contains(&next) {
            return side(Some(Side::Future));
        }
        // `will be held`, `to be announced`
        if before == key!("be") {
            return None;
        }
        if token.is(Class::PAST_VERB) || token.case == Case::Lower && ends_as_past(self.doc.word(i))
        {
            return side(Some(Side::Past));
        }
        None
    }
}

impl Clause<'_, '_> {
    /// Whether the `to` at `i` opens what somebody means to do.
    fn is_intended(&self, i: usize) -> bool {
        let verb = i + 1 < self.sentence.end && {
            let next = self.doc.tokens()[i + 1];
            next.kind == Kind::Word
                && next.case == Case::Lower
                && !next.is(Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN)
        };
        let start = self.sentence.start.max(i.saturating_sub(INTENT_REACH));
        let near = (start..i).rev().find(|&j| {
            let key = self.doc.key(j);
            let be = [Key::word("is"), Key::word("are")].contains(&key);
            INTENTS.contains(&key) && (!be || j + 1 == i)
        });
        verb && near
            .is_some_and(|j| j == start || !keys!("had" | "been").contains(&self.doc.key(j - 1)))
    }
}

/// Whether a word ends as past forms do: `opened`, `agreed`; not `succeed`, `need`.
fn ends_as_past(word: &str) -> bool {
    word.ends_with("ed")
        && (!word.ends_with("eed")
            || matches!(
                word,
                "agreed" | "disagreed" | "freed" | "guaranteed" | "decreed"
            ))
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn plans_and_deadlines_lie_ahead() {
        check(
            "She plans to resign on Friday. -> Friday = 2024-07-19
            They have until Friday to answer. -> Friday = 2024-07-19
            It could come as early as Thursday. -> Thursday = 2024-07-18
            Riyadh has invited the two delegations to return on Thursday. -> Thursday = 2024-07-18
            Ann Bell will succeed him on August 9. -> August 9 = 2024-08-09
            The two leaders meet separately Monday. -> Monday = 2024-07-22
            Trading is to resume on Thursday. -> Thursday = 2024-07-18
            They planned a rally on Saturday. -> Saturday = 2024-07-20
            It will be paid in October to holders of record Sept. 21. -> October = 2024-10; Sept. 21 = 2024-09-21
            The court was closed and the hearing postponed until Friday. -> Friday = 2024-07-19
            The law could be on the ballot in January. -> January = 2025-01",
        );
    }

    #[test]
    fn what_was_told_lies_behind() {
        check(
            "The mayor announced the plan on Friday. -> Friday = 2024-07-12
            She would not talk about Friday's vote. -> Friday = 2024-07-12
            By Friday all of them had left. -> Friday = 2024-07-12
            They had planned to meet on Friday. -> Friday = 2024-07-12
            She failed to appear on Friday. -> Friday = 2024-07-12
            They have searched for him since the Jan. 20 fire. -> Jan. 20 = 2024-01-20
            That beat the record set on Dec. 30. -> Dec. 30 = 2023-12-30",
        );
    }
}
