//! Finds the end and the kind of each token, in one pass over the text's bytes.
//!
//! Most words are plain: ASCII letters and digits, followed by nothing that could continue the
//! word. [`plain`] reads these, and folds and hashes them in the same pass; [`address`] reads
//! addresses, and [`Scanner::token`] all other tokens.

mod address;
mod plain;

use super::kind::Kind;
use super::quotation;
use crate::lexicon::{Class, Key, classes};

pub(super) use plain::Plain;

/// Top-level domains that make `name.tld` an address rather than two sentences without a space.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "io", "co", "tv", "info", "news", "uk",
];

/// Abbreviations that keep their full stop in lower case too.
const LOWER_ABBREVIATIONS: &[&str] = &[
    "vs", "v", "etc", "al", "cf", "approx", "ca", "ft", "lb", "lbs", "oz", "sq", "hr", "hrs",
    "min", "mins", "sec", "secs", "viz", "est",
];

/// Months that keep theirs before a day ("oct. 7"), as in texts without capitals.
const LOWER_MONTHS: &[&str] = &["jan", "feb", "aug", "sep", "sept", "oct", "nov", "dec"];

/// Reads a text from start to end.
pub(super) struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// Whether the text has an `@`, so that a word may be the beginning of an e-mail address.
    has_mail: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
            has_mail: text.contains('@'),
        }
    }

    /// Continues after a token.
    pub(super) fn go_to(&mut self, end: usize) {
        self.at = end;
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match *self.bytes.get(at)? {
            b if b.is_ascii() => Some(b as char),
            _ => self.text[at..].chars().next(),
        }
    }

    /// Returns the next character that is not white space, and its position.
    pub(super) fn skip_space(&mut self) -> Option<(usize, char)> {
        loop {
            match *self.bytes.get(self.at)? {
                b' ' => self.at += 1,
                byte @ b'!'..=b'~' => return Some((self.at, byte as char)),
                _ => {
                    let c = self.char_at(self.at)?;
                    if !is_space(c) {
                        return Some((self.at, c));
                    }
                    self.at += c.len_utf8();
                }
            }
        }
    }

    /// Returns the end and kind of the token that begins with `first` at `start`.
    pub(super) fn token(&self, start: usize, first: char) -> (usize, Kind) {
        if first.is_alphabetic() {
            return self.address(start).map_or_else(
                || (self.word(start), Kind::Word),
                |end| (end, Kind::Address),
            );
        }
        if first.is_numeric() {
            return (self.number(start), Kind::Number);
        }
        let apostrophe = matches!(first, '\'' | '’');
        if let Some(end) = apostrophe.then(|| self.clitic(start)).flatten() {
            return (end, Kind::Clitic);
        }
        if let Some(end) = self.quotation_mark(start, first) {
            return (end, Kind::Quote);
        }
        let after = start + first.len_utf8();
        let next = self.char_at(after);
        match first {
            '.' if next.is_some_and(|c| c.is_ascii_digit()) => (self.number(after), Kind::Number),
            '@' | '#' if next.is_some_and(char::is_alphabetic) => {
                (self.run(after, is_handle), Kind::Address)
            }
            '.' | '-' | '_' | '*' | '=' | '~' => (self.run(after, |c| c == first), Kind::Mark),
            _ => (after, Kind::Mark),
        }
    }

    /// Returns the end of the quotation mark at `start`, including the asterisks or underscores
    /// that Markdown puts next to it for emphasis: `*“`.
    fn quotation_mark(&self, start: usize, first: char) -> Option<usize> {
        let emphasis = |at: usize| self.run(at, |c| matches!(c, '*' | '_'));
        let at = match first {
            '*' | '_' => emphasis(start),
            _ => start,
        };
        let mark = self.char_at(at)?;
        let after = at + mark.len_utf8();
        let end = match mark {
            '\'' | '`' if self.char_at(after) == Some(mark) => after + 1,
            '"' | '\'' | '`' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹'
            | '›' | '「' | '」' | '『' | '』' => after,
            '&' => at + quotation::entity(&self.text[at..])?.0.len(),
            _ => return None,
        };
        Some(emphasis(end))
    }

    /// Returns the end of the letters and digits from `at` on.
    fn letters(&self, mut at: usize) -> usize {
        loop {
            at += self.bytes[at..]
                .iter()
                .take_while(|b| b.is_ascii_alphanumeric())
                .count();
            match self.char_at(at) {
                Some(c) if !c.is_ascii() && is_word(c) => at += c.len_utf8(),
                _ => return at,
            }
        }
    }

    fn run(&self, mut at: usize, belongs: impl Fn(char) -> bool) -> usize {
        while let Some(c) = self.char_at(at).filter(|&c| belongs(c)) {
            at += c.len_utf8();
        }
        at
    }

    /// Returns the end of the word that begins at `start`.
    fn word(&self, start: usize) -> usize {
        let mut at = start;
        let mut part = start; // where the part after the last inner full stop begins
        let mut dotted = false;
        loop {
            at = self.letters(at);
            let Some(mark) = self.char_at(at) else {
                return at;
            };
            let next_at = at + mark.len_utf8();
            let next = self.char_at(next_at);
            match mark {
                '\'' | '’'
                    if next.is_some_and(char::is_alphabetic) && self.clitic(at).is_none() =>
                {
                    at = next_at
                }
                '&' if self.joins_capitals(at) => at = next_at,
                '.' if at - part <= 2
                    && next.is_some_and(char::is_alphabetic)
                    && self.acronym_goes_on(next_at) =>
                {
                    (at, part, dotted) = (next_at, next_at, true);
                }
                '.' if self.domain(next_at) => at = next_at,
                '.' if dotted && at - part <= 2 => return next_at,
                '.' if self.owns_full_stop(start, at) => return next_at,
                _ => return at,
            }
        }
    }

    /// Whether the ampersand has a capital letter directly on either side: `A&T`.
    fn joins_capitals(&self, at: usize) -> bool {
        at > 0
            && self.bytes[at - 1].is_ascii_uppercase()
            && self.bytes.get(at + 1).is_some_and(u8::is_ascii_uppercase)
    }

    /// Whether an acronym continues after `U.`: with one or two letters and another full stop, or
    /// with a single last letter.
    fn acronym_goes_on(&self, at: usize) -> bool {
        let end = self.run(at, char::is_alphabetic);
        let letters = self.text[at..end].chars().count();
        letters <= 2 && (self.bytes.get(end) == Some(&b'.') || letters == 1)
    }

    fn domain(&self, at: usize) -> bool {
        let end = self.run(at, |c| c.is_ascii_lowercase());
        DOMAINS.contains(&&self.text[at..end]) && !self.char_at(end).is_some_and(is_word)
    }

    /// Whether the `I` at `start` is a middle initial between a given name and a surname: "Alvin I.
    /// Kerr". Otherwise it is the pronoun at the end of a sentence: "older than I. He left".
    fn is_middle_initial(&self, start: usize, end: usize) -> bool {
        let is_letter = |c: char| c.is_alphabetic();
        let before = self.text[..start].strip_suffix(' ').unwrap_or_default();
        let given = before.rsplit(|c| !is_letter(c)).next().unwrap_or_default();
        let after = self.text[end + 1..].strip_prefix(' ').unwrap_or_default();
        let surname = after.split(|c| !is_letter(c)).next().unwrap_or_default();
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        capital(given)
            && capital(surname)
            && surname.len() > 1
            && classes(Key::of(given)).has(Class::FIRST_NAME)
            && !classes(Key::of(surname)).has(Class::STARTER | Class::PRONOUN)
    }

    /// Whether the full stop at `end` belongs to the abbreviation or initial before it.
    fn owns_full_stop(&self, start: usize, end: usize) -> bool {
        let word = &self.text[start..end];
        let first = word.as_bytes()[0];
        if word.len() == 1 && !LOWER_ABBREVIATIONS.contains(&word) {
            return first.is_ascii_uppercase()
                && (first != b'I' || self.is_middle_initial(start, end));
        }
        let before_digit = || {
            self.bytes
                .get(self.run(end + 1, is_space))
                .is_some_and(u8::is_ascii_digit)
        };
        if first.is_ascii_lowercase() {
            return LOWER_ABBREVIATIONS.contains(&word)
                || LOWER_MONTHS.contains(&word) && before_digit();
        }
        if word.len() > 6 || !first.is_ascii_uppercase() {
            return false;
        }
        if matches!(word, "No" | "Nos") {
            return before_digit();
        }
        classes(Key::of(word)).has(Class::ABBREVIATION | Class::ABBREVIATION_END)
    }

    /// Returns the end of the number whose digits continue at `at`.
    fn number(&self, mut at: usize) -> usize {
        loop {
            at = self.run(at, char::is_numeric);
            let joined = matches!(self.bytes.get(at), Some(b',' | b'.'))
                && self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            if !joined {
                return at;
            }
            at += 1;
        }
    }

    /// Returns the end of an `'s` at `at` that ends its word.
    fn clitic(&self, at: usize) -> Option<usize> {
        let mark = self.char_at(at)?;
        let s = at + mark.len_utf8();
        let glued = at > 0
            && self.text[..at]
                .chars()
                .next_back()
                .is_some_and(|c| !is_space(c) && !is_opening(c));
        let is_s = matches!(self.bytes.get(s), Some(b's' | b'S'));
        (glued && is_s && !self.char_at(s + 1).is_some_and(is_word)).then_some(s + 1)
    }
}

/// Whether the character is white space, or a zero-width character that pages leave behind.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}'
        )
}

/// Whether the character is a letter, digit or combining mark.
fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}'
        )
}

fn is_handle(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '“' | '„' | '‘' | '‚' | '«' | '「' | '『'
    )
}
