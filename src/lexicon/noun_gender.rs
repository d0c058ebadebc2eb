//! Nouns and titles for men and for women.

use super::list::{Fields, Lines};
use super::{Gender, Key, WordTable, list_text};

static NOUNS: WordTable<Gender, 256> = read(list_text!("names/gendered_nouns.txt"));
static TITLES: WordTable<Gender, 64> = read(list_text!("names/gendered_titles.txt"));

/// Reads a list of words, each with `m` or `f`.
const fn read<const SLOTS: usize>(list: &str) -> WordTable<Gender, SLOTS> {
    let mut genders = WordTable::new(Gender::Male);
    let mut lines = Lines::of(list);
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b" ");
        let word = Key::listed(words.field());
        let gender = match words.field() {
            b"m" => Gender::Male,
            b"f" => Gender::Female,
            _ => panic!("a list of genders lacks m or f"),
        };
        genders.set(word, gender);
    }
    genders
}

/// Returns the gender that a noun implies: `actress`, `chairman`.
pub fn noun_gender(noun: Key) -> Option<Gender> {
    NOUNS.get(noun)
}

/// Returns the gender that a title before a name implies: `Mrs`, `King`.
pub fn title_gender(title: Key) -> Option<Gender> {
    TITLES.get(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_nouns_and_titles_have_a_gender() {
        assert_eq!(noun_gender(Key::of("actress")), Some(Gender::Female));
        assert_eq!(title_gender(Key::of("Mr.")), Some(Gender::Male));
        assert_eq!(title_gender(Key::of("Councilwoman")), Some(Gender::Female));
    }

    #[test]
    fn most_have_none() {
        assert_eq!(noun_gender(Key::of("doctor")), None);
        assert_eq!(title_gender(Key::of("Dr.")), None);
    }
}
