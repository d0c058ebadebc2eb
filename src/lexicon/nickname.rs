//! Nicknames, by `nicknames.txt`.

use std::sync::LazyLock;

use super::{Key, KeyMap, entries};

static NAMES: LazyLock<KeyMap<Vec<Key>>> = LazyLock::new(|| {
    let words = |line: &'static str| line.split(' ').map(Key::of);
    entries(include_str!("nicknames.txt")).filter_map(|line| Some((words(line).next()?, words(line).skip(1).collect()))).collect()
});

/// Whether a short given name may stand for a full one: `Ted` for `Edward`.
pub fn is_nickname(short: Key, full: Key) -> bool {
    NAMES.get(&short).is_some_and(|names| names.contains(&full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_stands_for_its_names_and_no_others() {
        let is = |short, full| is_nickname(Key::of(short), Key::of(full));
        assert!(is("Ted", "Edward") && is("Bill", "William"));
        assert!(!is("Edward", "Ted") && !is("Ted", "William") && !is("", ""));
    }
}
