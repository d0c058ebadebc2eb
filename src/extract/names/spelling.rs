//! Matches spellings of one name: with and without accents, or transliterated in different ways.

use crate::lexicon::{Key, unaccented};

/// The fewest letters of a name that is compared; too many shorter names are alike.
const SHORTEST: usize = 5;

/// Returns a key that the spellings of a name share: "Zelinskiy" and "Zelinskyy", "Muñoz" and
/// "Munoz", "Mueller" and "Müller"; `None` for short words.
pub(super) fn sound(word: &str) -> Option<Key> {
    let mut letters = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase).map(unaccented) {
        let last = letters.chars().next_back();
        let c = match (last, c) {
            (Some('o' | 'a' | 'u'), 'e') | (Some('k' | 'c'), 'h') => continue,
            (_, 'y' | 'j') => 'i',
            (_, 'w') => 'v',
            (_, c) if c.is_alphabetic() => c,
            _ => continue,
        };
        if !letters.ends_with(c) {
            letters.push(c);
        }
    }
    (letters.chars().count() >= SHORTEST).then(|| Key::of(&letters))
}

#[cfg(test)]
mod tests {
    use super::sound;

    #[test]
    fn transliterations_sound_the_same_and_other_names_do_not() {
        for (a, b) in [
            ("Zelinskiy", "Zelinskyy"),
            ("Muñozes", "Munozes"),
            ("Mueller", "Müller"),
            ("Marković", "Markovic"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
            assert!(sound(a).is_some(), "{a}");
        }
        for (a, b) in [
            ("Petersen", "Peterson"),
            ("Millers", "Mullers"),
            ("Hansen", "Jansen"),
        ] {
            assert_ne!(sound(a), sound(b), "{a} {b}");
        }
        assert_eq!(sound("Ann"), None);
    }
}
