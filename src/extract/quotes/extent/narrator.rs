//! What the narrator adds after a statement: the channel in which it was made, what it left out, and
//! how long after an event it came.

use super::Clause;
use crate::extract::quotes::cue::act;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::text::Kind;

impl Clause<'_, '_> {
    /// Moves `end` back over the channel of a statement that is a phrase: `in an interview` in
    /// `called the plan “a mess” in an interview`.
    pub(super) fn before_channel(&self, end: usize) -> usize {
        const BESIDE: &[Key] = keys![
            "while", "when", "during", "in", "on", "at", "after", "before"
        ];
        const CHANNELS: WordSet = listed!("speech/channels.txt");
        const NETWORKS: WordSet = listed!("speech/networks.txt");
        let (s, start) = (self.s, self.start);
        // `in his speech`: more often the place of what is reported
        let leads = |i: usize| {
            let own = s.is(i + 1, Class::POSSESSIVE);
            let led = s.is_one_of(i, keys!["in", "at", "during"]) && !own;
            led || s.is_one_of(i, keys!["on", "via"])
        };
        let inside = |i: usize| {
            let word = s.is_word(i) && s.kind(i) != Some(Kind::Clitic);
            word && !s.is_quoted(i) && !s.is(i, Class::PREPOSITION)
        };
        let channel = |i: usize| {
            let bare = s.is_one_of(i, keys!["on", "via"]) && s.is_one_of(i + 1, NETWORKS);
            let determined = s.is(i + 1, Class::DETERMINER | Class::POSSESSIVE);
            let mut words = (i + 1..end.min(i + 5)).take_while(|&j| inside(j));
            bare || determined
                && words.any(|j| s.is_one_of(j, CHANNELS) || s.is_one_of(j, NETWORKS))
        };
        // `disclosed this while on holiday`: a pronoun is all that is reported
        let pronoun = s.is_one_of(start, keys!["this", "it"]);
        if pronoun && s.is_one_of(start + 1, BESIDE) {
            return start + 1;
        }
        let joined = |i: usize| s.is_comma(i - 1) || s.is(i - 1, Class::CONJUNCTION);
        let found =
            (start + 1..end).find(|&i| leads(i) && !s.is_quoted(i) && !joined(i) && channel(i));
        // `described it in an interview as “a mess”`: what is reported goes on
        let goes_on =
            |at: usize| (at..end).any(|i| s.is_quoted(i) || s.is_one_of(i, keys!["as", "that"]));
        let found = found.filter(|&at| s.key(start) != key!("to") && self.is_phrase(at));
        found.filter(|&at| !goes_on(at)).unwrap_or(end)
    }

    /// Whether the narrator says at `at` what the source left out, or how long after an event it
    /// spoke: `without elaborating`, `, hours after the vote`.
    pub(super) fn comments(&self, at: usize, comma: bool) -> bool {
        const ANSWERS: &[Key] = keys![
            "details", "detail", "evidence", "reasons", "reason", "names", "specifics",
            "explanation"
        ];
        let s = self.s;
        if s.is_one_of(at, keys!["without"]) {
            let gives = s.is_one_of(at + 1, keys!["giving", "providing", "offering", "citing"]);
            return s.is_one_of(at + 1, keys!["elaborating", "specifying"])
                || gives && (at + 2..s.end.min(at + 5)).any(|i| s.is_one_of(i, ANSWERS));
        }
        let from = at + usize::from(s.is_one_of(at, keys!["just", "only", "barely"]));
        let one = usize::from(s.is_one_of(from, keys!["a", "an", "one"]));
        comma && s.is(from + one, Class::TIME_UNIT) && s.is_one_of(from + one + 1, keys!["after"])
    }

    /// Whether the narrator says after a conjunction what the source was told: `, and was told that`.
    pub(super) fn is_told(&self, at: usize) -> bool {
        let s = self.s;
        let told = s.is_one_of(at, keys!["was", "were"]) && s.is_one_of(at + 1, keys!["told"]);
        told && !s.is_one_of(at + 2, keys!["by", "to"])
    }

    /// Whether the narrator says after a conjunction what the source left unsaid: `but would not say
    /// when`, `and declined to comment`, `but gave no details`.
    pub(super) fn leaves_unsaid(&self, at: usize) -> bool {
        const ANSWERS: &[Key] = keys![
            "say", "comment", "elaborate", "specify", "name", "identify", "give", "disclose",
            "provide", "discuss", "confirm", "reveal", "explain", "speculate", "suggest",
            "recommend", "mention"
        ];
        const GIVES: &[Key] = keys!["gave", "gives", "offered", "provided"];
        let s = self.s;
        if act::refuses(s.key(at)) {
            return s.key(at + 1) == key!("to") && s.is_one_of(at + 2, ANSWERS);
        }
        if s.is_one_of(at, GIVES) {
            return s.is_one_of(at + 1, keys!["no", "few", "little"]);
        }
        let contracted = s.is_one_of(at, keys!["wouldn't", "didn't", "doesn't", "don't"]);
        let negated = s.is_one_of(at, keys!["would", "did", "does", "do"])
            && s.is_one_of(at + 1, keys!["not"]);
        let verb = at + if contracted { 1 } else { 2 };
        (contracted || negated) && s.is_one_of(verb, ANSWERS)
    }
}
