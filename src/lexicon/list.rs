//! Word lists as the compiler reads them: [`Lines`] and their [`Fields`].
//!
//! Constant functions cannot use iterators, so these types have a `take` instead of a `next`.

use super::Key;

/// The entries of a word list: its trimmed lines, without comments and blank lines.
#[derive(Clone, Copy, Debug)]
pub struct Lines<'a>(&'a [u8]);

impl<'a> Lines<'a> {
    /// Reads the lines of a list.
    pub const fn of(list: &'a str) -> Self {
        Self(list.as_bytes())
    }

    /// Returns the next entry.
    pub const fn take(&mut self) -> Option<&'a [u8]> {
        while !self.0.is_empty() {
            let (line, rest) = parted(self.0, b'\n');
            self.0 = rest;
            let entry = parted(line, b'#').0.trim_ascii();
            if !entry.is_empty() {
                return Some(entry);
            }
        }
        None
    }
}

/// The parts of an entry between separators.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    rest: Option<&'a [u8]>,
    separators: &'static [u8],
}

impl<'a> Fields<'a> {
    /// Splits an entry at any of these separators.
    pub const fn of(entry: &'a [u8], separators: &'static [u8]) -> Self {
        Self {
            rest: Some(entry),
            separators,
        }
    }

    /// Returns the next part, which may be empty.
    pub const fn take(&mut self) -> Option<&'a [u8]> {
        let Some(rest) = self.rest else { return None };
        let mut end = 0;
        while end < rest.len() && !among(rest[end], self.separators) {
            end += 1;
        }
        let (field, rest) = rest.split_at(end);
        self.rest = match rest {
            [_, rest @ ..] => Some(rest),
            [] => None,
        };
        Some(field)
    }

    /// Returns the next part, or an empty one if there is none.
    pub const fn field(&mut self) -> &'a [u8] {
        match self.take() {
            Some(field) => field,
            None => &[],
        }
    }

    /// Returns the next part that is not empty.
    pub const fn word(&mut self) -> Option<&'a [u8]> {
        while let Some(field) = self.take() {
            if !field.is_empty() {
                return Some(field);
            }
        }
        None
    }

    /// Returns the keys of all non-empty parts, at most `N`, and their number.
    pub const fn keys<const N: usize>(mut self) -> ([Key; N], usize) {
        let mut keys = [Key(0); N];
        let mut count = 0;
        while let Some(word) = self.word() {
            keys[count] = Key::listed(word);
            count += 1;
        }
        (keys, count)
    }
}

/// Returns the number of words in a list with one or more words per line.
pub const fn count(list: &str) -> usize {
    let mut lines = Lines::of(list);
    let mut count = 0;
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b" ");
        while words.word().is_some() {
            count += 1;
        }
    }
    count
}

/// Returns the bytes before and after the first occurrence of this byte.
pub const fn parted(text: &[u8], at: u8) -> (&[u8], &[u8]) {
    let mut end = 0;
    while end < text.len() && text[end] != at {
        end += 1;
    }
    let (before, rest) = text.split_at(end);
    match rest {
        [_, after @ ..] => (before, after),
        [] => (before, rest),
    }
}

const fn among(byte: u8, set: &[u8]) -> bool {
    let mut i = 0;
    while i < set.len() && set[i] != byte {
        i += 1;
    }
    i < set.len()
}

/// Reads an integer in a list.
pub const fn number(digits: &[u8]) -> i64 {
    let (digits, sign) = match digits {
        [b'-', digits @ ..] => (digits, -1),
        _ => (digits, 1),
    };
    assert!(!digits.is_empty(), "a list lacks a number");
    let mut value = 0;
    let mut i = 0;
    while i < digits.len() {
        assert!(
            digits[i].is_ascii_digit(),
            "a list has letters where a number is expected"
        );
        value = value * 10 + (digits[i] - b'0') as i64;
        i += 1;
    }
    value * sign
}

/// Whether the two slices are equal.
pub const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

/// Strings from lists, one after the other. A table that holds positions in a pool instead of
/// references needs no relocation when the program is loaded.
#[derive(Debug)]
pub struct Pool<const SIZE: usize> {
    bytes: [u8; SIZE],
    used: usize,
}

/// The position of a string in a [`Pool`].
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    start: u16,
    len: u8,
}

impl Piece {
    /// The position of an empty string.
    pub const EMPTY: Self = Self { start: 0, len: 0 };
}

impl<const SIZE: usize> Pool<SIZE> {
    /// Creates an empty pool.
    pub const fn new() -> Self {
        assert!(SIZE <= u16::MAX as usize);
        Self {
            bytes: [0; SIZE],
            used: 0,
        }
    }

    /// Adds a string.
    pub const fn add(&mut self, text: &[u8]) -> Piece {
        assert!(str::from_utf8(text).is_ok() && text.len() <= u8::MAX as usize);
        let piece = Piece {
            start: self.used as u16,
            len: text.len() as u8,
        };
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.used] = text[i];
            (i, self.used) = (i + 1, self.used + 1);
        }
        piece
    }

    /// Returns the string at a position.
    pub fn get(&self, piece: Piece) -> &str {
        str::from_utf8(&self.bytes[usize::from(piece.start)..][..usize::from(piece.len)])
            .unwrap_or_default()
    }
}

impl<const SIZE: usize> Default for Pool<SIZE> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries;
    use super::*;

    #[test]
    fn compile_time_and_run_time_entries_are_the_same() {
        const LIST: &str = "# nothing\n\nferry boat # a comment\n  bridge\r\n#\n quay";
        let mut lines = Lines::of(LIST);
        for entry in entries(LIST) {
            assert_eq!(lines.take(), Some(entry.as_bytes()));
        }
        assert_eq!(lines.take(), None);
    }

    #[test]
    fn fields_may_be_empty_but_words_are_not() {
        let mut fields = Fields::of(b"a,,b", b",");
        assert_eq!(
            [fields.take(), fields.take(), fields.take(), fields.take()],
            [Some(&b"a"[..]), Some(b""), Some(b"b"), None]
        );
        let mut words = Fields::of(b" share  on-*", b" *-");
        assert_eq!(
            [words.word(), words.word(), words.word()],
            [Some(&b"share"[..]), Some(b"on"), None]
        );
        assert_eq!(
            Fields::of(b"share on", b" ").keys::<3>(),
            ([Key::word("share"), Key::word("on"), Key(0)], 2)
        );
    }

    #[test]
    fn all_words_of_a_list_are_counted() {
        assert_eq!(count("# boats\nferry tug\n\nbarge # slow\n"), 3);
        assert_eq!(count("# ferry\n"), 0);
    }

    #[test]
    fn a_pool_returns_the_strings_added_to_it() {
        let mut pool = Pool::<8>::new();
        let pieces = [pool.add(b"km"), pool.add(b""), pool.add("µs".as_bytes())];
        assert_eq!(pieces.map(|piece| pool.get(piece)), ["km", "", "µs"]);
        assert_eq!(pool.get(Piece::EMPTY), "");
    }

    #[test]
    fn numbers_may_have_signs() {
        assert_eq!((number(b"12"), number(b"-1"), number(b"0")), (12, -1, 0));
    }
}
