//! [`Table`]: a hash table that is read in place from the binary.
//!
//! Its bytes are buckets of one cache line: the fingerprints of the bucket's rows, then the rows. A
//! look-up touches only that line, whether it finds something or not, and nothing is unpacked or
//! copied at start-up. Fingerprints have 16 bits, so one unknown key in a few thousand passes for a
//! known one; the tables hold evidence, not truth.

use std::hint::select_unpredictable;

/// The size of a bucket in bytes.
pub const BUCKET: usize = 64;

/// Bytes aligned to a cache line.
#[repr(C, align(64))]
#[derive(Debug)]
pub struct Aligned<T: ?Sized>(pub T);

/// The place of a key's row, if it has one: its bucket, and its fingerprint there.
struct Place {
    bucket: u32,
    fingerprint: u16,
}

/// A table with rows of `ROW` bytes.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a, const ROW: usize> {
    buckets: &'a [[u8; BUCKET]],
}

impl<'a, const ROW: usize> Table<'a, ROW> {
    /// The number of rows in a bucket.
    const ROWS: usize = BUCKET / (ROW + 2);

    /// Reads the table in these bytes. Bytes after the last whole bucket are ignored.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            buckets: bytes.as_chunks().0,
        }
    }

    /// Returns the row of a key, which is given by its well-mixed hash.
    #[inline]
    pub fn get(self, hash: u64) -> Option<&'a [u8; ROW]> {
        let place = place(hash, self.buckets.len());
        let bucket = self.buckets.get(place.bucket as usize)?;
        let row = Self::row(bucket, place.fingerprint);
        if row < Self::ROWS {
            bucket[2 * Self::ROWS + row * ROW..].first_chunk()
        } else {
            None
        }
    }

    /// Returns the row of a key, or `none`. Like [`get`](Self::get), but for callers that look up
    /// many keys in a row. It always takes the same steps, so the processor needn't predict which
    /// row it will be, and begins on the next keys while it waits for a bucket.
    #[inline]
    pub fn get_or<'b>(&'b self, hash: u64, none: &'b [u8; ROW]) -> &'b [u8; ROW] {
        let place = place(hash, self.buckets.len());
        let Some(bucket) = self.buckets.get(place.bucket as usize) else {
            return none;
        };
        let fingerprint = place.fingerprint;
        let here = |row: usize| {
            bucket[2 * Self::ROWS + row * ROW..]
                .first_chunk()
                .unwrap_or(none)
        };
        if Self::ROWS < 4 {
            // With so few rows a linear scan is faster.
            let same = |row: usize| {
                u16::from_le_bytes([bucket[2 * row], bucket[2 * row + 1]]) == fingerprint
            };
            return (0..Self::ROWS).rev().fold(none, |found, row| {
                select_unpredictable(same(row), here(row), found)
            });
        }
        let row = Self::row(bucket, fingerprint);
        select_unpredictable(row < Self::ROWS, here(row.min(Self::ROWS - 1)), none)
    }

    /// Returns the position in its bucket of the row with this fingerprint, or [`ROWS`](Self::ROWS)
    /// or more if there is none. Compares four at a time.
    #[inline]
    fn row(bucket: &[u8; BUCKET], fingerprint: u16) -> usize {
        const ONES: u64 = 0x0001_0001_0001_0001;
        let wanted = u64::from(fingerprint) * ONES;
        let mut found = BUCKET;
        for (i, four) in bucket
            .as_chunks()
            .0
            .iter()
            .enumerate()
            .take(Self::ROWS.div_ceil(4))
            .rev()
        {
            let differ = u64::from_le_bytes(*four) ^ wanted;
            // The lowest of these bits is the top bit of the lowest 16 that are all zero. Bits
            // above it may be false.
            let same = differ.wrapping_sub(ONES) & !differ & ONES << 15;
            found = select_unpredictable(
                same != 0,
                4 * i + same.trailing_zeros() as usize / 16,
                found,
            );
        }
        found
    }

    /// Returns the bytes that the table lies in.
    pub fn bytes(self) -> &'a [u8] {
        self.buckets.as_flattened()
    }

    /// Lays out a table with this many buckets. The rows come in order of importance; those whose
    /// bucket is full are left out. Returns the bytes and the number of rows stored.
    pub fn build(
        rows: impl IntoIterator<Item = (u64, [u8; ROW])>,
        buckets: usize,
    ) -> (Vec<u8>, usize) {
        let mut bytes = vec![0; buckets * BUCKET];
        let mut placed = 0;
        for (hash, row) in rows {
            let Place {
                bucket,
                fingerprint,
            } = place(hash, buckets);
            let bucket = &mut bytes[bucket as usize * BUCKET..][..BUCKET];
            let taken = |i: usize| u16::from_le_bytes([bucket[2 * i], bucket[2 * i + 1]]);
            let Some(free) = (0..Self::ROWS)
                .take_while(|&i| taken(i) != fingerprint || i == Self::ROWS)
                .find(|&i| taken(i) == 0)
            else {
                continue;
            };
            bucket[2 * free..2 * free + 2].copy_from_slice(&fingerprint.to_le_bytes());
            bucket[2 * Self::ROWS + free * ROW..][..ROW].copy_from_slice(&row);
            placed += 1;
        }
        (bytes, placed)
    }
}

/// Returns the place of a hash among this many buckets. Its fingerprint is never 0, which marks a
/// free row.
#[inline]
fn place(hash: u64, buckets: usize) -> Place {
    Place {
        bucket: (((hash >> 32) * buckets as u64) >> 32) as u32,
        fingerprint: (hash as u16).max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Key;

    #[test]
    fn stored_rows_are_found_and_others_are_not() {
        let key = |i: u32| Key::of(&format!("word{i}")).0;
        let (bytes, placed) = Table::<3>::build(
            (0..2000).map(|i| (key(i), [i as u8, (i >> 8) as u8, 7])),
            240,
        );
        let table = Table::<3>::new(&bytes);
        let found = (0..2000)
            .filter(|&i| table.get(key(i)) == Some(&[i as u8, (i >> 8) as u8, 7]))
            .count();
        assert!(
            placed > 1950 && found == placed,
            "{placed} placed, {found} found"
        );
        assert!(
            (2000..12_000)
                .filter(|&i| table.get(key(i)).is_some())
                .count()
                < 20
        );
        let none = &[0; 3];
        assert!((0..4000).all(|i| table.get_or(key(i), none) == table.get(key(i)).unwrap_or(none)));
    }

    #[test]
    fn an_empty_table_has_no_rows() {
        assert_eq!(Table::<16>::new(&[]).get(42), None);
        let table = Table::<16>::new(&[]);
        assert_eq!(table.get_or(42, &[7; 16]), &[7; 16]);
    }
}
