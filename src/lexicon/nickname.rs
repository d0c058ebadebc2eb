//! Nicknames, from `nicknames.txt`.

use super::list::{Fields, Lines};
use super::{Key, WordTable};
use crate::lexicon::list_text;

/// The full names for each short one.
static NAMES: WordTable<Key, 512> = {
    let mut names = WordTable::new(Key(0));
    let mut lines = Lines::of(list_text!("names/nicknames.txt"));
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b" ");
        let short = Key::listed(words.field());
        while let Some(full) = words.word() {
            names.add(short, Key::listed(full));
        }
    }
    names
};

/// Whether the word is a nickname for a given name: `Ted` for `Edward`.
pub fn is_nickname(short: Key, full: Key) -> bool {
    NAMES.all(short).any(|&name| name == full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_stands_for_its_full_names_only() {
        let is = |short, full| is_nickname(Key::of(short), Key::of(full));
        assert!(is("Ted", "Edward") && is("Bill", "William"));
        assert!(!is("Edward", "Ted") && !is("Ted", "William") && !is("", ""));
    }
}
