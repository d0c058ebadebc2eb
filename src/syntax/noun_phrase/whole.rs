//! The whole noun phrase before a token. It begins after words that it can't contain: verbs,
//! pronouns, subordinators, commas outside a list.

use std::ops::Range;

use super::relative::{is_antecedent, open_relative};
use super::{ATTACHING, is_adjectival};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::morphology;
use crate::syntax::sentence::Sentence;
use crate::text::Kind;

/// The maximum length of a noun phrase, in tokens.
const LONGEST: usize = 40;

/// The maximum length of a quoted title in a noun phrase, in tokens with the quotation marks.
const LONGEST_TITLE: usize = 10;

/// Returns the noun phrase that ends before the token at `end`, with its article, the phrases
/// attached to it and its relative clause ("the mayor of Leeds, who paid"). A pronoun is a phrase
/// by itself.
pub fn whole_before(s: Sentence, end: usize) -> Option<Range<usize>> {
    if end <= s.start || end > s.end {
        return None;
    }
    if is_pronoun(s, end - 1) {
        return Some(end - 1..end);
    }
    let s = s.within(end.saturating_sub(LONGEST)..s.end);
    let mut start = end;
    while start > s.start {
        match step(s, start - 1, end) {
            Step::Take(at) => start = at,
            Step::Last(at) => {
                start = at;
                break;
            }
            Step::Relative(at) => {
                if let Some(head) = whole_before(s, at) {
                    return Some(head.start..end);
                }
                break;
            }
            Step::Stop => break,
        }
    }
    if let Some(relative) = open_relative(s, start, end)
        && let Some(head) = whole_before(s, relative)
    {
        return Some(head.start..end);
    }
    let start = split_adjunct(s, start, end);
    let more = s.key(s.before(start, 1)) == key!("than") && s.is_one_of(start, keys!["half"]);
    // "more than half of drivers"
    let start = if more { s.before(start, 2) } else { start };
    trimmed(s, start, end)
}

/// Whether the word is a subject pronoun, contracted (`they've`) or not, or "who" or "which".
fn is_pronoun(s: Sentence, i: usize) -> bool {
    let contracted =
        s.is(i, Class::AUXILIARY) && !s.is(i, Class::NEGATION) && s.word(i).contains(['\'', '’']);
    let relative = s.is_one_of(i, keys!["who", "which"]) && !s.is_acronym(i);
    contracted || s.is(i, Class::PRONOUN) || relative
}

/// One step in extending a phrase to the left.
enum Step {
    /// It includes this token and may continue.
    Take(usize),
    /// It begins here.
    Last(usize),
    /// A relative clause begins here; its antecedent is before it.
    Relative(usize),
    Stop,
}

/// Decides about the token at `at`, before a phrase that ends at `end`.
fn step(s: Sentence, at: usize, end: usize) -> Step {
    if let Some(marked) = s.quotation(at) {
        let nickname = marked.len() <= 5
            && marked.start > s.start
            && s.is_capitalised(marked.start - 1)
            && marked.end < end;
        // "the “Lanterns” actor"
        let last = s.is_comma(marked.end - 2) || s.is_stop(marked.end - 2);
        let determined = s.is(
            s.before(marked.start, 1),
            Class::DETERMINER | Class::POSSESSIVE | Class::ROLE_MODIFIER,
        );
        let titled = marked.len() <= LONGEST_TITLE && marked.end < end && determined && !last;
        return if nickname || titled {
            Step::Take(marked.start)
        } else {
            Step::Stop
        };
    }
    match s.kind(at) {
        Some(Kind::Number | Kind::Clitic | Kind::Address | Kind::Quote) => Step::Take(at),
        Some(Kind::Mark) => over_mark(s, at, end),
        Some(Kind::Word) => over_word(s, at, end),
        None => Step::Stop,
    }
}

/// Decides about a mark.
fn over_mark(s: Sentence, at: usize, end: usize) -> Step {
    if s.is_mark(at, key!(")")) {
        let open = (s.start.max(at.saturating_sub(12))..at)
            .rev()
            .find(|&i| s.is_mark(i, key!("(")));
        return open.map_or(Step::Stop, Step::Take);
    }
    if s.is_comma(at) && is_in_list(s, at, end) {
        return Step::Take(at);
    }
    let joins = matches!(s.word(at), "-" | "&" | "/" | "$" | "£" | "%") && !s.is_dash(at);
    if joins { Step::Take(at) } else { Step::Stop }
}

/// Decides about a word.
fn over_word(s: Sentence, at: usize, end: usize) -> Step {
    let first = at == s.start;
    if s.is(at, Class::RELATIVE) {
        let relative = s.key(at) != key!("that")
            || at + 1 < end && (s.is_finite_form(at + 1) || s.is_past_form(at + 1));
        return if !first && relative && at + 2 < end && is_antecedent(s, at - 1) {
            Step::Relative(at)
        } else {
            Step::Stop
        };
    }
    if s.is_verb_form(at, at + 1 >= end) {
        return over_verb(s, at, end);
    }
    if s.is(at, Class::CONJUNCTION) {
        return if s.key(at) == key!("and") && at + 1 < end && coordinates(s, at) {
            Step::Take(at)
        } else {
            Step::Stop
        };
    }
    // "one of them"
    let of = s.key(s.before(at, 1)) == key!("of");
    let one = of && s.is_one_of(s.before(at, 2), keys!["one", "another"]);
    if s.is(at, Class::OBJECT_PRONOUN) && one && at + 1 == end {
        return Step::Take(at);
    }
    if s.is(at, Class::PRONOUN | Class::SUBORDINATOR)
        || s.is_one_of(at, keys!["what", "why", "how", "whether"])
        || s.is(at, Class::OBJECT_PRONOUN) && !s.is(at, Class::POSSESSIVE)
    {
        return Step::Stop;
    }
    if s.is(at, Class::PREPOSITION) {
        let attached =
            !first && s.is_one_of(at, ATTACHING) && s.is_nominal_form(at - 1) && at + 1 < end;
        return match () {
            // "people in Leeds and around the country"
            () if !first && at + 1 < end && joins_places(s, at) => Step::Take(at - 1),
            // "60 per cent of voters"
            () if s.key(at) == key!("per") && s.key(at + 1) == key!("cent") => Step::Take(at),
            () if attached || !first && at + 1 < end && is_adjectival(s, at) => Step::Take(at),
            () if at + 1 < end && is_agent(s, at) => Step::Take(at - 1),
            () if at + 1 < end => Step::Last(at),
            () => Step::Stop,
        };
    }
    if s.is(at, Class::DETERMINER | Class::POSSESSIVE) {
        return if !first && is_inner(s, at, end) {
            Step::Take(at)
        } else {
            Step::Last(at)
        };
    }
    Step::Take(at)
}

/// Whether the preposition at `at` follows "and" and joins its phrase to another with a preposition.
fn joins_places(s: Sentence, at: usize) -> bool {
    let and = at - 1;
    let from = s.start.max(and.saturating_sub(5));
    let led = |i: usize| s.is_one_of(i, ATTACHING) && i > s.start && s.is_nominal_form(i - 1);
    let open = |&i: &usize| !s.is_comma(i) && !s.is_quoted(i) && !s.is_verb_form(i, false);
    s.key(and) == key!("and")
        && s.is_one_of(at, ATTACHING)
        && (from..and).rev().take_while(open).any(led)
}

/// Whether the "by" at `by` names the agent of a participle: "a letter seen by".
fn is_agent(s: Sentence, by: usize) -> bool {
    let participle = s.before(by, 1);
    let noun = s.before(by, 2);
    s.key(by) == key!("by")
        && morphology::is_participle(s.word(participle))
        && s.is_lower(noun)
        && s.is_nominal_form(noun)
        && !s.is_past_form(noun)
        && !s.is(noun, Class::AUXILIARY)
}

/// Decides on a finite verb: either it belongs to a relative clause, whose antecedent is further
/// left, or the phrase ends.
fn over_verb(s: Sentence, at: usize, end: usize) -> Step {
    let from = s.start.max(at.saturating_sub(15));
    let clear = |i: usize| s.is_comma(i) || s.is_quoted(i) || s.is_stop(i);
    let relative = (from..at)
        .rev()
        .take_while(|&i| !clear(i))
        .filter(|&i| s.is(i, Class::RELATIVE))
        .find(|&i| i > s.start && s.is_nominal_form(i - 1));
    relative
        .filter(|_| at + 1 < end)
        .map_or(Step::Stop, Step::Relative)
}

/// Whether the article at `at` is inside the phrase rather than at its beginning.
fn is_inner(s: Sentence, at: usize, end: usize) -> bool {
    let time = at + 1 < end && s.is(at + 1, Class::TIME_UNIT) && end - at < 4;
    let coordinated = s.is_adverb_form(at - 1) && s.key(s.before(at, 2)) == key!("and");
    let ing = |i: usize| s.is_word(i) && !s.is_capitalised(i) && s.word(i).ends_with("ing");
    let participle = ing(at - 1) && s.is_nominal_form(s.before(at, 2));
    s.is(
        at - 1,
        Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION,
    ) || time
        || coordinated
        || participle
}

/// Whether the "and" at `at` joins noun phrases, not clauses.
fn coordinates(s: Sentence, at: usize) -> bool {
    const INTERROGATIVES: &[Key] = keys!["why", "how", "whether", "that"];
    // "of the Department of Health and Harbours"
    if s.name(at).is_some() {
        return true;
    }
    let from = s.start.max(at.saturating_sub(7));
    let mut nominal = false;
    for i in (from..at).rev() {
        let leads = s.is(i, Class::SUBORDINATOR) || s.is_one_of(i, INTERROGATIVES);
        if s.is_comma(i) || s.is_quoted(i) || leads {
            return nominal;
        }
        // "the Leeds-based firm and"
        let verb = s.is_verb_form(i, i + 1 >= at) || s.is_past_form(i) && !s.glued(i);
        if verb || s.is(i, Class::PRONOUN) {
            return false;
        }
        nominal |= s.is_nominal_form(i);
    }
    nominal && from == s.start
}

/// Whether the comma at `at` separates names in a list: `Ann Bell, Bob Orr and`.
fn is_in_list(s: Sentence, at: usize, end: usize) -> bool {
    let next = at + 1 + usize::from(s.key(at + 1) == key!("and"));
    let joined = (at + 1..end).take(12).any(|i| s.key(i) == key!("and"));
    let before = at > s.start && (s.is_capitalised(at - 1) || s.is_mark(at - 1, key!(")")));
    let plain = || {
        at - s.start < 5
            && (s.start..at)
                .all(|i| s.is(i, Class::DETERMINER) || s.is_nominal_form(i) && !s.is_past_form(i))
    };
    joined && next < end && (before && s.is_capitalised(next) || at > s.start && plain())
}

/// Returns the beginning of the phrase after an adjunct without a comma: `In a statement Ann Bell`,
/// `On Monday officials`.
fn split_adjunct(s: Sentence, start: usize, end: usize) -> usize {
    if start >= end || !s.is(start, Class::PREPOSITION) || s.is_at_least(start) {
        return start;
    }
    let begins = |i: usize| {
        let after_lower = s.is_word(i - 1)
            && !s.is_capitalised(i - 1)
            && !s.is(
                i - 1,
                Class::PREPOSITION | Class::DETERMINER | Class::POSSESSIVE,
            );
        let noun = s.is_word(i) && !s.is(i, Class::TIME_UNIT);
        s.is(i, Class::DETERMINER) && s.is_nominal_form(i - 1)
            || s.is_capitalised(i) && after_lower
            || s.is(i - 1, Class::WEEKDAY | Class::MONTH) && noun
            || s.is_number(i - 1) && noun
    };
    (start + 2..end)
        .rev()
        .find(|&i| begins(i))
        .unwrap_or(start + 1)
}

/// Strips adverbs, conjunctions and prepositions before the phrase; `None` if nothing nominal is
/// left.
fn trimmed(s: Sentence, mut start: usize, end: usize) -> Option<Range<usize>> {
    while start < end && !s.is_at_least(start) {
        let adverb = s.is_adverb_form(start) && !s.is(start, Class::DETERMINER);
        let leads = s.is(start, Class::CONJUNCTION | Class::PREPOSITION)
            || adverb
            || s.kind(start) == Some(Kind::Clitic)
            || s.is_comma(start);
        let weekday = s.is(start, Class::WEEKDAY) && start + 1 < end;
        if !(leads || weekday) {
            break;
        }
        start += 1;
    }
    let named = |i: usize| match s.kind(i) {
        Some(Kind::Word) => !s.is(i, Class::PREPOSITION),
        kind => matches!(kind, Some(Kind::Number | Kind::Address)),
    };
    (start..end).any(named).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, text, with};

    #[test]
    fn a_subject_is_found_whole() {
        for (sentence, verb, subject) in [
            ("The mayor of Leeds said so.", "said", "The mayor of Leeds"),
            ("On Monday officials said so.", "said", "officials"),
            ("At least 40 boats sank.", "sank", "At least 40 boats"),
            ("In a statement Ann Bell said so.", "said", "Ann Bell"),
            (
                "Ann Bell, Bob Orr and Carl Dunn said so.",
                "said",
                "Ann Bell, Bob Orr and Carl Dunn",
            ),
            ("Ann Bell (Labour) said so.", "said", "Ann Bell (Labour)"),
            (
                "The nurse who lost money said so.",
                "said",
                "The nurse who lost money",
            ),
            (
                "An aide who asked not to be quoted by name said so.",
                "said",
                "An aide who asked not to be quoted by name",
            ),
            (
                "Those who support her rivals said so.",
                "said",
                "Those who support her rivals",
            ),
            (
                "Guards who spoke with the Leeds Post said so.",
                "said",
                "Guards who spoke with the Leeds Post",
            ),
            (
                "A note seen by Reuters said so.",
                "said",
                "A note seen by Reuters",
            ),
            ("A man who witnesses said fled.", "said", "witnesses"),
            ("We left, and they said so.", "said", "they"),
        ] {
            with(sentence, |s| {
                assert_eq!(text(s, whole_before(s, at(s, verb))), subject, "{sentence}");
            });
        }
    }

    #[test]
    fn nothing_is_not_a_phrase() {
        with("“No,” said Ann.", |s| {
            assert_eq!(whole_before(s, 4), None, "a quotation");
            assert_eq!(whole_before(s, 0), None);
        });
    }

    #[test]
    fn and_between_clauses_does_not_join_phrases() {
        with("Prices fell and the bank said so.", |s| {
            assert_eq!(text(s, whole_before(s, at(s, "said"))), "the bank");
        });
    }
}
