//! Tokens: the words, numbers and marks of the text, found in one pass over its bytes.
//!
//! A token owns no text. What it is known by, its folded key and its word classes, is computed here once, so that no later stage
//! hashes or folds a word again. What the tokens mean together (sentences, quotations, names) is for the layers above.
//!
//! How words are cut: `Ukraine's` is `Ukraine` + `'s`, other contractions stay whole (`don't`, `O'Brien`); a hyphen is a token of its
//! own (`22-year-old` is five, each but the first [glued](Token::glued)); so are a currency sign and a percent sign (`$1.2bn` is `$`, `1.2`, `bn`);
//! `U.S.`, `a.m.`, `Mr.` and initials keep their full stop; web addresses, e-mail addresses and handles stay whole.

use super::Span;
use crate::lexicon::{Class, Classes, Key, classes};

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Begins with a letter.
    Word,
    /// Digits, with the commas and points between them.
    Number,
    /// A possessive or contracted `'s`.
    Clitic,
    /// A quotation mark or an apostrophe that stands apart from a word.
    Quote,
    /// A web address, an e-mail address, an `@handle` or a `#tag`.
    Address,
    /// Any other mark: one character, or a run such as `...` and `--`.
    Mark,
}

/// How a word's letters are cased.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// No cased letter.
    None,
    /// lower
    Lower,
    /// Capital, and single capital letters
    Capital,
    /// UPPER, two letters at least
    Upper,
    /// McDonald, iPhone
    Mixed,
}

/// A word, number or mark of the article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// The folded word (also of marks; [`Key::default`] for numbers and addresses).
    pub key: Key,
    /// The word lists it is in.
    pub classes: Classes,
    /// What it is made of.
    pub kind: Kind,
    /// How its letters are cased.
    pub case: Case,
    /// No space stands between it and the token before it.
    pub glued: bool,
    /// It is a word with a full stop of its own: an abbreviation or an initial.
    pub stopped: bool,
}

impl Token {
    /// Whether it is in one of these word lists.
    pub fn is(&self, any_of: Classes) -> bool {
        self.classes.has(any_of)
    }

    /// Whether it is a word that begins with a capital letter.
    pub fn capitalised(&self) -> bool {
        self.kind == Kind::Word && matches!(self.case, Case::Capital | Case::Upper | Case::Mixed)
    }
}

/// Top-level domains that make `name.tld` an address and not two sentences that lack a space.
const DOMAINS: &[&str] = &["com", "org", "net", "gov", "edu", "io", "co", "tv", "info", "news", "uk"];

/// No mailbox name is longer (RFC 5321, 4.5.3.1.1); looking no further keeps the scan linear.
const LONGEST_MAILBOX: usize = 64;

/// Abbreviations whose full stop belongs to them in lower case, too.
const LOWER_ABBREVIATIONS: &[&str] = &["vs", "v", "etc", "al", "cf", "approx", "ca", "ft", "lb", "lbs", "oz", "sq", "hrs", "viz", "est"];

/// Cuts `text` into tokens.
pub(super) fn tokenise(text: &str) -> Vec<Token> {
    let mut scanner = Scanner { text, bytes: text.as_bytes(), at: 0, has_mail: text.contains('@') };
    let mut tokens = Vec::with_capacity(text.len() / 5 + 4);
    let mut last_end = usize::MAX;
    while let Some((start, first)) = scanner.skip_space() {
        let (end, kind) = scanner.token(start, first);
        scanner.at = end;
        let word = &text[start..end];
        let (key, case) = match kind {
            Kind::Number | Kind::Address => (Key::default(), Case::None),
            Kind::Word => (Key::of(word), case_of(word)),
            Kind::Clitic | Kind::Quote | Kind::Mark => (Key::of(word), Case::None),
        };
        let classes = if kind == Kind::Word { classes(key) } else { Classes::NONE };
        let stopped = kind == Kind::Word && word.ends_with('.');
        tokens.push(Token { span: Span::new(start, end), key, classes, kind, case, glued: last_end == start, stopped });
        last_end = end;
    }
    tokens
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// There is an `@` somewhere, so a word may be the beginning of an e-mail address.
    has_mail: bool,
}

impl Scanner<'_> {
    fn char_at(&self, at: usize) -> Option<char> {
        match *self.bytes.get(at)? {
            b if b.is_ascii() => Some(b as char),
            _ => self.text[at..].chars().next(),
        }
    }

    /// The next character that is not space, and where it stands.
    fn skip_space(&mut self) -> Option<(usize, char)> {
        while let Some(c) = self.char_at(self.at) {
            if c != ' ' && !is_space(c) {
                return Some((self.at, c));
            }
            self.at += c.len_utf8();
        }
        None
    }

    /// The end and kind of the token that begins with `first` at `start`.
    fn token(&self, start: usize, first: char) -> (usize, Kind) {
        if first.is_alphabetic() {
            return self.address(start).map_or_else(|| (self.word(start), Kind::Word), |end| (end, Kind::Address));
        }
        if first.is_numeric() {
            return (self.number(start), Kind::Number);
        }
        let after = start + first.len_utf8();
        let next = self.char_at(after);
        match first {
            '.' if next.is_some_and(|c| c.is_ascii_digit()) => (self.number(after), Kind::Number),
            '@' | '#' if next.is_some_and(char::is_alphabetic) => (self.run(after, is_handle), Kind::Address),
            '\'' | '’' if self.clitic(start).is_some() => (self.clitic(start).unwrap_or(after), Kind::Clitic),
            '\'' | '`' if next == Some(first) => (after + 1, Kind::Quote),
            '"' | '\'' | '`' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›' => {
                (after, Kind::Quote)
            }
            '.' | '-' | '_' | '*' | '=' | '~' => (self.run(after, |c| c == first), Kind::Mark),
            _ => (after, Kind::Mark),
        }
    }

    /// The end of the letters and digits that go on at `at`.
    fn letters(&self, mut at: usize) -> usize {
        loop {
            at += self.bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
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

    /// The end of a web or e-mail address that begins here.
    fn address(&self, start: usize) -> Option<usize> {
        let rest = &self.bytes[start..];
        let web = matches!(rest[0], b'h' | b'H' | b'w' | b'W')
            && [b"http://".as_slice(), b"https://", b"www."].iter().any(|p| starts_with_ignoring_case(rest, p));
        if !web && !self.has_mail {
            return None;
        }
        let mailbox = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
        let name = if web { start } else { start + rest.iter().take(LONGEST_MAILBOX).take_while(mailbox).count() };
        let mail = !web && self.bytes.get(name) == Some(&b'@') && self.char_at(name + 1).is_some_and(|c| c.is_ascii_alphanumeric());
        if !web && !mail {
            return None;
        }
        let end = self.run(name, |c| !is_space(c) && !matches!(c, '<' | '>' | '"' | '“' | '”' | '(' | ')' | '[' | ']'));
        let trimmed = self.text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']);
        Some(start + trimmed.len())
    }

    /// The end of the word that begins with a letter at `start`.
    fn word(&self, start: usize) -> usize {
        let mut at = start;
        let mut part = start; // where the letters after the last inner full stop began
        let mut dotted = false;
        loop {
            at = self.letters(at);
            let Some(mark) = self.char_at(at) else { return at };
            let next_at = at + mark.len_utf8();
            let next = self.char_at(next_at);
            match mark {
                '\'' | '’' if next.is_some_and(char::is_alphabetic) && self.clitic(at).is_none() => at = next_at,
                '&' if self.joins_capitals(at) => at = next_at,
                '.' if at - part <= 2 && next.is_some_and(char::is_alphabetic) && self.acronym_goes_on(next_at) => {
                    (at, part, dotted) = (next_at, next_at, true);
                }
                '.' if self.domain(next_at) => at = next_at,
                '.' if dotted && at - part <= 2 => return next_at,
                '.' if self.owns_full_stop(start, at) => return next_at,
                _ => return at,
            }
        }
    }

    /// `A&T`: an ampersand with a capital letter close on either side.
    fn joins_capitals(&self, at: usize) -> bool {
        at > 0 && self.bytes[at - 1].is_ascii_uppercase() && self.bytes.get(at + 1).is_some_and(u8::is_ascii_uppercase)
    }

    /// After `U.`: one or two letters and another full stop, or a last letter alone.
    fn acronym_goes_on(&self, at: usize) -> bool {
        let end = self.run(at, char::is_alphabetic);
        let letters = self.text[at..end].chars().count();
        letters <= 2 && (self.bytes.get(end) == Some(&b'.') || letters == 1)
    }

    fn domain(&self, at: usize) -> bool {
        let end = self.run(at, |c| c.is_ascii_lowercase());
        DOMAINS.contains(&&self.text[at..end]) && !self.char_at(end).is_some_and(is_word)
    }

    /// Whether the full stop at `end` is part of the abbreviation or initial that stands before it.
    fn owns_full_stop(&self, start: usize, end: usize) -> bool {
        let word = &self.text[start..end];
        let first = word.as_bytes()[0];
        if word.len() == 1 {
            return first.is_ascii_uppercase() && first != b'I';
        }
        if first.is_ascii_lowercase() {
            return LOWER_ABBREVIATIONS.contains(&word);
        }
        if word.len() > 6 || !first.is_ascii_uppercase() {
            return false;
        }
        if matches!(word, "No" | "Nos") {
            let after = self.run(end + 1, is_space);
            return self.bytes.get(after).is_some_and(u8::is_ascii_digit);
        }
        classes(Key::of(word)).has(Class::ABBREVIATION | Class::ABBREVIATION_END)
    }

    /// The end of the number whose digits go on at `at`.
    fn number(&self, mut at: usize) -> usize {
        loop {
            at = self.run(at, char::is_numeric);
            let joined = matches!(self.bytes.get(at), Some(b',' | b'.')) && self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            if !joined {
                return at;
            }
            at += 1;
        }
    }

    /// The end of an `'s` at `at` that closes its word.
    fn clitic(&self, at: usize) -> Option<usize> {
        let mark = self.char_at(at)?;
        let s = at + mark.len_utf8();
        let glued = at > 0 && self.text[..at].chars().next_back().is_some_and(|c| !is_space(c) && !is_opening(c));
        let is_s = matches!(self.bytes.get(s), Some(b's' | b'S'));
        (glued && is_s && !self.char_at(s + 1).is_some_and(is_word)).then_some(s + 1)
    }
}

fn starts_with_ignoring_case(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// White space, and the zero-width characters that pages leave behind.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}')
}

/// Letters, digits, and what is written onto or inside them.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

fn is_handle(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '“' | '‘' | '«')
}

fn case_of(word: &str) -> Case {
    let (mut upper, mut lower, mut first_upper) = (0, 0, false);
    let mut count = |is_upper: bool, is_lower: bool| {
        first_upper |= is_upper && upper + lower == 0;
        upper += usize::from(is_upper);
        lower += usize::from(is_lower);
    };
    if word.is_ascii() {
        word.bytes().for_each(|b| count(b.is_ascii_uppercase(), b.is_ascii_lowercase()));
    } else {
        word.chars().for_each(|c| count(c.is_uppercase(), c.is_lowercase()));
    }
    match (first_upper, upper, lower) {
        (_, 0, 0) => Case::None,
        (_, 0, _) => Case::Lower,
        (true, 1, _) => Case::Capital,
        (_, _, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokenise(text).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn possessive_is_cut_and_contraction_is_not() {
        assert_eq!(cut("Ukraine's men don't know O’Brien’s."), ["Ukraine", "'s", "men", "don't", "know", "O’Brien", "’s", "."]);
    }

    #[test]
    fn abbreviations_keep_their_full_stop() {
        assert_eq!(
            cut("Mr. J. Lee left the U.S. at 5 p.m. No. 3 won."),
            ["Mr.", "J.", "Lee", "left", "the", "U.S.", "at", "5", "p.m.", "No.", "3", "won", "."]
        );
    }

    #[test]
    fn sentence_ends_do_not_join_their_word() {
        assert_eq!(cut("He said no. It rained."), ["He", "said", "no", ".", "It", "rained", "."]);
        assert_eq!(cut("the end.Next day"), ["the", "end", ".", "Next", "day"]);
    }

    #[test]
    fn numbers_take_their_separators_and_leave_their_units() {
        assert_eq!(cut("$1.2bn, 22-year-old 1,234.5% .5"), ["$", "1.2", "bn", ",", "22", "-", "year", "-", "old", "1,234.5", "%", ".5"]);
        assert_eq!(cut("in 2014. Then"), ["in", "2014", ".", "Then"]);
    }

    #[test]
    fn addresses_stay_whole_without_the_sentence_mark() {
        assert_eq!(
            cut("see https://a.org/x?y=1, or bo@b.co.uk. @user"),
            ["see", "https://a.org/x?y=1", ",", "or", "bo@b.co.uk", ".", "@user"]
        );
        assert_eq!(cut("Amazon.com rose"), ["Amazon.com", "rose"]);
    }

    #[test]
    fn marks_are_tokens_of_their_own() {
        assert_eq!(cut("“No,” he said... ''So''"), ["“", "No", ",", "”", "he", "said", "...", "''", "So", "''"]);
    }

    #[test]
    fn glue_tells_where_no_space_stood() {
        let glued: Vec<bool> = tokenise("a 3-1 win").iter().map(|t| t.glued).collect();
        assert_eq!(glued, [false, false, true, true, false]);
    }

    #[test]
    fn case_is_read_from_the_letters() {
        let cases: Vec<Case> = tokenise("the Paris NATO McCain J. 東京").iter().map(|t| t.case).collect();
        assert_eq!(cases, [Case::Lower, Case::Capital, Case::Upper, Case::Mixed, Case::Capital, Case::None]);
    }
}
