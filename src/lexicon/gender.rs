//! Which gender a given name tells of, by `given_names.txt`: sorted, and searched where it lies.

use super::fold::unaccented;

/// Grammatical gender, as pronouns agree with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}

/// Given names, each with `m` or `f`, sorted by name, in lower case and without accents. Names that both sexes bear are left out.
///
/// From the given-name counts of the US census of 1990 (public domain) and from the name lists of Faker's locales (MIT licence);
/// a name is in when five of six who bear it are of one sex.
const NAMES: &str = include_str!("given_names.txt");

/// The gender that a given name tells of, if it tells one.
pub fn gender(given_name: &str) -> Option<Gender> {
    let mut folded = String::with_capacity(given_name.len());
    given_name.chars().flat_map(char::to_lowercase).map(unaccented).for_each(|c| folded.push(c));
    let (mut low, mut high) = (0, NAMES.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = NAMES[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = NAMES[middle..].find('\n').map_or(NAMES.len(), |at| middle + at);
        let (name, gender) = NAMES[start..end].split_once(' ')?;
        match name.cmp(folded.as_str()) {
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
            std::cmp::Ordering::Equal => return Some(if gender == "m" { Gender::Male } else { Gender::Female }),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_gender_of_common_given_names() {
        for (name, is) in [("James", Gender::Male), ("DMITRY", Gender::Male), ("Zoë", Gender::Female), ("Nancy", Gender::Female)] {
            assert_eq!(gender(name), Some(is), "{name}");
        }
    }

    #[test]
    fn says_nothing_of_names_of_both_sexes_and_of_other_words() {
        for name in ["Robin", "Andrea", "Xi", "Zzyzx", "", "A"] {
            assert_eq!(gender(name), None, "{name}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_finds_all_of_itself() {
        assert!(NAMES.lines().is_sorted_by(|a, b| a.split(' ').next() < b.split(' ').next()));
        assert!(NAMES.lines().step_by(97).all(|line| line.split_once(' ').is_some_and(|(name, _)| gender(name).is_some())));
    }
}
