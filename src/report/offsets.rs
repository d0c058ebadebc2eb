//! Offsets in the unit that the user chose.

/// The unit of `start` and `end`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Offsets {
    /// Unicode code points.
    #[default]
    Chars,
    /// UTF-8 bytes.
    Bytes,
}

/// Converts byte offsets to the chosen unit, in time logarithmic in the number of non-ASCII
/// characters.
pub(super) struct Counter {
    /// For each non-ASCII character, the byte after it and the number of bytes minus the number of
    /// characters up to there.
    surplus: Vec<(u32, u32)>,
}

impl Counter {
    pub(super) fn new(text: &str, offsets: Offsets) -> Self {
        let mut surplus = Vec::new();
        if offsets == Offsets::Bytes || text.is_ascii() {
            return Self { surplus };
        }
        let mut total = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            total += c.len_utf8() as u32 - 1;
            surplus.push(((at + c.len_utf8()) as u32, total));
        }
        Self { surplus }
    }

    pub(super) fn at(&self, byte: u32) -> usize {
        let before = self.surplus.partition_point(|&(end, _)| end <= byte);
        (byte - before.checked_sub(1).map_or(0, |i| self.surplus[i].1)) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_agree_with_counting() {
        let text = "“naïve” – 😀 plain e\u{301} 東京";
        let offsets = Counter::new(text, Offsets::Chars);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.at(byte as u32), count);
        }
        assert_eq!(offsets.at(text.len() as u32), text.chars().count());
    }

    #[test]
    fn byte_offsets_are_unchanged() {
        let text = "naïve";
        assert_eq!(Counter::new(text, Offsets::Bytes).at(text.len() as u32), 6);
    }
}
