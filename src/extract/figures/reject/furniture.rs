//! Recognises numbers that pages print around an article and between its sentences.

use crate::extract::figures::quantity::age;
use crate::lexicon::{Class, Classes, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::Kind;

/// Recognises the mark of a footnote: `ten[2]`, `the plan [2], which`.
pub(super) fn footnote(s: Sentence, i: usize) -> Option<usize> {
    const AFTER: Classes = Class::CONJUNCTION
        .or(Class::PREPOSITION)
        .or(Class::RELATIVE);
    let open = s.before(i, 1);
    let apart = s.is_word(s.before(open, 1)) && (s.ends_here(i + 2) || s.is(i + 2, AFTER));
    let marks = s.key(open) == key!("[")
        && (s.glued(open) || apart || s.begins_line(open) && s.is_capitalised(i + 2))
        && s.glued(i)
        && s.key(i + 1) == key!("]");
    (marks && s.word(i).len() < 4).then_some(i + 2)
}

/// Recognises numbers on the page but not in the article: `04`, `+0000`, a line with only a number,
/// `1 2 3 4 5`, "3 min read", "1,204 views", "Image 1 of 6", "Length: 528 words".
pub(super) fn furniture(s: Sentence, i: usize) -> Option<usize> {
    let word = s.word(i);
    let before = s.before(i, 1);
    let zeros = word.len() > 1 && word.starts_with('0') && !s.is_number(before);
    let alone = i == s.start && s.end == i + 1 && s.doc.tokens().len() > 1;
    if zeros {
        // `0800 111 222`
        let dialled = |at: usize| s.is_number(at) && s.word(at).len() > 2 && word.len() > 2;
        return (i + 1..i + 5).find(|&at| !dialled(at));
    }
    if alone || is_in_row(s, i) {
        return Some(i + 1);
    }
    if s.is_one_of(
        before,
        keys!["image", "photo", "picture", "slide", "page", "gallery"],
    ) && (s.key(i + 1) == key!("of") || s.key(i + 1) == key!("/"))
        && s.is_number(i + 2)
    {
        return Some(i + 3);
    }
    read_time(s, i)
        .or_else(|| audience(s, i))
        .or_else(|| length(s, i))
}

fn is_in_row(s: Sentence, i: usize) -> bool {
    let plain = |at: usize| {
        s.is_number(at)
            && !s.glued(at)
            && s.word(at).len() < 4
            && s.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    plain(i)
        && (plain(i + 1) && plain(i + 2) && s.word(i + 2).len() < 3
            || plain(s.before(i, 1)) && plain(s.before(i, 2)))
}

/// Recognises the time that the article takes: "3 min read", "5-minute read".
fn read_time(s: Sentence, i: usize) -> Option<usize> {
    let at = i + 1 + usize::from(s.joins(i + 1));
    let minutes = s.is_one_of(at, keys!["min", "mins", "minute", "minutes"]);
    (minutes && s.is_one_of(at + 1, keys!["read", "listen", "watch"])).then_some(at + 2)
}

/// Recognises a line with the number of the page's readers: "1,204 views".
pub(super) fn audience(s: Sentence, i: usize) -> Option<usize> {
    const COUNTED: crate::lexicon::WordSet = listed!("page/audience_words.txt");
    // "312 View comments"
    let at = i + 1 + usize::from(s.key(i + 1) == key!("view") && s.end > i + 2);
    let line = i == s.start && s.end <= at + 2 && (s.end == at + 1 || s.is_break(at + 1));
    (line && s.is_one_of(at, COUNTED)).then_some(at + 1)
}

/// Recognises the length of the article: "Length: 528 words".
fn length(s: Sentence, i: usize) -> Option<usize> {
    let label = s.before(i, 2);
    let labelled = s.key(s.before(i, 1)) == key!(":")
        && s.is_one_of(label, keys!["length", "count", "words", "wordcount"]);
    (labelled && s.is_one_of(i + 1, keys!["words", "word"])).then_some(i + 2)
}

/// Recognises the number of an item: `1)` or `1.` at the beginning of its line, "(1) a waiting
/// room, (2) a pharmacy".
pub(super) fn enumerator(s: Sentence, i: usize) -> Option<usize> {
    if s.word(i).len() > 3 {
        return None;
    }
    let closed = s.key(i + 1) == key!(")");
    let stopped = s.key(i + 1) == key!(".") && s.end == i + 2;
    if i == s.start && (closed || stopped) && s.end < s.doc.tokens().len() {
        return Some(i + 1);
    }
    let open = s.before(i, 1);
    let item = |before: usize| {
        s.kind(before).is_none()
            || s.is_one_of(before, keys!["and", "or"])
            || matches!(s.word(before), ":" | ";" | "," | "." | "—" | "–")
    };
    let begins = closed && s.is_word(i + 2);
    let bracketed = s.key(open) == key!("(") && item(s.before(open, 1));
    let half = s.kind(open) == Some(Kind::Mark) && item(open) && s.key(open) != key!(".");
    (begins && (bracketed || half)).then_some(i + 2)
}

/// Recognises a player's shirt number: "Ann Bell (19)" in a sentence about a game.
pub(super) fn jersey(s: Sentence, i: usize) -> Option<usize> {
    let open = s.before(i, 1);
    let bracketed = s.key(open) == key!("(") && s.key(i + 1) == key!(")") && s.word(i).len() < 3;
    let name = s.before(open, 1);
    (bracketed
        && s.is_capitalised(name)
        && !s.is(name, Class::MONTH | Class::WEEKDAY)
        && age::speaks_of_sport(s, i))
    .then_some(i + 2)
}
