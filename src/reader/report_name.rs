//! The file name of a report, from the article's id.

use std::path::PathBuf;

/// The maximum length of a name in bytes, without extension. File systems allow 255.
const LONGEST: usize = 200;

/// Makes a file name of the id. Characters with a meaning to file systems become `_`. An id that is
/// changed or shortened gets a hash of the whole id, so that `a/b` and `a_b` differ and each has
/// the same name in every run.
pub(super) fn of_id(id: &str) -> PathBuf {
    let mut name: String = id
        .chars()
        .map(|c| if is_plain(c) { c } else { '_' })
        .collect();
    if name.is_empty() || name.starts_with('.') {
        name.insert(0, '_');
    }
    if name.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|&i| name.is_char_boundary(i));
        name.truncate(end.unwrap_or(0));
    }
    if name != id {
        name += &format!("-{:08x}", hash(id));
    }
    name.into()
}

fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ' | '+' | ',' | '=' | '@')
}

/// Returns the FNV-1a hash, whose values do not change between releases of a library.
fn hash(id: &str) -> u32 {
    let step = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    id.bytes().fold(0x811c_9dc5, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(id: &str) -> String {
        of_id(id).into_os_string().into_string().unwrap()
    }

    #[test]
    fn plain_ids_are_names() {
        for id in ["a-1.b", "Zoë", "a_b", "2024, one"] {
            assert_eq!(name(id), id);
        }
    }

    #[test]
    fn other_ids_cannot_leave_the_folder() {
        for (id, start) in [
            ("https://a.example/x?y", "https___a.example_x_y-"),
            ("../../etc/passwd", "_.._.._etc_passwd-"),
            ("..", "_..-"),
            ("", "_-"),
            ("a\0\n", "a__-"),
        ] {
            let name = name(id);
            assert_eq!(name.len(), start.len() + 8, "{name}");
            assert!(name.starts_with(start), "{name}");
        }
    }

    #[test]
    fn different_ids_have_different_names() {
        assert_eq!(name("a"), "a");
        assert_eq!(name("a/b"), "a_b-3a8e75c1");
        assert_ne!(name("a/b"), name("a:b"));
        let long = "é".repeat(300);
        assert!(name(&long).len() <= LONGEST + 9);
        assert_ne!(name(&long), name(&format!("{long}x")));
        assert_eq!(name(&"x".repeat(LONGEST)).len(), LONGEST);
    }
}
