//! Nouns for men and for women.

use super::list::{Fields, Lines};
use super::{Gender, Key, WordTable};
use crate::lexicon::list_text;

static NOUNS: WordTable<Gender, 256> = {
    let mut nouns = WordTable::new(Gender::Male);
    let mut lines = Lines::of(list_text!("names/gendered_nouns.txt"));
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b" ");
        let noun = Key::listed(words.field());
        let gender = match words.field() {
            b"m" => Gender::Male,
            b"f" => Gender::Female,
            _ => panic!("gendered_nouns.txt: m or f is missing"),
        };
        nouns.set(noun, gender);
    }
    nouns
};

/// Returns the gender that a noun implies: `actress`, `chairman`.
pub fn noun_gender(noun: Key) -> Option<Gender> {
    NOUNS.get(noun)
}
