//! The speech act of a statement: "denied that" denies it, "urged them to" demands it.
//!
//! The lists of cues (`lexicon/lists/speech/cues.txt`, `cue_nouns.txt`) give each cue its possible
//! acts. This module chooses among the acts of a verb by the words around it.

use std::ops::Range;

use super::frames::{Acts, frame};
use crate::extract::quotes::{Act, Rule};
use crate::lexicon::list::{Fields, Lines};
use crate::lexicon::{Class, Key, WordTable, key, keys, list_text};
use crate::syntax::{Sentence, verb_group};

static NOUNS: WordTable<Act, 256> = {
    let mut nouns = WordTable::new(Act::States);
    let mut lines = Lines::of(list_text!("speech/cue_nouns.txt"));
    while let Some(line) = lines.take() {
        let mut fields = Fields::of(line, b" ");
        let noun = Key::listed(fields.field());
        let act = match fields.field() {
            [b'=', act @ ..] => Acts::named(act),
            _ => Act::States,
        };
        nouns.set(noun, act);
    }
    nouns
};

/// Returns the act of a noun that reports.
pub(in crate::extract::quotes) fn of_noun(noun: Key) -> Act {
    NOUNS.value(noun)
}

/// Returns the act of a statement, given the rule that found it, its cue and its pieces.
pub(in crate::extract::quotes) fn of(
    article: Sentence,
    rule: Rule,
    cue: Option<&Range<usize>>,
    pieces: &[Range<usize>],
) -> Act {
    let (Some(cue), Some(content)) = (cue, pieces.first()) else {
        return Act::States;
    };
    if rule == Rule::Noun {
        return of_noun(article.key(cue.start));
    }
    let Some(frame) = frame(article.key(cue.start)) else {
        return Act::States;
    };
    let acts = frame.acts;
    let negated = || acts.negated.filter(|_| is_negated(article, cue.start));
    let prepositional = || {
        let (prepositions, act) = acts.prepositional?;
        let before = content.start.checked_sub(1).filter(|&p| p >= cue.end)?;
        prepositions.contain(article.key(before)).then_some(act)
    };
    let infinitive = || {
        acts.infinitive
            .filter(|_| has_infinitive(article, cue, content))
    };
    let future = || {
        acts.future
            .filter(|_| pieces.iter().any(|p| is_future(article, p)))
    };
    negated()
        .or_else(prepositional)
        .or_else(infinitive)
        .or_else(future)
        .unwrap_or(acts.plain)
}

/// Whether the verb negates the infinitive after it: `refused to admit`.
pub(in crate::extract::quotes) fn refuses(verb: Key) -> bool {
    keys![
        "refuse", "refuses", "refused", "refusing", "decline", "declines", "declined", "declining"
    ]
    .contains(&verb)
}

/// Whether the verb is negated: `did not admit`, `has never admitted`, `refused to admit`.
fn is_negated(s: Sentence, verb: usize) -> bool {
    if s.key(s.before(verb, 1)) == key!("to") {
        return refuses(s.key(s.before(verb, 2)));
    }
    verb_group::before(s, verb).negated
}

/// Whether an infinitive follows the cue: `asked to speak`, `asked the council to act`.
fn has_infinitive(s: Sentence, cue: &Range<usize>, content: &Range<usize>) -> bool {
    const CLAUSE: &[Key] = keys![
        "that", "whether", "if", "why", "how", "what", "who", "when", "where"
    ];
    // `told them she learned to read`: a clause has begun
    let subject = |i: usize| s.is(i, Class::PRONOUN) && !s.is(i, Class::OBJECT_PRONOUN);
    let ends = |i: &usize| {
        s.is_one_of(*i, CLAUSE) || s.is_finite_form(*i) || s.is_quoted(*i) || subject(*i)
    };
    let reach = content.end.min(content.start + 8);
    content.start >= cue.end
        && (cue.end..reach)
            .take_while(|i| !ends(i))
            .any(|i| s.key(i) == key!("to"))
}

/// Whether the piece says what will or may happen.
fn is_future(s: Sentence, piece: &Range<usize>) -> bool {
    const AHEAD: &[Key] = keys![
        "will", "would", "won't", "wouldn't", "could", "may", "might", "'ll", "it'll", "they'll",
        "we'll", "he'll", "she'll"
    ];
    piece.clone().any(|i| s.is_one_of(i, AHEAD))
}

#[cfg(test)]
mod tests {
    use crate::extract::names;
    use crate::extract::quotes::{Act, find};
    use crate::syntax::Parts;
    use crate::text::Document;

    #[track_caller]
    fn acts(text: &str, expected: &[Act]) {
        let doc = Document::new(text);
        let found: Vec<Act> = find(&Parts::new(&doc), &names::find(&doc))
            .iter()
            .map(|q| q.act)
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn verbs_have_their_acts() {
        acts("Ann Bell said the bridge was closed.", &[Act::States]);
        acts(
            "According to Ann Bell, the bridge was closed.",
            &[Act::States],
        );
        acts(
            "Ann Bell denied that the bridge was closed.",
            &[Act::Denies],
        );
        acts(
            "Ann Bell claimed that the bridge was closed.",
            &[Act::Claims],
        );
        acts("Ann Bell vowed to reopen the bridge.", &[Act::Promises]);
        acts(
            "Ann Bell predicted that the bridge would fall.",
            &[Act::Predicts],
        );
        acts("“Is the bridge closed?” Ann Bell asked.", &[Act::Asks]);
    }

    #[test]
    fn what_follows_decides_between_two() {
        acts(
            "Ann Bell asked whether the bridge was closed.",
            &[Act::Asks],
        );
        acts(
            "Ann Bell asked the council to close the bridge.",
            &[Act::Demands],
        );
        acts("Ann Bell told residents to leave.", &[Act::Demands]);
        acts(
            "Ann Bell told residents she learned to swim.",
            &[Act::States],
        );
        acts("Ann Bell called for a new bridge.", &[Act::Demands]);
        acts("Ann Bell called the bridge a danger.", &[Act::States]);
        acts(
            "Ann Bell warned that the bridge would fall.",
            &[Act::Predicts],
        );
        acts("Ann Bell warned that the bridge was old.", &[Act::States]);
    }

    #[test]
    fn nouns_have_acts_too() {
        acts(
            "Her claim that the bridge was safe angered voters.",
            &[Act::Claims],
        );
        acts(
            "His statement that the bridge was safe angered voters.",
            &[Act::States],
        );
    }

    #[test]
    fn a_negated_admission_denies_and_other_negated_cues_say_nothing() {
        acts(
            "Ann Bell did not admit that the bridge was unsafe.",
            &[Act::Denies],
        );
        acts(
            "Ann Bell refused to acknowledge that the bridge was unsafe.",
            &[Act::Denies],
        );
        acts(
            "Ann Bell admitted that the bridge was unsafe.",
            &[Act::States],
        );
        acts("Ann Bell did not say that the bridge was unsafe.", &[]);
        acts(
            "Ann Bell refused to confirm that the bridge was unsafe.",
            &[],
        );
    }
}
