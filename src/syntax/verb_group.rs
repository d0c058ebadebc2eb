//! Verb groups: a verb with the auxiliaries and adverbs before it, and their properties.
//!
//! [`before`] reads the group of one verb by the word lists ("has quietly been told"); [`chain`]
//! continues to the left across verbs that take an infinitive, by the model ("has not been expected
//! to pay").

use std::ops::Range;

use super::part::Part;
use super::sentence::Sentence;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::text::Kind;

/// The maximum number of tokens in a group before its verb.
const LONGEST: usize = 8;

const BE: WordSet = listed!("grammar/be.txt");
const HAVE: WordSet = listed!("grammar/have.txt");
const MODALS: WordSet = listed!("grammar/modals.txt");

/// Whether the word is a form of "be", contracted or not.
pub fn is_be(word: Key) -> bool {
    BE.contains(&word)
}

/// Whether the word is a form of "have".
pub fn is_have(word: Key) -> bool {
    HAVE.contains(&word)
}

/// Whether the word is a modal verb: will, could, must
pub fn is_modal(word: Key) -> bool {
    MODALS.contains(&word)
}

/// The time of what a verb reports, relative to the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense {
    /// opened, was opening, had opened
    Past,
    /// opens, is opening, has opened
    Present,
    /// will open, would open
    Future,
}

/// A verb with its auxiliaries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VerbGroup {
    /// From its first auxiliary or adverb to the verb. A contracted pronoun (`they've`) is not
    /// included, because it is also the subject.
    pub tokens: Range<usize>,
    /// The verb itself.
    pub verb: usize,
    /// The auxiliary nearest to the verb.
    pub auxiliary: Option<usize>,
    /// The first auxiliary, which carries the tense.
    pub first: Option<usize>,
    /// did not say, never said
    pub negated: bool,
    /// could say
    pub modal: bool,
    /// Right after "to".
    pub infinitive: bool,
}

/// Returns the group of the verb at `verb`, by the word lists: the verb and the auxiliaries,
/// negations and adverbs before it.
pub fn before(s: Sentence, verb: usize) -> VerbGroup {
    let mut group = VerbGroup {
        tokens: verb..verb + 1,
        verb,
        auxiliary: None,
        first: None,
        negated: false,
        modal: false,
        infinitive: false,
    };
    let mut start = verb;
    let quoted = s.is_quoted(verb);
    while start > s.start && verb - start < LONGEST && s.is_quoted(start - 1) == quoted {
        let at = start - 1;
        let negates = s.is(at, Class::NEGATION);
        group.negated |= negates;
        let month = s.is(at, Class::MONTH) && s.is_capitalised(at); // "a letter in May urged"
        if s.is(at, Class::AUXILIARY) && !month {
            group.has(at, is_modal(s.key(at)));
            if !negates && s.word(at).contains(['\'', '’']) {
                break;
            }
        } else if s.kind(at) == Some(Kind::Clitic) && s.is(s.before(at, 1), Class::PRONOUN) {
            group.has(at, false);
        } else if !(negates || s.is_adverb_form(at)) {
            break;
        }
        start = at;
    }
    group.tokens.start = start;
    group.infinitive = s.key(s.before(start, 1)) == key!("to");
    group
}

impl VerbGroup {
    fn has(&mut self, auxiliary: usize, modal: bool) {
        self.auxiliary = self.auxiliary.or(Some(auxiliary));
        self.first = Some(auxiliary);
        self.modal |= modal;
    }

    /// Whether a form of "be" directly precedes the verb, ignoring adverbs: a passive if the verb
    /// is a participle (`was told`), a progressive if it is a form in -ing (`is saying`).
    pub fn has_be(&self, s: Sentence) -> bool {
        self.auxiliary
            .is_some_and(|a| is_be(s.key(a)) || s.kind(a) == Some(Kind::Clitic))
    }

    /// Whether the group is passive: was told, has been told
    pub fn is_passive(&self, s: Sentence) -> bool {
        self.has_be(s) && !s.is_ing_form(self.verb)
    }

    /// Whether the group is progressive: is saying, have been saying
    pub fn is_progressive(&self, s: Sentence) -> bool {
        self.has_be(s) && s.is_ing_form(self.verb)
    }

    /// Whether the group is perfect: has told, had told
    pub fn is_perfect(&self, s: Sentence) -> bool {
        let before = self.tokens.start.saturating_sub(1); // `they've`
        (before.max(s.start)..self.verb).any(|i| is_have(s.key(i)))
    }

    /// Returns the tense of the first auxiliary, or of the verb if there is none. `None` for an
    /// infinitive or a form in -ing alone.
    pub fn tense(&self, s: Sentence) -> Option<Tense> {
        if self.infinitive {
            return None;
        }
        let Some(first) = self.first else {
            return match () {
                () if s.is_ing_form(self.verb) => None,
                () if s.is_past_form(self.verb) || s.is(self.verb, Class::PAST_VERB) => {
                    Some(Tense::Past)
                }
                () => Some(Tense::Present),
            };
        };
        Some(if is_modal(s.key(first)) {
            Tense::Future
        } else if s.is(first, Class::PAST_VERB) {
            Tense::Past
        } else {
            Tense::Present
        })
    }

    /// Returns where the subject directly before the group ends. Skips a time between the two (`Ann
    /// Bell on Monday said`, `officials this week said`).
    pub fn after_subject(&self, s: Sentence) -> usize {
        let start = self.tokens.start;
        let last = s.before(start, 1);
        if last == s.start || s.token(last).is_none() || s.is_quoted(last) {
            return start;
        }
        let led = |words: &[Key]| s.is_one_of(s.before(last, 1), words);
        if s.is(last, Class::WEEKDAY) {
            last - usize::from(led(keys!["on", "last", "this"]))
        } else if s.is(last, Class::TIME_UNIT) && led(keys!["this", "last", "next"]) {
            let earlier = s.is_one_of(s.before(last, 2), keys!["earlier", "later", "late"]);
            last - 1 - usize::from(earlier)
        } else {
            start
        }
    }
}

/// Returns the verb with all auxiliaries and adverbs on its left, including verbs that take an
/// infinitive: "has not been expected to" pay, "is likely to" pay.
pub fn chain(s: Sentence, verb: usize) -> Range<usize> {
    let mut start = verb;
    while start > s.start {
        let i = start - 1;
        let to = s.key(i) == key!("to") && s.part(start) == Part::Base;
        let likely =
            s.part(i) == Part::Adjective && s.key(start) == key!("to") && s.is_verb(s.before(i, 1));
        if !(to || likely || s.is_adverb(i) || s.is(i, Class::NEGATION) || s.is_verb(i)) {
            break;
        }
        start = i;
    }
    // Adverbs at the beginning belong to the words before the group.
    while start < verb && s.is_adverb(start) {
        start += 1;
    }
    start..verb + 1
}

/// Whether a verb of the group is finite, so that it has its own subject.
pub fn is_finite(s: Sentence, group: &Range<usize>) -> bool {
    let bare = |i: usize| s.is_one_of(i, keys!["be", "been", "being", "having"]);
    let finite = |i: usize| s.part(i) == Part::Finite || s.is(i, Class::AUXILIARY);
    s.key(group.start) != key!("to") && group.clone().any(|i| finite(i) && !bare(i))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, with};

    /// Checks the words of the group of `verb` in `text`, and the group itself.
    #[track_caller]
    fn check(text: &str, verb: &str, words: &str, is: impl Fn(Sentence, &VerbGroup) -> bool) {
        with(text, |s| {
            let group = before(s, at(s, verb));
            assert_eq!(s.doc.slice(s.span(group.tokens.clone())), words, "{text}");
            assert!(is(s, &group), "{text}: {group:?}");
        });
    }

    #[test]
    fn a_group_includes_auxiliaries_and_adverbs() {
        check(
            "Ann has quietly been told so.",
            "told",
            "has quietly been told",
            |s, g| g.is_passive(s) && g.is_perfect(s) && g.tense(s) == Some(Tense::Present),
        );
        check("They've said so.", "said", "said", |s, g| {
            g.is_perfect(s) && !g.is_passive(s)
        });
        check("She did not say so.", "say", "did not say", |s, g| {
            g.negated && g.tense(s) == Some(Tense::Past)
        });
        check(
            "He could be saying so.",
            "saying",
            "could be saying",
            |s, g| g.modal && g.is_progressive(s) && g.tense(s) == Some(Tense::Future),
        );
        check("He wants to say so.", "say", "say", |s, g| {
            g.infinitive && g.tense(s).is_none()
        });
        check("The board said so.", "said", "said", |s, g| {
            !g.negated && !g.modal && g.auxiliary.is_none() && g.tense(s) == Some(Tense::Past)
        });
    }

    #[test]
    fn a_time_before_the_verb_is_not_the_subject() {
        with("The mayor on Monday said so.", |s| {
            assert_eq!(before(s, 4).after_subject(s), 2);
        });
        with("The mayor this week said so.", |s| {
            assert_eq!(before(s, 4).after_subject(s), 2);
        });
        with("The mayor of Leeds said so.", |s| {
            assert_eq!(before(s, 4).after_subject(s), 4);
        });
    }

    #[test]
    fn a_chain_extends_across_infinitives() {
        with("The firm has not been expected to pay 5 dollars.", |s| {
            let chain = chain(s, at(s, "pay"));
            assert_eq!(
                s.doc.slice(s.span(chain.clone())),
                "has not been expected to pay"
            );
            assert!(is_finite(s, &chain));
        });
        with("The firm plans a sale.", |s| assert_eq!(chain(s, 2), 2..3));
    }
}
