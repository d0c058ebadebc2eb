//! Patterns like those of ripgrep: regular expressions in which case matters only if they have a
//! capital letter.

use dateline::text::composed;
use regex::{Regex, RegexBuilder};

/// Compiles a pattern. Accents typed apart from their letters are composed with them, as in the
/// names that it is compared with.
pub(crate) fn smart(pattern: &str) -> Result<Regex, String> {
    let pattern = composed(pattern);
    RegexBuilder::new(&pattern)
        .case_insensitive(!has_capital(&pattern))
        .build()
        .map_err(|error| match error {
            regex::Error::Syntax(shown) => {
                // The parser first draws the pattern and an arrow; its last line has the error.
                let why = shown.lines().next_back().unwrap_or_default();
                format!(
                    "not a regular expression: {}",
                    why.trim_start_matches("error: ")
                )
            }
            other => other.to_string(),
        })
}

/// Whether the pattern has a literal capital letter; those of `\S`, `\p{Lu}` and `(?P<N>` aren't.
fn has_capital(pattern: &str) -> bool {
    let mut rest = pattern.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' => {
                let class = rest.next();
                if matches!(class, Some('p' | 'P' | 'x' | 'u' | 'U')) && rest.peek() == Some(&'{') {
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

    #[test]
    fn case_counts_where_the_pattern_has_a_capital() {
        let is = |pattern: &str, name: &str| smart(pattern).unwrap().is_match(name);
        assert!(is("bell", "Ann Bell") && is("Bell", "Ann Bell") && !is("BELL", "Ann Bell"));
        assert!(!is("Bell", "the bell ringer") && is("élysée", "ÉLYSÉE"));
        assert!(is(r"\Sell$", "ANN BELL") && is(r"\p{Lu}nn", "Ann") && is("(?P<N>nn)", "ANN"));
        assert!(!is(r"\S[A-Z]ll", "bell") && !is(r"\\Bell", "bell"));
        assert!(is("bjo\u{308}rn", "Björn"));
    }

    #[test]
    fn what_is_wrong_is_said_in_a_line() {
        let wrong = smart("(bell").unwrap_err();
        assert_eq!(wrong, "not a regular expression: unclosed group");
        assert_eq!(smart("a{9999}{9999}").unwrap_err().lines().count(), 1);
    }
}
