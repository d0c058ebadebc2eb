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
    /// The bytes that don't count: those of each character after its first.
    surplus: Vec<u32>,
}

impl Counter {
    pub(super) fn new(text: &str, offsets: Offsets) -> Self {
        if offsets == Offsets::Bytes || text.is_ascii() {
            return Self {
                surplus: Vec::new(),
            };
        }
        /// Most stretches of this many bytes have only ASCII.
        const STRETCH: usize = 32;
        let continues = |byte: u8| byte & 0b1100_0000 == 0b1000_0000;
        let stretches = text.as_bytes().chunks(STRETCH).enumerate();
        let other = stretches.filter(|(_, bytes)| !bytes.is_ascii());
        let bytes = other.flat_map(|(n, bytes)| (n * STRETCH..).zip(bytes));
        let surplus = bytes.filter(|&(_, &byte)| continues(byte));
        Self {
            surplus: surplus.map(|(at, _)| at as u32).collect(),
        }
    }

    pub(super) fn at(&self, byte: u32) -> usize {
        byte as usize - self.surplus.partition_point(|&surplus| surplus < byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_agree_with_counting() {
        let text = &"“naïve” – 😀 plain e\u{301} 東京, and then only ASCII for a while ".repeat(3);
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
