//! The gender that a given name suggests, from `given_names.txt`.

use super::Key;
use super::fold::unaccented;
use crate::lexicon::list_text;

/// Grammatical gender, as pronouns agree with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}

/// Given names, each with `m` or `f`, sorted by name, in lower case and without accents. Names used
/// for both sexes are left out.
///
/// From the given-name counts of the 1990 US census (public domain) and the name lists of Faker's
/// locales (MIT licence). A name is included if at least five in six people with it are of one sex.
const NAMES: &str = list_text!("names/given_names.txt");

/// Almost twice as many slots as names, so that probes are short.
const SLOTS: usize = 1 << 15;

/// The names: an open-addressing hash table, made by the compiler. A slot holds the upper bits of a
/// name's key and, in the lowest two, the gender; 0 is a free slot.
#[allow(long_running_const_eval)] // some ten thousand names take a second to compile
static TABLE: [u32; SLOTS] = {
    let list = NAMES.as_bytes();
    let mut table = [0; SLOTS];
    let mut at = 0;
    while at < list.len() {
        let start = at;
        while list[at] != b' ' {
            at += 1;
        }
        let (slot, found) = probe(&table, Key::listed(list.split_at(at).0.split_at(start).1));
        assert!(
            table[slot] == 0,
            "a name is listed twice, or two names share a key"
        );
        table[slot] = found | if list[at + 1] == b'm' { MALE } else { FEMALE };
        at += 3; // the space, the letter and the line ending
    }
    table
};

const MALE: u32 = 1;
const FEMALE: u32 = 2;

/// Returns the slot of a name, or the free slot where it would go, and the upper bits that the slot
/// holds.
const fn probe(table: &[u32; SLOTS], name: Key) -> (usize, u32) {
    let upper = (name.0 >> 32) as u32 & !3;
    let mut slot = name.0 as usize % SLOTS;
    while table[slot] != 0 && table[slot] & !3 != upper {
        slot = (slot + 1) % SLOTS;
    }
    (slot, upper)
}

/// Returns the gender that a given name suggests, if any.
pub fn gender(given_name: &str) -> Option<Gender> {
    let letters = given_name
        .chars()
        .flat_map(char::to_lowercase)
        .map(unaccented);
    match TABLE[probe(&TABLE, Key::of_letters(letters)).0] & 3 {
        MALE => Some(Gender::Male),
        FEMALE => Some(Gender::Female),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_given_names_have_a_gender() {
        for (name, is) in [
            ("James", Gender::Male),
            ("DMITRY", Gender::Male),
            ("Zoë", Gender::Female),
            ("Nancy", Gender::Female),
        ] {
            assert_eq!(gender(name), Some(is), "{name}");
        }
    }

    #[test]
    fn unisex_names_and_other_words_have_none() {
        for name in ["Robin", "Andrea", "Xi", "Zzyzx", "", "A"] {
            assert_eq!(gender(name), None, "{name}");
        }
    }

    #[test]
    fn every_listed_name_is_found() {
        for (name, letter) in NAMES.lines().filter_map(|line| line.split_once(' ')) {
            assert_eq!(
                gender(name),
                Some(if letter == "m" {
                    Gender::Male
                } else {
                    Gender::Female
                }),
                "{name}"
            );
        }
        assert!(
            TABLE.iter().filter(|slot| **slot != 0).count() * 8 <= SLOTS * 5,
            "table too full: raise SLOTS"
        );
    }
}
