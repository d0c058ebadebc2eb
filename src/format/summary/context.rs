//! The words around a number or a date: the event then, in the article's own words.

use std::ops::Range;

use crate::format::terminal::clean;
use crate::lexicon::{Class, Key, classes, keys};

/// How far a clause is followed to either side, in bytes.
const REACH: usize = 240;

/// Returns what happens at a date: the clause before it, extended by or replaced with the clause
/// after it if that says too little. Empty if the date has no context.
pub(super) fn then(text: &str, date: Range<usize>) -> String {
    let start = clause_start(text, date.start);
    let before = trimmed(&text[start..date.start]);
    let before = without_lead(&before);
    let leads = before
        .split(' ')
        .all(|word| word.len() < 4 || is_function_word(word));
    if before.contains(' ') && !leads {
        return before.to_owned();
    }
    let end = clause_end(text, date.end, leads);
    let from = if leads { date.end } else { start };
    trimmed(&text[from..end])
}

/// Returns the clause around a number, including the number; empty if the clause has nothing else.
pub(super) fn around(text: &str, range: Range<usize>) -> String {
    let clause = clause_start(text, range.start)..clause_end(text, range.end, false);
    let words = trimmed(&text[clause]);
    if words == clean(&text[range]) {
        String::new()
    } else {
        words
    }
}

/// Returns the words on one line, without separators and conjunctions around them; empty if there
/// is no word.
fn trimmed(words: &str) -> String {
    let words = clean(words);
    let words = words.trim_matches([',', ' ', '-', ':', '\'', '‘']);
    let words = ["and ", "but ", "or "]
        .iter()
        .find_map(|link| words.strip_prefix(link))
        .unwrap_or(words);
    match words.contains(char::is_alphabetic) {
        true => words.to_owned(),
        false => String::new(),
    }
}

/// Returns the word before a date that limits it: `by`, `since`, `until`, `before`, `after`,
/// `from`.
pub(super) fn limit(text: &str, date: usize) -> Option<&str> {
    let before = text[..date].trim_end();
    let start = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
        at + before[at..].chars().next().map_or(1, char::len_utf8)
    });
    let word = &before[start..];
    keys!["by", "since", "until", "till", "before", "after", "from"]
        .contains(&Key::of(word))
        .then_some(word)
}

/// Returns the beginning of the clause that reaches to `end`: after a comma, a full stop, a
/// quotation mark or a word that introduces a clause.
fn clause_start(text: &str, end: usize) -> usize {
    let floor = boundary(text, end.saturating_sub(REACH));
    let begins = |(i, c): (usize, char)| {
        let (before, after) = (
            &text[floor..floor + i],
            &text[floor + i + c.len_utf8()..end],
        );
        let led = c.is_whitespace() && leads_in(last_word(before));
        (led || ends_clause(c, before, after)).then_some(end - after.len())
    };
    let mut backwards = text[floor..end].char_indices().rev();
    backwards.find_map(begins).unwrap_or(floor)
}

/// Returns the text after the last white space; empty if that is at the end.
fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or(text)
}

/// Whether the character ends a clause, by the words before it and after it.
fn ends_clause(c: char, before: &str, after: &str) -> bool {
    match c {
        '.' => stands_apart(after) && !abbreviates(before, after),
        '?' | '!' | ',' | ':' => stands_apart(after),
        ';' | '“' | '”' | '"' | '(' | ')' | '—' | '–' => true,
        '\n' => after.starts_with(['\n', '\r']),
        _ => false,
    }
}

/// Returns the end of the clause that begins at `start`. With `skip_comma`, a comma right there
/// doesn't end it.
fn clause_end(text: &str, start: usize, skip_comma: bool) -> usize {
    let end = boundary(text, (start + REACH).min(text.len()));
    let rest = &text[start..end];
    let first = rest.len() - rest.trim_start_matches([',', ' ']).len();
    let from = if skip_comma { first } else { 0 };
    for (i, c) in rest[from..].char_indices() {
        let (before, after) = (&rest[from..from + i], &rest[from + i + c.len_utf8()..]);
        if ends_clause(c, before, after) {
            return start + from + i;
        }
    }
    end
}

/// Whether the text after a mark shows that the mark ends something; not in `3.5` and `U.S.`
fn stands_apart(after: &str) -> bool {
    let closes = |c: char| c.is_whitespace() || matches!(c, '"' | '”' | '’' | '\'' | ')');
    after.is_empty() || after.starts_with(closes)
}

/// Whether a full stop between these words marks an abbreviation: `Rep. Bell`, `No. 13`.
fn abbreviates(before: &str, after: &str) -> bool {
    let word = last_word(before).trim_start_matches(|c: char| !c.is_alphanumeric());
    let number = || after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let capitalised = word.starts_with(char::is_uppercase);
    capitalised && classes(Key::of(word)).has(Class::ABBREVIATION) && (word != "No" || number())
}

/// Returns the nearest character boundary at or before `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Whether the word introduces a clause: `that`, `which`, `because`.
fn leads_in(word: &str) -> bool {
    keys![
        "that", "which", "who", "where", "when", "because", "although", "but", "while", "whether",
        "if"
    ]
    .contains(&Key::of(word))
}

fn is_function_word(word: &str) -> bool {
    let key = Key::of(word);
    let function = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER);
    classes(key).has(function.or(Class::AUXILIARY))
}

/// Strips words that only lead on to the date after them: `on`, `in the`, `since late`.
fn without_lead(words: &str) -> &str {
    let mut words = words;
    while let Some((rest, last)) = words.rsplit_once(' ').or(Some(("", words))) {
        let key = Key::of(last);
        let leads = classes(key).has(Class::PREPOSITION.or(Class::DETERMINER))
            || keys!["last", "early", "late", "and", "or", "about", "around"].contains(&key);
        if last.is_empty() || !leads {
            break;
        }
        words = rest.trim_end();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_at_a_date_is_its_clause() {
        for (text, date, words) in [
            (
                "She resigned on Monday after a vote.",
                "Monday",
                "She resigned",
            ),
            (
                "The minister, Ann Bell, resigned on Monday after a vote.",
                "Monday",
                "resigned on Monday after a vote",
            ),
            (
                "On Monday, the minister resigned. He left.",
                "Monday",
                "the minister resigned",
            ),
            ("Monday was quiet.", "Monday", "was quiet"),
            (
                "The minister, Ann Bell, told parliament in March that it was safe.",
                "March",
                "told parliament",
            ),
            (
                "He said that a successor would be named by Friday.",
                "Friday",
                "a successor would be named",
            ),
            (
                "On Monday, Rep. Bell signed Order No. 13 in Leeds. He left.",
                "Monday",
                "Rep. Bell signed Order No. 13 in Leeds",
            ),
            (
                "On Monday, Ann Bell said No. He left.",
                "Monday",
                "Ann Bell said No",
            ),
            ("Monday", "Monday", ""),
        ] {
            let start = text.find(date).unwrap();
            assert_eq!(then(text, start..start + date.len()), words, "{text}");
        }
    }

    #[test]
    fn bounds_are_kept_and_other_prepositions_are_not() {
        for (text, word) in [
            ("It ends by Friday", Some("by")),
            ("It has run since Friday", Some("since")),
            ("It ended on Friday", None),
            ("Friday", None),
        ] {
            assert_eq!(limit(text, text.find("Friday").unwrap()), word);
        }
    }

    #[test]
    fn clauses_are_cut_between_characters() {
        let text = "é".repeat(400);
        let words = around(&text, 400..402);
        assert!(words.chars().all(|c| c == 'é') && words.len() <= 2 * REACH + 2);
    }
}
