//! Nicknames, by `nicknames.txt`.

use super::entries;

/// The full given names that a nickname may stand for; all in lower case.
pub fn nickname_of(name: &str) -> impl Iterator<Item = &'static str> {
    let line = entries(include_str!("nicknames.txt")).find(|line| line.split(' ').next() == Some(name));
    line.into_iter().flat_map(|line| line.split(' ').skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nickname_stands_for_its_names_and_no_others() {
        assert!(nickname_of("ted").any(|n| n == "edward"));
        assert_eq!(nickname_of("edward").count(), 0);
        assert_eq!(nickname_of("").count(), 0);
    }
}
