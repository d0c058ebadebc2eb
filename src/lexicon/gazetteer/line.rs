//! [`Line`]: a line of `places.tsv`, read field by field. General number parsers dominated the cost
//! of a look-up.

use memchr::memchr;

/// The fields of a line of the table that are not read yet.
pub(super) struct Line(&'static str);

impl Line {
    /// Returns the line that this text begins with.
    pub(super) fn of(text: &'static str) -> Self {
        Self(text)
    }

    /// Reads a field as text. A tab ends it.
    pub(super) fn text(&mut self) -> &'static str {
        let end = memchr(b'\t', self.0.as_bytes()).unwrap_or(self.0.len());
        let field = &self.0[..end];
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        field
    }

    /// Reads the bytes of a field that is a number, and so too short to look for its end first.
    fn bytes(&mut self, mut each: impl FnMut(u8)) {
        let mut end = 0;
        while let Some(&byte) = self.0.as_bytes().get(end)
            && byte != b'\t'
        {
            each(byte);
            end += 1;
        }
        self.0 = self.0.get(end + 1..).unwrap_or_default();
    }

    /// Reads a non-negative integer; 0 for an empty field.
    pub(super) fn number(&mut self) -> u32 {
        let mut sum = 0_u32;
        self.bytes(|byte| {
            sum = sum
                .wrapping_mul(10)
                .wrapping_add(u32::from(byte.wrapping_sub(b'0')));
        });
        sum
    }

    /// Reads a decimal number with at most three digits after the point.
    pub(super) fn degrees(&mut self) -> f32 {
        let (mut value, mut scale, mut fraction) = (0_i32, 1, 1);
        self.bytes(|byte| match byte {
            b'-' => scale = -1,
            b'.' => fraction = 10,
            digit => {
                value = value
                    .wrapping_mul(10)
                    .wrapping_add(i32::from(digit.wrapping_sub(b'0')));
                scale *= fraction;
            }
        });
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
