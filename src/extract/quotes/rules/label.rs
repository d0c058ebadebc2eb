//! The label of a turn, by itself: the name before a colon, in capitals or not, or a letter.

use std::ops::Range;

use crate::lexicon::{Class, Classes, WordSet, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::{Case, Kind};

/// The maximum length of a speaker's label, in tokens.
pub(super) const LONGEST: usize = 6;
/// The maximum length of a label in capitals with office and place, in tokens.
pub(super) const LONGEST_LOUD: usize = 20;

/// Words of labels that don't name a speaker.
const NOBODY: WordSet = listed!("speech/no_labels.txt");

/// A speaker's label: the tokens of the name, and the colon (or last token) after them.
pub(super) type Label = (Range<usize>, usize);

/// Whether the token is a word in capitals or an initial.
pub(super) fn is_loud(s: Sentence, i: usize) -> bool {
    s.token(i)
        .is_some_and(|t| t.kind == Kind::Word && t.case == Case::Upper)
        || s.word(i).len() == 1 && s.is_capitalised(i)
}

/// Reads a label that begins like a name or a sentence: `Ann Bell:`, `Presenter:`, `Press
/// officer:`, `Ann Bell, Leeds Echo:`.
pub(super) fn plain(s: Sentence) -> Option<Label> {
    let reach = s.end.min(s.start + LONGEST + 2);
    let colon = (s.start..reach).find(|&i| s.is_mark(i, key!(":")))?;
    let comma = (s.start..colon).find(|&i| s.is_comma(i));
    let part = |i: usize| s.is_word(i) || matches!(s.word(i), "." | "-");
    let after = comma.map_or(colon, |comma| comma + 1);
    let named = (after..colon).all(|i| s.is_capitalised(i));
    let name = s.start..comma.unwrap_or(colon);
    let plain = !name.is_empty()
        && !points_elsewhere(s, s.start)
        && s.is_capitalised(s.start)
        && name.clone().all(part)
        && !(s.start..colon).any(|i| s.is_one_of(i, NOBODY) || s.is_quoted(i))
        && (name.len() < 4 || name.clone().all(|i| s.is_capitalised(i) || !s.is_word(i)));
    (plain && named && colon + 1 < s.end).then_some((name, colon))
}

/// Whether the label that begins at `start` says where something is to be read, and names no
/// speaker: `On Echo.com: Car sales fall`.
pub(super) fn points_elsewhere(s: Sentence, start: usize) -> bool {
    s.is(start, Class::PREPOSITION) && !s.is_name(start)
}

/// Reads a label in capitals: `ANN BELL, HOST:`, `SEN. BOB ORR (D), OHIO:`. The name is returned
/// without title and office.
pub(super) fn loud(s: Sentence) -> Option<Label> {
    if !is_loud(s, s.start) {
        return None;
    }
    let (mut colon, mut name, mut bracket) = (None, None, false);
    for i in s.start..s.end.min(s.start + LONGEST_LOUD) {
        if s.is_mark(i, key!(":")) && !bracket {
            colon = Some(i);
            break;
        }
        let opens = s.is_mark(i, key!("("));
        if opens || s.is_comma(i) {
            name = name.or(Some(i));
        }
        bracket = opens || bracket && !s.is_mark(i, key!(")"));
        if s.is_word(i) && !(bracket || is_loud(s, i)) || s.is_one_of(i, NOBODY) {
            return None;
        }
    }
    let colon = colon?;
    let end = name.unwrap_or(colon);
    // `THE PRESIDENT:`
    let office = s.is_one_of(s.start, keys!["the"])
        && end == s.start + 2
        && s.is(s.start + 1, Class::ROLE | Class::TITLE | Class::PERSON_NOUN);
    if office {
        return Some((s.start..end, colon));
    }
    let titled = |i: &usize| s.is(*i, Class::TITLE) || s.is_mark(*i, key!("."));
    let start = (s.start..end).find(|i| !titled(i))?;
    const NO_NAME: Classes = Class::PREPOSITION
        .or(Class::DETERMINER)
        .or(Class::CONJUNCTION);
    if (start..end).any(|i| s.is(i, NO_NAME)) {
        return None;
    }
    (end - start <= LONGEST).then_some((start..end, colon))
}

/// Reads the label of a question in an official transcript, which has no colon: `Q  Will it open?`
pub(super) fn bare_question(s: Sentence) -> Option<Label> {
    let (letter, next) = (s.start, s.start + 1);
    let asks = s.word(letter) == "Q" && s.is_capitalised(next) && !s.glued(next);
    (asks && s.is_stop(s.before(s.end, 1))).then_some((letter..next, letter))
}

/// Reads a label that is a letter for the asker or the answerer: `Q.`, `A:`.
pub(super) fn letter(s: Sentence) -> Option<Label> {
    let (letter, mark) = (s.start, s.start + 1);
    let end = match s.word(letter) {
        "Q." | "A." => letter,
        "Q" | "A" if s.is_mark(mark, key!(":")) && s.glued(mark) => mark,
        _ => return None,
    };
    (end + 1 < s.end).then_some((letter..letter + 1, end))
}
