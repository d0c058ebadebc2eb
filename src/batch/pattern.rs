//! [`Pattern`]: a regular expression like those of ripgrep: case matters only if it has a capital
//! letter and doesn't begin with `(?i)`.
//!
//! Names are put in lower case here. `regex` could fold case itself, but its table of capitals
//! would be half of what the program's loader has to relocate at every start.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use regex::Regex;

use crate::lexicon::without_accents;

/// What is looked for in names and roles.
#[derive(Clone, Debug)]
pub struct Pattern {
    regex: Regex,
    /// Whether case matters.
    cased: bool,
}

impl Pattern {
    /// Whether it matches the name as written, or without its accents, which not every keyboard
    /// has.
    pub(super) fn matches(&self, name: &str) -> bool {
        let name = match self.cased {
            true => Cow::Borrowed(name),
            false => Cow::Owned(name.to_lowercase()),
        };
        self.regex.is_match(&name)
            || !name.is_ascii() && self.regex.is_match(&without_accents(&name))
    }
}

impl FromStr for Pattern {
    type Err = String;

    /// Compiles a pattern, whose letters must be composed with their accents.
    fn from_str(pattern: &str) -> Result<Self, String> {
        let any_case = pattern.strip_prefix("(?i)").map(lower_case);
        // `\p{Lu}` and `\u{C9}` may mean capitals.
        let coded = ["\\p", "\\P", "\\u", "\\U", "\\x"]
            .iter()
            .any(|code| pattern.contains(code));
        let cased = any_case.is_none() && (coded || lower_case(pattern) != pattern);
        let regex = Regex::new(any_case.as_deref().unwrap_or(pattern))
            .map_err(|error| format!("not a regular expression: {}", in_a_line(&error)))?;
        Ok(Self { regex, cased })
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.regex.fmt(f)
    }
}

/// Returns the pattern with its literal letters in lower case; those of `\S`, `\p{Lu}` and
/// `(?P<N>` are not literals.
fn lower_case(pattern: &str) -> String {
    let mut lower = String::with_capacity(pattern.len());
    let mut rest = pattern.chars().peekable();
    while let Some(c) = rest.next() {
        let ends: &[char] = match c {
            '\\' => {
                lower.push(c);
                lower.extend(rest.next());
                if rest.peek() == Some(&'{') {
                    &['}']
                } else {
                    &[]
                }
            }
            '(' if rest.peek() == Some(&'?') => {
                lower.push(c);
                &[':', ')', '>']
            }
            _ => {
                lower.extend(c.to_lowercase());
                &[]
            }
        };
        while !ends.is_empty()
            && let Some(c) = rest.next()
        {
            lower.push(c);
            if ends.contains(&c) {
                break;
            }
        }
    }
    lower
}

/// Returns the message without the drawing of the pattern above it.
fn in_a_line(error: &regex::Error) -> String {
    let shown = error.to_string();
    let last = shown.lines().next_back().unwrap_or_default();
    last.trim_start_matches("error: ").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(pattern: &str, name: &str) -> bool {
        pattern.parse::<Pattern>().unwrap().matches(name)
    }

    #[test]
    fn case_counts_where_the_pattern_has_a_capital() {
        assert!(is("bell", "Ann Bell") && is("Bell", "Ann Bell") && !is("BELL", "Ann Bell"));
        assert!(!is("Bell", "the bell ringer") && is("élysée", "ÉLYSÉE"));
        assert!(is(r"\Sell$", "ANN BELL") && is("(?P<N>nn)", "ANN") && is(r"\p{Lu}nn", "Ann"));
        assert!(is("(?i)BELL", "Ann Bell") && is(r"(?i)\SÉLL", "Béll") && !is(r"\p{Lu}nn", "ann"));
        assert!(!is(r"\S[A-Z]ll", "bell") && !is(r"\\Bell", "bell"));
    }

    #[test]
    fn accents_may_be_left_out() {
        assert!(is("bjorn", "Björn") && is("björn", "Björn") && is(r"^\w+$", "Zoë"));
        assert!(!is("björn", "Bjorn"));
    }

    #[test]
    fn what_is_wrong_is_said_in_a_line() {
        let wrong = |pattern: &str| pattern.parse::<Pattern>().unwrap_err();
        assert_eq!(wrong("(bell"), "not a regular expression: unclosed group");
        assert_eq!(wrong("a{9999}{9999}").lines().count(), 1);
    }
}
