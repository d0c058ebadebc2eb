//! The subject of the main clause, past what introduces it.

use std::ops::Range;

use crate::lexicon::Class;
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::syntax::{morphology, noun_phrase};

/// The maximum number of adverbs, conjunctions and commas before a clause.
const MOST_LEADS: usize = 30;

/// Returns the subject of the main clause before the token at `before`, which later participles and
/// coordinated verbs share. Skips leading adjuncts and subordinate clauses up to their comma.
pub fn main_subject(s: Sentence, before: usize) -> Option<Range<usize>> {
    let s = s.within(s.start..before);
    let mut at = s.start;
    for _ in 0..4 {
        at = (at..s.end.min(at + MOST_LEADS)).find(|&i| !only_leads(s, i))?;
        let leads = s.is(at, Class::PREPOSITION | Class::SUBORDINATOR)
            || s.is_quoted(at)
            || s.is_word(at) && s.word(at).ends_with("ing")
            || at == s.start && begins_participle(s, at);
        let phrase = if leads {
            None
        } else {
            noun_phrase::whole_after(s, at)
        };
        // `LEEDS: The mill`, a dateline
        let dateline =
            |p: &&Range<usize>| s.is_colon(p.end) && (**p).clone().all(|i| s.is_upper(i));
        if let Some(dateline) = phrase.as_ref().filter(dateline) {
            at = dateline.end + 1;
            continue;
        }
        if let Some(phrase) = phrase.filter(|p| !is_time(s, p)) {
            let verb =
                (phrase.start + 1..phrase.end).find(|&i| s.is_past_form(i) && !s.is_determined(i));
            return Some(phrase.start..verb.unwrap_or(phrase.end));
        }
        at = (at..s.end.min(at + 60)).find(|&i| s.is_comma(i) && !s.is_quoted(i))? + 1;
    }
    None
}

/// Whether a participle begins the sentence: `Asked about it, she left`, `Told of it, she left.`
fn begins_participle(s: Sentence, at: usize) -> bool {
    !s.is_name(at)
        && morphology::is_participle(s.word(at))
        && matches!(
            s.part(at),
            Part::Participle | Part::Finite | Part::Adjective
        )
}

/// Whether the token may introduce a clause without being part of its subject: an adverb,
/// conjunction or comma.
pub(super) fn only_leads(s: Sentence, i: usize) -> bool {
    s.is_comma(i)
        || s.is(i, Class::CONJUNCTION)
        || s.is_adverb_form(i) && !s.is(i, Class::DETERMINER)
}

/// Whether the phrase is only a time: `This past Friday`, `Last month`.
fn is_time(s: Sentence, phrase: &Range<usize>) -> bool {
    let last = phrase.end - 1;
    s.is(last, Class::WEEKDAY | Class::TIME_UNIT)
        || s.is(last, Class::MONTH) && s.is_capitalised(last) && phrase.len() < 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, text, with};

    #[test]
    fn the_main_clause_follows_what_introduces_it() {
        for (sentence, before, who) in [
            (
                "After the vote, the mayor left, saying no more.",
                "saying",
                "the mayor",
            ),
            (
                "Last month, Bob Orr left, adding no more.",
                "adding",
                "Bob Orr",
            ),
            (
                "Told by a clerk that he had lost, Bob Orr shrugged and said no.",
                "said",
                "Bob Orr",
            ),
        ] {
            with(sentence, |s| {
                assert_eq!(text(s, main_subject(s, at(s, before))), who, "{sentence}");
            });
        }
    }
}
