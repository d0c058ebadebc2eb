//! [`Line`]: a line of `places.tsv`, read field by field. General number parsers dominated the cost
//! of a look-up.

use std::iter;

/// A line of the table, and the reading position in it.
pub(super) struct Line {
    line: &'static str,
    at: usize,
}

impl Line {
    /// Returns the line that this text begins with.
    pub(super) fn of(line: &'static str) -> Self {
        Self { line, at: 0 }
    }

    /// Reads the bytes of the next field. A tab ends it.
    fn bytes(&mut self) -> impl Iterator<Item = u8> {
        iter::from_fn(|| {
            let byte = *self.line.as_bytes().get(self.at)?;
            self.at += 1;
            (byte != b'\t').then_some(byte)
        })
    }

    /// Reads a field as text.
    pub(super) fn text(&mut self) -> &'static str {
        let start = self.at;
        let end = start + self.bytes().count();
        self.line.get(start..end).unwrap_or_default()
    }

    /// Reads a non-negative integer; 0 for an empty field.
    pub(super) fn number(&mut self) -> u32 {
        self.bytes().fold(0, |sum: u32, b| {
            sum.wrapping_mul(10)
                .wrapping_add(u32::from(b.wrapping_sub(b'0')))
        })
    }

    /// Reads a decimal number with at most three digits after the point.
    pub(super) fn degrees(&mut self) -> f32 {
        let (mut value, mut scale, mut fraction) = (0_i32, 1, 1);
        for byte in self.bytes() {
            match byte {
                b'-' => scale = -1,
                b'.' => fraction = 10,
                digit => {
                    value = value
                        .wrapping_mul(10)
                        .wrapping_add(i32::from(digit.wrapping_sub(b'0')));
                    scale *= fraction;
                }
            }
        }
        value as f32 / scale as f32
    }
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn fields_are_read_in_order_and_empty_ones_are_zero_or_empty() {
        let mut line = Line::of("Porto\t\tPT\t-41.15\t8\t249633\tP\n");
        assert_eq!(
            (line.text(), line.number(), line.text()),
            ("Porto", 0, "PT")
        );
        assert_eq!(
            (line.degrees(), line.degrees(), line.number()),
            (-41.15, 8.0, 249_633)
        );
    }

    #[test]
    fn fields_past_the_end_are_empty() {
        let mut line = Line::of("Porto");
        assert_eq!(
            (line.text(), line.text(), line.number(), line.degrees()),
            ("Porto", "", 0, 0.0)
        );
    }
}
