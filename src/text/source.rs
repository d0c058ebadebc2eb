//! [`Source`]: the original text of the article and the composed form that is analysed.
//!
//! macOS file systems and PDF tools write an accented letter as a base letter and a combining
//! accent. Word lists, gazetteer and taggers only know composed letters, so such a text is analysed
//! in a composed copy, and [`Source`] maps spans back to the original. A text without combining
//! accents, as nearly all are, is used in place.

use std::borrow::Cow;

use memchr::memchr2_iter;
use unicode_normalization::UnicodeNormalization;

use super::Span;

/// The first bytes of the combining diacritical marks, U+0300 to U+036F. No other byte of UTF-8 has
/// these values, so a fast search for them finds every mark.
const MARK_LEADS: [u8; 2] = [0xcc, 0xcd];

/// A text and its composed form.
#[derive(Debug)]
pub struct Source<'a> {
    text: &'a str,
    composed: Option<Composed>,
}

/// A copy of the text in which a letter and its accents are one character.
#[derive(Debug)]
struct Composed {
    text: String,
    letters: Vec<Letter>,
}

/// A composed letter, and the end of its source in the original text.
#[derive(Clone, Copy, Debug)]
struct Letter {
    start: u32,
    end: u32,
    source_end: u32,
}

impl<'a> Source<'a> {
    /// Composes `text` if necessary.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            composed: Composed::of(text),
        }
    }

    /// Returns the original text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the text to analyse. The spans that the other functions take refer to it.
    pub fn composed(&self) -> &str {
        self.composed.as_ref().map_or(self.text, |c| &c.text)
    }

    /// Returns the offset in the original text of a byte of the composed text. Character boundaries
    /// map to character boundaries.
    pub fn offset(&self, byte: u32) -> u32 {
        self.composed.as_ref().map_or(byte, |c| c.source(byte))
    }

    /// Returns the original text of a span of the composed text.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[self.offset(span.start) as usize..self.offset(span.end) as usize]
    }
}

impl Composed {
    /// Returns the composed form of a text, or `None` if it is the same.
    fn of(text: &str) -> Option<Self> {
        let mut composed = Self {
            text: String::new(),
            letters: Vec::new(),
        };
        let (mut copied, mut seen) = (0, 0);
        for mark in memchr2_iter(MARK_LEADS[0], MARK_LEADS[1], text.as_bytes()) {
            if mark < seen || !text[mark..].starts_with(is_mark) {
                continue;
            }
            let Some(base) = text[copied..mark].chars().next_back() else {
                continue;
            };
            let start = mark - base.len_utf8();
            let after = text[mark..].trim_start_matches(is_mark);
            seen = text.len() - after.len();
            let letter: String = text[start..seen].nfc().collect();
            // A letter that doesn't get shorter has no composed form.
            if letter.len() < seen - start {
                composed.text.push_str(&text[copied..start]);
                let at = composed.text.len();
                composed.text.push_str(&letter);
                composed.letters.push(Letter {
                    start: at as u32,
                    end: composed.text.len() as u32,
                    source_end: seen as u32,
                });
                copied = seen;
            }
        }
        if composed.letters.is_empty() {
            return None;
        }
        composed.text.push_str(&text[copied..]);
        Some(composed)
    }

    fn source(&self, byte: u32) -> u32 {
        let next = self.letters.partition_point(|l| l.end <= byte);
        // The byte is between a letter and a mark that did not combine with it.
        if let Some(inside) = self.letters.get(next).filter(|l| l.start < byte) {
            return inside.source_end;
        }
        next.checked_sub(1).map_or(byte, |before| {
            byte - self.letters[before].end + self.letters[before].source_end
        })
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Returns the composed form of these words; borrowed if they are composed already.
pub fn composed(words: &str) -> Cow<'_, str> {
    Composed::of(words).map_or(Cow::Borrowed(words), |c| Cow::Owned(c.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APART: &str = "Bjo\u{308}rn left Gdan\u{301}sk for Sa\u{303}o Paulo – e\u{323}\u{302}.";

    #[test]
    fn letters_and_accents_are_combined() {
        let source = Source::new(APART);
        assert_eq!(source.composed(), "Björn left Gdańsk for São Paulo – ệ.");
        assert_eq!(source.text(), APART);
    }

    #[test]
    fn composed_texts_are_borrowed() {
        for text in [
            "",
            "plain",
            "São Paulo – “naïve”",
            "Ελλάδα \u{37e}",
            "\u{301}",
            "3\u{301}",
        ] {
            assert!(Source::new(text).composed.is_none(), "{text:?}");
            assert!(matches!(composed(text), Cow::Borrowed(_)));
        }
    }

    #[test]
    fn spans_map_back_to_the_original_words() {
        let source = Source::new(APART);
        for (word, as_it_stands) in [
            ("Björn", "Bjo\u{308}rn"),
            ("left", "left"),
            ("Gdańsk", "Gdan\u{301}sk"),
            ("Paulo", "Paulo"),
            ("ệ", "e\u{323}\u{302}"),
        ] {
            let start = source.composed().find(word).unwrap();
            let span = Span::new(start, start + word.len());
            assert_eq!(source.slice(span), as_it_stands);
        }
    }

    #[test]
    fn boundaries_map_to_boundaries_in_the_same_order() {
        // A leftover mark, marks without a letter, a letter right after another.
        let text = "\u{301}a\u{301}\u{308}\u{337}e\u{301}o\u{308}\n\u{302}<\u{338}\u{301}";
        let source = Source::new(text);
        let ends = source.composed().char_indices().map(|(at, _)| at);
        let mut before = 0;
        for byte in ends.chain([source.composed().len()]) {
            let at = source.offset(byte as u32) as usize;
            assert!(text.is_char_boundary(at) && at >= before, "{byte} → {at}");
            before = at;
        }
        assert_eq!(before, text.len());
    }
}
