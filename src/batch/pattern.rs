//! [`Pattern`]: a regular expression like those of ripgrep: case matters only if it has a capital
//! letter.
//!
//! `regex-lite` compiles it. The tables of Unicode that `regex` brings would be half of what the
//! program's loader has to relocate at every start.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use regex_lite::Regex;

use crate::lexicon::without_accents;

/// What is looked for in names and roles.
#[derive(Clone, Debug)]
pub struct Pattern {
    regex: Regex,
    has_capital: bool,
}

impl Pattern {
    /// Whether it matches the name as written, or without its accents, which not every keyboard
    /// has.
    pub(super) fn matches(&self, name: &str) -> bool {
        let name = match self.has_capital {
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
        let regex =
            Regex::new(pattern).map_err(|error| format!("not a regular expression: {error}"))?;
        Ok(Self {
            regex,
            has_capital: has_capital(pattern),
        })
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.regex.fmt(f)
    }
}

/// Whether the pattern has a literal capital letter; those of `\S`, `\u{E9}` and `(?P<N>` aren't.
fn has_capital(pattern: &str) -> bool {
    let mut rest = pattern.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' => {
                let class = rest.next();
                if matches!(class, Some('x' | 'u' | 'U')) && rest.peek() == Some(&'{') {
                    rest.find(|c| *c == '}');
                }
            }
            '(' if rest.next_if_eq(&'?').is_some() => {
                rest.find(|c| matches!(c, ':' | ')' | '>'));
            }
            c if c.is_uppercase() => return true,
            _ => {}
        }
    }
    false
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
        assert!(is(r"\Sell$", "ANN BELL") && is("(?P<N>nn)", "ANN") && is(r"\u{E9}lys", "ÉLYSÉE"));
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
        assert_eq!(
            wrong("(bell"),
            "not a regular expression: found open group without closing ')'"
        );
        assert_eq!(wrong("a{9999}{9999}").lines().count(), 1);
    }
}
