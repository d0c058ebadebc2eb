//! [`Span`]: a position in the article.

use std::ops::Range;

/// A stretch of the article's text: UTF-8 byte offsets, end exclusive.
///
/// Invariant: `start <= end`, and both are character boundaries of the text that the span was made
/// from, so slicing that text by it cannot panic. Offsets are `u32`: the reader refuses articles of
/// 4 GiB and more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// Covers the bytes `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span of {start}..{end}");
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// Converts the span to a `Range`, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Returns the part of `text` that it covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Returns its length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside it.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns the smallest span that covers both.
    pub fn hull(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_needs_a_shared_byte() {
        assert!(Span::new(0, 3).overlaps(Span::new(2, 5)));
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
    }

    #[test]
    fn contains_its_edges_and_nothing_past_them() {
        assert!(Span::new(2, 6).contains(Span::new(2, 6)));
        assert!(!Span::new(2, 6).contains(Span::new(1, 3)));
    }
}
