//! Plain words: ASCII letters and digits, with nothing after them that could continue the word.

use super::Scanner;
use super::address::opens_web;
use crate::lexicon::{Folding, Key};
use crate::text::kind::Case;

/// The class of each byte, as bits of [`Byte`].
static BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut b = 0;
    while b < 128 {
        let byte = b as u8;
        bytes[b] = match byte {
            b'A'..=b'Z' => Byte::UPPER,
            b'a'..=b'z' => Byte::LOWER,
            b'0'..=b'9' => Byte::DIGIT,
            b'\'' | b'&' | b'.' => Byte::JOINER,
            b'@' | b'_' | b'-' | b'+' => Byte::MAILBOX,
            _ => 0,
        };
        b += 1;
    }
    while b < 256 {
        bytes[b] = Byte::JOINER;
        b += 1;
    }
    bytes
};

struct Byte;

impl Byte {
    /// Upper case. The flag equals ASCII's case bit (0x20), so OR-ing it in lowercases the byte.
    const UPPER: u8 = 0x20;
    const LOWER: u8 = 1;
    const DIGIT: u8 = 2;
    /// May be part of a word or continue one, depending on what comes next.
    const JOINER: u8 = 4;
    /// May continue a word that is part of an e-mail address.
    const MAILBOX: u8 = 8;
}

/// A word of ASCII letters and digits.
pub(in crate::text) struct Plain {
    pub(in crate::text) end: usize,
    pub(in crate::text) key: Key,
    pub(in crate::text) case: Case,
}

impl Scanner<'_> {
    /// Returns the word at `start` if it is plain: nothing that could continue it follows, and it
    /// does not begin an address.
    #[inline]
    pub(in crate::text) fn plain_word(&self, start: usize) -> Option<Plain> {
        let first = self.bytes[start];
        if BYTES[usize::from(first)] & (Byte::UPPER | Byte::LOWER) == 0
            || opens_web(&self.bytes[start..]) && self.address(start).is_some()
        {
            return None;
        }
        let joins = Byte::JOINER | if self.has_mail { Byte::MAILBOX } else { 0 };
        let mut folding = Folding::default();
        folding.add(first.to_ascii_lowercase());
        // The classes of the letters after the first.
        let mut later = 0;
        let mut end = start + 1;
        while let Some(&byte) = self.bytes.get(end) {
            let is = BYTES[usize::from(byte)];
            if is & (Byte::UPPER | Byte::LOWER | Byte::DIGIT) == 0 {
                if is & joins != 0 {
                    return None;
                }
                break;
            }
            folding.add(byte | is & Byte::UPPER);
            later |= is;
            end += 1;
        }
        let first_upper = first.is_ascii_uppercase();
        let later_upper = later & Byte::UPPER != 0;
        let lower = !first_upper || later & Byte::LOWER != 0;
        Some(Plain {
            end,
            key: folding.key(),
            case: Case::of(first_upper, later_upper, lower),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::kind::case_of;

    #[test]
    fn plain_words_are_read_like_all_others() {
        let text = "The NATO A iPhone McCain G20 H20o x hat Hat www who";
        for word in text.split(' ') {
            let plain =
                Scanner::new(text).plain_word(word.as_ptr() as usize - text.as_ptr() as usize);
            let read = plain.map(|plain| (plain.key, plain.case));
            assert_eq!(read, Some((Key::of(word), case_of(word))), "{word}");
        }
    }

    #[test]
    fn words_that_could_continue_are_not_plain() {
        for text in [
            "don't", "U.S.", "A&T", "http://a.org", "Élan", "naïve", "end.", "bo-b@c.org",
            "bo@b.org", "22", "’s",
        ] {
            assert!(Scanner::new(text).plain_word(0).is_none(), "{text}");
        }
        assert!(Scanner::new("well-known").plain_word(0).is_some());
    }
}
