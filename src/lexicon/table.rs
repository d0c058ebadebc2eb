//! [`WordTable`]: a hash table from words to values, built at compile time so that start-up costs
//! nothing.

use super::Key;

/// An open-addressing hash table. `SLOTS` is a power of two and at least twice the number of
/// entries.
#[derive(Debug)]
pub struct WordTable<V: 'static, const SLOTS: usize> {
    /// The words and their values; the default key marks a free slot.
    slots: [(Key, V); SLOTS],
    entries: usize,
}

impl<V: Copy, const SLOTS: usize> WordTable<V, SLOTS> {
    /// An empty table; `filler` is the value of free slots.
    pub const fn new(filler: V) -> Self {
        assert!(SLOTS.is_power_of_two());
        Self {
            slots: [(Key(0), filler); SLOTS],
            entries: 0,
        }
    }

    /// Sets the value of a word, replacing any other.
    pub const fn set(&mut self, word: Key, value: V) {
        self.fill(self.slot(word), word, value);
    }

    /// Adds a value to a word, keeping the others.
    pub const fn add(&mut self, word: Key, value: V) {
        let mut slot = self.slot(word);
        while self.slots[slot].0.0 != 0 {
            slot = (slot + 1) % SLOTS;
        }
        self.fill(slot, word, value);
    }

    const fn fill(&mut self, slot: usize, word: Key, value: V) {
        self.entries += (self.slots[slot].0.0 == 0) as usize;
        assert!(self.entries * 2 <= SLOTS, "table too full: raise SLOTS");
        self.slots[slot] = (word, value);
    }

    /// The first slot of the word, or the free slot where it would go.
    const fn slot(&self, word: Key) -> usize {
        let mut slot = word.0 as usize % SLOTS;
        while self.slots[slot].0.0 != 0 && self.slots[slot].0.0 != word.0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// The value of a word.
    #[inline]
    pub const fn get(&self, word: Key) -> Option<V> {
        let slot = self.slot(word);
        if self.slots[slot].0.0 == 0 {
            None
        } else {
            Some(self.slots[slot].1)
        }
    }

    /// The value of a word, or the filler.
    #[inline]
    pub const fn value(&self, word: Key) -> V {
        self.slots[self.slot(word)].1
    }

    /// All values of a word, in the order in which they were added.
    #[inline]
    pub fn all(&self, word: Key) -> impl Iterator<Item = &V> {
        let slots = (0..SLOTS).map(move |i| (word.0 as usize).wrapping_add(i) % SLOTS);
        slots
            .take_while(|&slot| self.slots[slot].0.0 != 0)
            .filter(move |&slot| self.slots[slot].0 == word)
            .map(|slot| &self.slots[slot].1)
    }

    /// Every word with a value, in slot order.
    pub fn entries(&self) -> impl Iterator<Item = (Key, V)> {
        self.slots.iter().copied().filter(|(word, _)| word.0 != 0)
    }

    /// The number of entries.
    pub const fn len(&self) -> usize {
        self.entries
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.entries == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_values_apart() {
        // Four entries in eight slots: some of them collide.
        let mut table = WordTable::<u8, 8>::new(0);
        for (word, value) in [("ferry", 1), ("harbour", 2), ("ferry", 3)] {
            table.add(Key::word(word), value);
        }
        table.set(Key::word("bridge"), 4);
        table.set(Key::word("bridge"), 5);
        let all = |word| table.all(Key::word(word)).copied().collect::<Vec<_>>();
        assert_eq!(
            (all("ferry"), all("harbour"), all("bridge"), all("quay")),
            (vec![1, 3], vec![2], vec![5], vec![])
        );
        assert_eq!(
            (
                table.get(Key::word("ferry")),
                table.get(Key::word("quay")),
                table.len()
            ),
            (Some(1), None, 4)
        );
    }

    #[test]
    fn numbers_which_have_no_key_are_not_found() {
        let mut table = WordTable::<(), 4>::new(());
        table.set(Key::word("ferry"), ());
        assert_eq!(
            (table.get(Key::default()), table.all(Key::default()).count()),
            (None, 0)
        );
    }

    #[test]
    #[should_panic(expected = "raise SLOTS")]
    fn an_overfull_table_panics() {
        let mut table = WordTable::<(), 2>::new(());
        table.set(Key::word("ferry"), ());
        table.set(Key::word("bridge"), ());
    }
}
