//! [`Phrases`]: a list of phrases of one or more words, looked up by the keys of the words that stand in a text.

use super::{Key, KeyMap, entries};

/// A list of phrases. A star at an entry's end makes it the beginning of a longer one.
#[derive(Debug)]
pub struct Phrases(KeyMap<Vec<Phrase>>);

#[derive(Debug)]
struct Phrase {
    words: Box<[Key]>,
    open: bool,
}

impl Phrases {
    /// The phrases of a word list, an entry a line.
    pub fn new(list: &'static str) -> Self {
        let mut phrases: KeyMap<Vec<Phrase>> = KeyMap::default();
        for entry in entries(list) {
            let open = entry.ends_with('*');
            let words: Box<[Key]> = entry.split([' ', '*', '-', '/']).filter(|w| !w.is_empty()).map(Key::of).collect();
            if let Some(&first) = words.first() {
                phrases.entry(first).or_default().push(Phrase { words, open });
            }
        }
        Self(phrases)
    }

    /// Whether these words are one of the phrases, or begin with one that may go on.
    pub fn are(&self, words: &[Key]) -> bool {
        let Some(first) = words.first() else { return false };
        let phrases = self.0.get(first).map_or(&[][..], Vec::as_slice);
        phrases.iter().any(|p| if p.open { words.starts_with(&p.words) } else { words == &*p.words })
    }

    /// How many of these words the longest phrase takes that they begin with; 0 when none does.
    pub fn begin(&self, words: &[Key]) -> usize {
        let phrases = words.first().and_then(|first| self.0.get(first)).map_or(&[][..], Vec::as_slice);
        phrases.iter().filter(|p| words.starts_with(&p.words)).map(|p| p.words.len()).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &str) -> Vec<Key> {
        words.split(' ').map(Key::of).collect()
    }

    #[test]
    fn a_star_lets_a_phrase_go_on_and_no_star_does_not() {
        let phrases = Phrases::new("sign in\nshare on *\n# sign\n");
        assert!(phrases.are(&keys("Sign in")) && phrases.are(&keys("share on Twitter")));
        assert!(!phrases.are(&keys("sign in now")) && !phrases.are(&keys("sign")) && !phrases.are(&[]));
    }

    #[test]
    fn the_longest_phrase_counts() {
        let phrases = Phrases::new("associated\nassociated press\n");
        assert_eq!(phrases.begin(&keys("Associated Press staff")), 2);
        assert_eq!(phrases.begin(&keys("Press staff")), 0);
    }
}
