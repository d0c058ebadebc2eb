//! Phrases of time and place between a cue and what it reports.

use super::complement::ends;
use super::page::Page;
use super::phrase;
use crate::lexicon::{Class, Key, key};
use crate::text::Kind;

const THAT: Key = Key::word("that");

const ADJOINING: [Key; 12] = [
    Key::word("in"),
    Key::word("on"),
    Key::word("at"),
    Key::word("during"),
    Key::word("to"),
    Key::word("after"),
    Key::word("before"),
    Key::word("by"),
    Key::word("from"),
    Key::word("via"),
    Key::word("through"),
    Key::word("following"),
];

/// Where the phrases of time and place end that begin at `at`: `on Monday`, `Tuesday night`, `in a
/// statement to the Herald`.
pub(super) fn adjuncts(page: &Page, mut at: usize, hi: usize) -> usize {
    let tokens = page.tokens();
    let from = at;
    while at < hi && at - from < 30 {
        let token = &tokens[at];
        let time = token.is(Class::WEEKDAY) || token.is(Class::MONTH) && token.capitalised();
        let owns = tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Clitic);
        let next = if page.is_quoted(at) || time && owns {
            break; // `reported Monday's attack`
        } else if time {
            let mut end = at + 1;
            while end < hi
                && (tokens[end].is(Class::TIME_UNIT) && !tokens[end].capitalised()
                    || ["night", "morning", "afternoon", "evening"].contains(&page.doc.word(end))
                    || tokens[end].kind == Kind::Number)
            {
                end += 1;
            }
            end
        } else if (page.key(at) == key!("last")
            || page.key(at) == key!("this")
            || page.key(at) == key!("earlier")
            || page.key(at) == key!("late")
            || page.key(at) == key!("early"))
            && tokens.get(at + 1).is_some_and(|t| {
                t.is(Class::TIME_UNIT | Class::WEEKDAY | Class::MONTH)
                    || ["this", "last", "night", "on"].contains(&page.doc.word(at + 1))
            })
        {
            at + 2
        } else if ADJOINING.contains(&token.key) {
            match phrase::addressee(page, at + 1, hi) {
                // `said in introducing Mr. Bell on Monday`
                Some(_)
                    if tokens[at + 1].kind == Kind::Word
                        && page.doc.word(at + 1).ends_with("ing") =>
                {
                    (at + 1..hi.min(at + 20))
                        .find(|&i| ends(page, i) || page.is_quoted(i) || page.key(i) == THAT)
                        .unwrap_or(at + 1)
                }
                Some(phrase) => match page.quotation_at(phrase.end).filter(|&q| page.is_title(q)) {
                    Some(q) => page.marked(q).end,
                    None => phrase.end,
                },
                None if page.quotation_at(at + 1).is_some_and(|q| page.is_title(q)) => page
                    .quotation_at(at + 1)
                    .map_or(at + 1, |q| page.marked(q).end),
                None if tokens.get(at + 1).is_some_and(|t| t.is(Class::WEEKDAY)) => at + 1,
                None => break,
            }
        } else if [
            "yesterday",
            "today",
            "tonight",
            "recently",
            "afterward",
            "afterwards",
            "later",
            "here",
        ]
        .contains(&page.doc.word(at))
        {
            at + 1
        } else {
            break;
        };
        at = next;
    }
    at
}
